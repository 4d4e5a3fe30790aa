"""More actions at the counter: offered by the manager, on disk with their journal entry, told once, undone in time."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.actions.availability import DEDICATED_SCREEN, ActionUnavailable, ActionUndoTooLate, RecordedAction
from posapp.domain.actions.catalogue import BUILT_IN, ActionUnknown, AmountRequired, CustomAction, find_action
from posapp.domain.actions.integrations import ActionOwned, Integration
from posapp.domain.actions.opt_ins import ConsentMissing, UnsubscribedBefore
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.orders import (
    LaterStepRecorded,
    Order,
    OrderItem,
    OrderOfAnotherCustomer,
    OrderStep,
    OrderStepImpossible,
)
from posapp.domain.staff.members import PermissionMissing, Role
from posapp.domain.staff.pins import Pin
from posapp.sandbox import RunningSandbox
from posapp.services.on_ledger.actions.event_capture import ActionDraft, ReferenceMissing
from posapp.services.on_ledger.actions.event_recorder import UrlNotAllowed
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.on_till.track import CustomerKey, EventTracker, TrackRequest
from posapp.services.on_till.transfer.export import Transfers
from posapp.services.sessions import LedgerSession, open_background_session, open_ledger_session
from posapp.storage.database.passphrase import Passphrase

ATTENDANCE = CustomAction(name="event.attendance", title="Attended an event")
BREAD = OrderItem(product="Bread", quantity=2, price=Money.of(450, "USD"))
WORDING = "Corner Shop may write to me."


class AppContext:
    """The counter of a till that speaks to the practice server; everything is switched on."""

    def __init__(self, till: Till, sandbox: RunningSandbox, session: LedgerSession) -> None:
        self.till, self.sandbox, self.session = till, sandbox, session
        self.actions = session.actions
        with till.open_cache() as cache:
            self.ana, self.leo = (
                found
                for each in sandbox.shop.profiles()[:2]
                if (found := cache.subscribers.get(each["id"])) is not None
            )
        self.ana = replace(self.ana, state=SubscriptionState.UNCONFIRMED)
        self.actions.offers.switch(list(BUILT_IN), on=True)

    def does(self, wanted: str, customer: Subscriber | None = None, /, **further: object) -> RecordedAction:
        action = find_action(wanted, frozenset({ATTENDANCE.name}))
        draft = ActionDraft(action=action, customer=customer or self.ana)
        return self.actions.record(replace(draft, **further))  # type: ignore[arg-type]  # the test's own words

    def order(self, reference: str = "P-1", **further: object) -> Order:
        order = Order(id="", reference=reference, source="", profile=self.ana.id)
        return replace(order, **further)  # type: ignore[arg-type]  # the test's own words

    def goes_on(self, step: OrderStep, reference: str = "P-1") -> RecordedAction:
        kept = self.actions.orders(reference)
        return self.actions.record_step(kept[0] if kept else self.order(reference), step, self.ana)

    def sends(self) -> list[dict[str, object]]:
        self.session.outbox.sync_now()
        SyncService(self.till).sync(timeout=20)
        return self.sandbox.shop.events()

    def steps(self, reference: str = "P-1") -> list[OrderStep]:
        (order,) = self.actions.orders(reference)
        return [each.step for each in order.steps if each.voided_at is None]


@pytest.fixture
def counter(till: Till, sandbox: RunningSandbox) -> Iterator[AppContext]:
    with open_ledger_session(till) as session:
        yield AppContext(till, sandbox, session)


def test_nothing_is_offered_before_the_manager_switched_it_on(till: Till) -> None:
    with open_ledger_session(till) as session:
        assert session.actions.offers.offered([ATTENDANCE]) == ()
        session.actions.offers.switch(["event.attendance", "form.completed"], on=True)
        assert [each.action.name for each in session.actions.offers.offered([ATTENDANCE])] == [
            "event.attendance",
            "form.completed",
        ]
        session.actions.offers.switch(["form.completed"], on=False)
        assert [each.action.name for each in session.actions.offers.offered([ATTENDANCE])] == ["event.attendance"]


def test_what_is_not_offered_is_not_recorded(counter: AppContext) -> None:
    counter.actions.offers.switch(["form.completed"], on=False)
    with pytest.raises(ActionUnavailable):
        counter.does("form.completed", reference="raffle")
    with pytest.raises(ActionUnavailable):
        counter.does("coupon.redeemed", reference="TEN")
    assert counter.session.outbox.list() == ()


def test_an_action_is_on_disk_with_its_journal_entry_and_reaches_hellotext_as_it_happened(counter: AppContext) -> None:
    recorded = counter.does("form.completed", reference="raffle", name="Raffle", metadata={"counter": "bakery"})

    assert recorded.state is EventState.PENDING
    assert recorded.undo_until is not None
    assert [each.event.id for each in counter.actions.of_day(counter.session.day.today())] == [recorded.event.id]
    with counter.till.open_ledger() as ledger:
        (entry,) = [each for each in ledger.journal.entries() if each.what == "event recorded"]
        assert entry.facts["action"] == "form.completed"
    (event,) = counter.sends()
    assert event["object_parameters"] == {"reference": "raffle", "source": "Corner Shop", "name": "Raffle"}
    assert event["metadata"] == {
        "counter": "bakery",
        "event_id": recorded.event.id,
        "reference": "",
        "store": "Corner Shop",
        "till": "Till 1",
    }


def test_a_page_that_was_viewed_goes_with_its_address(counter: AppContext) -> None:
    counter.does("page.viewed", url="https://shop.example.com/bikes")
    with pytest.raises(UrlNotAllowed):
        counter.does("form.completed", reference="raffle", url="https://shop.example.com")
    (event,) = counter.sends()
    assert event["url"] == "https://shop.example.com/bikes"


def test_every_action_of_the_catalogue_is_taken_by_hellotext(counter: AppContext) -> None:
    offered = sorted(set(BUILT_IN) - DEDICATED_SCREEN)
    for name in offered:
        if name.startswith("order."):
            step = OrderStep(name.partition(".")[2])
            counter.actions.record_step(counter.order(f"P-{name}", items=(BREAD,)), step, counter.ana)
        elif name != "unsubscribed":
            amount = Money.of(1_250, "USD") if name == "app.spent" else None
            reference = "" if name in {"checkout.started", "page.viewed", "subscribed"} else f"R-{name}"
            counter.does(name, money=amount, reference=reference, consent=WORDING)
    counter.does("unsubscribed", counter.leo)
    assert sorted(str(event["action"]) for event in counter.sends()) == offered
    assert all(queued.state.is_delivered for queued in counter.session.outbox.list())


def test_the_shops_own_action_happens_to_something_or_to_nothing(counter: AppContext) -> None:
    with open_background_session(counter.till) as network:
        network.actions.create(ATTENDANCE)
    counter.actions.offers.switch([ATTENDANCE.name], on=True)
    counter.does("event.attendance")
    counter.does("event.attendance", counter.leo, object_type="product", reference="tasting-7")
    with pytest.raises(ReferenceMissing):
        counter.does("event.attendance", object_type="product")
    with pytest.raises(ActionUnknown):
        counter.does("bike.repaired")
    assert {event.get("object_type") for event in counter.sends()} == {None, "product"}


def test_what_an_action_needs_is_asked_for(counter: AppContext) -> None:
    with pytest.raises(ReferenceMissing):
        counter.does("product.viewed")
    with pytest.raises(AmountRequired):
        counter.does("app.spent", reference="game")


def test_an_action_is_undone_while_it_has_not_left(counter: AppContext) -> None:
    recorded = counter.does("form.completed", reference="raffle")
    undone = counter.actions.undo(recorded.event.id)
    assert (undone.state, undone.undo_until) == (EventState.VOIDED, None)
    assert counter.actions.undo(recorded.event.id).state is EventState.VOIDED
    assert counter.sends() == []
    counter.does("form.completed", reference="raffle")
    counter.sends()
    with pytest.raises(ActionUndoTooLate):
        counter.actions.undo(counter.session.outbox.list()[0].event.id)


def test_a_cashier_undoes_their_own_and_changes_no_offer(counter: AppContext) -> None:
    staff = counter.session.staff
    eva = staff.make_first_manager("Eva", "2580")
    ana = staff.add("Ana", Role.CASHIER, "70314")
    staff.sign_in(eva.id, Pin("2580"))
    evas = counter.does("form.completed", reference="raffle")
    staff.sign_in(ana.id, Pin("70314"))
    anas = counter.does("form.completed", reference="raffle")
    assert anas.event.metadata["cashier"] == ana.id
    counter.actions.undo(anas.event.id)
    with pytest.raises(PermissionMissing):
        counter.actions.undo(evas.event.id)
    with pytest.raises(PermissionMissing):
        counter.actions.offers.switch(["form.completed"], on=False)
    with pytest.raises(PermissionMissing):
        counter.actions.offers.connect(Integration.WIX, connected=True)


# --- orders


def test_an_order_goes_through_its_steps_and_each_is_told_once(counter: AppContext) -> None:
    first = counter.actions.record_step(counter.order(items=(BREAD,)), OrderStep.PLACED, counter.ana)
    assert first.event.money == Money.of(900, "USD")
    for step in (OrderStep.CONFIRMED, OrderStep.DELIVERED):
        counter.goes_on(step)
    events = counter.sends()
    assert [event["action"] for event in events] == ["order.placed", "order.confirmed", "order.delivered"]
    assert len({repr(event["object_parameters"]) for event in events}) == 1
    parameters = events[0]["object_parameters"]
    assert isinstance(parameters, dict)
    assert parameters["items"] == [
        {
            "product": {"reference": "Bread", "source": "Corner Shop", "name": "Bread"},
            "quantity": 2,
            "price": {"amount": 4.5, "currency": "USD"},
        }
    ]


def test_an_order_goes_no_way_back_and_takes_no_step_twice(counter: AppContext) -> None:
    counter.goes_on(OrderStep.PLACED)
    with pytest.raises(OrderStepImpossible, match="P-1 is placed"):
        counter.goes_on(OrderStep.PLACED)
    counter.goes_on(OrderStep.CANCELLED)
    with pytest.raises(OrderStepImpossible):
        counter.goes_on(OrderStep.DELIVERED)
    assert counter.steps() == [OrderStep.PLACED, OrderStep.CANCELLED]


def test_an_order_is_found_again_by_its_number_also_when_the_cache_is_gone(counter: AppContext) -> None:
    counter.actions.record_step(counter.order(items=(BREAD,)), OrderStep.PLACED, counter.ana)
    counter.till.home.cache.unlink()
    with open_ledger_session(counter.till) as session:
        (order,) = session.actions.orders(" P-1 ")
        assert (order.step, order.items, order.money) == (OrderStep.PLACED, (BREAD,), Money.of(900, "USD"))
        assert order.customer_name == (counter.ana.name or counter.ana.reference)
        assert session.actions.open_orders() == (order,)


def test_a_step_that_is_undone_leaves_the_order_where_it_was(counter: AppContext) -> None:
    placed = counter.goes_on(OrderStep.PLACED)
    confirmed = counter.goes_on(OrderStep.CONFIRMED)
    with pytest.raises(LaterStepRecorded):
        counter.actions.undo(placed.event.id)
    counter.actions.undo(confirmed.event.id)
    assert counter.steps() == [OrderStep.PLACED]
    counter.goes_on(OrderStep.CONFIRMED)
    counter.sends()
    assert counter.steps() == [OrderStep.PLACED, OrderStep.CONFIRMED]


def test_an_order_of_which_every_step_was_undone_is_begun_anew(counter: AppContext) -> None:
    placed = counter.actions.record_step(counter.order(items=(BREAD,)), OrderStep.PLACED, counter.ana)
    counter.actions.undo(placed.event.id)
    assert counter.actions.orders("P-1") == ()
    counter.actions.record_step(counter.order(), OrderStep.PLACED, counter.leo)
    (order,) = counter.actions.orders("P-1")
    assert (order.profile, order.items) == (counter.leo.id, ())


def test_a_number_is_one_customers_order(counter: AppContext) -> None:
    counter.goes_on(OrderStep.PLACED)
    with pytest.raises(OrderOfAnotherCustomer):
        counter.actions.record_step(counter.order(), OrderStep.CONFIRMED, counter.leo)


def test_new_orders_are_numbered_without_a_number_twice(counter: AppContext) -> None:
    numbers = []
    for _ in range(3):
        numbers.append(counter.actions.propose_reference())
        counter.goes_on(OrderStep.PLACED, numbers[-1])
    assert numbers == ["T1-P-000001", "T1-P-000002", "T1-P-000003"]


def test_a_script_goes_on_with_an_order_of_the_counter(counter: AppContext) -> None:
    counter.goes_on(OrderStep.PLACED)
    thing = {"reference": "P-1", "source": "Corner Shop"}
    request = TrackRequest(action="order.confirmed", key=CustomerKey.PROFILE, customer=counter.ana.id, reference="P-1")
    EventTracker(counter.till).track(replace(request, object=replace(request.object, parameters=thing)))
    assert counter.steps() == [OrderStep.PLACED, OrderStep.CONFIRMED]
    with pytest.raises(OrderStepImpossible):
        counter.goes_on(OrderStep.CONFIRMED)


def test_an_order_goes_on_at_the_till_that_adopts_it(counter: AppContext, tmp_path: Path) -> None:
    counter.goes_on(OrderStep.PLACED)
    counter.does("unsubscribed", counter.leo)
    words = Passphrase("several words that nobody guesses")
    file = Transfers(counter.till).export_to(tmp_path / "till.sealed", words).file
    shop = counter.till.shop()
    other = Till({**counter.till.environment, "POSAPP_HOME": str(tmp_path / "other")})
    with open_background_session(other) as session:
        session.setup.save(replace(shop, till="Till 2", prefix="T2"), counter.sandbox.token)
    Transfers(other).import_from(file, words)
    with open_ledger_session(other) as session:
        session.actions.offers.switch(list(BUILT_IN), on=True)
        (order,) = session.actions.orders("P-1")
        assert order.step is OrderStep.PLACED
        session.actions.record_step(order, OrderStep.DELIVERED, counter.ana)
        said_no = ActionDraft(action=BUILT_IN["subscribed"], customer=counter.leo, consent=WORDING)
        with pytest.raises(UnsubscribedBefore):
            session.actions.record(said_no)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.sampled_from(OrderStep), st.just("undo")), max_size=10))
def test_whatever_is_done_and_undone_no_step_stands_twice_or_is_told_out_of_order(
    counter: AppContext, wishes: list[OrderStep | str]
) -> None:
    reference = counter.actions.propose_reference() + f"-{len(counter.session.outbox.list())}"
    taken: list[RecordedAction] = []
    for wish in wishes:
        try:
            if isinstance(wish, OrderStep):
                taken.append(counter.goes_on(wish, reference))
            elif taken:
                counter.actions.undo(taken.pop().event.id)
        except OrderStepImpossible:
            continue
    told = [queued.event for queued in counter.session.outbox.list(limit=500) if queued.state is EventState.PENDING]
    mine = [event.action for event in reversed(told) if event.reference == reference]
    assert mine == [each.event.action for each in taken]
    assert len(set(mine)) == len(mine)
    assert [step.action for step in (counter.steps(reference) if taken else [])] == mine


# --- being written to


def test_who_agrees_is_subscribed_and_their_words_are_kept(counter: AppContext) -> None:
    recorded = counter.does("subscribed", consent=f" {WORDING} ")
    with counter.till.open_ledger() as ledger:
        said = ledger.opt_ins.latest(counter.ana.id)
    assert said is not None
    assert (said.event_id, said.wording, said.at) == (recorded.event.id, WORDING, recorded.event.occurred_at)


def test_nobody_is_subscribed_without_having_agreed(counter: AppContext) -> None:
    with pytest.raises(ConsentMissing):
        counter.does("subscribed")
    script = TrackRequest(action="subscribed", key=CustomerKey.PROFILE, customer=counter.ana.id)
    with pytest.raises(ConsentMissing):
        EventTracker(counter.till).track(script)
    assert counter.session.outbox.list() == ()


def test_who_unsubscribed_is_not_subscribed_again(counter: AppContext) -> None:
    gone = replace(counter.leo, state=SubscriptionState.UNSUBSCRIBED)
    with pytest.raises(UnsubscribedBefore):
        counter.does("subscribed", gone, consent=WORDING)
    no = counter.does("unsubscribed")
    with pytest.raises(UnsubscribedBefore):
        counter.does("subscribed", consent=WORDING)
    counter.actions.undo(no.event.id)
    counter.does("subscribed", consent=WORDING)


def test_who_said_no_at_hellotext_meanwhile_is_not_subscribed(counter: AppContext) -> None:
    recorded = counter.does("subscribed", consent=WORDING)
    profile = next(each for each in counter.sandbox.shop.profiles() if each["id"] == counter.ana.id)
    counter.sandbox.shop.people.change(profile, {"state": "unsubscribed"})
    assert counter.sends() == []
    with open_ledger_session(counter.till) as session:
        last = session.outbox.history(recorded.event.id)[-1]
    assert (last.target, last.reason) == (EventState.REJECTED, Reason.UNSUBSCRIBED_BEFORE)


def test_a_consent_waits_as_everything_else_while_hellotext_cannot_be_asked(counter: AppContext) -> None:
    counter.does("subscribed", consent=WORDING)
    counter.sandbox.set_offline(True)
    counter.session.outbox.sync_now()
    SyncService(counter.till).sync(timeout=1)
    (queued,) = counter.session.outbox.list()
    assert queued.state is EventState.PENDING
    counter.sandbox.set_offline(False)
    assert [event["action"] for event in counter.sends()] == ["subscribed"]


# --- integrations


def test_what_a_connected_integration_tells_is_not_told_here(counter: AppContext) -> None:
    counter.actions.offers.connect(Integration.WOOCOMMERCE, connected=True)
    assert counter.actions.offers.connected() == {Integration.WOOCOMMERCE}
    with pytest.raises(ActionOwned, match="WooCommerce is connected and sends order"):
        counter.goes_on(OrderStep.PLACED)
    offered = {each.action.name for each in counter.actions.offers.offered([])}
    assert "order.shipped" in offered
    assert "order.placed" not in offered
    counter.actions.offers.connect(Integration.WOOCOMMERCE, connected=False)
    counter.goes_on(OrderStep.PLACED)


def test_a_script_may_insist(counter: AppContext) -> None:
    counter.actions.offers.connect(Integration.VTEX, connected=True)
    request = TrackRequest(action="checkout.started", key=CustomerKey.PROFILE, customer=counter.ana.id)
    with pytest.raises(ActionOwned):
        EventTracker(counter.till).track(request)
    assert EventTracker(counter.till).track(replace(request, force=True)).state is EventState.PENDING


def test_every_decision_is_in_the_journal(counter: AppContext) -> None:
    counter.actions.offers.connect(Integration.WIX, connected=True)
    counter.actions.undo(counter.does("form.completed", reference="raffle").event.id)
    with counter.till.open_ledger() as ledger:
        told = [entry.what for entry in ledger.journal.entries()]
    assert told[-4:] == ["actions switched on", "integration connected", "event recorded", "event undone"]
