"""Which events the practice server takes, and which it refuses."""

import math
from datetime import UTC, datetime

import pytest

from posapp.sandbox import SandboxOptions
from tests.unit.sandbox.asking import EVENTS, Asking, asking_a_new, refusal

JSON = {"Content-Type": "application/json"}
REFUND = {
    "reference": "R-1",
    "source": "till",
    "amount": 10.5,
    "currency": "USD",
    "total": {"amount": 89.9, "currency": "USD"},
}
ORDER = {"reference": "O-1", "source": "till"}


def test_a_payment_is_received_and_kept_as_it_was_sent(ask: Asking) -> None:
    answer = ask.pays(metadata={"event_id": "kept"})
    assert (answer.status_code, answer.json()) == (200, {"status": "received"})
    kept = ask.sandbox.shop.events()[-1]
    assert (kept["profile"], kept["amount"], kept["currency"]) == (ask.customer, 89.9, "USD")
    assert (kept["tracked_at"], kept["metadata"]) == (1_786_104_000, {"event_id": "kept"})


def test_the_same_payment_sent_twice_counts_twice(ask: Asking) -> None:
    before = len(ask.sandbox.shop.events())
    ask.pays(metadata={"event_id": "twin"})
    ask.pays(metadata={"event_id": "twin"})
    assert len(ask.sandbox.shop.events()) == before + 2


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"action": None}, (422, "parameter_missing", "action")),
        ({"action": ""}, (422, "parameter_invalid_empty", "action")),
        ({"action": 5}, (422, "invalid", "action")),
        ({"action": "physical_store.unknown"}, (404, "not_found", "action")),
        ({"action": "Physical_Store.Paid"}, (404, "not_found", "action")),
        ({"action": "app.install"}, (404, "not_found", "action")),
        ({"profile": None}, (422, "parameter_missing", "profile")),
        ({"profile": ""}, (422, "parameter_invalid_empty", "profile")),
        ({"profile": 7}, (422, "invalid", "profile")),
        ({"profile": "pr00000000"}, (404, "not_found", "profile")),
        ({"profile": None, "profile_id": "x"}, (422, "invalid", "profile_id")),
        ({"profile": None, "session": ""}, (422, "parameter_missing", "profile")),
        ({"idempotency_key": "x"}, (422, "invalid", "idempotency_key")),
        ({"amount": None}, (422, "parameter_missing", "amount")),
        ({"currency": None}, (422, "parameter_missing", "currency")),
        ({"currency": ""}, (422, "invalid", "currency")),
        ({"currency": "usd"}, (422, "invalid", "currency")),
        ({"currency": "XXX"}, (422, "invalid", "currency")),
        ({"currency": "QQQ"}, (422, "invalid", "currency")),
        ({"currency": "$"}, (422, "invalid", "currency")),
        ({"currency": 840}, (422, "invalid", "currency")),
        ({"amount": "89.90"}, (422, "invalid", "amount")),
        ({"amount": True}, (422, "invalid", "amount")),
        ({"amount": -1}, (422, "invalid", "amount")),
        ({"amount": 1.005}, (422, "invalid", "amount")),
        ({"amount": 0.1 + 0.2}, (422, "invalid", "amount")),
        ({"amount": 89.5, "currency": "CLP"}, (422, "invalid", "amount")),
        ({"amount": 1.2345, "currency": "KWD"}, (422, "invalid", "amount")),
        ({"amount": {"value": 5}}, (422, "invalid", "amount")),
        ({"tracked_at": "yesterday"}, (422, "invalid", "tracked_at")),
        ({"tracked_at": "2026-02-01T09:00:00"}, (422, "invalid", "tracked_at")),
        ({"tracked_at": "2026-02-30T09:00:00Z"}, (422, "invalid", "tracked_at")),
        ({"tracked_at": "1786104000"}, (422, "invalid", "tracked_at")),
        ({"tracked_at": 1_786_104_000_000}, (422, "invalid", "tracked_at")),
        ({"tracked_at": 0}, (422, "invalid", "tracked_at")),
        ({"tracked_at": True}, (422, "invalid", "tracked_at")),
        ({"metadata": "x"}, (422, "invalid", "metadata")),
        ({"metadata": ["x"]}, (422, "invalid", "metadata")),
        ({"metadata": {"a": {"b": 1}}}, (422, "invalid", "metadata")),
        ({"metadata": {"a": [1]}}, (422, "invalid", "metadata")),
        ({"url": "https://shop.example.com"}, (422, "invalid", "url")),
    ],
)
def test_a_wrong_payment_is_refused_by_name_and_not_kept(
    ask: Asking, fields: dict[str, object], told: tuple[int, str, str]
) -> None:
    before = len(ask.sandbox.shop.events())
    assert refusal(ask.pays(**fields)) == told
    assert len(ask.sandbox.shop.events()) == before


@pytest.mark.parametrize(
    "fields",
    [
        {"amount": 0},
        {"amount": 5},
        {"amount": 100.0},
        {"amount": 1999, "currency": "CLP"},
        {"amount": 1.234, "currency": "KWD"},
        {"amount": 99_999_999.99},
        {"tracked_at": "2026-02-01T09:00:00Z"},
        {"tracked_at": "2026-02-01T09:00:00.250-03:00"},
        {"tracked_at": 1_786_104_000.5},
        {"metadata": {}},
        {"metadata": {"text": "ñ", "number": 1, "flag": True, "nothing": None}},
        {"profile": None, "session": "s-1"},
        {"action": "page.viewed", "url": "https://shop.example.com", "amount": None, "currency": None},
        {"action": "subscribed", "amount": None, "currency": None},
    ],
)
def test_a_right_event_is_taken(ask: Asking, fields: dict[str, object]) -> None:
    assert ask.pays(**fields).status_code == 200


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_json_number_is_malformed(ask: Asking, number: str) -> None:
    body = f'{{"action": "physical_store.paid", "profile": "{ask.customer}", "amount": {number}, "currency": "USD"}}'
    assert refusal(ask.http.post(EVENTS, content=body, headers=JSON)) == (400, "invalid", "")


def test_an_amount_beyond_all_numbers_is_refused(ask: Asking) -> None:
    body = f'{{"action": "physical_store.paid", "profile": "{ask.customer}", "amount": 1e999, "currency": "USD"}}'
    assert refusal(ask.http.post(EVENTS, content=body, headers=JSON)) == (422, "invalid", "amount")


def test_an_event_without_its_time_gets_the_servers(ask: Asking) -> None:
    event = {"action": "physical_store.paid", "profile": ask.customer, "amount": None, "tracked_at": None}
    assert ask.http.post(EVENTS, json=event).status_code == 200
    shown = ask.get("attribution/events", limit="1")["data"][0]
    assert "amount" not in shown
    assert math.isclose(shown["tracked_at"], datetime.now(UTC).timestamp(), abs_tol=30)


@pytest.mark.parametrize(
    "action",
    "cart.viewed order.placed product.purchased coupon.redeemed refund.requested refund.received app.installed "
    "form.completed".split(),
)
def test_a_built_in_action_needs_what_it_happened_to(ask: Asking, action: str) -> None:
    assert refusal(ask.tracks(action)) == (422, "parameter_missing", "object")


@pytest.mark.parametrize(
    ("action", "fields", "told"),
    [
        ("coupon.redeemed", {"object": "co00000000"}, (404, "not_found", "object")),
        ("coupon.redeemed", {"object": "WELCOME10"}, (404, "not_found", "object")),
        ("coupon.redeemed", {"object": ""}, (422, "parameter_invalid_empty", "object")),
        ("order.placed", {"object": "x", "object_parameters": ORDER}, (422, "ambiguous_parameter", "object")),
        ("order.placed", {"object_parameters": "O-1"}, (422, "object_invalid", "object_parameters")),
        ("order.placed", {"object_parameters": {}}, (422, "parameter_invalid_empty", "object_parameters")),
        (
            "order.placed",
            {"object_parameters": {"reference": "O-1"}},
            (422, "parameter_missing", "object_parameters[source]"),
        ),
        ("order.placed", {"object_parameters": ORDER, "object_type": "refund"}, (422, "object_invalid", "object_type")),
        ("event.attendance", {"object_parameters": ORDER}, (422, "parameter_missing", "object_type")),
        (
            "event.attendance",
            {"object_parameters": ORDER, "object_type": "spaceship"},
            (422, "object_invalid", "object_type"),
        ),
        ("event.attendance", {"object_type": ["order"]}, (422, "object_invalid", "object_type")),
        ("event.attendance", {"object": "or1", "object_type": "order"}, (404, "not_found", "object")),
        (
            "refund.received",
            {"object_parameters": {**REFUND, "total": 89.9}},
            (422, "invalid", "object_parameters[total]"),
        ),
        (
            "refund.received",
            {"object_parameters": {**REFUND, "total": {"amount": 89.9}}},
            (422, "parameter_missing", "object_parameters[total][currency]"),
        ),
        (
            "refund.received",
            {"object_parameters": {**REFUND, "amount": "10.50"}},
            (422, "invalid", "object_parameters[amount]"),
        ),
    ],
)
def test_a_wrong_object_is_refused(
    ask: Asking, action: str, fields: dict[str, object], told: tuple[int, str, str]
) -> None:
    before = len(ask.sandbox.shop.events())
    assert refusal(ask.tracks(action, **fields)) == told
    assert len(ask.sandbox.shop.events()) == before


@pytest.mark.parametrize("missing", sorted(REFUND))
def test_a_refund_says_everything_about_itself(ask: Asking, missing: str) -> None:
    parameters = {name: value for name, value in REFUND.items() if name != missing}
    told = refusal(ask.tracks("refund.received", object_parameters=parameters))
    assert told == (422, "parameter_missing", f"object_parameters[{missing}]")


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("refund.received", {"object_parameters": REFUND}),
        ("refund.requested", {"object_parameters": REFUND, "object_type": "refund"}),
        ("form.completed", {"object_parameters": {"reference": "raffle", "source": "counter"}}),
        ("event.attendance", {}),
        ("event.attendance", {"object_parameters": {"reference": "E-1", "source": "shop"}, "object_type": "form"}),
    ],
)
def test_a_right_object_is_taken(ask: Asking, action: str, fields: dict[str, object]) -> None:
    assert ask.tracks(action, **fields).status_code == 200


def test_a_coupon_is_redeemed_by_its_id(ask: Asking) -> None:
    coupon = ask.get("coupons")["data"][0]
    assert ask.tracks("coupon.redeemed", object=coupon["id"]).status_code == 200


def test_an_order_is_placed_once_however_often_it_is_sent() -> None:
    with asking_a_new(SandboxOptions(profiles=2)) as ask:
        for _ in range(3):
            assert ask.tracks("order.placed", object_parameters=ORDER).status_code == 200
        (order,) = ask.get("attribution/orders")["data"]
        assert ask.tracks("order.placed", object=order["id"]).status_code == 200
        ask.tracks("order.confirmed", object=order["id"])
        ask.tracks("order.placed", object_parameters={**ORDER, "reference": "O-2"})
        assert [event["action"] for event in ask.sandbox.shop.events()] == [
            "order.placed",
            "order.confirmed",
            "order.placed",
        ]


def test_an_event_of_a_customer_who_was_merged_away_is_refused() -> None:
    with asking_a_new(SandboxOptions(profiles=3, custom_actions=("physical_store.paid",))) as ask:
        ask.sandbox.shop.remove_profile(ask.customer)
        assert refusal(ask.pays()) == (404, "not_found", "profile")
        assert ask.customer not in {profile["id"] for profile in ask.get("profiles")["data"]}
        assert ask.http.get(f"/v1/profiles/{ask.customer}").status_code == 404


def test_a_hundred_thousand_events_are_listed_as_fast_as_one() -> None:
    with asking_a_new(SandboxOptions(profiles=1, custom_actions=("physical_store.paid",), listing_delay=3600)) as ask:
        event = {"action": "physical_store.paid", "profile": ask.customer}
        for _ in range(100_000):
            ask.sandbox.shop.record(event, 0)
        assert ask.get("attribution/events") == {"data": [], "has_more": False}
        ask.sandbox.scenario.listing_delay = 0
        assert ask.get("attribution/events", limit="100")["has_more"] is True
        assert ask.sandbox.shop.taken["physical_store.paid"] == 100_000
