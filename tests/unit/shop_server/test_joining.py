"""Founding a shop of several tills, joining it with an invitation, and leaving it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.currency import currency
from posapp.domain.membership import NoMember, ServedAlready
from posapp.services.on_till.shop_server import joining
from posapp.services.on_till.shop_server.connecting import open_shop_server
from posapp.services.on_till.shop_server.founding import (
    AuthorityMissing,
    ServerAddressInvalid,
    ShopThereAlready,
    found_shop,
)
from posapp.services.on_till.shop_server.inviting import TillUnknown, invite_till, retire_till, shop_standing
from posapp.services.on_till.shop_server.joining import ShopDiffers, join_shop, leave_shop
from posapp.services.on_till.till import Till
from posapp.shop_server.errors import (
    CodeNotAdmitted,
    InvitationExpired,
    InvitationUsed,
    ReceiptPrefixTaken,
    ServerUnreachable,
    TillKnown,
    TillNameTaken,
    TillNotAdmitted,
)
from posapp.shop_server.invitation_code import CodeInvalid, InvitationCode, read_code
from posapp.shop_server.tills import TillState
from tests.unit.shop_server.postgres import Cluster
from tests.unit.shop_server.shops import new_database
from tests.unit.shop_server.tills import SHOP, admin_address, founded, joined, new_till


@pytest.fixture
def database(cluster: Cluster) -> str:
    return new_database(cluster)


@pytest.fixture
def first(cluster: Cluster, database: str, tmp_path: Path) -> Till:
    return founded(cluster, database, tmp_path)


def standing(till: Till) -> list[tuple[str, str]]:
    return [(each.name, each.state.value) for each in shop_standing(till).tills]


def test_a_till_founds_a_shop_and_another_joins_it(first: Till, tmp_path: Path) -> None:
    second = joined(first, tmp_path, "Till 2", "T2")
    assert standing(first) == standing(second) == [("Till 1", "active"), ("Till 2", "active")]
    assert all(each.last_seen is not None and each.version for each in shop_standing(first).tills)


def test_the_key_of_the_shop_comes_with_the_invitation_and_the_server_has_it_nowhere(
    cluster: Cluster, database: str, first: Till, tmp_path: Path
) -> None:
    code = invite_till(first, "Till 2").code
    second = new_till(tmp_path, "Till 2", "T2")
    join_shop(second, code)
    keys = []
    for till in (first, second):
        with till.open_ledger() as ledger:
            keys.append(till.shop_link.secret(ledger))
    assert keys[0].key == keys[1].key
    assert keys[0].password != keys[1].password
    with cluster.connect(database) as admin:
        (parcel,) = admin.execute("SELECT parcel FROM shop.invitation").fetchone() or (b"",)
    assert keys[0].key not in parcel
    assert keys[0].key.hex().encode() not in parcel
    log = (cluster.folder / "log").read_bytes()
    for secret in (keys[0].password, keys[1].password, keys[0].key.hex(), code):
        assert secret.encode() not in log


def test_a_code_works_once(first: Till, tmp_path: Path) -> None:
    code = invite_till(first, "Till 2").code
    join_shop(new_till(tmp_path, "Till 2", "T2"), code)
    with pytest.raises((CodeNotAdmitted, InvitationUsed)):
        join_shop(new_till(tmp_path, "Till 3", "T3"), code)
    assert standing(first) == [("Till 1", "active"), ("Till 2", "active")]


def test_a_code_is_over_after_a_quarter_of_an_hour(
    cluster: Cluster, database: str, first: Till, tmp_path: Path
) -> None:
    invited = invite_till(first, "Till 2")
    assert 14 * 60 < (invited.expires_at - datetime.now(UTC)).total_seconds() <= 15 * 60
    with cluster.connect(database) as admin:
        admin.execute("UPDATE shop.invitation SET expires_at = now() - interval '1 second'")
    with pytest.raises(InvitationExpired):
        join_shop(new_till(tmp_path, "Till 2", "T2"), invited.code)
    assert standing(first) == [("Till 1", "active")]


@pytest.mark.parametrize("how", ["lower", "no dashes", "blanks"])
def test_a_code_is_read_however_a_person_types_it(how: str) -> None:
    code = InvitationCode("192.168.1.10", 5433, "shop", bytes(range(16)))
    typed = {
        "lower": code.text.lower(),
        "no dashes": code.text.replace("-", ""),
        "blanks": f"  {code.text.replace('-', ' ')} ",
    }[how]
    assert read_code(typed) == code


@pytest.mark.parametrize("place", [0, 7, 30, -1])
def test_a_wrong_character_of_a_code_is_told_before_anything_is_asked(place: int) -> None:
    letters = list(InvitationCode("shop.example", 5432, "shop", bytes(16)).text.replace("-", ""))
    letters[place] = "A" if letters[place] != "A" else "B"
    with pytest.raises(CodeInvalid):
        read_code("".join(letters))


@pytest.mark.parametrize("text", ["", "   ", "hello", "=" * 40, "A" * 700, "ÑÑÑÑ", "AAAA-AAAA-AAAA-AAAA"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(CodeInvalid):
        read_code(text)


def test_the_answer_that_was_lost_is_asked_for_again_with_the_same_code(
    first: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, second = invite_till(first, "Till 2").code, new_till(tmp_path, "Till 2", "T2")

    def cut_off(*_given: object) -> None:
        raise KeyboardInterrupt  # the power went just after the server had said yes

    with monkeypatch.context() as patched:
        patched.setattr(joining, "finish_joining", cut_off)
        with pytest.raises(KeyboardInterrupt):
            join_shop(second, code)
    with pytest.raises(NoMember):
        shop_standing(second)
    join_shop(second, code)
    assert standing(second) == [("Till 1", "active"), ("Till 2", "active")]


def test_founding_that_was_cut_off_is_finished_by_repeating_it(
    cluster: Cluster, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from posapp.services.on_till.shop_server import founding

    till = new_till(tmp_path, "Till 1", "T1")

    def cut_off(*_given: object, **_options: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(founding, "finish_joining", cut_off)
        with pytest.raises(KeyboardInterrupt):
            found_shop(till, admin_address(cluster, database))
    found_shop(till, admin_address(cluster, database))
    assert standing(till) == [("Till 1", "active")]


def test_a_second_till_of_the_same_numbers_or_name_is_refused_and_goes_on_selling(first: Till, tmp_path: Path) -> None:
    same_numbers, same_name = new_till(tmp_path, "Till 2", "T1"), new_till(tmp_path / "b", "till 1", "T9")
    with pytest.raises(ReceiptPrefixTaken):
        join_shop(same_numbers, invite_till(first, "Till 2").code)
    with pytest.raises(TillNameTaken):
        join_shop(same_name, invite_till(first, "till 1").code)
    with same_numbers.open_workplace() as workplace:
        assert workplace.ledger.memberships.load() is None or not workplace.ledger.memberships.load().is_joined  # type: ignore[union-attr]
    assert standing(first) == [("Till 1", "active")]


def test_a_till_that_was_refused_joins_with_another_code(first: Till, tmp_path: Path) -> None:
    second = new_till(tmp_path, "Till 2", "T1")
    with pytest.raises(ReceiptPrefixTaken):
        join_shop(second, invite_till(first, "Till 2").code)
    with second.open_ledger() as ledger:
        shop = ledger.shop.load()
        assert shop is not None
        ledger.shop.save(replace(shop, prefix="T2"))
    join_shop(second, invite_till(first, "Till 2").code)
    assert standing(first) == [("Till 1", "active"), ("Till 2", "active")]


def test_a_till_of_another_currency_is_refused(first: Till, tmp_path: Path) -> None:
    other = new_till(tmp_path, "Till 2", "T2", replace(SHOP, currency=currency("BRL")))
    with pytest.raises(ShopDiffers, match="UYU"):
        join_shop(other, invite_till(first, "Till 2").code)
    assert standing(first) == [("Till 1", "active")]


def test_a_till_that_left_is_invited_again_and_is_the_same_one(first: Till, tmp_path: Path) -> None:
    second = joined(first, tmp_path, "Till 2", "T2")
    before = {each.name: each.till_id for each in shop_standing(first).tills}
    assert leave_shop(second).was_told
    assert standing(first) == [("Till 1", "active"), ("Till 2", "left")]
    with pytest.raises(NoMember):
        open_shop_server(second)
    join_shop(second, invite_till(first, "Till 2").code)
    assert standing(second) == [("Till 1", "active"), ("Till 2", "active")]
    assert {each.name: each.till_id for each in shop_standing(first).tills} == before


def test_a_retired_till_is_cut_off_and_does_not_come_back(first: Till, tmp_path: Path) -> None:
    second = joined(first, tmp_path, "Till 2", "T2")
    with open_shop_server(second) as server:
        server.tills.all()
        assert retire_till(first, "till 2", "stolen").name == "Till 2"
        with pytest.raises((TillNotAdmitted, ServerUnreachable)):
            server.tills.all()
    assert standing(first) == [("Till 1", "active"), ("Till 2", "retired")]
    leave_shop(second)
    with pytest.raises(TillKnown):
        join_shop(second, invite_till(first, "Till 2").code)
    with first.open_workplace() as workplace:
        entries = [each.what for each in workplace.ledger.journal.entries()]
    assert "till retired" in entries


def test_nobody_retires_this_till_or_one_that_is_not_there(first: Till) -> None:
    for name in ("Till 1", "Till 9"):
        with pytest.raises(TillUnknown):
            retire_till(first, name, "by mistake")


def test_a_till_is_of_one_shop_at_a_time(cluster: Cluster, first: Till) -> None:
    with pytest.raises(ServedAlready, match="Corner Shop"):
        found_shop(first, admin_address(cluster, new_database(cluster)))
    with pytest.raises(ServedAlready):
        join_shop(first, invite_till(first, "Till 2").code)


def test_a_second_shop_in_one_database_is_founded_only_where_somebody_says_so(
    cluster: Cluster, database: str, first: Till, tmp_path: Path
) -> None:
    other = new_till(tmp_path / "other", "Till 1", "T1", replace(SHOP, name="Beach Shop"))
    with pytest.raises(ShopThereAlready, match="Corner Shop"):
        found_shop(other, admin_address(cluster, database))
    found_shop(other, admin_address(cluster, database), beside_others=True)
    assert standing(other) == standing(first) == [("Till 1", "active")]


def test_a_server_on_the_network_needs_its_authority(cluster: Cluster, database: str, tmp_path: Path) -> None:
    till = new_till(tmp_path, "Till 1", "T1")
    with pytest.raises(AuthorityMissing):
        found_shop(till, admin_address(cluster, database), reached_at="192.168.1.10:5432")
    with pytest.raises(AuthorityMissing):
        found_shop(till, "postgresql://admin@192.168.1.10/shop")


@pytest.mark.parametrize("address", ["", "postgresql://", "nonsense", "http://example.com/shop", "postgresql://a:b:c"])
def test_an_address_that_is_none_is_told(address: str, tmp_path: Path) -> None:
    with pytest.raises((ServerAddressInvalid, ServerUnreachable)):
        found_shop(new_till(tmp_path, "Till 1", "T1"), address)


def test_leaving_while_the_server_is_away_is_done_only_where_somebody_insists(
    own_cluster: Cluster, tmp_path: Path
) -> None:
    till = founded(own_cluster, new_database(own_cluster), tmp_path)
    own_cluster.stop()
    try:
        with pytest.raises(ServerUnreachable):
            leave_shop(till)
        assert not leave_shop(till, even_if_away=True).was_told
    finally:
        own_cluster.start()
    with pytest.raises(NoMember):
        open_shop_server(till)


@pytest.fixture
def over_tls(cluster: Cluster, database: str) -> str:
    """The administrator's address of a server that tills reach as one on the network: "127.1" is no loopback to us."""
    if not cluster.has_tls:
        pytest.skip("this PostgreSQL is built without TLS")
    return f"{admin_address(cluster, database)} sslrootcert={cluster.certificate}"


def test_over_the_network_the_invitation_brings_the_authority(cluster: Cluster, over_tls: str, tmp_path: Path) -> None:
    first, second = new_till(tmp_path, "Till 1", "T1"), new_till(tmp_path, "Till 2", "T2")
    assert not found_shop(first, over_tls, reached_at=f"127.1:{cluster.port}").is_local
    assert not join_shop(second, invite_till(first, "Till 2").code).is_local
    assert standing(second) == [("Till 1", "active"), ("Till 2", "active")]
    assert second.home.shop_authority.read_text() == cluster.certificate.read_text()
    second.home.shop_authority.write_text((cluster.folder / "another-authority.pem").read_text())
    assert standing(second) == [("Till 1", "active"), ("Till 2", "active")]  # what the ledger has counts


def test_a_server_with_a_strangers_certificate_is_not_believed(cluster: Cluster, over_tls: str, tmp_path: Path) -> None:
    first = new_till(tmp_path, "Till 1", "T1")
    found_shop(first, over_tls, reached_at=f"127.1:{cluster.port}")
    with first.open_ledger() as ledger:
        membership = ledger.memberships.load()
        assert membership is not None
        stranger = (cluster.folder / "another-authority.pem").read_text()
        ledger.memberships.save(replace(membership, authority=stranger))
    with pytest.raises(ServerUnreachable):
        shop_standing(first)


def test_states_of_tills_have_a_word_each() -> None:
    assert {each.value for each in TillState} == {"active", "retired", "left"}
