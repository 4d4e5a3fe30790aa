"""Keeps what is half typed on disk while it changes, beside the UI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from posapp.background.app_context import AppContext
from posapp.domain.drafts.draft_sale import DraftSale

__all__ = ["DraftKeeper"]

KEEP_MILLISECONDS = 1000
"""At most so often a draft is written; at most so much of it a power cut takes."""


class DraftKeeper(QObject):
    """Looks once a second whether something else is typed, and has it written; at once where `keep` is called.

    While a payment is being written nothing is kept: the payment removes its draft, and nothing may bring it back.

    Args:
        context: Its ledger worker writes.
        draft: Gives what is typed now.
        is_busy: Says whether a payment is being written.
        parent: Owns it.
    """

    def __init__(
        self, context: AppContext, draft: Callable[[], DraftSale], is_busy: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._draft, self._is_busy = context, draft, is_busy
        self._kept: DraftSale | None = None
        timer = QTimer(self, interval=KEEP_MILLISECONDS)
        timer.timeout.connect(self.keep)
        timer.start()

    def keep(self) -> None:
        """Have what is typed now written, if it is something else than what was kept last."""
        if self._is_busy():
            return
        draft = self._draft().typed
        if draft != self._kept:
            self._kept = draft
            self._context.ledger.run(lambda session: session.drafts.keep(draft), on_success=_done, on_failure=_done)


def _done(_outcome: object) -> None:
    """Nobody waits for it; a failure is in the log, and the next change tries again."""
