#!/usr/bin/env python3
"""Recomputes regions' ledgers from their homes, with nothing but cbor2 and cryptography.

    python3 check_ledger.py [--absent TEXTFILE] HOME…

Leaf hashes, roots, checkpoint signatures, every pass's chain, every record's signature, every gate's journal. TEXTFILE has one
secret a line (tokens as QR text, attribute values of 8 characters and more): none may be found in database or entries.
"""

import hashlib
import sys
from collections import defaultdict
from pathlib import Path

import cbor2

from ledger.home import Home, database_bytes, open_home
from ledger.records import PASS_KINDS_OF_ISSUERS, Entry, Record, read_entry, read_record
from ledger.secrets import forms, read_secrets
from ledger.tree import Tree, checkpoint, key_id, leaf_hash, opened, verifies

ZERO = bytes(32)


class Report:
    """Counts what held and names what did not."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, holds: bool, what: str):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}")

    def answer(self, what: str, function, *arguments):
        """The function's value; a failure and None when it cannot give one."""
        try:
            value = function(*arguments)
        except Exception as problem:  # whatever is wrong with the bytes is an answer
            self.check(False, f"{what}: {type(problem).__name__}: {problem}")
            return None
        self.check(True, what)
        return value


class Ledger:
    """One region's ledger, read and recomputed."""

    def __init__(self, home: Home, report: Report):
        self.home, self.report = home, report
        self.members = {member[1]: member for member in cbor2.loads(cbor2.loads(home.roster)[0])[6]}
        self.entries: list[Entry] = []
        self.records: list[Record] = []
        self.gates: dict[str, dict[bytes, bytes]] = defaultdict(dict)
        self.enrolled: set[tuple[str, bytes]] = set()

    def check(self):
        self.read()
        self.chains()
        self.signatures()
        self.journals()
        self.heads()

    def read(self):
        say = self.report
        say.check(list(self.home.entries) == list(range(len(self.home.entries))), "indexes are 0, 1, 2 …")
        for index, data in self.home.entries.items():
            entry = say.answer(f"entry {index} is deterministic CBOR", read_entry, index, data)
            record = entry and say.answer(f"entry {index}'s record is in its form", read_record, entry.record)
            if record:
                self.entries.append(entry)
                self.records.append(record)
                say.check(
                    entry.iss == record.values[2] and entry.pass_id == record.values.get(3),
                    f"entry {index} is about the pass of its record",
                )
        times = [entry.recorded_at for entry in self.entries]
        say.check(times == sorted(times), "recorded_at never decreases")
        hashes = [record.hash for record in self.records]
        say.check(len(set(hashes)) == len(hashes), "no record stands there twice")

    def described(self) -> str:
        """In numbers. Entries above the newest checkpoint are no fault: a crash may leave some until the next start."""
        passes = {(entry.iss, entry.pass_id) for entry in self.entries if entry.pass_id}
        above = len(self.home.entries) - max(self.home.notes, default=0)
        return f"{len(self.home.entries)} entries, {len(passes)} passes, {len(self.home.notes)} checkpoints, {above} entries above the newest"

    def chains(self):
        """Every pass's own chain, and the one chain of entries without a pass."""
        last: dict = {}
        for entry in self.entries:
            chain = entry.pass_id and (entry.iss, entry.pass_id)
            before = last.get(chain)
            right = (
                entry.seq == before.seq + 1 and entry.previous == before.hash
                if before
                else entry.seq == 0 and entry.previous is None
            )
            self.report.check(right, f"entry {entry.index} follows its chain's last entry")
            last[chain] = entry

    def signatures(self):
        """Every record under a key that the roster or an earlier entry names for its signer."""
        for entry, record in zip(self.entries, self.records):
            public = self.keys_of(record).get(record.kid)
            right = public is not None and verifies(public, record.signed, record.signature)
            self.report.check(right, f"entry {entry.index} ({record.kind}) is signed by {record.signer}")
            if record.kind == "gate":
                name, public, _, _, journal = record.values[24]
                gate = f"{record.signer}/{name}"
                self.gates[gate][hashlib.sha256(public).digest()[:8]] = public
                self.enrolled.add((gate, journal))

    def keys_of(self, record: Record) -> dict[bytes, bytes]:
        """Keys by kid that may have signed this record."""
        if "/" in record.signer:
            return {} if record.kind in PASS_KINDS_OF_ISSUERS else self.gates[record.signer]
        listed = self.members.get(record.signer, {7: []})[7]
        return {hashlib.sha256(key[1]).digest()[:8]: key[1] for key in listed if key[0] == "issuer"}

    def journals(self):
        """Each gate's journal: numbered from 0, each record naming the hash of the one before."""
        journals: dict = defaultdict(dict)
        for entry, record in zip(self.entries, self.records):
            self.report.check(
                ("/" in record.signer) == (6 in record.values), f"entry {entry.index} is in a journal exactly when a gate signs"
            )
            if 6 in record.values:
                journal, seq, previous = record.values[6]
                self.report.check(
                    seq not in journals[record.signer, journal], f"entry {entry.index}: number {seq} of its journal is used once"
                )
                journals[record.signer, journal][seq] = (previous, record.hash)
        for (gate, journal), numbered in journals.items():
            self.report.check((gate, journal) in self.enrolled, f"{gate}, journal {journal.hex()} is enrolled")
            for seq, (previous, _) in sorted(numbered.items()):
                expected = ZERO if seq == 0 else numbered.get(seq - 1, (None, None))[1]
                self.report.check(previous == expected, f"{gate}, journal {journal.hex()}: record {seq} names the one before")

    def heads(self):
        """Each checkpoint: its root over the first entries, and the log's signature."""
        self.report.check(bool(self.home.notes), "there is a checkpoint")
        tree = Tree([leaf_hash(data) for _, data in sorted(self.home.entries.items())])
        for stored, note in self.home.notes.items():
            parts = self.report.answer(
                f"checkpoint {stored} is a signed note", lambda: (opened(note), checkpoint(opened(note)[0]))
            )
            if parts is None:
                continue
            (text, signatures), (origin, size, hashed) = parts
            self.report.check(
                size == stored and size <= len(tree.leaves) and tree.root(size) == hashed,
                f"checkpoint {stored} has the root of its entries",
            )
            self.report.check(self.signed_by_log(text, origin, signatures), f"checkpoint {stored} is signed by the log {origin}")

    def signed_by_log(self, text: str, origin: str, signatures: dict) -> bool:
        keys = [key[1] for member in self.members.values() if member[6] == origin for key in member[7] if key[0] == "log"]
        found = [(key, signatures[name]) for key in keys if (name := (origin, key_id(origin, 1, key))) in signatures]
        return bool(found) and all(verifies(key, text.encode(), signature) for key, signature in found)


def check_absent(home: Home, secrets: list[str], report: Report):
    """No secret in any file of the database, nor in any entry."""
    places = database_bytes(home.path) | {f"entry {index}": data for index, data in home.entries.items()}
    for number, secret in enumerate(secrets, 1):
        found = [
            f"{place} ({form})" for form, data in forms(secret).items() for place, content in places.items() if data in content
        ]
        report.check(not found, f"secret {number} is found in {', '.join(found)}")


def main(arguments: list[str]) -> int:
    secrets = []
    if arguments[:1] == ["--absent"] and len(arguments) >= 3:
        secrets, arguments = read_secrets(Path(arguments[1])), arguments[2:]
    if not arguments or arguments[0].startswith("-"):
        print(__doc__)
        return 64
    report = Report()
    for path in map(Path, arguments):
        home = report.answer(f"{path} opens", open_home, path)
        if home is not None:
            ledger = Ledger(home, report)
            ledger.check()
            check_absent(home, secrets, report)
            print(f"{path}: {ledger.described()}, {len(secrets)} secrets sought")
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
