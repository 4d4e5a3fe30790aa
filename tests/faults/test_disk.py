"""A full disk, a file that may no longer be written, two programs on one folder: told clearly, and nothing lost."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import pytest

from posapp.domain.journal.entry import first_broken
from posapp.domain.shop import Shop
from posapp.sandbox import Fault, RunningSandbox
from posapp.services.on_till.till import Till
from tests.e2e.program import PATIENCE, PROJECT, Program
from tests.faults.fault_figures import Figures

NOBODY = 65534
NO_LIMIT = -1
MANY = 10_000
FULL = "The disk is full, so none of this was recorded."
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits and rights")


@dataclass
class Folder:
    """A till's folder, what uses it, and what was said to be recorded there."""

    program: Program
    till: Till
    sandbox: RunningSandbox
    recorded: list[str]

    @property
    def home(self) -> Path:
        return self.till.home.folder

    @property
    def profile(self) -> str:
        return str(self.sandbox.shop.profiles()[0]["id"])

    def largest_file(self) -> int:
        return max(each.stat().st_size for each in self.home.glob("ledger.db*"))

    def sync(self, code: int = 0) -> str:
        """Send until nothing waits, and give what was said on stderr."""
        return self.program.runs("sync", "--until-idle", "--timeout", "60", code=code)[1]

    def tell(self, figures: Figures, *, to_review: int = 0) -> Figures:
        """Add up what became of everything that was said to be recorded, once all of it is sent or to be reviewed."""
        received = Counter(event["metadata"]["event_id"] for event in self.sandbox.shop.events())
        with self.till.open_ledger() as ledger:
            states = {queued.event.id: queued.state for queued in ledger.events.list(None, MANY)}
            assert ledger.integrity().file_is_whole
            assert first_broken(ledger.journal.entries()) is None
            recorded = [entry for entry in ledger.journal.entries() if entry.what == "payment recorded"]
            assert len(recorded) == len(states)
        figures.runs += 1
        figures.recorded += len(self.recorded)
        reviewed = {name for name, state in states.items() if state.needs_a_person}
        figures.lost += sum(received[name] == 0 for name in self.recorded if name not in reviewed)
        figures.doubled += sum(times > 1 for times in received.values())
        figures.left_to_review += len(reviewed)
        figures.further["on disk beyond what was said"] += len(states) - len(self.recorded)
        figures.show()
        assert (figures.lost, figures.doubled) == (0, 0)
        assert figures.left_to_review <= to_review
        return figures


class CounterProcess:
    """The counter in a process of its own."""

    def __init__(self, folder: Folder, prefix: str) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.counter_process", prefix, folder.profile],
            env={**folder.program.environment, "PYTHONPATH": str(PROJECT)},
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self._line() == "open"

    def asked(self, what: str) -> list[str]:
        """Ask, and give the sentences in which something was refused; what was recorded is noted in the folder."""
        self.ask(what)
        return self.answers()

    def ask(self, what: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()

    def answers(self) -> list[str]:
        refused: list[str] = []
        while (line := self._line()) != "done":
            word, _, rest = line.partition(" ")
            (self._folder.recorded if word == "recorded" else refused).append(rest)
        return refused

    def close(self) -> int:
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return self._process.wait(PATIENCE)

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the counter died"
        return line.strip()


@contextmanager
def counter_of(folder: Folder, prefix: str = "A") -> Iterator[CounterProcess]:
    counter = CounterProcess(folder, prefix)
    try:
        yield counter
    finally:
        assert counter.close() == 0


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of this computer may enter, unlike those that pytest makes."""
    with tempfile.TemporaryDirectory(prefix="posapp-disk-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def folder(open_folder: Path, sandbox: RunningSandbox, shop: Shop) -> Folder:
    """A till that sends at once what it records."""
    program = Program(open_folder, sandbox.url, sandbox.token)
    program.environment["POSAPP_RECONCILE_WITNESSES"] = "1"
    till = Till(program.environment)
    with till.open_ledger() as ledger:
        ledger.shop.save(replace(shop, undo_seconds=0))
    return Folder(program, till, sandbox, [])


@unix_only
@pytest.mark.parametrize("room", [9_000, 60_000, 400_000])
def test_a_full_disk_at_the_counter_is_told_and_takes_nothing_of_the_payment_that_did_not_fit(
    folder: Folder, room: int
) -> None:
    figures = Figures(f"A full disk at the counter, {room} bytes left")
    with counter_of(folder) as counter:
        assert counter.asked("record 3") == []
        counter.asked(f"room {folder.largest_file() + room}")
        for _ in range(3):
            (refused,) = counter.asked("record 500")
            assert refused.startswith(FULL)
            figures.faults["disk full"] += 1
        counter.asked(f"room {NO_LIMIT}")
        assert counter.asked("record 3") == []
    folder.sync()
    assert folder.tell(figures).further["on disk beyond what was said"] == 0


SYNC_WITH_LITTLE_ROOM = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
os.execv(sys.executable, [sys.executable, "-m", "posapp", "sync", "--until-idle", "--timeout", "20"])
"""


def sync_with_room(folder: Folder, room: int) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", SYNC_WITH_LITTLE_ROOM, str(folder.largest_file() + room)],
        env=folder.program.environment,
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stderr


@unix_only
def test_a_disk_that_is_full_when_the_answer_comes_doubles_nothing(folder: Folder) -> None:
    """Hellotext has it, and the file cannot take that down: the next sender has to find out."""
    figures = Figures("A full disk under the sender")
    with counter_of(folder) as counter:
        assert counter.asked("record 40") == []
    for room in (0, 5_000, 10_000, 20_000, 40_000):
        code, said = sync_with_room(folder, room)
        assert "Traceback" not in said
        figures.faults["disk full"] += code != 0
        figures.further["received before the disk had room"] = len(folder.sandbox.shop.events())
    assert figures.faults["disk full"] > 0
    folder.sync()
    folder.tell(figures)


ON_A_SMALL_DISK = """
import os, shutil, subprocess, sys
from pathlib import Path
from threading import Thread
aside, home, prefix, profile = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
shutil.copytree(home, aside)
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "none", str(home)], check=True)
shutil.copytree(aside, home, dirs_exist_ok=True)
ballast = home / "ballast"
ballast.write_bytes(bytes(500_000))
counter = subprocess.Popen([sys.executable, "-m", "tests.faults.counter_process", prefix, profile],
    stdin=subprocess.PIPE, encoding="utf-8")
counter.stdin.write("record 2000\\n")
counter.stdin.flush()
if input() == "room":
    ballast.unlink()
counter.stdin.write("record 5\\n")
counter.stdin.close()
counter.wait()
shutil.rmtree(aside)
shutil.copytree(home, aside)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a disk of one's own is made of Linux's namespaces")
def test_a_small_disk_that_really_is_full_loses_nothing_and_takes_payments_again_when_there_is_room(
    folder: Folder, open_folder: Path
) -> None:
    figures = Figures("A disk of its own, of 1,500 kB, full")
    aside = open_folder / "aside"
    own = subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(folder.home)], capture_output=True, check=False
    )
    if own.returncode:
        pytest.skip("this computer lets nobody mount a disk of their own")
    with subprocess.Popen(
        ["unshare", "-rm", sys.executable, "-c", ON_A_SMALL_DISK, aside, folder.home, "A", folder.profile],
        env={**folder.program.environment, "PYTHONPATH": str(PROJECT)},
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as living:
        assert living.stdout is not None
        lines = iter(living.stdout.readline, "")
        until_full = [line for line in takewhile_not_refused(lines)]
        out, _ = living.communicate("room\n", timeout=PATIENCE)
    assert living.returncode == 0
    shutil.rmtree(folder.home)
    aside.rename(folder.home)  # in the same place: a till that lies elsewhere than before is not believed
    folder.recorded += [line.split()[1] for line in (*until_full, *out.splitlines()) if line.startswith("recorded")]
    figures.faults["disk full"] += 1
    assert sum(line.startswith("recorded") for line in out.splitlines()) == 5, out
    folder.sync()
    assert folder.tell(figures).further["on disk beyond what was said"] == 0


def takewhile_not_refused(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith("refused"):
            assert line.startswith(f"refused {FULL}")
            return
        yield line


@unix_only
def test_a_folder_made_read_only_while_the_till_is_open_is_told_and_nothing_is_lost(folder: Folder) -> None:
    """Rights bind whoever opens: the open till goes on, the next program is told."""
    figures = Figures("A folder made read-only while the till is open")
    give_to_nobody(folder)
    with counter_of(folder) as counter:
        if os.geteuid() == 0:
            assert counter.asked("record 1") == []  # whatever it has still to import, as long as it may
            wait_for_the_mark(folder)
            counter.asked(f"be {NOBODY}")
        assert counter.asked("record 3") == []
        with read_only(folder):
            counter.asked("record 3")
            figures.faults["made read-only"] += 1
            if os.geteuid() != 0:
                assert "cannot be written" in folder.sync(code=1)
        assert counter.asked("record 3") == []
    folder.sync()
    folder.tell(figures)


def wait_for_the_mark(folder: Folder) -> None:
    """Wait until the counter has written how far it came, which it does on a thread of its own."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        mark = folder.till.marking.read()
        if mark is not None and mark.progress.entries == len(folder.recorded):
            return
        time.sleep(0.05)
    raise AssertionError("the mark was never written")


@contextmanager
def read_only(folder: Folder) -> Iterator[None]:
    """Let nobody write, as a restored backup or an eager administrator does."""
    files = list(folder.home.iterdir())
    for each in files:
        each.chmod(0o444)
    folder.home.chmod(0o555)
    try:
        yield
    finally:
        folder.home.chmod(0o755)
        for each in files:
            if each.exists():
                each.chmod(0o644)


def give_to_nobody(folder: Folder) -> None:
    if os.geteuid() == 0:
        for each in (folder.home, *folder.home.iterdir()):
            os.chown(each, NOBODY, NOBODY)


@pytest.mark.skipif(sys.platform != "linux", reason="chattr is Linux's")
def test_a_file_that_takes_no_more_writes_though_it_is_open_is_told_and_nothing_is_lost(folder: Folder) -> None:
    figures = Figures("A file made immutable while it is written")
    with counter_of(folder) as counter:
        assert counter.asked("record 3") == []
        for _ in range(3):
            with immutable(folder):
                (refused,) = counter.asked("record 3")
                figures.faults["made immutable"] += 1
                assert "cannot be written" in refused
                assert "cannot be written" in folder.sync(code=1)
            assert counter.asked("record 3") == []
    folder.sync()
    assert folder.tell(figures).further["on disk beyond what was said"] == 0


@contextmanager
def immutable(folder: Folder) -> Iterator[None]:
    """Let the system refuse every write, also through what is open already; only root can."""
    files = [str(folder.home / name) for name in ("ledger.db", "ledger.db-wal")]
    done = (
        subprocess.run(["chattr", "+i", *files], capture_output=True, check=False) if shutil.which("chattr") else None
    )
    if done is None or done.returncode:
        pytest.skip("only root can make a file immutable, and not on every file system")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *files], check=True)


def test_a_second_sender_on_one_folder_is_told_and_sends_nothing_while_the_counter_goes_on(folder: Folder) -> None:
    figures = Figures("Two senders on one folder")
    folder.program.environment["POSAPP_HTTP_TIMEOUT"] = "60"
    with counter_of(folder) as counter:
        assert counter.asked("record 1") == []
        folder.sync()
        folder.sandbox.next_faults(Fault.STALL)
        assert counter.asked("record 2") == []
        with folder.program.start("sync", "--until-idle") as first:
            wait_until(lambda: bool(folder.sandbox.faults_injected))
            for _ in range(3):
                said = folder.sync(code=1)
                assert "Another posapp on this computer is already sending for this till" in said
                figures.faults["second sender"] += 1
            assert counter.asked("record 2") == []
            first.kill()
            first.communicate()
    assert len(folder.sandbox.shop.events()) == 1
    folder.sync()
    folder.tell(figures, to_review=1)  # the one that was cut off: nothing later shows that it never arrived


def test_two_programs_record_on_one_folder_at_once_while_a_third_sends(folder: Folder) -> None:
    figures = Figures("Two programs record and a third sends, on one folder")
    sending = folder.program.start("sync", "--until-idle", "--timeout", "5")
    with counter_of(folder, "A") as one, counter_of(folder, "B") as other, sending:
        for _ in range(4):
            one.ask("record 50")
            other.ask("record 50")
            assert (one.answers(), other.answers()) == ([], [])
        sending.communicate(timeout=PATIENCE)
    folder.sync()
    assert folder.tell(figures).recorded == 400


def wait_until(happened: Callable[[], bool]) -> None:
    pause = Event()
    while not happened():
        pause.wait(0.01)
