"""The colours can be read, and no text pushes what is beside it."""

import re

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from posapp.ui.kit.fitting_labels import ElidedLabel, WrappedLabel
from posapp.ui.resources import resource
from posapp.ui.theme import apply_style, set_theme
from posapp.ui.theme.tokens import CONTRAST, DARK, LIGHT, Palette

READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of ordinary size."""

ENHANCED = 7.0
"""WCAG 2.2, success criterion 1.4.6."""

DISTINCT = 3.0
"""WCAG 2.2, success criterion 1.4.11, for the edge of what can be used."""

TEXTS = [
    ("ink", "paper card inset line accent_soft"),
    ("soft", "paper card inset line accent_soft"),
    ("faint", "paper card inset"),
    ("danger", "paper card inset danger_soft"),
    ("warn", "paper card warn_soft"),
    ("good", "card good_soft"),
    ("info", "card info_soft"),
    ("accent_text", "paper card inset accent_soft"),
    ("on_accent", "accent accent_strong"),
    ("card toast_accent", "ink"),
]
EDGES = [
    ("field_line", "paper card inset"),
    ("accent", "paper card inset accent_soft"),
    ("danger", "paper card inset"),
    ("warn", "paper card warn_soft"),
    ("soft accent_text", "paper card inset accent_soft"),
    ("focus", "accent"),
    ("toast_line toast_accent", "ink"),
]
"""Edges of fields, rings around what has the keyboard, and icons, each with the grounds beside them."""
_RULE = re.compile(r"([^{}]+){([^{}]*)}")
_GROUND = re.compile(r"background: \$(\w+);")
_INK = re.compile(r"(?<![-\w])color: \$(\w+);")
_EDGE = re.compile(r"border(?:-color)?: (?:\dpx solid )?\$(\w+);")
FIELDS = ("QLineEdit", "QComboBox", "QDateEdit", "QPlainTextEdit", "QListWidget", "QCheckBox::indicator")


def _luminance(colour: str) -> float:
    drawn = QColor(colour)
    red, green, blue = (_linear(part) for part in (drawn.redF(), drawn.greenF(), drawn.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(scheme: Palette) -> None:
    assert _weak(scheme, TEXTS, READABLE) == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_every_edge_of_a_field_every_ring_and_every_icon_stands_out(scheme: Palette) -> None:
    assert _weak(scheme, EDGES, DISTINCT) == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_wherever_the_style_sheet_names_ink_and_ground_the_one_can_be_read_on_the_other(scheme: Palette) -> None:
    pairs = [(ink[1], ground[1]) for _, ink, ground in _rules() if ink and ground]
    assert len(pairs) > 10
    assert _weak(scheme, pairs, READABLE) == {}


def test_in_high_contrast_every_text_has_seven_and_every_edge_has_what_text_needs_elsewhere() -> None:
    assert _weak(CONTRAST, TEXTS, ENHANCED) == {}
    assert _weak(CONTRAST, EDGES, READABLE) == {}


def test_every_field_has_an_edge_that_can_be_seen() -> None:
    edges = {edge for ink, _ in EDGES for edge in ink.split()}
    sheet = resource("style", "posapp.qss").read_text(encoding="utf-8")
    drawn = [
        (selector.strip(), edge)
        for selector, body in _RULE.findall(sheet)
        if selector.strip().startswith(FIELDS) and "AbstractItemView" not in selector
        for edge in _EDGE.findall(body)
    ]
    assert len(drawn) > 10
    assert [each for each in drawn if each[1] not in edges] == []


def test_what_an_empty_field_hints_can_be_read(qtbot: QtBot, qapp: QApplication, preferences: QSettings) -> None:
    set_theme(qapp, preferences, "light")
    apply_style(qapp)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("Name or phone")
    field.ensurePolished()
    assert field.palette().placeholderText().color() == QColor(LIGHT.soft)


def _rules() -> list[tuple[str, re.Match[str] | None, re.Match[str] | None]]:
    sheet = resource("style", "posapp.qss").read_text(encoding="utf-8")
    return [(selector, _INK.search(body), _GROUND.search(body)) for selector, body in _RULE.findall(sheet)]


def _weak(scheme: Palette, pairs: list[tuple[str, str]], needed: float) -> dict[tuple[str, str], float]:
    colours = scheme.names()
    measured = {
        (ink, ground): round(_contrast(colours[ink], colours[ground]), 2)
        for inks, grounds in pairs
        for ink in inks.split()
        for ground in grounds.split()
    }
    return {pair: contrast for pair, contrast in measured.items() if contrast < needed}


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
