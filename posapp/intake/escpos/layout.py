"""Lays out one line: what is written where, so that its columns stand as they do on paper."""

from dataclasses import dataclass

from posapp.intake.escpos.pages import decode
from posapp.intake.printed_document import MAX_LINE_TEXT

__all__ = ["LineLayout", "Style", "TabStops"]

_MAX_BYTES = MAX_LINE_TEXT
_MAX_MOVES = 2 * MAX_LINE_TEXT
_EVERY_EIGHT = tuple(range(8, MAX_LINE_TEXT, 8))

TabStops = tuple[int, ...]
"""Columns, rising, counted from 0."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is written.

    Attributes:
        page: The selected code page, or None.
        country: The number of the country's letters.
        wide: How many columns one character takes.
        tall: How many lines one character takes.
        cell: The width of one column in units of motion.
    """

    page: str | None = None
    country: int = 0
    wide: int = 1
    tall: int = 1
    cell: int = 12


class LineLayout:
    """The line that is being printed: text and moves until the line is fed."""

    def __init__(self, default_page: str) -> None:
        self._default_page = default_page
        self._steps: list[_Run | _Move | _Tab | _Return] = []
        self._bytes = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written, nor any move made."""
        return not self._steps

    @property
    def is_large(self) -> bool:
        """Whether anything is in double width or height, or larger."""
        return any(isinstance(each, _Run) and each.is_large for each in self._steps)

    @property
    def room(self) -> int:
        """How many more bytes of text fit; a line without room is to be ended."""
        return 0 if len(self._steps) >= _MAX_MOVES else _MAX_BYTES - self._bytes

    def write(self, data: bytes, style: Style) -> None:
        """Write text, no longer than `room`, where the last piece ended."""
        self._bytes += len(data)
        last = self._steps[-1] if self._steps else None
        if isinstance(last, _Run) and last.style == style:
            last.data += data
        else:
            self._steps.append(_Run(bytearray(data), style))

    def tab(self, stops: TabStops | None) -> None:
        """Go to the next tab stop; None stands for one every eight columns."""
        self._steps.append(_Tab(_EVERY_EIGHT if stops is None else stops))

    def move_to(self, distance: int, style: Style) -> None:
        """Go to a distance from the line's beginning, in units of motion."""
        self._steps.append(_Move(distance, style, is_relative=False))

    def move_by(self, distance: int, style: Style) -> None:
        """Go right, or left for a negative distance, in units of motion."""
        self._steps.append(_Move(distance, style, is_relative=True))

    def carriage_return(self) -> None:
        """Go back to the first column; what cannot be printed over what is there goes on behind it."""
        if self._steps and not isinstance(self._steps[-1], _Return):
            self._steps.append(_Return())

    def take(self) -> str:
        """Give the line as text with its columns kept by blanks, none at its end, and begin a new one."""
        if not self._steps:
            return ""
        canvas = _Canvas()
        for step in self._steps:
            self._lay(step, canvas)
        self._steps = []
        self._bytes = 0
        return canvas.text()

    def _lay(self, step: "_Run | _Move | _Tab | _Return", canvas: "_Canvas") -> None:
        if isinstance(step, _Run):
            style = step.style
            canvas.write(decode(bytes(step.data), style.page, style.country, self._default_page), style)
        elif isinstance(step, _Move):
            canvas.move(step)
        elif isinstance(step, _Tab):
            canvas.tab(step.stops)
        else:
            canvas.carriage_return()


@dataclass(slots=True)
class _Run:
    data: bytearray
    style: Style

    @property
    def is_large(self) -> bool:
        return max(self.style.wide, self.style.tall) > 1 and not self.data.isspace()


@dataclass(frozen=True, slots=True)
class _Move:
    distance: int
    style: Style
    is_relative: bool


@dataclass(frozen=True, slots=True)
class _Tab:
    stops: TabStops


class _Return:
    """The head goes back to the first column."""


class _Canvas:
    """The cells of one line; `column` counts cells, `distance` units of motion, which differ by the font's width."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._cells: list[str] = []
        self._column = 0
        self._distance = 0

    def write(self, text: str, style: Style) -> None:
        # what would stand beyond the last column stands before it instead, so that no letter is lost
        at = max(0, min(self._column, MAX_LINE_TEXT - len(text)))
        self._reach(at + len(text))
        for place, letter in enumerate(text, at):
            if letter != " " and (letter != "_" or self._cells[place] == " "):
                self._cells[place] = letter
        self._column += style.wide * len(text)
        self._distance += style.wide * len(text) * style.cell

    def move(self, step: _Move) -> None:
        distance = max(0, self._distance + step.distance if step.is_relative else step.distance)
        column = round(distance / step.style.cell)
        if distance >= self._distance:
            # a gap that is seen on paper is one here, also where letters of two widths stand before it
            gap = 1 if 2 * (distance - self._distance) >= step.style.cell else 0
            column = max(column, self._column + gap)
        self._column, self._distance = column, distance

    def tab(self, stops: TabStops) -> None:
        column = next((each for each in stops if each > self._column), self._column + 1)
        cell = self._distance / self._column if self._column else 12
        self._distance += round((column - self._column) * cell)
        self._column = column

    def carriage_return(self) -> None:
        self._join()
        self._column = self._distance = 0

    def text(self) -> str:
        self._join()
        return "".join(self._done).rstrip(" ")

    def _reach(self, length: int) -> None:
        self._cells.extend(" " * (length - len(self._cells)))

    def _join(self) -> None:
        before, after = self._done, self._cells
        self._cells = []
        both = list(zip(before, after, strict=False))
        if all(_fits(old, new) for old, new in both):
            laid = [_upper(old, new) for old, new in both]
            self._done = laid + before[len(both) :] + after[len(both) :]
        else:
            self._done = [*before, " ", *after][:MAX_LINE_TEXT]


def _fits(old: str, new: str) -> bool:
    return old == new or old in " _" or new in " _"


def _upper(old: str, new: str) -> str:
    return old if new == " " or (new == "_" and old != " ") else new
