"""Reads notes and coins as a script gives them: `--pieces 1000x3`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

if TYPE_CHECKING:
    from posapp.cli.command_session import Json
    from posapp.domain.currency import Currency
    from posapp.domain.day.denominations import PieceCount

__all__ = ["PieceInvalid", "pieces_document", "pieces_option", "read_pieces"]

MAX_DIGITS = 9


class PieceInvalid(InputError):
    """Text that is not a value with a number."""

    field = "pieces"
    sentence = mark("errors", "Notes and coins: “{text}” is not a value and a number. Write it like 1000x3 or 0.50x12.")


pieces_option = click.option(
    "--pieces",
    multiple=True,
    metavar="1000x3",
    help="How many notes or coins of a value were counted; repeat for others.",
)


def read_pieces(texts: Sequence[str], unit: "Currency") -> "tuple[PieceCount, ...]":
    """Give the notes and coins that are written like 1000x3; raises InputError for the first that is none."""
    from posapp.domain.amounts.reading import parse_exact_amount
    from posapp.domain.day.denominations import PieceCount

    pieces = []
    for text in texts:
        value, _, number = text.strip().lower().partition("x")
        if not (number.isascii() and number.isdigit() and len(number) <= MAX_DIGITS):
            raise PieceInvalid(text=text[:40])
        pieces.append(PieceCount(parse_exact_amount(value, unit).minor, int(number)))
    return tuple(pieces)


def pieces_document(pieces: "Sequence[PieceCount]", unit: "Currency") -> "list[Json]":
    """Give notes and coins as JSON has them."""
    from posapp.domain.money import Money

    return [{"value": str(Money(each.value, unit).decimal), "number": each.number} for each in pieces]
