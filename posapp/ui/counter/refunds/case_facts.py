"""Shows a payment that can be refunded: who paid, how much, when, and what was refunded before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.domain.money import format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.refunds.refund import RecordedRefund, Refund, RefundablePayment
from posapp.domain.shop import Shop
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.labels.collected import parts_text
from posapp.ui.labels.items import named_quantity
from posapp.ui.labels.refunds import refund_reason_label, refund_state_label
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["CaseFacts"]


class CaseFacts(QWidget):
    """The facts of a payment, and its refunds so far.

    Args:
        shop: Its locale decides how amounts and times are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._who = _text_label("refundWho", "title", lines=2)
        self._paid = _text_label("refundPaid", "figure", lines=1)
        self._details = _text_label("refundDetails", "soft")
        self._asked = _text_label("refundAsked", "warning")
        self._past = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._who, self._paid, self._details, self._asked):
            column.addWidget(widget)
        column.addLayout(self._past)

    def show_case(self, case: RefundablePayment) -> None:
        """Show a payment."""
        original, asked = case.original, case.open_request
        self._who.setText(isolated(original.customer_name) or self.tr("No customer"))
        self._paid.setText(format_money(original.total, self._shop.locale))
        self._details.setText("\n".join(self._detail_lines(case)))
        self._asked.setVisible(asked is not None)
        self._asked.setText("" if asked is None else self._request_text(asked))
        self._show_past(case)

    def _detail_lines(self, case: RefundablePayment) -> list[str]:
        original = case.original
        lines = [self.tr("Receipt {receipt}").format(receipt=isolated(original.receipt))]
        if case.occurred_at is not None:
            lines.append(timestamp_text(case.occurred_at, self._shop))
        if original.is_external:
            lines.append(self.tr("From elsewhere, entered by hand"))
        if not original.profile:
            lines.append(self.tr("No customer: not sent to Hellotext"))
        if case.parts:
            lines.append(self.tr("Paid by {parts}").format(parts=parts_text(case.parts, self._shop)))
        if case.left != original.total:
            left = format_money(case.left, self._shop.locale)
            lines.append(self.tr("{amount} can still be refunded").format(amount=left))
        return lines

    def _request_text(self, asked: Refund) -> str:
        amount, reason = format_money(asked.money, self._shop.locale), refund_reason_label(asked.reason)
        why = f"{reason}: {isolated(asked.note)}" if asked.note else reason
        return self.tr("The customer requests a refund of {amount}. {why}").format(amount=amount, why=why)

    def _show_past(self, case: RefundablePayment) -> None:
        while (item := self._past.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in case.refunds:
            self._past.addWidget(WrappedLabel(" · ".join(self._past_words(each, case)), "soft"))

    def _past_words(self, each: RecordedRefund, case: RefundablePayment) -> tuple[str, ...]:
        return (
            format_money(each.refund.money, self._shop.locale),
            *self._item_text(each, case),
            refund_state_label(each),
            refund_reason_label(each.refund.reason),
            timestamp_text(each.refund.occurred_at, self._shop),
        )

    def _item_text(self, recorded: RecordedRefund, case: RefundablePayment) -> tuple[str, ...]:
        known = [each for each in recorded.refund.lines if each.place < len(case.sold)]
        names = [named_quantity(case.sold[each.place], self._shop.locale, each.quantity) for each in known]
        return (", ".join(names),) if names else ()


def _text_label(name: str, role: str, *, lines: int = 0) -> WrappedLabel:
    made = WrappedLabel("", role, lines=lines)
    made.setObjectName(name)
    return made
