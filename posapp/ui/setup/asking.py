"""Runs the requests of the set-up window beside the UI thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from posapp.background.workers import Cancelled, LongOperation, Report, Worker
from posapp.services.sessions import BackgroundSession

__all__ = ["BackgroundRequests"]

Result = TypeVar("Result")
Progress = TypeVar("Progress")


class BackgroundRequests(QObject):
    """Drops every answer that comes after the window was closed.

    Signals:
        busy_changed: Whether the window has to wait for an answer.

    Args:
        network: Runs the requests.
        parent: The window.
    """

    busy_changed = Signal(bool)

    def __init__(self, network: Worker[BackgroundSession], parent: QObject) -> None:
        super().__init__(parent)
        self._network = network
        self._is_closed = False

    @property
    def is_closed(self) -> bool:
        """Whether answers are dropped."""
        return self._is_closed

    def close(self) -> None:
        """Drop every answer from now on."""
        self._is_closed = True

    def ask(
        self,
        operation: Callable[[BackgroundSession], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Run a request for whose answer the window has to wait."""
        self.busy_changed.emit(True)
        self._network.run(operation, on_success=self._end_wait(on_success), on_failure=self._end_wait(on_failure))

    def ask_in_background(
        self,
        operation: Callable[[BackgroundSession], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """Run a request while the person goes on."""
        self._network.run(operation, on_success=self._if_open(on_success), on_failure=self._if_open(on_failure))

    def ask_with_progress(
        self,
        operation: Callable[[BackgroundSession, Report[Progress], Cancelled], Result],
        on_progress: Callable[[Progress], None],
        on_success: Callable[[Result], None],
        on_failure: Callable[[Exception], None],
    ) -> LongOperation:
        """Run a request that reports its progress and can be cancelled."""
        return self._network.run_long(
            operation,
            on_progress=self._if_open(on_progress),
            on_success=self._if_open(on_success),
            on_failure=self._if_open(on_failure),
        )

    def _end_wait(self, call: Callable[[Result], None]) -> Callable[[Result], None]:
        def called(value: Result) -> None:
            self.busy_changed.emit(False)
            call(value)

        return self._if_open(called)

    def _if_open(self, call: Callable[[Result], None]) -> Callable[[Result], None]:
        def called(value: Result) -> None:
            if not self._is_closed:
                call(value)

        return called
