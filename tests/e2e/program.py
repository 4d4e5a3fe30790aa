"""The real program as a process of its own, and a line to Hellotext that can be held."""

import json
import os
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from posapp.sandbox import RunningSandbox

PROJECT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120
SHOP = (
    *("--shop", "Corner Shop", "--till", "Till 1", "--country", "US"),
    *("--currency", "USD", "--zone", "America/New_York"),
)
PAYMENT = ("track", "physical_store.paid", "--customer", "C-000001", "--amount", "89.90", "--currency", "USD")
HIDDEN = ("POSAPP_", "DISPLAY", "WAYLAND_", "DBUS_")


class Program:
    """`python -m posapp` on a till of its own: no display, no keyring, only variables."""

    def __init__(self, folder: Path, url: str, token: str) -> None:
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(HIDDEN)},
            "POSAPP_HOME": str(folder / "till"),
            "POSAPP_API_URL": url,
            "POSAPP_API_TOKEN": token,
            "POSAPP_DATABASE_KEY": secrets.token_hex(32),
            "POSAPP_HTTP_TIMEOUT": "5",
            "POSAPP_RECONCILE_LOOKS": "1,2",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "posapp", *arguments],
            env=self.environment,
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def runs(self, *arguments: str, code: int = 0) -> tuple[str, str]:
        """Give what the command said on stdout and on stderr, having looked at its exit code."""
        with self.start(*arguments) as process:
            out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == code, (arguments, out, err)
        assert "Traceback" not in err
        return out, err

    def answers(self, *arguments: str, code: int = 0) -> Any:
        """Give the JSON document that the command answered with."""
        return json.loads(self.runs(*arguments, "--json", code=code)[0])

    def refuses(self, *arguments: str, code: int) -> str:
        """Give the last sentence on stderr, having looked that nothing was answered on stdout."""
        out, err = self.runs(*arguments, code=code)
        assert out == ""
        return err.strip().splitlines()[-1]


def received_receipts(sandbox: RunningSandbox) -> list[str]:
    """Give the receipts that the practice server holds, in the order in which they came."""
    return [event["metadata"]["reference"] for event in sandbox.shop.events()]


class StalledConnection:
    """A line to the practice server that lets requests through and keeps the answer to the first event.

    Attributes:
        url: Where the program is to call.
        held: Set when the server has answered and the program does not know it.
    """

    def __init__(self, sandbox: RunningSandbox) -> None:
        self._far = ("127.0.0.1", int(sandbox.url.rpartition(":")[2]))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.held = threading.Event()
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Hang up."""
        for end in (self._listening, *self._ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._far)
                self._ends += [near, far]
                posted = threading.Event()
                threading.Thread(target=self._ask, args=(near, far, posted), daemon=True).start()
                threading.Thread(target=self._answer, args=(far, near, posted), daemon=True).start()

    def _ask(self, near: socket.socket, far: socket.socket, posted: threading.Event) -> None:
        with suppress(OSError):
            while sent := near.recv(65536):
                if sent.startswith(b"POST /v1/attribution/events"):
                    posted.set()
                far.sendall(sent)

    def _answer(self, far: socket.socket, near: socket.socket, posted: threading.Event) -> None:
        with suppress(OSError):
            while answer := far.recv(65536):
                if posted.is_set():
                    self.held.set()
                else:
                    near.sendall(answer)


@contextmanager
def stalled_connection(sandbox: RunningSandbox) -> Iterator[StalledConnection]:
    """Lay a line to the practice server that keeps the answers to events."""
    line = StalledConnection(sandbox)
    try:
        yield line
    finally:
        line.close()
