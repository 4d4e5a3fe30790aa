"""The tills of the shop, and what is to be settled between them, as rows of lists."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from posapp.domain.shop import Shop
from posapp.services.on_till.shop_server.tills import Overrun, SharedTill, TillState
from posapp.ui.kit.rows_model import Lines, ShopRowsModel
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["OverrunModel", "TillModel", "seen_text", "state_text"]


class TillModel(ShopRowsModel[SharedTill]):
    """A till a row."""

    def key(self, till: SharedTill, /) -> str:
        """Give its id."""
        return till.till_id

    def lines(self, till: SharedTill, /) -> Lines:
        """Give its name and whether it shares, and below when it was last heard of."""
        return till.name, state_text(till.state), seen_text(till.last_seen, self.shop)


class OverrunModel(ShopRowsModel[Overrun]):
    """A coupon or a receipt a row."""

    def key(self, overrun: Overrun, /) -> str:
        """Give what it is about."""
        return overrun.subject

    def lines(self, overrun: Overrun, /) -> Lines:
        """Give the coupon or receipt, and below which tills were both there."""
        translate = QCoreApplication.translate
        both = (
            translate("shop tills", "Coupon redeemed at {till}, and before at {other}")
            if overrun.kind == "coupon"
            else translate("shop tills", "Refunded beyond its amount at {till}; {other} had refunded it before")
        )
        other = overrun.other_till or translate("shop tills", "another till")
        when = timestamp_text(overrun.noted_at, self.shop)
        return overrun.what, when, both.format(till=overrun.till, other=other)


def state_text(state: TillState) -> str:
    """Give the words for whether a till shares."""
    translate = QCoreApplication.translate
    return {
        TillState.ACTIVE: translate("shop tills", "shares"),
        TillState.RETIRED: translate("shop tills", "retired"),
        TillState.LEFT: translate("shop tills", "left"),
    }[state]


def seen_text(moment: datetime | None, shop: Shop) -> str:
    """Give when the server last heard of a till."""
    translate = QCoreApplication.translate
    if moment is None:
        return translate("shop tills", "never seen")
    return translate("shop tills", "last seen {time}").format(time=timestamp_text(moment, shop))
