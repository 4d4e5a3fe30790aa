"""What comes back by line: never more of it than was bought, never more for it than was paid, and it adds up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.money import Money
from posapp.domain.refunds.returned_items import (
    LineExceedsSold,
    LineToRefund,
    ReturnedLine,
    price_lines,
    refundable_lines,
)
from posapp.domain.sales.line_items import SaleLine


def sold(minor: int, thousandths: int = 1000) -> SaleLine:
    product = Product(barcode="x", name="Café", price=Money.of(minor, "UYU"))
    return SaleLine(product=product, quantity=Quantity(thousandths), discount=Money.of(0, "UYU"))


def wants(place: int, thousandths: int) -> LineToRefund:
    return LineToRefund(place=place, quantity=Quantity(thousandths))


def uyu(minor: int) -> Money:
    return Money.of(minor, "UYU")


def parts_of(thousandths: int, data: st.DataObject) -> list[int]:
    """Divide a quantity into up to five parts."""
    cuts = sorted({0, thousandths, *data.draw(st.lists(st.integers(1, thousandths), max_size=4))})
    return [upper - lower for lower, upper in pairwise(cuts)]


lines = st.lists(st.builds(sold, st.integers(0, 10**6), st.integers(1, 10_000)), min_size=1, max_size=5)


@given(lines, st.data())
def test_a_line_that_comes_back_in_parts_is_worth_what_it_is_worth_at_once(
    bought: list[SaleLine], data: st.DataObject
) -> None:
    paid = uyu(data.draw(st.integers(0, sum(each.money.minor for each in bought))))
    back: list[ReturnedLine] = []
    for place, line in enumerate(bought):
        for part in parts_of(line.quantity.thousandths, data):
            left_of_all = uyu(paid.minor - sum(each.money.minor for each in back))
            back += price_lines([wants(place, part)], refundable_lines(paid, bought, back), left_of_all)
    assert sum(each.money.minor for each in back) == paid.minor
    for left in refundable_lines(paid, bought, back):
        assert left.refunded == left.share
        assert left.left == Quantity(0)


def test_what_a_coupon_took_off_is_not_paid_back() -> None:
    left = refundable_lines(uyu(900), [sold(600), sold(400)], ())
    assert [each.share.minor for each in left] == [540, 360]
    assert price_lines([wants(0, 1000)], left, uyu(900))[0].money == uyu(540)


def test_after_a_refund_by_amount_a_line_is_worth_no_more_than_what_is_left() -> None:
    left = refundable_lines(uyu(1000), [sold(600), sold(400)], ())
    both = price_lines([wants(0, 1000), wants(1, 1000)], left, uyu(100))
    assert [each.money.minor for each in both] == [60, 40]


def test_more_of_a_line_than_was_bought_is_refused() -> None:
    left = refundable_lines(
        uyu(1000), [sold(500, 2000)], [ReturnedLine(place=0, quantity=Quantity(1000), money=uyu(500))]
    )
    assert price_lines([wants(0, 1000)], left, uyu(500))[0].money == uyu(500)
    for wanted in ([wants(0, 1001)], [wants(1, 1)], [wants(-1, 1)], [wants(0, 0)], [wants(0, 500), wants(0, 500)]):
        with pytest.raises(LineExceedsSold):
            price_lines(wanted, left, uyu(500))


def test_who_is_refused_reads_what_is_left_of_it() -> None:
    with pytest.raises(LineExceedsSold, match="Items: 1 of “Café” can still be returned, not 2"):
        price_lines([wants(0, 2000)], refundable_lines(uyu(500), [sold(500)], ()), uyu(500))
