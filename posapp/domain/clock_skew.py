"""Holds how wrong this PC's clock is by the server's time, and how long a measurement counts."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

__all__ = ["CLOCK_SKEW", "TOLERATED_SKEW", "MeasuredSkew", "known_skew"]

CLOCK_SKEW = "clock_skew"
"""The setting that holds the last measurement."""
TOLERATED_SKEW = timedelta(minutes=2)
"""A clock that is farther off is said to be wrong."""
COUNTS_FOR = timedelta(days=1)
"""An older measurement says nothing of now."""
LONGEST = timedelta(days=36_500)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredSkew:
    """One comparison with the server's time.

    Attributes:
        seconds: By so many seconds this PC's clock was ahead of the server's; behind where negative.
        at: When, by this PC's clock, UTC.
    """

    seconds: int
    at: datetime

    @property
    def text(self) -> str:
        """Give it as the setting holds it."""
        return json.dumps({"seconds": self.seconds, "at": self.at.isoformat()})

    @classmethod
    def read(cls, text: str | None) -> "MeasuredSkew | None":
        """Give what `text` wrote; None for anything else."""
        try:
            told = json.loads(text) if text else None
            skew = None if told is None else cls(seconds=int(told["seconds"]), at=datetime.fromisoformat(told["at"]))
        except (ValueError, KeyError, TypeError, OverflowError):
            return None
        is_usable = skew is not None and skew.at.tzinfo is not None and abs(skew.seconds) <= LONGEST.total_seconds()
        return skew if is_usable else None


def known_skew(text: str | None, now: datetime) -> int | None:
    """Give by how many seconds the clock is ahead by the last measurement; None where that is too old to count.

    Args:
        text: The setting.
        now: The present moment by this PC's clock, UTC.
    """
    measured = MeasuredSkew.read(text)
    if measured is None or not timedelta() <= now - measured.at <= COUNTS_FOR:
        return None
    return measured.seconds
