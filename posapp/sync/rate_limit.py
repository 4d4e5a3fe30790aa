"""Limits how many pages of the list are read an hour."""

from collections import deque

__all__ = ["PageRateLimit"]

HOUR = 3600.0


class PageRateLimit:
    """Counts the pages of the last hour.

    Args:
        pages_per_hour: How many may be read in any hour.
    """

    def __init__(self, pages_per_hour: int) -> None:
        self._max_pages = pages_per_hour
        self._read_at: deque[float] = deque()

    def try_acquire(self, now: float) -> bool:
        """Take one page from the limit; False when none is left for now.

        Args:
            now: Seconds of a clock that nobody can move.
        """
        while self._read_at and self._read_at[0] <= now - HOUR:
            self._read_at.popleft()
        if len(self._read_at) >= self._max_pages:
            return False
        self._read_at.append(now)
        return True
