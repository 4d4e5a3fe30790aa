"""Runs operations in a worker thread with one session, so that no query, commit or request blocks the UI thread."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from queue import SimpleQueue
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from posapp.background.failures import note_failure

__all__ = ["Cancelled", "LongOperation", "Report", "Worker"]

Session = TypeVar("Session")
Result = TypeVar("Result")
Progress = TypeVar("Progress")
Report = Callable[[Progress], None]
"""Called by a long operation with its progress, which arrives on the UI thread."""
Cancelled = Callable[[], bool]
"""Called by a long operation to learn whether it should stop."""


class LongOperation:
    """The handle of an operation that reports progress and can be cancelled."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the operation to stop at its next step; it still ends by success or failure."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()


class Worker(Generic[Session]):
    """Runs operations one after the other in its own thread, each with the worker's session.

    The session is opened in that thread at the first operation; after a failure it is opened again at the next one.
    Callbacks run on the thread that made the worker, which is the UI thread.

    Args:
        name: The thread's name.
        open_session: Opens the session that operations get; it is closed with the worker.
        is_current: Says before each operation whether the open session is still valid; else it is opened again.
        on_failure: Called with each failure, on the thread that made the worker, before the caller's own callback.
    """

    def __init__(
        self,
        name: str,
        open_session: Callable[[], AbstractContextManager[Session]],
        *,
        is_current: Callable[[Session], bool] | None = None,
        on_failure: Callable[[Exception], None] | None = None,
    ) -> None:
        self._open_session = open_session
        self._is_current = is_current or _always_current
        self._on_failure = on_failure or _ignore_failure
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._relay = _CallbackRelay()
        self._closing = LongOperation()
        self._stack = ExitStack()
        self._session: Session | None = None
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def run(
        self,
        operation: Callable[[Session], Result],
        *,
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Queue an operation; exactly one of the callbacks follows, unless the worker is closed before its turn."""
        self._waiting.put(lambda: self._perform(operation, on_success, on_failure))

    def run_long(
        self,
        operation: Callable[[Session, Report[Progress], Cancelled], Result],
        *,
        on_progress: Callable[[Progress], None],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> LongOperation:
        """Queue an operation that reports progress and can be cancelled, also by closing the worker."""
        handle = LongOperation()

        def report(progress: Progress) -> None:
            self._relay.post(lambda: on_progress(progress))

        def cancelled() -> bool:
            return handle.is_cancelled() or self._closing.is_cancelled()

        self.run(lambda session: operation(session, report, cancelled), on_success=on_success, on_failure=on_failure)
        return handle

    def close(self, timeout: float = 10.0) -> bool:
        """Finish the current operation and those already queued, close the session, and end the thread.

        Args:
            timeout: How many seconds to wait.

        Returns:
            Whether the thread ended in time.
        """
        self._closing.cancel()
        self._waiting.put(None)
        self._thread.join(timeout)
        self._relay.mute()
        return not self._thread.is_alive()

    def _work(self) -> None:
        with self._stack:
            while (operation := self._waiting.get()) is not None:
                operation()

    def _perform(
        self,
        operation: Callable[[Session], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        try:
            result = operation(self._opened())
        except Exception as error:  # noqa: BLE001 - whatever it was belongs to the one who asked, not to this thread
            note_failure(error)
            failure = error
            self._relay.post(lambda: self._on_failure(failure))
            self._relay.post(lambda: on_failure(failure))
        else:
            self._relay.post(lambda: on_success(result))

    def _opened(self) -> Session:
        if self._session is not None and not self._is_current(self._session):
            self._session = None
            self._stack.close()
        if self._session is None:
            self._session = self._stack.enter_context(self._open_session())
        return self._session


def _always_current(_session: object) -> bool:
    return True


def _ignore_failure(_error: Exception) -> None:
    """The caller's own callback gets the error anyway."""


class _CallbackRelay(QObject):
    """Runs calls on the thread that made it."""

    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._muted = False
        self._arrived.connect(self._call)

    def post(self, call: Callable[[], None]) -> None:
        self._arrived.emit(call)

    def mute(self) -> None:
        self._muted = True

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._muted:
            call()
