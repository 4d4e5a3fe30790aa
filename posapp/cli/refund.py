"""`posapp refund`: pays back of a payment, notes that somebody asks for it, and decides about it."""

from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.domain.errors import InputError

if TYPE_CHECKING:
    from posapp.domain.money import Money
    from posapp.domain.refunds.refund import RecordedRefund, RefundablePayment
    from posapp.domain.refunds.returned_items import LineToRefund, RefundableLine, ReturnedLine
    from posapp.services.on_ledger.refunds import Refunds
    from posapp.services.on_till.till import Till

__all__ = ["ItemInvalid", "RefundUnknown", "refund"]

REASONS = ("damaged", "wrong_item", "not_as_expected", "price", "paid_twice", "other")
METHODS = ("cash", "debit", "credit", "transfer", "other")


class RefundUnknown(InputError):
    """A number that no refund of this till has."""

    field = "refund"
    sentence = "Refund: “{reference}” is not a refund of this till. “posapp refund list” shows today's."


class ItemInvalid(InputError):
    """An item is named by its place on the receipt, with how much of it comes back."""

    field = "item"
    sentence = (
        "Item: “{text}” is not an item of the receipt with a quantity. Write it like 2=1; see “posapp refund items”."
    )


class RefundOptions(TypedDict):
    """The options of a refund, as click hands them over."""

    amount: str | None
    items: tuple[str, ...]
    reason: str
    note: str
    method: str
    asked: bool
    total: str | None
    currency: str | None
    customer: str | None


@click.group(short_help="Pay back of a payment.")
def refund() -> None:
    """Pay back of a payment, note that somebody asks for it, and decide about it."""


@refund.command(short_help="Pay back of a receipt, or note that it is asked for.")
@click.argument("receipt")
@click.option("--amount", metavar="89.90", help="How much; all that is left where it is not given.")
@click.option(
    "--item", "items", metavar="PLACE=QUANTITY", multiple=True, help="What comes back, such as 2=1 or 1=0.350."
)
@click.option("--reason", type=click.Choice(REASONS), default="other", show_default=True, help="Why.")
@click.option("--note", default="", help="In words; needed with “other”.")
@click.option("--method", type=click.Choice(METHODS), default="cash", show_default=True, help="How it is paid back.")
@click.option("--asked", is_flag=True, help="It is only asked for; a manager decides.")
@click.option("--total", metavar="89.90", help="What a receipt from elsewhere came to; goes with --currency.")
@click.option("--currency", metavar="USD", help="Three letters; goes with --total.")
@click.option("--customer", metavar="REFERENCE", help="Whose receipt from elsewhere it is: the shop's own number.")
@json_option
@click.pass_obj
def record(command_session: CommandSession, receipt: str, **typed: Unpack[RefundOptions]) -> int:
    """Pay back of RECEIPT; it is on disk when the refund's number is shown.

    A request of the same receipt that nobody has decided is answered by it. With --item the amount is what the items
    are worth; “posapp refund items” shows them with their places.
    """
    if typed["items"] and typed["amount"] is not None:
        raise click.UsageError("Give --item or --amount: with --item the amount follows.")
    from posapp.domain.refunds.refund import RefundDraft, RefundKind, RefundReason
    from posapp.domain.sales.sale import PaymentMethod

    kind = RefundKind.REQUESTED if typed["asked"] else RefundKind.RECEIVED
    profile, name = _customer(command_session.till, typed["customer"])
    total = _total(typed["total"], typed["currency"])
    with command_session.till.ledger_session() as session:
        case = (
            session.refunds.by_receipt(receipt)
            if total is None
            else session.refunds.external(receipt, total, profile, name)
        )
        request = case.open_request if kind is RefundKind.RECEIVED else None
        lines = _returned(typed["items"], case)
        recorded = session.refunds.record(
            RefundDraft(
                original=case.original,
                money=_amount(typed["amount"], case) if not lines else _worth(lines),
                kind=kind,
                reason=RefundReason(typed["reason"]),
                note=typed["note"],
                method=PaymentMethod(typed["method"]),
                answers="" if request is None else request.id,
                lines=lines,
            )
        )
    return _print(command_session, recorded)


@refund.command(short_help="List the items of a receipt with what is left of each.")
@click.argument("receipt")
@json_option
@click.pass_obj
def items(command_session: CommandSession, receipt: str) -> int:
    """List the items of RECEIPT with their places, how much of each can still come back, and what that is worth."""
    with command_session.till.ledger_session() as session:
        case = session.refunds.by_receipt(receipt)
    command_session.answer({"items": [_item(each) for each in case.lines]}, map(_item_line, case.lines))
    if not case.lines:
        command_session.note("This receipt is a bare amount; it has no items.")
    return 0


@refund.command("list", short_help="List today's refunds and what is asked for.")
@json_option
@click.pass_obj
def list_refunds(command_session: CommandSession) -> int:
    """List the refunds of today, newest first, and every request that nobody has decided."""
    with command_session.till.ledger_session() as session:
        today = session.refunds.of_day(session.day.today())
        asked = [each for each in session.refunds.open_requests() if each not in today]
    found = [*asked, *today]
    command_session.answer({"refunds": [_document(each) for each in found]}, [_line(each) for each in found])
    if not found:
        command_session.note("No refunds today.")
    return 0


@refund.command(short_help="Take a refund back while it has not been sent.")
@click.argument("reference")
@json_option
@click.pass_obj
def undo(command_session: CommandSession, reference: str) -> int:
    """Take the refund REFERENCE back as long as nothing of it has left for Hellotext."""
    with command_session.till.ledger_session() as session:
        undone = session.refunds.undo(_find_refund(session.refunds, reference).refund.id)
    return _print(command_session, undone)


@refund.command("turn-down", short_help="Decide against a request.")
@click.argument("reference")
@click.option("--note", required=True, help="Why; it is kept in the journal.")
@json_option
@click.pass_obj
def decline(command_session: CommandSession, reference: str, note: str) -> int:
    """Decide against the request REFERENCE; Hellotext is told that it was asked for all the same."""
    with command_session.till.ledger_session() as session:
        decided = session.refunds.decline(_find_refund(session.refunds, reference).refund.id, note)
    return _print(command_session, decided)


def _find_refund(refunds: "Refunds", reference: str) -> "RecordedRefund":
    found = refunds.by_reference(reference)
    if found is None:
        raise RefundUnknown(reference=reference[:64])
    return found


def _amount(text: str | None, case: "RefundablePayment") -> "Money":
    from posapp.domain.money import parse_plain_amount

    return case.left if text is None else parse_plain_amount(text, case.original.total.currency)


def _returned(typed: tuple[str, ...], case: "RefundablePayment") -> "tuple[ReturnedLine, ...]":
    """Give what comes back with its worth; raises ItemInvalid, LineExceedsSold."""
    from posapp.domain.refunds.returned_items import price_lines

    return price_lines([_wanted(text, case) for text in typed], case.lines, case.left)


def _wanted(text: str, case: "RefundablePayment") -> "LineToRefund":
    from posapp.domain.catalogue.quantities import parse_quantity
    from posapp.domain.refunds.returned_items import LineToRefund

    place, sign, much = text.partition("=")
    if not sign or not place.strip().isdecimal() or not 0 < int(place) <= len(case.sold):
        raise ItemInvalid(text=text[:40])
    unit = case.sold[int(place) - 1].product.unit
    return LineToRefund(place=int(place) - 1, quantity=parse_quantity(much, unit, "en"))


def _worth(lines: "tuple[ReturnedLine, ...]") -> "Money":
    from posapp.domain.money import Money

    return sum((each.money for each in lines), Money(0, lines[0].money.currency))


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
    much = f"{left.left} of {left.line.quantity}{unit}"
    return "  ".join((str(left.place + 1), left.line.product.name, much, str(left.worth(left.left))))


def _total(text: str | None, code: str | None) -> "Money | None":
    from posapp.domain.currency import currency
    from posapp.domain.money import parse_plain_amount

    if text is None and code is None:
        return None
    if text is None or code is None:
        raise click.UsageError("--total and --currency go together: give both, or neither.")
    return parse_plain_amount(text, currency(code))


def _customer(till: "Till", reference: str | None) -> tuple[str, str]:
    from posapp.domain.customers.subscribers import SubscriberUnknown

    if reference is None:
        return "", ""
    with till.open_cache() as cache:
        found = cache.subscribers.by_reference(reference.strip())
    if found is None:
        raise SubscriberUnknown(kind="number", text=reference[:60])
    return found.id, found.name


def _print(command_session: CommandSession, recorded: "RecordedRefund") -> int:
    command_session.answer(_document(recorded), [_line(recorded)])
    return 0


def _document(recorded: "RecordedRefund") -> Json:
    made = recorded.refund
    return {
        "refund": made.reference,
        "receipt": made.original.receipt,
        "amount": str(made.money),
        "kind": made.kind.value,
        "reason": made.reason.value,
        "typed_in": made.original.is_external,
        "items": [{"place": each.place + 1, "quantity": str(each.quantity)} for each in made.lines],
        "standing": _status_text(recorded),
        "state": None if recorded.state is None else recorded.state.value,
        "occurred_at": made.occurred_at.isoformat(),
    }


def _line(recorded: "RecordedRefund") -> str:
    made = recorded.refund
    return "  ".join((made.reference, str(made.money), made.kind.value, _status_text(recorded)))


def _status_text(recorded: "RecordedRefund") -> str:
    if recorded.refund.declined:
        return "turned_down"
    if not recorded.refund.stands:
        return "undone"
    return "asked_for" if recorded.is_open else "recorded"
