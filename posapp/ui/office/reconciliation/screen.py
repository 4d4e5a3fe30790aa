"""The screen that compares a day of the POS export with this till and Hellotext, and fixes the discrepancies."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from posapp.background.app_context import AppContext
from posapp.background.workers import Cancelled, LongOperation, Report
from posapp.domain.customers.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.pos_files.answers import PosAnswers
from posapp.domain.pos_files.column_map import ColumnMap
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.reconciliation.discrepancies import Discrepancy, Fix, PosSale
from posapp.services.files.csv_table import ColumnMissing
from posapp.services.on_ledger.customers.named import MAX_SHOWN
from posapp.services.on_ledger.pos_files.opening import PosFileOptions
from posapp.services.on_ledger.reconciliation.comparison import ReconciledDay, ReconciliationStopped
from posapp.services.sessions import LedgerSession, ReportSession
from posapp.ui.kit.basics import label
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.page_stack import ScrolledPages
from posapp.ui.kit.room import COMPACT, Room
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.reconciliation import explanation
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.reconciliation.column_form import ColumnMappingForm
from posapp.ui.office.reconciliation.discrepancy_list import DiscrepancyModel
from posapp.ui.office.reconciliation.discrepancy_panel import DiscrepancyPanel
from posapp.ui.office.reconciliation.file_bar import ExportFileBar
from posapp.ui.office.reconciliation.outcome import ReconciliationOutcome
from posapp.ui.office.reconciliation.question_sheet import FileQuestion, QuestionSheet

__all__ = ["ReconciliationScreen"]

SIDE_WIDTH = 300
LIST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class _Compared:
    """A day that was compared, and what its file proved about the files of its format."""

    day: ReconciledDay
    format_name: str
    learned: PosAnswers | None


class ReconciliationScreen(Page):
    """Lists the discrepancies of a day, with a fix for each.

    Signals:
        review_requested: Open the review.
        refund_requested: The receipt of a payment to refund, and the Money by which the POS has less than here.
        sync_requested: Send what waits at once.

    Args:
        context: What the screen works with.
    """

    review_requested = Signal()
    refund_requested = Signal(str, Money)
    sync_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._running: LongOperation | None = None
        self._bar = ExportFileBar(context.shop)
        self._bar.requested.connect(self._reconcile)
        self._bar.columns_requested.connect(self._ask_for_columns)
        self._bar.stopped.connect(self._stop)
        self._model = DiscrepancyModel(context.shop, self)
        self._list = RowsList[Discrepancy]("discrepancyList", self._model, title=self.tr("Discrepancies"))
        self._list.setMinimumWidth(LIST_WIDTH)
        self._list.hide()
        self._list.marked.connect(self._open)
        self._outcome = ReconciliationOutcome(context.shop)
        self._panel = DiscrepancyPanel(context.shop)
        self._panel.fix_requested.connect(self._fix)
        self._columns = ColumnMappingForm()
        self._columns.columns_chosen.connect(self._save_columns)
        self._columns.left.connect(self._close_columns)
        self._nothing: QLabel = label(explanation(), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def activate(self) -> None:
        """Propose today, and put the keyboard on the file."""
        self.begin()
        self._bar.take_focus()
        self.ask(self._context.ledger, _today, lambda found: self._show_today(*found))

    def _show_today(self, today: date, untaken: ReceiptTally) -> None:
        self._bar.show_day(today)
        self._outcome.show_untaken(untaken)

    # --- reconciling

    def _reconcile(self) -> None:
        path = self._bar.path
        if path is None:
            self._bar.show_field_error(self.tr("File: choose the POS export first."))
            return
        self._start_reconciling(path)

    def _start_reconciling(self, path: Path) -> None:
        self.banner.clear()
        self._bar.set_busy(busy=True)
        day, encoding = self._bar.day, self._bar.encoding

        def checked(
            session: ReportSession, report: Report[_Progress], cancelled: Cancelled
        ) -> _Compared | FileQuestion:
            lines = session.reconciliation.open_file(path, PosFileOptions(encoding=encoding))
            if lines.questions:
                return FileQuestion(lines.format.name, lines.questions[0])
            noted = session.reconciliation.check(
                lines, day, lambda done: report(_Progress(done, len(lines))), cancelled
            )
            return _Compared(noted, lines.format.name, None if lines.learned == lines.answers else lines.learned)

        self._running = self._context.reading.run_long(
            checked,
            on_progress=lambda progress: self._bar.show_progress(progress.done, progress.of),
            on_success=self._show_or_ask,
            on_failure=self._show_reconcile_error,
        )

    def _show_or_ask(self, found: _Compared | FileQuestion) -> None:
        if isinstance(found, _Compared):
            self._show(found.day)
            self._learn(found)
            return
        self._bar.set_busy(busy=False)
        sheet = QuestionSheet(self.window(), self, found, self._context.ledger)
        sheet.accepted.connect(self._reconcile)
        sheet.open()

    def _learn(self, found: _Compared) -> None:
        answers = found.learned
        if answers is not None:
            self.write(
                self._context.ledger,
                lambda session: session.fixes.learn(found.format_name, answers),
                lambda _done: None,
            )

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _show_reconcile_error(self, error: Exception) -> None:
        self._bar.set_busy(busy=False)
        if isinstance(error, ColumnMissing):
            self._ask_for_columns()
        elif isinstance(error, ReconciliationStopped):
            self.show_notice(sentence(error), self._list)
        else:
            self._show_read_error(error)

    # --- columns

    def _ask_for_columns(self) -> None:
        path, encoding = self._bar.path, self._bar.encoding
        if path is None:
            self._bar.show_field_error(self.tr("File: choose the POS export first."))
            return
        self.ask(
            self._context.reading,
            lambda session: (session.reconciliation.column_names(path, encoding), session.reconciliation.columns()),
            lambda found: self._show_columns(*found),
            self._show_read_error,
        )

    def _show_columns(self, names: tuple[str, ...], saved: ColumnMap | None) -> None:
        self._list.hide()
        self._columns.show_columns(names, saved)
        self._pages.setCurrentWidget(self._columns)
        self._columns.take_focus()

    def _close_columns(self) -> None:
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._pages.setCurrentWidget(self._panel if found else self._nothing)

    def _save_columns(self, columns: ColumnMap, more: dict[str, str]) -> None:
        self.write(
            self._context.ledger,
            lambda session: session.fixes.save_column_map(columns, more),
            lambda _done: self._reconcile(),
        )

    def _show_read_error(self, error: Exception) -> None:
        if isinstance(error, InputError):
            self._bar.show_field_error(sentence(error))
        else:
            self.show_error(error)

    # --- fixes

    def _fix(self, found: Discrepancy, typed: str) -> None:
        if found.fix is Fix.RECORD and found.till is not None:
            if self._panel.is_without_customer:
                self._record(found.till, None)
            else:
                self._find_customer(found.till)
        elif found.kind.is_refund and found.till is not None:
            self._refund(found, typed)
        elif found.fix in {Fix.CORRECT_RECEIPT, Fix.SEND_TO_REVIEW} and found.here is not None:
            self._apply_fix(found.fix, found.here.sale.id, typed)
        elif found.fix is Fix.REFUND and found.here is not None and found.till is not None:
            self.refund_requested.emit(found.receipt, found.here.sale.money - found.till.money)
        elif found.fix is Fix.DECIDE:
            self.review_requested.emit()
        else:
            self.sync_requested.emit()

    def _refund(self, found: Discrepancy, typed: str) -> None:
        receipt = found.receipt if found.here is not None else typed.strip()
        if not receipt:
            self._panel.show_field_error(self.tr("Receipt: enter the receipt of the sale that was refunded."))
        elif found.till is not None:
            self.refund_requested.emit(receipt, found.till.money)

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
        self.write(
            self._context.cache,
            lambda session: session.find.by_code(line.customer),
            lambda customer: self._record_of(line, customer),
            self._ask_about_customer,
        )

    def _record_of(self, line: PosSale, customer: Subscriber | None) -> None:
        """Ask before a sale of an unknown customer becomes one without a customer."""
        if customer is None:
            self._ask_about_customer(SubscriberUnknown(kind="number", text=line.customer[:MAX_SHOWN]))
        else:
            self._record(line, customer)

    def _ask_about_customer(self, error: Exception) -> None:
        self._show_fix_error(error)
        if isinstance(error, InputError):
            self._panel.offer_without_customer()

    def _record(self, line: PosSale, customer: Subscriber | None) -> None:
        notice = self.tr("Recorded with the time from the POS")
        self._write(lambda session: session.fixes.record(line, customer), notice)

    def _write(self, write: Callable[[LedgerSession], object], notice: str) -> None:
        self._panel.set_busy(busy=True)
        self.write(self._context.ledger, write, lambda _done: self._show_fixed(notice), self._show_fix_error)

    def _show_fixed(self, notice: str) -> None:
        self._context.sync.wake()
        self.show_notice(notice, self._list)
        self._reconcile()

    def _show_fix_error(self, error: Exception) -> None:
        self._panel.set_busy(busy=False)
        if isinstance(error, InputError):
            self._panel.show_field_error(sentence(error))
        else:
            self.show_error(error)

    # --- what is seen

    def _show(self, found: ReconciledDay) -> None:
        self._bar.set_busy(busy=False)
        self._outcome.show_day(found)
        place = max(0, min(self._list.list.currentIndex().row(), len(found.discrepancies) - 1))
        self._list.show_unmarked(found.discrepancies)
        self._list.setVisible(bool(found.discrepancies))
        if not found.discrepancies:
            self._nothing.setText(self.tr("No discrepancies on this day."))
            self._pages.setCurrentWidget(self._nothing)
            return
        self._list.mark_row(place)

    def _open(self, found: Discrepancy) -> None:
        self._panel.show_discrepancy(found)
        self._pages.setCurrentWidget(self._panel)

    def show_error(self, error: Exception) -> None:
        """Show in the banner what failed, and enable the buttons again."""
        self._bar.set_busy(busy=False)
        self._panel.set_busy(busy=False)
        super().show_error(error)

    def _lay_out(self) -> None:
        left = self.side_card(self.tr("Reconcile with the POS"), self._bar, back="backFromReconciliationButton")
        left.setFixedWidth(SIDE_WIDTH)
        self._pages = ScrolledPages()
        for page in (self._nothing, self._panel, self._columns):
            self._pages.addWidget(page)
        found, self._parts = QWidget(), row(self._list, scroll_area(self._pages), spacing=18)
        found.setLayout(self._parts)
        self._main = self.main_card(self._outcome, found, stretched=found)
        self.place(left, self._main, stretches=(0, 1))
        self._share_room(narrow=False)

    def fit(self, room: Room, *, narrow: bool) -> None:
        """In a narrow window the discrepancies stand above the one that is shown."""
        super().fit(room, narrow=narrow)
        self._main.set_low(low=self.window().height() < COMPACT)
        self._columns.fit(narrow=narrow)
        self._share_room(narrow=narrow)

    def _share_room(self, *, narrow: bool) -> None:
        above = QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(above if narrow else QBoxLayout.Direction.LeftToRight)
        for place, share in enumerate((1, 2) if narrow else (4, 6)):
            self._parts.setStretch(place, share)


def _today(session: LedgerSession) -> tuple[date, ReceiptTally]:
    today = session.day.today()
    return today, session.proposals.untaken(today)
