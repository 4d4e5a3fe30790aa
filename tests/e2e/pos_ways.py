"""The four ways by which a shop's POS brings a sale to a till, as the tests of whole mornings use them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx

from posapp.domain.settings.till_settings import POS_FOLDER, TAX_ID, WEB_PORT
from posapp.services.on_ledger.intake.pairings import Pairings
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.e2e.test_printer_in_between import Running, free_port
from tests.pretended_printer import wait_for
from tests.unit.intake.fiscal_codes import RUT, uruguay
from tests.unit.intake.xml.fiscal_documents import cfe

__all__ = ["PosSale", "PosWays"]

PAPER = """\x1b@ALMACEN DEL PUERTO
TICKET {number}
{at:%d/%m/%Y %H:%M}
1 x Yerba 1 kg        {amount}
TOTAL                 {amount}
EFECTIVO              {amount}
\n\n\x1dV\x00"""
TICKET = """ALMACEN DEL PUERTO
TICKET {number}
{at:%d/%m/%Y %H:%M}
1 x Agua 600 ml       {amount}
TOTAL                 {amount}
EFECTIVO              {amount}
"""


@dataclass(frozen=True, slots=True)
class PosSale:
    """A sale of the POS.

    Attributes:
        number: The receipt's, as posapp shows it.
        minor: What was paid, in hundredths.
    """

    number: str
    minor: int

    @property
    def written(self) -> str:
        """The amount as the POS prints it."""
        return f"{self.minor // 100},{self.minor % 100:02}"

    @property
    def plain(self) -> str:
        """The amount with a point."""
        return f"{self.minor // 100}.{self.minor % 100:02}"


class PosWays:
    """A POS in Uruguay that prints, writes files, posts, and shows codes; each sale has its own number and amount.

    Args:
        till: The till; it is set up for all four.
        folder: Where files are written.
        forwarder: The printer in between that runs for the till.
    """

    def __init__(self, till: Till, folder: Path, forwarder: Running) -> None:
        self._zone, self._folder, self._forwarder = till.shop().zone, folder, forwarder
        self._port, self._last = free_port(), 0
        with open_ledger_session(till) as session:
            session.settings.change(POS_FOLDER.change(str(folder)), WEB_PORT.change(self._port), TAX_ID.change(RUT))
        with till.open_workplace() as workplace:
            self._token = Pairings(workplace).add("Web POS")

    def prints(self) -> PosSale:
        """Print a sale to the forwarder."""
        sale = self._sale("{:06}")
        with self._forwarder.prints_bytes(self._filled(PAPER, sale)):
            pass
        return sale

    def writes_a_document(self) -> PosSale:
        """Leave a fiscal document in the folder, as fiscal software does: complete at once."""
        sale, now = self._sale("A-{}"), datetime.now(self._zone)
        text = cfe(total=sale.plain).replace("424298", sale.number.removeprefix("A-"))
        text = text.replace("2026-07-30T18:05:11-03:00", now.isoformat(timespec="seconds"))
        self._leave(f"{sale.number}.xml", text.replace("2026-07-30", f"{now:%Y-%m-%d}").encode())
        return sale

    def writes_a_ticket(self) -> PosSale:
        """Leave a ticket as plain text in the folder."""
        sale = self._sale("{:06}")
        self._leave(f"{sale.number}.txt", self._filled(TICKET, sale))
        return sale

    def posts(self) -> PosSale:
        """Post a sale as a web POS does, as soon as the door is open; the same one again is the same."""
        sale = self._sale("W-{}")
        wait_for(lambda: self._is_posted(sale), seconds=60)
        return sale

    def shows_a_code(self) -> tuple[PosSale, str]:
        """Give a sale, and the code on its paper."""
        sale = self._sale("A-{}")
        number = int(sale.number.removeprefix("A-"))
        return sale, uruguay(number=number, total=sale.plain, day=f"{datetime.now(self._zone):%Y%m%d}")

    def _sale(self, number: str) -> PosSale:
        self._last += 1
        return PosSale(number.format(4_000 + self._last), 10_000 + 1_037 * self._last)

    def _filled(self, text: str, sale: PosSale) -> bytes:
        return text.format(number=sale.number, amount=sale.written, at=datetime.now(self._zone)).encode("cp850")

    def _leave(self, name: str, content: bytes) -> None:
        half = self._folder / f".{name}.part"
        half.write_bytes(content)
        half.replace(self._folder / name)

    def _is_posted(self, sale: PosSale) -> bool:
        try:
            answer = httpx.post(
                f"http://127.0.0.1:{self._port}/v1/receipts",
                json={"number": sale.number, "total": sale.plain},
                headers={"Authorization": f"Bearer {self._token}"},
                trust_env=False,
            )
        except httpx.TransportError:
            return False
        return answer.status_code == 202
