"""The lines of a POS receipt become the items of a sale exactly, or not at all."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.money import Money
from posapp.domain.pos_receipts.basket import basket_of
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt, ReceiptKind, ReceiptSource
from posapp.domain.sales.line_items import check_basket

UYU = "UYU"


def a_receipt(total: int | None, *lines: PosLine) -> PosReceipt:
    money = None if total is None else Money.of(total, UYU)
    return PosReceipt(kind=ReceiptKind.SALE, source=ReceiptSource.FOLDER, total=money, lines=lines)


def line(minor: int | None, quantity: str | None = None, name: str = "Yerba", code: str = UYU) -> PosLine:
    return PosLine(
        description=name,
        quantity=None if quantity is None else Decimal(quantity),
        amount=None if minor is None else Money.of(minor, code),
    )


LINES = st.lists(
    st.builds(
        line,
        st.integers(0, 10**8),
        st.none() | st.decimals(Decimal("0.001"), 99_999, places=3).map(str),
    ),
    min_size=1,
    max_size=6,
)


@given(LINES)
def test_the_items_come_to_the_total_to_the_cent(lines: list[PosLine]) -> None:
    total = sum(each.amount.minor for each in lines if each.amount is not None)
    basket = basket_of(a_receipt(total, *lines))
    assert len(basket) == len(lines)
    assert check_basket(basket, Money.of(total, UYU))
    assert [each.money for each in basket] == [each.amount for each in lines]


@given(LINES, st.integers(1, 1000))
def test_lines_that_do_not_add_up_are_left_out(lines: list[PosLine], more: int) -> None:
    total = sum(each.amount.minor for each in lines if each.amount is not None)
    assert basket_of(a_receipt(total + more, *lines)) == ()


def test_two_pieces_have_the_price_of_one() -> None:
    (item,) = basket_of(a_receipt(12_000, line(12_000, "2")))
    assert (item.product.price, str(item.quantity), item.product.name) == (Money.of(6_000, UYU), "2", "Yerba")


def test_what_cannot_be_read_leaves_all_of_them_out() -> None:
    assert basket_of(a_receipt(100, line(100), line(None))) == ()
    assert basket_of(a_receipt(100, line(100, name="  "))) == ()
    assert basket_of(a_receipt(100, line(100, code="USD"))) == ()
    assert basket_of(a_receipt(None, line(100))) == ()
    assert basket_of(a_receipt(0, line(100), line(-100))) == ()
    assert basket_of(a_receipt(100)) == ()
