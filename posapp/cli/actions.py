"""`posapp actions`: which actions the counter offers, the shop's own at Hellotext, and who else tells some."""

from typing import TYPE_CHECKING

import click

from posapp.cli.session import Json, Session, json_option
from posapp.domain.errors import HellotextError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from posapp.domain.actions import CustomAction
    from posapp.domain.integrations import Integration
    from posapp.domain.offers import ActionOffer
    from posapp.services.till import Till

__all__ = ["actions"]


@click.group(short_help="Choose what the counter offers, and keep the shop's own actions.")
def actions() -> None:
    """Choose which actions the counter offers, keep the shop's own at Hellotext, and note what is connected there."""


@actions.command("list", short_help="List every action and whether the counter offers it.")
@json_option
@click.pass_obj
def list_actions(session: Session) -> int:
    """List every action; the shop's own as Hellotext has them now, or as of the last download without a network."""
    session.till.shop()
    try:
        with session.till.network_desk() as network:
            custom = network.actions.refresh()
    except HellotextError as error:
        session.note(f"The shop's own actions are as of the last download: {error}")
        custom = _downloaded(session.till)
    _tell(session, custom)
    return 0


@actions.command(short_help="Create an action of the shop's own at Hellotext.")
@click.argument("name")
@click.option("--title", default="", help="What people read in Hellotext; the name if left out.")
@click.option("--goal", is_flag=True, help="It counts as a conversion.")
@click.option("--important", is_flag=True, help="It moves the conversation up in the Inbox.")
@json_option
@click.pass_obj
def create(session: Session, name: str, title: str, *, goal: bool, important: bool) -> int:
    """Create the action NAME, written object.verb in small letters; it needs the network."""
    from posapp.domain.actions import new_custom_action

    wanted = new_custom_action(name, title, goal=goal, passive=not important)
    session.till.shop()
    with session.till.network_desk() as network:
        created = network.actions.create(wanted)
    session.answer(_own(created), [_line_of_own(created)])
    return 0


@actions.command(short_help="Change an action of the shop's own.")
@click.argument("name")
@click.option("--title", help="What people read in Hellotext.")
@click.option("--goal/--no-goal", default=None, help="Whether it counts as a conversion.")
@click.option("--important/--not-important", default=None, help="Whether it moves the conversation up in the Inbox.")
@json_option
@click.pass_obj
def edit(session: Session, name: str, *, title: str | None, goal: bool | None, important: bool | None) -> int:
    """Change title, goal or importance of the action NAME; what is not given stays. It needs the network."""
    from dataclasses import replace

    from posapp.services.custom_actions import ActionMissing

    session.till.shop()
    with session.till.network_desk() as network:
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
    session.answer(_own(changed), [_line_of_own(changed)])
    return 0


@actions.command(short_help="Let the counter offer some actions.")
@click.argument("names", nargs=-1, required=True)
@json_option
@click.pass_obj
def offer(session: Session, names: tuple[str, ...]) -> int:
    """Let the counter offer the actions NAMES under More actions."""
    return _switch(session, names, on=True)


@actions.command(short_help="Take some actions off the counter.")
@click.argument("names", nargs=-1, required=True)
@json_option
@click.pass_obj
def hide(session: Session, names: tuple[str, ...]) -> int:
    """Let the counter not offer the actions NAMES any more."""
    return _switch(session, names, on=False)


@actions.command(short_help="Note which integrations the shop has connected.")
@click.option("--connect", "connected", metavar="NAME", multiple=True, help="Such as mercado_libre or woocommerce.")
@click.option("--disconnect", "disconnected", metavar="NAME", multiple=True, help="Not connected any more.")
@json_option
@click.pass_obj
def integrations(session: Session, connected: tuple[str, ...], disconnected: tuple[str, ...]) -> int:
    """Note which integrations the shop has connected; the actions that they tell are then not offered here."""
    from posapp.domain.integrations import OWNS, Integration, integration_named

    changes = [(integration_named(name), True) for name in connected]
    changes += [(integration_named(name), False) for name in disconnected]
    with session.till.ledger_desk() as desk:
        for integration, is_connected in changes:
            desk.actions.offers.connect(integration, connected=is_connected)
        now = desk.actions.offers.connected()
    session.answer(
        {"integrations": [_integration(each, connected=each in now) for each in Integration]},
        [f"{e.value:<14} {'connected' if e in now else '-':<10} {' '.join(sorted(OWNS[e]))}" for e in Integration],
    )
    return 0


def _integration(integration: "Integration", *, connected: bool) -> Json:
    from posapp.domain.integrations import OWNS

    owned = tuple(sorted(OWNS[integration]))
    return {"name": integration.value, "connected": connected, "actions": owned}


def _switch(session: Session, names: "Sequence[str]", *, on: bool) -> int:
    from posapp.domain.actions import PAYMENT, find_action

    custom = _downloaded(session.till)
    own = frozenset(each.name for each in custom) | {PAYMENT}
    found = [find_action(name, own) for name in names]
    with session.till.ledger_desk() as desk:
        desk.actions.offers.switch([each.name for each in found], on=on)
    _tell(session, custom)
    return 0


def _downloaded(till: "Till") -> "tuple[CustomAction, ...]":
    with till.cache_desk() as cache:
        return cache.actions.custom()


def _tell(session: Session, custom: "Sequence[CustomAction]") -> None:
    with session.till.ledger_desk() as desk:
        offers = desk.actions.offers.all(custom)
    session.answer({"actions": [_document(each) for each in offers]}, _lines(offers))


def _document(offer: "ActionOffer") -> Json:
    return {
        "name": offer.action.name,
        "built_in": offer.action.built_in,
        "offered": offer.withheld is None,
        "withheld": None if offer.withheld is None else offer.withheld.value,
        "told_by": tuple(owner.value for owner in offer.owners),
        **({} if offer.custom is None else _own(offer.custom)),
    }


def _own(action: "CustomAction") -> dict[str, Json]:
    return {
        "name": action.name,
        "id": action.id,
        "title": action.title,
        "goal": action.goal,
        "important": not action.passive,
    }


def _lines(offers: "Iterable[ActionOffer]") -> "list[str]":
    return [f"{each.action.name:<28} {_standing(each):<24} {_title(each)}".rstrip() for each in offers]


def _standing(offer: "ActionOffer") -> str:
    from posapp.domain.offers import Withheld

    words = {
        None: "offered",
        Withheld.SWITCHED_OFF: "-",
        Withheld.OWN_PLACE: "checkout or refunds",
        Withheld.INTEGRATION: f"told by {', '.join(owner.brand for owner in offer.owners)}",
    }
    return words[offer.withheld]


def _title(offer: "ActionOffer") -> str:
    return "" if offer.custom is None else _words_of_own(offer.custom)


def _line_of_own(action: "CustomAction") -> str:
    return f"{action.name}  {_words_of_own(action)}"


def _words_of_own(action: "CustomAction") -> str:
    marks = {"goal": action.goal, "important": not action.passive}
    told = ", ".join(mark for mark, holds in marks.items() if holds)
    return f"{action.title} ({told})" if told else action.title
