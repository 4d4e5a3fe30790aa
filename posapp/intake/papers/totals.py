"""Finds what was paid, and says how sure that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, Why
from posapp.intake.papers.arithmetic import Check, Outcome, check_total
from posapp.intake.papers.labels import Role
from posapp.intake.papers.rows import TOTALS, Layout
from posapp.intake.papers.template import Template

__all__ = ["FoundTotal", "find_total", "has_amounts_below", "judged"]


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
        due = _paid_due(layout, items)
        if due is not None:
            return due
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
    template: Template | None = None,
    against: Why | None = None,
) -> FoundTotal:
    """Say how sure a total is.

    Args:
        total: The total.
        layout: The paper.
        items: Its items.
        template: The template that found it; what fails on every paper of its kind does not count. None for none.
        against: What speaks against it already.
    """
    checks = check_total(total, layout, items)
    ignored = frozenset() if template is None else template.ignored
    counted = {check: outcome for check, outcome in checks.items() if check not in ignored}
    confidence, why = _confidence(counted)
    why = ((Why.LEARNED,) if template is not None else ()) + why
    objection = against or _objection(total, layout, counted, template)
    if template is None and not counted:
        confidence = Confidence.DOUBTFUL  # nothing would notice a word that was garbled, or a line that was lost
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


def _paid_due(layout: Layout, items: Sequence[PosLine]) -> FoundTotal | None:
    """What "balance due" says where no total stands, if it was paid; else None."""
    dues = {row.value for row in layout.with_role(Role.DUE) if row.value is not None and row.value.minor > 0}
    if len(dues) != 1:
        return None
    found = judged(dues.pop(), layout, items)
    return found if found.checks.get(Check.PAID) is Outcome.HOLDS else None


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


def _objection(total: Money, layout: Layout, checks: Mapping[Check, Outcome], template: Template | None) -> Why | None:
    """What no arithmetic makes good: nothing paid, a lost part, another currency; else what only a payment does."""
    if total.minor == 0:
        return Why.NOTHING_PAID
    if layout.is_cut:
        return Why.CUT_OFF
    if any(row.is_foreign and row.role in {Role.METHOD, Role.RECEIVED} for row in layout.rows):
        return Why.OTHER_CURRENCY
    return None if checks.get(Check.PAID) is Outcome.HOLDS else _objection_unpaid(total, layout, checks, template)


def _objection_unpaid(
    total: Money, layout: Layout, checks: Mapping[Check, Outcome], template: Template | None
) -> Why | None:
    """What may mean that something else was paid, where the paper does not say what was."""
    if _open_end(total, layout):
        return Why.DOES_NOT_ADD_UP
    if (template is None or not template.amounts_below) and has_amounts_below(total, layout):
        return Why.SEVERAL_TOTALS
    held = Outcome.HOLDS in checks.values()
    is_contradicted = not held and _contradicted(total, layout, is_learned=template is not None)
    return Why.SEVERAL_TOTALS if is_contradicted else None


def _contradicted(total: Money, layout: Layout, *, is_learned: bool) -> bool:
    """Whether other totals stand there that nothing explains; a template explains all but what is to be paid."""
    if is_learned:
        return any(row.value != total for row in layout.with_role(Role.PAID))
    roles = (Role.TOTAL, Role.PAID, Role.GROSS, Role.OTHER_TOTAL)
    foreign = any(row.is_foreign and row.role in {Role.TOTAL, Role.PAID} for row in layout.rows)
    return foreign or any(row.value != total for row in layout.with_role(*roles))


def has_amounts_below(total: Money, layout: Layout) -> bool:
    """Say whether an amount with words that are not known stands below a total: it may be what was paid instead."""
    last = max((row.index for row in layout.with_role(*TOTALS) if row.value == total), default=0)
    return any(
        each.is_plain and each.money.currency == total.currency and each.money != total
        for row in layout.rows[last + 1 :]
        if row.label and row.role in {Role.NONE, Role.OTHER_TOTAL}
        for each in row.amounts
    )


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
