"""So many pages an hour and no more."""

from collections import deque
from datetime import datetime, timedelta

__all__ = ["PageBudget"]

HOUR = timedelta(hours=1)


class PageBudget:
    """Counts the pages of the last hour.

    Args:
        pages_per_hour: How many may be read in any hour.
    """

    def __init__(self, pages_per_hour: int) -> None:
        self._most = pages_per_hour
        self._read_at: deque[datetime] = deque()

    def spend(self, now: datetime) -> bool:
        """Take one page, or say that none is left for now."""
        while self._read_at and self._read_at[0] <= now - HOUR:
            self._read_at.popleft()
        if len(self._read_at) >= self._most:
            return False
        self._read_at.append(now)
        return True
