"""The catalogue knows every action of Hellotext and the shop's own."""

import pytest

from posapp.domain.actions.catalogue import (
    BUILT_IN,
    PAYMENT,
    ActionInvalid,
    ActionNameUsed,
    ActionUnknown,
    ObjectNeed,
    ObjectRequired,
    ObjectTypeRequired,
    canonical_name,
    find_action,
    new_custom_action,
)

DOCUMENTED = [
    "cart.viewed",
    "cart.added",
    "cart.removed",
    "cart.abandoned",
    "checkout.started",
    "order.placed",
    "order.confirmed",
    "order.cancelled",
    "order.shipped",
    "order.delivered",
    "product.viewed",
    "product.purchased",
    "coupon.redeemed",
    "refund.requested",
    "refund.received",
    "page.viewed",
    "app.installed",
    "app.removed",
    "app.spent",
    "form.completed",
    "subscribed",
    "unsubscribed",
]


def test_the_catalogue_is_whole() -> None:
    assert set(BUILT_IN) == set(DOCUMENTED)


@pytest.mark.parametrize(("older", "current"), [("app.install", "app.installed"), ("app.remove", "app.removed")])
def test_an_older_name_is_understood_and_the_current_one_is_sent(older: str, current: str) -> None:
    assert find_action(older, frozenset()).name == current


@pytest.mark.parametrize("name", DOCUMENTED)
def test_what_needs_an_object_is_what_the_documentation_says(name: str) -> None:
    needs = name.split(".", maxsplit=1)[0] in {"cart", "order", "product", "coupon", "refund", "app", "form"}
    assert (BUILT_IN[name].object_need is ObjectNeed.REQUIRED) == needs


def test_a_coupon_is_not_redeemed_without_a_coupon() -> None:
    with pytest.raises(ObjectRequired, match="needs the coupon"):
        find_action("coupon.redeemed", frozenset()).check_object(has_object=False, object_type="")


def test_a_custom_action_with_an_object_says_what_kind_it_is() -> None:
    sign_in_controller = find_action("event.attendance", frozenset({"event.attendance"}))
    sign_in_controller.check_object(has_object=False, object_type="")
    with pytest.raises(ObjectTypeRequired):
        sign_in_controller.check_object(has_object=True, object_type="")


def test_a_custom_action_must_exist_before_its_first_event() -> None:
    with pytest.raises(ActionUnknown, match=PAYMENT):
        find_action(PAYMENT, frozenset())


@pytest.mark.parametrize("name", ["Paid", "physical store.paid", "a.b.c", ".paid", "paid.", "ORDER.PLACED", "x" * 99])
def test_a_name_that_is_not_object_dot_verb_is_refused(name: str) -> None:
    with pytest.raises(ActionInvalid, match="Action"):
        canonical_name(name)


def test_a_built_in_is_not_created_again() -> None:
    with pytest.raises(ActionNameUsed):
        new_custom_action("order.placed", "Order placed")


def test_a_custom_action_without_a_title_is_called_by_its_name() -> None:
    assert new_custom_action("bike.repaired", " ").title == "bike.repaired"
