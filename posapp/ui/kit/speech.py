"""Says in words what eyes would see and ears would hear as a chime: to whatever screen reader runs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

__all__ = ["Listener", "SaidSoon", "listening", "marked_row", "say", "sentences", "spoken"]

Listener = Callable[[str, bool], None]
"""Called with each text that is said, and whether it is urgent."""

ENDS = (".", "!", "?", "…", ":")
PAUSE = 600
"""Milliseconds without a key after which an answer is said: before, it would talk into the typing."""
_LISTENERS: list[Listener] = []


def say(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say something now, wherever the keyboard is.

    Args:
        widget: What it is about; nothing is said of what is out of sight, such as behind the lock.
        text: Said as it is shown; nothing is said where it is empty.
        urgent: Whether it cuts short what is being said: true for what was refused.
    """
    said = spoken(text)
    if not said or not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, said)
    manner = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manner.Assertive if urgent else manner.Polite)
    QAccessible.updateAccessibility(event)
    for listener in tuple(_LISTENERS):
        listener(said, urgent)


def spoken(text: str) -> str:
    """Give a text as it is said: no screen reader shall read out the dots between its parts, or for hidden digits."""
    return sentences(*(" ".join(line.split()) for line in text.replace(" · ", ", ").replace("•", "").splitlines()))


def sentences(*parts: str) -> str:
    """Give the parts that hold something as sentences, with a pause after each."""
    said = [part.strip() for part in parts if part.strip()]
    ended = [part if part.endswith(ENDS) else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])


def marked_row(view: QAbstractItemView) -> str:
    """Give the marked row of a list as it is said, such as when an arrow key moved it from within a field."""
    return str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")


class SaidSoon(QObject):
    """Says something once nobody types any more; what comes later takes its place.

    Args:
        widget: What it is about.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._text = widget, ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: say(self._widget, self._text))

    def say(self, text: str) -> None:
        """Say a text after the pause."""
        self._text = text
        self._pause.start()

    def cancel(self) -> None:
        """Say nothing."""
        self._pause.stop()


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Hear everything that is said until the block ends."""
    _LISTENERS.append(listener)
    try:
        yield
    finally:
        _LISTENERS.remove(listener)
