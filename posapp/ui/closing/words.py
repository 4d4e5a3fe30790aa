"""The words of a close report in the person's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from posapp.domain.close_paper import PaperWords
from posapp.domain.event_states import EventState
from posapp.domain.sales import PaymentMethod
from posapp.ui.sentences import method_word, state_word

__all__ = ["day_words", "paper_words", "short_day_words"]


def paper_words() -> PaperWords:
    """Give every word that stands on the paper."""
    tr = QCoreApplication.translate
    return PaperWords(
        reading=tr("paper", "X REPORT (the day is open)"),
        close=tr("paper", "Z REPORT No. {number}"),
        day=tr("paper", "Day"),
        till=tr("paper", "Till"),
        made=tr("paper", "Made"),
        by=tr("paper", "By"),
        replaces=tr("paper", "In place of No. {number}"),
        reopened=tr("paper", "REOPENED {at}"),
        reason=tr("paper", "Reason"),
        nothing=tr("paper", "Nothing was sold or paid back."),
        payments=tr("paper", "Payments"),
        gross=tr("paper", "Gross"),
        discounts=tr("paper", "Coupons"),
        refunds=tr("paper", "Refunds"),
        net=tr("paper", "Net"),
        customers=tr("paper", "Customers"),
        anonymous=tr("paper", "Without a customer"),
        undone=tr("paper", "Undone payments"),
        coupons=tr("paper", "Coupons redeemed"),
        receipts=tr("paper", "Receipts"),
        cashiers=tr("paper", "By cashier"),
        nobody=tr("paper", "(nobody signed in)"),
        counting=tr("paper", "Counted"),
        counted_blind=tr("paper", "Counted before the figures were shown"),
        recorded=tr("paper", "recorded"),
        counted=tr("paper", "counted"),
        not_counted=tr("paper", "not counted"),
        difference=tr("paper", "difference"),
        hidden=tr("paper", "hidden until the day is closed"),
        delivered=tr("paper", "Hellotext has everything of this day."),
        undelivered=tr("paper", "NOT AT HELLOTEXT YET"),
        journal=tr("paper", "Journal"),
        methods={method: method_word(method) for method in PaymentMethod},
        states={state: state_word(state) for state in EventState},
    )


def day_words(day: date, locale: str) -> str:
    """Give a day as the shop writes it: "Friday, August 7"."""
    from babel.dates import format_date

    return format_date(day, format="full", locale=locale)


def short_day_words(day: date, locale: str) -> str:
    """Give a day in few letters: "Fri, Aug 7, 2026"."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMMEd", day, locale=locale)
