"""Who is let in at the practice server, and in which forms it says no."""

from email.utils import parsedate_to_datetime

import httpx
import pytest

from posapp.sandbox import Language, Rights, SandboxOptions
from tests.unit.sandbox.asking import EVENTS, Asking, asking, asking_a_new, refusal

PATHS = "profiles profiles/x properties coupons attribution/actions attribution/orders attribution/events nowhere"


@pytest.mark.parametrize("path", PATHS.split())
@pytest.mark.parametrize("header", [b"", b"Bearer", b"Bearer wrong", b"Basic eDp5", "Bearer ñ".encode()])
def test_without_the_token_nothing_is_told(ask: Asking, path: str, header: bytes) -> None:
    told = httpx.get(f"{ask.sandbox.url}/v1/{path}", headers={b"Authorization": header}, trust_env=False)
    assert refusal(told) == (401, "not_allowed", "")


def test_an_event_with_a_wrong_token_is_not_taken(ask: Asking) -> None:
    before = len(ask.sandbox.shop.events())
    for token in ("wrong", ask.sandbox.token.upper(), ask.sandbox.token + "x"):
        with asking(ask.sandbox, token) as stranger:
            assert stranger.pays().status_code == 401
    assert len(ask.sandbox.shop.events()) == before


def test_a_token_can_be_revoked_and_another_accepted() -> None:
    with asking_a_new(SandboxOptions(profiles=1)) as ask:
        old = ask.sandbox.token
        ask.sandbox.revoke_token()
        assert refusal(ask.http.get("/v1/profiles")) == (401, "not_allowed", "")
        ask.sandbox.accept_token("another")
        with asking(ask.sandbox, "another") as other, asking(ask.sandbox, old) as former:
            assert other.http.get("/v1/profiles").status_code == 200
            assert former.http.get("/v1/profiles").status_code == 401


def test_a_token_that_may_only_read_reads_and_writes_nothing() -> None:
    options = SandboxOptions(profiles=2, rights=Rights.READ_ONLY, custom_actions=("physical_store.paid",))
    with asking_a_new(options) as ask:
        assert len(ask.get("profiles")["data"]) == 2
        assert refusal(ask.pays()) == (403, "not_allowed", "")
        assert ask.is_refused("coupons", code="X") == (403, "not_allowed", "")
        assert refusal(ask.http.patch(f"/v1/profiles/{ask.customer}", json={})) == (403, "not_allowed", "")
        ask.sandbox.set_rights(Rights.FULL)
        assert ask.pays().status_code == 200


def test_a_business_without_the_plan_may_not_even_read() -> None:
    with asking_a_new(SandboxOptions(profiles=1, rights=Rights.NONE)) as ask:
        assert refusal(ask.http.get("/v1/profiles")) == (403, "not_allowed", "")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", '{"a": "é"}'.encode("latin-1"), b"[" * 200_000],
)
def test_what_is_no_json_object_is_malformed(ask: Asking, body: bytes) -> None:
    answer = ask.http.post(EVENTS, content=body, headers={"Content-Type": "application/json"})
    assert refusal(answer) == (400, "invalid", "")


@pytest.mark.parametrize("media_type", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
def test_a_body_that_is_not_declared_as_json_is_malformed(ask: Asking, media_type: str) -> None:
    body = b'{"action": "subscribed"}'
    answer = ask.http.post(EVENTS, content=body, headers={"Content-Type": media_type})
    assert refusal(answer) == (400, "invalid", "")


def test_a_body_declared_with_its_charset_is_read(ask: Asking) -> None:
    body = f'{{"action": "subscribed", "profile": "{ask.customer}"}}'
    answer = ask.http.post(EVENTS, content=body, headers={"Content-Type": "application/json; charset=utf-8"})
    assert answer.status_code == 200


def test_a_body_beyond_all_measure_is_refused(ask: Asking) -> None:
    assert refusal(ask.pays(metadata={"note": "x" * 1_000_000})) == (400, "invalid", "")


def test_errors_come_in_every_documented_form() -> None:
    def form(seed: int) -> list[tuple[str, str]]:
        with asking_a_new(SandboxOptions(profiles=0, seed=seed)) as ask:
            return [_form(ask.http.get("/v1/nowhere").json()) for _ in range(4)]

    every = {("errors", "message"), ("errors", "description"), ("error", "message"), ("error", "description")}
    assert set(form(1)) == every
    assert form(1) == form(1) != form(2)


def _form(body: dict[str, object]) -> tuple[str, str]:
    ((envelope, content),) = body.items()
    error = content[0] if isinstance(content, list) else content
    assert isinstance(error, dict)
    return envelope, "message" if "message" in error else "description"


def test_errors_explain_themselves_in_another_language_and_keep_their_type() -> None:
    with asking_a_new(SandboxOptions(profiles=0, language=Language.SPANISH)) as ask:
        answer = ask.http.get("/v1/nowhere")
        assert "no existe" in answer.text
        assert refusal(answer) == (404, "not_found", "")


@pytest.mark.parametrize("offset", [0.0, -600.0, 86_400.0])
def test_every_answer_tells_the_servers_clock(offset: float) -> None:
    with asking_a_new(SandboxOptions(profiles=0, clock_offset=offset)) as ask:
        own, stated = ask.sandbox.scenario.now(), ask.http.get("/v1/profiles").headers["Date"]
        assert abs(parsedate_to_datetime(stated).timestamp() - own) < 30
        assert "Date" in ask.http.get("/v1/nowhere").headers
