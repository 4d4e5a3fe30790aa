"""The practice server as a process of its own, so that it takes no turn from the program that is measured."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

__all__ = ["SandboxProcess", "serve_in_process"]

PROJECT = Path(__file__).resolve().parent.parent.parent
MAX_BATCH = 100


@dataclass(frozen=True, slots=True)
class SandboxProcess:
    """Where it answers, and with which token."""

    url: str
    token: str

    def profiles(self) -> list[str]:
        """Give the ids of all customers."""
        return self._ids("profiles")

    def events(self) -> int:
        """Give how many events it holds."""
        return len(self._ids("attribution/events"))

    def _ids(self, path: str) -> list[str]:
        ids: list[str] = []
        headers = {"Authorization": f"Bearer {self.token}"}
        with httpx.Client(base_url=f"{self.url}/v1", headers=headers, timeout=30, trust_env=False) as client:
            while True:
                cursor = {"starting_after": ids[-1]} if ids else {}
                page = client.get(path, params={"limit": str(MAX_BATCH), **cursor}).raise_for_status().json()
                ids += [record["id"] for record in page["data"]]
                if not page["has_more"]:
                    return ids


@contextmanager
def serve_in_process(*, profiles: int, latency_milliseconds: float) -> Iterator[SandboxProcess]:
    """Serve as long as the block lasts."""
    arguments = ["--profiles", str(profiles), "--latency", str(latency_milliseconds), "--json"]
    with subprocess.Popen(
        [sys.executable, "-m", "posapp", "sandbox", "--action", "physical_store.paid", *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            assert process.stdout is not None
            told = json.loads("".join(iter(process.stdout.readline, "}\n")) + "}")
            yield SandboxProcess(told["url"], told["token"])
        finally:
            process.terminate()
