"""The sales of the day as rows of a table."""

from posapp.domain.events.states import EventState
from posapp.domain.money import Money, format_money
from posapp.domain.sales.sale import RecordedSale
from posapp.ui.kit.day_table import DayModel
from posapp.ui.kit.rows_model import joined
from posapp.ui.labels.clock import clock_text
from posapp.ui.labels.collected import collected_text, paid_by_text
from posapp.ui.labels.timestamps import time_text

__all__ = ["DaySalesModel"]


class DaySalesModel(DayModel[RecordedSale]):
    """Customer and amount, below them receipt, time, tender and state; and a remark where the clock was wrong."""

    def key(self, recorded: RecordedSale, /) -> str:
        """Give the sale's id."""
        return recorded.sale.id

    def title(self, recorded: RecordedSale, /) -> str:
        """Give the customer."""
        return recorded.sale.customer_name or self.tr("No customer")

    def details(self, recorded: RecordedSale, /) -> str:
        """Give how much was refunded, and receipt, time, tender, items and coupons."""
        sale = recorded.sale
        items = self.tr("%n item(s)", "", recorded.lines) if recorded.lines else ""
        when = time_text(sale.occurred_at, self.shop)
        return joined(
            self._refund_text(recorded),
            sale.receipt,
            when,
            paid_by_text(sale, self.shop),
            collected_text(sale, self.shop),
            items,
            self._coupon_text(recorded),
        )

    def money(self, recorded: RecordedSale, /) -> Money:
        """Give the amount."""
        return recorded.sale.money

    def state(self, recorded: RecordedSale, /) -> EventState | None:
        """Give how far its event is; a sale that was undone has none to send."""
        return EventState.VOIDED if recorded.sale.voided_at is not None else recorded.state

    def remark(self, recorded: RecordedSale, /) -> str:
        """Say where the clock was wrong."""
        return clock_text(recorded.sale, self.shop)

    def _refund_text(self, recorded: RecordedSale) -> str:
        """It comes first: what is behind it may be cut off."""
        refunded = recorded.refunded
        if refunded is None:
            return ""
        if refunded.minor >= recorded.sale.money.minor:
            return self.tr("↩ Refunded")
        return self.tr("↩ {amount} refunded").format(amount=format_money(refunded, self.shop.locale))

    def _coupon_text(self, recorded: RecordedSale) -> str:
        if recorded.discount is not None:
            return f"−{format_money(recorded.discount, self.shop.locale)}"
        return self.tr("%n coupon(s)", "", recorded.coupons) if recorded.coupons else ""
