"""A PC that goes: the manager seals what is undelivered, and another window goes on with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from tests.ui.conftest import idle_sender

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
WORDS = "correct horse battery staple"


class Manager:
    """Somebody at the window of one till."""

    def __init__(self, qtbot: QtBot, till: Till, *, sends: bool) -> None:
        self._qtbot = qtbot
        self.window = TillWindow(till) if sends else TillWindow(till, idle_sender)
        self.window.open()
        self.until(lambda: self.shows("searchField"))

    @property
    def widget(self) -> QWidget:
        assert self.window.widget is not None
        return self.window.widget

    def shows(self, name: str) -> bool:
        return self.window.widget is not None and self.window.widget.findChild(QLineEdit, name) is not None

    def until(self, seen: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(seen, timeout=20_000)

    def chooses(self, text: str) -> None:
        (action,) = [each for each in self.widget.findChildren(QAction) if each.text() == text]
        action.trigger()

    def types(self, name: str, text: str) -> None:
        field = self.widget.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.clear()
        QTest.keyClicks(field, text)

    def reads(self, name: str) -> str:
        label = self.widget.findChild(QLabel, name)
        return label.text() if isinstance(label, QLabel) else ""

    def presses(self, name: str) -> None:
        button = self.widget.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()


@pytest.fixture
def other_till(
    sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> Till:
    made = Till(new_environment(sandbox))
    with open_background_session(made) as session:
        session.setup.save(shop, sandbox.token)
    return made


@pytest.fixture
def at(qtbot: QtBot) -> Iterator[Callable[..., Manager]]:
    managers: list[Manager] = []

    def sit_down(till: Till, *, sends: bool) -> Manager:
        managers.append(Manager(qtbot, till, sends=sends))
        return managers[-1]

    yield sit_down
    for manager in managers:
        manager.window.close()


def sell(till: Till, sandbox: RunningSandbox) -> None:
    draft = PaymentDraft(
        money=Money.of(8990, "USD"),
        receipt="T1-000001",
        profile=sandbox.shop.profiles()[0]["id"],
        source=SaleSource.COMMAND,
    )
    with open_ledger_session(till) as session:
        session.checkout.record_payment(draft)


def test_what_one_window_seals_another_sends_once(
    at: Callable[..., Manager], till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox)
    leaving = at(till, sends=False)
    leaving.chooses("Move to another PC…")
    leaving.until(lambda: leaving.shows("transferFile"))
    file = tmp_path / "till.sealed"
    leaving.types("transferFile", str(file))
    leaving.types("transferPassphrase", WORDS)
    leaving.types("transferPassphraseAgain", "something else entirely")
    leaving.presses("acceptButton")
    assert "do not match" in leaving.reads("transferPassphraseAgainError")
    leaving.types("transferPassphraseAgain", WORDS)
    leaving.presses("acceptButton")
    leaving.until(lambda: "exported" in leaving.reads("toastText"))
    assert file.exists()

    staying = at(other_till, sends=True)
    staying.chooses("Import from another PC…")
    staying.types("transferFile", str(file))
    staying.types("transferPassphrase", "short")
    staying.presses("acceptButton")
    assert "too short" in staying.reads("passphraseError")
    staying.types("transferPassphrase", WORDS)
    staying.presses("acceptButton")
    staying.until(lambda: "imported" in staying.reads("toastText"))
    staying.until(lambda: len(sandbox.shop.events()) == 1)


def test_with_nothing_undelivered_the_manager_is_told_so(at: Callable[..., Manager], till: Till) -> None:
    manager = at(till, sends=False)
    manager.chooses("Move to another PC…")
    manager.until(lambda: "thing to move" in manager.reads("toastText"))


def test_a_file_that_is_none_is_said_beside_its_field(at: Callable[..., Manager], till: Till, tmp_path: Path) -> None:
    manager = at(till, sends=False)
    manager.chooses("Import from another PC…")
    manager.types("transferFile", str(tmp_path / "nothing.sealed"))
    manager.presses("acceptButton")
    assert "not found" in manager.reads("transferError")
