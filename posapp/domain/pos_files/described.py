"""Makes a format from the columns that a person named."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from posapp.domain.pos_files.column_map import ColumnMapInvalid
from posapp.domain.pos_files.formats import FormatField, KindColumn, PosFormat
from posapp.domain.pos_files.questions import ASKED_COLUMNS, NO_COLUMN

__all__ = ["KIND", "OTHERS", "REQUIRED", "DescribedFormat", "described", "named_columns", "with_columns"]

MAX_NAME_LENGTH = 200
KIND = "kind"
OTHERS = "others"
"""Said with `none`: no further column changes what the file comes to."""
REQUIRED = (FormatField.RECEIPT, FormatField.SOLD_AT, FormatField.AMOUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedFormat:
    """What a person said.

    Attributes:
        name: What the format is called.
        columns: For each field, and "kind", the columns of the file with " + " between: {"sold_at": "Fecha + Hora"};
            an empty text says that the file has none.
    """

    name: str
    columns: Mapping[str, str]


def named_columns(given: Mapping[str, str]) -> dict[str, str]:
    """Give the columns that a person named, with an empty text for each of which they said that there is none.

    Args:
        given: As typed; "none" stands for no column, and "others=none" for no further one.

    Raises:
        ColumnMapInvalid: When an unknown field is named.
    """
    named = {name: "" if text.strip() == NO_COLUMN else text for name, text in given.items() if name != OTHERS}
    for name in named:
        if name != KIND and name not in _NAMED:
            raise ColumnMapInvalid(column=name[:40])
    if given.get(OTHERS) == NO_COLUMN:
        return {**dict.fromkeys(ASKED_COLUMNS, ""), **named}
    if OTHERS in given:
        raise ColumnMapInvalid(column=OTHERS)
    return named


def described(given: DescribedFormat) -> PosFormat:
    """Give the format.

    Raises:
        ColumnMapInvalid: When a required field has no column, or an unknown one is named.
    """
    named = {name: _parts(text) for name, text in named_columns(given.columns).items()}
    for name in REQUIRED:
        if not named.get(name):
            raise ColumnMapInvalid(column=name.value)
    base = PosFormat(name=given.name, title=given.name, columns={}, asked=frozenset(ASKED_COLUMNS), is_described=True)
    return with_columns(base, given.columns)


def with_columns(known: PosFormat, given: Mapping[str, str]) -> PosFormat:
    """Give a format whose columns are those that a person named, where they named some; the others stay.

    Raises:
        ColumnMapInvalid: When an unknown field is named, or a required one is said to have no column.
    """
    named = {name: _parts(text) for name, text in named_columns(given).items()}
    if not named:
        return known
    columns = dict(known.columns)
    for name, parts in named.items():
        if name == KIND:
            continue
        if parts:
            columns[FormatField(name)] = parts
        elif name in REQUIRED:
            raise ColumnMapInvalid(column=name)
        else:
            columns.pop(FormatField(name), None)
    kinds = known.kinds
    if KIND in named:
        kinds = tuple(_kind_column(known, each) for each in named[KIND])
    tenders = {} if FormatField.TENDER in named else known.tender_amounts
    return replace(known, columns=columns, kinds=kinds, tender_amounts=tenders, asked=known.asked - set(named))


def _kind_column(known: PosFormat, name: str) -> KindColumn:
    """What the format knows about a column stays known under another name of its header."""
    same = next((each for each in known.kinds if each.name == name), None)
    return same or KindColumn(name=name, values={}, empty=None)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for each in text[:MAX_NAME_LENGTH].split("+") if (part := each.strip()))


_NAMED = frozenset(FormatField) - {FormatField.ZONE, FormatField.GROSS, FormatField.DEDUCTED}
