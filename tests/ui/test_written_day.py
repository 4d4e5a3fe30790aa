"""A day is written and typed as the shop writes days, and nothing else is guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.coupons.terms import DayInvalid
from posapp.ui.labels.written_day import read_day, written_day

LOCALES = ("es_UY", "es_CL", "pt_BR", "en_US", "en_GB", "de_DE", "sv_SE", "fa_IR")


@pytest.mark.parametrize(
    ("locale", "written"),
    [("es_UY", "4/3/2026"), ("pt_BR", "04/03/2026"), ("en_US", "3/4/2026"), ("de_DE", "04.03.2026")],
)
def test_the_fourth_of_march_is_written_in_the_shop_s_order(locale: str, written: str) -> None:
    assert written_day(date(2026, 3, 4), locale) == written
    assert read_day(written, locale) == read_day("2026-03-04", locale) == date(2026, 3, 4)


@given(day=st.dates(date(1000, 1, 1)), locale=st.sampled_from(LOCALES))
def test_every_written_day_is_read_as_the_same_day(day: date, locale: str) -> None:
    assert read_day(written_day(day, locale), locale) == day


@pytest.mark.parametrize(
    "text", ["31/12/26", "31.12.2026", "12/31/2026", "30/2/2026", "0/1/2026", "1/1/2026 ²", "٣/٣/2026"]
)
def test_what_is_no_day_of_the_shop_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(DayInvalid, match="like 31/12/2026"):
        read_day(text, "es_UY")
