"""Ed25519 (RFC 8032) with the points laid open, only for signatures that no honest library makes."""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)

NEUTRAL = (0, 1)


def add(p, q):
    (a, b), (c, d) = p, q
    t = D * a * b * c * d % P
    return ((a * d + b * c) * pow(1 + t, -1, P) % P, (b * d + a * c) * pow(1 - t, -1, P) % P)


def times(n: int, point):
    total = NEUTRAL
    for bit in bin(n)[2:]:
        total = add(total, total)
        if bit == "1":
            total = add(total, point)
    return total


def negative(point):
    return (-point[0] % P, point[1])


def from_y(y: int, odd: int):
    """The point with this y, if there is one."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        return None
    return (-x % P if x & 1 != odd else x, y)


def encoded(point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


BASE = from_y(4 * pow(5, -1, P) % P, 0)


def of_order_8():
    """A point of order 8: any point of the curve, times L."""
    y = 2
    while True:
        point = from_y(y, 0)
        if point and times(4, torsion := times(L, point)) != NEUTRAL:
            return torsion
        y += 1


def challenge(r: bytes, a: bytes, message: bytes) -> int:
    return int.from_bytes(hashlib.sha512(r + a + message).digest(), "little") % L


def secret(seed: bytes) -> tuple[int, bytes]:
    """Scalar and prefix of a seed (RFC 8032, section 5.1.5)."""
    digest = hashlib.sha512(seed).digest()
    return (int.from_bytes(digest[:32], "little") & (1 << 254) - 8) | 1 << 254, digest[32:]


def scalar(number: int) -> bytes:
    return number.to_bytes(32, "little")


def nonce(label: str, message: bytes, attempt: int = 0) -> int:
    return int.from_bytes(hashlib.sha512(label.encode() + bytes([attempt]) + message).digest(), "little") % L
