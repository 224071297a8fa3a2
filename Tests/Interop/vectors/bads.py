"""The bad files: each differs from its twin in one fact, and is signed again wherever the fault lies under the signature."""

from . import bad_claims, bad_form, bad_showing, bad_trust
from .scenarios import Book


def write(book: Book):
    for part in (bad_form, bad_claims, bad_trust, bad_showing):
        part.write(book)
