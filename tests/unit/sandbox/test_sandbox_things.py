"""Coupons, custom actions, properties, orders and products at the practice server."""

import pytest

from tests.unit.sandbox.asking import Asking, refusal

ITEM = {"product": "P-1", "quantity": 2, "price": {"amount": 4.5, "currency": "USD"}}
ORDER = {"reference": "O-9", "source": "till", "items": [ITEM]}


def test_a_custom_action_exists_from_its_creation_on(ask: Asking) -> None:
    assert ask.tracks("club.joined").status_code == 404
    made = ask.posts("attribution/actions", name="club.joined", title="Joined the club", goal=True)
    assert (made["goal"], made["passive"]) == (True, True)
    assert ask.tracks("club.joined").status_code == 200
    assert ask.get(f"attribution/actions/{made['id']}")["title"] == "Joined the club"
    assert ask.changes(f"attribution/actions/{made['id']}", passive=False)["passive"] is False


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"title": "T"}, (422, "parameter_missing", "name")),
        ({"name": "a.b"}, (422, "parameter_missing", "title")),
        ({"name": "", "title": "T"}, (422, "parameter_invalid_empty", "name")),
        ({"name": "physical_store.paid", "title": "T"}, (422, "invalid", "name")),
        ({"name": "order.placed", "title": "T"}, (422, "invalid", "name")),
        ({"name": "app.install", "title": "T"}, (422, "invalid", "name")),
        ({"name": "Store.Paid", "title": "T"}, (422, "invalid", "name")),
        ({"name": "paid", "title": "T"}, (422, "invalid", "name")),
        ({"name": "a.b.c", "title": "T"}, (422, "invalid", "name")),
        ({"name": "a.b\n", "title": "T"}, (422, "invalid", "name")),
        ({"name": 5, "title": "T"}, (422, "invalid", "name")),
        ({"name": "a.b", "title": "T", "goal": "true"}, (422, "invalid", "goal")),
        ({"name": "a.b", "title": "T", "colour": "red"}, (422, "invalid", "colour")),
    ],
)
def test_a_wrong_action_is_refused(ask: Asking, body: dict[str, object], told: tuple[int, str, str]) -> None:
    before = ask.sandbox.shop.actions()
    assert ask.is_refused("attribution/actions", **body) == told
    assert ask.sandbox.shop.actions() == before


def test_the_name_of_an_action_cannot_change(ask: Asking) -> None:
    action = ask.sandbox.shop.actions()[0]
    answer = ask.http.patch(f"/v1/attribution/actions/{action['id']}", json={"name": "other.name"})
    assert refusal(answer) == (422, "invalid", "name")


def test_coupon_codes_are_unique_and_tell_large_from_small_letters(ask: Asking) -> None:
    made = ask.posts("coupons", code="SUMMER", description="d" * 140)
    assert ask.is_refused("coupons", code="SUMMER") == (422, "invalid", "code")
    assert ask.posts("coupons", code="summer")["id"] != made["id"]
    assert ask.get(f"coupons/{made['id']}")["code"] == "SUMMER"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({}, (422, "parameter_missing", "code")),
        ({"code": ""}, (422, "parameter_invalid_empty", "code")),
        ({"code": 10}, (422, "invalid", "code")),
        ({"code": "X", "description": "d" * 141}, (422, "invalid", "description")),
        ({"code": "X", "percent": 10}, (422, "invalid", "percent")),
    ],
)
def test_a_wrong_coupon_is_refused(ask: Asking, body: dict[str, object], told: tuple[int, str, str]) -> None:
    assert ask.is_refused("coupons", **body) == told


def test_a_coupon_changes_under_the_same_rules(ask: Asking) -> None:
    coupon, other = ask.posts("coupons", code="CHANGE"), ask.posts("coupons", code="OTHER")
    assert ask.changes(f"coupons/{coupon['id']}", code="CHANGED", description="new")["code"] == "CHANGED"
    assert refusal(ask.http.patch(f"/v1/coupons/{coupon['id']}", json={"code": "OTHER"})) == (422, "invalid", "code")
    assert refusal(ask.http.patch("/v1/coupons/none", json={"code": "Z"})) == (404, "not_found", "id")
    assert ask.posts("coupons", code="CHANGE")["id"] not in {coupon["id"], other["id"]}


def test_a_property_has_a_name_of_its_own(ask: Asking) -> None:
    ask.posts("properties", name="birthday", kind="date")
    assert ask.is_refused("properties", name="birthday", kind="date") == (422, "invalid", "name")
    assert ask.is_refused("properties", name="shoes") == (422, "parameter_missing", "kind")
    assert ask.is_refused("properties", name="shoes", kind="text", unique="yes") == (422, "invalid", "unique")
    assert ask.get("properties")["data"][0]["name"] == "birthday"


def test_an_order_is_found_again_by_source_and_reference(ask: Asking) -> None:
    made = ask.posts("attribution/orders", **ORDER, delivery="collect", payment_method="card")
    assert ask.posts("attribution/orders", **ORDER)["id"] == made["id"]
    assert ask.posts("attribution/orders", **{**ORDER, "source": "web"})["id"] != made["id"]
    assert ask.get(f"attribution/orders/{made['id']}")["items"] == [ITEM]
    assert ask.tracks("order.shipped", object=made["id"]).status_code == 200


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"reference": ""}, (422, "parameter_invalid_empty", "reference")),
        ({"items": []}, (422, "parameter_invalid_empty", "items")),
        ({"items": "P-1"}, (422, "invalid", "items")),
        ({"items": ["P-1"]}, (422, "invalid", "items")),
        ({"items": [{"product": "P-1", "quantity": 1}]}, (422, "parameter_missing", "items[price]")),
        ({"items": [{**ITEM, "quantity": 0}]}, (422, "invalid", "items[quantity]")),
        ({"items": [{**ITEM, "price": 4.5}]}, (422, "invalid", "items[price]")),
        (
            {"items": [{**ITEM, "price": {"amount": "4.5", "currency": "USD"}}]},
            (422, "invalid", "items[price][amount]"),
        ),
        ({"delivery": "drone"}, (422, "invalid", "delivery")),
        ({"delivery": ["collect"]}, (422, "invalid", "delivery")),
        ({"metadata": {"a": {}}}, (422, "invalid", "metadata")),
        ({"payment_method": 1}, (422, "invalid", "payment_method")),
        ({"tip": 1}, (422, "invalid", "tip")),
    ],
)
def test_a_wrong_order_is_refused(ask: Asking, changes: dict[str, object], told: tuple[int, str, str]) -> None:
    assert ask.is_refused("attribution/orders", **{**ORDER, "reference": "O-10", **changes}) == told


def test_a_product_can_be_created_and_happened_to(ask: Asking) -> None:
    price = {"amount": 4.5, "currency": "USD"}
    made = ask.posts("attribution/products", name="Tea", reference="P-1", source="till", price=price, tags=["hot"])
    assert ask.tracks("product.purchased", object=made["id"]).status_code == 200
    assert ask.is_refused("attribution/products", sku="1") == (422, "parameter_missing", "name")
    assert ask.is_refused("attribution/products", name="Tea", price=4.5) == (422, "invalid", "price")
    assert ask.is_refused("attribution/products", name="Tea", tags=[1]) == (422, "invalid", "tags")


@pytest.mark.parametrize(
    "path",
    [
        "attribution/products",
        "attribution/events/ev1",
        "properties/py1",
        "customers",
        "profiles/",
        "",
    ],
)
def test_what_the_contract_does_not_name_is_not_there(ask: Asking, path: str) -> None:
    assert refusal(ask.http.get(f"/v1/{path}")) == (404, "not_found", "")


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH"])
def test_nothing_can_be_deleted_or_replaced(ask: Asking, method: str) -> None:
    assert refusal(ask.http.request(method, "/v1/coupons")) == (404, "not_found", "")
