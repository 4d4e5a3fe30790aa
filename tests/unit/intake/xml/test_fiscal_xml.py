"""The XML that fiscal software leaves, read as receipts."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.xml.reading import read_fiscal_xml
from posapp.intake.xml.tree import XmlRefusal
from tests.unit.intake.xml.fiscal_documents import cfdi, cfe, cfe_envelope, dte, nfce, sat, sat_cancelled

ZONE = ZoneInfo("America/Sao_Paulo")


def read(text: str, encoding: str = "utf-8") -> tuple[PosReceipt, ...]:
    found = read_fiscal_xml(text.encode(encoding), ZONE)
    assert isinstance(found, tuple), found
    return found


def only(text: str, encoding: str = "utf-8") -> PosReceipt:
    (found,) = read(text, encoding)
    return found


def test_an_e_ticket_says_everything() -> None:
    found = only(cfe())
    assert (found.kind, found.source, found.number) == (ReceiptKind.SALE, ReceiptSource.FOLDER, "A-424298")
    assert found.total == Money.of(100700, "UYU")
    assert found.at == datetime(2026, 7, 30, 21, 5, 11, tzinfo=UTC)
    assert (found.issuer, found.of, found.tender) == ("219999830019", "", "")
    assert (found.confidence, found.why) == (Confidence.SURE, (Why.XML,))
    (line,) = found.lines
    assert (line.description, line.quantity, line.amount, line.code) == (
        "Yerba ñandú",
        Decimal("2.5"),
        Money.of(100700, "UYU"),
        "Y-7",
    )


@pytest.mark.parametrize("prefix", ["ns0", "cfe", "DGI"])
def test_a_prefix_changes_nothing(prefix: str) -> None:
    assert read(cfe(prefix=prefix)) == read(cfe())


def test_a_credit_note_names_its_sale() -> None:
    found = only(cfe("112", of="00424297", body="eFact"))
    assert (found.kind, found.of) == (ReceiptKind.REFUND, "A-424297")


def test_a_debit_note_is_paid_like_a_sale_and_says_so() -> None:
    found = only(cfe("103", of="5"))
    assert (found.kind, found.of, found.why) == (ReceiptKind.SALE, "A-5", (Why.XML, Why.DEBIT_NOTE))


@pytest.mark.parametrize("kind", ["181", "182", "151", "", "1x1"])
def test_goods_on_their_way_are_no_sale(kind: str) -> None:
    assert read(cfe(kind)) == ()


def test_an_envelope_gives_each_of_its_documents() -> None:
    found = read(cfe_envelope(cfe(), cfe("181"), cfe("102", of="424298")))
    assert [each.kind for each in found] == [ReceiptKind.SALE, ReceiptKind.REFUND]


@pytest.mark.parametrize("total", ["", "1.007,00", "1007.005", "-1.00", "9" * 16, "NaN", "1e3"])
def test_a_total_that_is_not_plain_is_missing_and_never_guessed(total: str) -> None:
    found = only(cfe(total=total))
    assert (found.total, found.confidence) == (None, Confidence.DOUBTFUL)
    assert Why.NO_TOTAL in found.why
    assert not found.can_be_proposed


def test_an_nfce_is_what_was_paid_less_the_change() -> None:
    found = only(nfce())
    assert (found.number, found.total) == ("1-12345", Money.of(4090, "BRL"))
    assert found.at == datetime(2026, 7, 30, 22, 20, tzinfo=UTC)
    assert (found.tender, found.issuer, found.confidence) == ("Dinheiro", "11222333000181", Confidence.SURE)
    assert found.lines[0].amount == Money.of(4090, "BRL")


def test_a_payment_that_is_not_the_total_is_shown_and_not_proposed() -> None:
    found = only(nfce(change="0.00"))
    assert (found.confidence, found.why) == (Confidence.DOUBTFUL, (Why.XML, Why.DOES_NOT_ADD_UP))


@pytest.mark.parametrize("status", ["101", "110", "301", "302", "204"])
def test_what_the_tax_office_cancelled_or_denied_is_no_sale(status: str) -> None:
    assert read(nfce(status=status)) == ()


def test_a_cancellation_beside_it_is_no_receipt() -> None:
    assert read("<procEventoNFe versao='1.00'><evento/></procEventoNFe>") == ()


def test_a_document_of_a_test_is_refused() -> None:
    assert read_fiscal_xml(nfce(test="2").encode(), ZONE) is XmlRefusal.TEST


def test_a_sat_has_the_clock_of_the_shop() -> None:
    found = only(sat())
    assert (found.number, found.total, found.tender) == ("000123456-000042", Money.of(750, "BRL"), "Cartão de débito")
    assert found.at == datetime(2026, 7, 30, 22, 20, tzinfo=UTC)


def test_the_cancellation_of_a_sat_gives_its_sale_back() -> None:
    found = only(sat_cancelled())
    assert (found.kind, found.of, found.total) == (ReceiptKind.REFUND, "000123456-000042", Money.of(750, "BRL"))


@pytest.mark.parametrize("version", ["3.3", "4.0"])
def test_a_cfdi_is_known_by_the_number_of_its_stamp(version: str) -> None:
    found = only(cfdi(version=version))
    assert (found.kind, found.number) == (ReceiptKind.SALE, "AABBCCDD-1111-4222-8333-444455556666")
    assert (found.total, found.tender) == (Money.of(116000, "MXN"), "Tarjeta de débito")
    assert found.at == datetime(2026, 7, 30, 16, 45, tzinfo=UTC)
    assert found.lines[0].description == "Té & pan"


def test_a_note_of_a_cfdi_names_its_sale() -> None:
    found = only(cfdi("E"))
    assert (found.kind, found.of) == (ReceiptKind.REFUND, "0F0E0D0C-1111-4222-8333-444455556666")


@pytest.mark.parametrize("kind", ["P", "N", "T", ""])
def test_a_payroll_is_no_sale(kind: str) -> None:
    assert read(cfdi(kind)) == ()


def test_without_a_zone_a_wall_clock_gives_its_day_alone() -> None:
    found = read_fiscal_xml(cfdi().encode(), None)
    assert isinstance(found, tuple)
    assert found[0].at == date(2026, 7, 30)


@pytest.mark.parametrize("kind", ["33", "34", "39", "41"])
def test_a_boleta_is_read_in_latin_letters(kind: str) -> None:
    found = only(dte(kind), "latin-1")
    assert (found.kind, found.number, found.total) == (ReceiptKind.SALE, "1001", Money.of(2500, "CLP"))
    assert (found.issuer, found.lines[0].description) == ("76123456-0", "Piña")


def test_a_chilean_credit_note_names_its_sale() -> None:
    found = only(dte("61", of="0990"), "latin-1")
    assert (found.kind, found.of) == (ReceiptKind.REFUND, "990")


def test_a_waybill_is_no_sale() -> None:
    assert read(dte("52"), "latin-1") == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_of_its_encoding_changes_nothing(encoding: str) -> None:
    assert read(cfe(), encoding) == read(cfe())


def test_blank_lines_before_it_change_nothing() -> None:
    assert read("\r\n \n" + nfce()) == read(nfce())


def test_a_page_of_the_web_is_not_known() -> None:
    assert read_fiscal_xml(b"<html><body/></html>", ZONE) is XmlRefusal.UNKNOWN


def test_what_one_company_sends_another_is_read_also_by_the_name_of_its_type() -> None:
    found = read(f"<CFE_Empresas_Type>{cfe()}<Adenda>Gracias</Adenda></CFE_Empresas_Type>")
    assert found == read(cfe())


def test_a_signature_with_seven_decimals_of_a_second_has_its_second() -> None:
    found = only(cfe().replace("18:05:11-03:00", "18:05:11.3686037-03:00"))
    assert found.at == datetime(2026, 7, 30, 21, 5, 11, tzinfo=UTC)


@pytest.mark.parametrize("root", ["CFe", "CFeCanc"])
def test_what_the_pos_asks_of_the_sat_is_no_receipt_yet(root: str) -> None:
    asked = (
        f"<{root}><infCFe chCanc='CFe35260711222333000181590001234560000429876543'><ide><CNPJ>11222333000181</CNPJ>"
        f"<signAC>X</signAC><numeroCaixa>002</numeroCaixa></ide><emit/><dest/><total/></infCFe></{root}>"
    )
    assert read(asked) == ()


def test_a_global_invoice_of_a_days_tickets_is_none_of_its_sales() -> None:
    day = '<cfdi:InformacionGlobal Periodicidad="01" Meses="07" Año="2026"/><cfdi:Emisor'
    assert read(cfdi().replace("<cfdi:Emisor", day)) == ()


def test_the_discount_of_a_concept_is_taken_off_it() -> None:
    found = only(cfdi().replace('Importe="1000.00"', 'Importe="1000.00" Descuento="150.00"'))
    assert [each.amount for each in found.lines] == [Money.of(85000, "MXN")]


@pytest.mark.parametrize("purpose", ["5", "6"])
def test_a_note_of_credit_or_debit_of_the_tax_reform_is_no_sale_at_a_counter(purpose: str) -> None:
    assert read(nfce().replace("<finNFe>1", f"<finNFe>{purpose}")) == ()
