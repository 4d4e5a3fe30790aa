"""Recording a payment at the counter: on disk, all of it or nothing, before anybody says so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from posapp.domain.actions import PAYMENT
from posapp.domain.clock import Clock, refuse_future, shop_day
from posapp.domain.event_states import EventState
from posapp.domain.events import Event, EventObject
from posapp.domain.identity import IdSource, new_id
from posapp.domain.receipts import check_receipt, numbered, running_number
from posapp.domain.sales import PaymentDraft, RecordedSale, Sale, SaleSource, UndoTooLate
from posapp.domain.shop import Shop
from posapp.storage.ledger import Ledger

__all__ = ["Checkout"]

COUPON_REDEEMED = "coupon.redeemed"


class Checkout:
    """The counter of one till.

    Args:
        ledger: The till's ledger, opened in the thread that calls this.
        shop: The shop and till.
        clock: Gives the present moment, UTC.
        id_source: Makes the ids of sales and events.
    """

    def __init__(self, ledger: Ledger, shop: Shop, *, clock: Clock, id_source: IdSource = new_id) -> None:
        self._ledger = ledger
        self._shop = shop
        self._clock = clock
        self._new_id = id_source

    def propose_receipt(self) -> str:
        """Give the next receipt number of this till, without using it up."""
        return numbered(self._shop.prefix, self._ledger.sales.next_number(self._shop.prefix))

    def record_payment(self, draft: PaymentDraft) -> RecordedSale:
        """Write a payment, its events and the journal entry in one transaction, and give it back once it is on disk.

        Raises:
            ReceiptInvalid: When the receipt's number cannot be one.
            ReceiptUsed: When this till has recorded it before.
            TimeInFuture: When it was paid later than now.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        now = self._clock()
        sale = self._sale(draft, now)
        with self._ledger.transaction():
            self.write_payment(sale, draft.coupons, now)
        return self._ledger.sales.recorded(sale.id)

    def prepare(self, draft: PaymentDraft) -> Sale:
        """Give the checked sale of a draft without writing it; raises as `record_payment` does."""
        return self._sale(draft, self._clock())

    def write_payment(self, sale: Sale, coupons: tuple[str, ...], now: datetime) -> None:
        """Write a prepared sale inside a transaction of the caller's, who may write many in one."""
        self.write_sale(sale, self._events_of(sale, coupons) if sale.profile else (), now)

    def write_sale(self, sale: Sale, events: tuple[Event, ...], now: datetime) -> None:
        """Write a prepared sale with the events that tell of it, inside a transaction of the caller's."""
        self._ledger.sales.add(replace(sale, profile=self._ledger.new_customers.profile_of(sale.profile)))
        self._note_number(sale)
        due = now + timedelta(seconds=self._shop.undo_seconds) if sale.source is SaleSource.COUNTER else now
        for event in events:
            self._ledger.events.add(event, sale_id=sale.id, due_at=due, at=now)
        self._ledger.journal.append(at=now, who="", what="payment recorded", facts=_facts(sale))

    def undo(self, sale_id: str) -> RecordedSale:
        """Take a payment back as long as nothing of it has left for Hellotext, and give it as it stands then.

        Raises:
            UndoTooLate: When one of its events was already being sent.
            EnvironmentFault: When the disk refuses; then the payment stands.
        """
        now = self._clock()
        with self._ledger.transaction():
            recorded = self._ledger.sales.recorded(sale_id)
            if recorded.sale.voided_at is not None:
                return recorded
            if any(queued.state is not EventState.PENDING for queued in self._ledger.events.of_sale(sale_id)):
                raise UndoTooLate(receipt=recorded.sale.receipt)
            self._ledger.events.void_of_sale(sale_id, now)
            self._ledger.sales.void(sale_id, now)
            self._ledger.journal.append(at=now, who="", what="payment undone", facts=_facts(recorded.sale))
        return self._ledger.sales.recorded(sale_id)

    def _sale(self, draft: PaymentDraft, now: datetime) -> Sale:
        moment = refuse_future(draft.occurred_at or now, now)
        return Sale(
            id=self._new_id(now),
            receipt=check_receipt(draft.receipt),
            till=self._shop.till,
            money=draft.money,
            method=draft.method,
            occurred_at=moment,
            zone=self._shop.zone.key,
            day=shop_day(moment, self._shop.zone),
            profile=draft.profile,
            customer_name=draft.customer_name,
            source=draft.source,
            recorded_at=now,
        )

    def _note_number(self, sale: Sale) -> None:
        number = running_number(self._shop.prefix, sale.receipt)
        if number is not None:
            self._ledger.sales.note_number(self._shop.prefix, number)

    def _events_of(self, sale: Sale, coupons: tuple[str, ...]) -> tuple[Event, ...]:
        payment = self._payment_event(sale)
        return (payment, *(self._redemption_event(payment, coupon) for coupon in coupons))

    def _payment_event(self, sale: Sale) -> Event:
        return Event(
            id=self._new_id(sale.recorded_at),
            action=PAYMENT,
            profile=sale.profile,
            money=sale.money,
            occurred_at=sale.occurred_at,
            zone=sale.zone,
            reference=sale.receipt,
            store=self._shop.name,
            till=sale.till,
        )

    def _redemption_event(self, payment: Event, coupon: str) -> Event:
        return replace(
            payment,
            id=self._new_id(payment.occurred_at),
            action=COUPON_REDEEMED,
            money=None,
            object=EventObject(id=coupon, type="coupon"),
        )


def _facts(sale: Sale) -> Mapping[str, str]:
    return {"sale": sale.id, "receipt": sale.receipt, "amount": str(sale.money), "method": sale.method.value}
