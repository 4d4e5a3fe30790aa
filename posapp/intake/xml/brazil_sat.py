"""Reads Brazil's CF-e SAT, and its cancellation.

The layout is that of the "Especificação de Requisitos do SAT", with the amounts of a sale and of its cancellation.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo

from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.intake.xml.brazil_tenders import tender_words
from posapp.intake.xml.tree import Node
from posapp.intake.xml.values import amount, judged, line, sum_of

__all__ = ["ROOTS", "is_test", "read"]

ROOTS = frozenset({"CFe", "CFeCanc", "envCFe"})
_CURRENCY = "BRL"
_KEY = re.compile(r"(?:CFe)?[0-9]{44}")


def is_test(root: Node) -> bool:
    """Say whether the documents were made in the tax office's system for tests."""
    return any(each.says("ide", "tpAmb") == "2" for each in root.descendants("infCFe"))


def read(root: Node, zone: tzinfo | None) -> Iterator[PosReceipt]:
    """Give the receipts; a cancellation gives the whole sale back, and names it."""
    for name, kind in (("CFe", ReceiptKind.SALE), ("CFeCanc", ReceiptKind.REFUND)):
        for each in root.descendants(name):
            yield from (_receipt(document, kind, zone) for document in each.all("infCFe") if _is_issued(document))


def _is_issued(document: Node) -> bool:
    """Whether the device made it; what the POS asked of the device has no number yet, and lies in the same folder."""
    return bool(document.says("ide", "nserieSAT") and document.says("ide", "nCFe"))


def _receipt(document: Node, kind: ReceiptKind, zone: tzinfo | None) -> PosReceipt:
    total = amount(document.says("total", "vCFe"), _CURRENCY)
    paid = [each.says("vMP") for each in document.all("pgto", "MP")]
    handed, change = sum_of(paid, _CURRENCY), amount(document.says("pgto", "vTroco") or "0", _CURRENCY)
    is_paid = not paid or total is None or (handed is not None and change is not None and handed - change == total)
    lines = [
        line(
            each.says("xProd"),
            each.says("qCom"),
            amount(each.says("vItem") or each.says("vProd"), _CURRENCY),
            each.says("cProd"),
        )
        for each in document.all("det", "prod")
    ]
    return judged(
        PosReceipt(
            kind=kind,
            source=ReceiptSource.FOLDER,
            number=f"{document.says('ide', 'nserieSAT'):0>9}-{document.says('ide', 'nCFe'):0>6}",
            total=total,
            at=_moment(document.says("ide", "dEmi"), document.says("ide", "hEmi"), zone),
            issuer=document.says("emit", "CNPJ"),
            tender=tender_words(each.says("cMP") for each in document.all("pgto", "MP")),
            lines=tuple(lines),
            of=_cancelled(document.attributes.get("chCanc", "")) if kind is ReceiptKind.REFUND else "",
        ),
        adds_up=is_paid,
    )


def _cancelled(key: str) -> str:
    """The number of the cancelled sale stands in its key: nine digits of the device, six of the document."""
    digits = key.removeprefix("CFe")
    return f"{digits[22:31]}-{digits[31:37]}" if _KEY.fullmatch(key) else ""


def _moment(day: str, clock: str, zone: tzinfo | None) -> datetime | date | None:
    """The device has the shop's wall clock."""
    if not re.fullmatch(r"20[0-9]{6}[0-9]{6}", day + clock, re.ASCII):
        return None
    try:
        read = datetime.strptime(day + clock, "%Y%m%d%H%M%S")  # noqa: DTZ007 - the zone is the shop's, if it is known
        return read.date() if zone is None else read.replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
