"""Runs the reader as a process of its own: hands it the copy, and starts it again when it dies."""

import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from posapp.intake.printer.copy_buffer import CopyBuffer, Piece, PieceKind
from posapp.intake.printer.piece_stream import packed

__all__ = ["ReaderProcess", "this_program"]

_BEHIND = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
FAREWELL = 3.0
"""Seconds that the reader has to keep its last papers once the forwarder ends."""


def this_program(*words: str) -> list[str]:
    """Give the command line that starts this program once more, as a bundle or as a module."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        # the program without a console has no stdin to read from
        return [str(program.with_name("posapp.exe") if program.suffix == ".exe" else program), *words]
    return [sys.executable, "-m", "posapp", *words]


class ReaderProcess:
    """The reader, and the thread that hands it what is in a buffer.

    Args:
        command: Starts the reader; it reads pieces from its stdin and ends when they end.
        environment: The process's variables; the key of the files is among them or in the keyring.
        copies: What is to be read.
        on_dropped: Told how many times the copy was cut off.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        copies: CopyBuffer,
        on_dropped: Callable[[int], None],
    ) -> None:
        self._command, self._environment, self._copies = list(command), dict(environment), copies
        self._on_dropped = on_dropped
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = threading.Event()
        self._pause = FIRST_PAUSE
        self._thread = threading.Thread(target=self._run, name="printer copy", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let the reader keep what it has; one that does not end in time is killed."""
        self._copies.close()
        self._ending.set()
        self._thread.join(timeout=FAREWELL)
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

    def _run(self) -> None:
        self._process = self._start()
        is_between = True
        while (piece := self._copies.take()) is not None:
            self._keep_running(is_between)
            if self._write(piece):
                is_between = piece.kind is PieceKind.END
            elif piece.kind is PieceKind.END:
                # no byte is missing from what comes next
                self._copies.count_lost()
                is_between = True
            else:
                # it may have read the piece before it died: to send it again could make two receipts of one
                self._copies.lose()
            self._on_dropped(self._copies.dropped)

    def _keep_running(self, is_between: bool) -> None:
        """Start it again if it died; what it held of a paper that goes on is missing."""
        if self._process is not None and self._process.poll() is None:
            self._pause = FIRST_PAUSE
            return
        if self._ending.wait(self._pause):
            return
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        self._process = self._start()
        if not is_between:
            self._write(Piece(PieceKind.GAP))

    def _write(self, piece: Piece) -> bool:
        pipe = None if self._process is None else self._process.stdin
        if pipe is None:
            return False
        try:
            pipe.write(packed(piece))
            pipe.flush()
        except OSError:
            return False
        return True

    def _start(self) -> "subprocess.Popen[bytes] | None":
        self._reap()
        try:
            return subprocess.Popen(  # noqa: S603 - this program itself
                self._command,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=_BEHIND,
            )
        except OSError:
            return None

    def _reap(self) -> None:
        process = self._process
        if process is None:
            return
        with suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()
        process.kill()
        process.wait()
