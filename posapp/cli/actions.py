"""`posapp actions`: chooses the actions that the counter offers, and manages the shop's custom actions."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.domain.errors import HellotextError
from posapp.services.sessions import open_background_session, open_ledger_session, open_search_session

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from posapp.domain.actions.availability import AvailableAction
    from posapp.domain.actions.catalogue import CustomAction
    from posapp.domain.actions.integrations import Integration
    from posapp.services.on_till.till import Till

__all__ = ["actions"]


@click.group(short_help="Choose the actions that the counter offers, and manage custom actions.")
def actions() -> None:
    """Choose the actions that the counter offers, manage the shop's custom actions, and list its integrations."""


@actions.command("list", short_help="List all actions and whether the counter offers them.")
@json_option
@click.pass_obj
def list_actions(command_session: CommandSession) -> int:
    """List all actions; custom actions are read from Hellotext, or without a network from the last download."""
    command_session.till.shop()
    try:
        with open_background_session(command_session.till) as network:
            custom = network.actions.refresh()
    except HellotextError as error:
        command_session.note(f"Custom actions are from the last download: {error}")
        custom = _downloaded(command_session.till)
    _print(command_session, custom)
    return 0


@actions.command(short_help="Create a custom action in Hellotext.")
@click.argument("name")
@click.option("--title", default="", help="The title in Hellotext; the name if omitted.")
@click.option("--goal", is_flag=True, help="Count it as a conversion.")
@click.option("--important", is_flag=True, help="Move the conversation up in the Inbox.")
@json_option
@click.pass_obj
def create(command_session: CommandSession, name: str, title: str, *, goal: bool, important: bool) -> int:
    """Create the custom action NAME, written object.verb in lower case; requires the network."""
    from posapp.domain.actions.catalogue import new_custom_action

    wanted = new_custom_action(name, title, goal=goal, passive=not important)
    command_session.till.shop()
    with open_background_session(command_session.till) as network:
        created = network.actions.create(wanted)
    command_session.answer(_custom_document(created), [_custom_action_line(created)])
    return 0


@actions.command(short_help="Edit a custom action.")
@click.argument("name")
@click.option("--title", help="The title in Hellotext.")
@click.option("--goal/--no-goal", default=None, help="Whether it counts as a conversion.")
@click.option("--important/--not-important", default=None, help="Whether it moves the conversation up in the Inbox.")
@json_option
@click.pass_obj
def edit(
    command_session: CommandSession, name: str, *, title: str | None, goal: bool | None, important: bool | None
) -> int:
    """Change the title, goal or importance of the custom action NAME; requires the network."""
    from dataclasses import replace

    from posapp.services.on_till.custom_actions import ActionMissing

    command_session.till.shop()
    with open_background_session(command_session.till) as network:
        known = next((each for each in network.actions.refresh() if each.name == name.strip()), None)
        if known is None:
            raise ActionMissing(name=name[:60])
        wanted = replace(
            known,
            title=known.title if title is None else title,
            goal=known.goal if goal is None else goal,
            passive=known.passive if important is None else not important,
        )
        changed = network.actions.change(wanted)
    command_session.answer(_custom_document(changed), [_custom_action_line(changed)])
    return 0


@actions.command(short_help="Offer actions at the counter.")
@click.argument("names", nargs=-1, required=True)
@json_option
@click.pass_obj
def offer(command_session: CommandSession, names: tuple[str, ...]) -> int:
    """Offer the actions NAMES at the counter, under More actions."""
    return _switch(command_session, names, on=True)


@actions.command(short_help="Hide actions at the counter.")
@click.argument("names", nargs=-1, required=True)
@json_option
@click.pass_obj
def hide(command_session: CommandSession, names: tuple[str, ...]) -> int:
    """Stop offering the actions NAMES at the counter."""
    return _switch(command_session, names, on=False)


@actions.command(short_help="List or change the connected integrations.")
@click.option(
    "--connect",
    "connected",
    metavar="NAME",
    multiple=True,
    help="Mark as connected, such as mercado_libre or woocommerce.",
)
@click.option("--disconnect", "disconnected", metavar="NAME", multiple=True, help="Mark as disconnected.")
@json_option
@click.pass_obj
def integrations(command_session: CommandSession, connected: tuple[str, ...], disconnected: tuple[str, ...]) -> int:
    """List which integrations are connected, or change that; actions that they send themselves are not offered here."""
    from posapp.domain.actions.integrations import OWNS, Integration, integration_named

    changes = [(integration_named(name), True) for name in connected]
    changes += [(integration_named(name), False) for name in disconnected]
    with open_ledger_session(command_session.till) as session:
        for integration, is_connected in changes:
            session.actions.offers.connect(integration, connected=is_connected)
        now = session.actions.offers.connected()
    command_session.answer(
        {"integrations": [_integration(each, connected=each in now) for each in Integration]},
        [f"{e.value:<14} {'connected' if e in now else '-':<10} {' '.join(sorted(OWNS[e]))}" for e in Integration],
    )
    return 0


def _integration(integration: "Integration", *, connected: bool) -> Json:
    from posapp.domain.actions.integrations import OWNS

    owned = tuple(sorted(OWNS[integration]))
    return {"name": integration.value, "connected": connected, "actions": owned}


def _switch(command_session: CommandSession, names: "Sequence[str]", *, on: bool) -> int:
    from posapp.domain.actions.catalogue import PAYMENT, find_action

    custom = _downloaded(command_session.till)
    own = frozenset(each.name for each in custom) | {PAYMENT}
    found = [find_action(name, own) for name in names]
    with open_ledger_session(command_session.till) as session:
        session.actions.offers.switch([each.name for each in found], on=on)
    _print(command_session, custom)
    return 0


def _downloaded(till: "Till") -> "tuple[CustomAction, ...]":
    with open_search_session(till) as cache:
        return cache.actions.custom()


def _print(command_session: CommandSession, custom: "Sequence[CustomAction]") -> None:
    with open_ledger_session(command_session.till) as session:
        offers = session.actions.offers.all(custom)
    command_session.answer({"actions": [_document(each) for each in offers]}, _lines(offers))


def _document(offer: "AvailableAction") -> Json:
    return {
        "name": offer.action.name,
        "built_in": offer.action.built_in,
        "offered": offer.unavailable_because is None,
        "withheld": None if offer.unavailable_because is None else offer.unavailable_because.value,
        "told_by": tuple(owner.value for owner in offer.owners),
        **({} if offer.custom is None else _custom_document(offer.custom)),
    }


def _custom_document(action: "CustomAction") -> dict[str, Json]:
    return {
        "name": action.name,
        "id": action.id,
        "title": action.title,
        "goal": action.goal,
        "important": not action.passive,
    }


def _lines(offers: "Iterable[AvailableAction]") -> "list[str]":
    return [f"{each.action.name:<28} {_status_text(each):<24} {_title(each)}".rstrip() for each in offers]


def _status_text(offer: "AvailableAction") -> str:
    from posapp.domain.actions.availability import Unavailable

    words = {
        None: "offered",
        Unavailable.SWITCHED_OFF: "-",
        Unavailable.DEDICATED_SCREEN: "checkout or refunds",
        Unavailable.INTEGRATION: f"sent by {', '.join(owner.brand for owner in offer.owners)}",
    }
    return words[offer.unavailable_because]


def _title(offer: "AvailableAction") -> str:
    return "" if offer.custom is None else _custom_action_text(offer.custom)


def _custom_action_line(action: "CustomAction") -> str:
    return f"{action.name}  {_custom_action_text(action)}"


def _custom_action_text(action: "CustomAction") -> str:
    marks = {"goal": action.goal, "important": not action.passive}
    shown = ", ".join(mark for mark, holds in marks.items() if holds)
    return f"{action.title} ({shown})" if shown else action.title
