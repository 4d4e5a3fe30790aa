"""Somebody who speaks to a practice server as any program would: HTTP over a real connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread

EVENTS = "/v1/attribution/events"


class Asking:
    """Asks, and tells what was answered in a word."""

    def __init__(self, sandbox: RunningSandbox, http: httpx.Client) -> None:
        self.sandbox = sandbox
        self.http = http
        oldest = sandbox.shop.people.at(0) if len(sandbox.shop.people) else None
        self.customer: str = oldest["id"] if oldest else ""

    def get(self, path: str, **query: str) -> Any:
        """Give what a path shows."""
        return self.http.get(f"/v1/{path}", params=query).raise_for_status().json()

    def posts(self, path: str, **body: object) -> Any:
        """Give what was made."""
        return self.http.post(f"/v1/{path}", json=body).raise_for_status().json()

    def changes(self, path: str, **body: object) -> Any:
        """Give what was changed."""
        return self.http.patch(f"/v1/{path}", json=body).raise_for_status().json()

    def is_refused(self, path: str, **body: object) -> tuple[int, str, str]:
        """Give status, type and parameter of the refusal of something new."""
        return refusal(self.http.post(f"/v1/{path}", json=body))

    def pays(self, **fields: object) -> httpx.Response:
        """Record a payment; a field given as None is left out."""
        usual = {
            "action": "physical_store.paid",
            "profile": self.customer,
            "amount": 89.9,
            "currency": "USD",
            "tracked_at": 1_786_104_000,
            "metadata": {"event_id": "0198", "reference": "T1-000123"},
        }
        body = {name: value for name, value in {**usual, **fields}.items() if value is not None}
        return self.http.post(EVENTS, json=body)

    def tracks(self, action: str, **fields: object) -> httpx.Response:
        """Record something without an amount."""
        return self.pays(action=action, **{"amount": None, "currency": None, **fields})


@contextmanager
def asking(sandbox: RunningSandbox, token: str | None = None) -> Iterator[Asking]:
    """Speak to a server."""
    headers = {"Authorization": f"Bearer {sandbox.token if token is None else token}"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, timeout=10) as http:
        yield Asking(sandbox, http)


@contextmanager
def asking_a_new(options: SandboxOptions) -> Iterator[Asking]:
    """Speak to a server of one's own."""
    with serve_in_thread(options) as sandbox, asking(sandbox) as somebody:
        yield somebody


def refusal(response: httpx.Response) -> tuple[int, str, str]:
    """Give status, type and parameter of an error, in whichever documented form it came."""
    body = response.json()
    error = body["errors"][0] if "errors" in body else body["error"]
    assert error.get("message") or error.get("description")
    return response.status_code, error["type"], error.get("parameter", "")
