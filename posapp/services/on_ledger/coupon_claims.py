"""Claims coupons that count once at the shop server, so that no two tills of a shop redeem one."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol
from uuid import uuid4

from posapp.domain.coupons.coupon import Coupon, CouponCheck, CouponRefusal, CouponRules, Elsewhere
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.errors import EnvironmentFault, RuleError
from posapp.domain.money import Money
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace
from posapp.shop_server import Claim, ClaimAnswer, ClaimState
from posapp.shop_server.claims import LEASE_SECONDS
from posapp.storage.shop_server.coupon_claims import ClaimStage, KeptClaim

__all__ = ["CouponAtAnotherTill", "CouponClaiming", "ServerAwayForCoupon", "WantedCoupon"]

_log = logging.getLogger(__name__)
RENEWED_BEFORE = timedelta(seconds=LEASE_SECONDS / 2)
"""A lease is lengthened once half of it is over, not at each key that is typed."""


class CouponAtAnotherTill(RuleError):
    """Another till was quicker."""

    sentence = mark(
        "errors", "Coupon {code} was redeemed at {till} ({at}), so nothing was recorded. Remove it, and record again."
    )


class ServerAwayForCoupon(RuleError):
    """Nobody can say whether another till redeemed it."""

    sentence = mark(
        "errors",
        "Coupon {code} counts once in the shop, and the shop server cannot be reached now. Nothing was recorded. "
        "Remove the coupon, or try again.",
    )


@dataclass(frozen=True, slots=True)
class WantedCoupon:
    """A coupon of a sale with the shop's rules; its discount where that is known."""

    coupon: Coupon
    rules: CouponRules | None
    discount: Money | None = None


class Claiming(Protocol):
    """Asks for a coupon and answers in time, whatever happens."""

    def hold(self, claim: Claim) -> ClaimAnswer:
        """Hold a coupon while it lies on the screen."""

    def take(self, claim_id: str) -> ClaimAnswer:
        """Take a coupon that is held."""


class _NobodyToAsk:
    def hold(self, claim: Claim) -> ClaimAnswer:  # noqa: ARG002 - nobody can be asked about it
        return ClaimAnswer(ClaimState.NO_SERVER)

    def take(self, claim_id: str) -> ClaimAnswer:  # noqa: ARG002 - as above
        return ClaimAnswer(ClaimState.NO_SERVER)


class CouponClaiming:
    """Claims the coupons of one till. Without a shop server nothing is claimed, and nothing is asked.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self._link = workplace.shop_link

    def hold(self, checks: Sequence[CouponCheck], profile: str) -> tuple[CouponCheck, ...]:
        """Hold the coupons on the screen at the shop server, and say of each whether another till has it.

        What was on the screen and is not among them is let go.

        Args:
            checks: What the shop's rules said of each.
            profile: Hellotext's id of the customer; empty without one.
        """
        claims = self._claims()
        if claims is None:
            return tuple(checks)
        wanted = [each for each in checks if each.refusal is None and each.rules is not None and each.rules.is_once]
        self._let_go({(each.coupon.id, _scope(each.rules, profile)) for each in wanted})
        return tuple(self._held(claims, each, profile) if each in wanted else each for each in checks)

    def let_go(self) -> None:
        """Let go of what lies on the screen, since the sale was given up."""
        self._let_go(set())

    def take(self, wanted: Sequence[WantedCoupon], profile: str) -> tuple[str, ...]:
        """Take the coupons of a sale for good, before it is committed; give the ids of their claims.

        Raises:
            CouponAtAnotherTill: When another till has redeemed one, or is about to.
            ServerAwayForCoupon: When the server is away, and the coupon's rules refuse it then.
            PermissionMissing: When they want a manager then.
        """
        claims = self._claims()
        if claims is None:
            return ()
        once = [each for each in wanted if each.rules is not None and each.rules.is_once]
        return tuple(self._taken(claims, each, profile) for each in once)

    def claim_at_once(self, coupon: Coupon, rules: CouponRules | None, profile: str, *, happened: bool) -> str:
        """Claim a coupon that no screen shows; give the claim's id, empty where none is needed.

        Args:
            coupon: Which.
            rules: The shop's rules.
            profile: Hellotext's id of the customer.
            happened: Whether it was redeemed already, so that only another till's claim stands against it.

        Raises:
            CouponAtAnotherTill, ServerAwayForCoupon, PermissionMissing: As `take` does.
        """
        claims = self._claims()
        if claims is None or rules is None or not rules.is_once:
            return ""
        claim = self._kept(coupon, _scope(rules, profile))
        answer = claims.hold(_asked(claim))
        self._refuse_elsewhere(coupon, claim, answer)
        if answer.state not in _OURS and not happened:
            self._require_offline(WantedCoupon(coupon, rules))
        return claim.claim_id

    def _claims(self) -> "Claiming | None":
        """Without the till's secret nobody can be asked; the till sells on as if the server were away."""
        try:
            server = self._link.server(self._ledger)
        except EnvironmentFault:
            _log.warning("the shop server cannot be asked: the till's secret is missing")
            return _NobodyToAsk()
        return None if server is None else server.claims

    def _held(self, claims: Claiming, check: CouponCheck, profile: str) -> CouponCheck:
        claim = self._kept(check.coupon, _scope(check.rules, profile))
        if claim.due_at - self._clock() > RENEWED_BEFORE:
            return check
        answer = claims.hold(_asked(claim))
        if answer.state is ClaimState.LAPSED:
            self._ledger.coupon_claims.remove(claim.claim_id)
            claim = self._kept(check.coupon, claim.scope)
            answer = claims.hold(_asked(claim))
        if answer.state in _OURS:
            self._ledger.coupon_claims.save(replace(claim, due_at=self._clock() + timedelta(seconds=LEASE_SECONDS)))
            return check
        return self._without_claim(check, claim, answer)

    def _without_claim(self, check: CouponCheck, claim: KeptClaim, answer: ClaimAnswer) -> CouponCheck:
        refused = CouponCheck(coupon=check.coupon, rules=check.rules)
        if answer.state in _ELSEWHERE:
            self._ledger.coupon_claims.remove(claim.claim_id)
            is_used = answer.state is not ClaimState.HELD_ELSEWHERE
            refusal = CouponRefusal.USED_AT_TILL if is_used else CouponRefusal.HELD_AT_TILL
            return replace(refused, refusal=refusal, elsewhere=_elsewhere(answer, self._clock()))
        rules = check.rules or CouponRules()
        is_too_much = check.discount is not None and not _is_allowed(rules, check.discount)
        if rules.when_away is OfflinePolicy.REFUSE or is_too_much:
            return replace(refused, refusal=CouponRefusal.SERVER_AWAY)
        return replace(check, is_offline=True)

    def _taken(self, claims: Claiming, wanted: WantedCoupon, profile: str) -> str:
        claim = replace(
            self._kept(wanted.coupon, _scope(wanted.rules, profile)),
            due_at=self._clock() + timedelta(seconds=LEASE_SECONDS),
        )
        self._ledger.coupon_claims.save(claim)
        answer = claims.take(claim.claim_id)
        if answer.state in {ClaimState.NOT_CLAIMED, ClaimState.LAPSED}:
            claim = self._anew(claim)
            answer = claims.hold(_asked(claim))
            answer = claims.take(claim.claim_id) if answer.state is ClaimState.HELD else answer
        self._refuse_elsewhere(wanted.coupon, claim, answer)
        if answer.state not in _OURS:
            self._require_offline(wanted)
        return claim.claim_id

    def _refuse_elsewhere(self, coupon: Coupon, claim: KeptClaim, answer: ClaimAnswer) -> None:
        if answer.state in _ELSEWHERE:
            self._ledger.coupon_claims.remove(claim.claim_id)
            found = _elsewhere(answer, self._clock())
            at = found.at.astimezone(self._shop.zone).strftime("%H:%M")
            raise CouponAtAnotherTill(code=coupon.code, till=found.till, at=at)

    def _require_offline(self, wanted: WantedCoupon) -> None:
        rules = wanted.rules or CouponRules()
        if rules.when_away is OfflinePolicy.REFUSE or not _is_allowed(rules, wanted.discount):
            raise ServerAwayForCoupon(code=wanted.coupon.code)
        if rules.when_away is OfflinePolicy.MANAGER:
            self._authorization.authorize(Permission.REDEEM_OFFLINE)

    def _kept(self, coupon: Coupon, scope: str) -> KeptClaim:
        """Give the claim of a coupon on the screen; a new one is on disk before anybody is asked."""
        for each in self._ledger.coupon_claims.shown():
            if (each.coupon, each.scope) == (coupon.id, scope):
                return each
        made = KeptClaim(str(uuid4()), coupon.id, scope, ClaimStage.SHOWN, "", self._clock())
        self._ledger.coupon_claims.save(made)
        return made

    def _anew(self, claim: KeptClaim) -> KeptClaim:
        self._ledger.coupon_claims.remove(claim.claim_id)
        made = replace(claim, claim_id=str(uuid4()), due_at=self._clock())
        self._ledger.coupon_claims.save(made)
        return made

    def _let_go(self, kept: Iterable[tuple[str, str]]) -> None:
        stays, now = set(kept), self._clock()
        for each in self._ledger.coupon_claims.shown():
            if (each.coupon, each.scope) not in stays:
                self._ledger.coupon_claims.save(replace(each, stage=ClaimStage.DROPPED, due_at=now))


_OURS = frozenset({ClaimState.HELD, ClaimState.TAKEN, ClaimState.REDEEMED})
_ELSEWHERE = frozenset({ClaimState.HELD_ELSEWHERE, ClaimState.TAKEN_ELSEWHERE, ClaimState.REDEEMED_ELSEWHERE})


def _scope(rules: CouponRules | None, profile: str) -> str:
    return "" if rules is None or rules.once_in_all else profile


def _asked(claim: KeptClaim) -> Claim:
    return Claim(claim.claim_id, claim.coupon, claim.scope, claim.claim_id)


def _elsewhere(answer: ClaimAnswer, now: datetime) -> Elsewhere:
    return Elsewhere(answer.till or "?", answer.decided_at or now)


def _is_allowed(rules: CouponRules, discount: Money | None) -> bool:
    if rules.when_away is not OfflinePolicy.UP_TO:
        return True
    most = rules.offline_most
    return (
        most is not None
        and discount is not None
        and discount.currency == most.currency
        and discount.minor <= most.minor
    )
