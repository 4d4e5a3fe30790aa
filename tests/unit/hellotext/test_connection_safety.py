"""The connection itself: whom the token is told, and what becomes of answers that are no answers."""

import asyncio
import logging
import ssl
import subprocess
import tracemalloc
import zlib
from collections.abc import Awaitable, Callable

import pytest

from posapp.domain.errors import HellotextError
from posapp.hellotext import client as client_module
from posapp.hellotext.answers import AnswerKind
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import (
    AnswerUnreadable,
    NoAnswer,
    NotFound,
    NotPermitted,
    PlainHttpRefused,
    Refused,
    ServerFailed,
    Throttled,
    TokenInvalid,
    TokenRefused,
    Unreachable,
)
from tests.unit.hellotext.speaking import TOKEN, asks, http, json_answer, odd_server, sends

MEGABYTE = 2**20
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
        assert sends(server.url).kind is AnswerKind.NOT_SENT
        with pytest.raises(Unreachable):
            asks(server.url, reading)
        assert (server.connections, server.requests) == (2, [])


def test_a_server_that_speaks_no_tls_gets_nothing() -> None:
    with odd_server(json_answer(200, {"status": "received"})) as server:
        assert sends(server.url.replace("http:", "https:"), timeout=0.5).kind is AnswerKind.NOT_SENT
        assert not any(TOKEN.encode() in came for came in server.requests)


@pytest.mark.parametrize(
    "url",
    [
        "",
        *"http://api.hellotext.com http://10.0.0.1 http://0.0.0.0 http://[2001:db8::1] http://localhost.evil.example".split(),
        *"http://127.0.0.1.evil.example http://127.0.0.1@evil.example ftp://127.0.0.1 //127.0.0.1".split(),
        *"api.hellotext.com https:// https://:443 file:///etc/passwd".split(),
    ],
)
def test_an_address_over_which_the_token_would_travel_readable_is_refused(url: str) -> None:
    with pytest.raises(PlainHttpRefused):
        HellotextClient(url, TOKEN)


@pytest.mark.parametrize(
    "url",
    ["https://api.hellotext.com", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:1", "HTTP://LOCALHOST"],
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
            assert sends(server.url).kind is AnswerKind.UNCERTAIN
        assert elsewhere.connections == 0


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
        (204, AnswerUnreadable),
        (304, AnswerUnreadable),
    ],
)
@pytest.mark.parametrize("body", [b"", b"<html>Sign in</html>", b"\xff\xfe\x00"])
def test_a_page_of_html_in_the_place_of_an_answer_is_the_error_of_its_status(
    status: int, error: type[HellotextError], body: bytes
) -> None:
    with odd_server(http(status, b"" if status in {204, 304} else body)) as server, pytest.raises(error):
        asks(server.url, reading)


def test_a_captive_portals_page_is_not_hellotext() -> None:
    with (
        odd_server(http(200, b"<html>Welcome to the mall</html>", "Content-Type: text/html")) as server,
        pytest.raises(AnswerUnreadable),
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
    assert 0.2 < took < 0.2 * client_module.TIMEOUTS_IN_ALL + 1


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
            assert sends(server.url).kind is not AnswerKind.TAKEN

        ask()
        return memory_of(ask)


@pytest.mark.parametrize("status", [200, 401, 422, 500])
def test_a_huge_answer_is_cut_while_it_comes(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "LARGEST_BODY", MEGABYTE)
    assert memory_of_asking(http(status, b" " * 64 * MEGABYTE)) < 8 * MEGABYTE


def test_a_small_answer_that_unpacks_to_a_huge_one_is_cut_while_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "LARGEST_BODY", MEGABYTE)
    packer = zlib.compressobj(level=1, wbits=31)
    bomb = b"".join([*(packer.compress(b" " * MEGABYTE) for _ in range(512)), packer.flush()])
    assert memory_of_asking(http(200, bomb, "Content-Encoding: gzip")) < 320 * MEGABYTE


def test_an_answer_without_end_is_left_when_it_is_long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "LARGEST_BODY", 10)
    endless = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40000\r\n" + b" " * 0x40000 + b"\r\n"
    with odd_server(endless, drip=0.01) as server, pytest.raises(AnswerUnreadable):
        asks(server.url, reading, timeout=30)


def test_a_refused_customer_is_not_named_in_the_error() -> None:
    personal = "ana@example.com is already somebody else's"
    answer = json_answer(422, {"errors": [{"type": "identity_assigned", "message": personal}]})
    with odd_server(answer) as server, pytest.raises(Refused) as refused:
        asks(server.url, lambda client: client.create_profile({"phone[mobile]": "+12015550123"}))
    assert "identity_assigned" in str(refused.value)
    assert "ana@" not in str(refused.value)
