"""Who is not in the local copy is looked for at Hellotext, said while it goes on, and never waited for."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.app_context import AppContext
from posapp.background.sync_worker import SyncWorker
from posapp.background.workers import Worker
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import (
    open_background_session,
    open_ledger_session,
    open_report_session,
    open_search_session,
)
from posapp.ui.main_window import MainWindow
from tests.ui.cashier import Cashier
from tests.ui.conftest import close_context, idle_sender
from tests.ui.test_scanning import the_scanner_types

Arrives = Callable[..., str]


@pytest.fixture
def arrives(sandbox: RunningSandbox) -> Arrives:
    """Let somebody become known at Hellotext after the download."""

    def made(**fields: str) -> str:
        identity = f"zz{len(sandbox.shop.profiles()):08x}"
        blank = {"first_name": "Zoe", "last_name": "New", "phone": "", "email": "", "state": "unconfirmed"}
        known = {"id": identity, **blank, "reference": "", "created_at": 1_900_000_000, "properties": {}, **fields}
        sandbox.shop.people.add(known)
        return identity

    return made


@pytest.fixture
def online(till: Till, preferences: QSettings, qapp: QApplication, qtbot: QtBot) -> Iterator[Cashier]:
    """Somebody at the window of a till that can look at Hellotext."""
    remote_search = Worker("look-up", partial(open_background_session, till))
    context = AppContext(
        shop=till.shop(),
        ledger=Worker("ledger", partial(open_ledger_session, till)),
        cache=Worker("cache", partial(open_search_session, till)),
        network=Worker("network", partial(open_background_session, till)),
        reading=Worker("reading", partial(open_report_session, till)),
        sync=SyncWorker(idle_sender),
        remote_search=remote_search,
    )
    window = MainWindow(context, preferences)
    qtbot.addWidget(window, before_close_func=lambda _window: close_context(context))
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Cashier(window, context, qtbot)
    close_context(context)
    remote_search.close()


def hint(cashier: Cashier) -> str:
    return cashier.reads("searchHint")


def test_a_customer_whom_only_hellotext_knows_is_offered_and_chosen_by_enter(online: Cashier, arrives: Arrives) -> None:
    arrives(phone="+12125550199")
    online.types("searchField", "(212) 555-0199")
    online.until(lambda: any("Zoe New" in line for line in online.results()))
    assert not online.sees("customerName")
    online.presses("searchField")
    online.until(lambda: online.reads("customerName") == "Zoe New")


def test_that_hellotext_is_asked_is_said_and_the_counter_goes_on_meanwhile(
    online: Cashier, sandbox: RunningSandbox
) -> None:
    sandbox.set_latency(1.5)
    online.types("searchField", "nobody@example.com")
    online.until(lambda: "Searching Hellotext" in hint(online))
    online.sells("12.50")
    assert len(online.day()) == 1


def test_who_is_nowhere_can_still_be_registered(online: Cashier) -> None:
    online.types("searchField", "nobody@example.com")
    online.until(lambda: "Not among the newest customers" in hint(online))
    assert "F6" in hint(online)


def test_the_next_keystroke_ends_the_look(online: Cashier, sandbox: RunningSandbox, arrives: Arrives) -> None:
    arrives(email="zoe@example.com")
    sandbox.set_latency(1.0)
    online.types("searchField", "zoe@example.com")
    online.until(lambda: "Searching Hellotext" in hint(online))
    sandbox.set_latency(0.0)
    online.types("searchField", "C-000003")
    online.until(lambda: len(online.results()) == 1 and "C-000003" in online.results()[0])
    online.types("searchField", "zoe@example.com")
    online.until(lambda: any("Zoe New" in line for line in online.results()))


def test_a_scanned_card_that_only_hellotext_knows_is_found_by_its_id(online: Cashier, arrives: Arrives) -> None:
    identity = arrives()
    online.types("searchField", identity)
    online.presses("searchField")
    online.until(lambda: any("Zoe New" in line for line in online.results()))
    assert not online.sees("searchError")


def test_a_card_is_looked_for_wherever_the_keyboard_is_when_it_is_scanned(online: Cashier, arrives: Arrives) -> None:
    identity = arrives()
    online.until(lambda: bool(online.reads("receiptField")))
    online.find(QWidget, "amountField").setFocus()
    the_scanner_types(online, identity)
    online.until(lambda: any("Zoe New" in line for line in online.results()))
    assert online.reads("amountField") == ""


def test_without_a_network_that_is_said(online: Cashier, sandbox: RunningSandbox) -> None:
    sandbox.set_offline(True)
    online.types("searchField", "nobody@example.com")
    online.until(lambda: "could not be searched" in hint(online))


def test_a_name_is_not_looked_for(online: Cashier, sandbox: RunningSandbox, qtbot: QtBot) -> None:
    before = sandbox.shop.requests
    online.types("searchField", "Zoe Nobody")
    online.until(lambda: "No customer found" in hint(online))
    qtbot.wait(600)
    assert sandbox.shop.requests == before
