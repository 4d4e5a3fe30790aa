"""Reads how a paper says that it was paid, in the words of the POS."""

import re

from posapp.intake.papers.labels import Role
from posapp.intake.papers.plain import folded, shown
from posapp.intake.papers.rows import Layout, Row

__all__ = ["tender_of_paper"]

MAX_TENDERS = 6


def tender_of_paper(layout: Layout) -> str:
    """Give the words for each method of payment, " + " between; empty where the paper does not say any."""
    named = (_named(row) for row in layout.rows if row.index >= layout.end_of_items)
    found = [each for each in named if each]
    if not found:
        rows = layout.with_role(Role.METHOD)
        found = [_words(row) for row in rows if row.value is not None and row.value.minor != 0]
    return " + ".join(dict.fromkeys(each for each in found[:MAX_TENDERS] if each))


def _named(row: Row) -> str:
    """The method that stands behind a label: "PAGO: Tarjeta de Crédito"."""
    text = row.text[: row.figures[0].start] if row.figures else row.text
    if len(folded(text)) != len(text):
        return ""
    match = _LABEL.match(folded(text))
    return shown(text[match.end() :].strip(" :.-"), 60) if match is not None else ""


def _words(row: Row) -> str:
    first = row.figures[0].start if row.figures else len(row.text)
    return shown(_NO_NAME.sub("", row.text[:first]).strip(" :.-*$"), 60)


_LABEL = re.compile(
    r"\W*(?:FORMA DE PAGO|FORMA PAGO|FORMA DE PAGAMENTO|MEDIO DE PAGO|METODO DE PAGO|PAYMENT METHOD|PAID BY|PAID WITH"
    r"|PAYMENT|PAGO|PAGAMENTO|TENDER) ?: ?(?=[A-Z])"
)
_NO_NAME = re.compile(r"(?:R\$|U\$S|US\$|\$|[*#xX]{2,}[0-9]*).*$")
