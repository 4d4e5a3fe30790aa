"""What became of a payment that was sent: each row of Hellotext's status table, over a real connection."""

import json
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from posapp.domain.events.states import Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.results import SendOutcome, SendResult
from posapp.sandbox import Fault, Rights, RunningSandbox, SandboxOptions, serve_in_thread
from tests.unit.hellotext.speaking import a_payment, asks, http, json_answer, odd_server, sends

RECEIVED = {"status": "received"}


def sold(sandbox: RunningSandbox) -> SendResult:
    """Give what became of a payment of a customer whom the practice server knows."""
    return sends(sandbox.url, a_payment(profile=sandbox.shop.profiles()[0]["id"]), token=sandbox.token)


def told(answer: bytes) -> SendResult:
    """Give what a payment becomes where a server answers so."""
    with odd_server(answer) as server:
        return sends(server.url)


def test_a_payment_that_hellotext_received_is_taken(sandbox: RunningSandbox) -> None:
    answer = sold(sandbox)
    assert (answer.kind, answer.reason, answer.status) == (SendOutcome.ACCEPTED, Reason.ANSWERED, 200)
    assert answer.explanation == ""
    assert len(sandbox.shop.events()) == 1


def test_the_servers_clock_comes_with_the_answer() -> None:
    with serve_in_thread(SandboxOptions(custom_actions=("physical_store.paid",), clock_offset=3600)) as ahead:
        date = sold(ahead).server_date
    assert date is not None
    assert timedelta(minutes=58) < date - datetime.now(UTC) < timedelta(minutes=62)


@pytest.mark.parametrize(
    ("fault", "taken", "reason"),
    [
        (Fault.HTML_SUCCESS, 0, Reason.ANSWER_UNREADABLE),
        (Fault.DROP_BEFORE, 0, Reason.NO_ANSWER),
        (Fault.DROP_AFTER, 1, Reason.NO_ANSWER),
        (Fault.HALF_ANSWER, 1, Reason.NO_ANSWER),
        (Fault.ERROR_BEFORE, 0, Reason.SERVER_FAILED),
        (Fault.ERROR_AFTER, 1, Reason.SERVER_FAILED),
        (Fault.HTML, 0, Reason.SERVER_FAILED),
        (Fault.HTML_AFTER, 1, Reason.SERVER_FAILED),
    ],
)
def test_whoever_cannot_know_whether_it_was_taken_says_so(
    sandbox: RunningSandbox, fault: Fault, taken: int, reason: Reason
) -> None:
    for turn in range(1, 3):
        sandbox.next_faults(fault)
        answer = sold(sandbox)
        assert (answer.kind, answer.reason) == (SendOutcome.UNCERTAIN, reason)
        assert len(sandbox.shop.events()) == taken * turn


@pytest.mark.parametrize(("fault", "taken"), [(Fault.STALL, 0), (Fault.STALL_AFTER, 1)])
def test_a_payment_without_an_answer_in_time_is_uncertain(sandbox: RunningSandbox, fault: Fault, taken: int) -> None:
    sandbox.next_faults(fault)
    event = a_payment(profile=sandbox.shop.profiles()[0]["id"])
    answer = sends(sandbox.url, event, token=sandbox.token, timeout=0.3)
    assert (answer.kind, answer.explanation) == (SendOutcome.UNCERTAIN, "ReadTimeout")
    assert len(sandbox.shop.events()) == taken


@pytest.mark.parametrize("status", [400, 422])
def test_a_refused_payment_goes_to_review_and_says_which_parameter(status: int) -> None:
    answer = told(json_answer(status, {"errors": [{"type": "invalid", "parameter": "amount"}]}))
    assert (answer.kind, answer.reason) == (SendOutcome.REJECTED, Reason.REFUSED_BY_HELLOTEXT)
    assert answer.explanation == f"{status} · invalid · amount"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 407, 422, 511])
def test_a_page_of_the_network_burns_no_payment(status: int) -> None:
    answer = told(http(status, b"<html>Sign in to the mall</html>", "Content-Type: text/html"))
    assert (answer.kind, answer.reason) == (SendOutcome.NOT_HELLOTEXT, Reason.NOT_HELLOTEXT)
    assert answer.explanation == str(status)


def test_a_revoked_token_stops_the_queue(sandbox: RunningSandbox) -> None:
    sandbox.revoke_token()
    answer = sold(sandbox)
    assert (answer.kind, answer.reason) == (SendOutcome.TOKEN_REFUSED, Reason.TOKEN_REFUSED)


def test_a_token_that_may_only_read_stops_the_queue(sandbox: RunningSandbox) -> None:
    sandbox.set_rights(Rights.READ_ONLY)
    answer = sold(sandbox)
    assert (answer.kind, answer.reason) == (SendOutcome.NOT_PERMITTED, Reason.NOT_PERMITTED)


def test_an_unknown_action_and_an_unknown_customer_are_told_apart(sandbox: RunningSandbox) -> None:
    someone = sandbox.shop.profiles()[0]["id"]
    action = sends(sandbox.url, a_payment(profile=someone, action="never.made"), token=sandbox.token)
    customer = sends(sandbox.url, a_payment(profile="pr_merged"), token=sandbox.token)
    assert (action.kind, action.reason) == (SendOutcome.NOT_FOUND, Reason.UNKNOWN_ACTION)
    assert (customer.kind, customer.reason) == (SendOutcome.NOT_FOUND, Reason.UNKNOWN_CUSTOMER)


@pytest.mark.parametrize(
    "body",
    [
        b'{"error": {"type": "not_found", "parameter": "object"}}',
        b'{"error": {"parameter": ["action"]}}',
        b'{"errors": ["action"]}',
    ],
)
def test_anything_else_that_is_not_found_is_not_blamed_on_action_or_customer(body: bytes) -> None:
    answer = told(http(404, body))
    assert (answer.kind, answer.reason) == (SendOutcome.NOT_FOUND, Reason.UNKNOWN_AT_HELLOTEXT)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((status, SendOutcome.NOT_HELLOTEXT) for status in (301, 302, 307, 308)),
        *((status, SendOutcome.UNCERTAIN) for status in (300, 303, 304)),
    ],
)
@pytest.mark.parametrize("location", ["", "Location: /elsewhere", "Location: http://[", "Location: https://h:99999/"])
def test_a_redirect_is_never_followed(status: int, kind: SendOutcome, location: str) -> None:
    body = b"" if status == 304 else json.dumps(RECEIVED).encode()
    with odd_server(http(status, body, *filter(None, [location]))) as server:
        assert sends(server.url).kind is kind
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    "status", [201, 202, 204, 304, 402, 405, 408, 409, 410, 413, 418, 451, 500, 502, 507, 520, 599]
)
def test_a_status_without_a_documented_meaning_is_uncertain(status: int) -> None:
    body = b"" if status in {204, 304} else json.dumps(RECEIVED).encode()
    assert told(http(status, body)).kind is SendOutcome.UNCERTAIN


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b'"received"',
        b'["received"]',
        b'{"status": "queued"}',
        b'{"status": ["received"]}',
        b'{"status": "received"',
        b"<html>Welcome</html>",
        b"\xff\xfe{",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_a_success_that_does_not_say_received_is_uncertain(body: bytes) -> None:
    answer = told(http(200, body))
    assert (answer.kind, answer.reason) == (SendOutcome.UNCERTAIN, Reason.ANSWER_UNREADABLE)


def test_a_throttled_payment_was_not_taken_and_waits_as_long_as_asked() -> None:
    answer = told(json_answer(429, {}, "Retry-After: 7"))
    assert (answer.kind, answer.reason, answer.retry_after) == (SendOutcome.THROTTLED, Reason.THROTTLED, 7.0)


def test_the_wait_may_be_told_as_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    answer = told(http(429, b"", f"Retry-After: {soon}"))
    assert answer.retry_after is not None
    assert 80 < answer.retry_after <= 90


@pytest.mark.parametrize(
    ("told_wait", "wait"),
    [
        ("", None),
        ("Retry-After:", None),
        ("Retry-After: soon", None),
        ("Retry-After: -5", None),
        ("Retry-After: 1e9", None),
        ("Retry-After: NaN", None),
        ("Retry-After: \xb2", None),
        ("Retry-After: 0", 0.0),
        ("Retry-After: 86400", 300.0),
        ("Retry-After: " + "9" * 5000, 300.0),
        ("Retry-After: " + "0" * 30 + "5", 5.0),
        ("Retry-After: Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
        ("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", 300.0),
        ("Retry-After: Fri, 31 Dec 9999 23:59:59 -1200", None),
        ("Retry-After: Fri, 31 Dec 2026 23:59:59 +99999999999999999999", None),
        ("Retry-After: Fri, 31 Dec 99999 23:59:59 GMT", None),
    ],
)
def test_an_absent_or_absurd_wait_never_stops_the_shop_for_long(told_wait: str, wait: float | None) -> None:
    answer = told(http(429, b"", *filter(None, [told_wait])))
    assert (answer.kind, answer.retry_after) == (SendOutcome.THROTTLED, wait)


@pytest.mark.parametrize(
    "date",
    [
        "yesterday",
        "",
        "Fri, 31 Dec 9999 23:59:59 -1200",
        "Fri, 31 Dec 2026 23:59:59 +99999999999999999999",
        "Fri, 99 Dec 2026 99:99:99 GMT",
        ", , , ,",
        "(" * 3000,
        '"' * 3000,
    ],
)
def test_a_clock_that_cannot_be_read_takes_nothing_from_the_payment(date: str) -> None:
    answer = told(json_answer(200, RECEIVED, f"Date: {date}"))
    assert (answer.kind, answer.server_date) == (SendOutcome.ACCEPTED, None)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n15\r\n{",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x00" * 500,
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 500_000,
        b"HTTP/1.1 100 Continue\r\n\r\n",
    ],
)
@pytest.mark.parametrize("reset", [False, True])
def test_an_answer_that_is_broken_leaves_the_payment_uncertain(answer: bytes, *, reset: bool) -> None:
    with odd_server(answer, reset=reset) as server:
        assert sends(server.url).kind is SendOutcome.UNCERTAIN
        assert len(server.requests) == 1


def test_a_payment_is_sent_once_whatever_happens() -> None:
    with odd_server(b"") as server:
        sends(server.url)
        assert (len(server.requests), server.connections) == (1, 1)


def test_where_nobody_listens_nothing_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    answer = sends(f"http://127.0.0.1:{port}")
    assert (answer.kind, answer.reason) == (SendOutcome.NOT_SENT, Reason.NO_CONNECTION)
    assert (answer.explanation, answer.status) == ("ConnectError", None)


def test_with_the_cable_pulled_nothing_was_sent_and_with_it_plugged_in_again_it_is(sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        assert sold(sandbox).kind is SendOutcome.NOT_SENT
    assert sold(sandbox).kind is SendOutcome.ACCEPTED
    assert len(sandbox.shop.events()) == 1


def test_a_name_that_nobody_knows_means_that_nothing_was_sent() -> None:
    assert sends("https://nobody.invalid").kind is SendOutcome.NOT_SENT


def test_an_answer_that_only_drips_does_not_hold_the_queue_for_ever() -> None:
    drip = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
    with odd_server(drip, drip=0.05) as server:
        began = datetime.now(UTC)
        answer = sends(server.url, timeout=0.2)
        assert answer.kind is SendOutcome.UNCERTAIN
        assert datetime.now(UTC) - began < timedelta(seconds=4)


def test_an_answer_of_any_size_is_borne() -> None:
    with odd_server(http(500, b"x" * 4_000_000)) as server:
        assert sends(server.url).kind is SendOutcome.UNCERTAIN


def test_fifty_sales_over_one_client_all_arrive(sandbox: RunningSandbox) -> None:
    someone = sandbox.shop.profiles()[0]["id"]

    async def in_turn(client: HellotextClient) -> list[SendOutcome]:
        return [(await client.send_event(a_payment(profile=someone))).kind for _ in range(50)]

    kinds = asks(sandbox.url, in_turn, token=sandbox.token)
    assert kinds == [SendOutcome.ACCEPTED] * 50
