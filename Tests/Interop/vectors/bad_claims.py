"""Faults in the claims and in the pass body, under a right signature."""

from .bad_form import USUAL, attribute, body, claim
from .encoding import Pairs
from .goods import commitment
from .scenarios import NOW, Book
from .tokens import BODY

PHONE = "presentation-fresh"


def write(book: Book):
    for part in (claims, times, holder, body_keys, plan_and_zones, attributes, texts, perks, limits, room_to_grow):
        part(book)


def bad(book: Book, name: str, rule, note: str, twin=USUAL, expect="malformed_token", **change):
    book.bad("claims", name, expect, rule, note, twin, **change)


def without(number):
    return lambda claims: {key: value for key, value in claims.items() if key != number}


def body_without(number):
    return lambda claims: claims | {BODY: without(number)(claims[BODY])}


def claims(book: Book):
    bad(book, "array", 20, "the claims in an array", edit_claims=lambda c: list(c.values()))
    bad(book, "number", 20, "a number for the claims", edit_claims=lambda _: 7)
    for number, name in ((1, "iss"), (4, "exp"), (5, "nbf"), (6, "iat"), (7, "cti"), (BODY, "body")):
        bad(book, f"no-{name}", 20, f"{name} is missing", edit_claims=without(number))
    bad(book, "sub", 20, "a registered claim that we do not use", edit_claims=claim(2, "visitor"))
    bad(book, "unknown-key", 20, "a claim that nobody knows", edit_claims=claim(9, 1))
    bad(book, "text-key", 20, "a claim with a text key", edit_claims=claim("x", 1))
    bad(book, "negative-key", 20, "a claim beside the body", edit_claims=claim(-65538, 1))
    bad(book, "iss-bytes", 20, "a region id in bytes", edit_claims=claim(1, b"quzhou"))
    bad(book, "exp-text", 20, "exp in text", edit_claims=claim(4, "2026"))
    bad(book, "nbf-false", 20, "nbf false", edit_claims=claim(5, False))
    bad(book, "cti-text", 20, "a pass id in text", edit_claims=claim(7, "0123456789abcdef"))
    bad(book, "body-array", 20, "the body in an array", edit_claims=claim(BODY, []))
    for name, note, iss in (
        ("capital", "a capital letter", "Quzhou"),
        ("of-1", "one character", "q"),
        ("of-33", "33 characters", "q" * 33),
        ("empty", "no character", ""),
        ("underscore", "a character outside the form", "qu_zhou"),
        ("chinese", "Chinese characters", "衢州"),
    ):
        bad(book, f"iss-{name}", 21, f"region id: {note}", iss=iss)
    for length in (0, 15, 17):
        bad(book, f"cti-of-{length}", 25, f"a pass id of {length} bytes", cti=bytes(range(length)))


def times(book: Book):
    wide = "claims-widest-times"
    bad(book, "exp-2-32", 22, "exp is 2^32", wide, exp=2**32)
    bad(book, "nbf-below-2-30", 22, "nbf is one second below 2^30", wide, nbf=2**30 - 1)
    bad(book, "iat-below-2-30", 22, "iat is one second below 2^30", wide, iat=2**30 - 1)
    bad(book, "nbf-negative", 22, "nbf lies before 1970", nbf=-1)
    bad(book, "iat-zero", 22, "iat is 0", iat=0)
    bad(book, "exp-milliseconds", 22, "exp in milliseconds", exp=book.scenarios[USUAL].recipe.of.exp * 1000)
    bad(book, "nbf-equals-exp", 23, "no second between nbf and exp", "claims-one-second-long", nbf=NOW + 1)
    bad(book, "nbf-after-exp", 23, "nbf after exp", "claims-one-second-long", nbf=NOW + 2)
    bad(book, "iat-equals-exp", 24, "signed in the second it ends", "claims-iat-just-before-exp", iat=NOW + 100)
    bad(book, "iat-after-exp", 24, "signed after it ends", "claims-iat-just-before-exp", iat=NOW + 101)


def holder(book: Book):
    point = book.scenarios[PHONE].recipe.of.holder
    for name, note, cnf in (
        ("kty-2", "another key type", {1: {1: 2, -1: 6, -2: point}}),
        ("crv-4", "another curve, X25519", {1: {1: 1, -1: 4, -2: point}}),
        ("point-31", "a key of 31 bytes", {1: {1: 1, -1: 6, -2: point[:31]}}),
        ("point-33", "a key of 33 bytes", {1: {1: 1, -1: 6, -2: point + b"\x00"}}),
        ("no-curve", "no curve", {1: {1: 1, -2: point}}),
        ("alg", "an algorithm more", {1: {1: 1, 3: -8, -1: 6, -2: point}}),
        ("kid-more", "a kid more", {1: {1: 1, -1: 6, -2: point}, 3: b"kid"}),
        ("kid-only", "a key named, not given", {3: b"kid"}),
        ("empty", "an empty map", {}),
        ("bytes", "the key's bytes alone", point),
        ("point-text", "the key in text", {1: {1: 1, -1: 6, -2: point.hex()[:32]}}),
    ):
        bad(book, f"holder-{name}", 26, f"holder key: {note}", PHONE, edit_claims=claim(8, cnf))


def body_keys(book: Book):
    names = {1: "plan", 2: "zones", 3: "attributes", 4: "perks", 5: "issue-number", 6: "entries"}
    for number, name in names.items():
        bad(book, f"body-no-{name}", 27, f"body key {number} is missing", edit_claims=body_without(number))
    for name, key in (("0", 0), ("32", 32), ("minus-1", -1), ("text", "x")):
        bad(book, f"body-key-{name}", 27, f"a body key that nobody knows: {key!r}", "claims-notes", edit_claims=body(key, "note"))


def plan_and_zones(book: Book):
    codes = "claims-codes-of-16"
    bad(book, "plan-of-17", 28, "a plan code of 17 characters", codes, plan="a-234567890123-67")
    bad(book, "plan-empty", 28, "an empty plan code", plan="")
    bad(book, "plan-capital", 28, "a capital in a plan code", plan="Day")
    bad(book, "plan-version-0", 28, "versions begin with 1", plan_version=0)
    bad(book, "plan-version-negative", 28, "a plan version below 0", plan_version=-1)
    bad(book, "plan-without-version", 28, "a plan code alone in its array", edit_claims=body(1, ["day"]))
    bad(book, "plan-of-three", 28, "a third element", edit_claims=body(1, ["day", 1, 0]))
    bad(book, "plan-text", 28, "a plan code without an array", edit_claims=body(1, "day"))
    sixteen = book.scenarios["claims-sixteen-of-each"].recipe.of
    bad(book, "zones-17", 29, "17 zones", "claims-sixteen-of-each", zones=(*sixteen.zones, "z"))
    bad(book, "zone-of-17", 29, "a zone code of 17 characters", codes, zones=("north", "zone-567890123-67"))
    bad(book, "zone-empty", 29, "an empty zone code", zones=("", "north"))
    bad(book, "zone-capital", 29, "a capital in a zone code", zones=("South", "north"))
    bad(book, "zone-number", 29, "a number for a zone", edit_claims=body(2, ["north", 7]))
    bad(book, "zones-text", 29, "one zone without an array", edit_claims=body(2, "north"))
    bad(book, "zones-descend", 30, "zones descend", zones=("south", "north"))
    bad(book, "zone-twice", 30, "a zone twice", zones=("north", "north"))
    bad(
        book,
        "zones-short-first",
        30,
        "b before aa, as their encoded forms would stand, but codes ascend by their own bytes",
        "claims-order-by-bytes",
        zones=("b", "aa", "north"),
    )


def attributes(book: Book):
    sixteen = book.scenarios["claims-sixteen-of-each"].recipe.of
    bad(book, "attributes-17", 31, "17 attributes", "claims-sixteen-of-each", attributes=sixteen.attributes | {"q": 1})
    bad(book, "attributes-array", 31, "attributes in an array", edit_claims=body(3, []))
    for name, note, key in (
        ("of-17", "17 characters", "key-5678901234567"),
        ("empty", "no character", ""),
        ("capital", "a capital", "Key"),
        ("number", "a number", 1),
        ("dot", "a dot", "a.b"),
    ):
        bad(book, f"attribute-key-{name}", 31, f"attribute key: {note}", edit_claims=attribute(1, key))
    full = book.scenarios["claims-full-phone"].recipe.of.attributes
    for length in (0, 15, 17):
        bad(
            book,
            f"commitment-of-{length}",
            32,
            f"a commitment of {length} bytes",
            "claims-full-phone",
            attributes=full | {"name": (commitment("name") + b"\x00")[:length]},
        )
    bad(book, "attribute-array", 32, "a list as an attribute", edit_claims=attribute(["adult"]))
    bad(book, "attribute-map", 32, "a map as an attribute", edit_claims=attribute({"adult": True}))


TEXTS = {
    33: (("empty", "an empty text", ""),),
    34: (
        ("decomposed", "e and U+0308 for ë", "Zoe\u0308"),
        ("angstrom", "U+212B, which NFC writes as U+00C5", "\u212b"),
        ("compatible-ideograph", "U+F900, which NFC writes as U+8C48", "\uf900"),
        ("jamo", "a Hangul syllable in three parts", "\u1112\u1161\u11ab"),
        ("marks-misordered", "two marks in the order that NFC does not have", "q\u0307\u0323"),
        ("excluded", "U+0958, which NFC takes apart", "\u0958"),
    ),
    35: (
        ("unassigned", "U+0378, never assigned", "\u0378"),
        ("unicode-15", "an emoji of Unicode 15.0, U+1FAE8", "\U0001fae8"),
        ("ideograph-15", "an ideograph of Unicode 15.0, U+31350", "\U00031350"),
        ("ideograph-15-1", "an ideograph of Unicode 15.1, U+2EBF0", "\U0002ebf0"),
        ("unicode-16", "a letter of Unicode 16.0, U+1C89", "\u1c89"),
        ("emoji-16", "an emoji of Unicode 16.0, U+1FAE9", "\U0001fae9"),
        ("line-feed", "a line feed", "a\nb"),
        ("zero", "U+0000", "a\x00b"),
        ("escape", "an escape sequence", "\x1b[31m"),
        ("delete", "U+007F", "a\x7fb"),
        ("c1", "U+0085, a control of the second block", "a\x85b"),
        ("right-to-left-override", "U+202E turns what follows round", "a\u202eb"),
        ("left-to-right-mark", "U+200E", "a\u200eb"),
        ("arabic-letter-mark", "U+061C", "a\u061cb"),
        ("isolate", "U+2066 and U+2069", "a\u2066b\u2069c"),
    ),
    36: (
        ("space-first", "a space before", " a"),
        ("space-last", "a space after", "a "),
        ("space-only", "nothing but a space", " "),
        ("no-break-space", "U+00A0 after", "a\u00a0"),
        ("ideographic-space", "U+3000 before", "\u3000a"),
        ("line-separator", "U+2028 after", "a\u2028"),
        ("thin-space", "U+2009 before", "\u2009a"),
    ),
}


def texts(book: Book):
    for rule, listed in TEXTS.items():
        for name, note, value in listed:
            bad(book, f"text-{name}", rule, note, "claims-text-byte-1", attributes={"memo": value})
    bad(book, "text-65-bytes", 33, "65 bytes", "claims-text-bytes-64", attributes={"memo": "衢" * 21 + "!!"})
    bad(book, "text-22-ideographs", 33, "22 ideographs are 66 bytes", "claims-text-bytes-64", attributes={"memo": "衢" * 22})


def perks(book: Book):
    bounds = book.scenarios["claims-perk-bounds"].recipe.of.perks
    sixteen = book.scenarios["claims-sixteen-of-each"].recipe.of.perks
    bad(book, "perks-17", 37, "17 perks", "claims-sixteen-of-each", perks=(*sixteen, ("q", 0, 0, 0, 0)))
    bad(book, "perk-of-4", 37, "a perk without its offline count", edit_claims=body(4, [["coffee", 0, 0, 2]]))
    bad(book, "perk-of-6", 37, "a perk with a sixth element", edit_claims=body(4, [["coffee", 0, 0, 2, 0, 0]]))
    bad(
        book,
        "perk-code-of-17",
        37,
        "a perk code of 17 characters",
        "claims-codes-of-16",
        perks=(("-erk-567890123456", 0, 0, 1, 1),),
    )
    bad(book, "perk-code-capital", 37, "a capital in a perk code", perks=(("Coffee", 0, 0, 2, 0),))
    bad(book, "perks-map", 37, "perks in a map", edit_claims=body(4, {}))
    bad(book, "perk-text", 37, "a perk that is only its code", edit_claims=body(4, ["coffee"]))
    usual = book.scenarios[USUAL].recipe.of.perks
    bad(book, "perks-descend", 38, "perks descend", perks=tuple(reversed(usual)))
    bad(book, "perk-twice", 38, "one code twice, of two kinds", perks=(("coffee", 0, 0, 2, 0), ("coffee", 1, 20, 0, 0)))
    bad(book, "perks-short-first", 38, "b before aa", "claims-order-by-bytes", perks=(("b", 0, 0, 1, 0), ("aa", 0, 0, 1, 0)))

    def bent(name, rule, note, index, element, value):
        perk = list(bounds[index])
        perk[element] = value
        bad(
            book,
            f"perk-{name}",
            rule,
            note,
            "claims-perk-bounds",
            perks=tuple(tuple(perk) if at == index else one for at, one in enumerate(bounds)),
        )

    for name, note, index, value in (
        ("uses-with-value", "kind 0 with a value", 0, 1),
        ("percent-0", "0 percent off", 1, 0),
        ("percent-101", "101 percent off", 2, 101),
        ("amount-0", "an amount of 0 off", 3, 0),
        ("amount-negative", "an amount below 0", 3, -1),
    ):
        bent(name, 39, note, index, 2, value)
    bent("kind-65536", 39, "a kind above 65,535", 6, 1, 65536)
    bent("kind-negative", 39, "a kind below 0", 5, 1, -1)
    bent("kind-true", 39, "true for a kind", 1, 1, True)
    bent("value-text", 39, "a value in text, of a kind that nobody knows", 6, 2, "high")
    bent("uses-65536", 40, "65,536 uses", 0, 3, 65536)
    bent("uses-negative", 40, "uses below 0", 4, 3, -1)
    bent("offline-above-uses", 40, "two offline, of one", 3, 4, 2)
    bent("offline-of-unlimited", 40, "offline 1 where uses is 0", 1, 4, 1)
    bent("offline-negative", 40, "offline below 0", 4, 4, -1)


def limits(book: Book):
    most = "claims-greatest-numbers"
    bad(book, "issue-number-65536", 41, "an issue number above 65,535", most, issue_number=65536)
    bad(book, "issue-number-negative", 41, "an issue number below 0", issue_number=-1)
    bad(book, "issue-number-text", 41, "an issue number in text", edit_claims=body(5, "0"))
    names = ("total", "park-days", "per-day", "minutes", "reentry", "offline")
    for index, name in enumerate(names):
        high = 65536 if index < 4 else 2
        entries = book.scenarios[most].recipe.of.entries
        bad(
            book,
            f"entries-{name}-{high}",
            42,
            f"element {index} is {high}",
            most,
            entries=(*entries[:index], high, *entries[index + 1 :]),
        )
    bad(book, "entries-negative", 42, "entries below 0", entries=(-1, 1, 0, 0, 0, 1))
    bad(book, "entries-true", 42, "true for a flag of 0 or 1", edit_claims=body(6, [1, 1, 0, 0, 0, True]))
    bad(book, "entries-of-5", 42, "five elements", edit_claims=body(6, [1, 1, 0, 0, 0]))
    bad(book, "entries-of-7", 42, "seven elements", edit_claims=body(6, [1, 1, 0, 0, 0, 1, 0]))
    slot = "claims-slot-of-one-second"
    bad(book, "slot-empty", 43, "a slot that ends as it begins", slot, slot=(NOW, NOW))
    bad(book, "slot-backwards", 43, "a slot that ends before it begins", slot, slot=(NOW + 1, NOW))
    bad(book, "slot-2-32", 43, "a slot that ends at 2^32", slot, slot=(NOW, 2**32))
    bad(book, "slot-below-2-30", 43, "a slot that begins before 2^30", slot, slot=(2**30 - 1, NOW + 1))
    bad(book, "slot-of-1", 43, "a slot without an end", slot, edit_claims=body(7, [NOW]))
    bad(book, "slot-of-3", 43, "a third time", slot, edit_claims=body(7, [NOW, NOW + 1, NOW + 2]))
    for persons in (0, 1):
        bad(book, f"persons-{persons}", 44, f"a pass for {persons} does not say so", "claims-persons-2", pass_persons=persons)
    bad(book, "persons-65536", 44, "65,536 persons", most, pass_persons=65536)
    bad(book, "persons-text", 44, "persons in text", "claims-persons-2", edit_claims=body(8, "2"))
    checks = "policy-with-checks"
    bad(book, "checks-empty", 45, "an empty list of checks", checks, checks=())
    bad(book, "checks-descend", 45, "checks descend", checks, checks=("identity", "face"))
    bad(book, "check-twice", 45, "a check twice", checks, checks=("face", "face"))
    bad(book, "check-capital", 45, "a check that is no code", checks, checks=("Face",))
    bad(book, "checks-text", 45, "one check without an array", checks, edit_claims=body(9, "face"))


def room_to_grow(book: Book):
    bad(
        book,
        "check-unknown",
        46,
        "a check of a later version",
        "policy-with-checks",
        "unknown_version",
        checks=("companion", "fingerprint"),
    )
    bad(
        book,
        "check-unknown-and-malformed",
        "45",
        "an unknown check, and checks that descend: malformed comes first",
        "policy-with-checks",
        checks=("fingerprint", "companion"),
    )
    bad(
        book,
        "check-unknown-before-trust",
        46,
        "an unknown check is said before anybody asks who signed",
        "policy-with-checks",
        "unknown_version",
        checks=("fingerprint",),
        roster="alliance-expired",
    )
    notes = "claims-notes"
    for number in (10, 15):
        bad(
            book,
            f"body-key-{number}",
            47,
            f"body key {number}, which has to be understood",
            notes,
            "unknown_version",
            edit_claims=body(number, 1),
        )
    bad(
        book,
        "body-key-10-four-deep",
        47,
        "a value of four containers inside one another, and all that such a value may hold",
        notes,
        "unknown_version",
        edit_claims=body(10, [{"k": [{1: -(2**53 - 1)}, "衢州", True, b""]}]),
    )
    bad(
        book,
        "body-key-10-keys-by-bytes",
        47,
        "24 before -1 in a map: keys ascend by bytes, not by length",
        notes,
        "unknown_version",
        edit_claims=body(10, {24: 1, -1: 2}),
    )
    bad(
        book,
        "body-key-10-and-malformed",
        44,
        "body key 10, and persons 1: malformed comes first",
        notes,
        edit_claims=lambda c: body(8, 1)(body(10, 1)(c)),
    )
    bad(
        book,
        "body-key-10-and-note-number",
        49,
        "body key 10, and a note that is no text: malformed comes first, though it stands later",
        notes,
        edit_claims=lambda c: body(16, 1)(body(10, 1)(c)),
    )
    for name, note, value in (
        ("five-deep", "five containers inside one another", [[[[[]]]]]),
        ("decomposed", "a text that is not in NFC", ["e\u0308"]),
        ("empty-text", "an empty text", ""),
        ("text-65", "a text of 65 bytes", "x" * 65),
        ("control", "a control character", {"k": "a\tb"}),
        ("space", "a text that ends with a space", "a "),
        ("map-five-deep", "five maps inside one another", {1: {1: {1: {1: {}}}}}),
    ):
        bad(book, f"body-key-10-{name}", 48, f"body key 10 holds {note}", notes, edit_claims=body(10, value))
    deep = []
    for _ in range(200):
        deep = [deep]
    bad(
        book,
        "body-key-10-two-hundred-deep",
        48,
        "body key 10 holds 201 arrays inside one another",
        "text-plain",
        edit_claims=body(10, deep),
    )
    book.bad(
        "cbor",
        "body-key-10-keys-by-length",
        "malformed_token",
        11,
        "-1 before 24 in a map, as an older rule had it",
        notes,
        edit_claims=body(10, Pairs([(-1, 2), (24, 1)])),
    )
    book.bad(
        "cbor", "body-key-10-integer", "malformed_token", "14, 48", "body key 10 holds 2^53", notes, edit_claims=body(10, 2**53)
    )
    for name, note, value in (("number", "a number", 7), ("bytes", "bytes", b"note"), ("array", "a list", ["note"])):
        bad(book, f"note-{name}", 49, f"a note is {note}", notes, edit_claims=body(31, value))
    bad(book, "note-empty", "33, 49", "an empty note", notes, edit_claims=body(31, ""))
    bad(book, "note-decomposed", "34, 49", "a note that is not in NFC", notes, edit_claims=body(31, "e\u0308"))
