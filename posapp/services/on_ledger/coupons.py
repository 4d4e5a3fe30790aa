"""Finds coupons by their code, checks them against a sale, and keeps the shop's rules for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from posapp.domain.coupons.coupon import (
    AppliedCoupon,
    Coupon,
    CouponCheck,
    CouponMatch,
    CouponRules,
    Purchase,
    Redemption,
    check_coupons,
    checked_rules,
    match_code,
)
from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.settings.till_settings import COUPON_CARRIES_AMOUNT
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_ledger.coupon_claims import CouponClaiming, WantedCoupon
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace
from posapp.storage.cache import Cache

__all__ = ["CouponCodeUnknown", "CouponLookup", "CouponRuling", "Coupons"]


class CouponCodeUnknown(InputError):
    """No downloaded coupon has this code."""

    field = "coupon"
    sentence = mark(
        "errors",
        "Coupon: no coupon has the code “{code}”{alike}. Codes are case-sensitive. Check it, or download the coupons.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponRuling:
    """A coupon with the shop's rules for it; None where there are none."""

    coupon: Coupon
    rules: CouponRules | None


class CouponLookup:
    """Finds coupons in the downloaded list, without the network.

    Args:
        cache: The cache, opened in the thread that calls this.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def match(self, code: str) -> CouponMatch:
        """Give the coupon of a typed or scanned code, or those whose code differs only in letter case."""
        exact = self._cache.coupons.by_code(code.strip())
        return CouponMatch(coupon=exact) if exact is not None else match_code(code, self._cache.coupons.list())

    def named(self, code: str) -> Coupon:
        """Give the coupon of exactly this code; raises CouponCodeUnknown, which names similar codes."""
        match = self.match(code)
        if match.coupon is None:
            alike = ", ".join(each.code for each in match.offered)
            raise CouponCodeUnknown(code=code[:60], alike=f" ({alike}?)" if alike else "")
        return match.coupon

    def all(self) -> tuple[Coupon, ...]:
        """Give every downloaded coupon, by code."""
        return self._cache.coupons.list()


class Coupons:
    """Keeps the shop's rules for coupons and checks sales against them.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self._claiming = CouponClaiming(workplace)

    def check(self, coupons: Sequence[Coupon], money: Money | None, profile: str) -> tuple[CouponCheck, ...]:
        """Check the coupons of one sale in the order in which they were applied, each on the amount that is left.

        Args:
            coupons: The coupons applied.
            money: The sale's amount before any coupon; None while nobody typed it.
            profile: Hellotext's id of the customer; empty without one.

        Coupons that count once are held at the shop server, where the till has one; what another till has is refused.
        """
        return self._claiming.hold(self.check_here(coupons, money, profile), self._profile(profile))

    def let_go(self) -> None:
        """Let go of the coupons on the screen, since the sale was given up; other tills may redeem them."""
        self._claiming.let_go()

    def take(self, taken: Sequence[AppliedCoupon], profile: str) -> tuple[str, ...]:
        """Take the coupons of a sale at the shop server before it is committed; see `CouponClaiming.take`."""
        wanted = [
            WantedCoupon(each.coupon, self._ledger.coupons.rules(each.coupon.id), each.discount) for each in taken
        ]
        return self._claiming.take(wanted, self._profile(profile))

    def claim_at_once(self, coupon: Coupon, profile: str, *, happened: bool) -> str:
        """Claim a coupon that no screen shows; see `CouponClaiming.claim_at_once`."""
        rules = self._ledger.coupons.rules(coupon.id)
        return self._claiming.claim_at_once(coupon, rules, self._profile(profile), happened=happened)

    def check_here(self, coupons: Sequence[Coupon], money: Money | None, profile: str) -> tuple[CouponCheck, ...]:
        """Check coupons by what this till knows alone; nothing is claimed."""
        who = self._profile(profile)
        purchase = Purchase(money=money, profile=who, store=self._shop.name, day=self._shop.days.of(self._clock()))
        ruled = [(coupon, self._ledger.coupons.rules(coupon.id)) for coupon in coupons]
        return check_coupons(ruled, purchase, self._ledger.coupons.past((each.id for each in coupons), who))

    def redeemable(self, taken: Sequence[AppliedCoupon], money: Money, profile: str) -> tuple[Redemption, ...] | str:
        """Give the redemptions of a sale, or the code of a coupon that changed since the cashier saw it."""
        checks = self.check_here([each.coupon for each in taken], money, profile)
        for seen, check in zip(taken, checks, strict=True):
            if check.discount != seen.discount:
                return seen.coupon.code
        return tuple(Redemption(coupon=each.coupon.id, code=each.coupon.code, discount=each.discount) for each in taken)

    def redeemed_elsewhere(self, coupon: Coupon) -> Redemption:
        """Give a redemption that was recorded outside the counter, whose discount is unknown here."""
        return Redemption(coupon=coupon.id, code=coupon.code, discount=Money(0, self._shop.currency))

    def open_to(self, coupons: Sequence[Coupon], profile: str, limit: int = 20) -> tuple[CouponRuling, ...]:
        """Give the coupons that a customer can redeem today; those with rules first, at most `limit`.

        Args:
            coupons: The downloaded coupons.
            profile: Hellotext's id of the customer.
            limit: At most so many.
        """
        ruled = self._ledger.coupons.all_rules()
        found: list[CouponRuling] = []
        for coupon in sorted(coupons, key=lambda each: (each.id not in ruled, each.code)):
            if len(found) == limit:
                break
            if self.check_here([coupon], None, profile)[0].refusal is None:
                found.append(CouponRuling(coupon=coupon, rules=ruled.get(coupon.id)))
        return tuple(found)

    def rulings(self, coupons: Sequence[Coupon]) -> tuple[CouponRuling, ...]:
        """Give each coupon with its rules."""
        ruled = self._ledger.coupons.all_rules()
        return tuple(CouponRuling(coupon=each, rules=ruled.get(each.id)) for each in coupons)

    def save_rules(self, coupon: Coupon, rules: CouponRules) -> None:
        """Save the shop's rules for a coupon, with an entry in the journal.

        Raises:
            CouponRulesInvalid: When they contradict themselves.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
            EnvironmentFault: When the disk refuses; then the rules are as they were.
        """
        checked = checked_rules(rules)
        with self._ledger.transaction():
            self._ledger.coupons.save_rules(coupon.id, checked)
            self._note(JournalVerb.COUPON_RULES_SAVED, _facts(coupon, checked))

    def remove_rules(self, coupon: Coupon) -> None:
        """Remove the shop's rules for a coupon, with an entry in the journal; it takes nothing off any more."""
        with self._ledger.transaction():
            self._ledger.coupons.remove_rules(coupon.id)
            self._note(JournalVerb.COUPON_RULES_REMOVED, {"coupon": coupon.id, "code": coupon.code})

    @property
    def carries_amount(self) -> bool:
        """Whether `coupon.redeemed` carries what was paid; off by default, since the payment carries it already."""
        return setting_in(self._ledger, self._shop, COUPON_CARRIES_AMOUNT)

    def _profile(self, profile: str) -> str:
        return self._ledger.new_customers.hellotext_profile(profile)

    def _note(self, what: JournalVerb, facts: Mapping[str, str]) -> None:
        named = self._authorization.authorize(Permission.EDIT_COUPON_RULES)
        self._ledger.journal.append(at=self._clock(), who=named, what=what, facts=facts)


def _facts(coupon: Coupon, rules: CouponRules) -> Mapping[str, str]:
    facts = {
        "coupon": coupon.id,
        "code": coupon.code,
        "kind": rules.kind.value,
        "percent": f"{rules.hundredths / 100:g}" if rules.hundredths else "",
        "amount": str(rules.amount or ""),
        "from": str(rules.valid_from or ""),
        "until": str(rules.valid_until or ""),
        "once per customer": "yes" if rules.once_per_customer else "",
        "once in total": "yes" if rules.once_in_all else "",
        "without the server": "" if rules.offline is None else rules.offline.value,
        "limit": str(rules.offline_most or ""),
        "minimum": str(rules.minimum or ""),
        "stores": ", ".join(rules.stores),
    }
    return {name: value for name, value in facts.items() if value}
