"""Codes of products: a mistyped EAN is noticed, and a shop's own codes are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.barcodes import BarcodeInvalid, CheckDigitWrong, check_barcode, is_trade_number, spellings

REAL = ("96385074", "036000291452", "4006381333931", "7730900010016", "10012345000017")


@pytest.mark.parametrize("code", REAL)
def test_a_real_code_is_taken(code: str) -> None:
    assert check_barcode(f" {code} ") == code
    assert is_trade_number(code)


@given(st.sampled_from(REAL), st.data())
def test_any_single_wrong_digit_is_noticed(code: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(code) - 1))
    digit = data.draw(st.sampled_from([each for each in "0123456789" if each != code[place]]))
    wrong = code[:place] + digit + code[place + 1 :]
    with pytest.raises(CheckDigitWrong):
        check_barcode(wrong)
    assert not is_trade_number(wrong)


@pytest.mark.parametrize("code", ["PAN-1", "12", "123456789", "2012345", "Ñandú/7", "٤٠٠٦٣٨١٣"])
def test_a_code_of_the_shops_own_needs_no_check_digit(code: str) -> None:
    assert check_barcode(code) == code


@pytest.mark.parametrize("code", ["", "  ", "A B", "A\tB", "x" * 65])
def test_what_no_scanner_reads_is_refused(code: str) -> None:
    with pytest.raises(BarcodeInvalid):
        check_barcode(code)


def test_an_upc_is_the_same_as_the_ean_with_a_0_before_it() -> None:
    upc = {"036000291452", "0036000291452", "00036000291452"}
    for each in upc:
        assert spellings(each)[0] == each
        assert set(spellings(each)) == upc
    assert set(spellings("4006381333931")) == {"4006381333931", "04006381333931"}
    assert set(spellings("96385074")) == {"96385074", "000096385074", "0000096385074", "00000096385074"}
    assert spellings("10012345000017") == ("10012345000017",)
    assert spellings("PAN-1") == ("PAN-1",)
