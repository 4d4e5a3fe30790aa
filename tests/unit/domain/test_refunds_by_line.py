"""Refunds by line and by amount, mixed in any order: together never more than was paid."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.money import Money
from posapp.domain.refunds.refund import (
    AmountMissing,
    Refund,
    RefundablePayment,
    RefundDraft,
    RefundedPayment,
    RefundExceedsPayment,
    RefundKind,
    RefundReason,
    check_refund,
    refundable_amount,
    refundable_lines_of,
)
from posapp.domain.refunds.returned_items import LineToRefund, price_lines
from posapp.domain.sales.line_items import LinesDiffer, SaleLine
from posapp.domain.sales.tender import Tender

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)


def a_line(minor: int, pieces: int, of_gross: int) -> SaleLine:
    product = Product(barcode="x", name="X", price=Money.of(minor, "UYU"))
    gross = Quantity(pieces * 1000).times(product.price)
    return SaleLine(
        product=product, quantity=Quantity(pieces * 1000), discount=Money.of(min(of_gross, gross.minor), "UYU")
    )


def recorded(draft: RefundDraft, number: int) -> Refund:
    return Refund(
        id=f"r{number}",
        reference=f"T1-1-R{number}",
        original=draft.original,
        money=draft.money,
        kind=draft.kind,
        reason=draft.reason,
        note="",
        method=Tender.CASH,
        answers="",
        till="Till 1",
        occurred_at=NOON,
        zone="UTC",
        day=date(2026, 8, 7),
        lines=draft.lines,
    )


class PaidSale:
    """A sale with lines and a coupon, and what was paid back of it."""

    def __init__(self, sold: tuple[SaleLine, ...], coupon: int) -> None:
        total = sum(each.money.minor for each in sold)
        self.sold = sold
        self.original = RefundedPayment(receipt="T1-1", total=Money.of(max(0, total - coupon), "UYU"), sale_id="s1")
        self.refunds: list[Refund] = []

    def by_line(self, wanted: list[LineToRefund]) -> RefundDraft:
        lines = refundable_lines_of(self.original.total, self.sold, self.refunds)
        left = refundable_amount(self.original.total, self.refunds)
        fitting = [
            LineToRefund(place=each.place, quantity=min(each.quantity, lines[each.place].left))
            for each in wanted
            if each.place < len(lines) and lines[each.place].left > Quantity(0)
        ]
        back = price_lines(list({each.place: each for each in fitting}.values()), lines, left)
        return self._draft(sum((each.money for each in back), Money(0, left.currency)), lines=back)

    def by_amount(self, minor: int) -> RefundDraft:
        return self._draft(Money.of(minor, "UYU"))

    def pays(self, draft: RefundDraft) -> None:
        try:
            checked = check_refund(draft, self.refunds, self.sold)
        except (AmountMissing, RefundExceedsPayment):
            return
        self.refunds.append(recorded(checked, len(self.refunds)))

    def undoes(self, place: int) -> None:
        if place < len(self.refunds):
            self.refunds[place] = replace(self.refunds[place], voided_at=NOON)

    def _draft(self, money: Money, **changes: object) -> RefundDraft:
        fields = {"original": self.original, "money": money, "reason": RefundReason.DAMAGED, **changes}
        return RefundDraft(**fields)  # type: ignore[arg-type]


steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("lines"),
            st.lists(
                st.builds(
                    LineToRefund,
                    place=st.integers(0, 3),
                    quantity=st.builds(Quantity, st.integers(1, 4).map(lambda n: n * 1000)),
                ),
                min_size=1,
                max_size=3,
            ),
        ),
        st.tuples(st.just("amount"), st.integers(0, 3000)),
        st.tuples(st.just("undo"), st.integers(0, 5)),
    ),
    max_size=10,
)


@given(
    st.lists(st.builds(a_line, st.integers(0, 999), st.integers(1, 4), st.integers(0, 500)), min_size=1, max_size=4),
    st.integers(0, 800),
    steps,
)
def test_however_lines_and_amounts_are_mixed_no_more_is_paid_back_than_was_paid(
    sold: list[SaleLine], coupon: int, wishes: list[tuple[str, object]]
) -> None:
    sale = PaidSale(tuple(sold), coupon)
    for kind, wish in wishes:
        if kind == "lines":
            assert isinstance(wish, list)
            sale.pays(sale.by_line(wish))
        else:
            assert isinstance(wish, int)
            sale.pays(sale.by_amount(wish)) if kind == "amount" else sale.undoes(wish)
    standing = [each for each in sale.refunds if each.stands]
    paid_back = sum(each.money.minor for each in standing)
    assert 0 <= paid_back <= sale.original.total.minor
    assert refundable_amount(sale.original.total, sale.refunds).minor == sale.original.total.minor - paid_back
    for each in standing:
        assert not each.lines or sum(line.money.minor for line in each.lines) == each.money.minor
    for left in refundable_lines_of(sale.original.total, sale.sold, sale.refunds):
        assert Quantity(0) <= left.returned <= left.line.quantity
        assert left.refunded.minor <= left.share.minor <= left.line.money.minor


@given(
    st.lists(st.builds(a_line, st.integers(1, 999), st.integers(1, 4), st.just(0)), min_size=1, max_size=4),
    st.integers(0, 300),
    st.integers(1, 300),
)
def test_lines_first_and_then_the_rest_by_amount_come_to_what_was_paid(
    sold: list[SaleLine], coupon: int, first: int
) -> None:
    sale = PaidSale(tuple(sold), coupon)
    sale.pays(sale.by_amount(first))
    sale.pays(sale.by_line([LineToRefund(place=place, quantity=each.quantity) for place, each in enumerate(sold)]))
    assert refundable_amount(sale.original.total, sale.refunds).minor == 0


def test_the_amount_follows_the_lines() -> None:
    sale = PaidSale((a_line(500, 2, 0),), coupon=0)
    draft = sale.by_line([LineToRefund(place=0, quantity=Quantity(1000))])
    assert draft.money == Money.of(500, "UYU")
    with pytest.raises(LinesDiffer):
        check_refund(replace(draft, money=Money.of(499, "UYU")), (), sale.sold)


def test_asking_for_a_line_takes_nothing_of_it() -> None:
    sale = PaidSale((a_line(500, 1, 0),), coupon=0)
    sale.pays(replace(sale.by_line([LineToRefund(place=0, quantity=Quantity(1000))]), kind=RefundKind.REQUESTED))
    case = RefundablePayment(
        original=sale.original, occurred_at=NOON, refunds=(), left=sale.original.total, sold=sale.sold
    )
    assert len(sale.refunds) == 1
    assert case.lines[0].left == Quantity(1000)
    assert refundable_lines_of(sale.original.total, sale.sold, sale.refunds)[0].left == Quantity(1000)
