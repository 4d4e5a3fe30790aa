"""Reads the values in fiscal XML strictly: what is not plain is missing, never guessed."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from posapp.domain.currency import CurrencyUnknown, currency
from posapp.domain.money import MAX_MINOR, Money
from posapp.domain.pos_receipts.document import MAX_LINES, MAX_TEXT
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, PosReceipt, Why

__all__ = ["amount", "day", "judged", "line", "moment", "moment_on", "number", "plain", "quantity", "sum_of"]

_AMOUNT = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?")
_QUANTITY = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,10})?")
_MOMENT = re.compile(
    r"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[0-9]{1,12}")


def plain(text: str) -> str:
    """Give a text in one line without control characters, and no longer than a receipt takes."""
    return "".join(each if each.isprintable() else " " for each in " ".join(text[: 4 * MAX_TEXT].split()))[:MAX_TEXT]


def amount(text: str, code: str) -> Money | None:
    """Read digits with at most one point, and no more decimals than the currency has but zeros; None for all else."""
    if not _AMOUNT.fullmatch(text):
        return None
    try:
        unit = currency(code)
    except CurrencyUnknown:
        return None
    minor = Decimal(text).scaleb(unit.exponent)
    if minor != minor.to_integral_value() or abs(minor) > MAX_MINOR:
        return None
    return Money(int(minor), unit)


def sum_of(texts: list[str], code: str) -> Money | None:
    """Add amounts; None where there are none, or one cannot be read."""
    found = [amount(each, code) for each in texts]
    read = [each for each in found if each is not None]
    return sum(read[1:], read[0]) if read and len(read) == len(found) else None


def quantity(text: str) -> Decimal | None:
    """Read how much of something; None where it is not plain."""
    return Decimal(text) if _QUANTITY.fullmatch(text) else None


def number(text: str) -> str:
    """Give a number without zeros before it; another text as it is."""
    return str(int(text)) if _NUMBER.fullmatch(text) and text.isascii() else plain(text)


def day(text: str) -> date | None:
    """Read a day; None for all else."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def moment(text: str, zone: tzinfo | None) -> datetime | date | None:
    """Read a moment: by its own offset, else by the shop's clock; its day alone where that is not known."""
    if not _MOMENT.fullmatch(text):
        return day(text)
    try:
        read = datetime.fromisoformat(text).replace(microsecond=0)
        if read.tzinfo is None and zone is None:
            return read.date()
        return (read if read.tzinfo else read.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def moment_on(written: str, text: str, zone: tzinfo | None) -> datetime | date | None:
    """Give a moment of signing where it is on the document's own day, else that day.

    Args:
        written: The document's day.
        text: When it was signed.
        zone: Where the shop's clock stands; None where nobody knows.
    """
    own = day(written)
    return moment(text, zone) if own is not None and text.startswith(written) else own


def line(description: str, how_many: str, comes_to: Money | None, code: str = "") -> PosLine:
    """Give a line item of what a document says."""
    return PosLine(description=plain(description), quantity=quantity(how_many), amount=comes_to, code=plain(code))


def judged(read: PosReceipt, *why: Why, adds_up: bool = True) -> PosReceipt:
    """Give a receipt with its texts bounded and how sure it is.

    Args:
        read: What the document says, as it says it.
        why: What else is to be said of it.
        adds_up: Whether the parts of the document agree; one that contradicts itself is doubtful.
    """
    is_said = read.total is not None and read.total.minor >= 0
    reasons = (Why.XML, *why, *(() if is_said else (Why.NO_TOTAL,)), *(() if adds_up else (Why.DOES_NOT_ADD_UP,)))
    return replace(
        read,
        number=plain(read.number),
        total=read.total if is_said else None,
        tender=plain(read.tender),
        lines=read.lines[:MAX_LINES],
        issuer=plain(read.issuer),
        of=plain(read.of),
        confidence=Confidence.SURE if is_said and adds_up else Confidence.DOUBTFUL,
        why=reasons,
    )
