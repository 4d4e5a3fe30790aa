"""`posapp formats`: lists and saves the formats of POS files."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.key_values import read_key_values

if TYPE_CHECKING:
    from posapp.domain.pos_files.formats import PosFormat

__all__ = ["formats"]


@click.group(short_help="Manage the formats of POS files.")
def formats() -> None:
    """Manage the formats of POS files: those that posapp knows, and those that this shop described."""


@formats.command("list", short_help="List the formats.")
@json_option
@click.pass_obj
def list_formats(command_session: CommandSession) -> int:
    """List the formats that are recognized by the names of their columns."""
    found = _all(command_session)
    document: Json = {"formats": [{"name": each.name, "title": each.title} for each in found]}
    command_session.answer(document, [f"{each.name}  {each.title}" for each in found])
    return 0


@formats.command(short_help="Show the columns of a format.")
@click.argument("name")
@json_option
@click.pass_obj
def show(command_session: CommandSession, name: str) -> int:
    """Show which columns the format NAME reads, and what kinds of rows it knows."""
    from posapp.services.on_ledger.pos_files.opening import FormatUnknown

    found = next((each for each in _all(command_session) if each.name == name), None)
    if found is None:
        raise FormatUnknown(name=name[:40])
    answers = _answers(command_session, name)
    said = [f"answered: {key} is {value}" for key, value in answers.items()]
    command_session.answer({**_document(found), "answers": answers}, [*_lines(found), *said])
    return 0


@formats.command(short_help="Forget a format of this shop, and its answers.")
@click.argument("name")
@json_option
@click.pass_obj
def remove(command_session: CommandSession, name: str) -> int:
    """Forget the format NAME of this shop, and what was answered about its files; a known one keeps its columns."""
    from posapp.services.on_ledger.pos_files.saved_formats import SavedFormats

    with command_session.till.open_workplace() as workplace:
        SavedFormats(workplace).remove(name)
    command_session.answer({"removed": name}, [f"{name} was forgotten."])
    return 0


@formats.command(short_help="Save a format of this shop.")
@click.argument("name")
@click.option("--map", "map_", multiple=True, metavar="receipt=Ticket", required=True, help="The column of a value.")
@json_option
@click.pass_obj
def save(command_session: CommandSession, name: str, map_: tuple[str, ...]) -> int:
    """Save a format of this shop under NAME: --map receipt=Ticket --map "sold_at=Date + Time" --map amount=Total.

    The values are receipt, sold_at, amount, currency, customer, coupons, kind, register, tender, refunded and tip;
    “none” says that the file has no such column, and others=none that no further column matters.
    """
    from posapp.domain.pos_files.answers import PosAnswers
    from posapp.domain.pos_files.described import DescribedFormat, described
    from posapp.services.on_ledger.pos_files.saved_formats import SavedFormats

    given = DescribedFormat(name=name, columns=read_key_values(map_, "--map"))
    made = described(given)
    with command_session.till.open_workplace() as workplace:
        SavedFormats(workplace).save(given, PosAnswers())
    command_session.answer(_document(made), _lines(made))
    return 0


def _all(command_session: CommandSession) -> "Sequence[PosFormat]":
    from posapp.domain.pos_files.known_formats import KNOWN_FORMATS
    from posapp.services.on_ledger.pos_files.saved_formats import saved_formats
    from posapp.services.on_till.till import NotSetUp

    try:
        with command_session.till.open_workplace() as workplace:
            return (*KNOWN_FORMATS, *saved_formats(workplace.ledger))
    except NotSetUp:
        return KNOWN_FORMATS


def _answers(command_session: CommandSession, name: str) -> dict[str, Json]:
    """What was answered about the files of a format, or proved by one."""
    from posapp.domain.pos_files.answers import answers_text
    from posapp.services.on_ledger.pos_files.saved_formats import saved_answers
    from posapp.services.on_till.till import NotSetUp

    try:
        with command_session.till.open_workplace() as workplace:
            return dict(json.loads(answers_text(saved_answers(workplace.ledger, name))))
    except NotSetUp:
        return {}


def _document(found: "PosFormat") -> dict[str, Json]:
    return {
        "name": found.name,
        "title": found.title,
        "columns": {field.value: list(names) for field, names in found.columns.items()},
        "kind": [each.name for each in found.kinds],
        "kinds": {each.name: {text: kind.value for text, kind in each.values.items()} for each in found.kinds},
        "grouping": found.grouping.value,
    }


def _lines(found: "PosFormat") -> list[str]:
    columns = [f"{field.value}: {' + '.join(names)}" for field, names in found.columns.items()]
    kinds = [f"{each.name}: {text} is {kind.value}" for each in found.kinds for text, kind in each.values.items()]
    kind = [f"kind: {' + '.join(each.name for each in found.kinds)}"] if found.kinds else []
    return [found.title, *columns, *kind, *kinds]
