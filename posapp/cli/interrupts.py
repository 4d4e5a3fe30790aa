"""Lets Ctrl-C stop long work after the current step."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, current_thread, main_thread

__all__ = ["stop_on_signal"]


@contextmanager
def stop_on_signal() -> Iterator[Event]:
    """Give an event that Ctrl-C sets, so that the current step is finished; a second Ctrl-C stops at once."""
    stopped = Event()
    if current_thread() is not main_thread():
        yield stopped
        return

    def ask(_signal: int, _frame: object) -> None:
        if stopped.is_set():
            raise KeyboardInterrupt
        stopped.set()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)
