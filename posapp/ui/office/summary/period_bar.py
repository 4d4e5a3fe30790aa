"""Chooses the period: a day, a week, a month or a range, stepped through or picked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from posapp.domain.shop import Shop, first_weekday
from posapp.domain.summary.periods import Period, PeriodInvalid, PeriodKind
from posapp.ui.kit.basics import bind_key, label, quiet_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.day_field import DayField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.sentences import sentence

__all__ = ["PeriodBar"]

ARROW_WIDTH, DAY_WIDTH, SPACING = 48, 150, 8


class PeriodBar(QWidget):
    """Chooses the period of a summary.

    Signals:
        changed: Another Period is wanted.
        refused: The sentence that says why the typed days make none; empty once they do.

    Args:
        shop: Its country decides how a week begins and a day is written.
        today: Gives the shop's day.
    """

    changed = Signal(Period)
    refused = Signal(str)

    def __init__(self, shop: Shop, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._week_begins = first_weekday(shop.locale)
        self._locale = shop.locale
        self._period = Period.of_day(today())
        self._showing = False
        self._kind = Choice[PeriodKind]("periodKind", self._kinds())
        self._kind.changed.connect(self._change_kind)
        self._first = self._day_field("periodDay", self.tr("First day"))
        self._last = self._day_field("periodLast", self.tr("Last day"))
        self._until = label("–", "soft")
        self._back = self._arrow("‹", "earlierButton", self.tr("Previous"), "Alt+Left", -1)
        self._on = self._arrow("›", "laterButton", self.tr("Next"), "Alt+Right", 1)
        self._now = quiet_button(self.tr("Today"), "todayButton")
        bind_key("Alt+Home", self._now)
        self._now.clicked.connect(lambda: self._emit_request(self._around(self._today())))
        self._lay_out()
        self.show_period(self._period)

    @property
    def period(self) -> Period:
        """The chosen period."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Show a period as chosen, without asking for it."""
        self._showing = True
        self._period = period
        self._kind.choose(period.kind)
        self._first.show_day(period.first)
        self._last.show_day(period.last)
        is_range = period.kind is PeriodKind.RANGE
        self._last.setVisible(is_range)
        self._until.setVisible(is_range)
        self._fit()
        self._showing = False

    def take_focus(self) -> None:
        """Put the keyboard on the day."""
        self._first.setFocus()

    def _kinds(self) -> dict[PeriodKind, str]:
        return {
            PeriodKind.DAY: self.tr("Day"),
            PeriodKind.WEEK: self.tr("Week"),
            PeriodKind.MONTH: self.tr("Month"),
            PeriodKind.RANGE: self.tr("Range"),
        }

    def _day_field(self, name: str, caption: str) -> DayField:
        field = DayField(name, caption, self._locale)
        field.setMinimumWidth(DAY_WIDTH)
        field.chosen.connect(lambda _day: self._change_day())
        return field

    def _arrow(self, sign: str, name: str, caption: str, keys: str, by: int) -> QPushButton:
        button = secondary_button(sign, name)
        button.setAccessibleName(caption)
        button.setToolTip(tooltip(caption))
        button.setFixedWidth(ARROW_WIDTH)
        bind_key(keys, button)
        button.clicked.connect(lambda: self._step(by))
        return button

    def _lay_out(self) -> None:
        """The days stand beside the kinds, and below them where that is too wide."""
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(SPACING)
        self._kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        days = (self._back, self._first, self._until, self._last, self._on, self._now)
        self._rows = (row(self._kind), row(*days))
        for each in self._rows:
            each.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self._sides.addLayout(each)
            self._sides.setAlignment(each, Qt.AlignmentFlag.AlignLeft)
        self._sides.addStretch(1)  # the days stand right beside the kinds
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def minimumSizeHint(self) -> QSize:
        """Give the room of both rows below each other."""
        return QSize(max(each.minimumSize().width() for each in self._rows), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose whether the days stand beside the kinds or below them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = sum(each.sizeHint().width() for each in self._rows) + SPACING
        beside = QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(beside if self.width() >= needed else QBoxLayout.Direction.TopToBottom)

    def _change_kind(self) -> None:
        if not self._showing:
            self._emit_request(self._around(self._period.first))

    def _around(self, day: date) -> Period:
        """Give the period of the chosen kind around a day; a range keeps its length."""
        kind = self._kind.chosen
        if kind is PeriodKind.WEEK:
            return Period.of_week(day, self._week_begins)
        if kind is PeriodKind.MONTH:
            return Period.of_month(day)
        if kind is PeriodKind.RANGE:
            last = max(self._period.last, day) if self._period.kind is not PeriodKind.RANGE else day
            return Period.between(day, last)
        return Period.of_day(day)

    def _change_day(self) -> None:
        if self._showing:
            return
        first, last = self._first.day, self._last.day
        try:
            period = Period.between(first, last) if self._kind.chosen is PeriodKind.RANGE else self._around(first)
        except PeriodInvalid as error:
            self.refused.emit(sentence(error))
            return
        self._emit_request(period)

    def _step(self, by: int) -> None:
        try:
            self._emit_request(self._period.step(by))
        except PeriodInvalid as error:
            self.refused.emit(sentence(error))

    def _emit_request(self, period: Period) -> None:
        self.refused.emit("")
        if period != self._period:
            self.show_period(period)
            self.changed.emit(period)
