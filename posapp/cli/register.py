"""`posapp register`: a new customer, also without a network."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, json_option
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from posapp.domain.customers.subscribers import Subscriber

__all__ = ["register"]


@click.command(short_help="Register a new customer.")
@click.option("--first-name", default="", help="First name.")
@click.option("--last-name", default="", help="Last name.")
@click.option("--phone", default="", help="Phone number in any spelling.")
@click.option("--email", default="", help="E-mail address.")
@click.option("--customer", "reference", default="", help="The shop's own number of the customer.")
@click.option("--consent", default="", metavar="WORDING", help="What the customer agreed to, in the shop's own words.")
@json_option
@click.pass_obj
def register(
    command_session: CommandSession,
    first_name: str,
    last_name: str,
    phone: str,
    email: str,
    reference: str,
    consent: str,
) -> int:
    """Register a new customer on this till; Hellotext is told at the next sync, before anything of theirs is sent."""
    draft = CustomerDraft(
        first_name=first_name, last_name=last_name, phone=phone, email=email, reference=reference, consent=consent
    )
    with command_session.till.ledger_session() as ledger:
        known = _existing_customer(command_session, phone, email)
        if known:
            command_session.answer({"customer": known, "new": False}, [known])
            command_session.note("Somebody with this phone or e-mail is in the list already; nobody was registered.")
            return FAILED
        subscriber = ledger.registration.register(draft)
        _remember(command_session, subscriber)
    command_session.answer({"customer": subscriber.id, "new": True}, [subscriber.id])
    return 0


def _existing_customer(command_session: CommandSession, phone: str, email: str) -> str:
    """Give who has this phone or e-mail; nobody where the list cannot be read: Hellotext finds them by it itself."""
    try:
        with command_session.till.search_session() as cache:
            return next((each.id for each in cache.find.with_contact(phone, email)), "")
    except EnvironmentFault as fault:
        command_session.note(f"posapp: whether the customer is known could not be looked up. {fault}")
        return ""


def _remember(command_session: CommandSession, subscriber: "Subscriber") -> None:
    """The customer is registered whether the list takes them or not; a new list takes them from the till's file."""
    try:
        with command_session.till.search_session() as cache:
            cache.find.remember(subscriber)
    except EnvironmentFault as fault:
        command_session.note(f"posapp: the customer is registered, but cannot be found in the list yet. {fault}")
