"""A morning: thirty sales of the POS come by all four ways, are taken for their customers by key, and arrive once."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import ProposalState, ReceiptTally
from posapp.domain.shop import make_shop
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.ui.counter.proposals.strip import UNREAD_MILLISECONDS
from tests.e2e.pos_ways import PosSale, PosWays
from tests.e2e.program import HIDDEN, PROJECT, Program
from tests.e2e.test_counter_window import Cashier
from tests.e2e.test_printer_in_between import free_port, running
from tests.pretended_printer import PretendedPrinter, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals end the forwarder otherwise there"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
SALES = 30
BETWEEN_KEYS = 10
"""Milliseconds, as a scanner types."""
moments = count(1_000_000, 10_000)


@pytest.fixture
def hellotext() -> Iterator[RunningSandbox]:
    """A practice server with sixty people in Uruguay."""
    options = SandboxOptions(profiles=60, country="UY", custom_actions=("physical_store.paid",))
    with serve_in_thread(options) as sandbox:
        yield sandbox


@pytest.fixture
def till_in_montevideo(hellotext: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]]) -> Till:
    till = Till(new_environment(hellotext))
    shop = make_shop(
        name="Almacén del Puerto", till="Caja 1", country="UY", currency_code="UYU", zone="America/Montevideo"
    )
    with open_background_session(till) as session:
        session.setup.save(shop, hellotext.token)
        session.setup.download(("actions", "coupons", "profiles"), lambda _progress: None, lambda: False)
    return till


@pytest.fixture
def pos(till_in_montevideo: Till, tmp_path: Path) -> Iterator[PosWays]:
    """A POS, with the real forwarder as a process of its own before a pretended printer."""
    folder = tmp_path / "receipts"
    folder.mkdir()
    program = Program(tmp_path, "http://127.0.0.1:9", "nobody-listens")
    program.environment.update(till_in_montevideo.environment)
    with PretendedPrinter() as printer, running(program, free_port(), printer.port) as forwarder:
        yield PosWays(till_in_montevideo, folder, forwarder)


class Counter:
    """The cashier at the counter, and what was taken for whom."""

    def __init__(self, till: Till, hellotext: RunningSandbox, qtbot: QtBot) -> None:
        self.till, self._hellotext, self._qtbot = till, hellotext, qtbot
        self._people = iter([each for each in hellotext.shop.profiles()[10:] if each["phone"]])
        self.taken: dict[str, str] = {}
        self._cashier: Cashier | None = None

    @property
    def cashier(self) -> Cashier:
        assert self._cashier is not None, "the window is closed"
        return self._cashier

    @contextmanager
    def open(self) -> Iterator[Cashier]:
        window = TillWindow(self.till)
        window.open()
        self._qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
        self._cashier = Cashier(self._qtbot, window)
        yield self._cashier
        window.close()
        self._cashier = None

    def takes(self, sale: PosSale) -> None:
        """One key once it stands there, four digits, Enter, Enter."""
        self.cashier.until(lambda: self._offers(sale.number))
        assert self.takes_the_newest() == sale.number

    def takes_the_newest(self) -> str:
        """Take what stands in the strip, and give its number."""
        self.cashier.until(lambda: self.cashier.sees("takePosReceiptButton"))
        QTest.qWait(UNREAD_MILLISECONDS + 20)
        QTest.keyClick(self._focused(), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
        return self._records()

    def scans(self, sale: PosSale, code: str) -> None:
        """Scan the code on the paper; then four digits, Enter, Enter."""
        moment = next(moments)
        for key, sign in [*((Qt.Key(0), sign) for sign in code), (Qt.Key.Key_Return, "\r")]:
            moment += BETWEEN_KEYS
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                event.setTimestamp(moment)
                QCoreApplication.sendEvent(self._window_handle(), event)
        assert self._records() == sale.number

    def _records(self) -> str:
        cashier, before = self.cashier, self.cashier.rows_of_the_day()
        cashier.until(lambda: cashier.reads("amountField") != "")
        number, person = cashier.reads("receiptField"), next(self._people)
        cashier.finds(str(person["phone"])[-4:])
        cashier.presses("amountField")
        cashier.until(lambda: cashier.rows_of_the_day() == before + 1)
        self.taken[number] = str(person["id"])
        return number

    def _offers(self, number: str) -> bool:
        return self.cashier.sees("posReceiptText") and number in self.cashier.reads("posReceiptText")

    def _focused(self) -> Any:
        widget = self.cashier.window.widget
        assert widget is not None
        return widget.focusWidget()

    def _window_handle(self) -> Any:
        widget = self.cashier.window.widget
        assert widget is not None
        return widget.windowHandle()


@contextmanager
def window_of_its_own(till: Till) -> Iterator["subprocess.Popen[bytes]"]:
    """The real program with its window, which is killed at the end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(HIDDEN)}
    environment |= {**till.environment, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, "-m", "posapp"], env=environment, cwd=PROJECT) as process:
        try:
            yield process
        finally:
            process.kill()


def waiting(till: Till) -> int:
    with till.open_ledger() as ledger:
        return len(ledger.pos_receipts.of_till(till.shop().till, (ProposalState.WAITING,), 100))


def comes_by_each_way(counter: Counter, pos: PosWays) -> list[PosSale]:
    """Four sales, each taken as soon as it is there."""
    sales = []
    for brings in (pos.prints, pos.writes_a_document, pos.posts):
        sales.append(brings())
        counter.takes(sales[-1])
    sale, code = pos.shows_a_code()
    counter.scans(sale, code)
    return [*sales, sale]


def comes_while_the_window_is_killed(till: Till, pos: PosWays) -> list[PosSale]:
    """Fourteen sales: some while the window is open, which is then killed, and some while none is."""
    with window_of_its_own(till):
        sales = [pos.posts(), pos.posts(), pos.prints(), pos.prints()]
        wait_for(lambda: waiting(till) > 0, seconds=60)
        sales += [pos.writes_a_ticket(), pos.posts(), pos.prints(), pos.prints()]
    more = [pos.prints(), pos.prints(), pos.writes_a_ticket(), pos.writes_a_ticket()]
    return [*sales, *more, pos.writes_a_document(), pos.writes_a_document()]


def test_thirty_sales_by_four_ways_are_taken_with_their_customers_and_arrive_once(
    till_in_montevideo: Till, hellotext: RunningSandbox, pos: PosWays, qtbot: QtBot
) -> None:
    till, sales = till_in_montevideo, list[PosSale]()
    counter = Counter(till, hellotext, qtbot)
    with counter.open():
        for _ in range(3):
            sales += comes_by_each_way(counter, pos)
    late = comes_while_the_window_is_killed(till, pos)
    with counter.open() as cashier:
        cashier.until(lambda: waiting(till) == len(late))
        assert {counter.takes_the_newest() for _ in late} == {each.number for each in late}
        for _ in range(4):
            sale, code = pos.shows_a_code()
            counter.scans(sale, code)
            late.append(sale)
        sales += late
        nobodys = [pos.prints(), pos.posts()]
        cashier.until(lambda: waiting(till) == len(nobodys))
        qtbot.waitUntil(lambda: len(hellotext.shop.events()) >= SALES, timeout=60_000)
        _stand_in_the_reconciliation(cashier)

    arrived = [
        (each["metadata"]["reference"], round(each["amount"] * 100), each["profile"])
        for each in hellotext.shop.events()
    ]
    assert len(sales) == SALES
    assert sorted(arrived) == sorted((each.number, each.minor, counter.taken[each.number]) for each in sales)
    assert _untaken(till) == ReceiptTally(count=2, totals=(Money.of(sum(each.minor for each in nobodys), "UYU"),))


def _stand_in_the_reconciliation(cashier: Cashier) -> None:
    assert cashier.window.widget is not None
    (action,) = cashier.window.widget.findChildren(QAction, "reconciliationAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("reconciliationUntaken"))
    assert "2 receipts of the POS without a customer" in cashier.reads("reconciliationUntaken")


def _untaken(till: Till) -> ReceiptTally:
    with open_ledger_session(till) as session:
        return session.proposals.untaken(till.shop().days.of(datetime.now(UTC)))
