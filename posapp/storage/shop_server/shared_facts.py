"""Reads the facts that a till shares, by their numbers; triggers of the ledger write them."""

from dataclasses import dataclass

from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import as_int, as_text

__all__ = ["SharedFact", "SharedFacts"]


@dataclass(frozen=True, slots=True)
class SharedFact:
    """Something that happened here.

    Attributes:
        seq: Its number: 1, 2, 3 and so on without a gap.
        fact_id: A UUID, as 32 hexadecimal digits.
        kind: "sale", "refund", "customer", "close", "event", or "record" for what the shop keeps once.
        subject: The id of what it is about; it says how that is now.
    """

    seq: int
    fact_id: str
    kind: str
    subject: str


class SharedFacts:
    """The facts of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, *, is_first: bool) -> None:
        """Write facts of what a shop needs from before the till joined, inside a transaction of the caller's.

        These are the sales that can still be refunded, the refunds of them, the undelivered events, and the customers
        and notes that only this till has.

        Args:
            is_first: Whether this till founded the shop, so that its rules, staff and settings are the shop's.
        """
        for kind, subjects in (*_BEFORE_JOINING, *(_OF_THE_FIRST if is_first else ())):
            self._connection.execute(
                "INSERT INTO shop_facts (id, kind, subject) "
                f"SELECT lower(hex(randomblob(16))), ?, subject FROM ({subjects})",
                (kind,),
            )

    def after(self, seq: int, limit: int) -> tuple[SharedFact, ...]:
        """Give facts behind a number, in their order."""
        rows = self._connection.execute(
            "SELECT seq, id, kind, subject FROM shop_facts WHERE seq > ? ORDER BY seq LIMIT ?", (seq, limit)
        )
        return tuple(SharedFact(as_int(row[0]), as_text(row[1]), as_text(row[2]), as_text(row[3])) for row in rows)

    def count_after(self, seq: int) -> int:
        """Give how many facts stand behind a number."""
        return as_int(self._connection.execute("SELECT count(*) FROM shop_facts WHERE seq > ?", (seq,))[0][0])

    def highest(self) -> int:
        """Give the highest number; 0 where there is no fact."""
        return as_int(self._connection.execute("SELECT coalesce(max(seq), 0) FROM shop_facts")[0][0])

    def ids_after(self, seq: int, limit: int) -> dict[int, str]:
        """Give the ids of facts behind a number, by their numbers."""
        return {each.seq: each.fact_id for each in self.after(seq, limit)}

    def renumber(self, behind: int, start: int) -> None:
        """Move all facts behind a number so that the first of them gets the number `start`, which is higher.

        For a ledger that was restored: the server has other facts of this till under its next numbers.
        """
        by = start - behind - 1
        if by <= 0:
            return
        self._connection.execute("UPDATE shop_facts SET seq = -(seq + ?) WHERE seq > ?", (by, behind))
        self._connection.execute("UPDATE shop_facts SET seq = -seq WHERE seq < 0")
        highest = max(self.highest(), start - 1)
        self._connection.execute("DELETE FROM sqlite_sequence WHERE name = 'shop_facts'")
        self._connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('shop_facts', ?)", (highest,))


_BEFORE_JOINING = (
    ("sale", "SELECT id AS subject FROM sales WHERE voided_at IS NULL ORDER BY id DESC LIMIT 20000"),
    ("refund", "SELECT id AS subject FROM refunds WHERE voided_at IS NULL ORDER BY id DESC LIMIT 20000"),
    (
        "event",
        "SELECT id AS subject FROM events "
        "WHERE state NOT IN ('accepted', 'confirmed', 'voided', 'dismissed', 'handed_over') ORDER BY position",
    ),
    ("customer", "SELECT id AS subject FROM new_customers WHERE state <> 'known' ORDER BY id"),
    ("record", "SELECT 'customer_notes ' || profile AS subject FROM customer_notes ORDER BY profile"),
)
_OF_THE_FIRST = (
    ("record", "SELECT 'coupon_rules ' || coupon AS subject FROM coupon_rules ORDER BY coupon"),
    ("record", "SELECT 'staff ' || id AS subject FROM staff ORDER BY id"),
    ("record", "SELECT 'own_tenders ' || code AS subject FROM own_tenders ORDER BY place"),
    (
        "record",
        "SELECT 'settings ' || name AS subject FROM settings WHERE name IN ('change_offered', 'tax_id', "
        "'cash_rounding', 'tips_taken', 'refund_limit', 'close_blind', 'close_asked_for', 'retention_days', "
        "'coupon.redeemed carries the amount', 'product.purchased is sent') ORDER BY name",
    ),
)
