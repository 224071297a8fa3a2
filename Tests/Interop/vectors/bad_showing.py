"""Good tokens shown at the wrong time, in the wrong state, at the wrong place, or in the wrong way."""

from . import crafted
from .encoding import Raw
from .keys import key
from .rosters import SMALL, point_key
from .scenarios import HOLDER, NOW, Book
from .tokens import proof_message

FRESH = "presentation-fresh"


def write(book: Book):
    for part in (time, status, policy, shape, proof, place_and_time):
        part(book)


def time(book: Book):
    def refused(name, expect, rule, note, twin, shift=1, **more):
        book.bad("time", name, expect, rule, note, twin, at=book.scenarios[twin].at + shift, **more)

    refused("exp", "expired", 59, "exp is now", "time-last-second")
    refused("nbf", "not_yet_valid", 61, "a second before nbf", "time-first-second", -1)
    refused("slot-end", "outside_time_slot", 62, "the slot ends now", "time-slot-last-second")
    refused("slot-begin", "outside_time_slot", 62, "a second before the slot", "time-slot-first-second", -1)
    refused(
        "exp-and-slot",
        "expired",
        "59, 62",
        "slot and pass end now",
        "time-slot-ends-with-pass",
        reasons="expired, outside_time_slot",
    )
    for name in (
        "park-day-last-second",
        "park-days-three",
        "day-start-0400",
        "day-start-0400-abroad",
        "summer-time-spring",
        "summer-time-autumn",
    ):
        refused(f"after-{name}", "expired", 60, "the next second: the park day is over", f"time-{name}")
    book.bad(
        "time",
        "floor-at-exp",
        "expired",
        59,
        "the gate's floor is exp, whatever its clock says",
        "time-floor-ahead",
        gate={"floor": "2026-05-01T03:00:01Z"},
    )


def status(book: Book):
    def refused(name, expect, rule, note, **more):
        book.bad("status", name, expect, rule, note, "status-active", **more)

    refused("voided", "voided", 56, "voided", state={"state": 2})
    refused("superseded", "superseded", 57, "a higher issue number is known", state={"issue": 3})
    refused("suspended", "suspended", 58, "suspended", state={"state": 1})
    refused(
        "voided-and-superseded",
        "voided",
        "56, 57",
        "voided after it was issued again",
        state={"state": 2, "issue": 3},
        reasons="voided, superseded",
    )
    refused(
        "superseded-and-suspended",
        "superseded",
        "57, 58",
        "issued again, then suspended",
        state={"state": 1, "issue": 3},
        reasons="superseded, suspended",
    )


def policy(book: Book):
    def refused(name, expect, rule, note, twin, **change):
        book.bad("policy", name, expect, rule, note, twin, **change)

    refused(
        "wrong-zone", "wrong_zone", 63, "none of the gate's zones is the pass's", "policy-zone", gate={"zones": "cable,museum"}
    )
    refused("no-zones", "wrong_zone", "29, 63", "a pass without zones is admitted nowhere", "policy-zone", zones=())
    refused(
        "already-inside",
        "already_inside",
        64,
        "inside already, in a zone with an exit",
        "policy-nobody-inside",
        state={"inside": 1},
    )
    refused("third-of-two", "already_inside", 64, "one of two is inside, and two come", "policy-one-of-two-inside", persons=2)
    refused(
        "third-of-two-single-entry",
        "already_inside",
        "64, 65",
        "one of two is inside, and two come, with one entry each",
        "policy-room-for-one-more",
        persons=2,
        reasons="already_inside, entries_used_up",
    )
    refused(
        "entries-used-up",
        "entries_used_up",
        65,
        "three of three entries are used",
        "policy-last-entry",
        state={"entries": 3, "today": 3},
    )
    refused(
        "entries-of-the-day-used-up",
        "entries_used_up",
        65,
        "two of two entries on this park day are used",
        "policy-last-entry-of-the-day",
        state={"entries": 6, "today": 2},
    )
    refused(
        "entries-this-park-day",
        "entries_used_up",
        65,
        "the two entries were on this park day, not on the one before",
        "policy-new-park-day",
        state={"day": NOW - 36000, "first": (NOW - 3600) * 1000, "last": (NOW - 3600) * 1000},
    )
    refused(
        "entries-for-too-many",
        "entries_used_up",
        65,
        "two were in, and two of three come, with one entry each",
        "policy-entries-times-persons",
        persons=2,
    )
    refused(
        "return-without-reentry",
        "entries_used_up",
        65,
        "in and out again, and re-entry is 0",
        "policy-return-after-check-out",
        entries=(1, 0, 0, 0, 0, 1),
    )
    refused(
        "too-soon",
        "too_soon",
        66,
        "a millisecond less than 60 minutes",
        "policy-minutes-just-passed",
        state={"last": (NOW - 3600) * 1000 + 1},
    )
    refused(
        "alone-offline-0",
        "offline_not_allowed",
        67,
        "offline 0, and the gate is alone",
        "policy-home-offline-0",
        gate={"link": "alone"},
    )
    refused(
        "old-snapshot",
        "snapshot_too_old",
        68,
        "offline 0, and the snapshot was valid until a second ago",
        "policy-fresh-snapshot-offline-0",
        gate={"snapshot_valid_until": "2026-05-01T01:59:59Z"},
    )
    refused(
        "alone-with-old-snapshot",
        "offline_not_allowed",
        "67, 68",
        "offline 0, at a gate alone with an old snapshot",
        "policy-alone-offline-1",
        entries=(0, 0, 0, 0, 0, 0),
        reasons="offline_not_allowed, snapshot_too_old",
    )


def presentation(book: Book, name, expect, rule, note, twin=FRESH, **change):
    book.bad("presentation", name, expect, rule, note, twin, **change)


def shape(book: Book):
    def malformed(name, rule, note, twin=FRESH, **change):
        presentation(book, name, "malformed_token", rule, note, twin, **change)

    def item(number, value):
        return lambda parts: [*parts[:number], value, *parts[number + 1 :]]

    notes = book.scenarios["presentation-longest"].recipe.of.notes
    malformed(
        "token-of-395-inside",
        "7",
        "the token inside is one byte longer than the longest",
        "presentation-longest",
        notes=notes | {16: notes[16][:-1], 17: notes[17] + "xx"},
    )
    malformed("five-elements", "P1", "a fifth element", edit_item=lambda i: i + [0])
    malformed("two-elements", "P1", "neither use nor signature", edit_item=lambda i: i[:2])
    malformed("map", "P1", "a map", edit_item=lambda i: dict(enumerate(i)))
    malformed("signature-63", "P1", "a signature of 63 bytes", edit_item=lambda i: i[:3] + [i[3][:63]])
    malformed("signature-65", "P1", "a signature of 65 bytes", edit_item=lambda i: i[:3] + [i[3] + b"\x00"])
    malformed("signature-1", "P1", "a signature of one byte is not an empty one", edit_item=lambda i: i[:3] + [b"\x00"])
    malformed("signature-text", "P1", "an empty text for a signature", edit_item=item(3, ""))
    malformed("token-text", "P1", "the token in text", edit_item=item(0, "token"))
    malformed("token-not-wrapped", "10, P1", "the token itself, not in a byte string", edit_item=lambda i: [Raw(i[0]), *i[1:]])
    malformed("bare-token", "10, P1", "a bare token under the prefix of presentations", edit_item=lambda i: Raw(i[0]))
    malformed("use-bytes", "P1", "the use in bytes", edit_item=item(2, b""))
    malformed("time-text", "P1", "the time in text", edit_item=item(1, "now"))
    malformed("trailing-byte", "12", "a byte after the presentation", edit_item_bytes=lambda b: b + b"\x00")
    malformed("tagged", "P1", "a presentation with tag 18 of its own", edit_item_bytes=lambda b: b"\xd2" + b)
    malformed("indefinite", "8", "an array that ends with a break", edit_item_bytes=lambda b: b"\x9f" + b[1:] + b"\xff")
    malformed("long-time", "9", "the time in eight bytes", edit_item_bytes=lambda b: b[:-72] + b"\x1b\x00\x00\x00\x00" + b[-71:])
    malformed("time-negative", "P2", "a time before 1970", proof_time=-1)
    malformed("time-below-2-30", "P2", "one second below 2^30", proof_time=2**30 - 1)
    malformed("time-2-32", "P2", "2^32", proof_time=2**32)
    malformed("use-capital", "P3", "a use that is no code", "presentation-counter", proof_use="Coffee")
    malformed("use-of-17", "P3", "a use of 17 characters", "presentation-counter", proof_use="coffee-7890123456")
    malformed("use-space", "P3", "a space is not empty", proof_use=" ")
    malformed("unbound", "P4", "the token inside has no holder", holder=None)
    malformed("shape-before-stripped", "P2", "three elements, and a time of 2^32", edit_item=lambda i: [i[0], 2**32, i[2]])
    malformed("token-malformed-inside", "25", "the token inside has a pass id of 15 bytes", cti=bytes(15))
    malformed(
        "shape-before-version",
        "P1",
        "body key 10 in the token, and a signature of 63 bytes: malformed comes first",
        edit_claims=lambda c: c | {-65537: c[-65537] | {10: 1}},
        edit_item=lambda i: i[:3] + [i[3][:63]],
    )
    presentation(
        book,
        "unknown-version-inside",
        "unknown_version",
        "47",
        "body key 10 in the token, in a presentation that is well formed",
        edit_claims=lambda c: c | {-65537: c[-65537] | {10: 1}},
    )


def proof(book: Book):
    presentation(
        book,
        "bare",
        "holder_proof_required",
        "P5",
        "a bound pass shown as a bare token: a copy of the token is not the holder",
        proof=None,
    )
    presentation(book, "three-elements", "holder_proof_required", "P5", "the signature was stripped", edit_item=lambda i: i[:3])
    presentation(book, "empty-signature", "holder_proof_required", "P5", "an empty signature", edit_item=lambda i: i[:3] + [b""])
    presentation(
        book, "bare-at-counter", "holder_proof_required", "P5", "the counter asks for it too", "presentation-counter", proof=None
    )

    def bad(name, note, **change):
        presentation(book, name, "holder_proof_bad", "P6", note, **change)

    bad("other-holder", "another key signed", sign_proof=key("quzhou", "another holder").sign)
    bad("by-the-issuer", "the issuer's key signed", sign_proof=key("quzhou", "issuer").sign)
    bad("time-changed", "the time is one second later than the signed one", edit_item=lambda i: [i[0], i[1] + 1, *i[2:]])
    bad("use-changed", "signed for coffee, shown for entry", edit_item=lambda i: [*i[:3], signed(i[0], i[1], "coffee")])
    bad(
        "of-another-token",
        "signed for another token of the same holder",
        edit_item=lambda i: [*i[:3], signed(i[0] + b"\x00", i[1], "")],
    )
    bad(
        "without-frame",
        "signed without the line that says what it is",
        sign_proof=lambda m: HOLDER.sign(m[len(b"scenic-pass presentation v1\n") :]),
    )
    bad("s-plus-l", "S + L in place of S", sign_proof=crafted.s_plus_l(HOLDER))
    bad("r-neutral", "R is the neutral element", sign_proof=crafted.neutral_r(HOLDER))
    for name in ("identity", "order-8", "identity-y-not-reduced"):
        bad(
            f"holder-key-{name}",
            f"the holder's key has small order, so anybody can sign: {name}",
            holder=SMALL[name],
            proof_holder=point_key(SMALL[name]),
            sign_proof=crafted.under_small_key(SMALL[name]),
        )
    bad(
        "holder-key-no-point",
        "the holder's key is no point of the curve",
        holder=(2).to_bytes(32, "little"),
        proof_holder=point_key((2).to_bytes(32, "little")),
        sign_proof=HOLDER.sign,
    )


def signed(token: bytes, time: int, use: str) -> bytes:
    return HOLDER.sign(proof_message(token, time, use))


def place_and_time(book: Book):
    def refused(name, expect, rule, note, twin=FRESH, **change):
        presentation(book, name, expect, rule, note, twin, **change)

    refused("coffee-at-entrance", "holder_proof_bad", "P7", "drawn for coffee, shown at an entrance", proof_use="coffee")
    refused(
        "entry-at-counter",
        "holder_proof_bad",
        "P7",
        "drawn for entry, shown at the coffee counter",
        "presentation-counter",
        proof_use="",
    )
    refused(
        "dining-at-counter",
        "holder_proof_bad",
        "P7",
        "drawn for dining, shown at the coffee counter",
        "presentation-counter",
        proof_use="dining",
    )
    for window in (30, 60, 120):
        refused(
            f"too-old-{window}",
            "holder_proof_stale",
            "P8",
            f"{window + 1} seconds old, of {window}",
            f"presentation-oldest-{window}",
            proof_time=NOW - window - 1,
        )
        refused(
            f"too-far-ahead-{window}",
            "holder_proof_stale",
            "P8",
            f"{window + 1} seconds ahead, of {window}",
            f"presentation-from-the-future-{window}",
            proof_time=NOW + window + 1,
        )
    refused(
        "twice",
        "holder_proof_stale",
        "P9",
        "of the very second of the last one accepted",
        "presentation-one-second-later",
        state={"proof": NOW - 10},
    )
    refused(
        "older-than-last",
        "holder_proof_stale",
        "P9",
        "fresh, but older than the last one accepted",
        "presentation-one-second-later",
        state={"proof": NOW - 5},
    )
    refused(
        "clock-301-behind",
        "gate_clock",
        "P10",
        "the gate's clock is 301 s behind its floor",
        "presentation-clock-300-behind",
        gate={"floor": "2026-05-01T02:05:01Z"},
    )
