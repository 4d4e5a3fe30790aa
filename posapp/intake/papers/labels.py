"""Knows what the label of a line means, in English, Spanish and Portuguese."""

from enum import Enum, auto
from functools import lru_cache

__all__ = ["Role", "currency_words", "role_of"]


class Role(Enum):
    """What the amount of a line is."""

    NONE = auto()
    """No word that is known: an item, or anything."""
    PAID = auto()
    """What is to be paid at the end: VALOR A PAGAR."""
    TOTAL = auto()
    GROSS = auto()
    """A total before a discount: VALOR TOTAL."""
    OTHER_TOTAL = auto()
    """A total of something that is not known; it must not contradict."""
    SUBTOTAL = auto()
    TAX = auto()
    DISCOUNT = auto()
    PROMOTION = auto()
    """A discount where it is negative, else an item's name."""
    SURCHARGE = auto()
    """What is added: service, a tip that was paid, rounding."""
    METHOD = auto()
    """What was paid by one method."""
    RECEIVED = auto()
    """What was handed over, by whatever method."""
    CHANGE = auto()
    DUE = auto()
    """What is still to be paid."""
    COUNT = auto()
    INFORMATION = auto()
    """A suggested tip, points, taxes that are included."""


@lru_cache(maxsize=8192)
def role_of(label: str) -> Role:
    """Give what a label means; the label is one of `plain.label_of` without the words of a currency."""
    exact = _EXACT.get(label)
    if exact is not None:
        return exact
    words = label.split()
    if not words:
        return Role.NONE
    if any(part in label for part in _INFORMATION):
        return Role.INFORMATION
    if set(words) & _COUNTED and set(words) & _COUNTING:
        return Role.COUNT
    if words[0] in _FIRST:
        return _FIRST[words[0]]
    return _of_words(words)


def currency_words(label: str) -> dict[str, frozenset[str]]:
    """Give the words of a label that name a currency, with the codes that each may mean."""
    return {word: _CURRENCIES[word] for word in label.split() if word in _CURRENCIES}


def _of_words(words: list[str]) -> Role:
    if set(words) <= _TENDER_VOCABULARY and set(words) & _METHODS:
        return Role.METHOD
    if words[0] == "TOTAL" and len(words) > 1 and words[1] in _FIRST:
        return _FIRST[words[1]]
    return Role.OTHER_TOTAL if "TOTAL" in {words[0], words[-1]} or words[0] == "TOTALES" else Role.NONE


def _exact(role: Role, *labels: str) -> dict[str, Role]:
    return dict.fromkeys(labels, role)


_EXACT = {
    **_exact(
        Role.TOTAL,
        *("TOTAL", "IMPORTE TOTAL", "MONTO TOTAL", "TOTAL VENTA", "TOTAL DE LA VENTA", "TOTAL COMPRA", "TOTAL TICKET"),
        *("TOTAL DE LA COMPRA", "TOTAL FACTURA", "TOTAL BOLETA", "TOTAL VENDA", "TOTAL DA VENDA", "TOTAL DA COMPRA"),
        *("SALE TOTAL", "TOTAL SALE", "ORDER TOTAL", "TOTAL AMOUNT", "TOTAL CUPOM", "TOTAL DA NOTA", "TOTAL CON IVA"),
        *("TOTAL IVA INCLUIDO", "TOTAL IVA INC", "TOTAL INCL TAX", "TOTAL INC TAX", "TOTAL REEMBOLSO", "REFUND TOTAL"),
        *("TOTAL DEVOLUCION", "TOTAL REFUND", "TOTAL DEVOLVIDO", "TOTAL NOTA DE CREDITO", "TOTAL DEVOLUCAO"),
    ),
    **_exact(
        Role.PAID,
        *("TOTAL A PAGAR", "VALOR A PAGAR", "IMPORTE A PAGAR", "MONTO A PAGAR", "NETO A PAGAR", "A PAGAR"),
        *("GRAND TOTAL", "TOTAL GENERAL", "TOTAL FINAL", "TOTAL GERAL", "TOTAL TO PAY", "TOTAL DUE", "VALOR FINAL"),
    ),
    **_exact(Role.GROSS, "VALOR TOTAL", "TOTAL BRUTO", "VALOR TOTAL DOS PRODUTOS", "TOTAL PRODUTOS", "TOTAL PRODUCTOS"),
    **_exact(Role.GROSS, "VALOR DOS PRODUTOS", "TOTAL DOS PRODUTOS", "IMPORTE BRUTO"),
    **_exact(
        Role.SUBTOTAL,
        *("SUBTOTAL", "SUB TOTAL", "STOTAL", "NETO", "MONTO NETO", "TOTAL NETO", "IMPORTE NETO", "NETO GRAVADO"),
        *("ITEMS TOTAL", "TOTAL PARCIAL", "SUBT", "BASE IMPONIBLE", "SUBTOTAL NETO", "NET", "NET TOTAL"),
    ),
    **_exact(
        Role.RECEIVED,
        *(
            "SU PAGO",
            "PAGO",
            "PAGADO",
            "PAID",
            "VALOR PAGO",
            "PAGA CON",
            "PAGO CON",
            "ABONADO",
            "RECIBIDO",
            "ENTREGADO",
        ),
        *("TOTAL PAGADO", "TOTAL PAID", "TOTAL PAGO", "AMOUNT PAID", "CASH TENDERED", "TENDERED", "AMOUNT TENDERED"),
        *("VALOR RECEBIDO", "RECEBIDO", "EFECTIVO RECIBIDO", "CASH RECEIVED", "RECEIVED", "IMPORTE RECIBIDO"),
        *("SU ENTREGA", "TOTAL RECIBIDO", "TOTAL RECEBIDO", "TOTAL TENDERED", "DINHEIRO RECEBIDO"),
    ),
    **_exact(
        Role.CHANGE,
        *("CAMBIO", "VUELTO", "SU CAMBIO", "SU VUELTO", "TROCO", "CHANGE", "CHANGE DUE", "VUELTO EFECTIVO"),
        *("CAMBIO EFECTIVO", "CASH CHANGE", "YOUR CHANGE", "VALOR TROCO", "TOTAL CHANGE", "CAMBIO EN EFECTIVO"),
    ),
    **_exact(
        Role.DUE,
        *("SALDO", "BALANCE", "BALANCE DUE", "AMOUNT DUE", "PENDIENTE", "SALDO PENDIENTE", "RESTA", "RESTA PAGAR"),
        *("SALDO A PAGAR", "FALTA", "FALTA PAGAR", "REMAINING", "FALTAM", "RESTANTE"),
    ),
    **_exact(
        Role.SURCHARGE,
        *("SERVICIO", "SERVICE", "SERVICE CHARGE", "SERVICO", "TAXA DE SERVICO", "RECARGO", "ACRESCIMO", "ACRESCIMOS"),
        *("REDONDEO", "ROUNDING", "ARREDONDAMENTO", "AJUSTE", "PROPINA", "TIP", "GRATUITY", "GORJETA", "ENVIO"),
        *("DELIVERY", "DELIVERY FEE", "FRETE", "TAXA DE ENTREGA", "COSTO DE ENVIO", "CUBIERTO", "CUBIERTOS"),
    ),
    **_exact(Role.TAX, "SALES TAX", "TOTAL IVA", "TOTAL TAX", "MONTO IVA", "STATE TAX", "CITY TAX", "LOCAL TAX"),
    **_exact(
        Role.COUNT,
        *("ITEMS", "ITEM", "ARTICULOS", "ITENS", "PIEZAS", "UNIDADES", "CANTIDAD", "QTY", "QTD ITENS", "QTD DE ITENS"),
        *("TOTAL ITEM", "ITEM COUNT", "CANT ARTICULOS", "LINEAS"),
    ),
}
_FIRST = {
    **dict.fromkeys(
        ("IVA", "TAX", "VAT", "GST", "HST", "PST", "IMPUESTO", "IMPUESTOS", "ICMS", "ISS", "ITBIS"), Role.TAX
    ),
    **dict.fromkeys(("DESCUENTO", "DESCUENTOS", "DESC", "DCTO", "DTO", "DTOS", "DESCONTO", "DESCONTOS"), Role.DISCOUNT),
    **dict.fromkeys(("DISCOUNT", "DISCOUNTS", "BONIFICACION", "BONIF", "REBAJA"), Role.DISCOUNT),
    **dict.fromkeys(("PROMO", "PROMOCION", "PROMOCAO", "OFERTA", "CUPON", "COUPON"), Role.PROMOTION),
    **dict.fromkeys(("SUBTOTAL", "SUBTOT"), Role.SUBTOTAL),
}
_INFORMATION = (
    *("SUGERID", "SUGGEST", "AHORR", "SAVED", "SAVING", "PUNTOS", "POINTS", "PONTOS", "TRIBUT", "APROX", "INCLUID"),
    *("INCLUDED", "CUOTA", "PARCELA", "INSTALLMENT", "TIPO DE CAMBIO", "EXCHANGE RATE", "COTIZACION", "ECONOMIZ"),
    *("ACUMULAD", "LIMITE", "TASA DE CAMBIO", "IMP INC", "IVA INC", "TAX INC", "LEY DE INCLUSION"),
)
_COUNTED = frozenset(
    "ITEMS ITEM ITENS ARTICULOS ARTICULO ART ARTS UNIDADES UNIDADE PIEZAS PECAS PRODUCTOS PRODUTOS LINEAS UNITS".split()
)
_COUNTING = frozenset("QTD QTDE QTY CANT CANTIDAD TOTAL NUMBER NO NRO DE SOLD COUNT".split())
_METHODS = frozenset(
    (
        "EFECTIVO CASH DINHEIRO CONTADO TARJETA CARD CARTAO DEBITO DEBIT CREDITO CREDIT VISA MASTERCARD MASTER AMEX "
        "OCA ELO HIPERCARD MAESTRO CABAL PIX TRANSFERENCIA TRANSFER CHEQUE CHECK MERCADOPAGO TRANSF DISCOVER DINERS QR"
    ).split()
)
_TENDER_VOCABULARY = _METHODS | frozenset(
    (
        "DE EN A EM CON POR SU SUS FORMA PAGO PAGAMENTO MEDIO METODO PAYMENT TENDER VALOR MERCADO VENTA IMPORTE TOTAL "
        "X XX XXX XXXX XXXXX XXXXXX XXXXXXXX XXXXXXXXXXXX ENDING IN BANCARIA TEF POS"
    ).split()
)
_PESOS = frozenset("ARS CLP COP CUP DOP MXN PHP UYU".split())
_CURRENCIES = {
    **dict.fromkeys(("PESOS", "PESO"), _PESOS),
    **dict.fromkeys(("DOLARES", "DOLAR", "DOLLARS", "DOLLAR", "USD"), frozenset({"USD"})),
    **dict.fromkeys(("EUROS", "EURO", "EUR"), frozenset({"EUR"})),
    **dict.fromkeys(("REAIS", "REALES", "REAL", "BRL"), frozenset({"BRL"})),
    **dict.fromkeys(("GUARANIES", "PYG"), frozenset({"PYG"})),
    **{code: frozenset({code}) for code in ("ARS", "CLP", "COP", "MXN", "UYU", "GBP")},
}
