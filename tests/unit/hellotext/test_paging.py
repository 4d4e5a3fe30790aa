"""Reading a whole list: by the practice server in each envelope, and by servers that never come to an end."""

from itertools import product

import pytest

from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import AnswerUnreadable, NotFound
from posapp.sandbox import Envelope, FieldShape, SandboxOptions, serve_in_thread
from tests.unit.hellotext.speaking import TOKEN, asks, json_answer, odd_server

CUSTOMERS = 23


def whole_list(url: str, limit: int, *, token: str = TOKEN) -> list[str]:
    """Give the ids of all customers, page by page."""

    async def read(client: HellotextClient) -> list[str]:
        ids: list[str] = []
        cursor, more = "", True
        while more:
            page = await client.profiles(after=cursor, limit=limit)
            ids += [each.id for each in page.items]
            cursor, more = page.next_cursor, page.has_more
        return ids

    return asks(url, read, token=token)


SHAPES = [
    SandboxOptions(profiles=CUSTOMERS, envelope=envelope, field_shape=shape, has_more=has_more)
    for envelope, shape, has_more in product(Envelope, FieldShape, (True, False))
]


@pytest.mark.parametrize("options", SHAPES, ids=lambda each: f"{each.envelope}-{each.field_shape}-{each.has_more}")
def test_every_customer_comes_once_newest_first_in_each_envelope(options: SandboxOptions) -> None:
    with serve_in_thread(options) as server:
        newest_first = [str(each["id"]) for each in reversed(server.shop.profiles())]
        for limit in (1, 5, CUSTOMERS, CUSTOMERS + 1, 100):
            assert whole_list(server.url, limit, token=server.token) == newest_first


def test_a_place_in_a_list_that_is_gone_is_said_so() -> None:
    with serve_in_thread(SandboxOptions(profiles=5)) as server, pytest.raises(NotFound):
        asks(server.url, lambda client: client.profiles(after="pr_gone"), token=server.token)


def test_the_place_and_the_number_asked_for_travel_as_documented() -> None:
    with odd_server(json_answer(200, {"data": [], "has_more": False})) as server:
        asks(server.url, lambda client: client.events(after="ev 1/&?=", limit=7))
        line = server.requests[0].split(b"\r\n")[0]
    assert line == b"GET /v1/attribution/events?limit=7&starting_after=ev+1%2F%26%3F%3D HTTP/1.1"


@pytest.mark.parametrize("content", [[{"id": "a"}, {"id": "b"}], {"data": [{"id": "b"}], "has_more": True}])
def test_a_server_that_answers_each_place_with_the_same_page_is_left_after_the_second(content: object) -> None:
    with odd_server(json_answer(200, content)) as server:
        with pytest.raises(AnswerUnreadable):
            whole_list(server.url, 2)
        assert len(server.requests) == 2


def test_an_empty_list_is_a_list() -> None:
    with odd_server(json_answer(200, [])) as server:
        page = asks(server.url, lambda client: client.coupons())
    assert (page.items, page.has_more) == ((), False)


@pytest.mark.parametrize("content", ["<html>", {"profiles": 7}, {"error": {"type": "invalid"}}, None])
def test_a_success_that_is_no_list_is_not_taken_for_an_empty_one(content: object) -> None:
    with odd_server(json_answer(200, content)) as server, pytest.raises(AnswerUnreadable):
        whole_list(server.url, 2)
