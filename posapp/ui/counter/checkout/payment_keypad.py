"""The keypad of the payment: a finger types where a hand would."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from posapp.ui.counter.checkout.amount_field import AmountField
from posapp.ui.kit.keypad import Keypad
from posapp.ui.kit.pressed_key import press_key

__all__ = ["PaymentKeypad"]


class PaymentKeypad(Keypad):
    """Types into the field with the keyboard, else into the amount.

    Signals:
        key_pressed: What a key says while the amount follows the items.
        key_erased: The key back was pressed meanwhile.

    Args:
        decimal_key: What the key for decimals says; empty where the currency has none.
        amount: The amount.
    """

    key_pressed = Signal(str)
    key_erased = Signal()

    def __init__(self, decimal_key: str, amount: AmountField) -> None:
        super().__init__(decimal_key)
        self._amount = amount
        self.typed.connect(self._type)
        self.erased.connect(self._erase)

    def _type(self, text: str) -> None:
        other = self._other_field()
        if other is not None:
            press_key(other, Qt.Key.Key_unknown, text)
        elif self._amount.is_computed:
            self.key_pressed.emit(text)
        else:
            self._amount.type(text)

    def _erase(self) -> None:
        other = self._other_field()
        if other is not None:
            press_key(other, Qt.Key.Key_Backspace)
        elif self._amount.is_computed:
            self.key_erased.emit()
        else:
            self._amount.erase()

    def _other_field(self) -> QLineEdit | None:
        field = self.window().focusWidget()
        if not isinstance(field, QLineEdit) or field is self._amount or field.isReadOnly():
            return None
        return field
