"""A sheet that asks a worker: its answers, its errors, and answers that come too late."""

import gc
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.review import ReasonMissing
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def sheet(window: QWidget) -> Sheet:
    made = Sheet(window, QWidget(window), "Things", accept="Close")
    made.open()
    return made


def refuse(_session: list[str]) -> str:
    raise ReasonMissing


def test_an_answer_is_shown(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    shown: list[str] = []
    sheet.ask(worker, lambda _session: "answer", shown.append)
    qtbot.waitUntil(lambda: shown == ["answer"])


def test_an_answer_is_dropped_once_the_sheet_is_closed(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    shown, go_on, asked = list[str](), Event(), list[str]()
    sheet.ask(worker, lambda _session: "late" if go_on.wait(5) else "", shown.append)
    sheet.cancel()
    go_on.set()
    worker.run(lambda _session: "next", on_success=asked.append, on_failure=lambda _error: None)
    qtbot.waitUntil(lambda: asked == ["next"])
    assert shown == []


def test_a_failure_is_shown_at_the_foot_of_the_sheet(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    for _ in ("first", "second"):
        sheet.ask(worker, refuse, lambda _nothing: None)
        qtbot.waitUntil(lambda: bool(sheet.findChildren(QLabel, "sheetError")))
    (error,) = sheet.findChildren(QLabel, "sheetError")
    assert error.text() == sentence(ReasonMissing())


def test_a_failure_can_be_shown_elsewhere(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    failed: list[Exception] = []
    sheet.ask(worker, refuse, lambda _nothing: None, failed.append)
    qtbot.waitUntil(lambda: [type(each) for each in failed] == [ReasonMissing])


def test_the_second_half_of_a_double_click_reaches_nothing_below(window: QWidget, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    below = QPushButton("below", window)
    below.setGeometry(window.rect())
    below.clicked.connect(lambda: pressed.append(True))
    below.show()
    sheet = Sheet(window, QWidget(window), "Things", accept="Close")
    sheet.open()
    QTest.qWait(50)
    accept = sheet.findChild(QPushButton, "acceptButton")
    assert accept is not None
    place = accept.mapTo(window, accept.rect().center())
    handle = window.windowHandle()
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert window.findChildren(Sheet) == []
    assert pressed == []
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: pressed == [True])


@pytest.fixture
def behind(window: QWidget, qtbot: QtBot) -> QWidget:
    """A page with a field in the middle of a frame with a button, and a card that stands over both."""
    frame = QWidget(window)
    frame.setObjectName("frame")
    page = QWidget()
    page.setObjectName("page")
    QVBoxLayout(page).addWidget(_named(QLineEdit(), "fieldBehind"))
    column = QVBoxLayout(frame)
    column.addWidget(_named(QPushButton("in the frame"), "buttonBehind"))
    column.addWidget(page)
    card = QWidget(window)
    QVBoxLayout(card).addWidget(_named(QPushButton("on the card"), "cardButton"))
    for each in (frame, card):
        each.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return page


def _named(widget: QWidget, name: str) -> QWidget:
    widget.setObjectName(name)
    return widget


def _opened(window: QWidget, page: QWidget) -> Sheet:
    made = Sheet(window, page, "Things", accept="Close", cancel="Cancel")
    made.body.addWidget(_named(QLineEdit(), "ownField"))
    made.open()
    return made


def _visited(window: QWidget, key: Qt.Key) -> list[str]:
    names = []
    for _ in range(8):
        QTest.keyClick(window.focusWidget(), key)
        names.append(window.focusWidget().objectName())
    return names


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_round_within_the_sheet_whatever_stands_behind_it(
    window: QWidget, behind: QWidget, key: Qt.Key
) -> None:
    sheet = _opened(window, behind)
    own = {"acceptButton", "cancelButton", "ownField"}
    assert set(_visited(window, key)) == own
    sheet.body.addWidget(_named(QLineEdit(), "lateField"))
    QTest.qWait(20)
    assert set(_visited(window, key)) == {*own, "lateField"}


def test_afterwards_tab_reaches_everything_again_but_what_was_disabled_before(window: QWidget, behind: QWidget) -> None:
    everything = set(_visited(window, Qt.Key.Key_Tab))
    assert everything == {"fieldBehind", "buttonBehind", "cardButton"}
    sheet = _opened(window, behind)
    sheet.suspend()
    assert everything < set(_visited(window, Qt.Key.Key_Tab)) | {sheet.objectName()}
    sheet.resume()
    sheet.cancel()
    assert set(_visited(window, Qt.Key.Key_Tab)) == everything
    button = window.findChild(QPushButton, "cardButton")
    assert button is not None
    button.setEnabled(False)
    _opened(window, behind).cancel()
    assert set(_visited(window, Qt.Key.Key_Tab)) == everything - {"cardButton"}


def test_a_sheet_over_a_sheet_leaves_the_lower_one_as_it_was(window: QWidget, behind: QWidget) -> None:
    lower = _opened(window, behind)
    upper = Sheet(window, behind, "More", accept="Fine")
    upper.open()
    assert set(_visited(window, Qt.Key.Key_Tab)) == {"acceptButton"}
    assert upper.isAncestorOf(window.focusWidget())
    upper.cancel()
    assert set(_visited(window, Qt.Key.Key_Tab)) == {"acceptButton", "cancelButton", "ownField"}
    lower.cancel()
    assert "fieldBehind" in _visited(window, Qt.Key.Key_Tab)


def test_a_hundred_sheets_come_and_go_while_what_stands_behind_them_is_destroyed(qtbot: QtBot) -> None:
    for number in range(100):
        window = QWidget()
        window.resize(400, 300)
        page, card = QWidget(window), QWidget(window)
        fields = [QLineEdit(page), QLineEdit(card)]
        window.show()
        fields[number % 2].setFocus()
        sheet = _opened(window, page)
        _visited(window, Qt.Key.Key_Tab if number % 2 else Qt.Key.Key_Backtab)
        if number % 3 == 0:
            (card if number % 2 else page).deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number % 5:
            sheet.cancel()
        del sheet, fields, page, card
        if number % 10 == 0:
            gc.collect()
        window.close()
        window.deleteLater()
        del window
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(10)
