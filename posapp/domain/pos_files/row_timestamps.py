"""Reads the timestamp of a row of a POS file."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from posapp.domain.clock import TimeInvalid, local_moment
from posapp.domain.texts import mark

__all__ = ["TimeMissing", "row_timestamp"]


class TimeMissing(TimeInvalid):
    """The row names a day and no time of day, which would be read as midnight."""

    sentence = mark("errors", "Time: “{text}” is a day without its time. Export the file with the times of the sales.")


def row_timestamp(text: str, zone: ZoneInfo, *, second_time: bool = False) -> datetime:
    """Give the moment of a row, UTC.

    Args:
        text: As SaleRow has it.
        zone: The shop's.
        second_time: Whether the second of two repeated hours is meant.

    Raises:
        TimeMissing: When the row names a day alone.
        TimeInvalid: When it names no moment.
    """
    if ":" not in text:
        raise TimeMissing(text=text[:40]) if _is_day(text) else TimeInvalid(text=text[:40])
    try:
        return local_moment(text, zone, second_time=second_time)
    except OverflowError as error:
        raise TimeInvalid(text=text[:40]) from error


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
