"""Brazil: the link of an NFC-e, the code of a CF-e SAT, or the key of 44 characters alone.

A key holds the state, the month, the issuer, the model, the series and the number. The amount of an NFC-e stands in its
code only where it was issued without a connection; otherwise it comes from the shop's own files.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from posapp.domain.money import Money
from posapp.domain.pos_receipts.fiscal_code_errors import CodeDamaged, DocumentOfATest, NotASale
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.codes.check_digits import is_brazilian_cnpj, is_brazilian_key
from posapp.intake.codes.fields import link, parameters, plain_amount, plain_day

__all__ = ["TRACE", "read"]

TRACE = re.compile(r"http.*(?:fazenda|sefaz|sefa|nfce).*p[1-5][0-9]{43}")
"""Finds the code in its beginning without punctuation and capitals, which arrive as others from another keyboard."""
NFCE, SAT = "65", "59"
TEST = "2"
_KEY = re.compile(
    r"(?P<state>[1-5][0-9])(?P<year>[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<issuer>[0-9A-Z]{12}[0-9]{2})"
    r"(?P<model>[0-9]{2})(?P<rest>[0-9]{21})[0-9]"
)
_PARAMETER = re.compile(r"(?:^|&)p=[1-5][0-9]{5}")


@dataclass(frozen=True, slots=True)
class _Key:
    """A key taken apart."""

    issuer: str
    model: str
    year: int
    month: int
    rest: str

    @property
    def number(self) -> str:
        """The series and the number; of a SAT the device's own, as it prints them."""
        if self.model == SAT:
            return f"{self.rest[:9]}-{self.rest[9:15]}"
        return f"{int(self.rest[:3])}-{int(self.rest[3:12])}"


def read(text: str, zone: tzinfo | None) -> PosReceipt | None:
    """Read a code; None where it is none of Brazil's. Raises FiscalCodeRefused."""
    found = link(text)
    if found is not None:
        is_brazilian = found.host.endswith(".gov.br") and _PARAMETER.search(found.query)
        return _nfce(found.host, parameters(found.query, "p")["p"]) if is_brazilian else None
    first, *rest = text.removeprefix("CFe").split("|", 5)
    is_key_alone = not rest and len(first) == 44
    if not is_key_alone and len(rest) != 4:
        return None
    key = _bare_key(first)
    if key is None or (rest and key.model != SAT):
        return None
    return _receipt(key, _sat_moment(rest[0], key, zone), plain_amount(rest[1], "BRL")) if rest else _receipt(key)


def _nfce(host: str, coded: str) -> PosReceipt:
    key_text, *rest = coded.split("|", 10)
    if re.search(r"homolog|\bhom\b|\bhml\b|teste", host) or rest[1:2] == [TEST]:
        raise DocumentOfATest()
    key = _key(key_text)
    if key is None or rest[:1] not in (["2"], ["3"]) or rest[1:2] != ["1"]:
        raise CodeDamaged(part="p")
    if key.model != NFCE:
        raise NotASale(kind=key.model)
    is_online = len(rest) == (2 if rest[0] == "3" else 4)
    if is_online:
        return _receipt(key)
    if len(rest) != 7:
        raise CodeDamaged(part="p")
    return _receipt(key, plain_day(f"{key.year}-{key.month:02}-{rest[2]:0>2}"), plain_amount(rest[3], "BRL"))


def _receipt(key: _Key, at: date | None = None, total: Money | None = None) -> PosReceipt:
    return PosReceipt(
        kind=ReceiptKind.SALE,
        source=ReceiptSource.CODE,
        number=key.number,
        total=total,
        at=at,
        issuer=key.issuer,
        confidence=Confidence.DOUBTFUL if total is None else Confidence.SURE,
        why=(Why.FISCAL_CODE, Why.NO_TOTAL) if total is None else (Why.FISCAL_CODE,),
    )


def _key(text: str) -> _Key | None:
    """Take a key apart; None where its check digits do not fit."""
    found = _KEY.fullmatch(text)
    if found is None or not is_brazilian_cnpj(found["issuer"]) or not is_brazilian_key(text):
        return None
    return _Key(found["issuer"], found["model"], 2000 + int(found["year"]), int(found["month"]), found["rest"])


def _bare_key(text: str) -> _Key | None:
    """A slip of a bank has 44 digits too, so only what has an issuer and a model of a receipt is a damaged key."""
    found = _KEY.fullmatch(text)
    if found is None or found["model"] not in {NFCE, SAT} or not is_brazilian_cnpj(found["issuer"]):
        return None
    if not is_brazilian_key(text):
        raise CodeDamaged(part="chave")
    return _key(text)


def _sat_moment(text: str, key: _Key, zone: tzinfo | None) -> date:
    """Give when a SAT issued a receipt, in UTC where the shop's zone is known; else the day."""
    if len(text) != 14 or not (text.isascii() and text.isdigit()):
        raise CodeDamaged(part="data")
    try:
        local = datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=zone or UTC)
    except ValueError as error:
        raise CodeDamaged(part="data") from error
    if (local.year, local.month) != (key.year, key.month):
        raise CodeDamaged(part="data")
    return local.date() if zone is None else local.astimezone(UTC)
