"""`posapp intake template write`: writes a template by hand, and has a receipt confirm it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.intake.papers.proving import ProvedPaper, ProvedTemplate
    from posapp.intake.papers.template import Template

__all__ = ["write"]

_FROM_OPTIONS = (
    "total_label",
    "which",
    "from_right",
    "below",
    "number_label",
    "date_label",
    "delimiter",
    "decimals",
    "begin",
    "end",
    "exception",
)


@click.command(short_help="Write a template by hand.")
@click.argument("name")
@click.option(
    "--receipt",
    "receipts",
    required=True,
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file with one receipt, whose figures must confirm the total. May be given several times.",
)
@click.option("--file", type=click.Path(path_type=Path), help="A file with the template, as “export” writes it.")
@click.option("--total-label", help="The words of the line with the total, as printed.")
@click.option(
    "--which", type=click.Choice(["only", "first", "last"]), default="only", help="Which line of these words."
)
@click.option("--from-right", type=click.IntRange(0, 9), default=0, help="Which amount of the line; 0 is the last.")
@click.option("--below", is_flag=True, help="The amount stands on the next line.")
@click.option("--number-label", default="", help="The words before the receipt's number.")
@click.option("--date-label", default="", help="The words before the date.")
@click.option("--delimiter", default="", help="What stands between the words and the value.")
@click.option(
    "--decimals", type=click.Choice(["point", "comma"]), help="The decimal mark; the receipt decides without."
)
@click.option("--begin", multiple=True, help="Words of which one stands on every receipt of this template.")
@click.option("--end", multiple=True, help="Words after which nothing is read.")
@click.option("--exception", multiple=True, help="Words that make a paper no sale.")
@json_option
@click.pass_context
def write(
    context: click.Context, /, name: str, receipts: tuple[Path, ...], file: Path | None, **options: object
) -> int:
    """Write the template NAME: which line holds the total, the number and the date, by options or a file.

    It is saved only where the figures of each receipt confirm the total; one of the same name is replaced.
    """
    from posapp.services.on_ledger.intake.reading import read_intake_file, read_template_file, single_paper

    command_session = context.ensure_object(CommandSession)
    if file is not None:
        _refuse_options(context)
        from posapp.intake.papers.template_file import template_from_text

        template = replace(template_from_text(read_template_file(file)), name=name)
    elif not options["total_label"]:
        raise click.UsageError("Give --total-label, or --file with a template.")
    else:
        template = _template(name, options)
    papers = [single_paper(read_intake_file(each), each.name).lines for each in receipts]
    with open_ledger_session(command_session.till) as session:
        proved = session.written_templates.write(template, papers)
    command_session.answer(_document(proved), _lines(proved))
    return 0


def _refuse_options(context: click.Context) -> None:
    """A template comes from a file or from options, not half from each."""
    from click.core import ParameterSource

    given = [each for each in _FROM_OPTIONS if context.get_parameter_source(each) is ParameterSource.COMMANDLINE]
    if given:
        option = given[0].replace("_", "-")
        raise click.UsageError(f"Give --file or --{option}, not both.")


def _template(name: str, options: dict[str, object]) -> "Template":
    from posapp.domain.amounts.marks import DecimalMark
    from posapp.intake.papers.template import Template, Which

    decimals = options["decimals"]
    return Template(
        name=name,
        total_label=str(options["total_label"]),
        which=Which(str(options["which"])),
        from_right=int(str(options["from_right"])),
        is_below=bool(options["below"]),
        number_label=str(options["number_label"]),
        date_label=str(options["date_label"]),
        delimiter=str(options["delimiter"]),
        decimals=None if decimals is None else DecimalMark[str(decimals).upper()],
        begin=_words(options["begin"]),
        end=_words(options["end"]),
        exceptions=_words(options["exception"]),
    )


def _words(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _document(proved: "ProvedTemplate") -> Json:
    return {"name": proved.template.name, "receipts": [_paper(each) for each in proved.papers]}


def _paper(paper: "ProvedPaper") -> dict[str, Json]:
    return {
        "total": str(paper.total.decimal),
        "currency": paper.total.currency.code,
        "number": paper.number,
        "at": None if paper.at is None else paper.at.isoformat(),
    }


def _lines(proved: "ProvedTemplate") -> list[str]:
    read = [f"read: {each.total}{f'  number {each.number}' if each.number else ''}" for each in proved.papers]
    return [f"{proved.template.name} was written, and the receipt confirms it.", *read]
