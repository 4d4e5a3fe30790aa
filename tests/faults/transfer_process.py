"""A process that hands over, adopts and takes back in children of its own, and lets them die at a step that is named.

Each line on stdin is a JSON document with `environment`, `act`, `file`, and `die_at` (0: never) or `room` (the largest
file in bytes, -1: any); each is answered by one line: `done STEPS`, `refused NAME` or `killed`.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from posapp.domain.errors import PosappError
from posapp.services.on_till.till import Till
from posapp.services.on_till.transfer.export import Transfers
from posapp.storage.database.passphrase import Passphrase

WORDS = Passphrase("correct horse battery staple")
STEPS = frozenset({"execute", "executemany", "backup", "rename", "replace", "unlink", "link", "fsync", "write"})
"""What may change a disk. SQLite's own writes lie between two of them."""


class Steps:
    """Counts what may change the disk, and dies before the one that is named."""

    def __init__(self, die_at: int) -> None:
        self.count = 0
        self._die_at = die_at

    def watch(self, _frame: object, kind: str, called: object) -> None:
        if kind == "c_call" and getattr(called, "__name__", "") in STEPS:
            self.count += 1
            if self.count == self._die_at:
                os.kill(os.getpid(), signal.SIGKILL)


def act(order: dict[str, Any]) -> None:
    till, file = Till(order["environment"]), Path(order["file"]) if order["file"] else None
    if order["act"] == "take back":
        Transfers(till).cancel(file=file, passphrase=None if file is None else WORDS)
    elif file is not None and order["act"] == "hand over":
        Transfers(till).export_to(file, WORDS)
    elif file is not None:
        Transfers(till).import_from(file, WORDS)


def play(order: dict[str, Any]) -> str:
    """In the child: give what became of the act, unless it dies."""
    import resource

    if order["room"] >= 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["room"], resource.RLIM_INFINITY))
    steps = Steps(order["die_at"])
    sys.setprofile(steps.watch)
    try:
        act(order)
    except PosappError as error:
        return f"refused {type(error).__name__}"
    finally:
        sys.setprofile(None)
    return f"done {steps.count}"


def answer(order: dict[str, Any]) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.write(writing, play(order).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        words = told.read()
    _child, status = os.waitpid(child, 0)
    return "killed" if os.WIFSIGNALED(status) else words


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(answer(json.loads(line)) + "\n")
        sys.stdout.flush()
