"""Loads and saves how the shop's POS export names its columns."""

import json

from posapp.domain.pos_files.column_map import ColumnMap, ColumnMapInvalid, make_column_map
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.storage.ledger import Ledger

__all__ = ["load_columns", "remove_columns", "save_columns"]

NAME = "till_export_columns"


def load_columns(ledger: Ledger) -> ColumnMap | None:
    """Give the saved mapping; None where none was saved yet."""
    kept = ledger.settings.get(NAME)
    return None if kept is None else _read(kept)


def save_columns(ledger: Ledger, columns: ColumnMap) -> None:
    """Save a mapping in place of an earlier one."""
    names = {name: " + ".join(parts) for name, parts in columns.names.items()}
    ledger.settings.put(NAME, json.dumps({"names": names, "dates": columns.dates.value}, ensure_ascii=False))


def remove_columns(ledger: Ledger) -> None:
    """Forget the mapping."""
    ledger.settings.remove(NAME)


def _read(kept: str) -> ColumnMap | None:
    """A saved text that is no mapping any more counts as none, and the shop is asked again."""
    try:
        fields = json.loads(kept)
        names = {str(name): str(text) for name, text in fields["names"].items()}
        return make_column_map(names, DateOrder(fields["dates"]))
    except (ValueError, KeyError, TypeError, AttributeError, ColumnMapInvalid):
        return None
