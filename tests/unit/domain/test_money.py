"""Money is exact, in every currency and every spelling."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.amounts.errors import AmountInvalid, AmountTooLarge, AmountTooPrecise
from posapp.domain.amounts.reading import parse_amount, parse_exact_amount, parse_stored_amount
from posapp.domain.currency import Currency, CurrencyUnknown, all_codes, currency
from posapp.domain.money import CurrenciesDiffer, Money, decimal_separator, format_money, typed_amount

LOCALES = ("en_US", "es_UY", "es_MX", "pt_BR", "de_CH", "fr_FR", "es_ES", "en_IN", "es_CL")
currencies = st.sampled_from([currency(code) for code in all_codes()])
amounts = st.integers(min_value=0, max_value=10**15)


@st.composite
def takings(draw: st.DrawFn) -> Money:
    """An amount that a till takes: below ten billion of its unit."""
    unit = draw(currencies)
    return Money(draw(st.integers(min_value=0, max_value=min(10**15, 10**10 * unit.minor_per_unit - 1))), unit)


@given(money=takings(), locale=st.sampled_from(LOCALES))
def test_an_amount_that_is_proposed_in_a_field_is_read_back_as_it_was(money: Money, locale: str) -> None:
    assert parse_amount(typed_amount(money, locale), money.currency, locale) == money


@pytest.mark.parametrize(("code", "exponent"), [("UYU", 2), ("CLP", 0), ("KWD", 3), ("LBP", 2), ("CLF", 4)])
def test_a_currency_has_the_digits_that_iso_4217_gives_it(code: str, exponent: int) -> None:
    assert currency(code).exponent == exponent


@pytest.mark.parametrize("code", ["XYZ", "", "US", "dollars", "XAU", "💶"])
def test_a_currency_the_world_does_not_use_is_refused_by_name(code: str) -> None:
    with pytest.raises(CurrencyUnknown, match="Currency"):
        currency(code)


def test_a_currency_is_understood_in_small_letters() -> None:
    assert currency(" uyu ").code == "UYU"


@given(money=takings(), locale=st.sampled_from(LOCALES))
def test_what_the_screen_writes_the_screen_reads_back(money: Money, locale: str) -> None:
    assert parse_amount(format_money(money, locale), money.currency, locale) == money


@given(money=takings())
def test_the_plain_decimal_of_an_amount_reads_back_as_the_same_amount(money: Money) -> None:
    assert parse_exact_amount(f"{money.decimal:f}", money.currency) == money


@given(minor=amounts, unit=currencies)
def test_what_a_file_of_posapp_holds_is_read_back_also_where_it_is_the_sum_of_a_year(
    minor: int, unit: Currency
) -> None:
    assert parse_stored_amount(f"{Money(minor, unit).decimal:f}", unit) == Money(minor, unit)


@given(one=amounts, other=amounts, unit=currencies)
def test_sums_are_exact_and_can_be_taken_apart(one: int, other: int, unit: Currency) -> None:
    total = Money(one, unit) + Money(other, unit)
    assert total - Money(other, unit) == Money(one, unit)
    assert total.decimal == Money(one, unit).decimal + Money(other, unit).decimal


@pytest.mark.parametrize(
    ("text", "locale", "minor"),
    [
        ("1.234,50", "es_UY", 123450),
        ("1234,5", "es_UY", 123450),
        ("89.90", "es_UY", 8990),
        ("1.234", "es_UY", 123400),
        ("1,234.50", "en_US", 123450),
        ("1,234", "en_US", 123400),
        ("12,5", "en_US", 1250),
        ("1 234,50", "fr_FR", 123450),
        ("1’234.50", "de_CH", 123450),
        ("0", "en_US", 0),
        (" 7 ", "pt_BR", 700),
        ("12.345.678,90", "pt_BR", 1234567890),
    ],
)
def test_an_amount_is_read_as_the_country_writes_it(text: str, locale: str, minor: int) -> None:
    assert parse_amount(text, currency("USD"), locale).minor == minor


@pytest.mark.parametrize(
    "text", ["1.234,5x", "", "abc", "-5", "1.23.4", "1,2,3", "1..2", "5,", ".5", "12,34.56", "1e5", "٣", "NaN"]
)
def test_an_amount_that_cannot_be_one_is_refused_and_names_the_field(text: str) -> None:
    with pytest.raises(AmountInvalid, match="Amount"):
        parse_amount(text, currency("USD"), "es_UY")


def test_three_decimals_are_an_amount_in_dinars_and_none_in_dollars() -> None:
    assert parse_exact_amount("1.234", currency("KWD")).minor == 1234
    with pytest.raises(AmountTooPrecise, match="more decimals than USD"):
        parse_exact_amount("1.234", currency("USD"))


def test_a_peso_of_chile_has_no_cents_but_tolerates_zeros() -> None:
    assert parse_amount("1500,00", currency("CLP"), "es_CL").minor == 1500
    assert parse_stored_amount("1500.00", currency("CLP")).minor == 1500
    for text in ("1500,5", "1500.5", "1.50"):
        with pytest.raises(AmountTooPrecise):
            parse_amount(text, currency("CLP"), "es_CL")


@pytest.mark.parametrize("text", ["10000000000000.01", "9" * 40])
def test_an_amount_no_till_takes_is_refused(text: str) -> None:
    for read in (parse_exact_amount, parse_stored_amount):
        with pytest.raises(AmountTooLarge):
            read(text, currency("USD"))


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(CurrenciesDiffer):
        Money.of(1, "USD") + Money.of(1, "UYU")


@pytest.mark.parametrize(
    ("money", "locale", "written"),
    [
        (Money.of(8990, "USD"), "en_US", "$89.90"),
        (Money.of(123450, "UYU"), "es_UY", "$ 1.234,50"),
        (Money.of(1500, "CLP"), "es_CL", "$1.500"),
        (Money.of(1234567, "KWD"), "en_US", "KWD 1,234.567"),
        (Money.of(123456789, "CHF"), "de_CH", "CHF 1’234’567.89"),
    ],
)
def test_an_amount_is_written_as_the_country_does(money: Money, locale: str, written: str) -> None:
    assert format_money(money, locale).replace("\u00a0", " ") == written


def test_the_keypad_knows_the_decimal_key_of_the_country() -> None:
    assert (decimal_separator("es_UY"), decimal_separator("en_US")) == (",", ".")


def test_the_decimal_of_an_amount_is_exact() -> None:
    assert Money.of(8990, "USD").decimal == Decimal("89.90")
    assert str(-Money.of(8990, "USD")) == "-89.90 USD"
