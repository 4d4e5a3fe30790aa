"""`posapp intake printer --start-with-this-pc`: on, off and how it stands."""

import pytest

from posapp.services.on_till.printer.options import PrinterOptions, save_options
from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people

COMMAND = ("intake", "printer", "--start-with-this-pc")


def test_it_is_switched_and_shown(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    save_options(till.home, PrinterOptions(to="192.168.0.50"))
    code, shown, _said = run_for_people(till.environment, capsys, *COMMAND, "show")
    assert (code, shown.strip()) == (0, "The printer in between does not start with this computer.")

    code, document, said = run_for_machines(till.environment, capsys, *COMMAND, "on")
    assert (code, document) == (0, {"starts_with_this_pc": True, "for_everybody": False})
    assert "POSAPP_DATABASE_KEY" in said
    assert till.environment["POSAPP_DATABASE_KEY"] not in said
    _code, shown, _said = run_for_people(till.environment, capsys, *COMMAND, "show")
    assert "starts when this user signs in" in shown
    _code, document, _said = run_for_machines(till.environment, capsys, "doctor")
    (printer,) = [each for each in document["checks"] if each["check"] == "printer"]
    assert "does not run" in printer["sentence"]

    code, document, _said = run_for_machines(till.environment, capsys, *COMMAND, "off")
    assert (code, document) == (0, {"starts_with_this_pc": False, "for_everybody": False})


def test_what_was_never_set_up_is_not_started(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    code, document, _said = run_for_machines(till.environment, capsys, *COMMAND, "on")
    assert (code, document["error"]["kind"]) == (2, "PrinterNotNamed")
    _code, document, _said = run_for_machines(till.environment, capsys, *COMMAND, "show")
    assert not document["starts_with_this_pc"]


def test_what_the_system_starts_ends_well_where_one_runs(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    from posapp.storage.files.lock import hold_printer_lock

    save_options(till.home, PrinterOptions(to="192.168.0.50"))
    with hold_printer_lock(till.home.printer_lock):
        for words in ((), ("--keep-running",)):
            code, _shown, _said = run_for_people(
                till.environment, capsys, "intake", "printer", "--unless-running", *words
            )
            assert code == 0
