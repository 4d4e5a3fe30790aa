"""Coupons at the counter: what they take off is seen before it counts, and what is wrong is said beside the field."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.domain.money import Money
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.keypad import Keypad
from tests.ui.cashier import Cashier

TENTH = Coupon(id="c-tenth", code="TENTH")
FIVE = Coupon(id="c-five", code="Five")
PLAIN = Coupon(id="c-plain", code="PLAIN", description="A coffee with it")
PERCENT = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_per_customer=True)
FIFTY = CouponRules(
    kind=CouponKind.AMOUNT, amount=Money.of(5_000, "UYU"), minimum=Money.of(20_000, "UYU"), once_in_all=True
)


@pytest.fixture(autouse=True)
def _coupons(offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([TENTH, FIVE, PLAIN])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(TENTH, PERCENT)
        session.coupons.save_rules(FIVE, FIFTY)


def takes(cashier: Cashier, code: str) -> None:
    cashier.types("couponField", code)
    cashier.presses("couponField")


def says(cashier: Cashier, text: str) -> bool:
    return cashier.sees("couponError") and text in cashier.reads("couponError")


def test_what_is_left_to_pay_is_seen_before_it_is_recorded(cashier: Cashier, offline_till: Till) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "1000")
    takes(cashier, "TENTH")
    cashier.until(lambda: cashier.sees("couponTotal"))
    assert "100,00" in cashier.reads("takenCoupon0")
    assert "900,00" in cashier.reads("couponTotal")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "900,00" in cashier.day()[0]
    assert "−" in cashier.day()[0]
    assert not cashier.sees("couponTotal")
    with open_ledger_session(offline_till) as session:
        (recorded,) = session.day.sales(session.day.today())
    with offline_till.open_ledger() as ledger:
        events = [queued.event for queued in ledger.events.of_subject(recorded.sale.id)]
    assert [(each.action, each.object.id) for each in events] == [
        ("physical_store.paid", ""),
        ("coupon.redeemed", "c-tenth"),
    ]
    assert events[0].money == Money.of(90_000, "UYU")


def test_a_wrong_case_is_corrected_by_one_click(cashier: Cashier) -> None:
    cashier.finds("C-1002", "Ana")
    cashier.types("amountField", "500")
    takes(cashier, "FIVE")
    cashier.until(lambda: cashier.sees("couponCorrection0"))
    assert "Five" in cashier.reads("couponCorrection0")
    cashier.clicks("couponCorrection0")
    cashier.until(lambda: "450,00" in cashier.reads("couponTotal"))
    assert not cashier.sees("couponError")
    assert not cashier.sees("couponCorrection0")


def test_what_the_shops_rules_refuse_is_said_beside_the_field(cashier: Cashier) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "100")
    takes(cashier, "WINTER")
    cashier.until(lambda: says(cashier, "WINTER"))
    takes(cashier, "Five")
    cashier.until(lambda: says(cashier, "200,00"))
    assert not cashier.sees("couponChips")
    cashier.types("amountField", "200")
    takes(cashier, "Five")
    cashier.until(lambda: "150,00" in cashier.reads("couponTotal"))


def test_an_amount_that_no_longer_bears_the_coupon_holds_the_payment_until_it_is_taken_off(cashier: Cashier) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "200")
    takes(cashier, "Five")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    cashier.types("amountField", "199")
    cashier.until(lambda: says(cashier, "200,00"))
    cashier.presses("amountField")
    QTest.qWait(200)
    assert cashier.day() == []
    cashier.clicks("dropCoupon0")
    cashier.until(lambda: not cashier.sees("couponChips"))
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "199,00" in cashier.day()[0]


def test_several_coupons_each_take_off_what_is_left(cashier: Cashier) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "1000")
    takes(cashier, "TENTH")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    takes(cashier, "Five")
    cashier.until(lambda: "850,00" in cashier.reads("couponTotal"))
    takes(cashier, "TENTH")
    cashier.until(lambda: says(cashier, "TENTH"))
    assert "850,00" in cashier.reads("couponTotal")


def test_a_coupon_without_rules_is_taken_with_a_warning(cashier: Cashier) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "80")
    takes(cashier, "PLAIN")
    cashier.until(lambda: cashier.sees("couponNotice"))
    assert "no rules" in cashier.reads("takenCoupon0")
    assert "No rules in posapp" in cashier.reads("couponNotice")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "80,00" in cashier.day()[0]
    assert "1 coupon" in cashier.day()[0]


def test_without_a_customer_the_screen_says_that_it_is_not_sent(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "300")
    takes(cashier, "TENTH")
    cashier.until(lambda: says(cashier, "Choose the customer"))
    takes(cashier, "Five")
    cashier.until(lambda: cashier.sees("couponNotice"))
    assert "not sent" in cashier.reads("couponNotice")


def test_the_customers_card_lists_what_is_open_and_a_touch_takes_it(cashier: Cashier) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "1000")
    cashier.until(lambda: cashier.sees("openCoupon1"))
    offered = [cashier.reads(f"openCoupon{place}") for place in range(3)]
    touched = next(place for place, words in enumerate(offered) if words.startswith("TENTH"))
    cashier.clicks(f"openCoupon{touched}")
    cashier.until(lambda: "900,00" in cashier.reads("couponTotal"))
    assert cashier.has_focus("amountField")


def test_undoing_the_payment_opens_the_coupon_again(cashier: Cashier) -> None:
    def pays_with_it() -> None:
        cashier.finds("bruno", "Bruno")
        cashier.types("amountField", "1000")
        takes(cashier, "TENTH")

    pays_with_it()
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    pays_with_it()
    cashier.until(lambda: says(cashier, "already redeemed TENTH"))
    cashier.clicks("undoButton")
    cashier.until(lambda: "Undone" in cashier.day()[0])
    takes(cashier, "TENTH")
    cashier.until(lambda: "900,00" in cashier.reads("couponTotal"))


def test_rules_that_change_under_the_cashiers_hands_record_nothing(cashier: Cashier, offline_till: Till) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "1000")
    takes(cashier, "TENTH")
    cashier.until(lambda: "900,00" in cashier.reads("couponTotal"))
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(TENTH, replace(PERCENT, hundredths=2_000))
    cashier.presses("amountField")
    cashier.until(lambda: says(cashier, "nothing was recorded"))
    cashier.until(lambda: "800,00" in cashier.reads("couponTotal"))
    assert cashier.day() == []


def test_f7_puts_the_keyboard_on_the_coupon(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F7)
    cashier.until(lambda: cashier.has_focus("couponField"))


def test_the_keypad_stays_beside_a_coupon_where_there_is_room(cashier: Cashier) -> None:
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "80")
    takes(cashier, "PLAIN")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    cashier.window.grab()  # what was taken is laid out now
    assert cashier.find(Keypad, "").isVisible()


@pytest.mark.parametrize("size", [(800, 560), (1024, 680), (1366, 728), (1600, 900)])
def test_no_key_moves_when_a_coupon_or_an_error_has_something_to_say(cashier: Cashier, size: tuple[int, int]) -> None:
    def places() -> list[QRect]:
        buttons = cashier.window.checkout.payment.findChildren(QPushButton)
        keys = [each for each in buttons if each.property("kind") in {"key", "choice", "primary"}]
        return [QRect(each.mapTo(cashier.window, QPoint(0, 0)), each.size()) for each in keys]

    cashier.window.resize(*size)
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "80")
    QTest.qWait(150)  # the window was made larger a moment ago, and has laid itself out by now
    before = places()
    assert len(before) == 12 + 5 + 1
    assert min(min(each.width(), each.height()) for each in before) >= 44
    takes(cashier, "PLAIN")
    cashier.until(lambda: cashier.sees("couponNotice"))
    cashier.window.grab()
    assert places() == before
    cashier.types("amountField", "1,5,0")
    cashier.presses("amountField")
    cashier.until(lambda: cashier.sees("amountError"))
    cashier.window.grab()
    assert places() == before


def test_the_button_says_what_is_left_to_pay(cashier: Cashier) -> None:
    button = cashier.find(QPushButton, "recordButton")
    assert button.text() == "Record payment"
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", "80")
    assert button.text().replace("\xa0", " ") == "Record $ 80,00"
    takes(cashier, "TENTH")
    cashier.until(lambda: button.text().replace("\xa0", " ") == "Record $ 72,00")
    cashier.types("amountField", "x")
    assert button.text() == "Record payment"
