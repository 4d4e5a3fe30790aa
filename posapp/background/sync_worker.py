"""Runs the sync engine in a thread with its own asyncio loop; a sale, a click or the network wakes it."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from posapp.background.failures import note_failure
from posapp.sync.status import SyncStatus

if TYPE_CHECKING:  # importing asyncio takes a third as long as showing a window: it is left to the sender's thread
    import asyncio

    from posapp.sync.waking import Wake

__all__ = ["SyncRun", "SyncWorker"]

SyncRun: TypeAlias = "Callable[[asyncio.Event, Wake, Callable[[SyncStatus], None]], Coroutine[Any, Any, None]]"
"""Sends until the first event is set; the second wakes it early; the callable is called at each change."""

RETRY_SECONDS = 5.0


class SyncWorker(QObject):
    """Sends in the background.

    Signals:
        status_changed: A SyncStatus: the connection, and the number of events in each state.
        failed: The exception that ended a run; the worker tries again after some seconds, or when woken.

    Args:
        run: Sends until the first event is set.
    """

    status_changed = Signal(SyncStatus)
    failed = Signal(Exception)

    def __init__(self, run: SyncRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._wake: Wake | None = None
        self._is_stopped = False
        self._thread = Thread(target=self._work, name="sync", daemon=True)

    def start(self) -> None:
        """Start to send, now and whenever something is due."""
        self._thread.start()

    def wake(self) -> None:
        """Look for events to send at once: after a sale."""
        with self._lock:
            if self._loop is not None and self._wake is not None:
                self._loop.call_soon_threadsafe(self._wake.set)

    def network_changed(self, *, is_back: bool) -> None:
        """Ask at once how the line stands, since the computer's network came or went; when it is back, also send."""
        with self._lock:
            if self._loop is not None and self._wake is not None:
                self._loop.call_soon_threadsafe(self._wake.set_by_network if is_back else self._wake.probe)

    def send_now(self) -> None:
        """Send at once because a person asked, even before the time that Hellotext asked to wait for.

        A status that is a reply, or a failure, says what was found.
        """
        with self._lock:
            if self._loop is not None and self._wake is not None:
                self._loop.call_soon_threadsafe(self._wake.set_by_operator)

    def stop(self, timeout: float = 10.0) -> bool:
        """Finish the current requests and end the thread; say whether it ended within `timeout` seconds."""
        with self._lock:
            self._is_stopped = True
            if self._loop is not None and self._stop is not None:
                self._loop.call_soon_threadsafe(self._stop.set)
        if self._thread.ident is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        import asyncio

        asyncio.run(self._run_loop())

    async def _run_loop(self) -> None:
        stop, wake = self._create_signals()
        try:
            while not stop.is_set():
                await self._run_once(stop, wake)
        finally:
            with self._lock:
                self._loop = None

    def _create_signals(self) -> "tuple[asyncio.Event, Wake]":
        """From here on other threads can stop and wake this one; earlier calls count too."""
        import asyncio

        from posapp.sync.waking import Wake

        with self._lock:
            self._stop, self._wake = asyncio.Event(), Wake()
            self._loop = asyncio.get_running_loop()
            if self._is_stopped:
                self._stop.set()
            return self._stop, self._wake

    async def _run_once(self, stop: "asyncio.Event", wake: "Wake") -> None:
        try:
            await self._run(stop, wake, self.status_changed.emit)
        except Exception as error:  # noqa: BLE001 - shown to the operator by the receiver; sending must go on after it
            note_failure(error)
            self.failed.emit(error)
        if not stop.is_set():
            await _pause(
                stop, wake
            )  # also where a run ended by itself: begun at once, it might give nobody else a turn


async def _pause(stop: "asyncio.Event", wake: "asyncio.Event") -> None:
    import asyncio

    wake.clear()
    waits = [asyncio.ensure_future(flag.wait()) for flag in (stop, wake)]
    await asyncio.wait(waits, timeout=RETRY_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
        with suppress(asyncio.CancelledError):
            await wait
