"""Asks how much of each item is returned, and computes the amount."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from posapp.domain.catalogue.quantities import ONE, Quantity, Unit, format_quantity, parse_quantity, typed_quantity
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.refunds.refund import RefundablePayment
from posapp.domain.refunds.returned_items import LineToRefund, RefundableLine, ReturnedLine, price_lines
from posapp.domain.shop import Shop
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import FieldError, label, quiet_button, secondary_button
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.labels.sentences import sentence

__all__ = ["ReturnedItems"]

STEP_WIDTH, FIELD_WIDTH = 48, 92
NOTHING = Quantity(0)


class ReturnedItems(QWidget):
    """The items that can be returned; hidden where there are none.

    Signals:
        changed: What comes back is another quantity; what it is worth as Money, None where nothing is marked.
        wrong: A quantity that cannot come back was typed.

    Args:
        shop: Its locale decides how quantities and amounts are written.
    """

    changed = Signal(Money)
    wrong = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._case: RefundablePayment | None = None
        self._rows: tuple[ReturnedItem, ...] = ()
        self._all = quiet_button(self.tr("Select all"), "returnAllButton")
        self._all.clicked.connect(self._mark_all)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Items to return"), "heading"))
        head.addStretch()
        head.addWidget(self._all)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._column)

    def show_case(self, case: RefundablePayment) -> None:
        """Show the items that can still be returned, with the requested ones selected."""
        self._case = None
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        possible = case.left.minor > 0
        lines = [each for each in case.lines if each.left > NOTHING] if possible else []
        self._rows = tuple(ReturnedItem(each, self._shop) for each in lines)
        for row in self._rows:
            row.changed.connect(self._show_message)
            self._column.addWidget(row)
        self._case = case
        self.setVisible(bool(self._rows))
        self._mark_requested(case)

    @property
    def is_focused(self) -> bool:
        """Whether the keyboard is on one of the quantities."""
        return any(each.hasFocus() for each in self.findChildren(QWidget))

    @property
    def invalid_item(self) -> QWidget | None:
        """The item whose quantity is too large; None where there is none."""
        return next((row for row in self._rows if not row.is_valid), None)

    def focus_error(self) -> bool:
        """Focus an invalid quantity, and say whether there is one."""
        wrong = next((row for row in self._rows if not row.is_valid), None)
        if wrong is not None:
            wrong.take_focus()
            self.wrong.emit()
        return wrong is not None

    def lines(self) -> tuple[ReturnedLine, ...]:
        """Give the returned items with their amounts; none where nothing is selected."""
        if self._case is None:
            return ()
        requested = [
            LineToRefund(place=row.place, quantity=row.quantity) for row in self._rows if row.quantity > NOTHING
        ]
        return price_lines(requested, self._case.lines, self._case.left)

    def _mark_requested(self, case: RefundablePayment) -> None:
        asked = () if case.open_request is None else case.open_request.lines
        for row in self._rows:
            for each in asked:
                if each.place == row.place:
                    row.mark(each.quantity)

    def _mark_all(self) -> None:
        for row in self._rows:
            row.mark_all()

    def _show_message(self) -> None:
        if self.invalid_item is not None:
            self.wrong.emit()
        lines = self.lines()
        if self._case is not None:
            nothing = Money(0, self._case.left.currency)
            self.changed.emit(sum((each.money for each in lines), nothing) if lines else None)


class ReturnedItem(QFrame):
    """One item: its name, the quantity that can be returned, and the one that is."""

    changed = Signal()

    def __init__(self, left: RefundableLine, shop: Shop) -> None:
        super().__init__()
        self.setObjectName("inset")
        self._left, self._locale = left, shop.locale
        self._unit = left.line.product.unit
        self.place = left.place
        self.quantity = NOTHING
        name = left.line.product.name
        self._field = QLineEdit()
        self._field.setObjectName(f"returned{left.place}")
        self._field.setAccessibleName(self.tr("Quantity of {item} to return").format(item=isolated(name)))
        self._field.setPlaceholderText("0")
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setMaxLength(12)
        mark_as_amount(self._field)
        self._field.setFixedWidth(FIELD_WIDTH)
        self._field.textChanged.connect(self._read)
        self._error = FieldError(f"returnedError{left.place}", self._field)
        self._lay_out(name)

    @property
    def is_valid(self) -> bool:
        """Whether the typed quantity can be returned."""
        return not self._error.text()

    def mark(self, quantity: Quantity) -> None:
        """Return a quantity, or as much of it as is left."""
        fitting = min(quantity, self._left.left)
        self._field.setText(typed_quantity(fitting, self._locale) if fitting > NOTHING else "")

    def mark_all(self) -> None:
        """Return all that is left."""
        self.mark(self._left.left)

    def take_focus(self) -> None:
        """Put the keyboard on the quantity."""
        self._field.setFocus()
        self._field.selectAll()

    def _read(self, text: str) -> None:
        try:
            self.quantity = self._parsed(text)
        except PosappError as error:
            self.quantity = NOTHING
            words = sentence(error)
            self._error.show_message(words, aloud=words != self._error.text())
        else:
            self._error.show_message("")
        self.changed.emit()

    def _parsed(self, text: str) -> Quantity:
        if text.strip() in {"", "0"}:
            return NOTHING
        requested = parse_quantity(text, self._unit, self._locale)
        price_lines([LineToRefund(place=0, quantity=requested)], [self._left], self._left.share)
        return requested

    def _step(self, step: int) -> None:
        requested = Quantity(self.quantity.thousandths + step * ONE.thousandths)
        self.mark(max(NOTHING, requested))

    def _button(self, sign: str, name: str, step: int, accessible_text: str) -> QPushButton:
        button = secondary_button(sign, f"{name}{self.place}")
        button.setAccessibleName(accessible_text)
        button.setFixedWidth(STEP_WIDTH)
        button.setStyleSheet("padding: 0; font-size: 20px;")
        button.clicked.connect(lambda: self._step(step))
        return button

    def _lay_out(self, name: str) -> None:
        title = ElidedLabel(name)
        title.setObjectName(f"returnedName{self.place}")
        below = ElidedLabel(self._item_text(), "soft")
        below.setObjectName(f"returnedLeft{self.place}")
        for line in (title, below):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch()
        fewer = self._button("−", "returnFewer", -1, self.tr("One less of {item}").format(item=isolated(name)))
        more = self._button("+", "returnMore", 1, self.tr("One more of {item}").format(item=isolated(name)))
        for widget in (fewer, self._field, more):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(0)
        column.addWidget(title)  # over the whole width: two products may begin with the same word
        column.addWidget(below)
        column.addLayout(row)
        column.addWidget(self._error)

    def _item_text(self) -> str:
        line, worth = self._left.line, format_money(self._left.worth(self._left.left), self._locale)
        left, bought = (format_quantity(each, self._unit, self._locale) for each in (self._left.left, line.quantity))
        much = left if left == bought and self._unit is not Unit.PIECE else self.tr("{left} of {bought}")
        return f"{much.format(left=left, bought=bought)} · {worth}"
