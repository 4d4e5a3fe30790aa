"""From every earlier shape of a file to the present one, with a shop's records in it."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from posapp.domain.coupons.coupon import CouponKind, CouponRules, PastRedemption
from posapp.domain.customers.search_text import read_search
from posapp.domain.events.event import OutboxCounts
from posapp.domain.events.states import EventState
from posapp.domain.events.subject import Subject
from posapp.domain.journal.entry import GENESIS, first_broken
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.orders import OrderStep
from posapp.domain.pos_receipts.receipt import ReceiptSource
from posapp.domain.staff.members import Approval
from posapp.storage import databases as opening
from posapp.storage.backup.salvage import salvage
from posapp.storage.database.connection import Connection
from posapp.storage.databases import CACHE_SCHEMA_VERSION, LEDGER_SCHEMA_VERSION, open_cache, open_ledger
from posapp.storage.day.close_documents import close_to_json
from posapp.storage.day.closes import fingerprint
from posapp.storage.migrations.cache import CACHE
from posapp.storage.migrations.ledger import LEDGER
from tests.unit.storage.shop_records import KEY, a_customer

Filling = Callable[[Connection], None]


def names_of(migrations: Migrations, path: Path) -> list[str]:
    connection = Connection(path, KEY, synchronous="FULL", memory=2000)
    names = [step.name for step in migrations.pending(Database(connection.raw))]
    connection.close()
    return names


def a_file_of_shape(path: Path, migrations: Migrations, shape: int) -> None:
    """Make a file as the program of that time left it, with what it could hold."""
    steps = names_of(migrations, path.with_name("empty.db"))
    connection = Connection(path, KEY, synchronous="FULL", memory=2000)
    migrations.apply(Database(connection.raw), stop_before=steps[shape:])
    connection.execute(f"PRAGMA user_version = {shape}")
    for step, fill in FILLINGS.items():
        if step in steps[:shape]:
            fill(connection)
    connection.close()


def has_subjects(connection: Connection) -> bool:
    """Whether the file names what an event is about with its kind."""
    columns = connection.execute("SELECT name FROM pragma_table_info('events')")
    return ("subject_id",) in columns


def _settings(connection: Connection) -> None:
    connection.execute("INSERT INTO settings VALUES ('theme', 'dark')")


def _sales(connection: Connection) -> None:
    connection.execute(
        "INSERT INTO sales (id, receipt, till, minor, currency, method, occurred_at, zone, day, profile, "
        "customer_name, source, recorded_at, voided_at) VALUES ("
        "'sale-1', 'T1-000001', 'Till 1', 8990, 'USD', 'cash', 1786114800123456, "
        "'America/Montevideo', '2026-08-07', 'ana', 'Ana Núñez', 'counter', 1786114800123456, NULL)"
    )
    connection.execute("INSERT INTO receipt_numbers VALUES ('T1', 1)")


def _events(connection: Connection) -> None:
    """Three of Ana's, the first being sent; two of Ben's; one that was delivered."""
    subject = "subject_id" if has_subjects(connection) else "sale"
    for number, (profile, state) in enumerate(
        [("ana", "sending"), ("eva", "accepted"), ("ana", "pending"), ("ben", "pending"), ("ben", "pending")], start=1
    ):
        connection.execute(
            f"INSERT INTO events (id, {subject}, action, profile, minor, currency, occurred_at, zone, reference, "  # noqa: S608
            "store, till, body, state, attempts, due_at, looks, reason, explanation) "
            "VALUES (?, ?, 'physical_store.paid', ?, 8990, "
            "'USD', 1786114800123456, 'UTC', 'T1-1', 'Corner', 'Till 1', '{}', ?, 0, 0, 0, 'recorded', '')",
            (f"e{number}", "sale-1" if number == 1 else "", profile, state),
        )
        if subject == "subject_id":
            connection.execute("UPDATE events SET subject_kind = 'sale' WHERE subject_id <> ''")
        connection.execute(
            "INSERT INTO event_history VALUES (?, 1, 1786114800123456, NULL, 'pending', 'recorded', '')", (number,)
        )


def _counts(connection: Connection) -> None:
    """The step counts what comes after it; the files of that time were filled after it."""
    for state, number in (("sending", 1), ("accepted", 1), ("pending", 3)):
        connection.execute("UPDATE event_counts SET number = ? WHERE state = ?", (number, state))


def _coupons(connection: Connection) -> None:
    """A rule, and what was redeemed with the sale."""
    connection.execute(
        "INSERT INTO coupon_rules (coupon, kind, hundredths, minor, currency, valid_from, valid_until, "
        "once_per_customer, once_in_all, least_minor, least_currency, stores) "
        "VALUES ('c-tenth', 'percentage', 1000, NULL, NULL, '2026-08-01', NULL, 1, 0, "
        "10000, 'USD', '[\"Corner\"]')"
    )
    connection.execute("INSERT INTO redemptions VALUES ('sale-1', 'c-tenth', 0, 'TENTH', 899, 'USD', 1786114800, NULL)")


def _refunds(connection: Connection) -> None:
    """One that Ana paid back, as the journal alone told then, and one that nobody was signed in for."""
    for number in (1, 2):
        connection.execute(
            "INSERT INTO refunds (id, reference, sale, receipt, total, minor, currency, profile, customer_name, kind, "
            "reason, note, method, answers, till, occurred_at, zone, day, voided_at, turned_down) VALUES "
            "(?1, ?1, 'sale-1', 'T1-000001', 8990, 100, 'USD', 'ana', 'Ana Núñez', 'received', 'damaged', '', 'cash', "
            "'', 'Till 1', 1786114800123456, 'America/Montevideo', '2026-08-07', NULL, 0)",
            (f"refund-{number}",),
        )
    connection.execute("INSERT INTO staff VALUES ('s-ana', 'Ana Soto', 'cashier', 1, 'x', 0, NULL, 1786114800123456)")
    connection.execute(
        "INSERT INTO journal (number, at, who, what, facts, previous, hash) VALUES (1, 1786114800123456, "
        "'Ana Soto, permitted by Eva Luz', 'refund received', "
        "'{\"refund\": \"refund-1\"}', '', '')"
    )


def _orders(connection: Connection) -> None:
    """An order that was placed by the first of Ana's events."""
    connection.execute("INSERT INTO orders VALUES ('o1', 'P-1', 'Corner', 'ana', 'Ana', 900, 'USD', 'collect', '[]')")
    connection.execute("INSERT INTO order_steps VALUES ('o1', 1, 'placed', 'e3', 1786114800123456, NULL)")


def _actions(connection: Connection) -> None:
    """That event as More actions shows it, and a no to being written to."""
    connection.execute("INSERT INTO recorded_actions VALUES ('e3', 'Till 1', '2026-08-07', 1786114800123456, 'Ana')")
    connection.execute("INSERT INTO opt_ins VALUES ('e4', 'ben', 'unsubscribed', '', 1786114800123456, '', NULL)")


def _lines(connection: Connection) -> None:
    """A product, and what was bought of it with the sale."""
    product = ("2000001", "Jamón", 48_990, "USD", "kg", "J-1", "Fiambres", "")
    connection.execute("INSERT INTO products VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)", product)
    connection.execute("INSERT INTO product_words (rowid, words) VALUES (1, 'Jamón J-1 Fiambres')")
    connection.execute("INSERT INTO sale_lines VALUES ('sale-1', 0, ?, ?, ?, ?, ?, ?, ?, ?, 350, 100)", product)


OLD_REPORT = (
    '{"at":1786143900000000,"blind":false,"counted":[{"currency":"USD","method":"cash","minor":8900}],"day":"2026-08-07",'
    '"figures":{"anonymous":0,"cashiers":[{"currency":"USD","minor":8990,"name":"","payments":1}],"coupons":0,'
    '"currencies":[{"currency":"USD","discounts":0,"gross":8990,"methods":[{"method":"cash","paid_back":0,"payments":1,'
    '"refunds":0,"taken":8990}]}],"customers":1,"first_receipt":"T1-000001","last_receipt":"T1-000001","undone":0},'
    '"journal":"' + GENESIS + '","number":1,"replaces":null,"shop":"Corner","till":"Till 1","undelivered":{},'
    '"version":1,"who":"Eva Luz","zone":"America/Montevideo"}'
)
"""What the program wrote about a closed day before it knew a drawer."""


def _closes(connection: Connection) -> None:
    """A closed day."""
    connection.execute("INSERT INTO day_closes VALUES ('Till 1', 1, '2026-08-07', ?, 1)", (OLD_REPORT,))


def _drawer(connection: Connection) -> None:
    """A float that was undone, and another."""
    for number, (minor, undoes) in enumerate([(50_000, ""), (-50_000, "d1"), (40_000, "")], start=1):
        connection.execute(
            "INSERT INTO drawer_movements VALUES (NULL, ?, 'Till 1', '2026-08-08', ?, 'America/Montevideo', "
            "'opening_float', ?, 'USD', '', '[[10000,4]]', 'Ana Soto', '', ?)",
            (f"d{number}", 1786190000000000 + number, minor, undoes),
        )


def _pos_receipts(connection: Connection) -> None:
    """A receipt of the POS that the sale was recorded from, and the delivery that brought it."""
    document = (
        '{"version":1,"kind":"sale","source":"printer","number":"000123","total":{"minor":8990,"currency":"USD"},'
        '"at":"2026-08-07","tender":"","lines":[],"issuer":"","of":"","confidence":"likely","why":[]}'
    )
    connection.execute(
        "INSERT INTO pos_receipts VALUES ('r1', 'Till 1', 'taken', '2026-08-07', 1786114800123456, 1786114800123456, "
        "'sale-1', '123', 8990, ?)",
        (document,),
    )
    connection.execute("INSERT INTO pos_receipt_arrivals VALUES ('r1', 'printer', '7')")


TELLS_LINES = 15
"""The shape from which the program keeps what was bought."""
TELLS_COUPONS = 11
"""The shape from which the program keeps what was redeemed; before, only the events told it."""
KNOWS_TURNS = 6
"""The shape from which the program itself notes what waits behind what."""


def _parts(connection: Connection) -> None:
    """The sale was paid half in cash, which was rounded, and half by card, with a tip."""
    connection.execute("UPDATE sales SET tip = 200, rounding = -10 WHERE id = 'sale-1'")
    connection.execute(
        "INSERT INTO sale_tenders VALUES ('sale-1', 0, 'debit', 5000, 200, 0), ('sale-1', 1, 'cash', 3990, 0, -10)"
    )


FILLINGS: dict[str, Filling] = {
    "keep_settings_and_the_shop": _settings,
    "keep_sales": _sales,
    "keep_events_and_their_history": _events,
    "count_events_by_state": _counts,
    "keep_refunds": _refunds,
    "keep_coupon_rules_and_redemptions": _coupons,
    "keep_products_and_lines": _lines,
    "keep_orders": _orders,
    "keep_recorded_actions_and_opt_ins": _actions,
    "keep_day_closes": _closes,
    "keep_drawer_movements": _drawer,
    "keep_pos_receipts": _pos_receipts,
    "keep_tips_rounding_and_split_payments": _parts,
}
KEEPS_PARTS = 26
"""The shape from which a sale may have several tenders, a tip and rounding."""
PAYS_BACK = 10
"""The shape from which the program pays back."""


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_a_ledger_of_every_earlier_shape_opens_with_all_that_was_in_it(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        assert ledger.connection.execute("PRAGMA user_version") == [(LEDGER_SCHEMA_VERSION,)]
        assert ledger.settings.get("theme") == ("dark" if shape >= 1 else None)
        sale = ledger.sales.get("sale-1")
        assert (sale is not None) == (shape >= 2)
        if sale is not None:
            has_parts = shape >= KEEPS_PARTS
            assert str(sale.collected) == ("91.80 USD" if has_parts else "89.90 USD")
            assert [each.tender.code for each in sale.tenders] == (["debit", "cash"] if has_parts else ["cash"])
        assert [queued.event.id for queued in ledger.events.list(None, 9)] == (
            ["e5", "e4", "e3", "e2", "e1"] if shape >= 3 else []
        )
        assert ledger.integrity().file_is_whole


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_a_close_report_of_before_the_drawer_reads_and_is_written_to_the_letter_as_it_was(
    tmp_path: Path, ledger_file: Path, shape: int
) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    is_kept = "keep_day_closes" in names_of(LEDGER, tmp_path / "steps.db")[:shape]
    with open_ledger(ledger_file, KEY) as ledger:
        records = ledger.closes.of_till("Till 1")
    assert [each.report.version for each in records] == ([1] if is_kept else [])
    assert [close_to_json(each.report) for each in records] == ([OLD_REPORT] if is_kept else [])
    assert [fingerprint(each.report) for each in records] == (
        [sha256(OLD_REPORT.encode()).hexdigest()] if is_kept else []
    )


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_the_drawer_outlives_every_step(tmp_path: Path, ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    is_kept = "keep_drawer_movements" in names_of(LEDGER, tmp_path / "steps.db")[:shape]
    with open_ledger(ledger_file, KEY) as ledger:
        drawer = ledger.closes.figures(date(2026, 8, 8), "Till 1").drawer
    assert [each.opening_float for each in drawer] == ([Money.of(40_000, "USD")] if is_kept else [])


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_the_receipts_of_the_pos_outlive_every_step(tmp_path: Path, ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    is_kept = "keep_pos_receipts" in names_of(LEDGER, tmp_path / "steps.db")[:shape]
    with open_ledger(ledger_file, KEY) as ledger:
        taken = ledger.pos_receipts.of_subject("sale-1")
        brought = ledger.pos_receipts.of_arrival(ReceiptSource.PRINTER, "7")
    assert [each.receipt.number for each in (taken, brought) if each is not None] == (["000123"] * 2 if is_kept else [])


@pytest.mark.parametrize("shape", range(PAYS_BACK, 13))
def test_who_paid_back_before_is_known_from_the_journal(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        refunds = [ledger.refunds.recorded(f"refund-{number}").refund for number in (1, 2)]
        assert [(each.cashier, each.cashier_name) for each in refunds] == [("s-ana", "Ana Soto"), ("", "")]


def test_a_journal_that_told_who_granted_in_one_sentence_still_verifies_and_goes_on(ledger_file: Path) -> None:
    before = names_of(LEDGER, ledger_file.with_name("empty.db")).index("keep_who_granted_apart")
    connection = Connection(ledger_file, KEY, synchronous="FULL", memory=2000)
    pending = [step.name for step in LEDGER.pending(Database(connection.raw))]
    LEDGER.apply(Database(connection.raw), stop_before=pending[before:])
    connection.execute(f"PRAGMA user_version = {before}")
    previous, facts = GENESIS, '{"receipt":"T1-1"}'
    for number, who in enumerate(("Ana Soto", "Ana Soto, permitted by Eva Luz"), start=1):
        sealed = f'[{number},"2026-08-07T15:00:00+00:00","{who}","payment undone",{facts},"{previous}"]'
        digest = sha256(sealed.encode()).hexdigest()
        values = (number, 1786114800000000, who, "payment undone", facts, previous, digest)
        connection.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        previous = digest
    connection.close()
    with open_ledger(ledger_file, KEY) as ledger:
        now = datetime(2026, 8, 8, 12, tzinfo=UTC)
        ledger.journal.append(at=now, who=Approval("Ana Soto", "Eva Luz"), what=JournalVerb.PAYMENT_UNDONE, facts={})
        entries = list(ledger.journal.entries())
        assert first_broken(entries) is None
        assert [(each.who, each.granted_by) for each in entries] == [
            ("Ana Soto", ""),
            ("Ana Soto, permitted by Eva Luz", ""),
            ("Ana Soto", "Eva Luz"),
        ]


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_the_rules_of_coupons_and_what_was_redeemed_outlive_every_step(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        if shape < TELLS_COUPONS:
            assert (ledger.coupons.all_rules(), ledger.coupons.past(["c-tenth"], "ana")) == ({}, ())
            return
        assert ledger.coupons.all_rules() == {
            "c-tenth": CouponRules(
                kind=CouponKind.PERCENTAGE,
                hundredths=1_000,
                valid_from=date(2026, 8, 1),
                once_per_customer=True,
                minimum=Money.of(10_000, "USD"),
                stores=("Corner",),
            )
        }
        ana = PastRedemption(coupon="c-tenth", profile="ana")
        assert ledger.coupons.past(["c-tenth"], "ana") == (ana, ana)
        assert [each.code for each in ledger.coupons.of_sale("sale-1")] == ["TENTH"]


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_the_catalogue_and_what_was_bought_outlive_every_step(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        found = [each.barcode for each in ledger.products.find(("jamon",), 9)]
        bought = [(each.product.name, str(each.quantity), each.money.minor) for each in ledger.lines.of_sale("sale-1")]
    assert found == (["2000001"] if shape >= TELLS_LINES else [])
    assert bought == ([("Jamón", "0.350", 17_047)] if shape >= TELLS_LINES else [])


def test_what_was_redeemed_before_the_file_kept_it_is_read_from_the_events(ledger_file: Path) -> None:
    a_file_of_shape(ledger_file, LEDGER, TELLS_COUPONS - 1)
    connection = Connection(ledger_file, KEY, synchronous="FULL", memory=2000)
    connection.execute(
        "UPDATE events SET action = 'coupon.redeemed', body = '{\"object\": {\"id\": \"c-tenth\"}}' WHERE id = 'e1'"
    )
    connection.close()
    with open_ledger(ledger_file, KEY) as ledger:
        assert {each.profile for each in ledger.coupons.past(["c-tenth"], "ana")} == {"ana"}
        assert ledger.coupons.past(["c-five"], "ana") == ()


@pytest.mark.parametrize("shape", range(LEDGER_SCHEMA_VERSION + 1))
def test_orders_and_what_customers_said_outlive_every_step(tmp_path: Path, ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    steps = names_of(LEDGER, tmp_path / "steps.db")[:shape]
    with open_ledger(ledger_file, KEY) as ledger:
        orders = ledger.orders.by_reference("P-1")
        assert [each.step for each in orders] == ([OrderStep.PLACED] if "keep_orders" in steps else [])
        keeps_actions = "keep_recorded_actions_and_opt_ins" in steps
        assert (ledger.opt_ins.latest("ben") is not None) == keeps_actions
        actions = ledger.recorded_actions.of_day(date(2026, 8, 7), "Till 1", 9)
        assert [each.customer_name for each in actions] == (["Ana"] if keeps_actions else [])


@pytest.mark.parametrize("shape", range(4, LEDGER_SCHEMA_VERSION + 1))
def test_the_queue_of_an_earlier_ledger_goes_on_in_order(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        now = ledger.sales.recorded("sale-1").sale.recorded_at
        if shape < KNOWS_TURNS:
            assert [queued.event.id for queued in ledger.events.claim(now, 9)] == ["e4"]
        counts = ledger.events.counts()
        assert (counts.waiting, counts.accepted) == (4, 1)


@pytest.mark.parametrize("shape", range(3, LEDGER_SCHEMA_VERSION + 1))
def test_what_an_event_is_about_is_known_with_its_kind_after_every_step(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    about = tell_what_events_are_about(ledger_file)
    with open_ledger(ledger_file, KEY) as ledger:
        found = {event_id: ledger.events.subject_of(event_id) for event_id in ("e1", "e2", "e3", "e4", "e5")}
        assert found == {"e1": Subject.sale("sale-1"), "e2": None, "e3": None, "e4": None, "e5": None} | about
        assert [each.event.id for each in ledger.events.of_subject("sale-1")] == ["e1"]
        assert ledger.sales.recorded("sale-1").state is EventState.SENDING
        if "e4" in about:
            assert ledger.refunds.recorded("refund-1").state is EventState.PENDING
        names = {row[0] for row in ledger.connection.execute("SELECT name FROM pragma_index_list('events')")}
        assert "events_by_subject" in names
        assert "events_by_sale" not in names


def test_an_event_about_a_sale_that_is_gone_is_about_a_sale_as_before(ledger_file: Path) -> None:
    a_file_of_shape(ledger_file, LEDGER, 18)
    connection = Connection(ledger_file, KEY, synchronous="FULL", memory=2000)
    connection.execute("UPDATE events SET sale = 'gone' WHERE id = 'e2'")
    connection.close()
    with open_ledger(ledger_file, KEY) as ledger:
        assert ledger.events.subject_of("e2") == Subject.sale("gone")


@pytest.mark.parametrize("shape", range(TELLS_LINES, LEDGER_SCHEMA_VERSION + 1))
def test_a_replaced_ledger_of_an_earlier_shape_is_taken_over_without_changing_it(
    tmp_path: Path, ledger_file: Path, shape: int
) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    about = tell_what_events_are_about(ledger_file)
    with open_ledger(tmp_path / "restored" / "ledger.db", KEY) as ledger:
        at = datetime(2026, 8, 9, tzinfo=UTC)
        done = salvage(ledger_file, ledger, KEY, at, lambda _replaced: False)
        assert (done.sales, done.events) == (1, 5)
        assert ledger.events.subject_of("e1") == Subject.sale("sale-1")
        assert {event_id: ledger.events.subject_of(event_id) for event_id in about} == about
        assert ledger.events.counts().accepted == 1
    connection = Connection(ledger_file, KEY, synchronous="FULL", memory=2000)
    assert has_subjects(connection) == (shape >= 19)
    connection.close()


def tell_what_events_are_about(path: Path) -> dict[str, Subject]:
    """Let two events of a file be about the order and the refund in it, and give what they are about."""
    connection = Connection(path, KEY, synchronous="FULL", memory=2000)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    known = {"e3": ("orders", Subject.order("o1")), "e4": ("refunds", Subject.refund("refund-1"))}
    about = {event_id: subject for event_id, (table, subject) in known.items() if table in tables}
    for event_id, subject in about.items():
        if has_subjects(connection):
            values = (subject.kind.value, subject.id, event_id)
            connection.execute("UPDATE events SET subject_kind = ?, subject_id = ? WHERE id = ?", values)
        else:
            connection.execute("UPDATE events SET sale = ? WHERE id = ?", (subject.id, event_id))
    connection.close()
    return about


def test_the_shape_before_counting_is_counted_when_it_is_migrated(ledger_file: Path) -> None:
    a_file_of_shape(ledger_file, LEDGER, 3)
    with open_ledger(ledger_file, KEY) as ledger:
        counts = ledger.events.counts()
        assert counts == OutboxCounts(pending=3, sending=1, accepted=1, oldest_waiting=counts.oldest_waiting)


@pytest.mark.parametrize("shape", range(CACHE_SCHEMA_VERSION + 1))
def test_a_cache_of_every_earlier_shape_opens(tmp_path: Path, shape: int) -> None:
    a_file_of_shape(tmp_path / "cache.db", CACHE, shape)
    with open_cache(tmp_path / "cache.db", KEY) as cache:
        cache.subscribers.store([a_customer()])
        assert cache.subscribers.get("p1") == a_customer()
        assert cache.downloads.load("profiles").count == 0


@pytest.mark.parametrize("shape", range(1, CACHE_SCHEMA_VERSION + 1))
def test_customers_of_an_earlier_cache_are_found_and_leave_once_they_are_listed_no_longer(
    tmp_path: Path, shape: int
) -> None:
    path = tmp_path / "cache.db"
    a_file_of_shape(path, CACHE, shape)
    connection = Connection(path, KEY, synchronous="FULL", memory=2000)
    for number in (1, 2):
        connection.execute(
            "INSERT INTO subscribers (number, id, first_name, last_name, phones, emails, state, reference) "
            "VALUES (?1, 'p' || ?1, 'Ana', '', '+5989900000' || ?1, '', 'subscribed', '')",
            (number,),
        )
        connection.execute("INSERT INTO names (rowid, name, email) VALUES (?, 'ana', '')", (number,))
    connection.execute("UPDATE subscriber_count SET number = 2")
    if shape == 2:
        connection.execute(
            "INSERT INTO downloads (kind, cursor, number, finished_at) VALUES ('profiles', '', 2, 1786114800123456)"
        )
    connection.close()
    with open_cache(path, KEY) as cache:
        state = cache.downloads.state("profiles")
        assert (state.completed_at is not None, state.failure) == (shape == 2, None)
        partial = cache.downloads.begin("profiles")
        cache.subscribers.store([a_customer()], partial.mark)
        assert cache.subscribers.remove_unlisted(partial.mark) == 1
        assert (cache.subscribers.count(), cache.subscribers.get("p1")) == (1, a_customer())


def test_names_without_blanks_in_an_earlier_cache_are_found_by_their_parts(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    a_file_of_shape(path, CACHE, 3)
    connection = Connection(path, KEY, synchronous="FULL", memory=2000)
    names = [("山田花子", ""), ("小明", "王"), ("Ana\u202e", "Núñez"), ("Gia", "D´Angelo"), ("Ana", "Lima")]
    for number, (first, last) in enumerate(names * 300, start=1):
        connection.execute(
            "INSERT INTO subscribers (number, id, first_name, last_name, phones, emails, state, reference) "
            "VALUES (?1, 'p' || ?1, ?2, ?3, '', 'boss@example.com', 'subscribed', '')",
            (number, first, last),
        )
        connection.execute("INSERT INTO names (rowid, name, email) VALUES (?, ?, 'boss')", (number, f"{first} {last}"))
    connection.close()
    with open_cache(path, KEY) as cache:
        for typed, matching in [("花子", 300), ("王小明", 300), ("ana", 600), ("dangelo", 300), ("boss", 1500)]:
            assert cache.subscribers.count_matches(read_search(typed, "UY"), 5_000).number == matching, typed


def test_the_shapes_count_the_steps(tmp_path: Path) -> None:
    assert len(names_of(LEDGER, tmp_path / "ledger.db")) == LEDGER_SCHEMA_VERSION
    assert len(names_of(CACHE, tmp_path / "cache.db")) == CACHE_SCHEMA_VERSION


def test_an_earlier_ledger_is_copied_before_it_is_changed(ledger_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_file_of_shape(ledger_file, LEDGER, LEDGER_SCHEMA_VERSION - 1)
    open_ledger(ledger_file, KEY).close()
    copy = ledger_file.with_name(f"ledger.before-shape-{LEDGER_SCHEMA_VERSION}.db")
    assert sorted(each.name for each in ledger_file.parent.glob("ledger*")) == [copy.name, "ledger.db"]

    monkeypatch.setattr(opening, "_migrate", lambda *_ignored: None)
    with open_ledger(copy, KEY) as earlier:
        assert earlier.connection.execute("PRAGMA user_version") == [(LEDGER_SCHEMA_VERSION - 1,)]
        standing = earlier.connection.execute("SELECT state FROM events WHERE subject_id = 'sale-1'")
        assert standing == [(EventState.SENDING.value,)]


def test_a_new_ledger_leaves_no_copy(ledger_file: Path) -> None:
    open_ledger(ledger_file, KEY).close()
    assert [each.name for each in ledger_file.parent.iterdir()] == ["ledger.db"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(ledger_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_file_of_shape(ledger_file, LEDGER, 2)

    def fails(_self: Migrations, database: Database) -> None:
        database.execute("DROP TABLE sales")
        raise RuntimeError("the power went out")

    with monkeypatch.context() as patched:
        patched.setattr(Migrations, "apply", fails)
        with pytest.raises(RuntimeError):
            open_ledger(ledger_file, KEY)
    with open_ledger(ledger_file, KEY) as ledger:
        assert ledger.sales.get("sale-1") is not None


def test_a_file_in_the_present_shape_opens_without_importing_what_migrates(ledger_file: Path) -> None:
    open_ledger(ledger_file, KEY).close()
    script = (
        "import sys; from pathlib import Path; from posapp.storage.databases import open_ledger;"
        f"open_ledger(Path({str(ledger_file)!r}), {KEY!r}).close();"
        "print(sorted(name for name in ('sqlite_utils', 'phonenumbers', 'keyring', 'babel') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


HOLDS_IMPORTS = 21
"""The shape from which the program holds what was imported until its receipts were looked up."""


@pytest.mark.parametrize("shape", range(3, HOLDS_IMPORTS))
def test_what_an_earlier_program_imported_and_never_sent_is_looked_up_first(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    connection = Connection(ledger_file, KEY, synchronous="FULL", memory=2000)
    subject = "subject_id = 'sale-1', subject_kind = 'sale'" if has_subjects(connection) else "sale = 'sale-1'"
    connection.execute("UPDATE sales SET source = 'import'")
    connection.execute(f"UPDATE events SET {subject} WHERE id = 'e4'")  # noqa: S608
    connection.close()
    with open_ledger(ledger_file, KEY) as ledger:
        assert [each.event.id for each in ledger.held_events.batch(9)] == ["e4"]
        assert "e4" not in [each.event.id for each in ledger.events.claim(datetime(2027, 1, 1, tzinfo=UTC), 9)]


@pytest.mark.parametrize("shape", range(2, LEDGER_SCHEMA_VERSION + 1))
def test_of_a_sale_of_before_nobody_knows_how_wrong_the_clock_was(ledger_file: Path, shape: int) -> None:
    a_file_of_shape(ledger_file, LEDGER, shape)
    with open_ledger(ledger_file, KEY) as ledger:
        sale = ledger.sales.get("sale-1")
        assert sale is not None
        assert (sale.clock_skew, sale.hellotext_time) == (None, None)
        assert ledger.sales.under_wrong_clock(sale.day, sale.day) == 0
