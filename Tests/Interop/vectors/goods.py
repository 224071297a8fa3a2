"""The good files up to the claims: every rule kept, and every bound touched from inside."""

import hashlib
from dataclasses import replace

from . import symbols
from .keys import key
from .scenarios import GATE, HOLDER, NOW, Book
from .tokens import Pass, Proof, Recipe, build

FORM = "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 41, 42, 45, 46, 47, 48"
QUZHOU = key("quzhou", "issuer")
PRINTED = Pass(
    attributes={"class": "adult", "lang": "zh"},
    perks=(("coffee", 0, 0, 2, 0), ("dining", 1, 20, 0, 0)),
    entries=(1, 1, 0, 0, 0, 1),
)


def commitment(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def fill(of: Pass, size: int) -> Pass:
    """The pass with notes added until its token has exactly `size` bytes."""

    def padded(*lengths: int) -> Pass:
        return replace(of, notes={16 + number: "x" * length for number, length in enumerate(lengths)})

    whole = [60] * max(0, (size - len(build(Recipe(of, QUZHOU)).token)) // 62 - 1)
    return next(
        one
        for first in range(1, 65)
        for second in range(1, 65)
        if len(build(Recipe(one := padded(*whole, first, second), QUZHOU)).token) == size
    )


def plain(**changes) -> Recipe:
    return Recipe(Pass(**changes), QUZHOU)


def bound(of: Pass = Pass(), time: int = NOW, use: str = "") -> Recipe:
    return Recipe(replace(of, holder=HOLDER.public), QUZHOU, Proof(time, use, HOLDER))


def write(book: Book):
    for part in (symbol, text_and_size, claims, unicode_text):
        part(book)


def symbol(book: Book):
    printed = Recipe(PRINTED, QUZHOU)
    phone = bound(PRINTED)
    for name, recipe, note, more in (
        ("alphanumeric", printed, "a usual printed pass, drawn as rule 1 says", {}),
        ("presentation", phone, "what a phone shows, drawn as rule 1 says", {}),
        ("inverted", printed, "the same symbol in white on black", {"paint": "inverted"}),
        ("mirrored", printed, "the same symbol seen in a mirror", {"paint": "mirrored"}),
        ("byte-mode", printed, "nobody draws it so, but the text is what counts: the segment is in byte mode", {"mode": "byte"}),
        ("eci", printed, "nobody draws it so, but the text is what counts: byte mode after an ECI for UTF-8", {"eci": True}),
    ):
        drawing = {option: more.pop(option) for option in ("mode", "eci") if option in more}
        book.good("symbol", name, "1", note, recipe, symbol=symbols.draw(build(recipe).text, **drawing), **more)


def text_and_size(book: Book):
    book.good("text", "plain", FORM, "the least a token can say", plain(zones=("north",)))
    book.good(
        "base45",
        "size-even",
        "4, 5, 6",
        "a token of an even number of bytes: the text is a whole number of threes",
        Recipe(fill(Pass(), 202), QUZHOU),
    )
    book.good(
        "base45",
        "size-odd",
        "4, 5, 6",
        "a token of an odd number of bytes: two characters stand for the last",
        Recipe(fill(Pass(), 203), QUZHOU),
    )
    book.good("base45", "size-394", "7", "the longest token", Recipe(fill(PRINTED, 394), QUZHOU))
    book.good(
        "base45", "size-349", "7", "the longest token that may be printed, QR version 14", Recipe(fill(PRINTED, 349), QUZHOU)
    )


def claims(book: Book):
    usual = f"{FORM}, 26, 32, 33, 34, 35, 36, 37, 38, 39, 40"
    book.good("claims", "usual-printed", usual, "2 zones, 2 attributes, 2 perks", Recipe(PRINTED, QUZHOU))
    full = Pass(
        plan="two-day",
        zones=("cable", "museum", "north", "south"),
        issue_number=3,
        persons=2,
        attributes={"class": "adult", "guide": True, "group": 12, "lang": "zh", "name": commitment("name"), "school": False},
        perks=(("coffee", 0, 0, 2, 1), ("dining", 1, 20, 0, 0), ("shop", 2, 1500, 1, 0), ("z-later", 7, -5, 3, 3)),
        entries=(0, 2, 2, 0, 1, 1),
    )
    book.good(
        "claims", "full-phone", f"{usual}, 44", "holder key, 4 zones, 6 attributes of which one commitment, 4 perks", bound(full)
    )
    book.good(
        "claims",
        "nothing-optional",
        "20, 27, 29, 31, 37",
        "a bound pass without attributes, perks or limits: empty map, empty array, zeros",
        bound(),
    )
    book.good("claims", "slot", "43, 62", "a slot that is open now", plain(slot=(NOW - 600, NOW + 600)))
    book.good(
        "claims",
        "notes",
        "27, 48, 49, 47, 33",
        "notes at both ends of their range, which change nothing",
        plain(notes={16: "guided tour at ten", 23: "b", 24: "c", 31: "雨天请带伞"}),
    )
    book.good(
        "claims",
        "sixteen-of-each",
        "29, 30, 31, 37, 38",
        "16 zones, 16 attributes and 16 perks",
        plain(
            zones=tuple(sorted(["north", *"abcdefghijklmno"])),
            attributes={letter: 1 for letter in "abcdefghijklmnop"},
            perks=tuple((letter, 0, 0, 0, 0) for letter in "abcdefghijklmnop"),
        ),
    )
    book.good(
        "claims",
        "codes-of-16",
        "28, 29, 31, 37",
        "codes of 16 characters, with digits and hyphens",
        plain(
            plan="a-234567890123-6",
            zones=("north", "zone-567890123-6"),
            attributes={"key-567890123456": 1},
            perks=(("-erk-56789012345", 0, 0, 1, 1),),
        ),
    )
    book.good(
        "claims",
        "order-by-bytes",
        "30, 31, 38",
        "zones and perks ascend by the bytes of their codes, so aa before b; attributes by their encoded keys, so b before aa",
        plain(zones=("aa", "b", "north"), attributes={"aa": 1, "b": 2}, perks=(("aa", 0, 0, 1, 0), ("b", 0, 0, 1, 0))),
    )
    book.good(
        "claims",
        "perk-bounds",
        "39, 40",
        "every kind of perk at its bounds, a kind of tomorrow too",
        plain(
            perks=(
                ("a", 0, 0, 65535, 65535),
                ("b", 1, 1, 0, 0),
                ("c", 1, 100, 65535, 0),
                ("d", 2, 1, 1, 1),
                ("e", 2, 2**53 - 1, 1, 0),
                ("f", 3, 0, 0, 0),
                ("g", 65535, -(2**53 - 1), 1, 1),
            )
        ),
    )
    book.good(
        "claims",
        "greatest-numbers",
        "14, 28, 32, 41, 42, 44",
        "plan version, attributes, issue number, entries and persons at their upper bounds",
        plain(
            plan_version=2**53 - 1,
            attributes={"high": 2**53 - 1, "low": -(2**53 - 1), "one": 24, "two": 256, "zero": 0},
            issue_number=65535,
            entries=(65535, 65535, 65535, 65535, 1, 1),
            persons=65535,
        ),
    )
    book.good("claims", "persons-2", "44", "a pass for two", plain(persons=2))
    book.good(
        "claims",
        "widest-times",
        "21, 22, 53",
        "the earliest and the latest times that fit; a region id of 2 characters",
        Recipe(Pass(iss="z1", iat=2**30, nbf=2**30, exp=2**32 - 1), key("z1", "issuer")),
        roster="wide",
        at=2**30,
        gate=GATE | {"region": "z1"},
    )
    book.good(
        "claims",
        "region-of-32",
        "21",
        "a region id of 32 characters",
        Recipe(Pass(iss="zz-234567890123456789012345678-0"), key("zz-234567890123456789012345678-0", "issuer")),
        roster="wide",
        gate=GATE | {"region": "zz-234567890123456789012345678-0"},
    )
    book.good(
        "claims",
        "one-second-long",
        "23, 24, 59, 61",
        "nbf is one second before exp, and that second is now",
        plain(nbf=NOW, exp=NOW + 1),
    )
    book.good(
        "claims",
        "iat-just-before-exp",
        "24",
        "iat is one second before exp; that it lies ahead of now is nobody's business",
        plain(iat=NOW + 99, exp=NOW + 100),
    )
    book.good("claims", "slot-of-one-second", "43, 62", "a slot of one second, which is now", plain(slot=(NOW, NOW + 1)))


def unicode_text(book: Book):
    texts = {
        "chinese": (
            "33, 34, 35",
            "Chinese, full-width and ASCII text",
            {"hotel": "衢州市柯城区孔府酒店", "language": "中文（简体）ok"},
        ),
        "bytes-64": ("33", "a text of 64 bytes", {"memo": "衢" * 21 + "!"}),
        "byte-1": ("33", "a text of one byte", {"memo": "A"}),
        "nfc": ("34", "composed letters, and Hangul as syllables", {"memo": "Zoë Ångström", "korean": "한국"}),
        "emoji-14": (
            "35",
            "emoji of Unicode 14.0, and a family held together by U+200D, which is of category Cf",
            {"memo": "🫠🫡", "family": "👨‍👩‍👧"},
        ),
        "marks-inside": (
            "35, 36",
            "ideographic space inside a text, and U+200B at its end, which is no White_Space",
            {"memo": "东　西​"},
        ),
        "arabic": ("35", "text that runs from right to left needs no control characters", {"memo": "تذكرة يوم"}),
    }
    for name, (rule, note, attributes) in texts.items():
        book.good("claims", f"text-{name}", rule, note, plain(attributes=attributes))
