"""A web POS posts its receipts at the door of this PC; nobody else does, and nothing wrong is taken."""

import json
import socket
from datetime import UTC, date, datetime
from decimal import Decimal

import httpx
import pytest

from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, ReceiptKind, ReceiptSource
from posapp.intake.web.application import MAX_BODY_BYTES, Door
from posapp.intake.web.server import DoorServer, PortTaken
from posapp.storage.faults import DiskFull
from tests.unit.intake.web.conftest import ORIGIN, PROGRAM_TOKEN, OpenDoor

A_SALE = {"number": "A-000123", "total": "1234.50"}
WHOLE = {
    "kind": "refund",
    "number": "NC-7",
    "total": 89.9,
    "currency": "USD",
    "at": "2026-11-27T14:05:00-03:00",
    "tender": "Tarjeta",
    "of": "A-000123",
    "lines": [{"description": "Yerba\n1 kg", "quantity": 0.350, "amount": "89.90", "code": "7730001"}],
}


def test_a_receipt_is_kept_before_it_is_answered(door: OpenDoor) -> None:
    answer = door.post(WHOLE, Origin=ORIGIN)

    (receipt,) = door.kept
    assert (answer.status_code, answer.json()) == (202, {"received": "NC-7"})
    assert (receipt.kind, receipt.source, receipt.number, receipt.of) == (
        ReceiptKind.REFUND,
        ReceiptSource.WEB,
        "NC-7",
        "A-000123",
    )
    assert (receipt.total, receipt.confidence) == (Money.of(8990, "USD"), Confidence.SURE)
    assert receipt.at == datetime(2026, 11, 27, 17, 5, tzinfo=UTC)
    assert receipt.lines == (
        PosLine(description="Yerba 1 kg", quantity=Decimal("0.350"), amount=Money.of(8990, "USD"), code="7730001"),
    )


def test_without_a_currency_an_amount_is_in_the_shops(door: OpenDoor) -> None:
    door.post(A_SALE | {"at": "2026-11-27"}, Origin=ORIGIN)

    assert door.kept[0].total == Money.of(123450, "UYU")
    assert door.kept[0].at == date(2026, 11, 27)


def test_a_program_that_is_no_browser_posts_with_its_token(door: OpenDoor) -> None:
    assert door.post(A_SALE, PROGRAM_TOKEN).status_code == 202


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"total": "1.234,50"}, "total"),
        ({"total": "15.000"}, "total"),
        ({"total": "-5.00"}, "total"),
        ({"total": "1e3"}, "total"),
        ({"total": None}, "total"),
        ({"total": True}, "total"),
        ({"total": "7790001234567"}, "total"),
        ({"currency": "XXQ"}, "currency"),
        ({"currency": "CLP", "total": "12.50"}, "total"),
        ({"number": ""}, "number"),
        ({"number": 123}, "number"),
        ({"number": "9" * 201}, "number"),
        ({"kind": "copy"}, "kind"),
        ({"at": "27/11/2026"}, "at"),
        ({"at": "2026-11-27T14:05:00"}, "at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "at"),
        ({"totl": "1"}, "totl"),
        ({"lines": {}}, "lines"),
        ({"lines": [{}] * 501}, "lines"),
        ({"lines": [{"amount": "12,5"}]}, "lines[0].amount"),
        ({"lines": [{}, {"quantity": "many"}]}, "lines[1].quantity"),
        ({"lines": [{"price": "1"}]}, "lines[0].price"),
        ({"lines": ["Yerba"]}, "lines[0]"),
    ],
    ids=lambda each: str(each)[:40],
)
def test_a_wrong_field_is_named_and_nothing_is_taken(change: dict[str, object], field: str, door: OpenDoor) -> None:
    answer = door.post(A_SALE | change, Origin=ORIGIN)

    assert (answer.status_code, answer.json()["error"]["field"]) == (422, field)
    assert door.kept == []


def test_a_number_of_json_is_read_as_it_was_written(door: OpenDoor) -> None:
    answers = [
        door.call("POST", "/v1/receipts", content=text, headers={"Content-Type": "application/json"}).status_code
        for text in ('{"number": "1", "total": 1234.5}', '{"number": "2", "total": 15.000}')
    ]

    assert answers == [202, 422]
    assert door.kept[0].total == Money.of(123450, "UYU")


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"\xff\xfe", b'{"number": NaN}', b"[" * 50_000, b'"text"'], ids=lambda each: repr(each[:12])
)
def test_what_is_no_document_is_refused(body: bytes, door: OpenDoor) -> None:
    answer = door.call("POST", "/v1/receipts", content=body, headers={"Content-Type": "application/json"})

    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "body")


def test_a_body_beyond_64_kb_is_not_read_to_its_end(door: OpenDoor) -> None:
    body = json.dumps(A_SALE | {"tender": "x" * MAX_BODY_BYTES})
    answer = door.call("POST", "/v1/receipts", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 413
    assert door.kept == []


def test_a_form_of_another_page_is_no_receipt(door: OpenDoor) -> None:
    answer = door.call("POST", "/v1/receipts", content=json.dumps(A_SALE), headers={"Content-Type": "text/plain"})

    assert answer.status_code == 415


@pytest.mark.parametrize(
    "token", ["", "Bearer", "web-token", "Basic web-token", "Bearer web-tokem", "Bearer web-token-", "Bearer wéb"]
)
def test_without_the_token_nobody_comes_in(token: str, door: OpenDoor) -> None:
    with httpx.Client(trust_env=False, base_url=door.url) as client:
        answer = client.post("/v1/receipts", json=A_SALE, headers={b"Authorization": token.encode()})

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "token")
    assert door.kept == []


def test_a_token_is_good_for_the_page_that_it_was_made_for_alone(door: OpenDoor) -> None:
    elsewhere = door.post(A_SALE, Origin="https://evil.example.com")
    a_programs = door.post(A_SALE, PROGRAM_TOKEN, Origin=ORIGIN)

    assert [elsewhere.status_code, a_programs.status_code] == [403, 403]
    assert "access-control-allow-origin" not in elsewhere.headers
    assert door.kept == []


def test_an_ended_pairing_ends_at_once(door: OpenDoor) -> None:
    before = door.post(A_SALE, Origin=ORIGIN).status_code
    door.pairings.clear()

    assert [before, door.post(A_SALE, Origin=ORIGIN).status_code] == [202, 401]


@pytest.mark.parametrize(
    "host", ["evil.example.com", "evil.example.com:80", "127.0.0.1:1", "127.0.0.1.evil.example.com"]
)
@pytest.mark.parametrize("path", ["/v1/receipts", "/v1/status", "/openapi.json", "/posapp.js"])
def test_a_page_whose_name_was_turned_to_this_pc_reaches_nothing(host: str, path: str, door: OpenDoor) -> None:
    method = "POST" if path == "/v1/receipts" else "GET"
    answer = door.call(method, path, headers={"Host": host}, json=A_SALE if method == "POST" else None)

    assert answer.status_code == 403
    assert door.kept == []


def test_the_browsers_question_is_answered_for_the_allowed_page(door: OpenDoor) -> None:
    asked = {
        "Origin": ORIGIN,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
        "Access-Control-Request-Private-Network": "true",
    }
    answer = door.call("OPTIONS", "/v1/receipts", "", headers=asked)

    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == ORIGIN
    assert answer.headers["access-control-allow-private-network"] == "true"
    assert "authorization" in answer.headers["access-control-allow-headers"]
    assert answer.headers["vary"] == "Origin"


def test_the_browsers_question_for_another_page_is_refused(door: OpenDoor) -> None:
    asked = {"Origin": "https://evil.example.com", "Access-Control-Request-Method": "POST"}
    answer = door.call("OPTIONS", "/v1/receipts", "", headers=asked)

    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_the_allowed_page_may_read_why_it_was_refused(door: OpenDoor) -> None:
    answer = door.post({"number": "1"}, Origin=ORIGIN)

    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (422, ORIGIN)


def test_what_cannot_be_kept_is_not_said_to_be_taken(door: OpenDoor) -> None:
    door.fault = DiskFull(file="intake.db")
    answer = door.post(A_SALE, Origin=ORIGIN)

    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "disk")


def test_whoever_hangs_up_in_the_middle_leaves_nothing_behind(door: OpenDoor) -> None:
    host, port = door.url.removeprefix("http://").split(":")
    head = "POST /v1/receipts HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer web-token\r\n"
    with socket.create_connection((host, int(port))) as line:
        line.sendall(head.format(port).encode() + b"Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{")

    assert door.post(A_SALE).status_code == 202
    assert len(door.kept) == 1


def test_the_document_says_what_may_be_posted(door: OpenDoor) -> None:
    document = door.call("GET", "/openapi.json", "").json()
    schema = document["components"]["schemas"]["Receipt"]

    assert (document["openapi"], document["info"]["version"]) == ("3.1.0", "9.9")
    assert set(WHOLE) == set(schema["properties"])
    assert set(schema["required"]) == set(A_SALE)


def test_the_script_for_web_pages_is_small_and_served(door: OpenDoor) -> None:
    answer = door.call("GET", "/posapp.js", "")

    assert answer.headers["content-type"].startswith("text/javascript")
    assert len(answer.content) <= 2048


def test_the_status_is_for_paired_senders(door: OpenDoor) -> None:
    assert door.call("GET", "/v1/status").json() == {"posapp": "9.9"}
    assert door.call("GET", "/v1/status", "nobody").status_code == 401


def test_a_port_that_another_program_uses_is_said(door: OpenDoor) -> None:
    port = int(door.url.rpartition(":")[2])
    second = DoorServer(Door(pairings=tuple, currency=currency("UYU"), keep=door.keep, version="9.9"), port=port)

    with pytest.raises(PortTaken):
        second.start()
