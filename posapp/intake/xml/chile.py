"""Reads Chile's DTE: boleta, factura and credit note, single or in an envelope.

The layout is that of the tax office's "Formato Boletas Electrónicas" and "Formato DTE".
"""

from collections.abc import Iterator
from datetime import tzinfo

from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.xml.tree import Node
from posapp.intake.xml.values import amount, judged, line, moment_on, number

__all__ = ["ROOTS", "read"]

ROOTS = frozenset({"DTE", "EnvioBOLETA", "EnvioDTE", "SetDTE"})
_KINDS = {
    **dict.fromkeys(("33", "34", "39", "41", "56"), ReceiptKind.SALE),
    "61": ReceiptKind.REFUND,
}
_DEBIT_NOTE = "56"
_CURRENCY = "CLP"
_TENDERS = {
    "CF": "Cheque a fecha",
    "CH": "Cheque",
    "EF": "Efectivo",
    "LT": "Letra",
    "PE": "Pago a cuenta corriente",
    "TC": "Tarjeta de crédito",
}
"""The means of the schema's type MedioPagoType; "OT" says nothing."""
_ON_ACCOUNT = "2"


def read(root: Node, zone: tzinfo | None) -> Iterator[PosReceipt]:
    """Give the receipts of a document or an envelope; a waybill is none."""
    for each in root.descendants("DTE"):
        for document in each.all("Documento"):
            kind = document.says("Encabezado", "IdDoc", "TipoDTE")
            if kind in _KINDS:
                yield _receipt(document, kind, zone)


def _receipt(document: Node, kind: str, zone: tzinfo | None) -> PosReceipt:
    head = document.first("Encabezado") or document
    signed = document.says("TmstFirma") or document.says("TED", "DD", "TSTED")
    lines = [
        line(
            each.says("NmbItem"),
            each.says("QtyItem"),
            amount(each.says("MontoItem"), _CURRENCY),
            each.says("CdgItem", "VlrCodigo"),
        )
        for each in document.all("Detalle")
    ]
    return judged(
        PosReceipt(
            kind=_KINDS[kind],
            source=ReceiptSource.FOLDER,
            number=number(head.says("IdDoc", "Folio")),
            total=amount(head.says("Totales", "MntTotal"), _CURRENCY),
            at=moment_on(head.says("IdDoc", "FchEmis"), signed, zone),
            issuer=head.says("Emisor", "RUTEmisor"),
            tender=_tender(head),
            lines=tuple(lines),
            of=_of(document) if _KINDS[kind] is ReceiptKind.REFUND or kind == _DEBIT_NOTE else "",
        ),
        *((Why.DEBIT_NOTE,) if kind == _DEBIT_NOTE else ()),
        adds_up=_adds_up(head),
    )


def _tender(head: Node) -> str:
    """What a factura says; a boleta has no field for it."""
    means = _TENDERS.get(head.says("IdDoc", "MedioPago"), "")
    return means or ("Crédito" if head.says("IdDoc", "FmaPago") == _ON_ACCOUNT else "")


def _adds_up(head: Node) -> bool:
    """Whether nothing is to be paid beside the document's total: no balance from before, nothing that is not billed."""
    due = head.says("Totales", "VlrPagar")
    return not due or amount(due, _CURRENCY) == amount(head.says("Totales", "MntTotal"), _CURRENCY)


def _of(document: Node) -> str:
    """The one document that a note is about; orders and waybills are no sales."""
    found = [number(each.says("FolioRef")) for each in document.all("Referencia") if each.says("TpoDocRef") in _KINDS]
    return found[0] if len(found) == 1 else ""
