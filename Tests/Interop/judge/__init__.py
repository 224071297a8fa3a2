"""A second reader of tokens, in Python, written from Docs/Formats alone: it checks that the vectors say what the rules say."""


class Refused(Exception):
    """The first broken rule, and the reason that a reader gives."""

    def __init__(self, rule: str, reason: str = "malformed_token"):
        super().__init__(f"rule {rule}: {reason}")
        self.rule, self.reason = rule, reason


def require(holds: bool, rule, reason: str = "malformed_token"):
    if not holds:
        raise Refused(str(rule), reason)
