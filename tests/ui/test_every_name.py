"""On every screen and sheet, what a person uses has a name that a screen reader says, and each its own."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from posapp.domain.actions.catalogue import BUILT_IN
from posapp.domain.coupons.coupon import Coupon
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.sheet import Sheet
from posapp.ui.navigation import ScreenSpec, SheetSpec
from posapp.ui.screens import ENTRIES
from tests.ui.cashier import EVA_PIN, Cashier
from tests.ui.stocked_till import stock
from tests.ui.test_refund_screen import begins, takes

FIELDS = (QLineEdit, QComboBox, QDateEdit, QPlainTextEdit, QTextEdit)
PARTS_OF = (QAbstractItemView, QComboBox, QDateEdit, QLineEdit, QCalendarWidget)
"""What Qt builds inside of these is named by them."""

CAPTION_ROOM = 40
"""Pixels above a field, and half of those beside it, where its caption stands."""

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]


def wrong_names(window: QWidget) -> list[str]:
    """Give what has no name, fields that only a placeholder names, and names that two things have."""
    used = list(_used(window))
    unnamed = [f"{_which(each)} has no name" for each in used if not spoken_name(each)]
    hints = [f"{_which(each)} is named by its placeholder alone" for each in used if _is_named_by_hint(each, window)]
    twice = Counter(spoken_name(each) for each in used if spoken_name(each))
    same = [f"{count} are called {name!r}" for name, count in twice.items() if count > 1]
    return [*unnamed, *hints, *same]


def spoken_name(widget: QWidget) -> str:
    """Give what a screen reader says."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip()


def _used(window: QWidget) -> Iterator[QWidget]:
    sheets = [each for each in window.findChildren(Sheet) if each.isVisible()]
    for each in (sheets[-1] if sheets else window).findChildren(QWidget):
        takes_keys = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(each, QAbstractButton)
        if takes_keys and each.isVisible() and each.isEnabled() and not _is_part(each):
            yield each


def _is_part(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, PARTS_OF):
            return True
        above = above.parentWidget()
    return False


def _is_named_by_hint(field: QWidget, window: QWidget) -> bool:
    """A hint goes with the first letter: a caption has to stay, beside or above the field, or a sign in it."""
    if not isinstance(field, QLineEdit) or not field.placeholderText() or any(each.icon() for each in field.actions()):
        return False
    captions = [each for each in window.findChildren(QLabel) if each.text()]
    if any(each.buddy() is field for each in captions):
        return False
    return not any(_stands_at(each, field, window) for each in captions if each.isVisible())


def _stands_at(label: QLabel, field: QWidget, window: QWidget) -> bool:
    words, place = (QRect(each.mapTo(window, QPoint(0, 0)), each.size()) for each in (label, field))
    words.setWidth(min(words.width(), label.fontMetrics().horizontalAdvance(label.text())))
    above = place.adjusted(0, -CAPTION_ROOM, 0, -place.height())
    beside = place.adjusted(-2 * CAPTION_ROOM, 0, -place.width(), 0)
    return words.intersects(above) or words.intersects(beside)


def _which(widget: QWidget) -> str:
    path: list[str] = []
    above = widget.parentWidget()
    while above is not None and len(path) < 4:
        path.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()!r} in {' < '.join(path)}"


def opens(cashier: Cashier, name: str) -> None:
    (action,) = cashier.window.findChildren(QAction, f"{name}Action")
    action.trigger()
    cashier.until(lambda: bool(cashier.window.findChildren(Sheet)) or not cashier.sees("recordButton"))
    QTest.qWait(200)


def test_at_the_counter(cashier: Cashier, offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c-plain", code="PLAIN", description="A coffee with it")])
    assert wrong_names(cashier.window) == []
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "999")
    cashier.types("couponField", "PLAIN")
    cashier.presses("couponField")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    assert wrong_names(cashier.window) == []
    cashier.clicks("changeCustomerButton")
    cashier.clicks("newCustomerButton")
    cashier.until(lambda: cashier.sees("newFirstName"))
    assert wrong_names(cashier.window) == []


def test_at_the_counter_of_a_shop_with_items(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    stock(offline_till)
    cashier = open_window(offline_till)
    cashier.clicks("withoutCustomerButton")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_F10)
    cashier.types("productField", "0,350*2000001")
    cashier.presses("productField")
    cashier.until(lambda: cashier.reads("amountField") == "521,47")
    assert wrong_names(cashier.window) == []


def test_at_a_refund(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "12345.60")
    begins(cashier)
    takes(cashier)
    assert wrong_names(cashier.window) == []
    cashier.clicks("externalReceiptButton")
    assert wrong_names(cashier.window) == []


def test_where_people_sign_in(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(staffed_till)
    cashier.until(lambda: cashier.sees("staffTile-Eva Luz"))
    assert wrong_names(cashier.window) == []
    cashier.clicks("staffTile-Eva Luz")
    cashier.until(lambda: cashier.find(QLineEdit, "pinField").isEnabled())
    assert wrong_names(cashier.window) == []
    cashier.types_pin(EVA_PIN)
    cashier.until(lambda: cashier.sees("personButton"))
    assert wrong_names(cashier.window) == []


@pytest.mark.parametrize("name", [each.name for each in ENTRIES if isinstance(each, ScreenSpec | SheetSpec)])
def test_at_everything_that_menu_and_settings_open(cashier: Cashier, offline_till: Till, name: str) -> None:
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(BUILT_IN, on=True)
    cashier.is_paid("C-1001", "20")
    (entry,) = [each for each in ENTRIES if each.name == name]
    if entry.menu is None:
        opens(cashier, "settings")
        cashier.until(lambda: cashier.sees(f"setting-{name}"))
        cashier.clicks(f"setting-{name}")
        QTest.qWait(200)
    else:
        opens(cashier, name)
    assert wrong_names(cashier.window) == []
