"""A region's ledger recomputed with cbor2 and cryptography alone, from Docs/Formats and RFC 6962."""
