"""Words what was collected for a sale besides the goods, and by which tenders."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.collected import TenderPart
from posapp.domain.sales.sale import Sale
from posapp.domain.shop import Shop
from posapp.ui.labels.sentences import tender_label

__all__ = ["collected_text", "paid_by_text", "parts_text", "tip_and_rounding_text"]


def paid_by_text(sale: Sale, shop: Shop) -> str:
    """Give the tender of a sale; of a split one each part: "Cash $500.00 + Credit $734.50"."""
    return parts_text(sale.parts, shop) if sale.parts else tender_label(sale.method)


def parts_text(parts: Sequence[TenderPart], shop: Shop) -> str:
    """Give each part of a split sale in words."""
    return " + ".join(f"{tender_label(each.tender)} {format_money(each.collected, shop.locale)}" for each in parts)


def collected_text(sale: Sale, shop: Shop) -> str:
    """Give tip and rounding of a sale, with what was collected; empty where there was neither."""
    unit = sale.money.currency
    words = tip_and_rounding_text(Money(sale.tip, unit), Money(sale.rounding, unit), shop)
    if not words:
        return ""
    amount = format_money(sale.collected, shop.locale)
    return _joined(words, QCoreApplication.translate("collected", "collected {amount}").format(amount=amount))


def tip_and_rounding_text(tip: Money, rounding: Money, shop: Shop) -> str:
    """Give tip and rounding in words; empty where there is neither."""
    said = []
    if tip.minor:
        amount = format_money(tip, shop.locale)
        said.append(QCoreApplication.translate("collected", "Tip {amount}").format(amount=amount))
    if rounding.minor:
        sign = "+" if rounding.minor > 0 else "−"
        amount = f"{sign}{format_money(Money(abs(rounding.minor), rounding.currency), shop.locale)}"
        said.append(QCoreApplication.translate("collected", "Rounding {amount}").format(amount=amount))
    return _joined(*said)


def _joined(*parts: str) -> str:
    return " · ".join(isolated(part) for part in parts)
