"""The log and the reports of a whole session name no customer and hold no secret; a crash leaves a report."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from posapp.app.logging_setup import LogHandler
from posapp.app.window import TillWindow
from posapp.background.workers import Worker
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session
from tests.e2e.program import PROJECT, Program
from tests.e2e.test_counter_window import Cashier

PATIENCE = 15_000
NOTE = "is allergic to nuts"
CUSTOMER = "Ximena"

CRASHING = """
import faulthandler, os, sys
from PySide6.QtCore import QTimer
from posapp import app
from posapp.app import window
def break_down():
    customer = "Ximena Quiroga"
    raise LookupError(customer)
opening = window.TillWindow.open
def open_and_break(self):
    self.shown.connect(lambda _widget: QTimer.singleShot(0, {what}))
    self.shown.connect(lambda _widget: QTimer.singleShot(300, self.closed.emit))
    opening(self)
window.TillWindow.open = open_and_break
sys.exit(app.open_window(os.environ))
"""


@pytest.fixture
def records(till: Till) -> Iterator[LogHandler]:
    """What the program writes about itself, as it is when it runs alone."""
    records, root, own = LogHandler(till.environment, "the window"), logging.getLogger(), logging.getLogger("posapp")
    level = own.level
    own.setLevel(logging.INFO)
    root.addHandler(records)
    yield records
    root.removeHandler(records)
    own.setLevel(level)


@pytest.fixture
def cashier(qtbot: QtBot, till: Till, records: LogHandler) -> Iterator[Cashier]:
    records.begin()
    window = TillWindow(till)
    records.on_report = window.problem_noted.emit
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=PATIENCE)
    yield Cashier(qtbot, window)
    window.close()
    records.end(0)


def written(till: Till) -> str:
    """Give everything that lies in the till's folder of logs."""
    return "\n".join(file.read_text("utf-8") for file in sorted(till.home.logs.iterdir()))


def personal(sandbox: RunningSandbox) -> set[str]:
    """Give every name, phone, e-mail and card of every customer, as Hellotext holds them."""
    kinds = ("id", "first_name", "last_name", "phone", "email", "reference")
    found = {str(profile[kind]) for profile in sandbox.shop.profiles() for kind in kinds if profile[kind]}
    return {each for each in found if len(each) > 3}


def syncs_now(cashier: Cashier) -> None:
    assert cashier.window.widget is not None
    (action,) = [each for each in cashier.window.widget.findChildren(QAction) if each.text() == "Sync now"]
    action.trigger()


def breaks_a_lane(till: Till, qtbot: QtBot, *words: str) -> None:
    """Let an operation beside the window end by a mistake that has a customer in its words."""
    lane, failures = Worker("ledger", partial(open_ledger_session, till)), list[Exception]()

    def break_down(_desk: LedgerSession) -> None:
        raise LookupError(*words)

    lane.run(break_down, on_success=lambda _none: None, on_failure=failures.append)
    qtbot.waitUntil(lambda: bool(failures), timeout=PATIENCE)
    lane.close()


def test_a_whole_session_leaves_a_log_and_a_report_without_any_customer_or_secret(
    cashier: Cashier, till: Till, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    known = personal(sandbox)
    one, other, gone = [profile for profile in sandbox.shop.profiles() if profile["first_name"]][:3]
    cashier.pays(one["reference"], "89.90")
    syncs_now(cashier)
    cashier.until(lambda: "online: 0 waiting" in written(till))
    with open_ledger_session(till) as session:
        session.cards.write_note(one["id"], NOTE)
    with sandbox.offline():
        cashier.pays(other["reference"], "12.50")
        syncs_now(cashier)
        cashier.until(lambda: "offline: 1 waiting" in written(till))
    sandbox.shop.remove_profile(gone["id"])
    cashier.pays(gone["reference"], "7.00")
    syncs_now(cashier)
    cashier.until(lambda: "sending to rejected" in written(till))
    breaks_a_lane(till, qtbot, one["first_name"], one["email"], till.token)
    cashier.until(lambda: "in the menu" in cashier.reads("toastText"))
    logging.getLogger("httpx").warning("GET %s/v1/profiles?phone=%s", till.api_url, one["phone"])

    text = written(till)
    for line in ("the window begins, posapp", "[LookupError at tests.e2e", "WARNING httpx", "posapp problem report"):
        assert line in text
    secrets = {till.token, till.environment["POSAPP_DATABASE_KEY"], NOTE}
    assert len(known) > 200
    assert not {each for each in known | secrets if each in text}


def test_a_mistake_that_comes_again_and_again_does_not_fill_the_log(till: Till, records: LogHandler) -> None:
    for _ in range(250):
        records.log_unhandled(LookupError, LookupError(CUSTOMER), None)

    assert written(till).count("nobody caught [LookupError]") == 3
    assert len(list(till.home.logs.glob("problem-*.txt"))) == 1


def run(till: Till, source: str) -> "subprocess.CompletedProcess[str]":
    variables = {**os.environ, **till.environment, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", source],
        cwd=PROJECT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_mistake_in_the_window_leaves_a_report_and_the_window_goes_on(till: Till) -> None:
    done = run(till, CRASHING.format(what="break_down"))

    assert done.returncode == 0, "closed by the person, not by the mistake"
    assert done.stderr.startswith("posapp: Something unexpected went wrong (LookupError). A report is in ")
    (report,) = till.home.logs.glob("problem-*.txt")
    text = report.read_text("utf-8")
    assert "LookupError" in text
    assert "__main__:8 break_down" in text
    assert "Qt" in text
    assert CUSTOMER not in text + written(till) + done.stderr


def test_what_kills_the_program_is_reported_at_the_next_start(till: Till) -> None:
    killed = run(till, CRASHING.format(what="faulthandler._sigsegv"))
    assert killed.returncode < 0
    assert not list(till.home.logs.glob("problem-*.txt"))

    LogHandler(till.environment, "the window").report_previous_crash()
    (report,) = till.home.logs.glob("problem-*.txt")
    text = report.read_text("utf-8")
    assert "Segmentation fault" in text
    assert "posapp.app.run:" in text
    assert str(PROJECT) not in text
    assert "an earlier run was killed" in written(till)
    LogHandler(till.environment, "the window").report_previous_crash()
    assert len(list(till.home.logs.glob("problem-*.txt"))) == 1


def test_a_command_that_only_tells_something_leaves_nothing_behind(tmp_path: Path) -> None:
    Program(tmp_path, "http://127.0.0.1:9", "token").runs("--version")

    assert list(tmp_path.iterdir()) == []


def test_a_mistake_in_a_command_is_one_sentence_and_a_report(till: Till) -> None:
    done = run(
        till,
        "import sys\n"
        "from posapp import __main__\n"
        "from posapp.services.on_till import doctor\n"
        "def examine(self): raise KeyError('Ximena Quiroga')\n"
        "doctor.Doctor.examine = examine\n"
        "sys.argv = ['posapp', 'doctor']\n"
        "sys.exit(__main__.main())\n",
    )

    assert done.returncode == 1
    assert done.stderr.startswith("posapp: Something unexpected went wrong (KeyError). A report is in ")
    assert CUSTOMER not in done.stderr + written(till)
    assert "where   a command" in written(till)


def test_a_practice_shop_leaves_the_log_and_the_terminal_alone(till: Till) -> None:
    done = run(
        till,
        "import os\n"
        "from posapp import app\n"
        "from posapp.app.logging_setup import disable_practice_logging\n"
        "from posapp.background.failures import note_failure\n"
        "from posapp.services.on_till.till import TokenMissing\n"
        "from posapp.storage.faults import DiskFull\n"
        "app.set_up_command_logging(os.environ)\n"
        "disable_practice_logging()\n"
        "note_failure(DiskFull(file='ledger.db'))\n"
        "note_failure(TokenMissing())\n",
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert not till.home.logs.exists()
