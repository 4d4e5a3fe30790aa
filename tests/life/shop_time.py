"""An event loop on a clock of its own that still waits for real sockets: a night passes at once, an answer does not."""

import selectors
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from posapp.sync.engine import SyncEngine
from posapp.sync.settings import SyncSettings
from tests.faults.virtual_time import Ready, VirtualLoop, VirtualSelector

__all__ = ["ShopTime", "SocketLoop", "by_default"]

SETTINGS = {"heartbeat_seconds": 7200.0, "max_backoff_seconds": 1800.0, "page_size": 25, "concurrency": 4}
"""A month has thousands of half minutes in which a program would ask whether Hellotext is still there."""

PATIENCE = 60.0
"""Real seconds after which an answer that does not come is a fault of the test."""
OWN = 1
"""The loop's own pipe is always registered; whatever else is, somebody waits for."""


class _SocketSelector(VirtualSelector):
    """Waits really where a socket is waited for, and not at all otherwise."""

    def select(self, timeout: float | None = None) -> Ready:
        """Give who is ready; raises RuntimeError where everybody would wait for ever."""
        if timeout == 0 or len(self.get_map()) <= OWN:
            return super().select(timeout)
        return selectors.SelectSelector.select(self, 0) or self._answered()

    def _answered(self) -> Ready:
        ready = selectors.SelectSelector.select(self, PATIENCE)
        if not ready:
            raise RuntimeError("the practice server does not answer")
        return ready


class SocketLoop(VirtualLoop):
    """Runs as any other loop does, but time passes only when nobody waits for a socket. It begins at 0 seconds."""

    selector = _SocketSelector


class ShopTime:
    """The time of the world in which the shop lives.

    Args:
        beginning: UTC.
    """

    def __init__(self, beginning: datetime) -> None:
        self.loop = SocketLoop()
        self._beginning = beginning

    def now(self) -> datetime:
        """Give the true moment, UTC."""
        return self._beginning + timedelta(seconds=self.loop.time())

    def timestamp(self) -> float:
        """Give the true moment in Unix seconds; from any thread."""
        return self.now().timestamp()

    @contextmanager
    def rules_the_senders(self) -> Iterator[None]:
        """Let every program measure its time by this loop, and be patient enough for a month."""
        sender = {"monotonic": self.loop.time, "random_fraction": lambda: 0.5}
        with by_default(SyncEngine.__init__, **sender), by_default(SyncSettings.__init__, **SETTINGS):
            yield

    def sleep_until(self, moment: datetime) -> None:
        """Let time pass in which no program runs."""
        self.loop.skip(max((moment - self.now()).total_seconds(), 0.0))


@contextmanager
def by_default(function: Callable[..., Any], **values: object) -> Iterator[None]:
    """Give other values to whoever calls a function without saying them."""
    defaults: dict[str, object] = getattr(function, "__kwdefaults__")  # noqa: B009 - not every callable has them
    earlier = {name: defaults[name] for name in values}
    defaults.update(values)
    try:
        yield
    finally:
        defaults.update(earlier)
