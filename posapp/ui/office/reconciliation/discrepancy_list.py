"""What a check found, as a list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.money import Money, format_money
from posapp.domain.reconciliation.discrepancies import Discrepancy
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.reconciliation import discrepancy_label

__all__ = ["DiscrepancyModel"]

Index = QModelIndex | QPersistentModelIndex


class DiscrepancyModel(QAbstractListModel):
    """Findings in their order.

    Args:
        shop: Its locale tells how amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._findings: tuple[Discrepancy, ...] = ()

    def show(self, discrepancies: tuple[Discrepancy, ...]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._findings = discrepancies
        self.endResetModel()

    def at(self, row: int) -> Discrepancy | None:
        """Give the finding of a row, or None."""
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a finding for painting, and a sentence for screen readers."""
        found = self._findings[index.row()]
        below = " · ".join(part for part in (self._amount(found), discrepancy_label(found.kind)) if part)
        if role == LINES:
            return found.receipt, "", below
        return text_for_role(role, f"{found.receipt}, {below}")

    def _amount(self, found: Discrepancy) -> str:
        money: Money | None = found.till.money if found.till is not None else None
        if money is None and found.here is not None:
            money = found.here.sale.money
        return "" if money is None else format_money(money, self._shop.locale)
