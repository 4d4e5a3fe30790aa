"""A pretended POS of the practice shop: a few products, receipts with running numbers, printed as a real POS prints."""

import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from posapp.sandbox.currencies import decimals_of

__all__ = ["PosAddresses", "PosItem", "PosTicket", "PrinterAway", "TicketSeries", "print_ticket"]

COLUMNS = 42
CONNECT_SECONDS = 2.0
_START = b"\x1b@\x1bt\x10"  # reset, code page 1252
_CENTRE, _LEFT = b"\x1ba\x01", b"\x1ba\x00"
_LARGE, _PLAIN = b"\x1d!\x11", b"\x1d!\x00"
_CUT = b"\x1dVB\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class PosAddresses:
    """Where the pretended POS hands its receipts.

    Attributes:
        printer: The port of this computer where it prints; 0 where nothing listens.
        door: The port of this computer where posapp takes receipts of web POS; 0 where nothing listens.
        token: What opens that.
    """

    printer: int = 0
    door: int = 0
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosItem:
    """One line of a ticket.

    Attributes:
        name: Of the product.
        count: How many.
        minor: What one costs, in minor units.
    """

    name: str
    count: int
    minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PosTicket:
    """One sale of the pretended POS.

    Attributes:
        number: The receipt's.
        shop: The name at its head.
        items: What was sold.
        currency: ISO 4217.
        comma: Whether a comma stands before the decimals.
        is_month_first: Whether the month stands before the day.
        words: What the shop's language calls the receipt, the total and the tender.
        at: When, as the shop's clock shows it.
    """

    number: str
    shop: str
    items: Sequence[PosItem]
    currency: str
    comma: bool
    is_month_first: bool
    words: tuple[str, str, str]
    at: datetime

    @property
    def total(self) -> int:
        """What is paid, in minor units."""
        return sum(each.count * each.minor for each in self.items)

    def written(self, minor: int) -> str:
        """Give an amount as the POS prints it."""
        decimals = decimals_of(self.currency) or 0
        text = f"{minor / 10**decimals:,.{decimals}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.comma else text

    @property
    def written_at(self) -> str:
        """The moment as the POS prints it."""
        return f"{self.at:%m/%d/%Y %H:%M}" if self.is_month_first else f"{self.at:%d/%m/%Y %H:%M}"

    def plain(self, minor: int) -> str:
        """Give an amount as the door for web POS wants it."""
        decimals = decimals_of(self.currency) or 0
        return f"{minor / 10**decimals:.{decimals}f}"


class PrinterAway(Exception):
    """Nothing listens where the POS prints."""


class TicketSeries:
    """Gives the numbers of one run of the practice server, from any thread."""

    def __init__(self) -> None:
        self._lock, self._last = threading.Lock(), 0

    def next(self) -> str:
        """Give the next number."""
        with self._lock:
            self._last += 1
            return f"P-{self._last:06}"


def print_ticket(ticket: PosTicket, port: int) -> None:
    """Print a ticket at a port of this computer; raises PrinterAway."""
    if not port:
        raise PrinterAway
    try:
        with socket.create_connection(("127.0.0.1", port), CONNECT_SECONDS) as printer:
            printer.sendall(_printed(ticket))
            printer.shutdown(socket.SHUT_WR)
            while printer.recv(1024):
                pass
    except OSError as error:
        raise PrinterAway from error


def _printed(ticket: PosTicket) -> bytes:
    receipt, total, tender = ticket.words
    head = [f"{receipt} {ticket.number}", ticket.written_at, "-" * COLUMNS]
    rows = [_row(f"{each.count} x {each.name}", ticket.written(each.count * each.minor)) for each in ticket.items]
    foot = ["-" * COLUMNS]
    paid = [_row(tender, ticket.written(ticket.total)), "", "", ""]
    return b"".join(
        (
            *(_START, _CENTRE, _encoded(ticket.shop), _LEFT, *map(_encoded, (*head, *rows, *foot))),
            *(_LARGE, _encoded(_row(total, ticket.written(ticket.total), COLUMNS // 2)), _PLAIN),
            *(*map(_encoded, paid), _CUT),
        )
    )


def _row(left: str, right: str, columns: int = COLUMNS) -> str:
    return f"{left[: columns - len(right) - 1]:<{columns - len(right)}}{right}"


def _encoded(line: str) -> bytes:
    return line.encode("cp1252", "replace") + b"\n"
