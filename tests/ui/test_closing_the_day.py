"""The manager closes the day: counts, sees what differs, closes, reads the report, opens it again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLabel, QPlainTextEdit, QPushButton

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import BLIND_COUNT, OPEN_DAYS_REMINDER
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.labels.day import day_text
from posapp.ui.office.day.printing import print_text
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier


def rows(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "closeList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def paper(cashier: Cashier) -> str:
    return cashier.find(QPlainTextEdit, "paper").toPlainText()


def faults(cashier: Cashier) -> list[str]:
    return [each.text() for each in cashier.window.findChildren(QLabel, "faultBanner") if each.isVisible()]


def opens_the_close(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("countcashUYU"))


def closes(cashier: Cashier, cash: str = "") -> None:
    if cash:
        cashier.types("countcashUYU", cash)
    cashier.clicks("closeDayButton")
    assert cashier.sees("closeQuestion")
    cashier.clicks("closeForGoodButton")
    cashier.until(lambda: cashier.sees("paper"))


def sold_yesterday(till: Till) -> None:
    with open_ledger_session(till) as session:
        yesterday = datetime.now(UTC) - timedelta(days=1)
        draft = PaymentDraft(money=Money.of(500, "UYU"), receipt="C1-000001", occurred_at=yesterday)
        session.checkout.record_payment(draft)


def test_what_is_counted_is_compared_while_it_is_typed(cashier: Cashier) -> None:
    cashier.sells("89,90")
    opens_the_close(cashier)
    recorded = next(name for name in ("cash", "other") if "90,00" in cashier.reads(f"recorded{name}UYU"))  # rounded
    cashier.types(f"count{recorded}UYU", "80")
    assert "-" in cashier.reads(f"difference{recorded}UYU")
    assert "10,00" in cashier.reads(f"difference{recorded}UYU")
    cashier.types(f"count{recorded}UYU", "90")
    assert cashier.reads(f"difference{recorded}UYU") == "Balanced"


def test_a_closed_day_shows_its_report_and_takes_no_further_payment(cashier: Cashier) -> None:
    cashier.sells("20")
    opens_the_close(cashier)
    closes(cashier, "20")
    cashier.until(lambda: "CLOSE REPORT (Z) No. 1" in paper(cashier))
    assert not [row for row in rows(cashier) if row.startswith("Today")]
    cashier.clicks("backFromClosingButton")
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "5")
    cashier.presses("amountField")
    cashier.until(lambda: any("is closed at this till (report 1)" in told for told in faults(cashier)))
    assert len(cashier.day()) == 1


def test_a_slip_is_told_below_its_method_and_nothing_is_closed(cashier: Cashier) -> None:
    opens_the_close(cashier)
    cashier.types("countdebitUYU", "a lot")
    cashier.clicks("closeDayButton")
    assert cashier.sees("countErrordebitUYU")
    assert not cashier.sees("closeQuestion")


def test_the_keyboard_begins_in_the_first_count_and_enter_leads_to_the_close(cashier: Cashier) -> None:
    opens_the_close(cashier)
    assert cashier.has_focus("countcashUYU")
    for _ in Tender.BUILT_IN:
        QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    assert cashier.has_focus("closeDayButton")


def test_closing_without_counting_is_said_before_it_is_done(cashier: Cashier) -> None:
    opens_the_close(cashier)
    cashier.clicks("closeDayButton")
    assert "without counting" in cashier.reads("closeQuestion")
    cashier.clicks("notYetButton")
    assert cashier.sees("closeDayButton")


def test_the_day_is_written_large_as_a_heading_and_small_within_the_question(cashier: Cashier) -> None:
    cashier.sells("89,90")
    opens_the_close(cashier)
    shop = cashier.context.shop
    day = day_text(shop.days.of(datetime.now(UTC)), shop.locale)
    assert day[0].islower()
    headings = [each.text() for each in cashier.window.findChildren(QLabel) if each.isVisible()]
    assert day[0].upper() + day[1:] in headings
    cashier.clicks("closeDayButton")
    assert f"Close {day}" in cashier.reads("closeQuestion")


def test_reopening_asks_why_and_the_next_report_has_the_next_number(cashier: Cashier) -> None:
    opens_the_close(cashier)
    closes(cashier)
    cashier.until(lambda: "CLOSE REPORT (Z) No. 1" in paper(cashier))
    cashier.clicks("reopenButton")
    cashier.until(lambda: cashier.sees("reopenError"))
    cashier.types("reopenReason", "one was missing")
    cashier.clicks("reopenButton")
    cashier.until(lambda: cashier.sees("closeDayButton"))
    assert any("one was missing" in row for row in rows(cashier))
    closes(cashier)
    cashier.until(lambda: "Replaces No. 1" in paper(cashier))


def test_no_button_that_closes_for_good_stands_where_the_day_was_to_be_closed(cashier: Cashier) -> None:
    def place(name: str) -> QRect:
        button = cashier.find(QPushButton, name)
        return QRect(button.mapTo(cashier.window, QPoint(0, 0)), button.size())

    opens_the_close(cashier)
    pressed = place("closeDayButton")
    cashier.clicks("closeDayButton")
    cashier.window.grab()  # the question is laid out now
    assert cashier.sees("closeForGoodButton")
    assert not place("closeForGoodButton").intersects(pressed)
    assert cashier.has_focus("notYetButton")  # so that Enter pressed again closes nothing


def test_the_x_report_closes_nothing(cashier: Cashier) -> None:
    opens_the_close(cashier)
    cashier.clicks("xReportButton")
    assert "INTERIM REPORT (X)" in paper(cashier)
    assert not cashier.sees("reopenButton")
    cashier.clicks("backToCountingButton")
    assert cashier.sees("closeDayButton")


def test_a_day_left_open_is_told_at_the_foot_until_it_is_closed(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    sold_yesterday(offline_till)
    cashier = open_window(offline_till)
    cashier.until(lambda: cashier.sees("openDaysLabel"))
    cashier.clicks("openDaysLabel")
    cashier.until(lambda: cashier.sees("countcashUYU"))
    closes(cashier)
    cashier.until(lambda: not cashier.sees("openDaysLabel"))


def test_a_blind_count_shows_no_figures(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(BLIND_COUNT.change(True), OPEN_DAYS_REMINDER.change(True))
    cashier = open_window(offline_till)
    cashier.sells("20")
    opens_the_close(cashier)
    cashier.types("countcashUYU", "20")
    assert not cashier.sees("recordedcashUYU")
    assert cashier.reads("differencecashUYU") == ""
    assert "net" not in cashier.reads("closeFigures")


def test_a_cashier_needs_a_manager_to_close(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(staffed_till)
    cashier.until(lambda: cashier.sees("staffTile-Ana Soto"))
    cashier.clicks("staffTile-Ana Soto")
    cashier.types_pin(ANA_PIN)
    cashier.until(lambda: cashier.sees("personButton"))
    QTest.keyClick(cashier.window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.types("managerPinField", EVA_PIN)
    cashier.presses("managerPinField")
    cashier.until(lambda: cashier.sees("countcashUYU"))
    closes(cashier)
    with open_ledger_session(staffed_till) as session:
        assert session.closing.record(1).report.who == "Ana Soto, permitted by Eva Luz"


def test_the_paper_is_saved_where_somebody_wants_it(
    cashier: Cashier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens_the_close(cashier)
    cashier.clicks("xReportButton")
    file = tmp_path / "x.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    cashier.clicks("saveReportButton")
    cashier.until(file.exists)
    assert file.read_text(encoding="utf-8").rstrip() == paper(cashier).rstrip()


def test_the_paper_prints_on_a_roll_and_on_a_sheet(cashier: Cashier, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "z.pdf"))
    print_text("CLOSE REPORT (Z) No. 1\n" * 30, printer)
    assert (tmp_path / "z.pdf").read_bytes().startswith(b"%PDF")
