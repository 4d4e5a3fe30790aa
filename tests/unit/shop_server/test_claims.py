"""Rule 1: a coupon is claimed by one till at a time, in three states, and each call may be repeated."""

import time
from dataclasses import replace
from uuid import uuid4

from posapp.shop_server import ClaimState, ShopServer
from posapp.shop_server.errors import IdInUse
from tests.unit.shop_server.shops import SharedShop, a_claim


def test_a_coupon_goes_from_held_to_taken_to_redeemed_and_the_lease_ends_when_it_is_taken(first: ShopServer) -> None:
    claim = a_claim()

    held = first.claims.hold(claim)
    taken = first.claims.take(claim.claim_id)
    redeemed = first.claims.redeem(claim.claim_id)

    assert [each.state for each in (held, taken, redeemed)] == [
        ClaimState.HELD,
        ClaimState.TAKEN,
        ClaimState.REDEEMED,
    ]
    assert held.lease_until is not None
    assert taken.lease_until is None
    assert first.claims.read(claim.claim_id) == redeemed


def test_a_coupon_that_lies_on_one_screen_is_refused_at_the_other_till_with_its_name_and_time(
    first: ShopServer, second: ShopServer
) -> None:
    ours = a_claim()
    held = first.claims.hold(ours)
    first.claims.take(ours.claim_id)
    redeemed = first.claims.redeem(ours.claim_id)

    answer = second.claims.hold(a_claim())

    assert held.state is ClaimState.HELD
    assert (answer.state, answer.till, answer.decided_at) == (
        ClaimState.REDEEMED_ELSEWHERE,
        "Till 1",
        redeemed.decided_at,
    )


def test_a_coupon_for_each_customer_is_claimed_once_for_each(first: ShopServer, second: ShopServer) -> None:
    first.claims.hold(a_claim(scope="ana"))

    assert second.claims.hold(a_claim(scope="ben")).state is ClaimState.HELD
    assert second.claims.hold(a_claim(scope="ana")).state is ClaimState.HELD_ELSEWHERE


def test_each_call_may_be_repeated_and_changes_nothing_more(first: ShopServer, shared: SharedShop) -> None:
    claim = a_claim()
    for _ in range(3):
        assert first.claims.hold(claim).state is ClaimState.HELD
    for _ in range(3):
        assert first.claims.take(claim.claim_id).state is ClaimState.TAKEN
    assert first.claims.hold(claim).state is ClaimState.TAKEN
    for _ in range(3):
        assert first.claims.redeem(claim.claim_id).state is ClaimState.REDEEMED
    assert first.claims.release(claim.claim_id).state is ClaimState.REDEEMED

    assert shared.admin.execute("SELECT count(*) FROM shop.claim").fetchone() == (1,)


def test_a_coupon_that_was_let_go_of_is_free_for_the_other_till(first: ShopServer, second: ShopServer) -> None:
    ours = a_claim()
    first.claims.hold(ours)

    assert first.claims.release(ours.claim_id).state is ClaimState.RELEASED
    assert second.claims.hold(a_claim()).state is ClaimState.HELD
    assert first.claims.take(ours.claim_id).state is ClaimState.RELEASED


def test_a_lease_that_is_over_frees_the_coupon_and_its_till_learns_who_has_it(
    first: ShopServer, second: ShopServer
) -> None:
    ours = a_claim()
    first.claims.hold(ours, seconds=1)
    assert second.claims.hold(a_claim()).state is ClaimState.HELD_ELSEWHERE
    time.sleep(1.1)

    theirs = second.claims.hold(a_claim())

    assert theirs.state is ClaimState.HELD
    late = first.claims.take(ours.claim_id)
    assert (late.state, late.till) == (ClaimState.HELD_ELSEWHERE, "Till 2")


def test_a_lease_that_is_over_is_still_taken_while_nobody_else_has_claimed(
    first: ShopServer, second: ShopServer
) -> None:
    ours = a_claim()
    first.claims.hold(ours, seconds=1)
    time.sleep(1.1)

    assert first.claims.take(ours.claim_id).state is ClaimState.TAKEN
    assert second.claims.hold(a_claim()).state is ClaimState.TAKEN_ELSEWHERE


def test_a_taken_coupon_has_no_lease_that_could_end(first: ShopServer, second: ShopServer) -> None:
    ours = a_claim()
    first.claims.hold(ours, seconds=1)
    first.claims.take(ours.claim_id)
    time.sleep(1.1)

    assert second.claims.hold(a_claim()).state is ClaimState.TAKEN_ELSEWHERE


def test_a_coupon_that_is_only_held_is_not_redeemed(first: ShopServer) -> None:
    claim = a_claim()
    first.claims.hold(claim)

    assert first.claims.redeem(claim.claim_id).state is ClaimState.HELD


def test_a_claim_that_never_arrived_is_told_from_one_that_did(first: ShopServer) -> None:
    assert first.claims.read(str(uuid4())).state is ClaimState.NOT_CLAIMED
    assert first.claims.take(str(uuid4())).state is ClaimState.NOT_CLAIMED


def test_the_id_of_a_claim_stands_for_one_coupon_and_one_till(first: ShopServer, second: ShopServer) -> None:
    claim = a_claim("SUMMER")
    first.claims.hold(claim)

    for answer in (first.claims.hold(replace(claim, coupon_id="WINTER")), second.claims.hold(claim)):
        assert answer.state is ClaimState.REFUSED
        assert isinstance(answer.problem, IdInUse)
    assert second.claims.release(claim.claim_id).state is ClaimState.NOT_CLAIMED
    assert first.claims.read(claim.claim_id).state is ClaimState.HELD
