"""Checks coupons by the shop's own rules and computes their discounts; Hellotext checks none of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from unicodedata import normalize

from posapp.domain.code_look import look_of
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = [
    "WHOLE",
    "AppliedCoupon",
    "Coupon",
    "CouponChanged",
    "CouponCheck",
    "CouponKind",
    "CouponMatch",
    "CouponRefusal",
    "CouponRules",
    "CouponRulesInvalid",
    "DiscountMissing",
    "Elsewhere",
    "EndsBeforeItStarts",
    "OfflineAmountMissing",
    "PastRedemption",
    "Purchase",
    "Redemption",
    "check_coupon",
    "check_coupons",
    "checked_rules",
    "match_code",
]

WHOLE = 10_000
"""A hundred percent, in hundredths of a percent."""
MAX_SUGGESTED_COUPONS = 3


class CouponChanged(RuleError):
    """A coupon changed since the cashier saw it: it was redeemed, its rules were changed, or its last day ended."""

    sentence = mark(
        "errors",
        "Coupon {code} can no longer be redeemed as shown, so nothing was recorded. Check it again, or remove it.",
    )


class CouponRulesInvalid(InputError):
    """The rules contradict each other."""

    field = "rules"
    sentence = mark(
        "errors",
        "Rules: {what} is not valid. A percentage is 0.01 to 100, an amount is more than zero, and the "
        "end is not before the start.",
    )


class DiscountMissing(CouponRulesInvalid):
    """The rules of a fixed discount lack its amount."""

    field = "amount"
    sentence = mark("errors", "Amount: enter the discount of the coupon. It must be more than zero.")


class OfflineAmountMissing(CouponRulesInvalid):
    """Up to an amount, and the amount is missing."""

    field = "offline-amount"
    sentence = mark("errors", "Without the shop server: enter up to which discount the coupon is redeemed.")


class EndsBeforeItStarts(CouponRulesInvalid):
    """The last day comes before the first one."""

    field = "until"
    sentence = mark("errors", "Until: the last day, {until}, is before the first day, {start}.")


class CouponKind(StrEnum):
    """The kind of a coupon's discount."""

    TEXT = "text"
    PERCENTAGE = "percentage"
    AMOUNT = "amount"


class CouponRefusal(StrEnum):
    """The reasons why a coupon cannot be redeemed."""

    NOT_YET = "not_yet"
    EXPIRED = "expired"
    OTHER_STORE = "other_store"
    USED_UP = "used_up"
    USED_BY_CUSTOMER = "used_by_customer"
    CUSTOMER_NEEDED = "customer_needed"
    OTHER_CURRENCY = "other_currency"
    BELOW_MINIMUM = "below_minimum"
    ALREADY_APPLIED = "taken_already"
    NOTHING_LEFT = "nothing_left"
    HELD_AT_TILL = "held_at_till"
    USED_AT_TILL = "used_at_till"
    SERVER_AWAY = "server_away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """A coupon as Hellotext keeps it; `code` is unique and case-sensitive."""

    id: str
    code: str
    description: str = ""
    destination_url: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponRules:
    """The shop's rules for a coupon.

    Attributes:
        kind: Whether it takes a percentage, an amount or nothing off.
        hundredths: Of a percent, for a percentage: 1250 is 12.5 %.
        amount: What it takes off, for a fixed amount; None for the other kinds.
        valid_from: The first valid day of the shop; None without one.
        valid_until: The last valid day of the shop; None without one.
        once_per_customer: Whether each customer may redeem it only once.
        once_in_all: Whether its first redemption uses it up.
        minimum: The least amount of the sale before any coupon; None without one.
        stores: The names of the shops that accept it; empty for all.
        offline: What holds while the shop server is away; None leaves it to the kind of the coupon.
        offline_most: The largest discount while it is away, where there is such a bound.
    """

    kind: CouponKind = CouponKind.TEXT
    hundredths: int = 0
    amount: Money | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    once_per_customer: bool = False
    once_in_all: bool = False
    minimum: Money | None = None
    stores: tuple[str, ...] = ()
    offline: OfflinePolicy | None = None
    offline_most: Money | None = None

    @property
    def is_once(self) -> bool:
        """Whether another redemption of it is one too many, so that tills of one shop claim it."""
        return self.once_in_all or self.once_per_customer

    @property
    def when_away(self) -> OfflinePolicy:
        """What holds while the shop server is away: a coupon for everybody is refused, unless the shop says else."""
        return self.offline or (OfflinePolicy.REFUSE if self.once_in_all else OfflinePolicy.ALLOW)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a coupon is: at another till of the shop.

    Attributes:
        till: The till's name.
        at: Since when, UTC.
    """

    till: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRedemption:
    """A valid redemption of a coupon at this till; `profile` is empty for a sale without a customer."""

    coupon: str
    profile: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """The sale that a coupon is checked against.

    Attributes:
        money: The amount before any coupon; None while it is unknown.
        profile: Hellotext's id of the customer; empty without one.
        store: The shop's name.
        day: The shop's day on which it is paid.
    """

    money: Money | None
    profile: str
    store: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponCheck:
    """The result of checking a coupon.

    Attributes:
        coupon: Which.
        rules: The shop's rules; None for a coupon without any, which takes nothing off and is shown with a warning.
        discount: Its discount; None where it is refused, or while the amount is unknown.
        left: The amount to be paid after it; None as above.
        refusal: The reason why it cannot be redeemed; None where it can.
        elsewhere: The till that has it, where that is the reason.
        is_offline: Whether it is redeemed without the shop server, since that is away.
    """

    coupon: Coupon
    rules: CouponRules | None
    discount: Money | None = None
    left: Money | None = None
    refusal: CouponRefusal | None = None
    elsewhere: Elsewhere | None = None
    is_offline: bool = False

    @property
    def warns(self) -> bool:
        """Whether it can be redeemed without rules, so that the cashier has to check its terms."""
        return self.refusal is None and self.rules is None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedCoupon:
    """A coupon that the cashier applied, with the discount that was on the screen."""

    coupon: Coupon
    discount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Redemption:
    """The redemption of a coupon with a sale.

    Attributes:
        coupon: Hellotext's id of it.
        code: Its code then.
        discount: Its discount; zero for a coupon without one.
    """

    coupon: str
    code: str
    discount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponMatch:
    """The result of matching a typed or scanned code.

    Attributes:
        coupon: The coupon of exactly this code; None where there is none.
        offered: Where there is none, the coupons whose codes look alike.
    """

    coupon: Coupon | None = None
    offered: tuple[Coupon, ...] = ()


def match_code(code: str, coupons: Sequence[Coupon]) -> CouponMatch:
    """Find the coupon of exactly this code; else offer those whose codes look alike.

    The same characters are the same code, however Unicode composes them. Codes look alike that differ in letter case,
    blanks, dashes, dots, or a letter O for a zero, an I or L for a one.
    """
    wanted = normalize("NFC", code.strip())
    same = [coupon for coupon in coupons if normalize("NFC", coupon.code.strip()) == wanted]
    exact = [coupon for coupon in same if coupon.code == code.strip()] or same
    if wanted and len(exact) == 1:
        return CouponMatch(coupon=exact[0])
    alike = [coupon for coupon in coupons if wanted and look_of(coupon.code) == look_of(wanted)]
    return CouponMatch(offered=tuple(alike[:MAX_SUGGESTED_COUPONS]))


def check_coupon(
    coupon: Coupon,
    rules: CouponRules | None,
    purchase: Purchase,
    past: Sequence[PastRedemption],
    *,
    left: Money | None,
) -> CouponCheck:
    """Check whether a coupon can be redeemed, and compute its discount.

    Args:
        coupon: Which.
        rules: The shop's rules; None where there are none.
        purchase: The sale that it is checked against.
        past: Its redemptions at this till, without undone ones.
        left: The amount left after the coupons before it; None while the amount is unknown.
    """
    refusal = _refusal(coupon, rules or CouponRules(), purchase, past, left)
    if refusal is not None:
        return CouponCheck(coupon=coupon, rules=rules, refusal=refusal)
    if left is None:
        return CouponCheck(coupon=coupon, rules=rules)
    discount = _discount(rules or CouponRules(), left)
    return CouponCheck(coupon=coupon, rules=rules, discount=discount, left=left - discount)


def check_coupons(
    coupons: Sequence[tuple[Coupon, CouponRules | None]], purchase: Purchase, past: Sequence[PastRedemption]
) -> tuple[CouponCheck, ...]:
    """Check the coupons of one sale in the order in which they were applied, each on the amount that is left."""
    checks: list[CouponCheck] = []
    left = purchase.money
    for coupon, rules in coupons:
        if any(check.coupon.id == coupon.id for check in checks):
            checks.append(CouponCheck(coupon=coupon, rules=rules, refusal=CouponRefusal.ALREADY_APPLIED))
            continue
        checks.append(check_coupon(coupon, rules, purchase, past, left=left))
        left = checks[-1].left if checks[-1].left is not None else left
    return tuple(checks)


def checked_rules(rules: CouponRules) -> CouponRules:
    """Give the rules back; raises CouponRulesInvalid when they contradict each other."""
    if (rules.kind is CouponKind.PERCENTAGE) != (0 < rules.hundredths <= WHOLE) or rules.hundredths < 0:
        raise CouponRulesInvalid(what="percent")
    if (rules.kind is CouponKind.AMOUNT) != (rules.amount is not None and rules.amount.minor > 0):
        raise DiscountMissing()
    if (rules.offline is OfflinePolicy.UP_TO) != (rules.offline_most is not None and rules.offline_most.minor > 0):
        raise OfflineAmountMissing()
    if rules.valid_from is not None and rules.valid_until is not None and rules.valid_until < rules.valid_from:
        raise EndsBeforeItStarts(until=rules.valid_until.isoformat(), start=rules.valid_from.isoformat())
    return rules


def _refusal(
    coupon: Coupon, rules: CouponRules, purchase: Purchase, past: Sequence[PastRedemption], left: Money | None
) -> CouponRefusal | None:
    used_by = [each.profile for each in past if each.coupon == coupon.id]
    reasons = (
        (rules.valid_from is not None and purchase.day < rules.valid_from, CouponRefusal.NOT_YET),
        (rules.valid_until is not None and purchase.day > rules.valid_until, CouponRefusal.EXPIRED),
        (bool(rules.stores) and purchase.store not in rules.stores, CouponRefusal.OTHER_STORE),
        (rules.once_in_all and bool(used_by), CouponRefusal.USED_UP),
        (rules.once_per_customer and not purchase.profile, CouponRefusal.CUSTOMER_NEEDED),
        (rules.once_per_customer and purchase.profile in used_by, CouponRefusal.USED_BY_CUSTOMER),
        (_differs(rules, purchase.money), CouponRefusal.OTHER_CURRENCY),
        (_is_below(rules.minimum, purchase.money), CouponRefusal.BELOW_MINIMUM),
        (_is_wasted(rules, purchase.money, left), CouponRefusal.NOTHING_LEFT),
    )
    return next((refusal for refuses, refusal in reasons if refuses), None)


def _differs(rules: CouponRules, money: Money | None) -> bool:
    named = [each.currency for each in (rules.amount, rules.minimum) if each is not None]
    return money is not None and any(each != money.currency for each in named)


def _is_below(minimum: Money | None, money: Money | None) -> bool:
    return minimum is not None and money is not None and money.minor < minimum.minor


def _is_wasted(rules: CouponRules, money: Money | None, left: Money | None) -> bool:
    """Whether nothing is left to take off, so that the coupon would be used up for nothing."""
    paid_by_others = money is not None and left is not None and money.minor > 0 and left.minor <= 0
    return rules.kind is not CouponKind.TEXT and paid_by_others


def _discount(rules: CouponRules, left: Money) -> Money:
    """Give the discount, rounded half up to the minor unit, between zero and the amount that is left."""
    if rules.kind is CouponKind.PERCENTAGE:
        minor = (left.minor * rules.hundredths * 2 + WHOLE) // (2 * WHOLE)
    else:
        minor = rules.amount.minor if rules.kind is CouponKind.AMOUNT and rules.amount is not None else 0
    return Money(max(0, min(minor, left.minor)), left.currency)
