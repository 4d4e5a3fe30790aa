"""The screen of the delivery to Hellotext: its state in words, sending at once, and the export for support."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.events.event import StateCount
from posapp.domain.staff.members import Permission
from posapp.services.sessions import LedgerSession
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.kit.basics import Card, label, primary_button, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.page import MARGINS, Page
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.delivery import headline
from posapp.ui.office.delivery.state_list import DeliveryStateModel

__all__ = ["DeliveryScreen"]

NOTICE_SECONDS = 6.0
MINUTE = 60_000
Ask = Callable[[Permission, Callable[[object], None]], None]


class DeliveryScreen(Page):
    """Says what waits, since when and why, and brings it on its way.

    Signals:
        review_requested: What needs a person is to be decided.

    Args:
        context: What the screen works with.
        ask_for_permission: Goes on with who may take something out of the program.
        connection: What the last exchange with Hellotext showed before the screen was made.
    """

    review_requested = Signal()

    def __init__(
        self, context: AppContext, ask_for_permission: Ask, connection: ConnectionState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._ask = ask_for_permission
        self._connection = connection
        self._begun_with = 0
        self._headline = WrappedLabel("", "title")
        self._headline.setObjectName("deliveryHeadline")
        self._model = DeliveryStateModel(context.shop, self)
        self._list = TwoLineList("deliveryList", self._model)
        self._list.setAccessibleName(self.tr("Not in Hellotext yet"))
        self._progress = QProgressBar()
        self._progress.setObjectName("deliveryProgress")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Delivery progress"))
        self._progress.hide()
        self._make_buttons()
        self._each_minute = QTimer(self, interval=MINUTE)
        self._each_minute.timeout.connect(self._refresh_in_sight)
        self._each_minute.start()
        context.sync.status_changed.connect(self._note_status)
        self._lay_out()

    def activate(self) -> None:
        """Read how the queue stands, with the keyboard on sending."""
        self.begin()
        self._sync.setFocus()
        self._refresh()

    # --- what is asked, beside the UI thread

    def _refresh(self) -> None:
        self.ask(self._context.ledger, lambda session: session.outbox.standing(), self._show)

    def _refresh_in_sight(self) -> None:
        if self.isVisible():
            self._refresh()

    def _sync_now(self) -> None:
        self.write(self._context.ledger, _make_due, self._start_sending)

    def _start_sending(self, waiting: int) -> None:
        self._begun_with = waiting
        self._show_progress(waiting)
        self._context.sync.send_now()

    def _ask_to_export(self) -> None:
        self._ask(Permission.EXPORT, lambda _permitted_by: self._choose_file())

    def _choose_file(self) -> None:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        day = datetime.now(UTC).astimezone(self._context.shop.zone)
        proposal = documents / f"hellotext-support-{self._context.shop.prefix}-{day:%Y%m%d-%H%M}.json"
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Export for support"), str(proposal))
        if chosen:
            file = Path(chosen)
            self.write(
                self._context.reading,
                lambda session: session.support.write(file, overwrite=True),
                lambda count: self._show_message(self.tr("%n event(s) exported, customers masked", "", count)),
            )

    # --- what is seen

    def _note_status(self, status: SyncStatus) -> None:
        self._connection = status.connection
        self._show_progress(status.counts.waiting)
        self._refresh_in_sight()

    def _show_progress(self, waiting: int) -> None:
        """What was waiting when somebody pressed the button; it ends when nothing of it waits, or nothing moves it."""
        stopped = self._connection not in {ConnectionState.ONLINE, ConnectionState.UNKNOWN}
        if not waiting or stopped:
            self._begun_with = 0
        self._progress.setVisible(self._begun_with > 0)
        self._progress.setRange(0, max(self._begun_with, 1))
        self._progress.setValue(max(0, self._begun_with - waiting))

    def _show(self, standing: tuple[StateCount, ...]) -> None:
        now = datetime.now(UTC)
        self._headline.setText(headline(standing, self._connection, self._context.shop, now))
        self._model.show_standing(standing, now)
        self._list.setVisible(bool(standing))
        self._export.setEnabled(bool(standing))
        needing = sum(each.count for each in standing if each.state.needs_a_person)
        self._review.setText(self.tr("%n payment(s) to review", "", needing))
        self._review.setVisible(needing > 0)

    def _show_message(self, text: str) -> None:
        self.show_notice(text, self._card, seconds=NOTICE_SECONDS)

    def _make_buttons(self) -> None:
        self._sync = primary_button(self.tr("Sync now"), "syncNowButton")
        self._sync.clicked.connect(self._sync_now)
        self._review = secondary_button("", "reviewFromDeliveryButton")
        self._review.clicked.connect(self.review_requested)
        self._review.hide()
        self._export = secondary_button(self.tr("Export for support…"), "exportForSupportButton")
        self._export.setToolTip(self.tr("Everything undelivered for Hellotext's support, with customers masked"))
        self._export.clicked.connect(self._ask_to_export)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        self._card = Card()
        column = self._card.column
        column.addWidget(label(self.tr("Delivery"), "caption"))
        column.addWidget(self._headline)
        column.addWidget(self.banner)
        column.addWidget(self._progress)
        column.addWidget(self._list, stretch=1)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button("backFromDeliveryButton"))
        buttons.addStretch()
        for button in (self._export, self._review, self._sync):
            buttons.addWidget(button)
        column.addLayout(buttons)
        row.addWidget(self._card)


def _make_due(session: LedgerSession) -> int:
    session.outbox.sync_now()
    return session.outbox.counts().waiting
