"""The form in which a person says what a receipt of the POS really is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.domain.errors import PosappError
from posapp.domain.plain_text import one_line
from posapp.domain.pos_receipts.correction import ReceiptCorrection
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind
from posapp.domain.shop import Shop
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.form import MoneyField, line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.labels.pos_receipts import kind_label

__all__ = ["PosReceiptForm"]

NUMBER_LIMIT = 64


class PosReceiptForm(QWidget):
    """Kind, total and number; it begins with what was read.

    Signals:
        entered: Enter was pressed.

    Args:
        shop: Its currency and locale decide how the total is read.
    """

    entered = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        kinds = (ReceiptKind.SALE, ReceiptKind.REFUND)
        self._kind = Choice("correctedKind", {each: kind_label(each) for each in kinds})
        self._total = MoneyField("correctedTotal", self.tr("The total is"), shop)
        number = self.tr("Its number, if it has one")
        self._number = line_field("correctedNumber", number, limit=NUMBER_LIMIT, hint="")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._form = Form(column, self)
        self._form.add(FormField(self._kind, self.tr("It is a"), "kind"))
        self._form.add_row(
            FormField(self._total, self.tr("The total is"), "total"),
            FormField(self._number, number, "receipt"),
        )
        self._form.add_error("correctedError")
        self._form.entered.connect(self.entered)
        self._kind.entered.connect(self.entered)

    def show_receipt(self, receipt: PosReceipt) -> None:
        """Begin with what was read, with the keyboard on the total."""
        self._form.clear_errors()
        self._kind.choose(ReceiptKind.REFUND if receipt.kind is ReceiptKind.REFUND else ReceiptKind.SALE)
        total = receipt.total
        self._total.show_money(total if total is not None and total.currency == self._shop.currency else None)
        self._number.setText(one_line(receipt.number)[:NUMBER_LIMIT])

    def take_focus(self) -> None:
        """Put the keyboard on the total."""
        self._total.setFocus()
        self._total.selectAll()

    def correction(self) -> ReceiptCorrection | None:
        """Give what was typed; None where it is no amount, which the form says."""
        try:
            total = self._total.money()
        except PosappError as error:
            self._form.show_message("total", self.tr("This is no amount: write it as on the receipt."))
            del error
            return None
        if total is None:
            self._form.show_message("total", self.tr("Enter what the receipt comes to."))
            return None
        is_refund = self._kind.chosen is ReceiptKind.REFUND
        return ReceiptCorrection(total=total, number=self._number.text(), is_refund=is_refund)

    def show_error(self, error: Exception) -> None:
        """Show why the correction was refused, at the field that it names."""
        self._form.show_error(error)
