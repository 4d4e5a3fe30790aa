"""Sets the practice shop up: its list of customers, catalogue, coupons, POS and staff, and its week of sales."""

from datetime import datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

from posapp.app.practice.countries import PracticeCountry
from posapp.app.practice.pos import pair_web_pos
from posapp.app.practice.week import DAYS, PracticeClock, PracticeWeek
from posapp.domain.clock import system_clock
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.money import Money
from posapp.domain.settings.till_settings import REFUND_LIMIT
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.customers.download import EVERYTHING
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import (
    BackgroundSession,
    LedgerSession,
    open_background_session,
    open_ledger_session,
    open_search_session,
)
from posapp.ui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["OFFERED", "open_practice_shop"]

OFFERED = (
    *("order.placed", "order.confirmed", "order.delivered", "order.cancelled"),
    *("product.viewed", "form.completed", "subscribed", "unsubscribed"),
)
"""What the practice shop's manager switched on under More actions."""
SEED = 20
REGULARS = 40
DELIVERY_SECONDS = 10.0


def open_practice_shop(
    environment: "Mapping[str, str]", sandbox: RunningSandbox, country: PracticeCountry, now: datetime | None = None
) -> None:
    """Make the files of a practice till: set up, with a week of sales that Hellotext's practice server has.

    Args:
        environment: The variables of the till.
        sandbox: The practice server.
        country: Whose shop it is.
        now: The end of the week, UTC; None for this moment.
    """
    end = now or system_clock()
    clock = PracticeClock(_first_morning(country, end))
    till = Till(environment, clock=clock)
    with open_background_session(till) as session:
        _set_up(session, sandbox, country)
        clock.now = end
        session.setup.download(EVERYTHING, lambda _progress: None, lambda: False)
        clock.now = _first_morning(country, end)
        session.products.open_file(
            resource("practice", f"products_{country.code}.csv"), "utf-8", lambda _done, _wrong: None, lambda: False
        )
    pair_web_pos(till, sandbox)
    with open_search_session(till) as lists, open_ledger_session(till) as ledger:
        coupons = tuple(each for code in country.coupons if (each := lists.coupons.match(code).coupon) is not None)
        for each in coupons:
            ledger.coupons.save_rules(each, country.coupon_rules()[each.code])
        _take_on_staff(ledger, country, clock)
        week = PracticeWeek(
            session=ledger,
            operator=till.operator_state,
            deliver=lambda: SyncService(till).sync(timeout=DELIVERY_SECONDS),
            clock=clock,
            country=country,
            customers=_regulars(sandbox),
            coupons=coupons,
            chance=Random(SEED),  # noqa: S311 - practice, not cryptography
        )
        week.play(end)


def _set_up(session: BackgroundSession, sandbox: RunningSandbox, country: PracticeCountry) -> None:
    if not session.setup.has_payment_action(sandbox.token):
        session.setup.create_payment_action(sandbox.token)
    session.setup.save(country.shop(), sandbox.token)


def _take_on_staff(ledger: LedgerSession, country: PracticeCountry, clock: PracticeClock) -> None:
    ledger.actions.offers.switch(OFFERED, on=True)
    ledger.settings.change(REFUND_LIMIT.change(Money.of(country.limit, country.currency)))
    manager, *cashiers = country.staff
    ledger.staff.make_first_manager(manager.name, manager.pin)
    for each in cashiers:
        clock.now += timedelta(minutes=1)  # they are listed in the order in which they came
        ledger.staff.add(each.name, each.role, each.pin)


def _regulars(sandbox: RunningSandbox) -> tuple[Subscriber, ...]:
    """Give those who come to the shop; the till knows them by the same ids."""
    return tuple(
        Subscriber(id=str(each["id"]), first_name=str(each["first_name"]), last_name=str(each["last_name"]))
        for each in sandbox.shop.profiles()[:REGULARS]
    )


def _first_morning(country: PracticeCountry, end: datetime) -> datetime:
    """Give the morning of the first day, before the shop opens, UTC."""
    zone = country.shop().zone
    first = end.astimezone(zone).date() - timedelta(days=DAYS)
    return datetime.combine(first, time(8), zone).astimezone(end.tzinfo)
