"""The contract of one event, strictly."""

import math
import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from posapp.sandbox.refusals import Refusal
from posapp.sandbox.shop import PracticeShop

__all__ = ["BUILT_IN", "check_event"]

_NEED_OBJECT = {
    "cart": "viewed added removed abandoned",
    "order": "placed confirmed cancelled shipped delivered",
    "product": "viewed purchased",
    "coupon": "redeemed",
    "refund": "requested received",
    "app": "installed removed spent",
    "form": "completed",
}
BUILT_IN = {f"{kind}.{verb}" for kind, verbs in _NEED_OBJECT.items() for verb in verbs.split()} | {
    "checkout.started",
    "page.viewed",
    "subscribed",
    "unsubscribed",
}
_PARAMETERS = frozenset(
    "action profile session amount currency tracked_at metadata object object_type object_parameters url".split()
)
_CURRENCY = re.compile(r"[A-Z]{3}")
_WITHOUT_MINOR = frozenset("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split())
_WITH_THREE = frozenset("BHD IQD JOD KWD LYD OMR TND".split())
_NOT_CURRENCIES = frozenset("XXX XTS ABC XYZ AAA ZZZ".split())


def check_event(body: Mapping[str, object], shop: PracticeShop) -> None:
    """Refuse what Hellotext would refuse; raises Refusal."""
    for name in body:
        if name not in _PARAMETERS:
            raise Refusal(422, "invalid", f"{name} is not a parameter of an event", name)
    action = _check_action(body, shop)
    _check_customer(body, shop)
    _check_money(body)
    _check_moment(body.get("tracked_at"))
    _check_object(action, body)
    _check_metadata(body.get("metadata", {}))


def _check_action(body: Mapping[str, object], shop: PracticeShop) -> str:
    action = body.get("action")
    if not isinstance(action, str) or not action:
        raise Refusal(422, "parameter_missing", "action is required", "action")
    if action not in BUILT_IN and shop.action_records.first(lambda each: each["name"] == action) is None:
        raise Refusal(404, "not_found", f"no action {action}", "action")
    return action


def _check_customer(body: Mapping[str, object], shop: PracticeShop) -> None:
    profile, session = body.get("profile"), body.get("session")
    if not profile and not session:
        raise Refusal(422, "parameter_missing", "profile or session is required", "profile")
    if profile and (not isinstance(profile, str) or shop.people.get(profile) is None):
        raise Refusal(404, "not_found", "no such profile", "profile")


def _check_money(body: Mapping[str, object]) -> None:
    amount, code = body.get("amount"), body.get("currency")
    if amount is None and code is None:
        return
    if amount is None or code is None:
        missing = "amount" if amount is None else "currency"
        raise Refusal(422, "parameter_missing", f"{missing} is required with the other", missing)
    if not isinstance(code, str) or not _CURRENCY.fullmatch(code) or code in _NOT_CURRENCIES:
        raise Refusal(422, "invalid", "currency is not one of ISO 4217", "currency")
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not math.isfinite(amount):
        raise Refusal(422, "invalid", "amount is not a number", "amount")
    if amount < 0 or _decimals(amount) > _exponent(code):
        raise Refusal(422, "invalid", "amount is no amount of that currency", "amount")


def _check_moment(moment: object) -> None:
    if moment is None or (isinstance(moment, int | float) and not isinstance(moment, bool) and moment > 0):
        return
    try:
        if isinstance(moment, str) and datetime.fromisoformat(moment).tzinfo is not None:
            return
    except ValueError:
        pass
    raise Refusal(422, "invalid", "tracked_at is neither Unix seconds nor ISO 8601 with a zone", "tracked_at")


def _check_object(action: str, body: Mapping[str, object]) -> None:
    thing, parameters = body.get("object"), body.get("object_parameters")
    if thing and parameters:
        raise Refusal(422, "ambiguous_parameter", "object and object_parameters exclude each other", "object")
    if parameters is not None and not isinstance(parameters, dict):
        raise Refusal(422, "object_invalid", "object_parameters is not an object", "object_parameters")
    needs = action in BUILT_IN and action.partition(".")[0] in _NEED_OBJECT
    if needs and not thing and not parameters:
        raise Refusal(422, "parameter_missing", f"{action} needs its object", "object")
    if action not in BUILT_IN and (thing or parameters) and not body.get("object_type"):
        raise Refusal(422, "parameter_missing", "a custom action with an object needs object_type", "object_type")
    if isinstance(parameters, dict) and action.startswith("refund."):
        _check_refund(parameters)


def _check_refund(parameters: Mapping[str, object]) -> None:
    for name in ("reference", "source", "amount", "currency", "total"):
        if parameters.get(name) in (None, ""):
            raise Refusal(422, "parameter_missing", f"a refund needs {name}", f"object_parameters[{name}]")


def _check_metadata(metadata: object) -> None:
    flat = isinstance(metadata, dict) and not any(isinstance(value, dict | list) for value in metadata.values())
    if not flat:
        raise Refusal(422, "invalid", "metadata is not a flat object", "metadata")


def _decimals(amount: float) -> int:
    exponent = Decimal(repr(amount)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _exponent(code: str) -> int:
    if code in _WITHOUT_MINOR:
        return 0
    return 3 if code in _WITH_THREE else 2
