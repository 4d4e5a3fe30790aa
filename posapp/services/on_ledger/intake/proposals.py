"""Keeps the receipts of the shop's own POS, and offers at the counter those that nobody has taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_receipts.identity import Arrival, SeenReceipt, completed, is_same_receipt, same_number
from posapp.domain.pos_receipts.proposals import (
    Proposal,
    ProposalState,
    ReceiptGone,
    ReceiptNotProposed,
    ReceiptTally,
    first_state,
    is_due,
    may_move,
    shown_number,
    tally,
)
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind
from posapp.domain.settings.till_settings import POS_RECEIPT_MINUTES
from posapp.domain.staff.members import Permission
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.sales.receipt_taking import recorded_by_hand, require_free
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace

__all__ = ["CounterReceipts", "Proposals"]

MAX_LISTED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterReceipts:
    """The POS receipts that the counter shows, the newest first in each.

    Attributes:
        waiting: Those that are offered.
        passed: Those of today that nobody took in time, until the day is closed.
        dismissed: Those of today that a person dismissed.
        shown: Those of today that are never offered.
        is_used: Whether this till ever had one.
    """

    waiting: tuple[Proposal, ...] = ()
    passed: tuple[Proposal, ...] = ()
    dismissed: tuple[Proposal, ...] = ()
    shown: tuple[Proposal, ...] = ()
    is_used: bool = False

    def without(self, proposal_id: str) -> "CounterReceipts":
        """Give the others, where one of them stands in the payment."""
        waiting, passed = (
            tuple(each for each in found if each.id != proposal_id) for found in (self.waiting, self.passed)
        )
        return replace(self, waiting=waiting, passed=passed)


class Proposals:
    """The POS receipts of one till.

    What comes in and what stands waiting needs no permission: it also comes in while the till is locked. A payment
    takes a receipt in its own transaction (`Checkout.record_payment`), and a refund in its.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization

    def receive(self, arrivals: Iterable[Arrival]) -> int:
        """Keep the receipts that came in, and give how many were new or completed what was known.

        The same receipt again, by any way, changes nothing that is known. All are on disk when it returns, or none.
        Raises EnvironmentFault.
        """
        with self._ledger.transaction():
            return sum(self._keep(each)[1] for each in arrivals)

    def receive_scanned(self, receipt: PosReceipt) -> Proposal:
        """Keep a receipt that was scanned at the counter, and give it, to be taken at once.

        Who scans its code holds its paper: it is offered also where its code does not say a sure amount.

        Raises:
            ReceiptTaken: When it is recorded already, by whatever way.
            ReceiptNotProposed: When it is no sale and no credit note.
            EnvironmentFault: When the disk refuses; then nothing was kept.
        """
        with self._ledger.transaction():
            proposal, _is_new = self._keep(Arrival(receipt=receipt))
            if proposal.state is ProposalState.DISMISSED:
                proposal = self._move(proposal, first_state(proposal.receipt))
            if proposal.state is ProposalState.SHOWN and _is_payment(proposal.receipt):
                proposal = self._move(proposal, ProposalState.WAITING)
        if proposal.state is ProposalState.SHOWN:
            raise ReceiptNotProposed(receipt=shown_number(proposal.receipt))
        require_free(self._ledger, proposal, self._shop.zone)
        return proposal

    def waiting(self) -> tuple[Proposal, ...]:
        """Give the receipts that are offered, the newest first; those whose time is over are passed. Writes that."""
        return self.current().waiting

    def current(self) -> CounterReceipts:
        """Pass what is over, and give what the counter shows. Raises EnvironmentFault."""
        now = self._clock()
        self.pass_over_due(now)
        receipts, till, today = self._ledger.pos_receipts, self._shop.till, self._shop.days.of(now)
        of_day = receipts.of_day(till, today)
        is_open = self._ledger.closes.closed_by(today, till) is None
        return CounterReceipts(
            waiting=receipts.of_till(till, (ProposalState.WAITING,), MAX_LISTED),
            passed=_in_state(of_day, ProposalState.PASSED) if is_open else (),
            dismissed=_in_state(of_day, ProposalState.DISMISSED) if is_open else (),
            shown=_in_state(of_day, ProposalState.SHOWN),
            is_used=bool(of_day) or receipts.is_used(till),
        )

    def free(self, proposal_id: str) -> Proposal:
        """Give a receipt that is still to be taken, such as that of a sale which was half typed.

        Raises:
            ReceiptTaken: When it is recorded already.
            ReceiptGone: When it was dismissed, or is known no longer.
        """
        proposal = self._ledger.pos_receipts.get(proposal_id)
        if proposal is None:
            raise ReceiptGone(receipt="")
        require_free(self._ledger, proposal, self._shop.zone)
        return proposal

    def pass_over_due(self, now: datetime) -> int:
        """Let the receipts become receipts without a customer that nobody took in the shop's time; give how many.

        Args:
            now: UTC.
        """
        if not self._due(now):
            return 0
        with self._ledger.transaction():
            due = self._due(now)
            for each in due:
                self._move(each, ProposalState.PASSED, now)
        return len(due)

    def dismiss(self, proposal_id: str) -> None:
        """Say that a receipt is none, or needs no payment here.

        Raises:
            ReceiptTaken: When it is recorded already.
            SignInNeeded, PermissionMissing: When who is signed in may not record payments.
            EnvironmentFault: When the disk refuses; then nothing changed.
        """
        self._decide(proposal_id, ProposalState.DISMISSED, JournalVerb.POS_RECEIPT_DISMISSED)

    def reopen(self, proposal_id: str) -> None:
        """Offer a receipt again that was passed or dismissed; it has the shop's whole time again.

        One that was never offered is shown again.

        Raises:
            DayClosed: When its day is closed.
            ReceiptTaken, SignInNeeded, PermissionMissing, EnvironmentFault: As `dismiss` does.
        """
        self._decide(proposal_id, None, JournalVerb.POS_RECEIPT_REOPENED)

    def untaken(self, day: date) -> ReceiptTally:
        """Give the sales of the POS on a day that nobody took: they have no customer, and are never sent."""
        return tally(self._ledger.pos_receipts.of_day(self._shop.till, day))

    def taken(self, day: date) -> int:
        """Give how many receipts of the POS on a day were recorded here."""
        return len(_in_state(self._ledger.pos_receipts.of_day(self._shop.till, day), ProposalState.TAKEN))

    def refunded_receipt(self, proposal: Proposal) -> str:
        """Give the receipt number under which the sale of a credit note is recorded here.

        Where it is not recorded here, it is the number as the credit note says it; empty where it says none.
        """
        of = proposal.receipt.of
        if not of or self._ledger.sales.by_receipt(self._shop.till, of) is not None:
            return of
        for each in self._ledger.pos_receipts.numbered(of):
            sale = self._ledger.sales.get(each.subject) if each.subject else None
            if sale is not None and same_number(each.receipt.number, of):
                return sale.receipt
        return of

    # --- keeping

    def _keep(self, arrival: Arrival) -> tuple[Proposal, bool]:
        """Give the receipt as it is now known, and whether anything of it is new."""
        now, receipt = self._clock(), arrival.receipt
        known = self._known(arrival, now)
        if known is None:
            made = self._made(receipt, now)
            self._ledger.pos_receipts.put(made)
            self._ledger.pos_receipts.note_arrival(made.id, receipt.source, arrival.key)
            return made, True
        self._ledger.pos_receipts.note_arrival(known.id, receipt.source, arrival.key)
        found = completed(known.receipt, receipt)
        is_open = known.can_be_taken or known.state is ProposalState.SHOWN
        if found == known.receipt or not is_open:
            return known, False
        better = replace(known, receipt=found)
        if known.state is ProposalState.SHOWN and found.can_be_proposed:
            better = replace(better, state=ProposalState.WAITING, moved_at=now)
        self._ledger.pos_receipts.put(better)
        return better, True

    def _known(self, arrival: Arrival, now: datetime) -> Proposal | None:
        source = arrival.receipt.source
        if arrival.key:
            repeated = self._ledger.pos_receipts.of_arrival(source, arrival.key)
            if repeated is not None:
                return repeated
        new = SeenReceipt(receipt=arrival.receipt, seen_at=now, sources=frozenset({source}))
        alike = self._ledger.pos_receipts.alike(arrival.receipt, now)
        same = (each for each in alike if any(is_same_receipt(seen, new, self._shop.days) for seen in _seen(each)))
        return next(same, None)

    def _made(self, receipt: PosReceipt, now: datetime) -> Proposal:
        at = receipt.at
        moment = min(at, now) if isinstance(at, datetime) else now
        day = self._shop.days.of(moment) if at is None or isinstance(at, datetime) else at
        made = Proposal(
            id=self._new_id(now),
            till=self._shop.till,
            receipt=receipt,
            state=first_state(receipt),
            seen_at=now,
            moved_at=moment,
            day=day,
            sources=frozenset({receipt.source}),
        )
        sale = recorded_by_hand(self._ledger, made)
        if sale:
            return replace(made, state=ProposalState.TAKEN, subject=sale, moved_at=now)
        if made.state is ProposalState.WAITING and day < self._shop.days.of(now):
            return replace(made, state=ProposalState.PASSED)
        return made

    # --- moving

    def _due(self, now: datetime) -> Sequence[Proposal]:
        minutes = setting_in(self._ledger, self._shop, POS_RECEIPT_MINUTES)
        waiting = self._ledger.pos_receipts.of_till(self._shop.till, (ProposalState.WAITING,), MAX_LISTED)
        return [each for each in waiting if is_due(each, now, minutes)]

    def _move(self, proposal: Proposal, state: ProposalState, now: datetime | None = None) -> Proposal:
        moved = replace(proposal, state=state, moved_at=now or self._clock())
        self._ledger.pos_receipts.put(moved)
        return moved

    def _decide(self, proposal_id: str, target: ProposalState | None, verb: JournalVerb) -> None:
        with self._authorization.single_use_grants(), self._ledger.transaction():
            who = self._authorization.authorize(Permission.RECORD_PAYMENT)
            proposal = self._ledger.pos_receipts.get(proposal_id)
            if proposal is None:
                return
            state = target or first_state(proposal.receipt)
            if proposal.state is state:
                return
            if proposal.state is ProposalState.TAKEN or not may_move(proposal.state, state):
                require_free(self._ledger, proposal, self._shop.zone)
            if target is None:
                require_open_day(self._ledger, proposal.day, proposal.till)
            self._move(proposal, state)
            self._ledger.journal.append(at=self._clock(), who=who, what=verb, facts=_facts(proposal.receipt))


def _in_state(proposals: Iterable[Proposal], state: ProposalState) -> tuple[Proposal, ...]:
    return tuple(each for each in proposals if each.state is state)


def _seen(proposal: Proposal) -> tuple[SeenReceipt, ...]:
    """A receipt that a person corrected comes again as it was read."""
    known = SeenReceipt(receipt=proposal.receipt, seen_at=proposal.seen_at, sources=proposal.sources)
    return (known,) if proposal.as_read is None else (known, replace(known, receipt=proposal.as_read))


def _is_payment(receipt: PosReceipt) -> bool:
    return receipt.kind in {ReceiptKind.SALE, ReceiptKind.REFUND}


def _facts(receipt: PosReceipt) -> dict[str, str]:
    facts = {"receipt": shown_number(receipt)}
    return facts if receipt.total is None else facts | {"amount": str(receipt.total)}
