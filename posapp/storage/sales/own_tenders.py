"""Stores the tenders of the shop's own, and names them in what was paid by them."""

from posapp.domain.sales.own_tenders import OwnTender
from posapp.domain.sales.tender import Tender
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.faults import FileDamaged

__all__ = ["OwnTenders", "remember_tender", "tender_name_of"]


class OwnTenders:
    """The shop's own tenders, active or not. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> tuple[OwnTender, ...]:
        """Give them in their order, the inactive ones too; raises FileDamaged when what is stored can be none."""
        rows = self._connection.execute(
            "SELECT code, name, is_active, is_counted FROM own_tenders ORDER BY place, code"
        )
        try:
            return tuple(
                OwnTender(
                    tender=Tender.stored(as_text(row[0]), as_text(row[1])),
                    is_active=bool(as_int(row[2])),
                    is_counted=bool(as_int(row[3])),
                )
                for row in rows
            )
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def save(self, own: tuple[OwnTender, ...]) -> None:
        """Write tenders in their order, inside a transaction of the caller's; those that are not named stay."""
        self._connection.execute_many(
            "INSERT INTO own_tenders (code, name, place, is_active, is_counted) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (code) DO UPDATE SET name = excluded.name, place = excluded.place, "
            "is_active = excluded.is_active, is_counted = excluded.is_counted",
            [
                (each.tender.code, each.tender.name, place, each.is_active, each.is_counted)
                for place, each in enumerate(own)
            ],
        )


_LIST = "SELECT code, name, is_active, is_counted FROM own_tenders ORDER BY place, code"


def remember_tender(connection: Connection, tender: Tender) -> None:
    """Keep the name of a tender that another file brought, so that it can be read here; it is not offered."""
    if tender.is_own:
        connection.execute(
            "INSERT INTO own_tenders (code, name, place, is_active, is_counted) "
            "VALUES (?, ?, (SELECT count(*) FROM own_tenders), 0, 1) ON CONFLICT (code) DO NOTHING",
            (tender.code, tender.name),
        )


def tender_name_of(column: str) -> str:
    """Give the SQL that reads the name of the own tender in a column; NULL for a built-in one."""
    return f"(SELECT name FROM own_tenders WHERE own_tenders.code = {column})"
