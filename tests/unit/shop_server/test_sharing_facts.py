"""A till's facts come to the server in their order, each once, whoever was restored in between."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.shop_server.connecting import open_shop_server
from posapp.services.on_till.shop_server.joining import leave_shop
from posapp.services.on_till.shop_server.sharing import share_facts
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session
from posapp.shop_server.sealing import ShopKey
from tests.unit.shop_server.postgres import Cluster
from tests.unit.shop_server.shops import new_database
from tests.unit.shop_server.tills import SHOP, founded, joined, new_till

NAME = "Bruno Silva"


@dataclass(frozen=True)
class SharedTills:
    """A shop of two tills."""

    cluster: Cluster
    database: str
    first: Till
    second: Till


@pytest.fixture
def shop_of_two(cluster: Cluster, tmp_path: Path) -> SharedTills:
    database = new_database(cluster)
    first = founded(cluster, database, tmp_path)
    return SharedTills(cluster, database, first, joined(first, tmp_path, "Till 2", "T2"))


@pytest.fixture
def session(shop_of_two: SharedTills) -> Iterator[LedgerSession]:
    with open_ledger_session(shop_of_two.first) as opened:
        yield opened


def shares(till: Till) -> int:
    """Share everything; give how many calls it took."""
    calls = 0
    with till.open_ledger() as ledger, open_shop_server(till) as server:
        server.hello("test")
        membership = ledger.memberships.load()
        assert membership is not None
        key = ShopKey(till.shop_link.secret(ledger).key)
        while True:
            calls += 1
            if not share_facts(ledger, server, key, membership.till_id):
                return calls


def there(shop: SharedTills) -> list[tuple[str, str, dict[str, object], bytes | None]]:
    with shop.cluster.connect(shop.database) as admin:
        rows = admin.execute(
            "SELECT t.name, kind, plain::text, sealed FROM shop.fact JOIN shop.till t USING (till_id) "
            "ORDER BY t.name, seq"
        )
        return [(str(till), str(kind), json.loads(plain), sealed) for till, kind, plain, sealed in rows]


def receipts(facts: list[tuple[str, str, dict[str, object], bytes | None]]) -> list[object]:
    return [plain["receipt"] for _till, kind, plain, _sealed in facts if kind == "sale"]


def sell(session: LedgerSession, receipt: str, minor: int = 10_000) -> str:
    draft = PaymentDraft(money=Money(minor, SHOP.currency), receipt=receipt, customer_name=NAME, profile="prof-1")
    return session.checkout.record_payment(draft).sale.id


def test_a_till_that_shares_with_nobody_writes_no_fact(tmp_path: Path) -> None:
    till = new_till(tmp_path, "Till 1", "T1")
    with open_ledger_session(till) as session:
        sell(session, "T1-000001")
    with till.open_ledger() as ledger:
        assert ledger.shared_facts.highest() == 0


def test_sales_refunds_and_undone_ones_arrive_in_their_order(shop_of_two: SharedTills, session: LedgerSession) -> None:
    sell(session, "T1-000001")
    undone = sell(session, "T1-000002")
    session.checkout.undo(undone)
    shares(shop_of_two.first)
    sales = [plain for _till, kind, plain, _sealed in there(shop_of_two) if kind == "sale"]
    assert [(each["receipt"], each["voided_at"] is None) for each in sales] == [
        ("T1-000001", True),
        ("T1-000002", False),
        ("T1-000002", False),
    ]


def test_the_server_reads_no_name(shop_of_two: SharedTills, session: LedgerSession) -> None:
    sell(session, "T1-000001")
    shares(shop_of_two.first)
    assert NAME not in json.dumps([plain for _till, _kind, plain, _sealed in there(shop_of_two)], ensure_ascii=False)
    sealed = [each for *_rest, each in there(shop_of_two) if each is not None]
    assert sealed
    assert not any(NAME.encode() in each for each in sealed)
    log = (shop_of_two.cluster.folder / "log").read_text(errors="replace")
    assert NAME not in log


def test_what_was_sold_before_joining_is_shared_too(cluster: Cluster, tmp_path: Path) -> None:
    database = new_database(cluster)
    first = founded(cluster, database, tmp_path)
    second = new_till(tmp_path, "Till 2", "T2")
    with open_ledger_session(second) as session:
        sell(session, "T2-000001")
    from posapp.services.on_till.shop_server.inviting import invite_till
    from posapp.services.on_till.shop_server.joining import join_shop

    join_shop(second, invite_till(first, "Till 2").code)
    shares(second)
    shop = SharedTills(cluster, database, first, second)
    assert [(till, plain["receipt"]) for till, kind, plain, _ in there(shop) if kind == "sale"] == [
        ("Till 2", "T2-000001")
    ]


def test_sharing_again_changes_nothing(shop_of_two: SharedTills, session: LedgerSession) -> None:
    sell(session, "T1-000001")
    shares(shop_of_two.first)
    before = there(shop_of_two)
    with shop_of_two.first.open_ledger() as ledger:
        ledger.shop_marks.save_shared(0)
    shares(shop_of_two.first)
    assert [each[:3] for each in there(shop_of_two)] == [each[:3] for each in before]


def test_a_server_restored_from_an_older_dump_gets_again_what_it_lost(
    shop_of_two: SharedTills, session: LedgerSession
) -> None:
    for number in range(1, 6):
        sell(session, f"T1-00000{number}")
    shares(shop_of_two.first)
    before = there(shop_of_two)
    with shop_of_two.cluster.connect(shop_of_two.database) as admin:
        admin.execute("DELETE FROM shop.fact WHERE seq > 3")
        admin.execute("UPDATE shop.till SET facts_to = 3 WHERE name = 'Till 1'")
    sell(session, "T1-000006")
    shares(shop_of_two.first)
    after = there(shop_of_two)
    assert [each[:3] for each in after[: len(before)]] == [each[:3] for each in before]
    assert any(plain.get("receipt") == "T1-000006" for _till, _kind, plain, _ in after)


def test_a_till_restored_from_an_older_backup_loses_no_fact_and_overwrites_none(
    shop_of_two: SharedTills, session: LedgerSession
) -> None:
    sell(session, "T1-000001")
    shares(shop_of_two.first)
    with shop_of_two.first.open_ledger() as ledger:
        position = ledger.shared_facts.highest()
    sell(session, "T1-000002")
    shares(shop_of_two.first)
    lost = there(shop_of_two)
    with shop_of_two.first.open_ledger() as ledger, ledger.transaction():  # as the backup of before had it
        ledger.connection.execute("DELETE FROM shop_facts WHERE seq > ?", (position,))
        ledger.connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'shop_facts'", (position,))
        ledger.shop_marks.save_shared(position)
    sell(session, "T1-000003")
    shares(shop_of_two.first)
    after = there(shop_of_two)
    assert after[: len(lost)] == lost
    assert [plain["receipt"] for _till, kind, plain, _ in after if kind == "sale"] == [
        "T1-000001",
        "T1-000002",
        "T1-000003",
    ]
    sell(session, "T1-000004")
    shares(shop_of_two.first)
    assert there(shop_of_two)[-2][2].get("receipt") == "T1-000004"


def test_a_till_that_left_writes_no_more_facts(shop_of_two: SharedTills, session: LedgerSession) -> None:
    leave_shop(shop_of_two.first)
    with shop_of_two.first.open_ledger() as ledger:
        before = ledger.shared_facts.highest()
    sell(session, "T1-000001")
    with shop_of_two.first.open_ledger() as ledger:
        assert ledger.shared_facts.highest() == before


def test_the_refund_of_a_receipt_counts_for_all_tills(shop_of_two: SharedTills, session: LedgerSession) -> None:
    sell(session, "T1-000001")
    with shop_of_two.first.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 1", "T1-000001")
        assert sale is not None
    case = session.refunds.of_sale(sale)
    session.refunds.record(
        RefundDraft(original=case.original, money=Money(4_000, SHOP.currency), reason=RefundReason.DAMAGED)
    )
    shares(shop_of_two.first)
    with shop_of_two.cluster.connect(shop_of_two.database) as admin:
        assert admin.execute("SELECT receipt, total, refunded FROM shop.refundable").fetchall() == [
            ("T1-000001", 10_000, 4_000)
        ]
