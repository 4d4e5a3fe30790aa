"""The slip of a card comes seconds after its sale and is no second sale."""

from datetime import UTC, datetime, timedelta

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt, ReceiptKind, ReceiptSource
from posapp.intake.papers.slips import SLIP_SECONDS, ReadAt, sale_of_slip

NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


def printed(minor: int, seconds: int = 0, number: str = "", *, items: bool = False, kind: str = "sale") -> ReadAt:
    receipt = PosReceipt(
        kind=ReceiptKind(kind),
        source=ReceiptSource.PRINTER,
        number=number,
        total=Money.of(minor, "UYU"),
        lines=(PosLine(description="Pan"),) if items else (),
    )
    return ReadAt(receipt=receipt, at=NOON + timedelta(seconds=seconds))


SALE = printed(35000, number="T-1", items=True)


def test_a_slip_of_the_same_total_belongs_to_the_sale_before_it() -> None:
    assert sale_of_slip(printed(35000, 9), [printed(100, -5, "T-0"), SALE]) is SALE.receipt
    assert sale_of_slip(printed(35000, 9, "8871", kind="other"), [SALE]) is SALE.receipt


def test_another_total_another_time_or_a_receipt_of_its_own_is_no_slip() -> None:
    assert sale_of_slip(printed(35100, 9), [SALE]) is None
    assert sale_of_slip(printed(35000, SLIP_SECONDS + 1), [SALE]) is None
    assert sale_of_slip(printed(35000, -1), [SALE]) is None
    assert sale_of_slip(printed(35000, 9, "T-2", items=True), [SALE]) is None
    assert sale_of_slip(printed(35000, 9, "T-2"), [SALE]) is None
    assert sale_of_slip(printed(35000, 9, kind="refund"), [SALE]) is None


def test_two_equal_sales_of_a_pos_that_prints_neither_items_nor_numbers_stay_two() -> None:
    assert sale_of_slip(printed(35000, 9), [printed(35000)]) is None
