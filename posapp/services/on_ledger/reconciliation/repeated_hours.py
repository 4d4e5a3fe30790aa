"""Finds which sales of an hour that a clock change repeats were made the second time.

A wall clock that is set back shows one hour twice, and a file written by it says 01:30 for both. What can still be
known is known from the order: of the lines, or of the receipts where the file was sorted by time.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from posapp.domain.pos_files.rows import SaleRow
from posapp.services.on_ledger.pos_files.pos_file import PosFile

__all__ = ["lines_in_repeated_hour", "sales_in_repeated_hour"]


def sales_in_repeated_hour(file: PosFile, zone: ZoneInfo) -> Iterator[SaleRow]:
    """Give the sales of the days on which the clocks of a zone are set back; most files have none."""
    days = [each for each in file.days if _has_repeated_hour(each, zone)]
    return (row for row in (file.of_days(days) if days else ()) if isinstance(row, SaleRow))


def _has_repeated_hour(day: date, zone: ZoneInfo) -> bool:
    if not 1900 < day.year < 9999:
        return False
    begin, end = (datetime.combine(day + timedelta(days=by), time(), zone).utcoffset() for by in (0, 1))
    return begin is not None and end is not None and begin > end


def lines_in_repeated_hour(lines: Iterable[SaleRow], zone: ZoneInfo) -> frozenset[int]:
    """Give the numbers of the lines that belong to the second of two repeated hours; all others belong to the first.

    Within a repeated hour the clock runs forward: the first step backward, in the order of the lines, begins the
    second time. Where the lines are sorted by the clock and so show none, the order of running receipts is followed.

    Args:
        lines: The sales of a file in its order; those with an offset, or with no readable time, are left alone.
        zone: The shop's.
    """
    days: dict[date, list[tuple[datetime, SaleRow]]] = defaultdict(list)
    for line in lines:
        shown = _wall_clock(line.sold_at)
        if shown is not None and _is_repeated(shown, zone):
            days[shown.date()].append((shown, line))
    return frozenset(number for repeated in days.values() for number in _second(repeated))


def _wall_clock(text: str) -> datetime | None:
    try:
        shown = datetime.fromisoformat(text)
    except ValueError:
        return None
    return shown if shown.tzinfo is None else None


def _is_repeated(shown: datetime, zone: ZoneInfo) -> bool:
    if not 1900 < shown.year < 9999:
        return False
    first, second = (shown.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first is not None and second is not None and first > second


def _second(repeated: Sequence[tuple[datetime, SaleRow]]) -> list[int]:
    after = _after_a_step_back(repeated)
    if after or not _are_running([line.receipt for _, line in repeated]):
        return after
    return _after_a_step_back(sorted(repeated, key=lambda sale: _running_number(sale[1].receipt)))


def _after_a_step_back(repeated: Sequence[tuple[datetime, SaleRow]]) -> list[int]:
    for place, ((earlier, _), (later, _)) in enumerate(pairwise(repeated), start=1):
        if later < earlier:
            return [line.number for _, line in repeated[place:]]
    return []


def _are_running(receipts: Sequence[str]) -> bool:
    """Whether the receipts belong to one series: the same prefix, then digits."""
    return len({_prefix(receipt) for receipt in receipts}) == 1 and _prefix(receipts[0]) is not None


def _prefix(receipt: str) -> str | None:
    match = _RUNNING.fullmatch(receipt)
    return match["prefix"] if match else None


def _running_number(receipt: str) -> int:
    match = _RUNNING.fullmatch(receipt)
    return int(match["number"]) if match else 0


_RUNNING = re.compile(r"(?P<prefix>.*?)(?P<number>[0-9]{1,18})", re.DOTALL)
