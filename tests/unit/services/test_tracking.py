"""One event from the command line: checked like the counter's, and on disk when its id is given."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.actions.catalogue import (
    ActionInvalid,
    ActionUnknown,
    CustomAction,
    ObjectRequired,
    ObjectTypeRequired,
)
from posapp.domain.amounts.errors import AmountInvalid
from posapp.domain.clock import TimeInFuture
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponRefusal, CouponRules
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.customers.downloads import DownloadProgress
from posapp.domain.customers.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.day.close import DayClosed
from posapp.domain.errors import PosappError
from posapp.domain.events.event import EventMove, EventObject, MetadataInvalid, OutboxEvent, Parameter
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.phones import PhoneInvalid
from posapp.domain.sales.receipts import ReceiptInvalid, ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.services.on_till.till import NotSetUp, Till
from posapp.services.on_till.track import (
    CouponUsedUp,
    CustomerKey,
    EventTracker,
    ObjectNotAllowed,
    ObjectTypeDiffers,
    ParameterWithoutCurrency,
    PaymentWithoutAmount,
    PhoneShared,
    ReferenceUsed,
    TrackRequest,
)
from posapp.services.sessions import open_ledger_session

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
PAID = TrackRequest(
    action="physical_store.paid",
    key=CustomerKey.REFERENCE,
    customer="17",
    money=Money.of(8990, "USD"),
    reference="T1-000123",
)
ORDER = TrackRequest(
    action="order.placed",
    key=CustomerKey.PROFILE,
    customer="ana",
    reference="W-1",
    object=EventObject(parameters={"reference": "W-1"}),
)

REDEEMED = TrackRequest(action="coupon.redeemed", key=CustomerKey.PROFILE, customer="ana", object=EventObject(id="c-1"))


class Script:
    """A script beside a till that knows three customers and one action of its own."""

    def __init__(self, folder: Path, shop: Shop) -> None:
        environment = {"POSAPP_HOME": str(folder / "till"), "POSAPP_DATABASE_KEY": "1f" * 32}
        self.till = Till(environment, clock=lambda: NOON)
        with self.till.open_ledger() as ledger, ledger.transaction():
            ledger.shop.save(shop)
        with self.till.open_cache() as cache, cache.transaction():
            cache.subscribers.store(
                [
                    Subscriber(id="ana", first_name="Ana", reference="17", phones=("+12125550101",)),
                    Subscriber(id="leo", first_name="Leo", reference="18", phones=("+12125550102",)),
                    Subscriber(id="mia", first_name="Mia", reference="19", phones=("+12125550102",)),
                ]
            )
            cache.actions.store([CustomAction(name="event.attendance", title="Attended")])
            cache.downloads.save(DownloadProgress(kind="profiles", count=3, finished_at=NOON))

    def tracks(self, request: TrackRequest) -> OutboxEvent:
        return EventTracker(self.till).track(request)

    def refused(self, request: TrackRequest, error: type[PosappError]) -> str:
        """Give the sentence of a refusal, having looked that it changed nothing."""
        before = self.on_disk()
        with pytest.raises(error) as refusal:
            self.tracks(request)
        assert self.on_disk() == before
        return str(refusal.value)

    def on_disk(self) -> tuple[object, ...]:
        with self.till.open_ledger() as ledger:
            assert first_broken(ledger.journal.entries()) is None
            events = ledger.events.list(None, 100)
            return events, ledger.journal.head(), ledger.sales.next_number("T1")


@pytest.fixture
def script(tmp_path: Path, shop: Shop) -> Script:
    return Script(tmp_path, shop)


def test_an_event_is_on_disk_when_its_id_is_given(script: Script) -> None:
    queued = script.tracks(ORDER)

    assert queued.state is EventState.PENDING
    assert (queued.event.action, queued.event.profile, queued.event.occurred_at) == ("order.placed", "ana", NOON)
    assert (queued.event.store, queued.event.till, queued.event.object.type) == ("Corner Shop", "Till 1", "order")
    with script.till.open_ledger() as ledger:
        assert ledger.events.get(queued.event.id) == queued


def test_a_payment_is_a_sale_of_the_till_and_counts_in_the_day(script: Script) -> None:
    queued = script.tracks(PAID)

    with open_ledger_session(script.till) as session:
        (recorded,) = session.day.sales(session.day.today())
        totals = session.day.totals(session.day.today())
    assert (recorded.event_id, recorded.sale.receipt) == (queued.event.id, "T1-000123")
    assert (recorded.sale.source, recorded.sale.customer_name) == (SaleSource.COMMAND, "Ana")
    assert totals.totals == (Money.of(8990, "USD"),)


def test_the_counter_goes_on_after_a_receipt_that_was_tracked(script: Script) -> None:
    script.tracks(PAID)

    with open_ledger_session(script.till) as session:
        assert session.checkout.propose_receipt() == "T1-000124"


def test_a_payment_without_a_receipt_takes_the_tills_next(script: Script) -> None:
    first, second = (script.tracks(replace(PAID, reference="")) for _ in range(2))

    assert (first.event.reference, second.event.reference) == ("T1-000001", "T1-000002")


def test_a_receipt_counts_once_whoever_recorded_it(script: Script) -> None:
    script.tracks(PAID)
    with open_ledger_session(script.till) as session:
        session.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt="C-1", profile="leo"))

    assert "T1-000123 was already recorded on 2026-08-07 for 89.90 USD" in script.refused(PAID, ReceiptUsed)
    script.refused(replace(PAID, reference="C-1"), ReceiptUsed)


def test_a_payment_needs_its_amount(script: Script) -> None:
    assert "Amount" in script.refused(replace(PAID, money=None), PaymentWithoutAmount)


def test_an_earlier_payment_keeps_its_time_and_day(script: Script) -> None:
    late_evening = datetime(2026, 8, 1, 3, 30, tzinfo=UTC)

    queued = script.tracks(replace(PAID, occurred_at=late_evening))

    assert queued.event.occurred_at == late_evening
    with script.till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 1", "T1-000123")
    assert sale is not None
    assert sale.day.isoformat() == "2026-07-31"


def test_what_a_payment_is_about_and_its_short_texts_travel_with_it(script: Script) -> None:
    queued = script.tracks(
        replace(PAID, object=EventObject(id="o1", type="order"), metadata={"counter": "bakery"}),
    )

    assert queued.event.metadata == {"counter": "bakery"}
    assert queued.event.object == EventObject(id="o1", type="order")


@pytest.mark.parametrize("phone", ["+1 212 555 0101", "(212) 555-0101", "212.555.0101"])
def test_a_customer_is_found_by_phone_in_any_spelling(script: Script, phone: str) -> None:
    assert script.tracks(replace(PAID, key=CustomerKey.PHONE, customer=phone)).event.profile == "ana"


def test_a_phone_that_two_customers_share_is_refused_rather_than_guessed(script: Script) -> None:
    sentence = script.refused(replace(PAID, key=CustomerKey.PHONE, customer="212 555 0102"), PhoneShared)
    assert "0102" in sentence
    assert "555" not in sentence


@pytest.mark.parametrize(
    ("key", "text"), [(CustomerKey.PROFILE, "nobody"), (CustomerKey.REFERENCE, "99"), (CustomerKey.PHONE, "2125550199")]
)
def test_an_unknown_customer_is_refused(script: Script, key: CustomerKey, text: str) -> None:
    assert script.refused(replace(PAID, key=key, customer=text), SubscriberUnknown).startswith(
        "Customer: nobody in this"
    )


def test_a_phone_of_another_planet_is_refused_without_repeating_it(script: Script) -> None:
    sentence = script.refused(replace(PAID, key=CustomerKey.PHONE, customer="+999 12345"), PhoneInvalid)
    assert "12345" not in sentence


def test_an_id_is_believed_as_long_as_the_customers_were_not_downloaded_whole(script: Script) -> None:
    with script.till.open_cache() as cache, cache.transaction():
        cache.downloads.save(DownloadProgress(kind="profiles", cursor="x", count=3))

    assert script.tracks(replace(PAID, key=CustomerKey.PROFILE, customer="new")).event.profile == "new"
    script.refused(replace(PAID, key=CustomerKey.PROFILE, customer="n" * 65, reference="R2"), SubscriberUnknown)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"action": "event.party"}, ActionUnknown),
        ({"action": "Paid!"}, ActionInvalid),
        ({"occurred_at": NOON + timedelta(minutes=6)}, TimeInFuture),
        ({"reference": "two\nlines"}, ReceiptInvalid),
        ({"metadata": {"event_id": "mine"}}, MetadataInvalid),
        ({"metadata": {"note": "x" * 201}}, MetadataInvalid),
        ({"object": EventObject()}, ObjectRequired),
        ({"object": EventObject(id="o1", type="coupon")}, ObjectTypeDiffers),
        ({"action": "page.viewed", "object": EventObject(id="o1")}, ObjectNotAllowed),
        ({"action": "event.attendance", "object": EventObject(id="o1")}, ObjectTypeRequired),
        ({"object": EventObject(parameters={"total": {"amount": "5"}})}, ParameterWithoutCurrency),
        ({"object": EventObject(parameters={"amount": "5"})}, ParameterWithoutCurrency),
        ({"object": EventObject(parameters={"amount": "5x", "currency": "USD"})}, AmountInvalid),
        ({"object": EventObject(parameters={"amount": "5", "currency": "XXY"})}, CurrencyUnknown),
    ],
)
def test_what_cannot_be_taken_is_refused_and_changes_nothing(
    script: Script, change: dict[str, object], error: type[PosappError]
) -> None:
    script.refused(replace(ORDER, **change), error)  # type: ignore[arg-type]


def test_an_older_name_of_an_action_is_taken_and_the_current_one_kept(script: Script) -> None:
    assert script.tracks(replace(ORDER, action="app.install")).event.action == "app.installed"


def test_an_action_of_the_shops_own_is_taken_once_it_was_downloaded(script: Script) -> None:
    request = replace(ORDER, action="event.attendance", object=EventObject(id="e1", type="concert"))
    assert script.tracks(request).event.object == EventObject(id="e1", type="concert")


def test_a_refund_carries_its_amounts_exactly(script: Script) -> None:
    total = {"amount": "89.90", "currency": "USD"}
    parameters: dict[str, Parameter] = {
        "reference": "RF-1",
        "amount": "5",
        "currency": "usd",
        "total": total,
    }
    queued = script.tracks(replace(ORDER, action="refund.received", object=EventObject(parameters=parameters)))

    assert queued.event.object.parameters == {
        "reference": "RF-1",
        "amount": "5.00",
        "currency": "USD",
        "total": total,
    }


def test_what_happened_once_is_told_once(script: Script) -> None:
    first = script.tracks(ORDER)

    assert first.event.id in script.refused(ORDER, ReferenceUsed)
    script.refused(replace(ORDER, customer="leo"), ReferenceUsed)


def test_another_action_another_coupon_or_a_second_part_may_share_a_reference(script: Script) -> None:
    def coupon(coupon_id: str) -> TrackRequest:
        return replace(ORDER, action="coupon.redeemed", object=EventObject(id=coupon_id))

    for request in (ORDER, replace(ORDER, action="order.confirmed"), coupon("c1"), coupon("c2")):
        script.tracks(request)
    script.refused(coupon("c1"), ReferenceUsed)


def test_a_coupon_that_the_counter_redeemed_with_a_receipt_is_not_redeemed_again(script: Script) -> None:
    with open_ledger_session(script.till) as session:
        taken = AppliedCoupon(coupon=Coupon(id="c1", code="C1"), discount=Money.of(0, "USD"))
        draft = PaymentDraft(money=Money.of(100, "USD"), receipt="C-1", profile="ana", coupons=(taken,))
        sale = session.checkout.record_payment(draft).sale
    again = replace(ORDER, action="coupon.redeemed", reference="C-1", object=EventObject(id="c1"))
    script.refused(again, ReferenceUsed)

    with open_ledger_session(script.till) as session:
        session.checkout.undo(sale.id)
    assert script.tracks(again).state is EventState.PENDING


def test_events_without_a_reference_may_repeat(script: Script) -> None:
    request = replace(ORDER, action="unsubscribed", reference="", object=EventObject())
    assert script.tracks(request).event.id != script.tracks(request).event.id


def test_a_till_without_a_shop_tracks_nothing(tmp_path: Path) -> None:
    till = Till({"POSAPP_HOME": str(tmp_path / "new"), "POSAPP_DATABASE_KEY": "2e" * 32})
    with pytest.raises(NotSetUp):
        EventTracker(till).track(PAID)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("rules", "refusal"),
    [
        (CouponRules(once_in_all=True), CouponRefusal.USED_UP),
        (CouponRules(once_per_customer=True), CouponRefusal.USED_BY_CUSTOMER),
    ],
)
def test_a_coupon_told_by_a_script_is_redeemed_for_the_counter_too(
    script: Script, rules: CouponRules, refusal: CouponRefusal
) -> None:
    coupon = Coupon(id="c-1", code="ONCE")
    with script.till.open_cache() as cache:
        cache.coupons.store([coupon])
    with open_ledger_session(script.till) as session:
        session.coupons.save_rules(coupon, rules)
    script.tracks(replace(REDEEMED, reference="W-1"))
    with open_ledger_session(script.till) as session:
        assert session.coupons.check([coupon], Money.of(1_000, "USD"), "ana")[0].refusal is refusal
    assert "ONCE" in script.refused(replace(REDEEMED, reference="W-2"), CouponUsedUp)
    by_code = EventObject(parameters={"code": "ONCE"})
    assert "ONCE" in script.refused(replace(REDEEMED, object=by_code, reference="W-3"), CouponUsedUp)


def test_a_once_only_coupon_redeemed_at_the_counter_is_not_told_again_by_a_script(script: Script) -> None:
    coupon = Coupon(id="c-1", code="ONCE")
    with open_ledger_session(script.till) as session:
        session.coupons.save_rules(coupon, CouponRules(once_in_all=True))
        money = Money.of(1_000, "USD")
        taken = (AppliedCoupon(coupon=coupon, discount=Money.of(0, "USD")),)
        session.checkout.record_payment(PaymentDraft(money=money, receipt="T1-000007", profile="leo", coupons=taken))
    script.refused(replace(REDEEMED, reference="W-2"), CouponUsedUp)


def test_a_coupon_without_a_rule_of_once_is_told_as_often_as_it_happens(script: Script) -> None:
    for reference in ("W-1", "W-2"):
        assert script.tracks(replace(REDEEMED, reference=reference)).event.object.id == "c-1"


def test_a_dismissed_redemption_leaves_the_coupon_open(script: Script) -> None:
    coupon = Coupon(id="c-1", code="ONCE")
    with open_ledger_session(script.till) as session:
        session.coupons.save_rules(coupon, CouponRules(once_in_all=True))
    queued = script.tracks(replace(REDEEMED, reference="W-1"))
    with script.till.open_ledger() as ledger:
        for source, target in ((EventState.PENDING, EventState.SENDING), (EventState.SENDING, EventState.REJECTED)):
            ledger.events.move([_move(queued, source, target)], NOON)
    with open_ledger_session(script.till) as session:
        (rejected,) = session.outbox.list()
        session.review.dismiss([rejected], "told by mistake")
        assert session.coupons.check([coupon], None, "ana")[0].refusal is None


def _move(queued: OutboxEvent, source: EventState, target: EventState) -> EventMove:
    return EventMove(event_id=queued.event.id, source=source, target=target, reason=Reason.RECORDED, due_at=NOON)


def test_a_payment_into_a_closed_day_is_refused_whatever_its_hour(script: Script) -> None:
    with open_ledger_session(script.till) as session:
        session.closing.close(session.day.today())
    earlier = replace(PAID, occurred_at=NOON - timedelta(hours=2))
    for request in (PAID, earlier):
        assert "is closed at this till (report 1)" in script.refused(request, DayClosed)
