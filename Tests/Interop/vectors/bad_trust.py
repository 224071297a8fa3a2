"""Tokens that say nothing wrong and are not to be believed."""

from . import crafted
from .bad_form import USUAL
from .keys import key
from .rosters import AGREED, SIGN_FROM, SIGN_UNTIL, SMALL, VERIFY_UNTIL, mixed_key, point_key
from .scenarios import Book

FOREIGN = "trust-foreign"


def write(book: Book):
    for part in (issuer, signature, edwards, key_records, abroad):
        part(book)


def bad(book: Book, name: str, expect: str, rule, note: str, twin="trust-issuer-key", **change):
    book.bad("trust", name, expect, rule, note, twin, **change)


def issuer(book: Book):
    bad(book, "region-not-in-roster", "unknown_issuer", 50, "a region that the roster does not have", iss="wuzhen")
    bad(
        book,
        "kid-not-in-roster",
        "unknown_issuer",
        50,
        "a key that the roster does not have",
        issuer=key("quzhou", "issuer of tomorrow"),
    )
    bad(
        book,
        "kid-of-another-region",
        "unknown_issuer",
        50,
        "quzhou's key under huangshan's name: a key is found by both",
        FOREIGN,
        issuer=key("quzhou", "issuer"),
    )
    bad(book, "kid-of-the-log", "unknown_issuer", 50, "the region's own key, but of use log", issuer=key("quzhou", "log"))
    bad(book, "kid-of-the-roster", "unknown_issuer", 50, "a key that signs rosters", issuer=key("quzhou", "roster"))
    bad(
        book,
        "unknown-issuer-before-expired",
        "unknown_issuer",
        50,
        "an unknown key ends the check, whatever the time",
        "time-last-second",
        issuer=key("quzhou", "issuer of tomorrow"),
        at=book.scenarios["time-last-second"].at + 1,
    )


def signature(book: Book):
    def refused(name, note, **change):
        bad(book, f"signature-{name}", "bad_signature", 51, note, **change)

    def flip(part: int, at: int, bit: int):
        def edit(parts):
            bent = bytearray(parts[part])
            bent[at] ^= 1 << bit
            return [*parts[:part], bytes(bent), *parts[part + 1 :]]

        return edit

    refused("r-flipped", "one bit of R", edit_parts=flip(3, 0, 0))
    refused("s-flipped", "one bit of S", edit_parts=flip(3, 32, 0))
    refused("zero", "64 zero bytes", sign=lambda _: bytes(64))
    refused("other-key", "another key signed under this kid", sign=key("quzhou", "log").sign)
    refused(
        "payload-changed",
        "one bit of the pass id",
        edit_parts=lambda p: [
            p[0],
            p[1],
            p[2].replace(b"\x07\x50", b"\x07\x50", 1)[:20] + flip(0, 20, 0)([p[2]])[0][20:21] + p[2][21:],
            p[3],
        ],
    )
    for use in ("record", "roster"):
        refused(f"for-a-{use}", f"signed with the external data of a {use}", aad=f"scenic-pass {use} v1".encode())
    refused(
        "bare-payload", "the payload signed without its frame", edit_parts=lambda p: [*p[:3], key("quzhou", "issuer").sign(p[2])]
    )
    refused(
        "other-context",
        "signed as a COSE_Sign signature",
        edit_parts=lambda p: [
            *p[:3],
            key("quzhou", "issuer").sign(
                b"\x85" + b"\x69Signature" + b"\x4d" + p[0] + b"\x40\x40" + b"\x58" + bytes([len(p[2])]) + p[2]
            ),
        ],
    )
    refused(
        "expired-too",
        "a bad signature ends the check, whatever the time",
        twin="time-last-second",
        edit_parts=flip(3, 0, 0),
        at=book.scenarios["time-last-second"].at + 1,
    )


def edwards(book: Book):
    def refused(name, note, **change):
        bad(book, f"ed25519-{name}", "bad_signature", 51, note, **change)

    signer = key("quzhou", "issuer")
    refused("s-plus-l", "S + L in place of S", sign=crafted.s_plus_l(signer))
    refused("s-plus-8l", "S + 8 L: the highest bits of S are not all 0", sign=crafted.s_plus_l(signer, 8))
    refused("r-neutral", "R is the neutral element, and the equation holds", sign=crafted.neutral_r(signer))
    refused(
        "r-not-reduced",
        "R is the neutral element with y = p + 1, and the equation holds",
        sign=crafted.neutral_r(signer, SMALL["identity-y-not-reduced"]),
    )
    refused(
        "r-sign-bit",
        "R is the neutral element with the sign of an x that is 0",
        sign=crafted.neutral_r(signer, SMALL["identity-sign-bit"]),
    )
    for name, point in SMALL.items():
        refused(
            f"key-{name}",
            f"a key of small order that anybody can sign under: {name}",
            issuer=point_key(point),
            sign=crafted.under_small_key(point),
            roster=f"key-{name}",
        )
    refused(
        "cofactor-only",
        "the equation holds only when multiplied by the cofactor",
        twin="trust-ed25519-key-of-mixed-order",
        sign=crafted.mixed_key_cofactor_only,
    )


def key_records(book: Book):
    bad(
        book,
        "cut-off-not-listed",
        "issuer_key_revoked",
        52,
        "the key is cut off, and the snapshot lists other tokens only",
        "trust-cut-off-but-listed",
        gate={"listed": f"{key('quzhou', 'issuer').kid.hex()}:{'00' * 16}"},
    )
    listed = book.scenarios["trust-cut-off-but-listed"].gate["listed"].split("+")[1]
    bad(
        book,
        "cut-off-listed-under-other-kid",
        "issuer_key_revoked",
        52,
        "the commitment is listed, under another kid",
        "trust-cut-off-but-listed",
        gate={"listed": "00" * 8 + listed[16:]},
    )
    bad(
        book,
        "cut-off-another-pass",
        "issuer_key_revoked",
        52,
        "a pass that the thief made up",
        "trust-cut-off-but-listed",
        cti=bytes(16),
    )
    bad(
        book,
        "iat-before-sign-from",
        "issuer_key_expired",
        53,
        "signed a second before the key's time",
        "trust-iat-at-sign-from",
        iat=SIGN_FROM - 1,
    )
    bad(
        book,
        "iat-after-sign-until",
        "issuer_key_expired",
        53,
        "signed a second after the key's time",
        "trust-iat-at-sign-until",
        iat=SIGN_UNTIL + 1,
    )
    bad(
        book,
        "exp-after-verify-until",
        "issuer_key_expired",
        53,
        "ends a second after the key can be verified",
        "trust-exp-at-verify-until",
        exp=VERIFY_UNTIL + 1,
    )


def abroad(book: Book):
    bad(
        book,
        "no-agreement",
        "region_not_recognised",
        54,
        "quzhou admits passes of huangshan; test-lab has no such agreement",
        FOREIGN,
        gate={"region": "test-lab"},
    )
    bad(book, "roster-expired", "region_not_recognised", 54, "the roster expired a month ago", FOREIGN, roster="alliance-expired")
    early = AGREED[0] - 1
    bad(
        book,
        "agreement-not-yet",
        "region_not_recognised",
        54,
        "a second before the agreement begins",
        "trust-foreign-first-second",
        at=early,
    )
    bad(
        book,
        "agreement-over",
        "region_not_recognised",
        54,
        "a second after the agreement ended",
        "trust-foreign-last-second",
        at=AGREED[1] + 1,
    )
    bad(
        book,
        "test-region-abroad",
        "region_not_recognised",
        54,
        "a region of tests at another region's gate, agreement or not",
        "trust-test-region-at-home",
        roster="alliance-test-agreement",
        gate={"region": "quzhou"},
    )
    bad(book, "plan-not-in-agreement", "plan_not_accepted", 55, "the agreement does not name the plan", FOREIGN, plan="season")
    book.bad(
        "policy",
        "zone-not-in-agreement",
        "wrong_zone",
        63,
        "the agreement gives another zone for this plan",
        FOREIGN,
        gate={"zones": "south"},
    )
    book.bad(
        "policy",
        "zone-of-same-name-abroad",
        "wrong_zone",
        63,
        "the pass names a zone peak of its own region, and so does the gate: foreign codes are never compared",
        FOREIGN,
        gate={"zones": "peak"},
    )
