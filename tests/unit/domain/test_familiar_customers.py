"""Who is offered at the counter before anything is typed."""

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.customers.familiar import familiar_customers


def test_who_was_here_last_comes_first_and_then_who_comes_most() -> None:
    visits = ["eva", "ana", "eva", "bo", "cy", "dan", "dan", "fe", "dan", "fe", "gus"]
    assert familiar_customers(visits, latest=3, limit=5) == ("eva", "ana", "bo", "dan", "fe")


def test_on_the_first_day_nobody_is_offered() -> None:
    assert familiar_customers([]) == ()


@given(st.lists(st.sampled_from("abcdefghijkl"), max_size=60))
def test_nobody_is_offered_twice_and_nobody_who_was_not_here(visits: list[str]) -> None:
    offered = familiar_customers(visits)
    assert len(set(offered)) == len(offered) <= 8
    assert set(offered) <= set(visits)
    assert offered[:1] == tuple(visits[:1])
