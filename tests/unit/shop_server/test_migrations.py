"""Rule 10: the tables are brought up to date once, by one migrator at a time, and only ever added to."""

import re
import threading
from importlib.resources import files
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

import posapp.shop_server
from posapp.shop_server import ClaimState, ShopServer
from posapp.shop_server.administration import add_till, create_shop, require_client
from posapp.shop_server.errors import ProgramTooOld, ServerNotPrepared, ValueRefused
from posapp.shop_server.migrations import MIGRATIONS, migrate
from tests.unit.shop_server.postgres import Cluster
from tests.unit.shop_server.shops import SharedShop, a_claim


def test_a_database_that_is_up_to_date_stays_as_it_is(shared: SharedShop) -> None:
    assert migrate(shared.admin) == ()


def test_every_file_of_statements_is_a_migration(shared: SharedShop) -> None:
    names = {each.name.removesuffix(".sql") for each in (files(posapp.shop_server) / "sql").iterdir()}

    assert names == {"000_roles", *MIGRATIONS}
    assert list(MIGRATIONS) == sorted(MIGRATIONS)


@pytest.mark.parametrize("name", MIGRATIONS)
def test_a_migration_takes_nothing_away(name: str) -> None:
    text = (files(posapp.shop_server) / "sql" / f"{name}.sql").read_text("utf-8")

    assert re.findall(r"\b(DROP|RENAME|TRUNCATE|DELETE)\b", re.sub(r"--.*", "", text)) == []


def test_several_migrators_at_once_do_the_work_once(cluster: Cluster) -> None:
    database = f"shop_{uuid4().hex}"
    with cluster.connect() as admin:
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))
    done: list[tuple[str, ...]] = []

    def bring_up_to_date() -> None:
        with cluster.connect(database) as admin:
            done.append(migrate(admin))

    threads = [threading.Thread(target=bring_up_to_date) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert sorted(done) == [(), (), (), MIGRATIONS]


def test_a_migration_that_fails_leaves_nothing_behind(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    database = f"shop_{uuid4().hex}"
    with cluster.connect() as admin:
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))
    with cluster.connect(database) as admin:
        monkeypatch.setattr("posapp.shop_server.migrations.MIGRATIONS", (*MIGRATIONS, MIGRATIONS[0]))
        with pytest.raises(psycopg.errors.DuplicateTable):
            migrate(admin)
        assert admin.execute("SELECT to_regclass('shop.till')").fetchone() == (None,)


def test_a_program_that_is_too_old_may_sell_and_may_not_sync(first: ShopServer, shared: SharedShop) -> None:
    require_client(shared.admin, shared.shop_id, 2)

    assert not first.hello("0.1.0", client=1).may_sync
    assert first.claims.hold(a_claim()).state is ClaimState.HELD
    for sync in (first.tills.all, lambda: first.facts.put([]), lambda: first.records.after(0)):
        with pytest.raises(ProgramTooOld):
            sync()
    assert first.hello("0.2.0", client=2).may_sync
    assert [each.name for each in first.tills.all()] == ["Till 1", "Till 2"]


def test_a_database_without_the_tables_says_so(shared: SharedShop) -> None:
    empty = f"shop_{uuid4().hex}"
    shared.admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(empty)))
    address = shared.address(shared.first)
    elsewhere = type(address)(address.host, address.port, empty, address.role, address.password)

    with ShopServer(elsewhere, 1) as server:
        answer = server.claims.hold(a_claim())

    assert answer.state is ClaimState.REFUSED
    assert isinstance(answer.problem, ServerNotPrepared)


def test_a_receipt_prefix_belongs_to_one_till_of_the_shop(shared: SharedShop) -> None:
    with pytest.raises(ValueRefused):
        add_till(shared.admin, shared.shop_id, "Till 3", "T1")
    assert shared.admin.execute("SELECT count(*) FROM shop.till").fetchone() == (2,)
    add_till(shared.admin, create_shop(shared.admin, "Another shop"), "Till 1", "T1")


def test_an_administrator_who_is_no_superuser_can_set_a_shop_up(cluster: Cluster) -> None:
    role, database = f"keeper_{uuid4().hex}", f"shop_{uuid4().hex}"
    with cluster.connect() as admin:
        admin.execute(f"CREATE ROLE {role} LOGIN CREATEROLE PASSWORD 'keeper'".encode())
        admin.execute(
            "DO $$ BEGIN CREATE ROLE posapp_owner; CREATE ROLE posapp_till; "
            "EXCEPTION WHEN duplicate_object THEN NULL; END $$"
        )
        admin.execute(f"GRANT posapp_owner, posapp_till TO {role} WITH ADMIN OPTION".encode())
        admin.execute(f"CREATE DATABASE {database} OWNER {role}".encode())
    with cluster.connect(database, role, "keeper") as keeper:
        migrate(keeper)
        till = add_till(keeper, create_shop(keeper, "Corner Shop"), "Till 1", "T1")
    with cluster.connect(database, till.role, till.password) as session:
        assert session.execute("SELECT name FROM shop.till").fetchall() == [("Till 1",)]
