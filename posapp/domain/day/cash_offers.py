"""Finds what a customer is likely to hand over for an amount, so that the counter can show the change."""

from posapp.domain.currency import Currency
from posapp.domain.day.denominations import Denominations, denominations_of
from posapp.domain.money import Money

__all__ = ["MOST_OFFERS", "cash_offers"]

MOST_OFFERS = 4
"""How many amounts a counter has room for."""


def cash_offers(due: Money) -> tuple[Money, ...]:
    """Give what may be handed over in cash: the exact amount, then the next round amounts and notes, ascending.

    Of $ U 1.234 these are 1.234, 1.240, 1.300 and 2.000. Nothing where nothing is due, or where the notes of the
    currency are not listed.

    Args:
        due: What is to be paid, after the discounts of coupons.
    """
    known = denominations_of(due.currency)
    if known is None or due.minor <= 0:
        return ()
    found: list[int] = []
    for minor in (due.minor, *_likely(due.minor, known, due.currency)):
        if minor not in found:
            found.append(minor)
    return tuple(Money(minor, due.currency) for minor in sorted(found[:MOST_OFFERS]))


def _likely(due: int, known: Denominations, unit: Currency) -> tuple[int, ...]:
    """Give amounts in the order in which they are wanted: one note, round amounts below it, larger notes, halves."""
    powers = _powers(known, unit)
    pieces = [each for each in sorted(known.values) if each >= powers[-1]]
    single = next((each for each in pieces if each >= due), _raised(due, pieces[-1]))
    round_amounts = [amount for step in powers if (amount := _raised(due, step)) < single]
    larger = [each for each in pieces if each > single]
    halves = [each for each in reversed(pieces) if 2 * each >= 10 ** (len(str(due)) - 1)]
    rest = [amount for each in halves if (amount := _raised(due, each)) < single]
    return (single, *round_amounts, *larger, *rest)


def _powers(known: Denominations, unit: Currency) -> tuple[int, ...]:
    """Give the steps of round amounts, the largest first: powers of ten from the smallest note to the largest.

    They stand for whole units, or more: nobody rounds up to ten cents.
    """
    step, found = 1, []
    while step <= known.notes[0]:
        if step >= unit.minor_per_unit and step * 10 > known.notes[-1]:
            found.append(step)
        step *= 10
    return tuple(reversed(found))


def _raised(due: int, step: int) -> int:
    """Give the next multiple of a step, or the amount itself where it is one."""
    return -(-due // step) * step
