"""Takes a stream apart into text and commands, the same ones however it was split into chunks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from posapp.intake.escpos.commands import HEAD, items_of, measure, name_of
from posapp.intake.escpos.lengths import Items

__all__ = ["MAX_KEPT", "Command", "Text", "Tokenizer", "Unknown"]

MAX_KEPT = 600_000
"""How many bytes of one command are kept; a longer one is skipped by counting."""

_CONTROL = re.compile(rb"[\x00-\x1f]")
_KEPT = frozenset(
    (b"\x1dv", b"\x1dQ", b"\x1d(", b"\x1d8", b"\x1b*", b"\x1bY", b"\x1dk", b"\x1d*", b"\x1bZ", b"\x1b\x1d", b"\x1b\x81")
)


@dataclass(frozen=True, slots=True)
class Text:
    """Bytes that are printed as text; neighbours may come in any number of pieces."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Command:
    """A whole command.

    Attributes:
        name: Its one or two bytes.
        data: All of it, its name included, if it was kept; else its first bytes.
        length: How long it is.
    """

    name: bytes
    data: bytes
    length: int

    @property
    def is_whole(self) -> bool:
        """Whether all of its bytes were kept."""
        return len(self.data) == self.length


@dataclass(frozen=True, slots=True)
class Unknown:
    """A byte that begins no known command, and was skipped."""


Token = Text | Command | Unknown


class Tokenizer:
    """Gives the tokens of a stream as its bytes come, and holds no more than one unfinished command of it."""

    def __init__(self) -> None:
        self._held = b""
        self._open: _Open | None = None
        self._items: Items | None = None
        self._left = 0

    @property
    def is_inside(self) -> bool:
        """Whether the stream stopped within a command or a picture."""
        return bool(self._held) or self._open is not None or self._left > 0

    def feed(self, data: bytes) -> Iterator[Token]:
        """Give the tokens that are whole with these bytes; read all of them before the next chunk is fed."""
        data = self._held + data
        self._held = b""
        at = 0
        while at < len(data):
            at, token = self._step(data, at)
            if token is not None:
                yield token

    def _step(self, data: bytes, at: int) -> tuple[int, Token | None]:
        if self._open is not None:
            return self._go_on(data, at, self._open)
        if self._left > 0:
            return self._next_item(data, at), None
        if data[at] >= 0x20:
            found = _CONTROL.search(data, at)
            end = len(data) if found is None else found.start()
            return end, Text(data[at:end])
        return self._begin(data, at)

    def _begin(self, data: bytes, at: int) -> tuple[int, Token | None]:
        head = data[at : at + HEAD]
        length = measure(head)
        if length is None:
            self._held = data[at:]
            return len(data), None
        if length == 0:
            return at + 1, Unknown()
        name = name_of(head)
        self._open = _Open(name, length, MAX_KEPT if name in _KEPT else HEAD)
        return self._go_on(data, at, self._open)

    def _go_on(self, data: bytes, at: int, command: "_Open") -> tuple[int, Token | None]:
        at += command.take(data, at)
        if command.missing > 0:
            return at, None
        self._open = None
        return at, self._whole(command) if command.name else None

    def _whole(self, command: "_Open") -> Command:
        data = bytes(command.kept)
        self._items = items_of(data)
        self._left = 0 if self._items is None else self._items.count
        return Command(command.name, data, command.length)

    def _next_item(self, data: bytes, at: int) -> int:
        items = self._items
        if items is None or len(data) - at < items.head:
            self._held = data[at:]
            return len(data)
        self._left -= 1
        size = items.size(data[at : at + items.head])
        if size > 0:
            self._open = _Open(b"", size, 0)
        return at + items.head


class _Open:
    """A command whose bytes are still coming."""

    def __init__(self, name: bytes, length: int, most: int) -> None:
        self.name = name
        self.length = length
        self.missing = length
        self.kept = bytearray()
        self._room = length if length <= most else HEAD if most else 0

    def take(self, data: bytes, at: int) -> int:
        """Take what is there of the command's bytes from `at` on; gives how many."""
        taken = min(self.missing, len(data) - at)
        self.kept += data[at : at + min(taken, max(0, self._room - len(self.kept)))]
        self.missing -= taken
        return taken
