"""F1 opens the manual at the section about what is in sight."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.services.manual import read_manual
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from posapp.storage.faults import FileDamaged
from posapp.ui.office.help.manual_browser import ManualBrowser
from posapp.ui.office.help.manual_view import ManualView
from posapp.ui.resources import resource
from posapp.ui.screens import ENTRIES
from posapp.ui.setup import SetupWindow
from posapp.ui.setup.fault_window import FaultWindow
from posapp.ui.texts import LANGUAGES
from tests.ui.cashier import ANA_PIN, Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opens_manual(cashier: Cashier) -> ManualView:
    QTest.keyClick(cashier.window, Qt.Key.Key_F1)
    view = cashier.window.findChildren(ManualView)[0]
    cashier.until(lambda: view.findChildren(QListWidget)[0].count() > 0)
    return view


def heading_at_the_cursor(view: ManualView) -> str:
    return view.findChildren(ManualBrowser)[0].textCursor().block().text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_opened_has_a_section_in_every_language(language: str) -> None:
    sections = read_manual(Path(resource("manual", language))).sections
    assert [entry.name for entry in ENTRIES if f"screen-{entry.manual}" not in sections] == []


def test_f1_shows_the_section_of_the_screen_in_sight(cashier: Cashier) -> None:
    view = opens_manual(cashier)
    assert heading_at_the_cursor(view) == "Record a payment"
    cashier.window.activateWindow()
    cashier.until(cashier.window.isActiveWindow)
    QTest.keyClick(cashier.window, Qt.Key.Key_F3)
    assert opens_manual(cashier) is view
    assert heading_at_the_cursor(view) == "Refund a payment"


def test_a_word_is_searched_and_what_is_not_there_is_said(cashier: Cashier) -> None:
    view = opens_manual(cashier)
    (field,) = view.findChildren(QLineEdit, "manualSearch")
    browser = view.findChildren(ManualBrowser)[0]
    field.setText("reconcile")
    places = []
    for name in ("manualNextButton", "manualNextButton", "manualPreviousButton"):
        view.findChildren(QPushButton, name)[0].click()
        places.append(browser.textCursor().position())
    assert browser.textCursor().selectedText().lower() == "reconcile"
    assert places[0] == places[2] != places[1]
    field.setText("zzyzx")
    QTest.keyClick(field, Qt.Key.Key_Return)
    cashier.until(lambda: any("zzyzx" in each for each in _errors(view)))


def test_a_link_inside_leads_to_its_section_and_one_of_the_web_nowhere(cashier: Cashier) -> None:
    view = opens_manual(cashier)
    browser = view.findChildren(ManualBrowser)[0]
    browser.anchorClicked.emit(QUrl("manager.md#screen-backups"))
    inside = heading_at_the_cursor(view)
    assert "ackup" in inside
    browser.anchorClicked.emit(QUrl("https://example.com/manager.md"))
    assert heading_at_the_cursor(view) == inside
    assert browser.loadResource(2, QUrl("https://example.com/a.png")) is None


def _errors(view: ManualView) -> list[str]:
    from posapp.ui.kit.basics import FieldError

    return [each.text() for each in view.findChildren(FieldError)]


def test_f1_reads_the_manual_at_a_locked_window_and_nothing_else_works_there(
    staffed_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    person = open_window(staffed_till)
    person.until(lambda: person.sees("staffTile-Eva Luz"))
    view = opens_manual(person)
    assert heading_at_the_cursor(view) == "Sign in"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    person.window.activateWindow()
    person.until(person.window.isActiveWindow)
    usable = [each.objectName() for each in person.window.actions() if each.isEnabled()]
    assert usable == ["helpAction"]
    person.signs_in("Ana Soto", ANA_PIN)
    assert all(each.isEnabled() for each in person.window.actions())


def test_the_set_up_has_help_at_its_own_section(offline_till: Till, preferences: QSettings, qtbot: QtBot) -> None:
    network = Worker("network", partial(open_background_session, offline_till))
    window = SetupWindow(network, preferences)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    view = manual_of(window, qtbot)
    assert heading_at_the_cursor(view) == "Set up a till"
    assert window.findChildren(QPushButton, "helpButton")[0].isVisible()
    window.close()
    network.close()


def test_a_till_that_cannot_be_opened_has_help(qtbot: QtBot) -> None:
    window = FaultWindow(FileDamaged(file="ledger.db"))
    qtbot.addWidget(window)
    window.show()
    (button,) = window.findChildren(QPushButton, "helpButton")
    button.click()
    assert heading_at_the_cursor(manual_of(window, qtbot)) == "Help and problem reports"


def manual_of(window: QWidget, qtbot: QtBot) -> ManualView:
    (view,) = window.findChildren(ManualView)
    qtbot.waitUntil(lambda: view.findChildren(QListWidget)[0].count() > 0)
    return view
