"""What a cashier types, and whom the copy of the customers gives for it."""

import pytest

from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.storage.cache import Cache


def somebody(
    name: str, last_name: str, phone: str, email: str = "", reference: str = "", profile: str = ""
) -> Subscriber:
    return Subscriber(
        id=profile or f"pr_{name.lower()}",
        first_name=name,
        last_name=last_name,
        phones=(phone,),
        emails=(email,) if email else (),
        state=SubscriptionState.SUBSCRIBED,
        reference=reference,
        created_at=None,
    )


@pytest.fixture
def shop(cache: Cache) -> Cache:
    """The copy of four customers of a shop in Uruguay."""
    cache.subscribers.store(
        [
            somebody("Ana", "Núñez Etcheverry", "+59899123456", "ana.nunez7@example.com", "C-000001"),
            somebody("Anabel", "García", "+59894555001", "customer77@example.com", "C-000002"),
            somebody("José", "de la Cruz", "+59899765432", "customer8@example.com", "X7-1"),
            somebody("Wei", "李", "+12125550123", "wei@example.com"),
        ]
    )
    return cache


def found(cache: Cache, text: str) -> list[str]:
    return [each.first_name for each in cache.subscribers.find(read_search(text, "UY"), 20)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("ana", ["Ana", "Anabel"]),
        ("nunez", ["Ana"]),
        ("NÚÑEZ ana", ["Ana"]),
        ("gar an", ["Anabel"]),
        ("jose cruz", ["José"]),
        ("李", ["Wei"]),
        ("099 123 456", ["Ana"]),
        ("+598 99123456", ["Ana"]),
        ("+598 99", ["Ana", "José"]),
        ("3456", ["Ana"]),
        ("0123", ["Wei"]),
        ("customer77@", ["Anabel"]),
        ("WEI@EXAMPLE.COM", ["Wei"]),
        ("C-000002", ["Anabel"]),
        ("X7-1", ["José"]),
        ("nobody", []),
        ("", []),
        ("  ", []),
        ('"* OR name:', []),
    ],
)
def test_a_customer_is_found_by_whatever_the_cashier_has(shop: Cache, typed: str, names: list[str]) -> None:
    assert sorted(found(shop, typed)) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("customer", ["Anabel", "José"]),
        ("customer7", ["Anabel"]),
        ("Customer8", ["José"]),
        ("ana.nu", ["Ana"]),
        ("nu", ["Ana"]),
    ],
)
def test_an_address_is_found_while_it_is_typed_and_by_the_words_in_it(
    shop: Cache, typed: str, names: list[str]
) -> None:
    assert sorted(found(shop, typed)) == names


def test_whole_names_come_before_beginnings_of_names(shop: Cache) -> None:
    assert found(shop, "ana") == ["Ana", "Anabel"]


def test_a_number_of_the_shop_comes_before_names(shop: Cache) -> None:
    shop.subscribers.store([somebody("Zoe", "Last", "+59894000000", reference="ana", profile="pr_z")])
    assert found(shop, "ana")[0] == "Zoe"


def test_a_long_beginning_finds_everybody_whose_name_begins_so(shop: Cache) -> None:
    for number in range(60):
        stem = f"Marti{chr(97 + number // 26)}{chr(97 + number % 26)}"
        shop.subscribers.store([somebody(stem, "Núñez", f"+5989400{number:04d}", profile=f"m{number}")])
    assert len(shop.subscribers.find(read_search("marti", "UY"), 100)) == 60
    assert found(shop, "Mártib nuñe") == [f"Martib{chr(97 + place)}" for place in range(26)][:20]
    assert found(shop, "martibc nunez") == ["Martibc"]
    assert found(shop, "martibcd") == []
