"""Copies the subject of an event from one ledger into another, with all that belongs to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from posapp.domain.actions.opt_ins import OptIn
from posapp.domain.errors import EnvironmentFault
from posapp.domain.events.event import Event
from posapp.domain.events.subject import Subject
from posapp.domain.orders import Order
from posapp.domain.refunds.refund import Refund
from posapp.domain.sales.sale import Sale
from posapp.storage.actions.recorded_actions import ActionNote
from posapp.storage.database.connection import Row
from posapp.storage.ledger import Ledger

__all__ = ["EventBundle", "read_event_bundle"]

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBundle:
    """An event with the records that belong to it.

    Attributes:
        event: The event.
        subject: The sale, refund or order that it is about; None where it is about none.
        sale: The sale; None where there is none.
        refunds: The refunds of that sale, or the refund that the event is about.
        redemptions: What was redeemed with the sale, or by the event itself, as it stands in the file.
        order: The order with all its steps; None where there is none.
        note: What is kept beside the event of an action; None where nothing is.
        opt_in: What the customer said about being written to; None where nothing was said.
        lines: What was bought, as it stands in the file.
    """

    event: Event
    subject: Subject | None
    sale: Sale | None
    refunds: tuple[Refund, ...]
    redemptions: tuple[Row, ...]
    order: Order | None
    note: ActionNote | None
    opt_in: OptIn | None
    lines: tuple[Row, ...]

    def write_into(self, ledger: Ledger) -> Subject | None:
        """Write what the other file does not have yet, inside a transaction of the caller's.

        Returns:
            The sale, refund or order as it stands there; None where there is none.

        Raises:
            ReceiptUsed: When that receipt was recorded there for another sale; then nothing was written.
            EnvironmentFault: When the disk refuses.
        """
        if self.sale is not None and ledger.sales.get(self.sale.id) is None:
            ledger.sales.add(self.sale)
        ledger.lines.copy(self.lines)
        ledger.coupons.copy(self.redemptions)
        for refund in self.refunds:
            ledger.refunds.merge(refund)
        if self.note is not None:
            ledger.recorded_actions.add(self.note)
        if self.opt_in is not None:
            ledger.opt_ins.add(self.opt_in)
        if self.order is not None:
            return Subject.order(ledger.orders.merge(self.order))
        ids = {each.id for each in (self.sale, *self.refunds) if each is not None}
        return self.subject if self.subject is not None and self.subject.id in ids else None

    def write_redemption_into(self, ledger: Ledger) -> None:
        """Store only that the event's coupon is redeemed, for a ledger that cannot take the sale itself."""
        ledger.coupons.copy((self.event.id, *row[1:]) for row in self.redemptions if row[1] == self.event.object.id)


def read_event_bundle(event: Event, ledger: Ledger, *, damaged: bool = False) -> EventBundle:
    """Read an event's records from a ledger.

    Args:
        event: One of the ledger's.
        ledger: The file it is read from.
        damaged: Whether what cannot be read is left out; otherwise that is an error.

    Raises:
        EnvironmentFault: When something cannot be read.
    """

    def read(ask: Callable[[], Read], otherwise: Read) -> Read:
        try:
            return ask()
        except EnvironmentFault:
            if not damaged:
                raise
            return otherwise

    subject = read(lambda: ledger.events.subject_of(event.id), None)
    subject_id = "" if subject is None else subject.id
    sale = read(lambda: ledger.sales.get(subject_id), None) if subject_id else None
    nothing: tuple[Refund, ...] = ()
    refunds = read(lambda: ledger.refunds.of_subject(subject_id), nothing) if subject_id else nothing
    return EventBundle(
        event=event,
        subject=subject,
        sale=sale,
        refunds=refunds,
        redemptions=read(lambda: ledger.coupons.written(subject_id if sale is not None else event.id), ()),
        order=read(lambda: ledger.orders.get(subject_id), None) if subject_id else None,
        note=read(lambda: ledger.recorded_actions.note_of(event.id), None),
        opt_in=read(lambda: ledger.opt_ins.of_event(event.id), None),
        lines=read(lambda: ledger.lines.written(subject_id), ()) if sale is not None else (),
    )
