"""What the downloaded list promises once a download has come to its end."""

from posapp.domain.customers.subscribers import Subscriber
from posapp.sandbox.records import Record
from posapp.services.sessions import SearchSession, open_search_session
from tests.life.a_life import Life, looking_at
from tests.life.computer import Computer

__all__ = ["check_cache"]

SEARCHED = 4
"""So many customers are searched for at each check; all are compared."""


def check_cache(life: Life, at: Computer) -> None:
    """Hold the list, as a download has just left it, against Hellotext's customers."""
    customers = life.hellotext.customers()
    waiting = _waiting(at)
    with open_search_session(at.till) as session, at.till.open_cache() as cache:
        for customer in customers:
            _check_is_kept(customer, cache.subscribers.get(customer["id"]))
        for customer in life.chance.sample(customers, SEARCHED):
            _check_is_found(customer, session)
        known = {each["id"] for each in customers}
        assert cache.subscribers.count() == len(known | waiting), "the list has somebody who is no customer"
        _check_offers(life, session)


def _waiting(at: Computer) -> set[str]:
    with looking_at(at) as ledger:
        return {each.id for each in ledger.new_customers.undelivered()}


def _check_is_kept(customer: Record, kept: Subscriber | None) -> None:
    assert kept is not None, f"{customer['id']} is a customer and not in the list"
    phones, emails = kept.phones, kept.emails
    assert phones == ((customer["phone"],) if customer["phone"] else ()), f"{customer['id']} has another phone"
    assert emails == ((customer["email"],) if customer["email"] else ()), f"{customer['id']} has another e-mail"
    assert kept.last_name == customer["last_name"], f"{customer['id']} has another name"


def _check_is_found(customer: Record, session: SearchSession) -> None:
    for said in (customer["phone"], customer["email"], f"{customer['first_name']} {customer['last_name']}"):
        if said:
            found = {each.id for each in session.find.search(said)}
            assert customer["id"] in found, f"{customer['id']} is not found by {said}"


def _check_offers(life: Life, session: SearchSession) -> None:
    there = {each["id"]: each["code"] for each in life.hellotext.shop.coupons()}
    here = {each.id: each.code for each in session.coupons.all()}
    assert there == here, "the coupons of the list are not Hellotext's"
    actions = {each["name"] for each in life.hellotext.shop.actions()}
    assert actions == {each.name for each in session.actions.custom()}, "the actions of the list are not Hellotext's"
