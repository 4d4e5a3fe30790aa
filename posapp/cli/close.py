"""`posapp close`: closes and reopens days, and shows their reports."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option, overwrite_option
from posapp.cli.intake_output import untaken_document
from posapp.cli.pieces import pieces_document, pieces_option, read_pieces
from posapp.domain.errors import EnvironmentFault, InputError
from posapp.domain.sales.own_tenders import TenderUnknown
from posapp.domain.sales.tender import tender_document
from posapp.domain.texts import mark
from posapp.services.sessions import LedgerSession, open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.currency import Currency
    from posapp.domain.day.close import CloseRecord, CloseReport, CountedTender
    from posapp.domain.day.denominations import PieceCount
    from posapp.domain.money import Money

__all__ = ["CountInvalid", "ReportNotWritten", "close", "day_option"]


class CountInvalid(InputError):
    """Text that is not a payment method with an amount."""

    field = "counted"
    sentence = mark(
        "errors",
        "Counted: “{text}” is not a payment method and an amount. Write it like cash=1234.50 or cash:USD=10.00.",
    )


class ReportNotWritten(EnvironmentFault):
    """The report is saved, but its file was not written."""

    sentence = mark("errors", "The report is saved, but {file} could not be written ({reason}). Choose another file.")


day_option = click.option(
    "--day", type=click.DateTime(["%Y-%m-%d"]), metavar="2026-08-07", help="The business day; today if omitted."
)
out_option = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Also write the report to a file."
)


@click.group(invoke_without_command=True, short_help="Close a day, or show its reports.")
@day_option
@click.option(
    "--counted",
    multiple=True,
    metavar="cash=1234.50",
    help="The counted amount of a payment method; repeat for others.",
)
@pieces_option
@click.option("--x-report", is_flag=True, help="Only show the day so far (an X report); the day stays open.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@out_option
@overwrite_option
@json_option
@click.pass_context
def close(
    context: click.Context,
    day: datetime | None,
    counted: tuple[str, ...],
    pieces: tuple[str, ...],
    x_report: bool,
    yes: bool,
    out: Path | None,
    *,
    overwrite: bool,
) -> int | None:
    """Close a day with a Z report under the till's next number; nothing of the day can be changed afterwards.

    Payment methods without --counted are reported as not counted; name one of the shop's own like “own PIX=100.00”.
    --pieces counts the shop's cash by notes and coins; where an opening float is recorded, the counted cash includes
    it. Events that are not in Hellotext yet are listed in the report and sent as usual.
    """
    if context.invoked_subcommand is not None:
        return None
    command_session = context.find_object(CommandSession)
    if command_session is None:  # pragma: no cover - every run has one
        raise click.UsageError("There is no command session.")
    report_file = _ReportFile(out, overwrite)
    with open_ledger_session(command_session.till) as session:
        chosen = session.day.today() if day is None else day.date()
        if x_report:
            return _print_x_report(command_session, session, chosen, report_file)
        found = _with_pieces(
            [_counted(text, session) for text in counted],
            read_pieces(pieces, session.shop.currency),
            session.shop.currency,
        )
        if not yes and not click.confirm(_question(chosen, found), err=True):
            return FAILED
        return _print(command_session, session, session.closing.close(chosen, found), report_file)


@close.command("list", short_help="List the close reports of this till.")
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=100, show_default=True, help="Show at most this many."
)
@json_option
@click.pass_obj
def list_closes(command_session: CommandSession, limit: int) -> int:
    """List the close reports of this till, newest first, and the days that were not closed."""
    with open_ledger_session(command_session.till) as session:
        records, unclosed_days = session.closing.records(limit), session.closing.unclosed_days()
    document: Json = {
        "closes": [_brief(each) for each in records],
        "left_open": [day.isoformat() for day in unclosed_days],
    }
    command_session.answer(document, [_line(each) for each in records])
    if unclosed_days:
        command_session.note(f"Days not closed: {', '.join(day.isoformat() for day in unclosed_days)}")
    return 0


@close.command(short_help="Show a close report.")
@click.argument("number", type=click.IntRange(1))
@out_option
@overwrite_option
@json_option
@click.pass_obj
def show(command_session: CommandSession, number: int, out: Path | None, *, overwrite: bool) -> int:
    """Show close report NUMBER as it was saved, and whether it matches the activity log."""
    with open_ledger_session(command_session.till) as session:
        record = session.closing.record(number)
        if not session.closing.matches_journal(record):
            command_session.note("This report does not match the activity log: somebody has changed the file.")
        if session.closing.has_late_records(record):
            command_session.note("Further records of this day were added later, from another till or a backup.")
        return _print(command_session, session, record, _ReportFile(out, overwrite))


@close.command(short_help="Reopen a closed day.")
@day_option
@click.option("--reason", required=True, help="The reason; it is kept in the activity log and on the report.")
@json_option
@click.pass_obj
def reopen(command_session: CommandSession, day: datetime | None, reason: str) -> int:
    """Reopen a closed day so that it can be changed; its report is kept, and the next close gets the next number."""
    with open_ledger_session(command_session.till) as session:
        chosen = session.day.today() if day is None else day.date()
        record = session.closing.reopen(chosen, reason)
    command_session.answer(_brief(record), [_line(record)])
    return 0


def _question(day: date, counted: "Sequence[CountedTender]") -> str:
    how = "with the counted amounts" if counted else "without counting anything"
    return f"Close {day.isoformat()} {how}? The day cannot be changed afterwards."


def _counted(text: str, session: "LedgerSession") -> "CountedTender":
    from posapp.domain.amounts.reading import parse_exact_amount
    from posapp.domain.currency import currency
    from posapp.domain.day.close import CountedTender

    named, equals, amount = text.partition("=")
    name, code = _with_currency(named.strip())
    if not equals:
        raise CountInvalid(text=text[:40])
    try:
        tender = session.tenders.named(name, also_inactive=True)
    except TenderUnknown as error:
        raise CountInvalid(text=text[:40]) from error
    money = parse_exact_amount(amount, currency(code.upper()) if code else session.shop.currency)
    return CountedTender(method=tender, money=money)


def _with_currency(named: str) -> tuple[str, str]:
    """Take the currency off the end of "cash:USD"; an own tender's code has a colon of its own."""
    name, colon, code = named.rpartition(":")
    return (name, code) if colon and len(code) == 3 and code.isalpha() and name != "own" else (named, "")


def _with_pieces(
    counted: "Sequence[CountedTender]", pieces: "Sequence[PieceCount]", unit: "Currency"
) -> "tuple[CountedTender, ...]":
    """Add the notes and coins to the counted cash; alone, they are the count."""
    from dataclasses import replace

    from posapp.domain.day.close import CountedTender
    from posapp.domain.day.denominations import pieces_total
    from posapp.domain.sales.tender import Tender

    if not pieces:
        return tuple(counted)
    cash = next((each for each in counted if each.method == Tender.CASH and each.money.currency == unit), None)
    if cash is None:
        money = pieces_total(pieces, unit)
        return (*counted, CountedTender(method=Tender.CASH, money=money, pieces=tuple(pieces)))
    return tuple(replace(each, pieces=tuple(pieces)) if each is cash else each for each in counted)


def _print_x_report(
    command_session: CommandSession, session: "LedgerSession", day: date, report_file: "_ReportFile"
) -> int:
    from posapp.domain.day.close_report import ReportLabels, x_report_text

    report = session.closing.x_report(day)
    paper = x_report_text(report, ReportLabels(), session.shop.locale)
    report_file.write(paper)
    command_session.answer(_document(report, hides=report.blind), paper.splitlines())
    return 0


def _print(
    command_session: CommandSession, session: "LedgerSession", record: "CloseRecord", report_file: "_ReportFile"
) -> int:
    from posapp.domain.day.close_report import ReportLabels, z_report_text

    paper = z_report_text(record, ReportLabels(), session.shop.locale)
    command_session.answer({**_brief(record), **_document(record.report, hides=False)}, paper.splitlines())
    report_file.write(paper)
    return 0


class _ReportFile:
    """The file for a report, checked before the day is closed; raises as `check_output` does."""

    def __init__(self, out: Path | None, overwrite: bool) -> None:
        from posapp.services.files.exported_files import check_output

        self._out, self._overwrite = out, overwrite
        if out is not None:
            check_output(out, overwrite=overwrite)

    def write(self, paper: str) -> None:
        """Write the report; raises ReportNotWritten."""
        from posapp.services.files.exported_files import FileNotWritten, write_output

        if self._out is None:
            return
        try:
            write_output(self._out, paper.encode(), overwrite=self._overwrite)
        except FileNotWritten as error:
            raise ReportNotWritten(file=self._out.name, reason=str(error.facts["reason"])) from error


def _brief(record: "CloseRecord") -> dict[str, Json]:
    opened = record.reopened
    return {
        "number": record.number,
        "day": record.report.day.isoformat(),
        "closed_at": record.report.at.isoformat(),
        "by": record.report.who,
        "reopened_at": None if opened is None else opened.at.isoformat(),
        "reopened_because": None if opened is None else opened.reason,
        "undelivered": record.report.undelivered_events,
    }


def _line(record: "CloseRecord") -> str:
    nets = ", ".join(str(each.net) for each in record.report.figures.currencies) or "nothing"
    opened = "" if record.reopened is None else f"  reopened: {record.reopened.reason}"
    return f"{record.number:>5}  {record.report.day.isoformat()}  {nets}{opened}"


def _document(report: "CloseReport", *, hides: bool) -> dict[str, Json]:
    figures = report.figures
    return {
        "shop": report.shop,
        "till": report.till,
        "day": report.day.isoformat(),
        "blind": report.blind,
        "replaces": report.replaces,
        "payments": figures.payments,
        "customers": figures.customers,
        "without_customer": figures.anonymous,
        "undone": figures.undone,
        "coupons": figures.coupons,
        "currencies": [
            {
                "currency": each.currency.code,
                "payments": each.payments,
                "gross": _amount(each.gross),
                "discounts": _amount(each.discounts),
                "refunds": each.refunds,
                "refunded": _amount(each.refunded),
                "net": _amount(each.net),
                "tips": _amount(each.tips),
                "rounding": _amount(each.rounding),
            }
            for each in figures.currencies
        ],
        "tenders": [] if hides else _methods(report),
        "drawer": _drawer(report, hides=hides),
        "day_end": report.day_end,
        "untaken": untaken_document(report.untaken),
        "undelivered_events": {each.state.value: each.events for each in report.undelivered},
        "journal": report.journal,
    }


def _methods(report: "CloseReport") -> list[Json]:
    return [
        {
            **tender_document(each.method),
            "currency": each.expected.currency.code,
            "recorded": _amount(each.recorded),
            "expected": _amount(each.expected),
            "counted": None if each.counted is None else _amount(each.counted),
            "difference": None if each.money is None else _amount(each.money),
            "pieces": pieces_document(each.pieces, each.expected.currency),
        }
        for each in report.differences
    ]


def _drawer(report: "CloseReport", *, hides: bool) -> list[Json]:
    """Give what moved the drawer; what should be in it only where it is not hidden."""
    return [
        {
            "currency": each.drawer.currency.code,
            "opening_float": None if each.drawer.opening_float is None else _amount(each.drawer.opening_float),
            "cash_in": _amount(each.drawer.cash_in),
            "cash_out": _amount(each.drawer.cash_out),
            "expected": None if hides else _amount(each.expected),
        }
        for each in report.differences
        if each.drawer is not None
    ]


def _amount(money: "Money") -> str:
    return str(money.decimal)
