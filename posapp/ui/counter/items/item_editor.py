"""Edits the quantity, the price and the discount of one item."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit, parse_quantity, typed_quantity
from posapp.domain.errors import PosappError
from posapp.domain.money import typed_amount
from posapp.domain.sales.line_items import BasketLine, parse_discount, typed_discount
from posapp.domain.shop import Shop
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["ItemEditor"]

TOUCH = 46
Read = Callable[[BasketLine, str], BasketLine]


class ItemEditor(QFrame):
    """Changes the item while the person types; an invalid value is shown as wrong and changes nothing.

    Signals:
        changed: The BasketLine as it stands now.
        remove_requested: The line is to be taken off.
        done: Enter: back to the next item.

    Args:
        shop: Its locale decides how numbers are read.
    """

    changed = Signal(BasketLine)
    remove_requested = Signal()
    done = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inset")
        self._shop = shop
        self._line: BasketLine | None = None
        self._before: BasketLine | None = None
        self._name = ElidedLabel("", "caption")
        self._name.setObjectName("editedItem")
        self._quantity = self._field("itemQuantity", self.tr("Quantity"))
        self._price = self._field("itemPrice", self.tr("Price"))
        self._discount = self._field("itemDiscount", self.tr("Discount"))
        self._discount.setPlaceholderText(self.tr("10% or amount"))
        self._fields = (self._quantity, self._price, self._discount)
        self._errors = {field: FieldError(f"{field.objectName()}Error", field) for field in self._fields}
        self._fewer, self._more = self._step("fewerButton", "−", -1), self._step("moreButton", "+", 1)
        self._fewer.setAccessibleName(self.tr("One less"))
        self._more.setAccessibleName(self.tr("One more"))
        self._lay_out()

    @property
    def is_valid(self) -> bool:
        """Whether every field is valid."""
        return not any(error.text() for error in self._errors.values())

    @property
    def is_focused(self) -> bool:
        """Whether the keyboard is on one of its fields or buttons."""
        return any(each.hasFocus() for each in self.findChildren(QWidget))

    def show_line(self, line: BasketLine) -> None:
        """Show a line, except in the field that is being edited."""
        self._line = line
        self._name.setText(line.product.name)
        texts = {
            self._quantity: typed_quantity(line.quantity, self._shop.locale),
            self._price: typed_amount(line.product.price, self._shop.locale),
            self._discount: typed_discount(line.discount, self._shop.currency, self._shop.locale),
        }
        for field, text in texts.items():
            if not field.hasFocus():
                self._write(field, text)
        self._fewer.setEnabled(line.quantity > ONE)

    def start(self, line: BasketLine) -> None:
        """Show another line, with the keyboard where it most likely has to be changed."""
        for field in self._fields:
            field.clearFocus()
        self._before = line
        self.show_line(line)
        weighed = line.product.unit is not Unit.PIECE
        self._focus_field(self._quantity if weighed or line.product.price.minor else self._price)

    def type(self, text: str) -> None:
        """Type a key of the keypad into the focused field, or into the quantity."""
        field = self._typed_last()
        field.setFocus()
        field.insert(text)

    def erase(self) -> None:
        """Erase the last character of that field."""
        field = self._typed_last()
        field.setFocus()
        field.backspace()

    def focus_error(self) -> None:
        """Focus the field that is invalid."""
        wrong = next((field for field, error in self._errors.items() if error.text()), None)
        if wrong is not None:
            self._focus_field(wrong)

    def _focus_field(self, field: QLineEdit) -> None:
        field.setFocus()
        field.selectAll()

    def _typed_last(self) -> QLineEdit:
        return next((field for field in self._fields if field.hasFocus()), self._quantity)

    def _write(self, field: QLineEdit, text: str) -> None:
        field.blockSignals(True)
        field.setText(text)
        field.blockSignals(False)
        self._errors[field].show_message("")

    def _change(self, field: QLineEdit, take: Callable[[BasketLine, BasketLine], BasketLine], read: Read) -> None:
        """Change the line by the value of a field; `take` copies that value from another line."""
        if self._line is None or self._before is None:
            return
        try:
            self._line = read(self._line, field.text())
            self._errors[field].show_message("")
        except PosappError as error:
            self._line = take(self._line, self._before)
            self._errors[field].show_message(sentence(error))
        self.changed.emit(self._line)

    def _read_quantity(self, line: BasketLine, text: str) -> BasketLine:
        return replace(line, quantity=parse_quantity(text, line.product.unit, self._shop.locale))

    def _read_price(self, line: BasketLine, text: str) -> BasketLine:
        price = parse_amount(text, line.product.price.currency, self._shop.locale)
        return replace(line, product=replace(line.product, price=price))

    def _read_discount(self, line: BasketLine, text: str) -> BasketLine:
        return replace(line, discount=parse_discount(text, line.product.price.currency, self._shop.locale))

    def _take_step(self, step: int) -> None:
        if self._line is None:
            return
        requested = Quantity(self._line.quantity.thousandths + step * ONE.thousandths)
        if requested >= ONE:
            self._quantity.setText(typed_quantity(requested, self._shop.locale))

    def _field(self, name: str, caption: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(caption)
        field.setToolTip(tooltip(caption))
        field.setMaxLength(24)
        field.setMinimumWidth(56)
        mark_as_amount(field)
        field.returnPressed.connect(self._finish)
        return field

    def _finish(self) -> None:
        if self.is_valid:
            self.done.emit()
        else:
            self.focus_error()

    def _step(self, name: str, sign: str, step: int) -> QPushButton:
        button = secondary_button(sign, name)
        button.setFixedWidth(TOUCH + 6)
        button.setStyleSheet("padding: 0; font-size: 20px;")
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self._take_step(step))
        return button

    def _lay_out(self) -> None:
        for field, take, read in (
            (self._quantity, _with_quantity, self._read_quantity),
            (self._price, _with_product, self._read_price),
            (self._discount, _with_discount, self._read_discount),
        ):
            field.textChanged.connect(lambda _text, ways=(field, take, read): self._change(*ways))
        remove = QPushButton()
        remove.setObjectName("removeItemButton")
        remove.setProperty("kind", "quiet")
        remove.setAccessibleName(self.tr("Remove this item"))
        remove.setToolTip(tooltip(remove.accessibleName()))
        remove.setFixedWidth(TOUCH)
        remove.setIconSize(QSize(20, 20))
        remove.setStyleSheet("padding: 0;")
        redraw_on_theme_change(remove, lambda: remove.setIcon(icon("close", palette().ink, 20)))
        remove.clicked.connect(self.remove_requested)
        done = secondary_button(self.tr("Done"), "itemDoneButton")
        done.setToolTip(self.tr("Enter"))
        done.clicked.connect(self._finish)
        steps = QHBoxLayout()
        steps.setSpacing(6)
        for widget, stretch in ((self._fewer, 0), (self._quantity, 1), (self._more, 0), (done, 0)):
            steps.addWidget(widget, stretch=stretch)
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch()
        head.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 8, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._grid(steps))
        for error in self._errors.values():
            column.addWidget(error)
        column.addStretch()
        for before, after in ((self._fewer, self._quantity), (self._quantity, self._more), (self._more, self._price)):
            self.setTabOrder(before, after)
        self.setTabOrder(self._price, self._discount)
        for before, after in ((self._discount, done), (done, remove)):
            self.setTabOrder(before, after)

    def _grid(self, steps: QHBoxLayout) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addLayout(steps, 0, 0, 1, 2)
        for place, (caption, field) in enumerate(
            ((self.tr("Price"), self._price), (self.tr("Discount"), self._discount))
        ):
            grid.addWidget(label(caption, "caption"), 1, place)
            grid.addWidget(field, 2, place)
        return grid


def _with_quantity(line: BasketLine, other: BasketLine) -> BasketLine:
    return replace(line, quantity=other.quantity)


def _with_product(line: BasketLine, other: BasketLine) -> BasketLine:
    return replace(line, product=other.product)


def _with_discount(line: BasketLine, other: BasketLine) -> BasketLine:
    return replace(line, discount=other.discount)
