"""Chile: the stamp (TED) of a boleta or factura, a little XML in a PDF417.

A few elements are looked for by name, each exactly once, in the part before the issuer's authorization, which has
elements of the same names. No XML parser sees the text, so nothing in it can be expanded or fetched.
"""

import re
from datetime import UTC, date, datetime, tzinfo

from posapp.domain.pos_receipts.fiscal_code_errors import CodeDamaged, NotASale
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.check_digits import is_chilean_rut
from posapp.intake.codes.fields import plain_amount, plain_day, plain_number

__all__ = ["TRACE", "read"]

TRACE = re.compile(r"tedversion10ddre")
"""Finds the code in its beginning without punctuation and capitals, which arrive as others from another keyboard."""
_BEGINNING = re.compile(r"<TED\s+version=[\"']1\.0[\"']>\s*<DD>")
_KINDS = {
    **dict.fromkeys(("33", "34", "39", "41"), ReceiptKind.SALE),
    "56": ReceiptKind.SALE,
    "61": ReceiptKind.REFUND,
}
DEBIT_NOTE = "56"
_MOMENT = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")


def read(text: str, zone: tzinfo | None) -> PosReceipt | None:
    """Read a code; None where it is none of Chile's. Raises FiscalCodeRefused."""
    if not _BEGINNING.match(text):
        return None
    if not text.rstrip().endswith("</TED>"):
        raise CodeDamaged(part="TED")
    document = text.partition("<CAF")[0]
    issuer, kind = _element(document, "RE"), _element(document, "TD")
    if not is_chilean_rut(issuer):
        raise CodeDamaged(part="RUT")
    if kind not in _KINDS:
        raise NotASale(kind=kind if kind.isalnum() and len(kind) <= 3 else "?")
    day = plain_day(_element(document, "FE"))
    return PosReceipt(
        kind=_KINDS[kind],
        source=ReceiptSource.CODE,
        number=plain_number(_element(document, "F"), "F", 10),
        total=plain_amount(_element(document, "MNT"), "CLP"),
        at=_moment(text, day, zone) or day,
        issuer=issuer,
        confidence=Confidence.SURE,
        why=(Why.FISCAL_CODE, Why.DEBIT_NOTE) if kind == DEBIT_NOTE else (Why.FISCAL_CODE,),
    )


def _element(document: str, name: str) -> str:
    """Give the text of an element; raises CodeDamaged where it is missing, there twice or too long."""
    _before, opened, behind = document.partition(f"<{name}>")
    value, closed, rest = behind.partition(f"</{name}>")
    if not (opened and closed) or f"<{name}>" in rest or "<" in value or len(value) > 40:
        raise CodeDamaged(part=name)
    return value.strip()


def _moment(text: str, day: date, zone: tzinfo | None) -> datetime | None:
    """Give when the stamp was made, where that was on the receipt's own day; it is not signed later than sold."""
    written = text.rpartition("<TSTED>")[2].partition("</TSTED>")[0]
    if zone is None or not _MOMENT.fullmatch(written):
        return None
    try:
        moment = datetime.fromisoformat(written).replace(tzinfo=zone)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.date() == day else None
