"""A scanner and a computer with different keyboard layouts: a code is read as it was printed, or refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.pos_receipts.fiscal_code_errors import CodeGarbled, FiscalCodeRefused
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.codes.reading import read_fiscal_code
from tests.unit.domain.keyboards import PLAIN_KEYBOARDS, US, Keyboard
from tests.unit.intake.fiscal_codes import basque, every_country, uruguay

OUR_PCS = ["Spanish", "Spanish (Latin America)", "Portuguese (Brazil)", "Portuguese (Portugal)"]
CODES = every_country()


def garbled(code: str, scanner: Keyboard, computer: Keyboard) -> str:
    """Give what the computer types for the keys that the scanner presses; what its layout has no key for is lost."""
    return computer.types("".join(map(scanner_keys(scanner).get, code, [""] * len(code))))


def scanner_keys(scanner: Keyboard) -> dict[str, str]:
    """Give the keys of a layout by their names on a US keyboard; a dead key is pressed with a blank behind it."""
    keys: dict[str, str] = {}
    for typed, named in zip((scanner.plain, scanner.shifted), US, strict=True):
        for each, name in zip(typed, named, strict=True):
            keys.setdefault(each, f"{name} " if each in scanner.dead else name)
    return keys


def outcome(code: str) -> PosReceipt | str | None:
    """Give the receipt, None for no code, or a refusal's sentence."""
    try:
        return read_fiscal_code(code)
    except FiscalCodeRefused as refusal:
        return str(refusal)


@pytest.mark.parametrize("caps", [False, True], ids=["", "Caps Lock"])
@pytest.mark.parametrize("computer", OUR_PCS)
@pytest.mark.parametrize("country", CODES)
def test_a_us_scanner_at_a_pc_of_ours_is_understood(country: str, computer: str, caps: bool) -> None:
    keyboard = replace(PLAIN_KEYBOARDS[computer], caps=caps)
    assert outcome(keyboard.types(_typed_by_us(CODES[country]))) == read_fiscal_code(CODES[country])


@pytest.mark.parametrize("scanner", ["Spanish", "Spanish (Latin America)", "Portuguese (Portugal)"])
@pytest.mark.parametrize("country", ["Uruguay", "Argentina", "Mexico", "TicketBAI"])
def test_a_scanner_of_ours_at_a_us_pc_is_understood(country: str, scanner: str) -> None:
    arrived = garbled(CODES[country], PLAIN_KEYBOARDS[scanner], PLAIN_KEYBOARDS["US"])
    assert outcome(arrived) == read_fiscal_code(CODES[country])


def test_a_brazilian_scanner_at_a_us_pc_loses_slashes_and_is_told_so() -> None:
    arrived = garbled(uruguay(), PLAIN_KEYBOARDS["Portuguese (Brazil)"], PLAIN_KEYBOARDS["US"])
    with pytest.raises(CodeGarbled):
        read_fiscal_code(arrived)


@pytest.mark.parametrize("country", CODES)
@pytest.mark.parametrize("computer", PLAIN_KEYBOARDS)
@pytest.mark.parametrize("scanner", PLAIN_KEYBOARDS)
def test_through_any_two_layouts_a_code_is_never_another_receipt(scanner: str, computer: str, country: str) -> None:
    for caps, shift_lock in ((False, False), (True, False), (True, True)):
        keyboard = replace(PLAIN_KEYBOARDS[computer], caps=caps, shift_lock=shift_lock)
        arrived = garbled(_typed_by_us(CODES[country]), PLAIN_KEYBOARDS[scanner], keyboard)
        found = outcome(arrived)
        assert not isinstance(found, PosReceipt) or found == read_fiscal_code(CODES[country]), arrived


serials = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/.", min_size=1, max_size=20)


@given(
    scanner=st.sampled_from(sorted(PLAIN_KEYBOARDS)),
    computer=st.sampled_from(sorted(PLAIN_KEYBOARDS)),
    caps=st.booleans(),
    series=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=2),
    serial=serials,
    minor=st.integers(0, 10**9),
)
def test_whatever_is_printed_no_layout_makes_another_sale_of_it(
    *, scanner: str, computer: str, caps: bool, series: str, serial: str, minor: int
) -> None:
    keyboard = replace(PLAIN_KEYBOARDS[computer], caps=caps)
    total = f"{minor // 100}.{minor % 100:02}"
    for code in (uruguay(series=series, total=total), basque(total, serial, series.lower())):
        printed, found = read_fiscal_code(code), outcome(garbled(code, PLAIN_KEYBOARDS[scanner], keyboard))
        assert not isinstance(found, PosReceipt) or found == printed


@given(st.text(max_size=400))
def test_noise_is_no_fiscal_code(noise: str) -> None:
    assert read_fiscal_code(noise) is None


@given(st.text("0123456789", max_size=60))
def test_digits_alone_are_a_receipt_only_where_all_check_digits_fit(digits: str) -> None:
    found = outcome(digits)
    assert found is None or len(digits) == 44


@pytest.mark.parametrize(
    "code",
    [
        *("7730000000017", "4006381333931", "SUMMER-10", "C-1001", "+598 94 123 456", "099123456", "ana@example.com"),
        "]C10104006381333931172612311012345",
        "0104006381333931\x1d17261231\x1d10LOT-OF-A-SUPPLIER-1234567890\x1d21SERIAL",
        "https://www.example.com/loyalty/cards/1234567890?utm_source=receipt",
        "https://www.efactura.dgi.gub.uy/principal/ampliacion-de-contenido/inicio",
        "00020101021226580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR",
        "34191790010104351004791020150008291070026000",
        "BEGIN:VCARD\nVERSION:3.0\nN:Luz;Eva\nTEL:+59894123456\nEND:VCARD",
    ],
)
def test_what_shops_scan_besides_is_no_fiscal_code(code: str) -> None:
    assert read_fiscal_code(code) is None


@pytest.mark.parametrize("beginning", ["", "https://", "<TED version='1.0'><DD>", "h" * 30])
def test_a_text_of_any_length_is_answered(beginning: str) -> None:
    for end in ("x", "9", "<", "[", "&p=", "ñ", "\x00", "\ud800"):
        assert not isinstance(outcome(beginning + end * 3_000), PosReceipt)
        assert not isinstance(outcome((beginning + end * 3_000)[:2_500]), PosReceipt)


def test_a_hostile_object_in_a_code_is_damaged() -> None:
    import base64

    for text in ("[" * 1_500, "{" * 1_500, '{"importe":' * 150, "9" * 1_700, "NaN", '"x"', "\ud7ff", "[[]]"):
        coded = base64.b64encode(text.encode()).decode()
        assert isinstance(outcome(f"https://www.afip.gob.ar/fe/qr/?p={coded}{'A' * 8}"), str)


def _typed_by_us(code: str) -> str:
    """No keyboard has the letters of Chile's names; a scanner leaves them out."""
    return "".join(each for each in code if each in US[0] or each in US[1])
