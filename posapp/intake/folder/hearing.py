"""Hears of changes in a folder where the system tells them; network drives do not, and are looked at anyway."""

from collections.abc import Callable
from pathlib import Path

from watchdog.events import (
    EVENT_TYPE_CLOSED,
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

__all__ = ["FolderHearing"]

_CHANGES = frozenset({EVENT_TYPE_CLOSED, EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED})
"""Opening and reading are left out: looking at the folder would wake the one who looks."""


class FolderHearing:
    """Listens while it is started; what it cannot hear is found by looking every few seconds.

    Args:
        folder: The folder.
        wake: Called on a thread of its own at each change.
        with_subfolders: Whether changes below the folder count.
    """

    def __init__(self, folder: Path, wake: Callable[[], None], *, with_subfolders: bool) -> None:
        self._folder, self._wake, self._with_subfolders = folder, wake, with_subfolders
        self._stop: Callable[[], None] | None = None

    @property
    def is_listening(self) -> bool:
        """Whether the system was asked to tell of changes."""
        return self._stop is not None

    def start(self) -> None:
        """Ask the system to tell of changes; where it refuses, nothing is heard."""
        if self._stop is not None:
            return
        observer = Observer()
        try:
            observer.schedule(_Waker(self._wake), str(self._folder), recursive=self._with_subfolders)
            observer.start()
        except (OSError, RuntimeError):  # the folder vanished, or the system watches as many as it may
            return

        def stop() -> None:
            observer.stop()
            observer.join()

        self._stop = stop

    def stop(self) -> None:
        """Listen no more."""
        if self._stop is not None:
            self._stop()
            self._stop = None


class _Waker(FileSystemEventHandler):
    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES:
            self._wake()
