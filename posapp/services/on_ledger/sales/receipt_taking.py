"""Marks POS receipts as taken by a sale or a refund, inside the transaction that records it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import dated_number, number_parts
from posapp.domain.pos_receipts.proposals import (
    Proposal,
    ProposalState,
    ReceiptGone,
    ReceiptTaken,
    shown_number,
)
from posapp.domain.sales.sale import Sale
from posapp.storage.ledger import Ledger

__all__ = [
    "changed_facts",
    "claim_recorded",
    "number_of_day",
    "recorded_by_hand",
    "release_receipt",
    "require_free",
    "take_receipt",
]

LOOK_BACK = timedelta(days=31)


def take_receipt(ledger: Ledger, proposal_id: str, subject: str, now: datetime, zone: ZoneInfo) -> Proposal:
    """Mark a receipt as taken, inside a transaction of the caller's, and give it as it was.

    Args:
        ledger: The open ledger.
        proposal_id: The receipt's id.
        subject: The id of the sale or refund that is recorded from it.
        now: UTC.
        zone: The shop's, for the time that an error says.

    Raises:
        ReceiptTaken: When it was taken before; then nothing may be recorded.
        ReceiptGone: When it was dismissed or removed meanwhile.
        EnvironmentFault: When the disk refuses.
    """
    proposal = ledger.pos_receipts.get(proposal_id)
    if proposal is None:
        raise ReceiptGone(receipt="")
    require_free(ledger, proposal, zone)
    ledger.pos_receipts.put(replace(proposal, state=ProposalState.TAKEN, subject=subject, moved_at=now))
    return proposal


def require_free(ledger: Ledger, proposal: Proposal, zone: ZoneInfo) -> None:
    """Raise ReceiptTaken where a receipt is recorded already, and ReceiptGone where it was dismissed."""
    number = shown_number(proposal.receipt)
    if proposal.state is ProposalState.TAKEN:
        sale = ledger.sales.get(proposal.subject)
        at = proposal.moved_at if sale is None else sale.recorded_at
        raise ReceiptTaken(receipt=number, time=f"{at.astimezone(zone):%H:%M}")
    if not proposal.can_be_taken:
        raise ReceiptGone(receipt=number)


def release_receipt(ledger: Ledger, subject: str, now: datetime) -> None:
    """Let the receipt of a sale or refund that is undone wait again, inside a transaction of the caller's."""
    proposal = ledger.pos_receipts.of_subject(subject)
    if proposal is not None:
        ledger.pos_receipts.put(replace(proposal, state=ProposalState.WAITING, subject="", moved_at=now))


def recorded_by_hand(ledger: Ledger, proposal: Proposal) -> str:
    """Give the id of the sale that has the number of a receipt that waits already; empty where there is none."""
    if proposal.is_refund or proposal.state is not ProposalState.WAITING or not proposal.receipt.number:
        return ""
    number = proposal.receipt.number.strip()
    for each in (dated_number(number, proposal.day), number):
        sale = ledger.sales.by_receipt(proposal.till, each)
        if sale is not None and sale.voided_at is None and sale.day == proposal.day:
            return "" if ledger.pos_receipts.of_subject(sale.id) is not None else sale.id
    return ""


def claim_recorded(ledger: Ledger, sale: Sale, now: datetime) -> None:
    """Mark the receipt of a sale that was recorded without it, such as by hand; inside a transaction of the caller's.

    It is one of the sale's day with the whole number and the amount of the sale, for goods or as it was collected, and
    the only one.
    """
    if ledger.pos_receipts.of_subject(sale.id) is not None:
        return
    found = [each for each in ledger.pos_receipts.numbered(sale.receipt) if _is_of(each, sale)]
    if len(found) == 1:
        ledger.pos_receipts.put(replace(found[0], state=ProposalState.TAKEN, subject=sale.id, moved_at=now))


def number_of_day(ledger: Ledger, sale: Sale, proposal: Proposal) -> str:
    """Give the number under which the sale of a POS receipt is recorded: its own, or with the day before it.

    The day is needed where the till has the number from another day, and the POS is known to begin its numbers anew:
    by this very total, or by what came before. Where that is not known, it may be one receipt that was printed twice.
    """
    number = proposal.receipt.number.strip()
    earlier = ledger.sales.by_receipt(sale.till, sale.receipt) if sale.receipt == number else None
    if earlier is None or earlier.day == proposal.day:
        return sale.receipt
    is_other = proposal.receipt.total not in {None, earlier.money}
    repeats = is_other or ledger.pos_receipts.repeats_numbers(sale.till, proposal.day - LOOK_BACK)
    return dated_number(number, proposal.day) if repeats else sale.receipt


def changed_facts(proposal: Proposal, money: Money, receipt: str) -> Mapping[str, str]:
    """Give what a person changed against the POS receipt, for the journal; nothing where all is as it says.

    Args:
        proposal: The receipt.
        money: The amount that was recorded, before any coupon.
        receipt: The number that was recorded.
    """
    facts: dict[str, str] = {}
    total, number = proposal.receipt.total, proposal.receipt.number
    if total is not None and total != money:
        facts |= {"amount before": str(total), "amount after": str(money)}
    if number and receipt not in {number.strip(), dated_number(number, proposal.day)}:
        facts |= {"receipt before": number}
    return facts


def _is_of(proposal: Proposal, sale: Sale) -> bool:
    receipt = proposal.receipt
    numbers = (receipt.number, dated_number(receipt.number, proposal.day))
    same_number = number_parts(sale.receipt) in map(number_parts, numbers)
    is_free = proposal.can_be_taken and not proposal.is_refund and proposal.till == sale.till
    return is_free and same_number and proposal.day == sale.day and receipt.total in {None, sale.money, sale.collected}
