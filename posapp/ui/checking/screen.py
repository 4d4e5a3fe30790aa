"""The three-way check, put together: a file and a day, what does not go together, and what mends it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from posapp.background.counter import Counter
from posapp.background.lanes import Cancelled, LongOperation, Report
from posapp.domain.errors import InputError
from posapp.domain.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.three_way import Finding, Mending, TillSale
from posapp.domain.till_exports import ColumnMap
from posapp.services.checking import CheckedDay, CheckStopped
from posapp.services.csv_table import ColumnMissing, read_column_names
from posapp.services.desks import LedgerDesk, ReadingDesk
from posapp.services.sales_file import read_sales_file
from posapp.ui.checking.column_form import ColumnForm
from posapp.ui.checking.file_bar import FileBar
from posapp.ui.checking.finding_list import FindingModel
from posapp.ui.checking.finding_panel import FindingPanel
from posapp.ui.checking.outcome import Outcome
from posapp.ui.checking.words import explanation
from posapp.ui.sentences import sentence
from posapp.ui.widgets.basics import Card, label, press_by, secondary_button
from posapp.ui.widgets.fault_banner import FaultBanner
from posapp.ui.widgets.toast import Toast
from posapp.ui.widgets.two_line_list import TwoLineList

__all__ = ["CheckScreen"]

NOTICE_SECONDS = 4.0
LIST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    of: int


class CheckScreen(QWidget):
    """Compares, and mends one thing after the other.

    Signals:
        left: Back to the counter.
        review_wanted: What was found is decided in the review.
        refund_wanted: The receipt of which too much was recorded.
        sync_wanted: What waits is to be sent at once.

    Args:
        counter: What the screen works with.
    """

    left = Signal()
    review_wanted = Signal()
    refund_wanted = Signal(str)
    sync_wanted = Signal()

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counter = counter
        self._running: LongOperation | None = None
        self._bar = FileBar(counter.shop)
        self._bar.wanted.connect(self._check)
        self._bar.columns_wanted.connect(self._ask_for_columns)
        self._bar.stopped.connect(self._stop)
        self._model = FindingModel(counter.shop, self)
        self._list = TwoLineList("findingList", self._model)
        self._list.setAccessibleName(self.tr("What does not go together"))
        self._list.setMinimumWidth(LIST_WIDTH)
        self._list.hide()
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._open(now.row()))
        self._outcome = Outcome()
        self._panel = FindingPanel(counter.shop)
        self._panel.mended.connect(self._mend)
        self._columns = ColumnForm()
        self._columns.told.connect(self._remember)
        self._columns.left.connect(self._leave_columns)
        self._nothing: QLabel = label(explanation(), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._banner = FaultBanner()
        self._toast = Toast(self)
        self._lay_out()

    def begin(self) -> None:
        """Propose today, and put the keyboard on the file."""
        self._banner.clear()
        self._bar.take_keyboard()
        self._counter.ledger.run(lambda desk: desk.day.today(), on_success=self._bar.show_day, on_failure=self._fail)

    # --- checking

    def _check(self) -> None:
        path = self._bar.path
        if path is None:
            self._bar.tell_slip(self.tr("File: choose the till's export first."))
            return
        self._begin_to_check(path)

    def _begin_to_check(self, path: Path) -> None:
        self._banner.clear()
        self._bar.set_busy(busy=True)
        day, encoding = self._bar.day, self._bar.encoding

        def checked(desk: ReadingDesk, report: Report[_Progress], cancelled: Cancelled) -> CheckedDay:
            lines = read_sales_file(path, encoding, desk.checking.columns())
            return desk.checking.check(lines, day, lambda done: report(_Progress(done, len(lines))), cancelled)

        self._running = self._counter.reading.run_long(
            checked,
            on_progress=lambda progress: self._bar.show_progress(progress.done, progress.of),
            on_success=self._show,
            on_failure=self._fail_to_check,
        )

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _fail_to_check(self, error: Exception) -> None:
        self._bar.set_busy(busy=False)
        if isinstance(error, ColumnMissing):
            self._ask_for_columns()
        elif isinstance(error, CheckStopped):
            self._tell(sentence(error))
        elif isinstance(error, InputError):
            self._bar.tell_slip(sentence(error))
        else:
            self._fail(error)

    # --- columns

    def _ask_for_columns(self) -> None:
        path, encoding = self._bar.path, self._bar.encoding
        if path is None:
            self._bar.tell_slip(self.tr("File: choose the till's export first."))
            return
        self._counter.reading.run(
            lambda desk: (read_column_names(path, encoding), desk.checking.columns()),
            on_success=lambda found: self._show_columns(*found),
            on_failure=self._fail_to_read,
        )

    def _show_columns(self, names: tuple[str, ...], kept: ColumnMap | None) -> None:
        self._list.hide()
        self._columns.show_columns(names, kept)
        self._pages.setCurrentWidget(self._columns)
        self._columns.take_keyboard()

    def _leave_columns(self) -> None:
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._pages.setCurrentWidget(self._panel if found else self._nothing)

    def _remember(self, columns: ColumnMap) -> None:
        self._counter.ledger.run(
            lambda desk: desk.mending.remember_columns(columns),
            on_success=lambda _done: self._check(),
            on_failure=self._fail,
        )

    def _fail_to_read(self, error: Exception) -> None:
        if isinstance(error, InputError):
            self._bar.tell_slip(sentence(error))
        else:
            self._fail(error)

    # --- mending

    def _mend(self, found: Finding, typed: str) -> None:
        if found.mending is Mending.RECORD and found.till is not None:
            self._find_customer(found.till)
        elif found.mending in {Mending.CORRECT_RECEIPT, Mending.SEND_TO_REVIEW} and found.here is not None:
            self._put_right(found.mending, found.here.sale.id, typed)
        elif found.mending is Mending.REFUND:
            self.refund_wanted.emit(found.receipt)
        elif found.mending is Mending.DECIDE:
            self.review_wanted.emit()
        else:
            self.sync_wanted.emit()

    def _put_right(self, mending: Mending, sale_id: str, typed: str) -> None:
        if mending is Mending.CORRECT_RECEIPT:
            notice = self.tr("The receipt is corrected")
            self._write(lambda desk: desk.mending.correct_receipt(sale_id, typed), notice)
        else:
            notice = self.tr("It waits in the review")
            self._write(lambda desk: desk.mending.send_to_review(sale_id, typed), notice)

    def _find_customer(self, line: TillSale) -> None:
        self._panel.set_busy(busy=True)
        if not line.customer:
            self._record(line, None)
            return
        self._counter.cache.run(
            lambda desk: desk.find.by_code(line.customer),
            on_success=lambda customer: self._record_of(line, customer),
            on_failure=self._fail,
        )

    def _record_of(self, line: TillSale, customer: Subscriber | None) -> None:
        """A customer whom the till names and nobody knows here is not made a sale without a customer."""
        if customer is None:
            self._fail_to_mend(SubscriberUnknown(kind="number", text=line.customer[:60]))
        else:
            self._record(line, customer)

    def _record(self, line: TillSale, customer: Subscriber | None) -> None:
        notice = self.tr("It is recorded with the till's own time")
        self._write(lambda desk: desk.mending.record(line, customer), notice)

    def _write(self, write: Callable[[LedgerDesk], object], notice: str) -> None:
        self._panel.set_busy(busy=True)
        self._counter.ledger.run(write, on_success=lambda _done: self._mended(notice), on_failure=self._fail_to_mend)

    def _mended(self, notice: str) -> None:
        self._counter.sync.wake()
        self._tell(notice)
        self._check()

    def _fail_to_mend(self, error: Exception) -> None:
        self._panel.set_busy(busy=False)
        if isinstance(error, InputError):
            self._panel.tell_slip(sentence(error))
        else:
            self._fail(error)

    # --- what is seen

    def _show(self, found: CheckedDay) -> None:
        self._bar.set_busy(busy=False)
        self._outcome.show_day(found)
        row = max(0, min(self._list.currentIndex().row(), len(found.findings) - 1))
        self._model.show(found.findings)
        self._list.setVisible(bool(found.findings))
        if not found.findings:
            self._nothing.setText(self.tr("Everything of this day goes together."))
            self._pages.setCurrentWidget(self._nothing)
            return
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(self._model.index(row, 0), flag)

    def _open(self, row: int) -> None:
        found = self._model.at(row)
        if found is not None:
            self._panel.show_finding(found)
            self._pages.setCurrentWidget(self._panel)

    def _tell(self, text: str) -> None:
        self._banner.clear()
        self._toast.tell(text, NOTICE_SECONDS, can_undo=False)
        self._toast.stand_on(QRect(self._list.mapTo(self, QPoint(0, 0)), self._list.size()))

    def _fail(self, error: Exception) -> None:
        self._bar.set_busy(busy=False)
        self._panel.set_busy(busy=False)
        self._banner.tell(sentence(error))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        left = Card()
        left.setFixedWidth(300)
        left.column.addWidget(label(self.tr("Check against the till"), "heading"))
        left.column.addWidget(self._bar)
        left.column.addStretch()
        back = secondary_button(self.tr("Back to the counter"), "backFromCheckButton")
        back.clicked.connect(self.left)
        press_by("Esc", back)
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
