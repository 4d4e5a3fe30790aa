"""`posapp intake template`: manages the templates by which receipts of the shop's POS are read."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option, overwrite_option
from posapp.cli.intake_template_write import write
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.services.on_ledger.intake.templates import LearningStep, SavedTemplate

__all__ = ["template"]


@click.group(short_help="Manage the templates of receipts.")
def template() -> None:
    """Manage the templates that say where a receipt has its total: learned from three receipts, or from a file."""


template.add_command(write)


@template.command("list", short_help="List the templates.")
@json_option
@click.pass_obj
def list_templates(command_session: CommandSession) -> int:
    """List the receipt templates of this shop, and whether they still fit."""
    with open_ledger_session(command_session.till) as session:
        found = session.receipt_templates.list()
    command_session.answer({"templates": [_document(each) for each in found]}, map(_line, found))
    if not found:
        command_session.note("No templates yet. Run “posapp intake template learn” with three receipts.")
    return 0


@template.command(short_help="Show a template.")
@click.argument("name")
@json_option
@click.pass_obj
def show(command_session: CommandSession, name: str) -> int:
    """Show what the template NAME looks for."""
    with open_ledger_session(command_session.till) as session:
        found = session.receipt_templates.find(name)
    document = _document(found)
    command_session.answer(document, [f"{key}: {_value(value)}" for key, value in document.items()])
    return 0


@template.command(short_help="Learn a template from receipts.")
@click.argument("name")
@click.option("--receipt", required=True, type=click.Path(path_type=Path), help="A file with one receipt.")
@click.option("--total", required=True, help="What was paid, such as 1234.50.")
@click.option("--number", default="", help="The receipt's number.")
@json_option
@click.pass_obj
def learn(command_session: CommandSession, name: str, receipt: Path, total: str, number: str) -> int:
    """Learn the template NAME: run this once for each of three different receipts.

    After the third it shows in which line it found the total. Where several lines fit, one more receipt is needed.
    """
    from posapp.domain.amounts.reading import parse_exact_amount
    from posapp.services.on_ledger.intake.reading import read_intake_file, single_paper

    lines = single_paper(read_intake_file(receipt), receipt.name).lines
    with open_ledger_session(command_session.till) as session:
        paid = parse_exact_amount(total, session.shop.currency)
        step = session.receipt_templates.learn(name, lines, paid, number)
        saved = session.receipt_templates.find(name.strip()) if step.learned is not None else None
    document: Json = {
        "name": name.strip(),
        "receipts": step.receipts,
        "needed": step.needed,
        "template": None if saved is None else _document(saved),
        "found": [] if step.learned is None else list(step.learned.found),
    }
    command_session.answer(document, _step_lines(name.strip(), step))
    return 0


@template.command(short_help="Write a template to a file.")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@overwrite_option
@json_option
@click.pass_obj
def export(command_session: CommandSession, name: str, file: Path, *, overwrite: bool) -> int:
    """Write the template NAME to FILE, for the other tills and shops with the same POS."""
    from posapp.services.files.exported_files import write_new_file

    with open_ledger_session(command_session.till) as session:
        text = session.receipt_templates.export_text(name)
    write_new_file(file, text, overwrite=overwrite)
    command_session.answer({"name": name, "file": str(file)}, [f"Exported to {file}"])
    return 0


@template.command("import", short_help="Import a template from a file.")
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def import_template(command_session: CommandSession, file: Path) -> int:
    """Import the template in FILE; it replaces the one of the same name."""
    from posapp.services.on_ledger.intake.reading import read_template_file

    text = read_template_file(file)
    with open_ledger_session(command_session.till) as session:
        name = session.receipt_templates.import_text(text).name
        saved = session.receipt_templates.find(name)
    command_session.answer(_document(saved), [_line(saved)])
    return 0


@template.command(short_help="Remove a template.")
@click.argument("name")
@json_option
@click.pass_obj
def remove(command_session: CommandSession, name: str) -> int:
    """Remove the template NAME, and the receipts from which it was being learned."""
    with open_ledger_session(command_session.till) as session:
        session.receipt_templates.remove(name)
    command_session.answer({"removed": name}, [f"{name} was removed."])
    return 0


def _document(saved: "SavedTemplate") -> dict[str, Json]:
    found = saved.template
    return {
        "name": found.name,
        "total_label": found.total_label,
        "which": found.which.value,
        "from_right": found.from_right,
        "is_below": found.is_below,
        "number_label": found.number_label,
        "date_label": found.date_label,
        "delimiter": found.delimiter,
        "decimals": None if found.decimals is None else found.decimals.value,
        "begin": list(found.begin),
        "end": list(found.end),
        "exceptions": list(found.exceptions),
        "checks": [*sorted(each.value for each in found.checks)],
        "ignored": [*sorted(each.value for each in found.ignored)],
        "amounts_below": found.amounts_below,
        "still_fits": saved.health.still_fits,
    }


def _line(saved: "SavedTemplate") -> str:
    lost = "" if saved.health.still_fits else "  no longer fits: learn it again"
    return f"{saved.template.name}  {saved.template.total_label}{lost}"


def _value(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value in (None, "") else str(value)


def _step_lines(name: str, step: "LearningStep") -> list[str]:
    if step.learned is None:
        return [f"{step.receipts} of 3 receipts; {step.needed} more needed."]
    found = [f"found in: {each}" for each in step.learned.found]
    number = step.learned.template.number_label
    return [f"{name} was learned.", *found, *([f"number after: {number}"] if number else [])]
