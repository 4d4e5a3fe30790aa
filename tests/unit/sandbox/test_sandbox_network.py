"""The cable, the pace and the end of the practice server."""

import socket
import threading
import time
from urllib.parse import urlsplit

import httpx
import pytest

from posapp.sandbox import RunningSandbox, SandboxOptions, serve_forever, serve_in_thread
from tests.unit.sandbox.asking import asking, asking_a_new

OPTIONS = SandboxOptions(profiles=2, custom_actions=("physical_store.paid",))


def test_without_the_cable_nobody_can_connect_and_with_it_the_same_port_answers() -> None:
    with asking_a_new(OPTIONS) as ask:
        url = ask.sandbox.url
        assert ask.pays().status_code == 200
        for _ in range(3):
            with ask.sandbox.offline(), pytest.raises(httpx.ConnectError):
                ask.pays()
            assert ask.pays().status_code == 200
        assert (ask.sandbox.url, len(ask.sandbox.shop.events())) == (url, 4)


def test_pulling_the_cable_twice_is_pulling_it_once() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.set_offline(True)
        ask.sandbox.set_offline(True)
        with pytest.raises(httpx.ConnectError):
            ask.pays()
        ask.sandbox.set_offline(False)
        ask.sandbox.set_offline(False)
        assert ask.pays().status_code == 200


def test_nobody_else_gets_the_port_while_the_cable_is_out() -> None:
    with serve_in_thread(OPTIONS) as sandbox, sandbox.offline(), socket.socket() as other:
        address = ("127.0.0.1", int(urlsplit(sandbox.url).port or 0))
        with pytest.raises(OSError, match=r"in use|usage"):
            other.bind(address)


def test_pulling_the_cable_cuts_who_waits_for_an_answer() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.next_faults("stall")
        learned: list[str] = []

        def pay() -> None:
            with asking(ask.sandbox) as somebody:
                try:
                    somebody.pays()
                except httpx.TransportError as error:
                    learned.append(type(error).__name__)

        waiting = threading.Thread(target=pay)
        waiting.start()
        while not ask.sandbox.faults_injected:
            threading.Event().wait(0.01)
        ask.sandbox.set_offline(True)
        waiting.join(10)
        assert learned == ["RemoteProtocolError"]


def test_it_can_end_while_the_cable_is_out() -> None:
    with serve_in_thread(OPTIONS) as sandbox:
        sandbox.set_offline(True)


def test_it_ends_at_once_though_somebody_waits() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.sandbox.next_faults("stall")
        with pytest.raises(httpx.ReadTimeout):
            ask.http.post("/v1/attribution/events", json={}, timeout=0.1)
        began = time.monotonic()
    assert time.monotonic() - began < 5


def test_the_pace_can_be_slowed_down() -> None:
    with asking_a_new(SandboxOptions(profiles=1, latency=0.15)) as ask:
        began = time.monotonic()
        ask.get("profiles")
        assert time.monotonic() - began >= 0.15
        ask.sandbox.set_latency(0)
        ask.get("profiles")


def test_an_idle_connection_is_closed_by_the_server() -> None:
    with serve_in_thread(SandboxOptions(profiles=1, keep_alive_seconds=0)) as sandbox:
        address = ("127.0.0.1", int(urlsplit(sandbox.url).port or 0))
        with socket.create_connection(address, timeout=10) as line, line.makefile("rb") as heard:
            line.sendall(b"GET /practice/summary HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert heard.read().startswith(b"HTTP/1.1 200 OK")


def test_many_at_once_are_each_counted_once() -> None:
    with asking_a_new(OPTIONS) as ask:

        def pay_often() -> None:
            with asking(ask.sandbox) as somebody:
                for _ in range(25):
                    somebody.pays().raise_for_status()

        tills = [threading.Thread(target=pay_often) for _ in range(8)]
        for till in tills:
            till.start()
        for till in tills:
            till.join(60)
        events = ask.sandbox.shop.events()
        assert (len(events), len({event["id"] for event in events}), ask.sandbox.shop.requests) == (200, 200, 200)


def test_it_answers_on_this_computer_only() -> None:
    with pytest.raises(ValueError, match="this computer only"):
        RunningSandbox(OPTIONS, host="0.0.0.0")  # noqa: S104 - what must be refused


def test_a_port_in_use_is_said() -> None:
    with serve_in_thread(OPTIONS) as sandbox, pytest.raises(OSError, match=r"in use|usage"):
        serve_forever(OPTIONS, port=int(urlsplit(sandbox.url).port or 0), on_ready=lambda _: None)


def test_it_can_be_served_in_the_foreground() -> None:
    answered: list[int] = []

    def look(sandbox: RunningSandbox) -> None:
        def ask_and_stop() -> None:
            with asking(sandbox) as somebody:
                answered.append(somebody.http.get("/v1/profiles").status_code)
            sandbox.stop()

        threading.Thread(target=ask_and_stop).start()

    serve_forever(OPTIONS, on_ready=look)
    assert answered == [200]
