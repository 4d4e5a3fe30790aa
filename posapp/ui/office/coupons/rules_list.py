"""The downloaded coupons, each with what the shop decided about it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.coupons import conditions_text, effect_text

__all__ = ["CouponRulesModel"]

Index = QModelIndex | QPersistentModelIndex


class CouponRulesModel(QAbstractListModel):
    """Coupons with their rules, as far as they match what is looked for.

    Args:
        shop: Its locale tells how amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._all: tuple[CouponRuling, ...] = ()
        self._seen: tuple[CouponRuling, ...] = ()
        self._wanted = ""
        self._unsaved: frozenset[str] = frozenset()

    def show(self, rulings: tuple[CouponRuling, ...]) -> None:
        """Show other coupons."""
        self._all = rulings
        self.set_filter(self._wanted)

    def set_filter(self, text: str) -> None:
        """Show the coupons whose code or description holds a text, in any case; all for an empty one."""
        self._wanted = text
        requested = text.strip().casefold()
        self.beginResetModel()
        self._seen = tuple(each for each in self._all if requested in _searched(each))
        self.endResetModel()

    def mark_unsaved(self, coupons: frozenset[str]) -> None:
        """Say of these coupons (ids) that what was typed is not kept yet."""
        if coupons != self._unsaved:
            self._unsaved = coupons
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self._seen) - 1)))

    @property
    def has_coupons(self) -> bool:
        """Whether any coupon was downloaded, seen or not."""
        return bool(self._all)

    def at(self, row: int) -> CouponRuling | None:
        """Give the coupon of a row, or None."""
        return self._seen[row] if 0 <= row < len(self._seen) else None

    def row_of(self, coupon: str) -> int:
        """Give the row of a coupon (its id), or -1 while it is not seen."""
        return next((row for row, each in enumerate(self._seen) if each.coupon.id == coupon), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many are seen."""
        return 0 if parent is not None and parent.isValid() else len(self._seen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a coupon for painting, and a sentence for screen readers."""
        lines = self._lines(self._seen[index.row()])
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(line for line in lines if line))

    def _lines(self, ruling: CouponRuling) -> tuple[str, str, str]:
        coupon = ruling.coupon
        below = conditions_text(ruling.rules, self._shop) or coupon.description
        if coupon.id in self._unsaved:
            below = " · ".join(part for part in (self.tr("not saved"), below) if part)
        effect = self.tr("no rules") if ruling.rules is None else effect_text(ruling.rules, self._shop)
        return coupon.code, effect, below


def _searched(ruling: CouponRuling) -> str:
    return f"{ruling.coupon.code}\n{ruling.coupon.description}".casefold()
