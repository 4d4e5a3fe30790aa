"""The verbs of the journal: what is stored, and the English words that a person reads."""

from enum import StrEnum
from typing import Self

from posapp.domain.texts import mark

__all__ = ["JournalVerb", "verb_words"]


class JournalVerb(StrEnum):
    """Everything that posapp writes into a journal.

    The value is stored and hashed, so it never changes; the words may.

    Attributes:
        words: What the screens show, in English, marked for translation.
    """

    words: str

    def __new__(cls, stored: str, words: str) -> Self:
        """Make a verb of its stored value and its words."""
        verb = str.__new__(cls, stored)
        verb._value_ = stored
        verb.words = words
        return verb

    PAYMENT_RECORDED = "payment recorded", mark("journal", "payment recorded")
    PAYMENT_UNDONE = "payment undone", mark("journal", "payment undone")
    POS_RECEIPT_CHANGED = "POS receipt changed", mark("journal", "POS receipt changed")
    POS_RECEIPT_CORRECTED = "POS receipt corrected", mark("journal", "POS receipt corrected")
    POS_RECEIPT_DISMISSED = "POS receipt dismissed", mark("journal", "POS receipt dismissed")
    POS_RECEIPT_REOPENED = "POS receipt reopened", mark("journal", "POS receipt offered again")
    REFUND_REQUESTED = "refund requested", mark("journal", "refund requested")
    REFUND_PAID = "refund received", mark("journal", "refund paid")
    REFUND_UNDONE = "refund undone", mark("journal", "refund undone")
    REFUND_DECLINED = "refund turned down", mark("journal", "refund declined")
    REFUND_LIMIT_CHANGED = "refund limit changed", mark("journal", "refund limit changed")
    EVENT_RECORDED = "event recorded", mark("journal", "event recorded")
    EVENT_SENT_AGAIN = "event sent again", mark("journal", "event sent again")
    EVENT_CORRECTED = "event corrected", mark("journal", "event corrected")
    EVENT_DISMISSED = "event dismissed", mark("journal", "event dismissed")
    EVENT_MARKED_AS_DELIVERED = "event marked delivered", mark("journal", "event marked as delivered")
    EVENT_SENT_TO_REVIEW = "event sent to review", mark("journal", "event sent to review")
    DISMISSAL_UNDONE = "dismissal taken back", mark("journal", "dismissal undone")
    RECEIPT_CORRECTED = "receipt corrected", mark("journal", "receipt corrected")
    EXPORT_COLUMNS_SET = "export columns told", mark("journal", "export columns set")
    EVENT_UNDONE = "event undone", mark("journal", "event undone")
    ACTIONS_SWITCHED_ON = "actions switched on", mark("journal", "actions switched on")
    ACTIONS_SWITCHED_OFF = "actions switched off", mark("journal", "actions switched off")
    CUSTOM_ACTION_CREATED = "custom action created", mark("journal", "custom action created")
    CUSTOM_ACTION_CHANGED = "custom action changed", mark("journal", "custom action changed")
    INTEGRATION_CONNECTED = "integration connected", mark("journal", "integration connected")
    INTEGRATION_DISCONNECTED = "integration disconnected", mark("journal", "integration disconnected")
    PRODUCTS_IMPORTED = "products imported", mark("journal", "products imported")
    PRODUCT_REMOVED = "product removed", mark("journal", "product removed")
    SCALE_RULE_SAVED = "scale rule saved", mark("journal", "scale code rule saved")
    SCALE_RULE_REMOVED = "scale rule removed", mark("journal", "scale code rule removed")
    RECEIPT_TEMPLATE_SAVED = "receipt template saved", mark("journal", "receipt template saved")
    RECEIPT_TEMPLATE_REMOVED = "receipt template removed", mark("journal", "receipt template removed")
    TENDER_ADDED = "tender added", mark("journal", "payment method added")
    TENDER_CHANGED = "tender changed", mark("journal", "payment method changed")
    TENDER_DEACTIVATED = "tender deactivated", mark("journal", "payment method deactivated")
    TENDER_REACTIVATED = "tender reactivated", mark("journal", "payment method reactivated")
    TENDER_MOVED = "tender moved", mark("journal", "payment method moved up")
    PRODUCT_EVENTS_SETTING_CHANGED = "product events decided", mark("journal", "product events setting changed")
    CUSTOMER_REGISTERED = "customer registered", mark("journal", "customer registered")
    CUSTOMER_CORRECTED = "customer corrected", mark("journal", "customer corrected")
    CUSTOMER_REPLACED_BY_ANOTHER = "customer taken for another", mark("journal", "customer replaced by another")
    CUSTOMER_NOTE_SAVED = "customer note written", mark("journal", "customer note saved")
    CUSTOMER_NOTE_REMOVED = "customer note removed", mark("journal", "customer note removed")
    CUSTOMER_DATA_EXPORTED = "customer data given out", mark("journal", "customer data exported")
    CUSTOMER_ERASED = "customer erased", mark("journal", "customer erased")
    RETENTION_PERIOD_CHANGED = "retention changed", mark("journal", "retention period changed")
    NAMES_ERASED = "names forgotten", mark("journal", "names erased")
    COUPON_RULES_SAVED = "coupon rules saved", mark("journal", "coupon rules saved")
    COUPON_RULES_REMOVED = "coupon rules removed", mark("journal", "coupon rules removed")
    SCANNER_SETTING_CHANGED = "scanner learned", mark("journal", "scanner setting changed")
    COUPON_AMOUNTS_SETTING_CHANGED = "coupon amounts decided", mark("journal", "coupon amounts setting changed")
    POS_SETTINGS_CHANGED = "POS settings changed", mark("journal", "POS settings changed")
    WEB_POS_PAIRED = "web POS paired", mark("journal", "web POS paired")
    WEB_POS_REMOVED = "web POS removed", mark("journal", "web POS removed")
    SHOP_SET_UP = "shop set up", mark("journal", "shop set up")
    SHOP_DETAILS_CHANGED = "shop changed", mark("journal", "shop details changed")
    TAX_ID_LEARNED = "tax id learned", mark("journal", "tax ID learned from a receipt")
    TOKEN_REPLACED = "token replaced", mark("journal", "token replaced")
    TOKEN_REMOVED = "token forgotten", mark("journal", "token removed")
    FIRST_MANAGER_ADDED = "first manager made", mark("journal", "first manager added")
    STAFF_ADDED = "staff added", mark("journal", "staff added")
    STAFF_RENAMED = "staff renamed", mark("journal", "staff renamed")
    ROLE_CHANGED = "role changed", mark("journal", "role changed")
    STAFF_DEACTIVATED = "staff deactivated", mark("journal", "staff deactivated")
    STAFF_REACTIVATED = "staff brought back", mark("journal", "staff reactivated")
    PIN_SET = "PIN set", mark("journal", "PIN set")
    PIN_SET_WITH_THE_API_TOKEN = "PIN set by the API token", mark("journal", "PIN set with the API token")
    LOCK_TIME_SET = "lock time set", mark("journal", "lock time set")
    SIGNED_IN = "signed in", mark("journal", "signed in")
    PERMISSION_GRANTED = "permission lent", mark("journal", "permission granted")
    OPENING_FLOAT_RECORDED = "opening float recorded", mark("journal", "opening float recorded")
    CASH_IN_RECORDED = "cash in recorded", mark("journal", "cash in recorded")
    CASH_OUT_RECORDED = "cash out recorded", mark("journal", "cash out recorded")
    DRAWER_ENTRY_UNDONE = "drawer entry undone", mark("journal", "drawer entry undone")
    DAY_CLOSED = "day closed", mark("journal", "day closed")
    DAY_REOPENED = "day reopened", mark("journal", "day reopened")
    CLOSING_RULES_CHANGED = "closing rules changed", mark("journal", "closing rules changed")
    CLOSE_REPORTS_IMPORTED = "close reports taken over", mark("journal", "close reports imported")
    BACKUP_CREATED = "backup made", mark("journal", "backup created")
    BACKUP_RESTORED = "backup restored", mark("journal", "backup restored")
    TILL_RESTORED = "till restored", mark("journal", "till restored")
    RESTORE_NOTICE_READ = "restored notice read", mark("journal", "restore notice read")
    PAYMENT_RECOVERED = "payment brought back", mark("journal", "payment recovered")
    TRANSFER_EXPORTED = "handed over", mark("journal", "transfer exported")
    TRANSFER_CANCELLED = "hand-over taken back", mark("journal", "transfer cancelled")
    SHOP_JOINED = "shop joined", mark("journal", "shop of several tills joined")
    SHOP_LEFT = "shop left", mark("journal", "shop of several tills left")
    TILL_INVITED = "till invited", mark("journal", "till invited")
    TILL_RETIRED = "till retired", mark("journal", "till retired")
    SHOP_DAY_CLOSED = "shop day closed", mark("journal", "day of the shop closed")
    COUPON_FREED = "coupon freed", mark("journal", "coupon freed")
    TILL_TAKEN_OVER = "till taken over", mark("journal", "lost till taken over")
    TRANSFER_IMPORTED = "adopted", mark("journal", "transfer imported")


def verb_words(stored: str) -> str:
    """Give the English words of a stored verb; a verb of a newer posapp as it is stored."""
    return _WORDS.get(stored, stored)


_WORDS = {verb.value: verb.words for verb in JournalVerb}
