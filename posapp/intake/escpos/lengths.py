"""Measures commands: functions that give the length of one from its first bytes, and never read beyond them."""

from collections.abc import Callable
from dataclasses import dataclass

__all__ = [
    "HEAD",
    "Items",
    "Measure",
    "blocks",
    "by_byte",
    "counted",
    "fixed",
    "rising_to_nul",
    "spread",
    "to_nul",
]

HEAD = 300
"""How many of its first bytes any command can be measured by."""

Measure = Callable[[bytes], int | None]
"""Gives a command's whole length in bytes from its first ones: None if too few are there, 0 for no such command."""


@dataclass(frozen=True, slots=True)
class Items:
    """What follows a command's measured part: so many items, each with a head that says how long the rest of it is.

    Attributes:
        count: How many items follow.
        head: How many bytes an item's head has.
        size: Gives the length of what follows a head.
    """

    count: int
    head: int
    size: Callable[[bytes], int]


def fixed(length: int) -> Measure:
    """Measure a command that always has the same length, its name included."""
    return lambda _head: length


def counted(at: int, width: int, base: int, unit: int = 1) -> Measure:
    """Measure a command with `width` bytes at `at`, low byte first, that count what follows its first `base` bytes."""

    def measure(head: bytes) -> int | None:
        if len(head) < at + width:
            return None
        return base + unit * int.from_bytes(head[at : at + width], "little")

    return measure


def spread(at: int, base: int) -> Measure:
    """Measure a raster: columns in bytes and rows in dots, each in two bytes at `at`, are multiplied."""

    def measure(head: bytes) -> int | None:
        if len(head) < at + 4:
            return None
        return base + int.from_bytes(head[at : at + 2], "little") * int.from_bytes(head[at + 2 : at + 4], "little")

    return measure


def blocks(at: int, base: int, unit: int) -> Measure:
    """Measure a picture of blocks: the bytes at `at` and after it are multiplied, and each block has `unit` bytes."""

    def measure(head: bytes) -> int | None:
        return None if len(head) < at + 2 else base + unit * head[at] * head[at + 1]

    return measure


def by_byte(at: int, forms: dict[int, Measure], other: Measure | None = None) -> Measure:
    """Measure a command whose byte at `at` chooses among forms; what is none of them is `other`, or unknown."""

    def measure(head: bytes) -> int | None:
        if len(head) <= at:
            return None
        form = forms.get(head[at], other)
        return 0 if form is None else form(head)

    return measure


def to_nul(start: int, most: int, last: int = 0) -> Measure:
    """Measure a command whose data ends with NUL, or another `last` byte; unknown where none comes within `most`."""

    def measure(head: bytes) -> int | None:
        end = head.find(last, start, start + most + 1)
        if end >= 0:
            return end + 1
        return 0 if len(head) > start + most else None

    return measure


def rising_to_nul(start: int, most: int) -> Measure:
    """Measure a list of rising values to NUL; like a printer it ends before a value that does not rise."""

    def measure(head: bytes) -> int | None:
        before = 0
        for at in range(start, start + most + 1):
            if at >= len(head):
                return None
            if head[at] <= before:
                return at + 1 if head[at] == 0 else at
            before = head[at]
        return start + most

    return measure
