"""Makes and checks receipt numbers: a till's prefix and a running number, or the POS's own."""

import re

from posapp.domain.errors import InputError, RuleError
from posapp.domain.texts import mark

__all__ = [
    "ReceiptFarAhead",
    "ReceiptInvalid",
    "ReceiptUsed",
    "check_receipt",
    "is_far_ahead",
    "numbered",
    "receipt_prefix",
    "running_number",
]

MAX_LENGTH = 64
MAX_STEP = 1_000
"""A running number further ahead of the series is more often a slip of the hand than the next book of receipts."""


class ReceiptInvalid(InputError):
    """The text is no receipt number."""

    field = "receipt"
    sentence = mark("errors", "Receipt: enter a number of 1 to 64 characters, without line breaks.")


class ReceiptUsed(RuleError):
    """The receipt number was used before."""

    field = "receipt"
    sentence = mark("errors", "Receipt: {receipt} was already recorded on {day} for {amount}.")


class ReceiptFarAhead(InputError):
    """The number is far ahead of the till's series, which would go on from there."""

    field = "receipt"
    sentence = mark("errors", "Receipt: the next one would be {expected}. Is it {receipt}?")


def check_receipt(text: str) -> str:
    """Give the receipt number without surrounding blanks; raises ReceiptInvalid."""
    receipt = text.strip()
    if not receipt or len(receipt) > MAX_LENGTH or not receipt.isprintable():
        raise ReceiptInvalid()
    return receipt


def receipt_prefix(till: str) -> str:
    """Give a till's prefix from its name: "Till 1" gives "T1", "Caja principal" gives "CP"."""
    words = re.findall(r"[^\W\d_]+|\d+", till)
    return "".join(word if word.isdigit() else word[0].upper() for word in words)[:8] or "T"


def numbered(prefix: str, number: int) -> str:
    """Give the receipt with a running number: ("T1", 123) gives "T1-000123"."""
    return f"{prefix}-{number:06d}"


def is_far_ahead(number: int, following: int) -> bool:
    """Say whether a running number is far ahead of the one that follows in the series."""
    return number > following + MAX_STEP


def running_number(prefix: str, receipt: str) -> int | None:
    """Give the running number of a receipt of this till, or None for any other receipt."""
    match = re.fullmatch(re.escape(prefix) + r"-(\d{1,18})", receipt)
    return int(match[1]) if match else None
