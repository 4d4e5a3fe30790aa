"""Reads the rules of a coupon from the texts and check boxes of the form, and writes them into it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict, TypeVar

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.coupons.coupon import CouponKind, CouponRules, CouponRulesInvalid, checked_rules
from posapp.domain.coupons.offline_policy import OfflinePolicy
from posapp.domain.coupons.terms import parse_percent
from posapp.domain.currency import Currency
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, typed_amount
from posapp.ui.labels.coupons import percent_text
from posapp.ui.labels.written_day import read_day, written_day

__all__ = ["BETWEEN_STORES", "ReadRules", "TypedRules", "read_rules", "typed_rules"]

BETWEEN_STORES = ";"
"""A comma may be part of a shop's name."""
Parsed = TypeVar("Parsed")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRules:
    """The values of the fields.

    Attributes:
        kind: What the coupon does.
        value: The percentage or the amount; unused for a text.
        valid_from: The first day, or empty.
        valid_until: The last day, or empty.
        minimum: The smallest sale, or empty.
        stores: Names of shops, or empty for all.
        once_per_customer: Whether its box is checked.
        once_in_all: Whether its box is checked.
        offline: What is chosen for the time while the other tills cannot be asked; None leaves it to the coupon.
        offline_most: The largest discount then, or empty.
        currency: Of the amount and the minimum.
    """

    kind: CouponKind = CouponKind.PERCENTAGE
    value: str = ""
    valid_from: str = ""
    valid_until: str = ""
    minimum: str = ""
    stores: str = ""
    once_per_customer: bool = False
    once_in_all: bool = False
    offline: OfflinePolicy | None = None
    offline_most: str = ""
    currency: Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRules:
    """The rules that were read, or the errors.

    Attributes:
        rules: The rules; None where a field is invalid.
        faults: The errors by the names of their fields.
    """

    rules: CouponRules | None = None
    faults: dict[str, PosappError] = field(default_factory=dict)


class _WhenAway(TypedDict):
    offline: OfflinePolicy | None
    offline_most: Money | None


_FIELDS = {"until": "valid_until", "offline-amount": "offline_most"}


def typed_rules(rules: CouponRules | None, unit: Currency, locale: str) -> TypedRules:
    """Give rules as somebody would type them, or the values of an empty form.

    Args:
        rules: The saved rules; None where there are none.
        unit: The currency where the rules have no amount.
        locale: How numbers and days are written.
    """
    if rules is None:
        return TypedRules(currency=unit)
    named = rules.amount or rules.minimum
    return TypedRules(
        kind=rules.kind,
        value=_value(rules, locale),
        valid_from="" if rules.valid_from is None else written_day(rules.valid_from, locale),
        valid_until="" if rules.valid_until is None else written_day(rules.valid_until, locale),
        minimum="" if rules.minimum is None else typed_amount(rules.minimum, locale),
        stores=f"{BETWEEN_STORES} ".join(rules.stores),
        once_per_customer=rules.once_per_customer,
        once_in_all=rules.once_in_all,
        offline=rules.offline,
        offline_most="" if rules.offline_most is None else typed_amount(rules.offline_most, locale),
        currency=unit if named is None else named.currency,
    )


def read_rules(typed: TypedRules, locale: str) -> ReadRules:
    """Read every field, so that all errors are shown at once."""
    faults: dict[str, PosappError] = {}

    def read(name: str, text: str, parse: Callable[[str], Parsed]) -> Parsed | None:
        try:
            return parse(text) if text.strip() else None
        except PosappError as error:
            faults[name] = error
            return None

    def money(text: str) -> Money:
        return parse_amount(text, typed.currency, locale)

    def day(text: str) -> date:
        return read_day(text, locale)

    is_amount, is_percentage = typed.kind is CouponKind.AMOUNT, typed.kind is CouponKind.PERCENTAGE
    rules = CouponRules(
        kind=typed.kind,
        hundredths=(read("value", typed.value or "0", parse_percent) or 0) if is_percentage else 0,
        amount=read("value", typed.value, money) if is_amount else None,
        valid_from=read("valid_from", typed.valid_from, day),
        valid_until=read("valid_until", typed.valid_until, day),
        minimum=read("minimum", typed.minimum, money),
        stores=_stores(typed.stores),
        once_per_customer=typed.once_per_customer,
        once_in_all=typed.once_in_all,
        **_when_away(typed, lambda text: read("offline_most", text, money)),
    )
    return ReadRules(faults=faults) if faults else _checked(rules)


def _when_away(typed: TypedRules, read: Callable[[str], Money | None]) -> _WhenAway:
    """What was chosen counts only for a coupon that counts once."""
    offline = typed.offline if typed.once_in_all or typed.once_per_customer else None
    most = read(typed.offline_most) if offline is OfflinePolicy.UP_TO else None
    return _WhenAway(offline=offline, offline_most=most)


def _checked(rules: CouponRules) -> ReadRules:
    try:
        return ReadRules(rules=checked_rules(rules))
    except CouponRulesInvalid as error:
        return ReadRules(faults={_FIELDS.get(error.field, "value"): error})


def _stores(text: str) -> tuple[str, ...]:
    names = (name.strip() for name in text.split(BETWEEN_STORES))
    return tuple(dict.fromkeys(name for name in names if name))


def _value(rules: CouponRules, locale: str) -> str:
    if rules.kind is CouponKind.PERCENTAGE:
        return percent_text(rules.hundredths, locale)
    return "" if rules.amount is None else typed_amount(rules.amount, locale)
