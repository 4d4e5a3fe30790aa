"""Stores settings by name, and the shop among them."""

import json
from dataclasses import asdict

from posapp.domain.clock import zone_named
from posapp.domain.currency import currency
from posapp.domain.errors import InputError
from posapp.domain.shop import LOCK_MINUTES, Shop
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.faults import FileDamaged

__all__ = ["Settings", "ShopRecord"]


class Settings:
    """Names and their texts. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        """Give the text of a name, or None."""
        rows = self._connection.execute("SELECT value FROM settings WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def put(self, name: str, value: str) -> None:
        """Keep a text under a name, in place of an earlier one."""
        self._connection.execute(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value)
        )

    def remove(self, name: str) -> None:
        """Remove a setting."""
        self._connection.execute("DELETE FROM settings WHERE name = ?", (name,))


class ShopRecord:
    """The one shop of a ledger."""

    def __init__(self, connection: Connection) -> None:
        self._settings = Settings(connection)
        self._path = connection.path

    def load(self) -> Shop | None:
        """Give the shop, or None before the set-up; raises FileDamaged when it cannot be one."""
        stored = self._settings.get("shop")
        if stored is None:
            return None
        try:
            return _shop(json.loads(stored))
        except (*ROW_ERRORS, InputError) as error:
            raise FileDamaged(file=self._path.name) from error

    def save(self, shop: Shop) -> None:
        """Keep the shop, in place of an earlier one."""
        fields = {**asdict(shop), "currency": shop.currency.code, "zone": shop.zone.key}
        self._settings.put("shop", json.dumps(fields, ensure_ascii=False))


def _shop(stored: object) -> Shop:
    fields = as_mapping(stored)
    names = {name: as_text(fields[name]) for name in ("name", "till", "country", "locale", "prefix")}
    return Shop(
        **names,
        currency=currency(as_text(fields["currency"])),
        zone=zone_named(as_text(fields["zone"])),
        undo_seconds=as_int(fields["undo_seconds"]),
        practice=fields["practice"] is True,
        lock_minutes=as_int(fields.get("lock_minutes", LOCK_MINUTES)),
    )
