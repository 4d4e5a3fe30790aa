"""Rules 9 and 11: whom a till believes on the network, and what it imports for it."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from posapp.shop_server import ServerAddress, ShopServer
from posapp.shop_server.address import CertificateMissing
from posapp.shop_server.errors import ServerUnreachable
from tests.unit.shop_server.postgres import Cluster
from tests.unit.shop_server.shops import open_shop


def test_a_server_on_the_network_is_believed_by_the_shops_own_authority_alone(own_cluster: Cluster) -> None:
    if not own_cluster.has_tls:
        pytest.skip("this PostgreSQL is built without TLS")
    with open_shop(own_cluster) as shared:
        right = replace(shared.address(shared.first), host="127.0.0.1", certificate=own_cluster.certificate)
        with ShopServer(right, 1) as server:
            assert server.hello("0.1.0").shop == "Corner Shop"
        rows = shared.admin.execute("SHOW ssl").fetchone()
        assert rows == ("on",)
        another = own_cluster.folder / "another-authority.pem"
        for wrong in (replace(right, certificate=another), replace(right, host="localhost")):
            with ShopServer(wrong, 1) as server, pytest.raises(ServerUnreachable):
                server.hello("0.1.0")


def test_a_server_on_the_network_without_a_certificate_is_refused() -> None:
    with pytest.raises(CertificateMissing):
        ServerAddress("shop.example", 5432, "shop", "till", "password")


def test_a_till_without_a_server_never_imports_the_driver() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import posapp.shop_server.server, sys; sys.exit('psycopg' in sys.modules)"],
        check=False,
        env={**os.environ},
    )

    assert done.returncode == 0


def test_an_installation_without_the_driver_says_so(tmp_path: Path) -> None:
    (tmp_path / "psycopg.py").write_text("raise ImportError('no driver')")
    program = (
        "from posapp.shop_server import *\n"
        "server = ShopServer(ServerAddress('/nowhere', 1, 'shop', 'till', 'password'), 1)\n"
        "answer = server.claims.hold(Claim('c', 'SUMMER', '', 's'))\n"
        "print(answer.state.name, type(answer.problem).__name__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )

    assert done.stdout == "NO_SERVER DriverMissing\n"
