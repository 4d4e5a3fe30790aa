"""Codes that a person takes for each other, and codes that nobody does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.alike_codes import alike_code, product_look
from posapp.domain.catalogue.products import Product
from posapp.domain.money import Money


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C-500", "c500"),
        ("A.B_1", "ab 1"),
        ("PO-10", "P0-1O"),
        ("IL-7", "11-7"),
        ("0012", "12"),
        ("C\u2010500", "C-500"),
    ],
)
def test_case_signs_look_alikes_and_zeros_in_front_make_no_difference(one: str, other: str) -> None:
    assert product_look(one) == product_look(other) != ""


@pytest.mark.parametrize(("one", "other"), [("C-500", "C-501"), ("12", "120"), ("C-500", "500"), ("A1", "A2")])
def test_any_other_character_does(one: str, other: str) -> None:
    assert product_look(one) != product_look(other)


@given(st.text(st.characters(max_codepoint=126), max_size=60))
def test_a_look_looks_like_itself(text: str) -> None:
    assert product_look(product_look(text)) == product_look(text)


def test_what_is_offered_is_the_code_that_looks_so() -> None:
    coffee = Product(barcode="7730900010016", name="Coffee", price=Money.of(100, "UYU"), sku="C-500")
    assert alike_code(coffee, "c500") == "C-500"
    assert alike_code(coffee, "7730-9000-10016") == "7730900010016"
