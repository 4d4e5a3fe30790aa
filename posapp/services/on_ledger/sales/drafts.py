"""Keeps what is half typed at the counter, so that it survives a restart of the program and a power cut."""

import logging
from dataclasses import replace

from posapp.domain.drafts.draft_sale import DraftSale, KeptDraft
from posapp.domain.sales.sale import SaleSource
from posapp.services.workplace import Workplace

__all__ = ["Drafts"]

_log = logging.getLogger(__name__)


class Drafts:
    """Keeps one half typed sale of one till. It needs no permission, since it is also kept while the till is locked.

    The payment that a draft becomes removes it in its own transaction (`Checkout.record_payment`).

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock

    def keep(self, sale: DraftSale) -> None:
        """Keep what is typed now in place of what was; an empty draft removes it. Raises EnvironmentFault."""
        with self._ledger.transaction():
            if sale.is_empty:
                self._ledger.drafts.remove()
            else:
                self._ledger.drafts.save(self._shop.till, KeptDraft(sale=sale.typed, at=self._clock()))

    def offered(self) -> KeptDraft | None:
        """Give the draft to go on with; None where there is none, or none that may still be paid.

        A draft that is over, or that may have been paid already, is not offered; nothing is written here, since a disk
        that refuses must not keep the counter from opening. Raises EnvironmentFault.
        """
        kept = self._ledger.drafts.load(self._shop.till)
        if kept is None:
            return None
        why = self._why_over(kept)
        if not why:
            return self._with_free_receipt(kept)
        _log.info("the half typed sale is dropped: %s", why)
        return None

    def _why_over(self, kept: KeptDraft) -> str:
        restored_at = self._ledger.events.restored_at()
        if kept.is_over(self._clock()):
            return "it is older than a day"
        if restored_at is not None and kept.at <= restored_at:
            return "it is from before this ledger was restored, and may have been paid since"
        if self._is_recorded(kept):
            return "its receipt was recorded since"
        return "" if self._is_in_currency(kept.sale) else "it is in another currency"

    def _is_recorded(self, kept: KeptDraft) -> bool:
        sale = self._ledger.sales.by_receipt(self._shop.till, kept.sale.payment.receipt.strip())
        return sale is not None and sale.recorded_at >= kept.at and sale.source is SaleSource.COUNTER

    def _with_free_receipt(self, kept: KeptDraft) -> KeptDraft:
        """A script may have taken the number that was proposed; then the counter proposes the next one."""
        payment = kept.sale.payment
        sale = self._ledger.sales.by_receipt(self._shop.till, payment.receipt.strip())
        if sale is None or sale.recorded_at < kept.at:
            return kept
        return replace(kept, sale=replace(kept.sale, payment=replace(payment, receipt="")))

    def _is_in_currency(self, sale: DraftSale) -> bool:
        money = () if sale.payment.money is None else (sale.payment.money,)
        prices = (each.product.price for each in sale.items.lines)
        return all(each.currency == self._shop.currency for each in (*money, *prices))
