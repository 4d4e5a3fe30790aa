"""What a summary says on screen and on paper, in the person's language."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.shop import Shop
from posapp.services.on_ledger.summary.labels import Label, Localizer
from posapp.ui.texts import shown_language

__all__ = ["localizer_for", "say"]


def localizer_for(shop: Shop) -> Localizer:
    """Give how a summary is written for whoever is at the window."""
    words, language = _words(), shown_language()
    spoken_there = shop.locale.partition("_")[0] == language.partition("_")[0]
    return Localizer(
        say=lambda word: words[word],
        locale=shop.locale,
        zone=shop.zone,
        dates=shop.locale if spoken_there else language,
        language=language,
    )


def say(word: Label) -> str:
    """Give one word of a summary."""
    return _words()[word]


def _words() -> dict[Label, str]:
    return {
        Label.SUMMARY: QCoreApplication.translate("summary", "Summary"),
        Label.AS_OF: QCoreApplication.translate("summary", "As of {moment}"),
        Label.PARTS: QCoreApplication.translate("summary", "Section"),
        Label.ITEM: QCoreApplication.translate("summary", "Item"),
        Label.CURRENCY: QCoreApplication.translate("summary", "Currency"),
        Label.FIGURE: QCoreApplication.translate("summary", "Metric"),
        Label.VALUE: QCoreApplication.translate("summary", "Value"),
        Label.TOTAL: QCoreApplication.translate("summary", "Total"),
        Label.HOUR: QCoreApplication.translate("summary", "Hour"),
        Label.DAY: QCoreApplication.translate("summary", "Day"),
        Label.CASHIER: QCoreApplication.translate("summary", "Cashier"),
        Label.TILL: QCoreApplication.translate("summary", "Till"),
        Label.METHOD: QCoreApplication.translate("summary", "Payment method"),
        Label.PAYMENTS: QCoreApplication.translate("summary", "Payments"),
        Label.GROSS: QCoreApplication.translate("summary", "Gross"),
        Label.DISCOUNTS: QCoreApplication.translate("summary", "Discounts"),
        Label.REFUNDS: QCoreApplication.translate("summary", "Refunds"),
        Label.REFUNDED: QCoreApplication.translate("summary", "Refunded"),
        Label.NET: QCoreApplication.translate("summary", "Net"),
        Label.BY_HOUR: QCoreApplication.translate("summary", "By hour"),
        Label.BY_DAY: QCoreApplication.translate("summary", "By day"),
        Label.BY_CASHIER: QCoreApplication.translate("summary", "By cashier"),
        Label.BY_TILL: QCoreApplication.translate("summary", "By till"),
        Label.BY_METHOD: QCoreApplication.translate("summary", "By payment method"),
        Label.CUSTOMERS: QCoreApplication.translate("summary", "Customers"),
        Label.SERVED: QCoreApplication.translate("summary", "Served"),
        Label.NEW: QCoreApplication.translate("summary", "New"),
        Label.RETURNING: QCoreApplication.translate("summary", "Returning"),
        Label.UNKNOWN: QCoreApplication.translate("summary", "Not in Hellotext yet"),
        Label.ANONYMOUS: QCoreApplication.translate("summary", "Payments without a customer"),
        Label.ANONYMOUS_SHARE: QCoreApplication.translate("summary", "% without a customer"),
        Label.COUPONS: QCoreApplication.translate("summary", "Coupons"),
        Label.COUPON: QCoreApplication.translate("summary", "Coupon"),
        Label.REDEEMED: QCoreApplication.translate("summary", "Redeemed"),
        Label.WITH_SALES: QCoreApplication.translate("summary", "Sales"),
        Label.DISCOUNTED: QCoreApplication.translate("summary", "Discounted"),
        Label.PAID_WITH_IT: QCoreApplication.translate("summary", "Paid in those sales"),
        Label.REFUND_REASONS: QCoreApplication.translate("summary", "Refunds by reason"),
        Label.REASON: QCoreApplication.translate("summary", "Reason"),
        Label.TIMES: QCoreApplication.translate("summary", "Count"),
        Label.AMOUNT: QCoreApplication.translate("summary", "Amount"),
        Label.EVENTS: QCoreApplication.translate("summary", "Events"),
        Label.STANDING: QCoreApplication.translate("summary", "Status"),
        Label.AT_HELLOTEXT: QCoreApplication.translate("summary", "Delivery to Hellotext"),
        Label.NOBODY: QCoreApplication.translate("summary", "Nobody signed in"),
        Label.SECOND_TIME: QCoreApplication.translate("summary", "{hour}, repeated"),
        Label.A_WEEK_BEFORE: QCoreApplication.translate("summary", "A week before"),
        Label.A_MONTH_BEFORE: QCoreApplication.translate("summary", "A month before"),
        Label.MEAN_OF_WEEKS: QCoreApplication.translate("summary", "Average of {number} weeks"),
        Label.MEAN_OF_MONTHS: QCoreApplication.translate("summary", "Average of {number} months"),
        Label.NO_SALES: QCoreApplication.translate("summary", "Nothing was recorded in this period."),
        Label.SALES_BY_HOUR: QCoreApplication.translate("summary", "Sales by hour"),
        Label.LAST_DAYS: QCoreApplication.translate("summary", "Last 30 days"),
        Label.COUPONS_BY_CODE: QCoreApplication.translate("summary", "Coupons by code"),
        Label.EVENTS_BY_HOUR: QCoreApplication.translate("summary", "Events by hour and status"),
        Label.THIS_DAY: QCoreApplication.translate("summary", "This day"),
        Label.THESE_DAYS: QCoreApplication.translate("summary", "This period"),
        Label.USUAL: QCoreApplication.translate("summary", "Usual"),
        Label.CONFIRMED: QCoreApplication.translate("summary", "Delivered"),
        Label.ACCEPTED: QCoreApplication.translate("summary", "Received"),
        Label.WAITING: QCoreApplication.translate("summary", "Waiting"),
        Label.NEEDS_A_PERSON: QCoreApplication.translate("summary", "Review"),
        Label.DISMISSED: QCoreApplication.translate("summary", "Dismissed"),
        Label.ELSEWHERE: QCoreApplication.translate("summary", "At another till"),
        Label.NOT_SENT: QCoreApplication.translate("summary", "Not sent"),
        Label.CASH: QCoreApplication.translate("summary", "Cash"),
        Label.DEBIT: QCoreApplication.translate("summary", "Debit"),
        Label.CREDIT: QCoreApplication.translate("summary", "Credit"),
        Label.TRANSFER: QCoreApplication.translate("summary", "Transfer"),
        Label.OTHER: QCoreApplication.translate("summary", "Other"),
        Label.DAMAGED: QCoreApplication.translate("summary", "Damaged or faulty"),
        Label.WRONG_ITEM: QCoreApplication.translate("summary", "Wrong item"),
        Label.NOT_AS_EXPECTED: QCoreApplication.translate("summary", "Not as expected"),
        Label.PRICE: QCoreApplication.translate("summary", "Wrong price"),
        Label.PAID_TWICE: QCoreApplication.translate("summary", "Paid twice"),
        Label.ANOTHER_REASON: QCoreApplication.translate("summary", "Another reason"),
    }
