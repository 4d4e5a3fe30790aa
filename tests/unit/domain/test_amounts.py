"""An amount means one thing, however a shop, a script or another program writes it; what can mean two is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.amounts.amount_text import amount_text
from posapp.domain.amounts.errors import (
    AmountAmbiguous,
    AmountBeginsWithZero,
    AmountInvalid,
    AmountTooLarge,
    AmountTooPrecise,
    CurrencySignDiffers,
)
from posapp.domain.amounts.marks import DecimalMark, decide_mark
from posapp.domain.amounts.reading import parse_amount, parse_exact_amount, parse_in_column
from posapp.domain.currency import Currency, currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money, format_money

HOME = {"KWD": "ar_KW", "CLP": "es_CL", "UYU": "es_UY", "USD": "en_US", "BRL": "pt_BR", "JPY": "ja_JP"}
"""A shop at home in each currency."""
SHOPS = [*HOME.items(), ("USD", "es_EC"), ("INR", "en_IN"), ("EUR", "fr_FR"), ("CHF", "de_CH")]
WRITTEN = "0123456789.,'’-+() \u00a0\u202f$€RU\u2212１２．，"


def amount(text: str, code: str, locale: str) -> str:
    """Give what a person who types a text at a shop means, as "1500.00"."""
    return str(parse_amount(text, currency(code), locale).decimal)


@pytest.mark.parametrize("code", sorted(HOME))
@given(data=st.data())
def test_what_a_shop_at_home_writes_it_reads_back(code: str, data: st.DataObject) -> None:
    unit = currency(code)
    minor = data.draw(st.integers(min_value=0, max_value=10**10 * unit.minor_per_unit - 1))
    locale = "en_US" if HOME[code] == "ar_KW" else HOME[code]  # the window speaks no Arabic
    written = format_money(Money(minor, unit), locale)
    assert parse_amount(written, unit, locale) == Money(minor, unit)


@pytest.mark.parametrize(("code", "locale"), SHOPS)
@given(text=st.text(WRITTEN, min_size=1, max_size=14))
def test_no_text_is_one_amount_in_a_field_and_another_in_a_script(code: str, locale: str, text: str) -> None:
    unit = currency(code)
    typed, given_ = read(text, unit, locale), exactly(text, unit)
    assert typed is None or given_ is None or typed == given_


@given(text=st.text(WRITTEN, min_size=1, max_size=14), mark=st.sampled_from(DecimalMark))
def test_no_text_of_two_decimals_is_one_amount_in_a_field_and_another_in_a_column(text: str, mark: DecimalMark) -> None:
    unit = currency("UYU")
    try:
        in_file = parse_in_column(text, unit, "es_UY", mark)
    except InputError:
        return
    typed = read(text, unit, "es_UY")
    assert typed is None or typed == in_file


def read(text: str, unit: Currency, locale: str) -> Money | None:
    try:
        return parse_amount(text, unit, locale)
    except InputError:
        return None


def exactly(text: str, unit: Currency) -> Money | None:
    try:
        return parse_exact_amount(text, unit)
    except InputError:
        return None


@pytest.mark.parametrize(
    ("text", "code", "locale", "meant"),
    [
        ("1.500", "UYU", "es_UY", "1500.00"),
        ("15.000", "UYU", "es_UY", "15000.00"),
        ("2.000", "COP", "es_CO", "2000.00"),
        ("1.500", "CLP", "es_CL", "1500"),
        ("15,000", "USD", "en_US", "15000.00"),
        ("15,000", "MXN", "es_MX", "15000.00"),
        ("1.500", "KWD", "en_US", "1.500"),
        ("89.90", "UYU", "es_UY", "89.90"),
        ("1,234.50", "UYU", "es_UY", "1234.50"),
        ("1.234.567", "USD", "en_US", "1234567.00"),
        ("45.0000", "USD", "en_US", "45.00"),
        ("$U 1.234,50", "UYU", "es_UY", "1234.50"),
        ("$ 1.234,50", "UYU", "es_UY", "1234.50"),
        ("UYU 1.234,50", "UYU", "es_UY", "1234.50"),
        ("R$ 1.234,50", "BRL", "pt_BR", "1234.50"),
        ("R$\u00a01.234,50", "BRL", "pt_BR", "1234.50"),
        ("US$ 12", "USD", "es_UY", "12.00"),
        ("U$S 12", "USD", "es_UY", "12.00"),
        ("$5", "USD", "es_EC", "5.00"),
        ("$5", "USD", "es_PE", "5.00"),
        ("1 234,50 €", "EUR", "fr_FR", "1234.50"),
        ("1\u202f234,50\u202f€", "EUR", "fr_FR", "1234.50"),
        ("1’234.50", "CHF", "de_CH", "1234.50"),
        ("1,00,000", "INR", "en_IN", "100000.00"),
        ("¥１,２３４", "JPY", "ja_JP", "1234"),
        ("１５００．５０", "USD", "en_US", "1500.50"),
        ('="1500,00"', "ARS", "es_AR", "1500.00"),
        ("'70", "ARS", "es_AR", "70.00"),
        ("+70", "ARS", "es_AR", "70.00"),
    ],
)
def test_an_amount_is_read_as_the_shop_means_it(text: str, code: str, locale: str, meant: str) -> None:
    assert amount(text, code, locale) == meant


@pytest.mark.parametrize(
    ("text", "code", "locale", "asked"),
    [
        ("1.500", "USD", "en_US", "1,500.00 or 1.50"),
        ("2.000", "MXN", "es_MX", "2,000.00 or 2.00"),
        ("15,000", "UYU", "es_UY", "15.000,00 or 15,00"),
        ("1,234", "BRL", "pt_BR", "1.234,00 or 1,23"),
        ("1,500", "CLP", "es_CL", "1.500 or 1"),
        ("1.500", "KWD", "es_UY", "1.500,000 or 1,500"),
        ("1,500", "KWD", "en_US", "1,500.000 or 1.500"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked(text: str, code: str, locale: str, asked: str) -> None:
    with pytest.raises(AmountAmbiguous, match=f"Did you mean {asked}"):
        amount(text, code, locale)


@pytest.mark.parametrize("text", ["0.500", "89.9001", "1500,000", "0,125", "1500.000"])
def test_three_decimals_are_never_cents_with_a_zero(text: str) -> None:
    with pytest.raises(AmountTooPrecise):
        amount(text, "UYU", "es_UY")


@pytest.mark.parametrize(
    ("text", "code", "locale", "sign"),
    [
        ("US$ 12", "UYU", "es_UY", "US$"),
        ("U$S 12", "UYU", "es_UY", "U$S"),
        ("12 USD", "UYU", "es_UY", "USD"),
        ("R$ 12", "UYU", "es_UY", "R$"),
        ("$ 12", "BRL", "pt_BR", "$"),
        ("$ 12", "USD", "es_UY", "$"),
        ("€12", "USD", "en_US", "€"),
    ],
)
def test_the_sign_of_another_currency_is_said(text: str, code: str, locale: str, sign: str) -> None:
    with pytest.raises(CurrencySignDiffers) as caught:
        amount(text, code, locale)
    assert (caught.value.field, f" {sign}," in str(caught.value)) == ("amount", True)


@pytest.mark.parametrize(
    "text",
    [
        *("12 34", "1 2345", "1\n500", "1\t500", "(45)", "45-", "-45", "\u221245", "$-45", "--5", "(-5)", "5 pesos"),
        *("x5", "5x", "1.5.0", "1,50.0", "$", "", " ", "1e3", "٣", "²5", "12:30", "9" * 65, "=1+1", '="5', "5%"),
    ],
)
def test_what_is_no_amount_that_was_paid_is_refused(text: str) -> None:
    with pytest.raises(AmountInvalid):
        amount(text, "USD", "en_US")


@pytest.mark.parametrize("code", ["UYU", "CLP", "KWD"])
@pytest.mark.parametrize("barcode", ["7791234567898", "036000291452", "05901234123457", "99999999999"])
def test_a_barcode_is_no_sale_of_billions(barcode: str, code: str) -> None:
    with pytest.raises(AmountTooLarge):
        amount(barcode, code, "es_UY")
    with pytest.raises(AmountTooLarge):
        parse_exact_amount(barcode, currency(code))


@pytest.mark.parametrize(
    "text", ["15.000", "1.500", "89.900", "1,5", "1 500", "$5", "-5", "1.500,00", "5.", ".5", "+5"]
)
def test_a_script_gives_an_amount_in_its_exact_form_alone(text: str) -> None:
    with pytest.raises((AmountInvalid, AmountTooPrecise), match="Amount"):
        parse_exact_amount(text, currency("UYU"))
    assert parse_exact_amount("1234.50", currency("UYU")).minor == 123450


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("$60.00", 6000),
        ("-$45.00", -4500),
        ("-$1.85", -185),
        ("'-70", -7000),
        ("(45.00)", -4500),
        ("($45.00)", -4500),
        ("$(45.00)", None),
        ("45.00-", -4500),
        ("\u221245.00", -4500),
        ("$ -45.00", -4500),
        ("1,234.50", 123450),
        ("1.500", None),
        ("16", 1600),
    ],
)
def test_a_cell_of_a_file_may_be_money_that_went_back(text: str, minor: int | None) -> None:
    if minor is None:
        with pytest.raises(InputError):
            parse_in_column(text, currency("USD"), "en_US", DecimalMark.POINT)
    else:
        assert parse_in_column(text, currency("USD"), "en_US", DecimalMark.POINT).minor == minor


@pytest.mark.parametrize(
    ("cells", "locale", "mark"),
    [
        (["2.000", "1.500"], "es_UY", DecimalMark.COMMA),
        (["2,000", "1,500"], "en_US", DecimalMark.POINT),
        (["2.000", "1.500"], "en_US", None),
        (["2,000", "15"], "es_UY", None),
        (["2.000", "15,50"], "en_US", DecimalMark.COMMA),
        (["2.000", "15.50"], "es_UY", DecimalMark.POINT),
        (["0.500"], "es_UY", DecimalMark.POINT),
        (["15", "1500"], "es_UY", DecimalMark.COMMA),
        (["15,50", "15.50"], "es_UY", None),
        ([], "en_US", DecimalMark.POINT),
    ],
)
def test_a_column_is_decided_as_a_whole(cells: list[str], locale: str, mark: DecimalMark | None) -> None:
    unit = currency("UYU" if locale == "es_UY" else "USD")
    digits = [found.digits for found in (amount_text(each, unit, locale) for each in cells) if found]
    assert decide_mark(digits, unit, locale) is mark


@given(
    minors=st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=20),
    locale=st.sampled_from(["es_UY", "en_US", "pt_BR", "es_MX"]),
)
def test_a_column_that_a_shop_wrote_is_read_as_it_was(minors: list[int], locale: str) -> None:
    unit = currency("USD")
    cells = [format_money(Money(minor, unit), locale) for minor in minors]
    digits = [found.digits for found in (amount_text(each, unit, locale) for each in cells) if found]
    mark = decide_mark(digits, unit, locale)
    assert mark is not None
    assert [parse_in_column(each, unit, locale, mark).minor for each in cells] == minors


@pytest.mark.parametrize("text", ["0125", "007", "0.125,50", "$ 012", "0250,00"])
def test_digits_that_begin_with_a_zero_are_a_phones_and_no_amount(text: str) -> None:
    with pytest.raises((AmountBeginsWithZero, AmountInvalid)):
        parse_amount(text, currency("UYU"), "es_UY")


@pytest.mark.parametrize(("text", "minor"), [("0", 0), ("00", 0), ("0,50", 50), ("00,05", 5), ("000", 0)])
def test_zeros_that_are_all_of_it_are_an_amount(text: str, minor: int) -> None:
    assert parse_amount(text, currency("UYU"), "es_UY").minor == minor
