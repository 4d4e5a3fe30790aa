"""Keeps on disk, sealed, what no reader has said to have kept: a forwarder that is killed does not take it along.

The forwarder cannot read it again. It writes on the reader's thread, so that no paper waits; nothing is flushed, since
what a dead process has written stays with the system.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.intake.printer.copy_buffer import MAX_BYTES
from posapp.intake.printer.piece_stream import NumberedPiece
from posapp.intake.printer.sealed_pieces import PieceSealer, private_key_of, public_key_of
from posapp.paths import Home
from posapp.storage.files.json_file import read_json_file, write_json_file
from posapp.storage.files.private_files import open_private

__all__ = ["UnreadFile", "make_ready_to_seal", "publish_key", "unread_files"]

MOST = 2 * MAX_BYTES
_NAME = re.compile(r"printer-unread-[0-9a-f]{32}\.sealed(\.tried)*")
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class UnreadFile:
    """The file of one stream; a disk that refuses leaves everything as it would be without it.

    Args:
        home: The till's folder.
        stream: Names the stream, in 32 hexadecimal digits.
    """

    def __init__(self, home: Home, stream: str) -> None:
        self._home, self._stream = home, stream
        self._file = home.printer_unread(stream)
        self._sealer: PieceSealer | None = None
        self._opened: int | None = None
        self._size = 0
        self._is_given_up = False

    def prepare(self) -> None:
        """Load what seals, if it is known whom to seal for."""
        self._is_ready()

    def add(self, numbered: NumberedPiece) -> None:
        """Write a piece; from the first that has no room on nothing is written until the file is emptied."""
        if self._is_given_up or not self._is_ready():
            return
        try:
            self._write(numbered)
        except OSError:
            self._is_given_up = True

    def empty(self) -> None:
        """Forget all: readers have kept it."""
        if self._opened is not None and self._size:
            with suppress(OSError):
                os.ftruncate(self._opened, 0)
                self._size, self._is_given_up = 0, False

    def close(self, *, is_needed: bool) -> None:
        """Close it; remove it unless a later reader needs it."""
        if self._opened is not None:
            os.close(self._opened)
            self._opened = None
            if not is_needed:
                with suppress(OSError):
                    self._file.unlink(missing_ok=True)

    def _write(self, numbered: NumberedPiece) -> None:
        if self._sealer is None or self._opened is None:
            return
        record = self._sealer.seal(numbered)
        if not self._size:
            record = self._sealer.head + record
        if self._size + len(record) > MOST:
            self._is_given_up = True
            return
        self._size += os.write(self._opened, record)

    def _is_ready(self) -> bool:
        """The first reader that has the till's key says which key to seal for."""
        if self._opened is None and (public := _published(self._home)):
            with suppress(OSError, ValueError):
                self._sealer = PieceSealer(public, self._stream)
                self._opened = open_private(str(self._file), _FLAGS)
        return self._opened is not None


def make_ready_to_seal(home: Home) -> None:
    """Load what seals before the first POS connects: what is copied meanwhile would not be on disk."""
    if public := _published(home):
        with suppress(ValueError):
            PieceSealer(public, "00" * 16)


def publish_key(home: Home, database_key: str) -> None:
    """Let forwarders seal for whoever has a key of the till's files, from the next start on; it is no secret."""
    try:
        public = public_key_of(private_key_of(database_key))
        if _published(home) != public:
            write_json_file(home.printer_seal, {"public": public.hex()})
    except (ValueError, EnvironmentFault):  # without it a killed forwarder takes along what nobody had read
        return


def unread_files(home: Home, stream: str) -> Iterator[Path]:
    """Give the files that earlier streams left, the oldest first.

    Args:
        home: The till's folder.
        stream: The present stream; later ones belong to forwarders that live, when a reader outlived its own. Empty for
            all.
    """
    own = home.printer_unread(stream).name
    try:
        found = sorted(each for each in home.folder.iterdir() if _NAME.fullmatch(each.name) and each.is_file())
    except OSError:
        return
    yield from (each for each in found if not stream or each.name < own)


def _published(home: Home) -> bytes:
    found = read_json_file(home.printer_seal).get("public")
    try:
        public = bytes.fromhex(found) if isinstance(found, str) else b""
    except ValueError:
        return b""
    return public if len(public) == 32 else b""
