"""The contracts of what an event happens to: coupons, orders, products; and of custom properties."""

from collections.abc import Iterable, Mapping

from posapp.sandbox.api_errors import ApiError
from posapp.sandbox.prices import check_price
from posapp.sandbox.records import Record, RecordList
from posapp.sandbox.request_body import check_flags, check_flat, check_known, check_texts, need

__all__ = ["check_order", "check_product", "check_product_fields", "check_refund", "coupon_fields", "property_fields"]

_COUPON = ("code", "description", "destination_url", "reference")
_ORDER_TEXTS = ("reference", "source", "payment_method", "sales_channel")
_ORDER = frozenset({*_ORDER_TEXTS, "delivery", "items", "metadata"})
_PRODUCT_TEXTS = ("name", "reference", "sku", "source", "url", "image_url")
_PRODUCT = frozenset({*_PRODUCT_TEXTS, "price", "categories", "tags"})
MAX_DESCRIPTION_LENGTH = 140


def coupon_fields(body: Mapping[str, object], coupons: RecordList, own: Record | None = None) -> Record:
    """Give the fields of a new coupon, or those of an existing one that change; raises Refusal.

    Args:
        body: What was sent.
        coupons: Every coupon.
        own: The coupon that changes; None for a new one.
    """
    check_known(body, _COUPON, "a coupon")
    check_texts(body, *_COUPON)
    if own is None or "code" in body:
        need(body, "code")
    if len(str(body.get("description", ""))) > MAX_DESCRIPTION_LENGTH:
        raise ApiError(422, "invalid", f"description is longer than {MAX_DESCRIPTION_LENGTH}", "description")
    holder = coupons.by_key(str(body.get("code", "")))
    if holder is not None and (own is None or holder["id"] != own["id"]):
        raise ApiError(422, "invalid", "code is taken", "code")
    return dict(body) if own else {**dict.fromkeys(_COUPON, ""), **body}


def property_fields(body: Mapping[str, object], properties: RecordList) -> Record:
    """Give the fields of a new custom property; raises Refusal."""
    check_known(body, {"name", "kind", "unique"}, "a property")
    need(body, "name", "kind")
    check_texts(body, "name", "kind")
    check_flags(body, "unique")
    if properties.by_key(str(body["name"])) is not None:
        raise ApiError(422, "invalid", "name is taken", "name")
    return {"unique": False, **body}


def check_order(body: Mapping[str, object]) -> None:
    """Refuse what is not a whole order; raises Refusal."""
    check_known(body, _ORDER, "an order")
    need(body, "reference", "source", "items")
    check_texts(body, *_ORDER_TEXTS)
    if body.get("delivery", "collect") not in ("deliver", "collect"):
        raise ApiError(422, "invalid", "delivery is neither deliver nor collect", "delivery")
    check_flat(body.get("metadata", {}))
    for item in _list(body, "items"):
        _check_item(item)


def check_product(body: Mapping[str, object]) -> None:
    """Refuse what is not a product; raises Refusal."""
    need(body, "name")
    check_product_fields(body)


def check_product_fields(body: Mapping[str, object], inside: str = "") -> None:
    """Refuse what is none of a product's fields, or not written as one; raises Refusal."""
    check_known(body, _PRODUCT, "a product")
    check_texts(body, *_PRODUCT_TEXTS)
    if "price" in body:
        _check_money(body, "price", f"{inside}[price]" if inside else "")
    for name in ("categories", "tags"):
        if any(not isinstance(each, str) for each in _list(body, name)):
            raise ApiError(422, "invalid", f"{name} is not a list of texts", name)


def check_refund(parameters: Mapping[str, object], inside: str) -> None:
    """Refuse a refund that does not say what was paid back of what; raises Refusal."""
    need(parameters, "amount", "currency", "total", inside=inside)
    check_price(parameters, inside)
    _check_money(parameters, "total", f"{inside}[total]")


def _check_item(item: object) -> None:
    if not isinstance(item, dict):
        raise ApiError(422, "invalid", "an item is not an object", "items")
    need(item, "product", "quantity", "price", inside="items")
    quantity = item["quantity"]
    if isinstance(quantity, bool) or not isinstance(quantity, int | float) or quantity <= 0:
        raise ApiError(422, "invalid", "quantity is not a number above 0", "items[quantity]")
    _check_money(item, "price", "items[price]")


def _check_money(holder: Mapping[str, object], name: str, inside: str = "") -> None:
    price = holder[name]
    if not isinstance(price, dict):
        raise ApiError(422, "invalid", f"{name} is not amount and currency", inside or name)
    need(price, "amount", "currency", inside=inside or name)
    check_price(price, inside or name)


def _list(body: Mapping[str, object], name: str) -> Iterable[object]:
    found = body.get(name, [])
    if not isinstance(found, list):
        raise ApiError(422, "invalid", f"{name} is not a list", name)
    return found
