"""In the real window a receipt of the shop's POS comes to the counter by itself, by each way that is set up."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.settings.till_settings import POS_FOLDER, WEB_PORT
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import to_document
from posapp.sandbox import RunningSandbox
from posapp.services.on_ledger.intake.pairings import Pairings
from posapp.services.on_till.printer.options import PrinterOptions, save_options
from posapp.services.on_till.printer.reading import PAPER
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.intake_spool import IntakeSpool
from posapp.ui.counter.proposals.strip import UNREAD_MILLISECONDS
from tests.e2e.test_counter_window import Cashier

FREE_PORT = 43_219
PRINTED = (
    *("Corner Shop", "RECEIPT 000123", "2 x Coffee          7.00", "1 x Croissant       4.25"),
    *("TOTAL              11.25", "CASH               20.00", "CHANGE              8.75"),
)
TICKET = "\n".join(PRINTED).replace("000123", "000777").replace("RECEIPT", "TICKET")


@contextmanager
def counter(till: Till, qtbot: QtBot) -> Iterator[Cashier]:
    """Open the window as a person does, and close it."""
    window = TillWindow(till)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
    yield Cashier(qtbot, window)
    window.close()


def is_offered(cashier: Cashier, number: str) -> None:
    cashier.until(lambda: cashier.sees("posReceiptText") and number in cashier.reads("posReceiptText"))
    QTest.qWait(UNREAD_MILLISECONDS + 20)


def takes_it_for(cashier: Cashier, customer: str) -> None:
    """One key, who it is, Enter, Enter."""
    before = cashier.rows_of_the_day()
    widget = cashier.window.widget
    assert widget is not None
    QTest.keyClick(widget.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    cashier.until(lambda: cashier.reads("amountField") != "")
    cashier.finds(customer)
    cashier.presses("amountField")
    cashier.until(lambda: cashier.rows_of_the_day() == before + 1)


def put_paper(till: Till, lines: tuple[str, ...]) -> None:
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        spool.put(PAPER, json.dumps(to_document(PrintedPaper(lines=lines))), datetime.now(UTC))


def test_what_was_printed_while_the_window_was_closed_is_taken_and_reaches_hellotext_once(
    till: Till, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    save_options(till.home, PrinterOptions(to="192.0.2.1"))
    put_paper(till, PRINTED)
    customer = sandbox.shop.profiles()[0]
    with counter(till, qtbot) as cashier:
        is_offered(cashier, "000123")
        takes_it_for(cashier, customer["reference"])
        cashier.until(lambda: len(sandbox.shop.events()) == 1)
    (event,) = sandbox.shop.events()

    assert (event["amount"], event["metadata"]["reference"]) == (11.25, "000123")
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        assert spool.count() == 0


def test_a_web_pos_and_a_folder_bring_theirs_into_the_open_window(
    till: Till, sandbox: RunningSandbox, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "receipts"
    folder.mkdir()
    with open_ledger_session(till) as session:
        session.settings.change(POS_FOLDER.change(str(folder)), WEB_PORT.change(FREE_PORT))
    with till.open_workplace() as workplace:
        token = Pairings(workplace).add("Web POS")
    customers = sandbox.shop.profiles()
    with counter(till, qtbot) as cashier:
        cashier.until(lambda: _is_posted(token))
        is_offered(cashier, "W-1")
        takes_it_for(cashier, customers[0]["reference"])
        (folder / "ticket.txt").write_text(TICKET, encoding="utf-8")
        is_offered(cashier, "000777")
        takes_it_for(cashier, customers[1]["reference"])
        cashier.until(lambda: len(sandbox.shop.events()) == 2)

    taken = {event["metadata"]["reference"]: event["amount"] for event in sandbox.shop.events()}
    assert taken == {"W-1": 12.5, "000777": 11.25}


def _is_posted(token: str) -> bool:
    """The door opens once the counter was painted; the same receipt again is the same."""
    try:
        answer = httpx.post(
            f"http://127.0.0.1:{FREE_PORT}/v1/receipts",
            json={"number": "W-1", "total": "12.50"},
            headers={"Authorization": f"Bearer {token}"},
            trust_env=False,
        )
    except httpx.TransportError:
        return False
    return answer.status_code == 202
