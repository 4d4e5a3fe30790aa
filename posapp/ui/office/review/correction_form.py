"""The form of a correction: another customer, another amount."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money, parse_amount
from posapp.domain.review import Correction, ReviewItem
from posapp.domain.shop import Shop
from posapp.services.sessions import SearchSession
from posapp.ui.customers.picker import CustomerPicker
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.form import line_field
from posapp.ui.labels.sentences import sentence

__all__ = ["CorrectionForm"]

MAX_RESULTS = 8


class CorrectionForm(QWidget):
    """The fields of a correction.

    Args:
        shop: Its country and locale tell how a customer is found and an amount is written.
        cache: Finds customers.
    """

    def __init__(self, shop: Shop, cache: Worker[SearchSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._money: Money | None = None
        caption = self.tr("Right customer: name, phone or number")
        self._picker = CustomerPicker("correctionSearch", caption, "correctionResults", cache, most=MAX_RESULTS)
        self._picker.entered.connect(self._picker.choose_first)
        self._amount = line_field("correctionAmount", self.tr("Amount"), limit=200)
        self._picker.chosen.connect(self._amount.setFocus)
        self._amount_error = FieldError("correctionAmountError", self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Correction"), "heading"))
        for widget in (self._picker, self._amount, self._amount_error):
            column.addWidget(widget, stretch=int(widget is self._picker))

    def activate(self, case: ReviewItem) -> None:
        """Start from what was sent."""
        self._picker.clear()
        self._money = case.queued.event.money
        self._amount.setVisible(self._money is not None)
        self._amount.clear()
        if self._money is not None:
            sent = format_money(self._money, self._shop.locale)
            self._amount.setPlaceholderText(self.tr("Right amount, instead of {amount}").format(amount=sent))
        self._amount_error.show_message("")
        self._picker.setFocus()

    def correction(self) -> Correction | None:
        """Give what is to be sent instead; None when a field is wrong or nothing was changed, which is then said."""
        try:
            money = self._typed_amount()
        except PosappError as error:
            self._amount_error.show_message(sentence(error))
            return None
        profile = None if self._picker.customer is None else self._picker.customer.id
        if profile is None and money is None:
            self._picker.error.show_message(self.tr("Choose another customer or enter another amount."))
            return None
        return Correction(profile=profile, money=money)

    def _typed_amount(self) -> Money | None:
        """The amount where another one was typed."""
        if self._money is None or not self._amount.text().strip():
            return None
        typed = parse_amount(self._amount.text(), self._money.currency, self._shop.locale)
        return None if typed == self._money else typed
