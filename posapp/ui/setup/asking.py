"""Asks Hellotext and the till's files beside the UI thread, on behalf of one window."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from posapp.background.workers import Cancelled, LongOperation, Report, Worker
from posapp.services.sessions import BackgroundSession

__all__ = ["BackgroundRequests"]

Result = TypeVar("Result")
Progress = TypeVar("Progress")


class BackgroundRequests(QObject):
    """Brings answers to the window as long as it is there: what arrives later must not go on from there.

    Signals:
        busy_changed: Whether an answer is awaited before anything else can be done.

    Args:
        network: The lane that asks.
        parent: The window.
    """

    busy_changed = Signal(bool)

    def __init__(self, network: Worker[BackgroundSession], parent: QObject) -> None:
        super().__init__(parent)
        self._network = network
        self._is_left = False

    @property
    def is_closed(self) -> bool:
        """Whether the window was left."""
        return self._is_left

    def close(self) -> None:
        """Bring no more answers."""
        self._is_left = True

    def ask(
        self,
        question: Callable[[BackgroundSession], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Ask something that must be answered before anything else is done."""
        self.busy_changed.emit(True)
        self._network.run(question, on_success=self._last(on_success), on_failure=self._last(on_failure))

    def ask_in_background(
        self,
        question: Callable[[BackgroundSession], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Ask something while the person goes on."""
        self._network.run(question, on_success=self._unless_left(on_success), on_failure=self._unless_left(on_failure))

    def ask_with_progress(
        self,
        question: Callable[[BackgroundSession, Report[Progress], Cancelled], Result],
        on_progress: Callable[[Progress], None],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> LongOperation:
        """Ask something that tells how far it is and can be cancelled."""
        return self._network.run_long(
            question,
            on_progress=self._unless_left(on_progress),
            on_success=self._unless_left(on_success),
            on_failure=self._unless_left(on_failure),
        )

    def _last(self, call: Callable[[Result], None]) -> Callable[[Result], None]:
        def called(value: Result) -> None:
            self.busy_changed.emit(False)
            call(value)

        return self._unless_left(called)

    def _unless_left(self, call: Callable[[Result], None]) -> Callable[[Result], None]:
        def called(value: Result) -> None:
            if not self._is_left:
                call(value)

        return called
