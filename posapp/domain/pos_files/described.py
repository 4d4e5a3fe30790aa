"""Makes a format from the columns that a person named."""

from collections.abc import Mapping
from dataclasses import dataclass

from posapp.domain.pos_files.column_map import ColumnMapInvalid
from posapp.domain.pos_files.formats import FormatField, KindColumn, PosFormat

__all__ = ["DescribedFormat", "described"]

MAX_NAME_LENGTH = 200
KIND = "kind"
REQUIRED = (FormatField.RECEIPT, FormatField.SOLD_AT, FormatField.AMOUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedFormat:
    """What a person said.

    Attributes:
        name: What the format is called.
        columns: For each field, and "kind", the columns of the file with " + " between: {"sold_at": "Fecha + Hora"}.
    """

    name: str
    columns: Mapping[str, str]


def described(given: DescribedFormat) -> PosFormat:
    """Give the format.

    Raises:
        ColumnMapInvalid: When a required field has no column, or an unknown one is named.
    """
    named = {name: _parts(text) for name, text in given.columns.items()}
    for name in (*REQUIRED, *(name for name in named if name != KIND)):
        if name not in set(FormatField) or (name in REQUIRED and not named.get(name)):
            raise ColumnMapInvalid(column=name[:40])
    kinds = tuple(KindColumn(name=each, values={}) for each in named.get(KIND, ()))
    columns = {FormatField(name): parts for name, parts in named.items() if parts and name != KIND}
    return PosFormat(name=given.name, title=given.name, columns=columns, kinds=kinds)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for each in text[:MAX_NAME_LENGTH].split("+") if (part := each.strip()))
