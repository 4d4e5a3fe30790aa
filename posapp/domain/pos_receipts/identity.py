"""Decides when two POS receipts are one, and completes the one that is known by the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from posapp.domain.business_days import BusinessDays
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptSource, Why

__all__ = [
    "SAME_MOMENT",
    "SAME_PAPER",
    "Arrival",
    "SeenReceipt",
    "completed",
    "dated_number",
    "is_same_receipt",
    "number_parts",
    "running_part",
    "same_number",
]

SAME_MOMENT = timedelta(minutes=5)
"""So far apart two documents of one numbered receipt may be written, across midnight too."""
SAME_PAPER = timedelta(minutes=2)
"""So far apart a receipt without a number may come by two ways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A receipt as it comes in.

    Attributes:
        receipt: The receipt.
        key: What names this delivery in its source, such as the number of an entry of a spool; a delivery that is
            repeated has the same one. Empty where the source has none.
    """

    receipt: PosReceipt
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenReceipt:
    """A receipt with when and how it was seen.

    Attributes:
        receipt: The receipt.
        seen_at: When it was seen first, UTC.
        sources: By which ways it came so far.
    """

    receipt: PosReceipt
    seen_at: datetime
    sources: frozenset[ReceiptSource]


def number_parts(number: str) -> tuple[str, ...]:
    """Give the letters and digits of a number apart, without leading zeros: "a-000123" gives ("A", "123")."""
    runs = _RUNS.findall(number.upper())
    return tuple(run.lstrip("0") or "0" if run.isdigit() else run for run in runs)


def running_part(number: str) -> str:
    """Give the last digits of a number without leading zeros, the same in every spelling; empty where it has none."""
    return next((part for part in reversed(number_parts(number)) if part.isdigit()), "")


def same_number(one: str, other: str) -> bool:
    """Say whether two spellings are one number; a series that only one of them has does not part them."""
    shorter, longer = sorted((number_parts(one), number_parts(other)), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter


def dated_number(number: str, day: date) -> str:
    """Give the number under which a sale is recorded whose POS gave the number to another sale on another day.

    ("0001", August 8) gives "2026-08-08/0001", which is still the same number to `same_number`.
    """
    return f"{day.isoformat()}/{number.strip()}"


def is_same_receipt(known: SeenReceipt, new: SeenReceipt, days: BusinessDays) -> bool:
    """Say whether a receipt that comes in is one that is known.

    With a number on both it is that number, with the same total on the same day. Without one it is the same total
    within a short time by another way: what came twice by one way was sold twice.

    Args:
        known: The one that is known.
        new: The one that comes in.
        days: The shop's. A POS may begin its numbers anew at midnight, or where the shop's day begins: both part.
    """
    mine, theirs = known.receipt, new.receipt
    if mine.kind is not theirs.kind or _differ(_digits(mine.issuer), _digits(theirs.issuer)):
        return False
    if mine.number and theirs.number:
        return same_number(mine.number, theirs.number) and _may_be_one(mine, theirs) and _on_one_day(known, new, days)
    if mine.total is None or mine.total != theirs.total:
        return False
    if new.sources <= known.sources:
        return _is_repeated(mine, theirs)
    return not known.sources & new.sources and _came_at_once(known, new)


def completed(known: PosReceipt, new: PosReceipt) -> PosReceipt:
    """Give the receipt that is known with what the other one adds; it keeps its kind and its source.

    What both say is taken from the surer one. The number is the one with more of a series. What a person corrected
    stays as it is.
    """
    if Why.CORRECTED in known.why:
        return replace(known, at=max((known.at, new.at), key=_precision), tender=known.tender or new.tender)
    surer, other = (new, known) if _SURENESS[new.confidence] > _SURENESS[known.confidence] else (known, new)
    return replace(
        known,
        number=max((known.number, new.number), key=lambda number: len(number_parts(number))),
        total=surer.total or other.total,
        at=max((surer.at, other.at), key=_precision),
        tender=surer.tender or other.tender,
        lines=surer.lines or other.lines,
        issuer=surer.issuer or other.issuer,
        of=surer.of or other.of,
        confidence=surer.confidence,
        why=_reasons(surer, (*known.why, *new.why)),
    )


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _digits(issuer: str) -> str:
    return "".join(each for each in issuer.upper() if each.isalnum())


def _may_be_one(one: PosReceipt, other: PosReceipt) -> bool:
    """A total that is missing, or that is not trusted anyway, parts nothing."""
    unsure = Confidence.DOUBTFUL in {one.confidence, other.confidence}
    return unsure or one.total is None or other.total is None or one.total == other.total


def _on_one_day(known: SeenReceipt, new: SeenReceipt, days: BusinessDays) -> bool:
    """A number of fiscal documents never comes again, and some of their codes have no day."""
    if known.receipt.issuer and number_parts(known.receipt.number) == number_parts(new.receipt.number):
        has_days = known.receipt.at is not None and new.receipt.at is not None
        if new.receipt.issuer and not has_days:
            return True
    between = _between(known, new)
    return _is_one_day(known, new, days) or (between is not None and between <= SAME_MOMENT)


def _came_at_once(known: SeenReceipt, new: SeenReceipt) -> bool:
    between = _between(known, new)
    return (abs(known.seen_at - new.seen_at) if between is None else between) <= SAME_PAPER


def _between(known: SeenReceipt, new: SeenReceipt) -> timedelta | None:
    """Give the time between the two as they say it; None where one says none."""
    mine, theirs = known.receipt.at, new.receipt.at
    return abs(mine - theirs) if isinstance(mine, datetime) and isinstance(theirs, datetime) else None


def _is_one_day(known: SeenReceipt, new: SeenReceipt, days: BusinessDays) -> bool:
    """A document that says a day alone says that of the calendar."""
    mine, theirs = _moment(known), _moment(new)
    if _calendar_day(mine, days.zone) != _calendar_day(theirs, days.zone):
        return False
    if isinstance(mine, datetime) and isinstance(theirs, datetime):
        return days.of(mine) == days.of(theirs)
    return True


def _moment(seen: SeenReceipt) -> datetime | date:
    return seen.seen_at if seen.receipt.at is None else seen.receipt.at


def _calendar_day(moment: datetime | date, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment


def _is_repeated(known: PosReceipt, new: PosReceipt) -> bool:
    """A time in whole minutes may be that of two sales; one with seconds is of one."""
    is_exact = isinstance(new.at, datetime) and bool(new.at.second or new.at.microsecond)
    return is_exact and known == new


def _precision(at: datetime | date | None) -> int:
    if at is None:
        return 0
    return 2 if isinstance(at, datetime) else 1


def _reasons(surer: PosReceipt, both: Iterable[Why]) -> tuple[Why, ...]:
    """What spoke against the less sure one does not speak against what is taken."""
    found = surer.why if surer.confidence is Confidence.SURE else tuple(both)
    return tuple(dict.fromkeys(found))


_RUNS = re.compile(r"[0-9]+|[A-Z]+")
_SURENESS = {Confidence.DOUBTFUL: 0, Confidence.LIKELY: 1, Confidence.SURE: 2}
