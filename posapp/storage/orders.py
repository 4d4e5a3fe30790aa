"""Stores orders, each under its number and source, with its steps."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.money import Money
from posapp.domain.orders import Delivery, Order, OrderItem, OrderStep, RecordedStep
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["Orders"]


class Orders:
    """The orders of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, order: Order) -> None:
        """Write an order without its steps, in place of what was written of the same one."""
        self._connection.execute(_SAVE, _values(order))

    def add_step(self, order_id: str, taken: RecordedStep) -> None:
        """Write the next step of an order."""
        voided = None if taken.voided_at is None else to_microseconds(taken.voided_at)
        self._connection.execute(
            "INSERT INTO order_steps SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5 FROM order_steps "
            "WHERE order_id = ?1",
            (order_id, taken.step.value, taken.event_id, to_microseconds(taken.at), voided),
        )

    def void_step(self, event_id: str, at: datetime) -> None:
        """Mark the step that an event is about as undone; an event about no step changes nothing."""
        self._connection.execute(
            "UPDATE order_steps SET voided_at = ? WHERE event = ?", (to_microseconds(at), event_id)
        )

    def get(self, order_id: str) -> Order | None:
        """Give an order by its id, or None."""
        return next(iter(self._read("WHERE id = ?", order_id)), None)

    def named(self, reference: str, source: str) -> Order | None:
        """Give the order with a number from a source, or None."""
        return next(iter(self._read("WHERE reference = ? AND source = ?", reference, source)), None)

    def by_reference(self, reference: str) -> tuple[Order, ...]:
        """Give the orders with a number, of whichever source."""
        return self._read("WHERE reference = ? ORDER BY source", reference)

    def of_event(self, event_id: str) -> Order | None:
        """Give the order that an event is about, or None."""
        return next(iter(self._read("WHERE id = (SELECT order_id FROM order_steps WHERE event = ?)", event_id)), None)

    def latest(self, limit: int) -> tuple[Order, ...]:
        """Give the newest orders, newest first."""
        return self._read("ORDER BY id DESC LIMIT ?", limit)

    def merge(self, order: Order) -> str:
        """Write what another file holds of an order, inside a transaction of the caller's; what is here stays.

        Returns:
            The id under which it stands here: another one where this file has the same number of the same source.
        """
        here = self.get(order.id) or self.named(order.reference, order.source)
        if here is None:
            self.save(order)
        kept = order.id if here is None else here.id
        known = {each.event_id for each in (() if here is None else here.steps)}
        for each in order.steps:
            if each.event_id not in known:
                self.add_step(kept, each)
        return kept

    def _read(self, where: str, *parameters: object) -> tuple[Order, ...]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM orders {where}", parameters)
        try:
            return tuple(_order(row, self._steps(str(row[0]))) for row in rows)
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def _steps(self, order_id: str) -> tuple[RecordedStep, ...]:
        rows = self._connection.execute(
            "SELECT step, event, at, voided_at FROM order_steps WHERE order_id = ? ORDER BY number", (order_id,)
        )
        return tuple(_step(row) for row in rows)


_COLUMNS = "id, reference, source, profile, customer_name, minor, currency, delivery, items"
_SAVE = (
    "INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, "
    "customer_name = excluded.customer_name, minor = excluded.minor, currency = excluded.currency, "
    "delivery = excluded.delivery, items = excluded.items"
)


def _values(order: Order) -> tuple[object, ...]:
    return (
        order.id,
        order.reference,
        order.source,
        order.profile,
        order.customer_name,
        None if order.money is None else order.money.minor,
        None if order.money is None else order.money.currency.code,
        order.delivery.value,
        _written_items(order.items),
    )


def _order(row: Row, steps: tuple[RecordedStep, ...]) -> Order:
    return Order(
        id=as_text(row[0]),
        reference=as_text(row[1]),
        source=as_text(row[2]),
        profile=as_text(row[3]),
        customer_name=as_text(row[4]),
        money=None if row[5] is None else Money.of(as_int(row[5]), as_text(row[6])),
        delivery=Delivery(row[7]),
        items=_read_items(as_text(row[8])),
        steps=steps,
    )


def _step(row: Row) -> RecordedStep:
    voided = None if row[3] is None else from_microseconds(row[3])
    return RecordedStep(
        step=OrderStep(row[0]), event_id=as_text(row[1]), at=from_microseconds(row[2]), voided_at=voided
    )


def _written_items(items: Sequence[OrderItem]) -> str:
    written = [
        {
            "product": each.product,
            "quantity": each.quantity,
            "minor": each.price.minor,
            "currency": each.price.currency.code,
        }
        for each in items
    ]
    return json.dumps(written, ensure_ascii=False)


def _read_items(written: str) -> tuple[OrderItem, ...]:
    return tuple(_item(as_mapping(each)) for each in json.loads(written))


def _item(fields: Mapping[str, object]) -> OrderItem:
    return OrderItem(
        product=as_text(fields["product"]),
        quantity=as_int(fields["quantity"]),
        price=Money.of(as_int(fields["minor"]), as_text(fields["currency"])),
    )
