"""Counts the payment methods of a day, and closes it after a question."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.day.close import CloseReport, CountedTender
from posapp.domain.day.denominations import PieceCount
from posapp.domain.day.drawer import DrawerFigures
from posapp.domain.money import Money, format_money
from posapp.domain.sales.own_tenders import OwnTender, offered
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import label, primary_button, quiet_button, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.speech import say
from posapp.ui.labels.day import day_heading, day_text
from posapp.ui.office.day.count_row import CountRow

__all__ = ["CountForm"]

NAME_WIDTH = 190


class CountForm(QWidget):
    """Shows the figures of an open day, and asks for the counted amounts.

    Signals:
        closed: The day and the tuple of CountedTender with which it is to be closed.
        report_requested: The day's X report is wanted on paper.

    Args:
        shop: Its currency is counted by every method.
    """

    closed = Signal(date, tuple)
    report_requested = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._report: CloseReport | None = None
        self._own_tenders: Sequence[OwnTender] = ()
        self._rows: list[CountRow] = []
        self._title = WrappedLabel("", "title")
        self._title.setObjectName("closeTitle")
        self._figures = label("", "soft", wraps=True)
        self._figures.setObjectName("closeFigures")
        self._undelivered = label("", "warning", wraps=True)
        self._undelivered.setObjectName("closeUndelivered")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._question = WrappedLabel("", "warning")
        self._question.setObjectName("closeQuestion")
        self._make_buttons()
        self._lay_out()

    def show_x_report(self, report: CloseReport, own_tenders: Sequence[OwnTender]) -> None:
        """Show an open day, with nothing counted yet unless it is the one that is shown already.

        Args:
            report: The day.
            own_tenders: The tenders of the shop's own, of which some are not counted.
        """
        self._own_tenders = own_tenders
        typed = {row.field.objectName(): row.typed for row in self._rows} if self._is_shown(report.day) else {}
        self._report = report
        self._title.setText(day_heading(report.day, self._shop.locale))
        self._figures.setText(self._figures_text(report))
        self._undelivered.setText(
            self.tr(
                "%n event(s) of this day are not in Hellotext yet. The report shows this; they are still sent.",
                "",
                report.undelivered_events,
            )
        )
        self._undelivered.setVisible(report.undelivered_events > 0)
        self._build_rows(report, typed)
        self._cancel_question()

    def take_focus(self) -> None:
        """Put the keyboard on the first method."""
        if self._rows:
            self._rows[0].field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Disable the button while a day is being closed."""
        self._once.set_busy(busy=busy)

    def _is_shown(self, day: date) -> bool:
        return self._report is not None and self._report.day == day

    # --- counting

    def _build_rows(self, report: CloseReport, typed: dict[str, tuple[str, tuple[PieceCount, ...]]]) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(3, 1)
        self._rows = []
        at = 0
        for code, expected in self._expected(report).items():
            self._head(grid, at, code, blind=report.blind)
            for method, money in expected.items():
                row = CountRow(method, money, self._shop.locale, blind=report.blind, parent=inside)
                at += 5
                row.lay_into(grid, at)
                row.show_typed(*typed.get(row.field.objectName(), ("", ())))
                row.changed.connect(self._cancel_question)
                row.done.connect(self._continue)
                self._rows.append(row)
            at += 5
        grid.setRowStretch(at + 1, 1)
        self._area.setWidget(inside)

    def _expected(self, report: CloseReport) -> dict[str, dict[Tender, Money]]:
        """Every tender in the shop's currency; in others, those that had anything. Some of the shop's own never."""
        nothing = Money(0, self._shop.currency)
        uncounted = {each.tender for each in self._own_tenders if not each.is_counted}
        every = (each for each in offered(self._own_tenders) if each not in uncounted)
        found = {self._shop.currency.code: dict.fromkeys(every, nothing)}
        for each in report.differences:
            if each.method not in uncounted:
                found.setdefault(each.expected.currency.code, {})[each.method] = each.expected
        return found

    def _head(self, grid: QGridLayout, row: int, code: str, *, blind: bool) -> None:
        captions = (code, self.tr("Counted"), "" if blind else self.tr("Over/short"))
        for column, text in enumerate(captions):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(label(text, "caption"), row, column, side)

    def _continue(self) -> None:
        """Enter goes to the next method, and from the last one to the close."""
        fields = [row.field for row in self._rows]
        here = next((place for place, field in enumerate(fields) if field.hasFocus()), len(fields) - 1)
        say(self._rows[here].field, self._rows[here].difference)
        if here + 1 == len(fields):
            self._close.setFocus()
            return
        fields[here + 1].setFocus()
        self._area.ensureWidgetVisible(fields[here + 1])

    # --- closing

    def _ask(self) -> None:
        if self._report is None:
            return
        right = [row.is_valid() for row in self._rows]
        if not all(right):
            self._rows[right.index(False)].field.setFocus()
            return
        counted = any(row.is_typed for row in self._rows)
        question = self.tr("Close {day}? Nothing in it can be changed afterwards.")
        if not counted:
            question = self.tr("Close {day} without counting? Nothing in it can be changed afterwards.")
        self._question.setText(question.format(day=day_text(self._report.day, self._shop.locale)))
        self._show_question(asked=True)
        say(self._question, self._question.text())
        self._not_yet.setFocus()

    def _cancel_question(self) -> None:
        self._show_question(asked=False)

    def _show_question(self, *, asked: bool) -> None:
        for widget in (self._question, self._sure, self._not_yet):
            widget.setVisible(asked)
        for widget in (self._close, self._paper):
            widget.setVisible(not asked)

    def _submit(self) -> None:
        if self._report is not None:
            found: tuple[CountedTender, ...] = tuple(each for row in self._rows if (each := row.counted()) is not None)
            self.closed.emit(self._report.day, found)

    # --- what is seen

    def _figures_text(self, report: CloseReport) -> str:
        figures, locale = report.figures, self._shop.locale
        parts = [self.tr("%n payment(s)", "", figures.payments)]
        if not report.blind:
            parts += [
                self.tr("{net} net, {refunded} refunded").format(
                    net=format_money(each.net, locale), refunded=format_money(each.refunded, locale)
                )
                for each in figures.currencies
            ]
        with_float = any(each.opening_float is not None for each in figures.drawer)
        parts += [] if report.blind else [self._drawer_text(each) for each in figures.drawer]
        parts.append(
            self.tr("Count all cash, with the opening float.")
            if with_float
            else self.tr("Do not count the opening float.")
        )
        return " · ".join(parts)

    def _drawer_text(self, drawer: DrawerFigures) -> str:
        begun = Money(0, drawer.currency) if drawer.opening_float is None else drawer.opening_float
        return self.tr("drawer: float {begun}, in {put}, out {taken}").format(
            begun=format_money(begun, self._shop.locale),
            put=format_money(drawer.cash_in, self._shop.locale),
            taken=format_money(drawer.cash_out, self._shop.locale),
        )

    def _make_buttons(self) -> None:
        self._close = primary_button(self.tr("Close the day"), "closeDayButton")
        self._close.clicked.connect(self._ask)
        self._paper = secondary_button(self.tr("Interim report"), "xReportButton")
        self._paper.setToolTip(self.tr("X report: the day so far; nothing is closed"))
        self._paper.clicked.connect(self.report_requested)
        self._sure = primary_button(self.tr("Yes, close"), "closeForGoodButton")
        self._once = ActOnce(self)
        self._once.bind_button(self._sure, self._submit)
        self._not_yet = quiet_button(self.tr("Cancel"), "notYetButton")
        self._not_yet.clicked.connect(self._cancel_question)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._title, self._figures, self._undelivered):
            column.addWidget(widget)
        column.addWidget(self._area, stretch=1)
        column.addWidget(self._question)
        row = QHBoxLayout()
        for button in (self._paper, self._not_yet, self._sure):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self._close)  # nothing comes where it was pressed
        column.addLayout(row)
