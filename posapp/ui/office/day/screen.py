"""The screen that closes the day: which day, its count, its report."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.day.close import CloseRecord, CloseReport, CountedTender
from posapp.domain.review import ReasonMissing
from posapp.domain.sales.own_tenders import OwnTender
from posapp.services.files.exported_files import write_output
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.day.count_form import CountForm
from posapp.ui.office.day.day_list import BusinessDayModel, DayRow, OpenDay
from posapp.ui.office.day.report_view import ReportView

__all__ = ["ClosingScreen"]

NOTICE_SECONDS = 5.0
Rows = tuple[DayRow, ...]
Found = tuple[CloseRecord, bool, bool]


class ClosingScreen(Page):
    """Closes days, shows their reports, reopens a day.

    Signals:
        days_changed: A day was closed or opened again.

    Args:
        context: What the screen works with.
    """

    days_changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = BusinessDayModel(context.shop, self)
        self._list = RowsList[DayRow]("closeList", self._model, title=self.tr("Days and reports"))
        self._list.marked.connect(self._open)
        self._form = CountForm(context.shop)
        self._form.closed.connect(self._close)
        self._form.report_requested.connect(self._preview_x_report)
        self._paper = ReportView(context.shop)
        self._paper.printed.connect(self._print)
        self._paper.saved.connect(self._save)
        self._paper.reopened.connect(self._reopen)
        self._paper.left.connect(lambda: self._pages.setCurrentWidget(self._form))
        self._reading: CloseReport | None = None
        self._is_opening = False
        self._lay_out()

    def activate(self) -> None:
        """Read the days again; one that was left open is offered first, else today."""
        self.begin()
        self._is_opening = True
        self._read(None)

    # --- what is asked, beside the UI thread

    def _read(self, chosen: date | None) -> None:
        self.ask(self._context.ledger, _read, lambda rows: self._show(rows, chosen))

    def _open(self, row: DayRow | None) -> None:
        if isinstance(row, OpenDay):
            day = row.day
            self.ask(self._context.ledger, lambda session: _open_day(session, day), self._show_x_report)
        elif row is not None:
            number = row.number
            self.ask(self._context.ledger, lambda session: _record(session, number), self._show_record)

    def _close(self, day: date, counted: tuple[CountedTender, ...]) -> None:
        self._form.set_busy(busy=True)
        self.write(self._context.ledger, lambda session: session.closing.close(day, counted), self._closed)

    def _reopen(self, day: date, reason: str) -> None:
        self._paper.set_busy(busy=True)
        self.write(
            self._context.ledger,
            lambda session: session.closing.reopen(day, reason),
            self._reopened,
            self._show_reopen_error,
        )

    # --- what is seen

    def _show(self, rows: Rows, chosen: date | None) -> None:
        self._list.show_unmarked(rows)
        self._list.mark_row(0 if chosen is None else max(0, self._model.row_of(chosen)))

    def _show_x_report(self, found: tuple[CloseReport, tuple[OwnTender, ...]]) -> None:
        report, own_tenders = found
        self._reading = report
        self._form.set_busy(busy=False)
        self._form.show_x_report(report, own_tenders)
        self._pages.setCurrentWidget(self._form)
        if self._is_opening or not self._list.list.hasFocus():  # the arrow keys go on through the list
            self._form.take_focus()
        self._is_opening = False

    def _preview_x_report(self) -> None:
        if self._reading is not None:
            self._paper.show_x_report(self._reading)
            self._pages.setCurrentWidget(self._paper)

    def _show_record(self, found: Found) -> None:
        record, matches_journal, has_late_records = found
        self._is_opening = False
        note = ""
        if not matches_journal:
            note = self.tr("This report does not match the activity log: somebody changed the file.")
        elif has_late_records:
            note = self.tr(
                "More of this day was added later, from another till or a backup; this report does not include it."
            )
        self._paper.set_busy(busy=False)
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
        self.write(
            self._context.network,
            lambda _session: write_output(file, text.encode(), overwrite=True),
            lambda _nothing: self._show_message(done),
        )

    def _show_reopen_error(self, error: Exception) -> None:
        self._paper.set_busy(busy=False)
        if isinstance(error, ReasonMissing):
            self._paper.show_field_error(sentence(error))
        else:
            self.show_error(error)

    def show_error(self, error: Exception) -> None:
        """Show in the banner what failed, and enable the buttons."""
        self._form.set_busy(busy=False)
        super().show_error(error)

    def _show_message(self, text: str) -> None:
        self.show_notice(text, self._list, seconds=NOTICE_SECONDS)

    def _lay_out(self) -> None:
        self._pages = Stack()
        for page in (QWidget(), self._form, self._paper):  # nothing, until a day was read
            self._pages.addWidget(page)
        left = self.side_card(self.tr("Close the day"), self._list, back="backFromClosingButton", stretched=self._list)
        self.place(left, self.main_card(self._pages, stretched=self._pages))


def _read(session: LedgerSession) -> Rows:
    today = session.day.today()
    late = tuple(OpenDay(day=day, is_late=True) for day in session.closing.unclosed_days())
    now = () if session.closing.closed_by(today) is not None else (OpenDay(day=today, is_late=False),)
    return (*late, *now, *session.closing.records())


def _open_day(session: LedgerSession, day: date) -> tuple[CloseReport, tuple[OwnTender, ...]]:
    return session.closing.x_report(day), session.tenders.list()


def _record(session: LedgerSession, number: int) -> Found:
    record = session.closing.record(number)
    return record, session.closing.matches_journal(record), session.closing.has_late_records(record)
