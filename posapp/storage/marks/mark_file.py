"""Writes and reads the mark: a small sealed file outside the till's folder, with its ledger's progress.

It is sealed with HMAC-SHA256 under a key of its own, which HKDF (RFC 5869) expands from the key of the till's files.
The file lies where other programs may write: it is read within bounds, no link is followed, and what is not a plain
file with a good seal is none.
"""

import hmac
import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.marks import Generation, LedgerLocation, Mark, Progress
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.faults import FileBusy, fault_of

if TYPE_CHECKING:
    from filelock import FileLock

__all__ = ["MarkFile", "MarkSealer", "new_till_id"]

LARGEST = 4096
WAIT_SECONDS = 2.0
"""So long a writer waits for another program that writes the same file."""
USE = b"posapp mark 1"


class MarkSealer:
    """Writes and reads sealed texts.

    Args:
        key: The key of the till's files, 64 hexadecimal digits.
    """

    def __init__(self, key: str) -> None:
        # RFC 5869, 2.3: one block of output. Its 3.3 lets the extraction be left out, since the key is chance already.
        self._key = hmac.digest(bytes.fromhex(key), USE + b"\x01", "sha256")

    def encode_mark(self, mark: Mark) -> str:
        """Give a mark as a sealed text."""
        progress = mark.progress
        numbers = {"attempts": progress.attempts, "entries": progress.entries, "events": progress.events}
        return self._sealed({**_fields(mark.generation), **numbers, "head": progress.head})

    def encode_generation(self, generation: Generation) -> str:
        """Give a generation as a sealed text."""
        return self._sealed(_fields(generation))

    def decode_mark(self, sealed: str) -> Mark | None:
        """Give the mark in a sealed text, or None where it is none or the seal is wrong."""
        try:
            fields = self._opened(sealed)
            numbers = {name: as_int(fields[name]) for name in ("entries", "attempts", "events")}
            progress = Progress(**numbers, head=as_text(fields["head"]))
            return Mark(generation=_generation(fields), progress=progress)
        except ROW_ERRORS:
            return None

    def decode_generation(self, sealed: str) -> Generation | None:
        """Give the generation in a sealed text, or None where it is none or the seal is wrong."""
        try:
            return _generation(self._opened(sealed))
        except ROW_ERRORS:
            return None

    def _sealed(self, fields: Mapping[str, object]) -> str:
        content = json.dumps(fields, sort_keys=True)
        return f"{content}\n{self._seal(content)}\n"

    def _opened(self, sealed: str) -> Mapping[str, object]:
        content, seal = sealed.removesuffix("\n").rsplit("\n", 1)
        if not hmac.compare_digest(seal.encode(), self._seal(content).encode()):
            raise ValueError("not sealed with this key")
        return as_mapping(json.loads(content))

    def _seal(self, content: str) -> str:
        return hmac.digest(self._key, content.encode(), "sha256").hex()


def new_till_id() -> str:
    """Give a random id for a till."""
    return os.urandom(16).hex()


class MarkFile:
    """The file of a mark; several programs may write it at once, and it only moves forward.

    Args:
        path: Where it lies; its folder is made when it is first written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> str:
        """Give what the file holds; empty where it is missing, larger than a mark, or no plain file at all."""
        try:
            if self.path.is_symlink():
                return ""
            descriptor = os.open(self.path, os.O_RDONLY | _CAREFULLY)
        except OSError:
            return ""
        try:
            return _content(descriptor)
        finally:
            os.close(descriptor)

    def write(self, content: str) -> None:
        """Put a new file in the place of the old one; raises EnvironmentFault.

        Its content is on the disk before it takes the place. After a power cut the old one may be there again, which
        a ledger is allowed to be ahead of; a folder's own fsync would slow down the payments beside it.
        """
        unfinished = self.path.with_name(f"{self.path.name}.unfinished")
        try:
            self._make_folder()
            unfinished.unlink(missing_ok=True)
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _CAREFULLY, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self.path)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise fault_of(error, self.path) from error

    def lock(self) -> "FileLock":
        """Give the lock for reading the file and writing it again.

        Entering it raises `filelock.Timeout` or `OSError`; see `write_merged`.
        """
        from filelock import FileLock  # only who writes pays for it

        self._make_folder()
        return FileLock(f"{self.path}.lock", timeout=WAIT_SECONDS)

    def write_merged(self, mark: Mark, sealer: MarkSealer) -> bool:
        """Write a mark merged with the file's own of the same generation, unless the file's generation is newer.

        Returns:
            Whether the mark's generation is still the newest one; where it is not, nothing was written.

        Raises:
            EnvironmentFault: When the file cannot be written, or another program holds it for too long.
        """
        from filelock import Timeout

        try:
            with self.lock():
                return self._write_merged(mark, sealer)
        except Timeout as error:
            raise FileBusy(file=self.path.name) from error
        except OSError as error:
            raise fault_of(error, self.path) from error

    def _write_merged(self, mark: Mark, sealer: MarkSealer) -> bool:
        kept = sealer.decode_mark(self.read())
        if kept is not None and kept.generation.till == mark.generation.till:
            if kept.generation.number > mark.generation.number:
                return False
            if kept.generation.number == mark.generation.number:
                mark = Mark(generation=mark.generation, progress=mark.progress.merged(kept.progress))
        if mark != kept:
            self.write(sealer.encode_mark(mark))
        return True

    def _make_folder(self) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _content(descriptor: int) -> str:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        return ""
    try:
        content = os.read(descriptor, LARGEST + 1)  # of a plain file so few bytes come at once
        return "" if len(content) > LARGEST else content.decode()
    except (OSError, UnicodeDecodeError):
        return ""


def _fields(generation: Generation) -> Mapping[str, object]:
    place = generation.place
    return {"till": generation.till, "number": generation.number, "folder": place.folder, "machine": place.machine}


def _generation(fields: Mapping[str, object]) -> Generation:
    place = LedgerLocation(folder=as_text(fields["folder"]), machine=as_text(fields["machine"]))
    return Generation(till=as_text(fields["till"]), number=as_int(fields["number"]), place=place)


_CAREFULLY = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
"""Follow no link, wait for no pipe; Windows knows neither flag, and has no pipes among its files."""
