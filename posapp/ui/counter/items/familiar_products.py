"""Offers what sells most here as tiles, before anything is typed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from posapp.domain.catalogue.familiar import MAX_FAMILIAR, keep_places
from posapp.domain.catalogue.products import Product
from posapp.domain.reading_direction import isolated
from posapp.ui.kit.basics import label
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.kit.room import Room
from posapp.ui.labels.items import price_text

__all__ = ["FamiliarProducts"]

COLUMNS, MANY_COLUMNS = 3, 4
WIDE = 520
"""Pixels of width from which four tiles stand side by side."""
ROWS = {Room.ROOMY: 3, Room.MIDDLE: 2, Room.LOW: 1}
HEIGHT, LOW_HEIGHT, GAP = 58, 44, 6
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class FamiliarProducts(QWidget):
    """A tile for each of a few products; one tap takes one. How many there are depends on the window alone.

    Signals:
        taken: The Product that was tapped, or on which Enter was pressed.
        left: The keyboard goes back to the field.

    Args:
        locale: How prices are written.
    """

    taken = Signal(Product)
    left = Signal()

    def __init__(self, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._products: tuple[Product, ...] = ()
        self._room = Room.ROOMY
        self._tiles = tuple(_Tile(place, locale) for place in range(MAX_FAMILIAR))
        self._hint = label(self.tr("What you sell most will be here, one tap away."), "soft", wraps=True)
        self._hint.setObjectName("familiarHint")
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hint)
        column.addLayout(self._grid)
        for tile in self._tiles:
            tile.clicked.connect(lambda _checked=False, tile=tile: self._take(tile))
            tile.moved.connect(lambda rows, columns, tile=tile: self._move(tile, rows, columns))
            tile.left.connect(self.left)
        self._columns = 0
        self._stand()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is offered, as on a till's first day."""
        return not self._products

    def show_products(self, products: tuple[Product, ...]) -> None:
        """Offer others; what is offered already keeps its place."""
        known = {each.barcode: each for each in products}
        before = [each.barcode for each in self._products]
        self._products = tuple(known[code] for code in keep_places(before, list(known)))
        for tile, product in zip(self._tiles, self._products, strict=False):
            tile.show_product(product)
        self._stand()

    def set_room(self, room: Room) -> None:
        """Stand in as many rows as the window has room for."""
        if room is not self._room:
            self._room = room
            for tile in self._tiles:
                tile.set_low(low=room is Room.LOW)
            self._stand()

    def take_focus(self) -> None:
        """Put the keyboard on the first tile."""
        self._tiles[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is width for."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        columns = MANY_COLUMNS if self.width() >= WIDE else COLUMNS
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self._tiles):
                self._grid.addWidget(tile, *divmod(place, columns))
            for column in range(MANY_COLUMNS):
                self._grid.setColumnStretch(column, int(column < columns))
        shown = self._shown()
        for place, tile in enumerate(self._tiles):
            tile.setVisible(place < shown)
        self._hint.setVisible(self.is_empty)

    def _shown(self) -> int:
        return min(len(self._products), self._columns * ROWS[self._room])

    def _take(self, tile: "_Tile") -> None:
        self.taken.emit(self._products[tile.place])

    def _move(self, tile: "_Tile", rows: int, columns: int) -> None:
        """Above the first row is the field; at every other edge the keyboard stays."""
        place = tile.place + rows * self._columns + columns
        if place < 0 and rows:
            self.left.emit()
        elif 0 <= place < self._shown():
            self._tiles[place].setFocus()


class _Tile(QPushButton):
    """A product's name, and its price below.

    Signals:
        moved: An arrow key was pressed: so many rows and columns further.
        left: Escape was pressed.
    """

    moved = Signal(int, int)
    left = Signal()

    def __init__(self, place: int, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._locale = locale
        self.setObjectName(f"productTile{place}")
        self.setProperty("kind", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a tap leaves the keyboard where it is
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name, self._price = ElidedLabel(), ElidedLabel("", "caption")
        self.setProperty("product", True)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        self.set_low(low=False)
        for line in (self._name, self._price):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)

    def set_low(self, *, low: bool) -> None:
        """Be less high where the window is low."""
        edge = 3 if low else 6
        self.setFixedHeight(LOW_HEIGHT if low else HEIGHT)
        self.setProperty("low", low)  # the style sheet has the same heights, and the last word where it comes later
        self.style().unpolish(self)
        self.style().polish(self)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(8, edge, 8, edge)

    def show_product(self, product: Product) -> None:
        """Show a product."""
        name, price = one_line(product.name), price_text(product, self._locale)
        self._name.setText(name)
        self._price.setText(price)
        self.setAccessibleName(f"{isolated(name)}, {price}")
        self.setToolTip(tooltip(name))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's shortcuts: here it leads back to the field."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it once, however long Enter is held; go to the next one, or back."""
        key = Qt.Key(event.key())
        if key in ENTER:
            if not event.isAutoRepeat():
                self.click()
        elif key in STEPS:
            self.moved.emit(*STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
