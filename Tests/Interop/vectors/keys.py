"""The keys of the fixtures. Every seed is the hash of its name: public, NOT SECRET."""

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from .encoding import encode

USES = ["issuer", "log", "witness", "keeper", "auditor", "snapshot", "promise", "request"]


@dataclass(frozen=True)
class Key:
    """An Ed25519 key pair; `public` can be given for keys that have no seed."""

    seed: bytes | None
    public: bytes

    @property
    def kid(self) -> bytes:
        return hashlib.sha256(self.public).digest()[:8]

    def sign(self, message: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


def key(*name: str) -> Key:
    """The key of this name, for instance `key("quzhou", "issuer")`."""
    seed = hashlib.sha256(" ".join(("scenic-pass fixture key, NOT SECRET:",) + name).encode()).digest()
    return Key(seed, Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())


def protected(kid: bytes) -> bytes:
    return b"\xa2\x01\x27\x04\x48" + kid


def to_be_signed(header: bytes, aad: bytes, payload: bytes) -> bytes:
    """Sig_structure of a COSE_Sign1 (RFC 9052, section 4.4)."""
    return encode(["Signature1", header, aad, payload])
