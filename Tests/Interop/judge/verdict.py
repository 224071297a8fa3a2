"""Rules 50 to 69 and P5 to P10: whom to believe, and whom to let in."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import cbor2
import nacl.bindings
import nacl.exceptions

from . import require
from .form import Token

ORDER = """issuer_key_revoked issuer_key_expired region_not_recognised plan_not_accepted voided superseded suspended expired not_yet_valid
outside_time_slot wrong_zone holder_proof_required holder_proof_bad holder_proof_stale gate_clock already_inside entries_used_up too_soon
offline_not_allowed snapshot_too_old""".split()


@dataclass
class Place:
    """A gate or counter, and what it knows. Times in seconds."""

    gate: dict
    roster: dict
    clock: int
    row: list | None
    persons: int | None

    @property
    def now(self) -> int:
        return max(self.clock, seconds(self.gate.get("floor")) or 0)

    @property
    def zones(self) -> set:
        return set(self.gate["zones"].split(","))


def seconds(text: str | None) -> int | None:
    return None if text is None else int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def verifies(key: bytes, message: bytes, signature: bytes) -> bool:
    """What libsodium says: rule 51."""
    try:
        return nacl.bindings.crypto_sign_open(signature + message, key) is not None
    except nacl.exceptions.BadSignatureError:
        return False


def judge(token: Token, place: Place) -> list[str]:
    """All reasons from rule 52 on that hold, in order; raises `Refused` for those of rules 50 and 51."""
    member = next((one for one in place.roster[6] if one[1] == token.claims[1]), None)
    record = next((one for one in (member or {7: []})[7] if one[0] == "issuer" and kid(one[1]) == token.protected[5:]), None)
    require(record is not None, 50, "unknown_issuer")
    signed = cbor2.dumps(["Signature1", token.protected, b"", token.payload])
    require(verifies(record[1], signed, token.signature), 51, "bad_signature")
    reasons = trust(token, place, record) | times(token, place, member) | status(token, place) | proof(token, place)
    reasons |= policy(token, place, member)
    return sorted(reasons, key=ORDER.index)


def kid(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:8]


def holding(**reasons) -> set[str]:
    return {reason for reason, holds in reasons.items() if holds}


def trust(token: Token, place: Place, record: list) -> set[str]:
    _, _, sign_from, sign_until, verify_until, cut_off = record
    commitment = hashlib.sha256(b"scenic-pass commitment v1\n" + hashlib.sha256(token.bytes).digest()).digest()[:16]
    listed = f"{token.protected[5:].hex()}:{commitment.hex()}" in place.gate.get("listed", "").split("+")
    claims = token.claims
    reasons = holding(
        issuer_key_revoked=cut_off >= 0 and not listed,
        issuer_key_expired=not (sign_from <= claims[6] <= sign_until and claims[4] <= verify_until),
    )
    if claims[1] != place.gate["region"]:
        agreed = agreement(token, place)
        reasons |= holding(region_not_recognised=agreed is None)
        reasons |= holding(plan_not_accepted=agreed is not None and token.body[1][0] not in [plan[0] for plan in agreed[5]])
    return reasons


def agreement(token: Token, place: Place) -> list | None:
    if place.now >= place.roster[3] or token.claims[1].startswith("test-"):
        return None
    sides = [token.claims[1], place.gate["region"]]
    return next((one for one in place.roster[7] if one[:2] == sides and one[2] <= place.now < one[3]), None)


def status(token: Token, place: Place) -> set[str]:
    if place.row is None:
        return set()
    return holding(voided=place.row[2] == 2, suspended=place.row[2] == 1, superseded=place.row[3] > token.body[5])


def park_day(at: int, member: dict, days_on: int = 0) -> int:
    """Begin of the park day that `at` lies in, or of one that many days on."""
    zone, minutes = ZoneInfo(member[3]), member[4]
    start = time(minutes // 60, minutes % 60)
    local = datetime.fromtimestamp(at, timezone.utc).astimezone(zone)
    for back in (0, 1):
        begin = datetime.combine(local.date() - timedelta(days=back), start, zone)
        if begin.timestamp() <= at:
            return int(datetime.combine(begin.date() + timedelta(days=days_on), start, zone).timestamp())
    raise ValueError("no park day")


def times(token: Token, place: Place, member: dict) -> set[str]:
    now, days, slot = place.now, token.body[6][1], token.body.get(7)
    first = place.row[4] // 1000 if place.row and place.row[4] else now
    over = days > 0 and now >= park_day(first, member, days)
    return holding(
        expired=now >= token.claims[4] or over,
        not_yet_valid=now < token.claims[5],
        outside_time_slot=slot is not None and not slot[0] <= now < slot[1],
    )


def proof(token: Token, place: Place) -> set[str]:
    if token.holder is None:
        return set()
    item = token.presentation
    if item is None or len(item) == 3 or item[3] == b"":
        return {"holder_proof_required"}
    message = b"scenic-pass presentation v1\n" + hashlib.sha256(item[0]).digest() + item[1].to_bytes(8, "big") + item[2].encode()
    wrong = not verifies(token.holder, message, item[3]) or item[2] != place.gate.get("perk", "")
    stale = abs(place.now - item[1]) > int(place.gate["window"]) or place.row is not None and item[1] <= place.row[10]
    return holding(holder_proof_bad=wrong, holder_proof_stale=stale, gate_clock=place.now - place.clock > 300)


def policy(token: Token, place: Place, member: dict) -> set[str]:
    total, _, per_day, gap, reentry, offline = token.body[6]
    snapshot = seconds(place.gate.get("snapshot_valid_until"))
    reasons = holding(
        offline_not_allowed=not offline and place.gate["link"] == "alone",
        snapshot_too_old=not offline and snapshot is not None and place.now > snapshot,
    )
    given = set(token.body[2])
    if token.claims[1] != place.gate["region"]:
        plans = {plan[0]: plan[1] for plan in (agreement(token, place) or [None] * 5 + [[]])[5]}
        given = set(plans.get(token.body[1][0], place.zones))
    if place.gate.get("perk"):
        return reasons
    return reasons | holding(wrong_zone=not given & place.zones) | counts(token, place, member, total, per_day, gap, reentry)


def counts(token: Token, place: Place, member: dict, total: int, per_day: int, gap: int, reentry: int) -> set[str]:
    size, row = token.body.get(8, 1), place.row or [None] * 4 + [0] * 7
    entries, day, today, inside, last = row[5:10]
    persons = place.persons or max(1, size - inside)
    same_day = day == park_day(place.now, member)
    today = today if same_day else 0
    exits = set(place.gate.get("exits", "").split(",")) & place.zones
    free = min(persons, max(0, today - inside)) if reentry and exits else 0
    counted = persons - free
    return holding(
        already_inside=bool(exits) and inside + persons > size,
        entries_used_up=counted > 0
        and (total > 0 and entries + counted > total * size or per_day > 0 and today + counted > per_day * size),
        too_soon=size == 1 and gap > 0 and last > 0 and place.now * 1000 - last < gap * 60000,
    )
