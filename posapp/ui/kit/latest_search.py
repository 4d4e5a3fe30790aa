"""Searches while a person types, and shows only the newest answer."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from posapp.background.workers import Worker

__all__ = ["LatestSearch"]

Session = TypeVar("Session")
Result = TypeVar("Result")


class LatestSearch(QObject, Generic[Session]):
    """Runs one search at a time; while one is under way, only the newest one waits.

    Neither the answer nor the failure of a search that a newer one replaced is shown.

    Args:
        worker: Runs the searches.
        patience: How many milliseconds `ask_soon` waits for the next key.
    """

    def __init__(self, worker: Worker[Session], *, patience: int = 250, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._newest = 0
        self._under_way = False
        self._next: Callable[[], None] | None = None
        self._search: Callable[[], None] = self.cancel
        self._soon = QTimer(self, singleShot=True, interval=patience)
        self._soon.timeout.connect(self._search_now)

    @property
    def is_searching(self) -> bool:
        """Whether the answer of the newest search is still to come."""
        return self._soon.isActive() or self._next is not None or self._under_way

    def ask(
        self,
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Search now: `then` or `failed` follows, unless a newer search replaces this one."""
        self.cancel()
        self._start(operation, then, failed)

    def ask_soon(self, search: Callable[[], None]) -> None:
        """Call `search` once nothing was typed for a moment."""
        self.cancel()
        self._search = search
        self._soon.start()

    def ask_more(
        self,
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Ask for more of the newest answer, such as its next page; nothing where a newer search waits already."""
        if self._next is None:
            self._start(operation, then, failed)

    def cancel(self) -> None:
        """Show nothing of what was asked before."""
        self._soon.stop()
        self._newest += 1
        self._next = None

    def _search_now(self) -> None:
        self._search()

    def _start(
        self,
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        number = self._newest

        def run() -> None:
            self._under_way = True
            self._worker.run(
                operation,
                on_success=lambda result: self._receive(number, lambda: then(result)),
                on_failure=lambda error: self._receive(number, lambda: failed(error)),
            )

        if self._under_way:
            self._next = run
        else:
            run()

    def _receive(self, number: int, show: Callable[[], None]) -> None:
        self._under_way = False
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting()
        if number == self._newest:
            show()
