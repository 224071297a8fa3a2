"""What must not be in a ledger: tokens, their signatures, attribute values."""

from pathlib import Path

import base45
import cbor2

SHORTEST = 8


def forms(secret: str) -> dict[str, bytes]:
    """The bytes to look for: the text itself; of a token also its bytes, payload and signature, in binary and in hex."""
    found = {"as text": secret.encode()}
    try:
        token = token_bytes(secret)
        parts = {"token": token} | dict(zip(("payload", "signature"), cbor2.loads(token).value[2:]))
    except (ValueError, AttributeError, TypeError, IndexError):
        return found
    for name, data in parts.items():
        found |= {f"{name} in binary": data, f"{name} in hex": data.hex().encode()}
    return found


def token_bytes(text: str) -> bytes:
    if text.startswith("SP1P:"):
        return cbor2.loads(base45.b45decode(text[5:]))[0]
    if text.startswith("SP1:"):
        return base45.b45decode(text[4:])
    raise ValueError("no token")


def read_secrets(path: Path) -> list[str]:
    """One secret a line; a line shorter than 8 characters would be found by chance and is an error."""
    secrets = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
    short = [line for line in secrets if len(line) < SHORTEST]
    if short or not secrets:
        raise ValueError(f"{path}: {'no secrets' if not secrets else f'shorter than {SHORTEST} characters: {short}'}")
    return secrets
