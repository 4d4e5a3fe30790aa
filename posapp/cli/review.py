"""`posapp review`: lists events that need a person, and records the decisions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.event_output import iso_time
from posapp.domain.errors import InputError
from posapp.domain.texts import mark
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.customers.registration import WaitingCustomer
    from posapp.domain.events.event import OutboxEvent
    from posapp.domain.events.listed_elsewhere import ListedElsewhere
    from posapp.domain.review import ReviewItem
    from posapp.services.on_ledger.review import Review

__all__ = ["EventNotInReview", "review"]

MAX_SHOWN = 1000


class EventNotInReview(InputError):
    """An event that is not in review."""

    field = "event"
    sentence = mark("errors", "Event: “{event}” is not in review. “posapp review list” shows the events that are.")


@click.group(short_help="Review rejected and uncertain events.")
def review() -> None:
    """Review events that Hellotext rejected or whose outcome is unknown."""


@review.command("list", short_help="List the events in review.")
@json_option
@click.pass_obj
def list_cases(command_session: CommandSession) -> int:
    """List the events in review, newest first, and the new customers who are not in Hellotext yet."""
    with open_ledger_session(command_session.till) as session:
        cases = session.review.list(limit=MAX_SHOWN)
        waiting = session.review.waiting_customers()
    document: Json = {
        "review": [_document(case) for case in cases],
        "waiting_customers": [_waiting_document(each) for each in waiting],
    }
    command_session.answer(document, [*map(_line, cases), *map(_waiting_line, waiting)])
    if not cases and not waiting:
        command_session.note("Nothing to review.")
    return 0


@review.command(short_help="Send events again.")
@click.argument("events", nargs=-1, required=True)
@click.option("--reason", required=True, help="The reason; it is kept in the activity log.")
@click.option(
    "--force", is_flag=True, help="Resend even if Hellotext may already have an event; it could be counted twice."
)
@json_option
@click.pass_obj
def resend(command_session: CommandSession, events: Sequence[str], reason: str, *, force: bool) -> int:
    """Send events again after their cause was fixed."""
    with open_ledger_session(command_session.till) as session:
        chosen = _chosen(session.review, events)
        session.review.send_again(chosen, reason, force=force)
    return _print(command_session, chosen, "send_again")


@review.command(short_help="Mark events as delivered.")
@click.argument("events", nargs=-1, required=True)
@click.option("--reason", required=True, help="The reason; it is kept in the activity log.")
@json_option
@click.pass_obj
def delivered(command_session: CommandSession, events: Sequence[str], reason: str) -> int:
    """Mark events as delivered, because somebody saw them in Hellotext."""
    with open_ledger_session(command_session.till) as session:
        chosen = _chosen(session.review, events)
        session.review.mark_delivered(chosen, reason)
    return _print(command_session, chosen, "mark_delivered")


@review.command(short_help="Dismiss events.")
@click.argument("events", nargs=-1, required=True)
@click.option("--reason", required=True, help="The reason; it is kept in the activity log.")
@json_option
@click.pass_obj
def dismiss(command_session: CommandSession, events: Sequence[str], reason: str) -> int:
    """Dismiss events; they are never sent, but stay in the day's figures."""
    with open_ledger_session(command_session.till) as session:
        chosen = _chosen(session.review, events)
        session.review.dismiss(chosen, reason)
    return _print(command_session, chosen, "dismiss")


@review.command(short_help="Correct a new customer whom Hellotext rejected.")
@click.argument("customer")
@click.option("--first-name", default="", help="First name.")
@click.option("--last-name", default="", help="Last name.")
@click.option("--phone", default="", help="Phone number in any format.")
@click.option("--email", default="", help="E-mail address.")
@click.option("--reason", required=True, help="The reason; it is kept in the activity log.")
@json_option
@click.pass_obj
def customer(
    command_session: CommandSession, customer: str, first_name: str, last_name: str, phone: str, email: str, reason: str
) -> int:
    """Correct the details of a new customer whom Hellotext rejected; their pending events are then sent."""
    from posapp.domain.customers.registration import CustomerDraft

    draft = CustomerDraft(first_name=first_name, last_name=last_name, phone=phone, email=email)
    with open_ledger_session(command_session.till) as session:
        corrected = session.registration.correct(customer, draft, reason)
    command_session.answer({"decision": "correct", "customer": corrected.id}, [corrected.id])
    return 0


def _chosen(service: "Review", events: Sequence[str]) -> "list[OutboxEvent]":
    in_review = {case.queued.event.id: case.queued for case in service.list(limit=MAX_SHOWN)}
    for event in events:
        if event not in in_review:
            raise EventNotInReview(event=event[:60])
    return [in_review[event] for event in events]


def _print(command_session: CommandSession, chosen: "Sequence[OutboxEvent]", decision: str) -> int:
    ids = [queued.event.id for queued in chosen]
    command_session.answer({"decision": decision, "events": tuple(ids)}, ids)
    return 0


def _document(case: "ReviewItem") -> Json:
    queued, listed = case.queued, _listed(case)
    return {
        "event": queued.event.id,
        "state": queued.state.value,
        "reason": queued.reason.value,
        "explanation": queued.explanation,
        "listed": None if listed is None else {"till": listed.till, "at": iso_time(listed.at)},
        "action": queued.event.action,
        "reference": queued.event.reference,
        "amount": None if queued.event.money is None else str(queued.event.money),
        "occurred_at": queued.event.occurred_at.isoformat(),
        "profile": queued.event.profile,
    }


def _line(case: "ReviewItem") -> str:
    queued = case.queued
    amount = "" if queued.event.money is None else str(queued.event.money)
    listed = _listed(case)
    why = queued.explanation if listed is None else listed.sentence(queued.event.reference)
    parts = (queued.event.id, queued.reason.value, queued.event.reference, amount, why)
    return "  ".join(part for part in parts if part)


def _listed(case: "ReviewItem") -> "ListedElsewhere | None":
    """Give what Hellotext's list shows of the receipt, where that is why the event is in review."""
    from posapp.domain.events.listed_elsewhere import listed_elsewhere_in
    from posapp.domain.events.states import Reason

    return listed_elsewhere_in(case.history) if case.queued.reason is Reason.LISTED_ELSEWHERE else None


def _waiting_document(waiting: "WaitingCustomer") -> Json:
    return {
        "customer": waiting.customer.id,
        "state": waiting.customer.state.value,
        "explanation": waiting.customer.explanation,
        "events": waiting.events,
    }


def _waiting_line(waiting: "WaitingCustomer") -> str:
    who = waiting.customer
    parts = (who.id, who.state.value, f"events waiting: {waiting.events}", who.explanation)
    return "  ".join(part for part in parts if part)
