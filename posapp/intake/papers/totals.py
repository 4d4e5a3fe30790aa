"""Finds what was paid, and says how sure that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, Why
from posapp.intake.papers.arithmetic import Check, Outcome, check_total
from posapp.intake.papers.labels import Role
from posapp.intake.papers.rows import TOTALS, Layout

__all__ = ["FoundTotal", "find_total", "judged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTotal:
    """What a paper says was paid.

    Attributes:
        total: The amount as it stands there; None where there is none, or several.
        confidence: How sure it is.
        why: What speaks for it or against it.
        checks: What came of the arithmetic.
    """

    total: Money | None
    confidence: Confidence
    why: tuple[Why, ...]
    checks: Mapping[Check, Outcome]


def find_total(layout: Layout, items: Sequence[PosLine]) -> FoundTotal:
    """Find the total of a paper of which no template is known.

    What is to be paid at the end comes before a total, and a total before one that stands above a discount. Several
    different ones are none.
    """
    if layout.mark is None:
        return _none(Why.AMOUNTS_UNCLEAR)
    candidates = _candidates(layout)
    if not candidates:
        return _none(Why.OTHER_CURRENCY if _is_foreign(layout) else Why.NO_TOTAL)
    if len(candidates) > 1:
        return _none(Why.SEVERAL_TOTALS)
    (total,) = candidates
    if any(row.role in TOTALS and row.amounts and row.value is None and not row.is_foreign for row in layout.rows):
        return judged(total, layout, items, against=Why.SEVERAL_TOTALS)
    return judged(total, layout, items)


def judged(
    total: Money,
    layout: Layout,
    items: Sequence[PosLine],
    *,
    learned: frozenset[Check] | None = None,
    against: Why | None = None,
) -> FoundTotal:
    """Say how sure a total is.

    Args:
        total: The total.
        layout: The paper.
        items: Its items.
        learned: For a total that a template found, the checks that hold for its papers; None without a template.
        against: What speaks against it already.
    """
    checks = check_total(total, layout, items)
    counted = checks if learned is None else {each: checks[each] for each in checks if each in learned}
    confidence, why = _confidence(counted)
    why = ((Why.LEARNED,) if learned is not None else ()) + why
    objection = against or _objection(total, layout, counted, is_learned=learned is not None)
    if objection is not None:
        confidence, why = Confidence.DOUBTFUL, (*why, objection)
    return FoundTotal(total=total, confidence=confidence, why=why, checks=checks)


def _candidates(layout: Layout) -> set[Money]:
    for role in (Role.PAID, Role.TOTAL):
        found = {row.value for row in layout.with_role(role) if row.value is not None}
        if found:
            return found
    lowered = layout.with_role(Role.DISCOUNT, Role.SURCHARGE, Role.PROMOTION)
    return set() if lowered else {row.value for row in layout.with_role(Role.GROSS) if row.value is not None}


def _confidence(checks: Mapping[Check, Outcome]) -> tuple[Confidence, tuple[Why, ...]]:
    held = {check for check, outcome in checks.items() if outcome is Outcome.HOLDS}
    failed = set(checks) - held
    if not checks:
        return Confidence.LIKELY, (Why.NOT_CHECKED,)
    if not failed:
        return Confidence.SURE, (Why.ADDS_UP,)
    if Check.PAID in held or (Check.COMPOSED in held and failed == {Check.ITEMS}):
        return Confidence.LIKELY, (Why.ADDS_UP,)
    return Confidence.DOUBTFUL, (Why.DOES_NOT_ADD_UP,)


def _objection(total: Money, layout: Layout, checks: Mapping[Check, Outcome], *, is_learned: bool) -> Why | None:
    """What no arithmetic makes good: nothing paid, a lost part; and where none holds, what claims another total."""
    if total.minor == 0:
        return Why.NOTHING_PAID
    if layout.is_cut:
        return Why.CUT_OFF
    if any(row.is_foreign and row.role in {Role.METHOD, Role.RECEIVED} for row in layout.rows):
        return Why.OTHER_CURRENCY
    if checks.get(Check.PAID) is Outcome.HOLDS:
        return None
    if _open_end(total, layout):
        return Why.DOES_NOT_ADD_UP
    held = Outcome.HOLDS in checks.values()
    return Why.SEVERAL_TOTALS if not held and _contradicted(total, layout, is_learned=is_learned) else None


def _contradicted(total: Money, layout: Layout, *, is_learned: bool) -> bool:
    """Whether other totals stand there that nothing explains; a template explains all but what is to be paid."""
    if is_learned:
        return any(row.value != total for row in layout.with_role(Role.PAID))
    roles = (Role.TOTAL, Role.PAID, Role.GROSS, Role.OTHER_TOTAL)
    foreign = any(row.is_foreign and row.role in {Role.TOTAL, Role.PAID} for row in layout.rows)
    return foreign or any(row.value != total for row in layout.with_role(*roles))


def _open_end(total: Money, layout: Layout) -> bool:
    """Whether a discount, a surcharge or something due follows the total, so that something else was paid."""
    last = max((row.index for row in layout.with_role(*TOTALS) if row.value == total), default=0)
    after = [row for row in layout.with_role(Role.DISCOUNT, Role.SURCHARGE, Role.PROMOTION) if row.index > last]
    due = [row for row in layout.with_role(Role.DUE) if row.value not in {total, Money(0, total.currency)}]
    return bool(after or due)


def _is_foreign(layout: Layout) -> bool:
    return any(row.is_foreign and row.role in TOTALS for row in layout.rows)


def _none(why: Why) -> FoundTotal:
    return FoundTotal(total=None, confidence=Confidence.DOUBTFUL, why=(why,), checks={})
