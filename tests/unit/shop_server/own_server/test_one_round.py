"""The whole round in one test, for each change: set up, killed, backed up, restored, stopped."""

import os
import signal

import psycopg
import pytest

from posapp.shop_server.administration import add_till, create_shop
from posapp.shop_server.migrations import migrate
from tests.unit.shop_server.own_server.pc import ShopPc


def test_a_pc_serves_the_shop_is_killed_serves_on_and_gives_back_what_it_had(pc: ShopPc) -> None:
    assert pc.set_up().document["state"] == "running"
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(host="127.0.0.1", port=pc.port, dbname="shop", user="posapp_admin", passfile="/none")
    with pc.connect() as admin:
        assert admin.execute("SHOW fsync").fetchone() == ("on",)
        migrate(admin)
        add_till(admin, create_shop(admin, "Corner Shop"), "Till 1", "T1")
    os.kill(pc.pid, signal.SIGKILL)
    assert pc.shop("serve").document["state"] == "running"
    made = pc.shop("backup")
    assert pc.shop("restore", made.document["file"], "--into", "looked_at").code == 0
    for database in ("shop", "looked_at"):
        with pc.connect(database) as admin:
            assert admin.execute("SELECT name FROM shop.shop").fetchall() == [("Corner Shop",)]
    assert pc.shop("serve", "--stop").document == {"was_running": True}
