"""Runs the reader as a process of its own: hands it the copy, and starts it again when it dies."""

import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from posapp.intake.printer.copy_buffer import CopyBuffer, Piece
from posapp.intake.printer.piece_stream import NumberedPiece, acknowledgements_in, packed
from posapp.intake.printer.unread_copies import UnreadCopies

__all__ = ["STREAM", "KeepsUnread", "ReaderProcess", "this_program"]

_BEHIND = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)

STREAM = "PRINTED_STREAM"
"""The variable that names what one forwarder copies, so that its papers are kept once however often they are sent."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
MOST_DEATHS, MOST_STARTS = 5, 6
LOOK = 0.5
"""Seconds after which a reader that died is noticed while nothing is printed."""
FAREWELL = 3.0
"""Seconds that the reader has to keep its last papers once the forwarder ends."""


def this_program(*words: str) -> list[str]:
    """Give the command line that starts this program once more, as a bundle or as a module."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        # the program without a console has no stdin to read from
        return [str(program.with_name("posapp.exe") if program.suffix == ".exe" else program), *words]
    return [sys.executable, "-m", "posapp", *words]


def _new_stream() -> str:
    """Name a stream, so that those of later forwarders come behind those of earlier ones."""
    return f"{time.time_ns() // 1_000:016x}{secrets.token_hex(8)}"


class KeepsUnread(Protocol):
    """Keeps unread pieces beyond this process; it raises nothing."""

    def prepare(self) -> None:
        """Make ready, so that the first piece need not wait for it."""

    def add(self, numbered: NumberedPiece) -> None:
        """Keep a piece."""

    def empty(self) -> None:
        """Forget all pieces."""

    def close(self, *, is_needed: bool) -> None:
        """End; forget all pieces unless they are needed."""


class ReaderProcess:
    """The reader, and the thread that hands it what is in a buffer.

    What a reader has not said to have kept goes to the next one again, when it dies; the spool keeps no paper twice.

    Args:
        command: Starts the reader; it reads pieces from its stdin, ends when they end, and says on its stdout which it
            has kept.
        environment: The process's variables; the key of the files is among them or in the keyring.
        copies: What is to be read.
        on_dropped: Told how many times the copy was cut off.
        keeps: Makes what keeps the unread pieces of a stream on disk.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        copies: CopyBuffer,
        on_dropped: Callable[[int], None],
        keeps: Callable[[str], "KeepsUnread"],
    ) -> None:
        self._command, self._copies = list(command), copies
        stream = _new_stream()
        self._environment = {**environment, STREAM: stream}
        self._kept = keeps(stream)
        self._on_dropped = on_dropped
        self._unread = UnreadCopies()
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = threading.Event()
        self._starts = self._deaths = 0
        self._starts_at: float | None = None
        self._has_begun = False
        self._hearing: threading.Thread | None = None
        self._thread = threading.Thread(target=self._run, name="printer copy", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let the reader keep what it has; one that does not end in time is killed."""
        self._copies.close()
        self._ending.set()
        self._thread.join(timeout=FAREWELL)
        self._end_reader()
        if not self._thread.is_alive():
            self._kept.close(is_needed=not self._unread.is_empty)

    def _end_reader(self) -> None:
        process = self._process
        if process is None:
            return
        with suppress(OSError):
            if process.stdin is not None and not self._thread.is_alive():
                process.stdin.close()
        try:
            process.wait(timeout=FAREWELL)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._thread.join(timeout=FAREWELL)
        if self._hearing is not None:
            self._hearing.join(timeout=FAREWELL)

    def _run(self) -> None:
        self._kept.prepare()
        self._start()
        while not self._copies.is_over:
            piece = self._copies.take(self._pause())
            if self._unread.is_empty:
                self._kept.empty()
            numbered = None if piece is None else self._hold(piece)
            if self._is_alive:
                if numbered is not None:
                    self._write(numbered)
            elif not self._unread.is_empty and self._may_start():
                self._start_again()
            self._on_dropped(self._copies.dropped + self._unread.lost)
        if not self._is_alive and not self._unread.is_empty:
            self._start_again()

    def _hold(self, piece: Piece) -> NumberedPiece:
        numbered = self._unread.add(piece)
        self._kept.add(numbered)
        return numbered

    @property
    def _is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _pause(self) -> float:
        """Pieces are taken, and kept on disk, also while the next reader has to wait."""
        if self._starts_at is None:
            return LOOK
        return min(LOOK, max(0.0, self._starts_at - time.monotonic()))

    def _may_start(self) -> bool:
        """Readers that die one after the other start at ever longer pauses."""
        now = time.monotonic()
        if self._starts_at is None:
            self._starts_at = now + min(FIRST_PAUSE * 2**self._starts, LONGEST_PAUSE)
        return now >= self._starts_at or self._ending.is_set()

    def _start_again(self) -> None:
        """What readers die of one after the other is given up: nothing behind it would ever be read."""
        self._starts_at = None
        self._deaths += self._has_begun
        if self._deaths > MOST_DEATHS:
            self._unread.give_up_first()
            self._deaths = 0
        self._starts = min(self._starts + 1, MOST_STARTS)
        self._start()
        for each in self._unread.again():
            if not self._write(each):
                return

    def _write(self, numbered: NumberedPiece) -> bool:
        pipe = None if self._process is None else self._process.stdin
        if pipe is None:
            return False
        try:
            pipe.write(packed(numbered))
            pipe.flush()
        except OSError:
            return False
        return True

    def _start(self) -> None:
        self._reap()
        try:
            process = subprocess.Popen(  # noqa: S603 - this program itself
                self._command,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_BEHIND,
            )
        except OSError:
            self._process = None
            return
        self._process, self._has_begun = process, False
        self._hearing = threading.Thread(target=self._hear, args=(process,), name="printer reader", daemon=True)
        self._hearing.start()

    def _hear(self, process: "subprocess.Popen[bytes]") -> None:
        """Forget what the reader says to have kept, until it ends."""
        if process.stdout is None:
            return
        with process.stdout as said, suppress(OSError):
            for number in acknowledgements_in(said.read):
                self._has_begun, self._starts = True, 0
                if number:
                    self._unread.acknowledge(number)
                    self._deaths = 0

    def _reap(self) -> None:
        process = self._process
        if process is None:
            return
        with suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()
        process.kill()
        process.wait()
