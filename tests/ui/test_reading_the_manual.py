"""F1 opens the manual at the section about what is in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from posapp.services.manual import read_manual
from posapp.ui.office.help.manual_browser import ManualBrowser
from posapp.ui.office.help.manual_view import ManualView
from posapp.ui.resources import resource
from posapp.ui.screens import ENTRIES
from posapp.ui.texts import LANGUAGES
from tests.ui.cashier import Cashier

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
