"""What is refused is said once, wherever the keyboard was, and again to somebody who comes back to the field."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from posapp.domain.settings.till_settings import TIPS_TAKEN
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.form_builder import Form, FormField
from tests.ui.cashier import Cashier
from tests.ui.ear import Ear, an_ear
from tests.ui.stocked_till import stock

WRONG = "Amount: enter what was paid."


@pytest.fixture
def ear() -> Iterator[Ear]:
    with an_ear() as made:
        yield made


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A field, its error, and a button with the keyboard."""
    made = QWidget()
    column = QVBoxLayout(made)
    field, button = QLineEdit(), QPushButton("Record")
    field.setObjectName("field")
    button.setObjectName("button")
    for each in (field, FieldError("error", field), button):
        column.addWidget(each)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    button.setFocus()
    return made


def parts(form: QWidget) -> tuple[QLineEdit, FieldError, QPushButton]:
    found = form.findChild(QLineEdit), form.findChild(FieldError), form.findChild(QPushButton)
    field, error, button = found
    assert field is not None
    assert error is not None
    assert button is not None
    return field, error, button


def test_an_error_whose_field_then_gets_the_keyboard_is_said_once(form: QWidget, ear: Ear) -> None:
    field, error, button = parts(form)
    for times in (1, 2):  # the second time the sentence stands there already
        button.setFocus()
        QTest.qWait(100)
        error.show_message(WRONG)
        field.setFocus()
        assert ear.times(WRONG) == times


def test_an_error_is_said_with_its_field_to_somebody_who_comes_back(form: QWidget, ear: Ear) -> None:
    field, error, button = parts(form)
    error.show_message(WRONG)
    field.setFocus()
    assert ear.times(WRONG) == 1
    button.setFocus()
    field.setFocus()
    assert ear.times(WRONG) == 2


def test_an_error_whose_field_gets_the_keyboard_later_is_said_with_it(form: QWidget, ear: Ear) -> None:
    field, error, _button = parts(form)
    error.show_message(WRONG)
    assert ear.times(WRONG) == 1
    field.setFocus()
    assert ear.times(WRONG) == 2


def test_an_error_that_was_only_shown_is_said_with_its_field(form: QWidget, ear: Ear) -> None:
    field, error, _button = parts(form)
    error.show_message(WRONG, aloud=False)
    field.setFocus()
    assert ear.times(WRONG) == 1


def test_a_mended_field_says_nothing_of_its_old_error(form: QWidget, ear: Ear) -> None:
    field, error, button = parts(form)
    error.show_message(WRONG)
    field.setFocus()
    error.show_message("")
    button.setFocus()
    field.setFocus()
    assert ear.times(WRONG) == 1


def test_a_form_says_the_error_of_a_field_once(qtbot: QtBot, ear: Ear) -> None:
    made = QWidget()
    form = Form(QVBoxLayout(made), made)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        form.add(FormField(field, name.title(), name))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    form.show_message("second", WRONG)
    assert ear.times(WRONG) == 1


# --- at the counter


def presses(cashier: Cashier, name: str) -> None:
    """Press a button that has the keyboard."""
    cashier.button(name).setFocus()
    QTest.qWait(100)
    QTest.keyClick(cashier.button(name), Qt.Key.Key_Space)


def records_nothing(cashier: Cashier) -> str:
    cashier.clicks("withoutCustomerButton")
    presses(cashier, "recordButton")
    return "amountError"


def tips_words(cashier: Cashier) -> str:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "20")
    cashier.clicks("tipButton")
    cashier.types("tipField", "ten")
    presses(cashier, "acceptButton")
    return "tipError"


def splits_words(cashier: Cashier) -> str:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "20")
    cashier.clicks("splitButton")
    cashier.types("splitAmount", "ten")
    presses(cashier, "takePartButton")
    return "splitError"


def moves_nothing(cashier: Cashier) -> str:
    QTest.keyClick(cashier.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("drawerAmount"))
    presses(cashier, "recordDrawerButton")
    return "drawerAmountError"


def leaves_a_product_half_typed(cashier: Cashier) -> str:
    cashier.clicks("withoutCustomerButton")
    cashier.window.checkout.items.show_panel()
    cashier.types("productField", "something")
    presses(cashier, "recordButton")
    return "productError"


@pytest.fixture
def offline_till(offline_till: Till) -> Till:
    """A till whose shop takes tips and has products."""
    stock(offline_till)
    with open_ledger_session(offline_till) as session:
        session.settings.change(TIPS_TAKEN.change(True))
    return offline_till


@pytest.mark.parametrize(
    "refused", [records_nothing, tips_words, splits_words, moves_nothing, leaves_a_product_half_typed]
)
def test_what_a_screen_refuses_is_said_once(cashier: Cashier, ear: Ear, refused: Callable[[Cashier], str]) -> None:
    error = refused(cashier)
    cashier.until(lambda: bool(cashier.reads(error)))
    assert ear.times(cashier.reads(error)) == 1
