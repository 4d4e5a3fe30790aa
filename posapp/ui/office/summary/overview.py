"""All figures of a summary, one below the other: tiles, pictures, breakdowns."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.currency import Currency
from posapp.domain.summary.drill_down import DrillDown
from posapp.domain.summary.summary import Summary
from posapp.services.on_ledger.summary.chart_parts import ChartWithLists
from posapp.services.on_ledger.summary.charts import charts_of
from posapp.services.on_ledger.summary.labels import Label, Localizer
from posapp.services.on_ledger.summary.sentences import sentences_of
from posapp.ui.kit.basics import Card, label, named_label
from posapp.ui.office.summary.breakdowns import Breakdown, Tile, breakdowns_of, customer_tiles, takings_tiles
from posapp.ui.office.summary.chart_view import ChartCard
from posapp.ui.office.summary.figure_table import FigureTable
from posapp.ui.office.summary.figure_tile import FigureTile

__all__ = ["Overview"]

TAKINGS = (Label.PAYMENTS, Label.GROSS, Label.DISCOUNTS, Label.REFUNDED, Label.NET, Label.AVERAGE_RECEIPT)
CUSTOMERS = (Label.SERVED, Label.NEW, Label.RETURNING, Label.UNKNOWN, Label.ANONYMOUS)
TABLES = (
    Label.STANDING,
    *(Label.BY_DAY, Label.BY_HOUR, Label.BY_CASHIER, Label.BY_METHOD, Label.BY_TILL),
    *(Label.RETURNING_CUSTOMERS, Label.BEST_CUSTOMERS, Label.BEST_PRODUCTS),
    *(Label.COUPONS, Label.REFUND_REASONS),
)
WITHOUT_COMPARISON = frozenset(
    {Label.BY_DAY, Label.STANDING, Label.RETURNING_CUSTOMERS, Label.BEST_CUSTOMERS, Label.BEST_PRODUCTS}
)
GAP = 12
TILE_WIDTH = 150
"""Pixels of width below which a row of tiles becomes two."""
MARGIN = 30


class Overview(QScrollArea):
    """The figures of one summary, in one of its currencies at a time.

    Signals:
        requested: The DrillDown of a figure whose list is wanted.

    Args:
        localizer: How it is written.
    """

    requested = Signal(DrillDown)

    def __init__(self, localizer: Localizer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryOverview")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._localizer = localizer
        self._summary: Summary | None = None
        self._unit: Currency | None = None
        self._pictures: tuple[ChartWithLists, ...] = ()
        self._drill_down: dict[Label, DrillDown] = {}
        self._was_on: QWidget | None = None
        self._tiles = {word: self._tile(word) for word in (*TAKINGS, *CUSTOMERS)}
        self._compared = named_label("summaryCompared", "soft")
        self._charts = [
            ChartCard(name) for name in ("heatChart", "hoursChart", "daysChart", "couponsChart", "eventsChart")
        ]
        for place, chart in enumerate(self._charts):
            chart.chosen.connect(
                lambda number, place=place: self._emit_request(self._pictures[place].drill_down[number])
            )
        self._tables = {word: _TableCard(word) for word in TABLES}
        for card in self._tables.values():
            card.table.requested.connect(self._emit_request)
            card.table.reached.connect(lambda cell, table=card.table: self._scroll_into_view(table, cell))
        self._lay_out()

    def show_summary(self, summary: Summary) -> None:
        """Show another summary, in the chosen currency where it has it."""
        self._summary = summary
        if self._unit not in summary.currencies:
            self._unit = max(summary.currencies, key=lambda unit: _payments(summary, unit))
        self._show_unit()

    @property
    def unit(self) -> Currency | None:
        """The chosen currency; None before there is a summary."""
        return self._unit

    def show_currency(self, unit: Currency) -> None:
        """Show the figures of another currency."""
        self._unit = unit
        self._show_unit()

    def restore_focus(self) -> None:
        """Focus what had the focus before a list was opened."""
        if self._was_on is not None:
            self._was_on.setFocus()
            self._was_on = None

    # --- what is seen

    def _show_unit(self) -> None:
        if self._summary is None or self._unit is None:
            return
        tiles = {
            **takings_tiles(self._summary, self._unit, self._localizer),
            **customer_tiles(self._summary, self._localizer),
        }
        self._show_tiles(tiles)
        self._compared.setText(sentences_of(self._summary, self._unit, self._localizer)[Label.LIKE_FOR_LIKE])
        self._pictures = charts_of(self._summary, self._unit, self._localizer).all
        for chart, picture in zip(self._charts, self._pictures, strict=True):
            chart.show_chart(picture.chart)
        found = breakdowns_of(self._summary, self._unit, self._localizer)
        period, of = self._summary.period, self._summary.usual_of
        compared = f"{self._localizer.before(period)} | {self._localizer.usual(period, of)}"
        for word, card in self._tables.items():
            card.setVisible(word in found)
            if word in found:
                compares = of and word not in WITHOUT_COMPARISON
                card.show_breakdown(found[word], compared if compares else "")

    def _show_tiles(self, tiles: dict[Label, Tile]) -> None:
        for word, tile in self._tiles.items():
            tile.show_message(tiles[word].text)
            self._drill_down[word] = tiles[word].drill_down

    # --- what is wanted

    def _emit_request(self, drill_down: DrillDown) -> None:
        self._was_on = self.window().focusWidget()
        self.requested.emit(drill_down)

    def _scroll_into_view(self, table: FigureTable, cell: QRect) -> None:
        inside = self.widget()
        if inside is not None and table.hasFocus():
            middle = table.mapTo(inside, QPoint(cell.center()))
            self.ensureVisible(middle.x(), middle.y(), 0, MARGIN + cell.height())

    # --- how it is put together

    def _tile(self, word: Label) -> FigureTile:
        tile = FigureTile(f"tile{word.name.title().replace('_', '')}", self._localizer.say(word))
        tile.clicked.connect(lambda: self._emit_request(self._drill_down[word]))
        tile.setEnabled(True)
        return tile

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(GAP)
        column.addWidget(self._compared)
        for words in (TAKINGS, CUSTOMERS):
            column.addWidget(_TileRow([self._tiles[word] for word in words]))
        column.addWidget(self._charts[0])
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, chart in enumerate(self._charts[1:]):
            grid.addWidget(chart, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        column.addLayout(grid)
        for card in self._tables.values():
            column.addWidget(card)
        column.addStretch()
        self.setWidget(inside)


class _TileRow(QWidget):
    """Tiles side by side, in two rows where the window is narrow."""

    def __init__(self, tiles: list[FigureTile]) -> None:
        super().__init__()
        self._tiles = tiles
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._stand_in(len(tiles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many stand side by side."""
        super().resizeEvent(event)
        count = len(self._tiles)
        fits = event.size().width() >= count * TILE_WIDTH + (count - 1) * GAP
        self._stand_in(count if fits else -(-count // 2))

    def _stand_in(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // count, number % count)
            self._grid.setColumnStretch(number, int(number < count))


class _TableCard(Card):
    """A breakdown with its heading and a legend for the small figures."""

    def __init__(self, word: Label) -> None:
        super().__init__(margin=14)
        self._heading = label("", "heading")
        self._compared = label("", "caption")
        self.table = FigureTable(f"table{word.name.title().replace('_', '')}")
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._compared)
        self.column.setSpacing(4)
        self._sentence = named_label(f"sentence{word.name.title().replace('_', '')}", "soft")
        self.column.addLayout(head)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self.table)

    def show_breakdown(self, breakdown: Breakdown, compared: str) -> None:
        """Show another one."""
        self._heading.setText(breakdown.heading)
        self._compared.setText(compared)
        self._sentence.setText(breakdown.sentence)
        self._sentence.setVisible(bool(breakdown.sentence))
        self.table.show_breakdown(breakdown)
        self.column.invalidate()
        self.updateGeometry()


def _payments(summary: Summary, unit: Currency) -> int:
    return sum(line.figures.payments for line in summary.totals if line.currency == unit)
