"""Tables that grow and tickets as text in a watched folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, ReceiptKind, Why
from posapp.intake.folder.file_reading import FileTrouble
from posapp.services.on_till.till import Till
from tests.unit.intake.folder.shop_folder import ShopFolder

HEADER = (
    "Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,POS,Payment type,Status\n"
)
TICKET = (
    "CORNER & CO\nRECEIPT #001041\n07/30/2026  8:30 AM\n2 Bagel 6.00\nSubtotal 6.00\nTOTAL $6.00\n"
    "Cash 10.00\nChange 4.00\nThank you\n"
)
ITEMS = "Date,Receipt number,Receipt type,SKU,Item,Quantity,Gross sales,Discounts,Net sales,Taxes,POS,Status\n"


def row(number: str, total: str = "10.00", *, at: str = "2026-07-30 08:30:00", kind: str = "Sale") -> str:
    return f"{at},{number},{kind},{total},0.00,{total},0.00,{total},Till 1,Cash,Closed\n"


@pytest.fixture
def folder(tmp_path: Path, offline_till: Till) -> Iterator[ShopFolder]:
    with offline_till.open_workplace() as workplace:
        made = ShopFolder(tmp_path, workplace)
        made.passes()
        yield made


def test_rows_come_once_as_a_table_grows(folder: ShopFolder) -> None:
    folder.write("sales.csv", HEADER + row("1-1") + row("1-2"))
    assert folder.passes() == ["1-1", "1-2"]
    folder.append("sales.csv", row("1-3"))
    assert folder.passes() == ["1-3"]
    folder.starts_again()
    assert folder.passes() == []
    first = folder.taken[0]
    assert (first.total, first.confidence, first.why) == (Money.of(1000, "USD"), Confidence.SURE, (Why.TABLE,))


def test_rows_of_before_the_watching_are_no_news(folder: ShopFolder) -> None:
    """Watching began at 12:00 UTC, eight in the morning at the shop."""
    folder.write("sales.csv", HEADER + row("1-1", at="2026-07-30 07:59:00") + row("1-2"))
    assert folder.passes() == ["1-2"]


def test_a_row_that_may_be_cut_off_waits_for_the_rest(folder: ShopFolder) -> None:
    whole = row("1-2", "123.00")
    folder.write("sales.csv", HEADER + row("1-1") + whole.rstrip("\n"))
    assert folder.passes() == ["1-1"]
    folder.append("sales.csv", "\n")
    assert folder.passes() == ["1-2"]


def test_the_last_row_without_an_end_is_shown_at_last_and_not_proposed(folder: ShopFolder) -> None:
    folder.write("sales.csv", HEADER + row("1-1") + row("1-2").rstrip("\n"))
    for _ in range(10):
        folder.passes(200)
    assert [(each.number, each.can_be_proposed) for each in folder.taken] == [("1-1", True), ("1-2", False)]
    assert Why.CUT_OFF in folder.taken[1].why


def item(number: str, net: str) -> str:
    return f"2026-07-30 08:30:00,{number},Sale,7,Tea,1,{net},0.00,{net},0.00,Till 1,Closed\n"


def test_a_receipt_of_several_rows_waits_until_another_follows(folder: ShopFolder) -> None:
    folder.write("items.csv", ITEMS + item("1-1", "4.00") + item("1-1", "6.00") + item("1-2", "5.00"))
    assert folder.passes() == ["1-1"]
    folder.append("items.csv", item("1-2", "2.50") + item("1-3", "1.00"))
    assert folder.passes() == ["1-2"]
    assert [each.total for each in folder.taken] == [Money.of(1000, "USD"), Money.of(750, "USD")]


def test_a_refund_of_a_table_is_a_refund(folder: ShopFolder) -> None:
    folder.write("sales.csv", HEADER + row("1-1") + row("1-9", kind="Refund"))
    folder.passes()
    assert [each.kind for each in folder.taken] == [ReceiptKind.SALE, ReceiptKind.REFUND]


def test_a_table_with_open_questions_is_not_guessed(folder: ShopFolder) -> None:
    file = folder.write("strange.csv", "When;What;How much\n30/07/2026 08:30;A-1;10,00\n")
    assert folder.passes() == []
    assert folder.watch.troubles == {file: FileTrouble.NEEDS_ANSWER}


def test_a_picture_named_as_a_table_is_named(folder: ShopFolder) -> None:
    file = folder.write("sales.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert folder.passes() == []
    assert folder.watch.troubles == {file: FileTrouble.UNKNOWN}


def test_a_ticket_as_text_is_read(folder: ShopFolder) -> None:
    folder.write("ticket.txt", TICKET)
    folder.passes()
    assert [(each.number, each.total) for each in folder.taken] == [("001041", Money.of(600, "USD"))]


def test_a_note_is_no_receipt_and_no_trouble(folder: ShopFolder) -> None:
    folder.write("read me.txt", "Call the baker on Monday.\n")
    assert folder.passes() == []
    assert folder.watch.troubles == {}
