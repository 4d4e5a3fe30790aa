"""Asks for a tip: a share of the payment by one touch, or an amount."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, decimal_separator, format_money, typed_amount
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.amount_field import AmountField
from posapp.ui.kit.basics import FieldError, secondary_button
from posapp.ui.kit.keypad import Keypad
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["TipSheet"]

WIDTH = 620


class TipSheet(Sheet):
    """Shares of what is to be paid, and an amount of one's own; nothing takes a tip back.

    Signals:
        chosen: The tip, a Money that is not negative.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        shop: Whose currency is paid.
        goods: What is to be paid without the tip.
        tip: The tip so far.
        shares: What is offered by one touch, in percent of `goods`.
    """

    chosen = Signal(Money)

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        shop: Shop,
        goods: Money,
        tip: Money,
        *,
        shares: tuple[int, ...],
    ) -> None:
        self._shop, self._goods, self._shares = shop, goods, shares
        super().__init__(
            window,
            content,
            self.tr("Tip for {amount}").format(amount=format_money(goods, shop.locale)),
            accept=self.tr("Take the tip"),
            cancel=self.tr("Cancel"),
            width=WIDTH,
        )
        self._field = AmountField(format_money(Money(0, shop.currency), shop.locale), self.tr("Tip"))
        self._field.setObjectName("tipField")
        if tip.minor:
            self._field.setText(typed_amount(tip, shop.locale))
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError("tipError", self._field)
        self._field.textChanged.connect(lambda _text: self._error.show_message(""))
        self._lay_out(has_tip=tip.minor > 0)
        self._first_button = self._field  # the keyboard begins where an amount is typed

    def _lay_out(self, *, has_tip: bool) -> None:
        keypad = Keypad(decimal_separator(self._shop.locale) if self._shop.currency.exponent else "")
        keypad.typed.connect(self._field.type)
        keypad.erased.connect(self._field.erase)
        left = QVBoxLayout()
        left.setSpacing(8)
        for percent in self._shares:
            left.addWidget(self._share_button(percent))
        none = secondary_button(self.tr("No tip"), "noTipButton")
        none.clicked.connect(lambda: self._take(Money(0, self._goods.currency)))
        none.setVisible(has_tip)
        left.addWidget(none)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(8)
        for widget in (self._field, self._error, keypad):
            right.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, stretch=1)
        columns.addLayout(right, stretch=1)
        self.body.addLayout(columns)

    def _share_button(self, percent: int) -> QPushButton:
        share = Money((2 * self._goods.minor * percent + 100) // 200, self._goods.currency)
        amount = format_money(share, self._shop.locale)
        button = secondary_button(
            self.tr("{percent} % · {amount}").format(percent=percent, amount=amount), f"tip{percent}"
        )
        button.clicked.connect(lambda: self._take(share))
        return button

    def _submit(self) -> None:
        """Nothing typed is no tip."""
        if not self._field.text().strip():
            self._take(Money(0, self._goods.currency))
            return
        try:
            self._take(parse_amount(self._field.text(), self._goods.currency, self._shop.locale))
        except PosappError as error:
            self._error.show_message(sentence(error))
            self._field.setFocus()

    def _take(self, tip: Money) -> None:
        self.close()
        self.chosen.emit(tip)
