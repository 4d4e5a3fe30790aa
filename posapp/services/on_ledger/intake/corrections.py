"""Takes a person's word for what a receipt of the shop's own POS really is."""

from dataclasses import replace

from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_receipts.correction import ReceiptCorrection, corrected
from posapp.domain.pos_receipts.proposals import Proposal, ProposalState, ReceiptGone, shown_number
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptSource
from posapp.domain.staff.members import Permission
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.sales.receipt_taking import recorded_by_hand, require_free
from posapp.services.workplace import Workplace

__all__ = ["ReceiptCorrections"]


class ReceiptCorrections:
    """The receipts of one till that a person corrects, by whatever way they came.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def delivered(self, source: ReceiptSource, key: str) -> Proposal:
        """Give the receipt that a delivery brought.

        Args:
            source: By which way it came.
            key: The delivery's, as in `Arrival.key`.

        Raises:
            ReceiptGone: When none is known, such as one that was removed with what is old.
        """
        proposal = self._ledger.pos_receipts.of_arrival(source, key)
        if proposal is None:
            raise ReceiptGone(receipt="")
        return proposal

    def correct(self, proposal_id: str, correction: ReceiptCorrection) -> Proposal:
        """Put a person's word in the place of what was read, offer the receipt, and say so in the journal.

        What was read is kept, so that the receipt is known when it comes again. Where a sale with the corrected number
        was recorded by hand that day, the receipt is that sale's, and is not offered.

        Raises:
            CorrectedTotalInvalid, ReceiptInvalid: When the correction cannot be.
            ReceiptTaken: When it is recorded already.
            ReceiptGone: When it was dismissed, or is known no longer.
            DayClosed: When it was not offered, and its day is closed.
            SignInNeeded, PermissionMissing: When who is signed in may not record payments.
            EnvironmentFault: When the disk refuses; then nothing changed.
        """
        with self._authorization.single_use_grants(), self._ledger.transaction():
            who = self._authorization.authorize(Permission.RECORD_PAYMENT)
            known = self._correctable(proposal_id)
            found = corrected(known.receipt, correction)
            if found == known.receipt and known.state is ProposalState.WAITING:
                return known
            if known.state is not ProposalState.WAITING:
                require_open_day(self._ledger, known.day, known.till)
            now = self._clock()
            better = replace(
                known, receipt=found, state=ProposalState.WAITING, moved_at=now, as_read=known.as_read or known.receipt
            )
            sale = recorded_by_hand(self._ledger, better)
            if sale:
                better = replace(better, state=ProposalState.TAKEN, subject=sale)
            self._ledger.pos_receipts.put(better)
            facts = _facts(known.receipt, found)
            self._ledger.journal.append(at=now, who=who, what=JournalVerb.POS_RECEIPT_CORRECTED, facts=facts)
        return better

    def _correctable(self, proposal_id: str) -> Proposal:
        known = self._ledger.pos_receipts.get(proposal_id)
        if known is None:
            raise ReceiptGone(receipt="")
        if not known.can_be_corrected:
            require_free(self._ledger, known, self._shop.zone)
        return known


def _facts(before: PosReceipt, after: PosReceipt) -> dict[str, str]:
    facts = {"receipt": shown_number(after), "amount": str(after.total)}
    facts |= {"kind": after.kind.value} if after.kind is not before.kind else {}
    earlier = {"receipt": shown_number(before), "kind": before.kind.value}
    earlier |= {} if before.total is None else {"amount": str(before.total)}
    return facts | earlier_values({name: (old, facts.get(name, old)) for name, old in earlier.items()})
