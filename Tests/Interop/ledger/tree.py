"""Merkle tree (RFC 6962, section 2.1) and signed notes (C2SP signed-note, tlog-checkpoint)."""

import base64
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


class Tree:
    """The hash of the first n leaves, by its recursive definition; hashes of full subtrees are kept."""

    def __init__(self, leaves: list[bytes]):
        self.leaves = leaves
        self.full: dict[tuple[int, int], bytes] = {}

    def root(self, size: int) -> bytes:
        return self.subtree(0, size) if size else hashlib.sha256(b"").digest()

    def subtree(self, start: int, count: int) -> bytes:
        if count == 1:
            return self.leaves[start]
        if (start, count) in self.full:
            return self.full[start, count]
        left = 1 << (count - 1).bit_length() - 1
        hashed = hashlib.sha256(b"\x01" + self.subtree(start, left) + self.subtree(start + left, count - left)).digest()
        if count == 2 * left:
            self.full[start, count] = hashed
        return hashed


def verifies(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def key_id(name: str, kind: int, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def opened(note: str) -> tuple[str, dict[tuple[str, bytes], bytes]]:
    """Text of a note, with its final newline, and its signatures by name and key id."""
    text, separator, lines = note.rpartition("\n\n")
    if not separator or not lines.endswith("\n"):
        raise ValueError("not a signed note")
    signatures = {}
    for line in lines[:-1].split("\n"):
        dash, name, encoded = line.split(" ")
        data = base64.b64decode(encoded, validate=True)
        if dash != "—" or len(data) < 5:
            raise ValueError(f"not a signature line: {line}")
        signatures[name, data[:4]] = data[4:]
    return text + "\n", signatures


def checkpoint(text: str) -> tuple[str, int, bytes]:
    """Origin, size and root of a checkpoint's text."""
    lines = text.split("\n")
    if len(lines) < 4 or not lines[0] or lines[-1] or str(int(lines[1])) != lines[1]:
        raise ValueError("not a checkpoint")
    hashed = base64.b64decode(lines[2], validate=True)
    if len(hashed) != 32:
        raise ValueError("a root has 32 bytes")
    return lines[0], int(lines[1]), hashed
