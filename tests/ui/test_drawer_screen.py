"""The drawer on the screen: opened by a count, emptied by a manager, corrected by counter-entries."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit

from posapp.domain.currency import currency
from posapp.domain.day.denominations import PieceCount, denominations_of
from posapp.domain.day.drawer import MovementKind
from posapp.domain.settings.till_settings import BLIND_COUNT
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.counter.drawer.movement_form import MovementForm
from posapp.ui.kit.cash_count import CashCount
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opens_the_drawer(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("drawerAmount") or cashier.sees("drawerClosed"))


def opens_the_close(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("countcashUYU"))


def entries(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "drawerList").model()
    return [str(model.index(row, 0).data()).replace("\xa0", " ") for row in range(model.rowCount())]


def records(cashier: Cashier, amount: str, reason: str = "") -> None:
    before = len(entries(cashier))
    cashier.types("drawerAmount", amount)
    if reason:
        cashier.types("drawerReason", reason)
    cashier.clicks("recordDrawerButton")
    cashier.until(lambda: len(entries(cashier)) == before + 1)


def expected(cashier: Cashier) -> str:
    return cashier.reads("expectedUYU").replace("\xa0", " ")


def test_a_counted_float_is_added_up_while_it_is_typed_and_stands_in_the_drawer(cashier: Cashier) -> None:
    opens_the_drawer(cashier)
    cashier.clicks("countPiecesButton")
    cashier.types("floatPieces100000UYU", "2")
    cashier.types("floatPieces50000UYU", "1")
    cashier.types("floatPieces100UYU", "7")
    assert cashier.reads("floatSumUYU").replace("\xa0", " ") == "$ 2.507,00"
    assert "$ 2.507,00" in cashier.button("recordDrawerButton").text().replace("\xa0", " ")
    cashier.clicks("recordDrawerButton")
    cashier.until(lambda: len(entries(cashier)) == 1)
    assert entries(cashier)[0].startswith("Opening float, $ 2.507,00")
    assert expected(cashier) == "$ 2.507,00"


def test_what_should_be_in_the_drawer_follows_sales_and_entries(cashier: Cashier) -> None:
    cashier.sells("450")
    opens_the_drawer(cashier)
    records(cashier, "1000")
    records(cashier, "120,50", "the baker")
    assert entries(cashier)[0].startswith("Cash out, -$ 120,50")
    assert "the baker" in entries(cashier)[0]
    assert expected(cashier) == "$ 1.329,50"


def test_an_entry_is_undone_by_a_counter_entry_and_both_stay(cashier: Cashier) -> None:
    opens_the_drawer(cashier)
    records(cashier, "1000")
    cashier.clicks("undoDrawerButton")
    cashier.until(lambda: len(entries(cashier)) == 2)
    assert entries(cashier)[0].startswith("Undone: Opening float, -$ 1.000,00")
    assert "undone" in entries(cashier)[1]
    assert not cashier.button("undoDrawerButton").isEnabled()
    records(cashier, "900")
    assert expected(cashier) == "$ 900,00"


def test_cash_out_without_a_reason_or_an_amount_is_told_beside_its_field(cashier: Cashier) -> None:
    opens_the_drawer(cashier)
    records(cashier, "1000")
    cashier.types("drawerAmount", "5")
    cashier.clicks("recordDrawerButton")
    assert "what the cash is for" in cashier.reads("drawerReasonError")
    cashier.types("drawerReason", "bread")
    cashier.types("drawerAmount", "a lot")
    cashier.clicks("recordDrawerButton")
    assert cashier.reads("drawerAmountError")
    assert len(entries(cashier)) == 1


def test_a_cashier_takes_cash_out_only_with_a_managers_pin(
    staffed_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(staffed_till)
    cashier.signs_in("Ana Soto", ANA_PIN)
    opens_the_drawer(cashier)
    records(cashier, "1000")
    cashier.types("drawerAmount", "200")
    cashier.types("drawerReason", "the safe")
    cashier.clicks("recordDrawerButton")
    cashier.until(lambda: cashier.sees("managerPinField"))
    assert len(entries(cashier)) == 1
    cashier.types_pin(EVA_PIN, "managerPinField")
    cashier.until(lambda: len(entries(cashier)) == 2)
    assert "Ana Soto, permitted by Eva Luz" in entries(cashier)[0]
    cashier.clicks("undoDrawerButton")
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.types_pin(EVA_PIN, "managerPinField")
    cashier.until(lambda: len(entries(cashier)) == 3)


def test_a_blind_count_shows_no_expected_cash_in_the_drawer(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(BLIND_COUNT.change(True))
    cashier = open_window(offline_till)
    cashier.sells("450")
    opens_the_drawer(cashier)
    records(cashier, "1000")
    assert not cashier.sees("expectedUYU")
    assert not cashier.sees("cashSalesUYU")
    assert "hidden" in cashier.reads("hiddenUYU")


def test_the_close_counts_the_whole_drawer_by_notes_and_coins(cashier: Cashier) -> None:
    cashier.sells("450")
    opens_the_drawer(cashier)
    records(cashier, "1000")
    cashier.clicks("backFromDrawerButton")
    opens_the_close(cashier)
    assert "1.000,00" in cashier.reads("closeFigures")
    assert "with the opening float" in cashier.reads("closeFigures")
    cashier.clicks("countPiecescashUYU")
    cashier.types("closePieces100000UYU", "1")
    cashier.types("closePieces20000UYU", "2")
    assert cashier.reads("closeSumUYU").replace("\xa0", " ") == "$ 1.400,00"
    assert cashier.reads("differencecashUYU").replace("\xa0", " ") == "-$ 50,00"
    cashier.clicks("closeDayButton")
    cashier.clicks("closeForGoodButton")
    cashier.until(lambda: cashier.sees("paper"))
    paper = cashier.find(QPlainTextEdit, "paper").toPlainText()
    assert "opening float" in paper
    assert "2 x $ 200,00" in paper
    cashier.clicks("backFromClosingButton")
    opens_the_drawer(cashier)
    cashier.until(lambda: cashier.sees("drawerClosed"))
    assert not cashier.sees("drawerAmount")


def test_less_than_the_pieces_is_told_below_the_cash_and_nothing_is_closed(cashier: Cashier) -> None:
    opens_the_close(cashier)
    cashier.clicks("countPiecescashUYU")
    cashier.types("closePieces100000UYU", "1")
    cashier.types("countcashUYU", "900")
    cashier.clicks("closeDayButton")
    assert "add up to" in cashier.reads("countErrorcashUYU")
    assert not cashier.sees("closeQuestion")


def test_enter_walks_through_the_notes_and_coins_and_then_says_that_it_is_done(cashier: Cashier) -> None:
    unit = currency("UYU")
    listed = denominations_of(unit)
    assert listed is not None
    count = CashCount("alone", unit, listed, "es_UY", cashier.window)
    done: list[bool] = []
    count.done.connect(lambda: done.append(True))
    count.show()
    count.take_focus()
    for number in range(len(listed.values)):
        cashier.types_at_focus(str(number))
        QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    assert done == [True]
    order = (*listed.notes, *listed.coins)
    assert count.pieces() == tuple(PieceCount(value, number) for number, value in enumerate(order))
    count.deleteLater()


def test_a_currency_without_a_list_of_notes_is_typed(offline_till: Till, cashier: Cashier) -> None:
    from dataclasses import replace

    form = MovementForm(replace(offline_till.shop(), currency=currency("KWD")), cashier.window)
    form.propose(MovementKind.OPENING_FLOAT)
    form.show()
    assert form.findChildren(CashCount) == []
    form.deleteLater()
