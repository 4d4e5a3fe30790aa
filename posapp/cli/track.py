"""`posapp track`: records one event for a customer."""

from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.event_output import event_document
from posapp.cli.key_values import read_key_values, read_nested

if TYPE_CHECKING:
    from datetime import datetime

    from posapp.domain.events.event import EventObject
    from posapp.domain.money import Money
    from posapp.services.on_till.track import CustomerKey

__all__ = ["track"]


class TrackOptions(TypedDict):
    """The options of the command, as click passes them."""

    profile: str | None
    customer: str | None
    phone: str | None
    amount: str | None
    currency: str | None
    reference: str
    at: str | None
    object_id: str
    params: tuple[str, ...]
    object_type: str
    metas: tuple[str, ...]
    url: str
    consent: str
    tender: str
    force: bool


@click.command(short_help="Record an event for a customer.")
@click.argument("action")
@click.option("--profile", metavar="ID", help="The customer's Hellotext ID.")
@click.option("--customer", metavar="REFERENCE", help="The shop's number of the customer.")
@click.option("--phone", metavar="NUMBER", help="The customer's phone, in any format.")
@click.option("--amount", metavar="89.90", help="The amount, with a decimal point; requires --currency.")
@click.option("--currency", metavar="USD", help="The currency of --amount, three letters.")
@click.option("--reference", metavar="R", default="", help="The receipt number, or another number of the shop.")
@click.option("--at", metavar="ISO8601", help="When it happened, with the time zone; now if omitted.")
@click.option("--object", "object_id", metavar="ID", default="", help="The Hellotext ID of the object.")
@click.option("--param", "params", metavar="KEY=VALUE", multiple=True, help="A property of the object; dots nest.")
@click.option("--object-type", metavar="T", default="", help="The type of the object of a custom action.")
@click.option("--meta", "metas", metavar="KEY=VALUE", multiple=True, help="Metadata to send with the event.")
@click.option("--url", metavar="ADDRESS", default="", help="The page of page.viewed.")
@click.option("--consent", metavar="WORDING", default="", help="What the customer agreed to; required for subscribed.")
@click.option("--tender", metavar="cash", default="", help="How a payment was made, such as cash or “own PIX”.")
@click.option("--force", is_flag=True, help="Record it even if a connected integration sends this action itself.")
@json_option
@click.pass_obj
def track(command_session: CommandSession, action: str, **options: Unpack[TrackOptions]) -> int:
    """Record that ACTION happened for a customer; the event is saved once its ID is shown.

    A physical_store.paid is also recorded as a sale: it counts in the day's figures, and a receipt counts only once.
    """
    from posapp.services.on_till.track import EventTracker, TrackRequest

    key, who = _customer(options["profile"], options["customer"], options["phone"])
    request = TrackRequest(
        action=action,
        key=key,
        customer=who,
        money=_money(options["amount"], options["currency"]),
        reference=options["reference"].strip(),
        occurred_at=_moment(options["at"]),
        object=_object(options["object_id"], options["params"], options["object_type"]),
        metadata=read_key_values(options["metas"], "--meta"),
        url=options["url"].strip(),
        consent=options["consent"],
        force=options["force"],
        tender=options["tender"].strip(),
    )
    queued = EventTracker(command_session.till).track(request)
    command_session.answer(event_document(queued), [f"{queued.event.id} {queued.state.value}"])
    return 0


def _customer(profile: str | None, customer: str | None, phone: str | None) -> "tuple[CustomerKey, str]":
    from posapp.services.on_till.track import CustomerKey

    given = {CustomerKey.PROFILE: profile, CustomerKey.REFERENCE: customer, CustomerKey.PHONE: phone}
    named = [(key, text) for key, text in given.items() if text is not None]
    if len(named) != 1 or not named[0][1].strip():
        raise click.UsageError("Name the customer with exactly one of --profile, --customer and --phone.")
    key, text = named[0]
    return key, text.strip()


def _money(amount: str | None, code: str | None) -> "Money | None":
    from posapp.domain.amounts.reading import parse_exact_amount
    from posapp.domain.currency import currency

    if amount is None and code is None:
        return None
    if amount is None or code is None:
        raise click.UsageError("--amount and --currency go together: give both or neither.")
    return parse_exact_amount(amount, currency(code))


def _moment(text: str | None) -> "datetime | None":
    from posapp.domain.clock import TimeInvalid, parse_moment

    if text is None:
        return None
    try:
        return parse_moment(text)
    except OverflowError as error:  # the first and last day of the calendar can overflow in UTC
        raise TimeInvalid(text=text[:40]) from error


def _object(object_id: str, params: tuple[str, ...], object_type: str) -> "EventObject":
    from posapp.domain.events.event import EventObject

    if object_id and params:
        raise click.UsageError(
            "--object and --param exclude each other: name an existing object, or describe a new one."
        )
    return EventObject(id=object_id.strip(), type=object_type.strip(), parameters=read_nested(params, "--param"))
