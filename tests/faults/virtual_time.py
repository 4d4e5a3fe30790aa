"""An event loop in which waiting costs nothing: when nobody has anything to do, its clock moves to what comes next."""

import asyncio
import selectors
from collections.abc import Callable
from typing import ClassVar

__all__ = ["Ready", "VirtualLoop", "VirtualSelector"]

Ready = list[tuple[selectors.SelectorKey, int]]


class VirtualLoop(asyncio.SelectorEventLoop):
    """Runs as any other loop does, on a clock of its own that begins at 0 seconds."""

    selector: ClassVar[type["VirtualSelector"]]

    def __init__(self) -> None:
        self._reached = 0.0
        super().__init__(self.selector(self.skip))

    def time(self) -> float:
        """Give the seconds since the beginning."""
        return self._reached

    def skip(self, seconds: float) -> None:
        """Let time pass in which nobody does anything, as when a computer sleeps."""
        self._reached += seconds


class VirtualSelector(selectors.SelectSelector):
    """Waits for nobody.

    Args:
        on_wait: Told how many seconds would have been waited.
    """

    def __init__(self, on_wait: Callable[[float], None]) -> None:
        super().__init__()
        self.on_wait = on_wait

    def select(self, timeout: float | None = None) -> Ready:
        """Give who is ready now; raises RuntimeError where everybody would wait for ever."""
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError("everybody waits, and nobody will come")
        if not ready and timeout is not None and timeout > 0:
            self.on_wait(timeout)
        return ready


VirtualLoop.selector = VirtualSelector
