"""What should be in the drawer, and what that is made of."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from posapp.domain.money import Money, format_money
from posapp.domain.shop import Shop
from posapp.services.on_ledger.day.drawer import CashExpected
from posapp.ui.kit.basics import label

__all__ = ["CashFigures"]


class CashFigures(QWidget):
    """The cash of a day, a column for each currency.

    Args:
        shop: Its locale decides how amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawerFigures")
        self._shop = shop
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None

    def show_cash(self, cash: Sequence[CashExpected]) -> None:
        """Show the figures; what a blind count hides is said to be hidden."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.setParent(None)
            self._inside.deleteLater()
        self._inside = self._table(cash)
        self._column.addWidget(self._inside)

    def _table(self, cash: Sequence[CashExpected]) -> QWidget:
        inside = QFrame()
        inside.setObjectName("inset")
        grid = QGridLayout(inside)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (name, caption, values) in enumerate(self._lines(cash)):
            is_last = name == "expected"
            grid.addWidget(label(caption, "heading" if is_last else "soft"), row, 0)
            for place, (each, value) in enumerate(zip(cash, values, strict=True), start=1):
                shown = label(value, "figure" if is_last else "")
                shown.setObjectName(f"{name}{each.currency.code}")
                grid.addWidget(shown, row, place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return inside

    def _lines(self, cash: Sequence[CashExpected]) -> list[tuple[str, str, list[str]]]:
        lines = [
            ("openingFloat", self.tr("Opening float"), [self._float(each.opening_float) for each in cash]),
            ("cashSales", self.tr("Cash sales"), [self._money(each.sales) for each in cash]),
            ("cashRefunds", self.tr("Cash refunds"), [self._less(each.refunds) for each in cash]),
            ("tipsAndRounding", self.tr("Tips and rounding"), [self._money(each.tips_and_rounding) for each in cash]),
            ("cashIn", self.tr("Cash in"), [self._money(each.cash_in) for each in cash]),
            ("cashOut", self.tr("Cash out"), [self._less(each.cash_out) for each in cash]),
            ("expected", self.tr("Should be in the drawer"), [self._money(each.expected) for each in cash]),
        ]
        if not any(each.tips_and_rounding is not None and each.tips_and_rounding.minor for each in cash):
            lines = [each for each in lines if each[0] != "tipsAndRounding"]
        if any(each.expected is None for each in cash):
            hidden = self.tr("hidden until the day is closed")
            lines = [each for each in lines if each[0] not in {"cashSales", "cashRefunds", "expected"}]
            lines.append(("hidden", self.tr("Should be in the drawer"), [hidden for _each in cash]))
        return lines

    def _float(self, money: Money | None) -> str:
        return self.tr("not recorded") if money is None else self._money(money)

    def _money(self, money: Money | None) -> str:
        return "" if money is None else format_money(money, self._shop.locale)

    def _less(self, money: Money | None) -> str:
        return "" if money is None else format_money(-money, self._shop.locale)
