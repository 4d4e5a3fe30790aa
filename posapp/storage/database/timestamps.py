"""Converts moments to and from whole microseconds since 1970 in UTC, which sort and lose nothing."""

from datetime import UTC, datetime, timedelta

__all__ = ["from_microseconds", "to_microseconds"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(moment: datetime) -> int:
    """Give the number that is written for a moment."""
    return (moment - _EPOCH) // _MICROSECOND


def from_microseconds(number: int) -> datetime:
    """Give the moment, in UTC, that a number was written for."""
    return _EPOCH + timedelta(microseconds=number)  # a TypeError or an OverflowError for what is no such number
