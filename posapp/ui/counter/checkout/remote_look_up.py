"""Searches Hellotext for a customer who is not in the cache, without blocking the cashier."""

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.app_context import AppContext
from posapp.background.workers import LongOperation
from posapp.domain.customers.remote_search import parse_customer_query
from posapp.domain.customers.subscribers import Subscriber

__all__ = ["RemoteSearchTask"]

PATIENCE_MILLISECONDS = 400
"""How long to wait for the next key before Hellotext is searched."""


class RemoteSearchTask(QObject):
    """Runs one search at a time; a newer text, or `cancel`, cancels it at once.

    Signals:
        started: Hellotext is being asked.
        found: The Subscriber who is in the local copy from now on.
        ended: Nobody was found. Whether Hellotext could be asked at all.

    Args:
        context: Its remote search worker searches; without one nothing is searched.
    """

    started = Signal()
    found = Signal(Subscriber)
    ended = Signal(bool)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = context.remote_search
        self._country = context.shop.country
        self._text = ""
        self._number = 0
        self._under_way: LongOperation | None = None
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._soon.timeout.connect(self._search)

    def search(self, text: str) -> bool:
        """Search for a text once nobody types; say whether it can be searched."""
        self.cancel()
        if self._worker is None or parse_customer_query(text, self._country) is None:
            return False
        self._text = text
        self._soon.start()
        return True

    def may_be_card(self, code: str) -> bool:
        """Whether a code can be a customer's id or number, and Hellotext can be searched for it."""
        requested = parse_customer_query(code, self._country)
        return self._worker is not None and requested is not None and bool(requested.code)

    def cancel(self) -> None:
        """Cancel the search; no signal follows."""
        self._soon.stop()
        self._number += 1
        if self._under_way is not None:
            self._under_way.cancel()
            self._under_way = None

    def _search(self) -> None:
        if self._worker is None:
            return
        text, number = self._text, self._number
        self.started.emit()
        self._under_way = self._worker.run_long(
            lambda session, report, cancelled: session.remote_search.customer(text, report, cancelled),
            on_progress=_ignore_result,
            on_success=lambda subscriber: self._show_message(subscriber, number),
            on_failure=lambda _error: self._show_failure(number),
        )

    def _show_message(self, subscriber: Subscriber | None, number: int) -> None:
        if number != self._number:
            return
        self._under_way = None
        if subscriber is None:
            self.ended.emit(True)
        else:
            self.found.emit(subscriber)

    def _show_failure(self, number: int) -> None:
        if number == self._number:
            self._under_way = None
            self.ended.emit(False)


def _ignore_result(_stage: object) -> None:
    """Ignore the progress: the hint below the field already shows that Hellotext is searched."""
