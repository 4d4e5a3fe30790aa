"""Stores which coupons this till claims at the shop server, before it asks and until the server knows the end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["ClaimStage", "CouponClaims", "KeptClaim"]


class ClaimStage(StrEnum):
    """How far a claim came at this till."""

    SHOWN = "shown"
    """The coupon lies on the screen."""
    SOLD = "sold"
    """A sale redeemed it; the server is to hear of it."""
    DROPPED = "dropped"
    """It was taken off the screen, or its sale was undone; the server is to free it."""


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim of this till.

    Attributes:
        claim_id: A UUID.
        coupon: Hellotext's id of the coupon.
        scope: Empty for a coupon that is redeemed once in all; the customer's id for one that each redeems once.
        stage: How far it came.
        subject: The sale or the event that redeemed it; empty before.
        due_at: From when on the server is to hear of it, UTC; how long the server keeps it, for one that is shown.
    """

    claim_id: str
    coupon: str
    scope: str
    stage: ClaimStage
    subject: str
    due_at: datetime


class CouponClaims:
    """The claims of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, claim: KeptClaim) -> None:
        """Keep a claim in place of an earlier state of it."""
        self._connection.execute(
            "INSERT OR REPLACE INTO coupon_claims VALUES (?, ?, ?, ?, ?, ?)",
            (
                claim.claim_id,
                claim.coupon,
                claim.scope,
                claim.stage.value,
                claim.subject,
                to_microseconds(claim.due_at),
            ),
        )

    def shown(self) -> tuple[KeptClaim, ...]:
        """Give those that lie on the screen."""
        return self._read("WHERE stage = 'shown' ORDER BY id")

    def drop_forgotten(self, now: datetime) -> None:
        """Drop what lay on a screen until the program was stopped, once the server has freed it by itself."""
        self._connection.execute(
            "UPDATE coupon_claims SET stage = 'dropped' WHERE stage = 'shown' AND due_at < ?",
            (to_microseconds(now - FORGOTTEN),),
        )

    def sell(self, claim_ids: Iterable[str], subject: str, due_at: datetime) -> None:
        """Note that a sale or an event redeems them, inside the transaction that records it."""
        self._connection.execute_many(
            "UPDATE coupon_claims SET stage = 'sold', subject = ?, due_at = ? WHERE id = ?",
            [(subject, to_microseconds(due_at), each) for each in claim_ids],
        )

    def drop_of(self, subject: str, at: datetime) -> None:
        """Note that a sale was undone, inside the transaction that undoes it."""
        self._connection.execute(
            "UPDATE coupon_claims SET stage = 'dropped', due_at = ? WHERE subject = ? AND subject <> ''",
            (to_microseconds(at), subject),
        )

    def due(self, now: datetime, most: int) -> tuple[KeptClaim, ...]:
        """Give those of which the server is to hear now."""
        return self._read("WHERE stage <> 'shown' AND due_at <= ? ORDER BY id LIMIT ?", to_microseconds(now), most)

    def settle(self, claim: KeptClaim) -> None:
        """Note that the server knows; a sale that is undone later still finds its claim."""
        if claim.stage is ClaimStage.DROPPED:
            self.remove(claim.claim_id)
        else:
            self._connection.execute(
                "UPDATE coupon_claims SET due_at = ? WHERE id = ? AND stage = 'sold'", (NEVER, claim.claim_id)
            )

    def remove(self, claim_id: str) -> None:
        """Remove a claim of which the server has nothing."""
        self._connection.execute("DELETE FROM coupon_claims WHERE id = ?", (claim_id,))

    def _read(self, where: str, *parameters: object) -> tuple[KeptClaim, ...]:
        rows = self._connection.execute(
            f"SELECT id, coupon, scope, stage, subject, due_at FROM coupon_claims {where}", parameters
        )
        try:
            return tuple(_claim(row) for row in rows)
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


NEVER = 1 << 62
FORGOTTEN = timedelta(minutes=5)


def _claim(row: Row) -> KeptClaim:
    claim_id, coupon, scope, stage, subject = (as_text(each) for each in row[:5])
    return KeptClaim(claim_id, coupon, scope, ClaimStage(stage), subject, from_microseconds(row[5]))
