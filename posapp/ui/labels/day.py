"""The words of a close report in the person's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from posapp.domain.day.close_report import ReportLabels
from posapp.domain.events.states import EventState
from posapp.domain.sales.tender import Tender
from posapp.ui.labels.sentences import state_label, tender_label

__all__ = ["day_heading", "day_text", "report_labels", "short_day_text"]


def report_labels() -> ReportLabels:
    """Give every label of a report."""
    words = {name: QCoreApplication.translate("paper", text) for name, text in ReportLabels().texts().items()}
    return ReportLabels(
        **words,
        methods={method: tender_label(method) for method in Tender.BUILT_IN},
        states={state: state_label(state) for state in EventState},
    )


def day_text(day: date, locale: str) -> str:
    """Give a day as the shop writes it: "Friday, August 7"."""
    from babel.dates import format_date

    return format_date(day, format="full", locale=locale)


def day_heading(day: date, locale: str) -> str:
    """Give a day as a heading: "Viernes, 7 de agosto", also where the language writes weekdays small."""
    text = day_text(day, locale)
    return text[:1].upper() + text[1:]


def short_day_text(day: date, locale: str) -> str:
    """Give a day in few letters: "Fri, Aug 7, 2026"."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMMEd", day, locale=locale)
