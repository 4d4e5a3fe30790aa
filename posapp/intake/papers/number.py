"""Reads the number of a paper, the number of the sale it takes back, and the tax id of the shop."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from posapp.intake.papers.plain import folded
from posapp.intake.papers.rows import Layout

__all__ = ["MAX_NUMBER", "PaperNumbers", "is_number", "numbers_of", "value_after"]

MAX_NUMBER = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNumbers:
    """The numbers of a paper.

    Attributes:
        number: Its own, with its series; empty where it has none, or several of the same rank.
        of: The number of the sale that a refund names; empty for none.
        issuer: The tax id, where the paper bears exactly one.
    """

    number: str
    of: str
    issuer: str


def numbers_of(layout: Layout) -> PaperNumbers:
    """Read the numbers of a paper; what may be one of several is left empty."""
    texts = [row.text for row in layout.rows]
    return PaperNumbers(
        number=_own_number(texts), of=_only({*_after(texts, _OF)}), issuer=_only({*_after(texts, _ISSUER)})
    )


def is_number(text: str) -> bool:
    """Say whether a text may be the number of a receipt: letters, digits and a few marks, and a digit among them."""
    return _VALUE.fullmatch(text) is not None and any(sign.isdigit() for sign in text)


def value_after(text: str, label: str, delimiter: str = "") -> str:
    """Give the number that follows a label in a line; empty where there is none.

    Args:
        text: The plain line.
        label: The label's words, as they stand; capitals and accents do not matter.
        delimiter: What stands between the label and the number, where a person said it.
    """
    at = folded(text).find(folded(label))
    if at < 0:
        return ""
    rest = text[at + len(label) :]
    if delimiter:
        _, found, rest = rest.partition(delimiter)
        if not found:
            return ""
    match = _VALUE.match(rest.lstrip(" :#.°º=-"))
    return match[0] if match is not None and is_number(match[0]) else ""


def _own_number(texts: list[str]) -> str:
    for pattern in _WITH_SERIES:
        with_series = _only({*_after(texts, pattern)})
        if with_series:
            return with_series
    own = [text for text in texts if _OF.search(folded(text)) is None]
    for pattern in _RANKS:
        found = {*_after(own, pattern)}
        if found:
            return _only(found)
    return ""


def _after(texts: list[str], pattern: re.Pattern[str]) -> Iterator[str]:
    for text in texts:
        match = pattern.search(folded(text)) if len(folded(text)) == len(text) else None
        if match is None:
            continue
        value = text[match.start("value") : match.end("value")].strip(" .-/")
        series = match.groupdict().get("series")
        if any(sign.isdigit() for sign in value) and len(value) <= MAX_NUMBER:
            yield f"{series} {value}" if series else value


def _only(found: set[str]) -> str:
    return next(iter(found)) if len(found) == 1 else ""


_ONE = r"(?P<value>[A-Z0-9][A-Z0-9\-/.]{0,62})(?![A-Z0-9:])"
_NUMBER_MARK = r" ?(?:N ?[°O]\.?|NRO\.?|NUM\.?|NUMERO|NUMBER|NO\.?|N\.|#)? ?[:#]? ?"
_NEEDED = r" ?(?:N ?[°O]\.?|NRO\.?|NUM\.?|NUMERO|NUMBER|NO\.?|N\.|#|:) ?[:#]? ?"
_VALUE = re.compile(r"[A-Za-z0-9][A-Za-z0-9\-/.]{0,62}")
_WITH_SERIES = (
    re.compile(
        r"\bSERIE:? ?(?P<series>[A-Z]{1,3})[ ,\-]{1,3}(?:N[°O]?\.?|NRO\.?|NUMERO:?|NO\.?)?:? ?(?P<value>[0-9]{1,12})\b"
    ),
    re.compile(r"\b(?:FACTURA|TIQUE|NOTA DE CREDITO) (?P<series>[A-EM]) (?P<value>[0-9]{4,5}-[0-9]{8})\b"),
)
_RANKS = (
    re.compile(
        rf"\b(?:FOLIO|BOLETA(?: ELECTRONICA)?|E-?BOLETA|FACTURA|E-?FACTURA|E-?TICKET|TICKET|TIQUETE|TIQUE)"
        rf"{_NEEDED}{_ONE}"
    ),
    re.compile(
        rf"\b(?:CUPOM|CUPOM FISCAL|NFC-?E|SAT|EXTRATO|NOTA|NOTA DE CREDITO|RECIBO|COMPROBANTE|DEVOLUCION|DEVOLUCAO)"
        rf"{_NEEDED}{_ONE}"
    ),
    re.compile(rf"\b(?:RECEIPT|INVOICE|SALE|REFUND|CREDIT NOTE|VENTA|VENDA|TRANSACTION){_NEEDED}{_ONE}"),
    re.compile(
        r"\b(?:TICKET|FOLIO|RECEIPT|CUPOM|RECIBO|BOLETA) +(?P<value>(?:[A-Z]{1,5}-)?[0-9]{3,14})(?![0-9A-Z/:.,])"
    ),
    re.compile(rf"\b(?:ORDER|PEDIDO|ORDEN){_NEEDED}{_ONE}"),
    re.compile(r"^\W*(?:N ?[°O]\.?|NRO\.?|#) ?:? ?(?P<value>(?:[A-Z]{1,5}-)?[0-9]{3,14})(?![0-9A-Z/:.,])"),
)
_OF = re.compile(
    rf"\b(?:REF|REFERENCIA|DOC ORIGEN|TICKET ORIGINAL|VENTA ORIGINAL|ORIGINAL RECEIPT|ORIGINAL SALE|CUPOM ORIGINAL|"
    rf"COMPROBANTE ASOCIADO|AFECTA A|DEVUELVE|ORIGEN)\b{_NUMBER_MARK}{_ONE}"
)
_ISSUER = re.compile(
    r"\b(?:RUT|R\.U\.T\.?|RUC|CNPJ|CUIT|RFC|NIF|CIF)(?: EMISOR)?\.?:? ?"
    r"(?P<value>[A-Z0-9][A-Z0-9.\-/]{7,17})(?![A-Z0-9])"
)
