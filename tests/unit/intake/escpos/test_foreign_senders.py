"""Receipts of senders that others wrote are read as a person reads them, every number right."""

from pathlib import Path

import pytest
from escpos.printer import Dummy

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.printed import Ending, PrintedPaper

STREAMS = Path(__file__).parent / "streams"


def papers(data: bytes) -> list[PrintedPaper]:
    reader = PaperReader()
    return reader.feed(data) + reader.end()


@pytest.mark.parametrize(
    ("sender", "lines", "codes"),
    [
        (
            "node-thermal-printer",
            [
                "Panadería Ñandubay",
                "TICKET N° REC-000482",
                "Café                        2        180,00",
                "TOTAL                             $ 275,50",
                "VUELTO                               24,50",
            ],
            ("https://pan.example/r/482", "REC000482"),
        ),
        (
            "receiptline",
            [
                "│   2026-11-27 10:15 RECEIPT   │",
                "│Notebook A5    │         12.50│",
                "│TOTAL          │    44.25     │",
            ],
            ("https://books.example/r/77",),
        ),
        (
            "receipt-printer-encoder",
            ["Pão francês                           8,90", "QTD. TOTAL DE ITENS 3", "TOTAL R$ 42,90"],
            ("https://padaria.example/nfce?p=1", "7891234567895"),
        ),
        (
            "escpos-buffer",
            ["Lanchonete Avó Zulmira", "SERVIÇO                               3,80", "TOTAL R$" + " " * 29 + "41,80"],
            ("https://zulmira.example/41",),
        ),
        (
            "escpos",
            ["Ferretería Güemes", 'Tornillos ½"                            1.250,00', "TOTAL: $ 1.250,00"],
            ("1234567890128",),
        ),
    ],
)
def test_the_receipt_of_each_sender_reads_right(sender: str, lines: list[str], codes: tuple[str, ...]) -> None:
    read = papers((STREAMS / f"{sender}.bin").read_bytes())
    assert len(read) == 1
    assert [each for each in lines if each not in read[0].lines] == []
    assert (read[0].codes, read[0].unknown, read[0].is_cut_off, read[0].ending) == (codes, 0, False, Ending.CUT)


def sender() -> Dummy:
    return Dummy(profile="TM-T88V")


def test_python_escpos_chooses_its_pages_itself_and_each_letter_is_right() -> None:
    printer = sender()
    text = "Açúcar, ñandú, pingüino, São João, 5º, £ 3, € 4, Łódź, ½"
    printer.text(text + "\n")
    printer.cut()
    assert papers(printer.output)[0].lines == (text,)


def test_python_escpos_prints_columns_and_large_totals() -> None:
    printer = sender()
    printer.hw("INIT")
    printer.set(align="center", bold=True, custom_size=True, width=2, height=2)
    printer.text("Quiosco Güemes\n")
    printer.set_with_default()
    printer.block_text("Café con leche" + " " * 6 + "2" + " " * 8 + "240,00", columns=42)
    printer.ln()
    printer.text("TOTAL" + " " * 24 + "240,00\n")
    printer.barcode("4006381333931", "EAN13", function_type="A")
    printer.cut()
    printer.cashdraw(2)
    read = papers(printer.output)
    assert len(read) == 1
    assert read[0].lines[0] == "Quiosco Güemes"
    assert read[0].lines[1] == "Café con leche" + " " * 6 + "2" + " " * 8 + "240,00"
    assert read[0].lines[-1] == "TOTAL" + " " * 24 + "240,00"
    assert read[0].large == {0}
    assert read[0].codes == ("4006381333931",)
    assert read[0].unknown == 0


def test_python_escpos_draws_a_qr_code_of_the_printers_own() -> None:
    printer = sender()
    printer.qr("https://fiscal.example/?1", native=True, size=6)
    printer.cut()
    read = papers(printer.output)
    assert [(each.codes, each.has_picture) for each in read] == [(("https://fiscal.example/?1",), False)]


@pytest.mark.parametrize("mode", ["FULL", "PART"])
def test_python_escpos_cuts_each_paper_once(mode: str) -> None:
    printer = sender()
    for number in range(3):
        printer.text(f"RECEIPT {number}\n")
        printer.cut(mode=mode)
    assert [each.lines for each in papers(printer.output)] == [("RECEIPT 0",), ("RECEIPT 1",), ("RECEIPT 2",)]


def test_python_escpos_sets_tab_stops_that_are_kept() -> None:
    printer = sender()
    printer.control("HT", count=2, tab_size=10)
    printer.text("Yerba\t2\n")
    printer.cut()
    assert papers(printer.output)[0].lines[-1].split() == ["Yerba", "2"]


def test_text_of_netcat_without_any_command_is_a_paper_when_it_hangs_up() -> None:
    assert papers("TOTAL á 10,00\n".encode())[0].lines == ("TOTAL á 10,00",)
