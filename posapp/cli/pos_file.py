"""The options that say how a POS file is read, and the questions that it leaves open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from posapp.cli.command_session import FAILED, CommandSession, Json
from posapp.cli.key_values import read_key_values

if TYPE_CHECKING:
    from posapp.domain.pos_files.questions import PosQuestion
    from posapp.services.on_ledger.pos_files.opening import PosFileOptions
    from posapp.services.on_ledger.pos_files.pos_file import PosFile
    from posapp.services.workplace import Workplace

__all__ = ["FileChoices", "open_file", "pos_file_options", "question_document", "questions_answer"]

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


def open_file(command_session: CommandSession, file: Path, choices: FileChoices) -> "PosFile | tuple[PosQuestion, ...]":
    """Open a POS file, and remember what was answered; give the questions where some are open.

    Raises:
        InputError: As `open_pos_file` does.
        SignInNeeded, PermissionMissing: When who is signed in may not answer.
    """
    from posapp.services.on_ledger.pos_files.opening import UnknownFile, open_pos_file

    till, options = command_session.till, _options(choices)
    with till.open_workplace() as workplace:
        opened = open_pos_file(file, options, workplace.ledger, workplace.shop)
        if isinstance(opened, UnknownFile):
            return opened.questions
        _remember(opened, options, workplace)
    return opened.questions or opened


def _remember(opened: "PosFile", options: "PosFileOptions", workplace: "Workplace") -> None:
    from posapp.domain.pos_files.described import DescribedFormat
    from posapp.services.on_ledger.pos_files.saved_formats import SavedFormats

    saved = SavedFormats(workplace)
    if options.columns:
        saved.save(DescribedFormat(name=opened.format.name, columns=options.columns), opened.answers)
    elif options.answers or options.dates is not None or options.register:
        saved.save_answers(opened.format.name, opened.answers)


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


def questions_answer(
    command_session: CommandSession, document: dict[str, Json], questions: "tuple[PosQuestion, ...]"
) -> int:
    """Print the open questions and give the exit code; nothing waits for an answer."""
    lines = [f"{each.id}: {_text(each)} Choices: {', '.join(each.choices)}" for each in questions]
    command_session.answer({**document, "questions": list(map(question_document, questions))}, lines)
    command_session.note("Nothing was recorded. Answer with --answer ID=CHOICE, or a column with --map NAME=COLUMN.")
    return FAILED


def question_document(question: "PosQuestion") -> Json:
    """Give a question for machines."""
    return {"id": question.id, "text": _text(question), "choices": list(question.choices)}


def _text(question: "PosQuestion") -> str:
    examples = f" ({', '.join(question.examples)})" if question.examples else ""
    texts = {
        "column": f"Which column holds {question.subject}?",
        "decimals": f"What separates the decimals of the amounts{examples}?",
        "dates": f"Is the day or the month first in the dates{examples}?",
        "register": "Which register of the file is this till?",
        "kind": f"What is a row marked “{question.subject[:60]}”?",
    }
    return texts[question.kind.value]
