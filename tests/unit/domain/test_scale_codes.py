"""The codes that a shop's scale prints: what they say, and what is refused."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.catalogue.scale_codes import (
    ScaleCheckDigitWrong,
    ScaleCodeRefused,
    ScaleKilogramPriceUnknown,
    ScaleNotByKilogram,
    ScalePriceTooFine,
    ScaleValueCheckWrong,
    ScaleZero,
    read_scale_code,
    weighed_item,
)
from posapp.domain.catalogue.scale_rule import (
    ScaleDecimalsInvalid,
    ScaleDigitsInvalid,
    ScaleItemDigitsInvalid,
    ScaleLengthWrong,
    ScalePrefixInvalid,
    ScaleRule,
    ScaleRulesOverlap,
    ScaleValue,
    ScaleValueCheckImpossible,
    check_rule,
    typed_rule,
)
from posapp.domain.currency import currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money

UYU, CLP, KWD = currency("UYU"), currency("CLP"), currency("KWD")
GRAMS = ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
PRICES = ScaleRule(prefix="21", item_digits=5, value=ScaleValue.PRICE, value_digits=5, decimals=2)
VERIFIED = ScaleRule(
    prefix="22", item_digits=4, value=ScaleValue.PRICE, value_digits=5, decimals=2, has_value_check=True
)
UPC = ScaleRule(prefix="02", item_digits=5, value=ScaleValue.PRICE, value_digits=4, decimals=2, has_value_check=True)
HAM = Product(barcode="HAM", name="Jamón", price=Money(148_990, UYU), unit=Unit.KILOGRAM, sku="123")
RULES = (GRAMS, PRICES, VERIFIED, UPC)


@st.composite
def rules(draw: st.DrawFn) -> ScaleRule:
    """Any rule that a shop with pesos can save."""
    prefix = draw(st.sampled_from(["2", "02", *map(str, range(20, 30))]))
    value = draw(st.sampled_from(ScaleValue))
    checked = draw(st.booleans())
    value_digits = draw(st.sampled_from([4, 5]) if checked else st.integers(4, 7))
    decimals = draw(st.integers(max(0, value_digits - 5), 3) if value is ScaleValue.WEIGHT else st.integers(0, 2))
    return check_rule(
        ScaleRule(
            prefix=prefix,
            item_digits=12 - len(prefix) - checked - value_digits,
            value=value,
            value_digits=value_digits,
            decimals=decimals,
            has_value_check=checked,
        ),
        UYU,
        (),
    )


@given(st.data(), rules())
def test_what_a_scale_prints_is_read_back_and_with_another_digit_never_sold(
    data: st.DataObject, rule: ScaleRule
) -> None:
    item = data.draw(st.integers(0, 10**rule.item_digits - 1))
    value = data.draw(st.integers(1, 10**rule.value_digits - 1))
    code = rule.code(item, value)
    assert len(code) == 13
    reading = read_scale_code(code, [rule])
    assert reading is not None
    assert (int(reading.item), len(reading.item), reading.value) == (item, rule.item_digits, value)
    exact = Decimal(value).scaleb(-rule.decimals)
    if rule.value is ScaleValue.WEIGHT:
        assert reading.weight.decimal == exact
    else:
        assert reading.price(UYU).decimal == exact
    place = data.draw(st.integers(0, 12))
    digit = data.draw(st.sampled_from([each for each in "0123456789" if each != code[place]]))
    changed = code[:place] + digit + code[place + 1 :]
    if place < len(rule.prefix):
        assert read_scale_code(changed, [rule]) is None
    else:
        with pytest.raises(ScaleCheckDigitWrong):
            read_scale_code(changed, [rule])


@given(st.data(), rules(), st.integers(1, 10**9))
def test_a_weight_costs_its_part_of_the_price_of_a_kilogram_rounded_half_up(
    data: st.DataObject, rule: ScaleRule, price: int
) -> None:
    rule = replace(rule, value=ScaleValue.WEIGHT, decimals=max(0, rule.value_digits - 5))
    value = data.draw(st.integers(1, 10**rule.value_digits - 1))
    reading = read_scale_code(rule.code(1, value), [rule])
    assert reading is not None
    product, quantity = weighed_item(reading, replace(HAM, price=Money(price, UYU)), UYU)
    exact = Decimal(value).scaleb(-rule.decimals) * price
    assert quantity.times(product.price).minor == exact.quantize(Decimal(1), ROUND_HALF_UP)


@given(st.text(max_size=40) | st.integers(0, 10**15).map(str))
def test_whatever_is_scanned_is_a_code_of_thirteen_digits_or_nothing_of_the_scales(text: str) -> None:
    try:
        reading = read_scale_code(text, RULES)
    except ScaleCodeRefused:
        return
    assert reading is None or reading.code.endswith(text.strip()[-11:])


def test_a_label_with_grams_is_that_weight() -> None:
    reading = read_scale_code("2012345003453", RULES)
    assert reading is not None
    assert (reading.item, reading.weight) == ("12345", Quantity(345))
    product, quantity = weighed_item(reading, HAM, UYU)
    assert (product, quantity.times(product.price)) == (HAM, Money(51_402, UYU))


def test_a_label_with_a_price_is_one_piece_at_that_price() -> None:
    reading = read_scale_code(PRICES.code(12, 12_345), RULES)
    assert reading is not None
    product, quantity = weighed_item(reading, HAM, UYU)
    assert (product.name, product.unit, product.price, str(quantity)) == ("Jamón", Unit.PIECE, Money(12_345, UYU), "1")


def test_decimals_of_a_price_are_the_rules_and_not_the_currencys() -> None:
    whole = replace(PRICES, decimals=0)
    reading = read_scale_code(whole.code(1, 345), [whole])
    assert reading is not None
    assert reading.price(UYU) == Money(34_500, UYU)
    assert reading.price(CLP) == Money(345, CLP)
    fine = read_scale_code(PRICES.code(1, 345), [PRICES])
    assert fine is not None
    assert fine.price(KWD) == Money(3450, KWD)
    with pytest.raises(ScalePriceTooFine):
        fine.price(CLP)


@pytest.mark.parametrize(("digits", "check"), [("2875", "9"), ("14685", "6")])
def test_the_check_digit_of_a_price_is_the_one_of_gs1s_examples(digits: str, check: str) -> None:
    rule = UPC if len(digits) == 4 else VERIFIED
    code = rule.code(1, int(digits))
    assert code[-len(digits) - 2] == check
    body = code[: -len(digits) - 2] + str((int(check) + 1) % 10) + digits
    wrong = body + next(each for each in "0123456789" if _fits(body + each))
    with pytest.raises(ScaleValueCheckWrong):
        read_scale_code(wrong, RULES)


def _fits(code: str) -> bool:
    try:
        read_scale_code(code, RULES)
    except ScaleCheckDigitWrong:
        return False
    except ScaleCodeRefused:
        return True
    return True


def test_a_upc_without_the_zero_in_front_is_the_same_code() -> None:
    code = UPC.code(17, 2875)
    assert code.startswith("02")
    assert read_scale_code(code[1:], RULES) == read_scale_code(code, RULES) == read_scale_code(f"0{code}", RULES)


def test_a_code_of_the_brand_is_not_the_scales() -> None:
    for code in ("4006381333931", "2000001", "20123450034", "20123450034531", "", "２012345003453", "2012345 03458"):
        assert read_scale_code(code, RULES) is None


def test_a_weight_of_zero_is_refused() -> None:
    with pytest.raises(ScaleZero):
        read_scale_code(GRAMS.code(1, 0), RULES)


@pytest.mark.parametrize(
    ("product", "error"),
    [
        (replace(HAM, unit=Unit.PIECE), ScaleNotByKilogram),
        (replace(HAM, unit=Unit.LITRE), ScaleNotByKilogram),
        (replace(HAM, price=Money(0, UYU)), ScaleKilogramPriceUnknown),
    ],
)
def test_a_weight_needs_a_price_per_kilogram(product: Product, error: type[ScaleCodeRefused]) -> None:
    reading = read_scale_code(GRAMS.code(1, 345), RULES)
    assert reading is not None
    with pytest.raises(error):
        weighed_item(reading, product, UYU)


def test_an_item_is_found_by_its_number_with_and_without_zeros_and_by_the_barcode_of_its_labels() -> None:
    reading = read_scale_code(GRAMS.code(12, 345), RULES)
    assert reading is not None
    assert set(reading.product_codes) == {"00012", "0012", "012", "12", "2000012", GRAMS.code(12, 0)}


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        (replace(GRAMS, prefix="19"), ScalePrefixInvalid),
        (replace(GRAMS, prefix="2x"), ScalePrefixInvalid),
        (replace(GRAMS, prefix=""), ScalePrefixInvalid),
        (replace(GRAMS, item_digits=0), ScaleItemDigitsInvalid),
        (replace(GRAMS, value_digits=8), ScaleDigitsInvalid),
        (replace(GRAMS, item_digits=4), ScaleLengthWrong),
        (replace(GRAMS, has_value_check=True), ScaleLengthWrong),
        (replace(GRAMS, item_digits=3, value_digits=6, has_value_check=True), ScaleValueCheckImpossible),
        (replace(GRAMS, decimals=4), ScaleDecimalsInvalid),
        (replace(GRAMS, item_digits=3, value_digits=7, decimals=1), ScaleDecimalsInvalid),
        (replace(PRICES, decimals=3), ScaleDecimalsInvalid),
        (replace(PRICES, decimals=-1), ScaleDecimalsInvalid),
    ],
)
def test_a_rule_that_makes_no_code_is_refused(rule: ScaleRule, error: type[InputError]) -> None:
    with pytest.raises(error):
        check_rule(rule, UYU, ())


def test_a_price_has_no_decimals_where_the_currency_has_none() -> None:
    with pytest.raises(ScaleDecimalsInvalid):
        check_rule(PRICES, CLP, ())
    assert check_rule(replace(PRICES, decimals=0), CLP, ()).decimals == 0


@pytest.mark.parametrize(("one", "other"), [("20", "20"), ("2", "20"), ("29", "2")])
def test_two_rules_that_read_one_code_are_refused(one: str, other: str) -> None:
    with pytest.raises(ScaleRulesOverlap):
        check_rule(_with_prefix(one), UYU, [_with_prefix(other)])


def test_rules_with_prefixes_of_their_own_stand_beside_each_other() -> None:
    for rule in RULES:
        assert check_rule(rule, UYU, [each for each in RULES if each is not rule]) is rule


def test_a_rule_shows_its_parts() -> None:
    assert [each.pattern for each in RULES] == [
        "20 IIIII WWWWW C",
        "21 IIIII PPPPP C",
        "22 IIII V PPPPP C",
        "02 IIIII V PPPP C",
    ]


@pytest.mark.parametrize(
    ("texts", "error"),
    [
        (("20", "x", "5", "3"), ScaleItemDigitsInvalid),
        (("20", "5", "", "3"), ScaleDigitsInvalid),
        (("20", "5", "5", "²"), ScaleDecimalsInvalid),
        (("20", "5", "5", "999999"), ScaleDecimalsInvalid),
    ],
)
def test_what_is_typed_and_is_no_number_is_said_at_its_field(
    texts: tuple[str, str, str, str], error: type[InputError]
) -> None:
    prefix, items, values, decimals = texts
    with pytest.raises(error):
        check_rule(typed_rule(prefix, items, ScaleValue.WEIGHT, values, decimals, has_value_check=False), UYU, ())


def _with_prefix(prefix: str) -> ScaleRule:
    return replace(GRAMS, prefix=prefix, item_digits=7 - len(prefix))
