#!/usr/bin/env python3
"""Writes Fixtures/rosters, Fixtures/tokens and Fixtures/ed25519: the vectors that two programs must agree on.

python3 make_vectors.py            writes them anew
python3 make_vectors.py --check    writes nothing; exits 1 when a file differs from what it would write
"""

import sys
from pathlib import Path

from vectors import bads, good_showings, goods, lenience, rosters, speccheck
from vectors.scenarios import Book

FIXTURES = Path(__file__).resolve().parents[2] / "Fixtures"


def contents() -> dict[str, bytes]:
    """Every file by its path below Fixtures."""
    files = {}
    for name, roster in rosters.every().items():
        files[f"rosters/{name}.roster"] = roster.encoded()
        files[f"rosters/{name}.txt"] = roster.described().encode()
    book = Book()
    for part in (goods, good_showings, bads):
        part.write(book)
    for scenario in book.scenarios.values():
        files[f"tokens/{scenario.file}.txt"] = lenience.measured(scenario).written().encode()
    files["ed25519/speccheck.txt"] = speccheck.written().encode()
    return files


def differences(files: dict[str, bytes]) -> list[str]:
    """Paths that are missing, not ours, or other than they should be."""
    ours = ("rosters", "tokens", "ed25519")
    there = {str(path.relative_to(FIXTURES)): path.read_bytes() for folder in ours for path in (FIXTURES / folder).glob("*")}
    return sorted(path for path in files.keys() | there.keys() if files.get(path) != there.get(path))


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 64
    files = contents()
    changed = differences(files)
    if arguments:
        print(*(f"differs: {path}" for path in changed), sep="\n", end="\n" if changed else "")
        print(f"{len(files) - len(changed)} passed, {len(changed)} failed")
        return 1 if changed else 0
    for path in changed:
        target = FIXTURES / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files[path])
        else:
            target.unlink()
    print(f"{len(files)} files, {len(changed)} of them new or changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
