"""The payments among which the one to pay back is chosen."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.money import format_money
from posapp.domain.refunds.refund import RefundablePayment
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.office.review.case_list import moment_text

__all__ = ["RefundablePaymentModel"]

Index = QModelIndex | QPersistentModelIndex


class RefundablePaymentModel(QAbstractListModel):
    """Payments, each with what is left of it.

    Args:
        shop: Its zone and locale tell how a payment is written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._cases: tuple[RefundablePayment, ...] = ()

    def show(self, cases: tuple[RefundablePayment, ...]) -> None:
        """Show other payments."""
        self.beginResetModel()
        self._cases = cases
        self.endResetModel()

    def at(self, row: int) -> RefundablePayment | None:
        """Give the payment of a row, or None."""
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a payment for painting, and a sentence for screen readers."""
        lines = self._lines(self._cases[index.row()])
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(lines))

    def _lines(self, case: RefundablePayment) -> tuple[str, str, str]:
        original = case.original
        moment = "" if case.occurred_at is None else moment_text(case.occurred_at, self._shop)
        below = " · ".join(part for part in (original.receipt, moment, self._left(case)) if part)
        who = original.customer_name or self.tr("No customer")
        return who, format_money(original.total, self._shop.locale), below

    def _left(self, case: RefundablePayment) -> str:
        if case.open_request is not None:
            return self.tr("requested")
        if case.left == case.original.total:
            return ""
        if case.left.minor == 0:
            return self.tr("refunded")
        return self.tr("{amount} left").format(amount=format_money(case.left, self._shop.locale))
