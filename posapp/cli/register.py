"""`posapp register`: a new customer, also without a network."""

import click

from posapp.cli.session import FAILED, Session, json_option
from posapp.domain.new_customers import CustomerDraft

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
    session: Session, first_name: str, last_name: str, phone: str, email: str, reference: str, consent: str
) -> int:
    """Register a new customer on this till; Hellotext is told at the next sync, before anything of theirs is sent."""
    draft = CustomerDraft(
        first_name=first_name, last_name=last_name, phone=phone, email=email, reference=reference, consent=consent
    )
    with session.till.ledger_desk() as ledger, session.till.cache_desk() as cache:
        known = cache.find.with_contact(phone, email)
        if known is not None:
            session.answer({"customer": known.id, "new": False}, [known.id])
            session.note("Somebody with this phone or e-mail is in the list already; nobody was registered.")
            return FAILED
        subscriber = ledger.registering.register(draft)
        cache.find.remember(subscriber)
    session.answer({"customer": subscriber.id, "new": True}, [subscriber.id])
    return 0
