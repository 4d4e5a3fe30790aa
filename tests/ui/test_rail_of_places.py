"""The rail at the window's side: five places, and in each what whoever stands there may do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QStyleOptionToolButton, QToolButton

from posapp.services.on_till.till import Till
from posapp.ui.navigation import Place
from posapp.ui.screens import ENTRIES
from posapp.ui.texts import LANGUAGES
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HEADING = "Needs a manager"
TOUCH_SIZE = 44


@pytest.fixture
def ana(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """A cashier who has signed in."""
    person = open_window(staffed_till)
    person.signs_in("Ana Soto", ANA_PIN)
    return person


def places(person: Cashier) -> list[str]:
    return [str(place) for place in Place if person.sees(f"{place}Place")]


def here(person: Cashier) -> list[str]:
    return [str(place) for place in Place if person.button(f"{place}Place").property("here") is True]


def opens(person: Cashier, place: Place) -> QMenu:
    person.clicks(f"{place}Place")
    menu = person.window.findChild(QMenu, f"{place}PlaceMenu")
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    return menu


def lines(menu: QMenu) -> tuple[list[str], list[str]]:
    """Give what is permitted, and what needs a manager."""
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    at = texts.index(HEADING) if HEADING in texts else len(texts)
    return texts[:at], texts[at + 1 :]


def test_a_screen_reader_hears_buttons_and_where_one_is(ana: Cashier) -> None:
    heard = [QAccessible.queryAccessibleInterface(ana.button(f"{place}Place")) for place in places(ana)]
    assert {each.role() for each in heard} == {QAccessible.Role.Button}
    names = [each.text(QAccessible.Text.Name) for each in heard]
    assert names[0] == "Counter, you are here"
    assert all(each.startswith("Go to ") for each in names[1:])
    opens(ana, Place.TODAY)


def test_every_line_of_the_menu_has_a_place() -> None:
    assert [entry.name for entry in ENTRIES if entry.menu is not None and entry.place is None] == []


def test_a_place_or_the_settings_lead_to_everything() -> None:
    assert [entry.name for entry in ENTRIES if entry.place is None and entry.settings is None] == []


def test_a_till_without_staff_shows_every_place_with_all_that_is_in_it(cashier: Cashier) -> None:
    assert places(cashier) == ["counter", "today", "customers", "reports", "settings"]
    found = {}
    for place in Place:
        if place is not Place.COUNTER:
            menu = opens(cashier, place)
            found[place] = lines(menu)
            menu.close()
    assert all(withheld == [] for _permitted, withheld in found.values())
    assert found[Place.REPORTS][0] == ["Summary", "Activity log"]
    assert {"Refund", "Drawer", "Close the day", "Review"} <= set(found[Place.TODAY][0])
    assert {"More actions", "Coupons…", "Customer data"} <= set(found[Place.CUSTOMERS][0])
    assert {"Settings", "Appearance", "Language", "Sounds", "Help"} <= set(found[Place.SETTINGS][0])


def test_what_the_settings_list_is_not_said_again_in_their_menu(cashier: Cashier) -> None:
    assert not {"Staff…", "Products…", "Refund limit…"} & set(lines(opens(cashier, Place.SETTINGS))[0])


def test_a_cashier_sees_what_a_cashier_may_and_below_it_what_needs_a_manager(ana: Cashier) -> None:
    assert places(ana) == ["counter", "today", "customers", "settings"]
    permitted, withheld = lines(opens(ana, Place.TODAY))
    assert {"Sync now", "Refund", "Delivery", "Drawer"} == set(permitted)
    assert {"Review", "Close the day", "Reconcile with the POS"} == set(withheld)


def test_the_heading_of_what_needs_a_manager_cannot_be_chosen(ana: Cashier) -> None:
    (heading,) = [each for each in opens(ana, Place.TODAY).actions() if each.text() == HEADING]
    assert not heading.isEnabled()


def test_what_needs_a_manager_opens_with_a_managers_pin_and_its_place_is_marked(ana: Cashier) -> None:
    assert here(ana) == ["counter"]
    (summary,) = ana.window.findChildren(QAction, "summaryAction")
    summary.trigger()
    ana.until(lambda: ana.sees("managerPinField"))
    ana.types_pin(EVA_PIN, "managerPinField")
    ana.until(lambda: here(ana) == ["reports"])
    assert places(ana) == ["counter", "today", "customers", "reports", "settings"]
    ana.clicks("counterPlace")
    assert here(ana) == ["counter"]
    assert ana.sees("recordButton")
    assert "reports" not in places(ana)


def test_a_manager_who_takes_over_sees_all_of_it(ana: Cashier) -> None:
    ana.clicks("personButton")
    ana.signs_in("Eva Luz", EVA_PIN)
    assert places(ana) == ["counter", "today", "customers", "reports", "settings"]
    assert lines(opens(ana, Place.TODAY))[1] == []


def test_a_line_of_a_place_opens_its_screen(cashier: Cashier) -> None:
    menu = opens(cashier, Place.TODAY)
    (refund,) = [each for each in menu.actions() if each.text() == "Refund"]
    refund.trigger()
    cashier.until(lambda: here(cashier) == ["today"])
    assert not cashier.sees("recordButton")


def test_a_click_leaves_the_keyboard_where_a_scanner_types(cashier: Cashier) -> None:
    opens(cashier, Place.TODAY).close()
    assert cashier.has_focus("searchField")


def test_the_keyboard_alone_opens_a_place(cashier: Cashier) -> None:
    button = cashier.button("todayPlace")
    for _ in range(60):
        if cashier.window.focusWidget() is button:
            break
        QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Tab)
    assert cashier.window.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.objectName() == "todayPlaceMenu"
    popup.close()


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("size", [(1366, 728), (800, 560), (910, 472)])
def test_each_place_is_as_large_as_a_finger_and_its_word_has_room(cashier: Cashier, size: tuple[int, int]) -> None:
    cashier.window.resize(*size)
    buttons = [cashier.find(QToolButton, f"{place}Place") for place in Place]
    assert [each.objectName() for each in buttons if min(each.width(), each.height()) < TOUCH_SIZE] == []
    assert [each.text() for each in buttons if _room(each) < each.fontMetrics().horizontalAdvance(each.text())] == []


def _room(button: QToolButton) -> int:
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    return (
        button.style()
        .subControlRect(QStyle.ComplexControl.CC_ToolButton, option, QStyle.SubControl.SC_ToolButton, button)
        .width()
        - 2
    )
