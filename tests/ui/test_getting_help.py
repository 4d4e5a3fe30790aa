"""Help in the menu: what went wrong inside the program, read, copied and saved."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit

from posapp.services.on_ledger.problems import Problems
from posapp.services.on_till.till import Till
from posapp.ui.office.help.help_sheet import HelpSheet
from tests.ui.cashier import Cashier


def mishap(till: Till, minute: int, error: Exception) -> None:
    problems = Problems(till.home, clock=lambda: datetime(2026, 11, 24, 15, minute, tzinfo=UTC))
    assert problems.note(error, "the window", {"posapp": "0.1.0"}) is not None


def opens_help(cashier: Cashier) -> HelpSheet:
    action = cashier.window.findChild(QAction, "problemsAction")
    assert action is not None
    action.trigger()
    cashier.until(lambda: cashier.reads("helpMessage") != "")
    return cashier.find(HelpSheet, "veil")


def test_a_till_where_nothing_went_wrong_says_so(cashier: Cashier) -> None:
    opens_help(cashier)

    assert cashier.reads("helpMessage").startswith("No problems in posapp")
    assert not cashier.sees("reportText")
    assert not cashier.sees("copyReportButton")
    assert cashier.sees("saveReportsButton")


def test_the_newest_report_is_shown_and_an_older_one_on_demand(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    mishap(offline_till, 1, ValueError("Ana Pérez"))
    mishap(offline_till, 2, KeyError("Ana Pérez"))
    cashier = open_window(offline_till)
    opens_help(cashier)

    report, choice = cashier.find(QPlainTextEdit, "reportText"), cashier.find(QComboBox, "reportChoice")
    assert "KeyError" in report.toPlainText()
    assert "12:02" in choice.currentText(), "the shop's own time"
    choice.setCurrentIndex(1)
    assert "ValueError" in report.toPlainText()
    cashier.clicks("copyReportButton")
    assert QApplication.clipboard().text() == report.toPlainText()
    assert "Ana" not in report.toPlainText()


def test_the_reports_are_saved_where_the_person_says(
    offline_till: Till, open_window: Callable[[Till], Cashier], tmp_path: Path
) -> None:
    mishap(offline_till, 1, ValueError("Ana Pérez"))
    cashier = open_window(offline_till)
    sheet = opens_help(cashier)

    sheet.save_as(tmp_path / "no such folder" / "help.txt")
    cashier.until(lambda: cashier.sees("helpError"))
    sheet.save_as(tmp_path / "help.txt")
    cashier.until(lambda: cashier.sees("helpSaved"))
    assert cashier.reads("helpSaved") == f"Saved: {tmp_path / 'help.txt'}"
    assert not cashier.sees("helpError")
    saved = (tmp_path / "help.txt").read_text("utf-8")
    assert "ValueError" in saved
    assert "The log's last lines" in saved
