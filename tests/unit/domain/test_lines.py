"""Lines of a sale: exact quantities, discounts that never exceed a line, sums and shares that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.amounts.errors import AmountInvalid, AmountTooLarge
from posapp.domain.catalogue.products import Product, ProductNameInvalid, ProductTextInvalid, check_product
from posapp.domain.catalogue.quantities import (
    ONE,
    Quantity,
    QuantityInvalid,
    QuantityNotWhole,
    Unit,
    UnitUnknown,
    format_quantity,
    parse_quantity,
    read_unit,
    typed_quantity,
)
from posapp.domain.coupons.terms import PercentInvalid
from posapp.domain.currency import currency
from posapp.domain.money import CurrenciesDiffer, Money
from posapp.domain.sales.line_items import (
    BasketLine,
    LineDiscount,
    LinesDiffer,
    allocate,
    basket_total,
    check_basket,
    parse_discount,
    typed_discount,
)

UYU = currency("UYU")
HAM = Product(barcode="2000001", name="Jamón", price=Money.of(48_990, "UYU"), unit=Unit.KILOGRAM)
BREAD = Product(barcode="PAN-1", name="Pan", price=Money.of(8990, "UYU"))

discounts = st.one_of(
    st.builds(LineDiscount, hundredths=st.integers(0, 10_000)), st.builds(LineDiscount, minor=st.integers(0, 10**7))
)
basket_lines = st.builds(
    BasketLine,
    product=st.builds(
        lambda minor: Product(barcode="x", name="X", price=Money.of(minor, "UYU")), st.integers(0, 10**7)
    ),
    quantity=st.builds(Quantity, st.integers(1, 10**6)),
    discount=discounts,
)


@given(st.lists(basket_lines, max_size=12))
def test_a_sale_comes_to_the_sum_of_its_lines_and_no_line_is_less_than_nothing(lines: list[BasketLine]) -> None:
    total = basket_total(lines, UYU)
    paid = check_basket(lines, total)
    assert total.minor == sum(each.money.minor for each in paid)
    for each in paid:
        assert 0 <= each.discount.minor <= each.gross.minor
        assert 0 <= each.money.minor <= each.gross.minor


@given(st.integers(0, 10**9), st.integers(1, 10**8))
def test_a_weighed_line_is_rounded_to_the_nearest_minor_unit_and_half_of_one_upwards(minor: int, weight: int) -> None:
    exact = minor * weight / 1000
    rounded = Quantity(weight).times(Money.of(minor, "UYU")).minor
    assert 2 * rounded * 500 - 500 <= minor * weight < 2 * rounded * 500 + 500
    assert abs(rounded - exact) < 1 + exact * 1e-9


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**9), min_size=1, max_size=20))
def test_shares_add_up_to_the_whole_and_follow_the_weights(total: int, weights: list[int]) -> None:
    shares = [each.minor for each in allocate(Money.of(total, "UYU"), weights)]
    assert sum(shares) == total
    assert min(shares) >= 0
    if sum(weights):
        for share, weight in zip(shares, weights, strict=True):
            assert abs(share * sum(weights) - total * weight) < sum(weights)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=20), st.data())
def test_what_is_paid_of_less_than_all_gives_no_line_more_than_it_came_to(
    weights: list[int], data: st.DataObject
) -> None:
    paid = data.draw(st.integers(0, sum(weights)))
    shares = allocate(Money.of(paid, "UYU"), weights)
    assert all(share.minor <= weight for share, weight in zip(shares, weights, strict=True))


def test_lines_that_do_not_come_to_the_amount_are_refused() -> None:
    lines = [BasketLine(product=BREAD, quantity=Quantity(2000))]
    assert check_basket(lines, Money.of(17_980, "UYU"))[0].money == Money.of(17_980, "UYU")
    with pytest.raises(LinesDiffer, match=r"179\.80 UYU"):
        check_basket(lines, Money.of(17_981, "UYU"))
    assert check_basket((), Money.of(5, "UYU")) == ()


def test_lines_of_two_currencies_have_no_sum() -> None:
    dollars = Product(barcode="y", name="Y", price=Money.of(100, "USD"))
    with pytest.raises(CurrenciesDiffer):
        basket_total([BasketLine(product=dollars, quantity=ONE)], UYU)


def test_a_line_beyond_any_till_is_refused() -> None:
    gold = Product(barcode="y", name="Y", price=Money.of(10**15, "UYU"))
    with pytest.raises(AmountTooLarge):
        basket_total(
            [BasketLine(product=gold, quantity=Quantity(99_999_000), discount=LineDiscount(hundredths=10_000))], UYU
        )


def test_a_percentage_follows_the_quantity_and_an_amount_does_not() -> None:
    tenth = BasketLine(product=BREAD, quantity=Quantity(3000), discount=LineDiscount(hundredths=1000))
    assert tenth.line.discount == Money.of(2697, "UYU")
    fixed = BasketLine(product=BREAD, quantity=ONE, discount=LineDiscount(minor=10_000))
    assert fixed.money == Money.of(0, "UYU")


@pytest.mark.parametrize(
    ("typed", "read"),
    [("", LineDiscount()), ("10%", LineDiscount(hundredths=1000)), ("12,5 %", LineDiscount(hundredths=1250))],
)
def test_a_discount_is_typed_as_a_percentage(typed: str, read: LineDiscount) -> None:
    assert parse_discount(typed, UYU, "es_UY") == read
    assert parse_discount(typed_discount(read, UYU, "es_UY"), UYU, "es_UY") == read


@given(st.integers(0, 10**9))
def test_a_discount_is_typed_as_an_amount_and_read_back(minor: int) -> None:
    told = LineDiscount(minor=minor)
    assert parse_discount(typed_discount(told, UYU, "es_UY"), UYU, "es_UY") == told


def test_a_discount_that_is_none_names_what_is_wrong() -> None:
    with pytest.raises(PercentInvalid):
        parse_discount("101%", UYU, "es_UY")
    with pytest.raises(AmountInvalid):
        parse_discount("ten", UYU, "es_UY")


@pytest.mark.parametrize(("typed", "thousandths"), [("3", 3000), ("0,350", 350), ("0.350", 350), ("1.250", 1250)])
def test_a_weight_is_typed_with_a_point_or_a_comma_and_thousands_are_never_meant(typed: str, thousandths: int) -> None:
    assert parse_quantity(typed, Unit.KILOGRAM, "es_UY") == Quantity(thousandths)


@given(st.integers(1, 99_999_000))
def test_a_quantity_is_read_back_as_it_is_written(thousandths: int) -> None:
    quantity = Quantity(thousandths)
    assert parse_quantity(typed_quantity(quantity, "es_UY"), Unit.METRE, "es_UY") == quantity


@pytest.mark.parametrize("typed", ["", "0", "-1", "1e3", "100000", "0,0001", "1.000,5", "7730900010016"])
def test_what_is_no_quantity_is_refused(typed: str) -> None:
    with pytest.raises(QuantityInvalid):
        parse_quantity(typed, Unit.KILOGRAM, "es_UY")


def test_half_a_piece_is_not_sold() -> None:
    with pytest.raises(QuantityNotWhole):
        parse_quantity("0,5", Unit.PIECE, "es_UY")


def test_quantities_are_shown_with_their_unit() -> None:
    assert format_quantity(Quantity(350), Unit.KILOGRAM, "es_UY") == "0,350\u00a0kg"
    assert format_quantity(Quantity(2000), Unit.PIECE, "es_UY") == "2"


def test_units_are_read_in_the_words_of_shops() -> None:
    assert [read_unit(word) for word in ("", "KG", " Unidad ", "lt.", "metro")] == [
        Unit.PIECE,
        Unit.KILOGRAM,
        Unit.PIECE,
        Unit.LITRE,
        Unit.METRE,
    ]
    with pytest.raises(UnitUnknown):
        read_unit("dozen")


def test_a_product_has_a_name_that_can_be_read() -> None:
    for name in ("", "x" * 201, "two\nlines"):
        with pytest.raises(ProductNameInvalid):
            check_product(Product(barcode="x", name=name, price=Money.of(1, "UYU")))
    with pytest.raises(ProductTextInvalid, match="category"):
        check_product(Product(barcode="x", name="X", price=Money.of(1, "UYU"), category="x" * 101))


def test_hellotext_finds_a_product_by_what_the_shop_calls_it() -> None:
    assert HAM.sent_reference == "2000001"
    assert Product(barcode="1", name="X", price=HAM.price, sku="J-1").sent_reference == "J-1"
    assert Product(barcode="1", name="X", price=HAM.price, sku="J-1", reference="web-9").sent_reference == "web-9"
