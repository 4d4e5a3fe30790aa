"""Remembers which files of a watched folder were read, and which receipts were given on; it holds fingerprints alone.

A line is added, and on the disk, once receipts were taken. A line that a crash cut off is left out, and its receipts
are given on once more; whoever takes them knows them by their numbers.
"""

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple, Protocol

from posapp.domain.clock import Clock
from posapp.storage.files.private_files import open_private

__all__ = ["FolderMemoryFile", "SeenFile"]

MAX_FILES, MAX_RECEIPTS = 200_000, 1_000_000
"""Of more, those that were read first are forgotten."""
MAX_LINE = 4_000_000
_SLACK = 1_000
_BINARY = getattr(os, "O_BINARY", 0)
_ADD = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY
_MAKE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY


class SeenFile(Protocol):
    """A file as it was seen."""

    @property
    def path(self) -> Path:
        """Where it is."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def modified(self) -> int:
        """When it was last written, in nanoseconds."""


class _State(NamedTuple):
    size: int
    modified: int


class FolderMemoryFile:
    """Reads its file at once.

    Args:
        file: Where to keep it; None keeps it in memory alone.
        clock: Gives the present moment, UTC; None where it is not asked when watching began.

    Attributes:
        began: When the folder was watched for the first time; None before, and where there is no clock.
        is_on_disk: Whether everything that was to be remembered is on the disk.
    """

    def __init__(self, file: Path | None, clock: Clock | None = None) -> None:
        self._file, self._clock = file, clock
        self.began: datetime | None = None
        self.is_on_disk = True
        self._files: dict[str, _State] = {}
        self._receipts: dict[str, None] = {}
        self._is_new, self._lines, self._is_cut = True, 0, False
        if file is not None:
            self._load(file)

    @property
    def is_new(self) -> bool:
        """Whether the folder was never watched."""
        return self._is_new

    def begin(self, files: Iterable[SeenFile]) -> None:
        """Remember what was there before the folder was watched; a crash leaves all of it or nothing."""
        self._files = {_key(each.path): _State(each.size, each.modified) for each in files}
        self._is_new = False
        self.began = None if self._clock is None else self._clock()
        self._write_anew()

    def knows(self, file: SeenFile) -> bool:
        """Say whether a file was read as it is."""
        return self._files.get(_key(file.path)) == (file.size, file.modified)

    def has(self, fingerprint: str) -> bool:
        """Say whether a receipt was given on."""
        return fingerprint in self._receipts

    def remember(self, file: SeenFile, fingerprints: Sequence[str]) -> None:
        """Remember a file as read, with the receipts that were given on; it is on the disk when this returns.

        Where the disk refuses, this run remembers it all the same, and `is_on_disk` says so.
        """
        key, state = _key(file.path), _State(file.size, file.modified)
        self._keep(key, state, fingerprints)
        self._add({"file": key, "size": state.size, "modified": state.modified, "receipts": list(fingerprints)})

    def _keep(self, key: str, state: _State, fingerprints: Iterable[str]) -> None:
        self._files.pop(key, None)
        self._files[key] = state
        self._receipts.update(dict.fromkeys(fingerprints))
        for kept, most in ((self._files, MAX_FILES), (self._receipts, MAX_RECEIPTS)):
            while len(kept) > most:
                del kept[next(iter(kept))]

    def _load(self, file: Path) -> None:
        try:
            with file.open("rb") as stream:
                while line := stream.readline(MAX_LINE):
                    self._is_cut = not line.endswith(b"\n")
                    self._take(line)
        except OSError:
            return

    def _take(self, line: bytes) -> None:
        """A line that nobody can have written is left out, so that a damaged file never stops the till."""
        with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
            said = json.loads(line)
            if "began" in said:
                self.began, self._is_new = datetime.fromisoformat(said["began"]), False
                return
            state = _State(int(said["size"]), int(said["modified"])) if said["file"] else None
            receipts = [str(each) for each in said["receipts"]]
            self._is_new = False
            self._lines += 1
            if state is None:
                self._receipts.update(dict.fromkeys(receipts))
            else:
                self._keep(str(said["file"]), state, receipts)

    def _add(self, said: dict[str, object]) -> None:
        if self._file is None:
            return
        if self._lines > 2 * len(self._files) + _SLACK:
            self._write_anew()
            return
        try:
            with os.fdopen(open_private(str(self._file), _ADD), "ab") as stream:
                stream.write((b"\n" if self._is_cut else b"") + json.dumps(said).encode() + b"\n")
                stream.flush()
                os.fsync(stream.fileno())
            self._lines, self._is_cut = self._lines + 1, False
        except OSError:
            self.is_on_disk = False

    def _write_anew(self) -> None:
        if self._file is None:
            return
        unfinished = self._file.with_name(f"{self._file.name}.{token_hex(4)}")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(open_private(str(unfinished), _MAKE), "wb") as stream:
                for said in self._all():
                    stream.write(json.dumps(said).encode() + b"\n")
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(self._file)
            self._lines, self._is_cut, self.is_on_disk = len(self._files) + 1, False, True
        except OSError:
            self.is_on_disk = False
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _all(self) -> Iterable[dict[str, object]]:
        if self.began is not None:
            yield {"began": self.began.isoformat()}
        receipts = list(self._receipts)
        for at in range(0, max(len(receipts), 1), _SLACK):
            yield {"file": "", "size": 0, "modified": 0, "receipts": receipts[at : at + _SLACK]}
        for key, state in self._files.items():
            yield {"file": key, "size": state.size, "modified": state.modified, "receipts": []}


def _key(path: Path) -> str:
    return sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:24]
