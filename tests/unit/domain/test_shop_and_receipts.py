"""A shop is set up once; its till numbers its receipts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.sales.receipts import ReceiptInvalid, check_receipt, numbered, receipt_prefix, running_number
from posapp.domain.shop import CountryUnknown, NameInvalid, Shop, locale_in, make_shop


def a_shop(name: str = "Almacén Ñandú", till: str = "Till 1", country: str = "uy", code: str = "uyu") -> Shop:
    return make_shop(name=name, till=till, country=country, currency_code=code, zone="America/Montevideo")


def test_a_shop_of_uruguay_writes_as_uruguay_does() -> None:
    shop = a_shop()
    assert (shop.country, shop.currency.code, shop.locale, shop.prefix) == ("UY", "UYU", "es_UY", "T1")


@pytest.mark.parametrize(
    ("country", "locale"), [("BR", "pt_BR"), ("US", "en_US"), ("MX", "es_MX"), ("DE", "de_DE"), ("PY", "es_PY")]
)
def test_the_locale_follows_the_country(country: str, locale: str) -> None:
    assert a_shop(country=country).locale == locale


@pytest.mark.parametrize(
    ("language", "country", "locale"),
    [
        ("es", "US", "es_US"),
        ("pt_BR", "BR", "pt_BR"),
        ("en", "US", "en_US"),
        ("pt_BR", "PT", "pt_PT"),
        ("en", "UY", "es_UY"),
        ("pt_BR", "UY", "es_UY"),
        ("es", "JP", "ja_JP"),
    ],
)
def test_another_language_keeps_to_how_the_country_writes(language: str, country: str, locale: str) -> None:
    assert locale_in(language, country) == locale


def test_what_is_wrong_at_set_up_is_said_by_field() -> None:
    with pytest.raises(NameInvalid, match="Shop"):
        a_shop(name="  ")
    with pytest.raises(NameInvalid, match="Till"):
        a_shop(till="x" * 81)
    with pytest.raises(CountryUnknown, match="Country"):
        a_shop(country="Uruguay")
    with pytest.raises(CurrencyUnknown, match="Currency"):
        a_shop(code="ABC")


@pytest.mark.parametrize(
    ("till", "prefix"), [("Till 1", "T1"), ("Caja principal", "CP"), ("收银台", "收"), ("#", "T"), ("12", "12")]
)
def test_a_tills_receipts_begin_with_its_initials(till: str, prefix: str) -> None:
    assert receipt_prefix(till) == prefix


@given(number=st.integers(min_value=0, max_value=10**12 - 1))
def test_a_running_number_is_read_back_from_its_receipt(number: int) -> None:
    assert running_number("T1", numbered("T1", number)) == number


def test_a_receipt_of_the_till_itself_is_no_running_number() -> None:
    assert running_number("T1", "T2-000001") is None
    assert running_number("T1", "31198481877") is None


@pytest.mark.parametrize("text", ["", "   ", "x" * 65, "line\nbreak", "nul\x00"])
def test_what_cannot_stand_on_a_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptInvalid, match="Receipt"):
        check_receipt(text)


def test_blanks_around_a_receipt_do_not_count() -> None:
    assert check_receipt("  T1-000123 ") == "T1-000123"
