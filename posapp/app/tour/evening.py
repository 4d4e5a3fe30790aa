"""Plays the evening: the manager reconciles the day with the POS export, closes it, and reads the activity log."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from posapp.app.tour.tour import Tour
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session

__all__ = ["check_against_the_till", "close_the_day", "read_the_journal", "see_the_settings", "show_summary"]


def show_summary(tour: Tour, _environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Show the day on one page, and the list behind a figure."""
    tour.press("dayTable", Qt.Key.Key_F12)
    tour.until(lambda: bool(tour.find(QLabel, "tilePaymentsFigure").text()), "the summary of the day")
    tour.picture("summary")
    tour.click("tilePayments")
    tour.until(lambda: _rows(tour, "drillDownList") > 0, "the list behind a figure")
    tour.picture("summary-list")
    tour.click("backToSummaryButton")
    _come_back(tour, "backFromSummaryButton")


def check_against_the_till(tour: Tour, environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Reconcile a POS export in which one receipt is missing here and one amount differs."""
    export = _write_export(Till(environment))
    tour.find(QAction, "reconciliationAction").trigger()
    tour.until(lambda: tour.screen.findChild(QPushButton, "reconcileButton") is not None, "the check")
    tour.type("exportFile", str(export))
    tour.click("reconcileButton")
    tour.until(lambda: _rows(tour, "discrepancyList") > 0, "what does not go together")
    tour.picture("reconciliation")
    _come_back(tour, "backFromReconciliationButton")


def close_the_day(tour: Tour, environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Count the drawer, see what is over or short, and close the day."""
    currency = Till(environment).shop().currency.code
    tour.find(QAction, "closingAction").trigger()
    counted = f"countcash{currency}"
    tour.until(lambda: tour.screen.findChild(QLineEdit, counted) is not None, "the counting")
    tour.type(counted, "1000001500.00")
    tour.picture("close-counting")
    tour.click("closeDayButton")
    tour.until(lambda: tour.find(QWidget, "closeQuestion").isVisible(), "the question")
    tour.picture("close-question")
    tour.click("closeForGoodButton")
    tour.until(lambda: bool(tour.find(QPlainTextEdit, "paper").toPlainText()), "the report")
    tour.picture("close-report")
    _come_back(tour, "backFromClosingButton")


def read_the_journal(tour: Tour, _environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Show the activity log entry by entry, and verify it."""
    tour.find(QAction, "journalAction").trigger()
    tour.until(partial(_has_entries, tour), "the journal")
    tour.click("verifyButton")
    tour.until(lambda: bool(tour.find(QLabel, "journalResult").text()), "what the journal is worth")
    tour.picture("journal")
    _come_back(tour, "backFromJournalButton")


def see_the_settings(tour: Tour, _environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Show the settings of a manager in one list."""
    tour.find(QAction, "settingsAction").trigger()
    tour.until(lambda: tour.screen.findChild(QWidget, "setting-shop") is not None, "the settings")
    tour.picture("settings")
    _come_back(tour, "backFromSettingsButton")


def _write_export(till: Till) -> Path:
    """Write an export as the shop's POS might: as recorded here, but one receipt more and one amount different."""
    with open_ledger_session(till) as session:
        sales = [each for each in session.day.sales(session.day.today()) if each.sale.voided_at is None]
    shop = till.shop()
    lines = [_line(each, shop) for each in sales[:-2]]
    lines.append(_line(sales[-2], shop).replace("7.25", "7.52"))
    now = (datetime.now(UTC) - timedelta(seconds=5)).isoformat(timespec="seconds")
    lines.append(f"T1-900001,{now},,12.00,{shop.currency.code},")
    file = Path(till.environment["POSAPP_HOME"]) / "till.csv"
    file.write_text("\n".join(["receipt,sold_at,customer,amount,currency,coupons", *lines, ""]), encoding="utf-8")
    return file


def _line(recorded: RecordedSale, shop: Shop) -> str:
    sale = recorded.sale
    sold_at = sale.occurred_at.isoformat(timespec="seconds")
    return f"{sale.receipt},{sold_at},,{sale.money.decimal},{shop.currency.code},"


def _come_back(tour: Tour, button: str) -> None:
    tour.click(button)
    tour.until(lambda: tour.find(QLineEdit, "searchField").isVisible(), "the counter")


def _has_entries(tour: Tour) -> bool:
    return tour.screen.findChild(QAbstractItemView, "journalList") is not None and _rows(tour, "journalList") > 0


def _rows(tour: Tour, name: str) -> int:
    return tour.find(QAbstractItemView, name).model().rowCount()
