"""`posapp sandbox --shape …` as a process of its own: it starts, serves in that shape, and explains the shapes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from tests.e2e.program import PATIENCE, PROJECT

SANDBOX = (sys.executable, "-m", "posapp", "sandbox")
PAYMENT = {"action": "physical_store.paid", "amount": 89.9, "currency": "USD", "metadata": {"event_id": "0198"}}


@contextmanager
def serving(*arguments: str) -> Iterator[httpx.Client]:
    """Start the server and speak to it; it is killed at the end."""
    command = [*SANDBOX, "--json", "--profiles", "2", "--action", "physical_store.paid", *arguments]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        try:
            assert process.stdout is not None
            told = _first_document(process.stdout.readline, "")
            headers = {"Authorization": f"Bearer {told['token']}"}
            with httpx.Client(base_url=told["url"], headers=headers, trust_env=False, timeout=PATIENCE) as http:
                yield http
        finally:
            process.kill()


def _first_document(read_line: Any, so_far: str) -> Any:
    while True:
        so_far += read_line()
        if so_far.rstrip().endswith("}"):
            return json.loads(so_far)


def pay(http: httpx.Client) -> None:
    customer = http.get("/v1/profiles").raise_for_status().json()["data"][0]["id"]
    http.post("/v1/attribution/events", json={**PAYMENT, "profile": customer}).raise_for_status()


def test_a_mixed_shape_starts_and_serves() -> None:
    with serving("--shape", "mixed:7") as http:
        pay(http)
        assert http.get("/v1/attribution/events").status_code == 200


def test_a_chosen_shape_is_served() -> None:
    with serving("--shape", "metadata=empty,envelope=items,ids=uuid") as http:
        pay(http)
        (shown,) = http.get("/v1/attribution/events").json()["items"]
        assert (shown["metadata"], "id" in shown, shown["uuid"].startswith("ev")) == ({}, False, True)


def run(*arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [*SANDBOX, *arguments], cwd=PROJECT, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_every_shape_is_explained() -> None:
    code, out, _ = run("--shape", "list")
    assert code == 0
    assert "metadata=camel-case: Names in the metadata are in camelCase: eventId." in out.splitlines()
    code, out, _ = run("--shape", "list", "--json")
    assert (code, "order=oldest: What arrived first comes first." in json.loads(out)["shapes"]) == (0, True)


def test_a_wrong_shape_is_refused_with_what_there_is() -> None:
    code, out, err = run("--shape", "order=backwards")
    assert (code, out) == (2, "")
    assert "order is one of newest, oldest, tracked-at" in err
