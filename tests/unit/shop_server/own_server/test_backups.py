"""The server's backups are whole, kept for a week, and restored beside what is in use."""

import signal
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from posapp.shop_server import ServerAddress, ShopServer
from posapp.shop_server.administration import add_till, create_shop, retire_till
from posapp.shop_server.errors import TillNotAdmitted
from posapp.shop_server.migrations import migrate
from tests.unit.shop_server.own_server.pc import ShopPc, a_shop_pc, wait_until

pytestmark = pytest.mark.slow  # each starts a server, some several times


@pytest.fixture
def with_a_shop(serving: ShopPc) -> ShopPc:
    """The server holds a shop of one till."""
    with serving.connect() as admin:
        migrate(admin)
        add_till(admin, create_shop(admin, "Corner Shop"), "Till 1", "T1")
        admin.execute("CREATE TABLE many AS SELECT md5(n::text) FROM generate_series(1, 20000) n")
    return serving


def names(pc: ShopPc) -> list[str]:
    return sorted(each.name for each in (pc.folder / "backups").iterdir())


def databases(pc: ShopPc) -> set[str]:
    with pc.connect() as admin:
        return {name for (name,) in admin.execute("SELECT datname FROM pg_database")}


def test_a_backup_is_restored_into_a_new_database_and_the_one_in_use_stays(with_a_shop: ShopPc) -> None:
    pc = with_a_shop
    made = pc.shop("backup")
    assert made.code == 0, made.said
    with pc.connect() as admin:
        admin.execute("UPDATE shop.shop SET name = 'Renamed since'")
    restored = pc.shop("restore", made.document["file"], "--into", "looked_at")
    assert (restored.code, restored.document["database"]) == (0, "looked_at"), restored.said
    found = {}
    for database in ("shop", "looked_at"):
        with pc.connect(database) as admin:
            found[database] = admin.execute("SELECT shop.name, till.name FROM shop.shop, shop.till").fetchall()
    assert found == {"shop": [("Renamed since", "Till 1")], "looked_at": [("Corner Shop", "Till 1")]}


def test_a_restored_database_is_as_closed_as_the_one_in_use(with_a_shop: ShopPc) -> None:
    pc = with_a_shop
    pc.shop("restore", pc.shop("backup").document["file"], "--into", "looked_at")
    asked = (
        "SELECT has_database_privilege('posapp_till', datname, 'CREATE'), "
        "has_database_privilege('posapp_till', datname, 'TEMPORARY') FROM pg_database WHERE datname = 'looked_at'"
    )
    with pc.connect("looked_at") as admin:
        assert admin.execute(asked.encode()).fetchone() == (False, False)
        forced = "SELECT bool_and(relforcerowsecurity) FROM pg_class WHERE oid IN ('shop.till'::regclass)"
        assert admin.execute(forced.encode()).fetchone() == (True,)


def test_nothing_is_restored_over_a_database_that_is_there(with_a_shop: ShopPc) -> None:
    pc = with_a_shop
    file = pc.shop("backup").document["file"]
    for name in ("shop", "postgres"):
        refused = pc.shop("restore", file, "--into", name)
        assert (refused.code, refused.kind) == (2, "DatabaseThere")
    for name in ("Shop", 'x"; DROP DATABASE shop', "-x", "host=elsewhere"):
        assert pc.shop("restore", file, f"--into={name}").kind == "DatabaseNameInvalid"
    with pc.connect() as admin:
        assert admin.execute("SELECT name FROM shop.shop").fetchall() == [("Corner Shop",)]


def test_a_backup_that_was_cut_off_is_refused_wherever_it_was_cut(with_a_shop: ShopPc) -> None:
    pc = with_a_shop
    whole = Path(pc.shop("backup").document["file"]).read_bytes()
    before = databases(pc)
    for length in (0, 5, len(whole) // 20, len(whole) // 2, len(whole) - 1000):
        cut = pc.write(pc.home / "cut.dump", whole[:length])
        refused = pc.shop("restore", cut)
        assert (refused.code, refused.kind) == (2, "BackupUnusable"), length
    assert pc.shop("restore", pc.write(pc.home / "photo.jpg", b"of the shop" * 1000)).kind == "BackupUnusable"
    assert pc.shop("restore", pc.home / "none.dump").kind == "BackupUnusable"
    assert databases(pc) == before


def test_a_backup_that_was_killed_is_none_and_the_next_one_is_whole(with_a_shop: ShopPc) -> None:
    pc = with_a_shop
    with pc.connect() as admin, admin.transaction():
        admin.execute("LOCK TABLE many IN ACCESS EXCLUSIVE MODE")  # the backup waits for it
        backing_up = pc.begin("backup")
        wait_until(lambda: any(each.endswith(".unfinished") for each in names(pc)))
        assert pc.shop("backup").kind == "BackupUnderway"
        whole_family = (*psutil.Process(backing_up.pid).children(recursive=True), psutil.Process(backing_up.pid))
        for each in whole_family:
            with suppress(psutil.NoSuchProcess):
                each.send_signal(signal.SIGKILL)
        backing_up.wait(20)
    assert pc.shop("serve", "--status").document["backups"] == []
    assert len(names(pc)) == 1
    assert pc.shop("backup").code == 0
    assert [each for each in names(pc) if each.endswith(".unfinished")] == []


def test_backups_are_kept_for_a_week_and_what_else_lies_there_stays(with_a_shop: ShopPc) -> None:
    pc = with_a_shop
    now = datetime.now(UTC)
    old = {days: f"shop-{now - timedelta(days=days):%Y%m%dT%H%M%SZ}.dump" for days in (1, 6, 8, 30)}
    for name in (*old.values(), "shop.dump", "before the move.dump"):
        pc.write(pc.folder / "backups" / name, b"")
    made = pc.shop("backup")
    assert made.code == 0
    kept = {Path(made.document["file"]).name, old[1], old[6], "shop.dump", "before the move.dump"}
    assert set(names(pc)) == kept


def test_tills_come_back_to_another_pc_with_what_its_backup_holds(
    with_a_shop: ShopPc, set_up_pcs: dict[Path, ShopPc]
) -> None:
    lost = with_a_shop
    with lost.connect() as admin:
        shop_id = admin.execute("SELECT shop_id::text FROM shop.shop").fetchone()
        assert shop_id is not None
        here, gone = (add_till(admin, shop_id[0], name, name) for name in ("T2", "T3"))
        retire_till(admin, shop_id[0], gone.till_id)
    saved = Path(lost.shop("backup").document["file"]).read_bytes()
    lost.shop("serve", "--stop")
    with a_shop_pc(lost.programs) as another:
        assert another.serve_from(set_up_pcs[lost.programs]).code == 0
        restored = another.shop("restore", another.write(another.home / "saved.dump", saved), "--into", "shop")
        assert (restored.code, restored.document.get("logins")) == (0, 3), restored.said
        with ShopServer(ServerAddress("127.0.0.1", another.port, "shop", here.role, here.password), here.fence) as till:
            assert till.hello("0.1.0").shop == "Corner Shop"
        with (
            ShopServer(ServerAddress("127.0.0.1", another.port, "shop", gone.role, gone.password), 1) as till,
            pytest.raises(TillNotAdmitted),
        ):
            till.hello("0.1.0")
        assert another.shop("restore", another.home / "saved.dump", "--into", "shop").kind == "DatabaseThere"


def test_no_till_reads_the_logins_of_the_others(with_a_shop: ShopPc) -> None:
    assert with_a_shop.shop("backup").code == 0
    with with_a_shop.connect() as admin:
        assert admin.execute("SELECT count(*) FROM posapp_backup.login").fetchone() == (1,)
        for role in ("posapp_till", "posapp_owner", "posapp_gatekeeper"):
            may = admin.execute("SELECT has_schema_privilege(%s, 'posapp_backup', 'USAGE')", (role,)).fetchone()
            assert may == (False,)


def test_a_backup_is_for_its_owner_alone(with_a_shop: ShopPc) -> None:
    assert Path(with_a_shop.shop("backup").document["file"]).stat().st_mode & 0o077 == 0


def test_a_server_that_is_stopped_is_not_backed_up(serving: ShopPc) -> None:
    serving.shop("serve", "--stop")
    assert serving.shop("backup").kind == "ServerDown"
    assert names(serving) == []
