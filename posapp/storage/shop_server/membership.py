"""Stores a till's place among the tills of its shop."""

from uuid import uuid4

from posapp.domain.membership import Membership
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.faults import FileDamaged
from posapp.storage.settings import Settings

__all__ = ["Memberships"]

TILL_ID = "shop till id"
COLUMNS = "till_id, shop_id, shop, host, port, database, role, fence, authority, is_joined"


class Memberships:
    """The one membership of a ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self) -> Membership | None:
        """Give the membership; None where the till shares with no other."""
        rows = self._connection.execute(f"SELECT {COLUMNS} FROM shop_membership")
        if not rows:
            return None
        row = rows[0]
        try:
            texts = [as_text(each) for each in (*row[:4], *row[5:7])]
            till_id, shop_id, shop, host, database, role = texts
            return Membership(
                *(till_id, shop_id, shop, host, as_int(row[4]), database, role),
                fence=as_int(row[7]),
                authority=as_text(row[8]),
                is_joined=bool(as_int(row[9])),
            )
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def save(self, membership: Membership) -> None:
        """Keep the membership in place of an earlier one; a secret that is kept beside it stays."""
        values = (
            *(membership.till_id, membership.shop_id, membership.shop, membership.host, membership.port),
            *(membership.database, membership.role, membership.fence, membership.authority, int(membership.is_joined)),
        )
        marks = ", ".join("?" * len(values))
        changed = ", ".join(f"{each} = excluded.{each}" for each in COLUMNS.split(", "))
        self._connection.execute(
            f"INSERT INTO shop_membership (place, {COLUMNS}) VALUES (1, {marks}) "
            f"ON CONFLICT (place) DO UPDATE SET {changed}",
            values,
        )

    def remove(self) -> None:
        """Remove the membership, and a secret that is kept beside it."""
        self._connection.execute("DELETE FROM shop_membership")

    def secret(self) -> str:
        """Give the secret that is kept in this encrypted file; empty where it is in the keyring."""
        rows = self._connection.execute("SELECT secret FROM shop_membership")
        return as_text(rows[0][0]) if rows else ""

    def save_secret(self, text: str) -> None:
        """Keep the secret in this encrypted file, beside a membership that is there."""
        self._connection.execute("UPDATE shop_membership SET secret = ?", (text,))

    def till_id(self) -> str:
        """Give the UUID of this till at shop servers, which it keeps for good; the first call makes it."""
        settings = Settings(self._connection)
        known = settings.get(TILL_ID)
        if known is None:
            known = str(uuid4())
            settings.put(TILL_ID, known)
        return known
