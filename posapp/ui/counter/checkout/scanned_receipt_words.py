"""Says what was done with a receipt of the shop's POS whose code was scanned."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from posapp.domain.currency import Currency
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.domain.reading_direction import isolated

__all__ = ["credit_note_words", "filled_words", "not_empty_words"]

CREDIT_NOTE = QT_TRANSLATE_NOOP("PosReceipts", "{receipt} is a credit note. Refund its sale under Refunds.")
NOT_EMPTY = QT_TRANSLATE_NOOP(
    "PosReceipts", "{receipt} was read. Something was typed already, so nothing was filled in."
)
FILLED = QT_TRANSLATE_NOOP("PosReceipts", "{receipt}: amount and number are the receipt's")
NUMBER_ALONE = QT_TRANSLATE_NOOP(
    "PosReceipts", "{receipt}: the number is the receipt's. Enter the amount in {currency}."
)


def credit_note_words(receipt: PosReceipt) -> str:
    """Say that it is a credit note."""
    return _words(CREDIT_NOTE, receipt)


def not_empty_words(receipt: PosReceipt) -> str:
    """Say that what was typed stays."""
    return _words(NOT_EMPTY, receipt)


def filled_words(receipt: PosReceipt, currency: Currency, *, has_amount: bool) -> str:
    """Say what stands in the fields now: amount and number, or the number alone."""
    return _words(FILLED if has_amount else NUMBER_ALONE, receipt, currency.code)


def _words(text: object, receipt: PosReceipt, currency: str = "") -> str:
    translated = QCoreApplication.translate("PosReceipts", str(text))
    return translated.format(receipt=isolated(receipt.number), currency=currency)
