"""What an earlier program wrote into a transfer file or a backup is imported by this one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from posapp.domain.events.event import EventObject
from posapp.domain.events.subject import Subject, SubjectKind
from posapp.domain.money import Money
from posapp.domain.orders import OrderStep
from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.on_till.track import CustomerKey, EventTracker, TrackRequest
from posapp.services.on_till.transfer.export import Transfers
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.storage.database.connection import Connection
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.databases import LEDGER_SCHEMA_VERSION
from tests.unit.services.test_transfer import WORDS, arrived, pay_back, sell, sync
from tests.witnesses import deliver_control_payment


@pytest.fixture
def other_till(
    sandbox: RunningSandbox, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> Till:
    """Another PC of the same shop."""
    made = Till(new_environment(sandbox))
    with open_background_session(made) as session:
        session.setup.save(shop, sandbox.token)
    return made


def place_an_order(till: Till, sandbox: RunningSandbox) -> None:
    EventTracker(till).track(
        TrackRequest(
            action="order.placed",
            key=CustomerKey.PROFILE,
            customer=sandbox.shop.profiles()[0]["id"],
            object=EventObject(type="order", parameters={"reference": "P-1", "source": "Corner"}),
        )
    )


def write_as_the_program_before_did(file: Path, key: str | Passphrase) -> None:
    """Bring a file back into the shape in which one column named sales, refunds and orders."""
    connection = Connection(file, key, synchronous="FULL", memory=2_000, is_portable=True)
    connection.execute("DROP INDEX events_by_subject")
    connection.execute("ALTER TABLE events DROP COLUMN subject_kind")
    connection.execute("ALTER TABLE events RENAME COLUMN subject_id TO sale")
    connection.execute("CREATE INDEX events_by_sale ON events (sale) WHERE sale <> ''")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'name_what_events_are_about'")
    connection.execute(f"PRAGMA user_version = {LEDGER_SCHEMA_VERSION - 1}")
    connection.close()


def kinds(till: Till) -> list[SubjectKind]:
    """Give the kinds of what the events of a till are about, oldest first."""
    with till.open_ledger() as ledger:
        events = ledger.events.list(None, 9)[::-1]
        subjects = [ledger.events.subject_of(each.event.id) for each in events]
    return [each.kind for each in subjects if isinstance(each, Subject)]


def test_a_transfer_file_of_the_program_before_is_imported_with_sale_refund_and_order(
    till: Till, other_till: Till, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    deliver_control_payment(other_till, sandbox)
    sell(till, sandbox, "T1-000001")
    pay_back(till, "T1-000001", 3_000)
    place_an_order(till, sandbox)
    file = Transfers(till).export_to(tmp_path / "till.sealed", WORDS).file
    write_as_the_program_before_did(file, WORDS)

    assert Transfers(other_till).import_from(file, WORDS).events == 3
    assert kinds(other_till)[-3:] == [SubjectKind.SALE, SubjectKind.REFUND, SubjectKind.ORDER]
    with open_ledger_session(other_till) as session:
        assert session.refunds.by_receipt("T1-000001").left == Money.of(5_990, "USD")
    with other_till.open_ledger() as ledger:
        assert [each.step for each in ledger.orders.by_reference("P-1")] == [OrderStep.PLACED]
    sync(other_till)
    assert len(arrived(sandbox)) == 3


def test_a_backup_of_the_program_before_is_restored_with_sale_refund_and_order(
    till: Till, sandbox: RunningSandbox
) -> None:
    sell(till, sandbox, "T1-000001")
    pay_back(till, "T1-000001", 3_000)
    place_an_order(till, sandbox)
    Maintenance(till).back_up()
    (backup,) = Maintenance(till).backups()
    write_as_the_program_before_did(backup.file, till.database_key())

    Maintenance(till).restore()
    assert kinds(till) == [SubjectKind.SALE, SubjectKind.REFUND, SubjectKind.ORDER]
    with open_ledger_session(till) as session:
        assert session.refunds.by_receipt("T1-000001").left == Money.of(5_990, "USD")


def test_a_damaged_ledger_of_the_program_before_gives_what_its_backup_lacks(
    till: Till, sandbox: RunningSandbox
) -> None:
    sell(till, sandbox, "T1-000001")
    Maintenance(till).back_up()
    pay_back(till, "T1-000001", 3_000)
    place_an_order(till, sandbox)
    write_as_the_program_before_did(till.home.ledger, till.database_key())

    Maintenance(till).restore()
    assert kinds(till) == [SubjectKind.SALE, SubjectKind.REFUND, SubjectKind.ORDER]
