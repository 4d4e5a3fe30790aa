"""`python -m posapp.sandbox`: the practice server as a process of its own."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

PROJECT = Path(__file__).resolve().parents[3]


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start the server; it is killed at the end if it still runs."""
    command = [sys.executable, "-m", "posapp.sandbox", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=PROJECT, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.kill()


def refused(*arguments: str) -> tuple[int, str]:
    """Give exit code and last line of a start that fails."""
    with started(*arguments) as process:
        _, err = process.communicate(timeout=30)
        return process.returncode, err.strip().splitlines()[-1]


def first_line(process: subprocess.Popen[str]) -> str:
    """Wait for the first line that the process prints."""
    assert process.stdout is not None
    return process.stdout.readline()


def test_one_line_tells_where_it_answers_and_it_answers_there() -> None:
    options = ("--profiles", "5", "--action", "club.joined", "--latency", "1", "--faults", "throttle=1", "--seed", "2")
    with started("--json", *options) as process:
        told = json.loads(first_line(process))
        headers = {"Authorization": f"Bearer {told['token']}"}
        with httpx.Client(base_url=told["url"], headers=headers, trust_env=False) as http:
            assert len(http.get("/v1/profiles").json()["data"]) == 5
            assert http.get("/v1/attribution/actions").json()["data"][0]["name"] == "club.joined"
            assert http.post("/v1/attribution/events", json={}).status_code == 429


def test_the_lists_come_in_a_shape() -> None:
    with started("--json", "--profiles", "5", "--shape", "ids=uuid,page=2,everywhere") as process:
        told = json.loads(first_line(process))
        headers = {"Authorization": f"Bearer {told['token']}"}
        with httpx.Client(base_url=told["url"], headers=headers, trust_env=False) as http:
            customers = http.get("/v1/profiles").json()["data"]
            assert (len(customers), "id" in customers[0], "uuid" in customers[0]) == (2, False, True)


def test_people_are_told_in_one_line_that_it_is_practice() -> None:
    with started("--profiles", "1") as process:
        line = first_line(process)
        assert line.startswith("PRACTICE server at http://127.0.0.1:")
        assert "practice-token-opens-nothing-real" in line


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to another process")
def test_control_c_ends_it_without_a_word() -> None:
    with started("--json") as process:
        first_line(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--faults", "earthquake=1"), 2, "is not a fault and its chance"),
        (("--envelope", "paper"), 2, "invalid"),
        (("--shape", "order=backwards"), 2, "order is one of newest, oldest"),
        (("--customers", "nowhere.csv"), 1, "nowhere.csv"),
        (("--country", "AQ"), 1, "no numbers are invented for AQ"),
    ],
)
def test_a_wrong_start_says_why(arguments: tuple[str, ...], code: int, told: str) -> None:
    returned, line = refused(*arguments)
    assert (returned, told in line) == (code, True)


def test_a_port_in_use_is_said() -> None:
    with started("--json") as process:
        port = json.loads(first_line(process))["url"].rpartition(":")[2]
        code, line = refused("--port", port)
        assert (code, "in use" in line) == (1, True)
