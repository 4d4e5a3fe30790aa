"""Stores by which tenders a split sale was paid."""

import json
from collections.abc import Sequence

from posapp.domain.money import Money
from posapp.domain.sales.collected import TenderPart
from posapp.domain.sales.tender import Tender
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import as_int, as_text
from posapp.storage.sales.own_tenders import remember_tender, tender_name_of

__all__ = [
    "IS_FIRST_PART",
    "JOIN_PARTS",
    "PARTS_OF_SALE",
    "PART_MINOR",
    "PART_ROUNDING",
    "PART_TENDER",
    "PART_TIP",
    "add_parts",
    "read_parts",
]

JOIN_PARTS = "LEFT JOIN sale_tenders AS part ON part.sale = sales.id"
"""Gives a split sale a row for each part; the columns below are of the part, or of the sale that has none."""
PART_TENDER = "coalesce(part.tender, sales.method)"
PART_MINOR, PART_TIP, PART_ROUNDING = (
    f"CASE WHEN part.sale IS NULL THEN sales.{column} ELSE part.{column} END" for column in ("minor", "tip", "rounding")
)
IS_FIRST_PART = "coalesce(part.place, 0) = 0"
"""True in one row of each sale, so that none is counted twice."""

PARTS_OF_SALE = (
    f"(SELECT json_group_array(json_array(place, tender, minor, tip, rounding, {tender_name_of('tender')})) "
    "FROM sale_tenders WHERE sale_tenders.sale = sales.id)"
)
"""The parts of the sale of a row as one text, for `read_parts`."""
NO_PARTS = "[]"


def add_parts(connection: Connection, sale_id: str, parts: Sequence[TenderPart]) -> None:
    """Write the parts of a sale, inside a transaction of the caller's; a sale of one tender has none."""
    for each in parts:
        remember_tender(connection, each.tender)
    rows = [
        (sale_id, place, each.tender.code, each.money.minor, each.tip.minor, each.rounding.minor)
        for place, each in enumerate(parts)
    ]
    if rows:
        connection.execute_many("INSERT INTO sale_tenders VALUES (?, ?, ?, ?, ?, ?)", rows)


def read_parts(stored: object, currency: str) -> tuple[TenderPart, ...]:
    """Give the parts of a text of `PARTS_OF_SALE`; raises one of ROW_ERRORS where it is none."""
    text = as_text(stored)
    return () if text == NO_PARTS else tuple(_part(each, currency) for each in sorted(json.loads(text)))


def _part(fields: Sequence[object], currency: str) -> TenderPart:
    _place, code, minor, tip, rounding, name = fields
    return TenderPart(
        tender=Tender.stored(as_text(code), None if name is None else as_text(name)),
        money=Money.of(as_int(minor), currency),
        tip=Money.of(as_int(tip), currency),
        rounding=Money.of(as_int(rounding), currency),
    )
