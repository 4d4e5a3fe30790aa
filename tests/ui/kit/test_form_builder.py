"""A form: captions, and each error beside its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from posapp.domain.phones import PhoneInvalid
from posapp.domain.review import ReasonMissing
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.labels.sentences import sentence

PHONE_WRONG = PhoneInvalid(text="12", country="UY")


class Card(QWidget):
    """A phone and a reason."""

    def __init__(self, *, clears_all: bool = True) -> None:
        super().__init__()
        self.phone, self.reason = line_field("phone", "Phone"), line_field("reason", "Why")
        self.form = Form(QVBoxLayout(self), self, clears_all=clears_all)
        self.form.add(FormField(self.phone, "Phone number", "phone"))
        self.form.add(FormField(self.reason, "Reason", "reason", error="whyNot"))

    def error(self, name: str) -> str:
        (found,) = self.findChildren(QLabel, name)
        return found.text()


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    return shown(Card(), qtbot)


def shown(card: Card, qtbot: QtBot) -> Card:
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    return card


def test_a_field_reads_aloud_as_its_caption(card: Card) -> None:
    assert card.phone.accessibleName() == "Phone number"
    card.form.set_caption("phone", "Mobile")
    assert card.phone.accessibleName() == "Mobile"
    assert "Mobile" in [each.text() for each in card.findChildren(QLabel)]


def test_an_error_is_shown_beside_the_field_that_it_names_with_the_keyboard_on_it(card: Card) -> None:
    card.form.show_error(ReasonMissing())
    assert (card.error("phoneError"), card.error("whyNot")) == ("", sentence(ReasonMissing()))
    assert card.focusWidget() is card.reason


def test_an_error_of_no_field_is_shown_at_the_first(card: Card) -> None:
    card.form.show_error(RuntimeError())
    assert card.error("phoneError")


def test_an_error_of_no_field_is_shown_at_the_place_for_all_others(card: Card) -> None:
    card.form.add_error("otherError")
    card.form.show_error(RuntimeError())
    assert (bool(card.error("otherError")), card.error("phoneError")) == (True, "")


def test_several_errors_are_shown_at_once_with_the_keyboard_on_the_first(card: Card) -> None:
    first = card.form.show_errors({"reason": ReasonMissing(), "phone": PHONE_WRONG})
    assert first.objectName() == "phoneError"
    assert card.error("whyNot")
    assert card.focusWidget() is card.phone


def test_typing_takes_every_error_back(card: Card) -> None:
    card.form.show_errors({"reason": ReasonMissing(), "phone": PHONE_WRONG})
    QTest.keyClicks(card.phone, "0")
    assert (card.error("phoneError"), card.error("whyNot")) == ("", "")


def test_typing_can_take_back_the_fields_own_error_alone(qtbot: QtBot) -> None:
    card = shown(Card(clears_all=False), qtbot)
    card.form.show_errors({"reason": ReasonMissing(), "phone": PHONE_WRONG})
    QTest.keyClicks(card.phone, "0")
    assert (card.error("phoneError"), bool(card.error("whyNot"))) == ("", True)


def test_a_field_that_is_hidden_takes_its_caption_and_its_error_along(card: Card) -> None:
    card.form.show_error(ReasonMissing())
    card.form.set_shown("reason", is_shown=False)
    assert [each.text() for each in card.findChildren(QLabel) if each.isVisible()] == ["Phone number"]
    assert not card.reason.isVisible()
    card.form.show_error(ReasonMissing())
    assert card.error("phoneError")


def test_enter_in_any_field_is_enter_in_the_form(card: Card, qtbot: QtBot) -> None:
    for field in (card.phone, card.reason):
        with qtbot.waitSignal(card.form.entered):
            QTest.keyClick(field, Qt.Key.Key_Return)


def test_fields_can_be_side_by_side(card: Card, qtbot: QtBot) -> None:
    left, right = line_field("left", "Left"), line_field("right", "Right")
    card.form.add_row(FormField(left, "Left"), FormField(right, "Right"))
    qtbot.waitUntil(lambda: left.x() < right.x())
    assert left.y() == right.y()


def test_a_field_inside_another_widget_is_the_one_that_is_named_and_marked(card: Card) -> None:
    around, inside = QWidget(), QLineEdit()
    inside.setObjectName("inside")
    around.setFocusProxy(inside)
    card.form.add(FormField(around, "Inside", "inside"))
    card.form.show_message("inside", "Wrong.")
    assert (inside.accessibleName(), card.error("insideError")) == ("Inside", "Wrong.")
    assert inside.property("wrong")
