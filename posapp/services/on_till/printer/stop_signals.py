"""Turns the signals that end a process into a call."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["stop_on_signals"]


@contextmanager
def stop_on_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Call `stop` at SIGTERM, Ctrl+C or Ctrl+Break, as often as they come; only the main thread hears them.

    The system may hand a signal to any thread, and Python runs its handler only once the main thread goes on, which
    may be waiting for a POS. So a thread waits for what Python writes at once.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard, written = socket.socketpair()
    written.setblocking(False)
    listener = threading.Thread(target=_listen, args=(heard, stop), name="printer signals", daemon=True)
    wanted = [signal.SIGINT, signal.SIGTERM, *filter(None, (getattr(signal, "SIGBREAK", None),))]
    before = {each: signal.signal(each, lambda _number, _frame: stop()) for each in wanted}
    woken = signal.set_wakeup_fd(written.fileno(), warn_on_full_buffer=False)
    listener.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        for each, handler in before.items():
            signal.signal(each, handler)
        written.close()
        listener.join()
        heard.close()


def _listen(heard: socket.socket, stop: Callable[[], None]) -> None:
    while heard.recv(1):
        stop()
