"""Lists what tills did beyond a coupon or a receipt while they were offline, until somebody settles it."""

from dataclasses import dataclass
from datetime import datetime

from posapp.shop_server.calls import Calls
from posapp.shop_server.errors import ShopServerError

__all__ = ["Overrun", "Overruns"]


@dataclass(frozen=True, slots=True)
class Overrun:
    """A coupon that was redeemed twice, or a receipt that was refunded beyond its amount.

    Attributes:
        kind: "coupon" or "refund".
        subject: The claim's or the refund's id.
        till: The till that went beyond it, offline.
        other_till: The till that was first; empty where nobody knows.
        what: The coupon, or the receipt.
        noted_at: When the server heard of it, UTC.
    """

    kind: str
    subject: str
    till: str
    other_till: str
    what: str
    noted_at: datetime


class Overruns:
    """What is to be settled. Each method raises a ShopServerError; each may be repeated."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def open(self) -> tuple[Overrun, ...]:
        """Give those that nobody settled, the oldest first."""
        rows = self._calls.rows(
            "SELECT kind, subject, till_name, coalesce(other_till_name, ''), what, noted_at FROM shop.overruns_v1(%s)"
        )
        return tuple(_overrun(row) for row in rows)

    def settle(self, kind: str, subject: str, who: str) -> bool:
        """Note that somebody dealt with it; False where somebody had before."""
        return bool(self._calls.value("SELECT shop.overrun_settle_v1(%s, %s, %s, %s)", kind, subject, who))


def _overrun(row: tuple[object, ...]) -> Overrun:
    kind, subject, till, other_till, what, noted_at = row
    if not isinstance(noted_at, datetime):
        raise ShopServerError(code="no time")
    return Overrun(str(kind), str(subject), str(till), str(other_till), str(what), noted_at)
