"""What a person reads about a coupon: its rules in a few words, and why it is refused."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.coupons import CouponCheck, CouponKind, CouponRefusal, CouponRules
from posapp.domain.money import decimal_separator, format_money
from posapp.domain.shop import Shop

__all__ = ["condition_words", "effect_words", "percent_text", "refusal_words", "rules_words"]

translate = QCoreApplication.translate


def rules_words(rules: CouponRules | None, shop: Shop) -> str:
    """Give what a coupon does in a few words: "10 %", "$ 50.00 off", "text only"."""
    parts = [effect_words(rules, shop)]
    if rules is None:
        return parts[0]
    if rules.minimum is not None:
        parts.append(translate("coupons", "from {amount}").format(amount=format_money(rules.minimum, shop.locale)))
    if rules.valid_until is not None:
        parts.append(translate("coupons", "until {day}").format(day=rules.valid_until.isoformat()))
    return " · ".join(parts)


def effect_words(rules: CouponRules | None, shop: Shop) -> str:
    """Give what a coupon takes off: "10 % off", "$ 50.00 off", "text only"."""
    if rules is None:
        return translate("coupons", "no rules: text only")
    if rules.kind is CouponKind.PERCENTAGE:
        return translate("coupons", "{percent} % off").format(percent=percent_text(rules.hundredths, shop.locale))
    if rules.kind is CouponKind.AMOUNT and rules.amount is not None:
        return translate("coupons", "{amount} off").format(amount=format_money(rules.amount, shop.locale))
    return translate("coupons", "text only")


def condition_words(rules: CouponRules | None, shop: Shop) -> str:
    """Give every condition of a coupon in a few words; empty where there is none."""
    told = rules or CouponRules()
    minimum = "" if told.minimum is None else format_money(told.minimum, shop.locale)
    conditions = (
        (told.valid_from, translate("coupons", "from {day} on").format(day=told.valid_from)),
        (told.valid_until, translate("coupons", "until {day}").format(day=told.valid_until)),
        (told.once_per_customer, translate("coupons", "once for each customer")),
        (told.once_in_all, translate("coupons", "once in all")),
        (told.minimum, translate("coupons", "for sales from {amount}").format(amount=minimum)),
        (told.stores, translate("coupons", "in {stores}").format(stores=", ".join(told.stores))),
    )
    return " · ".join(words for holds, words in conditions if holds)


def refusal_words(check: CouponCheck, shop: Shop) -> str:
    """Give the sentence that says why a coupon cannot be taken; empty where it can."""
    if check.refusal is None:
        return ""
    rules = check.rules or CouponRules()
    minimum = "" if rules.minimum is None else format_money(rules.minimum, shop.locale)
    return _refusals()[check.refusal].format(
        code=check.coupon.code,
        start="" if rules.valid_from is None else rules.valid_from.isoformat(),
        end="" if rules.valid_until is None else rules.valid_until.isoformat(),
        minimum=minimum,
        stores=", ".join(rules.stores),
    )


def percent_text(hundredths: int, locale: str) -> str:
    """Give hundredths of a percent as a person writes them: 1250 is "12.5", or "12,5"."""
    return f"{hundredths / 100:g}".replace(".", decimal_separator(locale))


def _refusals() -> dict[CouponRefusal, str]:
    return {
        CouponRefusal.NOT_YET: translate("coupons", "{code} is valid from {start} on."),
        CouponRefusal.EXPIRED: translate("coupons", "{code} was valid until {end}."),
        CouponRefusal.OTHER_STORE: translate("coupons", "{code} is taken in other shops only: {stores}."),
        CouponRefusal.USED_UP: translate("coupons", "{code} was redeemed before and is used up."),
        CouponRefusal.USED_BY_CUSTOMER: translate(
            "coupons", "This customer has redeemed {code} before; it is once for each customer."
        ),
        CouponRefusal.CUSTOMER_NEEDED: translate(
            "coupons", "{code} is once for each customer: choose the customer first."
        ),
        CouponRefusal.OTHER_CURRENCY: translate("coupons", "{code} is for another currency."),
        CouponRefusal.BELOW_MINIMUM: translate("coupons", "{code} is for sales from {minimum}."),
        CouponRefusal.TAKEN_ALREADY: translate("coupons", "{code} is taken already; a coupon counts once in a sale."),
        CouponRefusal.NOTHING_LEFT: translate("coupons", "Nothing is left to pay that {code} could take off."),
    }
