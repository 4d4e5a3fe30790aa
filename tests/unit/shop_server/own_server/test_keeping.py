"""The keeper looks after the server as it was chosen last, whatever the clock says."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from tests.unit.shop_server.own_server.pc import ShopPc, wait_until

pytestmark = pytest.mark.slow  # each starts a server, some several times


def test_it_starts_a_killed_server_again_backs_it_up_and_ends_it_with_itself(serving: ShopPc) -> None:
    with _kept_running(serving) as keeper:
        wait_until(lambda: len(_backups(serving)) == 1)
        assert serving.shop("serve", "--keep-running").kind == "KeeperRunning"
        killed = serving.pid
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda: _answers(serving) and serving.pid != killed)
        keeper.send_signal(signal.SIGTERM)
        assert keeper.wait(60) == 0
    assert serving.shop("serve", "--status").document["state"] == "stopped"


def test_who_stops_the_server_ends_its_keeper_too(serving: ShopPc) -> None:
    with _kept_running(serving) as keeper:
        wait_until(lambda: len(_backups(serving)) == 1)
        serving.shop("serve", "--stop")
        assert keeper.wait(60) == 0
    assert serving.shop("serve", "--status").document["state"] == "stopped"


def test_a_server_that_was_killed_comes_back_as_it_was_chosen_while_it_was_kept(serving: ShopPc) -> None:
    moved = replace(serving, port=serving.port + 1)
    with _kept_running(serving):
        wait_until(lambda: len(_backups(serving)) == 1)
        assert serving.shop("serve", "--port", moved.port).code == 0
        killed = serving.pid
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda: _answers(moved) and moved.pid != killed)
    assert not _answers(serving)


def test_a_backup_of_a_day_to_come_keeps_none_of_today_away(serving: ShopPc) -> None:
    serving.write(serving.folder / "backups" / "shop-20990101T000000Z.dump", b"of a clock that was wrong")
    with _kept_running(serving):
        wait_until(lambda: len(_backups(serving)) == 2)


@contextmanager
def _kept_running(pc: ShopPc) -> "Iterator[subprocess.Popen[bytes]]":
    keeper = pc.begin("serve", "--keep-running")
    try:
        yield keeper
    finally:
        keeper.kill()
        keeper.wait()


def _backups(pc: ShopPc) -> list[Path]:
    return list((pc.folder / "backups").glob("shop-*.dump"))


def _answers(pc: ShopPc) -> bool:
    try:
        pc.connect().close()
    except psycopg.OperationalError:
        return False
    return True
