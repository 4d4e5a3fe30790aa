"""One PC of the shop becomes its server, without an administrator, and comes back after whatever happens."""

import os
import signal
import socket
import subprocess
from pathlib import Path

import psutil
import psycopg
import pytest

from tests.unit.cli.running import run_for_machines
from tests.unit.shop_server.own_server.pc import ShopPc, own_address

pytestmark = pytest.mark.slow  # each starts a server, some several times


def test_a_pc_becomes_the_shops_server_and_only_that_pc_reaches_it(serving: ShopPc) -> None:
    with serving.connect() as admin:
        shown = {name: admin.execute(f"SHOW {name}".encode()).fetchone() for name in SETTINGS}
    assert shown == {name: (value,) for name, value in SETTINGS.items()}
    with socket.socket() as trial, pytest.raises(ConnectionRefusedError):
        trial.connect((own_address(), serving.port))
    assert serving.shop("serve", "--status").document["network"] == ""


SETTINGS = {
    "password_encryption": "scram-sha-256",
    "server_encoding": "UTF8",
    "data_checksums": "on",
    "log_statement": "none",
}


def test_nobody_gets_in_without_the_password_which_is_in_one_private_file_alone(serving: ShopPc) -> None:
    for host in ("127.0.0.1", str(serving.folder / "socket")):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(host=host, port=serving.port, dbname="shop", user="posapp_admin", passfile="/none")
    assert len(serving.password) > 30
    holding = [
        each for each in serving.home.rglob("*") if each.is_file() and serving.password.encode() in each.read_bytes()
    ]
    assert holding == [serving.folder / "administrator.pgpass"]
    assert holding[0].stat().st_mode & 0o077 == 0


def test_it_is_stopped_and_started_and_says_how_it_stands(serving: ShopPc) -> None:
    assert serving.shop("serve", "--status").document["state"] == "running"
    assert serving.shop("serve", "--stop").document == {"was_running": True}
    stopped = serving.shop("serve", "--status")
    assert (stopped.code, stopped.document["state"]) == (1, "stopped")
    assert serving.shop("serve", "--stop").document == {"was_running": False}
    assert serving.shop("serve").document["state"] == "running"
    assert serving.shop("serve").code == 0


def test_a_server_that_was_killed_starts_again_with_all_that_was_committed(serving: ShopPc) -> None:
    with serving.connect() as admin:
        admin.execute("CREATE TABLE sold (receipt text)")
        admin.execute("INSERT INTO sold VALUES ('A-1')")
        os.kill(serving.pid, signal.SIGKILL)
        again = serving.shop("serve")
    assert (again.code, again.document.get("state")) == (0, "running"), again.said
    with serving.connect() as admin:
        assert admin.execute("SELECT receipt FROM sold").fetchall() == [("A-1",)]


def test_the_log_is_bounded_and_what_else_lies_there_stays(serving: ShopPc) -> None:
    serving.shop("serve", "--stop")
    for minute in range(30):
        serving.write(serving.folder / "log" / f"server-20200101-00{minute:02}00.log", "old\n")
    notes = serving.write(serving.folder / "log" / "notes.txt", "of the manager")
    assert serving.shop("serve").code == 0
    logs = sorted(each.name for each in (serving.folder / "log").glob("server-*.log"))
    assert len(logs) <= 11  # ten, and the one that this start has opened
    assert "server-20200101-000000.log" not in logs
    assert notes.read_text() == "of the manager"
    with serving.connect() as admin:
        assert admin.execute("SHOW log_rotation_size").fetchone() == ("1MB",)


def test_what_customers_are_called_is_in_no_log(serving: ShopPc) -> None:
    with serving.connect() as admin:
        admin.execute("CREATE TABLE customer (name text PRIMARY KEY)")
        admin.execute("INSERT INTO customer VALUES ('Juana Pérez')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            admin.execute("INSERT INTO customer VALUES ('Juana Pérez')")
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            admin.execute("SELECT 'Juana Pérez'::integer")
    logs = [each.read_text() for each in (serving.folder / "log").iterdir()]
    assert any("ready to accept" in each for each in logs)
    assert not [each for each in logs if "Juana" in each]


def test_root_is_told_why_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root is refused")
    environment = {"POSAPP_HOME": str(tmp_path / "till"), "HOME": str(tmp_path)}
    code, told, said = run_for_machines(environment, capsys, "shop", "serve", "--folder", str(tmp_path / "shop"))
    assert (code, told["error"]["kind"]) == (1, "RunByRoot")
    assert "does not run as root" in said
    assert not (tmp_path / "shop").exists()


def test_no_command_line_of_the_set_up_holds_a_password(pc: ShopPc) -> None:
    """All programs that run while it is set up are looked at, again and again."""
    setting_up = pc.begin("serve", "--folder", pc.folder, "--port", pc.port, "--programs", pc.programs)
    seen: set[str] = set()
    while setting_up.poll() is None:
        for each in psutil.process_iter(["cmdline"]):
            seen.add(" ".join(each.info["cmdline"] or ()))
    assert setting_up.returncode == 0
    assert any("initdb" in each for each in seen)
    assert not [each for each in seen if pc.password in each]


def test_without_a_terminal_no_command_waits(serving: ShopPc) -> None:
    assert serving.shop("restore", serving.folder / "none.dump").code == 2
    (serving.folder / "administrator.pgpass").unlink()
    refused = serving.shop("backup")
    assert (refused.code, refused.kind) == (1, "FolderDamaged")
    assert "administrator.pgpass" in refused.said


def test_the_unit_for_systemd_is_valid_and_installed_once(serving: ShopPc) -> None:
    printed = serving.shop("serve", "--print-service").document["lines"]
    unit = serving.home / ".config" / "systemd" / "user" / "posapp-shop.service"
    assert [serving.shop("serve", "--install-service").code for _twice in range(2)] == [0, 0]
    assert unit.read_text().splitlines()[1:] == printed
    assert (unit.parent / "default.target.wants" / unit.name).resolve() == unit.resolve()
    if Path("/usr/bin/systemd-analyze").exists():
        verified = subprocess.run(["systemd-analyze", "verify", "--user", unit], check=False, capture_output=True)
        assert "posapp-shop" not in verified.stderr.decode()
    serving.write(unit, unit.read_text().replace("RestartSec=5", "RestartSec=50"))
    assert serving.shop("serve", "--install-service").kind == "SettingsEdited"
    assert "RestartSec=50" in unit.read_text()
