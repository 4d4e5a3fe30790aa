"""The server is opened to the shop's network only by TLS, and only where somebody said so."""

from pathlib import Path

import psycopg
import pytest
import trustme

from posapp.services.on_till.shop_server.founding import found_shop
from posapp.services.on_till.shop_server.inviting import invite_till, shop_standing
from posapp.services.on_till.shop_server.joining import join_shop
from tests.unit.shop_server.own_server.pc import ADMIN, ShopPc, own_address
from tests.unit.shop_server.tills import new_till

pytestmark = pytest.mark.slow  # each starts a server, some several times


def till(pc: ShopPc, **how: str) -> "psycopg.Connection[tuple[object, ...]]":
    """Connect as a till does, over the network."""
    settings = {"sslmode": "verify-full", "sslrootcert": str(pc.folder / "tls" / "authority.pem"), **how}
    return psycopg.connect(
        host=own_address(),
        port=pc.port,
        dbname=settings.pop("dbname", "shop"),
        user=settings.pop("user", "till_1"),
        password=settings.pop("password", "of the till"),
        channel_binding="require" if settings["sslmode"] != "disable" else "disable",
        connect_timeout=5,
        **settings,  # type: ignore[arg-type]
    )


@pytest.fixture
def open_to_the_network(serving: ShopPc) -> ShopPc:
    if not serving.has_tls:
        pytest.skip("this PostgreSQL is built without TLS")
    opened = serving.shop("serve", "--listen", f"{own_address()}/24")
    assert opened.code == 0, opened.said
    with serving.connect() as admin:
        admin.execute("CREATE ROLE till_1 LOGIN PASSWORD 'of the till'")
    return serving


def test_a_till_comes_by_tls_and_believes_the_shops_own_authority_alone(open_to_the_network: ShopPc) -> None:
    pc = open_to_the_network
    with till(pc) as connection:
        row = connection.execute("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()").fetchone()
    assert row == ("TLSv1.3",)
    another = pc.home / "another.pem"
    trustme.CA().cert_pem.write_to_path(another)
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        till(pc, sslrootcert=str(another))
    with pytest.raises(psycopg.OperationalError, match="no encryption"):
        till(pc, sslmode="disable")


def test_the_administrator_never_comes_over_the_network_and_no_till_into_another_database(
    open_to_the_network: ShopPc,
) -> None:
    pc = open_to_the_network
    with pytest.raises(psycopg.OperationalError, match="rejects connection"):
        till(pc, user=ADMIN, password=pc.password)
    for database in ("postgres", "template1"):
        with pytest.raises(psycopg.OperationalError, match="permission denied"):
            till(pc, dbname=database)


def test_the_authority_stays_and_the_network_is_closed_again(open_to_the_network: ShopPc) -> None:
    pc = open_to_the_network
    authority = (pc.folder / "tls" / "authority.pem").read_text()
    assert pc.shop("serve", "--alone").document["network"] == ""
    with pytest.raises(psycopg.OperationalError, match="refused"):
        till(pc)
    assert pc.shop("serve", "--listen", f"{own_address()}/25").code == 0
    assert (pc.folder / "tls" / "authority.pem").read_text() == authority
    for each in ("authority.key", "server.key"):
        assert (pc.folder / "tls" / each).stat().st_mode & 0o077 == 0
    till(pc).close()


def test_a_postgresql_without_tls_is_not_opened_and_serves_on(serving: ShopPc) -> None:
    if serving.has_tls:
        pytest.skip("this PostgreSQL has TLS")
    before = (serving.folder / "data" / "pg_hba.conf").read_text()
    refused = serving.shop("serve", "--listen", f"{own_address()}/24")
    assert (refused.code, refused.kind) == (1, "TlsMissing")
    assert "without TLS" in refused.said
    assert (serving.folder / "data" / "pg_hba.conf").read_text() == before
    serving.connect().close()


def test_a_set_up_for_the_network_without_tls_leaves_nothing(pc: ShopPc) -> None:
    if pc.has_tls:
        pytest.skip("this PostgreSQL has TLS")
    assert pc.set_up("--listen", f"{own_address()}/24").kind == "TlsMissing"
    assert not [each for each in pc.home.iterdir() if "shop" in each.name]


def test_a_pc_that_does_not_have_the_address_or_openssl_says_so_and_changes_nothing(serving: ShopPc) -> None:
    absent = serving.shop("serve", "--listen", "10.255.255.1/24")
    assert (absent.code, absent.kind) == (2, "AddressNotHere")
    if serving.has_tls:
        refused = serving.shop("serve", "--listen", f"{own_address()}/24", PATH=str(serving.home))
        assert (refused.code, refused.kind) == (1, "OpensslMissing")
    assert serving.shop("serve", "--status").document["network"] == ""
    assert not (serving.folder / "tls").exists()


def test_a_set_up_for_the_network_is_one_command(pc: ShopPc) -> None:
    if not pc.has_tls:
        pytest.skip("this PostgreSQL is built without TLS")
    made = pc.set_up("--listen", f"{own_address()}/24")
    assert made.code == 0, made.said
    assert made.document["authority"] == str(pc.folder / "tls" / "authority.pem")
    assert made.document["found_with"][1:] == ["--reached-at", f"{own_address()}:{pc.port}"]
    assert (pc.folder / "tls").stat().st_mode & 0o077 == 0


def test_a_shop_is_founded_on_it_and_another_till_joins_over_the_network(serving: ShopPc, tmp_path: Path) -> None:
    if not serving.has_tls:
        pytest.skip("this PostgreSQL is built without TLS")
    opened = serving.shop("serve", "--listen", f"{own_address()}/24").document
    address, _option, reached_at = opened["found_with"]
    first, second = new_till(tmp_path, "Till 1", "T1"), new_till(tmp_path, "Till 2", "T2")
    assert not found_shop(first, address, reached_at=reached_at).is_local
    assert join_shop(second, invite_till(first, "Till 2").code).host == own_address()
    assert [each.name for each in shop_standing(second).tills] == ["Till 1", "Till 2"]
    assert second.home.shop_authority.read_text() == Path(opened["authority"]).read_text()
    assert serving.shop("restore", serving.shop("backup").document["file"], "--into", "looked_at").code == 0
