"""Tells apart the receipts of a POS file whose system begins its numbers anew every day."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property

from posapp.domain.money import Money
from posapp.domain.pos_files.rows import SaleRow
from posapp.domain.pos_receipts.identity import dated_number
from posapp.domain.reconciliation.discrepancies import SAME_SALE
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.sales.sale import Sale
from posapp.domain.shop import Shop
from posapp.services.on_ledger.pos_files.pos_file import PosFile
from posapp.storage.ledger import Ledger

__all__ = ["NumbersOfDays"]

LOOK_BACK = timedelta(days=31)


class NumbersOfDays:
    """Gives the number under which a sale of a file is recorded: its own, or with its day before it.

    It follows `number_of_day` of the receipts that come by themselves, so that both ways know a sale by one number.

    Args:
        file: Its other rows show whether its system begins its numbers anew.
        ledger: What is recorded.
        shop: Its till and its days.

    Attributes:
        foreseen: When, for how much and by whom each receipt was paid that a dry run would have recorded.
    """

    def __init__(self, file: PosFile, ledger: Ledger, shop: Shop) -> None:
        self._file, self._ledger, self._shop = file, ledger, shop
        self.foreseen: dict[str, tuple[datetime, Money, str]] = {}

    def numbered(self, sale: Sale) -> Sale:
        """Give a sale under the number of its day, where its own number is that of another day's sale.

        That is where both differ in their amount, or the POS is known to begin its numbers anew. Otherwise it may be
        one sale that was written twice: it keeps its number, and is refused as used.

        Raises:
            ReceiptInvalid: When the number with its day is too long.
        """
        dated = dated_number(sale.receipt, sale.day)
        if self._known(dated) is not None:
            return replace(sale, receipt=dated)
        earlier = self._known(sale.receipt)
        if earlier is None or self._shop.days.of(earlier[0]) == sale.day:
            return sale
        moment, money = earlier
        if money == sale.money and (abs(moment - sale.occurred_at) <= SAME_SALE or not self._repeats(sale)):
            return sale
        return replace(sale, receipt=check_receipt(dated))

    def _known(self, receipt: str) -> tuple[datetime, Money] | None:
        sale = self._ledger.sales.by_receipt(self._shop.till, receipt)
        if sale is not None:
            return sale.occurred_at, sale.money
        foreseen = self.foreseen.get(receipt)
        return None if foreseen is None else foreseen[:2]

    def _repeats(self, sale: Sale) -> bool:
        return self._file_repeats or self._ledger.pos_receipts.repeats_numbers(self._shop.till, sale.day - LOOK_BACK)

    @cached_property
    def _file_repeats(self) -> bool:
        """Whether the file itself gives one number to sales of different days and different amounts."""
        first: dict[str, tuple[str, Money]] = {}
        for row in self._file:
            if isinstance(row, SaleRow):
                day, money = first.setdefault(row.receipt, (row.sold_at[:10], row.money))
                if day != row.sold_at[:10] and money != row.money:
                    return True
        return False
