"""Maps the names of payment methods in POS files to posapp's tenders."""

from functools import lru_cache

from posapp.domain.pos_files.formats import plain_name
from posapp.domain.sales.sale import PaymentMethod

__all__ = ["tender_of"]


@lru_cache(maxsize=1024)
def tender_of(text: str) -> PaymentMethod:
    """Give the tender of a name in English, Spanish or Portuguese; OTHER where it is none, or several."""
    name = plain_name(text).replace("_", " ")
    found = {tender for words, tender in _WORDS if any(word in name for word in words)}
    if {PaymentMethod.DEBIT, PaymentMethod.CREDIT} <= found and "debit" in name:
        return PaymentMethod.OTHER
    return found.pop() if len(found) == 1 else PaymentMethod.OTHER


_WORDS = (
    (("cash", "efectivo", "dinheiro", "contado"), PaymentMethod.CASH),
    (("debit", "débit", "debito", "débito", "debvisa", "maestro"), PaymentMethod.DEBIT),
    (("credit", "crédit", "credito", "crédito"), PaymentMethod.CREDIT),
    (("transfer", "pix", "wire", "depósito", "deposito", "bank"), PaymentMethod.TRANSFER),
)
"""A card's brand alone does not say whether it is a debit or a credit card."""
