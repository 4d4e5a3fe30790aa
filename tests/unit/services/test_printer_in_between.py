"""What the forwarder remembers, and how the doctor sees it; papers wait in memory while they cannot be kept."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.errors import InputError
from posapp.intake.printed import PrintedPaper
from posapp.paths import Home, find_home
from posapp.services.on_till.printer.examining import examine_printer
from posapp.services.on_till.printer.options import (
    CodePageUnknown,
    PrinterNotNamed,
    PrinterOptions,
    changed_options,
    load_options,
    save_options,
)
from posapp.services.on_till.printer.reading import PaperKeeper
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.services.on_till.printer.state import read_printer_state
from posapp.services.on_till.printer.state_writer import StateWriter
from posapp.storage.files.lock import ForwarderRunning, hold_printer_lock
from posapp.storage.intake_spool import IntakeSpool

KEY = "ab" * 32
OPTIONS = PrinterOptions(to="192.168.0.50")
NOW = datetime(2026, 11, 27, 14, 5, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return find_home({"POSAPP_HOME": str(tmp_path / "till")})


def told(home: Home, *acts: Callable[[StateWriter], None]) -> None:
    """Write the forwarder's state after some acts."""
    writer = StateWriter(home, "127.0.0.1:9100", OPTIONS.to, lambda: NOW)
    for act in acts:
        act(writer)
    writer.close()


def keeper(home: Home, key: str | None = KEY) -> PaperKeeper:
    return PaperKeeper(home, lambda: key, clock=lambda: NOW)


def paper(text: str) -> PrintedPaper:
    return PrintedPaper(lines=(text,))


def test_it_starts_again_as_it_was_set_up(home: Home) -> None:
    assert load_options(home) is None
    save_options(home, PrinterOptions(listen="127.0.0.1:9101", to="/dev/usb/lp0", page="cp860"))
    known = load_options(home)

    assert known == PrinterOptions(listen="127.0.0.1:9101", to="/dev/usb/lp0", page="cp860")
    assert changed_options(known, to="192.168.0.50") == PrinterOptions(
        listen="127.0.0.1:9101", to="192.168.0.50", page="cp860"
    )


def test_what_cannot_be_used_is_not_remembered(home: Home) -> None:
    with pytest.raises(PrinterNotNamed):
        changed_options(None, listen="127.0.0.1:9101")
    with pytest.raises(CodePageUnknown, match="cp850"):
        changed_options(OPTIONS, page="cp9999")
    with pytest.raises(InputError):
        save_options(home, PrinterOptions(to="no/printer"))
    for broken in ("{}", "[]", "{", json.dumps({"listen": "127.0.0.1:0", "to": "x", "page": "cp850"})):
        home.folder.mkdir(exist_ok=True)
        home.printer_options.write_text(broken)
        assert load_options(home) is None


def test_a_till_without_a_printer_in_between_is_well(home: Home) -> None:
    found = examine_printer(home, StartStanding.ON)

    assert (found.is_stopped, found.advice) == (False, "")
    assert not home.folder.exists()


def test_a_forwarder_that_was_set_up_and_does_not_run_is_a_failure(home: Home) -> None:
    save_options(home, OPTIONS)

    assert examine_printer(home, StartStanding.ON).is_stopped


def test_the_doctor_says_where_the_pos_prints_and_when_a_receipt_was_last_seen(home: Home) -> None:
    save_options(home, OPTIONS)
    with hold_printer_lock(home.printer_lock):
        told(home, StateWriter.connected)
        keeper(home).keep([paper("TOTAL 12.50")])
        found = examine_printer(home, StartStanding.ON)
        with pytest.raises(ForwarderRunning), hold_printer_lock(home.printer_lock):
            pytest.fail("two forwarders of one till")

    assert found.sentence == (
        "The POS prints through 127.0.0.1:9100 to 192.168.0.50; the last receipt was seen at 2026-11-27 14:05 UTC. "
        "It starts with this computer."
    )
    assert found.advice == ""


def test_the_doctor_warns_of_a_printer_that_will_not_print_tomorrow(home: Home) -> None:
    save_options(home, OPTIONS)
    with hold_printer_lock(home.printer_lock):
        told(home, StateWriter.connected)
        found = examine_printer(home, StartStanding.OFF)

    assert found.sentence.endswith("It does not start with this computer.")
    assert "--start-with-this-pc on" in found.advice
    assert not found.is_stopped


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda writer: writer.printer_away("Connection refused"), "was refused, since the printer was away"),
        (lambda writer: writer.cut_off(2), "2 receipts were printed and could not be read"),
    ],
)
def test_the_doctor_warns_of_what_a_person_must_know(
    act: Callable[[StateWriter], None], words: str, home: Home
) -> None:
    with hold_printer_lock(home.printer_lock):
        told(home, act)
        found = examine_printer(home, StartStanding.ON)

    assert words in found.sentence
    assert found.advice


def test_a_printer_that_is_back_is_no_trouble_any_more(home: Home) -> None:
    with hold_printer_lock(home.printer_lock):
        told(home, lambda writer: writer.printer_away("Connection refused"))
        assert read_printer_state(home).is_printer_away
        told(home, StateWriter.connected)
        assert not read_printer_state(home).is_printer_away


def test_papers_wait_for_a_keyring_that_is_still_locked(home: Home) -> None:
    keys: list[str | None] = [None, None, KEY]
    keeping = PaperKeeper(home, lambda: keys.pop(0), clock=lambda: NOW)
    keeping.keep([paper("first")])
    keeping.keep([paper("second")])
    assert read_printer_state(home).unsaved == 2
    assert "Printing goes on" in read_printer_state(home).fault
    keeping.retry()
    keeping.close()

    assert (read_printer_state(home).unsaved, read_printer_state(home).fault) == (0, "")
    with IntakeSpool(home.intake_spool, KEY) as spool:
        assert [json.loads(each.document)["lines"] for each in spool.waiting(10)] == [["first"], ["second"]]


def test_no_more_than_a_hundred_papers_wait_in_memory_and_the_lost_ones_are_counted(home: Home) -> None:
    keeping = keeper(home, key=None)
    keeping.keep(paper(str(number)) for number in range(150))

    assert read_printer_state(home).unsaved == 150


def test_a_new_reader_still_knows_when_the_last_receipt_was_seen(home: Home) -> None:
    first = keeper(home)
    first.keep([paper("TOTAL 12.50")])
    first.close()
    again = keeper(home)
    again.retry()
    again.close()

    assert read_printer_state(home).paper_at == NOW


@pytest.mark.parametrize("broken", ["", "[]", '{"started_at": 5, "cut_off": -1, "away_reason": "\\n"}', "\xff"])
def test_a_state_that_cannot_be_read_says_nothing(broken: str, home: Home) -> None:
    home.folder.mkdir()
    home.printer_state.write_text(broken, "latin-1")
    home.printer_reader_state.write_text(broken, "latin-1")

    state = read_printer_state(home)

    assert (state.started_at, state.cut_off, state.paper_at, state.away_reason) == (None, 0, None, "")
