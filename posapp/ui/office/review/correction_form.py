"""What is to be sent instead: another customer, another amount."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money, parse_amount
from posapp.domain.review import Correction, ReviewItem
from posapp.domain.shop import Shop
from posapp.services.sessions import SearchSession
from posapp.ui.customers.results import ResultList, ResultModel, shown_name
from posapp.ui.kit.basics import FieldError, label
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
        self._cache = cache
        self._customer: Subscriber | None = None
        self._money: Money | None = None
        self._search = _field("correctionSearch", self.tr("Right customer: name, phone or number"))
        self._search.textEdited.connect(self._run_search)
        self._model = ResultModel(self)
        self._results = ResultList(self._model)
        self._results.setObjectName("correctionResults")
        self._results.clicked.connect(lambda index: self._choose_customer(index.row()))
        self._search.returnPressed.connect(lambda: self._choose_customer(0))
        self._amount = _field("correctionAmount", self.tr("Amount"))
        self._search_error = FieldError("correctionSearchError", self._search)
        self._amount_error = FieldError("correctionAmountError", self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Correction"), "heading"))
        for widget in (self._search, self._search_error, self._results, self._amount, self._amount_error):
            column.addWidget(widget, stretch=int(widget is self._results))

    def activate(self, case: ReviewItem) -> None:
        """Start from what was sent."""
        self._customer = None
        self._search.clear()
        self._model.refresh(())
        self._money = case.queued.event.money
        self._amount.setVisible(self._money is not None)
        self._amount.clear()
        if self._money is not None:
            sent = format_money(self._money, self._shop.locale)
            self._amount.setPlaceholderText(self.tr("Right amount, instead of {amount}").format(amount=sent))
        for error in (self._search_error, self._amount_error):
            error.show_message("")
        self._search.setFocus()

    def correction(self) -> Correction | None:
        """Give what is to be sent instead; None when a field is wrong or nothing was changed, which is then said."""
        try:
            money = self._typed_amount()
        except PosappError as error:
            self._amount_error.show_message(sentence(error))
            return None
        profile = None if self._customer is None else self._customer.id
        if profile is None and money is None:
            self._search_error.show_message(self.tr("Choose another customer or enter another amount."))
            return None
        return Correction(profile=profile, money=money)

    def _typed_amount(self) -> Money | None:
        """The amount where another one was typed."""
        if self._money is None or not self._amount.text().strip():
            return None
        typed = parse_amount(self._amount.text(), self._money.currency, self._shop.locale)
        return None if typed == self._money else typed

    def _run_search(self, text: str) -> None:
        self._customer = None
        self._search_error.show_message("")
        self._cache.run(
            lambda session: session.find.search(text, MAX_RESULTS),
            on_success=self._model.refresh,
            on_failure=lambda error: self._search_error.show_message(sentence(error)),
        )

    def _choose_customer(self, row: int) -> None:
        found = self._model.at(row)
        if found is not None:
            self._customer = found
            self._search.setText(shown_name(found))
            self._model.refresh((found,))
            self._amount.setFocus(Qt.FocusReason.OtherFocusReason)


def _field(name: str, caption: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(caption)
    field.setPlaceholderText(caption)
    field.setMaxLength(200)
    return field
