"""`posapp refund`: refunds payments, and records and declines refund requests."""

from typing import TYPE_CHECKING, Unpack

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.refund_input import RefundOptions, find_payment, read_refund, refund_options
from posapp.domain.errors import InputError
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.tender import tender_document
from posapp.domain.texts import mark
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.refunds.refund import RecordedRefund, RefundKind
    from posapp.domain.refunds.returned_items import RefundableLine
    from posapp.services.on_ledger.refunds import Refunds

__all__ = ["RefundUnknown", "refund"]


class RefundUnknown(InputError):
    """A number that no refund of this till has."""

    field = "refund"
    sentence = mark("errors", "Refund: “{reference}” is not a refund of this till. “posapp refund list” shows today's.")


@click.group(short_help="Refund a payment, or manage refund requests.")
def refund() -> None:
    """Refund payments, and record or decline refund requests."""


@refund.command(short_help="Refund a payment.")
@click.argument("receipt")
@refund_options
@json_option
@click.pass_obj
def record(command_session: CommandSession, receipt: str, **options: Unpack[RefundOptions]) -> int:
    """Refund the payment of RECEIPT; the refund is saved once its number is shown.

    An open refund request for the receipt is fulfilled by it. With --item the amount is the value of the items; “posapp
    refund items” lists them with their places.
    """
    from posapp.domain.refunds.refund import RefundKind

    return _record(command_session, receipt, options, RefundKind.RECEIVED)


@refund.command(short_help="Record that a customer asks for a refund.")
@click.argument("receipt")
@refund_options
@json_option
@click.pass_obj
def request(command_session: CommandSession, receipt: str, **options: Unpack[RefundOptions]) -> int:
    """Record that the customer asks for a refund of RECEIPT; a manager then refunds or declines it."""
    from posapp.domain.refunds.refund import RefundKind

    return _record(command_session, receipt, options, RefundKind.REQUESTED)


@refund.command(short_help="Decline a refund request.")
@click.argument("reference")
@click.option("--note", required=True, help="The reason; it is kept in the activity log.")
@json_option
@click.pass_obj
def decline(command_session: CommandSession, reference: str, note: str) -> int:
    """Decline the refund request REFERENCE; the request itself is still sent to Hellotext."""
    with open_ledger_session(command_session.till) as session:
        declined = session.refunds.decline(_find_refund(session.refunds, reference).refund.id, note)
    return _print(command_session, declined)


@refund.command(short_help="List the items of a receipt that can still be refunded.")
@click.argument("receipt")
@json_option
@click.pass_obj
def items(command_session: CommandSession, receipt: str) -> int:
    """List the items of RECEIPT with their places, the quantity that can still be refunded, and its value."""
    with open_ledger_session(command_session.till) as session:
        payment = session.refunds.by_receipt(receipt)
    command_session.answer({"items": [_item(each) for each in payment.lines]}, map(_item_line, payment.lines))
    if not payment.lines:
        command_session.note("This receipt has no items, only an amount.")
    return 0


@refund.command("list", short_help="List today's refunds and all open requests.")
@json_option
@click.pass_obj
def list_refunds(command_session: CommandSession) -> int:
    """List today's refunds, newest first, and every open refund request."""
    with open_ledger_session(command_session.till) as session:
        today = session.refunds.of_day(session.day.today())
        requests = [each for each in session.refunds.open_requests() if each not in today]
    found = [*requests, *today]
    command_session.answer({"refunds": [_document(each) for each in found]}, map(_line, found))
    if not found:
        command_session.note("No refunds today, and no open requests.")
    return 0


@refund.command(short_help="Undo a refund that has not been sent yet.")
@click.argument("reference")
@json_option
@click.pass_obj
def undo(command_session: CommandSession, reference: str) -> int:
    """Undo the refund REFERENCE, as long as nothing of it has been sent to Hellotext."""
    with open_ledger_session(command_session.till) as session:
        undone = session.refunds.undo(_find_refund(session.refunds, reference).refund.id)
    return _print(command_session, undone)


def _record(command_session: CommandSession, receipt: str, options: RefundOptions, kind: "RefundKind") -> int:
    if options["items"] and options["amount"] is not None:
        raise click.UsageError("--item and --amount exclude each other: the items determine the amount.")
    with open_ledger_session(command_session.till) as session:
        payment = find_payment(session.refunds, command_session.till, receipt, options)
        recorded = session.refunds.record(read_refund(payment, options, kind, session.tenders))
    return _print(command_session, recorded)


def _find_refund(refunds: "Refunds", reference: str) -> "RecordedRefund":
    found = refunds.by_reference(reference)
    if found is None:
        raise RefundUnknown(reference=reference[:64])
    return found


def _item(left: "RefundableLine") -> Json:
    return {
        "place": left.place + 1,
        "barcode": left.line.product.barcode,
        "name": left.line.product.name,
        "unit": left.line.product.unit.value,
        "bought": str(left.line.quantity),
        "left": str(left.left),
        "worth": str(left.worth(left.left)),
    }


def _item_line(left: "RefundableLine") -> str:
    unit = "" if left.line.product.unit.value == "piece" else f" {left.line.product.unit.value}"
    quantity = f"{left.left} of {left.line.quantity}{unit}"
    return "  ".join((str(left.place + 1), isolated(left.line.product.name), quantity, str(left.worth(left.left))))


def _print(command_session: CommandSession, recorded: "RecordedRefund") -> int:
    command_session.answer(_document(recorded), [_line(recorded)])
    return 0


def _document(recorded: "RecordedRefund") -> Json:
    made = recorded.refund
    return {
        "refund": made.reference,
        "receipt": made.original.receipt,
        "amount": str(made.money),
        "handed_back": str(made.handed_back),
        **tender_document(made.method),
        "kind": made.kind.value,
        "reason": made.reason.value,
        "typed_in": made.original.is_external,
        "items": [{"place": each.place + 1, "quantity": str(each.quantity)} for each in made.lines],
        "standing": _standing(recorded),
        "state": None if recorded.state is None else recorded.state.value,
        "occurred_at": made.occurred_at.isoformat(),
    }


def _standing(recorded: "RecordedRefund") -> str:
    if recorded.refund.declined:
        return "turned_down"
    if not recorded.refund.stands:
        return "undone"
    return "asked_for" if recorded.is_open else "recorded"


STANDINGS = {"turned_down": "declined", "undone": "undone", "asked_for": "requested", "recorded": "recorded"}


def _line(recorded: "RecordedRefund") -> str:
    made = recorded.refund
    return "  ".join((made.reference, str(made.money), made.kind.value, STANDINGS[_standing(recorded)]))
