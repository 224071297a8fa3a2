"""The good files: every rule kept, and every bound touched from inside."""

import hashlib
from dataclasses import replace

from . import crafted, symbols
from .keys import key
from .rosters import AGREED, SIGN_FROM, SIGN_UNTIL, VERIFY_UNTIL, mixed_key, seconds
from .scenarios import GATE, HOLDER, NOW, Book
from .tokens import Pass, Proof, Recipe, build

FORM = "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 41, 42, 45, 46, 47, 48"
QUZHOU = key("quzhou", "issuer")
PRINTED = Pass(
    attributes={"class": "adult", "lang": "zh"}, perks=(("coffee", 0, 0, 2, 0), ("dining", 1, 20, 0, 0)), entries=(1, 1, 0, 0, 0, 1))


def commitment(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def fill(of: Pass, size: int) -> Pass:
    """The pass with notes added until its token has exactly `size` bytes."""
    def padded(*lengths: int) -> Pass:
        return replace(of, notes={16 + number: "x" * length for number, length in enumerate(lengths)})

    whole = [60] * max(0, (size - len(build(Recipe(of, QUZHOU)).token)) // 62 - 1)
    return next(one for first in range(1, 65) for second in range(1, 65)
                if len(build(Recipe(one := padded(*whole, first, second), QUZHOU)).token) == size)


def plain(**changes) -> Recipe:
    return Recipe(Pass(**changes), QUZHOU)


def bound(of: Pass = Pass(), time: int = NOW, use: str = "") -> Recipe:
    return Recipe(replace(of, holder=HOLDER.public), QUZHOU, Proof(time, use, HOLDER))


def write(book: Book):
    for part in (symbol, text_and_size, claims, unicode_text, trust, times, status, policy, presentation):
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
    book.good("base45", "size-even", "4, 5, 6", "a token of an even number of bytes: the text is a whole number of threes", Recipe(fill(Pass(), 202), QUZHOU))
    book.good("base45", "size-odd", "4, 5, 6", "a token of an odd number of bytes: two characters stand for the last", Recipe(fill(Pass(), 203), QUZHOU))
    book.good("base45", "size-394", "7", "the longest token", Recipe(fill(PRINTED, 394), QUZHOU))
    book.good("base45", "size-349", "7", "the longest token that may be printed, QR version 14", Recipe(fill(PRINTED, 349), QUZHOU))


def claims(book: Book):
    usual = f"{FORM}, 26, 32, 33, 34, 35, 36, 37, 38, 39, 40"
    book.good("claims", "usual-printed", usual, "2 zones, 2 attributes, 2 perks", Recipe(PRINTED, QUZHOU))
    full = Pass(
        plan="two-day", zones=("cable", "museum", "north", "south"), issue_number=3, persons=2,
        attributes={"class": "adult", "guide": True, "group": 12, "lang": "zh", "name": commitment("name"), "school": False},
        perks=(("coffee", 0, 0, 2, 1), ("dining", 1, 20, 0, 0), ("shop", 2, 1500, 1, 0), ("z-later", 7, -5, 3, 3)), entries=(0, 2, 2, 0, 1, 1))
    book.good("claims", "full-phone", f"{usual}, 44", "holder key, 4 zones, 6 attributes of which one commitment, 4 perks", bound(full))
    book.good("claims", "nothing-optional", "20, 27, 29, 31, 37", "a bound pass without attributes, perks or limits: empty map, empty array, zeros", bound())
    book.good("claims", "slot", "43, 62", "a slot that is open now", plain(slot=(NOW - 600, NOW + 600)))
    book.good("claims", "notes", "27, 48, 49, 47, 33", "notes at both ends of their range, which change nothing",
              plain(notes={16: "guided tour at ten", 23: "b", 24: "c", 31: "雨天请带伞"}))
    book.good("claims", "sixteen-of-each", "29, 30, 31, 37, 38", "16 zones, 16 attributes and 16 perks", plain(
        zones=tuple(sorted(["north", *"abcdefghijklmno"])), attributes={letter: 1 for letter in "abcdefghijklmnop"},
        perks=tuple((letter, 0, 0, 0, 0) for letter in "abcdefghijklmnop")))
    book.good("claims", "codes-of-16", "28, 29, 31, 37", "codes of 16 characters, with digits and hyphens", plain(
        plan="a-234567890123-6", zones=("north", "zone-567890123-6"), attributes={"key-567890123456": 1}, perks=(("-erk-56789012345", 0, 0, 1, 1),)))
    book.good("claims", "order-by-bytes", "30, 31, 38", "zones and perks ascend by the bytes of their codes, so aa before b; attributes by their encoded keys, so b before aa",
              plain(zones=("aa", "b", "north"), attributes={"aa": 1, "b": 2}, perks=(("aa", 0, 0, 1, 0), ("b", 0, 0, 1, 0))))
    book.good("claims", "perk-bounds", "39, 40", "every kind of perk at its bounds, a kind of tomorrow too", plain(perks=(
        ("a", 0, 0, 65535, 65535), ("b", 1, 1, 0, 0), ("c", 1, 100, 65535, 0), ("d", 2, 1, 1, 1), ("e", 2, 2**53 - 1, 1, 0),
        ("f", 3, 0, 0, 0), ("g", 65535, -(2**53 - 1), 1, 1))))
    book.good("claims", "greatest-numbers", "14, 28, 32, 41, 42, 44", "plan version, attributes, issue number, entries and persons at their upper bounds", plain(
        plan_version=2**53 - 1, attributes={"high": 2**53 - 1, "low": -(2**53 - 1), "one": 24, "two": 256, "zero": 0},
        issue_number=65535, entries=(65535, 65535, 65535, 65535, 1, 1), persons=65535))
    book.good("claims", "persons-2", "44", "a pass for two", plain(persons=2))
    book.good("claims", "widest-times", "21, 22, 53", "the earliest and the latest times that fit; a region id of 2 characters",
              Recipe(Pass(iss="z1", iat=2**30, nbf=2**30, exp=2**32 - 1), key("z1", "issuer")), roster="wide", at=2**30, gate=GATE | {"region": "z1"})
    book.good("claims", "region-of-32", "21", "a region id of 32 characters",
              Recipe(Pass(iss="zz-234567890123456789012345678-0"), key("zz-234567890123456789012345678-0", "issuer")), roster="wide",
              gate=GATE | {"region": "zz-234567890123456789012345678-0"})
    book.good("claims", "one-second-long", "23, 24, 59, 61", "nbf is one second before exp, and that second is now", plain(nbf=NOW, exp=NOW + 1))
    book.good("claims", "iat-just-before-exp", "24", "iat is one second before exp; that it lies ahead of now is nobody's business", plain(iat=NOW + 99, exp=NOW + 100))
    book.good("claims", "slot-of-one-second", "43, 62", "a slot of one second, which is now", plain(slot=(NOW, NOW + 1)))


def unicode_text(book: Book):
    texts = {
        "chinese": ("33, 34, 35", "Chinese, full-width and ASCII text", {"hotel": "衢州市柯城区孔府酒店", "language": "中文（简体）ok"}),
        "bytes-64": ("33", "a text of 64 bytes", {"memo": "衢" * 21 + "!"}),
        "byte-1": ("33", "a text of one byte", {"memo": "A"}),
        "nfc": ("34", "composed letters, and Hangul as syllables", {"memo": "Zoë Ångström", "korean": "한국"}),
        "emoji-14": ("35", "emoji of Unicode 14.0, and a family held together by U+200D, which is of category Cf", {"memo": "🫠🫡", "family": "👨‍👩‍👧"}),
        "marks-inside": ("35, 36", "ideographic space inside a text, and U+200B at its end, which is no White_Space", {"memo": "东　西​"}),
        "arabic": ("35", "text that runs from right to left needs no control characters", {"memo": "تذكرة يوم"}),
    }
    for name, (rule, note, attributes) in texts.items():
        book.good("claims", f"text-{name}", rule, note, plain(attributes=attributes))


def trust(book: Book):
    book.good("trust", "issuer-key", "50, 51, 52, 53", "a key of use issuer, in its time", plain())
    book.good("trust", "iat-at-sign-from", "53", "signed in the first second of the key", plain(iat=SIGN_FROM, nbf=SIGN_FROM))
    book.good("trust", "iat-at-sign-until", "53", "signed in the last second of the key", plain(iat=SIGN_UNTIL, exp=SIGN_UNTIL + 1000))
    book.good("trust", "exp-at-verify-until", "53", "ends in the last second of the key", plain(exp=VERIFY_UNTIL))
    listed = plain()
    book.good("trust", "cut-off-but-listed", "52", "the key is cut off; the snapshot lists the token's commitment", listed, roster="cut-off",
              gate=GATE | {"listed": f"{QUZHOU.kid.hex()}:{commitment('another').hex()}+{QUZHOU.kid.hex()}:{build(listed).commitment.hex()}"})
    huangshan = key("huangshan", "issuer")
    foreign = Recipe(Pass(iss="huangshan", zones=("peak",)), huangshan)
    book.good("trust", "foreign", "54, 55, 63", "a pass of huangshan at quzhou's north gate, which the agreement gives for its plan", foreign, roster="alliance")
    book.good("trust", "foreign-two-day", "55, 63", "another plan of the agreement, which gives the south gate", Recipe(
        Pass(iss="huangshan", plan="two-day", zones=("peak",)), huangshan), roster="alliance", gate=GATE | {"zones": "south"})
    for name, at in (("first-second", AGREED[0]), ("last-second", AGREED[1] - 1)):
        book.good("trust", f"foreign-{name}", "54", "the agreement is in force", Recipe(
            Pass(iss="huangshan", iat=SIGN_FROM, nbf=SIGN_FROM, exp=AGREED[1] + 100, zones=("peak",)), huangshan), roster="alliance", at=at)
    book.good("trust", "own-pass-roster-expired", "54", "an expired roster stops foreign passes only", plain(), roster="alliance-expired")
    book.good("trust", "test-region-at-home", "54", "a region of tests at its own gate", Recipe(Pass(iss="test-lab"), key("test-lab", "issuer")),
              roster="alliance", gate=GATE | {"region": "test-lab"})


    mixed = Recipe(Pass(), mixed_key(), sign=crafted.mixed_key_both_ways)
    book.good("trust", "ed25519-key-of-mixed-order", "51", "the key has a part of order 8, and the equation holds without the cofactor: libsodium takes it, and so do we",
              mixed, roster="key-mixed-order")


def times(book: Book):
    book.good("time", "last-second", "59", "the last second before exp", plain(exp=NOW + 1))
    book.good("time", "first-second", "61", "nbf is now", plain(nbf=NOW))
    book.good("time", "slot-last-second", "62", "the last second of the slot", plain(slot=(NOW - 600, NOW + 1)))
    book.good("time", "slot-first-second", "62", "the first second of the slot", plain(slot=(NOW, NOW + 600)))
    first = seconds("2026-05-01T01:00:00Z")
    day = {"first": first * 1000, "entries": 1, "day": seconds("2026-04-30T16:00:00Z"), "today": 1, "last": first * 1000}
    book.good("time", "park-day-unused", "60", "no first use is known: now is taken", plain(entries=(0, 1, 0, 0, 0, 1)))
    book.good("time", "park-day-last-second", "60", "the last second of the only park day, 23:59:59 in Quzhou",
              plain(entries=(0, 1, 0, 0, 0, 1)), at=seconds("2026-05-01T15:59:59Z"), state=day)
    book.good("time", "park-days-three", "60", "the last second of the third park day",
              plain(entries=(0, 3, 0, 0, 0, 1)), at=seconds("2026-05-03T15:59:59Z"), state=day)
    early = seconds("2026-04-30T19:30:00Z")
    book.good("time", "day-start-0400", "60", "first used at 03:30, so in the park day before: it ends at 04:00 the same morning",
              Recipe(Pass(iss="huangshan", nbf=early - 600, entries=(0, 1, 0, 0, 0, 1)), key("huangshan", "issuer")), roster="alliance",
              gate=GATE | {"region": "huangshan"}, at=seconds("2026-04-30T19:59:59Z"),
              state={"first": early * 1000, "entries": 1, "day": seconds("2026-04-29T20:00:00Z"), "today": 1, "last": early * 1000})
    book.good("time", "day-start-0400-abroad", "60", "the issuing region's park day counts at a foreign gate too",
              Recipe(Pass(iss="huangshan", nbf=early - 600, zones=("peak",), entries=(0, 1, 0, 0, 0, 1)), key("huangshan", "issuer")), roster="alliance",
              at=seconds("2026-05-01T19:59:59Z"), state={"first": NOW * 1000, "entries": 1, "day": seconds("2026-04-30T20:00:00Z"), "today": 1, "last": NOW * 1000})
    rhein(book, "spring", "2026-03-29T00:30:00Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", "23")
    rhein(book, "autumn", "2026-10-24T22:30:00Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "25")
    book.good("time", "slot-ends-with-pass", "59, 62", "the last second of slot and pass", plain(exp=NOW + 1, slot=(NOW - 600, NOW + 1)))
    book.good("time", "floor-ahead", "59", "the gate's clock is an hour behind its floor, and the floor is what counts: still before exp",
              plain(exp=NOW + 3601), gate=GATE | {"floor": "2026-05-01T03:00:00Z"})


def rhein(book: Book, season: str, first: str, begin: str, at: str, hours: str):
    """A day pass in a zone with summer time, on the day that the clocks change."""
    used = seconds(first)
    of = Pass(iss="rhein", iat=used - 600, nbf=used - 600, exp=used + 9 * 86400, entries=(0, 1, 0, 0, 0, 1))
    book.good("time", f"summer-time-{season}", "60", f"the last second of a park day of {hours} hours", Recipe(of, key("rhein", "issuer")), roster="dst",
              gate=GATE | {"region": "rhein"}, at=seconds(at),
              state={"first": used * 1000, "entries": 1, "day": seconds(begin), "today": 1, "last": used * 1000})


def status(book: Book):
    book.good("status", "active", "56, 57, 58", "active, and of the issue number that is known", plain(issue_number=2), state={"issue": 2})
    book.good("status", "newer-than-known", "57", "a higher issue number than the gate has heard of", plain(issue_number=3), state={"issue": 2})


def policy(book: Book):
    used = {"first": (NOW - 3600) * 1000, "day": seconds("2026-04-30T16:00:00Z"), "last": (NOW - 3600) * 1000}
    book.good("policy", "zone", "63", "one of the gate's zones is one of the pass's", plain(), gate=GATE | {"zones": "cable,south"})
    book.good("policy", "room-for-one-more", "64, 65", "one of a pair is inside, one comes after", plain(persons=2, entries=(1, 0, 0, 0, 0, 1)),
              gate=GATE | {"exits": "north"}, state=used | {"entries": 1, "today": 1, "inside": 1}, persons=1)
    book.good("policy", "inside-without-exit", "64", "nobody can be known to be inside a zone without an exit: a pass for the whole day comes again",
              plain(), state=used | {"entries": 1, "today": 1})
    book.good("policy", "nobody-inside", "64", "in and out once; a pass without limits comes again", plain(), gate=GATE | {"exits": "north"},
              state=used | {"entries": 1, "today": 1})
    book.good("policy", "one-of-two-inside", "64", "one of two is inside, one comes after; no limits", plain(persons=2), gate=GATE | {"exits": "north"},
              state=used | {"entries": 1, "today": 1, "inside": 1}, persons=1)
    book.good("policy", "last-entry", "65", "the third of three entries", plain(entries=(3, 0, 0, 0, 0, 1)), state=used | {"entries": 2, "today": 2})
    book.good("policy", "last-entry-of-the-day", "65", "the second of two entries on one park day", plain(entries=(0, 0, 2, 0, 0, 1)), state=used | {"entries": 5, "today": 1})
    yesterday = {"first": (NOW - 86400) * 1000, "day": seconds("2026-04-29T16:00:00Z"), "last": (NOW - 86400) * 1000, "entries": 2, "today": 2}
    book.good("policy", "new-park-day", "65", "yesterday's entries do not count today", plain(nbf=NOW - 200000, entries=(0, 0, 2, 0, 0, 1)), state=yesterday)
    book.good("policy", "entries-times-persons", "65", "a pass for three with one entry each: two were in, one is left",
              plain(persons=3, entries=(1, 0, 0, 0, 0, 1)), state=used | {"entries": 2, "today": 2}, persons=1)
    book.good("policy", "return-after-check-out", "65", "in and out again on this park day; with re-entry 1 the return is free", plain(entries=(1, 0, 0, 0, 1, 1)),
              gate=GATE | {"exits": "north"}, state=used | {"entries": 1, "today": 1, "inside": 0})
    book.good("policy", "minutes-just-passed", "66", "exactly 60 minutes since the last entry, of 60", plain(entries=(0, 0, 0, 60, 0, 1)),
              state=used | {"entries": 1, "today": 1})
    book.good("policy", "minutes-for-two", "66", "the minutes between entries are for passes of one person only", plain(persons=2, entries=(0, 0, 0, 60, 0, 1)),
              state=used | {"entries": 1, "today": 1, "last": (NOW - 60) * 1000}, persons=1)
    book.good("policy", "alone-offline-1", "67, 68", "a gate alone with an old snapshot admits a pass with offline 1", plain(),
              gate=GATE | {"link": "alone", "snapshot_valid_until": "2026-05-01T01:59:59Z"})
    book.good("policy", "home-offline-0", "67", "offline 0, and the gate works from its home", plain(entries=(0, 0, 0, 0, 0, 0)))
    book.good("policy", "fresh-snapshot-offline-0", "68", "offline 0, and the snapshot is valid for another second", plain(entries=(0, 0, 0, 0, 0, 0)),
              gate=GATE | {"snapshot_valid_until": "2026-05-01T02:00:01Z"})
    book.good("policy", "without-checks", "69", "no check codes: nobody has to look", plain(attributes={"class": "student"}))
    book.bad("policy", "with-checks", "check", "45, 46, 69", "every check that there is: staff look first", "policy-without-checks",
             checks=("companion", "concession", "face", "identity"))


def presentation(book: Book):
    every = "P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, 26"
    book.good("presentation", "fresh", every, "drawn this second, shown at an entrance", bound(), state={"proof": NOW - 1})
    coffee = Pass(perks=(("coffee", 0, 0, 2, 1),))
    book.good("presentation", "counter", "P3, P7", "shown for coffee, at the coffee counter", bound(coffee, use="coffee"), gate=GATE | {"perk": "coffee"})
    for window in (30, 60, 120):
        for name, sign in (("oldest", -1), ("from-the-future", 1)):
            book.good("presentation", f"{name}-{window}", "P8", f"{window} seconds {'old' if sign < 0 else 'ahead'}, of {window}", bound(time=NOW + sign * window),
                      gate=GATE | {"window": str(window)})
    book.good("presentation", "one-second-later", "P9", "one second later than the last one accepted", bound(time=NOW - 10), state={"proof": NOW - 11})
    book.good("presentation", "clock-300-behind", "P10", "the gate's clock is 300 s behind its floor, which is taken as now", bound(time=NOW + 300),
              gate=GATE | {"floor": "2026-05-01T02:05:00Z"})
    book.good("presentation", "unbound-bare", "P4, P5", "a bearer pass is shown bare", plain())
