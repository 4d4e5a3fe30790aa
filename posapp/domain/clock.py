"""Reads moments and shop days: UTC inside, the shop's zone for people, the clock always passed in."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = [
    "Clock",
    "TimeInFuture",
    "TimeInvalid",
    "TimeWithoutZone",
    "ZoneUnknown",
    "local_moment",
    "parse_moment",
    "reject_future",
    "system_clock",
    "zone_named",
]


Clock = Callable[[], datetime]
"""Gives the present moment as an aware datetime in UTC."""

TOLERATED_FUTURE = timedelta(minutes=5)
"""Two clocks of one shop may differ by so much before a time counts as future."""


class TimeInvalid(InputError):
    """The text is no date and time."""

    field = "time"
    sentence = mark("errors", "Time: “{text}” is not a date and time. Write it like 2026-08-07T14:05:00-03:00.")


class TimeWithoutZone(InputError):
    """The moment has no time zone."""

    field = "time"
    sentence = mark("errors", "Time: “{text}” has no time zone. End it with Z or with an offset such as -03:00.")


class TimeInFuture(InputError):
    """The time of a sale is in the future."""

    field = "time"
    sentence = mark("errors", "Time: “{text}” is in the future. Check the date and this computer's clock.")


class ZoneUnknown(InputError):
    """The IANA database does not list the zone."""

    field = "zone"
    sentence = mark("errors", "Zone: “{text}” is not a time zone. Write it like America/Montevideo.")


def system_clock() -> datetime:
    """Give the present moment by this computer, in UTC."""
    return datetime.now(UTC)


def zone_named(name: str) -> ZoneInfo:
    """Give the zone of an IANA name; raises ZoneUnknown."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ZoneUnknown(text=name[:60]) from error


def parse_moment(text: str) -> datetime:
    """Read an ISO 8601 moment with an offset, and give it in UTC.

    Raises:
        TimeInvalid: When it is no date and time.
        TimeWithoutZone: When it has no offset.
    """
    moment = _iso(text)
    if moment.tzinfo is None:
        raise TimeWithoutZone(text=text[:40])
    return _in_utc(moment, text)


def local_moment(text: str, zone: ZoneInfo, *, second_time: bool = False) -> datetime:
    """Read a moment in the shop's local time, and give it in UTC. An offset in the text takes precedence.

    Args:
        text: "2017-11-05 01:30:00", with a space or a T, with or without an offset.
        zone: The shop's.
        second_time: Whether the second of two repeated hours is meant.

    Raises:
        TimeInvalid: When it is no date and time, or one that the clocks of the zone skipped.
    """
    moment = _iso(text)
    if moment.tzinfo is not None:
        return _in_utc(moment, text)
    there = moment.replace(tzinfo=zone, fold=int(second_time))
    given = _in_utc(there, text)
    if given.astimezone(zone).replace(tzinfo=None) != moment:
        raise TimeInvalid(text=text[:40])
    return given


def reject_future(moment: datetime, now: datetime) -> datetime:
    """Give the moment back; raises TimeInFuture when it lies more than five minutes after `now`."""
    if moment > now + TOLERATED_FUTURE:
        raise TimeInFuture(text=moment.isoformat(timespec="seconds"))
    return moment


def _in_utc(moment: datetime, text: str) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:  # the calendar's first and last day
        raise TimeInvalid(text=text[:40]) from error


def _iso(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise TimeInvalid(text=text[:40]) from error
