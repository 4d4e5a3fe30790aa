"""The fiscal codes of six countries: what each says of a sale, and why one is refused."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.money import Money
from posapp.domain.pos_receipts.fiscal_code_errors import (
    AmountNotPlain,
    CodeDamaged,
    CurrencyNotKnown,
    DocumentOfATest,
    FiscalCodeRefused,
    NotASale,
)
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.reading import read_fiscal_code
from tests.unit.intake.fiscal_codes import (
    CNPJ,
    CUIT,
    RUT_OF_CHILE,
    argentina,
    argentine_link,
    basque,
    brazilian_key,
    chile,
    cnpj,
    cuit,
    every_country,
    mexico,
    nfce,
    rut_of_chile,
    rut_of_uruguay,
    sat,
    uruguay,
)


def read(code: str) -> PosReceipt:
    receipt = read_fiscal_code(code)
    assert receipt is not None
    return receipt


def test_an_e_ticket_says_series_number_total_day_and_issuer() -> None:
    receipt = read(uruguay())
    assert (receipt.kind, receipt.source, receipt.number) == (ReceiptKind.SALE, ReceiptSource.CODE, "A-424298")
    assert (receipt.total, receipt.at) == (Money.of(100700, "UYU"), date(2026, 7, 30))
    assert (receipt.issuer, receipt.confidence) == ("219999830019", Confidence.SURE)
    assert Why.FISCAL_CODE in receipt.why


@pytest.mark.parametrize("day", ["20260730", "30/07/2026", "30-07-2026", "2026-07-30"])
def test_a_day_is_written_in_several_ways_and_is_the_same(day: str) -> None:
    assert read(uruguay(day=day)).at == date(2026, 7, 30)


@pytest.mark.parametrize("kind", ["101", "111", "201", "103", "113", "102", "112", "212"])
def test_uruguays_credit_notes_are_refunds_and_debit_notes_are_paid(kind: str) -> None:
    receipt = read(uruguay(kind))
    assert receipt.kind is (ReceiptKind.REFUND if kind.endswith("2") else ReceiptKind.SALE)
    assert (Why.DEBIT_NOTE in receipt.why) == kind.endswith("3")


@pytest.mark.parametrize("kind", ["181", "182", "281", "151", "999"])
def test_goods_on_their_way_are_no_sale(kind: str) -> None:
    with pytest.raises(NotASale, match=kind):
        read(uruguay(kind))


@pytest.mark.parametrize(
    ("real", "of_a_test"), [("consultaQR", "consultaQRPrueba"), ("www.efactura", "testing.efactura")]
)
def test_a_receipt_of_the_test_system_is_refused_as_such(real: str, of_a_test: str) -> None:
    with pytest.raises(DocumentOfATest):
        read(uruguay().replace(real, of_a_test))


@pytest.mark.parametrize("total", ["1.007,00", "1,007.00", "1007,00", "1007.001", "-1007.00", "1e3", "", "٣٣"])
def test_an_amount_that_is_not_plain_is_refused(total: str) -> None:
    with pytest.raises(AmountNotPlain):
        read(uruguay(total=total))


@pytest.mark.parametrize(
    "code",
    [
        uruguay(rut="219999830018"),
        uruguay(day="20261330"),
        uruguay(day="20260231"),
        uruguay(number=0),
        uruguay()[:90],
        argentina(cuit=int(CUIT) + 1),
        argentina(nroCmp=None),
        argentina(nroCbte=77),
        argentina()[:-30],
        argentine_link({"ver": 1}),
        "https://www.afip.gob.ar/fe/qr/?p=" + "!" * 40,
        chile(rut="76543210-X"),
        chile()[:-3],
        chile().replace("<F>1001</F>", "<F>1001</F><F>1002</F>"),
        mexico().replace("&rr=", "&xx="),
        mexico() + "&tt=0000000001.000000",
        basque().replace("&cr=", "&cr=x"),
        nfce(key=brazilian_key()[:-1] + "x"),
        brazilian_key()[:-1] + str((int(brazilian_key()[-1]) + 1) % 10),
    ],
)
def test_a_code_with_a_wrong_digit_or_without_a_part_is_damaged(code: str) -> None:
    with pytest.raises(CodeDamaged):
        read(code)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"cuit": CUIT, "ptoVta": "5", "tipoCmp": "6", "nroCmp": "1234", "importe": "12100.50", "ctz": "1"},
        {"tipoCmp": None, "nroCmp": None, "tipoCbte": 6, "nroCbte": 1234},
        {"tipoCbte": 6, "nroCbte": 1234},
    ],
)
def test_an_argentine_code_is_read_however_its_system_writes_it(fields: dict[str, object]) -> None:
    receipt = read(argentina(**fields))
    assert (receipt.kind, receipt.number) == (ReceiptKind.SALE, "00005-00001234")
    assert (receipt.total, receipt.at) == (Money.of(1210050, "ARS"), date(2026, 5, 4))
    assert (receipt.issuer, receipt.why) == (CUIT, (Why.FISCAL_CODE,))


@pytest.mark.parametrize("host", ["www.arca.gob.ar", "arca.gob.ar", "afip.gob.ar"])
def test_argentinas_office_has_two_names(host: str) -> None:
    assert read(argentina().replace("www.afip.gob.ar", host)) == read(argentina())


@pytest.mark.parametrize("kind", [3, 8, 13, 53, 203, 208, 213])
def test_argentinas_credit_notes_are_refunds(kind: int) -> None:
    assert read(argentina(tipoCmp=kind)).kind is ReceiptKind.REFUND


@pytest.mark.parametrize("kind", [4, 91, 999])
def test_an_argentine_document_that_sells_nothing_is_named(kind: int) -> None:
    with pytest.raises(NotASale):
        read(argentina(tipoCmp=kind))


def test_a_sale_in_dollars_stays_in_dollars_and_needs_its_rate() -> None:
    assert read(argentina(moneda="DOL", ctz=1250.5)).total == Money.of(1210050, "USD")
    assert read(argentina(moneda="060", ctz="1400")).total == Money.of(1210050, "EUR")
    with pytest.raises(CurrencyNotKnown, match="999"):
        read(argentina(moneda="999", ctz=3))


@pytest.mark.parametrize(("currency", "rate"), [("PES", 1250), ("DOL", 0), ("DOL", None)])
def test_a_rate_that_contradicts_its_currency_is_refused(currency: str, rate: object) -> None:
    with pytest.raises(AmountNotPlain):
        read(argentina(moneda=currency, ctz=rate))


def test_a_boleta_of_chile_says_its_whole_pesos() -> None:
    receipt = read(chile())
    assert (receipt.kind, receipt.number, receipt.total) == (ReceiptKind.SALE, "1001", Money.of(2500, "CLP"))
    assert (receipt.at, receipt.issuer) == (date(2026, 5, 4), RUT_OF_CHILE)


def test_the_time_of_a_stamp_is_the_shops() -> None:
    receipt = read_fiscal_code(chile(), ZoneInfo("America/Santiago"))
    assert receipt is not None
    assert receipt.at == datetime(2026, 5, 4, 16, 34, 56, tzinfo=UTC)


@pytest.mark.parametrize(("kind", "expected"), [("33", "sale"), ("41", "sale"), ("56", "sale"), ("61", "refund")])
def test_chiles_documents_are_sales_or_credit_notes(kind: str, expected: str) -> None:
    assert read(chile(kind)).kind.value == expected


def test_a_chilean_dispatch_note_is_no_sale() -> None:
    with pytest.raises(NotASale, match="52"):
        read(chile("52"))


def test_nothing_in_a_stamp_is_expanded() -> None:
    assert read_fiscal_code('<!DOCTYPE x [<!ENTITY a "b">]>' + chile()) is None
    with pytest.raises(AmountNotPlain):
        read(chile(total="&a;"))


def test_a_cfdi_says_its_total_and_what_it_does_not_say() -> None:
    receipt = read(mexico())
    assert (receipt.total, receipt.at) == (Money.of(116000, "MXN"), None)
    assert receipt.number == "5B2A1C3D-0F4E-4A6B-8C7D-9E0F1A2B3C4D"
    assert {Why.CURRENCY_NOT_SAID, Why.KIND_NOT_SAID} < set(receipt.why)


def test_a_cfdi_of_nothing_is_no_sale() -> None:
    with pytest.raises(NotASale):
        read(mexico("0000000000.000000"))


def test_a_ticketbai_says_everything_and_checks_itself() -> None:
    receipt = read(basque())
    assert (receipt.number, receipt.total, receipt.at) == ("T-27174", Money.of(470, "EUR"), date(2019, 10, 25))
    assert (receipt.issuer, receipt.confidence) == ("00000006Y", Confidence.SURE)
    assert basque().endswith("&cr=007"), "the check sum of the specification's own example"


def test_a_ticketbai_without_a_series_has_its_number_alone() -> None:
    assert read(basque(series="")).number == "27174"


def test_a_ticketbai_whose_check_sum_fails_is_never_proposed() -> None:
    receipt = read(basque().replace("i=4.70", "i=47.0"))
    assert not receipt.can_be_proposed
    assert Why.CHECK_FAILED in receipt.why


def test_a_negative_ticketbai_is_a_refund() -> None:
    receipt = read(basque("-4.70"))
    assert (receipt.kind, receipt.total) == (ReceiptKind.REFUND, Money.of(470, "EUR"))


@pytest.mark.parametrize("host", ["tbai.prep.gipuzkoa.eus/qr", "pruebas-ticketbai.araba.eus/tbai/qrtbai"])
def test_a_basque_test_is_refused(host: str) -> None:
    with pytest.raises(DocumentOfATest):
        read(basque().replace("batuz.eus/QRTBAI", host))


@pytest.mark.parametrize("parts", [("2", "1", "1", "ABC"), ("3", "1")])
def test_an_nfce_says_its_number_and_no_amount(parts: tuple[str, ...]) -> None:
    receipt = read(nfce(*parts))
    assert (receipt.number, receipt.total, receipt.issuer) == ("1-12345", None, CNPJ)
    assert (receipt.confidence, receipt.why) == (Confidence.DOUBTFUL, (Why.FISCAL_CODE, Why.NO_TOTAL))


@pytest.mark.parametrize("parts", [("2", "1", "04", "42.90", "AB", "1", "CD"), ("3", "1", "4", "42.90", "", "", "sig")])
def test_an_nfce_without_a_connection_says_day_and_amount(parts: tuple[str, ...]) -> None:
    receipt = read(nfce(*parts))
    assert (receipt.total, receipt.at) == (Money.of(4290, "BRL"), date(2026, 5, 4))
    assert receipt.confidence is Confidence.SURE


@pytest.mark.parametrize("code", [nfce("2", "2", "1", "AB"), nfce().replace("www.nfce", "www.homologacao.nfce")])
def test_an_nfce_of_the_test_system_is_refused(code: str) -> None:
    with pytest.raises(DocumentOfATest):
        read(code)


def test_a_sat_says_all_with_its_time() -> None:
    receipt = read_fiscal_code(sat(), ZoneInfo("America/Sao_Paulo"))
    assert receipt is not None
    assert (receipt.number, receipt.total) == ("000123456-000789", Money.of(4290, "BRL"))
    assert receipt.at == datetime(2026, 5, 4, 13, 11, 12, tzinfo=UTC)
    assert read(sat()).at == date(2026, 5, 4)


def test_a_key_alone_is_a_number() -> None:
    assert read(brazilian_key()).number == "1-12345"
    assert read(brazilian_key(issuer="12ABC34501DE35")).issuer == "12ABC34501DE35"


def test_an_nfe_is_no_receipt_of_the_counter() -> None:
    with pytest.raises(NotASale):
        read(nfce(key=brazilian_key("55")))
    assert read_fiscal_code(brazilian_key("55")) is None


numbers, days = st.integers(1, 9_999_999), st.dates(date(2020, 1, 1), date(2049, 12, 31))
amounts, ids = st.integers(0, 10**9), st.integers(10**10, 10**11 - 1)


@given(first=ids, number=numbers, minor=amounts, day=days)
def test_every_e_ticket_arrives_as_it_was_printed(first: int, number: int, minor: int, day: date) -> None:
    rut = rut_of_uruguay(first)
    if rut is not None:
        total = f"{minor // 100}.{minor % 100:02}"
        found = read(uruguay(rut=rut, number=number, total=total, day=f"{day:%d/%m/%Y}"))
        assert (found.total, found.number, found.at) == (Money.of(minor, "UYU"), f"A-{number}", day)
        assert found.issuer == rut


@given(first=ids, number=numbers, minor=amounts, day=days)
def test_every_argentine_factura_arrives_as_it_was_printed(first: int, number: int, minor: int, day: date) -> None:
    issuer = cuit(first // 10)
    if issuer is not None:
        found = read(argentina(cuit=issuer, nroCmp=number, importe=minor / 100, fecha=f"{day}"))
        assert (found.total, found.at, found.issuer) == (Money.of(minor, "ARS"), day, issuer)
        assert found.number == f"00005-{number:08}"


@given(first=ids, number=numbers, minor=amounts)
def test_every_stamp_and_every_key_arrives_as_it_was_printed(first: int, number: int, minor: int) -> None:
    found = read(chile(rut=rut_of_chile(first % 10**8 or 1), number=number, total=str(minor)))
    assert (found.total, found.number) == (Money.of(minor, "CLP"), str(number))
    key = brazilian_key(issuer=cnpj(first), rest=f"001{number:09}100000001")
    assert read(nfce(key=key)).number == f"1-{number}"


@given(place=st.integers(0, 11), by=st.integers(1, 9))
def test_a_code_with_one_digit_changed_never_says_another_issuer(place: int, by: int) -> None:
    """Check digits hold the issuer; what a digit of the amount says, nothing in the code checks."""
    rut = "219999830019"
    changed = f"{rut[:place]}{(int(rut[place]) + by) % 10}{rut[place + 1 :]}"
    with pytest.raises(CodeDamaged):
        read(uruguay(rut=changed))


@pytest.mark.parametrize("country", every_country())
def test_a_part_of_a_code_is_refused_or_no_code_and_never_another_receipt(country: str) -> None:
    code = every_country()[country]
    whole = read(code)
    for cut in range(len(code)):
        try:
            receipt = read_fiscal_code(code[:cut])
        except FiscalCodeRefused:
            continue
        is_number_alone = receipt is not None and receipt.total is None and receipt.number == whole.number
        assert receipt in (None, whole) or is_number_alone, code[:cut]
