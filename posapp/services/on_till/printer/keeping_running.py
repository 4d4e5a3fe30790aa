"""Keeps the forwarder running where no service manager does it: starts it again when it dies."""

import subprocess
import threading
from collections.abc import Mapping, Sequence

from posapp.services.on_till.printer.stop_signals import stop_on_signals

__all__ = ["keep_running"]

PAUSE = 1.0
FINAL = frozenset({0, 2})
"""It was told to stop, or it was never set up: neither changes by starting it again."""


def keep_running(command: Sequence[str], environment: Mapping[str, str], *, pause: float = PAUSE) -> int:
    """Run a command, again and again until it ends by itself or this process is told to stop; give its exit code.

    Args:
        command: The command line.
        environment: Its variables.
        pause: The seconds between a death and the next start.
    """
    stopping = threading.Event()
    running: list[subprocess.Popen[bytes]] = []

    def stop() -> None:
        stopping.set()
        for each in running:
            each.terminate()

    with stop_on_signals(stop):
        while True:
            running[:] = [_start(command, environment)]
            if stopping.is_set():
                running[0].terminate()
            code = running[0].wait()
            if stopping.is_set():
                return 0
            if code in FINAL or stopping.wait(pause):
                return code


def _start(command: Sequence[str], environment: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(list(command), env=dict(environment), creationflags=hidden)  # noqa: S603 - this program
