"""Measures how long Hellotext takes to list an accepted event; the longest lag is stored in the ledger."""

from collections.abc import Iterable

from posapp.storage.settings import Settings

__all__ = ["LAG", "ListLag"]

LAG = "list_lag_seconds"
"""The setting that holds the longest lag."""
LONGEST = 86_400.0
WORTH_WRITING = 1.1


class ListLag:
    """Measures the longest listing lag, in seconds.

    Args:
        settings: Where it is kept.
        resolution: Seconds between two readings at which an event is usually looked for.
    """

    def __init__(self, settings: Settings, resolution: float) -> None:
        self._settings = settings
        self._resolution = resolution
        self._longest: float | None = None
        self._first_missed: dict[str, float] = {}
        self._last_missed: dict[str, float] = {}

    @property
    def longest(self) -> float:
        """The longest lag that was ever seen; raises EnvironmentFault."""
        if self._longest is None:
            self._longest = _seconds(self._settings.get(LAG))
        return self._longest

    def note(self, listed: Iterable[str], missed: Iterable[str], now: float) -> None:
        """Note which accepted events a reading showed, and which it did not; raises EnvironmentFault.

        Args:
            listed: Ids of those that it showed.
            missed: Ids of those that it did not show.
            now: Seconds of a clock that nobody can move.
        """
        lags = [self._lag_of(each, now) for each in listed]
        still = set(missed)
        self._first_missed = {each: self._first_missed.get(each, now) for each in still}
        self._last_missed = dict.fromkeys(still, now)
        longest = min(max(lags, default=0.0), LONGEST)
        if longest > self.longest * WORTH_WRITING:
            self._longest = longest
            self._settings.put(LAG, f"{longest:.1f}")

    def _lag_of(self, event_id: str, now: float) -> float:
        """Where nothing was read for hours, what lies between the last two readings counts as little as it can."""
        if event_id not in self._first_missed:
            return 0.0
        first, last = self._first_missed[event_id], self._last_missed[event_id]
        return min(now - first, last - first + 2 * self._resolution)


def _seconds(text: str | None) -> float:
    try:
        seconds = float(text or 0)
    except ValueError:
        return 0.0
    return seconds if 0 <= seconds <= LONGEST else LONGEST
