"""By every way by which papers come, three receipts that do not add up end a template, and the program says so."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from posapp.intake.folder.listing import FoundFile, files_in
from posapp.intake.papers.arithmetic import Check
from posapp.intake.papers.template import Template
from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printed_document import to_document
from posapp.services.on_ledger.intake.folder_files import FolderFiles
from posapp.services.on_till.intake.ways_in import WaysIn, WaysInSettings
from posapp.services.on_till.printer.reading import PAPER
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.intake_spool import IntakeSpool
from posapp.ui.labels.pos_ways import ways_notice
from tests.unit.cli.running import run_for_machines

TEMPLATE = Template(name="ours", total_label="YOURS COMES TO", begin=("OUR SHOP",), checks=frozenset({Check.PAID}))
WRONG = ("OUR SHOP", "RECEIPT #{number}", "Mate  6.00", "Yours comes to  6.00", "CASH  10.00", "CHANGE  1.00", "Bye")


@pytest.fixture
def till(offline_till: Till) -> Till:
    """A till with a template that fitted until now."""
    with open_ledger_session(offline_till) as session:
        session.receipt_templates.save(TEMPLATE)
    return offline_till


def paper(number: int) -> tuple[str, ...]:
    return tuple(each.format(number=number) for each in WRONG)


def prints(till: Till, number: int) -> None:
    document = json.dumps(to_document(PrintedPaper(lines=paper(number), ending=Ending.CUT)))
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        spool.put(PAPER, document, datetime.now(UTC))


def misses(till: Till) -> int:
    with open_ledger_session(till) as session:
        return session.receipt_templates.find("ours").health.misses


def opened(till: Till, folder: str, *, has_printer: bool) -> WaysIn:
    ways = WaysIn(till, WaysInSettings(folder=folder, port=43_119, is_paired=False, has_printer=has_printer))
    ways.start(lambda _arrivals, stored: stored())
    return ways


def _watches(ways: WaysIn) -> bool:
    folder = ways.state().folder
    return folder is not None and folder.hears


@pytest.mark.parametrize("way", ["printer", "folder"])
def test_the_list_and_the_foot_say_it_after_the_third_and_not_after_the_second(
    till: Till, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    folder = tmp_path / "tickets"
    folder.mkdir()

    def leaves(number: int) -> None:
        (folder / f"{number}.txt").write_text("\n".join(paper(number)) + "\n", encoding="utf-8")

    brings: Callable[[int], None] = leaves if way == "folder" else lambda number: prints(till, number)
    ways = opened(till, str(folder) if way == "folder" else "", has_printer=False)
    try:
        qtbot.waitUntil(lambda: way == "printer" or _watches(ways), timeout=20_000)
        for number in (1, 2, 3):
            assert ways_notice(ways.state()) == ""
            brings(number)
            qtbot.waitUntil(lambda number=number: misses(till) == number, timeout=20_000)  # type: ignore[misc] # bound now
        qtbot.waitUntil(lambda: ways_notice(ways.state()) == "A receipt template no longer fits", timeout=20_000)
        _code, told, _said = run_for_machines(till.environment, capsys, "intake", "template", "list")
        assert [each["still_fits"] for each in told["templates"]] == [False]
        with open_ledger_session(till) as session:
            session.receipt_templates.save(TEMPLATE)
        qtbot.waitUntil(lambda: ways_notice(ways.state()) == "", timeout=20_000)
    finally:
        ways.stop()


def test_a_file_that_is_read_again_and_again_counts_once(till: Till, tmp_path: Path) -> None:
    """As where the ledger's disk is full, and the receipt is not taken before long."""
    file = tmp_path / "1.txt"
    file.write_text("\n".join(paper(1)) + "\n", encoding="utf-8")
    (found,) = (each for each in files_in(tmp_path, with_subfolders=False) if isinstance(each, FoundFile))
    counted = set[str]()
    for _again in range(4):
        with till.open_workplace() as workplace:
            assert FolderFiles(workplace, None, counted).read(found, False).receipts
    assert misses(till) == 1


def test_a_till_that_starts_says_what_was_lost_before(till: Till, qtbot: QtBot) -> None:
    with till.open_ledger() as ledger:
        ledger.settings.put("intake_template_misses", json.dumps({"ours": 3}))
    ways = opened(till, "", has_printer=False)
    try:
        qtbot.waitUntil(lambda: ways_notice(ways.state()) != "", timeout=20_000)
    finally:
        ways.stop()
