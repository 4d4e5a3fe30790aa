"""Reserves refunds at the shop server, so that several tills never refund more of a receipt than was paid."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from posapp.domain.errors import EnvironmentFault, RuleError
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundKind
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace
from posapp.shop_server import ShopServer
from posapp.shop_server.errors import AnswerLost, ShopServerError
from posapp.shop_server.refunds import RefundAnswer, RefundStanding

__all__ = ["FoundReceipt", "RefundReserving", "RefundedAtAnotherTill"]

UNRECORDED = timedelta(minutes=5)
"""After so long a reservation of which nothing came is given back: the program was stopped in between."""

_log = logging.getLogger(__name__)


class RefundedAtAnotherTill(RuleError):
    """Other tills have refunded it, or a part of it."""

    field = "amount"
    sentence = mark(
        "errors", "Amount: {left} of receipt {receipt} can still be refunded; another till has refunded the rest."
    )


@dataclass(frozen=True, slots=True)
class FoundReceipt:
    """A receipt of another till of the shop.

    Attributes:
        total: What was paid for goods.
        left: What can still be refunded.
        profile: Hellotext's id of the customer; empty without one.
    """

    total: Money
    left: Money
    profile: str


class RefundReserving:
    """Reserves the refunds of one till. Without a shop server nothing is reserved, and nothing is asked.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self._link = workplace.shop_link

    def find(self, receipt: str) -> FoundReceipt | None:
        """Give a receipt of any till of the shop; None where the server has none, or cannot be asked."""
        server = self._server()
        if server is None:
            return None
        try:
            found = server.refunds.find(receipt)
        except ShopServerError as error:
            _log.info("the shop server could not be asked for a receipt: %s", type(error).__name__)
            return None
        if found is None:
            return None
        return FoundReceipt(Money.of(found.total, found.currency), Money.of(found.left, found.currency), found.profile)

    @contextmanager
    def reserved(self, refund_id: str, draft: RefundDraft) -> Iterator[None]:
        """Reserve what is to be refunded; should it not be recorded in the block, it is given back.

        Raises:
            RefundedAtAnotherTill: When less is left.
            PermissionMissing: When the server cannot be asked about a receipt of another till, and no manager is there.
        """
        server = self._server() if draft.kind is RefundKind.RECEIVED else None
        if server is None:
            yield
            return
        self._ledger.refund_reservations.save(refund_id, self._clock() + UNRECORDED)
        try:
            self._require(draft, self._answer(server, refund_id, draft))
            yield
        except BaseException:
            self._ledger.refund_reservations.save(refund_id, self._clock())
            raise

    def _server(self) -> ShopServer | None:
        try:
            return self._link.server(self._ledger)
        except EnvironmentFault:
            _log.warning("the shop server cannot be asked: the till's secret is missing")
            return None

    def _answer(self, server: ShopServer, refund_id: str, draft: RefundDraft) -> RefundAnswer | None:
        try:
            try:
                return server.refunds.reserve(refund_id, draft.original.receipt, draft.money)
            except AnswerLost:  # it may have been done; the same id is never counted twice
                return server.refunds.reserve(refund_id, draft.original.receipt, draft.money)
        except ShopServerError as error:
            _log.info("a refund could not be reserved: %s", type(error).__name__)
            return None

    def _require(self, draft: RefundDraft, answer: RefundAnswer | None) -> None:
        """Of a receipt that nobody in the shop knows, the paper is all there is, as at a till alone."""
        if answer is None:
            if draft.original.is_external:
                self._authorization.require(Permission.REFUND_ABOVE_LIMIT)
        elif answer.standing is RefundStanding.TOO_MUCH:
            left = Money(answer.left_minor or 0, draft.money.currency)
            raise RefundedAtAnotherTill(left=str(left), receipt=draft.original.receipt)
