"""The formats of the systems whose files are known. Column names as these systems exported them in 2026."""

from posapp.domain.pos_files.formats import FormatField, Grouping, KindColumn, PosFormat, RowKind
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.sales.tender import Tender

__all__ = ["KNOWN_FORMATS", "OWN_FORMAT", "format_named"]

OWN_FORMAT = PosFormat(
    name="posapp",
    title="posapp",
    columns={
        each: (each.value,)
        for each in (
            FormatField.RECEIPT,
            FormatField.SOLD_AT,
            FormatField.AMOUNT,
            FormatField.CURRENCY,
            FormatField.CUSTOMER,
            FormatField.COUPONS,
        )
    },
    is_strict=True,
    signature=frozenset({"customer", "currency", "coupons"}),
)
"""The columns that `posapp import` has always read."""

_LOYVERSE_KINDS = (
    KindColumn(name="Receipt type", values={"sale": RowKind.SALE, "refund": RowKind.REFUND}, empty=None),
    KindColumn(name="Status", values={"closed": RowKind.SALE, "cancelled": RowKind.CANCELLED}, empty=None),
)
_SQUARE_EVENTS = KindColumn(name="Event Type", values={"payment": RowKind.SALE, "refund": RowKind.REFUND}, empty=None)
_SQUARE_TENDERS = {
    "Card": None,
    "Cash": Tender.CASH,
    "Square Gift Card": Tender.OTHER,
    "Other Tender": Tender.OTHER,
    "Cash App": Tender.OTHER,
}
_SQUARE_GROSS = ("Gross Sales", "Discounts", "Service Charges", "Gift Card Sales", "Tax", "Tip")

KNOWN_FORMATS: tuple[PosFormat, ...] = (
    OWN_FORMAT,
    PosFormat(
        name="loyverse",
        title="Loyverse, receipts",
        columns={
            FormatField.RECEIPT: ("Receipt number",),
            FormatField.SOLD_AT: ("Date",),
            FormatField.AMOUNT: ("Total collected",),
            FormatField.TENDER: ("Payment type",),
            FormatField.REGISTER: ("POS",),
        },
        kinds=_LOYVERSE_KINDS,
    ),
    PosFormat(
        name="loyverse-items",
        title="Loyverse, receipts by item",
        columns={
            FormatField.RECEIPT: ("Receipt number",),
            FormatField.SOLD_AT: ("Date",),
            FormatField.AMOUNT: ("Net sales",),
            FormatField.TAX: ("Taxes",),
            FormatField.REGISTER: ("POS",),
        },
        kinds=_LOYVERSE_KINDS,
        grouping=Grouping.SUM,
        signature=frozenset({"Item", "SKU"}),
    ),
    PosFormat(
        name="square",
        title="Square, transactions",
        columns={
            FormatField.RECEIPT: ("Transaction ID",),
            FormatField.SOLD_AT: ("Date", "Time"),
            FormatField.AMOUNT: ("Total Collected",),
            FormatField.CUSTOMER: ("Customer Reference ID",),
            FormatField.TENDER: ("Card Brand", "Other Tender Type", "Source"),
            FormatField.REGISTER: ("Device Nickname", "Device Name", "Location"),
            FormatField.ZONE: ("Time Zone",),
            FormatField.GROSS: _SQUARE_GROSS,
            FormatField.DEDUCTED: ("Partial Refunds",),
        },
        twelve_hours=DateOrder.MONTH_FIRST,
        tender_amounts=_SQUARE_TENDERS,
        kinds=(
            _SQUARE_EVENTS,
            KindColumn(
                name="Transaction Status",
                values={
                    "complete": RowKind.SALE,
                    "completed": RowKind.SALE,
                    "pending": RowKind.PENDING,
                    "failed": RowKind.FAILED,
                    "voided": RowKind.CANCELLED,
                    "canceled": RowKind.CANCELLED,
                },
            ),
        ),
        grouping=Grouping.SUM,
        signature=frozenset({"Gross Sales", "Net Total"}),
    ),
    PosFormat(
        name="square-older",
        title="Square, transactions (older)",
        columns={
            FormatField.RECEIPT: ("Transaction ID",),
            FormatField.SOLD_AT: ("Date", "Time"),
            FormatField.AMOUNT: ("Total Collected",),
            FormatField.CUSTOMER: ("Customer Reference ID",),
            FormatField.TENDER: ("Card Brand", "Other Tender Note", "Source"),
            FormatField.REGISTER: ("Device Nickname", "Device Name", "Location"),
            FormatField.ZONE: ("Time Zone",),
            FormatField.GROSS: _SQUARE_GROSS,
            FormatField.DEDUCTED: ("Partial Refunds",),
        },
        twelve_hours=DateOrder.MONTH_FIRST,
        tender_amounts=_SQUARE_TENDERS,
        kinds=(_SQUARE_EVENTS,),
        grouping=Grouping.SUM,
        signature=frozenset({"Gross Sales", "Net Total"}),
    ),
    PosFormat(
        name="square-items",
        title="Square, items",
        columns={
            FormatField.RECEIPT: ("Transaction ID",),
            FormatField.SOLD_AT: ("Date", "Time"),
            FormatField.AMOUNT: ("Net Sales", "Tax"),
            FormatField.CUSTOMER: ("Customer Reference ID",),
            FormatField.REGISTER: ("Device Name", "Location"),
            FormatField.ZONE: ("Time Zone",),
        },
        twelve_hours=DateOrder.MONTH_FIRST,
        kinds=(_SQUARE_EVENTS,),
        grouping=Grouping.SUM,
        signature=frozenset({"Item", "Qty", "Price Point Name"}),
    ),
    PosFormat(
        name="shopify",
        title="Shopify, orders",
        columns={
            FormatField.RECEIPT: ("Name",),
            FormatField.SOLD_AT: ("Created at",),
            FormatField.AMOUNT: ("Total",),
            FormatField.CURRENCY: ("Currency",),
            FormatField.COUPONS: ("Discount Code",),
            FormatField.TENDER: ("Payment Method",),
            FormatField.REGISTER: ("Location",),
            FormatField.REFUNDED: ("Refunded Amount",),
        },
        kinds=(
            KindColumn(
                name="Financial Status",
                values={
                    "paid": RowKind.SALE,
                    "partially_paid": RowKind.PENDING,
                    "partially_refunded": RowKind.SALE,
                    "refunded": RowKind.REPAID,
                    "pending": RowKind.PENDING,
                    "authorized": RowKind.PENDING,
                    "expired": RowKind.FAILED,
                    "voided": RowKind.CANCELLED,
                },
            ),
            KindColumn(name="Cancelled at", values={"*": RowKind.CANCELLED}),
        ),
        grouping=Grouping.FIRST_ROW,
        signature=frozenset({"Lineitem name", "Refunded Amount"}),
    ),
    PosFormat(
        name="mercado-pago",
        title="Mercado Pago, account money",
        columns={
            FormatField.RECEIPT: ("SOURCE_ID",),
            FormatField.REFERENCE: ("EXTERNAL_REFERENCE",),
            FormatField.SOLD_AT: ("TRANSACTION_DATE",),
            FormatField.AMOUNT: ("TRANSACTION_AMOUNT",),
            FormatField.CURRENCY: ("TRANSACTION_CURRENCY",),
            FormatField.TENDER: ("PAYMENT_METHOD_TYPE",),
            FormatField.REGISTER: ("POS_NAME", "EXTERNAL_POS_ID", "POS_ID"),
        },
        kinds=(
            KindColumn(
                name="TRANSACTION_TYPE",
                values={
                    "settlement": RowKind.SALE,
                    "refund": RowKind.REFUND,
                    "chargeback": RowKind.REFUND,
                    "dispute": RowKind.PENDING,
                    "withdrawal": RowKind.OTHER,
                    "withdrawal_cancel": RowKind.OTHER,
                    "payout": RowKind.OTHER,
                },
            ),
        ),
    ),
    PosFormat(
        name="tiendanube",
        title="Tiendanube",
        columns={
            FormatField.RECEIPT: ("Número de orden",),
            FormatField.SOLD_AT: ("Fecha",),
            FormatField.AMOUNT: ("Total",),
            FormatField.CURRENCY: ("Moneda",),
            FormatField.COUPONS: ("Cupón de descuento",),
            FormatField.TENDER: ("Medio de pago",),
            FormatField.REGISTER: ("Sucursal de venta",),
        },
        kinds=(
            KindColumn(
                name="Estado de la orden",
                values={
                    "abierta": RowKind.SALE,
                    "cerrada": RowKind.SALE,
                    "archivada": RowKind.SALE,
                    "cancelada": RowKind.CANCELLED,
                },
            ),
            KindColumn(
                name="Estado del pago",
                values={
                    "recibido": RowKind.SALE,
                    "pago recibido": RowKind.SALE,
                    "pagado": RowKind.SALE,
                    "pendiente": RowKind.PENDING,
                    "pago pendiente": RowKind.PENDING,
                    "autorizado": RowKind.PENDING,
                    "rechazado": RowKind.FAILED,
                    "anulado": RowKind.CANCELLED,
                    "reembolsado": RowKind.REPAID,
                    "devuelto": RowKind.REPAID,
                },
            ),
        ),
        grouping=Grouping.EACH_ROW,
    ),
    PosFormat(
        name="woocommerce",
        title="WooCommerce, Advanced Order Export",
        columns={
            FormatField.RECEIPT: ("Order Number",),
            FormatField.SOLD_AT: ("Order Date",),
            FormatField.AMOUNT: ("Order Total Amount",),
            FormatField.COUPONS: ("Coupon Code",),
            FormatField.TENDER: ("Payment Method Title",),
            FormatField.REFUNDED: ("Order Refund Amount",),
        },
        kinds=(
            KindColumn(
                name="Order Status",
                values={
                    "completed": RowKind.SALE,
                    "processing": RowKind.SALE,
                    "pending": RowKind.PENDING,
                    "pending payment": RowKind.PENDING,
                    "on hold": RowKind.PENDING,
                    "on-hold": RowKind.PENDING,
                    "failed": RowKind.FAILED,
                    "cancelled": RowKind.CANCELLED,
                    "refunded": RowKind.REPAID,
                },
            ),
        ),
        grouping=Grouping.EACH_ROW,
    ),
)
"""The most particular one that fits a header is taken."""


def format_named(name: str) -> PosFormat | None:
    """Give the known format of a name; None where there is none."""
    return next((each for each in KNOWN_FORMATS if each.name == name), None)
