"""The practice shop as somebody finds it who opens it for the first time."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.app.demo import practice_environment
from posapp.app.practice.countries import COUNTRIES, country_of_language
from posapp.app.practice.opening import open_practice_shop
from posapp.domain.events.states import EventState
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.staff.pins import Pin
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_search_session
from posapp.ui.texts import LANGUAGES

AFTERNOON = datetime(2026, 11, 27, 19, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in os.environ if each.startswith("POSAPP_")]:
        monkeypatch.delenv(name)


def _sandbox(country: str) -> SandboxOptions:
    coupons = COUNTRIES[country].coupons
    return SandboxOptions(profiles=60, country=country, coupons=coupons, everyday_names=True)


def _opened(country: str, sandbox: RunningSandbox, folder: Path, now: datetime = AFTERNOON) -> Till:
    environment = practice_environment(folder, sandbox)
    open_practice_shop(environment, sandbox, COUNTRIES[country], now)
    return Till(environment, clock=lambda: now)


def _week(till: Till, now: datetime = AFTERNOON) -> list[tuple[RecordedSale, ...]]:
    with open_ledger_session(till) as session:
        today = now.astimezone(session.shop.zone).date()
        return [session.day.sales(today - timedelta(days=days)) for days in range(8)]


@pytest.fixture(params=sorted(COUNTRIES))
def practice(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Till, RunningSandbox]]:
    with serve_in_thread(_sandbox(request.param)) as sandbox:
        yield _opened(request.param, sandbox, tmp_path), sandbox


def test_a_practice_shop_has_a_week_that_is_closed_and_delivered(practice: tuple[Till, RunningSandbox]) -> None:
    till, sandbox = practice
    assert till.shop().practice
    today, *week = _week(till)
    assert len(today) == 8
    assert all(len(day) >= 13 for day in week)
    with open_ledger_session(till) as session:
        assert session.closing.unclosed_days() == ()
        assert all(session.closing.closed_by(day[0].sale.day) for day in week)
        assert session.closing.closed_by(today[0].sale.day) is None
    with till.open_ledger() as ledger:
        assert not ledger.events.undelivered()
    payments = [sale for day in (today, *week) for sale in day if sale.sale.profile and not sale.sale.voided_at]
    assert all(sale.state in {EventState.ACCEPTED, EventState.CONFIRMED} for sale in payments)
    paid = [event for event in sandbox.shop.events() if event["action"] == "physical_store.paid"]
    assert len(paid) == len(payments)


def test_the_week_has_all_that_a_week_has(practice: tuple[Till, RunningSandbox]) -> None:
    till, _sandbox = practice
    sales = [sale for day in _week(till) for sale in day]
    assert any(sale.sale.voided_at for sale in sales)
    assert any(sale.coupons for sale in sales)
    assert any(not sale.sale.profile for sale in sales)
    assert len({sale.sale.cashier for sale in sales}) == 2
    assert len({sale.sale.method for sale in sales}) >= 3
    assert all(sale.sale.occurred_at < AFTERNOON for sale in sales)
    assert len({sale.sale.receipt for sale in sales}) == len(sales)
    with till.open_workplace() as workplace:
        refunds = [
            refund
            for days in range(8)
            for refund in workplace.ledger.refunds.of_day(AFTERNOON.date() - timedelta(days=days), workplace.shop.till)
        ]
        assert len(refunds) >= 4
        assert len(workplace.ledger.refunds.open_requests()) >= 1


def test_the_shop_sells_products_takes_coupons_and_knows_its_people(practice: tuple[Till, RunningSandbox]) -> None:
    till, _sandbox = practice
    country = COUNTRIES[till.shop().country]
    with open_search_session(till) as lists, open_ledger_session(till) as session:
        assert session.catalogue.count() == 31
        assert session.catalogue.by_code("101") is not None
        rulings = session.coupons.rulings(lists.coupons.all())
        assert {each.coupon.code for each in rulings if each.rules} == set(country.coupons)
        for person in country.staff:
            member = session.staff.find(person.name)
            assert session.staff.sign_in(member.id, Pin(person.pin)).role is person.role


def test_the_same_day_gives_the_same_week(tmp_path: Path) -> None:
    weeks = []
    for name in ("one", "two"):
        with serve_in_thread(_sandbox("UY")) as sandbox:
            weeks.append(_week(_opened("UY", sandbox, tmp_path / name)))
    first, second = (
        [(sale.sale.receipt, sale.sale.money, sale.sale.customer_name, sale.sale.occurred_at) for sale in day]
        for day in (sum(week, ()) for week in weeks)
    )
    assert first == second


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 27, 3, 0, 30, tzinfo=UTC),
        datetime(2026, 11, 27, 3, 40, tzinfo=UTC),
        datetime(2026, 3, 1, 11, 30, tzinfo=UTC),
        datetime(2027, 1, 1, 2, 59, tzinfo=UTC),
    ],
    ids=["just after midnight", "at night", "before the shop opens", "at the end of a year"],
)
def test_the_practice_shop_opens_at_any_hour(tmp_path: Path, now: datetime) -> None:
    with serve_in_thread(_sandbox("UY")) as sandbox:
        today, *week = _week(_opened("UY", sandbox, tmp_path, now), now)
    assert all(day for day in week)
    assert all(sale.sale.occurred_at <= now for sale in today)


def test_the_shop_is_that_of_the_language_of_the_window() -> None:
    assert {language: country_of_language(language) for language in LANGUAGES} == {
        "en": "US",
        "es": "UY",
        "pt_BR": "BR",
    }
    assert {code: country.currency for code, country in COUNTRIES.items()} == {"UY": "UYU", "BR": "BRL", "US": "USD"}


def test_no_sale_of_the_week_says_that_the_clock_was_wrong(practice: tuple[Till, RunningSandbox]) -> None:
    till, sandbox = practice
    with till.open_ledger() as ledger:
        skews = [each for (each,) in ledger.connection.execute("SELECT clock_skew FROM sales") if each is not None]

    assert skews
    assert max(abs(each) for each in skews) < 120
    assert sandbox.scenario.clock_offset == 0
