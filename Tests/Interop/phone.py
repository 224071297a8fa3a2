#!/usr/bin/env python3
"""A holder's phone, made of PyNaCl, cbor2, base45 and segno: presentations that nobody here wrote the code of.

    python3 phone.py key SEED_HEX                     the holder's public key, for `issuer mint --holder`
    python3 phone.py show SEED_HEX TOKEN OUT.png      draws a presentation of now for an entrance; prints its text
    python3 phone.py draw OUT.png TEXT                draws any text as the QR symbol of CONTRACT section 2
"""

import hashlib
import sys
import time

import base45
import cbor2
import nacl.signing
import segno


def presentation(seed: bytes, text: str, at: int, use: str = "") -> str:
    token = base45.b45decode(text.removeprefix("SP1:"))
    signed = b"scenic-pass presentation v1\n" + hashlib.sha256(token).digest() + at.to_bytes(8, "big") + use.encode()
    signature = nacl.signing.SigningKey(seed).sign(signed).signature
    return "SP1P:" + base45.b45encode(cbor2.dumps([token, at, use, signature])).decode()


def draw(text: str, path: str):
    symbol = segno.make(text, mode="alphanumeric", error="m", boost_error=False, micro=False)
    symbol.save(path, kind="png", scale=6, border=4)


def main(arguments: list[str]) -> int:
    match arguments:
        case ["key", seed]:
            print(nacl.signing.SigningKey(bytes.fromhex(seed)).verify_key.encode().hex())
        case ["show", seed, token, path]:
            text = presentation(bytes.fromhex(seed), token, int(time.time()))
            draw(text, path)
            print(text)
        case ["draw", path, text]:
            draw(text, path)
        case _:
            print(__doc__)
            return 64
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
