"""Shares the customers of all tills: sealed by the tills, one for each phone."""

from dataclasses import dataclass

from posapp.shop_server.calls import Calls

__all__ = ["Customers", "SharedCustomer", "SharedVisit"]


@dataclass(frozen=True, slots=True)
class SharedCustomer:
    """A customer whom a till put there.

    Attributes:
        customer_id: A UUID of the till that registered them.
        till_id: The till that put them first.
        sealed: Their data, sealed for `customer_id`.
        profile: Hellotext's id; empty before it is known.
        merged_into: The id under which the shop knew their phone before; None for the first one.
        version: Grows over all changes of the shop; a till keeps the highest that it read.
    """

    customer_id: str
    till_id: str
    sealed: bytes
    profile: str
    merged_into: str | None
    version: int


@dataclass(frozen=True, slots=True)
class SharedVisit:
    """A payment of a customer at a till; amounts in minor units, times in microseconds since 1970, UTC."""

    till: str
    receipt: str
    currency: str
    minor: int
    occurred_at: int
    visits: int


class Customers:
    """The customers of the shop. Each method raises a ShopServerError; each may be repeated."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def put(self, customer_id: str, phone_hash: bytes, sealed: bytes, profile: str) -> str:
        """Share a customer as they are now; give the id under which the shop knows their phone.

        Args:
            customer_id: A UUID of the till that registered them.
            phone_hash: 32 bytes: the keyed hash of the normalised phone, or of the id where there is none.
            sealed: Their data, sealed for `customer_id`.
            profile: Hellotext's id; empty before it is known.
        """
        given = (customer_id, phone_hash, sealed, profile)
        return str(self._calls.value("SELECT shop.customer_put_v2(%s, %s, %s, %s, %s)::text", *given))

    def after(self, version: int, limit: int = 1000) -> tuple[SharedCustomer, ...]:
        """Read who was changed after a version, in the order of the changes."""
        rows = self._calls.rows(
            "SELECT customer_id::text, till_id::text, sealed, profile, merged_into::text, version "
            "FROM shop.customers_after_v1(%s, %s, %s)",
            version,
            limit,
        )
        return tuple(_customer(row) for row in rows)

    def visits(self, profile: str, limit: int) -> tuple[SharedVisit, ...]:
        """Give the latest payments of a customer at all tills; each says how many there are."""
        rows = self._calls.rows("SELECT * FROM shop.visits_v1(%s, %s, %s)", profile, limit)
        return tuple(_visit(row) for row in rows)


def _customer(row: tuple[object, ...]) -> SharedCustomer:
    customer_id, till_id, sealed, profile, merged_into, version = row
    return SharedCustomer(
        *(str(customer_id), str(till_id)),
        sealed=sealed if isinstance(sealed, bytes) else b"",
        profile=str(profile),
        merged_into=None if merged_into is None else str(merged_into),
        version=int(str(version)),
    )


def _visit(row: tuple[object, ...]) -> SharedVisit:
    till, receipt, currency, *numbers = row
    return SharedVisit(str(till), str(receipt), str(currency), *(int(str(each)) for each in numbers))
