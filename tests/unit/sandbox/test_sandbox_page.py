"""The page on which a person watches the practice server and pulls the cable."""

import re
from importlib.resources import files

import httpx
import pytest

from posapp.sandbox import Language, SandboxOptions
from tests.unit.sandbox.asking import Asking, asking_a_new

OPTIONS = SandboxOptions(profiles=3, custom_actions=("physical_store.paid",))
CUT = (httpx.RemoteProtocolError, httpx.ReadError)
"""A connection that ends shows as the one, one that ends with words still unread as the other."""


def test_the_page_says_practice_and_needs_nothing_from_elsewhere(ask: Asking) -> None:
    page = httpx.get(f"{ask.sandbox.url}/", trust_env=False)
    assert page.status_code == 200
    assert "PRACTICE" in page.text
    assert re.findall(r"""(?:src|href)=["'](?!data:)|https?://|@import|url\(""", page.text) == []
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_the_summary_counts_what_arrived_and_what_went_wrong() -> None:
    with asking_a_new(OPTIONS) as ask:
        ask.pays(metadata={"reference": "R-1"})
        ask.tracks("subscribed", metadata=None)
        ask.sandbox.next_faults("throttle")
        ask.pays()
        told = httpx.get(f"{ask.sandbox.url}/practice/summary", trust_env=False).json()
    assert (told["events"], told["profiles"], told["connected"]) == (2, 3, True)
    assert told["by_action"] == {"physical_store.paid": 1, "subscribed": 1}
    assert told["faults"] == {"throttle": 1}
    assert [(each["action"], each["reference"]) for each in told["newest"]] == [
        ("subscribed", ""),
        ("physical_store.paid", "R-1"),
    ]
    assert told["newest"][1]["customer"] == "Ana Núñez"


def test_the_page_says_who_works_in_the_practice_shop_with_their_pins_in_its_language() -> None:
    options = SandboxOptions(profiles=1, staff=(("Laura Méndez", "2580"),), language=Language.SPANISH)
    with asking_a_new(options) as ask:
        assert '<html lang="es">' in httpx.get(f"{ask.sandbox.url}/", trust_env=False).text
        told = httpx.get(f"{ask.sandbox.url}/practice/summary", trust_env=False).json()
    assert told["staff"] == [{"name": "Laura Méndez", "pin": "2580"}]


def test_every_text_of_the_page_is_there_in_each_of_its_languages() -> None:
    page = files("posapp.sandbox").joinpath("practice.html").read_text(encoding="utf-8")
    said = {*re.findall(r"data-text>([^<]+)<", page), *re.findall(r'say\("([^"]+)"\)', page)}
    assert len(said) > 10
    for language in ("es", "pt"):
        block = page.partition(f"  {language}: {{")[2].partition("\n  },")[0]
        assert {text for text in said if f'"{text}": "' not in block} == set()


def test_with_the_cable_pulled_on_the_page_nothing_is_taken_and_the_page_still_answers() -> None:
    with asking_a_new(OPTIONS) as ask:
        switch = f"{ask.sandbox.url}/practice/network"
        assert httpx.post(switch, json={"connected": False}, trust_env=False).json() == {"connected": False}
        for _ in range(2):
            with pytest.raises(CUT):
                ask.pays()
        with pytest.raises(CUT):
            ask.get("profiles")
        summary = httpx.get(f"{ask.sandbox.url}/practice/summary", trust_env=False).json()
        assert (summary["connected"], summary["events"]) == (False, 0)
        httpx.post(switch, json={"connected": True}, trust_env=False)
        assert ask.pays().status_code == 200


@pytest.mark.parametrize(
    ("line", "status"), [("failing", 503), ("sign_in", 200), ("throttled", 429), ("token_refused", 401)]
)
def test_the_line_can_be_in_trouble_of_each_kind_and_takes_nothing_meanwhile(line: str, status: int) -> None:
    with asking_a_new(OPTIONS) as ask:
        switch = f"{ask.sandbox.url}/practice/network"
        assert httpx.post(switch, json={"line": line}, trust_env=False).json() == {"line": line}
        assert ask.pays().status_code == status
        summary = httpx.get(f"{ask.sandbox.url}/practice/summary", trust_env=False).json()
        assert (summary["line"], summary["connected"], summary["events"]) == (line, True, 0)
        httpx.post(switch, json={"line": "well"}, trust_env=False)
        assert ask.pays().json() == {"status": "received"}


def test_a_silent_line_answers_nothing() -> None:
    with asking_a_new(OPTIONS) as ask:
        httpx.post(f"{ask.sandbox.url}/practice/network", json={"line": "silent"}, trust_env=False)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{ask.sandbox.url}/v1/profiles", timeout=0.5, trust_env=False)


def test_a_line_that_nobody_knows_is_refused_in_words() -> None:
    with asking_a_new(OPTIONS) as ask:
        answer = httpx.post(f"{ask.sandbox.url}/practice/network", json={"line": ["cut"]}, trust_env=False)
        assert (answer.status_code, "sign_in" in answer.json()["error"]) == (400, True)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
    ],
)
def test_another_site_cannot_pull_the_cable(ask: Asking, headers: dict[str, str]) -> None:
    told = httpx.post(
        f"{ask.sandbox.url}/practice/network", json={"connected": False}, headers=headers, trust_env=False
    )
    assert told.status_code == 403
    assert ask.sandbox.scenario.connected


@pytest.mark.parametrize("path", ["/", "/practice/summary"])
def test_a_name_that_was_bent_to_this_computer_shows_nothing(ask: Asking, path: str) -> None:
    told = httpx.get(ask.sandbox.url + path, headers={"Host": "evil.example"}, trust_env=False)
    assert told.status_code == 403


def test_the_page_itself_may_pull_the_cable() -> None:
    with asking_a_new(OPTIONS) as ask:
        headers = {"Origin": ask.sandbox.url, "Sec-Fetch-Site": "same-origin"}
        told = httpx.post(
            f"{ask.sandbox.url}/practice/network", json={"connected": False}, headers=headers, trust_env=False
        )
        assert told.status_code == 200


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b'{"connected": false}', "text/plain"),
        (b'{"connected": 0}', "application/json"),
        (b'{"connected": "false"}', "application/json"),
        (b"[]", "application/json"),
        (b"{", "application/json"),
        (b"", "application/json"),
        (b"\xff", "application/json"),
    ],
)
def test_a_wish_that_cannot_be_read_changes_nothing(ask: Asking, body: bytes, media_type: str) -> None:
    told = httpx.post(
        f"{ask.sandbox.url}/practice/network", content=body, headers={"Content-Type": media_type}, trust_env=False
    )
    assert told.status_code == 400
    assert ask.sandbox.scenario.connected
