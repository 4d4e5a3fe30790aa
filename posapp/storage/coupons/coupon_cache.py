"""The coupons of the business, as they were downloaded."""

from collections.abc import Iterable

from posapp.domain.coupons.coupon import Coupon
from posapp.storage.cached_list import CachedList
from posapp.storage.database.row_validation import ROW_ERRORS, as_text

__all__ = ["CouponCache"]


class CouponCache(CachedList):
    """The coupons of the business."""

    table, kind = "coupons", "coupons"
    columns = ("id", "code", "description", "destination_url", "reference")

    def store(self, batch: Iterable[Coupon], mark: int | None = None) -> int:
        """Keep coupons, in place of earlier ones with their ids, and give how many; see `Subscribers.store`."""
        rows = [(each.id, each.code, each.description, each.destination_url, each.reference) for each in batch]
        return self._store(rows, mark)

    def by_code(self, code: str) -> Coupon | None:
        """Give the coupon of a code, letter for letter, or None."""
        return next(iter(self._read("WHERE code = ?", code)), None)

    def get(self, coupon_id: str) -> Coupon | None:
        """Give a coupon by its id, or None."""
        return next(iter(self._read("WHERE id = ?", coupon_id)), None)

    def list(self) -> tuple[Coupon, ...]:
        """Give all coupons by code."""
        return self._read("ORDER BY code")

    def _read(self, where: str, *parameters: object) -> tuple[Coupon, ...]:
        try:
            return tuple(
                Coupon(
                    id=as_text(row[0]),
                    code=as_text(row[1]),
                    description=as_text(row[2]),
                    destination_url=as_text(row[3]),
                    reference=as_text(row[4]),
                )
                for row in self._rows(where, *parameters)
            )
        except ROW_ERRORS as error:
            raise self._connection.damaged() from error
