"""`posapp summary`: shows the figures of a day, a week, a month or a range, as text or as a file."""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from posapp.cli.command_session import CommandSession, json_option, overwrite_option
from posapp.domain.plain_text import lines
from posapp.services.sessions import open_report_session

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.domain.summary.periods import Period
    from posapp.domain.summary.summary import Summary
    from posapp.services.on_ledger.summary.labels import Localizer

__all__ = ["summary"]

FORMATS = ("text", "json", "csv", "xlsx", "html", "pdf")
PAPERS = ("a4", "letter", "80mm", "58mm")


class PeriodOptions(TypedDict):
    """The options that choose the days, as click passes them."""

    day: date | None
    week: bool
    month: bool
    first: date | None
    last: date | None


class DayParam(click.ParamType[date]):
    """A day of the shop's calendar, written 2026-12-31."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day; refuses days that do not exist."""
        from posapp.domain.coupons.terms import DayInvalid, parse_day

        if isinstance(value, date):
            return value
        try:
            return parse_day(str(value))
        except DayInvalid as error:
            self.fail(f"“{str(value)[:20]}” is not a day; write it like 2026-12-31.", param, ctx)
            raise AssertionError from error  # fail never comes back


@click.command(short_help="Show the figures of a day, week, month or range.")
@click.option("--day", type=DayParam(), help="The day, or a day of the week or month; today if omitted.")
@click.option("--week", is_flag=True, help="The whole week; its first day depends on the shop's country.")
@click.option("--month", is_flag=True, help="The whole month.")
@click.option("--from", "first", type=DayParam(), help="The first day of a range of at most 366 days.")
@click.option("--to", "last", type=DayParam(), help="The last day of the range; today if omitted.")
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), help="The format; by default the extension of --out, or text."
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to this file.")
@click.option(
    "--xlsx",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a workbook; the same as --format xlsx --out FILE.",
)
@overwrite_option
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="The paper size of a pdf.")
@json_option
@click.pass_obj
def summary(
    command_session: CommandSession,
    kind: str | None,
    out: Path | None,
    xlsx: Path | None,
    paper: str,
    *,
    overwrite: bool,
    **options: Unpack[PeriodOptions],
) -> int:
    """Show the figures of one or more days: payments, refunds, customers, coupons, and what is in Hellotext.

    Each figure is compared with the week (or month) before and the mean of the last four. A refund counts on its own
    day; undone sales are not counted; currencies are never added up.
    """
    if xlsx is not None:
        kind, out = _workbook_to(xlsx, kind, out)
    form = _form(command_session, kind, out)
    with open_report_session(command_session.till) as session:
        shop = command_session.till.shop()
        if out is not None:
            session.summaries.authorize_export()
        found = session.summaries.of(_period(shop, session.summaries.today, options))
    if form == "pdf" and out is not None:
        command_session.launchers.write_summary_pdf(found, shop, out, paper, overwrite)
    elif out is None:
        written = _written(form, found, _localizer(shop))
        click.echo(lines(written) if form == "text" or sys.stdout.isatty() else written, nl=False)
    else:
        _save(form, found, shop, out, overwrite=overwrite)
    if out is not None:
        command_session.note(f"{out} was written.")
    return 0


def _workbook_to(xlsx: Path, kind: str | None, out: Path | None) -> tuple[str, Path]:
    if out is not None or kind not in {None, "xlsx"}:
        raise click.UsageError("--xlsx contradicts --format and --out; give only one.")
    return "xlsx", xlsx


def _form(command_session: CommandSession, kind: str | None, out: Path | None) -> str:
    """Give the format: the one that was chosen, the extension of the file, or text."""
    ending = out.suffix.removeprefix(".").lower() if out is not None else ""
    guessed = ending if ending in FORMATS else "text"
    form = kind or ("json" if command_session.for_machines else guessed)
    if command_session.for_machines and form != "json":
        raise click.UsageError("--json and --format contradict each other; give only one.")
    if form in {"pdf", "xlsx"} and out is None:
        raise click.UsageError(f"The format {form} requires a file: give --out FILE.")
    return form


def _period(shop: "Shop", today: Callable[[], date], options: PeriodOptions) -> "Period":
    from posapp.domain.shop import first_weekday
    from posapp.domain.summary.periods import Period

    day, first, last = options["day"], options["first"], options["last"]
    ranged = first is not None or last is not None
    if options["week"] + options["month"] + ranged > 1 or (ranged and day is not None):
        raise click.UsageError(
            "Give only one of --day, --week, --month, and --from with --to; --day can choose the week or month."
        )
    if ranged:
        if first is None:
            raise click.UsageError("--to requires --from.")
        return Period.between(first, last or today())
    if options["week"]:
        return Period.of_week(day or today(), first_weekday(shop.locale))
    return (Period.of_month if options["month"] else Period.of_day)(day or today())


def _localizer(shop: "Shop") -> "Localizer":
    from posapp.domain.shop import locale_in
    from posapp.services.on_ledger.summary.labels import Localizer, in_english

    return Localizer(say=in_english, locale=locale_in("en", shop.country), zone=shop.zone, dates="en")


def _written(form: str, found: "Summary", localizer: "Localizer") -> str:
    from posapp.domain.summary.documents import summary_document
    from posapp.services.files.spreadsheets import BYTE_ORDER_MARK
    from posapp.services.on_ledger.summary.files import summary_csv, summary_html, summary_text

    if form == "json":
        return json.dumps(summary_document(found), indent=2, ensure_ascii=False) + "\n"
    if form == "csv":
        return summary_csv(found, localizer).removeprefix(BYTE_ORDER_MARK)
    return (summary_html if form == "html" else summary_text)(found, localizer)


def _save(form: str, found: "Summary", shop: "Shop", out: Path, *, overwrite: bool) -> None:
    from dataclasses import replace

    from posapp.services.files.exported_files import write_output
    from posapp.services.files.spreadsheets import BYTE_ORDER_MARK

    localizer = _localizer(shop)
    if form == "xlsx":
        from posapp.services.on_ledger.summary.workbook import summary_workbook

        return write_output(out, summary_workbook(found, localizer), overwrite=overwrite)
    if form != "csv":
        return write_output(out, _written(form, found, localizer).encode(), overwrite=overwrite)
    # A spreadsheet reads numbers in the computer's locale, whatever the language of the words.
    written = _written(form, found, replace(localizer, locale=shop.locale))
    return write_output(out, (BYTE_ORDER_MARK + written).encode(), overwrite=overwrite)
