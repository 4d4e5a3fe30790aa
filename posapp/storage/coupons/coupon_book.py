"""Stores the shop's coupon rules and this till's redemptions, in the ledger and not in the cache."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from posapp.domain.coupons.coupon import CouponKind, CouponRules, PastRedemption, Redemption
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.money import Money
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["CouponBook"]


class CouponBook:
    """Rules and redemptions of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save_rules(self, coupon: str, rules: CouponRules) -> None:
        """Keep the rules of a coupon (its id), in place of earlier ones."""
        marks = ", ".join("?" * _WIDTH)
        self._connection.execute(f"INSERT OR REPLACE INTO coupon_rules VALUES ({marks})", _values(coupon, rules))

    def remove_rules(self, coupon: str) -> None:
        """Remove the rules of a coupon."""
        self._connection.execute("DELETE FROM coupon_rules WHERE coupon = ?", (coupon,))

    def rules(self, coupon: str) -> CouponRules | None:
        """Give the rules of a coupon, or None where it has none."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM coupon_rules WHERE coupon = ?", (coupon,))
        return self._rules(rows[0]) if rows else None

    def all_rules(self) -> dict[str, CouponRules]:
        """Give all rules by the id of their coupon."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM coupon_rules")
        return {as_text(row[0]): self._rules(row) for row in rows}

    def redeem(self, sale: str, redemptions: Sequence[Redemption], at: datetime) -> None:
        """Write what was redeemed with a sale, inside a transaction of the caller's.

        Where the shop's own system told it as an event without a sale, the event's id stands for the sale's.
        """
        self._connection.execute_many(
            "INSERT INTO redemptions VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
            [
                (
                    sale,
                    each.coupon,
                    place,
                    each.code,
                    each.discount.minor,
                    each.discount.currency.code,
                    to_microseconds(at),
                )
                for place, each in enumerate(redemptions)
            ],
        )

    def undo_redemptions(self, sale: str, at: datetime) -> None:
        """Mark the redemptions of a sale as undone."""
        self._connection.execute(
            "UPDATE redemptions SET taken_back_at = ? WHERE sale = ? AND taken_back_at IS NULL",
            (to_microseconds(at), sale),
        )

    def of_sale(self, sale: str) -> tuple[Redemption, ...]:
        """Give the redemptions of a sale, undone ones too, in their order."""
        rows = self._connection.execute(
            "SELECT coupon, code, minor, currency FROM redemptions WHERE sale = ? ORDER BY place", (sale,)
        )
        try:
            return tuple(
                Redemption(
                    coupon=as_text(row[0]), code=as_text(row[1]), discount=Money.of(as_int(row[2]), as_text(row[3]))
                )
                for row in rows
            )
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def written(self, subject_id: str) -> tuple[Row, ...]:
        """Give the rows of the redemptions of a sale, or of an event without a sale, for `copy`."""
        return tuple(self._connection.execute("SELECT * FROM redemptions WHERE sale = ? ORDER BY place", (subject_id,)))

    def copy(self, rows: Iterable[Row]) -> None:
        """Write what `written` gave of another file, inside a transaction of the caller's; what is here stays."""
        self._connection.execute_many("INSERT OR IGNORE INTO redemptions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def past(self, coupons: Iterable[str], profile: str) -> tuple[PastRedemption, ...]:
        """Give the redemptions of some coupons that count: of each at most one by this customer and one by anybody."""
        found: list[PastRedemption] = []
        for coupon in coupons:
            for who in (profile, None):
                rows = self._connection.execute(_PAST, {"coupon": coupon, "profile": who})
                found += [PastRedemption(coupon=coupon, profile=as_text(row[0])) for row in rows]
        return tuple(found)

    def _rules(self, row: Row) -> CouponRules:
        try:
            return _rules(row)
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error


_COLUMNS = (
    "coupon, kind, hundredths, minor, currency, valid_from, valid_until, once_per_customer, once_in_all, "
    "least_minor, least_currency, stores, offline, offline_minor, offline_currency"
)
_WIDTH = _COLUMNS.count(",") + 1
# The customer is the sale's or the event's, whom the program renames once Hellotext knows somebody registered here.
_PAST = (
    "SELECT coalesce(nullif(new_customers.profile, ''), sales.profile, events.profile) AS customer FROM redemptions "
    "LEFT JOIN sales ON sales.id = redemptions.sale LEFT JOIN events ON events.id = redemptions.sale "
    "LEFT JOIN new_customers ON new_customers.id = coalesce(sales.profile, events.profile) "
    "WHERE redemptions.coupon = :coupon AND redemptions.taken_back_at IS NULL AND customer IS NOT NULL "
    "AND (events.state IS NULL OR events.state NOT IN ('voided', 'dismissed')) "
    "AND (:profile IS NULL OR customer = :profile) LIMIT 1"
)


def _values(coupon: str, rules: CouponRules) -> tuple[object, ...]:
    return (
        coupon,
        rules.kind.value,
        rules.hundredths,
        *_money_values(rules.amount),
        None if rules.valid_from is None else rules.valid_from.isoformat(),
        None if rules.valid_until is None else rules.valid_until.isoformat(),
        int(rules.once_per_customer),
        int(rules.once_in_all),
        *_money_values(rules.minimum),
        json.dumps(rules.stores, ensure_ascii=False),
        "" if rules.offline is None else rules.offline.value,
        *_money_values(rules.offline_most),
    )


def _money_values(money: Money | None) -> tuple[int | None, str | None]:
    return (None, None) if money is None else (money.minor, money.currency.code)


def _rules(row: Row) -> CouponRules:
    return CouponRules(
        kind=CouponKind(row[1]),
        hundredths=as_int(row[2]),
        amount=_money(row[3], row[4]),
        valid_from=_day(row[5]),
        valid_until=_day(row[6]),
        once_per_customer=bool(as_int(row[7])),
        once_in_all=bool(as_int(row[8])),
        minimum=_money(row[9], row[10]),
        stores=tuple(as_text(each) for each in json.loads(row[11])),
        offline=OfflinePolicy(row[12]) if row[12] else None,
        offline_most=_money(row[13], row[14]),
    )


def _money(minor: object, code: object) -> Money | None:
    return None if minor is None else Money.of(as_int(minor), as_text(code))


def _day(stored: object) -> date | None:
    return None if stored is None else date.fromisoformat(as_text(stored))
