"""The downloaded coupons, each with the shop's rules for it, as rows of a list."""

from posapp.domain.shop import Shop
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.ui.kit.rows_model import FilteredRowsModel, Lines, joined
from posapp.ui.labels.coupons import conditions_text, effect_text

__all__ = ["CouponRulesModel"]


class CouponRulesModel(FilteredRowsModel[CouponRuling]):
    """Coupons that match a search, with their rules.

    Args:
        shop: Its locale decides how amounts are written.
    """

    def __init__(self, shop: Shop) -> None:
        super().__init__()
        self._shop = shop
        self._unsaved: frozenset[str] = frozenset()

    def mark_unsaved(self, coupons: frozenset[str]) -> None:
        """Say of the coupons with these ids that they have changes which are not saved yet."""
        if coupons != self._unsaved:
            self._unsaved = coupons
            self.redraw()

    def key(self, ruling: CouponRuling, /) -> str:
        """Give the coupon's id."""
        return ruling.coupon.id

    def searched(self, ruling: CouponRuling, /) -> str:
        """Give code and description."""
        return f"{ruling.coupon.code}\n{ruling.coupon.description}"

    def lines(self, ruling: CouponRuling, /) -> Lines:
        """Give the code and what the coupon does, and below them its conditions or its description."""
        coupon = ruling.coupon
        below = conditions_text(ruling.rules, self._shop) or coupon.description
        if coupon.id in self._unsaved:
            below = joined(self.tr("not saved"), below)
        effect = self.tr("no rules") if ruling.rules is None else effect_text(ruling.rules, self._shop)
        return coupon.code, effect, below
