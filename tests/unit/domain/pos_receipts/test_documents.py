"""A POS receipt is the same after it was written down and read again; what is none is refused in words of its own."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.money import Money
from posapp.domain.pos_receipts.document import MAX_LINES, MAX_TEXT, DocumentUnreadable, from_document, to_document
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, PosReceipt, ReceiptKind, ReceiptSource, Why

TEXTS = st.text(st.characters(blacklist_categories=("C", "Z")), max_size=40)
AMOUNTS = st.builds(Money.of, st.integers(0, 10**12), st.sampled_from(("UYU", "CLP", "BRL", "KWD")))
LINES = st.builds(
    PosLine,
    description=TEXTS,
    quantity=st.none() | st.decimals(0, 1000, places=3),
    amount=st.none() | AMOUNTS,
    code=TEXTS,
)
RECEIPTS = st.builds(
    PosReceipt,
    kind=st.sampled_from(ReceiptKind),
    source=st.sampled_from(ReceiptSource),
    number=TEXTS,
    total=st.none() | AMOUNTS,
    at=st.none() | st.dates() | st.datetimes(timezones=st.just(UTC)),
    tender=TEXTS,
    lines=st.lists(LINES, max_size=4).map(tuple),
    issuer=TEXTS,
    of=TEXTS,
    confidence=st.sampled_from(Confidence),
    why=st.lists(st.sampled_from(Why), unique=True, max_size=3).map(tuple),
)
A_SALE = PosReceipt(
    kind=ReceiptKind.SALE,
    source=ReceiptSource.PRINTER,
    number="A-000123",
    total=Money.of(123450, "UYU"),
    at=date(2026, 7, 30),
    lines=(PosLine(description="Yerba 1 kg", quantity=Decimal("2"), amount=Money.of(61725, "UYU")),),
)


@given(RECEIPTS)
def test_a_receipt_is_the_same_after_it_was_written_down_and_read_again(receipt: PosReceipt) -> None:
    assert from_document(json.loads(json.dumps(to_document(receipt)))) == receipt


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"kind": "gift"},
        {"kind": None},
        {"total": {"minor": 1.5, "currency": "UYU"}},
        {"total": {"minor": True, "currency": "UYU"}},
        {"total": {"minor": 10**18, "currency": "UYU"}},
        {"total": {"minor": 1, "currency": "XXX1"}},
        {"at": "yesterday"},
        {"at": datetime(2026, 7, 30, 12).isoformat()},  # noqa: DTZ001 - without a zone it says no moment
        {"number": "9" * (MAX_TEXT + 1)},
        {"number": "12\n34"},
        {"lines": [{}]},
        {"lines": [{"description": "", "quantity": "NaN", "amount": None, "code": ""}]},
        {"lines": [{"description": "", "quantity": None, "amount": None, "code": ""}] * (MAX_LINES + 1)},
        {"why": ["because"]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_is_no_receipt_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(DocumentUnreadable):
        from_document(to_document(A_SALE) | change)


@pytest.mark.parametrize("document", [None, [], "receipt", 5, {}])
def test_what_is_no_document_is_refused(document: object) -> None:
    with pytest.raises(DocumentUnreadable):
        from_document(document)


def test_only_a_sale_or_a_refund_that_nothing_contradicts_may_be_proposed() -> None:
    kinds = {kind for kind in ReceiptKind if PosReceipt(kind=kind, source=ReceiptSource.CODE).can_be_proposed}
    doubtful = PosReceipt(kind=ReceiptKind.SALE, source=ReceiptSource.CODE, confidence=Confidence.DOUBTFUL)

    assert kinds == {ReceiptKind.SALE, ReceiptKind.REFUND}
    assert not doubtful.can_be_proposed
