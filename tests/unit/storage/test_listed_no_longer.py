"""What Hellotext lists no longer leaves the cache; the mass of it never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.customers.downloads import is_plausible_removal
from posapp.storage.cache import Cache
from tests.unit.storage.test_stored_subscribers import customer, is_found


def test_who_was_not_listed_leaves_with_everything_they_were_found_by(cache: Cache) -> None:
    people = [customer(number) for number in range(1200)]
    first = cache.downloads.begin("profiles")
    cache.subscribers.store(people, first.mark)
    cache.downloads.save(first)
    second = cache.downloads.begin("profiles")
    cache.subscribers.store(people[::2], second.mark)
    assert cache.subscribers.count_unlisted(second.mark) == 600
    assert cache.subscribers.remove_unlisted(second.mark) == 600
    assert cache.subscribers.count() == 600
    assert all(is_found(cache, each) for each in people[:20:2])
    gone = people[1]
    assert cache.subscribers.by_phone(gone.phones[0]) == cache.subscribers.by_email(gone.emails[0]) == ()
    assert cache.subscribers.by_reference(gone.reference) is None
    assert cache.subscribers.remove_unlisted(second.mark) == 0


def test_who_is_kept_at_the_till_during_a_download_counts_as_listed_by_it(cache: Cache) -> None:
    cache.subscribers.store([customer(1)])
    partial = cache.downloads.begin("profiles")
    cache.subscribers.store([customer(2)])
    assert cache.subscribers.count_unlisted(partial.mark) == 1


@pytest.mark.parametrize(
    ("unlisted", "listed", "may_be_empty", "told"),
    [
        (1, 60, False, True),
        (50, 50, False, True),
        (51, 60, False, False),
        (100, 900, False, True),
        (101, 899, False, False),
        (3, 0, False, False),
        (3, 0, True, True),
        (0, 0, False, False),
        (60, 0, True, False),
    ],
)
def test_many_at_once_do_not_leave(*, unlisted: int, listed: int, may_be_empty: bool, told: bool) -> None:
    assert is_plausible_removal(unlisted, listed, may_be_empty=may_be_empty) is told


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_never_more_than_fifty_and_a_tenth_leave(unlisted: int, listed: int) -> None:
    if is_plausible_removal(unlisted, listed, may_be_empty=True):
        assert unlisted <= 50 or unlisted * 10 <= unlisted + listed
