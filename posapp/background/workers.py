"""A lane: one worker thread with one desk, so that no query, commit or request runs on the UI thread."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from queue import SimpleQueue
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from posapp.background.failures import note_failure

__all__ = ["Cancelled", "Lane", "LongOperation", "Report"]

Desk = TypeVar("Desk")
Result = TypeVar("Result")
Progress = TypeVar("Progress")
Report = Callable[[Progress], None]
"""Called by a long operation with how far it is; what is reported arrives on the UI thread."""
Cancelled = Callable[[], bool]
"""Asked by a long operation whether it should stop."""


class LongOperation:
    """The handle of an operation that tells its progress and can be cancelled."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the operation to stop at its next step; it still ends by success or failure."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancelled.is_set()


class Lane(Generic[Desk]):
    """Runs operations one after the other in its own thread, each with the lane's desk.

    The desk is opened in that thread at the first operation, and tried again at the next when that failed.
    Callbacks run on the thread that made the lane, which is the UI thread.

    Args:
        name: The thread's name.
        open_desk: Opens what operations work on; closed when the lane is.
        is_current: Says before each operation whether the open desk is still the right one; else it is opened anew.
        on_failure: Told of each failure, on the thread that made the lane, before whoever asked.
    """

    def __init__(
        self,
        name: str,
        open_desk: Callable[[], AbstractContextManager[Desk]],
        *,
        is_current: Callable[[Desk], bool] | None = None,
        on_failure: Callable[[Exception], None] | None = None,
    ) -> None:
        self._open_desk = open_desk
        self._is_current = is_current or _always
        self._on_failure = on_failure or _untold
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._return = _Return()
        self._closing = LongOperation()
        self._stack = ExitStack()
        self._desk: Desk | None = None
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def run(
        self,
        operation: Callable[[Desk], Result],
        *,
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Queue an operation; exactly one of the callbacks follows, unless the lane is closed before its turn."""
        self._waiting.put(lambda: self._perform(operation, on_success, on_failure))

    def run_long(
        self,
        operation: Callable[[Desk, Report[Progress], Cancelled], Result],
        *,
        on_progress: Callable[[Progress], None],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> LongOperation:
        """Queue an operation that reports progress and can be cancelled, also by closing the lane."""
        handle = LongOperation()

        def report(progress: Progress) -> None:
            self._return.bring(lambda: on_progress(progress))

        def cancelled() -> bool:
            return handle.is_cancelled() or self._closing.is_cancelled()

        self.run(lambda session: operation(session, report, cancelled), on_success=on_success, on_failure=on_failure)
        return handle

    def close(self, timeout: float = 10.0) -> bool:
        """Finish the operation under way and those queued before, close the desk, and end the thread.

        Args:
            timeout: How many seconds to wait.

        Returns:
            Whether the thread ended in time.
        """
        self._closing.cancel()
        self._waiting.put(None)
        self._thread.join(timeout)
        self._return.mute()
        return not self._thread.is_alive()

    def _work(self) -> None:
        with self._stack:
            while (operation := self._waiting.get()) is not None:
                operation()

    def _perform(
        self,
        operation: Callable[[Desk], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        try:
            result = operation(self._opened())
        except Exception as error:  # noqa: BLE001 - whatever it was belongs to the one who asked, not to this thread
            note_failure(error)
            failure = error
            self._return.bring(lambda: self._on_failure(failure))
            self._return.bring(lambda: on_failure(failure))
        else:
            self._return.bring(lambda: on_success(result))

    def _opened(self) -> Desk:
        if self._desk is not None and not self._is_current(self._desk):
            self._desk = None
            self._stack.close()
        if self._desk is None:
            self._desk = self._stack.enter_context(self._open_desk())
        return self._desk


def _always(_desk: object) -> bool:
    return True


def _untold(_error: Exception) -> None:
    """Whoever asked is told anyway."""


class _Return(QObject):
    """Brings calls to the thread that made it."""

    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._muted = False
        self._arrived.connect(self._call)

    def bring(self, call: Callable[[], None]) -> None:
        self._arrived.emit(call)

    def mute(self) -> None:
        self._muted = True

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._muted:
            call()
