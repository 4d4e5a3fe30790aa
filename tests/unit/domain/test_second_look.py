"""Which refunds a till asks about once more."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from posapp.domain.business_days import BusinessDays
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundablePayment, RefundedPayment
from posapp.domain.refunds.second_look import needs_second_look

DAYS = BusinessDays(ZoneInfo("America/Montevideo"))
TODAY = date(2026, 8, 7)
NOON, DAY_BEFORE = datetime(2026, 8, 7, 15, 0, tzinfo=UTC), datetime(2026, 8, 7, 2, 59, tzinfo=UTC)


def a_case(occurred_at: datetime | None, left: str = "100.00") -> RefundablePayment:
    original = RefundedPayment(receipt="C1-1", total=Money.of(10_000, "UYU"), sale_id="s1")
    return RefundablePayment(
        original=original, occurred_at=occurred_at, refunds=(), left=Money.of(int(float(left) * 100), "UYU")
    )


@pytest.mark.parametrize(
    ("occurred_at", "left", "minor", "asked"),
    [
        (NOON, "100.00", 10_000, False),
        (DAY_BEFORE, "100.00", 10_000, True),
        (DAY_BEFORE, "100.00", 5_000, True),
        (DAY_BEFORE, "100.00", 4_999, False),
        (DAY_BEFORE, "20.00", 2_000, True),
        (DAY_BEFORE, "20.00", 1_999, False),
        (None, "100.00", 10_000, True),
        (None, "100.00", 100, False),
    ],
)
def test_much_of_an_older_payment_is_asked_about(
    occurred_at: datetime | None, left: str, minor: int, asked: bool
) -> None:
    assert needs_second_look(a_case(occurred_at, left), Money.of(minor, "UYU"), TODAY, DAYS) is asked
