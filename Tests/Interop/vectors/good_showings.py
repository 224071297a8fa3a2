"""The good files from trust on: believed and let in, with every bound touched from inside."""

from dataclasses import replace

from . import crafted
from .goods import QUZHOU, bound, commitment, fill, plain
from .keys import key
from .rosters import AGREED, SIGN_FROM, SIGN_UNTIL, VERIFY_UNTIL, mixed_key, seconds
from .scenarios import GATE, HOLDER, NOW, Book
from .tokens import Pass, Recipe, build


def write(book: Book):
    for part in (trust, times, status, policy, presentation):
        part(book)


def trust(book: Book):
    book.good("trust", "issuer-key", "50, 51, 52, 53", "a key of use issuer, in its time", plain())
    book.good("trust", "iat-at-sign-from", "53", "signed in the first second of the key", plain(iat=SIGN_FROM, nbf=SIGN_FROM))
    book.good(
        "trust", "iat-at-sign-until", "53", "signed in the last second of the key", plain(iat=SIGN_UNTIL, exp=SIGN_UNTIL + 1000)
    )
    book.good("trust", "exp-at-verify-until", "53", "ends in the last second of the key", plain(exp=VERIFY_UNTIL))
    listed = plain()
    book.good(
        "trust",
        "cut-off-but-listed",
        "52",
        "the key is cut off; the snapshot lists the token's commitment",
        listed,
        roster="cut-off",
        gate=GATE
        | {"listed": f"{QUZHOU.kid.hex()}:{commitment('another').hex()}+{QUZHOU.kid.hex()}:{build(listed).commitment.hex()}"},
    )
    huangshan = key("huangshan", "issuer")
    foreign = Recipe(Pass(iss="huangshan", zones=("peak",)), huangshan)
    book.good(
        "trust",
        "foreign",
        "54, 55, 63",
        "a pass of huangshan at quzhou's north gate, which the agreement gives for its plan",
        foreign,
        roster="alliance",
    )
    book.good(
        "trust",
        "foreign-two-day",
        "55, 63",
        "another plan of the agreement, which gives the south gate",
        Recipe(Pass(iss="huangshan", plan="two-day", zones=("peak",)), huangshan),
        roster="alliance",
        gate=GATE | {"zones": "south"},
    )
    for name, at in (("first-second", AGREED[0]), ("last-second", AGREED[1] - 1)):
        book.good(
            "trust",
            f"foreign-{name}",
            "54",
            "the agreement is in force",
            Recipe(Pass(iss="huangshan", iat=SIGN_FROM, nbf=SIGN_FROM, exp=AGREED[1] + 100, zones=("peak",)), huangshan),
            roster="alliance",
            at=at,
        )
    book.good(
        "trust",
        "own-pass-roster-expired",
        "54",
        "an expired roster stops foreign passes only",
        plain(),
        roster="alliance-expired",
    )
    book.good(
        "trust",
        "test-region-at-home",
        "54",
        "a region of tests at its own gate",
        Recipe(Pass(iss="test-lab"), key("test-lab", "issuer")),
        roster="alliance",
        gate=GATE | {"region": "test-lab"},
    )

    mixed = Recipe(Pass(), mixed_key(), sign=crafted.mixed_key_both_ways)
    book.good(
        "trust",
        "ed25519-key-of-mixed-order",
        "51",
        "the key has a part of order 8, and the equation holds without the cofactor: libsodium takes it, and so do we",
        mixed,
        roster="key-mixed-order",
    )


def times(book: Book):
    book.good("time", "last-second", "59", "the last second before exp", plain(exp=NOW + 1))
    book.good("time", "first-second", "61", "nbf is now", plain(nbf=NOW))
    book.good("time", "slot-last-second", "62", "the last second of the slot", plain(slot=(NOW - 600, NOW + 1)))
    book.good("time", "slot-first-second", "62", "the first second of the slot", plain(slot=(NOW, NOW + 600)))
    first = seconds("2026-05-01T01:00:00Z")
    day = {"first": first * 1000, "entries": 1, "day": seconds("2026-04-30T16:00:00Z"), "today": 1, "last": first * 1000}
    book.good("time", "park-day-unused", "60", "no first use is known: now is taken", plain(entries=(0, 1, 0, 0, 0, 1)))
    book.good(
        "time",
        "park-day-last-second",
        "60",
        "the last second of the only park day, 23:59:59 in Quzhou",
        plain(entries=(0, 1, 0, 0, 0, 1)),
        at=seconds("2026-05-01T15:59:59Z"),
        state=day,
    )
    book.good(
        "time",
        "park-days-three",
        "60",
        "the last second of the third park day",
        plain(entries=(0, 3, 0, 0, 0, 1)),
        at=seconds("2026-05-03T15:59:59Z"),
        state=day,
    )
    early = seconds("2026-04-30T19:30:00Z")
    book.good(
        "time",
        "day-start-0400",
        "60",
        "first used at 03:30, so in the park day before: it ends at 04:00 the same morning",
        Recipe(Pass(iss="huangshan", nbf=early - 600, entries=(0, 1, 0, 0, 0, 1)), key("huangshan", "issuer")),
        roster="alliance",
        gate=GATE | {"region": "huangshan"},
        at=seconds("2026-04-30T19:59:59Z"),
        state={"first": early * 1000, "entries": 1, "day": seconds("2026-04-29T20:00:00Z"), "today": 1, "last": early * 1000},
    )
    book.good(
        "time",
        "day-start-0400-abroad",
        "60",
        "the issuing region's park day counts at a foreign gate too",
        Recipe(Pass(iss="huangshan", nbf=early - 600, zones=("peak",), entries=(0, 1, 0, 0, 0, 1)), key("huangshan", "issuer")),
        roster="alliance",
        at=seconds("2026-05-01T19:59:59Z"),
        state={"first": NOW * 1000, "entries": 1, "day": seconds("2026-04-30T20:00:00Z"), "today": 1, "last": NOW * 1000},
    )
    rhein(book, "spring", "2026-03-29T00:30:00Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", "23")
    rhein(book, "autumn", "2026-10-24T22:30:00Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "25")
    book.good(
        "time", "slot-ends-with-pass", "59, 62", "the last second of slot and pass", plain(exp=NOW + 1, slot=(NOW - 600, NOW + 1))
    )
    book.good(
        "time",
        "floor-ahead",
        "59",
        "the gate's clock is an hour behind its floor, and the floor is what counts: still before exp",
        plain(exp=NOW + 3601),
        gate=GATE | {"floor": "2026-05-01T03:00:00Z"},
    )


def rhein(book: Book, season: str, first: str, begin: str, at: str, hours: str):
    """A day pass in a zone with summer time, on the day that the clocks change."""
    used = seconds(first)
    of = Pass(iss="rhein", iat=used - 600, nbf=used - 600, exp=used + 9 * 86400, entries=(0, 1, 0, 0, 0, 1))
    book.good(
        "time",
        f"summer-time-{season}",
        "60",
        f"the last second of a park day of {hours} hours",
        Recipe(of, key("rhein", "issuer")),
        roster="dst",
        gate=GATE | {"region": "rhein"},
        at=seconds(at),
        state={"first": used * 1000, "entries": 1, "day": seconds(begin), "today": 1, "last": used * 1000},
    )


def status(book: Book):
    book.good(
        "status",
        "active",
        "56, 57, 58",
        "active, and of the issue number that is known",
        plain(issue_number=2),
        state={"issue": 2},
    )
    book.good(
        "status",
        "newer-than-known",
        "57",
        "a higher issue number than the gate has heard of",
        plain(issue_number=3),
        state={"issue": 2},
    )


def policy(book: Book):
    used = {"first": (NOW - 3600) * 1000, "day": seconds("2026-04-30T16:00:00Z"), "last": (NOW - 3600) * 1000}
    book.good(
        "policy", "zone", "63", "one of the gate's zones is one of the pass's", plain(), gate=GATE | {"zones": "cable,south"}
    )
    book.good(
        "policy",
        "room-for-one-more",
        "64, 65",
        "one of a pair is inside, one comes after",
        plain(persons=2, entries=(1, 0, 0, 0, 0, 1)),
        gate=GATE | {"exits": "north"},
        state=used | {"entries": 1, "today": 1, "inside": 1},
        persons=1,
    )
    book.good(
        "policy",
        "inside-without-exit",
        "64",
        "nobody can be known to be inside a zone without an exit: a pass for the whole day comes again",
        plain(),
        state=used | {"entries": 1, "today": 1},
    )
    book.good(
        "policy",
        "nobody-inside",
        "64",
        "in and out once; a pass without limits comes again",
        plain(),
        gate=GATE | {"exits": "north"},
        state=used | {"entries": 1, "today": 1},
    )
    book.good(
        "policy",
        "one-of-two-inside",
        "64",
        "one of two is inside, one comes after; no limits",
        plain(persons=2),
        gate=GATE | {"exits": "north"},
        state=used | {"entries": 1, "today": 1, "inside": 1},
        persons=1,
    )
    book.good(
        "policy",
        "last-entry",
        "65",
        "the third of three entries",
        plain(entries=(3, 0, 0, 0, 0, 1)),
        state=used | {"entries": 2, "today": 2},
    )
    book.good(
        "policy",
        "last-entry-of-the-day",
        "65",
        "the second of two entries on one park day",
        plain(entries=(0, 0, 2, 0, 0, 1)),
        state=used | {"entries": 5, "today": 1},
    )
    yesterday = {
        "first": (NOW - 86400) * 1000,
        "day": seconds("2026-04-29T16:00:00Z"),
        "last": (NOW - 86400) * 1000,
        "entries": 2,
        "today": 2,
    }
    book.good(
        "policy",
        "new-park-day",
        "65",
        "yesterday's entries do not count today",
        plain(nbf=NOW - 200000, entries=(0, 0, 2, 0, 0, 1)),
        state=yesterday,
    )
    book.good(
        "policy",
        "entries-times-persons",
        "65",
        "a pass for three with one entry each: two were in, one is left",
        plain(persons=3, entries=(1, 0, 0, 0, 0, 1)),
        state=used | {"entries": 2, "today": 2},
        persons=1,
    )
    book.good(
        "policy",
        "return-after-check-out",
        "65",
        "in and out again on this park day; with re-entry 1 the return is free",
        plain(entries=(1, 0, 0, 0, 1, 1)),
        gate=GATE | {"exits": "north"},
        state=used | {"entries": 1, "today": 1, "inside": 0},
    )
    book.good(
        "policy",
        "minutes-just-passed",
        "66",
        "exactly 60 minutes since the last entry, of 60",
        plain(entries=(0, 0, 0, 60, 0, 1)),
        state=used | {"entries": 1, "today": 1},
    )
    book.good(
        "policy",
        "minutes-for-two",
        "66",
        "the minutes between entries are for passes of one person only",
        plain(persons=2, entries=(0, 0, 0, 60, 0, 1)),
        state=used | {"entries": 1, "today": 1, "last": (NOW - 60) * 1000},
        persons=1,
    )
    book.good(
        "policy",
        "alone-offline-1",
        "67, 68",
        "a gate alone with an old snapshot admits a pass with offline 1",
        plain(),
        gate=GATE | {"link": "alone", "snapshot_valid_until": "2026-05-01T01:59:59Z"},
    )
    book.good("policy", "home-offline-0", "67", "offline 0, and the gate works from its home", plain(entries=(0, 0, 0, 0, 0, 0)))
    book.good(
        "policy",
        "fresh-snapshot-offline-0",
        "68",
        "offline 0, and the snapshot is valid for another second",
        plain(entries=(0, 0, 0, 0, 0, 0)),
        gate=GATE | {"snapshot_valid_until": "2026-05-01T02:00:01Z"},
    )
    book.good("policy", "without-checks", "69", "no check codes: nobody has to look", plain(attributes={"class": "student"}))
    book.bad(
        "policy",
        "with-checks",
        "check",
        "45, 46, 69",
        "every check that there is: staff look first",
        "policy-without-checks",
        checks=("companion", "concession", "face", "identity"),
    )


def presentation(book: Book):
    every = "P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, 26"
    book.good("presentation", "fresh", every, "drawn this second, shown at an entrance", bound(), state={"proof": NOW - 1})
    coffee = Pass(perks=(("coffee", 0, 0, 2, 1),))
    book.good(
        "presentation",
        "counter",
        "P3, P7",
        "shown for coffee, at the coffee counter",
        bound(coffee, use="coffee"),
        gate=GATE | {"perk": "coffee"},
    )
    for window in (30, 60, 120):
        for name, sign in (("oldest", -1), ("from-the-future", 1)):
            book.good(
                "presentation",
                f"{name}-{window}",
                "P8",
                f"{window} seconds {'old' if sign < 0 else 'ahead'}, of {window}",
                bound(time=NOW + sign * window),
                gate=GATE | {"window": str(window)},
            )
    book.good(
        "presentation",
        "one-second-later",
        "P9",
        "one second later than the last one accepted",
        bound(time=NOW - 10),
        state={"proof": NOW - 11},
    )
    book.good(
        "presentation",
        "clock-300-behind",
        "P10",
        "the gate's clock is 300 s behind its floor, which is taken as now",
        bound(time=NOW + 300),
        gate=GATE | {"floor": "2026-05-01T02:05:00Z"},
    )
    book.good("presentation", "unbound-bare", "P4, P5", "a bearer pass is shown bare", plain())
    longest = fill(replace(Pass(), holder=HOLDER.public), 394)
    book.good("presentation", "longest", "7, P1", "the longest token, presented", bound(longest))
