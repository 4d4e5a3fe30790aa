"""Rule 9: a till's login reads its own shop, writes through functions alone, and only for itself."""

import re
from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest
from psycopg import errors

from posapp.shop_server import ShopServer
from posapp.shop_server.administration import add_till, create_shop
from tests.unit.shop_server.shops import SharedShop, a_claim

TABLES = ["shop", "till", "claim", "fact", "refundable", "refund", "shared_record", "customer"]
HIDDEN = ["takeover", "invitation", "migration"]


@pytest.fixture
def session(shared: SharedShop) -> Iterator[psycopg.Connection]:
    """What somebody can do who has the second till's password and any program."""
    with shared.log_in(shared.second) as connection:
        yield connection


@pytest.mark.parametrize("table", TABLES + HIDDEN)
def test_a_till_neither_adds_changes_nor_deletes_a_row_itself(session: psycopg.Connection, table: str) -> None:
    for statement in (
        f"INSERT INTO shop.{table} DEFAULT VALUES",
        f"DELETE FROM shop.{table}",  # noqa: S608 - one of TABLES
        f"TRUNCATE shop.{table}",
        f"ALTER TABLE shop.{table} DISABLE ROW LEVEL SECURITY",
        f"DROP TABLE shop.{table}",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            session.execute(statement.encode())


@pytest.mark.parametrize("column", ["claim.state", "till.fence", "refundable.refunded", "shared_record.body"])
def test_a_till_changes_no_column_itself(session: psycopg.Connection, column: str) -> None:
    table, name = column.split(".")
    with pytest.raises(errors.InsufficientPrivilege):
        session.execute(f"UPDATE shop.{table} SET {name} = {name}".encode())  # noqa: S608 - one of the above


@pytest.mark.parametrize("table", HIDDEN)
def test_a_till_does_not_read_what_only_functions_need(session: psycopg.Connection, table: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        session.execute(f"SELECT FROM shop.{table}".encode())


def test_every_table_of_the_shop_is_held_by_policies_also_for_its_owner(shared: SharedShop) -> None:
    rows = shared.admin.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'shop'::regnamespace AND relkind = 'r' "
        "AND relname <> 'migration' AND NOT (relrowsecurity AND relforcerowsecurity)"
    ).fetchall()

    assert rows == []


def test_every_function_of_a_till_has_a_fixed_search_path_a_version_and_an_owner_nobody_logs_in_as(
    shared: SharedShop,
) -> None:
    rows = shared.admin.execute(
        "SELECT proname, prosecdef, proconfig, proowner::regrole::text, "
        "has_function_privilege('public', oid, 'EXECUTE'), "
        "has_function_privilege('posapp_till', oid, 'EXECUTE') FROM pg_proc WHERE pronamespace = 'shop'::regnamespace"
    ).fetchall()

    assert len(rows) > 15
    for name, runs_as_owner, settings, owner, for_everybody, for_tills in rows:
        assert settings == ["search_path=shop, pg_temp"], name
        assert owner == ("posapp_gatekeeper" if name.endswith("_login") else "posapp_owner"), name
        assert not for_everybody, name
        assert for_tills == (re.search(r"_v\d+$", name) is not None or name in {"me", "my_shop"}), name
        assert runs_as_owner or not for_tills, name
    assert shared.admin.execute(
        "SELECT bool_or(rolcanlogin OR rolsuper OR rolbypassrls) FROM pg_roles "
        "WHERE rolname IN ('posapp_owner', 'posapp_gatekeeper')"
    ).fetchone() == (False,)


def test_a_till_sees_nothing_of_another_shop_in_the_same_database(shared: SharedShop, first: ShopServer) -> None:
    other_shop = create_shop(shared.admin, "Another shop")
    stranger = add_till(shared.admin, other_shop, "Till 1", "T1")
    claim = a_claim()
    first.claims.hold(claim)

    with shared.log_in(stranger) as session:
        assert session.execute("SELECT name FROM shop.shop").fetchall() == [("Another shop",)]
        assert session.execute("SELECT till_id::text FROM shop.till").fetchall() == [(stranger.till_id,)]
        assert session.execute("SELECT FROM shop.claim").fetchall() == []
        standing = session.execute("SELECT standing FROM shop.claim_read_v1(1, %s)", (claim.claim_id,))
        assert standing.fetchall() == [("not_claimed",)]
        session.execute("SELECT shop.hello_v1(1, 1, '0.1.0')")
        assert (
            session.execute("SELECT * FROM shop.facts_after_v1(1, %s, 0, 9)", (shared.first.till_id,)).fetchall() == []
        )
    with shared.open(stranger) as theirs:
        assert theirs.claims.hold(a_claim()).till == "Till 1"


def test_a_till_takes_redeems_and_releases_no_claim_of_another_one(shared: SharedShop, first: ShopServer) -> None:
    claim = a_claim()
    first.claims.hold(claim)
    with shared.log_in(shared.second) as session:
        for function in ("claim_take_v1", "claim_redeem_v1", "claim_release_v1"):
            session.execute(f"SELECT shop.{function}(1, %s)".encode(), (claim.claim_id,))

    assert shared.admin.execute("SELECT state FROM shop.claim").fetchall() == [("held",)]


@pytest.mark.parametrize("change", ["SET ROLE posapp_owner", "SET SESSION AUTHORIZATION posapp_owner"])
def test_a_till_becomes_nobody_else(shared: SharedShop, session: psycopg.Connection, change: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        session.execute(change.encode())
    with pytest.raises(errors.InsufficientPrivilege):
        session.execute(f"SET ROLE {shared.first.role}".encode())
    session.execute("SET ROLE posapp_till")
    assert session.execute("SELECT shop.me()::text").fetchone() == (shared.second.till_id,)


def test_a_till_makes_no_table_or_schema_that_a_function_could_mistake_for_its_own(session: psycopg.Connection) -> None:
    for statement in (
        "CREATE TEMPORARY TABLE till (LIKE shop.till)",
        "CREATE TABLE shop.decoy ()",
        "CREATE TABLE public.till ()",
        "CREATE SCHEMA decoy",
        "CREATE FUNCTION shop.me(text) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            session.execute(statement.encode())


def test_a_decoy_in_the_temporary_schema_is_not_read_also_where_somebody_allowed_one(shared: SharedShop) -> None:
    shared.admin.execute(f'GRANT TEMPORARY ON DATABASE "{shared.database}" TO PUBLIC'.encode())
    with shared.log_in(shared.second) as session:
        session.execute("CREATE TEMPORARY TABLE till AS SELECT * FROM shop.till")
        session.execute("UPDATE pg_temp.till SET role_name = session_user, till_id = %s", (shared.first.till_id,))
        session.execute("SET search_path = pg_temp, shop")

        assert session.execute("SELECT shop.me()::text").fetchone() == (shared.second.till_id,)
        session.execute("SELECT claim_hold_v1(1, %s, 'SUMMER', '', 's', 60)", (str(uuid4()),))
    assert shared.admin.execute("SELECT till_id::text FROM shop.claim").fetchall() == [(shared.second.till_id,)]


def test_the_owner_itself_writes_nothing_for_a_till_that_does_not_ask(shared: SharedShop, first: ShopServer) -> None:
    first.claims.hold(a_claim())
    with shared.admin.transaction():
        shared.admin.execute("SET LOCAL ROLE posapp_owner")
        assert shared.admin.execute("UPDATE shop.claim SET state = 'released', lease_until = NULL").rowcount == 0
        with pytest.raises(errors.InsufficientPrivilege), shared.admin.transaction():
            shared.admin.execute(
                "INSERT INTO shop.claim VALUES (%s, %s, 'SUMMER', 'x', %s, 's', 'taken', 1, NULL, now())",
                (shared.shop_id, str(uuid4()), shared.first.till_id),
            )


def test_a_tills_password_is_in_no_statement_that_the_server_logs(shared: SharedShop) -> None:
    log = (shared.cluster.folder / "log").read_text()

    assert shared.first.role in log
    assert shared.first.password not in log
    assert shared.first.password not in repr(shared.first) + repr(shared.address(shared.first))
