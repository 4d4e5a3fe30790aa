"""The Basque Country: the link of TicketBAI, `…?id=TBAI-NIF-DDMMYY-signature-crc&s=series&nf=number&i=total&cr=crc`."""

import re
from datetime import date, tzinfo

from posapp.domain.pos_receipts.fiscal_code_errors import CodeDamaged, DocumentOfATest
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.fields import link, parameters, plain_amount, plain_day

__all__ = ["TRACE", "read"]

TRACE = re.compile(r"http.*(?:batuzeusqrtbai|gipuzkoaeusqr|arabaeustbai)")
"""Finds the code in its beginning without punctuation and capitals, which arrive as others from another keyboard."""
_HOSTS = {"batuz.eus", "www.batuz.eus", "tbai.egoitza.gipuzkoa.eus", "ticketbai.araba.eus"}
_TESTS = {"tbai.prep.gipuzkoa.eus", "pruebas-ticketbai.araba.eus", "pruebas.batuz.eus"}
_ID = re.compile(r"TBAI-(?P<nif>[0-9A-Z]{9})-(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{2})-.{13}-[0-9]{3}")
_NUMBER = re.compile(r"[0-9A-Za-z./_#*:+-]{1,20}")
_CHECK = re.compile(r"[0-9]{3}")


def read(text: str, _zone: tzinfo | None) -> PosReceipt | None:
    """Read a code; None where it is none of TicketBAI's. Raises FiscalCodeRefused."""
    found = link(text)
    if found is None or found.host not in _HOSTS | _TESTS:
        return None
    if found.host in _TESTS:
        raise DocumentOfATest()
    fields = parameters(found.query, "id", "nf", "i", "cr", optional="s")
    series = fields["s"]
    nif, day = _signed(fields["id"])
    for part in filter(None, (series, fields["nf"])):
        if not _NUMBER.fullmatch(part):
            raise CodeDamaged(part="nf")
    if not _CHECK.fullmatch(fields["cr"]):
        raise CodeDamaged(part="cr")
    is_whole = fields["cr"] == _crc8(text.rpartition("&cr=")[0])
    return PosReceipt(
        kind=ReceiptKind.REFUND if fields["i"].startswith("-") else ReceiptKind.SALE,
        source=ReceiptSource.CODE,
        number=f"{series}-{fields['nf']}" if series else fields["nf"],
        total=plain_amount(fields["i"].removeprefix("-"), "EUR"),
        at=day,
        issuer=nif,
        confidence=Confidence.SURE if is_whole else Confidence.DOUBTFUL,
        why=(Why.FISCAL_CODE,) if is_whole else (Why.FISCAL_CODE, Why.CHECK_FAILED),
    )


def _signed(text: str) -> tuple[str, date]:
    """Give the issuer and the day of an identifier."""
    found = _ID.fullmatch(text)
    if found is None:
        raise CodeDamaged(part="id")
    return found["nif"], plain_day(f"20{found['year']}-{found['month']}-{found['day']}")


def _crc8(text: str) -> str:
    """Give the check sum that the tax offices define: the polynomial x⁸+x²+x+1 from 0, as three digits."""
    remainder = 0
    for byte in text.encode():
        remainder ^= byte
        for _bit in range(8):
            remainder = (remainder << 1) ^ (0x107 if remainder & 0x80 else 0)
    return f"{remainder:03}"
