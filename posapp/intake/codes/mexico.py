"""Mexico: the link of a CFDI, `…/default.aspx?id=UUID&re=issuer&rr=receiver&tt=total&fe=…`; it holds no day."""

import re
from datetime import tzinfo

from posapp.domain.pos_receipts.fiscal_code_errors import CodeDamaged, DocumentOfATest, NotASale
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.fields import link, parameters, plain_amount

__all__ = ["TRACE", "read"]

TRACE = re.compile(r"http.*facturaelectronicasatgobmxdefaultaspx")
"""Finds the code in its beginning without punctuation and capitals, which arrive as others from another keyboard."""
HOST = "verificacfdi.facturaelectronica.sat.gob.mx"
_UUID = re.compile(r"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}", re.IGNORECASE)
_RFC = re.compile(r"[A-ZÑ&]{3,4}[0-9]{6}[0-9A-Z]{3}")
_SAID = (Why.FISCAL_CODE, Why.CURRENCY_NOT_SAID, Why.KIND_NOT_SAID)


def read(text: str, _zone: tzinfo | None) -> PosReceipt | None:
    """Read a code; None where it is none of Mexico's. Raises FiscalCodeRefused."""
    found = link(text)
    if found is None or not found.host.endswith("facturaelectronica.sat.gob.mx"):
        return None
    if found.host != HOST:
        raise DocumentOfATest()
    fields = parameters(found.query, "id", "re", "rr", "tt", "fe")
    for name, form in (("id", _UUID), ("re", _RFC), ("rr", _RFC)):
        if not form.fullmatch(fields[name]):
            raise CodeDamaged(part=name)
    total = plain_amount(fields["tt"], "MXN")
    if not total.minor:  # a receipt of a payment, or goods on their way
        raise NotASale(kind="0.00")
    return PosReceipt(
        kind=ReceiptKind.SALE,
        source=ReceiptSource.CODE,
        number=fields["id"].upper(),
        total=total,
        issuer=fields["re"],
        confidence=Confidence.SURE,
        why=_SAID,
    )
