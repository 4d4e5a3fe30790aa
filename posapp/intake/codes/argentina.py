"""Argentina: the link of a comprobante, `…/fe/qr/?p=` and the base64 of a JSON object."""

import base64
import binascii
import json
import re
from datetime import tzinfo
from decimal import Decimal
from urllib.parse import unquote

from posapp.domain.pos_receipts.fiscal_code_errors import (
    AmountNotPlain,
    CodeDamaged,
    CurrencyNotKnown,
    DocumentOfATest,
    NotASale,
)
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.check_digits import is_argentine_cuit
from posapp.intake.codes.fields import Link, link, plain_amount, plain_day, plain_number

__all__ = ["TRACE", "read"]

TRACE = re.compile(r"http.*(?:afip|arca)gobarfeqr")
"""Finds the code in its beginning without punctuation and capitals, which arrive as others from another keyboard."""
_HOSTS = {"www.afip.gob.ar", "afip.gob.ar", "www.arca.gob.ar", "arca.gob.ar"}
_SALES = {1, 6, 11, 19, 51, 81, 82, 83, 111, 118, 201, 206, 211}
_DEBIT_NOTES = {2, 7, 12, 20, 52, 115, 116, 117, 120, 202, 207, 212}
_CREDIT_NOTES = {3, 8, 13, 21, 53, 110, 112, 113, 114, 119, 203, 208, 213}
"""Kinds of documents in the tax office's table."""
_CURRENCIES = {"PES": "ARS", "DOL": "USD", "060": "EUR", "012": "BRL", "011": "UYU", "033": "CLP"}
"""The tax office's codes of currencies."""
_RATE = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,10})?")


def read(text: str, _zone: tzinfo | None) -> PosReceipt | None:
    """Read a code; None where it is none of Argentina's. Raises FiscalCodeRefused."""
    found = link(text)
    if (
        found is None
        or not found.path.startswith("fe/qr")
        or not f".{found.host}".endswith((".afip.gob.ar", ".arca.gob.ar"))
    ):
        return None
    if found.host not in _HOSTS:
        raise DocumentOfATest()
    fields = _fields(found)
    cuit, kind = fields["cuit"], int(plain_number(_either(fields, "tipoCmp", "tipoCbte"), "tipoCmp", 3))
    if not is_argentine_cuit(cuit):
        raise CodeDamaged(part="CUIT")
    place = plain_number(fields["ptoVta"], "ptoVta", 5)
    number = plain_number(_either(fields, "nroCmp", "nroCbte"), "nroCmp", 8)
    why = (Why.FISCAL_CODE, Why.DEBIT_NOTE) if kind in _DEBIT_NOTES else (Why.FISCAL_CODE,)
    return PosReceipt(
        kind=_kind(kind),
        source=ReceiptSource.CODE,
        number=f"{place:0>5}-{number:0>8}",
        total=plain_amount(fields["importe"], _currency(fields)),
        at=plain_day(fields["fecha"]),
        issuer=cuit,
        confidence=Confidence.SURE,
        why=why,
    )


def _fields(found: Link) -> dict[str, str]:
    """Give the values of the object as texts, whether it wrote numbers or texts; a missing one is empty."""
    coded = unquote(found.query.removeprefix("p=")).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        text = base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True).decode("utf-8-sig")
        pairs = json.loads(text, parse_int=str, parse_float=str, object_pairs_hook=tuple)
    except (binascii.Error, ValueError, RecursionError) as error:
        raise CodeDamaged(part="p") from error
    if not isinstance(pairs, tuple):
        raise CodeDamaged(part="p")
    fields = dict.fromkeys(("cuit", "ptoVta", "importe", "fecha", "moneda", "ctz"), "")
    seen: set[str] = set()
    for name, value in pairs:
        if name in seen:
            raise CodeDamaged(part="p")
        seen.add(name)
        if isinstance(value, str):
            fields[name] = value.strip()
    return fields


def _either(fields: dict[str, str], one: str, other: str) -> str:
    """Systems use either name; where both say something, they say the same."""
    values = {fields[name] for name in (one, other) if fields.get(name)}
    if len(values) != 1:
        raise CodeDamaged(part=one)
    return values.pop()


def _kind(number: int) -> ReceiptKind:
    if number in _CREDIT_NOTES:
        return ReceiptKind.REFUND
    if number not in _SALES | _DEBIT_NOTES:
        raise NotASale(kind=number)
    return ReceiptKind.SALE


def _currency(fields: dict[str, str]) -> str:
    """Give the code of ISO 4217; a rate of pesos that is not 1 contradicts the currency, and neither is believed."""
    theirs, rate = fields["moneda"], fields["ctz"]
    if theirs not in _CURRENCIES:
        raise CurrencyNotKnown(code=theirs[:3] if theirs[:3].isalnum() else "?")
    if rate and not _RATE.fullmatch(rate):
        raise CodeDamaged(part="ctz")
    is_pesos, is_one = theirs == "PES", not rate or Decimal(rate) == 1
    if is_pesos and not is_one:
        raise AmountNotPlain()
    if not is_pesos and (not rate or not Decimal(rate)):
        raise AmountNotPlain()
    return _CURRENCIES[theirs]
