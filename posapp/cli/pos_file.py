"""The options that say how a POS file is read, and the questions that it leaves open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from posapp.cli.command_session import CommandSession
from posapp.cli.key_values import read_key_values

if TYPE_CHECKING:
    from posapp.domain.pos_files.questions import PosQuestion
    from posapp.services.on_ledger.pos_files.opening import PosFileOptions
    from posapp.services.on_ledger.pos_files.pos_file import PosFile
    from posapp.services.workplace import Workplace

__all__ = ["FileChoices", "open_file", "pos_file_options"]

Command = TypeVar("Command", bound=Callable[..., Any])


class FileChoices(TypedDict):
    """The options, as click passes them."""

    format_name: str
    map_: tuple[str, ...]
    dates: str | None
    register: str
    zero: str
    answer: tuple[str, ...]
    encoding: str


def pos_file_options(command: Command) -> Command:
    """Add the options to a command."""
    options = (
        click.option("--format", "format_name", default="", help="The format of the file; recognized without it."),
        click.option(
            "--map", "map_", multiple=True, metavar="receipt=Ticket", help="The column that holds a value; remembered."
        ),
        click.option(
            "--dates", type=click.Choice(("iso", "dmy", "mdy")), help="The date format of the file; remembered."
        ),
        click.option("--register", default="", help="The file's register that is this till; “*” for all; remembered."),
        click.option("--zero", type=click.Choice(("record", "skip")), default="skip", help="Record or skip zeros."),
        click.option("--answer", multiple=True, metavar="ID=CHOICE", help="The answer to a question; remembered."),
        click.option("--encoding", default="auto", show_default=True, help="The encoding of the file, such as cp1252."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def open_file(
    command_session: CommandSession, file: Path, choices: FileChoices, *, is_dry: bool = False
) -> "PosFile | tuple[PosQuestion, ...]":
    """Open a POS file, and remember what was answered; give the questions where some are open.

    Args:
        command_session: The till.
        file: The file.
        choices: The options.
        is_dry: Whether nothing is to be kept.

    Raises:
        InputError: As `open_pos_file` does.
        SignInNeeded, PermissionMissing: When who is signed in may not answer.
    """
    from posapp.services.on_ledger.pos_files.opening import UnknownFile, open_pos_file

    till, options = command_session.till, _options(choices)
    with till.open_workplace() as workplace:
        today = workplace.shop.days.of(workplace.clock())
        opened = open_pos_file(file, options, workplace.ledger, workplace.shop, today)
        if isinstance(opened, UnknownFile):
            return opened.questions
        if not is_dry:
            _remember(opened, options, workplace)
    return opened.questions or opened


def _remember(opened: "PosFile", options: "PosFileOptions", workplace: "Workplace") -> None:
    from posapp.domain.pos_files.described import REQUIRED, DescribedFormat
    from posapp.services.on_ledger.pos_files.opening import columns_said
    from posapp.services.on_ledger.pos_files.saved_formats import SavedFormats

    saved, given = SavedFormats(workplace), columns_said(options)
    if opened.format.is_described and all(given.get(each) for each in REQUIRED):
        saved.save(DescribedFormat(name=opened.format.name, columns=given), opened.answers)
    elif given or options.answers or options.dates is not None or options.register:
        saved.save_answers(opened.format.name, opened.answers)
    if not opened.questions:
        saved.learn(opened.format.name, opened.learned)


def _options(choices: FileChoices) -> "PosFileOptions":
    from posapp.domain.pos_files.timestamps import DateOrder
    from posapp.services.on_ledger.pos_files.opening import PosFileOptions

    return PosFileOptions(
        format_name=choices["format_name"],
        columns=read_key_values(choices["map_"], "--map"),
        answers=read_key_values(choices["answer"], "--answer"),
        dates=None if choices["dates"] is None else DateOrder(choices["dates"]),
        register=choices["register"],
        keep_zero=choices["zero"] == "record",
        encoding=choices["encoding"],
    )
