"""A real Chromium without a screen, driven by the protocol of W3C WebDriver; of it, what a person does with a page."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import psutil

__all__ = ["Browser", "chromium", "is_chromium_here"]

PATIENCE = 20.0
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--window-size=1100,800"),
)


def is_chromium_here() -> bool:
    """Say whether Debian's chromium and its driver are installed."""
    return shutil.which("chromium") is not None and shutil.which("chromedriver") is not None


class Browser:
    """One window.

    Args:
        client: Speaks to the driver, with the session's address.
    """

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def open(self, address: str) -> None:
        """Go to a page and wait until it is loaded."""
        self._do("POST", "url", {"url": address})

    def click(self, css: str) -> None:
        """Click what a selector finds, once it can be clicked."""
        self.wait(lambda: self.script(f"const e = document.querySelector({css!r}); return !!e && !e.disabled"))
        self._do("POST", f"element/{self._find(css)}/click", {})

    def text(self, css: str) -> str:
        """Give what a person reads there."""
        return str(self._do("GET", f"element/{self._find(css)}/text"))

    def script(self, text: str) -> object:
        """Run a script in the page and give what it returns."""
        return self._do("POST", "execute/sync", {"script": text, "args": []})

    def wait(self, found: Callable[[], object]) -> None:
        """Wait until something is true; raises AssertionError when it does not come to be."""
        end = time.monotonic() + PATIENCE
        while not found():
            assert time.monotonic() < end, "it did not come to be"
            time.sleep(0.05)

    def _find(self, css: str) -> str:
        found = self._do("POST", "element", {"using": "css selector", "value": css})
        assert isinstance(found, dict)
        return str(found[_ELEMENT])

    def _do(self, method: str, path: str, body: object = None) -> object:
        answer = self._client.request(method, path, json=body)
        answer.raise_for_status()
        return answer.json()["value"]


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """Open a browser with a new profile in a folder as long as the block lasts; of its processes none is left."""
    port = _free_port()
    driver = subprocess.Popen(
        ["chromedriver", f"--port={port}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    options = {"args": [*_FLAGS, f"--user-data-dir={folder}"], "binary": shutil.which("chromium")}
    wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
    try:
        with httpx.Client(trust_env=False, base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            _wait_until_ready(client)
            made = client.post("/session", json=wanted).raise_for_status().json()["value"]["sessionId"]
            client.base_url = httpx.URL(f"http://127.0.0.1:{port}/session/{made}/")
            try:
                yield Browser(client)
            finally:
                with suppress(httpx.HTTPError):
                    client.delete("")
    finally:
        _end_all(driver, folder)


def _end_all(driver: subprocess.Popen[bytes], folder: Path) -> None:
    """End the driver's group, and what left the group but has the profile open.

    The browser's own processes leave the group of the driver, so the profile tells them from anybody else's.
    """
    ours = _processes_of(driver, folder)
    with suppress(ProcessLookupError):
        os.killpg(driver.pid, signal.SIGTERM)
    for each in (*ours, *_processes_of(driver, folder)):
        with suppress(psutil.NoSuchProcess):
            each.kill()
    with suppress(ProcessLookupError):
        os.killpg(driver.pid, signal.SIGKILL)
    driver.wait(PATIENCE)
    psutil.wait_procs(ours, timeout=PATIENCE)


def _processes_of(driver: subprocess.Popen[bytes], folder: Path) -> list[psutil.Process]:
    found: list[psutil.Process] = []
    with suppress(psutil.NoSuchProcess):
        found += psutil.Process(driver.pid).children(recursive=True)
    for each in psutil.process_iter():
        with suppress(psutil.Error):
            if f"--user-data-dir={folder}" in each.cmdline() and each not in found:
                found.append(each)
    return found


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _wait_until_ready(client: httpx.Client) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if client.get("/status").json()["value"]["ready"]:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise TimeoutError("the driver of the browser did not start")
