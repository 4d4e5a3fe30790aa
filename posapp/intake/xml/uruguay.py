"""Reads Uruguay's CFE: e-Ticket and e-Factura with their notes, single or in an envelope.

The layout is that of the tax office's "Formato de los CFE"; only the fields of a receipt are read.
"""

from collections.abc import Iterator
from datetime import tzinfo

from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.intake.xml.tree import Node
from posapp.intake.xml.values import amount, judged, line, moment_on, number

__all__ = ["ROOTS", "read"]

ROOTS = frozenset({"CFE", "EnvioCFE", "EnvioCFE_entreEmpresas", "CFE_Adenda", "CFE_Empresas_Type"})
_FAMILIES = {"10", "11", "12", "13", "14", "20", "21", "22", "23", "24"}
"""e-Tickets and e-Facturas, for export and for another's account; with a 2 first, those of a contingency."""
_KINDS = {"1": ReceiptKind.SALE, "2": ReceiptKind.REFUND, "3": ReceiptKind.SALE}
_ON_ACCOUNT = "2"


def read(root: Node, zone: tzinfo | None) -> Iterator[PosReceipt]:
    """Give the receipts of a document or an envelope; goods on their way and retentions are none."""
    for each in root.descendants("CFE"):
        for document in each.children:
            kind = document.says("Encabezado", "IdDoc", "TipoCFE")
            if len(kind) == 3 and kind[:2] in _FAMILIES and kind[2] in _KINDS:
                yield _receipt(document, kind, zone)


def _receipt(document: Node, kind: str, zone: tzinfo | None) -> PosReceipt:
    head = document.first("Encabezado") or document
    code = head.says("Totales", "TpoMoneda") or "UYU"
    return judged(
        PosReceipt(
            kind=_KINDS[kind[2]],
            source=ReceiptSource.FOLDER,
            number=_number(head.says("IdDoc", "Serie"), head.says("IdDoc", "Nro")),
            total=amount(head.says("Totales", "MntPagar"), code),
            at=moment_on(head.says("IdDoc", "FchEmis"), document.says("TmstFirma"), zone),
            issuer=head.says("Emisor", "RUCEmisor"),
            tender=_tender(document, head),
            lines=tuple(_line(each, code) for each in document.all("Detalle", "Item")),
            of=_of(document) if kind[2] != "1" else "",
        ),
        *((Why.DEBIT_NOTE,) if kind[2] == "3" else ()),
    )


def _number(series: str, digits: str) -> str:
    return "-".join(filter(None, (series, number(digits))))


def _tender(document: Node, head: Node) -> str:
    """The names of the means; "contado" alone says only that it was paid at once, and not how."""
    said = [each.says("GlosaMP") for each in document.all("MediosPago", "MedioPago")]
    names = " + ".join(dict.fromkeys(filter(None, said)))
    return names or ("Cuenta corriente" if head.says("IdDoc", "FmaPago") == _ON_ACCOUNT else "")


def _line(item: Node, code: str) -> PosLine:
    return line(
        item.says("NomItem"),
        item.says("Cantidad"),
        amount(item.says("MontoItem"), code),
        item.says("CodItem", "Cod"),
    )


def _of(document: Node) -> str:
    """The one document that a note is about; several are named by none."""
    found = [
        _number(each.says("Serie"), each.says("NroCFERef"))
        for each in document.all("Referencia", "Referencia")
        if each.says("NroCFERef")
    ]
    return found[0] if len(found) == 1 else ""
