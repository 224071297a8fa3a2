#!/usr/bin/env python3
"""Reads every file of Fixtures/tokens with a second reader and compares reason, reasons and rule; looks for rules without a pair.

python3 check_vectors.py
"""

import sys
from pathlib import Path

import cbor2

from judge import Refused
from judge.form import parse
from judge.verdict import Place, judge, seconds

FIXTURES = Path(__file__).resolve().parents[2] / "Fixtures"
RULES = [*map(str, range(1, 70)), *(f"P{number}" for number in range(1, 11))]


def load(path: Path) -> tuple[dict, dict]:
    """Header and sections of a vector."""
    head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
    header = dict(line.split(": ", 1) for line in head.split("\n"))
    sections = {}
    for part in ("\n" + rest).split("\n--- ")[1:]:
        name, _, content = part.partition("\n")
        sections[name] = content.removesuffix("\n")
    return header, sections


def shown(sections: dict) -> bytes:
    return sections["text"].encode() if "text" in sections else bytes.fromhex(sections["text-hex"])


def answer(header: dict, sections: dict) -> tuple[str, list[str]]:
    """Expectation as this reader sees it, and the rule where it stopped ([] when it did not)."""
    try:
        token = parse(shown(sections))
        roster = cbor2.loads(cbor2.loads((FIXTURES / "rosters" / f"{header['roster']}.roster").read_bytes())[0])
        gate = dict(pair.split("=", 1) for pair in header["gate"].split(" "))
        row = cbor2.loads(bytes.fromhex(header["state"])) if "state" in header else None
        reasons = judge(token, Place(gate, roster, seconds(header["at"]), row, int(header.get("persons", 0)) or None))
    except Refused as refusal:
        return refusal.reason, [refusal.rule]
    return ", ".join(reasons) or ("check" if 9 in token.body else "accept"), []


def complaint(path: Path) -> str | None:
    header, sections = load(path)
    expected = header.get("reasons", header["expect"])
    if header["expect"] != expected.split(", ")[0]:
        return f"{header['expect']} is not the first of its reasons"
    found, rule = answer(header, sections)
    if found != expected:
        return f"expected {expected}, this reader says {found} {rule}"
    if rule and rule[0] not in header["rule"].split(", ") and header["layer"] != "symbol":
        return f"rule {header['rule']}, this reader stopped at {rule[0]}"
    if header["expect"] != "accept":
        twin, _ = load(path.with_name(header["twin"] + ".txt"))
        if twin["expect"] not in ("accept", "check"):
            return "its twin is not good"
    return None


def unpaired(paths: list[Path]) -> list[str]:
    """Rules that no file keeps, or that no file breaks."""
    kept, broken = set(), set()
    for path in paths:
        header, _ = load(path)
        (kept if header["expect"] == "accept" else broken).update(header["rule"].split(", "))
    return [rule for rule in RULES if rule not in kept or rule not in broken]


def main() -> int:
    paths = sorted((FIXTURES / "tokens").glob("*.txt"))
    complaints = {path.name: text for path in paths if (text := complaint(path))}
    complaints |= {f"rule {rule}": "lacks a file that keeps it or one that breaks it" for rule in unpaired(paths)}
    for name, text in complaints.items():
        print(f"{name}: {text}")
    print(f"{len(paths) + len(RULES) - len(complaints)} passed, {len(complaints)} failed")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
