"""An event loop in which waiting costs nothing: when nobody has anything to do, its clock moves to what comes next."""

import asyncio
import selectors
from collections.abc import Callable

__all__ = ["VirtualLoop"]

Ready = list[tuple[selectors.SelectorKey, int]]


class VirtualLoop(asyncio.SelectorEventLoop):
    """Runs as any other loop does, on a clock of its own that begins at 0 seconds."""

    def __init__(self) -> None:
        self._reached = 0.0
        super().__init__(_Impatient(self._pass))

    def time(self) -> float:
        """Give the seconds since the beginning."""
        return self._reached

    def _pass(self, seconds: float) -> None:
        self._reached += seconds


class _Impatient(selectors.SelectSelector):
    """Waits for nobody.

    Args:
        on_wait: Told how many seconds would have been waited.
    """

    def __init__(self, on_wait: Callable[[float], None]) -> None:
        super().__init__()
        self._on_wait = on_wait

    def select(self, timeout: float | None = None) -> Ready:
        """Give who is ready now; raises RuntimeError where everybody would wait for ever."""
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("everybody waits, and nobody will come")
        if not ready and timeout is not None and timeout > 0:
            self._on_wait(timeout)
        return ready
