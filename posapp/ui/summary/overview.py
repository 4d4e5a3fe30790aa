"""All figures of a summary, one below the other: tiles, pictures, breakdowns."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.currency import Currency
from posapp.domain.summary import Summary
from posapp.domain.summary_lists import Behind
from posapp.services.summary_words import Speech, Word
from posapp.ui.summary.breakdowns import Breakdown, Tile, breakdowns_of, customer_tiles, taking_tiles
from posapp.ui.summary.chart_view import ChartCard
from posapp.ui.summary.figure_table import FigureTable
from posapp.ui.summary.figure_tile import FigureTile
from posapp.ui.summary.pictures import Picture, pictures_of
from posapp.ui.widgets.basics import Card, label

__all__ = ["Overview"]

TAKINGS = (Word.PAYMENTS, Word.GROSS, Word.DISCOUNTS, Word.REFUNDED, Word.NET)
CUSTOMERS = (Word.SERVED, Word.NEW, Word.RETURNING, Word.UNKNOWN, Word.ANONYMOUS)
TABLES = (
    Word.STANDING,
    *(Word.BY_DAY, Word.BY_HOUR, Word.BY_CASHIER, Word.BY_METHOD, Word.BY_TILL),
    *(Word.COUPONS, Word.REFUND_REASONS),
)
GAP = 12
ROOM_AROUND = 30


class Overview(QScrollArea):
    """The figures of one summary, in one of its currencies at a time.

    Signals:
        wanted: The Behind of a figure whose list is wanted.

    Args:
        speech: How it is written.
    """

    wanted = Signal(object)

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryOverview")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._speech = speech
        self._summary: Summary | None = None
        self._unit: Currency | None = None
        self._pictures: tuple[Picture, ...] = ()
        self._behind: dict[Word, Behind] = {}
        self._was_on: QWidget | None = None
        self._tiles = {word: self._tile(word) for word in (*TAKINGS, *CUSTOMERS)}
        self._charts = [ChartCard(name) for name in ("hoursChart", "daysChart", "couponsChart", "eventsChart")]
        for place, chart in enumerate(self._charts):
            chart.chosen.connect(lambda number, place=place: self._want(self._pictures[place].behind[number]))
        self._tables = {word: _TableCard(word) for word in TABLES}
        for card in self._tables.values():
            card.table.wanted.connect(self._want)
            card.table.reached.connect(lambda cell, table=card.table: self._bring_into_sight(table, cell))
        self._lay_out()

    def show_summary(self, summary: Summary) -> None:
        """Show another summary, in the currency that was looked at where it has it."""
        self._summary = summary
        if self._unit not in summary.currencies:
            self._unit = max(summary.currencies, key=lambda unit: _payments(summary, unit))
        self._show_unit()

    @property
    def unit(self) -> Currency | None:
        """The currency that is looked at; None before there is a summary."""
        return self._unit

    def look_at(self, unit: Currency) -> None:
        """Show the figures of another currency."""
        self._unit = unit
        self._show_unit()

    def take_keyboard_back(self) -> None:
        """Put the keyboard where it was before a list was looked at."""
        if self._was_on is not None:
            self._was_on.setFocus()
            self._was_on = None

    # --- what is seen

    def _show_unit(self) -> None:
        if self._summary is None or self._unit is None:
            return
        tiles = {**taking_tiles(self._summary, self._unit, self._speech), **customer_tiles(self._summary, self._speech)}
        self._show_tiles(tiles)
        self._pictures = pictures_of(self._summary, self._unit, self._speech).all
        for chart, picture in zip(self._charts, self._pictures, strict=True):
            chart.show_chart(picture.chart)
        found = breakdowns_of(self._summary, self._unit, self._speech)
        period, of = self._summary.period, self._summary.usual_of
        compared = f"{self._speech.before(period)} | {self._speech.usual(period, of)}"
        for word, card in self._tables.items():
            card.setVisible(word in found)
            if word in found:
                compares = of and word not in {Word.BY_DAY, Word.STANDING}
                card.show_breakdown(found[word], compared if compares else "")

    def _show_tiles(self, tiles: dict[Word, Tile]) -> None:
        for word, tile in self._tiles.items():
            tile.tell(tiles[word].text)
            self._behind[word] = tiles[word].behind

    # --- what is wanted

    def _want(self, behind: Behind) -> None:
        self._was_on = self.window().focusWidget()
        self.wanted.emit(behind)

    def _bring_into_sight(self, table: FigureTable, cell: QRect) -> None:
        inside = self.widget()
        if inside is not None and table.hasFocus():
            middle = table.mapTo(inside, QPoint(cell.center()))
            self.ensureVisible(middle.x(), middle.y(), 0, ROOM_AROUND + cell.height())

    # --- how it is put together

    def _tile(self, word: Word) -> FigureTile:
        tile = FigureTile(f"tile{word.name.title().replace('_', '')}", self._speech.say(word))
        tile.clicked.connect(lambda: self._want(self._behind[word]))
        tile.setEnabled(True)
        return tile

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(GAP)
        for words in (TAKINGS, CUSTOMERS):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for word in words:
                row.addWidget(self._tiles[word], stretch=1)
            column.addLayout(row)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, chart in enumerate(self._charts):
            grid.addWidget(chart, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        column.addLayout(grid)
        for card in self._tables.values():
            column.addWidget(card)
        column.addStretch()
        self.setWidget(inside)


class _TableCard(Card):
    """A breakdown under its heading, with what the small figures are."""

    def __init__(self, word: Word) -> None:
        super().__init__(margin=14)
        self._heading = label("", "heading")
        self._compared = label("", "caption")
        self.table = FigureTable(f"table{word.name.title().replace('_', '')}")
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._compared)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addWidget(self.table)

    def show_breakdown(self, breakdown: Breakdown, compared: str) -> None:
        """Show another one."""
        self._heading.setText(breakdown.heading)
        self._compared.setText(compared)
        self.table.show_breakdown(breakdown)


def _payments(summary: Summary, unit: Currency) -> int:
    return sum(line.figures.payments for line in summary.totals if line.currency == unit)
