"""The connection itself: whom the token is told, and what becomes of answers that are no answers."""

import asyncio
import gzip
import logging
import ssl
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

import pytest

from posapp.domain.errors import HellotextError
from posapp.hellotext import client as client_module
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import (
    AddressUnusable,
    AnswerUnreadable,
    CertificateUntrusted,
    NoAnswer,
    NotFound,
    NotHellotext,
    NotPermitted,
    PlainHttpRefused,
    Refused,
    ServerFailed,
    Throttled,
    TokenInvalid,
    TokenRefused,
)
from posapp.hellotext.results import SendOutcome
from tests.unit.hellotext.speaking import TOKEN, a_payment, asks, http, json_answer, odd_server, sends

MEGABYTE = 2**20
PROJECT = Path(__file__).parents[3]
BEGINNING = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"


@pytest.fixture(scope="module")
def self_signed(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    """A certificate for this computer that nobody but itself vouches for."""
    folder = tmp_path_factory.mktemp("certificate")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    subprocess.run([*command, *names, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def reading(client: HellotextClient) -> Awaitable[object]:
    return client.profiles()


def test_a_certificate_that_nobody_vouches_for_gets_neither_payment_nor_token(self_signed: ssl.SSLContext) -> None:
    with odd_server(json_answer(200, {"status": "received"}), tls=self_signed) as server:
        assert sends(server.url).kind is SendOutcome.CERTIFICATE_INVALID
        with pytest.raises(CertificateUntrusted):
            asks(server.url, reading)
        assert (server.connections, server.requests) == (2, [])


def test_a_server_that_speaks_no_tls_gets_nothing() -> None:
    with odd_server(json_answer(200, {"status": "received"})) as server:
        assert sends(server.url.replace("http:", "https:"), timeout=0.5).kind is SendOutcome.NOT_SENT
        assert not any(TOKEN.encode() in came for came in server.requests)


@pytest.mark.parametrize(
    "url",
    [
        *"http://api.hellotext.com http://10.0.0.1 http://0.0.0.0 http://[2001:db8::1]".split(),
        *"http://localhost.evil.example http://127.0.0.1.evil.example".split(),
    ],
)
def test_an_address_over_which_the_token_would_travel_readable_is_refused(url: str) -> None:
    with pytest.raises(PlainHttpRefused):
        HellotextClient(url, TOKEN)


@pytest.mark.parametrize(
    "url",
    [
        "",
        " ",
        *"http://127.0.0.1@evil.example ftp://127.0.0.1 //127.0.0.1 api.hellotext.com https:// https://:443".split(),
        *"file:///etc/passwd https://user:secret@api.hellotext.com https://user@api.hellotext.com".split(),
        *"https://api.hellotext.com:99999 https://api.hellotext.com:-1 https://api.hellotext.com:x".split(),
        *"https://api.hellotext.com:0 https://[::1 https://[::g] https://api.hellotext.com?a=b".split(),
        *"https://api.hellotext.com#v2 https://api.hellotext.com/%2e https:\\\\api.hellotext.com".split(),
        "https://api hellotext.com",
        "https://api.hellotext.com/with blank",
        "https://api.hellotext.com\n",
        "https://api.hello\u202etext.com",
        f"https://{'a' * 64}.com",
        "https://..",
        "https://\u2603\ud800.com",
    ],
)
def test_what_is_no_address_of_a_server_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(AddressUnusable) as refused:
        HellotextClient(url, TOKEN)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "https://api.hellotext.com",
        "http://127.0.0.1:8080",
        "http://localhost:1",
        "http://[::1]:1",
        "HTTP://LOCALHOST",
        "https://hellotext.münchen.example",
        "https://gateway.example/hellotext/",
    ],
)
def test_an_encrypted_address_and_this_computer_are_spoken_to(url: str) -> None:
    assert HellotextClient(url, TOKEN).__class__ is HellotextClient


@pytest.mark.parametrize("token", ["", "  ", "two words", "tokén", "a\nb", "a\x00b", "x" * 5000])
def test_a_text_that_cannot_be_a_token_is_refused_and_not_repeated(token: str) -> None:
    with pytest.raises(TokenInvalid) as refused:
        HellotextClient("https://api.hellotext.com", token)
    assert not token.strip() or token not in f"{refused.value!r}{refused.value}"


@pytest.mark.parametrize(
    "answer",
    [
        json_answer(200, {"data": []}),
        json_answer(401, {"errors": [{"type": "not_allowed", "message": f"bad token {TOKEN}"}]}),
        json_answer(422, {"errors": [{"type": "invalid", "message": f"({TOKEN}) is odd"}]}),
        json_answer(422, {"errors": [{"type": TOKEN, "parameter": TOKEN, "message": "x" * 250 + TOKEN}]}),
        http(302, b"", "Location: https://elsewhere.example/"),
        http(500, b"<html>"),
        b"nonsense\r\n\r\n",
        b"",
    ],
)
def test_the_token_is_in_no_log_no_error_and_no_name(answer: bytes, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("", "httpx", "httpcore", "httpcore.http11", "httpcore.connection", "asyncio", "posapp"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    told: list[str] = []

    async def ask(client: HellotextClient) -> None:
        told.append(repr(client) + str(client))
        try:
            await client.profiles()
        except HellotextError as error:
            told.extend(_chain(error))

    with odd_server(answer) as server:
        asks(server.url, ask)
        told.append(repr(sends(server.url)))
        assert TOKEN.encode() in server.requests[0]
    assert any("httpcore" in record.name for record in caplog.records)
    assert TOKEN not in caplog.text
    assert TOKEN not in "".join(told)
    assert all(TOKEN not in f"{record.args!r}" for record in caplog.records)


def _chain(error: BaseException | None) -> list[str]:
    told = []
    while error is not None:
        told.append(f"{error!r} {error} {error.args} {vars(error)}")
        error = error.__cause__ or error.__context__
    return told


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_does_not_carry_the_token_elsewhere(status: int) -> None:
    with odd_server(json_answer(200, [])) as elsewhere:
        with odd_server(http(status, b"", f"Location: {elsewhere.url}/v1/profiles")) as server:
            with pytest.raises(AnswerUnreadable):
                asks(server.url, reading)
            assert sends(server.url).kind is not SendOutcome.ACCEPTED
        assert elsewhere.connections == 0


def test_a_cookie_that_something_on_the_way_sets_is_not_carried_back() -> None:
    async def twice(client: HellotextClient) -> None:
        for _ in range(2):
            await client.send_event(a_payment())

    with odd_server(json_answer(200, {"status": "received"}, "Set-Cookie: follow=me; Path=/")) as server:
        asks(server.url, twice)
        first, second = server.requests
        assert b"Authorization: Bearer" in second
        assert b"cookie" not in second.lower()
        assert first == second


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, Refused),
        (401, TokenRefused),
        (403, NotPermitted),
        (404, NotFound),
        (409, AnswerUnreadable),
        (422, Refused),
        (429, Throttled),
        (500, ServerFailed),
        (599, ServerFailed),
    ],
)
def test_an_error_of_hellotext_is_the_error_of_its_status(status: int, error: type[HellotextError]) -> None:
    with odd_server(json_answer(status, {"errors": [{"type": "invalid"}]})) as server, pytest.raises(error) as raised:
        asks(server.url, reading)
    assert type(raised.value) is error


@pytest.mark.parametrize(
    ("status", "error"),
    [
        *((status, NotHellotext) for status in (301, 302, 307, 308, 400, 401, 403, 404, 407, 422, 511)),
        *((status, AnswerUnreadable) for status in (204, 303, 304, 409, 451)),
        *((status, ServerFailed) for status in (500, 502, 599)),
        (429, Throttled),
    ],
)
@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"\xff\xfe\x00"])
def test_a_page_of_html_in_the_place_of_an_answer_says_nothing_about_token_or_customer(
    status: int, error: type[HellotextError], body: bytes
) -> None:
    with odd_server(http(status, b"" if status in {204, 304} else body)) as server, pytest.raises(error):
        asks(server.url, reading)


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, NotHellotext), (401, TokenRefused), (403, NotPermitted), (404, NotFound), (422, NotHellotext)],
)
def test_an_error_without_a_body_is_believed_where_that_costs_nothing(status: int, error: type[HellotextError]) -> None:
    with odd_server(http(status)) as server, pytest.raises(error):
        asks(server.url, reading)


def test_a_404_with_a_mere_text_is_believed_where_something_is_only_read() -> None:
    with odd_server(json_answer(404, {"status": 404, "error": "Not Found"})) as server, pytest.raises(NotFound):
        asks(server.url, reading)


@pytest.mark.parametrize("body", [b"", b'{"error": "no route"}'])
def test_a_404_that_tells_of_no_record_does_not_refuse_a_new_customer(body: bytes) -> None:
    with odd_server(http(404, body)) as server, pytest.raises(NotHellotext):
        asks(server.url, lambda client: client.create_profile({"phone[mobile]": "+12015550123"}))


def test_a_captive_portals_page_is_not_hellotext() -> None:
    with (
        odd_server(http(200, b"<html>Welcome to the mall</html>", "Content-Type: text/html")) as server,
        pytest.raises(AnswerUnreadable),
    ):
        asks(server.url, lambda client: client.test_token())
    with (
        odd_server(http(200, b"<html>Welcome to the mall</html>", "Content-Type: text/html")) as server,
        pytest.raises(NotHellotext),
    ):
        asks(server.url, lambda client: client.test_token())


async def seconds_without_an_answer(client: HellotextClient) -> float:
    began = asyncio.get_running_loop().time()
    with pytest.raises(NoAnswer):
        await client.profiles()
    return asyncio.get_running_loop().time() - began


@pytest.mark.parametrize("timeout", [0.2, 1.0])
def test_the_time_out_is_the_one_that_was_set(timeout: float) -> None:
    with odd_server(BEGINNING, drip=timeout * 3) as silent:
        took = asks(silent.url, seconds_without_an_answer, timeout=timeout)
    assert timeout * 0.9 < took < timeout * 2


def test_an_answer_that_only_drips_is_left_after_a_few_time_outs() -> None:
    with odd_server(BEGINNING, drip=0.05) as dripping:
        took = asks(dripping.url, seconds_without_an_answer, timeout=0.2)
    assert 0.2 < took < 0.2 * client_module.MAX_TOTAL_TIMEOUTS + 1


def memory_of(work: Callable[[], object]) -> int:
    """Give how many bytes were held at once at most."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def memory_of_asking(answer: bytes) -> int:
    """Give how many bytes are held at once at most by somebody who asks and sends, and gets such an answer."""
    with odd_server(answer) as server:

        def ask() -> None:
            with pytest.raises(HellotextError):
                asks(server.url, reading)
            assert sends(server.url).kind is not SendOutcome.ACCEPTED

        ask()
        return memory_of(ask)


@pytest.fixture
def small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A megabyte for every answer."""
    monkeypatch.setattr(client_module, "MAX_RESPONSE_BYTES", MEGABYTE)
    monkeypatch.setattr(client_module, "LARGEST_PAGE", MEGABYTE)


@cache
def bomb() -> bytes:
    """Give half a megabyte that unpacks to half a gigabyte of blanks."""
    packer = zlib.compressobj(level=9, wbits=31)
    return b"".join([*(packer.compress(b" " * MEGABYTE) for _ in range(512)), packer.flush()])


@pytest.mark.usefixtures("small_bounds")
@pytest.mark.parametrize("status", [200, 401, 422, 500])
def test_a_huge_answer_is_cut_while_it_comes(status: int) -> None:
    assert memory_of_asking(http(status, b" " * 64 * MEGABYTE)) < 8 * MEGABYTE


@pytest.mark.usefixtures("small_bounds")
def test_a_small_answer_that_unpacks_to_a_huge_one_is_cut_while_it_is_unpacked() -> None:
    assert memory_of_asking(http(200, bomb(), "Content-Encoding: gzip")) < 8 * MEGABYTE


@pytest.mark.usefixtures("small_bounds")
@pytest.mark.parametrize(
    "encoding", ["gzip, gzip", "gzip,identity,gzip", "deflate", "br", "zstd", "gzip;q=1", "compress"]
)
def test_what_is_packed_twice_or_otherwise_than_asked_is_not_unpacked_at_all(encoding: str) -> None:
    packed = gzip.compress(bomb())
    assert memory_of_asking(http(200, packed, f"Content-Encoding: {encoding}")) < 8 * MEGABYTE


def test_two_headers_that_name_a_packing_are_two_packings() -> None:
    headers = ("Content-Encoding: gzip", "Content-Encoding: gzip")
    with (
        odd_server(http(200, gzip.compress(gzip.compress(b"[]")), *headers)) as server,
        pytest.raises(AnswerUnreadable),
    ):
        asks(server.url, reading)


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "x-gzip"])
def test_a_packed_answer_is_read(encoding: str) -> None:
    with odd_server(http(200, gzip.compress(b'[{"id": "p1"}]'), f"Content-Encoding: {encoding}")) as server:
        assert [each.id for each in asks(server.url, lambda client: client.profiles()).items] == ["p1"]
        assert b"accept-encoding: gzip\r\n" in server.requests[0].lower()
    received = gzip.compress(b'{"status": "received"}')
    with odd_server(http(200, received, f"Content-Encoding: {encoding}")) as server:
        assert sends(server.url).kind is SendOutcome.ACCEPTED


@pytest.mark.parametrize("kept", [1, 10, 25])
def test_a_packed_answer_that_was_cut_or_damaged_is_not_believed(kept: int) -> None:
    received = gzip.compress(b'{"status": "received"}')
    for body in (received[:kept], received[:kept] + b"\xff" * (len(received) - kept)):
        with odd_server(http(200, body, "Content-Encoding: gzip")) as server:
            assert sends(server.url).kind is SendOutcome.UNCERTAIN


def test_an_answer_just_within_the_bound_is_read_and_one_byte_more_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    body = b'[{"id": "p1"}]'
    for packed, headers in ((body, ()), (gzip.compress(body), ("Content-Encoding: gzip",))):
        with odd_server(http(200, packed, *headers)) as server:
            monkeypatch.setattr(client_module, "LARGEST_PAGE", len(body))
            assert len(asks(server.url, lambda client: client.profiles()).items) == 1
            monkeypatch.setattr(client_module, "LARGEST_PAGE", len(body) - 1)
            with pytest.raises(AnswerUnreadable):
                asks(server.url, reading)


@pytest.mark.parametrize(
    "body",
    [
        b"[" + b"[]," * 3_000_000 + b"[]]",
        b"{" + b",".join(b'"k%d":1' % number for number in range(1_000_000)) + b"}",
        b'[{"id": "p1", "created_at": ' + b"9" * 10**6 + b"}]",
        b'[{"id":' * 200_000,
        b"[" * 10**6 + b"]" * 10**6,
    ],
)
def test_json_made_to_fill_the_memory_is_not_read(body: bytes) -> None:
    assert memory_of_asking(http(200, body)) < 6 * len(body) + 8 * MEGABYTE


@pytest.mark.usefixtures("small_bounds")
def test_an_answer_without_end_is_left_when_it_is_long_enough() -> None:
    endless = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n" + b" " * 0x200000 + b"\r\n"
    with odd_server(endless, drip=0.01) as server, pytest.raises(AnswerUnreadable):
        asks(server.url, reading, timeout=30)


def test_the_whole_program_stays_small_before_a_bomb_of_half_a_gigabyte() -> None:
    """Also what Python does not count itself: the peak of the process, before and after."""
    script = (
        "import asyncio, psutil, sys, threading, time\n"
        "from tests.unit.hellotext.speaking import sends\n"
        "sends(sys.argv[1])\n"
        "own, peak, over = psutil.Process(), [0], threading.Event()\n"
        "def watch():\n"
        "    while not over.wait(0.002):\n"
        "        peak[0] = max(peak[0], own.memory_info().rss)\n"
        "before = own.memory_info().rss\n"
        "watcher = threading.Thread(target=watch)\n"
        "watcher.start()\n"
        "for _ in range(5): sends(sys.argv[1])\n"
        "over.set(); watcher.join()\n"
        "print(peak[0] - before)\n"
    )
    with odd_server(http(200, bomb(), "Content-Encoding: gzip")) as server:
        ran = subprocess.run(
            [sys.executable, "-c", script, server.url], check=True, capture_output=True, text=True, cwd=PROJECT
        )
    assert int(ran.stdout) < 80 * MEGABYTE


def test_a_refused_customer_is_not_named_in_the_error() -> None:
    personal = "ana@example.com is already somebody else's"
    answer = json_answer(422, {"errors": [{"type": "identity_assigned", "message": personal}]})
    with odd_server(answer) as server, pytest.raises(Refused) as refused:
        asks(server.url, lambda client: client.create_profile({"phone[mobile]": "+12015550123"}))
    assert "identity_assigned" in str(refused.value)
    assert "ana@" not in str(refused.value)
