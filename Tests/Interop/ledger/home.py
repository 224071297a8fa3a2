"""What lies in a region's home. The only place that knows the tables."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

DATABASE, ROSTER = "ledger.sqlite", "roster"
ENTRIES = ("entry", "idx", "bytes")
CHECKPOINTS = ("checkpoint", "size", "note")


@dataclass
class Home:
    """Entries by index, signed notes by size, and the roster file."""

    path: Path
    entries: dict[int, bytes]
    notes: dict[int, str]
    roster: bytes


def open_home(path: Path) -> Home:
    """Reads a home and changes nothing in it."""
    database = path / DATABASE
    if not database.is_file():
        raise FileNotFoundError(f"{database} is not there")
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        entries = rows(connection, *ENTRIES)
        notes = {
            size: note if isinstance(note, str) else note.decode("utf-8") for size, note in rows(connection, *CHECKPOINTS).items()
        }
    finally:
        connection.close()
    return Home(path, entries, notes, (path / ROSTER).read_bytes())


def rows(connection: sqlite3.Connection, table: str, number: str, content: str) -> dict:
    """Number to content; when the columns have other names, those of the same kind."""
    columns = {name: (kind.upper(), key) for _, name, kind, _, _, key in connection.execute(f'PRAGMA table_info("{table}")')}
    if not columns:
        tables = [name for name, in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        raise LookupError(f"no table {table} among {', '.join(tables)}")
    if number not in columns:
        number = next(name for name, (_, key) in columns.items() if key)
    if content not in columns:
        content = next(name for name, (kind, _) in columns.items() if kind in ("BLOB", "TEXT") and name != number)
    return dict(connection.execute(f'SELECT "{number}", "{content}" FROM "{table}" ORDER BY "{number}"'))


def database_bytes(path: Path) -> dict[str, bytes]:
    """The database and what SQLite keeps beside it, byte for byte."""
    return {file.name: file.read_bytes() for file in sorted(path.glob(DATABASE + "*"))}
