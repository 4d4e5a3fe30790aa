"""A code of GS1 says which product it is, until when it is good, and of which lot."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.gs1 import TradeItem, trade_item

BREAD = "09506000134352"


@pytest.mark.parametrize(
    ("code", "expires", "lot"),
    [
        (f"01{BREAD}", None, ""),
        (f"]C101{BREAD}", None, ""),
        (f"]d201{BREAD}1725123110ABC", date(2025, 12, 31), "ABC"),
        (f"]Q3\x1d01{BREAD}10ABC\x1d17251231", date(2025, 12, 31), "ABC"),
        (f"01{BREAD}10L-7\x1d15260130", date(2026, 1, 30), "L-7"),
        (f"https://example.com/01/{BREAD}/10/ABC?17=251231", date(2025, 12, 31), "ABC"),
        (f"http://id.gs1.org/01/{BREAD}", None, ""),
    ],
)
def test_a_code_is_taken_apart(code: str, expires: date | None, lot: str) -> None:
    assert trade_item(code) == TradeItem(gtin=BREAD, expires=expires, lot=lot)


@pytest.mark.parametrize(
    "code",
    [
        "0109506000134353",
        "9506000134352",
        "C-1003",
        "",
        "https://example.com/01/abc",
        "01",
        "x" * 600,
        "0109506000134352zz",
    ],
)
def test_what_is_no_such_code_says_nothing(code: str) -> None:
    assert trade_item(code) is None


@given(
    code=st.one_of(st.text(max_size=80), st.text("01]Cd2\x1d7", min_size=16, max_size=60).map(lambda each: f"01{each}"))
)
def test_any_text_is_a_code_or_none(code: str) -> None:
    found = trade_item(code)
    assert found is None or len(found.gtin) == 14
