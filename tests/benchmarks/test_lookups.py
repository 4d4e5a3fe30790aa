"""A look-up among a million subscribers: the service's call against the bare statement under it."""

import random
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.customers.unspaced_names import inner_parts
from posapp.domain.plain_text import without_unseen
from posapp.domain.shop import Shop
from posapp.services.on_ledger.customers.local_search import SubscriberLookup
from posapp.storage.cache import Cache
from posapp.storage.databases import open_cache
from tests.benchmarks.figures import alternating, report
from tests.benchmarks.people import invented_people

pytestmark = pytest.mark.benchmark

PEOPLE = 1_000_000
LOOKUPS = 1_000
LIMIT = 20


@pytest.fixture(scope="module")
def full_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cache]:
    with open_cache(_path(tmp_path_factory), secrets.token_hex(32)) as cache:
        for batch in invented_people(PEOPLE, batch=10_000):
            cache.subscribers.store(batch)
        yield cache


def _path(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("million") / "cache.db"


@pytest.mark.parametrize("kind", ["name", "part of a name", "phone", "last four digits"])
def test_a_customer_is_found_among_a_million(full_cache: Cache, shop: Shop, kind: str) -> None:
    find = SubscriberLookup(full_cache, shop)
    texts = [_typed(kind, person) for person in _somebody(LOOKUPS)]
    statements = {text: full_cache.subscribers.statement(read_search(text, shop.country), LIMIT) for text in texts}
    connection = full_cache.connection.raw

    def bare(text: str) -> object:
        sql, parameters = statements[text]
        return connection.execute(sql, parameters).fetchall()

    for text in texts[:50]:
        assert find.search(text, LIMIT), f"nobody found for {text!r}"
        bare(text)
    ours, theirs = alternating(texts, lambda text: find.search(text, LIMIT), bare)
    report(f"Look-up by {kind}, p99", ours.p99, theirs.p99, "ms", "at most 2")
    report(f"Look-up by {kind}, median", ours.median, theirs.median, "ms", "at most 2")


@pytest.mark.parametrize("kind", ["name", "part of a name", "two letters", "last four digits"])
def test_the_matches_are_counted_among_a_million(full_cache: Cache, shop: Shop, kind: str) -> None:
    find = SubscriberLookup(full_cache, shop)
    texts = [_typed(kind, person) for person in _somebody(LOOKUPS)]
    assert all(find.count_matches(text).number for text in texts[:50])
    counted, searched = alternating(texts, find.count_matches, lambda text: find.search(text, LIMIT))
    report(f"Matches of {kind} counted, p99", counted.p99, searched.p99, "ms", "no aim")
    report(f"Matches of {kind} counted, median", counted.median, searched.median, "ms", "no aim")


def test_names_with_blanks_put_nothing_more_into_the_index() -> None:
    for batch in invented_people(PEOPLE, batch=10_000):
        assert not any(inner_parts(person.name) or without_unseen(person.name) != person.name for person in batch)


def _somebody(count: int) -> list[Subscriber]:
    chosen = set(random.Random(7).sample(range(PEOPLE), count))
    found = []
    for batch in invented_people(PEOPLE, batch=10_000):
        found += [person for person in batch if int(person.reference) in chosen]
    return found


def _typed(kind: str, person: Subscriber) -> str:
    return {
        "name": person.name,
        "part of a name": f"{person.first_name[:3]} {person.last_name[:4]}",
        "two letters": person.first_name[:2],
        "phone": person.phones[0],
        "last four digits": person.phones[0][-4:],
    }[kind]


def test_the_invented_people_are_people(full_cache: Cache) -> None:
    assert full_cache.subscribers.count() == PEOPLE
    person = full_cache.subscribers.by_reference("123456")
    assert person is not None
    assert person.state in SubscriptionState
