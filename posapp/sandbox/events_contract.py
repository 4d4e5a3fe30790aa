"""The contract of one event, strictly."""

from collections.abc import Mapping
from datetime import datetime

from posapp.sandbox.actions_contract import BUILT_IN, KINDS, object_kind
from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.objects_contract import check_product_fields, check_refund
from posapp.sandbox.prices import check_price
from posapp.sandbox.request_body import check_flat, check_known, check_texts, need
from posapp.sandbox.shop import PracticeShop

__all__ = ["check_event"]

_PARAMETERS = frozenset(
    "action profile session amount currency tracked_at metadata object object_type object_parameters url".split()
)
_LATEST = 32_503_680_000
"""The year 3000 in Unix seconds: beyond it somebody sent milliseconds."""
_INSIDE = "object_parameters"


def check_event(body: Mapping[str, object], shop: PracticeShop) -> None:
    """Refuse what Hellotext would refuse; raises Refusal."""
    check_known(body, _PARAMETERS, "an event")
    action = _check_action(body, shop)
    _check_customer(body, shop)
    check_price(body)
    _check_moment(body.get("tracked_at"))
    _check_object(action, body, shop)
    check_flat(body.get("metadata", {}))
    _check_url(action, body)


def _check_action(body: Mapping[str, object], shop: PracticeShop) -> str:
    need(body, "action")
    check_texts(body, "action")
    action = str(body["action"])
    if action not in BUILT_IN and shop.action_records.by_key(action) is None:
        raise ApiError(404, "not_found", f"no action {action}", "action")
    return action


def _check_customer(body: Mapping[str, object], shop: PracticeShop) -> None:
    if "session" not in body:
        need(body, "profile")
    check_texts(body, "profile", "session")
    if not body.get("session"):
        need(body, "profile")
    if "profile" in body and shop.people.get(str(body["profile"])) is None:
        raise ApiError(404, "not_found", "no such profile", "profile")


def _check_moment(moment: object) -> None:
    if moment is None:
        return
    if isinstance(moment, int | float) and not isinstance(moment, bool) and 0 < moment < _LATEST:
        return
    if not isinstance(moment, str) or not _has_zone(moment):
        raise ApiError(422, "invalid", "tracked_at is neither Unix seconds nor ISO 8601 with a zone", "tracked_at")


def _has_zone(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _check_object(action: str, body: Mapping[str, object], shop: PracticeShop) -> None:
    given = [name for name in ("object", _INSIDE) if name in body]
    if len(given) == 2:
        raise ApiError(422, "ambiguous_parameter", "object and object_parameters exclude each other", "object")
    kind = _kind(action, body, needed=bool(given))
    if object_kind(action) and not given:
        raise ApiError(422, "parameter_missing", f"{action} needs its {kind}", "object")
    need(body, *given)
    if "object" in given and shop.objects.of(kind).get(str(body["object"])) is None:
        raise ApiError(404, "not_found", f"no such {kind}", "object")
    if _INSIDE in given:
        _check_parameters(kind, body[_INSIDE])


def _kind(action: str, body: Mapping[str, object], *, needed: bool) -> str:
    own, object_type = object_kind(action), body.get("object_type")
    if object_type is None and needed and not own:
        raise ApiError(422, "parameter_missing", f"{action} with an object needs object_type", "object_type")
    if object_type is not None and (
        not isinstance(object_type, str) or object_type not in KINDS or (own and object_type != own)
    ):
        raise ApiError(422, "object_invalid", "object_type is not what the action happens to", "object_type")
    return own or str(object_type)


def _check_parameters(kind: str, parameters: object) -> None:
    if not isinstance(parameters, dict):
        raise ApiError(422, "object_invalid", "object_parameters is not an object", _INSIDE)
    need(parameters, *(("code",) if kind == "coupon" else ("reference", "source")), inside=_INSIDE)
    if kind == "refund":
        check_refund(parameters, _INSIDE)
    elif kind == "product":
        check_product_fields(parameters, _INSIDE)
    elif not isinstance(parameters.get("amount"), dict):
        check_price({name: parameters.get(name) for name in ("amount", "currency")}, _INSIDE)


def _check_url(action: str, body: Mapping[str, object]) -> None:
    if "url" not in body:
        return
    check_texts(body, "url")
    if action != "page.viewed":
        raise ApiError(422, "invalid", "url is for page.viewed", "url")
