"""The discrepancies of a day as rows of a list."""

from posapp.domain.money import Money, format_money
from posapp.domain.reconciliation.discrepancies import Discrepancy
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.reconciliation import discrepancy_label

__all__ = ["DiscrepancyModel"]


class DiscrepancyModel(ShopRowsModel[Discrepancy]):
    """Discrepancies of one day."""

    def lines(self, found: Discrepancy, /) -> Lines:
        """Give the receipt, and below it the amount and what does not match."""
        return found.receipt, "", joined(self._amount(found), discrepancy_label(found.kind))

    def _amount(self, found: Discrepancy) -> str:
        money: Money | None = found.till.money if found.till is not None else None
        if money is None and found.here is not None:
            money = found.here.sale.money
        return "" if money is None else format_money(money, self.shop.locale)
