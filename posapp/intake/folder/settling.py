"""Says when a file stopped changing, and when one that could not be read is tried again."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from posapp.intake.folder.listing import FoundFile

__all__ = ["MAX_TRIES", "QUIET", "Settling"]

QUIET = 1.0
"""So many seconds a file must stay as it is before it is read."""
MAX_TRIES = 8
"""After so many, some four minutes, a file waits until it changes."""
_LONGEST = 120.0


@dataclass(slots=True)
class _Waiting:
    file: FoundFile
    due: float
    tries: int = 0


class Settling:
    """The files that are to be read, each with when; all times are seconds of one steady clock."""

    def __init__(self) -> None:
        self._waiting: dict[Path, _Waiting] = {}

    def __len__(self) -> int:
        return sum(1 for each in self._waiting.values() if each.tries < MAX_TRIES)

    def note(self, file: FoundFile, now: float) -> None:
        """Note how a file looks; one that changed waits anew, and its earlier failures are forgotten."""
        known = self._waiting.get(file.path)
        if known is None or known.file != file:
            self._waiting[file.path] = _Waiting(file, now + QUIET)

    def due(self, now: float) -> list[FoundFile]:
        """Give what is to be read, the file that was written first before the others."""
        ready = [each.file for each in self._waiting.values() if each.due <= now and each.tries < MAX_TRIES]
        return sorted(ready, key=lambda file: (file.modified, file.path))

    def next_due(self) -> float | None:
        """Give when the next file is to be read; None where none waits."""
        return min((each.due for each in self._waiting.values() if each.tries < MAX_TRIES), default=None)

    def is_last_try(self, file: FoundFile) -> bool:
        """Say whether a file is not tried again if it fails now."""
        return self._waiting[file.path].tries >= MAX_TRIES - 1

    def try_later(self, file: FoundFile, now: float) -> None:
        """Try a file again after a while that doubles."""
        waiting = self._waiting[file.path]
        waiting.tries += 1
        waiting.due = now + min(QUIET * 2**waiting.tries, _LONGEST)

    def done(self, file: FoundFile) -> None:
        """Forget a file that was read."""
        self._waiting.pop(file.path, None)

    def keep(self, there: Collection[Path]) -> None:
        """Forget the files that vanished."""
        for path in [each for each in self._waiting if each not in there]:
            del self._waiting[path]
