"""Signatures that hold under some verifiers' equations and must not hold under ours (rule 51). Each function takes the message."""

from . import ed25519 as ed
from .keys import Key, key
from .rosters import mixed_key

IDENTITY = ed.encoded(ed.NEUTRAL)


def s_plus_l(signer: Key, times: int = 1):
    """A right signature with `times` L added to S."""

    def sign(message: bytes) -> bytes:
        right = signer.sign(message)
        return right[:32] + ed.scalar(int.from_bytes(right[32:], "little") + times * ed.L)

    return sign


def neutral_r(signer: Key, encoding: bytes = IDENTITY):
    """R is the neutral element in some encoding, S = h·a: the equation holds."""

    def sign(message: bytes) -> bytes:
        a, _ = ed.secret(signer.seed)
        return encoding + ed.scalar(ed.challenge(encoding, signer.public, message) * a % ed.L)

    return sign


def under_small_key(encoding: bytes):
    """A signature that nobody needs a secret for: A has small order, R makes up for h·A."""
    sign_bit, y = encoding[31] >> 7, int.from_bytes(encoding, "little") % 2**255 % ed.P
    point = ed.from_y(y, sign_bit) or (0, y)

    def sign(message: bytes) -> bytes:
        for attempt in range(256):
            r = ed.nonce("small key", message, attempt)
            left_over = ed.negative(ed.times(attempt % 8, point))
            commitment = ed.encoded(ed.add(ed.times(r, ed.BASE), left_over))
            if ed.times(ed.challenge(commitment, encoding, message), point) == ed.negative(left_over):
                return commitment + ed.scalar(r)
        raise ValueError("no attempt fits")

    return sign


def under_mixed_key(message: bytes, fits) -> bytes:
    """A signature by the mixed key whose h, modulo 8, is as wanted."""
    a, _ = ed.secret(key("quzhou", "mixed").seed)
    public = mixed_key().public
    for attempt in range(256):
        r = ed.nonce("mixed key", message, attempt)
        commitment = ed.encoded(ed.times(r, ed.BASE))
        h = ed.challenge(commitment, public, message)
        if fits(h % 8):
            return commitment + ed.scalar((r + h * a) % ed.L)
    raise ValueError("no attempt fits")


def mixed_key_both_ways(message: bytes) -> bytes:
    """Holds with and without the cofactor."""
    return under_mixed_key(message, lambda rest: rest == 0)


def mixed_key_cofactor_only(message: bytes) -> bytes:
    """Holds only when both sides are multiplied by 8."""
    return under_mixed_key(message, lambda rest: rest != 0)
