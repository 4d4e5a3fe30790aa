"""Checks a total against the other amounts of its paper."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosLine
from posapp.intake.papers.labels import Role
from posapp.intake.papers.rows import Layout, Row

__all__ = ["Check", "Outcome", "check_total"]


class Check(StrEnum):
    """A way in which a total can be checked."""

    PAID = "paid"
    """What was paid, less the change, is the total."""
    COMPOSED = "composed"
    """The subtotal, or what stands before the discount, and what follows it make the total."""
    ITEMS = "items"
    """The items, less discounts, with or without taxes, make the total."""


class Outcome(StrEnum):
    """What came of a check; one that the paper has no amounts for has none."""

    HOLDS = "holds"
    FAILS = "fails"


def check_total(total: Money, layout: Layout, items: Sequence[PosLine]) -> dict[Check, Outcome]:
    """Check a total in each way for which the paper has amounts.

    Args:
        total: As it stands on the paper.
        layout: The paper.
        items: Its items.
    """
    found = {
        Check.PAID: _paid(total, layout),
        Check.COMPOSED: _composed(total, layout),
        Check.ITEMS: _of_items(total, layout, items),
    }
    return {
        check: Outcome.HOLDS if total.minor in sums else Outcome.FAILS
        for check, sums in found.items()
        if sums is not None
    }


def _paid(total: Money, layout: Layout) -> set[int] | None:
    """Each sum of tenders that the paper can mean; POS write both what was handed over and what was paid of it."""
    methods, received = _sum(layout, Role.METHOD), _sum(layout, Role.RECEIVED)
    change = _sum(layout, Role.CHANGE) or 0
    if methods is None and received is None:
        return None
    sums = {each - abs(change) for each in (methods, received) if each is not None}
    if methods is not None and received is not None and received - abs(change) == total.minor:
        sums.add(methods)
    return _without_contradiction(sums, total, layout)


def _without_contradiction(sums: set[int], total: Money, layout: Layout) -> set[int]:
    """What is still due, and is not simply the total said once more, contradicts every sum."""
    due = {abs(row.value.minor) for row in layout.with_role(Role.DUE) if row.value is not None}
    return sums if due <= {0, abs(total.minor)} else set()


def _composed(total: Money, layout: Layout) -> set[int] | None:
    bases = layout.with_role(Role.SUBTOTAL, Role.GROSS)
    at = _row_of(total, layout)
    sums: set[int] = set()
    seen = False
    for row in bases:
        if row.index >= at or row.value is None:
            continue
        seen = True
        between = [each for each in layout.rows if row.index < each.index < at]
        sums |= _with_adjustments(row.value.minor, between)
    return sums if seen else None


def _of_items(total: Money, layout: Layout, items: Sequence[PosLine]) -> set[int] | None:
    amounts = [each.amount.minor for each in items if each.amount is not None]
    if not amounts:
        return None
    return _with_adjustments(sum(amounts), layout.rows[: _row_of(total, layout)])


def _row_of(total: Money, layout: Layout) -> int:
    """The last row that says the total as one."""
    said = [row.index for row in layout.with_role(Role.TOTAL, Role.PAID, Role.GROSS) if row.value == total]
    return max(said, default=len(layout.rows))


def _with_adjustments(base: int, rows: Iterable[Row]) -> set[int]:
    """The sums that discounts and surcharges make of a base, with the taxes and without."""
    discounts = taxes = surcharges = 0
    for row in rows:
        if row.value is None:
            continue
        if row.role in {Role.DISCOUNT, Role.PROMOTION}:
            discounts += abs(row.value.minor)
        elif row.role is Role.TAX:
            taxes += row.value.minor
        elif row.role is Role.SURCHARGE:
            surcharges += row.value.minor
    once = base - discounts + surcharges
    return {once, once + taxes}


def _sum(layout: Layout, role: Role) -> int | None:
    values = [row.value.minor for row in layout.with_role(role) if row.value is not None]
    return sum(values) if values else None
