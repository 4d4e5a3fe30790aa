"""Stores the customers whom other tills of the shop registered, until Hellotext's list has them."""

import json
from datetime import datetime

from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_mapping, as_text
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["ShopCustomers", "read_customer", "written_customer"]


class ShopCustomers:
    """The others' customers of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, registered_as: str, subscriber: Subscriber, profile: str, at: datetime) -> None:
        """Keep a customer in place of an earlier version.

        Args:
            registered_as: The id that the other till gave.
            subscriber: The customer, under Hellotext's id where that is known.
            profile: Hellotext's id; empty before it is known.
            at: The present moment, UTC.
        """
        self._connection.execute(
            "INSERT OR REPLACE INTO shop_customers VALUES (?, ?, ?, ?)",
            (registered_as, profile, written_customer(subscriber), to_microseconds(at)),
        )

    def remove(self, registered_as: str) -> None:
        """Remove a customer who was erased."""
        self._connection.execute("DELETE FROM shop_customers WHERE id = ?", (registered_as,))

    def profile_of(self, registered_as: str) -> str:
        """Give Hellotext's id of somebody whom another till registered; empty where it is not known."""
        rows = self._connection.execute("SELECT profile FROM shop_customers WHERE id = ?", (registered_as,))
        return as_text(rows[0][0]) if rows else ""

    def since(self, moment: datetime) -> tuple[Subscriber, ...]:
        """Give those read since a moment, and those whom Hellotext does not know yet."""
        rows = self._connection.execute(
            "SELECT document FROM shop_customers WHERE profile = '' OR read_at >= ? ORDER BY id",
            (to_microseconds(moment),),
        )
        try:
            return tuple(read_customer(as_text(row[0])) for row in rows)
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


def written_customer(subscriber: Subscriber) -> str:
    """Give a customer as JSON."""
    fields = {
        "id": subscriber.id,
        "first_name": subscriber.first_name,
        "last_name": subscriber.last_name,
        "phones": list(subscriber.phones),
        "emails": list(subscriber.emails),
        "state": subscriber.state.value,
        "reference": subscriber.reference,
        "created_at": None if subscriber.created_at is None else subscriber.created_at.isoformat(),
    }
    return json.dumps(fields, ensure_ascii=False)


def read_customer(document: str) -> Subscriber:
    """Read what `written_customer` wrote; raises one of ROW_ERRORS when it is none."""
    fields = as_mapping(json.loads(document))
    phones, emails, created = fields["phones"], fields["emails"], fields["created_at"]
    if not isinstance(phones, list) or not isinstance(emails, list):
        raise TypeError("not a list")
    return Subscriber(
        id=as_text(fields["id"]),
        first_name=as_text(fields["first_name"]),
        last_name=as_text(fields["last_name"]),
        phones=tuple(as_text(each) for each in phones),
        emails=tuple(as_text(each) for each in emails),
        state=SubscriptionState(as_text(fields["state"])),
        reference=as_text(fields["reference"]),
        created_at=None if created is None else datetime.fromisoformat(as_text(created)),
    )
