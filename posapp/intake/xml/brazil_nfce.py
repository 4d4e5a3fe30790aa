"""Reads Brazil's NFC-e and NF-e of model 55 and 65, alone or with their protocol.

The layout is that of the "Manual de Orientação do Contribuinte" of the NF-e, version 4.00.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt, ReceiptKind, ReceiptSource
from posapp.intake.xml.brazil_tenders import tender_words
from posapp.intake.xml.tree import Node
from posapp.intake.xml.values import amount, judged, line, moment, number, sum_of

__all__ = ["OTHER_ROOTS", "ROOTS", "is_test", "read"]

ROOTS = frozenset({"nfeProc", "NFe", "enviNFe"})
OTHER_ROOTS = frozenset(
    {"procEventoNFe", "procInutNFe", "retEnviNFe", "retConsReciNFe", "envEvento", "inutNFe", "evento"}
)
"""What the same software leaves beside: cancellations, numbers that are not used, answers; none is a receipt."""
_AUTHORIZED = {"100", "150"}
_MODELS = {"55", "65"}
_CURRENCY = "BRL"
_KEY = re.compile(r"[0-9]{44}")
_OUT, _NORMAL, _RETURN = "1", "1", "4"


def is_test(root: Node) -> bool:
    """Say whether the documents were made in the tax office's system for tests."""
    return any(each.says("ide", "tpAmb") == "2" for each in root.descendants("infNFe"))


def read(root: Node, zone: tzinfo | None) -> Iterator[PosReceipt]:
    """Give the receipts; what the tax office denied or cancelled is none."""
    protocol = root.says("protNFe", "infProt", "cStat")
    if protocol and protocol not in _AUTHORIZED:
        return
    for each in root.descendants("infNFe"):
        if each.says("ide", "mod") in _MODELS and _kind(each) is not None:
            yield _receipt(each, zone)


def _kind(document: Node) -> ReceiptKind | None:
    """Goods that come back are a refund; a supplement, an adjustment and a return to a supplier are neither."""
    purpose = document.says("ide", "finNFe") or _NORMAL
    goes_out = document.says("ide", "tpNF") in {"", _OUT}
    if purpose == _RETURN:
        return None if goes_out else ReceiptKind.REFUND
    return ReceiptKind.SALE if purpose == _NORMAL and goes_out else None


def _receipt(document: Node, zone: tzinfo | None) -> PosReceipt:
    kind = _kind(document) or ReceiptKind.OTHER
    total = amount(document.says("total", "ICMSTot", "vNF"), _CURRENCY)
    return judged(
        PosReceipt(
            kind=kind,
            source=ReceiptSource.FOLDER,
            number=f"{number(document.says('ide', 'serie'))}-{number(document.says('ide', 'nNF'))}",
            total=total,
            at=moment(document.says("ide", "dhEmi") or document.says("ide", "dEmi"), zone),
            issuer=document.says("emit", "CNPJ") or document.says("emit", "CPF"),
            tender=tender_words([each.says("tPag") for each in _payments(document)]),
            lines=tuple(_line(each) for each in document.all("det", "prod")),
            of=_of(document) if kind is ReceiptKind.REFUND else "",
        ),
        adds_up=kind is ReceiptKind.REFUND or _is_paid(document, total),
    )


def _payments(document: Node) -> list[Node]:
    """Since version 4.00 in `detPag`; before that `pag` itself was one."""
    return list(document.all("pag", "detPag")) or [each for each in document.all("pag") if each.first("tPag")]


def _is_paid(document: Node, total: Money | None) -> bool:
    """Whether what was handed over less the change is the total; a document without payments says nothing."""
    paid = [each.says("vPag") for each in _payments(document) if each.says("tPag") != _NO_PAYMENT]
    if not paid or total is None:
        return True
    handed, change = sum_of(paid, _CURRENCY), amount(document.says("pag", "vTroco") or "0", _CURRENCY)
    return handed is not None and change is not None and handed - change == total


def _line(product: Node) -> PosLine:
    comes_to = amount(product.says("vProd"), _CURRENCY)
    off = amount(product.says("vDesc") or "0", _CURRENCY)
    return line(
        product.says("xProd"),
        product.says("qCom"),
        comes_to - off if comes_to is not None and off is not None else None,
        product.says("cProd"),
    )


def _of(document: Node) -> str:
    """The one document that is given back: its series and number stand in the key."""
    keys = [each.says("refNFe") for each in document.all("ide", "NFref")]
    if len(keys) != 1 or not _KEY.fullmatch(keys[0]):
        return ""
    return f"{int(keys[0][22:25])}-{int(keys[0][25:34])}"


_NO_PAYMENT = "90"
