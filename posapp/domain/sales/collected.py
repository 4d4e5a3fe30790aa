"""Says what a customer handed over for a sale, and by which tenders: goods, tip and the rounding of cash."""

from collections.abc import Sequence
from dataclasses import dataclass

from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import CashStep, rounding_of
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark

__all__ = ["Collection", "PartsDiffer", "RoundingChanged", "TenderPart", "TipInvalid", "collect"]

MAX_PARTS = 20


class TipInvalid(InputError):
    """The tip is negative, or of another currency than the sale."""

    field = "tip"
    sentence = mark("errors", "Tip: enter an amount in the currency of the sale, or nothing.")


class PartsDiffer(InputError):
    """The parts of a split payment do not add up to what is to be paid, or one is nothing."""

    field = "parts"
    sentence = mark("errors", "Split payment: the parts add up to {sum}, not to {amount}.")


class RoundingChanged(RuleError):
    """Cash is rounded in another way than the screen said."""

    field = "amount"
    sentence = mark(
        "errors", "The rounding of cash was changed in the settings. Check the amount to pay and record it."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderPart:
    """What was collected by one tender.

    Attributes:
        tender: The tender.
        money: What it paid of the goods.
        tip: What it paid of the tip.
        rounding: What the rounding of cash added to it; negative where it took away.
    """

    tender: Tender
    money: Money
    tip: Money
    rounding: Money

    @property
    def collected(self) -> Money:
        """What was handed over by it."""
        return self.money + self.tip + self.rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """How a sale is paid.

    Attributes:
        tip: The tip.
        rounding: What the rounding of cash adds.
        parts: By tender, where it is split, the largest first; empty for one tender.
    """

    tip: Money
    rounding: Money
    parts: tuple[TenderPart, ...] = ()


def collect(
    due: Money, tip: Money, tender: Tender, step: CashStep | None, split: Sequence[tuple[Tender, Money]] = ()
) -> Collection:
    """Say how a sale is paid.

    Cash is rounded where it pays the rest: of a split sale the part that is named last, if it is cash. The tip is in
    the last parts.

    Args:
        due: What is to be paid for goods, after coupons.
        tip: The tip.
        tender: The tender, where it is not split.
        step: To what cash is rounded; None for nothing.
        split: The tender and what it pays, of each part; none for one tender.

    Raises:
        TipInvalid: When the tip is negative or of another currency.
        PartsDiffer: When the parts do not add up to it, with the rounding, or one of them is not above 0.
    """
    if tip.minor < 0 or tip.currency != due.currency:
        raise TipInvalid()
    wanted = due + tip
    if not split:
        rounding = rounding_of(wanted, step if tender == Tender.CASH else None)
        return Collection(tip=tip, rounding=rounding)
    last, before = split[-1], Money(sum(each.minor for _, each in split[:-1]), due.currency)
    rounding = rounding_of(wanted - before, step if last[0] == Tender.CASH else None)
    _check_parts(split, wanted + rounding)
    return Collection(tip=tip, rounding=rounding, parts=_parts(split, tip, rounding))


def _check_parts(split: Sequence[tuple[Tender, Money]], wanted: Money) -> None:
    total = sum(each.minor for _, each in split)
    is_whole = total == wanted.minor and all(each.minor > 0 and each.currency == wanted.currency for _, each in split)
    if not is_whole or not 2 <= len(split) <= MAX_PARTS:
        raise PartsDiffer(sum=str(Money(total, wanted.currency)), amount=str(wanted))


def _parts(split: Sequence[tuple[Tender, Money]], tip: Money, rounding: Money) -> tuple[TenderPart, ...]:
    """Spread the tip from the last part backwards: what is handed over last has it."""
    left, none, found = tip, Money(0, tip.currency), list[TenderPart]()
    for place, (tender, money) in reversed(list(enumerate(split))):
        rounded = rounding if place == len(split) - 1 else none
        own = money - rounded
        part = Money(min(left.minor, max(own.minor, 0)), tip.currency)
        left -= part
        found.append(TenderPart(tender=tender, money=own - part, tip=part, rounding=rounded))
    return tuple(sorted(reversed(found), key=lambda each: -each.collected.minor))
