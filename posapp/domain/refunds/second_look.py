"""Says which refunds are asked about once more before they are recorded."""

from datetime import date

from posapp.domain.business_days import BusinessDays
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundablePayment

__all__ = ["needs_second_look"]


def needs_second_look(case: RefundablePayment, money: Money, today: date, days: BusinessDays) -> bool:
    """Whether a refund is large for its payment, and the payment is of an earlier day, or of one that nobody knows.

    Large is all that is left, or half of what was paid.

    Args:
        case: The payment.
        money: The amount of the refund.
        today: The shop's day.
        days: The shop's days.
    """
    is_large = money.minor >= case.left.minor or 2 * money.minor >= case.original.total.minor
    return is_large and (case.occurred_at is None or days.of(case.occurred_at) < today)
