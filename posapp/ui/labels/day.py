"""The words of a close report in the person's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from posapp.domain.day.close_report import ReportLabels
from posapp.domain.events.states import EventState
from posapp.domain.sales.sale import PaymentMethod
from posapp.ui.labels.sentences import state_label, tender_label

__all__ = ["day_text", "report_labels", "short_day_text"]


def report_labels() -> ReportLabels:
    """Give every word that stands on the paper."""
    translate = QCoreApplication.translate
    return ReportLabels(
        x_report=translate("paper", "INTERIM REPORT (X), day is open"),
        close=translate("paper", "CLOSE REPORT (Z) No. {number}"),
        day=translate("paper", "Day"),
        till=translate("paper", "Till"),
        made=translate("paper", "Created"),
        by=translate("paper", "By"),
        replaces=translate("paper", "Replaces No. {number}"),
        reopened=translate("paper", "REOPENED {at}"),
        reason=translate("paper", "Reason"),
        nothing=translate("paper", "No sales or refunds."),
        payments=translate("paper", "Payments"),
        gross=translate("paper", "Gross"),
        discounts=translate("paper", "Coupons"),
        refunds=translate("paper", "Refunds"),
        net=translate("paper", "Net"),
        customers=translate("paper", "Customers"),
        anonymous=translate("paper", "Without a customer"),
        undone=translate("paper", "Undone payments"),
        coupons=translate("paper", "Coupons redeemed"),
        receipts=translate("paper", "Receipts"),
        cashiers=translate("paper", "By cashier"),
        nobody=translate("paper", "(nobody signed in)"),
        by_method=translate("paper", "By payment method"),
        counting=translate("paper", "Counted"),
        counted_blind=translate("paper", "Blind count"),
        recorded=translate("paper", "expected"),
        counted=translate("paper", "counted"),
        not_counted=translate("paper", "not counted"),
        difference=translate("paper", "over/short"),
        hidden=translate("paper", "hidden until the day is closed"),
        delivered=translate("paper", "Hellotext has everything from this day."),
        undelivered=translate("paper", "NOT IN HELLOTEXT YET"),
        journal=translate("paper", "Activity log"),
        methods={method: tender_label(method) for method in PaymentMethod},
        states={state: state_label(state) for state in EventState},
    )


def day_text(day: date, locale: str) -> str:
    """Give a day as the shop writes it: "Friday, August 7"."""
    from babel.dates import format_date

    return format_date(day, format="full", locale=locale)


def short_day_text(day: date, locale: str) -> str:
    """Give a day in few letters: "Fri, Aug 7, 2026"."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMMEd", day, locale=locale)
