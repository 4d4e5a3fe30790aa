"""How the practice server lists: newest first, by cursor, in each envelope that is left open."""

import time
from typing import Any

import pytest

from posapp.sandbox import Envelope, FieldShape, SandboxOptions
from tests.unit.sandbox.asking import Asking, asking_a_new, refusal

PAYMENT = ("physical_store.paid",)


def test_the_newest_customer_comes_first_and_25_come_unasked(ask: Asking) -> None:
    page = ask.get("profiles")
    assert [each["reference"] for each in page["data"]] == [f"C-{n:06d}" for n in range(59, 34, -1)]
    assert page["has_more"] is True


@pytest.mark.parametrize("limit", [1, 7, 20, 59, 60, 100])
def test_every_customer_is_met_once_on_the_way_down(ask: Asking, limit: int) -> None:
    met: list[str] = []
    after: dict[str, str] = {}
    more = True
    while more:
        page = ask.get("profiles", limit=str(limit), **after)
        met += [each["id"] for each in page["data"]]
        after, more = {"starting_after": met[-1]}, page["has_more"]
    assert met == [each["id"] for each in reversed(ask.sandbox.shop.profiles())]


def test_the_way_up_gives_what_is_next_newer(ask: Asking) -> None:
    everybody = [each["id"] for each in reversed(ask.sandbox.shop.profiles())]
    page = ask.get("profiles", limit="10", ending_before=everybody[30])
    assert ([each["id"] for each in page["data"]], page["has_more"]) == (everybody[20:30], True)
    top = ask.get("profiles", limit="10", ending_before=everybody[3])
    assert ([each["id"] for each in top["data"]], top["has_more"]) == (everybody[:3], False)


def test_after_the_oldest_there_is_an_empty_page(ask: Asking) -> None:
    oldest = ask.sandbox.shop.profiles()[0]["id"]
    assert ask.get("profiles", starting_after=oldest) == {"data": [], "has_more": False}


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"limit": "0"}, (422, "invalid", "limit")),
        ({"limit": "101"}, (422, "invalid", "limit")),
        ({"limit": "-1"}, (422, "invalid", "limit")),
        ({"limit": "ten"}, (422, "invalid", "limit")),
        ({"limit": "²"}, (422, "invalid", "limit")),
        ({"limit": ""}, (422, "invalid", "limit")),
        ({"starting_after": "pr99999999"}, (404, "not_found", "starting_after")),
        ({"ending_before": "nobody"}, (404, "not_found", "ending_before")),
        ({"starting_after": "a", "ending_before": "b"}, (422, "ambiguous_parameter", "ending_before")),
    ],
)
def test_a_wrong_page_is_refused(ask: Asking, query: dict[str, str], told: tuple[int, str, str]) -> None:
    assert refusal(ask.http.get("/v1/profiles", params=query)) == told


def test_a_filter_is_not_offered_and_changes_nothing(ask: Asking) -> None:
    assert ask.get("profiles", phone="+12015550100", limit="5") == ask.get("profiles", limit="5")


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        (SandboxOptions(profiles=3), {"data", "has_more"}),
        (SandboxOptions(profiles=3, has_more=False), {"data"}),
        (SandboxOptions(profiles=3, envelope=Envelope.NAMED), {"profiles", "has_more"}),
        (SandboxOptions(profiles=3, envelope=Envelope.NAMED, has_more=False), {"profiles"}),
    ],
)
def test_a_list_comes_in_an_envelope(options: SandboxOptions, keys: set[str]) -> None:
    with asking_a_new(options) as ask:
        assert set(ask.get("profiles")) == keys


def test_a_list_may_come_bare_and_with_another_default() -> None:
    with asking_a_new(SandboxOptions(profiles=9, envelope=Envelope.BARE, default_limit=4)) as ask:
        page = ask.get("profiles")
        assert (isinstance(page, list), len(page)) == (True, 4)


def test_other_lists_are_named_for_what_they_hold() -> None:
    with asking_a_new(SandboxOptions(profiles=1, envelope=Envelope.NAMED, custom_actions=PAYMENT)) as ask:
        assert [each["name"] for each in ask.get("attribution/actions")["actions"]] == list(PAYMENT)
        assert ask.get("attribution/events") == {"events": [], "has_more": False}
        assert len(ask.get("coupons")["coupons"]) == 3


def shown_event(options: SandboxOptions) -> dict[str, Any]:
    """Give a payment as the list shows it."""
    with asking_a_new(options) as ask:
        ask.pays()
        (shown,) = ask.get("attribution/events")["data"]
        assert isinstance(shown, dict)
        return {**shown, "customer": ask.customer}


def test_a_listed_event_has_what_was_posted_and_an_id() -> None:
    shown = shown_event(SandboxOptions(profiles=1, custom_actions=PAYMENT))
    assert (shown["action"], shown["profile"]) == ("physical_store.paid", shown["customer"])
    assert (shown["amount"], shown["currency"], shown["tracked_at"]) == (89.9, "USD", 1_786_104_000)
    assert shown["metadata"]["event_id"] == "0198"
    assert shown["id"]
    assert "taken_at" not in shown


def test_a_listed_event_may_hide_its_metadata() -> None:
    shown = shown_event(SandboxOptions(profiles=1, custom_actions=PAYMENT, listing_metadata=False))
    assert "metadata" not in shown


def test_a_listed_event_may_come_with_another_clock_and_nested() -> None:
    listed = shown_event(SandboxOptions(profiles=1, custom_actions=PAYMENT, field_shape=FieldShape.LIST))
    assert (listed["tracked_at"], listed["amount"]) == ("2026-08-07T12:00:00Z", "89.9")
    nested = shown_event(SandboxOptions(profiles=1, custom_actions=PAYMENT, field_shape=FieldShape.KIND_VALUE))
    assert (nested["action"], nested["profile"]) == ({"name": "physical_store.paid"}, {"id": nested["customer"]})


def test_an_event_is_listed_only_after_a_while() -> None:
    with asking_a_new(SandboxOptions(profiles=1, custom_actions=PAYMENT, listing_delay=0.2)) as ask:
        ask.pays()
        assert ask.get("attribution/events")["data"] == []
        assert len(ask.sandbox.shop.events()) == 1
        deadline = time.monotonic() + 10
        while not ask.get("attribution/events")["data"]:
            assert time.monotonic() < deadline


def test_a_page_read_while_events_arrive_shows_none_twice(ask: Asking) -> None:
    for number in range(6):
        ask.pays(metadata={"event_id": str(number)})
    first = ask.get("attribution/events", limit="3")["data"]
    ask.pays(metadata={"event_id": "late"})
    second = ask.get("attribution/events", limit="3", starting_after=first[-1]["id"])["data"]
    assert [each["metadata"]["event_id"] for each in first + second] == ["5", "4", "3", "2", "1", "0"]
