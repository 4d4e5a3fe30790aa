"""Reads Mexico's CFDI 3.3 and 4.0: income and its credit notes.

The layout is that of the tax office's Anexo 20; the words for the ways to pay are its catalogue c_FormaPago.
"""

from collections.abc import Iterator
from datetime import tzinfo

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.intake.xml.tree import Node
from posapp.intake.xml.values import amount, judged, line, moment

__all__ = ["ROOTS", "read"]

ROOTS = frozenset({"Comprobante"})
_KINDS = {"I": ReceiptKind.SALE, "E": ReceiptKind.REFUND}
"""A payment of an earlier invoice (P), a payroll (N) and goods on their way (T) are no receipts."""
_TENDERS = {
    "01": "Efectivo",
    "02": "Cheque",
    "03": "Transferencia",
    "04": "Tarjeta de crédito",
    "05": "Monedero electrónico",
    "06": "Dinero electrónico",
    "08": "Vales de despensa",
    "28": "Tarjeta de débito",
    "29": "Tarjeta de servicios",
    "30": "Anticipo",
    "31": "Intermediario de pagos",
    "99": "Por definir",
}


def read(root: Node, zone: tzinfo | None) -> Iterator[PosReceipt]:
    """Give the receipt of a document; its own wall clock is taken for the shop's.

    A global invoice sums up the sales of a day, a week or a month that were on plain tickets: it is none of them.
    """
    said = root.attributes
    kind = _KINDS.get(said.get("TipoDeComprobante", ""))
    if kind is None or root.first("InformacionGlobal") is not None:
        return
    code = said.get("Moneda", "")
    tender = said.get("FormaPago", "")
    lines = [
        line(
            each.attributes.get("Descripcion", ""),
            each.attributes.get("Cantidad", ""),
            _comes_to(each, code),
            each.attributes.get("NoIdentificacion", ""),
        )
        for each in root.all("Conceptos", "Concepto")
    ]
    yield judged(
        PosReceipt(
            kind=kind,
            source=ReceiptSource.FOLDER,
            number=_number(root),
            total=amount(said.get("Total", ""), code),
            at=moment(said.get("Fecha", ""), zone),
            issuer=_of_node(root.first("Emisor"), "Rfc"),
            tender=_TENDERS.get(tender, tender),
            lines=tuple(lines),
            of=_of(root) if kind is ReceiptKind.REFUND else "",
        )
    )


def _comes_to(concept: Node, code: str) -> Money | None:
    """The concept's amount stands before its discount."""
    gross = amount(concept.attributes.get("Importe", ""), code)
    off = amount(concept.attributes.get("Descuento", "0"), code)
    return None if gross is None or off is None else gross - off


def _number(root: Node) -> str:
    """The number under which the tax office, and the printed code, know it; one that was not stamped has its own."""
    stamp = _of_node(root.first("Complemento", "TimbreFiscalDigital"), "UUID").upper()
    return stamp or "-".join(filter(None, (root.attributes.get("Serie", ""), root.attributes.get("Folio", ""))))


def _of(root: Node) -> str:
    found = [each.attributes.get("UUID", "").upper() for each in root.all("CfdiRelacionados", "CfdiRelacionado")]
    return found[0] if len(found) == 1 else ""


def _of_node(node: Node | None, name: str) -> str:
    return "" if node is None else node.attributes.get(name, "")
