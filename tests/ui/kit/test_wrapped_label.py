"""Lines of a text that is broken: nothing is lost but the dot between two parts, which the break replaces."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from posapp.ui.kit.fitting_labels import WrappedLabel


def painted(text: str, width: int, qtbot: QtBot) -> QImage:
    """Give what a label of a width shows of a text."""
    shown = WrappedLabel(text)
    qtbot.addWidget(shown)
    shown.setFixedSize(width, 200)
    return shown.grab().toImage()


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Order collected · recorded", "Order collected\nrecorded"),
        ("Order collected ·\nrecorded", "Order collected\nrecorded"),
        ("Order collected · recorded ·", "Order collected\nrecorded ·"),
    ],
)
def test_no_line_ends_with_the_dot_between_two_parts(qtbot: QtBot, text: str, alike: str) -> None:
    width = WrappedLabel("Order collected · rec").sizeHint().width()
    assert painted(text, width, qtbot) == painted(alike, width, qtbot)


def test_a_text_that_fits_keeps_its_dot(qtbot: QtBot) -> None:
    assert painted("a · b", 300, qtbot) != painted("a   b", 300, qtbot)
