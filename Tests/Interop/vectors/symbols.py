"""Symbols as rows of 0 and 1, drawn by segno."""

import segno

ALPHANUMERIC = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def draw(text: bytes, mode: str | None = "alphanumeric", eci: bool = False) -> tuple[str, ...]:
    content = text.decode("utf-8")
    if eci:
        return rows(segno.make_qr(content, error="m", boost_error=False, mode="byte", encoding="utf-8", eci=True))
    return rows(segno.make_qr(content, error="m", boost_error=False, mode=mode))


def part(text: bytes, count: int, index: int) -> tuple[tuple[str, ...], bytes]:
    """One symbol of a structured append sequence, and the text that it carries alone."""
    sequence = segno.make_sequence(text.decode("ascii"), symbol_count=count, error="m", boost_error=False, mode="alphanumeric")
    length = -(-len(text) // count)
    return rows(sequence[index]), text[index * length : (index + 1) * length]


def rows(code) -> tuple[str, ...]:
    return tuple("".join(str(int(bool(module))) for module in row) for row in code.matrix)
