"""Entries and the records in them (CONTRACT section 5)."""

import hashlib
from dataclasses import dataclass

import cbor2

from .tree import leaf_hash

PASS_KINDS_OF_ISSUERS = {"mint", "amend", "transfer", "suspend", "resume", "void", "reissue"}


@dataclass
class Entry:
    """An entry taken apart."""

    index: int
    bytes: bytes
    iss: str
    pass_id: bytes | None
    seq: int
    previous: bytes | None
    recorded_at: int
    record: bytes

    @property
    def hash(self) -> bytes:
        return leaf_hash(self.bytes)


@dataclass
class Record:
    """A record taken apart, not yet verified."""

    bytes: bytes
    protected: bytes
    payload: bytes
    signature: bytes
    values: dict

    @property
    def hash(self) -> bytes:
        return hashlib.sha256(self.bytes).digest()

    @property
    def kid(self) -> bytes:
        return self.protected[5:]

    @property
    def kind(self) -> str:
        return self.values[1]

    @property
    def signer(self) -> str:
        return self.values[5]

    @property
    def signed(self) -> bytes:
        return cbor2.dumps(["Signature1", self.protected, b"scenic-pass record v1", self.payload])


def deterministic(value) -> bytes:
    """RFC 8949, section 4.2.1: maps by the bytes of their keys; cbor2's own order goes by length first."""
    if isinstance(value, dict):
        pairs = sorted((deterministic(key), deterministic(one)) for key, one in value.items())
        return head(5, len(pairs)) + b"".join(key + one for key, one in pairs)
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(deterministic(one) for one in value)
    if isinstance(value, cbor2.CBORTag):
        return head(6, value.tag) + deterministic(value.value)
    return cbor2.dumps(value)


def head(major: int, number: int) -> bytes:
    shortest = bytearray(cbor2.dumps(number))
    shortest[0] |= major << 5
    return bytes(shortest)


def read_entry(index: int, data: bytes) -> Entry:
    value = cbor2.loads(data)
    if deterministic(value) != data or len(data) > 65535:
        raise ValueError("not deterministic, or too long")
    version, iss, pass_id, seq, previous, recorded_at, record = value
    right = version == 1 and isinstance(iss, str) and type(seq) is type(recorded_at) is int and isinstance(record, bytes)
    if not right or not (pass_id is None or isinstance(pass_id, bytes) and len(pass_id) == 16):
        raise ValueError("not in the form of an entry")
    return Entry(index, data, iss, pass_id, seq, previous, recorded_at, record)


def read_record(data: bytes) -> Record:
    value = cbor2.loads(data)
    if deterministic(value) != data or len(data) > 16384 or value.tag != 18:
        raise ValueError("not deterministic, too long, or not tag 18")
    protected, unprotected, payload, signature = value.value
    if len(protected) != 13 or protected[:5] != b"\xa2\x01\x27\x04\x48" or unprotected != {} or len(signature) != 64:
        raise ValueError("not in the form of a record")
    values = cbor2.loads(payload)
    if deterministic(values) != payload:
        raise ValueError("the payload is not deterministic")
    check_values(values)
    return Record(data, protected, payload, signature, values)


def check_values(values):
    """The keys that this check relies on, each of its type."""
    due = {1: str, 2: str, 4: int, 5: str}
    if not all(type(values.get(number)) is kind for number, kind in due.items()):
        raise ValueError("keys 1, 2, 4 and 5 are due")
    if 6 in values:
        journal, seq, previous = values[6]
        if (
            type(seq) is not int
            or not isinstance(journal, bytes)
            or not isinstance(previous, bytes)
            or (len(journal), len(previous)) != (16, 32)
        ):
            raise ValueError("key 6 is a journal id, a number and a hash")
    if values[1] == "gate":
        name, public, _, _, journal = values[24]
        if not isinstance(name, str) or not isinstance(public, bytes) or not isinstance(journal, bytes):
            raise ValueError("key 24 is an enrolment")
