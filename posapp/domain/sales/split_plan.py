"""Builds a payment by several tenders, part by part, until they add up."""

from dataclasses import dataclass, replace

from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import CashStep, rounding_of
from posapp.domain.sales.collected import MAX_PARTS
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark

__all__ = ["PartMissing", "PartTooLarge", "SplitPlan", "TooManyParts"]


class PartMissing(InputError):
    """A part of nothing."""

    field = "amount"
    sentence = mark("errors", "Amount: enter what is paid by this method, more than zero.")


class PartTooLarge(InputError):
    """Only of cash there is change."""

    field = "amount"
    sentence = mark("errors", "Amount: {left} is left to pay. More than that can only be taken in cash.")


class TooManyParts(InputError):
    """The payment has as many parts as it may have."""

    field = "amount"
    sentence = mark("errors", "Amount: a payment has at most {most} parts. Pay the rest with this one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitPlan:
    """What was taken so far of a payment.

    Attributes:
        wanted: What is to be paid: goods after coupons, and tip.
        step: To what cash is rounded where it pays the rest; None for nothing.
        parts: The tender and what it pays, in the order in which they were taken.
        change: What goes back of the cash that was handed over last.
    """

    wanted: Money
    step: CashStep | None = None
    parts: tuple[tuple[Tender, Money], ...] = ()
    change: Money

    @classmethod
    def of(cls, wanted: Money, step: CashStep | None) -> "SplitPlan":
        """Give the plan of a payment of which nothing was taken yet."""
        return cls(wanted=wanted, step=step, change=Money(0, wanted.currency))

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to pay."""
        if not self.parts:
            return False
        tender, last = self.parts[-1]
        before = self.wanted.minor - self._taken + last.minor
        return before == last.minor or (tender == Tender.CASH and self._in_cash(before) == last.minor)

    def left(self, tender: Tender) -> Money:
        """Give what is left to pay if this tender pays it: cash is rounded."""
        rest = 0 if self.is_whole else max(0, self.wanted.minor - self._taken)
        return Money(self._in_cash(rest) if tender == Tender.CASH else rest, self.wanted.currency)

    def with_part(self, tender: Tender, money: Money | None) -> "SplitPlan":
        """Take a part.

        Args:
            tender: How it is paid.
            money: How much; None for all that is left. In cash it may be more: then there is change.

        Raises:
            PartMissing: When it is not more than nothing, or nothing is left.
            PartTooLarge: When more than what is left is to be paid by another tender than cash.
            TooManyParts: When it would be one too many.
        """
        left = self.left(tender)
        exact = Money(max(0, self.wanted.minor - self._taken), left.currency)
        paid = left if money is None or money == exact else money
        if paid.minor <= 0 or left.minor <= 0:
            raise PartMissing()
        if paid.minor > left.minor and tender != Tender.CASH:
            raise PartTooLarge(left=str(left))
        taken = min(paid, left, key=lambda each: each.minor)
        if len(self.parts) + 1 >= MAX_PARTS and taken != left:
            raise TooManyParts(most=MAX_PARTS)
        return replace(self, parts=(*self.parts, (tender, taken)), change=paid - taken)

    def without(self, place: int) -> "SplitPlan":
        """Take a part out again."""
        parts = self.parts[:place] + self.parts[place + 1 :]
        return replace(self, parts=parts, change=Money(0, self.wanted.currency))

    @property
    def _taken(self) -> int:
        return sum(money.minor for _tender, money in self.parts)

    def _in_cash(self, rest: int) -> int:
        return rest + rounding_of(Money(rest, self.wanted.currency), self.step).minor
