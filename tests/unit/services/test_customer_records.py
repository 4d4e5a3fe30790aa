"""A customer asks what is kept of them, or to be forgotten: all of it in one file, or none of it but the figures."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.data_requests import CustomerNotHere, CustomerStillNeeded
from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.orders import Order
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.settings.till_settings import NAME_RETENTION
from posapp.domain.staff.members import Approval
from posapp.services.files.exported_files import FileExists
from posapp.services.on_till.data_requests import DataRequests
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.actions.recorded_actions import ActionNote

ANA = Subscriber(
    id="ana",
    first_name="Ana",
    last_name="Núñez",
    phones=("+12025550123",),
    emails=("ana@example.com",),
    reference="C-7",
)
PERSONAL = ("Núñez", "2025550123", "ana@example.com", "likes blue")


@pytest.fixture
def records(offline_till: Till) -> DataRequests:
    """Ana bought twice, brought something back, and staff noted what she likes."""
    with offline_till.open_cache() as cache:
        cache.subscribers.store([ANA])
    with open_ledger_session(offline_till) as session:
        for minor in (1000, 2500):
            session.checkout.record_payment(payment(session.checkout.propose_receipt(), minor))
        original = session.refunds.by_receipt("T1-000001").original
        words = {"reason": RefundReason.OTHER, "note": "Núñez said that it was too small"}
        session.refunds.record(RefundDraft(original=original, money=Money.of(300, "USD"), **words))  # type: ignore[arg-type]
        session.cards.write_note("ana", "likes blue")
    return DataRequests(offline_till)


def payment(receipt: str, minor: int, at: datetime | None = None) -> PaymentDraft:
    return PaymentDraft(
        money=Money.of(minor, "USD"),
        receipt=receipt,
        profile="ana",
        customer_name=ANA.name,
        occurred_at=at,
        source=SaleSource.COMMAND,
    )


def deliver_all(till: Till) -> None:
    now = datetime.now(UTC) + timedelta(hours=1)
    with till.open_ledger() as ledger:
        while claimed := ledger.events.claim(now, 9):
            moves = [
                EventMove(
                    event_id=queued.event.id,
                    source=EventState.SENDING,
                    target=EventState.ACCEPTED,
                    reason=Reason.ANSWERED,
                )
                for queued in claimed
            ]
            ledger.events.move(moves, now)


@pytest.mark.parametrize("who", ["ana", "C-7", "202-555-0123", "+12025550123"])
def test_everything_kept_of_a_customer_is_one_file(records: DataRequests, tmp_path: Path, who: str) -> None:
    records.export(who, tmp_path / "ana.json")
    told = json.loads((tmp_path / "ana.json").read_text(encoding="utf-8"))
    assert told["downloaded_from_hellotext"]["phones"] == ["+12025550123"]
    assert [each["amount"] for each in told["payments"]] == ["10.00", "25.00"]
    assert told["refunds"][0]["note"].endswith("too small")
    assert told["note_of_staff"]["text"] == "likes blue"
    assert len(told["told_to_hellotext"]) == 3


def test_a_file_that_is_there_is_not_overwritten(records: DataRequests, tmp_path: Path) -> None:
    records.export("ana", tmp_path / "ana.json")
    with pytest.raises(FileExists):
        records.export("ana", tmp_path / "ana.json")


@pytest.mark.parametrize("who", ["", "nobody", "+598 99 999 999", "eva@example.com"])
def test_of_somebody_unknown_there_is_nothing_to_give_out_and_no_phone_is_repeated(
    records: DataRequests, who: str
) -> None:
    with pytest.raises(CustomerNotHere) as refused:
        records.read(who)
    assert "999" not in str(refused.value)
    assert "@" not in str(refused.value)


def test_nothing_is_erased_while_something_waits_for_hellotext(records: DataRequests) -> None:
    with pytest.raises(CustomerStillNeeded, match="3 events"):
        records.erase("ana")
    assert records.read("ana").sales[0].customer_name == "Ana Núñez"


def test_erasing_leaves_no_name_anywhere_and_every_figure(records: DataRequests, offline_till: Till) -> None:
    deliver_all(offline_till)
    with open_ledger_session(offline_till) as session:
        before = session.closing.x_report(session.day.today()).figures
    done = records.erase("C-7")
    assert (done.sales, done.refunds, done.note, done.details) == (2, 1, True, True)
    with open_ledger_session(offline_till) as session:
        assert session.closing.x_report(session.day.today()).figures == before
        assert session.cards.card("ana").visits == 2
    kept = everything_in(offline_till)
    assert [word for word in PERSONAL if word in kept] == []


def test_orders_and_other_actions_lose_the_name_too(records: DataRequests, offline_till: Till) -> None:
    now = datetime.now(UTC)
    with offline_till.open_ledger() as ledger, ledger.transaction():
        ledger.orders.save(Order(id="o1", reference="W-1", source="web", profile="ana", customer_name="Ana Núñez"))
        event = ledger.events.list(None, 1)[0].event.id
        note = ActionNote(event_id=event, till="Till 1", day=now.date(), at=now, customer_name="Ana Núñez")
        ledger.recorded_actions.add(note)
    assert [each.reference for each in records.read("ana").orders] == ["W-1"]
    deliver_all(offline_till)
    assert records.erase("ana").others == 2
    assert "Núñez" not in everything_in(offline_till)


def test_the_journal_tells_of_an_erasure_by_the_id_alone(records: DataRequests, offline_till: Till) -> None:
    deliver_all(offline_till)
    records.erase("ana", Approval("Eva Luz"))
    with offline_till.open_ledger() as ledger:
        (entry,) = [each for each in ledger.journal.entries() if each.what == "customer erased"]
        assert (entry.who, dict(entry.facts)) == ("Eva Luz", {"customer": "ana"})
        assert ledger.integrity().broken_entry is None


def test_whoever_was_registered_here_is_erased_once_hellotext_knows_them(offline_till: Till) -> None:
    records = DataRequests(offline_till)
    with open_ledger_session(offline_till) as session:
        made = session.registration.register(CustomerDraft(first_name="Eva", last_name="Luz", consent="I agree"))
    with pytest.raises(CustomerStillNeeded):
        records.erase(made.id)
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE new_customers SET state = 'known', profile = 'p9'")
        ledger.events_of_new_customers.set_profile(made.id, "p9", datetime.now(UTC))
    deliver_all(offline_till)
    assert records.erase(made.id).profile == "p9"
    kept = records.read("p9").registered
    assert kept is not None
    assert kept.consent is not None
    assert "Luz" not in everything_in(offline_till)


def test_names_are_taken_off_old_payments_once_a_day(records: DataRequests, offline_till: Till) -> None:
    deliver_all(offline_till)
    with open_ledger_session(offline_till) as session:
        old = datetime.now(UTC) - timedelta(days=40)
        session.checkout.record_payment(payment("T1-000077", 100, old))
        session.checkout.record_payment(payment("T1-000078", 100, old - timedelta(days=1)))
    assert records.erase_old_names() == 0
    keep_names(offline_till, 30)
    assert records.erase_old_names() == 0, "they wait for Hellotext, which somebody may have to decide about"
    keep_names(offline_till, 31)
    deliver_all(offline_till)
    assert [records.erase_old_names(), records.erase_old_names()] == [2, 0]
    names = {each.receipt: each.customer_name for each in records.read("ana").sales}
    assert names == {"T1-000001": "Ana Núñez", "T1-000002": "Ana Núñez", "T1-000077": "", "T1-000078": ""}


def keep_names(till: Till, days: int) -> None:
    with open_ledger_session(till) as session:
        session.settings.change(NAME_RETENTION.change(days))


def everything_in(till: Till) -> str:
    """Give every text of both files."""
    with till.open_ledger() as ledger, till.open_cache() as cache:
        texts = []
        for connection in (ledger.connection, cache.connection):
            tables = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'names%'"
            )
            for (table,) in tables:
                texts += [str(row) for row in connection.execute(f'SELECT * FROM "{table}"')]  # noqa: S608 - own names
    return "\n".join(texts)
