"""Uruguay: the link of an e-Ticket or e-Factura, `…/consultaQR/cfe?RUT,kind,series,number,total,day,hash`."""

import re
from datetime import tzinfo
from urllib.parse import unquote

from posapp.domain.pos_receipts.fiscal_code_errors import AmountNotPlain, CodeDamaged, DocumentOfATest, NotASale
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.check_digits import is_uruguayan_rut
from posapp.intake.codes.fields import link, plain_amount, plain_day, plain_number

__all__ = ["TRACE", "read"]

TRACE = re.compile(r"http.*efacturadgigubuyconsultaqr")
"""Finds the code in its beginning without punctuation and capitals, which arrive as others from another keyboard."""
HOST = "efactura.dgi.gub.uy"
FIELDS = 7
_SERIES = re.compile(r"[A-Z]{1,3}")
_FAMILIES = {"10", "11", "12", "13", "14", "20", "21", "22", "23", "24"}
"""e-Tickets and e-Facturas, for export and for another's account; with a 2 first, those of a contingency."""
_KINDS = {"1": ReceiptKind.SALE, "2": ReceiptKind.REFUND, "3": ReceiptKind.SALE}
"""By the last digit: the document, its credit note, its debit note."""


def read(text: str, _zone: tzinfo | None) -> PosReceipt | None:
    """Read a code; None where it is none of Uruguay's. Raises FiscalCodeRefused."""
    found = link(text)
    if found is None or not f".{found.host}".endswith(f".{HOST}") or not found.path.endswith("cfe"):
        return None
    if found.host.removeprefix("www.") != HOST or found.path != "consultaqr/cfe":
        raise DocumentOfATest()
    fields = unquote(found.query).split(",", FIELDS + 1)
    if len(fields) < FIELDS or not fields[6]:
        raise CodeDamaged(part="cfe")
    rut, kind, series, number, total, day = fields[:6]
    if not is_uruguayan_rut(rut):
        raise CodeDamaged(part="RUT")
    if len(fields) > FIELDS:  # a comma too much can only be in the amount
        raise AmountNotPlain()
    if not _SERIES.fullmatch(series):
        raise CodeDamaged(part="serie")
    said = (Why.FISCAL_CODE, Why.CURRENCY_NOT_SAID)
    return PosReceipt(
        kind=_kind(kind),
        source=ReceiptSource.CODE,
        number=f"{series}-{plain_number(number, 'cfe', 9)}",
        total=plain_amount(total, "UYU"),
        at=plain_day(day),
        issuer=rut,
        confidence=Confidence.SURE,
        why=(*said, Why.DEBIT_NOTE) if kind[-1] == "3" else said,
    )


def _kind(text: str) -> ReceiptKind:
    if not (len(text) == 3 and text.isascii() and text.isdigit()):
        raise CodeDamaged(part="cfe")
    if text[:2] not in _FAMILIES or text[2] not in _KINDS:
        raise NotASale(kind=text)
    return _KINDS[text[2]]
