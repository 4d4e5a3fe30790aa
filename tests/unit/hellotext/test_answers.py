"""Each row of Hellotext's status table, and what a person and a log may see of an answer."""

import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.states import Reason
from posapp.hellotext.results import (
    MAX_EXPLANATION_LENGTH,
    MAX_WAIT,
    SendOutcome,
    error_explanation,
    parse_send_result,
    retry_after,
    server_date,
)

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
RECEIVED = b'{"status": "received"}'
TYPES = """parameter_missing parameter_invalid_empty invalid not_found not_allowed object_invalid ambiguous_parameter
identity_assigned phone_number_invalid integration_missing""".split()


REFUSAL = b'{"errors": [{"type": "invalid"}]}'
PAGES = [
    b"<html>Sign in</html>",
    b"\xff\xfe\x00",
    b"{}",
    b"[]",
    b'{"errors": []}',
    b'{"error": null}',
    b'{"message": "no"}',
]


def an_error(**fields: object) -> bytes:
    return json.dumps({"errors": [fields]}).encode()


@pytest.mark.parametrize(
    ("status", "body", "kind", "reason"),
    [
        (200, RECEIVED, SendOutcome.ACCEPTED, Reason.ANSWERED),
        (400, REFUSAL, SendOutcome.REJECTED, Reason.REFUSED_BY_HELLOTEXT),
        (422, REFUSAL, SendOutcome.REJECTED, Reason.REFUSED_BY_HELLOTEXT),
        (422, b'{"errors": {"amount": ["is not a number"]}}', SendOutcome.REJECTED, Reason.REFUSED_BY_HELLOTEXT),
        (401, b"", SendOutcome.TOKEN_REFUSED, Reason.TOKEN_REFUSED),
        (401, REFUSAL, SendOutcome.TOKEN_REFUSED, Reason.TOKEN_REFUSED),
        (403, b"", SendOutcome.NOT_PERMITTED, Reason.NOT_PERMITTED),
        (403, REFUSAL, SendOutcome.NOT_PERMITTED, Reason.NOT_PERMITTED),
        (404, REFUSAL, SendOutcome.NOT_FOUND, Reason.UNKNOWN_AT_HELLOTEXT),
        (404, b'{"status": 404, "error": "Not Found"}', SendOutcome.NOT_HELLOTEXT, Reason.NOT_HELLOTEXT),
        (404, b'{"error": "no route for this host"}', SendOutcome.NOT_HELLOTEXT, Reason.NOT_HELLOTEXT),
        (422, b'{"error": "amount is invalid"}', SendOutcome.REJECTED, Reason.REFUSED_BY_HELLOTEXT),
        (404, an_error(parameter="action"), SendOutcome.NOT_FOUND, Reason.UNKNOWN_ACTION),
        (404, an_error(parameter="profile"), SendOutcome.NOT_FOUND, Reason.UNKNOWN_CUSTOMER),
        (404, an_error(parameter="session"), SendOutcome.NOT_FOUND, Reason.UNKNOWN_CUSTOMER),
        (429, b"", SendOutcome.THROTTLED, Reason.THROTTLED),
        (500, b"", SendOutcome.UNCERTAIN, Reason.SERVER_FAILED),
        (502, b"<html>", SendOutcome.UNCERTAIN, Reason.SERVER_FAILED),
        (503, RECEIVED, SendOutcome.UNCERTAIN, Reason.SERVER_FAILED),
        (504, b"", SendOutcome.UNCERTAIN, Reason.SERVER_FAILED),
    ],
)
def test_each_status_means_for_the_queue_what_the_table_says(
    status: int, body: bytes, kind: SendOutcome, reason: Reason
) -> None:
    answer = parse_send_result(status, {}, body, NOON)
    assert (answer.kind, answer.reason, answer.status) == (kind, reason, status)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
@pytest.mark.parametrize("body", [*PAGES, None, b"[" * 100_000, REFUSAL[:-1] + b"," * 600_000 + b"}"])
def test_what_does_not_have_the_shape_of_hellotexts_errors_refuses_nothing(status: int, body: bytes | None) -> None:
    answer = parse_send_result(status, {}, body, NOON)
    assert (answer.kind, answer.reason) == (SendOutcome.NOT_HELLOTEXT, Reason.NOT_HELLOTEXT)
    assert "not from Hellotext" in str(answer.blocking_error)


@pytest.mark.parametrize("status", [400, 404, 422])
def test_a_refusal_without_a_word_burns_no_event(status: int) -> None:
    assert parse_send_result(status, {}, b"", NOON).kind is SendOutcome.NOT_HELLOTEXT


@pytest.mark.parametrize(
    ("challenge", "kind"),
    [
        ('Token realm="Application"', SendOutcome.TOKEN_REFUSED),
        ("bearer", SendOutcome.TOKEN_REFUSED),
        ('Basic realm="Squid"', SendOutcome.NOT_HELLOTEXT),
        ("Negotiate", SendOutcome.NOT_HELLOTEXT),
        ("", SendOutcome.NOT_HELLOTEXT),
    ],
)
def test_a_bare_refusal_is_of_the_token_only_where_a_token_is_asked_for(challenge: str, kind: SendOutcome) -> None:
    headers = {"www-authenticate": challenge}
    assert parse_send_result(401, headers, b"HTTP Token: Access denied.\n", NOON).kind is kind


@pytest.mark.parametrize("status", [301, 302, 307, 308, 407, 511])
@pytest.mark.parametrize("body", [b"", RECEIVED, REFUSAL, b"<html>"])
def test_a_way_round_and_the_wish_of_a_proxy_are_never_hellotexts(status: int, body: bytes) -> None:
    assert parse_send_result(status, {}, body, NOON).kind is SendOutcome.NOT_HELLOTEXT


@given(status=st.integers(100, 999), body=st.binary(max_size=40) | st.just(RECEIVED))
def test_nothing_but_a_received_success_is_taken_and_nothing_but_known_statuses_may_be_repeated(
    status: int, body: bytes
) -> None:
    kind = parse_send_result(status, {}, body, NOON).kind
    assert (kind is SendOutcome.ACCEPTED) == (status == 200 and body == RECEIVED)
    if kind in {SendOutcome.TOKEN_REFUSED, SendOutcome.NOT_PERMITTED, SendOutcome.THROTTLED}:
        assert status in {401, 403, 429}


@pytest.mark.parametrize("status", [400, 401, 403, 422, 429, 500])
@pytest.mark.parametrize("kind", TYPES)
def test_the_english_message_never_decides(status: int, kind: str) -> None:
    said = [an_error(type=kind, message=text) for text in ("status received", "404 not found", "demasiado")]
    answers = {(each.kind, each.reason) for each in (parse_send_result(status, {}, body, NOON) for body in said)}
    assert len(answers) == 1


@given(seconds=st.integers(0, 10**12))
def test_a_wait_in_seconds_is_kept_up_to_five_minutes(seconds: int) -> None:
    assert MAX_WAIT == 300
    assert retry_after({"retry-after": f" {seconds} "}, NOON) == min(seconds, MAX_WAIT)


@given(seconds=st.integers(-(10**8), 10**8))
def test_a_wait_until_a_moment_is_kept_up_to_five_minutes_and_never_negative(seconds: int) -> None:
    until = format_datetime(NOON + timedelta(seconds=seconds), usegmt=True)
    assert retry_after({"retry-after": until}, NOON) == min(max(seconds, 0), MAX_WAIT)


@given(text=st.text(max_size=40))
def test_no_header_is_too_odd_to_be_waited_for_or_left_alone(text: str) -> None:
    wait = retry_after({"retry-after": text}, NOON)
    assert wait is None or 0 <= wait <= MAX_WAIT
    date = server_date({"date": text})
    assert date is None or date.tzinfo is UTC


def test_only_a_throttled_answer_says_how_long_to_wait() -> None:
    headers = {"retry-after": "7"}
    waits = {status: parse_send_result(status, headers, b"", NOON).retry_after for status in (200, 401, 422, 429, 503)}
    assert {status for status, wait in waits.items() if wait is not None} == {429}


@pytest.mark.parametrize("field", ["message", "description"])
@pytest.mark.parametrize("wrap", ["errors", "error"])
def test_a_refusal_is_explained_by_type_parameter_and_message(field: str, wrap: str) -> None:
    error = {"type": "invalid", "parameter": "amount", field: "is\nnot a\u202e number"}
    body = json.dumps({wrap: [error] if wrap == "errors" else error}).encode()
    assert error_explanation(422, body) == "422 · invalid · amount · is not a number"


@pytest.mark.parametrize(
    "personal", ["ana.silva@example.com", "+1 (201) 555-0123", "099123456", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9abc"]
)
@pytest.mark.parametrize("before", [0, 250, 2950, 2980, 2990])
def test_nothing_personal_is_left_in_an_explanation_wherever_it_stands(personal: str, before: int) -> None:
    words = ("word " * 1000)[:before]
    told = error_explanation(422, an_error(message=f"{words} {personal} is taken"))
    assert personal[:6] not in told
    assert ("•••" in told) == (before < 270)


@pytest.mark.parametrize("filler", ["é", "x.", "1(", "a@", "1 ", "+", "x"])
def test_an_explanation_of_megabytes_is_short_and_there_at_once(filler: str) -> None:
    body = an_error(message=filler * 1_000_000)
    began = time.perf_counter()
    assert len(error_explanation(422, body)) <= MAX_EXPLANATION_LENGTH
    assert time.perf_counter() - began < 2


def test_a_page_of_a_proxy_is_not_explained_in_its_own_words() -> None:
    assert error_explanation(502, b"<html><body>secret host 10.0.0.1</body></html>") == "502"
