"""Rules 3 and 7: facts travel by each till's own gapless numbers, and those of a lost till stay."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from posapp.shop_server import ClaimState, ShopServer
from posapp.shop_server.administration import retire_till
from posapp.shop_server.errors import IdInUse, ShopServerError, TillNotAdmitted, TillRetired, ValueRefused
from posapp.shop_server.facts import Fact
from posapp.shop_server.tills import TillState
from tests.unit.shop_server.shops import SharedShop, a_claim


def a_fact(seq: int) -> Fact:
    return Fact(seq, str(uuid4()), "sale", date(2026, 11, 27), f'{{"total": {seq}}}', b"sealed")


def test_the_other_till_reads_what_one_has_put(shared: SharedShop, first: ShopServer, second: ShopServer) -> None:
    facts = (a_fact(1), replace(a_fact(2), sealed=None), a_fact(3))

    assert first.facts.put(facts) == 3
    assert second.facts.after(shared.first.till_id, 0) == facts
    assert second.facts.after(shared.first.till_id, 2) == facts[2:]
    assert second.facts.after(shared.first.till_id, 0, limit=1) == facts[:1]
    assert [(each.name, each.facts_to) for each in second.tills.all()] == [("Till 1", 3), ("Till 2", 0)]


def test_facts_that_are_put_again_are_there_once(shared: SharedShop, first: ShopServer) -> None:
    facts = [a_fact(number) for number in range(1, 6)]
    for _ in range(3):
        assert first.facts.put(facts) == 5

    assert shared.admin.execute("SELECT count(*) FROM shop.fact").fetchone() == (5,)


def test_nobody_reads_past_a_gap_until_it_is_filled(shared: SharedShop, first: ShopServer, second: ShopServer) -> None:
    one, two, three, four = (a_fact(number) for number in range(1, 5))

    assert first.facts.put([one, three, four]) == 1
    assert second.facts.after(shared.first.till_id, 0) == (one,)
    assert first.facts.put([two]) == 4
    assert second.facts.after(shared.first.till_id, 0) == (one, two, three, four)


def test_a_restored_till_that_counts_from_an_old_number_is_told_and_changes_nothing(
    shared: SharedShop, first: ShopServer, second: ShopServer
) -> None:
    facts = (a_fact(1), a_fact(2))
    first.facts.put(facts)

    with pytest.raises(IdInUse):
        first.facts.put([a_fact(2), a_fact(3)])
    with pytest.raises(IdInUse):
        first.facts.put([replace(facts[1], seq=3)])
    assert second.facts.after(shared.first.till_id, 0) == facts


def test_two_tills_count_for_themselves(shared: SharedShop, first: ShopServer, second: ShopServer) -> None:
    ours, theirs = a_fact(1), a_fact(1)

    assert (first.facts.put([ours]), second.facts.put([theirs])) == (1, 1)
    assert first.facts.after(shared.second.till_id, 0) == (theirs,)


@pytest.mark.parametrize(
    "facts",
    [
        [replace(a_fact(1), plain='{"a": "%s"}' % ("x" * 70_000))],
        [replace(a_fact(1), plain="no JSON")],
        [replace(a_fact(1), sealed=b"x" * 70_000)],
        [replace(a_fact(1), seq=0)],
        [replace(a_fact(1), kind="")],
        [a_fact(number) for number in range(1, 1002)],
    ],
    ids=["long", "no JSON", "long sealed", "number 0", "no kind", "too many"],
)
def test_a_fact_that_is_beyond_bounds_is_refused(shared: SharedShop, first: ShopServer, facts: list[Fact]) -> None:
    with pytest.raises(ValueRefused):
        first.facts.put(facts)

    assert shared.admin.execute("SELECT count(*) FROM shop.fact").fetchone() == (0,)


def test_a_retired_till_is_locked_out_and_one_other_till_takes_over_what_it_had_put(
    shared: SharedShop, first: ShopServer, second: ShopServer
) -> None:
    fact = a_fact(1)
    first.facts.put([fact])
    with pytest.raises(ValueRefused):
        second.tills.take_over(shared.first.till_id)

    retire_till(shared.admin, shared.shop_id, shared.first.till_id)

    assert [each.state for each in second.tills.all()] == [TillState.RETIRED, TillState.ACTIVE]
    assert second.tills.take_over(shared.first.till_id) == shared.second.till_id
    assert second.tills.take_over(shared.first.till_id) == shared.second.till_id
    assert second.facts.after(shared.first.till_id, 0) == (fact,)
    assert first.claims.hold(a_claim()).state is not ClaimState.HELD
    with pytest.raises(ShopServerError):
        first.facts.put([a_fact(2)])
    with shared.open(shared.first) as again, pytest.raises(TillNotAdmitted):
        again.hello("0.1.0")


def test_a_retired_till_whose_login_came_back_still_changes_nothing(shared: SharedShop) -> None:
    retire_till(shared.admin, shared.shop_id, shared.first.till_id)
    shared.admin.execute(f"ALTER ROLE {shared.first.role} LOGIN".encode())

    with shared.open(shared.first) as again:
        answer = again.claims.hold(a_claim())
        with pytest.raises(TillRetired):
            again.hello("0.1.0")

    assert answer.state is ClaimState.REFUSED
    assert isinstance(answer.problem, TillRetired)
    with shared.log_in(shared.first) as session:
        assert session.execute("SELECT FROM shop.till").fetchall() == []
