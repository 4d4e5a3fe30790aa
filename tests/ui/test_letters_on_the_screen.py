"""A keyboard on the screen: letters for a till that has no other keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QAction, QInputDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from posapp.services.on_till.till import Till
from posapp.ui.kit.letters import Letters
from posapp.ui.kit.screen_keyboard import has_touch
from tests.ui.cashier import Cashier
from tests.ui.room import cut_off, misplaced

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SMALL = (800, 560)


@pytest.fixture
def preferences(preferences: QSettings) -> QSettings:
    """A till whose menu says that the keyboard is always offered."""
    preferences.setValue("screen_keyboard", "always")
    return preferences


def opener(cashier: Cashier, field: str) -> QToolButton | None:
    shown = [each for each in cashier.find(QLineEdit, field).findChildren(QToolButton, "openLetters")]
    return next((each for each in shown if each.isVisible()), None)


def opens_letters(cashier: Cashier, field: str) -> Letters:
    cashier.find(QLineEdit, field).setFocus()
    button = opener(cashier, field)
    assert button is not None, f"{field} offers no keyboard"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return cashier.find(Letters, "letters")


def keys(cashier: Cashier) -> dict[str, QPushButton]:
    shown = [each for each in cashier.find(Letters, "letters").findChildren(QPushButton) if each.isVisible()]
    return {each.text().replace("&&", "&") or each.accessibleName(): each for each in shown}


def taps(cashier: Cashier, *names: str) -> None:
    for name in names:
        QTest.mouseClick(keys(cashier)[name], Qt.MouseButton.LeftButton)


def test_a_finger_types_a_name_and_finds_the_customer(cashier: Cashier) -> None:
    opens_letters(cashier, "searchField")
    taps(cashier, "Capital letter", "A", "n", "a", "Space", "p", "x", "Erase the last character", "e")
    assert cashier.reads("searchField") == "Ana pe"
    assert cashier.has_focus("searchField")
    cashier.until(lambda: len(cashier.results()) == 1)
    taps(cashier, "Enter")
    cashier.until(lambda: cashier.reads("customerName") == "Ana Pérez")
    cashier.until(lambda: not cashier.sees("letters"))  # an amount has its keypad


def test_digits_signs_and_accents_stand_on_pages_of_their_own(cashier: Cashier) -> None:
    opens_letters(cashier, "receiptField")
    cashier.find(QLineEdit, "receiptField").clear()
    taps(cashier, "123", "4", "2", "-", "abc", "b", "áéñ", "ñ", "Capital letter", "É", "é")
    assert cashier.reads("receiptField") == "42-bñÉé"


@pytest.mark.parametrize(
    ("language", "letter", "accents"), [("es", "ñ", "áéíóúü"), ("pt_BR", "ç", "ãõâêôáéíóú"), ("en", "l", "áñç")]
)
def test_each_language_has_its_letters(cashier: Cashier, language: str, letter: str, accents: str) -> None:
    assert language
    opens_letters(cashier, "searchField")
    assert letter in keys(cashier)
    taps(cashier, "áéñ")
    assert set(accents) <= set(keys(cashier))


def test_every_key_is_named_and_as_wide_as_a_finger(cashier: Cashier) -> None:
    cashier.window.resize(*SMALL)
    opens_letters(cashier, "searchField")
    for page in ("123", "áéñ", "abc"):
        taps(cashier, page)
        QTest.qWait(50)
        shown = keys(cashier).values()
        assert all(each.width() >= 44 and each.height() >= 44 for each in shown), page
        assert all(each.accessibleName() for each in shown)


def test_no_key_takes_the_keyboard_from_the_field(cashier: Cashier) -> None:
    letters = opens_letters(cashier, "searchField")
    QTest.mouseClick(letters, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    taps(cashier, "123", "1")
    assert cashier.has_focus("searchField")


@pytest.mark.parametrize("size", [SMALL, (1280, 800), (1920, 1040)])
@pytest.mark.parametrize("field", ["searchField", "receiptField", "couponField", "newFirstName"])
def test_the_letters_lie_in_the_window_and_never_over_the_field(
    cashier: Cashier, size: tuple[int, int], field: str
) -> None:
    cashier.window.resize(*size)
    if field == "newFirstName":
        cashier.clicks("newCustomerButton")
        cashier.until(lambda: cashier.sees("newFirstName"))
    elif field != "searchField":
        cashier.clicks("withoutCustomerButton")
    letters = opens_letters(cashier, field)
    taps(cashier, "a")
    place, typed = (_place(each, cashier.window) for each in (letters, cashier.find(QLineEdit, field)))
    assert cashier.window.rect().contains(place)
    assert not place.intersects(typed)


def test_a_field_at_the_foot_has_the_letters_above_it(cashier: Cashier) -> None:
    low = QLineEdit(cashier.window)
    low.setObjectName("lowField")
    low.setGeometry(20, cashier.window.height() - 60, 300, 50)
    low.show()
    letters = opens_letters(cashier, "lowField")
    assert _place(letters, cashier.window).bottom() < low.y()


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Escape, Qt.Key.Key_A])
def test_done_escape_and_a_real_key_put_the_letters_away(cashier: Cashier, key: Qt.Key | None) -> None:
    cashier.types("searchField", "an")
    opens_letters(cashier, "searchField")
    if key is None:
        cashier.clicks("lettersDone")
    else:
        QTest.keyClick(cashier.window.windowHandle(), key)
    assert not cashier.sees("letters")
    assert cashier.has_focus("searchField")
    expected = "ana" if key is Qt.Key.Key_A else "an"  # Escape clears nothing, and the real key is typed
    cashier.until(lambda: cashier.reads("searchField") == expected)


def test_a_note_is_typed_over_the_veil_of_its_sheet(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.sees("writeNoteButton"))
    cashier.clicks("writeNoteButton")
    cashier.until(lambda: cashier.sees("customerNoteField"))
    opens_letters(cashier, "customerNoteField")
    taps(cashier, "o", "k")
    assert cashier.reads("customerNoteField") == "ok"
    cashier.clicks("cancelButton")
    assert not cashier.sees("letters")


def test_the_letters_go_along_to_the_next_field_and_away_with_the_last_one(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.until(lambda: cashier.sees("newFirstName"))
    opens_letters(cashier, "newFirstName")
    cashier.find(QLineEdit, "newLastName").setFocus()
    taps(cashier, "z")
    assert (cashier.reads("newFirstName"), cashier.reads("newLastName")) == ("", "z")
    assert opener(cashier, "newFirstName") is None
    cashier.find(QWidget, "recordButton").setFocus()
    assert not cashier.sees("letters")


def test_an_amount_beside_a_keypad_offers_no_letters(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    assert cashier.has_focus("amountField")
    assert opener(cashier, "amountField") is None


def test_the_text_leaves_room_for_the_button_and_for_the_signs_of_the_field(cashier: Cashier) -> None:
    cashier.types("searchField", "an")
    field, button = cashier.find(QLineEdit, "searchField"), opener(cashier, "searchField")
    assert button is not None
    others = [each for each in field.findChildren(QToolButton) if each is not button and each.isVisible()]
    assert not any(button.geometry().intersects(each.geometry()) for each in others)
    wide = field.textMargins().right()
    cashier.find(QWidget, "recordButton").setFocus()
    assert field.textMargins().right() == wide - button.width()


def test_nothing_is_cut_or_covered_while_the_button_is_in_a_small_window(cashier: Cashier) -> None:
    cashier.window.resize(*SMALL)
    cashier.find(QLineEdit, "searchField").setFocus()
    assert [*misplaced(cashier.window), *cut_off(cashier.window)] == []


def test_the_menu_says_when_it_is_offered(cashier: Cashier, preferences: QSettings) -> None:
    opens_letters(cashier, "searchField")
    (never,) = cashier.window.findChildren(QAction, "keyboard-never")
    never.trigger()
    assert opener(cashier, "searchField") is None
    assert not cashier.sees("letters")
    (touch,) = cashier.window.findChildren(QAction, "keyboard-touch")
    touch.trigger()
    assert (opener(cashier, "searchField") is not None) is has_touch(QInputDevice.devices())
    assert preferences.value("screen_keyboard") == "touch"


def test_a_mouse_is_no_touch_screen() -> None:
    assert not has_touch([])
    assert not has_touch([_device(QInputDevice.DeviceType.Mouse)])
    assert has_touch([_device(QInputDevice.DeviceType.Mouse), _device(QInputDevice.DeviceType.TouchScreen)])


def _device(kind: QInputDevice.DeviceType) -> QInputDevice:
    return QInputDevice("one of the till's", 1, kind)


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_a_pin_is_never_typed_with_letters(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(staffed_till)
    cashier.until(lambda: cashier.sees("staffTile-Eva Luz"))
    cashier.clicks("staffTile-Eva Luz")
    cashier.until(lambda: cashier.has_focus("pinField"))
    assert opener(cashier, "pinField") is None
