"""Holds the data of a chart: columns or rows, each with a sentence that describes it."""

from dataclasses import dataclass
from enum import IntEnum

__all__ = ["Bar", "Chart", "Fill", "LegendEntry", "Shape"]


class Fill(IntEnum):
    """The fill of a bar: a pattern each, so that nobody has to distinguish colours."""

    FULL = 0
    PALE = 1
    RISING = 2
    FALLING = 3
    DOTS = 4
    CROSSED = 5
    HOLLOW = 6
    MARK = 7


class Shape(IntEnum):
    """Columns side by side, rows below each other with their names on the left, or boxes in rows and columns."""

    COLUMNS = 0
    ROWS = 1
    GRID = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One column or row.

    Attributes:
        label: Its name, short.
        parts: What it is made of, from the axis outwards.
        accessible_text: All of it as a sentence: for the pointer, the keyboard and a screen reader.
        mark: What was usual; None where nothing is to be compared.
        shown: The figure to write at its end; empty where there is no room for it.
    """

    label: str
    parts: tuple[tuple[Fill, int], ...]
    accessible_text: str
    mark: int | None = None
    shown: str = ""

    @property
    def length(self) -> int:
        """The length; zero for a negative value."""
        return sum(max(0, value) for _fill, value in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """The meaning of a pattern, for the legend."""

    fill: Fill
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture.

    Attributes:
        title: What it shows.
        shape: Columns or rows.
        bars: In their order.
        keys: Its legend.
        steps: What stands at the lines across: a value in the bars' unit, and how it is written.
        nothing: What to say where there is nothing to show.
        columns: The heads of a grid's columns; its bars stand row by row.
        rows: The heads of a grid's rows.
        sentence: What it means; empty where there is nothing to say.
    """

    title: str
    shape: Shape
    bars: tuple[Bar, ...]
    keys: tuple[LegendEntry, ...]
    steps: tuple[tuple[int, str], ...]
    nothing: str
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    sentence: str = ""

    @property
    def longest(self) -> int:
        """The length of the longest bar, at least 1."""
        return max((1, *(bar.length for bar in self.bars)))

    @property
    def top(self) -> int:
        """The value at the far end of the axis."""
        return self.steps[-1][0] if self.steps else 1

    @property
    def is_alone(self) -> bool:
        """Whether it is one row, which has nothing to be compared with."""
        return self.shape is Shape.ROWS and len(self.bars) == 1

    @property
    def is_empty(self) -> bool:
        """Whether it is empty."""
        return not any(bar.length or bar.mark for bar in self.bars)
