"""Profiles, coupons, actions and events in each shape that the documentation leaves open, and in absurd ones."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.hellotext.envelopes import Item, Page, read_page
from posapp.hellotext.errors import AnswerUnreadable
from posapp.hellotext.parsers import ListedEvent, read_action, read_coupon, read_listed_event, read_subscriber
from posapp.hellotext.results import error_explanation

PHONE = "+12015550123"
MAIL = "ana@example.com"
NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)


def a_profile(**fields: object) -> Item:
    return {"id": "pr_1", **fields}


def an_event(**fields: object) -> ListedEvent:
    return read_listed_event({"id": "ev_1", **fields})


@pytest.mark.parametrize(
    "fields",
    [
        {"phone": PHONE, "email": MAIL},
        {"phones": PHONE, "emails": MAIL},
        {"phones": [PHONE], "emails": [MAIL]},
        {"phone": [PHONE], "email": [MAIL]},
        {"phones": [{"kind": "mobile", "value": PHONE}], "emails": [{"kind": "primary", "value": MAIL}]},
        {"phone": {"kind": "mobile", "value": PHONE}, "email": {"value": MAIL}},
        {"phone": PHONE, "phones": [{"value": PHONE}], "email": MAIL, "emails": [MAIL]},
        {"phones": ["+1 (201) 555-0123"], "emails": [f"  {MAIL}\n"]},
        {"phones": [None, "", " ", {}, [], True, {"value": None}, PHONE], "emails": [None, {"kind": "x"}, "", MAIL]},
    ],
)
def test_the_numbers_and_addresses_of_a_customer_are_read_in_each_shape(fields: Mapping[str, object]) -> None:
    customer = read_subscriber(a_profile(**fields))
    assert customer is not None
    assert (customer.phones, customer.emails) == ((PHONE,), (MAIL,))


def test_the_first_number_stays_the_first_and_the_others_follow() -> None:
    customer = read_subscriber(a_profile(phones=[{"value": "+12015550199"}, PHONE, "+12015550199"]))
    assert customer is not None
    assert customer.phones == ("+12015550199", PHONE)


@pytest.mark.parametrize("phone", ["not a number", "+", "+²", "123", "9" * 400])
def test_what_is_no_phone_number_stays_as_it_came_and_hides_nobody(phone: str) -> None:
    customer = read_subscriber(a_profile(phone=phone, first_name="Ana"))
    assert customer is not None
    assert (customer.phones, customer.first_name) == ((phone,), "Ana")


@pytest.mark.parametrize("state", ["subscribed", "unconfirmed", "unsubscribed"])
@pytest.mark.parametrize("name", ["subscription_state", "state", "subscription"])
@pytest.mark.parametrize("is_nested", [False, True])
def test_the_subscription_is_read_under_each_of_its_names(state: str, name: str, *, is_nested: bool) -> None:
    customer = read_subscriber(a_profile(**{name: {"state": state} if is_nested else state}))
    assert customer is not None
    assert customer.state is SubscriptionState(state)


@pytest.mark.parametrize("value", [None, "", "SUBSCRIBED", 1, True, [], ["subscribed"], {}, {"state": ["subscribed"]}])
def test_a_subscription_that_cannot_be_read_is_never_taken_for_consent(value: object) -> None:
    for name in ("subscription_state", "state", "subscription"):
        customer = read_subscriber(a_profile(**{name: value}))
        assert customer is not None
        assert customer.state is SubscriptionState.UNKNOWN


@pytest.mark.parametrize("identity", [None, "", "  ", True, [], {}, 1.5, "x" * 256, "half a sign \ud83d", "two\nlines"])
def test_a_record_whose_id_could_never_be_asked_for_again_is_none(identity: object) -> None:
    assert read_subscriber({"id": identity, "first_name": "Ana"}) is None
    assert read_coupon({"id": identity, "code": "VERANO"}) is None
    assert read_listed_event({"id": identity}).id == ""


def test_an_id_may_be_a_number() -> None:
    customer = read_subscriber({"id": 17})
    assert customer is not None
    assert customer.id == "17"


def test_fields_of_a_wrong_kind_are_empty_and_take_nothing_from_the_others() -> None:
    junk = {"last_name": ["Silva"], "reference": {"a": 1}, "created_at": "yesterday", "extra": [[{}]], "phones": 7.5}
    customer = read_subscriber(a_profile(first_name="Ana", **junk))
    assert customer is not None
    assert (customer.first_name, customer.last_name, customer.reference) == ("Ana", "", "")
    assert (customer.created_at, customer.phones) == (None, ())


@pytest.mark.parametrize(
    "moment", ["2026-08-07T12:00:00Z", "2026-08-07T09:00:00-03:00", "2026-08-07T12:00:00.000+00:00", 1786104000]
)
def test_a_moment_is_read_as_text_with_its_zone_and_as_seconds(moment: object) -> None:
    customer = read_subscriber(a_profile(created_at=moment))
    assert customer is not None
    assert customer.created_at == NOON
    assert an_event(tracked_at=moment).tracked_at == NOON


@pytest.mark.parametrize(
    "moment", ["2026-08-07T12:00:00", "", 1e300, 10**400, -(10**18), True, [], "9999-12-31T23:59:59-12"]
)
def test_a_moment_that_could_be_another_one_is_none(moment: object) -> None:
    assert an_event(tracked_at=moment).tracked_at is None


def test_a_coupon_keeps_its_code_letter_for_letter() -> None:
    coupon = read_coupon({"id": "cp_1", "code": "Verano", "description": None, "reference": 7})
    assert coupon is not None
    assert (coupon.code, coupon.description, coupon.reference) == ("Verano", "", "7")
    assert read_coupon({"id": "cp_1", "code": None}) is None


def test_an_action_is_known_by_its_name_and_is_passive_unless_it_says_otherwise() -> None:
    action = read_action({"name": "store.visited", "goal": "yes"})
    assert action is not None
    assert (action.id, action.title, action.goal, action.passive) == ("", "store.visited", False, True)
    assert read_action({"id": "ac_1", "title": "Visit"}) is None


@pytest.mark.parametrize("profile", ["pr_1", {"id": "pr_1", "first_name": "Ana"}])
@pytest.mark.parametrize("action", ["physical_store.paid", {"id": "ac_1", "name": "physical_store.paid"}])
@pytest.mark.parametrize("amount", [89.9, "89.90", {"amount": "89.90", "currency": "USD"}])
def test_a_listed_event_is_the_same_in_each_shape(profile: object, action: object, amount: object) -> None:
    listed = an_event(profile=profile, action=action, amount=amount, currency="usd")
    assert (listed.profile, listed.action, listed.currency) == ("pr_1", "physical_store.paid", "USD")
    assert listed.amount == Decimal("89.90")


@pytest.mark.parametrize(
    "amount", ["", "a lot", True, None, [], float("inf"), float("nan"), "1e9999999999", "-1e-9999999"]
)
def test_an_amount_that_nobody_paid_is_none(amount: object) -> None:
    assert an_event(amount=amount).amount is None


@pytest.mark.parametrize(
    ("metadata", "event_id", "is_shown"),
    [
        ({"event_id": "0198"}, "0198", True),
        ({"eventId": "0198"}, "0198", True),
        ({"custom": {"Event-ID": "0198"}}, "0198", True),
        ('{"event_id": "0198"}', "0198", True),
        ({"event_id": None}, "", True),
        ({"event_id": "\udfff"}, "?", True),
        ("0198", "", True),
        ({}, "", False),
        (None, "", False),
    ],
)
def test_metadata_that_is_missing_is_told_from_metadata_without_an_id(
    metadata: object, event_id: str, *, is_shown: bool
) -> None:
    listed = an_event(metadata=metadata)
    assert (listed.event_id, listed.has_metadata) == (event_id, is_shown)


def of_customers(content: object, *, limit: int = 2, after: str = "") -> Page[object]:
    return read_page(json.dumps(content).encode(), "profiles", limit, read_subscriber, after=after)


@pytest.mark.parametrize("name", ["", "data", "profiles", "items", "results"])
@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize(("ids", "goes_on"), [([], ""), (["a"], "a"), (["a", "b"], "b")])
def test_where_a_list_does_not_say_whether_more_follows_only_an_empty_page_is_its_end(
    name: str, ids: list[str], *, goes_on: str, nested: bool
) -> None:
    records = [{"id": each} for each in ids]
    content: object = {name: records} if name else records
    page = of_customers({"data": content} if nested and name else content)
    assert (len(page.items), page.has_more, page.next_cursor) == (len(ids), bool(goes_on), goes_on)


@pytest.mark.parametrize("yes", [True, "true", "True", 1, "yes"])
@pytest.mark.parametrize("no", [False, "false", 0])
def test_what_a_list_says_about_more_is_believed_of_a_short_page_and_doubted_of_a_full_one(
    yes: object, no: object
) -> None:
    def goes_on(more: object, *ids: str) -> bool:
        return of_customers({"data": [{"id": each} for each in ids], "has_more": more}).has_more

    assert (goes_on(yes, "a"), goes_on(yes, "a", "b")) == (True, True)
    assert (goes_on(no, "a"), goes_on(no, "a", "b")) == (False, True)


@pytest.mark.parametrize("more", [None, "perhaps", []])
def test_a_has_more_that_is_neither_yes_nor_no_tells_nothing(more: object) -> None:
    page = of_customers({"data": [{"id": "a"}], "has_more": more})
    assert (page.has_more, page.reported_has_more) == (True, None)


@pytest.mark.parametrize("told", [{"next_cursor": "b"}, {"meta": {"cursor": "b"}}, {"meta": {"has_more": True}}])
def test_a_place_to_go_on_from_says_that_more_follows_and_an_empty_one_that_none_does(told: dict[str, object]) -> None:
    assert of_customers({"data": [{"id": "a"}], **told}).reported_has_more is True
    assert of_customers({"data": [{"id": "a"}], "next_cursor": None}).has_more is False


@pytest.mark.parametrize("repeated", [["b"], ["a", "b"]])
def test_what_a_server_repeats_after_the_place_it_was_asked_for_is_not_counted_again(repeated: list[str]) -> None:
    page = of_customers([{"id": each} for each in [*repeated, "c"]], limit=4, after="b")
    assert (len(page.items), page.next_cursor) == (1, "c")
    end = of_customers([{"id": each} for each in repeated], limit=4, after="b")
    assert (len(end.items), end.has_more) == (0, False)


@pytest.mark.parametrize(
    "record",
    [
        {"profile": {"id": "a", "first_name": "Ana"}},
        {"id": "a", "type": "profile", "attributes": {"first_name": "Ana"}},
        {"data": {"id": "a", "first_name": "Ana"}},
        {"_id": "a", "first_name": "Ana"},
        {"uuid": "a", "first_name": "Ana"},
        {"profile_id": "a", "first_name": "Ana"},
    ],
)
def test_a_record_is_read_in_each_wrapping_and_under_each_name_of_its_id(record: dict[str, object]) -> None:
    (customer,) = of_customers([record]).items
    assert isinstance(customer, Subscriber)
    assert (customer.id, customer.first_name) == ("a", "Ana")


OURS = "0198a1b2-0000-7000-8000-000000000001"


@pytest.mark.parametrize(
    "fields",
    [
        {"metadata": {"event_id": OURS}},
        {"metadata": {"eventId": OURS.upper()}},
        {"metadata": json.dumps({"event_id": OURS})},
        {"metadata": {"custom": {"deeper": [{"x": OURS.replace("-", "")}]}}},
        {"properties": {"reference_of_till": f"evt_{OURS}"}},
        {"attributes": {"meta": {"event_id": OURS}}},
    ],
)
def test_a_tills_own_id_is_found_wherever_a_record_shows_it(fields: dict[str, object]) -> None:
    assert an_event(**fields).mentioned == (OURS,)


def test_a_record_that_holds_too_much_is_not_searched_for_ever_and_says_so() -> None:
    deep: object = OURS
    for _ in range(60):
        deep = [deep]
    for much in (deep, "x" * 10**6, list(range(10**5)), {"a" * 5: [f"{OURS[:-4]}{n:04}" for n in range(200)]}):
        listed = an_event(metadata={"much": much})
        assert not listed.is_whole
        assert len(listed.mentioned) <= 50


@pytest.mark.parametrize("junk", [None, 7, "x", [], {}, {"id": None}])
def test_a_record_that_cannot_be_read_neither_ends_the_list_nor_goes_uncounted(junk: object) -> None:
    page = of_customers([{"id": "a"}, junk])
    assert (page.has_more, page.next_cursor, page.unreadable) == (True, "a", 1)


@pytest.mark.parametrize("content", [None, 7, "x", {}, {"data": None}, {"data": {}}, {"profiles": "x"}, {"error": "x"}])
def test_what_is_no_list_is_not_taken_for_an_empty_one(content: object) -> None:
    with pytest.raises(AnswerUnreadable):
        of_customers(content)


@pytest.mark.parametrize("records", [[{"id": ""}, {}], [None, None], [{"id": "x" * 300}, 7]])
def test_a_list_that_goes_on_from_nowhere_is_not_taken_for_its_end(records: list[object]) -> None:
    with pytest.raises(AnswerUnreadable):
        of_customers({"data": records, "has_more": True})


def test_a_page_that_leads_back_to_where_it_was_asked_from_is_not_followed() -> None:
    with pytest.raises(AnswerUnreadable):
        of_customers([{"id": "a"}, {"id": "b"}], after="b")


def test_an_empty_page_is_the_end_whatever_it_says() -> None:
    assert not of_customers({"data": [], "has_more": True}).has_more


SIGNS = "aZ09 +-.@é😀\n\x00\u202e\ud83d\udfff"
"""Among them halves of signs, which JSON can hold and a file cannot."""
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(SIGNS) | st.sampled_from(["1e99999", PHONE]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(SIGNS, max_size=5), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(
    """id first_name last_name phone phones email emails state subscription_state subscription reference created_at code
    description destination_url name title goal passive profile action amount currency tracked_at metadata""".split()
)
RECORDS = st.dictionaries(NAMES, JSON | st.dictionaries(st.sampled_from(["id", "value", "state", "event_id"]), JSON))


@given(record=RECORDS)
def test_no_record_is_too_hostile_to_be_read_or_left_out(record: Mapping[str, object]) -> None:
    """Whatever is read can be written to a file, and compared."""
    for read in (read_subscriber, read_coupon, read_action, read_listed_event):
        repr(read(record)).encode()
    customer, listed = read_subscriber(record), read_listed_event(record)
    if customer is not None:
        "".join((customer.id, customer.name, *customer.phones, *customer.emails)).encode()
    f"{listed.event_id}{listed.profile}{listed.action}{listed.currency}{listed.store}{listed.till}".encode()
    assert listed.amount is None or listed.amount.normalize() is not None


@given(body=st.binary() | JSON.map(lambda content: json.dumps(content).encode()), after=st.text(SIGNS, max_size=3))
def test_no_answer_is_too_hostile_for_a_page(body: bytes, after: str) -> None:
    try:
        page = read_page(body, "profiles", 2, read_subscriber, after=after)
    except AnswerUnreadable:
        return
    assert page.has_more == bool(page.next_cursor)
    page.next_cursor.encode()


@given(records=st.lists(RECORDS | JSON, max_size=4), more=st.booleans() | st.none())
def test_a_hostile_list_goes_on_somewhere_or_ends_or_is_refused(records: list[object], *, more: bool | None) -> None:
    try:
        page = of_customers({"data": records, "has_more": more})
    except AnswerUnreadable:
        return
    assert page.has_more == bool(page.next_cursor)
    assert len(page.items) + page.unreadable == len(records)


@given(content=JSON, name=st.sampled_from(["error", "errors"]))
def test_no_refusal_is_too_hostile_to_be_explained(content: object, name: str) -> None:
    told = error_explanation(422, json.dumps({name: content}).encode())
    assert told.startswith("422")
    assert len(told.encode()) <= 1200


@pytest.mark.parametrize("deep", [100, 900, 100_000])
def test_a_refusal_of_any_depth_is_explained(deep: int) -> None:
    assert error_explanation(422, b'{"error": {"message": ' + b"[" * deep + b"]" * deep + b"}}").startswith("422")
