#!/usr/bin/env python3
"""check_ledger.py must find each kind of damage. Builds a small ledger, damages it in one place at a time, and looks.

python3 test_check_ledger.py
"""

import base64
import contextlib
import hashlib
import io
import sqlite3
import tempfile
import unittest
from pathlib import Path

import check_ledger
from ledger.tree import Tree, key_id, leaf_hash
from vectors.encoding import encode
from vectors.keys import key, protected, to_be_signed
from vectors.rosters import every
from vectors.tokens import Pass, Recipe, build

ISSUER, LOG, GATE = key("quzhou", "issuer"), key("quzhou", "log"), key("quzhou", "gate g1")
PASS_ID, JOURNAL, START = bytes(range(16)), b"journal of gate1", 1777593600000
ROSTER = every()["quzhou"].encoded()
TOKEN = build(Recipe(Pass(cti=PASS_ID, attributes={"guide": "not in the open"}), ISSUER))


def record(signer, values: dict, aad: bytes = b"scenic-pass record v1") -> bytes:
    payload = encode(values)
    header = protected(signer.kid)
    return b"\xd2" + encode([header, {}, payload, signer.sign(to_be_signed(header, aad, payload))])


def check_in(seq: int, previous: bytes, signer=GATE, journal: bytes = JOURNAL, **more) -> bytes:
    evidence = [hashlib.sha256(TOKEN.token).digest()]
    return record(
        signer,
        {
            1: "check_in",
            2: "quzhou",
            3: PASS_ID,
            4: START + seq,
            5: "quzhou/g1",
            6: [journal, seq, previous],
            8: evidence,
            20: "north",
        },
        **more,
    )


def records() -> list[bytes]:
    gate = record(ISSUER, {1: "gate", 2: "quzhou", 4: START, 5: "quzhou", 24: ["g1", GATE.public, ["north"], "in", JOURNAL]})
    mint = record(ISSUER, {1: "mint", 2: "quzhou", 3: PASS_ID, 4: START, 5: "quzhou", 16: TOKEN.commitment})
    first = check_in(0, bytes(32))
    return [gate, mint, first, check_in(1, hashlib.sha256(first).digest())]


def entries(of: list[bytes]) -> list[bytes]:
    made, last = [], {}
    for index, one in enumerate(of):
        chain = None if index == 0 else PASS_ID
        seq, previous = last.get(chain, (-1, None))
        made.append(encode([1, "quzhou", chain, seq + 1, previous, START + index, one]))
        last[chain] = seq + 1, leaf_hash(made[-1])
    return made


def note(of: list[bytes], signer=LOG) -> str:
    origin = "localhost/quzhou"
    root = Tree([leaf_hash(entry) for entry in of]).root(len(of))
    text = f"{origin}\n{len(of)}\n{base64.b64encode(root).decode()}\n"
    signature = key_id(origin, 1, signer.public) + signer.sign(text.encode())
    return f"{text}\n— {origin} {base64.b64encode(signature).decode()}\n"


class Damage(unittest.TestCase):
    def outcome(self, of: list[bytes], notes: dict[int, str] | None = None, secrets: str = "") -> tuple[int, str]:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            (home / "roster").write_bytes(ROSTER)
            database = sqlite3.connect(home / "ledger.sqlite")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("CREATE TABLE entry (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
            database.execute("CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL)")
            database.executemany("INSERT INTO entry VALUES (?, ?)", enumerate(of))
            database.executemany(
                "INSERT INTO checkpoint VALUES (?, ?)", (notes if notes is not None else {len(of): note(of)}).items()
            )
            database.commit()
            database.close()
            arguments = [folder]
            if secrets:
                (home / "secrets.txt").write_text(secrets)
                arguments = ["--absent", str(home / "secrets.txt"), folder]
            with contextlib.redirect_stdout(io.StringIO()) as output:
                code = check_ledger.main(arguments)
            return code, output.getvalue()

    def found(self, of: list[bytes], words: str, **more):
        code, output = self.outcome(of, **more)
        self.assertEqual(code, 1, output)
        self.assertIn(words, output)

    def test_a_right_ledger_passes(self):
        code, output = self.outcome(entries(records()), secrets=TOKEN.text.decode() + "\nnot in the open\n")
        self.assertEqual(code, 0, output)
        self.assertTrue(output.endswith(" passed, 0 failed\n"))

    def test_every_flipped_byte_of_every_entry_is_found(self):
        right = entries(records())
        notes = {len(right): note(right)}
        for index, entry in enumerate(right):
            for at in range(len(entry)):
                bent = entry[:at] + bytes([entry[at] ^ 1]) + entry[at + 1 :]
                code, _ = self.outcome([*right[:index], bent, *right[index + 1 :]], notes)
                self.assertEqual(code, 1, f"entry {index}, byte {at}")

    def test_a_record_by_another_key_is_found(self):
        gate, mint, *_ = records()
        self.found(entries([gate, mint, check_in(0, bytes(32), signer=key("quzhou", "another gate"))]), "is signed by quzhou/g1")

    def test_a_record_with_other_external_data_is_found(self):
        gate, mint, *_ = records()
        self.found(entries([gate, mint, check_in(0, bytes(32), aad=b"")]), "is signed by quzhou/g1")

    def test_a_mint_by_a_gate_is_found(self):
        gate = records()[0]
        mint = record(GATE, {1: "mint", 2: "quzhou", 3: PASS_ID, 4: START, 5: "quzhou/g1", 6: [JOURNAL, 0, bytes(32)]})
        self.found(entries([gate, mint]), "(mint) is signed by quzhou/g1")

    def test_a_gap_in_a_journal_is_found(self):
        gate, mint, _, second = records()
        self.found(entries([gate, mint, second]), "record 1 names the one before")

    def test_a_forked_journal_is_found(self):
        right = records()
        self.found(entries([*right, check_in(1, bytes(32))]), "number 1 of its journal is used once")

    def test_a_journal_that_was_never_enrolled_is_found(self):
        gate, mint, *_ = records()
        self.found(entries([gate, mint, check_in(0, bytes(32), journal=bytes(16))]), "is enrolled")

    def test_an_entry_dropped_from_the_middle_is_found(self):
        right = entries(records())
        left = [*right[:2], right[3]]
        self.found(left, "follows its chain's last entry", notes={3: note(left)})

    def test_a_checkpoint_by_another_key_is_found(self):
        right = entries(records())
        self.found(right, "is signed by the log", notes={4: note(right, key("quzhou", "witness"))})

    def test_a_checkpoint_of_other_entries_is_found(self):
        right = entries(records())
        self.found(right, "has the root of its entries", notes={4: note([*right[:3], right[0]])})

    def test_a_ledger_without_a_checkpoint_is_found(self):
        self.found(entries(records()), "there is a checkpoint", notes={})

    def test_a_token_its_signature_and_an_attribute_are_found(self):
        for hidden in (TOKEN.token, TOKEN.token[-64:], TOKEN.text, b"not in the open"):
            gate, mint, *_ = records()
            told = record(ISSUER, {1: "void", 2: "quzhou", 3: PASS_ID, 4: START, 5: "quzhou", 9: hidden})
            self.found(entries([gate, mint, told]), "is found in", secrets=TOKEN.text.decode() + "\nnot in the open\n")

    def test_a_home_without_a_ledger_is_a_failure(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(check_ledger.main([folder]), 1)


if __name__ == "__main__":
    unittest.main()
