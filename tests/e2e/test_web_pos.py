"""A real browser with a web POS hands its receipts to posapp on the same PC; other pages cannot."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.web.application import Door
from posapp.intake.web.pairing import Pairing, digest_of
from posapp.intake.web.server import DoorServer
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.sandbox.pretended_pos import PosAddresses
from tests.e2e.browser import Browser, chromium, is_chromium_here

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_chromium_here(), reason="Debian's chromium and chromium-driver are not installed"),
]
TOKEN = "token-of-the-web-pos"


@dataclass
class Morning:
    """The practice server with its web POS, and the door of a till."""

    sandbox: RunningSandbox
    port: int
    kept: list[PosReceipt] = field(default_factory=list)


@pytest.fixture
def morning() -> Iterator[Morning]:
    """Give a practice server whose web POS is paired with an open door."""
    with serve_in_thread(SandboxOptions(profiles=1, country="UY")) as sandbox:
        kept: list[PosReceipt] = []
        pairings = (Pairing(name="Web POS", origin=sandbox.url, digest=digest_of(TOKEN)),)
        door = Door(pairings=lambda: pairings, currency=currency("UYU"), keep=kept.append, version="1")
        server = DoorServer(door, port=0)
        server.start()
        sandbox.scenario.pos = PosAddresses(door=server.port, token=TOKEN)
        yield Morning(sandbox, server.port, kept)
        server.stop()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give one browser for the tests of this file."""
    with chromium(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


def test_a_sale_of_the_web_pos_is_on_disk_when_its_page_says_so(morning: Morning, browser: Browser) -> None:
    browser.open(f"{morning.sandbox.url}/pos")
    browser.click("#shelf button:nth-child(1)")
    browser.click("#shelf button:nth-child(1)")
    browser.click("#shelf button:nth-child(3)")
    browser.click("#post")
    browser.wait(lambda: "P-000001" in browser.text("#said"))

    (receipt,) = morning.kept
    assert browser.text("#said") == "Receipt P-000001 is on posapp's screen."
    assert (receipt.number, receipt.total) == ("P-000001", Money.of(74900, "UYU"))
    assert [line.description for line in receipt.lines] == ["Café", "Yerba 1 kg"]


def test_the_page_says_why_a_receipt_was_not_taken(morning: Morning, browser: Browser) -> None:
    morning.sandbox.scenario.pos = PosAddresses(door=morning.port, token="another")
    browser.open(f"{morning.sandbox.url}/pos")
    browser.click("#shelf button:nth-child(2)")
    browser.click("#post")
    browser.wait(lambda: "token" in browser.text("#said"))

    assert morning.kept == []
    assert browser.script("return document.querySelector('#post').disabled") is False, "the sale was lost"


class _OtherPage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Another page</title>")

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""


def test_another_page_in_the_same_browser_cannot_post_even_with_the_token(morning: Morning, browser: Browser) -> None:
    other = ThreadingHTTPServer(("127.0.0.1", 0), _OtherPage)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    browser.open(f"http://127.0.0.1:{other.server_address[1]}/")
    browser.script(
        f"window.said = ''; fetch('http://127.0.0.1:{morning.port}/v1/receipts', {{method: 'POST', headers: "
        f"{{'Content-Type': 'application/json', Authorization: 'Bearer {TOKEN}'}}, "
        "body: JSON.stringify({number: '1', total: '1'})})"
        ".then(() => window.said = 'read', () => window.said = 'kept out')"
    )
    browser.wait(lambda: browser.script("return window.said"))
    other.shutdown()
    other.server_close()

    assert browser.script("return window.said") == "kept out"
    assert morning.kept == []
