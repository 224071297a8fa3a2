"""CBOR that can also be wrong, its diagnostic notation, and base45."""

import base45 as rfc9285
import cbor2


class Raw(bytes):
    """Bytes that go into an encoding as they are."""


class Pairs(list):
    """A map whose pairs keep the order they are given in, repeated keys included."""


def encode(value) -> bytes:
    """Deterministic CBOR (RFC 8949, section 4.2.1), except where `Raw` or `Pairs` say otherwise."""
    if isinstance(value, Raw):
        return bytes(value)
    if isinstance(value, (list, tuple)) and not isinstance(value, Pairs):
        return head(4, len(value)) + b"".join(encode(item) for item in value)
    if isinstance(value, (dict, Pairs)):
        pairs = list(value.items()) if isinstance(value, dict) else value
        encoded = [(encode(key), encode(item)) for key, item in pairs]
        if isinstance(value, dict):
            encoded.sort()
        return head(5, len(encoded)) + b"".join(key + item for key, item in encoded)
    return cbor2.dumps(value)


def head(major: int, number: int, width: int | None = None) -> bytes:
    """A head; `width` 0, 1, 2, 4 or 8 bytes of argument, the shortest unless given."""
    if width is None:
        width = next(w for w, limit in ((0, 24), (1, 1 << 8), (2, 1 << 16), (4, 1 << 32), (8, 1 << 64)) if number < limit)
    info = number if width == 0 else {1: 24, 2: 25, 4: 26, 8: 27}[width]
    return bytes([major << 5 | info]) + (number.to_bytes(width, "big") if width else b"")


def base45(data: bytes) -> bytes:
    return rfc9285.b45encode(data)


class Diagnostic:
    """Writes diagnostic notation (RFC 8949, section 8) of bytes that need not be deterministic; fails on what is not CBOR."""

    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        part = self.data[self.at : self.at + count]
        if len(part) < count:
            raise ValueError("the bytes end early")
        self.at += count
        return part

    def item(self, depth: int = 0) -> str:
        if depth > 64:
            raise ValueError("too deep")
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if major == 7:
            return self.simple(info)
        if info == 31 and 2 <= major <= 5:
            return self.indefinite(major, depth)
        if info > 27:
            raise ValueError("no such head")
        width = {24: 1, 25: 2, 26: 4, 27: 8}.get(info, 0)
        number = int.from_bytes(self.take(width), "big") if width else info
        longer = "" if head(major, number) == head(major, number, width) else f"_{info - 24}"
        return self.definite(major, number, longer, depth)

    def definite(self, major: int, number: int, longer: str, depth: int) -> str:
        if major < 2:
            return f"{number if major == 0 else -1 - number}{longer}"
        if major == 2:
            return bytes_text(self.take(number), depth) + longer
        if major == 3:
            return text_text(self.take(number)) + longer
        if major == 6:
            return f"{number}{longer}({self.item(depth + 1)})"
        self.room(number)
        if major == 4:
            return f"[{longer}{' ' if longer else ''}" + ", ".join(self.item(depth + 1) for _ in range(number)) + "]"
        pairs = [f"{self.item(depth + 1)}: {self.item(depth + 1)}" for _ in range(number)]
        return f"{{{longer}{' ' if longer else ''}" + ", ".join(pairs) + "}"

    def room(self, number: int):
        if number > len(self.data):
            raise ValueError("more items than bytes")

    def indefinite(self, major: int, depth: int) -> str:
        items = []
        while self.data[self.at : self.at + 1] != b"\xff":
            one = self.item(depth + 1)
            items.append(f"{one}: {self.item(depth + 1)}" if major == 5 else one)
        self.at += 1
        left, right = {2: "()", 3: "()", 4: "[]", 5: "{}"}[major]
        return f"{left}_ {', '.join(items)}{right}"

    def simple(self, info: int) -> str:
        known = {20: "false", 21: "true", 22: "null", 23: "undefined"}
        if info in known:
            return known[info]
        if info < 20:
            return f"simple({info})"
        if info == 24:
            return f"simple({self.take(1)[0]})"
        if info in (25, 26, 27):
            number = cbor2.loads(bytes([0xE0 | info]) + self.take({25: 2, 26: 4, 27: 8}[info]))
            return f"{number!r}_{info - 24}".replace("inf", "Infinity").replace("nan", "NaN")
        raise ValueError("no such value")


def bytes_text(data: bytes, depth: int) -> str:
    """`<<…>>` for the CBOR inside a message (RFC 8610, appendix G.3), else `h'…'`."""
    if len(data) > 16 and depth <= 3 and data[0] >> 5 in (5, 6):
        reader = Diagnostic(data)
        try:
            inner = reader.item(depth)
            if reader.at == len(data):
                return f"<<{inner}>>"
        except ValueError:
            pass
    return f"h'{data.hex()}'"


def text_text(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return f"text(h'{data.hex()}')"
    plain = all(character.isprintable() for character in text)
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"' if plain else '"' + "".join(f"\\u{{{ord(c):X}}}" if not c.isprintable() else c for c in quoted) + '"'


def diagnostic(data: bytes) -> str | None:
    """Diagnostic notation of exactly one item, None when the bytes are no CBOR at all."""
    reader = Diagnostic(data)
    try:
        text = reader.item()
    except (ValueError, cbor2.CBORDecodeError):
        return None
    return text if reader.at == len(data) else text + f" / then {data[reader.at:].hex()} /"
