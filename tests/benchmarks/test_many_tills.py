"""Two hundred tills of one shop, over TCP and TLS: they bring a day's facts, and come back once the server does."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import partial
from uuid import uuid4

import pytest

from posapp.shop_server import ClaimState, ShopServer
from posapp.shop_server.administration import add_till
from posapp.shop_server.errors import ServerUnreachable
from posapp.shop_server.facts import Fact
from tests.benchmarks.durable_shop import encrypted_address, open_durable_shop
from tests.benchmarks.figures import report, timed
from tests.unit.shop_server.shops import SharedShop, a_claim

pytestmark = pytest.mark.benchmark

TILLS, FACTS_EACH, AT_ONCE = 200, 300, 100
AWAY_SECONDS, POLL_SECONDS = 5, 0.25
BARE = (
    "INSERT INTO public.bare (shop_id, till_id, seq, fact_id, kind, day, plain, sealed) SELECT %s, %s, given.* "
    "FROM unnest(%s::bigint[], %s::uuid[], %s::text[], %s::date[], %s::jsonb[], %s::bytea[]) AS given"
)


@pytest.fixture
def shop() -> Iterator[SharedShop]:
    with open_durable_shop() as opened:
        yield opened


@pytest.fixture
def tills(shop: SharedShop) -> Iterator[list[ShopServer]]:
    """Two hundred tills, each with a login and connections of its own."""
    added = [add_till(shop.admin, shop.shop_id, f"Many {number}", f"M{number}") for number in range(TILLS)]
    with ExitStack() as opened:
        yield [opened.enter_context(ShopServer(encrypted_address(shop, each), each.fence)) for each in added]


def test_two_hundred_tills_bring_their_day(shop: SharedShop, tills: list[ShopServer]) -> None:
    days = [[_sale(seq) for seq in range(1, FACTS_EACH + 1)] for _ in tills]
    seconds = timed(lambda: _all_at_once([partial(_bring, *each) for each in zip(tills, days, strict=True)])) / 1000
    shop.admin.execute("CREATE TABLE public.bare (LIKE shop.fact INCLUDING ALL)")
    bare = timed(lambda: _insert(shop, days)) / 1000
    report(f"{TILLS * FACTS_EACH:,} facts of {TILLS} tills", seconds, bare, "s", "at most 60 s")
    assert shop.admin.execute("SELECT count(*) FROM shop.fact").fetchone() == (TILLS * FACTS_EACH,)


def test_two_hundred_tills_come_back_after_the_server_was_away(shop: SharedShop, tills: list[ShopServer]) -> None:
    _all_at_once([partial(_hold_until_held, each) for each in tills])
    shop.admin.close()
    shop.cluster.stop()
    back: list[float] = []
    threads = [threading.Thread(target=lambda till=each: back.append(_hold_until_held(till))) for each in tills]
    for thread in threads:
        thread.start()
    time.sleep(AWAY_SECONDS)
    shop.cluster.start(durable=True)
    started = time.monotonic()
    for thread in threads:
        thread.join()
    waited = sorted(moment - started for moment in back)
    report(f"{TILLS} tills are back, the last", waited[-1], 10, "s", "at most 1")
    report(f"{TILLS} tills are back, half of them", waited[TILLS // 2], 10, "s", "no aim")
    assert len(back) == TILLS


def _sale(seq: int) -> Fact:
    sale = str(uuid4())
    plain = (
        f'{{"id": "{sale}", "receipt": "{sale}", "currency": "UYU", "minor": {seq * 100}, "profile": "p{seq % 50}", '
        f'"voided_at": null, "occurred_at": 1764200000, "tenders": [["cash", {seq * 100}]], "coupons": []}}'
    )
    return Fact(seq, str(uuid4()), "sale", date(2026, 11, 27), plain, bytes(120))


def _bring(till: ShopServer, facts: list[Fact]) -> None:
    while not _is_welcome(till):
        time.sleep(POLL_SECONDS)
    for begin in range(0, FACTS_EACH, AT_ONCE):
        assert till.facts.put(facts[begin : begin + AT_ONCE]) == begin + AT_ONCE


def _is_welcome(till: ShopServer) -> bool:
    """Two hundred that log in at once do not all come through the first time."""
    try:
        return till.hello("0.1.0").may_sync
    except ServerUnreachable:
        return False


def _insert(shop: SharedShop, days: list[list[Fact]]) -> None:
    """Insert the same by one connection that knows no rules, in as many commits."""
    for facts in days:
        till = uuid4()
        for begin in range(0, FACTS_EACH, AT_ONCE):
            shop.admin.execute(BARE, (shop.shop_id, till, *_columns(facts[begin : begin + AT_ONCE])))


def _columns(facts: list[Fact]) -> tuple[list[object], ...]:
    names = ("seq", "fact_id", "kind", "day", "plain", "sealed")
    return tuple([getattr(each, name) for each in facts] for name in names)


def _hold_until_held(till: ShopServer) -> float:
    """Ask as a counter that is used does; give the moment at which the server was there."""
    while till.claims.hold(a_claim(str(uuid4()))).state is not ClaimState.HELD:
        time.sleep(POLL_SECONDS)
    return time.monotonic()


def _all_at_once(work: list[Callable[[], object]]) -> None:
    with ThreadPoolExecutor(len(work)) as hands:
        for done in [hands.submit(each) for each in work]:
            done.result()
