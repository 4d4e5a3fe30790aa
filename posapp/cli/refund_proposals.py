"""Prints the refunds that only the POS has, with the command that records each."""

from shlex import quote
from typing import TYPE_CHECKING

from posapp.cli.command_session import Json
from posapp.domain.pos_files.pos_refunds import NOTE, pos_refund_note
from posapp.domain.sales.tender import tender_document

if TYPE_CHECKING:
    from posapp.services.on_ledger.pos_files.refunds_in_file import RefundProposal

__all__ = ["foreseen_line", "proposal_document", "proposal_line"]

CANCELLED = "cancelled in the POS"


def proposal_document(proposal: "RefundProposal") -> Json:
    """Give a proposal for machines."""
    return {
        "line": proposal.line,
        "receipt": proposal.receipt,
        "amount": str(proposal.money.decimal),
        "currency": proposal.money.currency.code,
        "is_here": proposal.is_known,
        "candidates": list(proposal.candidates),
        "pos_refund": proposal.pos_refund,
        **tender_document(proposal.method),
        "is_cancelled": proposal.is_cancelled,
    }


def proposal_line(proposal: "RefundProposal") -> str:
    """Give a proposal for people; the command in it can be run as it stands."""
    if proposal.is_cancelled:
        return (
            f"Line {proposal.line}: {proposal.receipt} was cancelled in the POS, and {proposal.money} of it count "
            f"here; run “{_command(proposal.receipt, proposal)}”."
        )
    if proposal.is_known:
        return (
            f"Line {proposal.line}: {proposal.money} of {proposal.receipt} were given back and are not recorded here; "
            f"run “{_command(proposal.receipt, proposal)}”."
        )
    found = f"Line {proposal.line}: a refund of {proposal.money}; this till has no receipt {proposal.receipt}."
    if not proposal.candidates:
        return found
    others = ", ".join(proposal.candidates)
    command = _command(proposal.candidates[0], proposal)
    return f"{found} It may belong to {others}. Choose the receipt, such as with “{command}”."


def foreseen_line(proposal: "RefundProposal") -> str:
    """Give a proposal of a dry run for people; nothing can be done about it before the sales are recorded."""
    if proposal.is_known:
        return f"Line {proposal.line}: {proposal.money} of {proposal.receipt} would be proposed as a refund."
    return (
        f"Line {proposal.line}: a refund of {proposal.money} with the number {proposal.receipt} would be shown, "
        "so that its sale is chosen."
    )


def _command(receipt: str, proposal: "RefundProposal") -> str:
    note = CANCELLED if proposal.is_cancelled else NOTE
    note = pos_refund_note(proposal.pos_refund) if proposal.pos_refund else note
    amount, tender = proposal.money.decimal, proposal.method.name or proposal.method.code
    return f"posapp refund record {quote(receipt)} --amount {amount} --note {quote(note)} --tender {quote(tender)}"
