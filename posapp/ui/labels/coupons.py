"""Describes the rules of a coupon, and why it is refused."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from posapp.domain.coupons.coupon import CouponCheck, CouponKind, CouponRefusal, CouponRules
from posapp.domain.money import decimal_separator, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.labels.timestamps import timestamp_text
from posapp.ui.labels.written_day import written_day

__all__ = ["conditions_text", "effect_text", "percent_text", "refusal_text", "rules_text"]

translate = QCoreApplication.translate


def rules_text(rules: CouponRules | None, shop: Shop) -> str:
    """Give what a coupon does in a few words: "10 %", "$ 50.00 off", "text only"."""
    parts = [effect_text(rules, shop)]
    if rules is None:
        return parts[0]
    if rules.minimum is not None:
        parts.append(translate("coupons", "min. {amount}").format(amount=format_money(rules.minimum, shop.locale)))
    if rules.valid_until is not None:
        parts.append(translate("coupons", "until {day}").format(day=written_day(rules.valid_until, shop.locale)))
    return " · ".join(parts)


def effect_text(rules: CouponRules | None, shop: Shop) -> str:
    """Give the discount of a coupon: "10 % off", "$ 50.00 off", "text only"."""
    if rules is None:
        return translate("coupons", "no rules: text only")
    if rules.kind is CouponKind.PERCENTAGE:
        return translate("coupons", "{percent}% off").format(percent=percent_text(rules.hundredths, shop.locale))
    if rules.kind is CouponKind.AMOUNT and rules.amount is not None:
        return translate("coupons", "{amount} off").format(amount=format_money(rules.amount, shop.locale))
    return translate("coupons", "text only")


def conditions_text(rules: CouponRules | None, shop: Shop) -> str:
    """Give every condition of a coupon in a few words; empty where there is none."""
    rules_or_default = rules or CouponRules()
    minimum = "" if rules_or_default.minimum is None else format_money(rules_or_default.minimum, shop.locale)
    conditions = (
        (
            rules_or_default.valid_from,
            translate("coupons", "from {day}").format(day=_day(rules_or_default.valid_from, shop)),
        ),
        (
            rules_or_default.valid_until,
            translate("coupons", "until {day}").format(day=_day(rules_or_default.valid_until, shop)),
        ),
        (rules_or_default.once_per_customer, translate("coupons", "once per customer")),
        (rules_or_default.once_in_all, translate("coupons", "once in total")),
        (rules_or_default.minimum, translate("coupons", "for sales from {amount}").format(amount=minimum)),
        (
            rules_or_default.stores,
            translate("coupons", "in {stores}").format(stores=", ".join(map(isolated, rules_or_default.stores))),
        ),
    )
    return " · ".join(words for holds, words in conditions if holds)


def refusal_text(check: CouponCheck, shop: Shop) -> str:
    """Give the sentence that says why a coupon is refused; empty where it is not."""
    if check.refusal is None:
        return ""
    rules = check.rules or CouponRules()
    minimum = "" if rules.minimum is None else format_money(rules.minimum, shop.locale)
    return _refusals()[check.refusal].format(
        code=check.coupon.code,
        start=_day(rules.valid_from, shop),
        end=_day(rules.valid_until, shop),
        minimum=minimum,
        stores=", ".join(rules.stores),
        till="" if check.elsewhere is None else isolated(check.elsewhere.till),
        at="" if check.elsewhere is None else timestamp_text(check.elsewhere.at, shop),
    )


def percent_text(hundredths: int, locale: str) -> str:
    """Give hundredths of a percent as a person writes them: 1250 is "12.5", or "12,5"."""
    return f"{hundredths / 100:g}".replace(".", decimal_separator(locale))


def _day(day: date | None, shop: Shop) -> str:
    return "" if day is None else written_day(day, shop.locale)


def _refusals() -> dict[CouponRefusal, str]:
    return {
        CouponRefusal.NOT_YET: translate("coupons", "{code} is valid from {start}."),
        CouponRefusal.EXPIRED: translate("coupons", "{code} was valid until {end}."),
        CouponRefusal.OTHER_STORE: translate("coupons", "{code} is valid only in other shops: {stores}."),
        CouponRefusal.USED_UP: translate("coupons", "{code} has already been redeemed and is used up."),
        CouponRefusal.USED_BY_CUSTOMER: translate(
            "coupons", "This customer has already redeemed {code}. It is valid once per customer."
        ),
        CouponRefusal.CUSTOMER_NEEDED: translate(
            "coupons", "{code} is valid once per customer. Choose the customer first."
        ),
        CouponRefusal.OTHER_CURRENCY: translate("coupons", "{code} is for another currency."),
        CouponRefusal.BELOW_MINIMUM: translate("coupons", "{code} is for sales of {minimum} or more."),
        CouponRefusal.ALREADY_APPLIED: translate("coupons", "{code} is already added. A coupon counts once per sale."),
        CouponRefusal.HELD_AT_TILL: translate(
            "coupons", "{code} is on the screen of {till} now. Try again in a moment."
        ),
        CouponRefusal.USED_AT_TILL: translate("coupons", "{code} was redeemed at {till}, {at}."),
        CouponRefusal.SERVER_AWAY: translate(
            "coupons", "{code} counts once in the shop, and the other tills cannot be asked now."
        ),
        CouponRefusal.NOTHING_LEFT: translate("coupons", "Nothing is left to pay, so {code} has nothing to discount."),
    }
