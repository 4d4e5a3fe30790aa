"""Stores settings by name, and the shop among them."""

import json
from dataclasses import asdict
from datetime import date
from itertools import pairwise

from posapp.domain.business_days import LATEST_END, DayEnd
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
        ends = [{"first": each.first.isoformat(), "hour": each.hour} for each in shop.day_ends]
        fields = {**asdict(shop), "currency": shop.currency.code, "zone": shop.zone.key, "day_ends": ends}
        self._settings.put("shop", json.dumps(fields, ensure_ascii=False))


def _shop(stored: object) -> Shop:
    fields = as_mapping(stored)
    name, till, country, locale, prefix = (
        as_text(fields[each]) for each in ("name", "till", "country", "locale", "prefix")
    )
    return Shop(
        name=name,
        till=till,
        country=country,
        locale=locale,
        prefix=prefix,
        currency=currency(as_text(fields["currency"])),
        zone=zone_named(as_text(fields["zone"])),
        undo_seconds=as_int(fields["undo_seconds"]),
        practice=fields["practice"] is True,
        lock_minutes=as_int(fields.get("lock_minutes", LOCK_MINUTES)),
        day_end=_end_hour(fields.get("day_end", 0)),
        day_ends=_day_ends(fields.get("day_ends", [])),
    )


def _day_ends(value: object) -> tuple[DayEnd, ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    ends = tuple(
        DayEnd(date.fromisoformat(as_text(each["first"])), _end_hour(each["hour"])) for each in map(as_mapping, value)
    )
    if any(one.first >= other.first for one, other in pairwise(ends)):
        raise ValueError("not in their order")
    return ends


def _end_hour(value: object) -> int:
    hour = as_int(value)
    if not 0 <= hour <= LATEST_END:
        raise ValueError("no hour at which a day ends")
    return hour
