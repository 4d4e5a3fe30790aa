"""The manager checks a day against the till's export, and mends what does not go together."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.labels.timestamps import timestamp_text
from posapp.ui.theme import apply_style
from tests.ui.cashier import PEOPLE, Cashier

OpenCheck = Callable[[str], Cashier]


def discrepancies(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "discrepancyList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def goes_to_the_check(cashier: Cashier) -> None:
    (action,) = cashier.window.findChildren(QAction, "reconciliationAction")
    action.trigger()
    cashier.until(lambda: cashier.find(QPushButton, "reconcileButton").isEnabled())


def chooses(cashier: Cashier, name: str, text: str) -> None:
    box = cashier.find(QComboBox, name)
    box.setCurrentIndex(box.findText(text))


@pytest.fixture
def open_check(offline_till: Till, open_window: Callable[[Till], Cashier], tmp_path: Path) -> OpenCheck:
    """Two sales of today are here: one of Ana's, one of nobody's; the till's export holds what a test says."""
    with open_ledger_session(offline_till) as session:
        for receipt, minor, profile in (("C1-1", 1000, "p1"), ("C1-2", 2000, "")):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(minor, "UYU"),
                    receipt=receipt,
                    profile=profile,
                    customer_name=PEOPLE[0].name if profile else "",
                    source=SaleSource.COMMAND,
                )
            )

    def opened(lines: str) -> Cashier:
        now = datetime.now(UTC).astimezone(offline_till.shop().zone)
        text = lines.replace("TODAY", now.strftime("%Y-%m-%d")).replace("NOW", now.strftime("%H:%M"))
        (tmp_path / "till.csv").write_text(text, encoding="utf-8")
        cashier = open_window(offline_till)
        goes_to_the_check(cashier)
        cashier.types("exportFile", str(tmp_path / "till.csv"))
        cashier.clicks("reconcileButton")
        return cashier

    return opened


OWN = "receipt,sold_at,customer,amount,currency,coupons\n"


def test_a_day_that_goes_together_says_so(open_check: OpenCheck, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE events SET state = 'confirmed'")
    cashier = open_check(OWN + "C1-1,TODAY NOW,,10.00,UYU,\nC1-2,TODAY NOW,,20.00,UYU,\n")
    cashier.until(lambda: "1 confirmed by Hellotext" in cashier.reads("reconciliationSummary"))
    assert discrepancies(cashier) == []


def test_an_export_of_another_shape_asks_once_which_column_holds_what(open_check: OpenCheck) -> None:
    cashier = open_check("Ticket;Dia;Hora;Total\nZ-9;TODAY;00:05;5,00\n")
    cashier.until(lambda: cashier.sees("column-receipt"))
    for name, text in (("receipt", "Ticket"), ("sold_at", "Dia"), ("clock", "Hora")):
        chooses(cashier, f"column-{name}", text)
    cashier.clicks("rememberColumnsButton")
    cashier.until(lambda: cashier.sees("columnError"))
    assert "amount" in cashier.reads("columnError")
    chooses(cashier, "column-amount", "Total")
    cashier.clicks("rememberColumnsButton")
    cashier.until(lambda: "Sale, refund or cancelled" in cashier.reads("columnError"))
    for name in ("kind", "register", "tender", "refunded", "tip"):
        chooses(cashier, f"column-{name}", "not in the file")
    cashier.clicks("rememberColumnsButton")
    cashier.until(lambda: any(each.startswith("Z-9") for each in discrepancies(cashier)))
    cashier.clicks("reconcileButton")
    cashier.until(lambda: cashier.sees("fixButton"))
    assert not cashier.sees("column-receipt")


def test_what_only_the_till_has_is_recorded_with_its_own_time(open_check: OpenCheck, offline_till: Till) -> None:
    cashier = open_check(
        OWN + "C1-3,TODAY 00:05,C-1001,7.50,UYU,\nC1-1,TODAY NOW,,10.00,UYU,\nC1-2,TODAY NOW,,20.00,UYU,\n"
    )
    cashier.until(lambda: cashier.sees("fixButton") and cashier.reads("discrepancyTitle") == "Only in the POS")
    shop = offline_till.shop()
    today = datetime.now(shop.zone).replace(hour=0, minute=5)
    assert timestamp_text(today, shop) in cashier.reads("tillSide")
    cashier.clicks("fixButton")
    cashier.until(lambda: "Only in the POS" not in " ".join(discrepancies(cashier)))
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-3")
        assert sale is not None
        moment = sale.occurred_at.astimezone(offline_till.shop().zone)
        assert (moment.hour, moment.minute, sale.profile) == (0, 5, "p1")


def test_a_customer_whom_nobody_knows_is_not_made_nobody(open_check: OpenCheck, offline_till: Till) -> None:
    cashier = open_check(OWN + "C1-3,TODAY 00:05,C-9999,7.50,UYU,\n")
    cashier.until(lambda: cashier.sees("fixButton") and cashier.reads("discrepancyTitle") == "Only in the POS")
    cashier.clicks("fixButton")
    cashier.until(lambda: cashier.sees("discrepancyError"))
    assert "C-9999" in cashier.reads("discrepancyError")
    with offline_till.open_ledger() as ledger:
        assert ledger.sales.by_receipt("Caja 1", "C1-3") is None
    assert cashier.reads("fixButton") == "Record without a customer"
    cashier.clicks("fixButton")
    cashier.until(lambda: "Only in the POS" not in " ".join(discrepancies(cashier)))
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-3")
        assert sale is not None
        assert sale.profile == ""


def test_another_amount_goes_to_the_review_with_a_reason(open_check: OpenCheck, offline_till: Till) -> None:
    cashier = open_check(OWN + "C1-1,TODAY NOW,,11.00,UYU,\nC1-2,TODAY NOW,,20.00,UYU,\n")
    cashier.until(
        lambda: cashier.sees("discrepancyField") and cashier.reads("discrepancyTitle") == "The amounts differ"
    )
    cashier.clicks("fixButton")
    cashier.until(lambda: cashier.sees("discrepancyError"))
    cashier.types("discrepancyField", "the till says eleven")
    cashier.clicks("fixButton")
    cashier.until(lambda: cashier.reads("fixButton") == "Open review")
    with open_ledger_session(offline_till) as session:
        assert session.review.list()[0].queued.state is EventState.REVIEW


def test_a_wrong_receipt_is_corrected(open_check: OpenCheck) -> None:
    cashier = open_check(OWN + "C1-9,TODAY NOW,,20.00,UYU,\n")
    cashier.until(lambda: cashier.sees("discrepancyField") and "another receipt" in cashier.reads("discrepancyTitle"))
    assert cashier.reads("discrepancyField") == "C1-9"
    cashier.clicks("fixButton")
    cashier.until(lambda: not any("another receipt" in each for each in discrepancies(cashier)))


def test_a_file_that_is_not_there_is_told_below_its_field(cashier: Cashier) -> None:
    goes_to_the_check(cashier)
    cashier.clicks("reconcileButton")
    assert cashier.sees("exportFileError")
    cashier.types("exportFile", "/nowhere/till.csv")
    cashier.clicks("reconcileButton")
    cashier.until(lambda: "cannot be read" in cashier.reads("exportFileError"))


def test_a_refund_of_the_difference_alone_is_proposed(open_check: OpenCheck, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE events SET state = 'confirmed'")
    cashier = open_check(f"{OWN}C1-1,TODAY NOW,,10.00,UYU,\nC1-2,TODAY NOW,,15.00,UYU,\n")
    cashier.until(lambda: any("C1-2" in each for each in discrepancies(cashier)))
    cashier.until(lambda: cashier.sees("fixButton"))
    cashier.clicks("fixButton")
    cashier.until(lambda: cashier.sees("refundAmount"))
    cashier.until(lambda: cashier.reads("refundAmount") == "5,00")


def test_what_a_file_leaves_open_is_asked_once_and_the_day_is_compared(
    open_check: OpenCheck, offline_till: Till, tmp_path: Path
) -> None:
    cashier = open_check(f"{OWN}A-1,13/02/2026 10:00,,5.00,UYU,\nA-2,02/13/2026 10:00,,5.00,UYU,\n")
    cashier.until(lambda: cashier.sees("fileAnswer"))
    cashier.clicks("cancelButton")
    assert not cashier.sees("fileAnswer")
    cashier.clicks("reconcileButton")
    cashier.until(lambda: cashier.sees("fileAnswer"))
    cashier.clicks("acceptButton")
    assert cashier.sees("fileAnswerError")
    chooses(cashier, "fileAnswer", "month first: 12/31/2026")
    cashier.clicks("acceptButton")
    cashier.until(lambda: not cashier.sees("fileAnswer") and len(discrepancies(cashier)) == 2)
    with offline_till.open_ledger() as ledger:
        assert ledger.journal.count()
        (entry,) = [each for each in ledger.journal.entries() if each.what == "export columns told"]
    assert entry.facts["format"] == "posapp"
    cashier.clicks("reconcileButton")
    cashier.until(lambda: cashier.find(QPushButton, "reconcileButton").isEnabled())
    assert not cashier.sees("fileAnswer")


LOYVERSE = "Date,Receipt number,Receipt type,Total collected,Payment type,POS,Status\n"


def test_a_refund_with_a_number_of_its_own_is_shown_and_its_receipt_chosen(
    open_check: OpenCheck, offline_till: Till
) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE events SET state = 'confirmed'")
    rows = "TODAY NOW,C1-1,Sale,10.00,Cash,Caja 1,Closed\nTODAY NOW,C1-2,Sale,20.00,Cash,Caja 1,Closed\n"
    cashier = open_check(f"{LOYVERSE}{rows}TODAY 23:59,R-7,Refund,-20.00,Cash,Caja 1,Closed\n")
    cashier.until(lambda: cashier.sees("fixButton") and cashier.reads("discrepancyTitle") == "Refunded only in the POS")
    assert "20,00" in cashier.reads("reconciliationSummary")
    assert "C1-2" in cashier.reads("discrepancyAdvice")
    assert cashier.reads("discrepancyField") == "C1-2"
    cashier.find(QLineEdit, "discrepancyField").clear()
    cashier.clicks("fixButton")
    cashier.until(lambda: cashier.sees("discrepancyError"))
    cashier.types("discrepancyField", "C1-2")
    cashier.clicks("fixButton")
    cashier.until(lambda: cashier.sees("refundAmount"))
    cashier.until(lambda: cashier.reads("refundAmount") == "20,00")


def test_two_rows_of_one_receipt_are_asked_about_with_the_rows_of_the_file(open_check: OpenCheck) -> None:
    rows = "TODAY 00:01,H-7,Sale,500.00,Cash,Caja 1,Closed\nTODAY 00:01,H-7,Sale,400.00,Card,Caja 1,Closed\n"
    cashier = open_check(f"{LOYVERSE}{rows}")
    cashier.until(lambda: cashier.sees("fileAnswer"))
    chooses(cashier, "fileAnswer", "parts of one sale: add them up")
    cashier.clicks("acceptButton")
    cashier.until(lambda: cashier.find(QComboBox, "fileAnswer").findText("both, or not known") >= 0)
    chooses(cashier, "fileAnswer", "both, or not known")
    cashier.clicks("acceptButton")
    cashier.until(lambda: any(each.startswith("H-7") for each in discrepancies(cashier)))
    assert "900,00" in " ".join(str(each) for each in discrepancies(cashier)) or cashier.sees("fixButton")


@pytest.mark.parametrize("width", [1280, 1366])
def test_the_result_lies_inside_the_window(open_check: OpenCheck, qapp: QApplication, width: int) -> None:
    apply_style(qapp)
    cashier = open_check(OWN + "C1-1,TODAY NOW,,11.00,UYU,\nC1-2,TODAY NOW,,20.00,UYU,\n")
    cashier.window.resize(width, 800)
    cashier.until(lambda: cashier.sees("discrepancyTitle"))
    QTest.qWait(200)  # what was asked of the style comes with the next turns of the loop
    advice = cashier.find(QWidget, "discrepancyAdvice")
    assert advice.mapTo(cashier.window, advice.rect().topRight()).x() < width - 16


@pytest.mark.parametrize(("height", "words"), [(700, "Back to the counter"), (560, "")])
def test_in_a_low_window_the_way_back_is_a_sign_beside_the_heading(
    cashier: Cashier, qapp: QApplication, height: int, words: str
) -> None:
    apply_style(qapp)
    goes_to_the_check(cashier)
    cashier.window.resize(1100, height)
    back = cashier.find(QPushButton, "backFromReconciliationButton")
    cashier.until(lambda: back.text() == words)
    assert (back.accessibleName(), back.icon().isNull()) == ("Back to the counter", bool(words))
    cashier.clicks("backFromReconciliationButton")
    cashier.until(lambda: cashier.sees("recordButton"))
