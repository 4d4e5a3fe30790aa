"""What may be paid back: never more than was paid, with a reason, and once for each request."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.money import CurrenciesDiffer, Money
from posapp.domain.refunds.refund import (
    AmountMissing,
    NoteMissing,
    Refund,
    RefundDraft,
    RefundedPayment,
    RefundExceedsPayment,
    RefundKind,
    RefundReason,
    RequestAlreadyAnswered,
    check_refund,
    refund_reference,
    refundable_amount,
)
from posapp.domain.sales.tender import Tender

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
PAID = RefundedPayment(receipt="T1-000123", total=Money.of(8990, "USD"), profile="ana", sale_id="sale-1")


def a_draft(minor: int = 1000, **changes: object) -> RefundDraft:
    fields = {"original": PAID, "money": Money.of(minor, "USD"), "reason": RefundReason.DAMAGED, **changes}
    return RefundDraft(**fields)  # type: ignore[arg-type]


def a_refund(
    minor: int,
    kind: RefundKind = RefundKind.RECEIVED,
    *,
    name: str = "r1",
    answers: str = "",
    voided_at: datetime | None = None,
) -> Refund:
    return Refund(
        id=name,
        reference="T1-000123-R1",
        original=PAID,
        money=Money.of(minor, "USD"),
        kind=kind,
        reason=RefundReason.DAMAGED,
        note="",
        method=Tender.CASH,
        answers=answers,
        till="Till 1",
        occurred_at=NOON,
        zone="UTC",
        day=date(2026, 8, 7),
        voided_at=voided_at,
    )


@given(st.lists(st.tuples(st.integers(-100, 9_000), st.sampled_from(RefundKind), st.booleans()), max_size=12))
def test_however_it_is_asked_back_no_more_is_paid_back_than_was_paid(
    wishes: list[tuple[int, RefundKind, bool]],
) -> None:
    refunds: list[Refund] = []
    for number, (minor, kind, undone) in enumerate(wishes):
        try:
            check_refund(a_draft(minor, kind=kind), refunds)
        except (AmountMissing, RefundExceedsPayment):
            continue
        refunds.append(a_refund(minor, kind, name=f"r{number}", voided_at=NOON if undone else None))
    paid_back = sum(each.money.minor for each in refunds if each.kind is RefundKind.RECEIVED and each.stands)
    assert 0 <= paid_back <= PAID.total.minor
    assert refundable_amount(PAID.total, refunds).minor == PAID.total.minor - paid_back


def test_nothing_cannot_be_paid_back() -> None:
    with pytest.raises(AmountMissing):
        check_refund(a_draft(0), ())


def test_who_asks_for_more_is_told_what_is_left() -> None:
    with pytest.raises(RefundExceedsPayment) as refused:
        check_refund(a_draft(4000), [a_refund(5000)])
    assert "39.90 USD of receipt T1-000123" in str(refused.value)


def test_a_payment_is_paid_back_in_its_own_currency() -> None:
    with pytest.raises(CurrenciesDiffer):
        check_refund(a_draft(money=Money.of(100, "UYU")), ())


def test_another_reason_is_said_in_words() -> None:
    with pytest.raises(NoteMissing):
        check_refund(a_draft(reason=RefundReason.OTHER, note="  "), ())
    assert check_refund(a_draft(reason=RefundReason.OTHER, note="  too \n small "), ()).note == "too small"


def test_a_request_takes_nothing_from_what_is_left_and_is_paid_back_once() -> None:
    asked = a_refund(8990, RefundKind.REQUESTED, name="asked")
    assert check_refund(a_draft(8990, answers="asked"), [asked]).answers == "asked"
    with pytest.raises(RequestAlreadyAnswered):
        check_refund(a_draft(10, answers="asked"), [asked, a_refund(100, name="paid", answers="asked")])


def test_a_request_that_was_turned_down_is_not_paid_back_as_one() -> None:
    with pytest.raises(RequestAlreadyAnswered):
        check_refund(a_draft(10, answers="asked"), [a_refund(10, RefundKind.REQUESTED, name="asked", voided_at=NOON)])


def test_each_refund_of_a_receipt_has_a_number_of_its_own() -> None:
    assert [refund_reference("T1-000123", earlier) for earlier in range(2)] == ["T1-000123-R1", "T1-000123-R2"]
