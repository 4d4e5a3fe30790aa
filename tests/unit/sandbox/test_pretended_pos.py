"""The pretended POS of the practice shop sells, prints and posts, for this computer's own browser."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from zoneinfo import ZoneInfo

import httpx
import pytest

from posapp.sandbox import (
    Language,
    PretendedPrinter,
    PrinterAway,
    RunningSandbox,
    SandboxOptions,
    serve_in_thread,
)
from posapp.sandbox.pretended_pos import PosAddresses

ONE_OF_EACH = {"counts": [1, 1, 1, 1]}


@pytest.fixture
def practice() -> Iterator[RunningSandbox]:
    """Give the practice server of a shop in Uruguay."""
    with serve_in_thread(SandboxOptions(profiles=1, country="UY", language=Language.SPANISH)) as sandbox:
        yield sandbox


@pytest.fixture
def browser(practice: RunningSandbox) -> Iterator[httpx.Client]:
    """Give what calls as this computer's browser does."""
    with httpx.Client(trust_env=False, base_url=practice.url) as client:
        yield client


class Printer:
    """Takes what is printed on a port of this computer."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._thread = threading.Thread(target=self._take, daemon=True)
        self.papers: list[bytes] = []
        self._thread.start()

    def _take(self) -> None:
        with closing(self._listening.accept()[0]) as line:
            paper = b""
            while part := line.recv(4096):
                paper += part
            self.papers.append(paper)

    def end(self) -> None:
        self._thread.join(10)
        self._listening.close()


def test_a_sale_is_printed_as_a_pos_prints_it(practice: RunningSandbox, browser: httpx.Client) -> None:
    printer = Printer()
    practice.scenario.pos = PosAddresses(printer=printer.port)
    answer = browser.post("/pos/print", json=ONE_OF_EACH).json()
    printer.end()

    text = printer.papers[0].decode("cp1252")
    assert (answer["printed"], answer["receipt"]["number"], answer["receipt"]["total"]) == (True, "P-000001", "743.00")
    assert "TICKET P-000001" in text
    assert "1 x Café" in text
    assert "743,00" in text
    assert printer.papers[0].endswith(b"\x1dVB\x00")


def test_each_sale_has_a_number_of_its_own(browser: httpx.Client) -> None:
    numbers = [browser.post("/pos/number", json=ONE_OF_EACH).json()["receipt"]["number"] for _ in range(3)]

    assert numbers == ["P-000001", "P-000002", "P-000003"]


def test_without_a_printer_it_says_so(browser: httpx.Client) -> None:
    assert browser.post("/pos/print", json=ONE_OF_EACH).json()["printed"] is False


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"counts": []}',
        b'{"counts": [0, 0, 0, 0]}',
        b'{"counts": [1, 1, 1, -1]}',
        b'{"counts": [1, 1, 1, true]}',
        b'{"counts": [1, 1, 1, 100]}',
        b'{"counts": "1111"}',
    ],
    ids=repr,
)
def test_what_is_no_sale_is_refused(body: bytes, browser: httpx.Client) -> None:
    assert browser.post("/pos/print", content=body).status_code == 400


@pytest.mark.parametrize("path", ["/pos", "/pos/shelf"])
def test_the_page_is_for_this_computers_own_browser(path: str, browser: httpx.Client) -> None:
    assert browser.get(path).status_code == 200
    assert browser.get(path, headers={"Host": "evil.example.com"}).status_code == 403
    assert (
        browser.post("/pos/print", json=ONE_OF_EACH, headers={"Origin": "https://evil.example.com"}).status_code == 403
    )


def test_the_page_speaks_the_shops_language_and_reaches_the_door_alone(
    practice: RunningSandbox, browser: httpx.Client
) -> None:
    practice.scenario.pos = PosAddresses(door=43117, token="t")
    page = browser.get("/pos")

    assert '<html lang="es">' in page.text
    assert "connect-src 'self' http://127.0.0.1:43117;" in page.headers["content-security-policy"]


def test_it_sells_something_without_anybody_at_its_page_and_numbers_go_on(
    practice: RunningSandbox, browser: httpx.Client
) -> None:
    printer = Printer()
    practice.scenario.pos = PosAddresses(printer=printer.port)
    number = practice.sell_something()
    printer.end()

    text = printer.papers[0].decode("cp1252")
    assert number == "P-000001"
    assert f"TICKET {number}" in text
    assert len([line for line in text.splitlines() if " x " in line]) == 2
    assert browser.post("/pos/number", json=ONE_OF_EACH).json()["receipt"]["number"] == "P-000002"


def test_what_nothing_takes_is_not_sold(practice: RunningSandbox) -> None:
    with pytest.raises(PrinterAway):
        practice.sell_something()
    with PretendedPrinter() as printer:
        practice.scenario.pos = PosAddresses(printer=printer.port)
        practice.sell_something()
    with pytest.raises(PrinterAway):
        practice.sell_something()


def test_an_american_pos_prints_the_month_first() -> None:
    for country, order in (("US", "%m/%d/%Y"), ("BR", "%d/%m/%Y")):
        with serve_in_thread(SandboxOptions(profiles=1, country=country)) as sandbox:
            printer = Printer()
            sandbox.scenario.pos = PosAddresses(printer=printer.port)
            days = [_day_in(country, order)]
            sandbox.sell_something()
            days.append(_day_in(country, order))
            printer.end()
        assert any(each in printer.papers[0].decode("cp1252") for each in days)


def _day_in(country: str, order: str) -> str:
    zone = ZoneInfo({"US": "America/New_York", "BR": "America/Sao_Paulo"}[country])
    return datetime.now(zone).strftime(order)


def test_the_pretended_printer_is_switched_off_in_the_middle_of_a_paper() -> None:
    with PretendedPrinter() as printer:
        line = socket.create_connection(("127.0.0.1", printer.port), timeout=10)
        line.sendall(b"half a paper")
    with closing(line):
        try:
            said = line.recv(1)
        except ConnectionResetError:  # it had not read all of it yet
            said = b""
    assert said == b""
