"""Claims coupons at the shop server within a deadline, and reads back what it did not hear the end of."""

import time
from typing import TYPE_CHECKING, LiteralString

from posapp.shop_server.claim_values import Claim, ClaimAnswer, ClaimState
from posapp.shop_server.connection_worker import ConnectionWorker
from posapp.shop_server.errors import (
    AnswerLost,
    DriverMissing,
    ServerBusy,
    ServerReadOnly,
    ServerUnreachable,
    ShopServerError,
)

if TYPE_CHECKING:
    import psycopg

__all__ = ["DEADLINE_SECONDS", "LEASE_SECONDS", "Claims"]

DEADLINE_SECONDS = 0.3
"""A cashier waits no longer, whatever the server does."""
LEASE_SECONDS = 120
"""How long a coupon that lies on the screen is kept from the other tills."""
Parameter = str | int


class Claims:
    """The coupons of the shop.

    No call raises for what the server or the network does; the answer says it. Each may be repeated with the same id.

    Args:
        worker: Has the connection.
        fence: The fence that this till was given when it joined.
    """

    def __init__(self, worker: ConnectionWorker, fence: int) -> None:
        self._worker = worker
        self._fence = fence

    def hold(self, claim: Claim, seconds: int = LEASE_SECONDS) -> ClaimAnswer:
        """Hold a coupon while it lies on the screen, or lengthen the lease."""
        given = (claim.claim_id, claim.coupon_id, claim.scope, claim.sale_id, seconds)
        statement: LiteralString = "SELECT * FROM shop.claim_hold_v1(%s, %s, %s, %s, %s, %s)"
        return self._change(claim.claim_id, statement, given)

    def take(self, claim_id: str) -> ClaimAnswer:
        """Take a coupon that is held, before the sale is committed; it has no lease from now on."""
        return self._change(claim_id, "SELECT * FROM shop.claim_take_v1(%s, %s)", (claim_id,))

    def redeem(self, claim_id: str) -> ClaimAnswer:
        """Say that the sale of a taken coupon was committed."""
        return self._change(claim_id, "SELECT * FROM shop.claim_redeem_v1(%s, %s)", (claim_id,))

    def release(self, claim_id: str) -> ClaimAnswer:
        """Let go of a coupon that is held or taken and was not redeemed."""
        return self._change(claim_id, "SELECT * FROM shop.claim_release_v1(%s, %s)", (claim_id,))

    def redeem_offline(self, claim: Claim) -> ClaimAnswer:
        """Tell of a coupon that was redeemed while the server was away; OVERRUN where another till was first."""
        given = (claim.claim_id, claim.coupon_id, claim.scope, claim.sale_id)
        return self._change(claim.claim_id, "SELECT * FROM shop.claim_offline_v1(%s, %s, %s, %s, %s)", given)

    def undo(self, claim_id: str) -> ClaimAnswer:
        """Give back a coupon whose sale was undone, also one that is redeemed."""
        return self._change(claim_id, "SELECT * FROM shop.claim_undo_v1(%s, %s)", (claim_id,))

    def free(self, coupon_id: str, scope: str) -> bool:
        """Free a coupon that a till holds or has taken and does not redeem; False where none does.

        Raises:
            ShopServerError: When it cannot be done.
        """

        def task(connection: "psycopg.Connection") -> bool:
            row = connection.execute(
                "SELECT shop.claim_free_v1(%s, %s, %s)", (self._fence, coupon_id, scope)
            ).fetchone()
            return row is not None and bool(row[0])

        return self._worker.call(task, DEADLINE_SECONDS)

    def read(self, claim_id: str) -> ClaimAnswer:
        """Read how a claim stands, as after UNKNOWN."""
        return self._read(claim_id, DEADLINE_SECONDS)

    def _change(self, claim_id: str, statement: LiteralString, given: tuple[Parameter, ...]) -> ClaimAnswer:
        ends = time.monotonic() + DEADLINE_SECONDS
        try:
            return self._ask(statement, given, DEADLINE_SECONDS)
        except AnswerLost:
            return self._read_back(claim_id, ends - time.monotonic())
        except ShopServerError as problem:
            return _not_done(problem)

    def _read_back(self, claim_id: str, seconds: float) -> ClaimAnswer:
        """Read what became of it in the time that is left; a claim that is absent may still be on its way."""
        answer = self._read(claim_id, seconds) if seconds > 0 else ClaimAnswer(ClaimState.UNKNOWN)
        unproved = {ClaimState.NO_SERVER, ClaimState.REFUSED, ClaimState.NOT_CLAIMED}
        return ClaimAnswer(ClaimState.UNKNOWN) if answer.state in unproved else answer

    def _read(self, claim_id: str, seconds: float) -> ClaimAnswer:
        try:
            return self._ask("SELECT * FROM shop.claim_read_v1(%s, %s)", (claim_id,), seconds)
        except AnswerLost:
            return ClaimAnswer(ClaimState.UNKNOWN)
        except ShopServerError as problem:
            return _not_done(problem)

    def _ask(self, statement: LiteralString, given: tuple[Parameter, ...], seconds: float) -> ClaimAnswer:
        def task(connection: "psycopg.Connection") -> ClaimAnswer:
            row = connection.execute(statement, (self._fence, *given)).fetchone()
            if row is None:
                raise ShopServerError(code="no row")
            standing, till, decided_at, lease_until = row
            return ClaimAnswer(ClaimState(standing), till, decided_at, lease_until)

        return self._worker.call(task, seconds)


def _not_done(problem: ShopServerError) -> ClaimAnswer:
    absent = isinstance(problem, DriverMissing | ServerUnreachable | ServerReadOnly | ServerBusy)
    return ClaimAnswer(ClaimState.NO_SERVER if absent else ClaimState.REFUSED, problem=problem)
