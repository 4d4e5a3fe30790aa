"""Cash is rounded to the coins of the country, and only cash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import NEVER, ROUNDING_CHOICES, CashStep, cash_step, rounding_of
from posapp.domain.sales.collected import PartsDiffer, TipInvalid, collect
from posapp.domain.sales.tender import Tender

AS_USUAL = "country"


@pytest.mark.parametrize(
    ("country", "code", "due", "collected"),
    [
        ("UY", "UYU", 10_040, 10_000),
        ("UY", "UYU", 10_049, 10_000),
        ("UY", "UYU", 10_050, 10_100),
        ("UY", "UYU", 10_060, 10_100),
        ("UY", "UYU", 40, 0),
        ("CL", "CLP", 1_234, 1_230),
        ("CL", "CLP", 1_235, 1_230),  # from 1 to 5 down
        ("CL", "CLP", 1_236, 1_240),
        ("CH", "CHF", 1_002, 1_000),
        ("CH", "CHF", 1_003, 1_005),
        ("CH", "CHF", 1_007, 1_005),
        ("CH", "CHF", 1_008, 1_010),
        ("SE", "SEK", 9_949, 9_900),
        ("SE", "SEK", 9_950, 10_000),
        ("DK", "DKK", 1_024, 1_000),
        ("DK", "DKK", 1_025, 1_050),
        ("DK", "DKK", 1_074, 1_050),
        ("DK", "DKK", 1_075, 1_100),
        ("NZ", "NZD", 1_005, 1_000),
        ("NZ", "NZD", 1_006, 1_010),
        ("HU", "HUF", 100_200, 100_000),
        ("HU", "HUF", 100_300, 100_500),
        ("US", "USD", 1_001, 1_001),
        ("BR", "BRL", 1_001, 1_001),
        ("UY", "USD", 1_001, 1_001),  # dollars have their cents, also in Uruguay
    ],
)
def test_an_amount_in_cash_is_rounded_as_in_the_country(country: str, code: str, due: int, collected: int) -> None:
    unit = currency(code)
    rounding = rounding_of(Money(due, unit), cash_step(country, unit, AS_USUAL))
    assert due + rounding.minor == collected


@pytest.mark.parametrize(("choice", "code", "minor"), [("0.05", "USD", 5), ("10", "ARS", 1_000), ("50", "CLP", 50)])
def test_a_shop_may_choose_a_step_of_its_own(choice: str, code: str, minor: int) -> None:
    assert cash_step("AR", currency(code), choice) == CashStep(minor)


def test_a_step_that_the_currency_cannot_have_rounds_nothing() -> None:
    assert cash_step("CL", currency("CLP"), "0.50") is None
    assert cash_step("CL", currency("CLP"), "1") is None  # every amount is a multiple of it
    assert cash_step("UY", currency("UYU"), NEVER) is None


STEPS = st.builds(CashStep, st.sampled_from([5, 10, 50, 100, 500]), st.booleans())


@given(due=st.integers(0, 10**9), step=STEPS)
def test_rounding_is_at_most_half_a_step_and_rounds_nothing_twice(due: int, step: CashStep) -> None:
    unit = currency("UYU")
    rounding = rounding_of(Money(due, unit), step)
    collected = due + rounding.minor
    assert 2 * abs(rounding.minor) <= step.minor
    assert collected % step.minor == 0
    assert rounding_of(Money(collected, unit), step).minor == 0  # also the total of a POS that rounds itself


@given(due=st.integers(1, 10**7), tip=st.integers(0, 10**6), step=STEPS)
def test_a_card_pays_to_the_cent(due: int, tip: int, step: CashStep) -> None:
    unit = currency("UYU")
    paid = collect(Money(due, unit), Money(tip, unit), Tender.DEBIT, step)
    assert (paid.tip.minor, paid.rounding.minor, paid.parts) == (tip, 0, ())


@given(
    due=st.integers(1, 10**6),
    tip=st.integers(0, 10**5),
    shares=st.lists(st.integers(1, 10**5), min_size=1, max_size=5),
    step=STEPS | st.none(),
    last=st.sampled_from([Tender.CASH, Tender.CREDIT]),
)
def test_the_parts_add_up_to_goods_tip_and_rounding(
    due: int, tip: int, shares: list[int], step: CashStep | None, last: Tender
) -> None:
    unit = currency("UYU")
    rest = due + tip - sum(shares)
    rounded = rest if last != Tender.CASH or rest <= 0 else rest + rounding_of(Money(rest, unit), step).minor
    split = [*((Tender.DEBIT, Money(each, unit)) for each in shares), (last, Money(rounded, unit))]
    if rounded <= 0:
        with pytest.raises(PartsDiffer):
            collect(Money(due, unit), Money(tip, unit), Tender.CASH, step, split)
        return
    paid = collect(Money(due, unit), Money(tip, unit), Tender.CASH, step, split)
    assert sum(each.money.minor for each in paid.parts) == due
    assert sum(each.tip.minor for each in paid.parts) == tip
    assert sum(each.rounding.minor for each in paid.parts) == paid.rounding.minor
    assert sorted(each.collected.minor for each in paid.parts) == sorted(money.minor for _tender, money in split)
    assert [each.collected.minor for each in paid.parts] == sorted(
        (each.collected.minor for each in paid.parts), reverse=True
    )


def test_parts_that_do_not_add_up_are_refused() -> None:
    unit = currency("UYU")
    for split in (
        [(Tender.CASH, 50), (Tender.DEBIT, 40)],
        [(Tender.CASH, 100)],
        [(Tender.CASH, 110), (Tender.DEBIT, -10)],
    ):
        with pytest.raises(PartsDiffer):
            collect(
                Money(100, unit),
                Money(0, unit),
                Tender.CASH,
                None,
                [(each, Money(minor, unit)) for each, minor in split],
            )


def test_a_tip_is_an_amount_in_the_currency_of_the_sale() -> None:
    for tip in (Money.of(-1, "UYU"), Money.of(100, "USD")):
        with pytest.raises(TipInvalid):
            collect(Money.of(100, "UYU"), tip, Tender.CASH, None)


def test_every_choice_is_listed_once() -> None:
    stored = [each for each, _words in ROUNDING_CHOICES]
    assert len(stored) == len(set(stored))
