"""A program that cannot get what it wants asks ever more seldom."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from posapp.domain.shop import make_shop
from posapp.sandbox.shapes import parse_shape
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.sync import PRACTICE_HEARTBEAT
from posapp.services.sessions import open_background_session
from tests.life.computer import Computer
from tests.life.hellotext_side import HellotextSide, open_hellotext
from tests.life.shop_time import ShopTime

HOUR = 3600.0


def test_a_restored_till_asks_a_few_dozen_times_a_day_for_a_list_that_it_may_not_read(lives: Path) -> None:
    with ExitStack() as stack:
        time = ShopTime(datetime(2026, 11, 26, 12, tzinfo=UTC))
        stack.callback(time.loop.close)
        stack.enter_context(time.rules_the_senders())
        hellotext = stack.enter_context(open_hellotext(time.timestamp, 1))
        till = _restored_till(lives, time, hellotext)
        hellotext.scenario.shape = parse_shape("answer=403")
        till.open()
        stack.callback(till.close)
        before = hellotext.shop.requests
        till.go_on(24 * HOUR)
        first_day = hellotext.shop.requests - before - 24 * HOUR / PRACTICE_HEARTBEAT  # a practice till asks besides
        assert 20 < first_day < 60


def _restored_till(folder: Path, time: ShopTime, hellotext: HellotextSide) -> Computer:
    shop = make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
    at = Computer(folder / "till", shop, time, hellotext)
    with open_background_session(at.till) as session:
        session.setup.save(shop, hellotext.scenario.token)
    Maintenance(at.till).restore(Maintenance(at.till).back_up())
    return at
