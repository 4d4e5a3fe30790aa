"""The subject of an event: the sale, refund or order that it is about."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Subject", "SubjectKind"]


class SubjectKind(StrEnum):
    """What an event can be about, as the ledger names it."""

    SALE = "sale"
    REFUND = "refund"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What an event is about: its kind, and its id at this till. An event may have none."""

    kind: SubjectKind
    id: str

    @classmethod
    def sale(cls, sale_id: str) -> "Subject":
        """Give a sale as a subject."""
        return cls(kind=SubjectKind.SALE, id=sale_id)

    @classmethod
    def refund(cls, refund_id: str) -> "Subject":
        """Give a refund, or a refund request, as a subject."""
        return cls(kind=SubjectKind.REFUND, id=refund_id)

    @classmethod
    def order(cls, order_id: str) -> "Subject":
        """Give an order as a subject."""
        return cls(kind=SubjectKind.ORDER, id=order_id)
