"""Tells when a template no longer fits: three papers in a row that it cannot read, or that do not add up."""

from dataclasses import dataclass, replace
from enum import StrEnum

from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, Why

__all__ = ["MISSES_ALLOWED", "TemplateHealth", "TemplateOutcome", "outcome_of"]

MISSES_ALLOWED = 3


class TemplateOutcome(StrEnum):
    """How a template did with one paper."""

    FITTED = "fitted"
    MISSED = "missed"
    NOT_ASKED = "not_asked"
    """The paper is no sale, or was surely read without the template, so it proves nothing about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateHealth:
    """How a template did lately.

    Attributes:
        misses: How many papers in a row it missed.
    """

    misses: int = 0

    @property
    def still_fits(self) -> bool:
        """Whether its readings are to be used; once lost, this comes back only by learning anew."""
        return self.misses < MISSES_ALLOWED

    def after(self, outcome: TemplateOutcome) -> "TemplateHealth":
        """Give the health after one more paper."""
        if outcome is TemplateOutcome.NOT_ASKED or not self.still_fits:
            return self
        return replace(self, misses=0 if outcome is TemplateOutcome.FITTED else self.misses + 1)


def outcome_of(receipt: PosReceipt) -> TemplateOutcome:
    """Say how the template by which a receipt was read did with it."""
    if receipt.kind not in {ReceiptKind.SALE, ReceiptKind.REFUND}:
        return TemplateOutcome.NOT_ASKED
    if Why.NOTHING_PAID in receipt.why or Why.CUT_OFF in receipt.why:
        return TemplateOutcome.NOT_ASKED
    if receipt.confidence is Confidence.DOUBTFUL:
        return TemplateOutcome.MISSED
    return TemplateOutcome.FITTED if Why.LEARNED in receipt.why else TemplateOutcome.NOT_ASKED
