"""What a summary says on screen and on paper, in the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.shop import Shop
from posapp.services.summary_words import Speech, Word
from posapp.ui.texts import shown_language

__all__ = ["say", "speech_for"]


def speech_for(shop: Shop) -> Speech:
    """Give how a summary is written for whoever is at the window."""
    words, language = _words(), shown_language()
    spoken_there = shop.locale.partition("_")[0] == language.partition("_")[0]
    return Speech(
        say=lambda word: words[word],
        locale=shop.locale,
        zone=shop.zone,
        dates=shop.locale if spoken_there else language,
        language=language,
    )


def say(word: Word) -> str:
    """Give one word of a summary."""
    return _words()[word]


def _words() -> dict[Word, str]:
    return {
        Word.SUMMARY: QCoreApplication.translate("summary", "Summary"),
        Word.AS_OF: QCoreApplication.translate("summary", "As of {moment}"),
        Word.PARTS: QCoreApplication.translate("summary", "Part"),
        Word.ITEM: QCoreApplication.translate("summary", "Item"),
        Word.CURRENCY: QCoreApplication.translate("summary", "Currency"),
        Word.FIGURE: QCoreApplication.translate("summary", "Figure"),
        Word.VALUE: QCoreApplication.translate("summary", "Value"),
        Word.TOTAL: QCoreApplication.translate("summary", "Total"),
        Word.HOUR: QCoreApplication.translate("summary", "Hour"),
        Word.DAY: QCoreApplication.translate("summary", "Day"),
        Word.CASHIER: QCoreApplication.translate("summary", "Cashier"),
        Word.TILL: QCoreApplication.translate("summary", "Till"),
        Word.METHOD: QCoreApplication.translate("summary", "Means of payment"),
        Word.PAYMENTS: QCoreApplication.translate("summary", "Payments"),
        Word.GROSS: QCoreApplication.translate("summary", "Gross"),
        Word.DISCOUNTS: QCoreApplication.translate("summary", "Discounts"),
        Word.REFUNDS: QCoreApplication.translate("summary", "Refunds"),
        Word.REFUNDED: QCoreApplication.translate("summary", "Paid back"),
        Word.NET: QCoreApplication.translate("summary", "Net"),
        Word.BY_HOUR: QCoreApplication.translate("summary", "By hour"),
        Word.BY_DAY: QCoreApplication.translate("summary", "By day"),
        Word.BY_CASHIER: QCoreApplication.translate("summary", "By cashier"),
        Word.BY_TILL: QCoreApplication.translate("summary", "By till"),
        Word.BY_METHOD: QCoreApplication.translate("summary", "By means of payment"),
        Word.CUSTOMERS: QCoreApplication.translate("summary", "Customers"),
        Word.SERVED: QCoreApplication.translate("summary", "Served"),
        Word.NEW: QCoreApplication.translate("summary", "New"),
        Word.RETURNING: QCoreApplication.translate("summary", "Returning"),
        Word.UNKNOWN: QCoreApplication.translate("summary", "Not yet known to Hellotext"),
        Word.ANONYMOUS: QCoreApplication.translate("summary", "Payments without a customer"),
        Word.ANONYMOUS_SHARE: QCoreApplication.translate("summary", "Share without a customer"),
        Word.COUPONS: QCoreApplication.translate("summary", "Coupons"),
        Word.COUPON: QCoreApplication.translate("summary", "Coupon"),
        Word.REDEEMED: QCoreApplication.translate("summary", "Redeemed"),
        Word.WITH_SALES: QCoreApplication.translate("summary", "Sales"),
        Word.TOOK_OFF: QCoreApplication.translate("summary", "Taken off"),
        Word.PAID_WITH_IT: QCoreApplication.translate("summary", "Paid in those sales"),
        Word.REFUND_REASONS: QCoreApplication.translate("summary", "Refunds by reason"),
        Word.REASON: QCoreApplication.translate("summary", "Reason"),
        Word.TIMES: QCoreApplication.translate("summary", "Number"),
        Word.AMOUNT: QCoreApplication.translate("summary", "Amount"),
        Word.EVENTS: QCoreApplication.translate("summary", "Events"),
        Word.STANDING: QCoreApplication.translate("summary", "Where it stands"),
        Word.AT_HELLOTEXT: QCoreApplication.translate("summary", "How far Hellotext has it"),
        Word.NOBODY: QCoreApplication.translate("summary", "Nobody signed in"),
        Word.SECOND_TIME: QCoreApplication.translate("summary", "{hour}, second time"),
        Word.A_WEEK_BEFORE: QCoreApplication.translate("summary", "A week before"),
        Word.A_MONTH_BEFORE: QCoreApplication.translate("summary", "A month before"),
        Word.MEAN_OF_WEEKS: QCoreApplication.translate("summary", "Mean of {number} weeks"),
        Word.MEAN_OF_MONTHS: QCoreApplication.translate("summary", "Mean of {number} months"),
        Word.NO_SALES: QCoreApplication.translate("summary", "Nothing was recorded in these days."),
        Word.SALES_BY_HOUR: QCoreApplication.translate("summary", "Sales by hour"),
        Word.LAST_DAYS: QCoreApplication.translate("summary", "The last 30 days"),
        Word.COUPONS_BY_CODE: QCoreApplication.translate("summary", "Coupons by code"),
        Word.EVENTS_BY_HOUR: QCoreApplication.translate("summary", "Events by hour, and where they stand"),
        Word.THIS_DAY: QCoreApplication.translate("summary", "This day"),
        Word.THESE_DAYS: QCoreApplication.translate("summary", "These days"),
        Word.USUAL: QCoreApplication.translate("summary", "Usual"),
        Word.CONFIRMED: QCoreApplication.translate("summary", "Delivered"),
        Word.ACCEPTED: QCoreApplication.translate("summary", "Received"),
        Word.WAITING: QCoreApplication.translate("summary", "Waiting"),
        Word.NEEDS_A_PERSON: QCoreApplication.translate("summary", "To review"),
        Word.DISMISSED: QCoreApplication.translate("summary", "Dismissed"),
        Word.ELSEWHERE: QCoreApplication.translate("summary", "At another till"),
        Word.NOT_SENT: QCoreApplication.translate("summary", "Not sent"),
        Word.CASH: QCoreApplication.translate("summary", "Cash"),
        Word.DEBIT: QCoreApplication.translate("summary", "Debit"),
        Word.CREDIT: QCoreApplication.translate("summary", "Credit"),
        Word.TRANSFER: QCoreApplication.translate("summary", "Transfer"),
        Word.OTHER: QCoreApplication.translate("summary", "Other"),
        Word.DAMAGED: QCoreApplication.translate("summary", "Damaged or faulty"),
        Word.WRONG_ITEM: QCoreApplication.translate("summary", "Wrong item"),
        Word.NOT_AS_EXPECTED: QCoreApplication.translate("summary", "Not as expected"),
        Word.PRICE: QCoreApplication.translate("summary", "Wrong price"),
        Word.PAID_TWICE: QCoreApplication.translate("summary", "Paid twice"),
        Word.ANOTHER_REASON: QCoreApplication.translate("summary", "Another reason"),
    }
