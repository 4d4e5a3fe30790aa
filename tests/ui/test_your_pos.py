"""A manager connects the shop's POS, tests it, and teaches posapp a receipt that it reads wrong."""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import ReceiptSource
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.settings.till_settings import POS_FOLDER, POS_RECEIPT_MINUTES, POS_WAY, TAX_ID, WEB_PORT
from posapp.intake.papers.template import Template
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import to_document
from posapp.services.on_till.intake.spooled import put_receipt
from posapp.services.on_till.printer.options import PrinterOptions, load_options, save_options
from posapp.services.on_till.printer.reading import PAPER
from posapp.services.on_till.printer.start_with_pc.choosing import start_way
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.files.lock import is_held
from posapp.storage.intake_spool import IntakeSpool
from posapp.ui.labels.pos_ways import way_steps
from tests.pretended_printer import PretendedPrinter
from tests.ui.cashier import Cashier
from tests.ui.driver import Driver
from tests.ui.pos_till import a_receipt

TEST, RECEIPTS = 1, 2
FREE_PORT = 43_223
CODE = (
    "https://www.efactura.dgi.gub.uy/consultaQR/cfe?219999830019,101,A,424298,1007.00,20260730,"
    "nh28AbCdEfGhIjKlMnOpQrStUvWxYz01%3D"
)


class Manager(Driver):
    """Somebody before the whole window of a till."""

    def __init__(self, qtbot: QtBot, window: TillWindow, till: Till) -> None:
        super().__init__(lambda: window.widget, qtbot)
        self.window, self.till = window, till

    def pos_prints(self, *lines: str, has_picture: bool = False) -> None:
        paper = PrintedPaper(lines=lines, has_picture=has_picture)
        with IntakeSpool(self.till.home.intake_spool, self.till.database_key()) as spool:
            spool.put(PAPER, json.dumps(to_document(paper)), datetime.now(UTC))

    def sees_paper_with(self, text: str) -> None:
        self.until(lambda: text in self.find(QPlainTextEdit, "livePaper").toPlainText())


@pytest.fixture
def manager(till: Till, qtbot: QtBot) -> Iterator[Manager]:
    """The window of a till whose printer in between is set up and does not run."""
    save_options(till.home, PrinterOptions(to="192.0.2.1"))
    window = TillWindow(till)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
    manager = Manager(qtbot, window, till)
    _open(manager)
    yield manager
    window.close()


def opens_your_pos(cashier: Cashier) -> None:
    _open(cashier)


def _open(person: Driver) -> None:
    person.until(lambda: person.sees("recordButton"))
    person.find(QAction, "settingsAction").trigger()  # type: ignore[type-var] # an action is found as a widget is
    person.until(lambda: person.sees("setting-pos"))
    person.clicks("setting-pos")
    person.until(lambda: person.sees("posWay") and person.reads("posMinutes") != "")


def chooses(person: Driver, name: str, place: int) -> None:
    button = person.find(QWidget, name).findChildren(QAbstractButton)[place]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def chooses_way(person: Driver, way: PosWay) -> None:
    chooses(person, "posWay", list(PosWay).index(way))


def rows(person: Driver, name: str) -> list[str]:
    model = person.find(QAbstractItemView, name).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def stored(till: Till, setting: object) -> object:
    with open_ledger_session(till) as session:
        return session.settings.get(setting)  # type: ignore[arg-type] # any setting


def odd_receipt(number: str, paid: str, cash: str) -> tuple[str, ...]:
    """A receipt whose POS names its total in words of its own."""
    return ("Corner Shop", f"ORDER {number}", "Bread", f"TO SETTLE NOW  {paid}", f"CASH {cash}")


def test_the_way_that_was_chosen_is_remembered(cashier: Cashier, offline_till: Till) -> None:
    opens_your_pos(cashier)
    chooses_way(cashier, PosWay.WEB)
    cashier.until(lambda: cashier.sees("pairName"))
    cashier.clicks("backFromPosButton")
    opens_your_pos(cashier)
    cashier.until(lambda: cashier.sees("pairName"))
    cashier.until(lambda: stored(offline_till, POS_WAY) == PosWay.WEB)


@pytest.mark.parametrize(("on_windows", "word"), [(True, "Standard TCP/IP"), (False, "lpadmin")])
def test_the_steps_are_those_of_the_system(on_windows: bool, word: str) -> None:
    assert word in way_steps(PosWay.PRINTER, on_windows=on_windows)


def test_a_printer_in_between_is_set_up_and_given_up_with_an_entry_each(cashier: Cashier, offline_till: Till) -> None:
    opens_your_pos(cashier)
    assert "No printer in between" in cashier.reads("printerStanding")
    cashier.types("printerTo", "192.168.0.50")
    cashier.clicks("savePrinterButton")
    cashier.until(lambda: cashier.button("stopPrinterButton").isEnabled())
    assert load_options(offline_till.home) == PrinterOptions(to="192.168.0.50")
    cashier.clicks("stopPrinterButton")
    cashier.until(lambda: not cashier.button("stopPrinterButton").isEnabled())
    assert load_options(offline_till.home) is None
    with offline_till.open_ledger() as ledger:
        facts = [dict(each.facts) for each in ledger.journal.entries() if each.what == "POS settings changed"]
    assert [each["pos printer"] for each in facts] == ["192.168.0.50", ""]


@pytest.mark.parametrize("to", [" ", "queue:", "192.168.0.50:0"])
def test_a_printer_that_is_none_is_said_at_its_field(cashier: Cashier, offline_till: Till, to: str) -> None:
    opens_your_pos(cashier)
    cashier.types("printerTo", to)
    cashier.clicks("savePrinterButton")
    cashier.until(lambda: cashier.sees("printerToError"))
    assert load_options(offline_till.home) is None


def test_an_address_for_the_pos_that_is_none_is_said_at_its_field(cashier: Cashier, offline_till: Till) -> None:
    opens_your_pos(cashier)
    cashier.types("printerTo", "192.168.0.50")
    cashier.types("printerListen", "nowhere:at:all")
    cashier.presses("printerListen")
    cashier.until(lambda: cashier.sees("printerListenError"))
    assert load_options(offline_till.home) is None


def test_a_folder_is_chosen_in_the_systems_dialog_and_given_up(
    cashier: Cashier, offline_till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(tmp_path))
    opens_your_pos(cashier)
    chooses_way(cashier, PosWay.FOLDER)
    cashier.clicks("chooseFolderButton")
    cashier.clicks("saveFolderButton")
    cashier.until(lambda: cashier.button("stopFolderButton").isEnabled())
    assert stored(offline_till, POS_FOLDER) == str(tmp_path)
    cashier.clicks("stopFolderButton")
    cashier.until(lambda: not cashier.button("stopFolderButton").isEnabled())
    assert stored(offline_till, POS_FOLDER) == ""


def test_half_a_path_is_refused_at_its_field(cashier: Cashier, offline_till: Till) -> None:
    opens_your_pos(cashier)
    chooses_way(cashier, PosWay.FOLDER)
    cashier.types("posFolder", "receipts")
    cashier.presses("posFolder")
    cashier.until(lambda: cashier.sees("posFolderError"))
    assert stored(offline_till, POS_FOLDER) == ""


def test_a_file_of_the_folder_that_cannot_be_read_is_named_with_the_reason(manager: Manager, tmp_path: Path) -> None:
    folder = tmp_path / "receipts"
    folder.mkdir()
    chooses_way(manager, PosWay.FOLDER)
    manager.types("posFolder", str(folder))
    manager.presses("posFolder")
    manager.until(lambda: "No receipt came yet" in manager.reads("folderStanding"))
    (folder / "music.xml").write_text("<song>la</song>", encoding="utf-8")
    manager.until(lambda: rows(manager, "folderTroubles") != [])
    (row,) = rows(manager, "folderTroubles")
    assert "music.xml" in row
    assert "does not know" in row


def test_a_token_is_shown_once_copied_and_opens_the_door_until_its_pairing_is_removed(manager: Manager) -> None:
    chooses_way(manager, PosWay.WEB)
    manager.until(lambda: manager.sees("webPort"))
    manager.types("webPort", str(FREE_PORT))
    manager.presses("webPort")
    manager.until(lambda: str(FREE_PORT) in manager.reads("scriptLines"))
    manager.types("pairName", "Web shop")
    manager.types("pairOrigin", "https://pos.example.com")
    manager.presses("pairOrigin")
    manager.until(lambda: manager.sees("pairToken"))
    token = manager.reads("pairToken")
    manager.clicks("copyTokenButton")
    assert QApplication.clipboard().text() == token
    manager.until(lambda: str(FREE_PORT) in manager.reads("webStanding"))
    answer = httpx.post(
        f"http://127.0.0.1:{FREE_PORT}/v1/receipts",
        json={"number": "W-1", "total": "12.50"},
        headers={"Authorization": f"Bearer {token}", "Origin": "https://pos.example.com"},
        trust_env=False,
    )
    assert answer.status_code == 202
    chooses(manager, "posPart", TEST)
    manager.until(lambda: "W-1" in manager.reads("liveRead") and "12.50" in manager.reads("liveRead"))
    chooses(manager, "posPart", 0)
    manager.clicks("removePairingButton")
    manager.until(lambda: rows(manager, "pairingList") == [])
    assert not manager.sees("pairToken")
    manager.until(lambda: "does not listen" in manager.reads("webStanding"))


def test_a_web_pos_without_a_name_and_one_with_a_wrong_address_are_refused_at_their_fields(cashier: Cashier) -> None:
    opens_your_pos(cashier)
    chooses_way(cashier, PosWay.WEB)
    cashier.clicks("pairButton")
    cashier.until(lambda: cashier.sees("pairNameError"))
    cashier.types("pairName", "Web shop")
    cashier.types("pairOrigin", "pos")
    cashier.clicks("pairButton")
    cashier.until(lambda: cashier.sees("pairOriginError"))
    assert not cashier.sees("pairToken")


@pytest.mark.parametrize("port", ["80", "many"])
def test_a_port_that_is_none_is_refused_at_its_field(cashier: Cashier, offline_till: Till, port: str) -> None:
    opens_your_pos(cashier)
    chooses_way(cashier, PosWay.WEB)
    cashier.until(lambda: cashier.reads("webPort") != "")
    cashier.types("webPort", port)
    cashier.presses("webPort")
    cashier.until(lambda: cashier.sees("webPortError"))
    assert stored(offline_till, WEB_PORT) == WEB_PORT.default


def test_a_code_is_tried_without_recording_and_the_tax_id_is_corrected(cashier: Cashier, offline_till: Till) -> None:
    opens_your_pos(cashier)
    chooses_way(cashier, PosWay.CODE)
    cashier.find(QWidget, "tryCode").setFocus()
    cashier.types("tryCode", CODE)
    cashier.clicks("tryCodeButton")
    cashier.until(lambda: "424298" in cashier.reads("tryCodeResult"))
    assert stored(offline_till, TAX_ID) == ""
    cashier.types("posTaxId", "219999830019")
    cashier.presses("posTaxId")
    cashier.until(lambda: stored(offline_till, TAX_ID) == "219999830019")
    cashier.types("tryCode", "hello")
    cashier.clicks("tryCodeButton")
    cashier.until(lambda: cashier.sees("tryCodeError"))


def test_the_minutes_are_saved_and_a_wrong_number_is_refused(cashier: Cashier, offline_till: Till) -> None:
    opens_your_pos(cashier)
    chooses(cashier, "posPart", RECEIPTS)
    cashier.types("posMinutes", "0")
    cashier.presses("posMinutes")
    cashier.until(lambda: cashier.sees("posMinutesError"))
    cashier.types("posMinutes", "45")
    cashier.presses("posMinutes")
    cashier.until(lambda: stored(offline_till, POS_RECEIPT_MINUTES) == 45)


def test_the_newest_receipt_appears_while_the_screen_waits_and_is_confirmed(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    manager.until(lambda: "Print any receipt now" in manager.reads("liveHeadline"))
    manager.pos_prints("Corner Shop", "RECEIPT 000123", "Coffee 7.00", "TOTAL 7.00", "CASH 10.00", "CHANGE 3.00")
    manager.sees_paper_with("RECEIPT 000123")
    assert "000123" in manager.reads("liveRead")
    assert "7.00" in manager.reads("liveRead")
    assert "add up" in manager.reads("liveWhy")
    manager.clicks("liveRightButton")
    manager.until(lambda: any("come to the counter" in each for each in _notices(manager)))


def test_three_corrected_receipts_teach_a_template_that_a_person_agrees_to(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    for number, (paid, cash) in enumerate([("11.25", "20.00"), ("20.50", "50.00"), ("8.40", "10.00")]):
        manager.pos_prints(*odd_receipt(f"A-{number}", paid, cash))
        manager.sees_paper_with(f"A-{number}")
        manager.clicks("liveWrongButton")
        manager.types("rightTotal", paid)
        manager.presses("rightTotal")
        if number < 2:
            manager.until(lambda: not manager.sees("rightTotal"))
    manager.until(lambda: manager.sees("useTemplateButton"))
    assert "TO SETTLE NOW 8.40" in manager.reads("learnedFound").replace("  ", " ")
    assert _templates(manager.till) == []
    manager.clicks("useTemplateButton")
    manager.until(lambda: _templates(manager.till) == ["POS"])
    manager.pos_prints(*odd_receipt("A-9", "33.00", "50.00"))
    manager.sees_paper_with("A-9")
    manager.until(lambda: "33.00" in manager.reads("liveRead"))
    assert "learned" in manager.reads("liveWhy")


def test_what_was_found_can_be_refused_and_is_then_not_used(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    for number, (paid, cash) in enumerate([("11.25", "20.00"), ("20.50", "50.00"), ("8.40", "10.00")]):
        manager.pos_prints(*odd_receipt(f"B-{number}", paid, cash))
        manager.sees_paper_with(f"B-{number}")
        manager.clicks("liveWrongButton")
        manager.types("rightTotal", paid)
        manager.presses("rightTotal")
        if number < 2:
            manager.until(lambda: not manager.sees("rightTotal"))
    manager.until(lambda: manager.sees("forgetTemplateButton"))
    manager.clicks("forgetTemplateButton")
    manager.until(lambda: not manager.sees("forgetTemplateButton"))
    with open_ledger_session(manager.till) as session:
        assert session.receipt_templates.list() == ()
        assert session.receipt_templates.remembered("POS") == 0


def test_a_total_that_is_not_on_the_paper_is_refused_at_its_field(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    manager.pos_prints(*odd_receipt("C-1", "11.25", "20.00"))
    manager.sees_paper_with("C-1")
    manager.clicks("liveWrongButton")
    for typed in ("99.00", "much"):
        manager.types("rightTotal", typed)
        manager.presses("rightTotal")
        manager.until(lambda: manager.sees("rightTotalError"))
    manager.clicks("cancelLearnButton")
    manager.until(lambda: manager.sees("liveWrongButton"))
    manager.until(lambda: manager.button("liveWrongButton").hasFocus())


def test_a_newer_receipt_waits_while_somebody_corrects_one(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    manager.pos_prints(*odd_receipt("D-1", "11.25", "20.00"))
    manager.sees_paper_with("D-1")
    manager.clicks("liveWrongButton")
    manager.pos_prints(*odd_receipt("D-2", "12.25", "20.00"))
    with IntakeSpool(manager.till.home.intake_spool, manager.till.database_key()) as spool:
        manager.until(lambda: spool.count() == 0)
    assert "D-1" in manager.find(QPlainTextEdit, "livePaper").toPlainText()
    manager.clicks("cancelLearnButton")
    manager.sees_paper_with("D-2")


def waits_at_the_counter(till: Till) -> list[tuple[str, str]]:
    with open_ledger_session(till) as session:
        return [(each.receipt.number, str(each.receipt.total)) for each in session.proposals.waiting()]


def test_a_file_that_was_read_wrong_is_corrected_and_stays_so_after_a_restart(
    manager: Manager, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "receipts"
    folder.mkdir()
    chooses_way(manager, PosWay.FOLDER)
    manager.types("posFolder", str(folder))
    manager.presses("posFolder")
    manager.until(lambda: "No receipt came yet" in manager.reads("folderStanding"))
    chooses(manager, "posPart", TEST)
    ticket = "Corner Shop\nRECEIPT 000128\nCoffee 7.00\nTOTAL 70.00\nCASH 100.00\nCHANGE 93.00\nThank you\n"
    (folder / "1.txt").write_text(ticket, encoding="utf-8")
    manager.until(lambda: "000128" in manager.reads("liveRead"))
    manager.clicks("liveWrongButton")
    manager.until(lambda: manager.button("saveCorrectionButton").isVisible())
    manager.types("correctedTotal", "7")
    manager.types("correctedNumber", "000123")
    manager.presses("correctedNumber")
    manager.until(lambda: "000123" in manager.reads("liveRead") and "7.00" in manager.reads("liveRead"))
    assert "corrected by hand" in manager.reads("liveWhy")
    assert waits_at_the_counter(manager.till) == [("000123", "7.00 USD")]
    manager.window.close()
    window = TillWindow(manager.till)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
    again = Manager(qtbot, window, manager.till)
    again.until(lambda: again.sees("posReceiptText") and "000123" in again.reads("posReceiptText"))
    window.close()


@pytest.mark.parametrize("source", [ReceiptSource.WEB, ReceiptSource.FOLDER, ReceiptSource.PRINTER])
def test_a_receipt_is_dismissed_where_it_is_tested_and_that_is_undone(manager: Manager, source: ReceiptSource) -> None:
    chooses(manager, "posPart", TEST)
    put_receipt(manager.till, a_receipt("W-7", "12.50", total=Money.of(1250, "USD"), source=source))
    manager.until(lambda: "W-7" in manager.reads("liveRead"))
    manager.until(lambda: waits_at_the_counter(manager.till) == [("W-7", "12.50 USD")])
    manager.clicks("liveDismissButton")
    manager.until(lambda: waits_at_the_counter(manager.till) == [])
    manager.until(lambda: any("does not offer it" in each for each in _notices(manager)))
    _undoes(manager)
    manager.until(lambda: waits_at_the_counter(manager.till) == [("W-7", "12.50 USD")])


def test_undoing_a_dismissal_brings_no_template_back(manager: Manager) -> None:
    with open_ledger_session(manager.till) as session:
        session.receipt_templates.save(Template(name="POS", total_label="TO SETTLE NOW"))
    manager.clicks("backFromPosButton")
    _open(manager)
    chooses(manager, "posPart", RECEIPTS)
    manager.until(lambda: manager.button("removeTemplateButton").isEnabled())
    manager.clicks("removeTemplateButton")
    manager.until(lambda: _templates(manager.till) == [])
    chooses(manager, "posPart", TEST)
    put_receipt(manager.till, a_receipt("W-8", source=ReceiptSource.WEB))
    manager.until(lambda: "W-8" in manager.reads("liveRead"))
    manager.until(lambda: len(waits_at_the_counter(manager.till)) == 1)
    manager.clicks("liveDismissButton")
    manager.until(lambda: waits_at_the_counter(manager.till) == [])
    manager.until(lambda: any("does not offer it" in each for each in _notices(manager)))
    _undoes(manager)
    manager.until(lambda: len(waits_at_the_counter(manager.till)) == 1)
    assert _templates(manager.till) == []


def test_a_correction_that_cannot_be_is_said_at_its_field(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    put_receipt(manager.till, a_receipt("W-9", source=ReceiptSource.WEB))
    manager.until(lambda: "W-9" in manager.reads("liveRead"))
    manager.clicks("liveWrongButton")
    for typed in ("much", "0"):
        manager.types("correctedTotal", typed)
        manager.presses("correctedTotal")
        manager.until(lambda: manager.sees("correctedTotalError"))
    manager.clicks("cancelCorrectionButton")
    manager.until(lambda: manager.button("liveRightButton").hasFocus())


def test_a_pos_that_prints_pictures_is_pointed_to_the_scanned_code(manager: Manager) -> None:
    chooses(manager, "posPart", TEST)
    manager.pos_prints("", has_picture=True)
    manager.until(lambda: manager.sees("useCodeButton"))
    assert "prints pictures" in manager.reads("liveRead")
    manager.clicks("useCodeButton")
    manager.until(lambda: manager.sees("tryCode"))
    manager.until(lambda: stored(manager.till, POS_WAY) == PosWay.CODE)


def test_a_template_is_exported_removed_brought_back_and_imported(
    cashier: Cashier, offline_till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "template.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    _learn(offline_till)
    opens_your_pos(cashier)
    chooses(cashier, "posPart", RECEIPTS)
    cashier.until(lambda: len(rows(cashier, "templateList")) == 1)
    assert "TO SETTLE NOW" in rows(cashier, "templateList")[0]
    cashier.clicks("exportTemplateButton")
    cashier.until(file.exists)
    cashier.until(lambda: cashier.button("removeTemplateButton").isEnabled())
    cashier.clicks("removeTemplateButton")
    cashier.until(lambda: _templates(offline_till) == [])
    cashier.until(lambda: rows(cashier, "templateList") == [])
    _undoes(cashier)
    cashier.until(lambda: _templates(offline_till) == ["POS"])
    cashier.until(lambda: len(rows(cashier, "templateList")) == 1)
    cashier.until(lambda: cashier.button("removeTemplateButton").isEnabled())
    cashier.clicks("removeTemplateButton")
    cashier.until(lambda: rows(cashier, "templateList") == [])
    cashier.clicks("importTemplateButton")
    cashier.until(lambda: _templates(offline_till) == ["POS"])


def test_a_template_is_written_by_hand_and_kept_once_the_last_receipt_confirms_it(manager: Manager) -> None:
    chooses(manager, "posPart", RECEIPTS)
    manager.clicks("newTemplateButton")
    manager.until(lambda: manager.sees("writtenName"))
    manager.types("writtenName", "Corner")
    manager.types("writtenTotal", "To settle now:")
    manager.presses("writtenTotal")
    manager.until(lambda: manager.sees("writtenError"))
    paper = ("Corner Shop", "ORDER A-1", "Bread 11.25", "TO SETTLE NOW  11.25", "CASH 20.00", "CHANGE 8.75", "Bye")
    manager.pos_prints(*paper)
    manager.until(lambda: "printed last" in manager.reads("writtenReceipt"))
    manager.types("writtenNumber", "Folio")
    manager.presses("writtenNumber")
    manager.until(lambda: manager.sees("writtenNumberError"))
    manager.types("writtenNumber", "Order")
    for _press in range(3):
        manager.presses("writtenNumber")
    manager.until(lambda: _templates(manager.till) == ["Corner"])
    manager.until(lambda: len(rows(manager, "templateList")) == 1)
    assert not manager.sees("writtenName")
    manager.pos_prints(
        *(each.replace("11.25", "12.25").replace("8.75", "7.75").replace("A-1", "A-2") for each in paper)
    )
    chooses(manager, "posPart", TEST)
    manager.until(lambda: "A-2" in manager.reads("liveRead") and "12.25" in manager.reads("liveRead"))
    assert "learned" in manager.reads("liveWhy")


def test_a_template_that_the_figures_of_a_file_contradict_is_not_kept(
    cashier: Cashier, offline_till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "receipt.txt"
    file.write_text("Corner Shop\nBread 11.25\nTO SETTLE NOW 12.25\nCASH 20.00\nCHANGE 1.00\nBye", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    opens_your_pos(cashier)
    chooses(cashier, "posPart", RECEIPTS)
    cashier.clicks("newTemplateButton")
    cashier.clicks("chooseReceiptButton")
    cashier.until(lambda: "receipt.txt" in cashier.reads("writtenReceipt"))
    cashier.types("writtenName", "Corner")
    cashier.types("writtenTotal", "To settle now")
    cashier.presses("writtenTotal")
    cashier.until(lambda: cashier.sees("writtenError"))
    assert "do not confirm" in cashier.reads("writtenError")
    assert _templates(offline_till) == []
    cashier.clicks("cancelWritingButton")
    cashier.until(lambda: cashier.button("newTemplateButton").hasFocus())


def test_a_file_that_is_no_template_is_refused_in_the_banner(
    cashier: Cashier, offline_till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "poem.json"
    file.write_text("[]", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))
    opens_your_pos(cashier)
    chooses(cashier, "posPart", RECEIPTS)
    cashier.clicks("importTemplateButton")
    cashier.until(lambda: any(each.isVisible() for each in cashier.window.findChildren(QWidget, "faultBanner")))
    assert _templates(offline_till) == []


def test_the_foot_says_that_the_pos_cannot_print_and_leads_to_the_screen(manager: Manager) -> None:
    manager.clicks("backFromPosButton")
    manager.until(lambda: manager.sees("posLabel"))
    assert "cannot print" in manager.reads("posLabel")
    manager.clicks("posLabel")
    manager.until(lambda: manager.sees("posWay"))
    manager.until(lambda: "does not run" in manager.reads("printerStanding"))


def _notices(person: Driver) -> list[str]:
    page = person.find(QWidget, "posWay").window()
    return [each.text() for each in page.findChildren(QLabel, "toastText") if each.isVisible()]


def _undoes(person: Driver) -> None:
    window = person.find(QWidget, "posWay").window()
    person.until(lambda: any(each.isVisible() for each in window.findChildren(QAbstractButton, "undoButton")))
    (undo,) = [each for each in window.findChildren(QAbstractButton, "undoButton") if each.isVisible()]
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)


def _templates(till: Till) -> list[str]:
    with open_ledger_session(till) as session:
        return [each.template.name for each in session.receipt_templates.list()]


def _learn(till: Till) -> None:
    from posapp.domain.money import Money

    with open_ledger_session(till) as session:
        for number, minor in enumerate((1125, 2050, 840)):
            paid = f"{minor / 100:.2f}".replace(".", ",")
            lines = odd_receipt(f"A-{number}", paid, f"{minor // 100 + 10},00")
            session.receipt_templates.learn("POS", lines, Money.of(minor, "UYU"))


def test_the_printer_in_between_is_started_from_the_screen_and_stopped_again(manager: Manager) -> None:
    with PretendedPrinter() as printer, socket.create_server(("127.0.0.1", 0)) as taken:
        port = int(taken.getsockname()[1])
        manager.types("printerTo", f"127.0.0.1:{printer.port}")
        manager.types("printerListen", str(port))
        manager.clicks("savePrinterButton")
        manager.until(lambda: f"127.0.0.1:{port}" in manager.reads("printerSteps"))
        manager.until(lambda: manager.button("startForwarderButton").isEnabled())
        manager.clicks("startForwarderButton")
        manager.until(lambda: manager.sees("printerListenError"))
        assert "another port" in manager.reads("printerListenError")

        taken.close()
        manager.clicks("startForwarderButton")
        manager.until(lambda: "It runs" in manager.reads("printerStanding"))
        assert f"127.0.0.1:{port}" in manager.reads("printerStanding")
        assert not manager.button("startForwarderButton").isEnabled()
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            line.sendall(b"\x1b@Corner shop\nTOTAL 12.50\n\x1dV\x00")
        manager.until(lambda: bool(printer.papers))
        manager.clicks("endForwarderButton")
        assert not manager.button("stopPrinterButton").hasFocus(), "Enter would give the printer up"
        manager.until(lambda: "does not run" in manager.reads("printerStanding"))
        manager.until(lambda: not is_held(manager.till.home.printer_lock))


def test_the_printer_in_between_is_let_start_with_this_pc_and_not_any_more(manager: Manager) -> None:
    manager.until(lambda: manager.find(QCheckBox, "printerStartBox").isEnabled())
    assert "tomorrow your POS could not print" in manager.reads("printerStartStanding")
    manager.clicks("printerStartBox")
    manager.until(lambda: "It starts with this PC" in manager.reads("printerStartStanding"))
    assert start_way(manager.till.home, manager.till.environment).standing() is StartStanding.ON

    manager.clicks("backFromPosButton")
    _open(manager)
    manager.until(lambda: manager.find(QCheckBox, "printerStartBox").isChecked())
    manager.clicks("stopPrinterButton")
    manager.until(lambda: not manager.find(QCheckBox, "printerStartBox").isChecked())
    assert not manager.find(QCheckBox, "printerStartBox").isEnabled(), "nothing is set up that could start"
    assert start_way(manager.till.home, manager.till.environment).standing() is StartStanding.OFF
    with manager.till.open_ledger() as ledger:
        facts = [dict(each.facts) for each in ledger.journal.entries() if each.what == "POS settings changed"]
    assert [each["pos printer start"] for each in facts if "pos printer start" in each] == ["yes", "no"]
