"""Change at the counter: what a customer hands over in cash is one touch or one key, and what goes back is seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.domain.money import Money
from posapp.domain.settings.till_settings import CHANGE_OFFERED
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier

TENTH = Coupon(id="c-tenth", code="TENTH")
PERCENT = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000)
PLACES = range(4)


def offers(cashier: Cashier) -> list[str]:
    return [cashier.reads(f"cashOffer{place}") for place in PLACES if cashier.sees(f"cashOffer{place}")]


def presses_alt(cashier: Cashier, key: Qt.Key) -> None:
    QTest.keyClick(cashier.window.focusWidget(), key, Qt.KeyboardModifier.AltModifier)


def is_to_pay(cashier: Cashier, amount: str, count: int = 4) -> None:
    """Let somebody pay an amount in cash, and wait until the counter offers what they may hand over."""
    cashier.finds("bruno", "Bruno")
    cashier.types("amountField", amount)
    cashier.until(lambda: len(offers(cashier)) == count)


def change(cashier: Cashier) -> str:
    return cashier.reads("changeDue").replace("\xa0", " ") if cashier.sees("changeDue") else ""


def test_the_exact_amount_and_the_next_notes_are_offered(cashier: Cashier) -> None:
    assert not cashier.sees("cashChange")
    is_to_pay(cashier, "1234")
    assert offers(cashier) == ["1.234", "1.240", "1.300", "2.000"]
    cashier.types("amountField", "89,90")
    assert offers(cashier) == ["90", "100", "200", "500"]  # of 89,90 in cash: there are no coins of 10 centésimos


def test_a_touch_shows_the_change_large_and_the_payment_stays_what_was_due(
    cashier: Cashier, offline_till: Till
) -> None:
    is_to_pay(cashier, "1234")
    cashier.clicks("cashOffer2")
    assert change(cashier) == "Change $ 66,00"
    assert cashier.reads("amountField") == "1234"
    assert cashier.reads("recordButton").replace("\xa0", " ") == "Record $ 1.234,00"
    cashier.presses("cashOffer2")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert cashier.reads("toastFigure").replace("\xa0", " ") == "Change $ 66,00"
    assert not cashier.sees("cashChange")
    with open_ledger_session(offline_till) as session:
        (recorded,) = session.day.sales(session.day.today())
    assert recorded.sale.money == Money.of(123_400, "UYU")


def test_each_offer_has_its_key_and_the_same_key_takes_it_back(cashier: Cashier) -> None:
    is_to_pay(cashier, "1234")
    for key, said in (
        (Qt.Key.Key_Q, "No change"),
        (Qt.Key.Key_W, "Change $ 6,00"),
        (Qt.Key.Key_E, "Change $ 66,00"),
        (Qt.Key.Key_R, "Change $ 766,00"),
        (Qt.Key.Key_R, ""),
    ):
        presses_alt(cashier, key)
        assert change(cashier) == said
    assert cashier.has_focus("amountField")
    assert cashier.reads("amountField") == "1234"


def test_the_keyboard_reaches_the_offers_and_enter_chooses_then_records(cashier: Cashier) -> None:
    is_to_pay(cashier, "1234")
    for name in ("", "cashOffer0", "cashOffer1"):
        QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Tab)
        assert cashier.window.focusWidget().objectName() == name
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    assert change(cashier) == "Change $ 6,00"
    assert cashier.day() == []
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "1.234,00" in cashier.day()[0]


def test_another_amount_asks_anew(cashier: Cashier) -> None:
    is_to_pay(cashier, "1234")
    presses_alt(cashier, Qt.Key.Key_R)
    cashier.types("amountField", "1235")
    assert change(cashier) == ""
    assert offers(cashier) == ["1.235", "1.240", "1.300", "2.000"]
    cashier.find(QLineEdit, "amountField").clear()
    assert not cashier.sees("cashChange")
    presses_alt(cashier, Qt.Key.Key_R)
    assert change(cashier) == ""


def test_only_cash_has_change(cashier: Cashier) -> None:
    is_to_pay(cashier, "1234")
    presses_alt(cashier, Qt.Key.Key_R)
    presses_alt(cashier, Qt.Key.Key_2)
    assert not cashier.sees("cashChange")
    presses_alt(cashier, Qt.Key.Key_R)
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert not cashier.sees("toastFigure")
    assert "Debit" in cashier.day()[0]


def test_nothing_goes_back_of_the_exact_amount_and_the_next_notice_says_nothing_of_it(cashier: Cashier) -> None:
    is_to_pay(cashier, "1234")
    presses_alt(cashier, Qt.Key.Key_R)
    cashier.presses("amountField")
    cashier.until(lambda: cashier.sees("toastFigure"))
    is_to_pay(cashier, "1234")
    presses_alt(cashier, Qt.Key.Key_Q)
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 2)
    assert not cashier.sees("toastFigure")


def test_a_coupon_leaves_less_to_pay_and_more_to_give_back(cashier: Cashier, offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([TENTH])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(TENTH, PERCENT)
    is_to_pay(cashier, "1100", count=3)
    presses_alt(cashier, Qt.Key.Key_E)
    assert change(cashier) == "Change $ 900,00"
    cashier.types("couponField", "TENTH")
    cashier.presses("couponField")
    cashier.until(lambda: offers(cashier)[:1] == ["990"])
    assert change(cashier) == ""
    presses_alt(cashier, Qt.Key.Key_W)
    assert change(cashier) == "Change $ 10,00"
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert cashier.reads("toastFigure").replace("\xa0", " ") == "Change $ 10,00"
    assert "990,00" in cashier.day()[0]


def test_a_shop_that_wants_no_change_has_the_counter_of_before(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(CHANGE_OFFERED.change(False))
    cashier = open_window(offline_till)
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "1234")
    QTest.qWait(200)
    presses_alt(cashier, Qt.Key.Key_R)
    assert not cashier.sees("cashChange")


def test_the_open_counter_follows_the_setting(cashier: Cashier) -> None:
    is_to_pay(cashier, "1234")
    cashier.chooses("Settings")
    cashier.until(lambda: cashier.sees("setting-shop"))
    cashier.until(lambda: cashier.find(QCheckBox, "change_offeredBox").isChecked())
    cashier.find(QCheckBox, "change_offeredBox").click()
    cashier.until(lambda: cashier.reads("change_offeredSaid") == "Saved")
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.sees("amountField"))
    assert cashier.reads("amountField") == "1234"
    assert not cashier.sees("cashChange")


def test_a_counter_that_is_rebuilt_still_knows_what_was_handed_over(
    cashier: Cashier, offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    is_to_pay(cashier, "1234")
    presses_alt(cashier, Qt.Key.Key_E)
    draft = cashier.window.checkout.payment.draft()
    other = open_window(offline_till)
    other.window.checkout.payment.resume(draft)
    other.until(lambda: change(other) == "Change $ 66,00")


@pytest.mark.parametrize("size", [(800, 560), (1024, 680), (1280, 800), (1366, 728), (1600, 900)])
def test_no_key_moves_and_each_offer_is_as_large_as_a_finger(cashier: Cashier, size: tuple[int, int]) -> None:
    def places() -> list[QRect]:
        buttons = cashier.window.checkout.payment.findChildren(QPushButton)
        keys = [each for each in buttons if each.property("kind") in {"key", "choice", "primary"}]
        return [QRect(each.mapTo(cashier.window, QPoint(0, 0)), each.size()) for each in keys]

    cashier.window.resize(*size)
    cashier.finds("bruno", "Bruno")
    QTest.qWait(100)
    cashier.window.grab()
    before = places()
    assert min(min(each.width(), each.height()) for each in before) >= 44
    cashier.types("amountField", "1234")
    cashier.until(lambda: len(offers(cashier)) == len(PLACES))
    cashier.window.grab()
    assert places() == before
    buttons = [cashier.find(QPushButton, f"cashOffer{place}") for place in PLACES]
    assert min(min(each.width(), each.height()) for each in buttons) >= 44
    cashier.clicks("cashOffer3")
    cashier.window.grab()
    assert places() == before
    assert change(cashier) == "Change $ 766,00"


def test_an_offer_that_has_no_room_is_left_out_and_no_amount_is_cut(cashier: Cashier) -> None:
    cashier.window.resize(1136, 760)
    is_to_pay(cashier, "1234567890,55", count=2)
    for place in range(2):
        button = cashier.find(QPushButton, f"cashOffer{place}")
        assert button.sizeHint().width() <= button.width()
    presses_alt(cashier, Qt.Key.Key_R)
    assert change(cashier) == ""
    presses_alt(cashier, Qt.Key.Key_W)
    assert change(cashier).endswith("9,00")
