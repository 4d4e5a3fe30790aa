"""Decides which PINs may be chosen, and for how long wrong ones lock a person out."""

import math
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from posapp.domain.errors import InputError, RuleError
from posapp.domain.texts import mark

__all__ = [
    "LONGEST_PIN",
    "SHORTEST_PIN",
    "Pin",
    "PinFailures",
    "PinInvalid",
    "PinLocked",
    "PinTooEasy",
    "PinWrong",
    "choose_pin",
    "lock_seconds",
    "more_failures",
    "seconds_locked",
]

SHORTEST_PIN, LONGEST_PIN = 4, 8
FREE_FAILURES = 5
FIRST_LOCK_SECONDS = 30
MAX_LOCK_SECONDS = 15 * 60


class PinInvalid(InputError):
    """The PIN is not 4 to 8 digits."""

    field = "pin"
    sentence = mark("errors", "PIN: choose 4 to 8 digits.")


class PinTooEasy(InputError):
    """The PIN is too easy to guess."""

    field = "pin"
    sentence = mark("errors", "PIN: equal digits, or a run such as 1234, are easy to guess. Choose others.")


class PinWrong(RuleError):
    """The PIN is wrong."""

    field = "pin"
    sentence = mark("errors", "PIN: wrong PIN. Try again.")


class PinLocked(RuleError):
    """Too many wrong PINs were typed, so the person has to wait."""

    field = "pin"
    sentence = mark("errors", "PIN: too many wrong attempts. Wait {seconds} seconds.")

    def __init__(self, *, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Pin:
    """A typed PIN, whose digits are hidden when it is printed."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PinFailures:
    """The wrong PINs of one person since the last right one.

    Attributes:
        count: Their number.
        last_at: When the last one was typed, UTC; None where there was none.
    """

    count: int = 0
    last_at: datetime | None = None


def choose_pin(text: str) -> Pin:
    """Check a new PIN, and give it.

    Raises:
        PinInvalid: When it is not 4 to 8 digits.
        PinTooEasy: When its digits are all equal or run up or down.
    """
    if not (SHORTEST_PIN <= len(text) <= LONGEST_PIN and text.isascii() and text.isdigit()):
        raise PinInvalid()
    steps = {int(later) - int(earlier) for earlier, later in pairwise(text)}
    if steps in ({0}, {1}, {-1}):
        raise PinTooEasy()
    return Pin(text)


def more_failures(one: PinFailures, other: PinFailures) -> PinFailures:
    """Combine one person's wrong PINs from two places, so that erasing one of them gains nothing."""
    moments = [each.last_at for each in (one, other) if each.last_at is not None]
    return PinFailures(count=max(one.count, other.count), last_at=max(moments, default=None))


def lock_seconds(count: int) -> int:
    """Give the seconds of the lock after so many wrong PINs: none at first, then twice as long each time."""
    if count < FREE_FAILURES:
        return 0
    doublings = min(count - FREE_FAILURES, MAX_LOCK_SECONDS.bit_length())
    return min(FIRST_LOCK_SECONDS << doublings, MAX_LOCK_SECONDS)


def seconds_locked(failures: PinFailures, now: datetime) -> int:
    """Give the seconds until a person's PIN is checked again; 0 when at once.

    A clock that was turned back makes the wait no shorter, and no longer than the whole lock.
    """
    whole = lock_seconds(failures.count)
    if not whole or failures.last_at is None:
        return 0
    passed = max(0.0, (now - failures.last_at).total_seconds())
    return max(0, math.ceil(whole - passed))
