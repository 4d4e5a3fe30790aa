"""The payments that can be refunded as rows of a list."""

from posapp.domain.money import format_money
from posapp.domain.refunds.refund import RefundablePayment
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["RefundablePaymentModel"]


class RefundablePaymentModel(ShopRowsModel[RefundablePayment]):
    """Payments with the amounts that can still be refunded."""

    def lines(self, payment: RefundablePayment, /) -> Lines:
        """Give customer and total, and below them the receipt, the time and the refundable amount."""
        original = payment.original
        moment = "" if payment.occurred_at is None else timestamp_text(payment.occurred_at, self.shop)
        below = joined(original.receipt, moment, self._left(payment))
        who = original.customer_name or self.tr("No customer")
        return who, format_money(original.total, self.shop.locale), below

    def _left(self, payment: RefundablePayment) -> str:
        if payment.open_request is not None:
            return self.tr("requested")
        if payment.left == payment.original.total:
            return ""
        if payment.left.minor == 0:
            return self.tr("refunded")
        return self.tr("{amount} left").format(amount=format_money(payment.left, self.shop.locale))
