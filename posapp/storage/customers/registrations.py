"""Stores the customers who were registered at this till, before and after Hellotext knows them."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

from posapp.domain.customers.registration import Consent, CreationState, NewCustomer, is_new_customer
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["NewCustomers"]


class NewCustomers:
    """The new customers of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, customer: NewCustomer) -> None:
        """Store a new customer, in place of an earlier version."""
        self._connection.execute(_SAVE, _values(customer))

    def get(self, customer_id: str) -> NewCustomer | None:
        """Give a new customer by the till's id, or None."""
        return next(iter(self._read("WHERE id = ?", customer_id)), None)

    def due(self, now: datetime, most: int) -> tuple[NewCustomer, ...]:
        """Give the customers to be created or looked up now, the earliest registered first."""
        return self._read(f"WHERE {_OPEN} AND due_at <= ? ORDER BY id LIMIT ?", to_microseconds(now), most)

    def shift_due(self, by: timedelta, now: datetime) -> None:
        """Keep the pauses of all open customers as they were, after the computer's clock was moved.

        Args:
            by: By how much it was moved; back where it is negative.
            now: The present moment by the clock as it is now, UTC.
        """
        forward = max(by, timedelta()) // timedelta(microseconds=1)
        self._connection.execute(_SHIFT, (forward, to_microseconds(now)))

    def interrupted(self) -> tuple[NewCustomer, ...]:
        """Give the customers whose creation was under way when the program stopped."""
        return self._read("WHERE state = 'creating'")

    def mark_unsent_uncertain(self, at: datetime) -> None:
        """In a ledger that may be an older copy, look up the customers who would be created twice otherwise."""
        for customer in self._read("WHERE state IN ('waiting', 'creating')"):
            if not customer.may_be_repeated:
                attempted = customer.attempted_at or customer.registered_at
                self.save(replace(customer, state=CreationState.UNCERTAIN, attempted_at=attempted, checks=0, due_at=at))

    def undelivered(self) -> tuple[NewCustomer, ...]:
        """Give the customers whom Hellotext does not know yet, the earliest registered first."""
        return self._read("WHERE state <> 'known' ORDER BY id")

    def registered_since(self, moment: datetime) -> tuple[NewCustomer, ...]:
        """Give the customers registered here since a moment who have a name or a contact, the earliest first."""
        known_by = "first_name || last_name || phone || email || reference <> ''"
        return self._read(f"WHERE registered_at >= ? AND {known_by} ORDER BY id", to_microseconds(moment))

    def next_due(self) -> datetime | None:
        """Give when the next one may be created or looked up; None when there is none."""
        rows = self._connection.execute(f"SELECT min(due_at) FROM new_customers WHERE {_OPEN}")
        return None if rows[0][0] is None else from_microseconds(rows[0][0])

    def hellotext_profile(self, profile: str) -> str:
        """Give Hellotext's id where somebody registered at a till has one by now; else what was given."""
        if not is_new_customer(profile):
            return profile
        rows = self._connection.execute(
            "SELECT profile FROM new_customers WHERE id = ?1 "
            "UNION ALL SELECT profile FROM shop_customers WHERE id = ?1",
            (profile,),
        )
        return next((str(row[0]) for row in rows if row[0]), profile)

    def _read(self, where: str, *parameters: object) -> tuple[NewCustomer, ...]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM new_customers {where}", parameters)
        try:
            return tuple(_customer(row) for row in rows)
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


_COLUMNS = (
    "id, first_name, last_name, phone, email, reference, registered_at, consent, state, profile, attempted_at, "
    "due_at, looks, explanation"
)
_OPEN = "state IN ('waiting', 'uncertain')"
_SHIFT = (
    "UPDATE new_customers SET due_at = min(due_at + ?1, ?2 + max(0, due_at - coalesce(attempted_at, registered_at))) "
    f"WHERE {_OPEN} AND due_at + ?1 > ?2"
)
_SAVE = f"INSERT OR REPLACE INTO new_customers ({_COLUMNS}) VALUES ({', '.join('?' * (_COLUMNS.count(',') + 1))})"


def _values(customer: NewCustomer) -> tuple[object, ...]:
    return (
        customer.id,
        customer.first_name,
        customer.last_name,
        customer.phone,
        customer.email,
        customer.reference,
        to_microseconds(customer.registered_at),
        _written_consent(customer.consent),
        customer.state.value,
        customer.profile,
        None if customer.attempted_at is None else to_microseconds(customer.attempted_at),
        to_microseconds(customer.due_at),
        customer.checks,
        customer.explanation,
    )


def _customer(row: Row) -> NewCustomer:
    names = ("id", "first_name", "last_name", "phone", "email", "reference")
    return NewCustomer(
        **{name: as_text(value) for name, value in zip(names, row, strict=False)},
        registered_at=from_microseconds(row[6]),
        consent=_read_consent(as_text(row[7])),
        state=CreationState(row[8]),
        profile=as_text(row[9]),
        attempted_at=None if row[10] is None else from_microseconds(row[10]),
        due_at=from_microseconds(row[11]),
        checks=as_int(row[12]),
        explanation=as_text(row[13]),
    )


def _written_consent(consent: Consent | None) -> str:
    if consent is None:
        return ""
    fields = {"wording": consent.wording, "given_at": to_microseconds(consent.given_at), "who": consent.who}
    return json.dumps(fields, ensure_ascii=False)


def _read_consent(written: str) -> Consent | None:
    if not written:
        return None
    fields = as_mapping(json.loads(written))
    return Consent(
        wording=as_text(fields["wording"]),
        given_at=from_microseconds(as_int(fields["given_at"])),
        who=as_text(fields["who"]),
    )
