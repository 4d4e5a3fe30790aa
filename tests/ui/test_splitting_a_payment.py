"""One payment by several tenders: part by part, with the change of the cash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.domain.sales.sale import Sale
from posapp.domain.sales.tender import Tender
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from tests.ui.cashier import Cashier, busy_worker
from tests.ui.test_money_moves_once import double_clicks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def is_to_pay(cashier: Cashier, amount: str) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", amount)


def splits(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    cashier.until(lambda: cashier.sees("splitAmount"))


def chooses(cashier: Cashier, number: int) -> None:
    key = Qt.Key(Qt.Key.Key_0.value + number)
    QTest.keyClick(cashier.window.focusWidget(), key, Qt.KeyboardModifier.AltModifier)


def takes(cashier: Cashier, tender: int, amount: str = "") -> None:
    chooses(cashier, tender)
    if amount:
        cashier.types("splitAmount", amount)
    cashier.presses("splitAmount")


def left(cashier: Cashier) -> str:
    return cashier.reads("splitLeft").replace("\xa0", " ")


def only_sale(till: Till) -> Sale:
    with open_ledger_session(till) as session:
        (recorded,) = session.day.sales(session.day.today())
    return recorded.sale


def parts(sale: Sale) -> list[tuple[Tender, str]]:
    return [(each.tender, str(each.collected)) for each in sale.parts]


def test_some_in_cash_and_the_rest_by_card(cashier: Cashier, offline_till: Till) -> None:
    is_to_pay(cashier, "1234,50")
    splits(cashier)
    takes(cashier, 1, "500")
    assert left(cashier) == "$ 735,00 left to pay"  # in cash, which is still chosen
    chooses(cashier, 3)
    assert left(cashier) == "$ 734,50 left to pay"
    cashier.presses("splitAmount")
    assert left(cashier) == "Nothing left to pay"
    assert cashier.has_focus("recordSplitButton")
    cashier.presses("recordSplitButton")
    cashier.until(lambda: len(cashier.day()) == 1)
    sale = only_sale(offline_till)
    assert parts(sale) == [(Tender.CREDIT, "734.50 UYU"), (Tender.CASH, "500.00 UYU")]
    assert (sale.method, str(sale.money), sale.rounding) == (Tender.CREDIT, "1234.50 UYU", 0)
    row = cashier.day()[0].replace("\xa0", " ")
    assert "Credit $ 734,50 + Cash $ 500,00" in row.replace("\u2068", "").replace("\u2069", "")


def test_cash_that_pays_the_rest_is_rounded_and_gives_change(cashier: Cashier, offline_till: Till) -> None:
    is_to_pay(cashier, "1234,40")
    splits(cashier)
    takes(cashier, 2, "1000")
    takes(cashier, 1, "500")
    assert cashier.reads("splitChange").replace("\xa0", " ") == "Change $ 266,00"
    cashier.presses("recordSplitButton")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert cashier.reads("toastFigure").replace("\xa0", " ") == "Change $ 266,00"
    sale = only_sale(offline_till)
    assert parts(sale) == [(Tender.DEBIT, "1000.00 UYU"), (Tender.CASH, "234.00 UYU")]
    assert (str(sale.money), sale.rounding) == ("1234.40 UYU", -40)
    with open_ledger_session(offline_till) as session:
        (cash,) = session.drawer.of_day(session.day.today()).cash
    assert str(cash.expected) == "234.00 UYU"


def test_a_card_never_pays_more_than_is_left(cashier: Cashier) -> None:
    is_to_pay(cashier, "100")
    splits(cashier)
    takes(cashier, 2, "120")
    assert "100" in cashier.reads("splitError")
    assert left(cashier) == "$ 100,00 left to pay"
    assert not cashier.find(QPushButton, "recordSplitButton").isEnabled()


def test_a_part_can_be_taken_out_again(cashier: Cashier) -> None:
    is_to_pay(cashier, "100")
    splits(cashier)
    takes(cashier, 2, "40")
    takes(cashier, 3)
    assert left(cashier) == "Nothing left to pay"
    cashier.clicks("dropPart0")
    chooses(cashier, 2)
    assert left(cashier) == "$ 40,00 left to pay"
    assert cashier.has_focus("splitAmount")


def test_escape_leaves_the_sale_as_it_was(cashier: Cashier) -> None:
    is_to_pay(cashier, "100")
    splits(cashier)
    takes(cashier, 2, "40")
    cashier.presses("splitAmount", Qt.Key.Key_Escape)
    cashier.until(lambda: not cashier.sees("splitAmount"))
    assert cashier.reads("amountField") == "100"
    assert cashier.reads("recordButton").replace("\xa0", " ") == "Record $ 100,00"
    assert cashier.day() == []


def test_enter_that_is_held_takes_one_part_and_records_nothing(cashier: Cashier) -> None:
    is_to_pay(cashier, "100")
    splits(cashier)
    chooses(cashier, 2)
    cashier.types("splitAmount", "40")
    cashier.presses("splitAmount")
    for _ in range(5):
        widget = cashier.window.focusWidget()
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
        )
        QApplication.sendEvent(widget, event)
    assert left(cashier) == "$ 60,00 left to pay"
    assert cashier.day() == []


def test_a_split_that_no_longer_fits_the_amount_is_dropped_and_how_it_is_paid_is_asked_once(
    cashier: Cashier, offline_till: Till
) -> None:
    cashier.types("amountField", "100")
    splits(cashier)
    takes(cashier, 2, "40")
    takes(cashier, 3)
    cashier.presses("recordSplitButton")  # nobody said whose it is
    assert cashier.day() == []
    assert "Debit $ 40,00" in cashier.find(QPushButton, "recordButton").accessibleDescription().replace("\xa0", " ")
    cashier.types("amountField", "90")
    assert cashier.find(QPushButton, "recordButton").accessibleDescription() == ""
    cashier.finds("C-1001", "Ana")
    cashier.presses("amountField")
    assert "no longer split" in cashier.reads("amountError")
    QTest.qWait(100)
    assert cashier.day() == []
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert parts(only_sale(offline_till)) == []


def test_who_chooses_a_tender_after_the_split_was_dropped_is_not_asked(cashier: Cashier) -> None:
    cashier.types("amountField", "100")
    splits(cashier)
    takes(cashier, 2, "40")
    takes(cashier, 3)
    cashier.presses("recordSplitButton")
    cashier.types("amountField", "90")
    chooses(cashier, 2)
    cashier.finds("C-1001", "Ana")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)


def test_a_double_click_takes_one_part(cashier: Cashier) -> None:
    is_to_pay(cashier, "100")
    splits(cashier)
    chooses(cashier, 2)
    cashier.types("splitAmount", "40")
    button = cashier.button("takePartButton")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    double_clicks(button)
    assert left(cashier) == "$ 60,00 left to pay"


def test_a_split_waits_for_the_coupon_that_is_checked(cashier: Cashier, offline_till: Till) -> None:
    coupon = Coupon(id="k1", code="DIEZ")
    with offline_till.open_cache() as cache:
        cache.coupons.store([coupon])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(coupon, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000))
    is_to_pay(cashier, "100")
    with busy_worker(cashier.context.ledger):
        cashier.window.checkout.payment.take_coupon(coupon)
        cashier.clicks("splitButton")
        assert not cashier.sees("splitAmount")
    cashier.until(lambda: cashier.sees("splitAmount"))
    chooses(cashier, 3)
    assert left(cashier) == "$ 90,00 left to pay"


def test_a_split_with_rounded_cash_is_resumed_before_the_rounding_is_known(cashier: Cashier, qtbot: QtBot) -> None:
    cashier.types("amountField", "100,40")
    splits(cashier)
    takes(cashier, 2, "50")
    takes(cashier, 1)
    cashier.presses("recordSplitButton")  # nobody said whose it is
    resumed = PaymentPanel(cashier.context)
    qtbot.addWidget(resumed)
    resumed.resume(cashier.window.checkout.payment.draft())
    resumed.take_tips(on=False)
    resumed.due.use_rounding("country")
    assert [str(money) for _tender, money in resumed.due.split] == ["50.00 UYU", "50.00 UYU"]


def test_a_split_payment_waits_for_its_customer_and_is_then_recorded(cashier: Cashier, offline_till: Till) -> None:
    cashier.types("amountField", "100")
    splits(cashier)
    takes(cashier, 2, "40")
    takes(cashier, 3)
    cashier.presses("recordSplitButton")
    cashier.finds("C-1001", "Ana")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert parts(only_sale(offline_till)) == [(Tender.CREDIT, "60.00 UYU"), (Tender.DEBIT, "40.00 UYU")]


def test_an_undo_takes_every_part_back(cashier: Cashier, offline_till: Till) -> None:
    is_to_pay(cashier, "100")
    splits(cashier)
    takes(cashier, 1, "40")
    takes(cashier, 3)
    cashier.presses("recordSplitButton")
    cashier.until(lambda: cashier.sees("undoButton"))
    cashier.clicks("undoButton")
    cashier.until(lambda: "undone" in cashier.reads("toastText"))
    with open_ledger_session(offline_till) as session:
        assert session.closing.x_report(session.day.today()).differences == ()
