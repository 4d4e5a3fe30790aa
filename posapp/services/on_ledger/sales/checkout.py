"""Records payments at the counter; each is on disk as a whole before the screen confirms it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from posapp.domain.actions.catalogue import PAYMENT
from posapp.domain.clock import reject_future
from posapp.domain.clock_skew import CLOCK_SKEW, known_skew
from posapp.domain.coupons.coupon import CouponChanged, Redemption
from posapp.domain.events.event import Event, EventObject
from posapp.domain.events.states import EventState
from posapp.domain.events.subject import Subject
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundedPayment, SaleRefunded
from posapp.domain.sales.line_items import SaleLine, check_basket
from posapp.domain.sales.own_tenders import check_offered
from posapp.domain.sales.receipts import ReceiptFarAhead, check_receipt, is_far_ahead, numbered, running_number
from posapp.domain.sales.sale import PaymentDraft, RecordedSale, Sale, SaleSource, UndoTooLate
from posapp.domain.sales.tender import Tender
from posapp.domain.staff.members import Permission
from posapp.services.on_ledger.catalogue.products import ProductCatalogue
from posapp.services.on_ledger.coupons import Coupons
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.sales.collecting import with_collection
from posapp.services.on_ledger.sales.purchases import purchase_events
from posapp.services.on_ledger.sales.receipt_taking import (
    changed_facts,
    claim_recorded,
    number_of_day,
    release_receipt,
    take_receipt,
)
from posapp.services.workplace import Workplace

__all__ = ["COUPON_REDEEMED", "Checkout"]

COUPON_REDEEMED = "coupon.redeemed"


class Checkout:
    """Records and undoes the payments of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization
        self._coupons = Coupons(workplace)
        self._catalogue = ProductCatalogue(workplace)

    def propose_receipt(self) -> str:
        """Give the next receipt number of this till that no sale has, without reserving it."""
        number = self._following()
        while self._ledger.sales.by_receipt(self._shop.till, numbered(self._shop.prefix, number)) is not None:
            number += 1
        return numbered(self._shop.prefix, number)

    def record_payment(self, draft: PaymentDraft) -> RecordedSale:
        """Write a payment, its events and the journal entry in one transaction, and give the sale once it is on disk.

        The draft's coupons are checked again inside that transaction; the amount paid is what they leave of the total.
        What was half typed on disk goes in the same transaction, so that no restart can offer a recorded sale again.

        Raises:
            CouponChanged: When a coupon is no longer as the cashier saw it; then nothing was recorded.
            CouponAtAnotherTill, ServerAwayForCoupon, PermissionMissing: As `CouponClaiming.take` does.
            ReceiptTaken, ReceiptGone: When its POS receipt was taken or dismissed meanwhile; then nothing was recorded.
            DayClosed: When the day on which it was paid is closed.
            LinesDiffer: When the lines do not add up to the amount.
            ReceiptInvalid: When the receipt number is invalid.
            ReceiptUsed: When this till has recorded it before.
            TipInvalid, PartsDiffer, RoundingChanged: As `with_collection` does; then nothing was recorded.
            ReceiptFarAhead: When its number is far ahead of the series and nobody confirmed it, at the counter.
            TenderNotOffered: When the tender is one of the shop's own and was deactivated.
            TimeInFuture: When the time of the payment is in the future.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        now = self._clock()
        sale, lines = self._sale(draft, now), check_basket(draft.lines, draft.money)
        draft = replace(draft, split=tuple((self._tender(tender), money) for tender, money in draft.split))
        if draft.source is SaleSource.COUNTER and not draft.receipt_confirmed:
            self._refuse_far_ahead(sale.receipt)
        with self._authorization.single_use_grants():
            claims = self._coupons.take(draft.coupons, draft.profile)
        with self._ledger.transaction():
            if draft.pos_receipt:
                sale = self._take_pos_receipt(draft, sale, now)
            redemptions = self._redemptions(draft, sale)
            for each in redemptions:
                sale = replace(sale, money=sale.money - each.discount)
            sale = with_collection(self._ledger, self._shop, sale, draft)
            self.write_payment(sale, redemptions, now, lines)
            self._ledger.coupon_claims.sell(claims, sale.id, now + timedelta(seconds=self._shop.undo_seconds))
            if draft.source is SaleSource.COUNTER:
                self._ledger.drafts.remove()
        return self._ledger.sales.recorded(sale.id)

    def prepare(self, draft: PaymentDraft) -> Sale:
        """Give the checked sale of a draft without writing it; raises as `record_payment` does."""
        return self._sale(draft, self._clock())

    def write_payment(
        self, sale: Sale, redemptions: tuple[Redemption, ...], now: datetime, lines: tuple[SaleLine, ...] = ()
    ) -> None:
        """Write a prepared sale with its lines and redemptions inside a transaction of the caller's.

        The sale's amount is what was paid. Without a customer the redemptions are stored and nothing is sent.
        """
        self.write_sale(sale, self._events_of(sale, redemptions, lines) if sale.profile else (), now)
        self._ledger.coupons.redeem(sale.id, redemptions, now)
        if lines:
            self._ledger.lines.add(sale.id, lines)

    def write_sale(self, sale: Sale, events: tuple[Event, ...], now: datetime) -> None:
        """Write a prepared sale with its events, inside a transaction of the caller's.

        Raises DayClosed, before anything is written, when the day of the sale is closed.
        """
        require_open_day(self._ledger, sale.day, sale.till)
        self._ledger.sales.add(replace(sale, profile=self._ledger.new_customers.hellotext_profile(sale.profile)))
        self._note_number(sale)
        claim_recorded(self._ledger, sale, now)
        due = now + timedelta(seconds=self._shop.undo_seconds) if sale.source is SaleSource.COUNTER else now
        for event in events:
            self._ledger.events.add(event, subject=Subject.sale(sale.id), due_at=due, at=now)
        who = self._authorization.authorize(Permission.RECORD_PAYMENT)
        self._ledger.journal.append(at=now, who=who, what=JournalVerb.PAYMENT_RECORDED, facts=_facts(sale))

    def undo(self, sale_id: str) -> RecordedSale:
        """Undo a payment that was not sent yet, and give it as it is now.

        Raises:
            UndoTooLate: When one of its events was already being sent.
            SaleRefunded: When some of it was refunded, or a refund requested, meanwhile.
            DayClosed: When its day is closed.
            PermissionMissing: When it is somebody else's sale, and a cashier is signed in.
            EnvironmentFault: When the disk refuses; then nothing was undone.
        """
        now = self._clock()
        with self._authorization.single_use_grants(), self._ledger.transaction():
            recorded = self._ledger.sales.recorded(sale_id)
            if recorded.sale.voided_at is not None:
                return recorded
            require_open_day(self._ledger, recorded.sale.day, recorded.sale.till)
            if any(queued.state is not EventState.PENDING for queued in self._ledger.events.of_subject(sale_id)):
                raise UndoTooLate(receipt=recorded.sale.receipt)
            if any(each.refund.stands for each in self._ledger.refunds.of(RefundedPayment.of_sale(recorded.sale))):
                raise SaleRefunded(receipt=recorded.sale.receipt)
            who = self._authorization.authorize(self._undoing(recorded.sale))
            self._ledger.events.void_of_subject(sale_id, now)
            self._ledger.sales.void(sale_id, now)
            self._ledger.coupons.undo_redemptions(sale_id, now)
            self._ledger.coupon_claims.drop_of(sale_id, now)
            release_receipt(self._ledger, sale_id, now)
            self._ledger.journal.append(at=now, who=who, what=JournalVerb.PAYMENT_UNDONE, facts=_facts(recorded.sale))
        return self._ledger.sales.recorded(sale_id)

    def _take_pos_receipt(self, draft: PaymentDraft, sale: Sale, now: datetime) -> Sale:
        """The journal keeps what a person changed against the POS."""
        proposal = take_receipt(self._ledger, draft.pos_receipt, sale.id, now, self._shop.zone)
        sale = replace(sale, receipt=check_receipt(number_of_day(self._ledger, sale, proposal)))
        changed = changed_facts(proposal, draft.money, sale.receipt)
        if changed:
            who, facts = self._authorization.authorize(Permission.RECORD_PAYMENT), {"sale": sale.id, **changed}
            facts["receipt"] = sale.receipt
            self._ledger.journal.append(at=now, who=who, what=JournalVerb.POS_RECEIPT_CHANGED, facts=facts)
        return sale

    def _undoing(self, sale: Sale) -> Permission:
        return Permission.UNDO_OWN_SALE if sale.cashier == self._authorization.id else Permission.UNDO_ANY_SALE

    def _sale(self, draft: PaymentDraft, now: datetime) -> Sale:
        moment = reject_future(draft.occurred_at or now, now)
        return Sale(
            id=self._new_id(now),
            receipt=check_receipt(draft.receipt),
            till=self._shop.till,
            money=draft.money,
            method=self._tender(draft.method),
            occurred_at=moment,
            zone=self._shop.zone.key,
            day=self._shop.days.of(moment),
            profile=draft.profile,
            customer_name=draft.customer_name,
            source=draft.source,
            recorded_at=now,
            cashier=self._authorization.id,
            cashier_name=self._authorization.name,
            clock_skew=self._clock_skew(draft, now),
        )

    def _tender(self, tender: Tender) -> Tender:
        """A tender of the shop's own may have been renamed or deactivated since the counter offered it."""
        return check_offered(tender, self._ledger.own_tenders.list()) if tender.is_own else tender

    def _clock_skew(self, draft: PaymentDraft, now: datetime) -> int | None:
        """A time that somebody wrote is not this clock's."""
        if draft.occurred_at is not None and not draft.by_clock:
            return None
        return known_skew(self._ledger.settings.get(CLOCK_SKEW), now)

    def _note_number(self, sale: Sale) -> None:
        """A file of another system may hold any number: it does not move the series far ahead."""
        number = running_number(self._shop.prefix, sale.receipt)
        if number is None:
            return
        if sale.source is SaleSource.COUNTER or not is_far_ahead(number, self._following()):
            self._ledger.sales.note_number(self._shop.prefix, number)

    def _refuse_far_ahead(self, receipt: str) -> None:
        number, following = running_number(self._shop.prefix, receipt), self._following()
        if number is not None and is_far_ahead(number, following):
            raise ReceiptFarAhead(expected=numbered(self._shop.prefix, following), receipt=receipt)

    def _following(self) -> int:
        return self._ledger.sales.next_number(self._shop.prefix)

    def _redemptions(self, draft: PaymentDraft, sale: Sale) -> tuple[Redemption, ...]:
        found = self._coupons.redeemable(draft.coupons, sale.money, sale.profile)
        if isinstance(found, str):
            raise CouponChanged(code=found)
        return found

    def _events_of(
        self, sale: Sale, redemptions: tuple[Redemption, ...], lines: tuple[SaleLine, ...]
    ) -> tuple[Event, ...]:
        payment = self._payment_event(sale)
        redeemed = (self._redemption_event(payment, each) for each in redemptions)
        wants_purchases = bool(lines) and self._catalogue.sends_purchases
        return (payment, *redeemed, *(purchase_events(payment, lines, self._new_id) if wants_purchases else ()))

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
            metadata={"cashier": sale.cashier} if sale.cashier else {},
        )

    def _redemption_event(self, payment: Event, redemption: Redemption) -> Event:
        return replace(
            payment,
            id=self._new_id(payment.occurred_at),
            action=COUPON_REDEEMED,
            money=payment.money if self._coupons.carries_amount else None,
            object=EventObject(id=redemption.coupon, type="coupon"),
        )


def _facts(sale: Sale) -> Mapping[str, str]:
    unit, parts = sale.money.currency, [f"{each.collected} · {each.tender.english}" for each in sale.parts]
    return {
        "sale": sale.id,
        "receipt": sale.receipt,
        "amount": str(sale.money),
        "method": sale.method.text,
        **({"tip amount": str(Money(sale.tip, unit))} if sale.tip else {}),
        **({"rounding": str(Money(sale.rounding, unit))} if sale.rounding else {}),
        **({"parts": "; ".join(parts)} if parts else {}),
    }
