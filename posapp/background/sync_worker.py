"""The thread that sends: an asyncio loop with the sync engine, woken by a sale, a click or the network."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

from posapp.sync.status import SyncStatus

__all__ = ["SyncRun", "SyncWorker"]

SyncRun = Callable[[asyncio.Event, asyncio.Event, Callable[[SyncStatus], None]], Coroutine[Any, Any, None]]
"""Sends until the first event is set; the second wakes it early; the callable is told each change."""

RETRY_SECONDS = 5.0


class SyncWorker(QObject):
    """Sends in the background.

    Signals:
        status_changed: A SyncStatus: the connection and how many events stand where.
        failed: The exception that ended a run; the worker tries again after some seconds, or when woken.

    Args:
        run: What sends.
    """

    status_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, run: SyncRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._lock = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()
        self._wake = asyncio.Event()
        self._thread = Thread(target=self._work, name="sync", daemon=True)

    def start(self) -> None:
        """Begin to send, now and whenever something is due."""
        self._thread.start()

    def wake(self) -> None:
        """Look for work at once: after a sale, on Sync now, when the network is back."""
        self._set(self._wake)

    def stop(self, timeout: float = 10.0) -> bool:
        """Finish the requests under way and end the thread; says whether it ended within `timeout` seconds."""
        self._set(self._stop)
        if self._thread.ident is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _set(self, flag: asyncio.Event) -> None:
        with self._lock:
            if self._loop is None:
                flag.set()
            else:
                self._loop.call_soon_threadsafe(flag.set)

    def _work(self) -> None:
        asyncio.run(self._stay())

    async def _stay(self) -> None:
        with self._lock:
            self._loop = asyncio.get_running_loop()
        try:
            while not self._stop.is_set():
                await self._once()
        finally:
            with self._lock:
                self._loop = None

    async def _once(self) -> None:
        try:
            await self._run(self._stop, self._wake, self.status_changed.emit)
        except Exception as error:  # noqa: BLE001 - shown to a person by whoever listens; sending must go on after it
            self.failed.emit(error)
            await self._pause()

    async def _pause(self) -> None:
        self._wake.clear()
        waits = [asyncio.ensure_future(flag.wait()) for flag in (self._stop, self._wake)]
        await asyncio.wait(waits, timeout=RETRY_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
            with suppress(asyncio.CancelledError):
                await wait
