"""Holds a table of a summary for people, and one figure for a spreadsheet."""

from dataclasses import dataclass, field

from posapp.domain.summary.summary import Stage
from posapp.services.on_ledger.summary.labels import Cell, Label

__all__ = ["FigureRow", "Table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a summary, its texts already in the reader's language.

    Attributes:
        heading: The title.
        columns: The headings of the columns; names in the first, figures in the others.
        rows: As many cells each as there are columns.
        narrow: The columns that are printed on a receipt roll.
        is_bare: Whether the heading names the currency, so that the amounts need not.
        sentence: What the table means; empty where it says that itself.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    narrow: tuple[int, ...] = (0, 1)
    is_bare: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure with its comparisons and stages.

    Attributes:
        part: The breakdown that it belongs to.
        item: The hour, cashier, coupon …; empty for the total.
        unit: The currency's code; empty for a figure that is not money.
        figure: The name of the figure.
        value: The value.
        before: The same a week or a month before.
        usual: The mean over the usual periods.
        at: The value at each stage.
    """

    part: Label
    item: str
    unit: str
    figure: Label
    value: Cell
    before: Cell = None
    usual: Cell = None
    at: dict[Stage, Cell] = field(default_factory=dict)
