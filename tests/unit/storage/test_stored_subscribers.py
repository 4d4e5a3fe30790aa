"""The copy of the customers on the second day: new ones among known ones, erased, renamed, moved, doubled."""

from dataclasses import replace

import pytest

from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import ReferenceShared, Subscriber
from posapp.domain.shop import make_shop
from posapp.services.on_ledger.customers.local_search import SubscriberLookup
from posapp.storage.cache import Cache


def customer(number: int, name: str = "Ana") -> Subscriber:
    return Subscriber(
        id=f"pr_{number}",
        first_name=name,
        last_name="Núñez",
        phones=(f"+598991{number:05d}",),
        emails=(f"c{number}@example.com",),
        reference=f"C-{number}",
    )


SIXTY = [customer(number) for number in range(60)]


@pytest.fixture
def shop(cache: Cache) -> Cache:
    """A cache that was downloaded yesterday: sixty customers."""
    cache.subscribers.store(SIXTY)
    return cache


def is_found(cache: Cache, wanted: Subscriber) -> bool:
    """Say whether somebody is found by everything a cashier may have of them."""
    people = cache.subscribers
    ways = [
        people.get(wanted.id),
        people.by_reference(wanted.reference),
        *people.by_phone(wanted.phones[0]),
        *people.by_email(wanted.emails[0]),
    ]
    return ways == [wanted] * 4 and wanted in people.find(read_search(wanted.name, "UY"), 100)


def all_are_found(cache: Cache, *wanted: Subscriber) -> bool:
    return all(is_found(cache, each) for each in wanted) and cache.subscribers.count() == len(wanted)


@pytest.mark.parametrize("place", [0, 30, 60])
def test_one_new_customer_among_sixty_known_ones_joins_them(shop: Cache, place: int) -> None:
    new = customer(99)
    shop.subscribers.store([*SIXTY[:place], new, *SIXTY[place:]])
    assert all_are_found(shop, new, *SIXTY)


@pytest.mark.parametrize("erased", [0, 30, 59])
def test_a_customer_who_was_erased_and_came_back_joins_the_others(shop: Cache, erased: int) -> None:
    shop.subscribers.forget(SIXTY[erased].id)
    shop.subscribers.store(SIXTY)
    assert all_are_found(shop, *SIXTY)


def test_a_page_after_a_registration_at_the_till_is_kept(shop: Cache) -> None:
    here = customer(70)
    shop.subscribers.store([here])
    shop.subscribers.store([customer(71), here, *SIXTY])
    assert all_are_found(shop, customer(71), here, *SIXTY)


def test_a_customer_registered_here_is_known_by_hellotexts_id_afterwards(shop: Cache) -> None:
    here = replace(customer(70), id="local_1")
    shop.subscribers.store([here])
    shop.subscribers.rename("local_1", customer(70))
    shop.subscribers.store([customer(71), customer(70), *SIXTY[50:]])
    assert shop.subscribers.get("local_1") is None
    assert all_are_found(shop, customer(70), customer(71), *SIXTY)


def test_a_customer_is_renamed_to_one_whom_the_download_brought_already(shop: Cache) -> None:
    shop.subscribers.store([replace(customer(70), id="local_1"), customer(70)])
    shop.subscribers.rename("local_1", customer(70))
    assert all_are_found(shop, customer(70), *SIXTY)


def test_a_phone_that_moved_to_another_customer_leads_to_that_one_alone(shop: Cache) -> None:
    former, now = replace(SIXTY[0], phones=("+59894000000",)), replace(SIXTY[1], phones=SIXTY[0].phones)
    shop.subscribers.store([now, former])
    assert all_are_found(shop, now, former, *SIXTY[2:])


def test_a_merged_customer_and_one_created_again_are_kept_side_by_side(shop: Cache) -> None:
    merged = replace(SIXTY[0], phones=SIXTY[0].phones + SIXTY[1].phones)
    shop.subscribers.forget(SIXTY[1].id)
    again = replace(SIXTY[2], id="pr_again")
    shop.subscribers.forget(SIXTY[2].id)
    shop.subscribers.store([merged, again, *SIXTY[3:]])
    assert shop.subscribers.by_phone(SIXTY[1].phones[0]) == (merged,)
    assert all_are_found(shop, merged, again, *SIXTY[3:])


def test_of_two_customers_with_one_phone_both_are_found_and_a_code_means_neither(shop: Cache) -> None:
    store = make_shop(name="Corner", till="Till 1", country="UY", currency_code="UYU", zone="America/Montevideo")
    brother = replace(customer(70), phones=SIXTY[0].phones)
    shop.subscribers.store([brother])
    find = SubscriberLookup(shop, store)
    assert find.with_contact(SIXTY[0].phones[0], "") == (SIXTY[0], brother)
    assert find.by_code(SIXTY[0].phones[0]) is None
    assert find.exact(SIXTY[0].phones[0]) is None
    assert set(find.search(SIXTY[0].phones[0])) == {SIXTY[0], brother}
    assert find.by_code(brother.reference) == brother


def test_of_two_customers_with_one_number_of_the_shop_none_is_taken_for_the_other(shop: Cache) -> None:
    store = make_shop(name="Corner", till="Till 1", country="UY", currency_code="UYU", zone="America/Montevideo")
    other = replace(customer(70), reference=SIXTY[0].reference)
    shop.subscribers.store([other])
    find = SubscriberLookup(shop, store)
    with pytest.raises(ReferenceShared):
        shop.subscribers.by_reference(other.reference)
    assert find.by_code(other.reference) is None
    assert find.exact(other.reference) is None
    assert set(find.search(other.reference)) == {SIXTY[0], other}
