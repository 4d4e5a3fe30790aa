"""The thread that watches a real folder by what the system tells, and by looking."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event

import pytest

from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.folder.watching import WatchedFolder
from posapp.services.on_till.intake.folder import FolderIntake
from posapp.services.on_till.till import Till
from posapp.storage.faults import DiskFull
from tests.unit.intake.xml.fiscal_documents import cfe, nfce, sat

PATIENCE = 30.0


class Counter:
    """Takes the receipts, or refuses the first time."""

    def __init__(self, *, refuses_once: bool = False) -> None:
        self.queue: SimpleQueue[str] = SimpleQueue()
        self._refuses = refuses_once

    def take(self, receipts: Sequence[PosReceipt]) -> None:
        if self._refuses:
            self._refuses = False
            raise DiskFull(file="ledger.db")
        for each in receipts:
            self.queue.put(each.number)

    def next(self) -> str:
        return self.queue.get(timeout=PATIENCE)


@contextmanager
def watching(till: Till, folder: Path, counter: Counter, poll: float = 0.3) -> Iterator[FolderIntake]:
    intake = FolderIntake(till, WatchedFolder(path=folder), counter.take, poll_seconds=poll)
    intake.start()
    try:
        yield intake
    finally:
        intake.stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pos"
    made.mkdir()
    return made


def until(is_so: Callable[[], bool]) -> None:
    """Wait for a state of the other thread."""
    while not is_so():
        Event().wait(0.02)


def begin(intake: FolderIntake, folder: Path, counter: Counter, name: str = "probe.xml") -> None:
    """Write until the first receipt comes: what lies there before the first look is no news."""
    for number in range(1, 200):
        (folder / f"{number}-{name}").write_text(cfe().replace("424298", str(number)))
        try:
            counter.queue.get(timeout=2)
        except Empty:
            continue
        return
    raise AssertionError(intake.state)


def test_the_system_tells_of_a_new_file(offline_till: Till, folder: Path) -> None:
    counter = Counter()
    with watching(offline_till, folder, counter, poll=600) as intake:
        until(lambda: intake.state.hears)
        (folder / "sale.xml").write_text(nfce())
        assert counter.next() == "1-12345"
        assert intake.state.last_receipt is not None
    assert counter.queue.empty()


def test_what_came_while_posapp_was_closed_comes_at_the_next_start(offline_till: Till, folder: Path) -> None:
    counter = Counter()
    with watching(offline_till, folder, counter) as intake:
        begin(intake, folder, counter)
    (folder / "closed.xml").write_text(sat())
    with watching(offline_till, folder, counter):
        came = [counter.next()]
        while came[-1] != "000123456-000042":
            came.append(counter.next())
    with watching(offline_till, folder, counter) as intake:
        (folder / "now.xml").write_text(nfce())
        assert counter.next() == "1-12345"


def test_what_could_not_be_stored_comes_again(offline_till: Till, folder: Path) -> None:
    quiet = Counter()
    with watching(offline_till, folder, quiet) as intake:
        begin(intake, folder, quiet)
    counter = Counter(refuses_once=True)
    (folder / "sale.xml").write_text(nfce())
    with watching(offline_till, folder, counter):
        came = [counter.next()]
        while "1-12345" not in came:
            came.append(counter.next())


def test_a_folder_that_is_not_there_is_watched_once_it_is(offline_till: Till, tmp_path: Path) -> None:
    folder, counter = tmp_path / "later", Counter()
    with watching(offline_till, folder, counter) as intake:
        until(lambda: intake.state.is_gone)
        folder.mkdir()
        begin(intake, folder, counter)
        assert not intake.state.is_gone
