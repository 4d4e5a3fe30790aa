"""The rows of a POS file as posapp understands them, whatever system wrote it."""

from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.money import Money
from posapp.domain.sales.tender import Tender

__all__ = ["LeftOut", "LeftOutRow", "RefundRow", "SaleRow"]


class LeftOut(StrEnum):
    """Why a row that was understood is neither a sale nor a refund of this till."""

    CANCELLED = "cancelled"
    FAILED = "failed"
    PENDING = "pending"
    OTHER = "other"
    OTHER_REGISTER = "other_register"
    NO_REGISTER = "no_register"
    ZERO = "zero"
    TOTAL = "total"
    SAME_RECEIPT = "same_receipt"
    """A further row of a receipt that was counted with its first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleRow:
    """One sale as the file has it, from one row or several.

    Attributes:
        number: The line of its first row in the file.
        receipt: As written, without blanks around it.
        sold_at: The shop's wall clock or a moment with an offset, in ISO's form where it could be read.
        customer: The shop's own number of the customer; empty for a sale without one.
        money: What was paid, gross of later refunds; not negative.
        coupons: The codes, without repeats.
        tender: How it was paid.
        refunded: What the same row says was given back later; None where it says nothing.
        reference: Another number by which the system knows the sale; empty for none.
    """

    number: int
    receipt: str
    sold_at: str
    customer: str
    money: Money
    coupons: tuple[str, ...] = ()
    tender: Tender = Tender.OTHER
    refunded: Money | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRow:
    """Money that was given back.

    Attributes:
        number: Its line.
        receipt: The receipt of its sale where the system writes that; else its own.
        money: What was given back; positive.
        given_at: As `sold_at` of a sale.
        customer: The shop's own number of the customer; empty where the row names none.
        reference: Another number of its sale; empty for none.
        tender: How it was given back; OTHER where the row does not say it.
    """

    number: int
    receipt: str
    money: Money
    given_at: str = ""
    customer: str = ""
    reference: str = ""
    tender: Tender = Tender.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutRow:
    """A row that is left out, and why.

    Attributes:
        number: Its line.
        why: Why.
        cancelled: The receipt of a sale of this till that was cancelled; empty for every other row.
        sold_at: As that of a sale; empty where it was not read.
    """

    number: int
    why: LeftOut
    cancelled: str = ""
    sold_at: str = ""
