"""Somebody sets the computer's clock while the program runs: what waits goes on waiting as long as it had to."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import Fault, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.hellotext_access import connect
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.sync.clock_watch import ClockMonitor
from posapp.sync.engine import SyncEngine
from posapp.sync.settings import SyncSettings

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)


class Hands:
    """A clock on the wall that can be set, and one that cannot."""

    def __init__(self) -> None:
        self.steady = 0.0
        self.offset = timedelta()

    def wall(self) -> datetime:
        return NOON + timedelta(seconds=self.steady) + self.offset


@given(passed=st.floats(0, 10**6), jump=st.integers(-(10**6), 10**6))
def test_a_jump_is_told_from_time_that_passes(passed: float, jump: int) -> None:
    hands = Hands()
    watch = ClockMonitor(hands.wall, lambda: hands.steady)
    hands.steady += passed
    assert watch.moved() == timedelta()
    hands.steady += passed
    hands.offset += timedelta(seconds=jump)
    moved = watch.moved()
    if abs(jump) <= 4:
        assert moved == timedelta()
    elif abs(jump) >= 6:
        assert abs(moved - timedelta(seconds=jump)) < timedelta(seconds=1)
    assert watch.moved() == timedelta()


def sell(till: Till, sandbox: RunningSandbox) -> None:
    profile = sandbox.shop.profiles()[0]["id"]
    draft = PaymentDraft(money=Money.of(8990, "USD"), receipt="T1-1", profile=profile, source=SaleSource.COMMAND)
    with open_ledger_session(till) as session:
        session.checkout.record_payment(draft)


def run_for(
    till: Till, hands: Hands, *steps: Callable[[], None], checks: tuple[float, ...] = SyncSettings().checks
) -> None:
    """Send, and between two rounds of the same run let something happen."""

    async def working() -> None:
        with till.open_ledger() as ledger:
            async with connect(till) as client:
                engine = SyncEngine(
                    ledger,
                    client,
                    clock=hands.wall,
                    settings=SyncSettings(checks=checks),
                    on_status=lambda _status: None,
                    on_known=lambda _id, _subscriber: None,
                    monotonic=lambda: hands.steady,
                )
                engine.recover()
                await engine.run_once()
                for step in steps:
                    step()
                    await engine.run_once()

    asyncio.run(working())


def nothing() -> None:
    """Nobody touches anything between the two rounds."""


def states(till: Till) -> list[EventState]:
    with open_ledger_session(till) as session:
        return [queued.state for queued in session.outbox.list()]


@pytest.mark.parametrize("jump", [timedelta(hours=3), timedelta(hours=-3)])
def test_a_clock_that_is_moved_neither_hurries_a_look_nor_puts_it_off(
    till: Till, sandbox: RunningSandbox, jump: timedelta
) -> None:
    hands = Hands()
    till.clock = hands.wall
    sell(till, sandbox)
    sandbox.next_faults(Fault.DROP_BEFORE)

    def only_the_clock() -> None:
        hands.offset += jump

    run_for(till, hands, only_the_clock, checks=(60, 600))
    assert states(till) == [EventState.UNCERTAIN]
    with till.open_ledger() as ledger:
        due = ledger.events.next_due(EventState.UNCERTAIN)
    assert due is not None
    assert timedelta(seconds=50) < due - hands.wall() <= timedelta(seconds=60)


JUMPS = [
    sign * each
    for each in (timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=365))
    for sign in (1, -1)
]
PAUSE = 8
"""Seconds for which a payment can be undone."""


def takes_a_payment(till: Till, sandbox: RunningSandbox, receipt: str = "T1-1") -> None:
    profile = sandbox.shop.profiles()[0]["id"]
    draft = PaymentDraft(money=Money.of(8990, "USD"), receipt=receipt, profile=profile, source=SaleSource.COUNTER)
    with open_ledger_session(till) as session:
        session.checkout.record_payment(draft)


@pytest.mark.parametrize("jump", JUMPS, ids=str)
@pytest.mark.parametrize("before", [True, False], ids=["sold before the jump", "sold after it"])
def test_a_payment_waits_for_its_undo_and_not_for_a_clock_that_was_moved(
    till: Till, sandbox: RunningSandbox, jump: timedelta, before: bool
) -> None:
    hands = Hands()
    till.clock = hands.wall

    def sold_and_moved() -> None:
        if before:
            takes_a_payment(till, sandbox)
        hands.offset += jump
        if not before:
            takes_a_payment(till, sandbox)

    def seconds_pass(seconds: float) -> Callable[[], None]:
        def passing() -> None:
            hands.steady += seconds

        return passing

    def it_can_still_be_undone() -> None:
        assert states(till) == [EventState.PENDING]
        seconds_pass(PAUSE)()

    run_for(till, hands, sold_and_moved, it_can_still_be_undone)
    assert [event["amount"] for event in sandbox.shop.events()] == [89.9]


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_a_payment_recorded_under_a_wrong_clock_goes_once_the_program_starts_again(
    till: Till, sandbox: RunningSandbox, jump: timedelta
) -> None:
    hands = Hands()
    till.clock = hands.wall
    hands.offset = jump
    takes_a_payment(till, sandbox)
    hands.steady += 1
    hands.offset = timedelta()

    def the_pause_is_over() -> None:
        hands.steady += PAUSE

    run_for(till, hands, the_pause_is_over)
    assert [event["amount"] for event in sandbox.shop.events()] == [89.9]


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_the_next_payment_of_a_customer_does_not_wait_for_the_clock_of_the_one_before(
    till: Till, sandbox: RunningSandbox, jump: timedelta
) -> None:
    hands = Hands()
    till.clock = hands.wall
    hands.offset = jump
    takes_a_payment(till, sandbox, "T1-1")
    hands.offset = timedelta()
    takes_a_payment(till, sandbox, "T1-2")

    def the_pause_is_over() -> None:
        hands.steady += PAUSE

    run_for(till, hands, the_pause_is_over)
    assert [event["amount"] for event in sandbox.shop.events()] == [89.9, 89.9]


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_a_new_customer_is_created_at_once_whatever_the_clock_did(
    till: Till, sandbox: RunningSandbox, jump: timedelta
) -> None:
    hands = Hands()
    till.clock = hands.wall
    hands.offset = jump

    def registered() -> None:
        with open_ledger_session(till) as session:
            session.registration.register(CustomerDraft(first_name="Zoe", last_name="", phone="+12025550147"))

    registered()
    hands.offset = timedelta()
    run_for(till, hands)
    assert any(profile["first_name"] == "Zoe" for profile in sandbox.shop.profiles())


def test_a_second_look_counts_only_when_real_time_has_passed(till: Till, sandbox: RunningSandbox) -> None:
    hands = Hands()
    till.clock = hands.wall
    sell(till, sandbox)
    sandbox.next_faults(Fault.DROP_BEFORE)

    def first_look_then_a_wrong_clock() -> None:
        hands.steady += 61

    run_for(till, hands, first_look_then_a_wrong_clock, checks=(60, 600))
    assert states(till) == [EventState.UNCERTAIN]
    hands.offset += timedelta(hours=5)
    run_for(till, hands, nothing, checks=(60, 600))
    assert states(till) == [EventState.UNCERTAIN]
    assert sandbox.shop.events() == []


def test_a_clock_that_is_wrong_is_told_in_the_history_of_what_is_sent(
    new_environment: Callable[[RunningSandbox], dict[str, str]], till: Till
) -> None:
    options = SandboxOptions(profiles=3, custom_actions=("physical_store.paid",), clock_offset=-600)
    with serve_in_thread(options) as behind:
        wrong = Till(new_environment(behind))
        with open_background_session(wrong) as session:
            session.setup.save(till.shop(), behind.token)
        sell(wrong, behind)
        hands = Hands()
        hands.offset = datetime.now(UTC) - NOON
        wrong.clock = hands.wall
        run_for(wrong, hands, nothing, checks=(60, 600))
        with open_ledger_session(wrong) as ledger:
            (queued,) = ledger.outbox.list()
            told = [line.explanation for line in ledger.outbox.history(queued.event.id)]
    assert any("clock +600 s" in each or "clock +601 s" in each for each in told)
