"""The close of the day, put together: which day, its counting, its paper."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.day.close import CloseRecord, CloseReport, CountedTender
from posapp.domain.review import ReasonMissing
from posapp.services.files.exported_files import write_output
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.toast import Toast
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.day.count_form import CountForm
from posapp.ui.office.day.day_list import BusinessDayModel, OpenDay
from posapp.ui.office.day.report_view import ReportView

__all__ = ["ClosingScreen"]

NOTICE_SECONDS = 5.0
Rows = tuple[OpenDay | CloseRecord, ...]
Found = tuple[CloseRecord, bool, bool]


class ClosingScreen(QWidget):
    """Closes days, shows what was closed, opens one again.

    Signals:
        left: Back to the counter.
        days_changed: A day was closed or opened again.

    Args:
        context: What the screen works with.
    """

    left = Signal()
    days_changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._model = BusinessDayModel(context.shop, self)
        self._list = TwoLineList("closeList", self._model)
        self._list.setAccessibleName(self.tr("Days and reports"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._open(now.row()))
        self._form = CountForm(context.shop)
        self._form.closed.connect(self._close)
        self._form.report_requested.connect(self._preview_x_report)
        self._paper = ReportView(context.shop)
        self._paper.printed.connect(self._print)
        self._paper.saved.connect(self._save)
        self._paper.reopened.connect(self._reopen)
        self._paper.left.connect(lambda: self._pages.setCurrentWidget(self._form))
        self._reading: CloseReport | None = None
        self._banner = ErrorBanner()
        self._toast = Toast(self)
        self._lay_out()

    def activate(self) -> None:
        """Read the days anew; one that was left open is offered first, else today."""
        self._banner.clear()
        self._read(None)

    # --- what is asked, beside the UI thread

    def _read(self, chosen: date | None) -> None:
        self._context.ledger.run(_read, on_success=lambda rows: self._show(rows, chosen), on_failure=self._show_error)

    def _open(self, row: int) -> None:
        found = self._model.at(row)
        if isinstance(found, OpenDay):
            day = found.day
            self._context.ledger.run(
                lambda session: session.closing.x_report(day),
                on_success=self._show_x_report,
                on_failure=self._show_error,
            )
        elif found is not None:
            number = found.number
            self._context.ledger.run(
                lambda session: _record(session, number), on_success=self._show_record, on_failure=self._show_error
            )

    def _close(self, day: date, counted: tuple[CountedTender, ...]) -> None:
        self._form.set_busy(busy=True)
        self._context.ledger.run(
            lambda session: session.closing.close(day, counted), on_success=self._closed, on_failure=self._show_error
        )

    def _reopen(self, day: date, reason: str) -> None:
        self._context.ledger.run(
            lambda session: session.closing.reopen(day, reason),
            on_success=self._reopened,
            on_failure=self._show_reopen_error,
        )

    # --- what is seen

    def _show(self, rows: Rows, chosen: date | None) -> None:
        self._model.show(rows)
        row = 0 if chosen is None else self._model.row_of(chosen)
        index = self._model.index(row, 0)
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_x_report(self, report: CloseReport) -> None:
        self._reading = report
        self._form.set_busy(busy=False)
        self._form.show_x_report(report)
        self._pages.setCurrentWidget(self._form)
        if not self._list.hasFocus():
            self._form.take_focus()

    def _preview_x_report(self) -> None:
        if self._reading is not None:
            self._paper.show_x_report(self._reading)
            self._pages.setCurrentWidget(self._paper)

    def _show_record(self, found: Found) -> None:
        record, matches_journal, has_late_records = found
        note = ""
        if not matches_journal:
            note = self.tr("This report does not match the activity log: somebody changed the file.")
        elif has_late_records:
            note = self.tr(
                "More of this day was added later, from another till or a backup; this report does not include it."
            )
        self._paper.show_record(record, note)
        self._pages.setCurrentWidget(self._paper)

    def _closed(self, record: CloseRecord) -> None:
        self._form.set_busy(busy=False)
        self._show_message(self.tr("Day closed; report No. {number} saved").format(number=record.number))
        self.days_changed.emit()
        self._read(record.report.day)

    def _reopened(self, record: CloseRecord) -> None:
        self._show_message(self.tr("Day reopened; report No. {number} is kept").format(number=record.number))
        self.days_changed.emit()
        self._read(record.report.day)

    def _print(self, text: str) -> None:
        from posapp.ui.office.day.printing import ask_to_print

        if ask_to_print(text, self):
            self._show_message(self.tr("Report sent to the printer"))

    def _save(self, text: str, file: Path) -> None:
        done = self.tr("Saved as {file}").format(file=file.name)
        self._context.network.run(
            lambda _session: write_output(file, text.encode(), overwrite=True),
            on_success=lambda _nothing: self._show_message(done),
            on_failure=self._show_error,
        )

    def _show_reopen_error(self, error: Exception) -> None:
        if isinstance(error, ReasonMissing):
            self._paper.show_field_error(sentence(error))
        else:
            self._show_error(error)

    def _show_error(self, error: Exception) -> None:
        self._form.set_busy(busy=False)
        self._banner.show_message(sentence(error))

    def _show_message(self, text: str) -> None:
        self._banner.clear()
        self._toast.show_message(text, NOTICE_SECONDS, can_undo=False)
        self._toast.anchor_to(QRect(self._list.mapTo(self, QPoint(0, 0)), self._list.size()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        left = Card()
        left.setMinimumWidth(320)
        left.column.addWidget(label(self.tr("Close the day"), "heading"))
        left.column.addWidget(self._list, stretch=1)
        back = secondary_button(self.tr("Back to the counter"), "backFromClosingButton")
        back.clicked.connect(self.left)
        bind_key("Esc", back)
        left.column.addWidget(back)
        right = Card()
        self._pages = QStackedWidget()
        for page in (QWidget(), self._form, self._paper):  # nothing, until a day was read
            self._pages.addWidget(page)
        right.column.addWidget(self._banner)
        right.column.addWidget(self._pages, stretch=1)
        row.addWidget(left, stretch=4)
        row.addWidget(right, stretch=6)


def _read(session: LedgerSession) -> Rows:
    today = session.day.today()
    late = tuple(OpenDay(day=day, is_late=True) for day in session.closing.unclosed_days())
    now = () if session.closing.closed_by(today) is not None else (OpenDay(day=today, is_late=False),)
    return (*late, *now, *session.closing.records())


def _record(session: LedgerSession, number: int) -> Found:
    record = session.closing.record(number)
    return record, session.closing.matches_journal(record), session.closing.has_late_records(record)
