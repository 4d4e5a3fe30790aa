"""A payment is split part by part, until nothing is left; only of cash there is change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import CashStep
from posapp.domain.sales.collected import MAX_PARTS, collect
from posapp.domain.sales.split_plan import PartMissing, PartTooLarge, SplitPlan, TooManyParts
from posapp.domain.sales.tender import Tender

UYU = currency("UYU")
PESO = CashStep(100)


def pesos(minor: int) -> Money:
    return Money(minor, UYU)


def test_the_rest_in_cash_is_rounded_and_by_card_it_is_not() -> None:
    plan = SplitPlan.of(pesos(10_040), PESO).with_part(Tender.DEBIT, pesos(5_000))
    assert (plan.left(Tender.CASH), plan.left(Tender.CREDIT)) == (pesos(5_000), pesos(5_040))
    whole = plan.with_part(Tender.CASH, None)
    assert whole.is_whole
    assert whole.parts == ((Tender.DEBIT, pesos(5_000)), (Tender.CASH, pesos(5_000)))


def test_who_types_the_exact_rest_in_cash_pays_the_rounded_one() -> None:
    plan = SplitPlan.of(pesos(10_060), PESO).with_part(Tender.CASH, pesos(10_060))
    assert plan.parts == ((Tender.CASH, pesos(10_100)),)
    assert plan.change == pesos(0)


def test_more_cash_than_is_left_gives_change_and_a_card_pays_no_more() -> None:
    plan = SplitPlan.of(pesos(10_000), PESO).with_part(Tender.DEBIT, pesos(9_000))
    assert plan.with_part(Tender.CASH, pesos(2_000)).change == pesos(1_000)
    with pytest.raises(PartTooLarge):
        plan.with_part(Tender.CREDIT, pesos(2_000))


def test_nothing_is_no_part_and_nothing_is_taken_of_what_is_paid() -> None:
    plan = SplitPlan.of(pesos(10_000), PESO)
    with pytest.raises(PartMissing):
        plan.with_part(Tender.CASH, pesos(0))
    with pytest.raises(PartMissing):
        plan.with_part(Tender.CASH, None).with_part(Tender.DEBIT, pesos(1))


def test_a_part_that_is_taken_out_is_left_to_pay_again() -> None:
    plan = SplitPlan.of(pesos(10_040), PESO).with_part(Tender.DEBIT, pesos(5_000)).with_part(Tender.CASH, None)
    back = plan.without(0)
    assert not back.is_whole
    assert back.left(Tender.DEBIT) == pesos(5_040)
    assert back.with_part(Tender.DEBIT, None).is_whole


def test_there_are_only_so_many_parts() -> None:
    plan = SplitPlan.of(pesos(100_000), None)
    for _ in range(MAX_PARTS - 1):
        plan = plan.with_part(Tender.DEBIT, pesos(100))
    with pytest.raises(TooManyParts):
        plan.with_part(Tender.DEBIT, pesos(100))
    assert plan.with_part(Tender.DEBIT, None).is_whole


TENDERS = st.sampled_from([Tender.CASH, Tender.DEBIT, Tender.CREDIT])


@given(
    wanted=st.integers(1, 10**7),
    step=st.none() | st.builds(CashStep, st.sampled_from([5, 10, 100]), st.booleans()),
    taken=st.lists(st.tuples(TENDERS, st.integers(1, 10**6) | st.none()), min_size=1, max_size=8),
    dropped=st.lists(st.integers(0, 7), max_size=3),
)
def test_whatever_is_taken_a_whole_plan_is_one_that_can_be_recorded(
    wanted: int, step: CashStep | None, taken: list[tuple[Tender, int | None]], dropped: list[int]
) -> None:
    plan = SplitPlan.of(pesos(wanted), step)
    for tender, minor in taken:
        try:
            plan = plan.with_part(tender, None if minor is None else pesos(minor))
        except (PartMissing, PartTooLarge):
            continue
        if dropped and dropped[-1] < len(plan.parts):
            plan = plan.without(dropped.pop())
    if not plan.is_whole and plan.left(Tender.CREDIT).minor:
        plan = plan.with_part(Tender.CREDIT, None)
    if plan.is_whole and len(plan.parts) > 1:
        paid = collect(pesos(wanted), pesos(0), Tender.CASH, step, plan.parts)
        assert sum(each.collected.minor for each in paid.parts) == wanted + paid.rounding.minor
        assert paid.rounding.minor == 0 or any(tender == Tender.CASH for tender, _money in plan.parts)
