"""Scenarios: what is shown, where and when, and what must happen; and the files they are written to."""

import json
import unicodedata
from dataclasses import dataclass, field, replace

from .encoding import diagnostic, encode
from .keys import key
from .rosters import rfc3339, seconds
from .tokens import Built, Pass, Proof, Recipe, build

HOLDER = key("quzhou", "holder")
NOW = seconds("2026-05-01T02:00:00Z")
GATE = {"region": "quzhou", "zones": "north", "direction": "in", "window": "60", "link": "home"}
GATE_KEYS = ["region", "zones", "direction", "exits", "window", "link", "floor", "perk", "snapshot_valid_until", "listed"]


@dataclass(frozen=True)
class Scenario:
    """One file of Fixtures/tokens."""

    layer: str
    name: str
    expect: str
    rule: str
    note: str
    recipe: Recipe
    at: int = NOW
    roster: str = "quzhou"
    gate: dict = field(default_factory=lambda: dict(GATE))
    state: dict | None = None
    persons: int | None = None
    reasons: str | None = None
    twin: str | None = None
    lenient: tuple = ()
    paint: str | None = None
    symbol: tuple | None = None
    reads_as: bytes | None = None

    @property
    def file(self) -> str:
        return f"{self.layer}-{self.name}"

    @property
    def accepts(self) -> bool:
        return self.expect in ("accept", "check")

    def built(self) -> Built:
        return build(self.recipe)

    def row(self) -> bytes:
        """The pass's snapshot row (CONTRACT section 7)."""
        row = {
            "state": 0,
            "issue": 0,
            "first": 0,
            "entries": 0,
            "day": 0,
            "today": 0,
            "inside": 0,
            "last": 0,
            "proof": 0,
            "left": {},
            "share": {},
        } | self.state
        return encode([self.recipe.of.iss, self.recipe.of.cti, *row.values()])

    def header(self) -> list[str]:
        of = self.recipe
        pairs = {
            "expect": self.expect,
            "reasons": self.reasons,
            "layer": self.layer,
            "rule": in_order(self.rule),
            "at": rfc3339(self.at),
            "roster": self.roster,
            "gate": " ".join(f"{name}={self.gate[name]}" for name in GATE_KEYS if name in self.gate),
            "state": None if self.state is None else self.row().hex(),
            "persons": self.persons,
            "seed": of.issuer.seed and of.issuer.seed.hex(),
            "holder_seed": HOLDER.seed.hex() if of.of.holder == HOLDER.public else None,
            "twin": self.twin,
            "lenient": ", ".join(self.lenient) or None,
            "paint": self.paint,
            "note": self.note,
        }
        return [f"{name}: {value}" for name, value in pairs.items() if value is not None]

    def written(self) -> str:
        """The file's text."""
        built = self.built()
        shown = built.text if self.reads_as is None else self.reads_as
        lines = self.header() + [""] + text_section(shown)
        if self.symbol:
            lines += ["--- symbol", *self.symbol]
        if self.reads_as is None:
            lines += self.inside(built)
        return "\n".join(lines) + "\n"

    def inside(self, built: Built) -> list[str]:
        lines = []
        if self.recipe.edit_claims is None and self.recipe.edit_payload is None:
            lines += ["--- claims", said(self.recipe.of.claims())]
        if self.recipe.proof:
            lines += ["--- presentation", json.dumps({"time": self.recipe.proof.time, "use": self.recipe.proof.use})]
        text = built.item.hex()
        lines += ["--- hex", *(text[i : i + 64] for i in range(0, len(text), 64))]
        notation = diagnostic(built.item)
        if notation:
            lines += ["--- diagnostic", notation]
        return lines + ["--- signed", built.signed.hex()]


def said(claims: dict) -> str:
    """JSON, with escapes for everything when a character could not be seen or would not survive an editor."""
    text = json.dumps(claims, ensure_ascii=False)
    seen = text.isprintable() and unicodedata.is_normalized("NFC", text)
    return text if seen else json.dumps(claims)


def in_order(rules: str) -> str:
    """The rules by number, those of presentations after the others."""
    return ", ".join(sorted(rules.split(", "), key=lambda rule: (rule[0] == "P", int(rule.lstrip("P")))))


def text_section(shown: bytes) -> list[str]:
    if all(32 <= byte < 127 for byte in shown):
        return ["--- text", shown.decode("ascii")]
    return ["--- text-hex", shown.hex()]


class Book:
    """All scenarios, by file name, in the order they were told."""

    def __init__(self):
        self.scenarios: dict[str, Scenario] = {}

    def good(self, layer: str, name: str, rule: str, note: str, recipe: Recipe, **more) -> Scenario:
        return self.put(Scenario(layer, name, more.pop("expect", "accept"), rule, note, recipe, **more))

    def bad(
        self, layer: str, name: str, expect: str, rule, note: str, twin: str, gate: dict | None = None, state=None, **more
    ) -> Scenario:
        """A scenario that differs from `twin` in the one fact given: a field of the scenario, the recipe, the proof (`proof_…`) or the pass.

        `persons` is how many come; `pass_persons` is what the token says.
        """
        like = self.scenarios[twin]
        assert like.accepts, twin
        given = {name: more.pop(name) for name in list(more) if name in Scenario.__dataclass_fields__}
        recipe = changed(like.recipe, {name.removeprefix("pass_"): change for name, change in more.items()})
        scenario = replace(
            like,
            layer=layer,
            name=name,
            expect=expect,
            rule=str(rule),
            note=note,
            twin=twin,
            recipe=recipe,
            gate=like.gate | (gate or {}),
            state=like.state if state is None else (like.state or {}) | state,
            **given,
        )
        return self.put(scenario)

    def put(self, scenario: Scenario) -> Scenario:
        assert scenario.file not in self.scenarios, scenario.file
        self.scenarios[scenario.file] = scenario
        return scenario


def changed(recipe: Recipe, changes: dict) -> Recipe:
    """`recipe` with changes; names of a pass's fields go to the pass, those that begin with `proof_` to the proof."""
    of = {name: changes.pop(name) for name in list(changes) if name in Pass.__dataclass_fields__}
    proof = {name[6:]: changes.pop(name) for name in list(changes) if name.startswith("proof_")}
    bent = recipe.with_(**changes)
    return bent.with_(of=replace(bent.of, **of), proof=replace(bent.proof, **proof) if proof else bent.proof)
