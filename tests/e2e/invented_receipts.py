"""Invented receipts of five countries, some of millions, with known answers, as rows that any sender can print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from posapp.domain.currency import currency
from posapp.domain.money import Money, format_amount
from posapp.domain.pos_receipts.receipt import ReceiptKind

__all__ = ["COUNTRIES", "InventedReceipt", "invented_receipts"]

Row = dict[str, str | bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How receipts of a country speak."""

    country: str
    unit: str
    locale: str
    zone: str
    shop: str
    receipt: str
    products: Sequence[str]
    subtotal: str
    discount: str
    total: str
    cash: str
    change: str
    card: str
    copy: str
    prebill: str
    refund: str
    report: str
    kitchen: str
    tip: str


COUNTRIES = (
    Words(
        country="US",
        unit="USD",
        locale="en_US",
        zone="America/New_York",
        shop="Corner Books",
        receipt="RECEIPT",
        products=("Notebook A5", "Fountain pen", "Café latte", "Ink, black"),
        subtotal="SUBTOTAL",
        discount="DISCOUNT",
        total="TOTAL",
        cash="CASH",
        change="CHANGE",
        card="VISA CREDIT",
        copy="REPRINT - COPY",
        prebill="GUEST CHECK - NOT A RECEIPT",
        refund="REFUND",
        report="Z REPORT",
        kitchen="KITCHEN ORDER",
        tip="Suggested tip 15%",
    ),
    Words(
        country="UY",
        unit="UYU",
        locale="es_UY",
        zone="America/Montevideo",
        shop="Panadería Ñandubay",
        receipt="TICKET",
        products=("Café", "Medialuna", "Yerba 1 kg", "Alfajor de maicena"),
        subtotal="SUBTOTAL",
        discount="DESCUENTO",
        total="TOTAL",
        cash="EFECTIVO",
        change="VUELTO",
        card="TARJETA DE CREDITO",
        copy="REIMPRESION - COPIA",
        prebill="PRE-CUENTA - NO VALIDO COMO FACTURA",
        refund="NOTA DE CREDITO",
        report="CIERRE Z",
        kitchen="COCINA - COMANDA",
        tip="Propina sugerida",
    ),
    Words(
        country="BR",
        unit="BRL",
        locale="pt_BR",
        zone="America/Sao_Paulo",
        shop="Padaria São João",
        receipt="CUPOM",
        products=("Pão francês", "Açúcar 1 kg", "Café", "Queijo"),
        subtotal="SUBTOTAL",
        discount="DESCONTO",
        total="TOTAL",
        cash="Dinheiro",
        change="TROCO",
        card="CARTAO DE CREDITO",
        copy="2a VIA - REIMPRESSAO",
        prebill="CONFERENCIA DE CONTA",
        refund="DEVOLUCAO",
        report="LEITURA X",
        kitchen="COZINHA - PEDIDO",
        tip="Gorjeta sugerida",
    ),
    Words(
        country="CL",
        unit="CLP",
        locale="es_CL",
        zone="America/Santiago",
        shop="Almacén Ñuble",
        receipt="BOLETA",
        products=("Café", "Marraqueta", "Palta 1 kg", "Pisco"),
        subtotal="SUBTOTAL",
        discount="DESCUENTO",
        total="TOTAL",
        cash="EFECTIVO",
        change="VUELTO",
        card="TARJETA DE DEBITO",
        copy="COPIA CLIENTE",
        prebill="PRE-CUENTA",
        refund="NOTA DE CREDITO",
        report="INFORME X",
        kitchen="COMANDA",
        tip="Propina sugerida",
    ),
    Words(
        country="PY",
        unit="PYG",
        locale="es_PY",
        zone="America/Asuncion",
        shop="Despensa Ñemby",
        receipt="TICKET",
        products=("Yerba", "Chipa", "Tereré", "Queso Paraguay"),
        subtotal="SUBTOTAL",
        discount="DESCUENTO",
        total="TOTAL",
        cash="EFECTIVO",
        change="VUELTO",
        card="TARJETA DE CREDITO",
        copy="REIMPRESION",
        prebill="PRE-CUENTA - NO VALIDO COMO FACTURA",
        refund="NOTA DE CREDITO",
        report="CIERRE Z",
        kitchen="ANULADO",
        tip="Propina sugerida",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedReceipt:
    """One receipt.

    Attributes:
        number: Printed on it once, and on no other.
        rows: What is printed.
        kind: What it is.
        total: What was paid; None where nothing was.
    """

    number: str
    rows: Sequence[Row]
    kind: ReceiptKind
    total: Money | None


def invented_receipts(words: Words, count: int, seed: int) -> Iterator[InventedReceipt]:
    """Give receipts of a country; the same seed gives the same ones."""
    chance = Random(seed)
    kinds = [ReceiptKind.SALE] * 14 + [*ReceiptKind, ReceiptKind.SALE]
    for place in range(count):
        yield _receipt(words, f"{seed}{place:05}", kinds[place % len(kinds)], chance)


def _receipt(words: Words, number: str, kind: ReceiptKind, chance: Random) -> InventedReceipt:
    head: list[Row] = [
        {"text": words.shop},
        *_heading(words, kind),
        {"text": f"{words.receipt} {number}"},
        {"rule": True},
    ]
    if kind in {ReceiptKind.OTHER, ReceiptKind.REPORT}:
        ordered: list[Row] = [{"text": f"2 x {each}"} for each in words.products]
        return InventedReceipt(number=number, rows=[*head, *ordered], kind=kind, total=None)
    most = chance.choice((45_000, 45_000, 450_000, 90_000_000))  # millions too
    items = [(name, chance.randint(1, 3), chance.randint(99, most)) for name in chance.sample(words.products, 3)]
    gross = sum(count * minor for _name, count, minor in items)
    off = gross // 10 if chance.random() < 0.3 else 0
    lines: list[Row] = [
        {"left": f"{count} x {name}", "right": _text(words, count * minor)} for name, count, minor in items
    ]
    total = Money.of(gross - off, words.unit)
    rule: Row = {"rule": True}
    rows = [*head, *lines, rule, *_foot(words, gross, off, chance)]
    return InventedReceipt(number=number, rows=rows, kind=kind, total=total)


def _heading(words: Words, kind: ReceiptKind) -> list[Row]:
    said = {
        ReceiptKind.COPY: words.copy,
        ReceiptKind.PREBILL: words.prebill,
        ReceiptKind.REFUND: words.refund,
        ReceiptKind.REPORT: words.report,
        ReceiptKind.OTHER: words.kitchen,
    }
    return [{"text": said[kind]}] if kind in said else []


def _foot(words: Words, gross: int, off: int, chance: Random) -> Iterator[Row]:
    if off:
        yield {"left": words.subtotal, "right": _text(words, gross)}
        yield {"left": words.discount, "right": f"-{_text(words, off)}"}
    total = gross - off
    yield {"left": words.total, "right": _text(words, total)}
    way = chance.random()
    if way < 0.2:
        part = total // 3
        yield {"left": words.card, "right": _text(words, part)}
        yield {"left": words.cash, "right": _text(words, total - part)}
    elif way < 0.6:
        handed = (total // 10_000 + 1) * 10_000
        yield {"left": words.cash, "right": _text(words, handed)}
        yield {"left": words.change, "right": _text(words, handed - total)}
    else:
        yield {"left": words.card, "right": _text(words, total)}
        yield {"left": words.tip, "right": _text(words, total // 7)}


def _text(words: Words, minor: int) -> str:
    return format_amount(Money(minor, currency(words.unit)), words.locale)
