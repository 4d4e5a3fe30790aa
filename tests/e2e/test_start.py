"""The program from its start to the counter, as a process of its own."""

import os
import subprocess
import sys

from posapp.services.on_till.till import Till

HEAVY = ("asyncio", "httpx", "keyring", "phonenumbers", "sqlite_utils", "argon2", "click", "starlette")
PROGRAM = """
import os, sys
from posapp.app import open_window

def watch(window):
    window.shown.connect(lambda _counter: tell())

def tell():
    print(*(name for name in {heavy} if name in sys.modules), flush=True)
    os._exit(0)

sys.exit(open_window(os.environ, watch))
"""


def test_the_counter_stands_before_anything_is_loaded_that_can_wait(till: Till) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(heavy=HEAVY)],
        env={**os.environ, **till.environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert shown.stdout == "\n"
