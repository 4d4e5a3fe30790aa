"""Says which till has sent a receipt already, as far as Hellotext's list shows it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from posapp.domain.events.listed_elsewhere import ListedElsewhere, listed_elsewhere_in
from posapp.domain.events.states import Reason
from posapp.domain.review import ReviewItem
from posapp.domain.shop import Shop
from posapp.ui.labels.delivery import since_text
from posapp.ui.labels.sentences import reason_message

__all__ = ["cause_text"]


def cause_text(case: ReviewItem, shop: Shop, now: datetime) -> str:
    """Give why an event is in review; of a receipt that another till has sent, with the till and the time."""
    listed = listed_elsewhere_in(case.history) if case.queued.reason is Reason.LISTED_ELSEWHERE else None
    if listed is None:
        return reason_message(case.queued.reason)
    return f"{_what_is_there(listed, case.queued.event.reference, shop, now)} {_question(listed)}"


def _what_is_there(listed: ListedElsewhere, receipt: str, shop: Shop, now: datetime) -> str:
    translate = QCoreApplication.translate
    at = "" if listed.at is None else since_text(listed.at, shop, now)
    if not listed.has_receipt:
        words = translate(
            "reasons",
            "A payment of this customer with the same amount and time is already in Hellotext, and this till did "
            "not send it.",
        )
    elif listed.till and at:
        words = translate("reasons", "Receipt {receipt} is already in Hellotext, from till “{till}” at {time}.")
    elif listed.till:
        words = translate("reasons", "Receipt {receipt} is already in Hellotext, from till “{till}”.")
    else:
        words = translate("reasons", "Receipt {receipt} is already in Hellotext, and this till did not send it.")
    return words.format(receipt=receipt, till=listed.till, time=at)


def _question(listed: ListedElsewhere) -> str:
    translate = QCoreApplication.translate
    if not listed.till:
        return translate("reasons", "Was this file imported at another till?")
    return translate(
        "reasons", "Was this file imported at another till, or does another PC use the name “{till}”?"
    ).format(till=listed.till)
