"""A shop's network: its proxy, the certificates, and what is told when they stand in the way."""

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.errors import HellotextError
from posapp.domain.events.states import Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import (
    CertificateExpired,
    CertificateInvalid,
    CertificateNotYetValid,
    CertificateOfAnother,
    CertificatesUnreadable,
    CertificateUntrusted,
    NoAnswer,
    ProxyInvalid,
    ProxyRefused,
    ProxyUnreachable,
    ProxyUnsupported,
    ProxyWantsPassword,
)
from posapp.hellotext.results import SendOutcome, SendResult
from tests.unit.hellotext.networks import Authority, proxy, unused_port
from tests.unit.hellotext.speaking import TOKEN, a_payment, asks, http, json_answer, odd_server, sends

HELLOTEXT = "https://api.hellotext.test"
RECEIVED = json_answer(200, {"status": "received"})
NAMES = ("api.hellotext.test", "localhost", "127.0.0.1")
LONG_AGO, LATELY = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 2, 1, tzinfo=UTC)
MUCH_LATER, LATER_STILL = datetime(2049, 1, 1, tzinfo=UTC), datetime(2049, 12, 1, tzinfo=UTC)
VARIABLES = "HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE".split()


@pytest.fixture(autouse=True)
def plain_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of this computer's own network."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def certified(authority: Authority) -> ssl.SSLContext:
    return authority.context(*NAMES)


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))


def reading(client: HellotextClient) -> Awaitable[object]:
    return client.profiles()


def both(url: str, *, timeout: float = 5.0) -> tuple[SendResult, HellotextError]:
    """Give what becomes of a payment, and of a read."""
    with pytest.raises(HellotextError) as raised:
        asks(url, reading, timeout=timeout)
    return sends(url, timeout=timeout), raised.value


# --- proxies


@pytest.mark.usefixtures("trusted")
def test_a_payment_goes_through_the_proxy_that_is_set(
    certified: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    with odd_server(RECEIVED, tls=certified) as server, proxy(server.port) as way:
        monkeypatch.setenv("HTTPS_PROXY", f"http://ana:hush@127.0.0.1:{way.port}")
        assert sends(HELLOTEXT).kind is SendOutcome.ACCEPTED
        assert way.requests[0].startswith(b"CONNECT api.hellotext.test:443 ")
        assert TOKEN.encode() not in way.requests[0]
        assert b"Proxy-Authorization: Basic" in way.requests[0]


@pytest.mark.parametrize("status", [400, 403, 404, 407, 429, 500, 502, 503, 504, 302])
def test_a_proxy_that_opens_no_way_is_named_and_nothing_was_sent(status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with odd_server(http(status, b"<html>Squid</html>")) as way:
        monkeypatch.setenv("HTTPS_PROXY", f"http://ana:hush@127.0.0.1:{way.port}")
        answer, error = both(HELLOTEXT)
        assert len(way.requests) == 2
        assert not any(TOKEN.encode() in each for each in way.requests)
        assert f"127.0.0.1:{way.port}" in str(error)
    assert (answer.kind, answer.reason) == (SendOutcome.NOT_SENT, Reason.NO_CONNECTION)
    assert type(error) is type(answer.blocking_error) is (ProxyWantsPassword if status == 407 else ProxyRefused)
    assert "HTTPS_PROXY" in str(error)
    assert "hush" not in f"{error}{error!r}{error.facts}{answer!r}"


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Le"])
def test_a_proxy_that_hangs_up_or_speaks_nonsense_was_sent_nothing(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with odd_server(answer) as way:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{way.port}")
        became, error = both(HELLOTEXT)
    assert (became.kind, type(error)) == (SendOutcome.NOT_SENT, ProxyUnreachable)


def test_a_proxy_that_says_nothing_was_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with odd_server(b"HTTP/1.1 ", drip=0.05) as way:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{way.port}")
        became, error = both(HELLOTEXT, timeout=0.2)
    assert (became.kind, type(error)) == (SendOutcome.NOT_SENT, ProxyUnreachable)


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_a_dead_proxy_is_named_with_the_variable_that_names_it(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, f"http://ana:hush@127.0.0.1:{unused_port()}")
    answer, error = both(HELLOTEXT)
    assert (answer.kind, type(error)) == (SendOutcome.NOT_SENT, ProxyUnreachable)
    assert variable in str(error)
    assert variable in answer.explanation
    assert "hush" not in answer.explanation


@pytest.mark.parametrize("value", ["garbage", "nobody.invalid:3128", "http://nobody.invalid"])
def test_a_proxy_whose_name_nobody_knows_is_told_as_that(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", value)
    answer, error = both(HELLOTEXT)
    assert (answer.kind, type(error)) == (SendOutcome.NOT_SENT, ProxyUnreachable)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        *((value, ProxyInvalid) for value in ("http://", "http://:80", "::::", "http://[::1", "http://h:99999")),
        *((value, ProxyInvalid) for value in ("http://h:0", "http://ana:hush@", "http://a b", "http://..", "%")),
        *((value, ProxyInvalid) for value in ("http://h:port", f"http://{'a' * 64}.example", "http://\u2603\u202e")),
        *((value, ProxyUnsupported) for value in ("socks5://ana:hush@127.0.0.1:1080", "socks5h://h", "ftp://h")),
    ],
)
def test_a_setting_that_is_no_proxy_stops_neither_the_program_nor_the_sender(
    value: str, kind: type[HellotextError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", value)
    answer, error = both(HELLOTEXT)
    assert (answer.kind, type(error), type(answer.blocking_error)) == (SendOutcome.NOT_SENT, kind, kind)
    assert "HTTPS_PROXY" in str(error)
    assert "hush" not in f"{error}{error.facts}{answer!r}"


@pytest.mark.parametrize(
    "left_out", ["*", "127.0.0.1,hellotext.test", ".hellotext.test", "x, *.hellotext.test", "api.hellotext.test"]
)
def test_whom_no_proxy_names_is_reached_directly(left_out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{unused_port()}")
    monkeypatch.setenv("NO_PROXY", left_out)
    answer, _error = both(HELLOTEXT)
    assert (answer.kind, answer.blocking_error) == (SendOutcome.NOT_SENT, None)


@pytest.mark.parametrize("left_out", ["", "example.com", "*.example.com", "text.test", ",,;", "*.i.hellotext.test"])
def test_whom_no_proxy_does_not_name_is_reached_by_the_proxy(left_out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{unused_port()}")
    monkeypatch.setenv("NO_PROXY", left_out)
    assert isinstance(both(HELLOTEXT)[1], ProxyUnreachable)


def test_no_proxy_is_asked_for_this_computer_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://h")
    monkeypatch.setenv("HTTP_PROXY", "nonsense://")
    with odd_server(RECEIVED) as server:
        assert sends(server.url).kind is SendOutcome.ACCEPTED


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(("answer", "reset"), [(b"", False), (b"", True), (b"HTTP/1.1 200 OK\r\n", False)])
def test_what_left_through_a_standing_tunnel_may_have_been_taken(
    answer: bytes, reset: bool, certified: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    with odd_server(answer, reset=reset, tls=certified) as server, proxy(server.port) as way:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{way.port}")
        assert sends(HELLOTEXT).kind is SendOutcome.UNCERTAIN
        with pytest.raises(NoAnswer):
            asks(HELLOTEXT, reading)
        assert len(server.requests) == 2


@pytest.mark.usefixtures("trusted")
def test_sending_goes_on_by_itself_once_the_proxy_is_mended(
    certified: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def in_turn(client: HellotextClient) -> list[SendOutcome]:
        kinds = []
        for value in settings:
            monkeypatch.setenv("HTTPS_PROXY", value)
            kinds.append((await client.send_event(a_payment())).kind)
        return kinds

    with odd_server(RECEIVED, tls=certified) as server, proxy(server.port) as way:
        good = f"http://127.0.0.1:{way.port}"
        settings = [f"http://127.0.0.1:{unused_port()}", good, "socks5://h", f"http://127.0.0.1:{unused_port()}", good]
        kinds = asks(HELLOTEXT, in_turn)
    assert kinds == [SendOutcome.NOT_SENT, *[SendOutcome.ACCEPTED] * 3, SendOutcome.ACCEPTED]


# --- certificates


def test_certificates_that_cannot_be_read_are_named_and_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "text.pem").write_text("no certificate")
    (tmp_path / "empty.pem").write_text("")
    for place in ("missing.pem", "text.pem", "empty.pem", "no\nsuch"):
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / place))
        answer, error = both("https://127.0.0.1:1")
        assert (answer.kind, type(error)) == (SendOutcome.NOT_SENT, CertificatesUnreadable)
        assert "SSL_CERT_FILE" in str(error)
        assert "\n" not in str(error)
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "missing"))
    assert "SSL_CERT_DIR" in str(both("https://127.0.0.1:1")[1])


def test_sending_goes_on_once_the_file_of_certificates_is_there(
    authority: Authority, certified: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "trusted.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(file))

    async def in_turn(client: HellotextClient) -> list[SendOutcome]:
        first = await client.send_event(a_payment())
        file.write_bytes(authority.certificate.read_bytes())
        return [first.kind, (await client.send_event(a_payment())).kind]

    with odd_server(RECEIVED, tls=certified) as server:
        assert asks(server.url, in_turn) == [SendOutcome.NOT_SENT, SendOutcome.ACCEPTED]


def test_a_file_for_the_keys_of_connections_is_not_heeded(
    certified: ssl.SSLContext, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = tmp_path / "keys.txt"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with odd_server(RECEIVED, tls=certified) as server:
        assert sends(server.url).kind is SendOutcome.ACCEPTED
    assert not keys.exists()


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("names", "begins", "ends", "kind"),
    [
        (NAMES, LONG_AGO, LATELY, CertificateExpired),
        (NAMES, MUCH_LATER, LATER_STILL, CertificateNotYetValid),
        (("mall.example", "10.0.0.1"), None, None, CertificateOfAnother),
    ],
    ids=["expired", "early", "of another"],
)
@pytest.mark.parametrize("through_a_proxy", [False, True])
def test_an_invalid_certificate_is_told_as_that_and_gets_nothing(
    names: tuple[str, ...],
    begins: datetime | None,
    ends: datetime | None,
    kind: type[CertificateInvalid],
    through_a_proxy: bool,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = authority.context(*names, begins=begins, ends=ends)
    with odd_server(RECEIVED, tls=context) as server, proxy(server.port) as way:
        if through_a_proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{way.port}")
        answer, error = both(HELLOTEXT if through_a_proxy else server.url)
        assert server.requests == []
    assert (answer.kind, answer.reason) == (SendOutcome.CERTIFICATE_INVALID, Reason.CERTIFICATE_INVALID)
    assert type(error) is type(answer.blocking_error) is kind
    assert ("api.hellotext.test" if through_a_proxy else "127.0.0.1") in str(error)


def test_a_certificate_of_an_authority_that_this_computer_does_not_know_gets_nothing(
    certified: ssl.SSLContext,
) -> None:
    with odd_server(RECEIVED, tls=certified) as server:
        answer, error = both(server.url)
        assert server.requests == []
    assert (answer.kind, type(error)) == (SendOutcome.CERTIFICATE_INVALID, CertificateUntrusted)


@pytest.mark.usefixtures("trusted")
def test_sending_goes_on_once_the_right_server_answers(authority: Authority, certified: ssl.SSLContext) -> None:
    expired = authority.context(*NAMES, begins=LONG_AGO, ends=LATELY)

    async def in_turn(client: HellotextClient, change: Callable[[], None]) -> list[SendOutcome]:
        first = await client.send_event(a_payment())
        change()
        return [first.kind, (await client.send_event(a_payment())).kind]

    with odd_server(RECEIVED, tls=expired) as server:
        kinds = asks(server.url, lambda client: in_turn(client, lambda: server.change_certificate(certified)))
    assert kinds == [SendOutcome.CERTIFICATE_INVALID, SendOutcome.ACCEPTED]


# --- names, and the end of a given time


def test_the_password_of_a_proxy_is_in_no_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("HTTPS_PROXY", f"http://ana:hush@127.0.0.1:{unused_port()}")
    _answer, error = both(HELLOTEXT)
    logging.getLogger("posapp").error("refused:", exc_info=error)
    assert "hush" not in caplog.text


def test_a_name_server_that_does_not_answer_holds_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket
    import threading
    import time

    hung = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: hung.wait(20))
    began = time.monotonic()
    try:
        assert sends("https://api.hellotext.test", timeout=0.2).kind is SendOutcome.NOT_SENT
    finally:
        hung.set()
    assert time.monotonic() - began < 10


def test_what_is_under_way_when_the_time_is_over_is_cut() -> None:
    async def cut(client: HellotextClient) -> tuple[SendResult, SendResult]:
        loop = asyncio.get_running_loop()
        sending = asyncio.ensure_future(client.send_event(a_payment()))
        while not silent.requests:
            await asyncio.sleep(0.01)
        client.set_deadline(loop.time())
        first = await sending
        return first, await client.send_event(a_payment())

    with odd_server(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", drip=0.05) as silent:
        first, second = asks(silent.url, cut, timeout=100)
        assert len(silent.requests) == 1
    assert (first.kind, second.kind) == (SendOutcome.UNCERTAIN, SendOutcome.NOT_SENT)
