"""Tells the shop server what became of the coupons that this till claimed."""

from datetime import datetime

from posapp.shop_server import Claim, ClaimState
from posapp.shop_server.claims import Claims
from posapp.shop_server.errors import IdInUse
from posapp.storage.ledger import Ledger
from posapp.storage.shop_server.coupon_claims import ClaimStage, KeptClaim

__all__ = ["settle_claims"]

BATCH = 100


def settle_claims(ledger: Ledger, claims: Claims, now: datetime) -> bool:
    """Redeem what was sold and give back what was dropped; say whether more may wait at once.

    What was redeemed while the server was away, and at another till before, is listed there as an overrun.

    Args:
        ledger: The till's ledger.
        claims: The claims at the server.
        now: The present moment, UTC.
    """
    ledger.coupon_claims.drop_forgotten(now)
    due = ledger.coupon_claims.due(now, BATCH)
    for each in due:
        if not _settled(claims, each):
            return False
        ledger.coupon_claims.settle(each)
    return len(due) == BATCH


def _settled(claims: Claims, claim: KeptClaim) -> bool:
    """A refusal of this one alone, such as an id that stands for something else, is not asked again and again."""
    if claim.stage is ClaimStage.DROPPED:
        answer = claims.undo(claim.claim_id)
        return answer.state not in _UNHEARD
    answer = claims.redeem_offline(Claim(claim.claim_id, claim.coupon, claim.scope, claim.claim_id))
    return answer.state not in _UNHEARD or isinstance(answer.problem, IdInUse)


_UNHEARD = frozenset({ClaimState.NO_SERVER, ClaimState.UNKNOWN, ClaimState.REFUSED})
