"""The form of a correction: another customer, another amount."""

from PySide6.QtWidgets import QWidget

from posapp.background.workers import Worker
from posapp.domain.amounts.reading import parse_amount
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.review import Correction, ReviewItem
from posapp.domain.shop import Shop
from posapp.services.sessions import SearchSession
from posapp.ui.customers.picker import CustomerPicker
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import label
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column

__all__ = ["CorrectionForm"]

MAX_RESULTS = 8


class CorrectionForm(QWidget):
    """The fields of a correction.

    Args:
        shop: Its locale decides how an amount is written.
        cache: Finds customers.
    """

    def __init__(self, shop: Shop, cache: Worker[SearchSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._money: Money | None = None
        caption = self.tr("Right customer: name, phone or number")
        self._picker = CustomerPicker("correctionSearch", caption, "correctionResults", cache, most=MAX_RESULTS)
        self._picker.entered.connect(self._picker.choose_first)
        self._amount = line_field("correctionAmount", self.tr("Amount"), limit=200, hint="")
        mark_as_amount(self._amount)
        self._picker.chosen.connect(self._amount.setFocus)
        whole = column(label(self.tr("Correction"), "heading"), self._picker, stretched=self._picker)
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add(FormField(self._amount, self.tr("Amount"), "amount"))

    def activate(self, case: ReviewItem) -> None:
        """Start from what was sent."""
        self._picker.clear()
        self._money = case.queued.event.money
        self._amount.clear()
        self._form.set_shown("amount", is_shown=self._money is not None)
        if self._money is not None:
            sent = format_money(self._money, self._shop.locale)
            self._form.set_caption("amount", self.tr("Right amount, instead of {amount}").format(amount=sent))
        self._picker.setFocus()

    def correction(self) -> Correction | None:
        """Give what is to be sent instead; None, with the error shown, where a field is wrong or nothing changes."""
        try:
            money = self._typed_amount()
        except PosappError as error:
            self._form.show_error(error)
            return None
        profile = None if self._picker.customer is None else self._picker.customer.id
        if profile is None and money is None:
            self._picker.error.show_message(self.tr("Choose another customer or enter another amount."))
            return None
        return Correction(profile=profile, money=money)

    def _typed_amount(self) -> Money | None:
        """Give the amount where another one was typed."""
        if self._money is None or not self._amount.text().strip():
            return None
        typed = parse_amount(self._amount.text(), self._money.currency, self._shop.locale)
        return None if typed == self._money else typed
