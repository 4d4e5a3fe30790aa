"""Rule 6: staff, rules, products and settings are kept once, versioned; customers once for each phone."""

import threading
from hashlib import sha256
from uuid import uuid4

import pytest

from posapp.shop_server import ShopServer
from posapp.shop_server.errors import IdInUse, ValueRefused
from posapp.shop_server.records import SavedVersion
from tests.unit.shop_server.shops import SharedShop

PHONE = sha256(b"keyed").digest()


def test_a_record_is_read_at_the_other_till_with_who_changed_it(first: ShopServer, second: ShopServer) -> None:
    saved = first.records.put("product", "bread", 0, '{"price": 100}', "ana")
    (read,) = second.records.after(0)

    assert saved == SavedVersion(True, read.version)
    assert (read.kind, read.record_id, read.body, read.who) == ("product", "bread", '{"price": 100}', "ana")
    assert second.records.after(read.version) == ()


def test_a_change_of_what_has_moved_on_is_not_saved_and_the_newest_stays(first: ShopServer, second: ShopServer) -> None:
    old = first.records.put("product", "bread", 0, '{"price": 100}', "ana").version
    newer = second.records.put("product", "bread", old, '{"price": 120}', "ben")

    assert first.records.put("product", "bread", old, '{"price": 90}', "ana") == SavedVersion(False, newer.version)
    assert first.records.put("product", "bread", 0, '{"price": 80}', "ana") == SavedVersion(False, newer.version)
    assert [each.body for each in first.records.after(0)] == ['{"price": 120}']


def test_a_change_that_is_put_again_is_saved_once(first: ShopServer) -> None:
    answers = {first.records.put("product", "bread", 0, '{"price": 100}', "ana") for _ in range(3)}

    assert answers == {SavedVersion(True, 1)}


def test_changes_are_read_in_the_order_of_their_commits_and_none_is_passed_over(
    shared: SharedShop, first: ShopServer, second: ShopServer
) -> None:
    def change(server: ShopServer, name: str) -> None:
        for number in range(40):
            server.records.put("product", f"{name} {number}", 0, "{}", "ana")

    threads = [threading.Thread(target=change, args=each) for each in ((first, "first"), (second, "second"))]
    for each in threads:
        each.start()
    mark = 0
    seen: list[int] = []
    with shared.open(shared.first) as reader:
        while len(seen) < 80:
            read = reader.records.after(mark, limit=7)
            seen += [each.version for each in read]
            mark = max([mark, *(each.version for each in read)])
    for each in threads:
        each.join()

    assert seen == list(range(1, 81))


def test_a_customer_made_at_two_tills_is_one_and_the_second_leads_to_the_first(
    shared: SharedShop, first: ShopServer, second: ShopServer
) -> None:
    ours, theirs = str(uuid4()), str(uuid4())

    assert first.records.put_customer(ours, PHONE, b"sealed") == ours
    for _ in range(2):
        assert second.records.put_customer(theirs, PHONE, b"sealed too") == ours
    assert first.records.put_customer(ours, PHONE, b"sealed") == ours

    rows = shared.admin.execute("SELECT customer_id::text, merged_into::text FROM shop.customer ORDER BY put_at")
    assert rows.fetchall() == [(ours, None), (theirs, ours)]


def test_a_customers_id_stands_for_one_phone(first: ShopServer, second: ShopServer) -> None:
    ours = str(uuid4())
    first.records.put_customer(ours, PHONE, b"sealed")

    with pytest.raises(IdInUse):
        first.records.put_customer(ours, sha256(b"another").digest(), b"sealed")
    with pytest.raises(IdInUse):
        second.records.put_customer(ours, PHONE, b"sealed")


def test_a_phone_that_is_not_hashed_is_refused(first: ShopServer) -> None:
    with pytest.raises(ValueRefused):
        first.records.put_customer(str(uuid4()), b"+59899123456", b"sealed")


def test_customers_made_at_once_are_one(shared: SharedShop) -> None:
    answers: list[str] = []
    servers = [shared.open(till) for till in (shared.first, shared.second) for _ in range(4)]
    threads = [
        threading.Thread(target=lambda each=each: answers.append(each.records.put_customer(str(uuid4()), PHONE, b"")))
        for each in servers
    ]
    servers[0].hello("0.1.0")
    servers[4].hello("0.1.0")
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for server in servers:
        server.close()

    assert len(answers) == 8
    assert len(set(answers)) == 1
