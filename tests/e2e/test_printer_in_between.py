"""The real forwarder as a process of its own: ready at once, light, and killed at any moment without harm."""

import json
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from posapp.paths import find_home
from posapp.services.on_till.printer.options import PrinterOptions, save_options
from posapp.storage.files.lock import is_held
from posapp.storage.intake_spool import IntakeSpool
from tests.e2e.program import PATIENCE, Program
from tests.pretended_printer import PretendedPrinter, wait_for

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals end it otherwise there")

RECEIPT = b"\x1b@Corner shop\nRECEIPT %03d\nTOTAL 12.50\n\x1dV\x00"
MODULES = """
import os, sys
from posapp.services.on_till.printer import forwarding
def imported(forward):
    def wrapped(*arguments, on_ready, **options):
        def say(address):
            on_ready(address)
            print(*(name for name in sys.modules), flush=True)
        forward(*arguments, on_ready=say, **options)
    return wrapped
forwarding.forward = imported(forwarding.forward)
from posapp.__main__ import main
sys.argv = ["posapp", "intake", "printer", *sys.argv[1:]]
sys.exit(main())
"""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, "http://127.0.0.1:9", "nobody-listens")


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    with PretendedPrinter() as made:
        yield made


class Running:
    """A forwarder that runs."""

    def __init__(self, program: Program, port: int, printer: int) -> None:
        self.process = program.start(
            "intake", "printer", "--listen", f"127.0.0.1:{port}", "--to", f"127.0.0.1:{printer}", "--json"
        )
        self.port = port
        assert self.process.stdout is not None
        self.ready = json.loads("".join(iter(self.process.stdout.readline, "}\n")) + "}")

    def prints(self, number: int, *, hang_up: bool = True) -> socket.socket:
        line = self.prints_bytes(RECEIPT % number)
        if hang_up:
            line.close()
        return line

    def prints_bytes(self, paper: bytes) -> socket.socket:
        line = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        line.sendall(paper)
        return line

    @property
    def reader(self) -> psutil.Process:
        """The reader, once it is there."""
        wait_for(self.readers)
        return self.readers()[0]

    def readers(self) -> list[psutil.Process]:
        """Give the reader if one lives; a dead one is replaced when the next piece comes."""
        return [each for each in psutil.Process(self.process.pid).children() if _reads(each)]

    def ends(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


def _reads(process: psutil.Process) -> bool:
    try:
        return "--reading" in process.cmdline()
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return False


@contextmanager
def running(program: Program, port: int, printer: int) -> Iterator[Running]:
    started = Running(program, port, printer)
    try:
        yield started
    finally:
        if started.process.poll() is None:
            started.process.kill()
        started.process.communicate()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def spooled(program: Program) -> list[tuple[str, bool]]:
    """Give the second line of each paper that waits, and whether it is cut off."""
    path = Path(program.environment["POSAPP_HOME"]) / "intake.db"
    if not path.exists():
        return []
    with IntakeSpool(path, program.environment["POSAPP_DATABASE_KEY"]) as spool:
        documents = [json.loads(each.document) for each in spool.waiting(1_000)]
    return [(each["lines"][1] if len(each["lines"]) > 1 else "", each["is_cut_off"]) for each in documents]


def test_it_is_ready_prints_reads_and_ends_at_sigterm(program: Program, printer: PretendedPrinter) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        assert forwarder.ready == {"listen": f"127.0.0.1:{port}", "to": f"127.0.0.1:{printer.port}", "page": "cp850"}
        for number in range(5):
            forwarder.prints(number)
        wait_for(lambda: len(spooled(program)) == 5)
        assert forwarder.ends() == 0

    assert printer.papers == [RECEIPT % number for number in range(5)]
    assert spooled(program) == [(f"RECEIPT {number:03d}", False) for number in range(5)]


def test_rule_2_it_imports_neither_qt_nor_the_ledger_and_needs_no_display_and_no_keyring(
    program: Program, printer: PretendedPrinter
) -> None:
    import subprocess

    command = [
        sys.executable,
        "-c",
        MODULES,
        "--listen",
        f"127.0.0.1:{free_port()}",
        "--to",
        f"127.0.0.1:{printer.port}",
    ]
    with subprocess.Popen(command, env=program.environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Ready: what the POS prints to 127.0.0.1:")
        modules = set(process.stdout.readline().split())
        process.terminate()
    assert process.returncode == 0
    assert {"socket", "posapp.intake.printer.relay"} <= modules
    heavy = (
        "PySide6",
        "sqlcipher3",
        "posapp.storage.ledger",
        "posapp.storage.databases",
        "posapp.services.on_till.till",
    )
    assert not [name for name in modules if name.startswith(heavy)]


def test_rule_6_a_paper_without_a_cut_is_read_after_a_silence_and_the_pos_stays_connected(
    program: Program, printer: PretendedPrinter
) -> None:
    with running(program, free_port(), printer.port) as forwarder, forwarder.prints(0, hang_up=False) as line:
        line.sendall(b"Corner shop\nRECEIPT 001\n")
        wait_for(lambda: len(spooled(program)) == 2)
        line.sendall(b"\x10\x04\x01")
        assert line.recv(1) == b"\x12"

    assert spooled(program)[1] == ("RECEIPT 001", False)


def test_a_plain_start_is_as_it_was_set_up(program: Program, printer: PretendedPrinter) -> None:
    port = free_port()
    assert "say where it is with --to" in program.refuses("intake", "printer", code=2)
    with running(program, port, printer.port) as forwarder:
        assert forwarder.ends() == 0
    again = program.start("intake", "printer")
    assert again.stdout is not None
    line = again.stdout.readline()
    again.terminate()
    again.communicate(timeout=PATIENCE)

    assert line == f"Ready: what the POS prints to 127.0.0.1:{port} goes to 127.0.0.1:{printer.port}.\n"


def test_a_forwarder_that_is_killed_in_the_middle_prints_the_next_receipt_after_its_restart(
    program: Program, printer: PretendedPrinter
) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: len(spooled(program)) == 1)
        line = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        line.sendall((RECEIPT % 2)[:20])
        wait_for(lambda: printer.printed.endswith((RECEIPT % 2)[:20]))
        reader = forwarder.reader
        forwarder.process.kill()
        line.close()
        reader.wait(timeout=PATIENCE)
    with running(program, port, printer.port) as forwarder:
        forwarder.prints(3)
        wait_for(lambda: ("RECEIPT 003", False) in spooled(program))
        assert forwarder.ends() == 0

    assert printer.papers == [RECEIPT % 1, (RECEIPT % 2)[:20], RECEIPT % 3]
    assert [name for name, _ in spooled(program)].count("RECEIPT 001") == 1
    assert "RECEIPT 002" not in [name for name, _ in spooled(program)]


def is_dead(process: psutil.Process) -> bool:
    """Say whether a process has come to its end with all its threads, so that its pipe is shut too."""
    if not process.is_running():
        return True
    if process.status() != psutil.STATUS_ZOMBIE:
        return False
    threads = Path(f"/proc/{process.pid}/task")
    return not threads.exists() or len(list(threads.iterdir())) == 1


def test_a_reader_that_is_killed_is_started_again_and_no_paper_is_read_twice(
    program: Program, printer: PretendedPrinter
) -> None:
    with running(program, free_port(), printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: len(spooled(program)) == 1)
        for number in (2, 3, 4):
            reader = forwarder.reader
            reader.kill()
            wait_for(lambda: is_dead(reader))  # noqa: B023
            forwarder.prints(number)
            wait_for(lambda: (f"RECEIPT {number:03d}", False) in spooled(program))  # noqa: B023
        assert forwarder.ends() == 0

    assert printer.papers == [RECEIPT % number for number in (1, 2, 3, 4)]
    assert [name for name, _ in spooled(program)] == [f"RECEIPT {number:03d}" for number in (1, 2, 3, 4)]


def test_a_reader_that_is_stopped_holds_no_paper_and_reads_it_later(
    program: Program, printer: PretendedPrinter
) -> None:
    with running(program, free_port(), printer.port) as forwarder:
        reader = forwarder.reader
        reader.suspend()
        for number in range(20):
            forwarder.prints(number)
        wait_for(lambda: len(printer.papers) == 20)
        assert spooled(program) == []
        reader.resume()
        wait_for(lambda: len(spooled(program)) == 20)
        reader = forwarder.reader
        reader.suspend()
        assert forwarder.ends() == 0, "it does not wait for it for ever"

    assert printer.papers == [RECEIPT % number for number in range(20)]


def test_rule_12_no_file_of_the_till_holds_a_word_of_a_receipt_in_the_open(
    program: Program, printer: PretendedPrinter
) -> None:
    folder = Path(program.environment["POSAPP_HOME"])
    with running(program, free_port(), printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: len(spooled(program)) == 1)
        forwarder.reader.kill()
        printer.break_off_after = 1
        forwarder.prints(2)
        wait_for(lambda: json.loads((folder / "printer-forwarder.json").read_text())["away_at"])
        everything = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
        assert {oct(each.stat().st_mode & 0o777) for each in everything} == {"0o600"}
        assert forwarder.ends() == 0

    assert not [each.name for each, content in everything.items() if b"Corner" in content or b"TOTAL" in content]


def test_a_folder_that_refuses_stops_no_paper(program: Program, printer: PretendedPrinter) -> None:
    folder = Path(program.environment["POSAPP_HOME"])
    folder.write_text("a file where the folder should be")
    program.environment["POSAPP_HOME"] = str(folder / "till")
    with running(program, free_port(), printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: printer.papers == [RECEIPT % 1])
        assert forwarder.ends() == 0


def test_a_spool_that_cannot_be_opened_stops_no_paper_and_the_state_says_so(
    program: Program, printer: PretendedPrinter
) -> None:
    folder = Path(program.environment["POSAPP_HOME"])
    folder.mkdir()
    (folder / "intake.db").mkdir()
    state = folder / "printer-reader.json"
    with running(program, free_port(), printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: len(printer.papers) == 1)
        wait_for(lambda: state.exists() and json.loads(state.read_text())["unsaved"] == 1)
        assert forwarder.ends() == 0
    assert json.loads(state.read_text())["fault"]
    logs = "".join(each.read_text() for each in (folder / "logs").iterdir())
    assert "Corner shop" not in logs + state.read_text()


def test_a_supervisor_starts_it_again_when_it_dies_and_ends_with_it(
    program: Program, printer: PretendedPrinter
) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        assert forwarder.ends() == 0
    supervisor = program.start("intake", "printer", "--keep-running")
    children = psutil.Process(supervisor.pid).children
    try:
        wait_for(lambda: answers(port))
        (first,) = children()
        first.kill()
        wait_for(lambda: answers(port) and first.pid not in {each.pid for each in children()} and children())
    finally:
        supervisor.terminate()
        supervisor.communicate(timeout=PATIENCE)
    assert supervisor.returncode == 0
    wait_for(lambda: not answers(port))


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def test_a_till_has_one_forwarder(program: Program, printer: PretendedPrinter) -> None:
    with running(program, free_port(), printer.port):
        assert "already forwards" in program.refuses("intake", "printer", code=1)


def test_stop_ends_a_running_one_after_the_paper_that_is_under_way(program: Program, printer: PretendedPrinter) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        line = forwarder.prints_bytes((RECEIPT % 1)[:20])
        wait_for(lambda: printer.printed.endswith((RECEIPT % 1)[:20]))
        stopping = program.start("intake", "printer", "--stop", "--json")
        time.sleep(0.5)
        line.sendall((RECEIPT % 1)[20:])
        line.close()
        told = json.loads(stopping.communicate(timeout=PATIENCE)[0])
        assert forwarder.process.wait(timeout=PATIENCE) == 0

    assert told == {"was_running": True, "is_over": True}
    assert printer.papers == [RECEIPT % 1]
    assert spooled(program) == [("RECEIPT 001", False)]
    assert json.loads(program.runs("intake", "printer", "--stop", "--json")[0]) == {
        "was_running": False,
        "is_over": True,
    }


def test_one_that_was_asked_to_end_before_it_was_started_runs(program: Program, printer: PretendedPrinter) -> None:
    home = Path(program.environment["POSAPP_HOME"])
    home.mkdir(exist_ok=True)
    (home / "printer.stop").touch()
    with running(program, free_port(), printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: len(spooled(program)) == 1)
        assert forwarder.ends() == 0


def test_one_that_is_kept_running_ends_for_good(program: Program, printer: PretendedPrinter) -> None:
    port = free_port()
    kept = program.start(
        "intake", "printer", "--keep-running", "--listen", f"127.0.0.1:{port}", "--to", f"127.0.0.1:{printer.port}"
    )
    wait_for(lambda: is_held(Path(program.environment["POSAPP_HOME"]) / "printer.lock"))
    program.runs("intake", "printer", "--stop")
    assert kept.wait(timeout=PATIENCE) == 0
    kept.communicate()


STARTER = """
import os
from posapp.paths import find_home
from posapp.services.on_till.printer.options import PrinterOptions, save_options
from posapp.services.on_till.printer.reader_process import this_program
from posapp.services.on_till.printer.starting import start_forwarder
import sys
home = find_home(os.environ)
save_options(home, PrinterOptions(listen=sys.argv[1], to=sys.argv[2]))
start_forwarder(home, os.environ, this_program("intake", "printer", "--keep-running"))
"""


def test_one_that_the_window_started_outlives_it_and_starts_again_when_it_dies(
    program: Program, printer: PretendedPrinter
) -> None:
    import subprocess

    listen, to = f"127.0.0.1:{free_port()}", f"127.0.0.1:{printer.port}"
    lock = Path(program.environment["POSAPP_HOME"]) / "printer.lock"
    subprocess.run([sys.executable, "-c", STARTER, listen, to], env=program.environment, check=True, timeout=PATIENCE)
    try:
        wait_for(lambda: is_held(lock))
        kept = next(each for each in psutil.process_iter() if _keeps(each, program))
        (forwarder,) = kept.children()
        forwarder.kill()
        wait_for(lambda: bool(_fresh(kept, forwarder)) and is_held(lock))
    finally:
        program.runs("intake", "printer", "--stop")
    wait_for(lambda: is_dead(kept))


def _fresh(kept: psutil.Process, dead: psutil.Process) -> list[psutil.Process]:
    return [each for each in kept.children() if each.pid != dead.pid]


def _keeps(process: psutil.Process, program: Program) -> bool:
    try:
        is_keeper = "--keep-running" in process.cmdline()
        return is_keeper and process.environ().get("POSAPP_HOME") == program.environment["POSAPP_HOME"]
    except psutil.Error:
        return False


def test_a_newer_program_goes_on_where_a_pos_prints_and_no_pos_is_refused(
    program: Program, printer: PretendedPrinter
) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        reader = forwarder.reader
        line = forwarder.prints_bytes((RECEIPT % 1)[:20])
        wait_for(lambda: printer.printed.endswith((RECEIPT % 1)[:20]))
        forwarder.process.send_signal(signal.SIGUSR2)
        forwarder.process.send_signal(signal.SIGUSR2)
        waiting = [forwarder.prints(number) for number in range(2, 6)]
        line.sendall((RECEIPT % 1)[20:])
        line.close()
        for number in range(6, 10):  # while one program ends and the next begins
            time.sleep(0.1)
            waiting.append(forwarder.prints(number))
        wait_for(lambda: len(printer.papers) == 9)
        wait_for(lambda: len(spooled(program)) == 9)
        assert len(waiting) == 8
        assert forwarder.reader.pid != reader.pid
        assert "PRINTER_LISTENER" not in forwarder.reader.environ()
        assert forwarder.process.poll() is None
        assert forwarder.ends() == 0

    assert printer.papers == [RECEIPT % number for number in range(1, 10)]
    assert spooled(program) == [(f"RECEIPT {number:03d}", False) for number in range(1, 10)]


def test_one_that_is_to_end_does_not_go_on_anew(program: Program, printer: PretendedPrinter) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        line = forwarder.prints_bytes((RECEIPT % 1)[:20])
        wait_for(lambda: printer.printed.endswith((RECEIPT % 1)[:20]))
        forwarder.process.send_signal(signal.SIGUSR2)
        time.sleep(0.2)
        forwarder.process.send_signal(signal.SIGTERM)
        line.sendall((RECEIPT % 1)[20:])
        line.close()
        assert forwarder.process.wait(timeout=PATIENCE) == 0

    assert printer.papers == [RECEIPT % 1]
    with pytest.raises(ConnectionRefusedError):
        forwarder.prints(2)


def test_a_newer_program_listens_where_it_was_told_to_meanwhile(program: Program, printer: PretendedPrinter) -> None:
    port, other = free_port(), free_port()
    with running(program, port, printer.port) as forwarder:
        options = PrinterOptions(listen=f"127.0.0.1:{other}", to=f"127.0.0.1:{printer.port}")
        save_options(find_home(program.environment), options)
        forwarder.process.send_signal(signal.SIGUSR2)
        forwarder.port = other
        wait_for(lambda: _prints(forwarder))
        wait_for(lambda: printer.papers == [RECEIPT % 1])
        forwarder.port = port
        assert not _prints(forwarder), "the earlier port is free"
        assert forwarder.ends() == 0


def _prints(forwarder: Running) -> bool:
    try:
        forwarder.prints(1)
    except ConnectionRefusedError:
        return False
    return True


def test_what_no_reader_had_when_the_forwarder_was_killed_is_kept_by_the_next(
    program: Program, printer: PretendedPrinter
) -> None:
    port = free_port()
    with running(program, port, printer.port) as forwarder:
        forwarder.prints(1)
        wait_for(lambda: len(spooled(program)) == 1)
        reader = forwarder.reader
        reader.suspend()
        for number in range(2, 7):
            forwarder.prints(number)
        wait_for(lambda: len(printer.papers) == 6)
        time.sleep(0.5)
        forwarder.process.kill()
        reader.kill()
        forwarder.process.wait(timeout=PATIENCE)
    left = list(Path(program.environment["POSAPP_HOME"]).glob("printer-unread-*"))
    assert len(left) == 1
    assert b"RECEIPT" not in left[0].read_bytes()
    with running(program, port, printer.port) as forwarder:
        forwarder.prints(7)
        wait_for(lambda: len(spooled(program)) == 7)
        assert forwarder.ends() == 0

    assert spooled(program) == [(f"RECEIPT {number:03d}", False) for number in range(1, 8)]
    assert list(Path(program.environment["POSAPP_HOME"]).glob("printer-unread-*")) == []
