"""The mark outside the folder: what it notices, what it survives, and what it never hinders."""

import json
import os
import random
import shutil
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import GENESIS, chained_entry, first_broken
from posapp.domain.marks import Mark, RestoredNotice, RollbackReason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session, open_report_session
from posapp.storage.databases import open_ledger
from posapp.storage.marks.mark_file import LARGEST, MarkFile, MarkSealer

PAGE, FRAME_HEAD, LOG_HEAD = 4096, 24, 32


def sell(till: Till, receipts: range) -> None:
    with open_ledger_session(till) as session:
        for number in receipts:
            draft = PaymentDraft(
                money=Money.of(8990, "USD"), receipt=f"T1-{number:06d}", profile=f"p{number}", source=SaleSource.COMMAND
            )
            session.checkout.record_payment(draft)


def notice(till: Till) -> RestoredNotice | None:
    with open_ledger_session(Till(till.environment)) as session:
        return session.restored.notice()


def mark_of(till: Till) -> Mark:
    found = till.marking.read()
    assert found is not None
    return found


def entries(till: Till) -> int:
    with till.open_ledger() as ledger:
        return ledger.journal.count()


def copy_running(till: Till, receipts: range, folder: Path) -> Path:
    """Record payments and give a copy of the folder as it stands meanwhile, with the log beside the file."""
    with till.open_ledger() as ledger:
        ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sell(till, receipts)
        shutil.copytree(till.home.folder, folder)
    return folder


def put_in_place(till: Till, copy: Path) -> None:
    shutil.rmtree(till.home.folder)
    shutil.copytree(copy, till.home.folder)


def test_a_till_that_nothing_happened_to_is_told_nothing(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    sell(Till(offline_till.environment), range(4, 7))
    assert notice(offline_till) is None
    assert mark_of(offline_till).progress.entries == entries(offline_till) == 7


def test_each_payment_is_in_the_mark_soon_after_and_when_the_till_is_closed(offline_till: Till) -> None:
    sell(offline_till, range(1, 2))
    with open_ledger_session(offline_till) as session:
        for number in range(2, 40):
            session.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt=f"T1-{number:06d}"))
    assert mark_of(offline_till).progress.entries == entries(offline_till)


@pytest.mark.parametrize("seed", range(12))
def test_a_flipped_bit_in_the_log_is_noticed_with_what_is_missing(
    offline_till: Till, tmp_path: Path, seed: int
) -> None:
    copy = copy_running(offline_till, range(1, 11), tmp_path / "copy")
    recorded = entries(offline_till)
    log = copy / "ledger.db-wal"
    content = bytearray(log.read_bytes())
    chance = random.Random(seed)
    place = chance.randrange(LOG_HEAD, len(content))
    content[place] ^= 1 << chance.randrange(8)
    log.write_bytes(content)
    (copy / "ledger.db-shm").unlink(missing_ok=True)
    put_in_place(offline_till, copy)

    told = notice(offline_till)

    left = entries(offline_till) - (told is not None)
    assert recorded - left == (0 if told is None else told.doubt.entries)
    assert told is not None or left == recorded
    if told is not None:
        assert told.doubt.why is RollbackReason.OLDER


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.6, 0.95])
def test_a_log_that_was_cut_is_noticed_with_what_is_missing(offline_till: Till, tmp_path: Path, kept: float) -> None:
    copy = copy_running(offline_till, range(1, 11), tmp_path / "copy")
    recorded = entries(offline_till)
    log = copy / "ledger.db-wal"
    os.truncate(log, int(log.stat().st_size * kept))
    (copy / "ledger.db-shm").unlink(missing_ok=True)
    put_in_place(offline_till, copy)

    told = notice(offline_till)

    assert told is not None
    assert told.doubt.entries == recorded - (entries(offline_till) - 1) > 0
    assert told.doubt.events > 0


def test_no_receipt_number_is_used_again_that_may_have_been_used(offline_till: Till, tmp_path: Path) -> None:
    copy = copy_running(offline_till, range(1, 11), tmp_path / "copy")
    os.truncate(copy / "ledger.db-wal", 0)
    put_in_place(offline_till, copy)
    with open_ledger_session(Till(offline_till.environment)) as session:
        assert session.checkout.propose_receipt() >= "T1-000011"


def test_what_seems_unsent_in_an_older_ledger_is_looked_for_and_what_needs_a_person_stays(
    offline_till: Till, tmp_path: Path
) -> None:
    sell(offline_till, range(1, 4))
    shutil.copytree(offline_till.home.folder, tmp_path / "copy")
    sell(offline_till, range(4, 6))
    put_in_place(offline_till, tmp_path / "copy")
    with Till(offline_till.environment).open_ledger() as ledger:
        listed = ledger.events.list(None, 10)
        assert {each.state for each in listed} == {EventState.UNCERTAIN}
        assert {each.reason for each in listed} == {Reason.RESTORED}
        assert [entry.what for entry in ledger.journal.entries()][-1] == "till restored"
    told = notice(offline_till)
    assert told is not None
    assert (told.doubt.entries, told.doubt.events, told.unsent) == (2, 2, 3)


def test_once_restored_the_till_goes_on_and_is_not_restored_again(offline_till: Till, tmp_path: Path) -> None:
    shutil.copytree(offline_till.home.folder, tmp_path / "copy")
    sell(offline_till, range(1, 4))
    put_in_place(offline_till, tmp_path / "copy")
    first = notice(offline_till)
    sell(offline_till, range(4, 6))
    assert notice(offline_till) == first
    with offline_till.open_ledger() as ledger:
        assert [entry.what for entry in ledger.journal.entries()].count("till restored") == 1
        assert ledger.events.counts().pending == 2
    with open_ledger_session(offline_till) as session:
        session.restored.acknowledge()
    assert notice(offline_till) is None


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda till: shutil.rmtree(till.home.state), RollbackReason.NO_MARK),
        (lambda till: till.home.mark.write_bytes(b"\x00" * 100), RollbackReason.NO_MARK),
        (
            lambda till: till.home.mark.write_text(till.home.mark.read_text().replace('"entries": 4', '"entries": 1')),
            RollbackReason.NO_MARK,
        ),
        (lambda till: till.home.mark.write_bytes(b"{" * (LARGEST + 1)), RollbackReason.NO_MARK),
        (lambda till: _link(till.home.mark), RollbackReason.NO_MARK),
        (lambda till: _folder(till.home.mark), RollbackReason.NO_MARK),
        (lambda till: _pipe(till.home.mark), RollbackReason.NO_MARK),
    ],
    ids=["deleted", "damaged", "edited", "huge", "link", "folder", "pipe"],
)
def test_a_mark_that_is_none_is_as_good_as_missing(
    offline_till: Till, harm: Callable[[Till], None], why: RollbackReason
) -> None:
    sell(offline_till, range(1, 4))
    harm(offline_till)
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is why
    assert told.unsent == 3


def _link(mark: Path) -> None:
    real = mark.with_name("elsewhere")
    mark.rename(real)
    mark.symlink_to(real)


def _folder(mark: Path) -> None:
    mark.unlink()
    mark.mkdir()


def _pipe(mark: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no pipes among its files")
    mark.unlink()
    os.mkfifo(mark)


def test_a_link_in_the_marks_place_is_replaced_and_never_written_through(offline_till: Till, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    offline_till.home.mark.unlink()
    offline_till.home.mark.symlink_to(precious)
    sell(offline_till, range(1, 3))
    assert precious.read_text() == "mine"
    assert not offline_till.home.mark.is_symlink()


def test_the_mark_of_another_till_is_none(offline_till: Till, tmp_path: Path, shop: object) -> None:
    sell(offline_till, range(1, 4))
    other = Till({**offline_till.environment, "POSAPP_HOME": str(tmp_path / "other")})
    with open_background_session(other) as session:
        session.setup.save(offline_till.shop(), offline_till.token)
    offline_till.home.mark.write_bytes(other.home.mark.read_bytes())
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.NO_MARK


def test_a_folder_from_another_computer_is_noticed(offline_till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    sell(offline_till, range(1, 4))
    monkeypatch.setattr("posapp.services.on_till.marks.fingerprint_of_machine", lambda till: f"another {till}")
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.OTHER_COMPUTER


def test_a_computer_without_an_id_is_not_taken_for_another_one(
    offline_till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(offline_till, range(1, 4))
    monkeypatch.setattr("posapp.services.on_till.marks.fingerprint_of_machine", lambda _till: "")
    assert notice(offline_till) is None


def test_a_rolled_back_folder_is_noticed_by_the_second_place_where_its_mark_was_rolled_back_too(
    offline_till: Till, tmp_path: Path
) -> None:
    sell(offline_till, range(1, 4))
    shutil.copytree(offline_till.home.folder, tmp_path / "folder")
    shutil.copytree(offline_till.home.state, tmp_path / "state-then")
    Maintenance(offline_till).back_up()
    Maintenance(offline_till).restore()
    shutil.rmtree(offline_till.home.state)
    shutil.copytree(tmp_path / "state-then", offline_till.home.state)
    put_in_place(offline_till, tmp_path / "folder")
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.OLDER


def test_a_backup_that_is_put_back_on_purpose_is_not_told_as_rolled_back(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    Maintenance(offline_till).back_up()
    sell(offline_till, range(4, 7))
    Maintenance(offline_till).restore()
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.BACKUP
    with offline_till.open_ledger() as ledger:
        assert "till restored" not in [entry.what for entry in ledger.journal.entries()]


def test_a_backup_is_never_sent_again_when_the_program_dies_before_the_mark_is_written(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    then = offline_till.home.mark.read_bytes()
    Maintenance(offline_till).back_up()
    Maintenance(offline_till).restore()
    offline_till.home.mark.write_bytes(then)
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.BACKUP
    assert mark_of(offline_till).generation.number == 2


def reseal(till: Till) -> None:
    """Change an amount and give every entry after it a hash that fits, as somebody with the key can."""
    with open_ledger(till.home.ledger, till.database_key()) as ledger:
        old, previous = list(ledger.journal.entries()), GENESIS
        ledger.connection.execute("DROP TRIGGER refuse_update_of_journal")
        for entry in old:
            facts = {**entry.facts, "amount": "1.00 USD"} if entry.number == 3 else entry.facts
            new = chained_entry(entry.number, entry.at, entry.who, entry.what, facts, previous)
            previous = new.hash
            ledger.connection.execute(
                "UPDATE journal SET facts = json(?), previous = ?, hash = ? WHERE number = ?",
                (json.dumps(dict(facts)), new.previous, new.hash, entry.number),
            )
        assert first_broken(ledger.journal.entries()) is None


def test_a_resealed_journal_is_noticed_at_the_next_opening(offline_till: Till) -> None:
    sell(offline_till, range(1, 6))
    reseal(offline_till)
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.REWRITTEN


def test_a_journal_that_is_resealed_while_the_till_is_open_is_noticed_too(offline_till: Till) -> None:
    sell(offline_till, range(1, 6))
    with open_ledger_session(offline_till) as counter, open_report_session(offline_till) as reading:
        assert not reading.journal.verify().is_rewritten
        reseal(offline_till)
        for receipt in ("T1-000006", "T1-000007"):
            counter.checkout.record_payment(PaymentDraft(money=Money.of(100, "USD"), receipt=receipt))
        found = reading.journal.verify()
        assert (found.broken, found.is_rewritten) == (None, True)
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.REWRITTEN
    with open_report_session(offline_till) as reading:
        assert reading.journal.verify().is_rewritten


def test_an_older_till_that_knows_no_marks_simply_gets_one(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    _forget_marks(offline_till)
    shutil.rmtree(offline_till.home.state)
    shutil.rmtree(offline_till.home.config)
    assert notice(offline_till) is None
    assert mark_of(offline_till).progress.entries == 4


def test_a_copy_from_before_there_were_marks_is_noticed_where_there_is_one(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    _forget_marks(offline_till)
    told = notice(offline_till)
    assert told is not None
    assert told.doubt.why is RollbackReason.OLDER


def _forget_marks(till: Till) -> None:
    with till.open_ledger() as ledger:
        ledger.connection.on_commit = None
        for name in ("generation", "marked generation", "attempts"):
            ledger.settings.remove(name)


def test_where_no_mark_can_be_written_the_till_goes_on_as_ever(tmp_path: Path, offline_till: Till) -> None:
    """A file where a folder ought to be: as a full or a read-only disk, also for root."""
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    environment = {**offline_till.environment, "POSAPP_HOME": str(tmp_path / "new")}
    till = Till({**environment, "XDG_STATE_HOME": str(blocked), "XDG_CONFIG_HOME": str(blocked)})
    with open_background_session(till) as session:
        session.setup.save(offline_till.shop(), offline_till.token)
    sell(till, range(1, 4))
    sell(Till(till.environment), range(4, 6))
    assert notice(till) is None
    with till.open_ledger() as ledger:
        assert ledger.events.counts().pending == 5


def test_two_programs_on_one_folder_never_take_the_mark_back(offline_till: Till) -> None:
    tills = [Till(offline_till.environment) for _ in range(3)]
    seen: list[int] = []

    def work(number: int) -> None:
        for turn in range(4):
            first = 1 + number * 100 + turn * 10
            sell(tills[number], range(first, first + 5))
            seen.append(mark_of(offline_till).progress.entries)

    threads = [Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert mark_of(offline_till).progress.entries == entries(offline_till) == 61
    assert notice(offline_till) is None


def test_an_older_mark_never_takes_the_place_of_a_newer_one(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    newest = mark_of(offline_till)
    file, sealer = MarkFile(offline_till.home.mark), MarkSealer(offline_till.database_key())
    older = replace(newest, progress=replace(newest.progress, entries=1, attempts=5))
    assert file.write_merged(older, sealer)
    assert mark_of(offline_till).progress == replace(newest.progress, attempts=5)
    earlier = replace(newest, generation=replace(newest.generation, number=0))
    assert not file.write_merged(earlier, sealer)


def test_the_mark_holds_nothing_of_the_shop(offline_till: Till) -> None:
    sell(offline_till, range(1, 4))
    written = offline_till.home.mark.read_text() + offline_till.home.generation.read_text()
    for secret in (
        offline_till.database_key(),
        offline_till.token,
        "Corner Shop",
        "T1-",
        str(offline_till.home.folder),
    ):
        assert secret not in written
    assert socket.gethostname() not in written
    machine = Path("/etc/machine-id")
    if machine.exists() and machine.read_text().strip():
        assert machine.read_text().strip() not in written
