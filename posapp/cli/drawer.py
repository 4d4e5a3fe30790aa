"""`posapp drawer`: records the opening float, cash in and cash out, and shows what should be in the drawer."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from posapp.cli.close import day_option
from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.pieces import pieces_document, pieces_option, read_pieces
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.day.drawer import DrawerMovement, MovementKind
    from posapp.domain.money import Money
    from posapp.services.on_ledger.day.drawer import CashExpected, DrawerDay

__all__ = ["drawer"]

currency_option = click.option("--currency", metavar="USD", help="The currency; the shop's if omitted.")
reason_option = click.option("--reason", required=True, help="What the cash is for; it is kept in the activity log.")
note_option = click.option("--note", default="", help="A remark; it is kept in the activity log.")


@click.group(short_help="Record the opening float, cash in and cash out.")
def drawer() -> None:
    """Record what moves the cash of the drawer besides sales and refunds, and show what should be in it.

    An entry is never changed: a wrong one is undone by a counter-entry, or corrected by a further one.
    """


@drawer.command("open", short_help="Record the opening float.")
@click.argument("amount", required=False)
@pieces_option
@currency_option
@note_option
@json_option
@click.pass_obj
def open_drawer(
    command_session: CommandSession, amount: str | None, pieces: tuple[str, ...], currency: str | None, note: str
) -> int:
    """Record the opening float of today: the AMOUNT that is in the drawer, or its notes and coins, or both.

    With both, what the pieces do not add up to was counted without them.
    """
    from posapp.domain.day.drawer import MovementKind

    if amount is None and not pieces:
        raise click.UsageError("Give an AMOUNT, --pieces, or both.")
    return _record(command_session, MovementKind.OPENING_FLOAT, amount, pieces, currency, note)


@drawer.command("in", short_help="Record cash that was put in.")
@click.argument("amount")
@reason_option
@currency_option
@json_option
@click.pass_obj
def cash_in(command_session: CommandSession, amount: str, reason: str, currency: str | None) -> int:
    """Record that AMOUNT was put into the drawer besides sales, such as change from the bank."""
    from posapp.domain.day.drawer import MovementKind

    return _record(command_session, MovementKind.CASH_IN, amount, (), currency, reason)


@drawer.command("out", short_help="Record cash that was taken out.")
@click.argument("amount")
@reason_option
@currency_option
@json_option
@click.pass_obj
def cash_out(command_session: CommandSession, amount: str, reason: str, currency: str | None) -> int:
    """Record that AMOUNT was taken out of the drawer besides refunds, such as a delivery that was paid in cash."""
    from posapp.domain.day.drawer import MovementKind

    return _record(command_session, MovementKind.CASH_OUT, amount, (), currency, reason)


@drawer.command(short_help="Undo an entry of today.")
@click.argument("number", type=click.IntRange(1))
@json_option
@click.pass_obj
def undo(command_session: CommandSession, number: int) -> int:
    """Undo today's entry NUMBER by a counter-entry; “posapp drawer show” lists the numbers."""
    with open_ledger_session(command_session.till) as session:
        undone = session.drawer.undo_number(number)
        place = _place(session.drawer.today(), undone)
    command_session.answer(_entry(undone, place, is_undone=False), [_entry_line(undone, place)])
    return 0


@drawer.command(short_help="Show the drawer of a day.")
@day_option
@json_option
@click.pass_obj
def show(command_session: CommandSession, day: datetime | None) -> int:
    """Show the entries of a day, and what should be in the drawer; with a blind count only once the day is closed."""
    with open_ledger_session(command_session.till) as session:
        found = session.drawer.today() if day is None else session.drawer.of_day(day.date())
    undone = {each.undoes for each in found.movements}
    document: Json = {
        "day": found.day.isoformat(),
        "closed_by": found.closed_by,
        "blind": found.is_blind,
        "cash": [_cash(each) for each in found.cash],
        "entries": [
            _entry(each, place, is_undone=each.id in undone) for place, each in enumerate(found.movements, start=1)
        ],
    }
    lines = [_entry_line(each, place) for place, each in enumerate(found.movements, start=1)]
    command_session.answer(document, [*lines, *(line for each in found.cash for line in _cash_lines(each))])
    return 0


def _record(
    command_session: CommandSession,
    kind: "MovementKind",
    amount: str | None,
    pieces: tuple[str, ...],
    code: str | None,
    reason: str,
) -> int:
    from posapp.domain.amounts.reading import parse_exact_amount
    from posapp.domain.currency import currency
    from posapp.domain.day.denominations import pieces_total
    from posapp.domain.day.drawer import DrawerDraft

    with open_ledger_session(command_session.till) as session:
        unit = session.shop.currency if code is None else currency(code)
        counted = read_pieces(pieces, unit)
        money = pieces_total(counted, unit) if amount is None else parse_exact_amount(amount, unit)
        made = session.drawer.record(DrawerDraft(kind=kind, money=money, reason=reason, pieces=counted))
        place = _place(session.drawer.today(), made)
    command_session.answer(_entry(made, place, is_undone=False), [_entry_line(made, place)])
    return 0


def _place(day: "DrawerDay", movement: "DrawerMovement") -> int:
    return 1 + [each.id for each in day.movements].index(movement.id)


def _entry(movement: "DrawerMovement", place: int, *, is_undone: bool) -> dict[str, Json]:
    money = movement.money
    return {
        "number": place,
        "entry": movement.id,
        "day": movement.day.isoformat(),
        "kind": movement.kind.value,
        "amount": str(money.decimal),
        "currency": money.currency.code,
        "reason": movement.reason,
        "pieces": pieces_document(movement.pieces, money.currency),
        "at": movement.at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "who": movement.who,
        "granted_by": movement.granted_by,
        "undoes": movement.undoes or None,
        "undone": is_undone,
    }


def _entry_line(movement: "DrawerMovement", place: int) -> str:
    kind = movement.kind.value.replace("_", " ")
    what = f"undone: {kind}" if movement.undoes else kind
    return "  ".join(part for part in (f"{place:>3}", what, str(movement.money), movement.reason, movement.who) if part)


def _cash(cash: "CashExpected") -> dict[str, Json]:
    return {
        "currency": cash.currency.code,
        "opening_float": _amount(cash.opening_float),
        "cash_sales": _amount(cash.sales),
        "cash_refunds": _amount(cash.refunds),
        "tips_and_rounding": _amount(cash.tips_and_rounding),
        "cash_in": _amount(cash.cash_in),
        "cash_out": _amount(cash.cash_out),
        "expected": _amount(cash.expected),
    }


def _cash_lines(cash: "CashExpected") -> list[str]:
    names = ("opening_float", "cash_sales", "cash_refunds", "tips_and_rounding", "cash_in", "cash_out", "expected")
    found = _cash(cash)
    return [
        f"{name.replace('_', ' ').capitalize():<17} {found[name]} {cash.currency.code}"
        for name in names
        if found[name] is not None
    ]


def _amount(money: "Money | None") -> str | None:
    return None if money is None else str(money.decimal)
