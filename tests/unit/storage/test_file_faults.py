"""What a disk, a folder, a key or another program can do to the files: a clear message, nothing changed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread

import pytest

from posapp.domain.errors import EnvironmentFault
from posapp.domain.events.subject import Subject
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval
from posapp.storage.cache import Cache
from posapp.storage.database import connection
from posapp.storage.databases import new_database_key, open_cache, open_ledger
from posapp.storage.faults import (
    CacheUnusable,
    DiskFull,
    FileBusy,
    FileDamaged,
    FileUnusable,
    FolderNotWritable,
    NewerFile,
    WrongKey,
)
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY, NOON, a_customer, a_sale, an_event

NOBODY = 65534
PAGE = 4096


def record(ledger: Ledger, number: int) -> None:
    """Record a sale as the counter does: all of it in one transaction."""
    with ledger.transaction():
        ledger.sales.add(a_sale(number))
        ledger.events.add(an_event(f"ana:{number}"), subject=Subject.sale(f"sale-{number}"), due_at=NOON, at=NOON)
        ledger.journal.append(
            at=NOON, who=Approval(), what=JournalVerb.PAYMENT_RECORDED, facts={"sale": f"sale-{number}"}
        )


def a_year_of_sales(path: Path, sales: int = 300) -> bytes:
    """Write a file with sales in it, closed, and give its bytes."""
    with open_ledger(path, KEY) as ledger, ledger.transaction():
        for number in range(sales):
            record(ledger, number)
    return path.read_bytes()


def overwritten(content: bytes, place: int) -> bytes:
    return content[:place] + bytes(64) + content[place + 64 :]


def test_a_new_key_is_64_hexadecimal_digits_and_never_the_same() -> None:
    keys = {new_database_key() for _ in range(50)}
    assert len(keys) == 50
    assert all(len(key) == 64 and int(key, 16) for key in keys)


def test_nothing_readable_lies_on_the_disk(ledger_file: Path) -> None:
    with open_ledger(ledger_file, KEY) as ledger:
        record(ledger, 1)
        content = b"".join(each.read_bytes() for each in ledger_file.parent.iterdir())
    assert b"SQLite format" not in content
    assert b"Montevideo" not in content


def test_a_wrong_key_is_told_and_changes_nothing(ledger_file: Path) -> None:
    before = a_year_of_sales(ledger_file)
    with pytest.raises(WrongKey) as told:
        open_ledger(ledger_file, "ab" * 32)
    assert "ab" * 32 not in f"{told.value!s}{told.value!r}{told.value.facts}"
    assert ledger_file.read_bytes() == before


@pytest.mark.parametrize("key", ["", "5e5e", "zz" * 32, "5e" * 33, "5e" * 31 + "'\""])
def test_a_key_that_cannot_be_one_is_told_before_a_file_is_made(ledger_file: Path, key: str) -> None:
    with pytest.raises(WrongKey):
        open_ledger(ledger_file, key)
    assert not ledger_file.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: overwritten(content, 0),
        lambda content: overwritten(content, PAGE // 2),
        lambda content: content[: len(content) // 2],
        lambda content: content[: len(content) // PAGE // 2 * PAGE + 1000],
        lambda content: content[:100],
        lambda _content: b"receipt;amount\n" * 1000,
    ],
    ids=["salt", "first page", "half", "half a page", "first bytes", "another file"],
)
def test_a_file_damaged_at_its_root_is_told_at_opening_and_not_touched(
    ledger_file: Path, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage(a_year_of_sales(ledger_file))
    ledger_file.write_bytes(damaged)
    with pytest.raises((FileDamaged, WrongKey)) as told:
        open_ledger(ledger_file, KEY)
    assert "backup" in str(told.value)
    assert ledger_file.read_bytes() == damaged


def test_damage_inside_the_file_is_told_when_it_is_read_and_found_by_the_check(ledger_file: Path) -> None:
    content = a_year_of_sales(ledger_file)
    pages = len(content) // PAGE
    for page in range(1, pages):
        content = overwritten(content, page * PAGE + 1000)
    ledger_file.write_bytes(content)
    with pytest.raises(FileDamaged), open_ledger(ledger_file, KEY) as ledger:
        ledger.events.list(None, 1000)
    assert ledger_file.read_bytes() == content


@pytest.mark.parametrize("page", [1, 5, 20, 40])
def test_one_damaged_page_is_found_wherever_it_lies(ledger_file: Path, page: int) -> None:
    content = a_year_of_sales(ledger_file)
    assert len(content) > 41 * PAGE
    ledger_file.write_bytes(overwritten(content, page * PAGE + 1000))
    with open_ledger(ledger_file, KEY) as ledger:
        assert not ledger.integrity().file_is_whole


def test_a_file_that_is_well_is_found_to_be_well(ledger_file: Path) -> None:
    a_year_of_sales(ledger_file)
    with open_ledger(ledger_file, KEY) as ledger:
        integrity = ledger.integrity()
    assert (integrity.file_is_whole, integrity.broken_entry) == (True, None)


def test_an_emptied_file_with_writes_beside_it_is_not_taken_for_a_new_one(ledger_file: Path) -> None:
    unsaved = ledger_file.with_name("ledger.db-wal")
    unsaved.write_bytes(b"sales that were not carried over")
    for emptied in (False, True):
        if emptied:
            ledger_file.write_bytes(b"")
        with pytest.raises(FileDamaged):
            open_ledger(ledger_file, KEY)
    assert unsaved.read_bytes() == b"sales that were not carried over"


def test_a_file_of_a_newer_program_is_refused_and_not_touched(ledger_file: Path, tmp_path: Path) -> None:
    with open_ledger(ledger_file, KEY) as ledger:
        ledger.connection.execute("PRAGMA user_version = 99")
    with open_cache(tmp_path / "cache.db", KEY) as cache:
        cache.connection.execute("PRAGMA user_version = 99")
    for path, opening in ((ledger_file, open_ledger), (tmp_path / "cache.db", open_cache)):
        before = path.read_bytes()
        with pytest.raises(NewerFile):
            opening(path, KEY)
        assert path.read_bytes() == before


def until_it_is_full(ledger: Ledger) -> int:
    """Record until the disk refuses, and give the number of the sale that it refused."""
    for number in range(1, 1000):
        try:
            record(ledger, number)
        except DiskFull:
            return number
    raise AssertionError("the disk never was full")


def test_a_full_disk_takes_nothing_of_a_sale_and_the_till_goes_on_when_there_is_room(ledger: Ledger) -> None:
    record(ledger, 0)
    (pages,) = ledger.connection.execute("PRAGMA page_count")[0]
    ledger.connection.execute(f"PRAGMA max_page_count = {pages}")
    recorded = until_it_is_full(ledger)
    assert ledger.sales.get(f"sale-{recorded}") is None
    assert ledger.events.of_subject(f"sale-{recorded}") == ()
    assert ledger.events.counts().pending == recorded

    ledger.connection.execute("PRAGMA max_page_count = 1000000")
    record(ledger, recorded)
    assert ledger.sales.get(f"sale-{recorded}") is not None
    assert ledger.integrity().broken_entry is None


FULL_DISK = """
import resource, sys
from pathlib import Path
from posapp.storage.faults import DiskFull
from posapp.storage.databases import open_ledger
from tests.unit.storage.shop_records import KEY
from tests.unit.storage.test_file_faults import record
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
number = 0
try:
    ledger = open_ledger(Path(sys.argv[1]), KEY)
    for number in range(2000):
        record(ledger, number)
        print("recorded", number, flush=True)
except DiskFull as told:
    print("full", number, told)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
if number:
    record(ledger, number)
    print("recorded", number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of a process's files")
@pytest.mark.parametrize("room", [20_000, 300_000, 1_500_000])
def test_when_the_system_refuses_to_write_what_was_said_to_be_recorded_is_there(ledger_file: Path, room: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(ledger_file), str(room)], capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    assert any(line.startswith("full") and "none of this was recorded" in line for line in lines), done.stderr
    said = [line for line in lines if line.startswith("recorded")]
    with open_ledger(ledger_file, KEY) as ledger:
        assert ledger.events.counts().pending == len(said)
        assert ledger.integrity().file_is_whole
        assert ledger.integrity().broken_entry is None


def test_a_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "till").write_text("a file")
    with pytest.raises(FolderNotWritable):
        open_ledger(tmp_path / "till" / "ledger.db", KEY)


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").mkdir()
    with pytest.raises(EnvironmentFault):
        open_ledger(tmp_path / "ledger.db", KEY)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of this computer may enter."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def a_user_without_rights() -> Iterator[None]:
    """Be nobody for a while where the tests run as root, whom no permission stops."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="the rights of folders are others on Windows")
def test_a_read_only_folder_is_told_and_its_file_is_not_touched(open_folder: Path) -> None:
    path = open_folder / "ledger.db"
    before = a_year_of_sales(path, 3)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with a_user_without_rights(), pytest.raises(FolderNotWritable):
        open_ledger(path, KEY)
    with a_user_without_rights(), pytest.raises(FolderNotWritable):
        open_ledger(open_folder / "new.db", KEY)
    open_folder.chmod(0o755)
    assert path.read_bytes() == before


def test_a_connection_that_may_only_read_refuses_a_sale_in_words(ledger: Ledger) -> None:
    ledger.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(FolderNotWritable):
        record(ledger, 1)
    ledger.connection.execute("PRAGMA query_only = OFF")
    record(ledger, 1)


def test_a_file_that_another_program_holds_is_told_after_a_while(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 20)
    with open_ledger(ledger.connection.path, KEY) as waiting:
        with ledger.transaction():
            ledger.sales.add(a_sale(1))
            with pytest.raises(FileBusy):
                record(waiting, 2)
        record(waiting, 2)
        assert ledger.sales.get("sale-2") is not None


def test_two_writers_at_once_lose_nothing_and_keep_one_journal(ledger_file: Path) -> None:
    open_ledger(ledger_file, KEY).close()
    start, failures = Barrier(3), []

    def sell(first: int) -> None:
        try:
            with open_ledger(ledger_file, KEY) as mine:
                start.wait()
                for number in range(first, first + 60):
                    record(mine, number)
        except BaseException as error:
            failures.append(error)
            raise

    sellers = [Thread(target=sell, args=(first,)) for first in (0, 100, 200)]
    for seller in sellers:
        seller.start()
    for seller in sellers:
        seller.join()
    assert failures == []
    with open_ledger(ledger_file, KEY) as ledger:
        assert ledger.events.counts().pending == 180
        assert ledger.integrity().broken_entry is None
        assert len(list(ledger.journal.entries())) == 180


def test_two_programs_may_make_the_file_at_the_same_moment(ledger_file: Path) -> None:
    start, failures = Barrier(4), []

    def begin() -> None:
        start.wait()
        try:
            open_ledger(ledger_file, KEY).close()
        except BaseException as error:
            failures.append(error)
            raise

    programs = [Thread(target=begin) for _ in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert failures == []


def test_a_text_that_no_file_can_hold_is_told_and_not_shown(ledger: Ledger) -> None:
    with pytest.raises(FileUnusable) as told:
        ledger.sales.add(a_sale(1, customer_name="half of a sign \ud83d"))
    assert "half" not in str(told.value)


def test_a_closed_file_says_so_in_words(ledger: Ledger) -> None:
    ledger.close()
    ledger.close()
    with pytest.raises(FileUnusable):
        ledger.settings.get("theme")


def test_the_cache_tells_its_faults_as_the_ledger_does_and_never_speaks_of_keys(cache: Cache) -> None:
    cache.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(FolderNotWritable):
        cache.subscribers.store([a_customer()])
    with pytest.raises(CacheUnusable) as told:
        open_cache(cache.connection.path, "ab" * 32)
    assert "key" not in str(told.value)


def test_a_passphrase_is_stretched_by_256000_rounds(ledger_file: Path) -> None:
    script = (
        "from pathlib import Path; from posapp.storage.database.connection import Connection;"
        "from posapp.storage.database.passphrase import Passphrase;"
        f"words, path = Passphrase('correct horse battery'), Path({str(ledger_file)!r});"
        "file = Connection(path, words, synchronous='FULL', memory=99);"
        "print(file.execute('PRAGMA kdf_iter')[0][0])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "256000\n"
