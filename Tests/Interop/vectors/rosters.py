"""The rosters of the fixtures, in the bytes of CONTRACT section 6."""

from dataclasses import dataclass, field
from datetime import datetime, timezone

from . import ed25519
from .encoding import diagnostic, encode
from .keys import USES, Key, key, protected, to_be_signed

NO_CUT_OFF = -1


def seconds(text: str) -> int:
    """Seconds since 1970 of an RFC 3339 time in UTC."""
    return int(datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc).timestamp())


def rfc3339(time: int) -> str:
    return datetime.fromtimestamp(time, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


SIGN_FROM, SIGN_UNTIL, VERIFY_UNTIL = (seconds(f"{year}-01-01T00:00:00Z") for year in (2026, 2028, 2030))


@dataclass
class Member:
    """A region: its names and its key records."""

    region: str
    name: str
    zone: str
    day_start: int
    currency: str
    issuer: Key
    sign: tuple[int, int, int] = (SIGN_FROM, SIGN_UNTIL, VERIFY_UNTIL)
    cut_off: int = NO_CUT_OFF

    def keys(self):
        return [(use, self.issuer if use == "issuer" else key(self.region, use)) for use in USES]

    def value(self):
        records = [[use, one.public, *self.sign, self.cut_off if use == "issuer" else NO_CUT_OFF] for use, one in self.keys()]
        origin = f"localhost/{self.region}"
        return {1: self.region, 2: self.name, 3: self.zone, 4: self.day_start, 5: self.currency, 6: origin, 7: records}


@dataclass
class Roster:
    """A signed list of members with one roster key for each of `voters`."""

    name: str
    about: str
    members: list[Member]
    agreements: list = field(default_factory=list)
    voters: list[str] = field(default_factory=list)
    expires: int = SIGN_UNTIL

    def signers(self) -> list[Key]:
        return [key(voter, "roster") for voter in self.voters or [self.members[0].region]]

    def payload(self) -> bytes:
        signers = sorted(one.public for one in self.signers())
        k = len(signers) // 2 + 1
        return encode(
            {
                1: 1,
                2: SIGN_FROM,
                3: self.expires,
                4: k,
                5: signers,
                6: [member.value() for member in self.members],
                7: self.agreements,
                8: {1: 259200, 2: 1, 3: 0},
            }
        )

    def encoded(self) -> bytes:
        payload = self.payload()
        signatures = [
            [one.kid, one.sign(to_be_signed(protected(one.kid), b"scenic-pass roster v1", payload))]
            for one in sorted(self.signers(), key=lambda one: one.kid)
        ]
        return encode([payload, signatures])

    def described(self) -> str:
        data = self.encoded()
        lines = [f"# {self.about}", "# Keys: public, NOT SECRET.", ""]
        for member in self.members:
            lines += [
                f"key: {member.region} {use} {one.public.hex()} kid {one.kid.hex()} seed {one.seed.hex() if one.seed else 'none'}"
                for use, one in member.keys()
            ]
        lines += [f"key: roster {one.public.hex()} kid {one.kid.hex()} seed {one.seed.hex()}" for one in self.signers()]
        text = data.hex()
        lines += ["", "--- hex", *(text[i : i + 64] for i in range(0, len(text), 64))]
        return "\n".join(lines + ["--- diagnostic", diagnostic(data), ""])


def member(region, name="", zone="Asia/Shanghai", day_start=0, currency="CNY", issuer=None, **more) -> Member:
    return Member(region, name or region, zone, day_start, currency, issuer or key(region, "issuer"), **more)


def quzhou(**more) -> Member:
    return member("quzhou", "衢州 Quzhou", **more)


AGREED = (seconds("2026-02-01T00:00:00Z"), seconds("2027-02-01T00:00:00Z"))


def agreement(issuer: str, admitting: str, *plans):
    return [issuer, admitting, *AGREED, "CNY", list(plans)]


DAY_AT_QUZHOU = ["day", ["north"], [], 3000, 1]
NORTH_AND_SOUTH = ["two-day", ["north", "south"], ["coffee"], 2500, 2]


def alliance(name="alliance", about="three members and two agreements", more=(), **changes) -> Roster:
    members = [
        member("huangshan", "黄山 Huangshan", day_start=240),
        quzhou(),
        member("test-lab", "Test laboratory"),
    ]
    agreements = [
        agreement("huangshan", "quzhou", DAY_AT_QUZHOU, NORTH_AND_SOUTH),
        agreement("quzhou", "huangshan", ["day", ["peak"], [], 4000, 1]),
        *more,
    ]
    return Roster(name, about, members, agreements, ["huangshan", "quzhou", "test-lab"], **changes)


def point_key(encoding: bytes) -> Key:
    """A key that is only a point: nobody knows a seed."""
    return Key(None, encoding)


def mixed_key() -> Key:
    """The order-L key of the name `quzhou mixed`, plus a point of order 8."""
    a, _ = ed25519.secret(key("quzhou", "mixed").seed)
    return point_key(ed25519.encoded(ed25519.add(ed25519.times(a, ed25519.BASE), ed25519.of_order_8())))


SMALL = {
    "identity": ed25519.encoded(ed25519.NEUTRAL),
    "order-2": ed25519.encoded((0, ed25519.P - 1)),
    "order-4": ed25519.encoded(ed25519.times(2, ed25519.of_order_8())),
    "order-8": ed25519.encoded(ed25519.of_order_8()),
    "identity-y-not-reduced": (ed25519.P + 1).to_bytes(32, "little"),
    "identity-sign-bit": (1 | 1 << 255).to_bytes(32, "little"),
    "order-4-y-not-reduced": ed25519.P.to_bytes(32, "little"),
}

WIDE = (2**30, 2**32 - 1, 2**32 - 1)


def every() -> dict[str, Roster]:
    """All rosters by name."""
    listed = [
        Roster("quzhou", "one member", [quzhou()]),
        alliance(),
        alliance(
            "alliance-expired", "the alliance after its roster expired on 2026-04-01", expires=seconds("2026-04-01T00:00:00Z")
        ),
        alliance(
            "alliance-test-agreement",
            "the alliance with an agreement for test-lab, which counts for nothing",
            [agreement("test-lab", "quzhou", DAY_AT_QUZHOU)],
        ),
        Roster("dst", "a member with summer time, in Europe/Berlin", [member("rhein", "Rhein", "Europe/Berlin", currency="EUR")]),
        Roster("cut-off", "quzhou with its issuer key cut off at size 100", [quzhou(cut_off=100)]),
        Roster(
            "wide",
            "members whose keys hold for every time a token can name; ids of 2 and of 32 characters",
            [quzhou(sign=WIDE), member("z1", sign=WIDE), member("zz-234567890123456789012345678-0", sign=WIDE)],
            expires=2**32 - 1,
        ),
        Roster("key-mixed-order", "an issuer key with a part of order 8", [quzhou(issuer=mixed_key())]),
    ]
    listed += [
        Roster(f"key-{name}", f"an issuer key of small order: {name}", [quzhou(issuer=point_key(point))])
        for name, point in SMALL.items()
    ]
    return {roster.name: roster for roster in listed}
