"""What the window says of the line: a real sender, a practice server, and its page on which the cable is pulled."""

import time
from collections.abc import Callable
from functools import partial

import httpx
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from posapp.background.app_context import AppContext
from posapp.background.sync_worker import SyncWorker
from posapp.background.workers import Worker
from posapp.domain.errors import HellotextError
from posapp.domain.events.event import OutboxCounts
from posapp.hellotext.errors import CertificateOfAnother, ConnectionCut, NotHellotext, ServerFailed
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till, TokenMissing
from posapp.services.sessions import (
    open_background_session,
    open_ledger_session,
    open_report_session,
    open_search_session,
)
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.main_window import MainWindow
from posapp.ui.theme import apply_style, apply_theme
from tests.ui.cashier import Cashier
from tests.ui.conftest import close_context

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SECONDS = 12.0
"""The aim is 5 seconds; a busy computer may need more."""
HEARTBEAT = 3.0
"""How long it may take until a practice till that has nothing to send asks by itself."""
PATIENCE = 12_000


@pytest.fixture
def at_work(till: Till, preferences: QSettings, qapp: QApplication, qtbot: QtBot) -> Cashier:
    """Somebody at the open window of a till that sends to the practice server."""
    apply_theme(qapp, preferences)
    context = AppContext(
        shop=till.shop(),
        ledger=Worker("ledger", partial(open_ledger_session, till)),
        cache=Worker("cache", partial(open_search_session, till)),
        network=Worker("network", partial(open_background_session, till)),
        reading=Worker("reading", partial(open_report_session, till)),
        sync=SyncWorker(lambda stop, wake, tell: SyncService(till).run(stop, wake, tell)),
        practice_page=till.api_url,
    )
    window = MainWindow(context, preferences)
    qtbot.addWidget(window, before_close_func=lambda _window: close_context(context))
    apply_style(qapp)
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    context.sync.start()
    cashier = Cashier(window, context, qtbot)
    qtbot.waitUntil(lambda: cashier.reads("connectionChip") == "Online", timeout=PATIENCE)
    return cashier


def turn(sandbox: RunningSandbox, **wish: object) -> None:
    """Do on the practice page what a person does there."""
    httpx.post(f"{sandbox.url}/practice/network", json=wish, trust_env=False).raise_for_status()


def seconds_until(qtbot: QtBot, wanted: Callable[[], bool]) -> float:
    began = time.monotonic()
    qtbot.waitUntil(wanted, timeout=PATIENCE)
    return time.monotonic() - began


def press_f5(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_F5)


@pytest.mark.parametrize(
    ("line", "word", "sentence"),
    [
        ("cut", "Offline – keep selling", "cut before an answer came"),
        ("silent", "No answer – keep selling", "does not answer"),
        ("failing", "Hellotext has a problem – keep selling", "503"),
        ("sign_in", "Sign-in page – keep selling", "wants a sign-in"),
        ("throttled", "Hellotext is busy – keep selling", "goes on by itself"),
        ("token_refused", "Token rejected – ask a manager", "does not accept"),
    ],
)
def test_what_the_practice_page_does_to_the_line_is_seen_and_so_is_its_end(
    line: str, word: str, sentence: str, at_work: Cashier, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    turn(sandbox, line=line)
    told = seconds_until(qtbot, lambda: at_work.reads("connectionChip") == word)
    assert sentence in at_work.reads("syncWarning")
    turn(sandbox, line="well")
    back = seconds_until(qtbot, lambda: at_work.reads("connectionChip") == "Online")
    print(f"{line:>14}: told after {told:.2f} s, back after {back:.2f} s")  # noqa: T201 - for whoever measures
    assert told < HEARTBEAT + SECONDS
    assert back < SECONDS
    assert not at_work.sees("syncWarning")


def test_the_pulled_cable_is_seen_and_the_plugged_in_one_too(
    at_work: Cashier, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    turn(sandbox, connected=False)
    assert seconds_until(qtbot, lambda: at_work.reads("connectionChip").startswith("Offline")) < HEARTBEAT + SECONDS
    turn(sandbox, connected=True)
    assert seconds_until(qtbot, lambda: at_work.reads("connectionChip") == "Online") < SECONDS


@pytest.mark.parametrize(
    ("line", "found"),
    [("well", "Online. Nothing is waiting."), ("silent", "No answer – keep selling."), ("cut", "Offline")],
)
def test_f5_says_what_it_found_each_time(
    line: str, found: str, at_work: Cashier, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    turn(sandbox, line=line)
    seen = [""]
    for _ in range(2):
        press_f5(at_work)
        took = seconds_until(qtbot, lambda: found in at_work.reads("toastText") and _is_new(at_work, seen))
        seen.append(at_work.reads("toastText"))
        assert took < SECONDS
        qtbot.wait(1100)


def _is_new(cashier: Cashier, seen: list[str]) -> bool:
    return cashier.reads("toastText") not in seen


def _status(connection: ConnectionState, *, error: HellotextError | None = None, is_reply: bool = False) -> SyncStatus:
    return SyncStatus(
        connection=connection,
        counts=OutboxCounts(pending=2),
        last_answer_at=None,
        clock_skew=0.0,
        next_try_at=None,
        blocking_error=error,
        is_reply=is_reply,
    )


@pytest.mark.parametrize("connection", [each for each in ConnectionState if each.is_trouble])
def test_each_trouble_has_a_word_and_a_sentence_in_the_foot(cashier: Cashier, connection: ConnectionState) -> None:
    cashier.context.sync.status_changed.emit(_status(connection))
    assert len(cashier.reads("connectionChip")) > 5
    is_failure = connection is ConnectionState.TOKEN_MISSING  # told by what keeps the sender from its work
    assert is_failure or len(cashier.reads("syncWarning")) > 20


@pytest.mark.parametrize(
    "error", [ServerFailed(status=503), NotHellotext(), ConnectionCut(), CertificateOfAnother(host="api.hellotext.com")]
)
def test_what_is_known_more_closely_is_said(cashier: Cashier, error: HellotextError) -> None:
    cashier.context.sync.status_changed.emit(_status(ConnectionState.OFFLINE, error=error))
    assert cashier.reads("syncWarning") == str(error)


def test_a_missing_token_has_a_sign_of_its_own_and_f5_says_so(cashier: Cashier) -> None:
    cashier.context.sync.failed.emit(TokenMissing())
    assert cashier.reads("connectionChip") == "Token missing – ask a manager"
    press_f5(cashier)
    cashier.until(lambda: "Asking Hellotext" in cashier.reads("toastText"))
    cashier.context.sync.failed.emit(TokenMissing())
    assert cashier.reads("toastText").startswith("Token missing – ask a manager. ")


def test_a_failure_that_nobody_asked_about_makes_no_notice(cashier: Cashier) -> None:
    cashier.context.sync.failed.emit(TokenMissing())
    assert not cashier.sees("toastText")


def test_while_an_undo_is_offered_the_foot_says_what_was_found(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "5")
    cashier.until(lambda: cashier.sees("undoButton"))
    cashier.context.sync.status_changed.emit(_status(ConnectionState.ONLINE, is_reply=True))
    assert cashier.sees("undoButton")
    assert "Online. 2 payments on their way." in cashier.reads("syncWarning")
    cashier.context.sync.status_changed.emit(_status(ConnectionState.ONLINE))
    assert "on their way" in cashier.reads("syncWarning"), "it was gone before anybody could read it"


def test_on_another_screen_the_foot_says_what_was_found_and_hides_no_button(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_F3)
    cashier.until(lambda: not cashier.sees("searchField"))
    cashier.context.sync.status_changed.emit(_status(ConnectionState.NO_ANSWER, is_reply=True))
    found = cashier.reads("syncWarning")
    assert ("No answer" in found, "2 payments waiting" in found) == (True, True)
