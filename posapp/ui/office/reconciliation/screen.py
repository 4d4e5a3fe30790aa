"""The three-way check, put together: a file and a day, what does not go together, and what mends it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from posapp.background.app_context import AppContext
from posapp.background.workers import Cancelled, LongOperation, Report
from posapp.domain.customers.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.errors import InputError
from posapp.domain.reconciliation.discrepancies import Discrepancy, Fix, PosSale
from posapp.domain.reconciliation.pos_exports import ColumnMap
from posapp.services.files.csv_table import ColumnMissing, read_column_names
from posapp.services.on_ledger.reconciliation.comparison import ReconciledDay, ReconciliationStopped
from posapp.services.on_ledger.reconciliation.sales_file import read_sales_file
from posapp.services.sessions import LedgerSession, ReportSession
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.toast import Toast
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.reconciliation import explanation
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.reconciliation.column_form import ColumnMappingForm
from posapp.ui.office.reconciliation.discrepancy_list import DiscrepancyModel
from posapp.ui.office.reconciliation.discrepancy_panel import DiscrepancyPanel
from posapp.ui.office.reconciliation.file_bar import ExportFileBar
from posapp.ui.office.reconciliation.outcome import ReconciliationOutcome

__all__ = ["ReconciliationScreen"]

NOTICE_SECONDS = 4.0
LIST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    of: int


class ReconciliationScreen(QWidget):
    """Compares, and mends one thing after the other.

    Signals:
        left: Back to the counter.
        review_requested: What was found is decided in the review.
        refund_requested: The receipt of which too much was recorded.
        sync_requested: What waits is to be sent at once.

    Args:
        context: What the screen works with.
    """

    left = Signal()
    review_requested = Signal()
    refund_requested = Signal(str)
    sync_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._running: LongOperation | None = None
        self._bar = ExportFileBar(context.shop)
        self._bar.requested.connect(self._check)
        self._bar.columns_requested.connect(self._ask_for_columns)
        self._bar.stopped.connect(self._stop)
        self._model = DiscrepancyModel(context.shop, self)
        self._list = TwoLineList("discrepancyList", self._model)
        self._list.setAccessibleName(self.tr("Discrepancies"))
        self._list.setMinimumWidth(LIST_WIDTH)
        self._list.hide()
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._open(now.row()))
        self._outcome = ReconciliationOutcome()
        self._panel = DiscrepancyPanel(context.shop)
        self._panel.fix_requested.connect(self._fix)
        self._columns = ColumnMappingForm()
        self._columns.columns_chosen.connect(self._remember)
        self._columns.left.connect(self._close_columns)
        self._nothing: QLabel = label(explanation(), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._banner = ErrorBanner()
        self._toast = Toast(self)
        self._lay_out()

    def activate(self) -> None:
        """Propose today, and put the keyboard on the file."""
        self._banner.clear()
        self._bar.take_focus()
        self._context.ledger.run(
            lambda session: session.day.today(), on_success=self._bar.show_day, on_failure=self._show_error
        )

    # --- checking

    def _check(self) -> None:
        path = self._bar.path
        if path is None:
            self._bar.show_field_error(self.tr("File: choose the POS export first."))
            return
        self._start_reconciling(path)

    def _start_reconciling(self, path: Path) -> None:
        self._banner.clear()
        self._bar.set_busy(busy=True)
        day, encoding = self._bar.day, self._bar.encoding

        def checked(session: ReportSession, report: Report[_Progress], cancelled: Cancelled) -> ReconciledDay:
            lines = read_sales_file(path, encoding, session.reconciliation.columns())
            return session.reconciliation.check(lines, day, lambda done: report(_Progress(done, len(lines))), cancelled)

        self._running = self._context.reading.run_long(
            checked,
            on_progress=lambda progress: self._bar.show_progress(progress.done, progress.of),
            on_success=self._show,
            on_failure=self._show_reconcile_error,
        )

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _show_reconcile_error(self, error: Exception) -> None:
        self._bar.set_busy(busy=False)
        if isinstance(error, ColumnMissing):
            self._ask_for_columns()
        elif isinstance(error, ReconciliationStopped):
            self._show_message(sentence(error))
        elif isinstance(error, InputError):
            self._bar.show_field_error(sentence(error))
        else:
            self._show_error(error)

    # --- columns

    def _ask_for_columns(self) -> None:
        path, encoding = self._bar.path, self._bar.encoding
        if path is None:
            self._bar.show_field_error(self.tr("File: choose the POS export first."))
            return
        self._context.reading.run(
            lambda session: (read_column_names(path, encoding), session.reconciliation.columns()),
            on_success=lambda found: self._show_columns(*found),
            on_failure=self._show_read_error,
        )

    def _show_columns(self, names: tuple[str, ...], kept: ColumnMap | None) -> None:
        self._list.hide()
        self._columns.show_columns(names, kept)
        self._pages.setCurrentWidget(self._columns)
        self._columns.take_focus()

    def _close_columns(self) -> None:
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._pages.setCurrentWidget(self._panel if found else self._nothing)

    def _remember(self, columns: ColumnMap) -> None:
        self._context.ledger.run(
            lambda session: session.fixes.save_column_map(columns),
            on_success=lambda _done: self._check(),
            on_failure=self._show_error,
        )

    def _show_read_error(self, error: Exception) -> None:
        if isinstance(error, InputError):
            self._bar.show_field_error(sentence(error))
        else:
            self._show_error(error)

    # --- fixes

    def _fix(self, found: Discrepancy, typed: str) -> None:
        if found.fix is Fix.RECORD and found.till is not None:
            self._find_customer(found.till)
        elif found.fix in {Fix.CORRECT_RECEIPT, Fix.SEND_TO_REVIEW} and found.here is not None:
            self._apply_fix(found.fix, found.here.sale.id, typed)
        elif found.fix is Fix.REFUND:
            self.refund_requested.emit(found.receipt)
        elif found.fix is Fix.DECIDE:
            self.review_requested.emit()
        else:
            self.sync_requested.emit()

    def _apply_fix(self, fix: Fix, sale_id: str, typed: str) -> None:
        if fix is Fix.CORRECT_RECEIPT:
            notice = self.tr("Receipt corrected")
            self._write(lambda session: session.fixes.correct_receipt(sale_id, typed), notice)
        else:
            notice = self.tr("Sent to review")
            self._write(lambda session: session.fixes.send_to_review(sale_id, typed), notice)

    def _find_customer(self, line: PosSale) -> None:
        self._panel.set_busy(busy=True)
        if not line.customer:
            self._record(line, None)
            return
        self._context.cache.run(
            lambda session: session.find.by_code(line.customer),
            on_success=lambda customer: self._record_of(line, customer),
            on_failure=self._show_error,
        )

    def _record_of(self, line: PosSale, customer: Subscriber | None) -> None:
        """A customer whom the till names and nobody knows here is not made a sale without a customer."""
        if customer is None:
            self._show_fix_error(SubscriberUnknown(kind="number", text=line.customer[:60]))
        else:
            self._record(line, customer)

    def _record(self, line: PosSale, customer: Subscriber | None) -> None:
        notice = self.tr("Recorded with the time from the POS")
        self._write(lambda session: session.fixes.record(line, customer), notice)

    def _write(self, write: Callable[[LedgerSession], object], notice: str) -> None:
        self._panel.set_busy(busy=True)
        self._context.ledger.run(
            write, on_success=lambda _done: self._show_fixed(notice), on_failure=self._show_fix_error
        )

    def _show_fixed(self, notice: str) -> None:
        self._context.sync.wake()
        self._show_message(notice)
        self._check()

    def _show_fix_error(self, error: Exception) -> None:
        self._panel.set_busy(busy=False)
        if isinstance(error, InputError):
            self._panel.show_field_error(sentence(error))
        else:
            self._show_error(error)

    # --- what is seen

    def _show(self, found: ReconciledDay) -> None:
        self._bar.set_busy(busy=False)
        self._outcome.show_day(found)
        row = max(0, min(self._list.currentIndex().row(), len(found.discrepancies) - 1))
        self._model.show(found.discrepancies)
        self._list.setVisible(bool(found.discrepancies))
        if not found.discrepancies:
            self._nothing.setText(self.tr("No discrepancies on this day."))
            self._pages.setCurrentWidget(self._nothing)
            return
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(self._model.index(row, 0), flag)

    def _open(self, row: int) -> None:
        found = self._model.at(row)
        if found is not None:
            self._panel.show_discrepancy(found)
            self._pages.setCurrentWidget(self._panel)

    def _show_message(self, text: str) -> None:
        self._banner.clear()
        self._toast.show_message(text, NOTICE_SECONDS, can_undo=False)
        self._toast.anchor_to(QRect(self._list.mapTo(self, QPoint(0, 0)), self._list.size()))

    def _show_error(self, error: Exception) -> None:
        self._bar.set_busy(busy=False)
        self._panel.set_busy(busy=False)
        self._banner.show_message(sentence(error))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        left = Card()
        left.setFixedWidth(300)
        left.column.addWidget(label(self.tr("Reconcile with the POS"), "heading"))
        left.column.addWidget(self._bar)
        left.column.addStretch()
        back = secondary_button(self.tr("Back to the counter"), "backFromReconciliationButton")
        back.clicked.connect(self.left)
        bind_key("Esc", back)
        left.column.addWidget(back)
        right = Card()
        right.column.addWidget(self._banner)
        right.column.addWidget(self._outcome)
        self._pages = QStackedWidget()
        for page in (self._nothing, self._panel, self._columns):
            self._pages.addWidget(page)
        parts = QHBoxLayout()
        parts.setSpacing(18)
        parts.addWidget(self._list, stretch=4)
        parts.addWidget(self._pages, stretch=6)
        right.column.addLayout(parts, stretch=1)
        row.addWidget(left)
        row.addWidget(right, stretch=1)
