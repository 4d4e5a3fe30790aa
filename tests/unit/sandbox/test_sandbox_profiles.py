"""How the practice server finds, creates and changes customers."""

import pytest

from posapp.sandbox import FieldShape, RunningSandbox, SandboxOptions
from tests.unit.sandbox.asking import Asking, asking_a_new, refusal


def test_a_new_customer_is_created_without_consent(ask: Asking) -> None:
    made = ask.http.post("/v1/profiles", json={"first_name": "Ana", "phone[mobile]": "+59899123456"})
    assert (made.status_code, made.json()["subscription_state"]) == (201, "unconfirmed")
    assert ask.get(f"profiles/{made.json()['id']}")["phone"] == "+59899123456"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ({"phone": "+59899000001"}, {"phone[mobile]": "+59899000001"}),
        ({"email[primary]": "Eva@example.org"}, {"email": "eva@EXAMPLE.org"}),
        ({"phone": "+59899000002", "email": "ivo@example.org"}, {"email": "ivo@example.org", "first_name": "Ivo"}),
    ],
)
def test_the_same_phone_or_email_finds_the_same_customer(
    ask: Asking, first: dict[str, object], again: dict[str, object]
) -> None:
    made, found = ask.posts("profiles", **first), ask.http.post("/v1/profiles", json=again)
    assert (found.status_code, found.json()["id"]) == (200, made["id"])


@pytest.mark.parametrize("contact", ["phone", "email"])
def test_an_invented_customer_is_found_too(ask: Asking, contact: str) -> None:
    known = next(each for each in ask.sandbox.shop.profiles() if each[contact])
    assert ask.posts("profiles", **{contact: known[contact]})["id"] == known["id"]


def test_without_phone_and_email_each_time_makes_another_customer(ask: Asking) -> None:
    first, second = ask.posts("profiles", first_name="Noa"), ask.posts("profiles", first_name="Noa")
    assert first["id"] != second["id"]


def test_who_unsubscribed_stays_unsubscribed(ask: Asking) -> None:
    gone = next(each for each in ask.sandbox.shop.profiles() if each["state"] == "unsubscribed" and each["phone"])
    assert ask.posts("profiles", phone=gone["phone"], first_name="Back")["subscription_state"] == "unsubscribed"
    assert ask.changes(f"profiles/{gone['id']}", last_name="Again")["subscription_state"] == "unsubscribed"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({}, (422, "parameter_missing", "phone")),
        ({"phone": "099 123 456"}, (422, "phone_number_invalid", "phone")),
        ({"phone": "+0123456789"}, (422, "phone_number_invalid", "phone")),
        ({"phone": 59899123456}, (422, "invalid", "phone")),
        ({"phone": ""}, (422, "parameter_invalid_empty", "phone")),
        ({"email": None}, (422, "parameter_invalid_empty", "email")),
        ({"email": "nobody"}, (422, "invalid", "email")),
        ({"phone": "+59899000003", "phone[mobile]": "+59899000004"}, (422, "ambiguous_parameter", "phone[mobile]")),
        ({"subscription_state": "subscribed"}, (422, "invalid", "subscription_state")),
        ({"state": "subscribed"}, (422, "invalid", "state")),
        ({"nickname": "Nano"}, (422, "invalid", "nickname")),
        ({"property_by_id[none]": "x"}, (404, "not_found", "property_by_id[none]")),
    ],
)
def test_a_wrong_customer_is_refused_by_name(ask: Asking, body: dict[str, object], told: tuple[int, str, str]) -> None:
    before = len(ask.sandbox.shop.people)
    assert ask.is_refused("profiles", **body) == told
    assert len(ask.sandbox.shop.people) == before


def test_a_phone_and_an_email_of_two_customers_are_refused(ask: Asking) -> None:
    ask.posts("profiles", phone="+59899000005")
    ask.posts("profiles", email="two@example.org")
    told = ask.is_refused("profiles", phone="+59899000005", email="two@example.org")
    assert told == (422, "identity_assigned", "email")


def test_a_phone_of_somebody_else_cannot_be_taken_over(ask: Asking) -> None:
    ask.posts("profiles", phone="+59899000006")
    answer = ask.http.patch(f"/v1/profiles/{ask.customer}", json={"phone": "+59899000006"})
    assert refusal(answer) == (422, "identity_assigned", "phone")


def test_a_phone_that_was_given_up_finds_nobody(ask: Asking) -> None:
    known = next(each for each in ask.sandbox.shop.profiles() if each["phone"] and each["email"])
    ask.changes(f"profiles/{known['id']}", phone="+59899000007")
    assert ask.posts("profiles", phone="+59899000007")["id"] == known["id"]
    assert ask.posts("profiles", phone=known["phone"])["id"] != known["id"]
    assert ask.posts("profiles", email=known["email"])["id"] == known["id"]


def test_a_unique_property_belongs_to_one_customer(ask: Asking) -> None:
    card = ask.posts("properties", name="card", kind="text", unique=True)["id"]
    size = ask.posts("properties", name="size", kind="text")["id"]
    first = ask.posts("profiles", email="one@example.org", **{f"property_by_id[{card}]": "77"})
    ask.changes(f"profiles/{first['id']}", **{f"property_by_id[{size}]": "L"})
    told = ask.is_refused("profiles", email="other@example.org", **{f"property_by_id[{card}]": "77"})
    assert told == (422, "identity_assigned", f"property_by_id[{card}]")
    ask.posts("profiles", email="other@example.org", **{f"property_by_id[{size}]": "L"})


def test_a_customer_who_does_not_exist_cannot_be_changed(ask: Asking) -> None:
    assert refusal(ask.http.patch("/v1/profiles/pr0", json={"first_name": "X"})) == (404, "not_found", "id")


def test_a_new_customer_never_gets_the_id_of_an_invented_one(running: RunningSandbox, ask: Asking) -> None:
    invented = {profile["id"] for profile in running.shop.profiles()}
    made = {ask.posts("profiles", first_name="New")["id"] for _ in range(60)}
    assert (len(made), made & invented) == (60, set())


@pytest.mark.parametrize(
    ("shape", "phone", "email", "state"),
    [
        (FieldShape.STRING, ("phone", str), ("email", str), "subscription_state"),
        (FieldShape.LIST, ("phones", list), ("emails", list), "state"),
        (FieldShape.KIND_VALUE, ("phones", list), ("emails", list), "subscription"),
    ],
)
def test_a_customer_comes_in_each_shape_that_is_left_open(
    shape: FieldShape, phone: tuple[str, type], email: tuple[str, type], state: str
) -> None:
    with asking_a_new(SandboxOptions(profiles=1, field_shape=shape)) as ask:
        (shown,) = ask.get("profiles")["data"]
    assert isinstance(shown[phone[0]], phone[1])
    assert isinstance(shown[email[0]], email[1])
    assert shown[state] == "subscribed"
    if shape is FieldShape.KIND_VALUE:
        assert shown["phones"] == [{"kind": "mobile", "value": "+12015550100"}]
