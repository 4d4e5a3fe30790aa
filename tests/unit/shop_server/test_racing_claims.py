"""Rule 1 under load: many tills that want few coupons at once, with connections cut in between; none is doubled."""

import random
import threading
import time

from posapp.shop_server import Claim, ClaimState, ShopServer
from posapp.shop_server.administration import add_till
from tests.unit.shop_server.shops import SharedShop, a_claim

TILLS, ROUNDS, COUPONS = 16, 40, 5


class RacingTill:
    """A till that wants any of the coupons again and again, and lets go of half of them.

    Attributes:
        took: The coupons of which it was told that they are its own.
        asked: How many it asked for.
    """

    def __init__(self, server: ShopServer, seed: int) -> None:
        self.server = server
        self.took: list[str] = []
        self.asked = 0
        self._chance = random.Random(seed)

    def race(self) -> None:
        for _ in range(ROUNDS):
            self.asked += 1
            claim = a_claim(f"COUPON-{self._chance.randrange(COUPONS)}")
            if self.server.claims.hold(claim).state is ClaimState.HELD:
                self._decide(claim)

    def _decide(self, claim: Claim) -> None:
        if self._chance.random() < 0.5:
            self.server.claims.release(claim.claim_id)
        elif self.server.claims.take(claim.claim_id).state is ClaimState.TAKEN:
            self.took.append(claim.coupon_id)
            self.server.claims.redeem(claim.claim_id)


def test_many_tills_racing_for_few_coupons_never_have_one_twice(shared: SharedShop) -> None:
    added = [add_till(shared.admin, shared.shop_id, f"Racing till {number}", f"R{number}") for number in range(TILLS)]
    tills = [RacingTill(shared.open(each), seed) for seed, each in enumerate(added)]
    threads = [threading.Thread(target=each.race) for each in tills]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"
        shared.admin.execute(cut, (random.choice(added).role,))
        time.sleep(0.05)
    for each in tills:
        each.server.close()

    took = [coupon for each in tills for coupon in each.took]
    assert sum(each.asked for each in tills) == TILLS * ROUNDS
    assert sorted(took) == sorted(set(took))
    assert took
    doubled = shared.admin.execute(
        "SELECT coupon_id FROM shop.claim WHERE state IN ('held', 'taken', 'redeemed') "
        "GROUP BY coupon_id HAVING count(*) > 1"
    )
    assert doubled.fetchall() == []
