"""In which shapes the practice server lists, wherever the documentation leaves it open."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.sandbox import Envelope, ListShape, SandboxOptions, ShapeInvalid, explained_shapes, mixed_shape, parse_shape
from posapp.sandbox.shapes import CHOICES, NUMBERS
from tests.unit.sandbox.asking import Asking, asking_a_new, refusal

LIST = "attribution/events"
HAPPENED = 1_786_104_000
Shown = Callable[[str], dict[str, Any]]


@contextmanager
def shop_with(payments: int, shape: str, **options: Any) -> Iterator[Asking]:
    """Speak to a server that lists so many payments, "0" the oldest, in a shape."""
    made = SandboxOptions(profiles=3, custom_actions=("physical_store.paid",), **options)
    with asking_a_new(made) as ask:
        for number in range(payments):
            ask.pays(tracked_at=HAPPENED, metadata={"event_id": str(number), "reference": f"R-{number}"})
        ask.sandbox.set_shape(parse_shape(shape))
        yield ask


def names(page: Any) -> list[str]:
    """Give which payments a page shows."""
    return [each["metadata"]["event_id"] for each in page["data"]]


@pytest.fixture
def shown(ask: Asking) -> Iterator[Shown]:
    """Give how the list shows a payment in a shape."""

    def in_shape(shape: str) -> dict[str, Any]:
        ask.sandbox.set_shape(parse_shape(shape))
        ask.pays(tracked_at=HAPPENED, metadata={"event_id": "0", "reference": "R-0"})
        event = ask.get(LIST, limit="1")["data"][0]
        assert isinstance(event, dict)
        return event

    yield in_shape
    ask.sandbox.set_shape(ListShape())


def walk(ask: Asking, limit: int = 4, most: int = 20) -> list[str]:
    """Give which payments are met on the way down, by has_more and by the id of each page's last record."""
    met: list[str] = []
    query = {"limit": str(limit)}
    for _ in range(most):
        page = ask.get(LIST, **query)
        met += names(page)
        if not page["has_more"] or not page["data"]:
            break
        query["starting_after"] = page["data"][-1]["id"]
    return met


# What an event looks like


@pytest.mark.parametrize(
    ("shape", "metadata"),
    [
        ("metadata=shown", {"event_id": "0", "reference": "R-0"}),
        ("metadata=empty", {}),
        ("metadata=foreign-keys", {"source": "api", "ip": "203.0.113.7"}),
        ("metadata=camel-case", {"eventId": "0", "reference": "R-0"}),
        ("metadata=nested", {"custom": {"event_id": "0", "reference": "R-0"}}),
    ],
)
def test_metadata_comes_otherwise(shown: Shown, shape: str, metadata: object) -> None:
    assert shown(shape)["metadata"] == metadata


def test_metadata_comes_as_a_text_of_json(shown: Shown) -> None:
    assert json.loads(shown("metadata=text")["metadata"]) == {"event_id": "0", "reference": "R-0"}


@pytest.mark.parametrize(("shape", "name"), [("metadata=properties", "properties"), ("metadata=meta", "meta")])
def test_metadata_has_another_name(shown: Shown, shape: str, name: str) -> None:
    event = shown(shape)
    assert (event[name]["event_id"], "metadata" in event) == ("0", False)


def test_metadata_is_missing(shown: Shown) -> None:
    assert "metadata" not in shown("metadata=missing")


def test_only_foreign_events_show_their_metadata() -> None:
    with shop_with(1, "metadata=foreign-events") as ask:
        ask.pays(metadata={"order": "web-7"})
        foreign, own = ask.get(LIST)["data"]
        assert (foreign["metadata"], "metadata" in own) == ({"order": "web-7"}, False)


@pytest.mark.parametrize("name", ["event_id", "uuid", "_id"])
def test_an_id_has_another_name(shown: Shown, name: str) -> None:
    event = shown(f"ids={name}")
    assert ("id" in event, event[name].startswith("ev")) == (False, True)


def test_an_id_is_missing_or_a_number(shown: Shown) -> None:
    assert "id" not in shown("ids=missing")
    assert isinstance(shown("ids=number")["id"], int)


def test_a_record_is_wrapped_by_its_kind_or_lies_under_attributes(shown: Shown) -> None:
    wrapped, listed = shown("ids=wrapped"), shown("ids=attributes")
    assert (list(wrapped), wrapped["event"]["action"]) == (["event"], "physical_store.paid")
    assert (set(listed), listed["type"]) == ({"id", "type", "attributes"}, "event")
    assert listed["attributes"]["metadata"]["event_id"] == "0"


@pytest.mark.parametrize(
    ("shape", "amount"),
    [
        ("amounts=number", 89.9),
        ("amounts=text", "89.90"),
        ("amounts=cents", 8990),
        ("amounts=object", {"amount": 89.9, "currency": "USD"}),
        ("amounts=missing", None),
    ],
)
def test_an_amount_comes_otherwise(shown: Shown, shape: str, amount: object) -> None:
    assert shown(shape).get("amount") == amount


@pytest.mark.parametrize(
    ("shape", "moment"),
    [
        ("moments=as-sent", HAPPENED),
        ("moments=seconds", HAPPENED),
        ("moments=ms", HAPPENED * 1000),
        ("moments=iso", "2026-08-07T09:00:00-03:00"),
        ("moments=iso-without-zone", "2026-08-07T09:00:00"),
        ("moments=minute", "2026-08-07T12:00Z"),
        ("moments=missing", None),
    ],
)
def test_a_moment_comes_otherwise(shown: Shown, shape: str, moment: object) -> None:
    assert shown(shape).get("tracked_at") == moment


def test_a_moment_may_be_that_of_the_arrival(shown: Shown) -> None:
    assert abs(shown("moments=arrival")["tracked_at"] - time.time()) < 60


def test_a_moment_with_a_fraction_is_shaped_too() -> None:
    with shop_with(0, "moments=ms") as ask:
        ask.pays(tracked_at="2026-08-07T12:00:00.250+00:00")
        assert ask.get(LIST)["data"][0]["tracked_at"] == HAPPENED * 1000 + 250


# What surrounds a list, and how it goes on


@pytest.mark.parametrize(
    ("shape", "path"),
    [
        ("envelope=bare", []),
        ("envelope=data", ["data"]),
        ("envelope=named", ["events"]),
        ("envelope=items", ["items"]),
        ("envelope=results", ["results"]),
        ("envelope=nested", ["data", "events"]),
    ],
)
def test_a_list_comes_in_another_envelope(shape: str, path: list[str]) -> None:
    with shop_with(2, shape) as ask:
        content = ask.get(LIST)
        for name in path:
            content = content[name]
        assert (isinstance(content, list), len(content)) == (True, 2)


def test_a_shape_without_an_envelope_leaves_the_server_its_own() -> None:
    with shop_with(2, "metadata=empty", envelope=Envelope.NAMED, has_more=False) as ask:
        assert set(ask.get(LIST)) == {"events"}


def test_a_page_is_shorter_than_asked() -> None:
    with shop_with(9, "page=3") as ask:
        assert names(ask.get(LIST, limit="100")) == ["8", "7", "6"]
        assert walk(ask) == ["8", "7", "6", "5", "4", "3", "2", "1", "0"]


@pytest.mark.parametrize(
    ("shape", "first", "last"),
    [
        ("more=right", True, False),
        ("more=text", "true", "false"),
        ("more=always-false", False, False),
        ("more=always-true", True, True),
    ],
)
def test_has_more_comes_otherwise(shape: str, first: object, last: object) -> None:
    with shop_with(3, f"{shape},page=2") as ask:
        page = ask.get(LIST)
        assert page["has_more"] == first
        assert ask.get(LIST, starting_after=page["data"][-1]["id"])["has_more"] == last


def test_a_list_that_always_has_more_ends_with_an_empty_page() -> None:
    with shop_with(1, "more=always-true") as ask:
        last = ask.get(LIST)["data"][-1]["id"]
        assert ask.get(LIST, starting_after=last) == {"data": [], "has_more": True}


def test_has_more_is_missing() -> None:
    with shop_with(3, "more=missing,page=2") as ask:
        assert set(ask.get(LIST)) == {"data"}


@pytest.mark.parametrize(("shape", "path"), [("next-cursor", ["next_cursor"]), ("meta-cursor", ["meta", "cursor"])])
def test_a_cursor_stands_elsewhere(shape: str, path: list[str]) -> None:
    with shop_with(3, f"more={shape},ids=missing,page=2") as ask:
        page = ask.get(LIST)
        cursor = page[path[0]] if len(path) == 1 else page[path[0]][path[1]]
        following = ask.get(LIST, cursor=cursor)
        assert (names(page), names(following)) == (["2", "1"], ["0"])
        end = following[path[0]] if len(path) == 1 else following[path[0]][path[1]]
        assert end is None


@pytest.mark.parametrize(
    ("cursor", "following"),
    [
        ("exact", ["5", "4", "3", "2"]),
        ("ignored", ["9", "8", "7", "6"]),
        ("inclusive", ["6", "5", "4", "3"]),
        ("skipping", ["4", "3", "2", "1"]),
        ("repeating", ["7", "6", "5", "4"]),
    ],
)
def test_starting_after_does_something_else(cursor: str, following: list[str]) -> None:
    with shop_with(10, f"cursor={cursor}") as ask:
        first = ask.get(LIST, limit="4")
        assert names(first) == ["9", "8", "7", "6"]
        assert names(ask.get(LIST, limit="4", starting_after=first["data"][-1]["id"])) == following


def test_starting_after_knows_no_record() -> None:
    with shop_with(2, "cursor=unknown") as ask:
        known = ask.get(LIST)["data"][0]["id"]
        answer = ask.http.get(f"/v1/{LIST}", params={"starting_after": known})
        assert refusal(answer) == (404, "not_found", "starting_after")


def test_a_numbered_list_goes_on_by_its_numbers() -> None:
    with shop_with(9, "ids=number") as ask:
        assert walk(ask) == ["8", "7", "6", "5", "4", "3", "2", "1", "0"]
        assert ask.http.get(f"/v1/{LIST}", params={"starting_after": "12"}).status_code == 404


def test_the_way_up_holds_in_another_order_too() -> None:
    with shop_with(9, "order=oldest") as ask:
        fifth = ask.get(LIST, limit="5")["data"][4]["id"]
        page = ask.get(LIST, limit="2", ending_before=fifth)
        assert (names(page), page["has_more"]) == (["2", "3"], True)


# Order


def test_the_oldest_may_come_first() -> None:
    with shop_with(5, "order=oldest") as ask:
        assert walk(ask) == ["0", "1", "2", "3", "4"]


def test_what_happened_last_may_come_first_whenever_it_arrived() -> None:
    with shop_with(0, "order=tracked-at") as ask:
        for name, minutes in (("a", 5), ("b", 0), ("c", 9)):
            ask.pays(tracked_at=HAPPENED + 60 * minutes, metadata={"event_id": name})
        assert names(ask.get(LIST)) == ["c", "a", "b"]


def test_the_order_may_be_that_of_the_ids() -> None:
    with shop_with(9, "order=by-id") as ask:
        ids = [each["id"] for each in ask.get(LIST)["data"]]
        assert ids == sorted(ids)
        assert names(ask.get(LIST)) != sorted(names(ask.get(LIST)), reverse=True)


def test_an_order_by_chance_may_stay() -> None:
    with shop_with(9, "order=random") as ask:
        first = names(ask.get(LIST))
        assert first == names(ask.get(LIST)) == walk(ask)
        assert sorted(first, reverse=True) == [str(number) for number in range(8, -1, -1)] != first


def test_an_order_by_chance_may_change_each_time() -> None:
    with shop_with(9, "order=random-each-time") as ask:
        orders = {tuple(names(ask.get(LIST))) for _ in range(5)}
        assert len(orders) > 1
        assert {tuple(sorted(order)) for order in orders} == {tuple("012345678")}


# What is listed at all


def test_only_the_newest_are_listed() -> None:
    with shop_with(9, "newest=3") as ask:
        assert walk(ask) == ["8", "7", "6"]


def test_a_part_stays_hidden() -> None:
    with shop_with(40, "hidden=0.5") as ask:
        seen = walk(ask)
        assert 5 < len(seen) < 35
        assert walk(ask) == seen
        ask.sandbox.set_shape(parse_shape("hidden=0.5,seed=2"))
        assert walk(ask) != seen


def test_the_list_lags() -> None:
    with shop_with(3, "lag=1000") as ask:
        assert ask.get(LIST) == {"data": [], "has_more": False}
        ask.sandbox.set_shape(parse_shape("lag=0.001"))
        wait_for(ask, 3)


def test_the_lag_may_grow() -> None:
    with shop_with(1, "documented") as ask:
        wait_until_older_than(ask, 0.2)
        ask.sandbox.set_shape(parse_shape("lag-growth=0.999"))
        assert len(ask.get(LIST)["data"]) == 1
        ask.pays(metadata={"event_id": "new"})
        wait_until_older_than(ask, 0.1)
        assert names(ask.get(LIST)) == ["0"]


def test_each_event_may_lag_by_chance() -> None:
    with shop_with(40, "lag-spread=1000000") as ask:
        assert walk(ask) == []
        ask.sandbox.set_shape(parse_shape("lag-spread=0.001"))
        wait_for(ask, 25)


def test_pages_may_come_from_a_copy() -> None:
    with shop_with(2, "cache=1000") as ask:
        assert names(ask.get(LIST)) == ["1", "0"]
        ask.pays(metadata={"event_id": "2"})
        assert names(ask.get(LIST)) == ["1", "0"]
        ask.sandbox.set_shape(parse_shape("cache=0.001"))
        wait_for(ask, 3)


def test_the_list_may_be_empty() -> None:
    with shop_with(2, "answer=empty") as ask:
        assert ask.get(LIST) == {"data": [], "has_more": False}


@pytest.mark.parametrize(
    ("answer", "status", "kind"), [("403", 403, "not_allowed"), ("404", 404, "not_found"), ("503", 503, "api_error")]
)
def test_the_list_may_be_refused_while_events_are_taken(answer: str, status: int, kind: str) -> None:
    with shop_with(1, f"answer={answer}") as ask:
        assert refusal(ask.http.get(f"/v1/{LIST}"))[:2] == (status, kind)
        assert ask.pays().status_code == 200


def test_a_proxy_may_answer_in_place_of_the_list() -> None:
    with shop_with(1, "answer=html") as ask:
        answer = ask.http.get(f"/v1/{LIST}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


# Where it holds


def test_other_lists_stay_as_documented() -> None:
    with shop_with(1, "ids=missing,envelope=items,page=1,order=oldest,answer=empty") as ask:
        page = ask.get("profiles")
        assert (set(page), len(page["data"]), "id" in page["data"][0]) == ({"data", "has_more"}, 3, True)


def test_envelope_ids_and_paging_may_hold_everywhere() -> None:
    with shop_with(1, "ids=uuid,envelope=items,page=2,more=next-cursor,everywhere,answer=empty") as ask:
        page = ask.get("profiles")
        assert (set(page), len(page["items"]), "id" in page["items"][0]) == ({"items", "next_cursor"}, 2, False)
        assert len(ask.get("profiles", cursor=page["next_cursor"])["items"]) == 1
        assert [set(each) >= {"uuid", "name"} for each in ask.get("attribution/actions")["items"]] == [True]
        assert len(ask.get("coupons")["items"]) == 2


def test_a_removed_customer_leaves_no_gap_in_a_shaped_list() -> None:
    with shop_with(0, "page=2,everywhere") as ask:
        newest, middle, oldest = (each["id"] for each in reversed(ask.sandbox.shop.profiles()))
        ask.sandbox.shop.remove_profile(middle)
        assert [each["id"] for each in ask.get("profiles")["data"]] == [newest, oldest]


# How a shape is named


def test_a_shape_is_read_from_its_names() -> None:
    shape = parse_shape(" metadata=empty, order=oldest ,page=25,lag-growth=0.5,everywhere")
    assert (str(shape.metadata), str(shape.order), shape.page, shape.lag_growth) == ("empty", "oldest", 25, 0.5)
    assert shape.everywhere
    assert parse_shape("") == parse_shape("documented") == ListShape()


def test_a_mixture_may_be_set_right_in_parts() -> None:
    assert parse_shape("mixed:7") == mixed_shape(7)
    assert parse_shape("mixed:7,answer=html").answer == "html"


@given(seed=st.integers(0, 2**32), everywhere=st.booleans())
def test_a_shape_reads_what_it_says_of_itself(seed: int, everywhere: bool) -> None:
    shape = parse_shape(f"mixed:{seed},everywhere" if everywhere else f"mixed:{seed}")
    assert parse_shape(str(shape)) == shape


def test_the_mixtures_hold_each_way() -> None:
    mixtures = [mixed_shape(seed) for seed in range(400)]
    for name, choice in CHOICES.items():
        assert {getattr(shape, name) for shape in mixtures} == set(choice)
    for name in NUMBERS:
        assert len({getattr(shape, name) for shape in mixtures}) > 2


def test_every_way_is_explained() -> None:
    lines = explained_shapes()
    for name, choice in CHOICES.items():
        assert all(any(line.startswith(f"{name}={way}: ") for line in lines) for way in choice)
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour=red", "“colour” is nothing that can be shaped"),
        ("metadata=red", "metadata is one of shown, missing"),
        ("metadata", "metadata is one of shown, missing"),
        ("page=0", "page is a whole number from 1 to 100, not 0"),
        ("page=2.5", "page is a whole number"),
        ("lag=nan", "lag is a number from 0"),
        ("lag=soon", "lag is a number, not “soon”"),
        ("lag-growth=1", "lag-growth is a number from 0 to 0.999"),
        ("hidden=2", "hidden is a number from 0 to 1"),
        ("mixed:x", "seed is a number"),
        ("page=2,page=3", "page is named twice"),
        ("page=2,mixed:3", "mixed:SEED comes first"),
    ],
)
def test_a_wrong_shape_says_why(text: str, said: str) -> None:
    with pytest.raises(ShapeInvalid, match=said):
        parse_shape(text)


def wait_for(ask: Asking, count: int) -> None:
    """Look again until so many events stand on the first page."""
    deadline = time.monotonic() + 30
    while len(ask.get(LIST)["data"]) != count:
        assert time.monotonic() < deadline


def wait_until_older_than(ask: Asking, seconds: float) -> None:
    """Let the newest event become so old."""
    shop = ask.sandbox.shop
    while shop.seconds_since_recorded(len(shop.event_records) - 1) < seconds:
        time.sleep(0.01)
