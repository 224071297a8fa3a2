"""Passes, and how they become a token, a presentation and a text; each step can be bent."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Callable

from .encoding import base45, encode
from .keys import Key, protected, to_be_signed
from .rosters import seconds

BODY = -65537


@dataclass(frozen=True)
class Pass:
    """What a token says; the field names are those of the `claims` section."""

    iss: str = "quzhou"
    exp: int = seconds("2026-06-01T00:00:00Z")
    nbf: int = seconds("2026-04-30T23:55:00Z")
    iat: int = seconds("2026-05-01T00:00:00Z")
    cti: bytes = hashlib.sha256(b"pass 0").digest()[:16]
    holder: bytes | None = None
    plan: str = "day"
    plan_version: int = 1
    zones: tuple = ("north", "south")
    attributes: dict = field(default_factory=dict)
    perks: tuple = ()
    issue_number: int = 0
    entries: tuple = (0, 0, 0, 0, 0, 1)
    slot: tuple | None = None
    persons: int | None = None
    checks: tuple | None = None
    notes: dict = field(default_factory=dict)

    def payload(self) -> dict:
        body = {
            1: [self.plan, self.plan_version],
            2: list(self.zones),
            3: dict(self.attributes),
            4: [list(perk) for perk in self.perks],
            5: self.issue_number,
            6: list(self.entries),
        }
        optional = {7: self.slot and list(self.slot), 8: self.persons, 9: self.checks and list(self.checks)}
        body |= {number: value for number, value in optional.items() if value is not None} | self.notes
        claims = {1: self.iss, 4: self.exp, 5: self.nbf, 6: self.iat, 7: self.cti}
        if self.holder is not None:
            claims[8] = {1: {1: 1, -1: 6, -2: self.holder}}
        return claims | {BODY: body}

    def claims(self) -> dict:
        """The `claims` section, as JSON knows it."""
        said = {"iss": self.iss, "exp": self.exp, "nbf": self.nbf, "iat": self.iat, "cti": self.cti.hex()}
        if self.holder is not None:
            said["holder"] = self.holder.hex()
        said |= {"plan": self.plan, "plan_version": self.plan_version, "zones": list(self.zones)}
        said["attributes"] = {
            name: {"commitment": value.hex()} if isinstance(value, bytes) else value for name, value in self.attributes.items()
        }
        said |= {"perks": [list(perk) for perk in self.perks], "issue_number": self.issue_number, "entries": list(self.entries)}
        optional = {"slot": self.slot, "persons": self.persons, "checks": self.checks}
        said |= {name: value for name, value in optional.items() if value is not None}
        return said | ({"notes": {str(number): text for number, text in self.notes.items()}} if self.notes else {})


@dataclass(frozen=True)
class Proof:
    """What a phone adds: a time, a use, and whose signature."""

    time: int
    use: str = ""
    holder: Key | None = None


Edit = Callable | None


@dataclass(frozen=True)
class Recipe:
    """A showing of a pass. Each `edit_…` changes one thing and leaves all the steps after it right."""

    of: Pass
    issuer: Key
    proof: Proof | None = None
    sign: Callable | None = None
    sign_proof: Callable | None = None
    aad: bytes = b""
    kid: bytes | None = None
    edit_claims: Edit = None
    edit_payload: Edit = None
    edit_protected: Edit = None
    edit_parts: Edit = None
    edit_token: Edit = None
    edit_item: Edit = None
    edit_item_bytes: Edit = None
    edit_text: Edit = None

    def with_(self, **changes) -> "Recipe":
        return replace(self, **changes)


@dataclass(frozen=True)
class Built:
    """The bytes of a showing, layer by layer; `signed` is what a reader must verify the signature over."""

    text: bytes
    item: bytes
    token: bytes
    signed: bytes

    @property
    def commitment(self) -> bytes:
        return hashlib.sha256(b"scenic-pass commitment v1\n" + hashlib.sha256(self.token).digest()).digest()[:16]


def edited(edit: Edit, value):
    if edit is None:
        return value
    changed = edit(value)
    return value if changed is None else changed


def build(recipe: Recipe) -> Built:
    """Encodes and signs, from the claims outwards."""
    payload = edited(recipe.edit_payload, encode(edited(recipe.edit_claims, recipe.of.payload())))
    header = edited(recipe.edit_protected, protected(recipe.kid or recipe.issuer.kid))
    signed = to_be_signed(header, recipe.aad, payload)
    signature = (recipe.sign or recipe.issuer.sign)(signed)
    parts = edited(recipe.edit_parts, [header, {}, payload, signature])
    if isinstance(parts, list) and len(parts) == 4 and type(parts[0]) is type(parts[2]) is bytes:
        signed = to_be_signed(parts[0], b"", parts[2])
    token = edited(recipe.edit_token, b"\xd2" + encode(parts))
    if recipe.proof is None:
        return Built(edited(recipe.edit_text, b"SP1:" + base45(token)), token, token, signed)
    item = edited(recipe.edit_item_bytes, encode(edited(recipe.edit_item, present(recipe, token))))
    return Built(edited(recipe.edit_text, b"SP1P:" + base45(item)), item, token, signed)


def present(recipe: Recipe, token: bytes) -> list:
    proof = recipe.proof
    message = proof_message(token, proof.time, proof.use)
    return [token, proof.time, proof.use, (recipe.sign_proof or proof.holder.sign)(message)]


def proof_message(token: bytes, time: int, use: str) -> bytes:
    return b"scenic-pass presentation v1\n" + hashlib.sha256(token).digest() + (time % 2**64).to_bytes(8, "big") + use.encode()
