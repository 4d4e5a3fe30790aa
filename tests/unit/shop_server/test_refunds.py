"""Rule 4: a receipt of another till is refunded by one conditional update, never beyond its total."""

import threading
from uuid import uuid4

import pytest

from posapp.domain.money import Money
from posapp.shop_server import ShopServer
from posapp.shop_server.errors import IdInUse, ValueRefused
from posapp.shop_server.refunds import RefundAnswer, RefundStanding
from tests.unit.shop_server.shops import SharedShop


def dollars(amount: int) -> Money:
    return Money.of(amount * 100, "USD")


def test_a_till_refunds_a_receipt_of_the_other_one_up_to_its_total(first: ShopServer, second: ShopServer) -> None:
    first.refunds.offer("sale", "T1-000001", dollars(10))

    part = second.refunds.reserve(str(uuid4()), "T1-000001", dollars(7))
    too_much = first.refunds.reserve(str(uuid4()), "T1-000001", dollars(4))
    rest = first.refunds.reserve(str(uuid4()), "T1-000001", dollars(3))

    assert part == RefundAnswer(RefundStanding.RESERVED, 300)
    assert too_much == RefundAnswer(RefundStanding.TOO_MUCH, 300)
    assert rest == RefundAnswer(RefundStanding.RESERVED, 0)


def test_a_refund_that_is_asked_again_counts_once(first: ShopServer) -> None:
    first.refunds.offer("sale", "T1-000001", dollars(10))
    refund = str(uuid4())

    answers = {first.refunds.reserve(refund, "T1-000001", dollars(6)) for _ in range(3)}

    assert answers == {RefundAnswer(RefundStanding.RESERVED, 400)}
    with pytest.raises(IdInUse):
        first.refunds.reserve(refund, "T1-000001", dollars(1))


def test_a_refund_that_did_not_come_to_be_is_given_back_once(first: ShopServer, second: ShopServer) -> None:
    first.refunds.offer("sale", "T1-000001", dollars(10))
    refund = str(uuid4())
    second.refunds.reserve(refund, "T1-000001", dollars(10))

    assert not first.refunds.release(refund)
    assert [second.refunds.release(refund) for _ in range(2)] == [True, False]
    assert second.refunds.reserve(refund, "T1-000001", dollars(10)).standing is RefundStanding.RELEASED
    assert first.refunds.reserve(str(uuid4()), "T1-000001", dollars(10)).standing is RefundStanding.RESERVED


def test_a_receipt_that_the_shop_does_not_know_is_not_refunded(first: ShopServer) -> None:
    first.refunds.offer("sale", "T1-000001", dollars(10))

    for receipt, money in (("T1-000002", dollars(1)), ("T1-000001", Money.of(100, "UYU"))):
        assert first.refunds.reserve(str(uuid4()), receipt, money) == RefundAnswer(RefundStanding.UNKNOWN_RECEIPT, None)


def test_a_sale_is_offered_once_with_one_total(first: ShopServer, second: ShopServer) -> None:
    for _ in range(2):
        first.refunds.offer("sale", "T1-000001", dollars(10))

    with pytest.raises(IdInUse):
        first.refunds.offer("sale", "T1-000001", dollars(99))
    with pytest.raises(IdInUse):
        second.refunds.offer("other", "T1-000001", dollars(10))


@pytest.mark.parametrize("amount", [0, -1, -(2**62)])
def test_a_refund_is_above_nothing(first: ShopServer, amount: int) -> None:
    first.refunds.offer("sale", "T1-000001", dollars(10))

    with pytest.raises(ValueRefused):
        first.refunds.reserve(str(uuid4()), "T1-000001", Money.of(amount, "USD"))


def test_tills_that_refund_one_receipt_at_once_do_not_exceed_it(shared: SharedShop, first: ShopServer) -> None:
    first.refunds.offer("sale", "T1-000001", dollars(10))
    answers: list[RefundStanding] = []

    def refund(server: ShopServer) -> None:
        answers.append(server.refunds.reserve(str(uuid4()), "T1-000001", dollars(3)).standing)

    servers = [shared.open(shared.second) for _ in range(8)]
    threads = [threading.Thread(target=refund, args=(each,)) for each in servers]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    for server in servers:
        server.close()

    assert answers.count(RefundStanding.RESERVED) == 3
    assert shared.admin.execute("SELECT refunded FROM shop.refundable").fetchall() == [(900,)]
