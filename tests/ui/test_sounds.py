"""What the counter sounds like: accepted, refused, or nothing where somebody wants quiet."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime, SoundPlayer
from posapp.background.sync_worker import SyncWorker
from posapp.background.workers import Worker
from posapp.services.on_till.till import Till
from posapp.services.sessions import (
    open_background_session,
    open_ledger_session,
    open_report_session,
    open_search_session,
)
from posapp.ui.main_window import MainWindow
from posapp.ui.resources import resource
from posapp.ui.sounds import Sounds
from tests.ui.cashier import Cashier
from tests.ui.conftest import close_context, idle_sender
from tests.ui.stocked_till import BREAD, stock
from tests.ui.test_refund_screen import pays_back, takes
from tests.ui.test_scanning import the_scanner_types

Listening = tuple[Cashier, list[str]]


@pytest.fixture
def listening(offline_till: Till, preferences: QSettings, qapp: QApplication, qtbot: QtBot) -> Iterator[Listening]:
    """Somebody at the window, and what they hear."""
    heard: list[str] = []
    files = {chime: resource("sounds", f"{chime.value}.wav") for chime in Chime}

    def remember(file: Path) -> bool:
        heard.append(file.stem)
        return True

    player = SoundPlayer(files, players=[remember], bell=lambda: None)
    sounds = Sounds(preferences, player)
    context = AppContext(
        shop=offline_till.shop(),
        ledger=Worker("ledger", partial(open_ledger_session, offline_till)),
        cache=Worker("cache", partial(open_search_session, offline_till)),
        network=Worker("network", partial(open_background_session, offline_till)),
        reading=Worker("reading", partial(open_report_session, offline_till)),
        sync=SyncWorker(idle_sender),
        chime=sounds.play,
    )
    window = MainWindow(context, preferences)
    qtbot.addWidget(window, before_close_func=lambda _window: close_context(context))
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    cashier = Cashier(window, context, qtbot)
    cashier.until(lambda: bool(cashier.reads("receiptField")))
    yield cashier, heard
    close_context(context)
    sounds.close()


def _hears_more(heard: list[str], before: int) -> bool:
    return len(heard) > before


def sounds_entry(cashier: Cashier) -> QAction:
    entry = cashier.window.findChild(QAction, "soundsAction")
    assert entry is not None
    return entry


def test_a_payment_and_a_refund_are_heard(listening: Listening) -> None:
    cashier, heard = listening
    cashier.sells("20")
    cashier.until(lambda: heard == ["accepted"])
    QTest.keyClick(cashier.window, Qt.Key.Key_F3)
    pays_back(cashier, "5")
    cashier.until(lambda: heard == ["accepted", "accepted"])


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_code_that_is_scanned_into_a_refunds_amount_is_heard(listening: Listening) -> None:
    cashier, heard = listening
    cashier.sells("20")
    QTest.keyClick(cashier.window, Qt.Key.Key_F3)
    takes(cashier)
    cashier.types("refundAmount", "5")
    the_scanner_types(cashier, "75010313")
    cashier.until(lambda: heard == ["accepted", "refused"])
    assert cashier.reads("refundAmount") == "5"


def test_what_is_refused_is_heard(listening: Listening) -> None:
    cashier, heard = listening
    cashier.types("amountField", "20")
    cashier.presses("amountField")
    cashier.until(lambda: heard == ["refused"])
    cashier.clicks("withoutCustomerButton")
    cashier.types("couponField", "NONE")
    cashier.presses("couponField")
    cashier.until(lambda: heard == ["refused", "refused"])


def test_each_item_that_is_scanned_is_heard_and_so_is_one_that_nobody_knows(
    listening: Listening, offline_till: Till
) -> None:
    cashier, heard = listening
    stock(offline_till)
    cashier.window.checkout.items.show_panel()
    for code in (BREAD.barcode, "BOLSA", "NONE", "LIBRO"):
        cashier.types("productField", code)
        before = len(heard)
        cashier.presses("productField")
        cashier.until(partial(_hears_more, heard, before))
    assert heard == ["accepted", "accepted", "refused", "refused"]


def test_switched_off_it_stays_quiet_and_remembers(listening: Listening, preferences: QSettings) -> None:
    cashier, heard = listening
    assert sounds_entry(cashier).isChecked()
    sounds_entry(cashier).trigger()
    cashier.sells("20")
    assert heard == []
    assert preferences.value("sounds") == "off"
    sounds_entry(cashier).trigger()
    cashier.until(lambda: heard == ["accepted"])
