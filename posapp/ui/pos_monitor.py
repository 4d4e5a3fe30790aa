"""Looks from time to time how the ways stand by which receipts of the shop's POS come."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.app_context import AppContext

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState

__all__ = ["PosMonitor"]

LOOK_MILLISECONDS = 5_000


class PosMonitor(QObject):
    """Asks beside the UI thread, one question at a time.

    Signals:
        found: What keeps receipts from coming, in the person's language; empty where nothing does.

    Args:
        context: Its ways in are looked at.
    """

    found = Signal(str)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_looking = False
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        if context.ways_in is not None:
            self._timer.start()

    def refresh(self) -> None:
        """Look now; a look that fails is repeated soon."""
        ways_in = self._context.ways_in
        if ways_in is None or self._is_looking:
            return
        self._is_looking = True
        self._context.reading.run(
            lambda _session: ways_in.state(), on_success=self._show, on_failure=lambda _error: self._end_look()
        )

    def _show(self, state: "WaysInState | None") -> None:
        from posapp.ui.labels.pos_ways import ways_notice  # long after the counter was painted

        self._end_look()
        self.found.emit(ways_notice(state))

    def _end_look(self) -> None:
        self._is_looking = False
