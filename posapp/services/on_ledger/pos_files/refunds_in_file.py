"""Compares the refunds in a POS file with those recorded here; what is missing is proposed, never recorded."""

from collections.abc import Iterator
from dataclasses import dataclass

from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.pos_files.rows import RefundRow, SaleRow
from posapp.services.on_ledger.refunds import Refunds

__all__ = ["RefundProposal", "RefundsInFile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundProposal:
    """A refund that only the POS has.

    Attributes:
        line: Its line in the file.
        receipt: The receipt that the POS names.
        money: What is to be refunded: the difference between the POS and here, never more.
        is_known: Whether this till has the sale, so that it can be refunded here.
    """

    line: int
    receipt: str
    money: Money
    is_known: bool


@dataclass(slots=True)
class _Given:
    line: int
    money: Money


class RefundsInFile:
    """Collects what a file says was given back, receipt by receipt."""

    def __init__(self) -> None:
        self._given: dict[str, _Given] = {}

    def note(self, row: RefundRow | SaleRow) -> None:
        """Note what a row says was given back; a sale may say that too."""
        money = row.money if isinstance(row, RefundRow) else row.refunded
        if money is None or not money.minor:
            return
        given = self._given.setdefault(row.receipt, _Given(row.number, Money(0, money.currency)))
        given.money += money

    def proposals(self, refunds: Refunds) -> Iterator[RefundProposal]:
        """Give the refunds that are not recorded here, in the order of the file; raises PermissionMissing.

        Args:
            refunds: The refunds of the till.
        """
        for receipt, given in self._given.items():
            try:
                here = refunds.by_receipt(receipt)
            except (InputError, RuleError):
                yield RefundProposal(line=given.line, receipt=receipt, money=given.money, is_known=False)
                continue
            if here.left.currency != given.money.currency:
                yield RefundProposal(line=given.line, receipt=receipt, money=given.money, is_known=False)
                continue
            recorded = here.original.total - here.left
            missing = min(given.money.minor - recorded.minor, here.left.minor)
            if missing > 0:
                money = Money(missing, given.money.currency)
                yield RefundProposal(line=given.line, receipt=receipt, money=money, is_known=True)
