"""Notices that somebody moved the computer's clock while the program runs: wall time against monotonic time. Pure."""

from collections.abc import Callable
from datetime import datetime, timedelta

from posapp.domain.clock import Clock

__all__ = ["ClockMonitor", "Monotonic"]

Monotonic = Callable[[], float]
"""Gives seconds that only rise, whatever somebody does to the clock."""

TOLERATED = timedelta(seconds=5)
"""Small corrections by a time server are none of this program's business."""


class ClockMonitor:
    """Compares the two clocks with its last call.

    Args:
        clock: Gives the present moment, UTC, as the computer believes.
        monotonic: Gives the seconds that really passed.
    """

    def __init__(self, clock: Clock, monotonic: Monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._wall, self._steady = clock(), monotonic()

    def moved(self) -> timedelta:
        """Give by how much the clock was moved since the last call, forward or (negative) back; zero for not at all."""
        wall, steady = self._clock(), self._monotonic()
        jump = _jump(self._wall, wall, steady - self._steady)
        self._wall, self._steady = wall, steady
        return jump if abs(jump) > TOLERATED else timedelta()


def _jump(before: datetime, after: datetime, passed: float) -> timedelta:
    return after - before - timedelta(seconds=passed)
