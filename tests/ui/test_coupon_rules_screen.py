"""A manager tells the rules of coupons: found, told, corrected beside the field, removed and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QLabel, QLineEdit, QPushButton

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.money import Money
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TENTH = Coupon(id="c-tenth", code="TENTH", description="A tenth off everything")
SUMMER = Coupon(id="c-summer", code="Verano", description="Summer in the port")
PERCENT = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000)


@pytest.fixture
def coupons(offline_till: Till) -> None:
    """Two coupons were downloaded, one of them with rules."""
    with offline_till.open_cache() as cache:
        cache.coupons.store([TENTH, SUMMER])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(TENTH, PERCENT)


@pytest.fixture
def manager(coupons: None, cashier: Cashier) -> Cashier:
    """Somebody before the coupons' rules of a till that asks nobody who they are."""
    opens(cashier)
    cashier.until(lambda: len(listed(cashier)) == 2)
    return cashier


def chooses(person: Cashier, text: str) -> None:
    (action,) = [each for each in person.window.findChildren(QAction) if each.text() == text]
    action.trigger()


def opens(person: Cashier) -> None:
    chooses(person, "Coupons…")
    person.until(lambda: person.sees("couponSearch"))


def listed(person: Cashier) -> list[str]:
    model = person.find(QAbstractItemView, "couponRulesList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount(QModelIndex()))]


def takes_up(person: Cashier, code: str) -> None:
    """Look for a coupon by its code and go on to its form."""
    person.types("couponSearch", code)
    person.until(lambda: person.reads("rulesHeading") == code and len(listed(person)) == 1)
    person.presses("couponSearch")


def picks(person: Cashier, kind: str) -> None:
    (button,) = [each for each in person.window.findChildren(QPushButton) if each.text() == kind and each.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(person: Cashier) -> str:
    """What the notice says that is in sight."""
    seen = [each for each in person.window.findChildren(QLabel, "toastText") if each.isVisible()]
    return seen[0].text() if seen else ""


def takes_back(person: Cashier) -> None:
    (button,) = [each for each in person.window.findChildren(QPushButton, "undoButton") if each.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(till: Till, coupon: Coupon) -> CouponRules | None:
    with open_ledger_session(till) as session:
        return session.coupons.rulings([coupon])[0].rules


def journal(till: Till) -> list[tuple[str, str]]:
    with till.open_ledger() as ledger:
        return [(entry.who, entry.what) for entry in ledger.journal.entries()]


def test_every_downloaded_coupon_is_listed_with_its_rules_in_words(manager: Cashier) -> None:
    assert listed(manager) == [
        "TENTH, 10% off, A tenth off everything",
        "Verano, no rules, Summer in the port",
    ]
    assert manager.has_focus("couponSearch")


def test_a_coupon_is_found_by_its_code_or_its_description_in_any_case(manager: Cashier) -> None:
    manager.types("couponSearch", "veRA")
    assert [line.split(",")[0] for line in listed(manager)] == ["Verano"]
    manager.types("couponSearch", "OFF EVERY")
    assert [line.split(",")[0] for line in listed(manager)] == ["TENTH"]
    manager.types("couponSearch", "winter")
    assert "No coupon matches this" in manager.reads("noCoupons")
    assert not manager.sees("rulesHeading")


def test_without_a_downloaded_coupon_the_way_out_is_told(cashier: Cashier) -> None:
    opens(cashier)
    cashier.until(lambda: "Download customers" in cashier.reads("noCoupons"))
    assert not cashier.sees("saveRulesButton")


def test_all_of_the_rules_are_told_in_one_form_and_kept(manager: Cashier, offline_till: Till) -> None:
    takes_up(manager, "Verano")
    picks(manager, "Amount")
    manager.types("rulesValue", "50,50")
    manager.types("rulesValidFrom", "2026-01-01")
    manager.types("rulesValidUntil", "31/12/2126")
    manager.clicks("rulesOncePerCustomer")
    manager.clicks("rulesOnceInAll")
    manager.types("rulesMinimum", "1.000")
    manager.types("rulesStores", "Harbour")
    manager.clicks("rulesThisShopButton")
    manager.presses("rulesStores")
    manager.until(lambda: "saved" in told(manager))
    assert kept(offline_till, SUMMER) == CouponRules(
        kind=CouponKind.AMOUNT,
        amount=Money.of(5_050, "UYU"),
        valid_from=date(2026, 1, 1),
        valid_until=date(2126, 12, 31),
        once_per_customer=True,
        once_in_all=True,
        minimum=Money.of(100_000, "UYU"),
        stores=("Harbour", offline_till.shop().name),
    )
    manager.until(lambda: "once per customer" in listed(manager)[0])
    assert "until 31/12/2126" in listed(manager)[0]
    assert manager.reads("rulesValidFrom") == "1/1/2026"


def test_every_slip_is_told_beside_its_field_and_nothing_is_kept(manager: Cashier, offline_till: Till) -> None:
    takes_up(manager, "TENTH")
    manager.types("rulesValue", "110")
    manager.types("rulesValidUntil", "31.12.2026")
    manager.types("rulesMinimum", "1,2,3")
    manager.clicks("saveRulesButton")
    assert "“110” is not a percentage" in manager.reads("rulesValueError")
    assert "“31.12.2026” is not a day. Write it like 31/12/2026." in manager.reads("rulesValidUntilError")
    assert "“1,2,3” is not an amount" in manager.reads("rulesMinimumError")
    assert manager.has_focus("rulesValue")
    manager.types("rulesValue", "11")
    assert not manager.sees("rulesValueError")
    assert kept(offline_till, TENTH) == PERCENT


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [("Percentage", "", "is not a percentage"), ("Amount", "", "more than zero"), ("Amount", "0", "more than")],
)
def test_a_coupon_that_would_take_nothing_off_is_refused(manager: Cashier, kind: str, value: str, said: str) -> None:
    takes_up(manager, "Verano")
    picks(manager, kind)
    manager.types("rulesValue", value)
    manager.clicks("saveRulesButton")
    assert said in manager.reads("rulesValueError")


def test_an_end_before_the_start_is_refused_beside_the_end(manager: Cashier) -> None:
    takes_up(manager, "Verano")
    picks(manager, "Text only")
    assert not manager.sees("rulesValue")
    manager.types("rulesValidFrom", "2026-08-02")
    manager.types("rulesValidUntil", "2026-08-01")
    manager.clicks("saveRulesButton")
    assert "is before the first day" in manager.reads("rulesValidUntilError")


def test_what_holds_while_the_other_tills_cannot_be_asked_is_asked_of_a_coupon_that_counts_once(
    manager: Cashier, offline_till: Till
) -> None:
    takes_up(manager, "TENTH")
    assert not manager.sees("rulesOffline")
    manager.clicks("rulesOnceInAll")
    manager.until(lambda: manager.sees("rulesOffline"))
    assert not manager.sees("rulesOfflineMost")
    picks(manager, "Up to an amount")
    manager.clicks("saveRulesButton")
    manager.until(lambda: "enter up to which" in manager.reads("rulesOfflineMostError"))
    manager.types("rulesOfflineMost", "50")
    manager.presses("rulesOfflineMost")
    manager.until(lambda: "saved" in told(manager))
    found = kept(offline_till, TENTH)
    assert found is not None
    assert (found.offline, found.offline_most) == (OfflinePolicy.UP_TO, Money.of(5_000, "UYU"))


def test_removed_rules_come_back_by_undo(manager: Cashier, offline_till: Till) -> None:
    takes_up(manager, "TENTH")
    manager.clicks("removeRulesButton")
    manager.until(lambda: "removed" in told(manager))
    assert kept(offline_till, TENTH) is None
    manager.until(lambda: not manager.sees("removeRulesButton"))
    takes_back(manager)
    manager.until(lambda: "restored" in told(manager))
    assert kept(offline_till, TENTH) == PERCENT
    manager.until(lambda: manager.reads("rulesValue") == "10")


def test_changed_rules_go_back_by_undo(manager: Cashier, offline_till: Till) -> None:
    takes_up(manager, "TENTH")
    manager.types("rulesValue", "12,5")
    manager.presses("rulesValue")
    manager.until(lambda: "saved" in told(manager))
    assert kept(offline_till, TENTH) == replace(PERCENT, hundredths=1_250)
    takes_back(manager)
    manager.until(lambda: manager.reads("rulesValue") == "10")
    assert kept(offline_till, TENTH) == PERCENT


def test_what_was_typed_and_not_saved_waits_while_another_coupon_is_looked_at(manager: Cashier) -> None:
    takes_up(manager, "TENTH")
    manager.types("rulesValue", "33")
    takes_up(manager, "Verano")
    assert manager.reads("rulesValue") == ""
    manager.find(QLineEdit, "couponSearch").selectAll()
    manager.presses("couponSearch", Qt.Key.Key_Backspace)
    assert ["not saved" in line for line in listed(manager)] == [True, False]
    takes_up(manager, "TENTH")
    assert manager.reads("rulesValue") == "33"
    assert "not saved" in listed(manager)[0]
    manager.types("rulesValue", "10")
    assert "not saved" not in listed(manager)[0]


def test_an_amount_in_another_currency_keeps_it(coupons: None, offline_till: Till, cashier: Cashier) -> None:
    dollars = CouponRules(kind=CouponKind.AMOUNT, amount=Money.of(500, "USD"))
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(TENTH, dollars)
    opens(cashier)
    cashier.until(lambda: len(listed(cashier)) == 2)
    takes_up(cashier, "TENTH")
    assert "USD" in cashier.find(QLineEdit, "rulesValue").accessibleName()
    cashier.clicks("rulesOnceInAll")
    cashier.clicks("saveRulesButton")
    cashier.until(lambda: "saved" in told(cashier))
    assert kept(offline_till, TENTH) == replace(dollars, once_in_all=True)


def test_the_switch_warns_that_revenue_may_count_twice_and_is_remembered(manager: Cashier, offline_till: Till) -> None:
    assert not manager.sees("carriesAmountWarning")
    manager.clicks("carriesAmount")
    assert manager.sees("carriesAmountWarning")
    manager.until(lambda: ("", "coupon amounts decided") in journal(offline_till))
    with open_ledger_session(offline_till) as session:
        assert session.coupons.carries_amount
    manager.clicks("backFromCouponsButton")
    opens(manager)
    manager.until(lambda: manager.find(QCheckBox, "carriesAmount").isChecked())
    assert manager.sees("carriesAmountWarning")


def test_escape_goes_back_to_the_counter(manager: Cashier) -> None:
    QTest.keyClick(manager.window.focusWidget(), Qt.Key.Key_Escape)
    manager.until(lambda: manager.sees("amountField"))
    assert not manager.sees("couponSearch")


def test_a_cashier_needs_a_manager_who_is_named_and_whose_permission_ends_with_the_screen(
    coupons: None, staffed_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    person = open_window(staffed_till)
    person.signs_in("Ana Soto", ANA_PIN)
    chooses(person, "Coupons…")
    person.until(lambda: person.sees("managerPinField"))
    assert not person.sees("couponSearch")
    person.types_pin(EVA_PIN, "managerPinField")
    person.until(lambda: person.sees("couponSearch"))
    person.until(lambda: len(listed(person)) == 2)
    takes_up(person, "TENTH")
    person.clicks("removeRulesButton")
    person.until(lambda: "removed" in told(person))
    with staffed_till.open_ledger() as ledger:
        (entry,) = [each for each in ledger.journal.entries() if each.what == "coupon rules removed"]
    assert (entry.who, entry.granted_by) == ("Ana Soto", "Eva Luz")
    QTest.keyClick(person.window.focusWidget(), Qt.Key.Key_F3)
    person.until(lambda: person.sees("refundSearch"))
    chooses(person, "Coupons…")
    person.until(lambda: person.sees("managerPinField"))
    assert not person.sees("couponSearch")
