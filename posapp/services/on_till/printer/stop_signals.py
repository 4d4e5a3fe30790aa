"""Turns the signals that end a process into a call."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["stop_on_signals"]


@contextmanager
def stop_on_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Call `stop` at SIGTERM, Ctrl+C or Ctrl+Break, as often as they come; only the main thread hears them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    wanted = [signal.SIGINT, signal.SIGTERM, *filter(None, (getattr(signal, "SIGBREAK", None),))]
    before = {each: signal.signal(each, lambda _number, _frame: stop()) for each in wanted}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
