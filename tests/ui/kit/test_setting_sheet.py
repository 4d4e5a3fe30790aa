"""A setting: read, changed, and the sheet closed only once it is saved."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.review import ReasonMissing
from posapp.ui.kit.form import line_field
from posapp.ui.kit.setting_sheet import SettingSheet


class WordSheet(SettingSheet[list[str], str, None]):
    """Keeps one word as the session's last."""

    def __init__(self, window: QWidget, content: QWidget, worker: Worker[list[str]]) -> None:
        super().__init__(window, content, worker, "Word", "One word.")
        self.field = line_field("wordField", "Word")
        self.add_field(self.field, "wordError")

    def read(self, session: list[str]) -> str:
        return session[-1]

    def show_value(self, value: str) -> None:
        self.field.setText(value)

    def typed(self) -> str:
        if not self.field.text():
            raise ReasonMissing
        return self.field.text()

    def write(self, session: list[str], value: str) -> None:
        if value == "no":
            raise ReasonMissing
        session.append(value)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def sheet(window: QWidget, qtbot: QtBot, worker: Worker[list[str]], session: list[str]) -> WordSheet:
    session.append("old")
    made = WordSheet(window, QWidget(window), worker)
    made.open()
    qtbot.waitUntil(lambda: made.field.text() == "old")
    return made


def accept(sheet: WordSheet) -> None:
    (button,) = sheet.findChildren(QPushButton, "acceptButton")
    button.click()


def error(sheet: WordSheet) -> QLabel:
    (found,) = sheet.findChildren(QLabel, "wordError")
    return found


def test_it_closes_once_the_value_is_saved(sheet: WordSheet, qtbot: QtBot, session: list[str]) -> None:
    sheet.field.setText("new")
    with qtbot.waitSignal(sheet.accepted):
        accept(sheet)
    assert session == ["old", "new"]


@pytest.mark.parametrize("text", ["", "no"])
def test_what_cannot_be_saved_is_told_beside_the_field(
    sheet: WordSheet, qtbot: QtBot, session: list[str], text: str
) -> None:
    sheet.field.setText(text)
    accept(sheet)
    qtbot.waitUntil(lambda: error(sheet).isVisible())
    assert session == ["old"]
    assert sheet.isVisible()
    sheet.field.setText("other")
    assert not error(sheet).isVisible()


def test_who_types_before_the_value_arrives_is_not_overwritten(
    window: QWidget, qtbot: QtBot, worker: Worker[list[str]], session: list[str]
) -> None:
    session.append("old")
    sheet = WordSheet(window, QWidget(window), worker)
    sheet.open()
    QTest.keyClicks(sheet.field, "mine")
    arrived = list[str]()
    worker.run(sheet.read, on_success=arrived.append, on_failure=sheet.show_error)
    qtbot.waitUntil(lambda: bool(arrived))
    assert sheet.field.text() == "mine"
