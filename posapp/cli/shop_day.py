"""`posapp shop day` and `close`: shows the day over all tills, and closes it for the shop."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from posapp.cli.close import day_option
from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.key_values import read_key_values

if TYPE_CHECKING:
    from posapp.domain.currency import Currency
    from posapp.shop_server.days import TillFigures

__all__ = ["close", "day"]


@click.command(short_help="Show the day over all tills of the shop.")
@day_option
@json_option
@click.pass_obj
def day(command_session: CommandSession, day: datetime | None) -> int:
    """Show what each till took on a day, as far as the server knows, and when it was last heard of."""
    from posapp.services.on_till.shop_server.shop_day import shop_day

    found = shop_day(command_session.till, None if day is None else day.date())
    command_session.answer(
        {"day": found.day.isoformat(), "tills": [_document(each) for each in found.tills]},
        [found.day.isoformat(), *(_line(each) for each in found.tills)],
    )
    return 0


@click.command(short_help="Close a day of the shop.")
@day_option
@click.option("--absent", multiple=True, metavar="TILL=REASON", help="A till that is not waited for, and why; repeat.")
@json_option
@click.pass_obj
def close(command_session: CommandSession, day: datetime | None, absent: tuple[str, ...]) -> int:
    """Close a day once each till has closed it. A till that closes it later is added by a supplement: call it again."""
    from posapp.services.on_till.shop_server.shop_day import close_shop_day

    closed = close_shop_day(
        command_session.till, None if day is None else day.date(), read_key_values(absent, "--absent")
    )
    kind = "supplement" if closed.is_supplement else "close"
    command_session.answer(
        {"number": closed.number, "is_supplement": closed.is_supplement, "hash": closed.hash, "report": closed.report},
        [f"Shop {kind} No. {closed.number}, {closed.hash[:16]}"],
    )
    return 0


def _document(figures: "TillFigures") -> Json:
    unit = _unit(figures)
    return {
        "till": figures.till,
        "state": figures.state.value,
        "last_seen": None if figures.last_seen is None else figures.last_seen.isoformat(timespec="seconds"),
        "currency": figures.currency,
        "sales": figures.sales,
        "total": _amount(figures.total, unit),
        "without_customer": figures.without_customer,
        "refunds": figures.refunds,
        "refunded": _amount(figures.refunded, unit),
        "is_closed": figures.closed_days > 0,
    }


def _line(figures: "TillFigures") -> str:
    unit = _unit(figures)
    seen = "never seen" if figures.last_seen is None else f"seen {figures.last_seen.isoformat(timespec='seconds')}"
    closed = "closed" if figures.closed_days else "open"
    return (
        f"{figures.till}: {figures.sales} sales, {_amount(figures.total, unit)} {figures.currency}, "
        f"{figures.refunds} refunds, {_amount(figures.refunded, unit)}; {closed}, {seen}"
    )


def _unit(figures: "TillFigures") -> "Currency | None":
    from posapp.domain.currency import currency

    return currency(figures.currency) if figures.currency else None


def _amount(minor: int, unit: "Currency | None") -> str:
    from posapp.domain.money import Money

    return str(Money(minor, unit).decimal) if unit is not None else "0"
