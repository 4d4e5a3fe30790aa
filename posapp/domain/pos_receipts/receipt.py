"""Holds one receipt of the shop's own POS, whatever way it came."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from posapp.domain.money import Money

__all__ = ["Confidence", "PosLine", "PosReceipt", "ReceiptKind", "ReceiptSource", "Why"]


class ReceiptKind(StrEnum):
    """What a paper or a document is; only a sale and a refund are ever proposed."""

    SALE = "sale"
    REFUND = "refund"
    PREBILL = "prebill"
    COPY = "copy"
    REPORT = "report"
    OTHER = "other"


class ReceiptSource(StrEnum):
    """The way by which a receipt came."""

    CODE = "code"
    """A fiscal code that the counter's scanner read from the paper."""
    FOLDER = "folder"
    """A file in a watched folder."""
    PRINTER = "printer"
    """A copy of what went to the printer."""
    WEB = "web"
    """A web POS posted it to this PC."""


class Confidence(StrEnum):
    """How sure it is that the total is what was paid."""

    SURE = "sure"
    """The document says it in a field of its own, or a learned template found it and the arithmetic holds."""
    LIKELY = "likely"
    """It was read from text, and nothing contradicts it."""
    DOUBTFUL = "doubtful"
    """Something contradicts it or is missing: it is shown and never proposed."""


class Why(StrEnum):
    """Why a receipt was read as it was; a person reads the words of `posapp/ui/labels`."""

    FISCAL_CODE = "fiscal_code"
    XML = "xml"
    TABLE = "table"
    ADDS_UP = "adds_up"
    NOT_CHECKED = "not_checked"
    DOES_NOT_ADD_UP = "does_not_add_up"
    NO_TOTAL = "no_total"
    SEVERAL_TOTALS = "several_totals"
    LEARNED = "learned"
    UNKNOWN_COMMAND = "unknown_command"
    PICTURE = "picture"
    SAYS_WHAT_IT_IS = "says_what_it_is"
    NOT_SURELY_A_SALE = "not_surely_a_sale"
    NOTHING_PAID = "nothing_paid"
    NEGATIVE_TOTAL = "negative_total"
    AMOUNTS_UNCLEAR = "amounts_unclear"
    OTHER_CURRENCY = "other_currency"
    CUT_OFF = "cut_off"
    SEVERAL_TEMPLATES = "several_templates"
    POSTED = "posted"
    CURRENCY_NOT_SAID = "currency_not_said"
    """The code holds no currency; the country's own is meant in nearly every shop."""
    KIND_NOT_SAID = "kind_not_said"
    """The code does not say whether it is a sale or a credit note."""
    DEBIT_NOTE = "debit_note"
    """It is a debit note: it is paid like a sale, and belongs to an earlier one."""
    CHECK_FAILED = "check_failed"
    """The code's own check sum does not fit."""
    CORRECTED = "corrected"
    """A person read the paper, and said what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosLine:
    """One line item as the POS wrote it.

    Attributes:
        description: As written, without control characters.
        quantity: How many or how much; None where the POS does not say it.
        amount: What the line comes to; None where it is not said.
        code: The product's code; empty for none.
    """

    description: str
    quantity: Decimal | None = None
    amount: Money | None = None
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosReceipt:
    """One receipt of the shop's own POS.

    Attributes:
        kind: What it is.
        source: The way by which it came.
        number: As written, with its series; empty where the paper has none.
        total: What was paid, also for a refund not negative; None where the source does not say it.
        at: When, in UTC; a day alone (the shop's) where the source has no time, None where it has neither.
        tender: The POS's own words for how it was paid; empty where it says nothing.
        lines: Its line items, where they were read.
        issuer: The shop's tax id that the document bears; empty where it bears none.
        of: For a refund the number of its sale, as written; empty where it is not said.
        confidence: How sure the total is.
        why: What speaks for it or against it.
    """

    kind: ReceiptKind
    source: ReceiptSource
    number: str = ""
    total: Money | None = None
    at: datetime | date | None = None
    tender: str = ""
    lines: tuple[PosLine, ...] = ()
    issuer: str = ""
    of: str = ""
    confidence: Confidence = Confidence.LIKELY
    why: tuple[Why, ...] = ()

    @property
    def can_be_proposed(self) -> bool:
        """Whether it may be offered at the counter: a sale or a refund whose total nothing contradicts."""
        return self.kind in {ReceiptKind.SALE, ReceiptKind.REFUND} and self.confidence is not Confidence.DOUBTFUL
