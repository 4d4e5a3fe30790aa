"""A hand-over on its second day: repeated, interrupted, taken back, adopted from what is no sealed file."""

import os
import shutil
import socket
import sqlite3
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from posapp.domain.clock import system_clock
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.sandbox import Fault, RunningSandbox
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.on_till.transfer.export import (
    NoTransfer,
    TransferAlreadyImported,
    TransferClaimed,
    Transfers,
    UndeliveredEvents,
)
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.storage.database.connection import Connection
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.databases import open_ledger
from posapp.storage.files.output_files import OutputIsLink
from posapp.storage.transfer.transfer_file import NoSealedFile, SealedFileExists

WORDS = Passphrase("correct horse battery staple's end")
NewTill = Callable[[], Till]


@pytest.fixture
def new_till(
    sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> NewTill:
    def make() -> Till:
        made = Till(new_environment(sandbox))
        with open_background_session(made) as session:
            session.setup.save(shop, sandbox.token)
        return made

    return make


def sell(till: Till, sandbox: RunningSandbox, *receipts: str) -> None:
    with open_ledger_session(till) as session:
        for place, receipt in enumerate(receipts):
            draft = PaymentDraft(
                money=Money.of(8990, "USD"),
                receipt=receipt,
                profile=sandbox.shop.profiles()[place]["id"],
                source=SaleSource.COMMAND,
            )
            session.checkout.record_payment(draft)


def sync(till: Till) -> None:
    SyncService(till).sync(timeout=20)


def arrived(sandbox: RunningSandbox) -> list[str]:
    return sorted(event["metadata"]["reference"] for event in sandbox.shop.events())


def states(till: Till) -> list[tuple[EventState, Reason]]:
    with open_ledger_session(till) as session:
        return [(each.state, each.reason) for each in session.outbox.list()]


def content_of(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def stop_after_claiming(till: Till, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Adopt until the file is claimed, and stop there as a killed program does."""
    from posapp.services.on_till.transfer import import_ as adopting

    with monkeypatch.context() as broken:
        broken.setattr(adopting.TransferImporter, "_take_over", _stop)
        with pytest.raises(KeyboardInterrupt):
            Transfers(till).import_from(file, WORDS)


def _stop(*_given: object) -> int:
    raise KeyboardInterrupt


def test_a_till_that_stopped_after_it_claimed_the_file_takes_everything_the_second_time(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(till, sandbox, "A-1", "A-2")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    stop_after_claiming(taker, file, monkeypatch)
    assert Transfers(taker).import_from(file, WORDS).events == 2
    sync(taker)
    assert arrived(sandbox) == ["A-1", "A-2"]
    with pytest.raises(TransferAlreadyImported):
        Transfers(taker).import_from(file, WORDS)


def test_another_till_is_told_who_claimed_the_file_and_takes_nothing(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    stop_after_claiming(new_till(), file, monkeypatch)
    other = new_till()
    with pytest.raises(TransferClaimed, match=r"“Till 1” started importing this file \(\d{4}-"):
        Transfers(other).import_from(file, WORDS)
    assert states(other) == []


def test_a_claim_of_a_till_that_is_gone_can_be_passed_and_a_person_then_decides(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    stop_after_claiming(new_till(), file, monkeypatch)
    other = new_till()
    assert Transfers(other).import_from(file, WORDS, force=True).to_review
    sync(other)
    assert states(other) == [(EventState.REVIEW, Reason.MAY_BE_SENT_ELSEWHERE)]
    assert arrived(sandbox) == []


@pytest.mark.parametrize("copied_before", [True, False], ids=["copied before the claim", "copied after the claim"])
def test_a_folder_that_was_copied_to_another_place_does_not_take_what_the_first_claimed(
    till: Till,
    new_till: NewTill,
    sandbox: RunningSandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    copied_before: bool,
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    place = tmp_path / "the copied folder"
    if copied_before:
        shutil.copytree(taker.home.folder, place)
    stop_after_claiming(taker, file, monkeypatch)
    if not copied_before:
        shutil.copytree(taker.home.folder, place)
    copy = Till({**taker.environment, "POSAPP_HOME": str(place)})
    with pytest.raises(TransferClaimed):
        Transfers(copy).import_from(file, WORDS)
    assert Transfers(taker).import_from(file, WORDS).events == 1
    with pytest.raises(TransferAlreadyImported):
        Transfers(copy).import_from(file, WORDS)


def test_a_second_hand_over_has_a_number_and_events_of_its_own(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    first = Transfers(till).export_to(tmp_path / "first.sealed", WORDS)
    sell(till, sandbox, "A-2")
    second = Transfers(till).export_to(tmp_path / "second.sealed", WORDS)
    assert (second.events, second.number != first.number) == (1, True)
    taker = new_till()
    for each in (first, second):
        assert Transfers(taker).import_from(each.file, WORDS).events == 1
    sync(taker)
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_a_hand_over_that_stopped_before_its_last_note_is_given_again_with_its_number(
    till: Till, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(till, sandbox, "A-1")
    file = tmp_path / "till.sealed"
    with monkeypatch.context() as broken:
        broken.setattr(Transfers, "_note", _stop)
        with pytest.raises(KeyboardInterrupt):
            Transfers(till).export_to(file, WORDS)
    before = file.read_bytes()
    sell(till, sandbox, "A-2")
    again = Transfers(till).export_to(file, WORDS)
    assert (again.events, again.file, file.read_bytes()) == (1, file, before)
    assert Transfers(till).export_to(tmp_path / "next.sealed", WORDS).number != again.number


def test_what_never_became_a_file_is_taken_back_and_sent(
    till: Till, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from posapp.storage.transfer import transfer_file as sealed

    sell(till, sandbox, "A-1")
    with monkeypatch.context() as broken:
        broken.setattr(sealed, "_check", _stop)
        with pytest.raises(KeyboardInterrupt):
            Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    with pytest.raises(UndeliveredEvents, match="1 events"):
        Transfers(till).require_all_delivered()
    assert Transfers(till).cancel() == 1
    sync(till)
    assert arrived(sandbox) == ["A-1"]


def test_what_a_killed_program_left_is_gone_when_the_hand_over_goes_elsewhere(
    till: Till, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from posapp.storage.transfer import transfer_file as sealed

    sell(till, sandbox, "A-1")
    with monkeypatch.context() as broken:
        for step in ("put_in_place", "_remove"):  # killed before the file got its name: nothing is tidied up
            broken.setattr(sealed, step, _stop if step == "put_in_place" else lambda *_file: None)
        with pytest.raises(KeyboardInterrupt):
            Transfers(till).export_to(tmp_path / "first.sealed", WORDS)
    assert (tmp_path / "first.sealed.unfinished").exists()
    again = Transfers(till).export_to(tmp_path / "second.sealed", WORDS)
    assert [each.name for each in tmp_path.glob("*sealed*")] == ["second.sealed"]
    with open_ledger(again.file, WORDS) as written:
        assert written.settings.get("repeated") is None


@pytest.mark.skipif(os.name == "nt", reason="a question mark is in no name there")
def test_a_name_with_signs_of_an_address_in_it_is_claimed_as_any_other(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "caja 1?mode=ro#ñ%20.sealed", WORDS).file
    assert not Transfers(new_till()).import_from(file, WORDS).to_review
    with pytest.raises(TransferAlreadyImported):
        Transfers(new_till()).import_from(file, WORDS)


def test_a_file_that_is_made_a_second_time_may_be_adopted_twice_and_is_not_sent_unasked(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    first = Transfers(till).export_to(tmp_path / "first.sealed", WORDS)
    again = Transfers(till).export_to(tmp_path / "again.sealed", WORDS)
    assert again.number == first.number
    one, two = new_till(), new_till()
    Transfers(one).import_from(first.file, WORDS)
    assert Transfers(two).import_from(again.file, WORDS).to_review
    sync(two)
    assert states(two) == [(EventState.REVIEW, Reason.MAY_BE_SENT_ELSEWHERE)]
    sync(one)
    assert arrived(sandbox) == ["A-1"]


def test_taken_back_without_its_file_nothing_is_sent_that_another_till_may_send(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1", "A-2")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    Transfers(taker).import_from(file, WORDS)
    assert Transfers(till).cancel() == 2
    sync(till)
    assert {reason for _state, reason in states(till)} == {Reason.MAY_BE_SENT_ELSEWHERE}
    sync(taker)
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_what_an_older_posapp_handed_over_is_not_sent_unasked_when_it_is_taken_back(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    """It wrote neither the number beside the events nor how far the file had come."""
    sell(till, sandbox, "A-1")
    Transfers(till).export_to(tmp_path / "till.sealed", WORDS)
    with till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE events SET explanation = ''")
        ledger.settings.remove("hand_over_named")
    assert Transfers(till).cancel() == 1
    sync(till)
    assert states(till) == [(EventState.REVIEW, Reason.MAY_BE_SENT_ELSEWHERE)]


def test_what_the_other_till_delivered_is_found_by_the_till_that_took_it_back(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1", "A-2")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    Transfers(taker).import_from(file, WORDS)
    sync(taker)
    Transfers(till).cancel()
    sync(till)
    assert {state for state, _reason in states(till)} == {EventState.CONFIRMED}
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_a_file_that_another_till_adopted_is_not_taken_back(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    Transfers(new_till()).import_from(file, WORDS)
    with pytest.raises(TransferAlreadyImported):
        Transfers(till).cancel(file=file, passphrase=WORDS)
    assert [state for state, _reason in states(till)] == [EventState.TRANSFERRED]


def test_a_file_that_was_taken_back_is_adopted_nowhere(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    assert Transfers(till).cancel(file=file, passphrase=WORDS) == 1
    with pytest.raises(TransferAlreadyImported):
        Transfers(new_till()).import_from(file, WORDS)
    sync(till)
    assert arrived(sandbox) == ["A-1"]


def test_the_file_of_another_till_is_not_taken_back_here_and_stays_free(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    other = new_till()
    with pytest.raises(NoTransfer):
        Transfers(other).cancel(file=file, passphrase=WORDS)
    assert Transfers(other).import_from(file, WORDS).events == 1


def plain_database(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE settings (name TEXT, value TEXT)")
    other.close()


def encrypted_database(file: Path) -> None:
    other = Connection(file, WORDS, synchronous="NORMAL", memory=2_000, is_portable=False)
    other.execute("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT)")
    other.execute("PRAGMA journal_mode = DELETE")
    other.close()


def ledger_of_this_passphrase(file: Path) -> None:
    with open_ledger(file, WORDS) as ledger:
        ledger.connection.execute("PRAGMA journal_mode = DELETE")


FOREIGN: dict[str, Callable[[Path], object]] = {
    "empty": Path.touch,
    "of one byte": lambda file: file.write_bytes(b"x"),
    "a letter": lambda file: file.write_text("Dear till, " * 1000),
    "of a page's size": lambda file: file.write_bytes(b"x" * 8192),
    "another database": plain_database,
    "another encrypted database": encrypted_database,
    "a ledger": ledger_of_this_passphrase,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_sealed_file_is_refused_and_left_to_the_byte(new_till: NewTill, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    FOREIGN[kind](folder / "file")
    before, taker = content_of(folder), new_till()
    with pytest.raises(Exception, match=r"not a file exported by posapp|cannot be opened with this passphrase"):
        Transfers(taker).import_from(folder / "file", WORDS)
    assert content_of(folder) == before
    assert not list(taker.home.folder.glob("adopting*"))


@pytest.mark.skipif(os.name != "posix", reason="the system has no such things among its files")
@pytest.mark.parametrize("kind", ["folder", "pipe", "socket", "device"])
def test_a_folder_a_pipe_and_a_device_are_refused_at_once(new_till: NewTill, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "thing"
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(file))
    else:
        file = Path("/dev/zero")
    with pytest.raises(NoSealedFile):
        Transfers(new_till()).import_from(file, WORDS)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_nothing_is_sealed_through_a_link(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, "A-1")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputIsLink):
        Transfers(till).export_to(tmp_path / "link", WORDS)
    assert not (tmp_path / "elsewhere").exists()
    assert [state for state, _reason in states(till)] == [EventState.PENDING]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in the user's profile")
def test_the_sealed_file_is_its_makers_alone(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the rights do not hold for root")
def test_from_a_medium_that_cannot_be_written_it_is_taken_and_not_sent_unasked(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    folder = tmp_path / "disc"
    folder.mkdir()
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(folder / "till.sealed", WORDS).file
    file.chmod(0o400)
    folder.chmod(0o500)
    assert Transfers(new_till()).import_from(file, WORDS).to_review
    folder.chmod(0o700)


def test_a_customer_without_phone_and_mail_is_created_once_by_both_tills(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    with open_ledger_session(till) as session:
        eva = session.registration.register(CustomerDraft(first_name="Eva", last_name="Luz"))
        draft = PaymentDraft(money=Money.of(100, "USD"), receipt="N-1", profile=eva.id, source=SaleSource.COMMAND)
        session.checkout.record_payment(draft)
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    Transfers(taker).import_from(file, WORDS)
    for each in (taker, till):
        sync(each)
    (profile,) = [each for each in sandbox.shop.profiles() if each["last_name"] == "Luz"]
    assert [event["profile"] for event in sandbox.shop.events()] == [profile["id"]]


def test_what_a_new_customer_agreed_to_goes_after_they_became_known_while_it_was_handed_over(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    with open_ledger_session(till) as session:
        eva = CustomerDraft(first_name="Eva", last_name="Luz", phone="2125550147", consent="News by text?")
        session.registration.register(eva)
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    sync(till)
    (profile,) = [each for each in sandbox.shop.profiles() if each["last_name"] == "Luz"]
    assert Transfers(till).cancel(file=file, passphrase=WORDS) == 1
    sync(till)
    assert [(event["action"], event["profile"]) for event in sandbox.shop.events()] == [("subscribed", profile["id"])]


def test_what_was_dismissed_while_its_new_customer_became_known_goes_when_it_comes_back_at_another_till(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    with open_ledger_session(till) as session:
        eva = CustomerDraft(first_name="Eva", last_name="Luz", phone="2125550147", consent="News by text?")
        customer = session.registration.register(eva)
    with till.open_ledger() as ledger:
        ledger.events_of_new_customers.send_to_review(customer.id, Reason.CUSTOMER_REFUSED, "", system_clock())
    with open_ledger_session(till) as session:
        session.review.dismiss([each.queued for each in session.review.list()], "no")
    sync(till)
    with open_ledger_session(till) as session:
        session.review.reopen([each.event.id for each in session.outbox.list()], "yes after all")
        session.review.send_again(session.outbox.list(), "yes after all")
    taker = new_till()
    Transfers(taker).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    sync(taker)
    assert [event["action"] for event in sandbox.shop.events()] == ["subscribed"]


def test_a_file_of_an_older_posapp_is_taken_and_only_the_claim_is_written_into_it(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    """The shape before the last one: the close reports' tables are missing."""
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    older = Connection(file, WORDS, synchronous="FULL", memory=2_000, is_portable=True)
    for table in ("day_reopenings", "day_closes"):
        older.execute(f"DROP TABLE {table}")
    older.execute("DELETE FROM _sqlite_migrations WHERE name = 'keep_day_closes'")
    older.execute("PRAGMA user_version = 17")
    older.close()
    assert Transfers(new_till()).import_from(file, WORDS).events == 1
    looked = Connection(file, WORDS, synchronous="FULL", memory=2_000, is_portable=True)
    assert looked.execute("PRAGMA user_version") == [(17,)]
    assert looked.execute("SELECT count(*) FROM settings WHERE name = 'claim'") == [(1,)]
    looked.close()
    assert [each.name for each in tmp_path.iterdir() if "sealed" in each.name] == ["till.sealed"]


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    till: Till, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from posapp.storage.transfer import transfer_file as sealed

    sell(till, sandbox, "A-1")
    file = tmp_path / "till.sealed"
    check = sealed._check

    def check_and_meet_another(*given: object) -> None:
        check(*given)  # type: ignore[arg-type]  # the real check, and another program's file after it
        file.write_text("holiday photos")

    monkeypatch.setattr(sealed, "_check", check_and_meet_another)
    with pytest.raises(SealedFileExists):
        Transfers(till).export_to(file, WORDS)
    assert file.read_text() == "holiday photos"
    assert list(tmp_path.glob("*.unfinished*")) == []


def test_a_clock_that_was_put_back_takes_the_newest_hand_over_back(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    Transfers(till).export_to(tmp_path / "first.sealed", WORDS)
    earlier = Till(till.environment, clock=lambda: system_clock() - timedelta(days=3))
    sell(earlier, sandbox, "A-2")
    second = Transfers(earlier).export_to(tmp_path / "second.sealed", WORDS)
    assert Transfers(earlier).cancel(file=second.file, passphrase=WORDS) == 1
    assert Transfers(earlier).cancel() == 1


# --- what was not sent, and what may have been


def claimed_at(till: Till) -> Path:
    return till.home.folder.with_name(f"{till.home.folder.name}-earlier")


def put_back(till: Till, copy: Path) -> None:
    """Put the till's folder back as it was, as a snapshot or a sync tool does."""
    shutil.rmtree(till.home.folder)
    shutil.copytree(copy, till.home.folder)


def test_a_payment_that_failed_without_a_connection_is_sent_by_the_till_that_adopts_it(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    offline = Till({**till.environment, "POSAPP_API_URL": "http://127.0.0.1:9"})
    sell(till, sandbox, "A-1")
    SyncService(offline).sync(timeout=1)
    assert states(till)[0][0] is EventState.PENDING
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    Transfers(taker).import_from(file, WORDS)
    sync(taker)
    assert arrived(sandbox) == ["A-1"]


def test_what_lost_its_answer_at_the_first_till_is_not_sent_by_a_new_one_without_a_person(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    sandbox.next_faults(Fault.ERROR_BEFORE)
    SyncService(till).sync(timeout=0.2)
    assert states(till)[0][0] is EventState.UNCERTAIN
    sell(till, sandbox, "A-2", "A-3")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    Transfers(taker).import_from(file, WORDS)
    sync(taker)
    assert arrived(sandbox) == ["A-2", "A-3"]
    with open_ledger_session(taker) as session:
        (case,) = session.review.list()
        assert (case.queued.event.reference, case.queued.reason.may_have_arrived) == ("A-1", True)


def test_a_second_hand_over_of_what_came_over_once_is_sent_by_the_third_till(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    first, second = new_till(), new_till()
    Transfers(first).import_from(Transfers(till).export_to(tmp_path / "first.sealed", WORDS).file, WORDS)
    Transfers(second).import_from(Transfers(first).export_to(tmp_path / "second.sealed", WORDS).file, WORDS)
    for each in (second, first, till):
        sync(each)
    assert arrived(sandbox) == ["A-1"]


def test_a_till_that_was_put_back_after_its_export_makes_nobody_send_unasked(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    """It believes to have everything, exports it again, and each of the two takers has a file of its own."""
    sell(till, sandbox, "A-1", "A-2")
    shutil.copytree(till.home.folder, claimed_at(till))
    first = Transfers(till).export_to(tmp_path / "first.sealed", WORDS).file
    put_back(till, claimed_at(till))
    second = Transfers(till).export_to(tmp_path / "second.sealed", WORDS).file
    one, two = new_till(), new_till()
    Transfers(two).import_from(second, WORDS)
    sync(two)
    assert arrived(sandbox) == []
    Transfers(one).import_from(first, WORDS)
    sync(one)
    sync(two)
    assert arrived(sandbox) == ["A-1", "A-2"]


def test_a_till_that_was_put_back_to_before_it_took_a_file_over_sends_nothing_of_it_twice(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    stop_after_claiming(taker, file, monkeypatch)
    shutil.copytree(taker.home.folder, claimed_at(taker))
    with monkeypatch.context() as broken:
        broken.setattr("posapp.services.on_till.transfer.import_.mark_imported", lambda *_given: None)
        Transfers(taker).import_from(file, WORDS)
    sync(taker)
    assert arrived(sandbox) == ["A-1"]
    put_back(taker, claimed_at(taker))
    assert Transfers(taker).import_from(file, WORDS).events == 1
    with taker.open_ledger() as ledger:
        (queued,) = ledger.events.list(None, 9)
        assert queued.attempted_at is not None
    sync(taker)
    assert arrived(sandbox) == ["A-1"]


def test_a_till_that_was_put_back_after_its_export_takes_nothing_back_as_unsent(
    till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    shutil.copytree(till.home.folder, claimed_at(till))
    Transfers(till).cancel(file=file, passphrase=WORDS)
    sync(till)
    assert arrived(sandbox) == ["A-1"]
    put_back(till, claimed_at(till))
    with till.open_ledger() as ledger:
        (queued,) = ledger.events.list(None, 9)
        assert (queued.state, queued.attempted_at is None) == (EventState.TRANSFERRED, False)


def test_an_earlier_payment_of_a_customer_that_is_looked_for_is_before_the_later_one_that_nobody_sent(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    sandbox.next_faults(Fault.ERROR_BEFORE)
    SyncService(till).sync(timeout=0.2)
    sell(till, sandbox, "A-2")
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    taker = new_till()
    Transfers(taker).import_from(file, WORDS)
    with taker.open_ledger() as ledger:
        assert [behind for (behind,) in ledger.connection.execute("SELECT behind FROM events ORDER BY position")] == [
            0,
            1,
        ]


def test_what_hellotext_refused_is_refused_at_the_till_that_adopts_it(
    till: Till, new_till: NewTill, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    sell(till, sandbox, "A-1")
    sandbox.shop.remove_profile(sandbox.shop.profiles()[0]["id"])
    sync(till)
    before = states(till)
    assert before[0][0].needs_a_person
    taker = new_till()
    Transfers(taker).import_from(Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file, WORDS)
    assert states(taker) == before
    sync(taker)
    assert arrived(sandbox) == []
