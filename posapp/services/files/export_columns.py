"""Where the till's export holds what, as the shop told it once."""

import json

from posapp.domain.reconciliation.pos_exports import ColumnMap, ColumnMapInvalid, DateOrder, make_column_map
from posapp.storage.ledger import Ledger

__all__ = ["load_columns", "save_columns"]

NAME = "till_export_columns"


def load_columns(ledger: Ledger) -> ColumnMap | None:
    """Give the mapping that is kept; None before it was told."""
    kept = ledger.settings.get(NAME)
    return None if kept is None else _read(kept)


def save_columns(ledger: Ledger, columns: ColumnMap) -> None:
    """Keep a mapping, in place of an earlier one."""
    names = {name: " + ".join(parts) for name, parts in columns.names.items()}
    ledger.settings.put(NAME, json.dumps({"names": names, "dates": columns.dates.value}, ensure_ascii=False))


def _read(kept: str) -> ColumnMap | None:
    """What no longer reads as a mapping is asked for anew; nothing depends on it."""
    try:
        fields = json.loads(kept)
        names = {str(name): str(text) for name, text in fields["names"].items()}
        return make_column_map(names, DateOrder(fields["dates"]))
    except (ValueError, KeyError, TypeError, AttributeError, ColumnMapInvalid):
        return None
