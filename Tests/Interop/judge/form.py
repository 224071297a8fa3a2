"""Rules 2 to 49 and P1 to P4: what a text has to look like before anybody asks whom to believe."""

import re
import unicodedata
from dataclasses import dataclass

from . import Refused, require
from .strict_cbor import Tagged, read

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
BIDI_CONTROL = {0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
WHITE_SPACE = {*range(9, 14), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
CODE, REGION = re.compile("[a-z0-9-]{1,16}"), re.compile("[a-z0-9-]{2,32}")
BODY = -65537


@dataclass
class Token:
    """What a text says, once its form is right."""

    bytes: bytes
    protected: bytes
    payload: bytes
    signature: bytes
    claims: dict
    presentation: list | None

    @property
    def body(self) -> dict:
        return self.claims[BODY]

    @property
    def holder(self) -> bytes | None:
        return self.claims[8][1][-2] if 8 in self.claims else None


def parse(text: bytes) -> Token:
    """A token, or `Refused`."""
    if text.startswith(b"SP1:"):
        token, later = token_in(base45(text[4:]))
        if later:
            raise later
        return token
    if text.startswith(b"SP1P:"):
        return presentation(base45(text[5:]))
    require(not re.match(rb"SP[0-9A-Z]P?:", text), 3, "unknown_version") if text[:3] != b"SP1" else None
    raise Refused("2", "not_a_pass")


def base45(text: bytes) -> bytes:
    require(all(chr(byte) in ALPHABET for byte in text), 4)
    require(len(text) % 3 != 1, 5)
    digits, data = [ALPHABET.index(chr(byte)) for byte in text], b""
    for start in range(0, len(digits), 3):
        group = digits[start : start + 3]
        value, width = sum(digit * 45**place for place, digit in enumerate(group)), len(group) - 1
        require(value < 256**width, 6)
        data += value.to_bytes(width, "big")
    return data


def presentation(data: bytes) -> Token:
    item = read(data, tag_allowed=True)  # a tag of its own is another shape, P1, not CBOR out of bounds
    require(isinstance(item, list) and len(item) in (3, 4) and isinstance(item[0], bytes), "P1")
    token, later = token_in(item[0])
    require(type(item[1]) is int and isinstance(item[2], str), "P1")
    require(len(item) == 3 or isinstance(item[3], bytes) and len(item[3]) in (0, 64), "P1")
    require(2**30 <= item[1] < 2**32, "P2")
    require(item[2] == "" or CODE.fullmatch(item[2]), "P3")
    require(8 in token.claims, "P4")
    if later:
        raise later
    token.presentation = item
    return token


def token_in(data: bytes) -> tuple[Token, Refused | None]:
    """The token, and a rule of `unknown_version` that it breaks."""
    require(len(data) <= 394, 7)
    item = read(data, tag_allowed=True)
    require(isinstance(item, Tagged) and isinstance(item.value, list) and len(item.value) == 4, 15)
    header, unprotected, payload, signature = item.value
    require(isinstance(header, bytes) and len(header) == 13 and header[:5] == b"\xa2\x01\x27\x04\x48", 16)
    require(unprotected == {} and isinstance(unprotected, dict), 17)
    require(isinstance(payload, bytes), 18)
    require(isinstance(signature, bytes) and len(signature) == 64, 19)
    claims = read(payload)
    later = check_claims(claims)
    return Token(data, header, payload, signature, claims, None), later


def check_claims(claims) -> Refused | None:
    require(isinstance(claims, dict) and set(claims) - {8} == {1, 4, 5, 6, 7, BODY}, 20)
    types = {1: str, 4: int, 5: int, 6: int, 7: bytes, 8: dict, BODY: dict}
    require(all(type(value) is types[key] for key, value in claims.items() if key != 8), 20)
    require(REGION.fullmatch(claims[1]), 21)
    require(all(is_time(claims[key]) for key in (4, 5, 6)), 22)
    require(claims[5] < claims[4], 23)
    require(claims[6] < claims[4], 24)
    require(len(claims[7]) == 16, 25)
    if 8 in claims:
        check_holder(claims[8])
    return check_body(claims[BODY])


def check_holder(confirmation):
    key = confirmation.get(1) if isinstance(confirmation, dict) and len(confirmation) == 1 else None
    right = (
        isinstance(key, dict)
        and set(key) == {1, -1, -2}
        and key[1] == 1
        and key[-1] == 6
        and type(key[1]) is type(key[-1]) is int
    )
    require(right and isinstance(key[-2], bytes) and len(key[-2]) == 32, 26)


def is_time(value) -> bool:
    return type(value) is int and 2**30 <= value < 2**32


def within(value, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def is_code(value) -> bool:
    return isinstance(value, str) and CODE.fullmatch(value) is not None


def ascending(codes: list[str]) -> bool:
    encoded = [code.encode() for code in codes]
    return all(one < next_one for one, next_one in zip(encoded, encoded[1:]))


def check_text(text: str):
    require(1 <= len(text.encode()) <= 64, 33)
    require(unicodedata.is_normalized("NFC", text), 34)
    for character in text:
        require(unicodedata.category(character) not in ("Cc", "Cn") and ord(character) not in BIDI_CONTROL, 35)
    require(ord(text[0]) not in WHITE_SPACE and ord(text[-1]) not in WHITE_SPACE, 36)


def check_body(body: dict) -> Refused | None:
    require(set(range(1, 7)) <= set(body) and all(type(key) is int and key in range(1, 32) for key in body), 27)
    plan, zones, attributes, perks, issue_number, entries = (body[key] for key in range(1, 7))
    require(isinstance(plan, list) and len(plan) == 2 and is_code(plan[0]) and within(plan[1], 1, 2**53 - 1), 28)
    require(isinstance(zones, list) and len(zones) <= 16 and all(is_code(zone) for zone in zones), 29)
    require(ascending(zones), 30)
    check_attributes(attributes)
    check_perks(perks)
    require(within(issue_number, 0, 65535), 41)
    require(
        isinstance(entries, list)
        and len(entries) == 6
        and all(within(number, 0, 65535) for number in entries[:4])
        and all(within(flag, 0, 1) for flag in entries[4:]),
        42,
    )
    return check_optional(body)


def check_attributes(attributes):
    require(isinstance(attributes, dict) and len(attributes) <= 16 and all(is_code(key) for key in attributes), 31)
    for value in attributes.values():
        require(type(value) in (str, int, bool) or isinstance(value, bytes) and len(value) == 16, 32)
        if isinstance(value, str):
            check_text(value)


def check_perks(perks):
    require(isinstance(perks, list) and len(perks) <= 16, 37)
    require(all(isinstance(perk, list) and len(perk) == 5 and is_code(perk[0]) for perk in perks), 37)
    require(ascending([perk[0] for perk in perks]), 38)
    for _, kind, value, uses, offline in perks:
        bounds = {0: (0, 0), 1: (1, 100), 2: (1, 2**53 - 1)}
        require(within(kind, 0, 65535) and within(value, *bounds.get(kind, (-(2**53 - 1), 2**53 - 1))), 39)
        require(within(uses, 0, 65535) and within(offline, 0, uses), 40)


def check_optional(body: dict) -> Refused | None:
    if 7 in body:
        slot = body[7]
        require(isinstance(slot, list) and len(slot) == 2 and all(is_time(time) for time in slot) and slot[0] < slot[1], 43)
    require(8 not in body or within(body[8], 2, 65535), 44)
    checks = body.get(9, ["face"])
    require(isinstance(checks, list) and checks and all(is_code(check) for check in checks) and ascending(checks), 45)
    for key in body:
        if key in range(10, 16):
            check_unknown(body[key], 0)
        if key in range(16, 32):
            require(isinstance(body[key], str), 49)
            check_text(body[key])
    if not set(checks) <= {"identity", "face", "concession", "companion"}:
        return Refused("46", "unknown_version")
    return Refused("47", "unknown_version") if any(key in range(10, 16) for key in body) else None


def check_unknown(value, depth: int):
    if isinstance(value, str):
        try:
            check_text(value)
        except Refused:
            raise Refused("48") from None
    if isinstance(value, (list, dict)):
        require(depth < 4, 48)
        for inner in (value if isinstance(value, list) else [*value.keys(), *value.values()]):
            check_unknown(inner, depth + 1)
