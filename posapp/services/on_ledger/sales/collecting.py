"""Says what a payment collects by the shop's settings: tip, rounding of cash, and the parts of a split one."""

from dataclasses import replace

from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import CashStep, cash_step
from posapp.domain.sales.collected import RoundingChanged, collect
from posapp.domain.sales.sale import PaymentDraft, Sale, SaleSource
from posapp.domain.settings.till_settings import CASH_ROUNDING
from posapp.domain.shop import Shop
from posapp.services.on_ledger.settings import setting_in
from posapp.storage.ledger import Ledger

__all__ = ["cash_step_in", "with_collection"]


def cash_step_in(ledger: Ledger, shop: Shop) -> CashStep | None:
    """Give to what a till rounds what is paid in cash; None for nothing."""
    return cash_step(shop.country, shop.currency, setting_in(ledger, shop, CASH_ROUNDING))


def with_collection(ledger: Ledger, shop: Shop, sale: Sale, draft: PaymentDraft) -> Sale:
    """Give a sale with what it collects, once its amount after coupons is known.

    Only the counter rounds: a command, a file and another system say what was paid.

    Raises:
        TipInvalid: When the tip is negative or of another currency.
        PartsDiffer: When the parts of a split payment do not add up.
        RoundingChanged: When cash is rounded in another way than the screen said.
    """
    step = cash_step_in(ledger, shop) if draft.source is SaleSource.COUNTER else None
    tip = draft.tip or Money(0, sale.money.currency)
    paid = collect(sale.money, tip, sale.method, step if sale.money.currency == shop.currency else None, draft.split)
    if draft.rounding is not None and draft.rounding != paid.rounding:
        raise RoundingChanged()
    method = paid.parts[0].tender if paid.parts else sale.method
    return replace(sale, tip=paid.tip.minor, rounding=paid.rounding.minor, parts=paid.parts, method=method)
