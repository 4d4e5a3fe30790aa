"""Turns the signals that end a process into a call."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["stop_on_signals"]


@contextmanager
def stop_on_signals(stop: Callable[[], None], hand_over: Callable[[], None] | None = None) -> Iterator[None]:
    """Call `stop` at SIGTERM, Ctrl+C or Ctrl+Break, as often as they come; only the main thread hears them.

    `hand_over` is called at SIGUSR2, by which an upgrade says that a newer program is there; None leaves that signal.

    The system may hand a signal to any thread, and Python runs its handler only once the main thread goes on, which
    may be waiting for a POS. So a thread waits for what Python writes at once.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    acts = _acts(stop, hand_over)
    heard, written = socket.socketpair()
    written.setblocking(False)
    listener = threading.Thread(target=_listen, args=(heard, acts), name="printer signals", daemon=True)
    before = {each: signal.signal(each, lambda number, _frame: acts[number]()) for each in acts}
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


def _acts(stop: Callable[[], None], hand_over: Callable[[], None] | None) -> dict[int, Callable[[], None]]:
    wanted = [signal.SIGINT, signal.SIGTERM, *filter(None, (getattr(signal, "SIGBREAK", None),))]
    acts: dict[int, Callable[[], None]] = {int(each): stop for each in wanted}
    newer = getattr(signal, "SIGUSR2", None)
    return acts if hand_over is None or newer is None else {**acts, int(newer): hand_over}


def _listen(heard: socket.socket, acts: dict[int, Callable[[], None]]) -> None:
    """Python writes the number of each signal that it hears; others than ours may be among them."""
    while said := heard.recv(1):
        acts.get(said[0], _nothing)()


def _nothing() -> None:
    """A signal that is somebody else's."""
