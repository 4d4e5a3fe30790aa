"""Compares a row of totals with what the rows of a file come to."""

from dataclasses import dataclass
from itertools import combinations

from posapp.domain.pos_files.rows import RefundRow, SaleRow

__all__ = ["CheckSum"]


@dataclass(slots=True)
class CheckSum:
    """What the rows of a whole file come to, in minor units, by what they are.

    Systems mean different things by a total: with or without refunds, cancelled sales, other registers, and the further
    rows of one receipt. A total that is none of these shows that rows are missing.

    Attributes:
        sales: The sales of this till.
        repaid: Those of them that were given back as a whole.
        refunds: What the rows of refunds come to; positive.
        given_back: What the rows of sales say was given back in part; positive.
        left_out: What is no sale: cancelled, failed, not paid yet, a withdrawal.
        elsewhere: The sales of other registers, less their refunds.
        copies: Further rows that repeat the amount of a receipt.
    """

    sales: int = 0
    repaid: int = 0
    refunds: int = 0
    given_back: int = 0
    left_out: int = 0
    elsewhere: int = 0
    copies: int = 0

    def note(self, row: SaleRow | RefundRow, *, is_here: bool) -> None:
        """Count a row of this till, or of another register."""
        minor = row.money.minor
        if not is_here:
            self.elsewhere += minor if isinstance(row, SaleRow) else -minor
        elif isinstance(row, RefundRow):
            self.refunds += minor
        else:
            self.sales += minor
            back = 0 if row.refunded is None else row.refunded.minor
            if back == minor:
                self.repaid += back
            else:
                self.given_back += back

    def take_for_copy(self, row: SaleRow | RefundRow) -> None:
        """Count a row as a copy of one before, after it was noted as one of its own."""
        minor = row.money.minor
        self.copies += minor
        if isinstance(row, RefundRow):
            self.refunds -= minor
            return
        self.sales -= minor
        back = 0 if row.refunded is None else row.refunded.minor
        if back == minor:
            self.repaid -= back
        else:
            self.given_back -= back

    @property
    def net(self) -> int:
        """What a person would expect: the sales of all registers, less what was given back."""
        return self.sales + self.elsewhere - self.refunds - self.repaid - self.given_back

    def may_be(self, total: int) -> bool:
        """Say whether a total is one of the sums that a system may mean."""
        parts = [-self.repaid, -self.refunds, -self.given_back, self.left_out, self.elsewhere, self.copies]
        chosen = (sum(each) for count in range(len(parts) + 1) for each in combinations(parts, count))
        return any(self.sales + each == total for each in chosen)
