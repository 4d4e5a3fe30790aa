"""Looking for what nobody knows of: how much is read, where it goes on, and what a reading cannot prove."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from posapp.domain.errors import HellotextError
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.ids import new_id
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.envelopes import Page
from posapp.hellotext.errors import AnswerUnreadable, NoAnswer, NotFound, NotPermitted, ServerFailed
from posapp.hellotext.parsers import ListedEvent
from posapp.sandbox import Fault, RunningSandbox
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_till.till import Till
from posapp.storage.ledger import Ledger
from posapp.sync import reconciler as reconciler_module
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.list_lag import LAG
from posapp.sync.other_copies import other_copy_in
from posapp.sync.reconciler import Reconciler
from posapp.sync.sender import Sender
from posapp.sync.settings import SyncSettings
from tests.workplaces import a_workplace

ONE_AT_A_TIME = SyncSettings(checks=(60.0, 600.0), page_size=2, witnesses=1)
"""Each page of two brings one record that is new: the other one must join it to the page before."""


class WatchedClient(HellotextClient):
    """Notes where the list of events is read, and fails when told to.

    Attributes:
        asked: After which events the list was asked for.
        failures: What happens to the next pages; None lets one come.
        hidden: Ids of events that the list does not show.
        nameless: Whether the list shows no metadata at all.
    """

    def __init__(self, url: str, token: str) -> None:
        super().__init__(url, token)
        self.asked: list[str] = []
        self.failures: list[HellotextError | None] = []
        self.hidden: set[str] = set()
        self.nameless = False

    async def events(self, after: str = "", limit: int = 100) -> Page[ListedEvent]:
        self.asked.append(after)
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure
        page = await super().events(after, limit)
        shown = tuple(each for each in page.items if each.event_id not in self.hidden)
        if self.nameless:
            shown = tuple(replace(each, event_id="", mentioned=(), has_metadata=False) for each in shown)
        return replace(page, items=shown)


class Shop:
    """A till in the hands of a test that moves its clock: what is sold, sent and looked for."""

    def __init__(
        self, till: Till, ledger: Ledger, client: WatchedClient, world: RunningSandbox, how: SyncSettings
    ) -> None:
        self.began, self.passed = datetime.now(UTC), 0.0
        self.ledger, self.client, self.world = ledger, client, world
        breaker = CircuitBreaker(how, lambda: 1.0)
        self.checkout = Checkout(a_workplace(ledger, till.shop(), self.now))
        self.sender = Sender(ledger, client, breaker, clock=self.now, settings=how, on_progress=lambda: None)
        self.reconciler = Reconciler(
            ledger, client, breaker, clock=self.now, settings=how, monotonic=lambda: self.passed
        )

    def now(self) -> datetime:
        return self.began + timedelta(seconds=self.passed)

    async def sell(
        self, fault: Fault | None = None, *, customer: int = 0, before_sending: Callable[[], None] = lambda: None
    ) -> str:
        """Sell to a customer, send it, and give the event's id."""
        receipt = f"T1-{self.ledger.events.last_position() + 1}"
        self.checkout.record_payment(
            PaymentDraft(
                money=Money.of(8990, "USD"), receipt=receipt, profile=self.profile(customer), source=SaleSource.COMMAND
            )
        )
        sold = self.ledger.events.at(self.ledger.events.last_position())
        assert sold is not None
        before_sending()
        self.world.next_faults(fault)
        await self.sender.drain(asyncio.Event())
        return sold.event.id

    async def sell_and_see_it_listed(self, customer: int) -> str:
        """Sell to a customer, and find the payment in the list: a witness of what is sent before and after it."""
        sold = await self.sell(customer=customer)
        await self.reconciler.confirm()
        assert self.stands(sold)[0] is EventState.CONFIRMED
        return sold

    async def others_sell(self, count: int, *, customer: int = 9) -> list[str]:
        """Let another till sell, and give what the list shows of it, newest first."""
        for number in range(count):
            event = self.queued(self.ledger.events.last_position()).event
            other = replace(event, id=f"other-{number}", profile=self.profile(customer))
            await self.client.send_event(other)
        return [str(each["id"]) for each in reversed(self.world.shop.events()[-count:])]

    def take_over_unsent(self, *, customer: int = 0) -> str:
        """Go on with a payment that another till sealed and had not sent; give the event's id."""
        receipt = f"T9-{self.ledger.events.last_position() + 1}"
        draft = PaymentDraft(money=Money.of(4990, "USD"), receipt=receipt, profile=self.profile(customer))
        event_id = self.checkout.record_payment(draft).event_id
        self.ledger.events.clear_attempt_times([event_id])
        steps = (EventState.PENDING, Reason.TRANSFERRED), (EventState.TRANSFERRED, Reason.TRANSFER_IMPORTED)
        for (source, reason), target in zip(steps, (EventState.TRANSFERRED, EventState.UNCERTAIN), strict=True):
            step = EventMove(event_id=event_id, source=source, target=target, reason=reason, due_at=self.now())
            self.ledger.events.move([step], self.now())
        return event_id

    async def look(self, *, after: float) -> list[str]:
        """Let time pass, look, and give where the list was read."""
        self.passed += after
        self.client.asked.clear()
        await self.reconciler.reconcile()
        return list(self.client.asked)

    def queued(self, position: int) -> OutboxEvent:
        found = self.ledger.events.at(position)
        assert found is not None
        return found

    def stands(self, event_id: str) -> tuple[EventState, Reason]:
        found = self.ledger.events.get(event_id)
        assert found is not None
        return found.state, found.reason

    def profile(self, customer: int) -> str:
        return str(self.world.shop.profiles()[customer]["id"])


def in_a_shop(
    till: Till, world: RunningSandbox, day: Callable[[Shop], Awaitable[None]], how: SyncSettings = ONE_AT_A_TIME
) -> None:
    """Let a day happen in a shop."""

    async def happen() -> None:
        with till.open_ledger() as ledger:
            client = WatchedClient(world.url, world.token)
            async with client:
                await day(Shop(till, ledger, client, world, how))

    asyncio.run(happen())


def test_a_look_whose_pages_are_used_up_is_put_off_a_minute_and_goes_on_where_it_stopped(
    till: Till, sandbox: RunningSandbox
) -> None:
    async def day(shop: Shop) -> None:
        lost = await shop.sell(Fault.DROP_BEFORE)
        newest = await shop.others_sell(5)
        assert await shop.look(after=60) == ["", newest[0]]
        due = shop.ledger.events.next_due(EventState.UNCERTAIN)
        assert due == shop.now() + timedelta(minutes=1)
        assert await shop.look(after=59) == []
        assert await shop.look(after=1) == []
        assert shop.stands(lost)[0] is EventState.UNCERTAIN
        assert await shop.look(after=3600) == newest[1:3]
        assert await shop.look(after=3600) == newest[3:4]
        assert shop.stands(lost)[0] is EventState.UNCERTAIN

    in_a_shop(till, sandbox, day, replace(ONE_AT_A_TIME, pages_per_hour=2))


def test_a_clock_that_is_set_back_does_not_hold_back_the_pages_of_an_hour(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        await shop.sell(Fault.DROP_BEFORE)
        newest = await shop.others_sell(3)
        assert await shop.look(after=60) == ["", newest[0]]
        moved = timedelta(hours=-5)
        shop.began += moved
        shop.ledger.events.shift_due(moved, shop.now())
        assert await shop.look(after=3600) == newest[1:2]

    in_a_shop(till, sandbox, day, replace(ONE_AT_A_TIME, pages_per_hour=2))


def test_a_look_that_was_cut_goes_on_where_it_was_cut(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        await shop.sell(Fault.DROP_BEFORE)
        newest = await shop.others_sell(4)
        shop.client.failures = [None, None, NoAnswer()]
        with pytest.raises(NoAnswer):
            await shop.look(after=60)
        assert await shop.look(after=1) == newest[1:3]

    in_a_shop(till, sandbox, day)


@pytest.mark.parametrize("failure", [NotFound(), AnswerUnreadable()])
def test_a_look_whose_place_leads_nowhere_any_more_begins_anew(
    till: Till, sandbox: RunningSandbox, failure: HellotextError
) -> None:
    async def day(shop: Shop) -> None:
        await shop.sell(Fault.DROP_BEFORE)
        newest = await shop.others_sell(3)
        shop.client.failures = [None, failure]
        with pytest.raises(type(failure)):
            await shop.look(after=60)
        assert await shop.look(after=1) == ["", *newest[:2]]

    in_a_shop(till, sandbox, day)


def test_what_arrived_while_a_look_for_others_was_interrupted_is_not_taken_for_absent(
    till: Till, sandbox: RunningSandbox
) -> None:
    """The page on which it stands was read before it arrived: to send it again would sell it twice."""

    async def day(shop: Shop) -> None:
        await shop.sell_and_see_it_listed(20)
        other = await shop.sell(Fault.DROP_BEFORE, customer=0)
        await shop.look(after=0)
        await shop.look(after=60)
        await shop.sell_and_see_it_listed(21)
        await shop.look(after=1)
        newest = await shop.others_sell(3)
        shop.passed += 500
        late = await shop.sell(Fault.DROP_BEFORE, customer=1)
        shop.client.failures = [None, NoAnswer()]
        with pytest.raises(NoAnswer):
            await shop.look(after=40)
        await shop.client.send_event(shop.queued(shop.ledger.events.last_position()).event)
        assert (await shop.look(after=20))[0] == newest[0]
        assert shop.stands(other) == (EventState.PENDING, Reason.NEVER_ARRIVED)
        assert shop.stands(late)[0] is EventState.UNCERTAIN
        await shop.look(after=0)
        assert shop.stands(late) == (EventState.CONFIRMED, Reason.FOUND_AT_HELLOTEXT)

    in_a_shop(till, sandbox, day)


def test_what_never_arrived_is_sent_again_once_a_payment_before_and_one_after_it_are_listed(
    till: Till, sandbox: RunningSandbox
) -> None:
    async def day(shop: Shop) -> None:
        await shop.sell_and_see_it_listed(20)
        lost = await shop.sell(Fault.DROP_BEFORE)
        await shop.look(after=0)
        await shop.look(after=60)
        assert shop.stands(lost)[0] is EventState.UNCERTAIN
        await shop.sell_and_see_it_listed(21)
        assert await shop.look(after=1) != [], "a younger payment in the list is the sign to look again"
        await shop.look(after=539)
        assert shop.stands(lost)[0] is EventState.UNCERTAIN
        await shop.look(after=1)
        assert shop.stands(lost) == (EventState.PENDING, Reason.NEVER_ARRIVED)

    in_a_shop(till, sandbox, day)


@pytest.mark.parametrize(("before", "after"), [(True, False), (False, True), (False, False)])
def test_without_a_payment_before_and_one_after_it_a_payment_is_never_sent_again(
    till: Till, sandbox: RunningSandbox, *, before: bool, after: bool
) -> None:
    """So it is with a till's very first payment, and with the last one of a day."""

    async def day(shop: Shop) -> None:
        if before:
            await shop.sell_and_see_it_listed(20)
        lost = await shop.sell(Fault.DROP_BEFORE)
        await shop.look(after=0)
        await shop.look(after=60)
        if after:
            await shop.sell_and_see_it_listed(21)
        await shop.look(after=540)
        await shop.look(after=540)
        expected = Reason.NO_LATER_WITNESS if before else Reason.NO_EARLIER_WITNESS
        expected = expected if before or after else Reason.NO_OWN_EVENT_LISTED
        assert shop.stands(lost) == (EventState.REVIEW, expected)

    in_a_shop(till, sandbox, day)


def test_a_list_is_not_trusted_to_show_all_before_it_has_shown_enough(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        await shop.sell_and_see_it_listed(20)
        lost = await shop.sell(Fault.DROP_BEFORE)
        await shop.look(after=0)
        await shop.look(after=60)
        await shop.sell_and_see_it_listed(21)
        for _ in range(3):
            await shop.look(after=540)
        assert shop.stands(lost) == (EventState.REVIEW, Reason.TOO_FEW_WITNESSES)

    in_a_shop(till, sandbox, day, replace(ONE_AT_A_TIME, witnesses=3))


def test_a_list_that_begins_to_hide_old_payments_is_read_far_enough_to_notice(
    till: Till, sandbox: RunningSandbox
) -> None:
    """All of them had been found in it; now it hides one of the old ones, and the one that is looked for."""

    async def day(shop: Shop) -> None:
        seen = []
        for customer in range(20, 26):
            seen.append(await shop.sell_and_see_it_listed(customer))
            shop.passed += 600
        arrived = await shop.sell(Fault.DROP_AFTER)
        shop.client.hidden |= {seen[2], arrived}
        await shop.look(after=0)
        await shop.look(after=60)
        await shop.sell_and_see_it_listed(27)
        for _ in range(3):
            await shop.look(after=540)
        assert shop.stands(arrived) == (EventState.REVIEW, Reason.LIST_HIDES_EVENTS)

    in_a_shop(till, sandbox, day, replace(ONE_AT_A_TIME, page_size=4, witnesses=5))


def test_a_list_that_hides_a_payment_that_was_taken_proves_nothing(till: Till, sandbox: RunningSandbox) -> None:
    """The one that is looked for may be hidden as well."""

    async def day(shop: Shop) -> None:
        await shop.sell_and_see_it_listed(20)
        hidden = await shop.sell(customer=22)
        lost = await shop.sell(Fault.DROP_BEFORE)
        shop.client.hidden.add(hidden)
        await shop.look(after=0)
        await shop.look(after=60)
        await shop.sell_and_see_it_listed(21)
        for _ in range(3):
            await shop.look(after=540)
        assert shop.stands(lost) == (EventState.REVIEW, Reason.LIST_HIDES_EVENTS)
        assert shop.stands(hidden)[0] is EventState.ACCEPTED

    in_a_shop(till, sandbox, day, replace(ONE_AT_A_TIME, page_size=10))


@pytest.mark.parametrize("failure", [NotPermitted(), NotFound(), ServerFailed(status=503), AnswerUnreadable()])
def test_a_list_that_cannot_be_read_for_as_long_as_all_looks_take_brings_a_payment_to_a_person(
    till: Till, sandbox: RunningSandbox, failure: HellotextError
) -> None:
    async def day(shop: Shop) -> None:
        lost = await shop.sell(Fault.DROP_BEFORE)
        shop.client.failures = [failure] * 3
        for _ in range(3):
            assert shop.stands(lost)[0] is EventState.UNCERTAIN
            with pytest.raises(type(failure)):
                await shop.look(after=300)
        assert shop.stands(lost) == (EventState.REVIEW, Reason.LIST_UNAVAILABLE)

    in_a_shop(till, sandbox, day)


def test_a_payment_that_somebody_else_sent_is_confirmed_when_it_is_listed_before_it_leaves(
    till: Till, sandbox: RunningSandbox
) -> None:
    """A copied folder sends what waits here too; what is seen in the list is not sent a second time."""

    async def day(shop: Shop) -> None:
        sold = await shop.sell(customer=20)
        waiting = await shop.sell(Fault.THROTTLE, customer=3)
        assert shop.stands(waiting)[0] is EventState.PENDING
        await shop.client.send_event(shop.queued(shop.ledger.events.last_position()).event)
        await shop.reconciler.confirm()
        assert shop.stands(sold)[0] is EventState.CONFIRMED
        assert shop.stands(waiting) == (EventState.CONFIRMED, Reason.FOUND_AT_HELLOTEXT)

    in_a_shop(till, sandbox, day)


@pytest.mark.parametrize("same_till", [True, False])
def test_events_of_a_copy_of_this_till_are_noticed_and_take_away_the_trust_in_absence(
    till: Till, sandbox: RunningSandbox, *, same_till: bool
) -> None:
    async def day(shop: Shop) -> None:
        await shop.sell_and_see_it_listed(20)
        lost = await shop.sell(Fault.DROP_BEFORE)
        await shop.look(after=0)
        await shop.look(after=60)
        theirs = replace(
            shop.queued(1).event,
            id=new_id(shop.now()),
            till="Till 1" if same_till else "Till 2",
            profile=shop.profile(9),
        )
        await shop.client.send_event(theirs)
        await shop.sell_and_see_it_listed(21)
        for _ in range(3):
            await shop.look(after=540)
        expected = (EventState.PENDING, Reason.NEVER_ARRIVED)
        assert shop.stands(lost) == ((EventState.REVIEW, Reason.OTHER_COPY_SENDS) if same_till else expected)
        seen = other_copy_in(shop.ledger.settings, shop.now())
        assert (seen is not None) is same_till

    in_a_shop(till, sandbox, day)


def test_how_long_the_list_lags_behind_is_learned_and_waited_for(till: Till, sandbox: RunningSandbox) -> None:
    """The world's list is slow for an hour; then a payment is lost, and newer ones are listed at once."""

    async def day(shop: Shop) -> None:
        shop.world.scenario.listing_delay = 3600
        slow = await shop.sell(customer=20)
        for _ in range(30):
            await shop.reconciler.confirm()
            shop.passed += 120
        shop.world.scenario.listing_delay = 0
        await shop.reconciler.confirm()
        assert shop.stands(slow)[0] is EventState.CONFIRMED
        assert float(shop.ledger.settings.get(LAG) or 0) >= 3480
        lost = await shop.sell(Fault.DROP_BEFORE)
        await shop.look(after=0)
        await shop.look(after=60)
        await shop.sell_and_see_it_listed(21)
        await shop.look(after=540)
        assert shop.stands(lost) == (EventState.REVIEW, Reason.LIST_LAGS_BEHIND)

    in_a_shop(till, sandbox, day)


@pytest.mark.parametrize("payments", [0, 1, 3, 4, 7])
def test_accepted_payments_are_confirmed_in_batches_until_none_is_left(
    till: Till, sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch, payments: int
) -> None:
    monkeypatch.setattr(reconciler_module, "MAX_BATCH", 3)

    async def day(shop: Shop) -> None:
        sold = [await shop.sell(customer=number) for number in range(payments)]
        assert {shop.stands(each)[0] for each in sold} <= {EventState.ACCEPTED}
        assert await shop.reconciler.confirm() == payments
        assert {shop.stands(each)[0] for each in sold} <= {EventState.CONFIRMED}

    in_a_shop(till, sandbox, day)


def test_a_payment_that_is_not_listed_yet_stays_accepted_and_ends_the_confirming(
    till: Till, sandbox: RunningSandbox
) -> None:
    async def day(shop: Shop) -> None:
        sold = await shop.sell()
        shop.world.scenario.listing_delay = 3600
        assert await shop.reconciler.confirm() == 0
        assert shop.stands(sold)[0] is EventState.ACCEPTED

    in_a_shop(till, sandbox, day)


def test_a_payment_of_somebody_who_was_deleted_waits_for_a_person(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        sold = await shop.sell(before_sending=lambda: sandbox.shop.remove_profile(shop.profile(0)))
        assert shop.stands(sold) == (EventState.REJECTED, Reason.UNKNOWN_CUSTOMER)
        assert [each.event.id for each in shop.ledger.events.in_review(None, 5)] == [sold]

    in_a_shop(till, sandbox, day)


@pytest.mark.parametrize("shows_metadata", [True, False])
def test_a_payment_that_is_listed_under_the_customer_it_was_merged_into_is_never_sent_again(
    till: Till, sandbox: RunningSandbox, *, shows_metadata: bool
) -> None:
    """Its own id tells it; where the list shows none, it is a person who can."""
    sandbox.scenario.listing_metadata = shows_metadata

    async def day(shop: Shop) -> None:
        sold = await shop.sell(Fault.DROP_BEFORE)
        event = shop.queued(shop.ledger.events.last_position()).event
        await shop.client.send_event(replace(event, profile=shop.profile(5)))
        await shop.look(after=60)
        await shop.look(after=541)
        found = (EventState.CONFIRMED, Reason.FOUND_AT_HELLOTEXT)
        assert shop.stands(sold) == (found if shows_metadata else (EventState.REVIEW, Reason.NO_OWN_EVENT_LISTED))

    in_a_shop(till, sandbox, day)


def test_what_no_till_had_sent_goes_after_one_look_that_shows_nothing(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        taken = shop.take_over_unsent()
        assert await shop.look(after=0) == [""]
        assert shop.stands(taken) == (EventState.PENDING, Reason.NOT_SENT_BEFORE)

    in_a_shop(till, sandbox, day)


def test_what_the_holder_of_a_copy_sent_is_found_and_not_sent(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        taken = shop.take_over_unsent()
        await shop.client.send_event(shop.queued(shop.ledger.events.last_position()).event)
        await shop.look(after=0)
        assert shop.stands(taken) == (EventState.CONFIRMED, Reason.FOUND_AT_HELLOTEXT)

    in_a_shop(till, sandbox, day)


def test_a_record_without_an_id_that_tells_the_same_is_no_absence(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        taken = shop.take_over_unsent()
        event = shop.queued(shop.ledger.events.last_position()).event
        await shop.client.send_event(replace(event, profile=shop.profile(7)))
        shop.client.nameless = True
        await shop.look(after=0)
        assert shop.stands(taken)[0] is EventState.UNCERTAIN

    in_a_shop(till, sandbox, day)


@pytest.mark.parametrize("failure", [NotPermitted(), AnswerUnreadable(), NotFound()])
def test_where_the_list_cannot_be_read_what_no_till_had_sent_goes(
    till: Till, sandbox: RunningSandbox, failure: HellotextError
) -> None:
    async def day(shop: Shop) -> None:
        taken = shop.take_over_unsent()
        shop.client.failures.append(failure)
        with pytest.raises(type(failure)):
            await shop.look(after=0)
        assert shop.stands(taken) == (EventState.PENDING, Reason.NOT_SENT_BEFORE)

    in_a_shop(till, sandbox, day)


def test_a_list_that_fails_for_a_moment_is_read_another_time(till: Till, sandbox: RunningSandbox) -> None:
    async def day(shop: Shop) -> None:
        taken = shop.take_over_unsent()
        shop.client.failures.append(ServerFailed(status=500))
        with pytest.raises(ServerFailed):
            await shop.look(after=0)
        assert shop.stands(taken)[0] is EventState.UNCERTAIN

    in_a_shop(till, sandbox, day)


def test_a_list_longer_than_an_hours_pages_holds_up_nothing_that_no_till_had_sent(
    till: Till, sandbox: RunningSandbox
) -> None:
    async def day(shop: Shop) -> None:
        taken = shop.take_over_unsent()
        await shop.others_sell(6)
        await shop.look(after=0)
        assert shop.stands(taken) == (EventState.PENDING, Reason.NOT_SENT_BEFORE)

    in_a_shop(till, sandbox, day, replace(ONE_AT_A_TIME, pages_per_hour=1))
