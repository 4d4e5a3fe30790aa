"""Takes a receipt of the shop's POS into the payment; what could be another amount is said and never filled in."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.payment_panel import PaymentPanel

__all__ = ["take_pos_receipt"]

CREDIT_NOTE = QT_TRANSLATE_NOOP("PosReceipts", "{receipt} is a credit note. Refund its sale under Refunds.")
NO_SALE = QT_TRANSLATE_NOOP("PosReceipts", "{receipt} is no sale.")
NOT_EMPTY = QT_TRANSLATE_NOOP(
    "PosReceipts", "{receipt} was read. Something was typed already, so nothing was filled in."
)
FILLED = QT_TRANSLATE_NOOP("PosReceipts", "{receipt}: amount and number are the receipt's")
NUMBER_ALONE = QT_TRANSLATE_NOOP(
    "PosReceipts", "{receipt}: the number is the receipt's. Enter the amount in {currency}."
)


def take_pos_receipt(receipt: PosReceipt, payment: PaymentPanel, shop: Shop) -> str:
    """Fill the empty fields of a payment, and give the words for the cashier.

    Args:
        receipt: As it was read; anything but a sale fills nothing.
        payment: What is being taken.
        shop: Its currency is the only one in which an amount is filled in.
    """
    number = isolated(receipt.number)
    if receipt.kind is ReceiptKind.REFUND:
        return _words(CREDIT_NOTE).format(receipt=number)
    if receipt.kind is not ReceiptKind.SALE:
        return _words(NO_SALE).format(receipt=number)
    is_sure = receipt.can_be_proposed and receipt.total is not None and receipt.total.currency == shop.currency
    if not payment.fill(receipt.total if is_sure else None, receipt.number):
        said = _words(NOT_EMPTY)
    elif is_sure:
        said = _words(FILLED)
    else:
        payment.focus_amount()
        said = _words(NUMBER_ALONE)
    return said.format(receipt=number, currency=shop.currency.code)


def _words(text: object) -> str:
    return QCoreApplication.translate("PosReceipts", str(text))
