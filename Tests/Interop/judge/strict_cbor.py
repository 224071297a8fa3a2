"""Rules 8 to 14: the CBOR that a token may use."""

from . import Refused, require

GREATEST = 2**53 - 1


class Tagged:
    """Tag 18 and what it is around."""

    def __init__(self, value):
        self.value = value


class Reader:
    def __init__(self, data: bytes, tag_allowed: bool):
        self.data, self.at, self.tag_allowed = data, 0, tag_allowed

    def take(self, count: int) -> bytes:
        require(count <= len(self.data) - self.at, 12)
        self.at += count
        return self.data[self.at - count : self.at]

    def head(self) -> tuple[int, int]:
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if major == 7:
            require(info != 31, 8)
            require(info in (20, 21), 10)
            return 7, info
        require(info != 31 or major not in (2, 3, 4, 5), 8)
        require(info < 28, 10)
        if info < 24:
            return major, info
        width = 1 << info - 24
        number = int.from_bytes(self.take(width), "big")
        require(number >= (24 if width == 1 else 1 << 4 * width), 9)
        return major, number

    def item(self):
        tag_allowed, self.tag_allowed = self.tag_allowed, False
        major, number = self.head()
        if major < 2:
            value = number if major == 0 else -1 - number
            require(abs(value) <= GREATEST, 14)
            return value
        if major == 2:
            return self.take(number)
        if major == 3:
            return self.text(number)
        if major == 7:
            return number == 21
        if major == 6:
            require(tag_allowed and number == 18, 10)
            return Tagged(self.item())
        require(number <= len(self.data) - self.at, 12)
        return [self.item() for _ in range(number)] if major == 4 else self.map(number)

    def text(self, length: int) -> str:
        try:
            return self.take(length).decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("13") from None

    def map(self, count: int) -> dict:
        pairs, last = {}, b""
        for _ in range(count):
            start = self.at
            key = self.item()
            require(type(key) in (int, str), 11)
            encoded = self.data[start : self.at]
            require(last < encoded, 11)
            last = encoded
            pairs[key] = self.item()
        return pairs


def read(data: bytes, tag_allowed: bool = False):
    """The one item that `data` is."""
    reader = Reader(data, tag_allowed)
    try:
        value = reader.item()
    except RecursionError:
        raise Refused("12") from None
    require(reader.at == len(data), 12)
    return value
