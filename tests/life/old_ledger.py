"""A till that an earlier program left: its ledger in an older shape, with a shop's records in it, to be upgraded."""

from posapp.storage.database.connection import Connection
from posapp.storage.databases import LEDGER_SCHEMA_VERSION
from posapp.storage.migrations.ledger import LEDGER
from tests.life.a_life import Life
from tests.life.computer import Computer
from tests.unit.storage.shop_records import KEY
from tests.unit.storage.test_file_migrations import PAYS_BACK, a_file_of_shape

__all__ = ["begin_with_an_old_ledger"]

KEEPS_EVENTS = 3
WAITING = ("e1", "e3", "e4", "e5")
DELIVERED = "e2"


def begin_with_an_old_ledger(life: Life, at: Computer) -> str:
    """Put a ledger of some earlier shape in a new till's place, whose customers Hellotext knows."""
    shape = life.chance.randrange(LEDGER_SCHEMA_VERSION)
    file = at.till.home.ledger
    file.parent.mkdir(parents=True)
    a_file_of_shape(file, LEDGER, shape)
    if shape >= PAYS_BACK:
        _without_its_journal(at)
    for number, name in enumerate(("ana", "ben", "eva")):
        _known_at_hellotext(life, number, name)
    if shape >= KEEPS_EVENTS:
        event = {"action": "physical_store.paid", "profile": "eva", "amount": 89.9, "currency": "USD"}
        now = life.time.timestamp()
        life.hellotext.shop.record({**event, "tracked_at": 1786114800, "metadata": {"event_id": DELIVERED}}, now)
        life.model.tell_of([(each, "physical_store.paid") for each in (*WAITING, DELIVERED)], "an old till")
    life.model.seen["upgrades"] += 1
    return f"{at.shop.till} was upgraded from shape {shape}"


def _without_its_journal(at: Computer) -> None:
    """The tests of the migrations write entries nobody sealed, a close that none tells of, and staff without a PIN."""
    connection = Connection(at.till.home.ledger, KEY, synchronous="FULL", memory=2000)
    tables = [str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    guards = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('journal', 'day_closes')"
    )
    for name, _sql in guards:
        connection.execute(f"DROP TRIGGER {name}")
    if "day_closes" in tables:
        connection.execute("DELETE FROM day_closes")
    connection.execute("DELETE FROM journal")
    connection.execute("DELETE FROM staff")
    for _name, sql in guards:
        connection.execute(sql)
    connection.close()


def _known_at_hellotext(life: Life, number: int, name: str) -> None:
    life.hellotext.shop.people.add(
        {
            "id": name,
            "first_name": name.title(),
            "last_name": "Oldest",
            "phone": f"+1914555{2000 + number}",
            "email": f"{name}@example.net",
            "state": "unconfirmed",
            "reference": f"O-{number}",
            "created_at": int(life.time.timestamp()),
            "properties": {},
        }
    )
