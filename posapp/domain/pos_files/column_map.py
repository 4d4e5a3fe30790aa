"""Maps the columns and dates of a POS export to posapp's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from posapp.domain.errors import InputError
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.texts import mark

__all__ = ["OWN_COLUMNS", "REQUIRED", "ColumnMap", "ColumnMapInvalid", "make_column_map"]

OWN_COLUMNS = ("receipt", "sold_at", "customer", "amount", "currency", "coupons")
REQUIRED = ("receipt", "sold_at", "amount")
"""Without these nothing can be compared; the rest may be missing."""
MAX_NAME_LENGTH = 200


class ColumnMapInvalid(InputError):
    """The mapping names an unknown column, or lacks a required one."""

    field = "columns"
    sentence = mark("errors", "Columns: choose the column of the file that holds {column}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    """The mapping of a POS export's columns.

    Attributes:
        names: For each of OWN_COLUMNS that the file has, the names of its columns there; two where a POS writes date
            and time apart.
        dates: The order of its dates.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {name: (name,) for name in OWN_COLUMNS})
    dates: DateOrder = DateOrder.ISO


def make_column_map(given: Mapping[str, str], dates: DateOrder = DateOrder.ISO) -> ColumnMap:
    """Give a mapping from texts such as {"receipt": "Ticket", "sold_at": "Date + Time"}; an empty text is none.

    Raises:
        ColumnMapInvalid: When a required column is missing, or an unknown one is named.
    """
    named = {name: _parts(text) for name, text in given.items()}
    names = {name: parts for name, parts in named.items() if parts}
    for column in (*REQUIRED, *(name for name in given if name not in OWN_COLUMNS)):
        if column not in names or column not in OWN_COLUMNS:
            raise ColumnMapInvalid(column=column[:40])
    return ColumnMap(names=names, dates=dates)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for each in text[:MAX_NAME_LENGTH].split("+") if (part := each.strip()))
