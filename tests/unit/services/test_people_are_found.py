"""One person, however name and number are written: found by search and scan, and never registered twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.shop import Shop, make_shop
from posapp.services.on_ledger.customers.local_search import SubscriberLookup
from posapp.storage.cache import Cache
from posapp.storage.databases import open_cache

PEOPLE = (
    ("s1", "Søren", "Ørsted", "+4520123456"),
    ("s2", "Łukasz", "Wałęsa", "+48512345678"),
    ("s3", "Jürgen", "Weiß", "+4915123456789"),
    ("s4", "Sean", "O’Brien", "+353851234567"),
    ("s5", "Işıl", "Yıldız", "+905321234567"),
    ("s6", "أحمد", "على", "+96550012345"),
    ("s7", "María", "Rodríguez", "+59899120250"),
    ("s8", "Ana", "Rodríguez", "+59899129999"),
    ("s9", "Pablo", "Gómez", "+541123456789"),
    ("s10", "Lupe", "Díaz", "+5215512345678"),
    ("s11", "João", "Silva", "+5511987654321"),
    ("s12", "Þór", "Guðmundsson", "+3546111234"),
    ("s13", "Agent", "0250", "+59899777777"),
)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with open_cache(tmp_path / "cache.db", "5" * 64) as opened:
        opened.subscribers.store(
            [
                Subscriber(id=id_, first_name=first, last_name=last, phones=(phone,))
                for id_, first, last, phone in PEOPLE
            ]
        )
        yield opened


def shop_in(country: str) -> Shop:
    return make_shop(name="A", till="Till 1", country=country, currency_code="USD", zone="UTC")


def found(cache: Cache, text: str, country: str = "UY") -> list[str]:
    return [each.id for each in SubscriberLookup(cache, shop_in(country)).search(text)]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("soren orsted", "s1"),
        ("Ørsted", "s1"),
        ("lukasz", "s2"),
        ("walesa", "s2"),
        ("weiss", "s3"),
        ("weiß", "s3"),
        ("jurgen", "s3"),
        ("obrien", "s4"),
        ("o'brien", "s4"),
        ("O’Brien", "s4"),
        ("brien", "s4"),
        ("isil", "s5"),
        ("yildiz", "s5"),
        ("احمد", "s6"),
        ("علي", "s6"),
        ("thor gudmundsson", "s12"),
    ],
)
def test_a_name_is_found_as_a_keyboard_types_it(cache: Cache, typed: str, who: str) -> None:
    assert found(cache, typed) == [who]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("rodriguez 0250", ["s7"]),
        ("rod 0250", ["s7"]),
        ("maria rodriguez 0250", ["s7"]),
        ("ana rodriguez 9999", ["s8"]),
        ("rodriguez 1111", []),
        ("agent 0250", ["s13"]),
    ],
)
def test_a_name_with_the_last_digits_of_a_phone_finds_one_of_many(cache: Cache, typed: str, who: list[str]) -> None:
    assert found(cache, typed) == who


@pytest.mark.parametrize(
    ("typed", "country", "who"),
    [
        ("+54 9 11 2345-6789", "UY", "s9"),
        ("011 15 2345-6789", "AR", "s9"),
        ("55 1234 5678", "MX", "s10"),
        ("044 55 1234 5678", "MX", "s10"),
        ("+52 1 55 1234 5678", "MX", "s10"),
        ("(11) 8765-4321", "BR", "s11"),
        ("0 15 11 98765-4321", "BR", "s11"),
    ],
)
def test_a_number_finds_its_person_in_every_spelling(cache: Cache, typed: str, country: str, who: str) -> None:
    lookup = SubscriberLookup(cache, shop_in(country))
    assert [each.id for each in lookup.search(typed)] == [who]
    assert [each.id for each in lookup.with_contact(typed, "")] == [who]
    scanned = lookup.by_code(typed)
    assert scanned is not None
    assert scanned.id == who


@pytest.mark.parametrize(
    ("typed", "who"), [("0104", ["zero"]), ("0003", ["three"]), ("0000", ["none"]), ("1104", ["one"]), ("003", [])]
)
def test_four_digits_that_begin_with_a_zero_are_the_last_four_and_no_fewer(
    tmp_path: Path, typed: str, who: list[str]
) -> None:
    phones = {"zero": "+12025550104", "one": "+12025551104", "three": "+12025550003", "none": "+12025550000"}
    others = {f"other {number}": f"+1202555{number}" for number in ("2003", "4104", "9000", "5553", "7774")}
    with open_cache(tmp_path / "digits.db", "5" * 64) as opened:
        opened.subscribers.store(
            [Subscriber(id=each, first_name=each, phones=(phone,)) for each, phone in {**others, **phones}.items()]
        )
        assert found(opened, typed, "US") == who
