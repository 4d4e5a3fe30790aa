"""What the public schemas of the tax offices allow beside the plain sale: envelopes, notes, currencies, encodings."""

import pytest

from posapp.domain.pos_receipts.receipt import Confidence, ReceiptKind, Why
from tests.unit.intake.xml.fiscal_documents import cfe, cfe_envelope, dte, sat, sat_cancelled
from tests.unit.intake.xml.test_fiscal_xml import only, read


@pytest.mark.parametrize(
    ("kind", "is_refund"),
    [
        *(("101", False), ("102", True), ("111", False), ("112", True), ("122", True), ("132", True), ("142", True)),
        *(("201", False), ("202", True), ("212", True), ("222", True), ("241", False)),
    ],
)
def test_each_kind_of_uruguays_family_is_a_sale_or_gives_it_back(kind: str, is_refund: bool) -> None:
    found = only(cfe(kind, of="77" if is_refund else ""))
    assert found.kind is (ReceiptKind.REFUND if is_refund else ReceiptKind.SALE)
    assert found.of == ("A-77" if is_refund else "")


@pytest.mark.parametrize(("code", "minor"), [("USD", 100_700), ("BRL", 100_700), ("EUR", 100_700), ("ARS", 100_700)])
def test_a_document_in_another_currency_keeps_it(code: str, minor: int) -> None:
    found = only(cfe().replace("<TpoMoneda>UYU", f"<TpoMoneda>{code}"))
    assert found.total is not None
    assert (found.total.minor, found.total.currency.code) == (minor, code)


def test_a_code_that_is_no_currency_is_never_guessed() -> None:
    found = only(cfe().replace("<TpoMoneda>UYU", "<TpoMoneda>XYZ"))
    assert (found.total, found.confidence) == (None, Confidence.DOUBTFUL)
    assert Why.NO_TOTAL in found.why


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-8", "UTF-16"])
def test_the_encoding_that_a_document_declares_is_kept_to(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n{cfe()}'
    assert only(text, encoding).lines[0].description == "Yerba ñandú"


def test_an_envelope_of_several_kinds_gives_each_once_and_in_order() -> None:
    found = read(cfe_envelope(cfe("101"), cfe("181", body="eRem"), cfe("102", of="77"), cfe("111", body="eFact")))
    assert [each.kind for each in found] == [ReceiptKind.SALE, ReceiptKind.REFUND, ReceiptKind.SALE]


def test_what_goes_between_companies_has_its_addenda_beside_each_document() -> None:
    addenda = "<CFE_Adenda>{}<Adenda>Gracias por su compra, total 9.99</Adenda></CFE_Adenda>"
    inside = "".join(addenda.format(each) for each in (cfe("111", body="eFact"), cfe("112", of="77", body="eFact")))
    text = f'<EnvioCFE_entreEmpresas xmlns="http://cfe.dgi.gub.uy"><Caratula/>{inside}</EnvioCFE_entreEmpresas>'
    assert [(each.kind, each.total and each.total.minor) for each in read(text)] == [
        (ReceiptKind.SALE, 100_700),
        (ReceiptKind.REFUND, 100_700),
    ]


def bare(document: str) -> str:
    """A document without the line before it, to go into an envelope."""
    return document[document.index("<DTE") : document.rindex("</DTE>") + len("</DTE>")]


@pytest.mark.parametrize(("root", "sets"), [("EnvioBOLETA", 1), ("EnvioDTE", 1), ("EnvioBOLETA", 2)])
def test_a_chilean_set_gives_each_of_its_documents(root: str, sets: int) -> None:
    inside = f"<SetDTE><Caratula/>{bare(dte('39'))}{bare(dte('52'))}{bare(dte('61', of='1001'))}</SetDTE>"
    text = f'<{root} xmlns="http://www.sii.cl/SiiDte" version="1.0">{inside * sets}</{root}>'
    found = read(text)
    assert [each.kind for each in found] == [ReceiptKind.SALE, ReceiptKind.REFUND] * sets
    assert {each.total.currency.code for each in found if each.total} == {"CLP"}


@pytest.mark.parametrize(
    ("said", "tender"),
    [
        ("<MedioPago>EF</MedioPago>", "Efectivo"),
        ("<MedioPago>TC</MedioPago>", "Tarjeta de crédito"),
        ("<FmaPago>1</FmaPago><MedioPago>CH</MedioPago>", "Cheque"),
        ("<FmaPago>2</FmaPago>", "Crédito"),
        ("<FmaPago>1</FmaPago>", ""),
        ("<MedioPago>OT</MedioPago>", ""),
        ("<MedioPago>XX</MedioPago>", ""),
    ],
)
def test_a_factura_says_how_it_was_paid(said: str, tender: str) -> None:
    document = dte("33")
    assert document.count("</IdDoc>") == 1
    assert only(document.replace("</IdDoc>", f"{said}</IdDoc>")).tender == tender


def test_a_batch_of_the_sat_gives_the_sale_and_its_cancellation() -> None:
    text = f"<envCFe xmlns='http://www.fazenda.sp.gov.br/sat'><LoteCFe>{sat()}{sat_cancelled()}</LoteCFe></envCFe>"
    found = read(text)
    assert [each.kind for each in found] == [ReceiptKind.SALE, ReceiptKind.REFUND]
    assert found[1].of == found[0].number


@pytest.mark.parametrize("prefix", ["sat", "ns1"])
def test_a_prefix_in_brazil_changes_nothing(prefix: str) -> None:
    text = sat().replace("</", "\0").replace("<", f"<{prefix}:").replace("\0", f"</{prefix}:")
    named = text.replace(f"<{prefix}:CFe>", f"<{prefix}:CFe xmlns:{prefix}='http://www.fazenda.sp.gov.br/sat'>", 1)
    assert only(named) == only(sat())
