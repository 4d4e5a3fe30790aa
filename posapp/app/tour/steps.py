"""Lists the steps of the tour in the order of a shop's day."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QTableView, QWidget

from posapp.app.tour.evening import (
    check_against_the_till,
    close_the_day,
    read_the_journal,
    see_the_settings,
    show_summary,
)
from posapp.app.tour.items import sell_by_item
from posapp.app.tour.orders import record_order
from posapp.app.tour.receipts import take_receipts
from posapp.app.tour.tour import Step, Tour
from posapp.sandbox import RunningSandbox

__all__ = ["STEPS"]

MANAGER, PIN = "Eva Luz", "2580"


def set_up_shop(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Set the shop up: its name, the token, the payment action, the download, the first manager."""
    tour.until(lambda: tour.screen.findChild(QLineEdit, "shopNameField") is not None, "the set-up")
    tour.type("shopNameField", "Almacén del Puerto")
    tour.type("tillField", "Till 1")
    tour.until(lambda: tour.find(QWidget, "nextButton").isEnabled(), "the countries and currencies")
    tour.picture("set-up-shop")
    tour.click("nextButton")
    tour.type("tokenField", "a-mistyped-token")
    tour.click("nextButton")
    tour.until(lambda: bool(tour.find(QLabel, "tokenError").text()), "what is wrong with the token")
    tour.picture("set-up-wrong-token")
    tour.type("tokenField", sandbox.token)
    tour.click("nextButton")
    tour.until(lambda: tour.find(QWidget, "createActionButton").isVisible(), "the offer to create the action")
    tour.picture("set-up-payment-action")
    tour.click("createActionButton")
    tour.until(lambda: tour.find(QWidget, "finishButton").isVisible(), "the end of the download")
    tour.picture("set-up-finished")
    tour.click("finishButton")
    for field, text in (("managerNameField", MANAGER), ("setupPinField", PIN), ("setupPinAgainField", PIN)):
        tour.type(field, text)
    tour.picture("set-up-manager")
    tour.click("makeManagerButton")
    tour.until(lambda: tour.screen.findChild(QLineEdit, "pinField") is not None, "the sign-in")


def sign_in(tour: Tour, _environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Sign in: a wrong PIN shows an error beside its field, the right one opens the counter."""
    for pin in ("9191", PIN):
        tour.until(lambda: tour.find(QLineEdit, "pinField").isEnabled(), "a field for the PIN")
        tour.type("pinField", pin)
        tour.press("pinField")
        if pin != PIN:
            tour.until(lambda: bool(tour.find(QLabel, "pinError").text()), "what is wrong with the PIN")
            tour.picture("sign-in-wrong-pin")
    tour.until(lambda: tour.find(QLineEdit, "searchField").isVisible(), "the counter")
    tour.picture("counter")


def record_payment(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Find a customer by a part of the name, and record a payment."""
    named = next(profile for profile in sandbox.shop.profiles() if len(profile["first_name"]) > 3)
    tour.type("searchField", named["first_name"][:3].lower())
    tour.until(lambda: _rows(tour, "resultList") > 0, "customers")
    tour.picture("search")
    tour.press("searchField")
    tour.type("amountField", "1234.50")
    tour.picture("payment-ready")
    tour.press("amountField")
    tour.until(lambda: _rows(tour, "dayTable") == 1, "the payment in the day's list")
    tour.picture("payment-recorded")
    tour.until(lambda: len(sandbox.shop.events()) == 1, "the payment at Hellotext")
    tour.pause(1500)
    tour.picture("payment-delivered")


def type_nonsense(tour: Tour, _environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Type an invalid amount, whose error appears beside its field."""
    tour.click("withoutCustomerButton")
    tour.type("amountField", "12.345.6")
    tour.press("amountField")
    tour.until(lambda: bool(tour.find(QLabel, "amountError").text()), "what is wrong with the amount")
    tour.picture("amount-refused")
    tour.type("amountField", "7.25")
    tour.press("amountField")
    tour.until(lambda: _rows(tour, "dayTable") == 2, "the sale without a customer")
    tour.picture("sale-without-customer")


def unplug_network(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Disconnect the network, keep selling, and connect it again."""
    with tour.unplugged(sandbox):
        for number, amount in enumerate(("89.90", "999999999.99", "15.00"), start=3):
            tour.type("searchField", _a_reference(sandbox, number))
            tour.until(lambda: _rows(tour, "resultList") > 0, "a customer")
            tour.press("searchField")
            tour.type("amountField", amount)
            tour.press("amountField")
            tour.until(partial(_day_has, tour, number), "the payment, without a network")
        tour.until(lambda: "3" in tour.find(QLabel, "waitingLabel").text(), "three that wait")
        tour.pause(9000)
        tour.picture("offline")
    tour.until(lambda: len(sandbox.shop.events()) == 4, "all payments at Hellotext, each once")
    tour.pause(4000)
    tour.picture("online-again")


def register_somebody_new(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Register a customer without a network; Hellotext gets the customer and then the payment once it is back."""
    with tour.unplugged(sandbox):
        tour.type("searchField", "eva luz")
        tour.click("newCustomerButton")
        tour.type("newPhone", "+1 212 555 0147")
        tour.picture("new-customer")
        tour.click("registerButton")
        tour.until(lambda: tour.find(QLabel, "customerName").text() == "Eva Luz", "the new customer")
        tour.picture("new-customer-chosen")
        tour.type("amountField", "64.00")
        tour.press("amountField")
        tour.until(partial(_day_has, tour, 6), "the payment of the new customer")
    tour.until(lambda: len(sandbox.shop.events()) == 5, "the payment of the new customer at Hellotext")


def review_what_was_refused(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Review a payment that Hellotext rejected because its customer was merged into another."""
    gone = sandbox.shop.profiles()[6]
    sandbox.shop.remove_profile(str(gone["id"]))
    tour.type("searchField", str(gone["reference"]))
    tour.until(lambda: _rows(tour, "resultList") > 0, "a customer")
    tour.press("searchField")
    tour.type("amountField", "72.40")
    tour.press("amountField")
    tour.until(lambda: tour.find(QWidget, "reviewLabel").isVisible(), "something to review")
    tour.click("reviewLabel")
    tour.until(lambda: bool(tour.find(QLabel, "reviewCustomer").text()), "the facts")
    tour.picture("review")
    tour.click("correctButton")
    tour.type("correctionSearch", _a_reference(sandbox, 4))
    tour.until(lambda: _rows(tour, "correctionResults") > 0, "another customer")
    tour.picture("review-correction")
    tour.press("correctionSearch")
    tour.type("decisionReason", "Merged at Hellotext")
    tour.click("correctButton")
    tour.until(lambda: tour.find(QLabel, "reviewEmpty").isVisible(), "an empty review")
    tour.picture("review-empty")
    tour.click("backToCounterButton")
    tour.until(lambda: len(sandbox.shop.events()) == 6, "the corrected payment at Hellotext")


def refund_payment(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Refund a part of a payment; Hellotext gets the refund after the payment."""
    before = len(sandbox.shop.events())
    tour.press("dayTable", Qt.Key.Key_F3)
    tour.until(lambda: _rows(tour, "refundCases") > 0, "the payments of today")
    tour.type("refundSearch", "1")
    tour.press("refundSearch")
    tour.until(lambda: tour.find(QWidget, "refundAmount").hasFocus(), "the payment of a receipt")
    tour.type("refundAmount", "200.00")
    tour.press("refundReason", Qt.Key.Key_Down)
    tour.type("refundNote", "The lamp does not switch on")
    tour.picture("refund")
    tour.press("refundAmount")
    tour.until(lambda: not tour.find(QWidget, "refundAmount").isVisible(), "the recorded refund")
    tour.picture("refund-recorded")
    tour.until(lambda: len(sandbox.shop.events()) == before + 1, "the refund at Hellotext")
    tour.click("backFromRefundButton")
    tour.until(lambda: tour.find(QLabel, "dayRefunded").isVisible(), "the refund in the day's figures")


def undo_mistake(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Undo a payment before it is sent."""
    tour.type("searchField", _a_reference(sandbox, 2))
    tour.until(lambda: _rows(tour, "resultList") > 0, "a customer")
    tour.press("searchField")
    tour.type("amountField", "500.00")
    tour.press("amountField")
    tour.until(lambda: _rows(tour, "dayTable") == 8, "the payment")
    tour.picture("undo-offered")
    tour.until_other(lambda: tour.find(QLabel, "toastText").text(), lambda: tour.click("undoButton"), "the undo")
    tour.picture("undone")


def redeem_coupon(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Enter the rules of a coupon, redeem it for a tenth off, and see it arrive with the payment."""
    before = len(sandbox.shop.events())
    tour.find(QAction, "couponsAction").trigger()
    tour.until(lambda: tour.screen.findChild(QLineEdit, "couponSearch") is not None, "the coupons")
    tour.until(lambda: _rows(tour, "couponRulesList") > 0, "a coupon")
    tour.type("couponSearch", "WELCOME10")
    tour.until(lambda: tour.find(QLabel, "rulesHeading").text() == "WELCOME10", "the coupon's form")
    tour.type("rulesValue", "10")
    tour.click("rulesOncePerCustomer")
    tour.picture("coupon-rules")
    tour.click("saveRulesButton")
    tour.until(lambda: tour.find(QWidget, "removeRulesButton").isVisible(), "rules that are kept")
    tour.click("backFromCouponsButton")
    tour.type("searchField", _a_reference(sandbox, 5))
    tour.until(lambda: _rows(tour, "resultList") > 0, "a customer")
    tour.press("searchField")
    tour.type("amountField", "250.00")
    tour.type("couponField", "WELCOME10")
    tour.press("couponField")
    tour.until(lambda: tour.find(QWidget, "couponTotal").isVisible(), "what is left to pay")
    tour.picture("coupon-taken")
    tour.press("amountField")
    tour.until(partial(_day_has, tour, 9), "the payment with its coupon")
    tour.until(lambda: len(sandbox.shop.events()) == before + 2, "payment and coupon at Hellotext")
    tour.picture("coupon-delivered")


def look_for_help(tour: Tour, _environment: Mapping[str, str], _sandbox: RunningSandbox) -> None:
    """Show the sheet of shortcuts."""
    tour.press("dayTable", Qt.Key.Key_Question)
    tour.picture("keys")


STEPS: tuple[Step, ...] = (
    set_up_shop,
    sign_in,
    record_payment,
    type_nonsense,
    unplug_network,
    register_somebody_new,
    review_what_was_refused,
    refund_payment,
    undo_mistake,
    redeem_coupon,
    sell_by_item,
    take_receipts,
    record_order,
    show_summary,
    check_against_the_till,
    close_the_day,
    read_the_journal,
    see_the_settings,
    look_for_help,
)


def _rows(tour: Tour, name: str) -> int:
    view = tour.find(QAbstractItemView if name.endswith(("List", "Results", "Cases", "Rulings")) else QTableView, name)
    return view.model().rowCount()


def _day_has(tour: Tour, rows: int) -> bool:
    return _rows(tour, "dayTable") == rows


def _a_reference(sandbox: RunningSandbox, number: int) -> str:
    return str(sandbox.shop.profiles()[number]["reference"])
