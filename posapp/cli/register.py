"""`posapp register`: registers a new customer, even without a network."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, json_option
from posapp.domain.customers.registration import CustomerDraft
from posapp.domain.errors import EnvironmentFault
from posapp.domain.phones import PhoneUnusual
from posapp.services.sessions import open_ledger_session, open_search_session

if TYPE_CHECKING:
    from posapp.domain.customers.subscribers import Subscriber
    from posapp.services.sessions import LedgerSession

__all__ = ["register"]


@click.command(short_help="Register a new customer.")
@click.option("--first-name", default="", help="First name.")
@click.option("--last-name", default="", help="Last name.")
@click.option("--phone", default="", help="Phone number in any format.")
@click.option("--unusual-phone", is_flag=True, help="Keep the number although it is unusual for its country.")
@click.option("--email", default="", help="E-mail address.")
@click.option("--customer", "reference", default="", help="The shop's number of the customer.")
@click.option("--consent", default="", metavar="WORDING", help="What the customer agreed to, in the shop's words.")
@json_option
@click.pass_obj
def register(
    command_session: CommandSession,
    first_name: str,
    last_name: str,
    phone: str,
    unusual_phone: bool,
    email: str,
    reference: str,
    consent: str,
) -> int:
    """Register a new customer at this till; the next sync creates them in Hellotext before it sends their events."""
    draft = CustomerDraft(
        first_name=first_name,
        last_name=last_name,
        phone=phone,
        email=email,
        reference=reference,
        consent=consent,
        phone_confirmed=unusual_phone,
    )
    with open_ledger_session(command_session.till) as ledger:
        known = _existing_customer(command_session, phone, email)
        if known:
            command_session.answer({"customer": known, "new": False}, [known])
            command_session.note("A customer with this phone or e-mail already exists; nobody was registered.")
            return FAILED
        subscriber = _registered(command_session, ledger, draft)
        _remember(command_session, subscriber)
    command_session.answer({"customer": subscriber.id, "new": True}, [subscriber.id])
    return 0


def _registered(command_session: CommandSession, ledger: "LedgerSession", draft: CustomerDraft) -> "Subscriber":
    try:
        return ledger.registration.register(draft)
    except PhoneUnusual:
        command_session.note("To keep the number as it is, add --unusual-phone.")
        raise


def _existing_customer(command_session: CommandSession, phone: str, email: str) -> str:
    """Give the ID of the customer with this phone or e-mail.

    Empty if there is none, or if the list cannot be read: Hellotext matches customers itself.
    """
    try:
        with open_search_session(command_session.till) as cache:
            return next((each.id for each in cache.find.with_contact(phone, email)), "")
    except EnvironmentFault as fault:
        command_session.note(f"posapp: the customer list could not be searched for this customer. {fault}")
        return ""


def _remember(command_session: CommandSession, subscriber: "Subscriber") -> None:
    """Add the customer to the list; they are registered even if that fails, and a new list includes them."""
    try:
        with open_search_session(command_session.till) as cache:
            cache.find.remember(subscriber)
    except EnvironmentFault as fault:
        command_session.note(
            f"posapp: the customer was registered, but could not be added to the customer list. {fault}"
        )
