"""A page of the network in the place of an answer: no event is burnt, none goes twice, and the queue goes on."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.hellotext.client import HellotextClient
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.sync.engine import SyncEngine
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.sync.waking import Wake
from tests.unit.sync.gateways import Gateway, gateway

QUICK = SyncSettings(checks=(0.2, 0.5), min_backoff_seconds=0.05, max_backoff_seconds=0.2, blocked_retry_seconds=0.2)

PATIENT = replace(QUICK, checks=(0.2, 0.5, 30.0), witnesses=1, confirm_seconds=0.5)
LATER = 0.4
"""Seconds after which what was cut off is over: a payment that leaves later shows that it never arrived."""


def sell(till: Till, sandbox: RunningSandbox, number: int) -> None:
    profile = sandbox.shop.profiles()[number]["id"]
    draft = PaymentDraft(
        money=Money.of(100 + number, "USD"), receipt=f"G-{number}", profile=profile, source=SaleSource.COMMAND
    )
    with open_ledger_session(till) as session:
        session.checkout.record_payment(draft)


def engine_of(till: Till, url: str, work: Callable[[SyncEngine], object], settings: SyncSettings = QUICK) -> object:
    """Let an engine work at an address, in one run of the program."""

    async def working() -> object:
        with till.open_ledger() as ledger:
            async with HellotextClient(url, till.token, timeout=5) as client:
                engine = SyncEngine(
                    ledger,
                    client,
                    clock=till.clock,
                    settings=settings,
                    on_status=seen.append,
                    on_known=lambda _id, _subscriber: None,
                )
                outcome = work(engine)
                return await outcome if asyncio.iscoroutine(outcome) else outcome

    seen: list[SyncStatus] = []
    return asyncio.run(working())


def standing(till: Till) -> dict[str, tuple[EventState, Reason]]:
    with open_ledger_session(till) as session:
        return {queued.event.id: (queued.state, queued.reason) for queued in session.outbox.list()}


def states(till: Till) -> list[EventState]:
    return [state for state, _reason in standing(till).values()]


def amounts(sandbox: RunningSandbox) -> list[float]:
    return sorted(event["amount"] for event in sandbox.shop.events())


@pytest.mark.parametrize("status", [302, 307, 400, 401, 403, 404, 407, 422, 511])
def test_all_wait_before_a_sign_in_page_and_all_arrive_once_after_it(
    status: int, till: Till, sandbox: RunningSandbox
) -> None:
    for number in range(6):
        sell(till, sandbox, number)
    with gateway(sandbox.url) as mall:
        mall.rule = lambda _method, _body: status

        async def at_the_mall(engine: SyncEngine) -> SyncStatus:
            waiting = await engine.run_until_idle(0.6)
            assert set(states(till)) == {EventState.PENDING}
            mall.rule = lambda _method, _body: 0
            assert waiting.connection is ConnectionState.NOT_HELLOTEXT
            assert "not from Hellotext" in str(waiting.blocking_error)
            return await engine.run_until_idle(30)

        after = engine_of(till, mall.url, at_the_mall)
    assert isinstance(after, SyncStatus)
    assert (after.connection, after.blocking_error, after.counts.waiting) == (ConnectionState.ONLINE, None, 0)
    assert len(amounts(sandbox)) == 6
    assert len(set(amounts(sandbox))) == 6


def test_behind_a_sign_in_page_only_reads_are_tried(till: Till, sandbox: RunningSandbox) -> None:
    for number in range(6):
        sell(till, sandbox, number)
    with gateway(sandbox.url) as mall:
        mall.rule = lambda _method, _body: 403
        engine_of(till, mall.url, lambda engine: engine.run_until_idle(1.5))
        posts = [each for each in mall.asked if each.startswith("POST")]
        assert len(posts) <= QUICK.concurrency
        assert len(mall.asked) > len(posts) + 1


def test_one_event_that_a_filter_takes_for_an_attack_does_not_stop_the_others(
    till: Till, sandbox: RunningSandbox
) -> None:
    for number in range(6):
        sell(till, sandbox, number)
    with gateway(sandbox.url) as firewall:
        firewall.rule = lambda _method, body: 403 if b"1.03" in body else 0
        engine_of(till, firewall.url, lambda engine: engine.run_until_idle(5), PATIENT)
        assert 1.03 not in amounts(sandbox)
        assert len(amounts(sandbox)) == 5
        assert not any(state.needs_a_person for state in states(till))
        firewall.rule = lambda _method, _body: 0

        async def with_a_later_payment(engine: SyncEngine) -> None:
            stop = asyncio.Event()
            working = asyncio.create_task(engine.run(stop, wake := Wake()))
            await asyncio.sleep(LATER)
            sell(till, sandbox, 7)
            wake.set()
            for _ in range(200):
                if len(amounts(sandbox)) == 7:
                    break
                await asyncio.sleep(0.1)
            stop.set()
            await working

        engine_of(till, firewall.url, with_a_later_payment, PATIENT)
    assert len(amounts(sandbox)) == 7


def test_a_filter_that_lets_events_pass_and_hides_the_answer_doubles_nothing_beyond_the_first_try(
    till: Till, sandbox: RunningSandbox
) -> None:
    """After the second page the event is looked for, and found, before it would be sent a third time."""
    sell(till, sandbox, 0)
    with gateway(sandbox.url) as filters:
        filters.delivers = True
        filters.rule = lambda method, _body: 403 if method == "POST" else 0
        engine_of(till, filters.url, lambda engine: engine.run_until_idle(6))
        posts = [each for each in filters.asked if each.startswith("POST")]
    assert len(posts) == 2
    assert states(till) == [EventState.CONFIRMED]


def test_a_page_in_the_place_of_the_list_alone_stops_no_sending(till: Till, sandbox: RunningSandbox) -> None:
    with gateway(sandbox.url) as odd:
        odd.rule = lambda method, _body: 403 if method == "GET" and "events" in odd.asked[-1] else 0
        for number in range(3):
            sell(till, sandbox, number)
            engine_of(till, odd.url, lambda engine: engine.run_until_idle(5))
    assert len(amounts(sandbox)) == 3


# --- Retry-After


def asked_to_wait(till: Till, sandbox: RunningSandbox, call: Callable[[Wake], None], seconds: float) -> int:
    """Give how many events were tried within some seconds after Hellotext asked to wait for a minute."""

    async def run(engine: SyncEngine, busy: Gateway) -> None:
        stop, wake = asyncio.Event(), Wake()
        running = asyncio.ensure_future(engine.run(stop, wake))
        while not any(each.startswith("POST") for each in busy.asked):
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.3)
        call(wake)
        await asyncio.sleep(seconds)
        stop.set()
        await running

    sell(till, sandbox, 0)
    with gateway(sandbox.url) as busy:
        busy.rule, busy.retry_after = (lambda method, _body: 429 if method == "POST" else 0), "60"
        engine_of(till, busy.url, lambda engine: run(engine, busy))
        return len([each for each in busy.asked if each.startswith("POST")])


def test_a_person_who_sends_now_does_not_wait_as_long_as_hellotext_asked(till: Till, sandbox: RunningSandbox) -> None:
    assert asked_to_wait(till, sandbox, lambda wake: wake.set_by_operator(), 0.6) == 2


def test_a_sale_that_wakes_the_sender_waits_as_long_as_hellotext_asked(till: Till, sandbox: RunningSandbox) -> None:
    assert asked_to_wait(till, sandbox, lambda wake: wake.set(), 0.6) == 1
