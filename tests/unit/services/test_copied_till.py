"""A folder that was copied, rolled back or carried elsewhere: nothing is sent again that Hellotext has already."""

import shutil
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from posapp.domain.clock import system_clock
from posapp.domain.events.states import Reason
from posapp.domain.ids import new_id
from posapp.domain.journal.entry import first_broken
from posapp.domain.marks import RestoredNotice, RollbackReason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.missing_ledger import LedgerMissing
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.events.events import Events
from posapp.storage.journal import Journal
from posapp.storage.marks.ledger_marks import LedgerMarks
from posapp.storage.marks.mark_file import MarkFile

PAYMENTS = 30


def sell(till: Till, sandbox: RunningSandbox, receipts: range) -> None:
    profiles = [profile["id"] for profile in sandbox.shop.profiles()]
    with open_ledger_session(till) as session:
        for number in receipts:
            draft = PaymentDraft(
                money=Money.of(8990, "USD"),
                receipt=f"T1-{number:06d}",
                profile=profiles[number % len(profiles)],
                source=SaleSource.COMMAND,
            )
            session.checkout.record_payment(draft)


def sent(sandbox: RunningSandbox) -> Counter[str]:
    return Counter(event["metadata"]["event_id"] for event in sandbox.shop.events())


def copy_of(till: Till, folder: Path) -> Path:
    shutil.copytree(till.home.folder, folder)
    return folder


def put_back(till: Till, copy: Path) -> None:
    shutil.rmtree(till.home.folder)
    shutil.copytree(copy, till.home.folder)


def confirmed(till: Till) -> int:
    with open_ledger_session(till) as session:
        return session.outbox.counts().confirmed


def test_a_folder_that_is_put_back_sends_nothing_again(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, range(1, PAYMENTS + 1))
    copy = copy_of(till, tmp_path / "copy")
    SyncService(till).sync(timeout=60)
    put_back(till, copy)

    again = Till(till.environment)
    SyncService(again).sync(timeout=60)

    assert [event for event, times in sent(sandbox).items() if times > 1] == []
    assert len(sent(sandbox)) == PAYMENTS
    assert confirmed(again) == PAYMENTS


def test_a_computer_that_is_put_back_with_its_marks_sends_nothing_again(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    """A snapshot of the whole machine: nothing on it tells, but Hellotext's list does."""
    sell(till, sandbox, range(1, 3))
    SyncService(till).sync(timeout=60)
    sell(till, sandbox, range(3, PAYMENTS + 3))
    then = {folder: tmp_path / f"then-{place}" for place, folder in enumerate(places(till))}
    for folder, kept in then.items():
        shutil.copytree(folder, kept)
    SyncService(till).sync(timeout=60)
    for folder, kept in then.items():
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)

    again = Till(till.environment)
    SyncService(again).sync(timeout=60)

    assert max(sent(sandbox).values()) == 1
    assert confirmed(again) == PAYMENTS + 2
    assert notice(again).doubt.why is RollbackReason.OLDER


def places(till: Till) -> list[Path]:
    return [each for each in (till.home.folder, till.home.mark.parent, till.home.generation.parent) if each.exists()]


def test_a_copy_of_the_folder_sends_nothing_again(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, range(1, PAYMENTS + 1))
    copy = copy_of(till, tmp_path / "copy")
    SyncService(till).sync(timeout=60)

    other = Till({**till.environment, "POSAPP_HOME": str(copy)})
    SyncService(other).sync(timeout=60)

    assert [event for event, times in sent(sandbox).items() if times > 1] == []
    assert confirmed(other) == PAYMENTS


def lose_the_newest(till: Till, sandbox: RunningSandbox, first: range, newest: range, folder: Path) -> None:
    """Record and send payments, and put the folder back as it was before the newest of them."""
    sell(till, sandbox, first)
    SyncService(till).sync(timeout=60)
    copy = copy_of(till, folder)
    sell(till, sandbox, newest)
    SyncService(till).sync(timeout=60)
    put_back(till, copy)


def receipts(till: Till) -> list[str]:
    with open_ledger_session(till) as session:
        return sorted(recorded.sale.receipt for recorded in session.day.sales(session.day.today()))


def notice(till: Till) -> RestoredNotice:
    with open_ledger_session(till) as session:
        found = session.restored.notice()
    assert found is not None
    return found


def test_what_the_file_has_lost_and_hellotext_has_is_brought_back(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    again = Till(till.environment)
    assert len(receipts(again)) == 5
    assert (notice(again).doubt.entries, notice(again).doubt.events) == (3, 3)

    SyncService(again).sync(timeout=60)

    assert receipts(again) == [f"T1-{number:06d}" for number in range(1, 9)]
    assert (notice(again).found, notice(again).left_out) == (3, 0)
    assert max(sent(sandbox).values()) == 1
    with again.open_ledger() as ledger:
        assert ledger.events.counts().confirmed == 8
        assert first_broken(ledger.journal.entries()) is None
        assert [entry.what for entry in ledger.journal.entries()].count("payment brought back") == 3
        newest = ledger.events.list(None, 1)[0]
        assert [line.reason for line in ledger.events.history(newest.event.id)] == [
            Reason.RESTORED,
            Reason.FOUND_AT_HELLOTEXT,
        ]
    with open_ledger_session(again) as session:
        totals = session.day.totals(session.day.today()).totals
        assert totals == (Money.of(8 * 8990, "USD"),)


def test_what_was_brought_back_is_brought_back_once(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    again = Till(till.environment)
    for _ in range(3):
        SyncService(again).sync(timeout=60)
    assert len(receipts(again)) == 8
    assert notice(again).found == 3


def test_a_receipt_that_was_recorded_again_meanwhile_stands_and_the_lost_one_is_told(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    again = Till(till.environment)
    sell(again, sandbox, range(7, 8))
    SyncService(again).sync(timeout=60)
    assert len(receipts(again)) == 8
    assert (notice(again).found, notice(again).left_out) == (2, 1)


def strangers_payment(till: Till, sandbox: RunningSandbox, receipt: str, moment: datetime) -> None:
    """Another till of the same name, or whoever holds the token, sends a payment under this till's name."""
    metadata = {"event_id": new_id(moment), "reference": receipt, "store": till.shop().name, "till": till.shop().till}
    payment = {"action": "physical_store.paid", "profile": sandbox.shop.profiles()[0]["id"], "amount": 99_999_999.99}
    sandbox.shop.record({**payment, "currency": "USD", "metadata": metadata}, moment.timestamp())


@pytest.mark.parametrize("age", [timedelta(0), timedelta(days=400)])
def test_a_folder_that_was_only_moved_takes_no_payments_of_another_till_of_its_name(
    till: Till, sandbox: RunningSandbox, tmp_path: Path, age: timedelta
) -> None:
    sell(till, sandbox, range(1, 6))
    SyncService(till).sync(timeout=60)
    strangers_payment(till, sandbox, "T1-000006", till.clock() - age)
    moved = Till({**till.environment, "POSAPP_HOME": str(copy_of(till, tmp_path / "moved"))})

    SyncService(moved).sync(timeout=60)

    assert len(receipts(moved)) == 5
    assert (notice(moved).found, notice(moved).left_out) == (0, 1)


def test_more_payments_than_are_missing_are_not_guessed_among(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    strangers_payment(till, sandbox, "T1-000009", till.clock())
    again = Till(till.environment)

    SyncService(again).sync(timeout=60)

    assert len(receipts(again)) == 5
    assert (notice(again).found, notice(again).left_out) == (0, 4)


def test_what_was_sent_long_before_the_loss_is_not_what_is_missing(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    strangers_payment(till, sandbox, "T1-000009", till.clock() - timedelta(hours=1))
    again = Till(till.environment)

    SyncService(again).sync(timeout=60)

    assert len(receipts(again)) == 8
    assert (notice(again).found, notice(again).left_out) == (3, 1)


def test_amounts_are_believed_only_beside_payments_that_this_till_knows(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    """The list may show cents, or anything: without one payment that both sides know nobody can tell."""
    copy = copy_of(till, tmp_path / "copy")
    sell(till, sandbox, range(1, 4))
    SyncService(till).sync(timeout=60)
    put_back(till, copy)
    again = Till(till.environment)
    SyncService(again).sync(timeout=60)
    assert receipts(again) == []
    assert (notice(again).found, notice(again).left_out) == (0, 3)


def test_what_is_missing_is_brought_back_also_when_the_notice_was_read_before(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    again = Till(till.environment)
    with open_ledger_session(again) as session:
        session.restored.acknowledge()
        assert session.restored.notice() is None
    SyncService(again).sync(timeout=60)
    assert len(receipts(again)) == 8


def test_a_folder_that_is_rolled_back_twice_misses_all_of_it(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 6), range(6, 9), tmp_path / "copy")
    again = Till(till.environment)
    copy = copy_of(again, tmp_path / "second")
    assert notice(again).doubt.entries == 3
    copy_then = copy_of(again, tmp_path / "third")
    sell(again, sandbox, range(20, 22))
    put_back(again, copy_then)
    assert notice(Till(till.environment)).doubt.entries == 5
    put_back(again, copy)
    SyncService(Till(till.environment)).sync(timeout=60)
    assert max(sent(sandbox).values()) == 1


def test_the_list_is_read_once_more_when_it_has_had_time_to_show_everything(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    lose_the_newest(till, sandbox, range(1, 3), range(3, 4), tmp_path / "copy")
    again = Till(till.environment)
    assert not notice(again).is_searched
    SyncService(again).sync(timeout=60)
    again.clock = lambda: system_clock() + timedelta(seconds=2)
    SyncService(again).sync(timeout=60)
    assert notice(again).is_searched


def test_payments_since_a_backup_are_brought_back_where_the_file_itself_is_gone(
    till: Till, sandbox: RunningSandbox
) -> None:
    sell(till, sandbox, range(1, 6))
    SyncService(till).sync(timeout=60)
    Maintenance(till).back_up()
    sell(till, sandbox, range(6, 9))
    SyncService(till).sync(timeout=60)
    for file in till.home.folder.glob("ledger.db*"):
        file.unlink()

    again = Till(till.environment)
    with pytest.raises(LedgerMissing):
        again.shop()
    Maintenance(again).restore()
    with open_ledger_session(again) as session:
        assert session.checkout.propose_receipt() >= "T1-000009"
    SyncService(again).sync(timeout=60)
    assert len(receipts(again)) == 8
    assert max(sent(sandbox).values()) == 1


@pytest.mark.parametrize(
    "step", ["mark_unsent_uncertain", "skip_numbers", "begin", "append", "write_merged", "note_marked"]
)
def test_a_program_that_dies_at_any_step_of_opening_a_rolled_back_folder_does_it_again(
    till: Till, sandbox: RunningSandbox, tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(till, sandbox, range(1, 6))
    copy = copy_of(till, tmp_path / "copy")
    SyncService(till).sync(timeout=60)
    put_back(till, copy)
    whole = {"mark_unsent_uncertain": Events, "append": Journal, "write_merged": MarkFile}.get(step, LedgerMarks)
    with monkeypatch.context() as dying:
        dying.setattr(whole, step, _die)
        with pytest.raises(KeyboardInterrupt):
            Till(till.environment).open_ledger()

    again = Till(till.environment)
    SyncService(again).sync(timeout=60)

    assert max(sent(sandbox).values()) == 1
    assert confirmed(again) == 5


def _die(*_given: object, **_named: object) -> NoReturn:
    raise KeyboardInterrupt
