#!/usr/bin/env python3
"""Verifies tokens with the package cwt, which nobody here wrote: every good vector, or one token given with its issuer key.

    python3 check_cwt.py
    python3 check_cwt.py --key PUBLIC_KEY_HEX TOKEN_TEXT…

It judges the COSE layer: tag, headers, signature over the payload. It is too lax to judge a bad token.
"""

import hashlib
import json
import sys

import base45
import cbor2
import cwt

from check_vectors import FIXTURES, load, shown

BODY = -65537


def token_bytes(text: bytes) -> bytes:
    """The token in a QR text; of a presentation, the token inside."""
    if text.startswith(b"SP1P:"):
        return cbor2.loads(base45.b45decode(text[5:]))[0]
    if text.startswith(b"SP1:"):
        return base45.b45decode(text[4:])
    raise ValueError("neither SP1: nor SP1P:")


def kid(public: bytes) -> bytes:
    return hashlib.sha256(public).digest()[:8]


def verified(token: bytes, public: bytes) -> dict:
    """The claims, once cwt has verified the signature under this key and no other."""
    key = cwt.COSEKey.new({1: 1, 2: kid(public), 3: -8, 4: [2], -1: 6, -2: public})
    protected, unprotected, payload = cwt.COSE.new(verify_kid=True).decode_with_headers(token, key)
    if protected != {1: -8, 4: kid(public)} or unprotected != {}:
        raise ValueError(f"headers {protected} {unprotected}")
    return cbor2.loads(payload)


def issuer_key(header: dict, token: bytes) -> bytes:
    """The key that the vector's roster lists under the token's kid."""
    wanted = cbor2.loads(cbor2.loads(token).value[0])[4]
    roster = cbor2.loads(cbor2.loads((FIXTURES / "rosters" / f"{header['roster']}.roster").read_bytes())[0])
    return next(record[1] for member in roster[6] for record in member[7] if kid(record[1]) == wanted)


def says(claims: dict, said: dict) -> bool:
    """Whether the claims are those of the vector's `claims` section."""
    plain = {name: claims[number] for number, name in ((1, "iss"), (4, "exp"), (5, "nbf"), (6, "iat"))}
    body = claims[BODY]
    plain |= {
        "cti": claims[7].hex(),
        "plan": body[1][0],
        "plan_version": body[1][1],
        "zones": body[2],
        "perks": body[4],
        "issue_number": body[5],
        "entries": body[6],
    }
    return all(said[name] == value for name, value in plain.items()) and set(said["attributes"]) == set(body[3])


def check_vector(path) -> str | None:
    """What is wrong with a good vector, None when nothing is."""
    header, sections = load(path)
    try:
        token = token_bytes(shown(sections))
        claims = verified(token, issuer_key(header, token))
    except Exception as problem:  # every refusal of the library is an answer
        return f"{type(problem).__name__}: {problem}"
    return None if says(claims, json.loads(sections["claims"])) else "the claims are not those of the file"


def check_given(public: bytes, texts: list[str]) -> dict[str, str | None]:
    answers = {}
    for number, text in enumerate(texts, 1):
        name = f"{number}: {text[:24]}…"
        try:
            print(verified(token_bytes(text.encode()), public))
            answers[name] = None
        except Exception as problem:
            answers[name] = f"{type(problem).__name__}: {problem}"
    return answers


def main(arguments: list[str]) -> int:
    if not arguments:
        good = [path for path in sorted((FIXTURES / "tokens").glob("*.txt")) if load(path)[0]["expect"] in ("accept", "check")]
        answers = {path.name: check_vector(path) for path in good}
    elif len(arguments) >= 3 and arguments[0] == "--key":
        answers = check_given(bytes.fromhex(arguments[1]), arguments[2:])
    else:
        print(__doc__)
        return 64
    failed = {name: problem for name, problem in answers.items() if problem}
    for name, problem in failed.items():
        print(f"{name}: {problem}")
    print(f"{len(answers) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not answers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
