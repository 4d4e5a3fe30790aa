"""The items at the counter: what joins a line, what stands alone, and what a step does."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit
from posapp.domain.money import Money
from posapp.domain.sales.basket import Basket, is_open, with_item, with_line, with_step, without_line
from posapp.domain.sales.line_items import LineDiscount

BREAD = Product(barcode="PAN", name="Pan", price=Money.of(8990, "UYU"))
HAM = Product(barcode="JAM", name="Jamón", price=Money.of(48_990, "UYU"), unit=Unit.KILOGRAM)
BAG = Product(barcode="", name="Bolsa", price=Money.of(100, "UYU"))


def quantities(basket: Basket) -> list[str]:
    return [str(each.quantity) for each in basket]


def test_the_same_pieces_join_and_keep_their_discount() -> None:
    basket = with_item((), BREAD, ONE)
    basket = with_line(basket, 0, replace(basket[0], discount=LineDiscount(hundredths=1000)))
    basket = with_item(basket, BREAD, Quantity(2000))
    assert quantities(basket) == ["3"]
    assert basket[0].discount == LineDiscount(hundredths=1000)


def test_another_price_is_another_line() -> None:
    dearer = replace(BREAD, price=Money.of(9990, "UYU"))
    assert quantities(with_item(with_item((), BREAD, ONE), dearer, ONE)) == ["1", "1"]


def test_each_weighing_stands_alone_and_so_does_what_the_catalogue_lacks() -> None:
    for product in (HAM, BAG):
        assert quantities(with_item(with_item((), product, ONE), product, ONE)) == ["1", "1"]
    assert (is_open(HAM), is_open(BREAD), is_open(replace(BREAD, price=Money.of(0, "UYU")))) == (True, False, True)


@given(st.integers(1, 3000), st.integers(-5, 5))
def test_a_step_never_takes_the_last_of_a_line(thousandths: int, step: int) -> None:
    basket = with_step(with_item((), HAM, Quantity(thousandths)), 0, step)
    assert basket[0].quantity > Quantity(0)
    assert basket[0].quantity.thousandths in {thousandths, thousandths + step * 1000}


def test_a_line_is_taken_off_and_a_place_that_is_not_there_changes_nothing() -> None:
    basket = with_item(with_item((), BREAD, ONE), HAM, ONE)
    assert without_line(basket, 0) == basket[1:]
    assert with_line(basket, 2, basket[0]) == basket
    assert with_line(basket, -1, basket[0]) == basket
