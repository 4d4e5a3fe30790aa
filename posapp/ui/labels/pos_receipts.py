"""The words for the receipts of the shop's own POS."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from posapp.domain.money import format_money
from posapp.domain.pos_receipts.proposals import Proposal, ProposalState, shown_number
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.labels.timestamps import time_text

__all__ = [
    "CONFIDENCE_ICONS",
    "SOURCE_ICONS",
    "amount_text",
    "confidence_label",
    "kind_label",
    "moment_text",
    "number_text",
    "source_label",
    "standing_text",
    "why_label",
]

SOURCE_ICONS = {
    ReceiptSource.CODE: "scanner",
    ReceiptSource.FOLDER: "import",
    ReceiptSource.PRINTER: "report",
    ReceiptSource.WEB: "online",
}
CONFIDENCE_ICONS = {Confidence.SURE: "double-check", Confidence.LIKELY: "check", Confidence.DOUBTFUL: "alert"}


def source_label(source: ReceiptSource) -> str:
    """Give the word for the way by which a receipt came."""
    words = {
        ReceiptSource.CODE: QCoreApplication.translate("pos receipts", "Scanned code"),
        ReceiptSource.FOLDER: QCoreApplication.translate("pos receipts", "File"),
        ReceiptSource.PRINTER: QCoreApplication.translate("pos receipts", "Printer"),
        ReceiptSource.WEB: QCoreApplication.translate("pos receipts", "Web POS"),
    }
    return words[source]


def kind_label(kind: ReceiptKind) -> str:
    """Give the word for what a paper is."""
    words = {
        ReceiptKind.SALE: QCoreApplication.translate("pos receipts", "Sale"),
        ReceiptKind.REFUND: QCoreApplication.translate("pos receipts", "Refund"),
        ReceiptKind.PREBILL: QCoreApplication.translate("pos receipts", "Pre-bill"),
        ReceiptKind.COPY: QCoreApplication.translate("pos receipts", "Copy"),
        ReceiptKind.REPORT: QCoreApplication.translate("pos receipts", "Report"),
        ReceiptKind.OTHER: QCoreApplication.translate("pos receipts", "Other paper"),
    }
    return words[kind]


def confidence_label(confidence: Confidence) -> str:
    """Give the word for how sure a total is."""
    words = {
        Confidence.SURE: QCoreApplication.translate("pos receipts", "Sure"),
        Confidence.LIKELY: QCoreApplication.translate("pos receipts", "Likely"),
        Confidence.DOUBTFUL: QCoreApplication.translate("pos receipts", "Doubtful"),
    }
    return words[confidence]


def why_label(why: Why) -> str:
    """Give the words for why a receipt was read as it was."""
    words = {
        Why.FISCAL_CODE: QCoreApplication.translate("pos receipts", "from the fiscal code"),
        Why.XML: QCoreApplication.translate("pos receipts", "from the fiscal document"),
        Why.ADDS_UP: QCoreApplication.translate("pos receipts", "the figures add up"),
        Why.NOT_CHECKED: QCoreApplication.translate("pos receipts", "the figures were not checked"),
        Why.DOES_NOT_ADD_UP: QCoreApplication.translate("pos receipts", "the figures do not add up"),
        Why.NO_TOTAL: QCoreApplication.translate("pos receipts", "no total was found"),
        Why.SEVERAL_TOTALS: QCoreApplication.translate("pos receipts", "several totals were found"),
        Why.LEARNED: QCoreApplication.translate("pos receipts", "read as it was learned"),
        Why.UNKNOWN_COMMAND: QCoreApplication.translate("pos receipts", "the printer was told something unknown"),
        Why.PICTURE: QCoreApplication.translate("pos receipts", "printed as a picture"),
        Why.TABLE: QCoreApplication.translate("pos receipts", "from a table of the POS"),
        Why.SAYS_WHAT_IT_IS: QCoreApplication.translate("pos receipts", "the paper says what it is"),
        Why.NOT_SURELY_A_SALE: QCoreApplication.translate("pos receipts", "it may be no sale"),
        Why.NOTHING_PAID: QCoreApplication.translate("pos receipts", "nothing was paid"),
        Why.NEGATIVE_TOTAL: QCoreApplication.translate("pos receipts", "the total is negative"),
        Why.AMOUNTS_UNCLEAR: QCoreApplication.translate("pos receipts", "the amounts can be read in two ways"),
        Why.OTHER_CURRENCY: QCoreApplication.translate("pos receipts", "it is in another currency"),
        Why.CUT_OFF: QCoreApplication.translate("pos receipts", "the end is missing"),
        Why.SEVERAL_TEMPLATES: QCoreApplication.translate("pos receipts", "two templates read different totals"),
        Why.POSTED: QCoreApplication.translate("pos receipts", "posted by the POS"),
        Why.CURRENCY_NOT_SAID: QCoreApplication.translate("pos receipts", "in the country's currency"),
        Why.KIND_NOT_SAID: QCoreApplication.translate("pos receipts", "a sale or a credit note"),
        Why.DEBIT_NOTE: QCoreApplication.translate("pos receipts", "debit note"),
        Why.CORRECTED: QCoreApplication.translate("pos receipts", "corrected by hand"),
        Why.CHECK_FAILED: QCoreApplication.translate("pos receipts", "the code's check digit does not fit"),
    }
    return words.get(why, "")


def number_text(receipt: PosReceipt) -> str:
    """Give the number as it is shown; a credit note says what it is."""
    number = isolated(shown_number(receipt))
    return f"{kind_label(receipt.kind)} {number}" if receipt.kind is not ReceiptKind.SALE else number


def amount_text(receipt: PosReceipt, shop: Shop) -> str:
    """Give the total as the shop writes it; a dash where the POS does not say it."""
    if receipt.total is None:
        return "–"
    return format_money(receipt.total, shop.locale)


def moment_text(proposal: Proposal, shop: Shop) -> str:
    """Give the time that the receipt says, else the one when it came."""
    at = proposal.receipt.at
    return time_text(at if isinstance(at, datetime) else proposal.seen_at, shop)


def standing_text(proposal: Proposal) -> str:
    """Say where a receipt stands; nothing for one that is offered."""
    words = {
        ProposalState.WAITING: "",
        ProposalState.TAKEN: QCoreApplication.translate("pos receipts", "Recorded"),
        ProposalState.PASSED: QCoreApplication.translate("pos receipts", "Without a customer"),
        ProposalState.DISMISSED: QCoreApplication.translate("pos receipts", "Dismissed"),
        ProposalState.SHOWN: QCoreApplication.translate("pos receipts", "Shown only"),
    }
    return words[proposal.state]
