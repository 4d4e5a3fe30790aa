"""Who and what brought most: in order, each currency for itself, and the parts of the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.quantities import Unit
from posapp.domain.money import Money
from posapp.domain.summary.best import (
    BEST,
    BestProduct,
    CustomerTakings,
    best_customers,
    best_products,
    masked_name,
    returning_takings,
)


def product(barcode: str, minor: int, unit: str = "USD") -> BestProduct:
    money = Money.of(minor, unit)
    return BestProduct(barcode=barcode, name="Coffee", unit=Unit.PIECE, thousandths=1000, money=money, whole=money)


PROFILES = st.sampled_from(["a", "b", "c", "ab", "bc", "abc"])
CUSTOMERS = st.lists(
    st.builds(
        CustomerTakings,
        profile=PROFILES,
        code=st.sampled_from(["USD", "UYU"]),
        payments=st.integers(1, 9),
        minor=st.integers(-(10**9), 10**9),
    )
)
PRODUCTS = st.lists(st.builds(product, PROFILES, st.integers(-(10**9), 10**9), st.sampled_from(["USD", "UYU"])))


@given(CUSTOMERS, st.frozensets(PROFILES))
def test_returning_and_new_customers_add_up_to_all_of_them(
    customers: list[CustomerTakings], new: frozenset[str]
) -> None:
    told = {each.new.currency.code: (each.returning + each.new).minor for each in returning_takings(customers, new)}
    for unit in ("USD", "UYU"):
        inside = [each.minor for each in customers if each.code == unit]
        assert told.get(unit, 0) == sum(inside)


@given(CUSTOMERS)
def test_nobody_left_out_brought_more_than_the_best(customers: list[CustomerTakings]) -> None:
    best = best_customers(customers)
    for unit in ("USD", "UYU"):
        inside = [each.minor for each in best if each.code == unit]
        everybody = sorted((each.minor for each in customers if each.code == unit), reverse=True)
        assert inside == [minor for minor in everybody if minor > 0][:BEST]


@given(PRODUCTS)
def test_the_best_products_know_what_all_of_them_brought(products: list[BestProduct]) -> None:
    for each in best_products(products):
        unit = each.money.currency
        assert each.whole.minor == sum(other.money.minor for other in products if other.money.currency == unit)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Ana Pérez", "Ana P."), ("Ana María  de la Cruz", "Ana C."), ("Ana", "Ana"), ("", ""), ("  ", "")],
)
def test_a_name_is_shown_with_one_initial(name: str, shown: str) -> None:
    assert masked_name(name) == shown
