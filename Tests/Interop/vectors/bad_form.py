"""Faults below the claims: symbol, text, base45, cbor, cose."""

import cbor2

from . import symbols
from .encoding import Pairs, Raw, base45, encode, head
from .scenarios import Book
from .tokens import BODY, build

USUAL = "claims-usual-printed"


def write(book: Book):
    for part in (
        symbol,
        text,
        base_45,
        indefinite,
        long_heads,
        types,
        map_keys,
        extent,
        utf8_and_integers,
        envelope,
        protected_header,
        parts,
    ):
        part(book)


def claim(number, value):
    return lambda claims: claims | {number: value}


def body(number, value):
    return lambda claims: claims | {BODY: claims[BODY] | {number: value}}


def attribute(value, name="class"):
    return lambda claims: claims | {BODY: claims[BODY] | {3: claims[BODY][3] | {name: value}}}


def symbol(book: Book):
    def refused(name: str, note: str, shown: bytes, rows):
        book.bad(
            "symbol", name, "not_a_pass", 1, note, "symbol-alphanumeric", symbol=rows, reads_as=shown, edit_text=lambda _: shown
        )

    for name, note, shown in (
        ("web-address", "another trade's symbol: it is answered, not passed over", b"https://example.com/menu?table=7"),
        ("chinese-text", "UTF-8 that is no pass", "欢迎来到衢州".encode()),
        ("digits", "a bar of digits, numeric mode", b"6901234567892"),
    ):
        refused(name, note, shown, symbols.draw(shown, None))
    whole = build(book.scenarios["symbol-alphanumeric"].recipe).text
    rows, shown = symbols.part(whole, 2, 1)
    refused("structured-append", "the second of two symbols that hold one pass: what it carries alone is no pass", shown, rows)
    lower = whole.lower()
    refused("lower-case", "a text in lower case is no pass; nothing is folded", lower, symbols.draw(lower, "byte"))


def text(book: Book):
    def refused(name, expect, rule, note, edit):
        book.bad("text", name, expect, rule, note, USUAL, edit_text=edit)

    for name, note, edit in (
        ("empty", "no text at all", lambda _: b""),
        ("leading-space", "a space before the prefix; nothing is trimmed", lambda t: b" " + t),
        ("byte-order-mark", "a byte order mark before the prefix", lambda t: b"\xef\xbb\xbf" + t),
        ("lower-case-prefix", "nothing is folded", lambda t: b"sp1:" + t[4:]),
        ("no-colon", "SP1 without its colon", lambda t: b"SP1" + t[4:]),
        ("percent-encoded-colon", "nothing is decoded", lambda t: b"SP1%3A" + t[4:]),
        ("prefix-cut-short", "three characters of the prefix and no more", lambda t: b"SP1"),
        ("other-letter-after-version", "SP1X: is neither SP1: nor SP1P:", lambda t: b"SP1X:" + t[4:]),
        ("version-of-two-digits", "one digit or capital, not two", lambda t: b"SP10:" + t[4:]),
        ("full-width-colon", "U+FF1A looks like a colon", lambda t: "SP1：".encode() + t[4:]),
        ("another-system", "the prefix of another system", lambda t: b"HC1:" + t[4:]),
    ):
        refused(name, "not_a_pass", 2, note, edit)
    for name, note, edit in (
        ("version-2", "a pass of a later version", lambda t: b"SP2:" + t[4:]),
        ("version-0", "a digit below ours is another version too", lambda t: b"SP0:" + t[4:]),
        ("version-z", "a version named by a capital letter", lambda t: b"SPZ:" + t[4:]),
        ("version-2-presentation", "a presentation of a later version", lambda t: b"SP2P:" + t[4:]),
        ("version-2-whatever-follows", "what follows is not looked at", lambda t: b"SP2:\x00\xff~"),
        ("version-2-nothing-follows", "nothing need follow", lambda t: b"SP2:"),
    ):
        refused(name, "unknown_version", 3, note, edit)


def base_45(book: Book):
    def refused(name, rule, note, edit, twin=USUAL, **more):
        book.bad("base45", name, "malformed_token", rule, note, twin, edit_text=edit, **more)

    for name, note, edit in (
        ("lower-case", "a letter in lower case", lambda t: t[:40] + t[40:60].lower() + t[60:]),
        ("line-feed", "a line feed after the last character; nothing is trimmed", lambda t: t + b"\n"),
        ("underscore", "a character outside the 45", lambda t: t[:50] + b"_" + t[51:]),
        ("byte-255", "a byte that is no character", lambda t: t[:50] + b"\xff" + t[51:]),
        ("zero-byte", "a zero byte", lambda t: t[:50] + b"\x00" + t[51:]),
        ("full-width-digit", "a digit of another script", lambda t: t[:50] + "３".encode() + t[53:]),
    ):
        refused(name, 4, note, edit)
    refused("one-character-left", 5, "one character less: the length modulo 3 is 1", lambda t: t[:-1], "base45-size-odd")
    refused("one-character-more", 5, "one character more than whole threes", lambda t: t + b"0", "base45-size-even")
    refused("three-above-65535", 6, "GGW stands for 65,536", lambda t: t[:-3] + b"GGW", "base45-size-even")
    refused("three-highest", 6, "::: stands for 91,124", lambda t: t[:4] + b":::" + t[7:], "base45-size-even")
    refused("two-above-255", 6, "two characters for 256", lambda t: t[:-2] + b"V5", "base45-size-odd")
    refused("two-highest", 6, "two characters for 2,024", lambda t: t[:-2] + b"::", "base45-size-odd")
    longest = book.scenarios["base45-size-394"].recipe.of
    last = max(longest.notes)
    book.bad(
        "base45",
        "size-395",
        "malformed_token",
        7,
        "one byte more than the longest token",
        "base45-size-394",
        notes=longest.notes | {last: longest.notes[last] + "x"},
    )
    book.bad(
        "base45",
        "size-1000",
        "malformed_token",
        7,
        "a long token of nothing but notes",
        "base45-size-394",
        notes={number: "x" * 60 for number in range(16, 32)},
    )


def cbor(book: Book, name: str, rule: int, note: str, twin=USUAL, **edit):
    book.bad("cbor", name, "malformed_token", rule, note, twin, **edit)


def indefinite(book: Book):
    cbor(book, "indefinite-array", 8, "the array of four ends with a break", edit_token=lambda t: b"\xd2\x9f" + t[2:] + b"\xff")
    cbor(book, "indefinite-claims", 8, "the claims end with a break", edit_payload=lambda p: b"\xbf" + p[1:] + b"\xff")
    cbor(
        book,
        "indefinite-signature",
        8,
        "a signature in chunks",
        edit_parts=lambda p: p[:3] + [Raw(b"\x5f" + encode(p[3]) + b"\xff")],
    )
    cbor(
        book,
        "indefinite-text",
        8,
        "a region id in chunks",
        edit_claims=claim(1, Raw(b"\x7f" + encode("quz") + encode("hou") + b"\xff")),
    )
    cbor(
        book,
        "indefinite-zones",
        8,
        "zones that end with a break",
        edit_claims=body(2, Raw(b"\x9f" + encode("north") + encode("south") + b"\xff")),
    )
    cbor(book, "stray-break", 8, "a break where an item should be", edit_claims=attribute(Raw(b"\xff")))


def long_heads(book: Book):
    cbor(book, "long-tag", 9, "tag 18 in two bytes", edit_token=lambda t: b"\xd8\x12" + t[1:])
    cbor(book, "long-array-head", 9, "the length 4 in two bytes", edit_token=lambda t: b"\xd2\x98\x04" + t[2:])
    cbor(
        book,
        "long-payload-length",
        9,
        "the payload's length in four bytes",
        edit_parts=lambda p: p[:2] + [Raw(head(2, len(p[2]), 4) + p[2]), p[3]],
    )
    cbor(book, "long-time", 9, "exp in eight bytes", edit_claims=lambda c: c | {4: Raw(head(0, c[4], 8))})
    cbor(book, "long-zero", 9, "an issue number 0 in two bytes", edit_claims=body(5, Raw(b"\x18\x00")))
    cbor(book, "long-key", 9, "the key 1 in two bytes", edit_payload=lambda p: p[:1] + b"\x18" + p[1:])
    cbor(book, "long-text-length", 9, "the length of a text in two bytes", edit_claims=attribute(Raw(head(3, 5, 1) + b"adult")))
    cbor(book, "long-negative", 9, "-1 in nine bytes", edit_claims=attribute(Raw(head(1, 0, 8))))
    cbor(
        book,
        "long-empty-map",
        9,
        "the empty unprotected header in two bytes",
        edit_parts=lambda p: [p[0], Raw(b"\xb8\x00"), *p[2:]],
    )


def types(book: Book):
    exp = book.scenarios[USUAL].recipe.of.exp
    cbor(
        book,
        "float-time",
        10,
        "exp as a float, which is how other systems came to take passes for ever",
        edit_claims=claim(4, Raw(b"\xfb" + cbor2.dumps(float(exp))[-8:])),
    )
    for name, note, raw in (
        ("float-16", "a half float", b"\xf9\x3c\x00"),
        ("float-nan", "not a number", b"\xf9\x7e\x00"),
        ("null", "null", b"\xf6"),
        ("undefined", "undefined", b"\xf7"),
        ("simple-16", "simple value 16", b"\xf0"),
        ("simple-255", "simple value 255", b"\xf8\xff"),
        ("true-in-two-bytes", "true in two bytes, which is no CBOR", b"\xf8\x15"),
        ("tag-0", "a tag inside the payload", b"\xc0\x65adult"),
        ("tag-18-inside", "tag 18 a second time, inside the payload", b"\xd2\x65adult"),
        ("bignum", "an integer as a bignum", b"\xc2\x41\x05"),
        ("reserved-head", "a head of a kind that CBOR keeps in reserve", b"\x1c"),
    ):
        cbor(book, name, 10, f"{note}, as an attribute's value", edit_claims=attribute(Raw(raw)))
    cbor(book, "payload-null", 10, "a detached payload", edit_parts=lambda p: [p[0], p[1], None, p[3]])
    cbor(book, "tag-61-around", 10, "the CWT tag around the token", edit_token=lambda t: b"\xd8\x3d" + t)
    cbor(book, "tag-18-twice", 10, "tag 18 around tag 18", edit_token=lambda t: b"\xd2" + t)
    cbor(book, "tag-98", 10, "the tag of COSE_Sign", edit_token=lambda t: b"\xd8\x62" + t[1:])
    cbor(book, "tag-17", 10, "the tag of COSE_Mac0", edit_token=lambda t: b"\xd1" + t[1:])


def map_keys(book: Book):
    cbor(
        book,
        "claims-unsorted",
        11,
        "nbf stands before exp",
        edit_claims=lambda c: Pairs((k, c[k]) for k in (1, 5, 4, 6, 7, BODY)),
    )
    cbor(
        book,
        "body-first",
        11,
        "the body's key, -65537, stands first",
        edit_claims=lambda c: Pairs((k, c[k]) for k in (BODY, 1, 4, 5, 6, 7)),
    )
    cbor(book, "body-unsorted", 11, "the body's keys descend", edit_claims=lambda c: c | {BODY: Pairs(reversed(c[BODY].items()))})
    cbor(
        book,
        "claim-twice",
        11,
        "exp twice, with one value",
        edit_claims=lambda c: Pairs([(1, c[1]), (4, c[4]), *((k, c[k]) for k in (4, 5, 6, 7, BODY))]),
    )
    cbor(
        book,
        "attribute-twice",
        11,
        "one attribute twice, with two values",
        edit_claims=body(3, Pairs([("class", "adult"), ("class", "child")])),
    )
    cbor(
        book,
        "attributes-like-words",
        11,
        "aa before b, as in a dictionary, but not by their encoded bytes",
        "claims-order-by-bytes",
        edit_claims=body(3, Pairs([("aa", 1), ("b", 2)])),
    )
    cbor(book, "key-bytes", 11, "a byte string as a key", edit_claims=attribute(1, b"k"))
    cbor(book, "key-bool", 11, "a truth value as a key", edit_claims=attribute(1, True))
    cbor(book, "key-array", 11, "an array as a key", edit_claims=attribute(1, (1,)))
    cbor(
        book,
        "holder-key-unsorted",
        11,
        "the holder's key with -2 before -1",
        "presentation-fresh",
        edit_claims=lambda c: c | {8: {1: Pairs([(1, 1), (-2, c[8][1][-2]), (-1, 6)])}},
    )


def extent(book: Book):
    cbor(book, "trailing-byte", 12, "a zero byte after the token", edit_token=lambda t: t + b"\x00")
    cbor(book, "trailing-token", 12, "the token twice", "text-plain", edit_token=lambda t: t + t)
    cbor(book, "empty", 12, "no byte at all", edit_token=lambda t: b"")
    cbor(book, "tag-alone", 12, "a tag and nothing in it", edit_token=lambda t: t[:1])
    cbor(book, "last-byte-missing", 12, "the signature lacks its last byte", edit_token=lambda t: t[:-1])
    cbor(book, "half", 12, "the first half", edit_token=lambda t: t[: len(t) // 2])
    cbor(
        book, "payload-trailing-byte", 12, "a zero byte after the claims, under the signature", edit_payload=lambda p: p + b"\x00"
    )
    cbor(book, "payload-last-byte-missing", 12, "the claims lack their last byte", edit_payload=lambda p: p[:-1])
    cbor(book, "payload-empty", 12, "a payload of no bytes", edit_payload=lambda p: Raw(b""))
    for name, note, edit in (
        ("payload-length-2-32", "a payload said to have 2^32 - 1 bytes", lambda t: t[:16] + b"\x5a\xff\xff\xff\xff" + t[18:]),
        ("payload-length-2-64", "a payload said to have 2^64 - 1 bytes", lambda t: t[:16] + b"\x5b" + b"\xff" * 8 + t[18:]),
        ("array-of-2-63", "an array said to have 2^63 items", lambda t: b"\xd2\x9b\x80" + b"\x00" * 7 + t[2:]),
        ("arrays-all-the-way", "380 arrays inside one another, the last one without its item", lambda t: b"\xd2" + b"\x81" * 380),
        ("map-of-2-62", "a map said to have 2^62 pairs", lambda t: b"\xd2\xbb\x40" + b"\x00" * 7),
    ):
        cbor(book, name, 12, note, edit_token=edit)
    cbor(
        book,
        "text-longer-than-payload",
        12,
        "the last text of the body reaches beyond the payload, into the signature",
        "claims-notes",
        edit_payload=lambda p: p[:-16] + head(3, 16) + p[-15:],
    )
    cbor(
        book,
        "claims-map-too-great",
        12,
        "the claims are said to be seven pairs and are six",
        edit_payload=lambda p: b"\xa7" + p[1:],
    )


def utf8_and_integers(book: Book):
    for name, note, raw in (
        ("overlong", "a slash in two bytes", b"\xc0\xaf"),
        ("surrogate", "a surrogate", b"\xed\xa0\x80"),
        ("cut-short", "a character without its last byte", b"\xe8\xa1"),
        ("beyond-unicode", "U+110000", b"\xf4\x90\x80\x80"),
        ("latin-1", "a text in another encoding", b"caf\xe9"),
        ("continuation", "a byte that can only follow", b"\x80"),
    ):
        cbor(book, f"utf8-{name}", 13, f"{note}, in an attribute", edit_claims=attribute(Raw(head(3, len(raw)) + raw)))
    cbor(book, "utf8-region", 13, "a region id that is no UTF-8", edit_claims=claim(1, Raw(b"\x66quzho\xff")))
    for name, note, value in (
        ("2-53", "2^53, one above the greatest integer", 2**53),
        ("minus-2-53", "-2^53, one below the least integer", -(2**53)),
        ("2-64", "2^64 - 1", 2**64 - 1),
        ("minus-2-64", "-2^64", -(2**64)),
    ):
        cbor(
            book,
            f"integer-{name}",
            14,
            note,
            "claims-greatest-numbers",
            attributes=book.scenarios["claims-greatest-numbers"].recipe.of.attributes | {"one": value},
        )
    cbor(book, "plan-version-2-53", 14, "a plan version of 2^53", "claims-greatest-numbers", plan_version=2**53)


def cose(book: Book, name: str, rule: int, note: str, twin=USUAL, **edit):
    book.bad("cose", name, "malformed_token", rule, note, twin, **edit)


def envelope(book: Book):
    cose(book, "untagged", 15, "the array without its tag", edit_token=lambda t: t[1:])
    cose(book, "three-parts", 15, "no unprotected header", edit_parts=lambda p: [p[0], p[2], p[3]])
    cose(book, "five-parts", 15, "a fifth part", edit_parts=lambda p: p + [b""])
    cose(book, "tag-around-bytes", 15, "tag 18 around the array in a byte string", edit_token=lambda t: b"\xd2" + encode(t[1:]))
    cose(book, "tag-around-map", 15, "tag 18 around a map", edit_token=lambda t: b"\xd2\xa1\x01\x02")
    cose(book, "tag-around-number", 15, "tag 18 around a number", edit_token=lambda t: b"\xd2\x04")


def protected_header(book: Book):
    issuer = book.scenarios[USUAL].recipe.issuer
    for name, note, header in (
        ("alg-es256", "another algorithm", {1: -7, 4: issuer.kid}),
        ("alg-19", "RFC 9864's own number for Ed25519", {1: -19, 4: issuer.kid}),
        ("kid-of-7", "a kid of 7 bytes", {1: -8, 4: issuer.kid[:7]}),
        ("kid-of-9", "a kid of 9 bytes", {1: -8, 4: issuer.kid + b"\x00"}),
        ("kid-text", "a kid in text", {1: -8, 4: "quzhou-1"}),
        ("no-alg", "no algorithm", {4: issuer.kid}),
        ("no-kid", "no kid", {1: -8}),
        ("content-type", "a content type more", {1: -8, 3: 61, 4: issuer.kid}),
        ("critical", "a list of critical headers", {1: -8, 2: [4], 4: issuer.kid}),
    ):
        cose(book, f"header-{name}", 16, note, edit_protected=lambda _, header=header: encode(header))
    cose(book, "header-empty", 16, "an empty protected header", edit_protected=lambda _: b"")
    cose(book, "header-long-alg", 16, "the algorithm in two bytes", edit_protected=lambda h: b"\xa2\x01\x38\x07" + h[3:])
    cose(book, "header-unsorted", 16, "kid before alg", edit_protected=lambda h: b"\xa2" + h[3:] + h[1:3])
    cose(book, "header-trailing-byte", 16, "a byte after the header's map", edit_protected=lambda h: h + b"\x00")
    cose(book, "header-map", 16, "the header as a map, not in a byte string", edit_parts=lambda p: [Raw(p[0]), *p[1:]])
    cose(book, "unprotected-kid", 17, "the kid once more, unprotected", edit_parts=lambda p: [p[0], {4: issuer.kid}, *p[2:]])
    cose(book, "unprotected-alg", 17, "another algorithm, unprotected", edit_parts=lambda p: [p[0], {1: -7}, *p[2:]])
    cose(book, "unprotected-array", 17, "an array as unprotected header", edit_parts=lambda p: [p[0], [], *p[2:]])


def parts(book: Book):
    cose(book, "payload-text", 18, "a payload in text", edit_parts=lambda p: [p[0], p[1], "payload", p[3]])
    cose(book, "payload-map", 18, "the claims as a map, not in a byte string", edit_parts=lambda p: [p[0], p[1], Raw(p[2]), p[3]])
    cose(book, "signature-63", 19, "a signature of 63 bytes", edit_parts=lambda p: p[:3] + [p[3][:63]])
    cose(book, "signature-65", 19, "a signature of 65 bytes", edit_parts=lambda p: p[:3] + [p[3] + b"\x00"])
    cose(book, "signature-empty", 19, "no signature", edit_parts=lambda p: p[:3] + [b""])
    cose(book, "signature-text", 19, "a signature of 64 characters", edit_parts=lambda p: p[:3] + ["s" * 64])
    cose(book, "signature-array", 19, "a signature in an array", edit_parts=lambda p: p[:3] + [[p[3]]])
