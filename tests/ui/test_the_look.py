"""The colours can be read, and no text pushes what is beside it."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from posapp.ui.kit.fitting_labels import ElidedLabel, WrappedLabel
from posapp.ui.theme.tokens import DARK, LIGHT, Palette

READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of ordinary size."""

DISTINCT = 3.0
"""WCAG 2.2, success criterion 1.4.11, for the edge of what can be used."""

TEXTS = [
    ("ink", "paper card inset accent_soft"),
    ("soft", "paper card inset"),
    ("danger", "card danger_soft"),
    ("warn", "card warn_soft"),
    ("good", "card good_soft"),
    ("info", "card info_soft"),
    ("accent_text", "card accent_soft"),
    ("on_accent", "accent accent_strong"),
]


def _luminance(colour: str) -> float:
    drawn = QColor(colour)
    red, green, blue = (_linear(part) for part in (drawn.redF(), drawn.greenF(), drawn.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(scheme: Palette) -> None:
    colours = scheme.names()
    weak = {
        (ink, ground): round(_contrast(colours[ink], colours[ground]), 2)
        for ink, grounds in TEXTS
        for ground in grounds.split()
        if _contrast(colours[ink], colours[ground]) < READABLE
    }
    assert weak == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_around_what_has_the_keyboard_stands_out(scheme: Palette) -> None:
    assert _contrast(scheme.accent, scheme.card) >= DISTINCT
    assert _contrast(scheme.focus, scheme.accent) >= DISTINCT


def _in_a_column(qtbot: QtBot, label: QWidget, width: int) -> QWidget:
    column = QWidget()
    QVBoxLayout(column).addWidget(label)
    qtbot.addWidget(column)
    column.resize(width, 200)
    return column


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("text", ["W" * 300, "渡辺美咲" * 60, "🎉" * 100, "فاطمة الزهراء " * 20])
def test_a_label_never_widens_what_it_is_in(qtbot: QtBot, text: str) -> None:
    for label in (ElidedLabel(text), WrappedLabel(text, lines=3)):
        column = _in_a_column(qtbot, label, 200)
        column.show()
        assert column.width() == 200
        assert label.text() == text


def test_a_wrapped_label_takes_the_height_of_its_lines_and_no_more_than_it_may(qtbot: QtBot) -> None:
    free, three = WrappedLabel("word " * 50), WrappedLabel("word " * 50, lines=3)
    for label in (free, three):
        qtbot.addWidget(label)
    assert free.heightForWidth(100) > three.heightForWidth(100)
    assert three.heightForWidth(100) == 3 * three.fontMetrics().lineSpacing()
    assert free.heightForWidth(100) > free.heightForWidth(400)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_elided_label_keeps_the_whole_text_at_hand(qtbot: QtBot) -> None:
    label = ElidedLabel("a shop with a very long name indeed")
    column = _in_a_column(qtbot, label, 80)
    column.show()
    assert label.toolTip() == label.text() == "a shop with a very long name indeed"
