"""The screen that shows what Hellotext does not have yet, sends it at once, and exports it for support."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.events.event import StateCount
from posapp.domain.staff.members import Permission
from posapp.services.sessions import LedgerSession
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.kit.basics import Card, label, named_label, primary_button, progress_bar, secondary_button
from posapp.ui.kit.file_field import documents_folder
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import MARGINS, Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.labels.delivery import headline
from posapp.ui.office.delivery.state_list import DeliveryStateModel

__all__ = ["DeliveryScreen"]

NOTICE_SECONDS = 6.0
MINUTE = 60_000
Ask = Callable[[Permission, Callable[[object], None]], None]


class DeliveryScreen(Page):
    """Says in a sentence what waits, since when and why, and lists the events by their state.

    Signals:
        review_requested: Open the review.

    Args:
        context: What the screen works with.
        ask_for_permission: Calls back once somebody with a permission agrees.
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
        self._waiting_at_start = 0
        self._headline = named_label("deliveryHeadline", "title")
        self._model = DeliveryStateModel(context.shop, self)
        self._list = RowsList[StateCount](
            "deliveryList",
            self._model,
            title=self.tr("Not in Hellotext yet"),
            empty=self.tr(
                "What is recorded and has not reached Hellotext yet stands here with its state, such as payments "
                "of a time without a network. They leave by themselves."
            ),
            empty_name="deliveryEmpty",
        )
        self._progress = progress_bar("deliveryProgress", self.tr("Delivery progress"))
        self._progress.hide()
        self._make_buttons()
        self._each_minute = QTimer(self, interval=MINUTE)
        self._each_minute.timeout.connect(self._refresh_in_sight)
        self._each_minute.start()
        context.sync.status_changed.connect(self._note_status)
        self._lay_out()

    def activate(self) -> None:
        """Read what waits, with the keyboard on the button that sends it."""
        self.begin()
        self._sync.setFocus()
        self._refresh()

    # --- what the workers are asked

    def _refresh(self) -> None:
        self.ask(self._context.ledger, lambda session: session.outbox.standing(), self._show, fills=self._list)

    def _refresh_in_sight(self) -> None:
        if self.isVisible():
            self._refresh()

    def _sync_now(self) -> None:
        self.write(self._context.ledger, _make_due, self._start_sending)

    def _start_sending(self, waiting: int) -> None:
        self._waiting_at_start = waiting
        self._show_progress(waiting)
        self._context.sync.send_now()

    def _ask_to_export(self) -> None:
        self._ask(Permission.EXPORT, lambda _permitted_by: self._choose_file())

    def _choose_file(self) -> None:
        day = datetime.now(UTC).astimezone(self._context.shop.zone)
        proposal = documents_folder() / f"hellotext-support-{self._context.shop.prefix}-{day:%Y%m%d-%H%M}.json"
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
        """Show how much of what waited at the press of the button is sent, until nothing waits or sending stops."""
        stopped = self._connection not in {ConnectionState.ONLINE, ConnectionState.UNKNOWN}
        if not waiting or stopped:
            self._waiting_at_start = 0
        self._progress.setVisible(self._waiting_at_start > 0)
        self._progress.setRange(0, max(self._waiting_at_start, 1))
        self._progress.setValue(max(0, self._waiting_at_start - waiting))

    def _show(self, standing: tuple[StateCount, ...]) -> None:
        now = datetime.now(UTC)
        self._headline.setText(headline(standing, self._connection, self._context.shop, now))
        self._model.now = now
        self._list.show_unmarked(standing)
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
        self._card = Card()
        back = self.back_button("backFromDeliveryButton")
        self._card.column.addLayout(self.title_row(label(self.tr("Delivery"), "caption")))
        for part in (self._headline, self.banner, self._progress):
            self._card.column.addWidget(part)
        self._card.column.addWidget(self._list, stretch=1)
        self._card.column.addLayout(row(back, None, self._export, self._review, self._sync))
        whole = row(self._card)
        whole.setContentsMargins(*MARGINS)
        self.setLayout(whole)


def _make_due(session: LedgerSession) -> int:
    session.outbox.sync_now()
    return session.outbox.counts().waiting
