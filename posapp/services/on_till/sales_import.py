"""Imports a shop's sales: each line is a payment with its original time.

A second import of the same file records nothing: a receipt that is on disk with the same facts is left as it is.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from posapp.domain.clock import TimeInvalid, local_moment
from posapp.domain.coupons.coupon import Redemption
from posapp.domain.day.close import DayClosed
from posapp.domain.errors import InputError, PosappError, RuleError
from posapp.domain.money import Money
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, Sale, SaleSource
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.files.csv_table import ColumnMissing, InvalidLine
from posapp.services.on_ledger.customers.named import customer_with_number
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, UnknownFile, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile, PosFileRow
from posapp.services.on_ledger.pos_files.refunds_in_file import RefundProposal, RefundsInFile
from posapp.services.on_ledger.reconciliation.repeated_hours import lines_in_repeated_hour, sales_in_repeated_hour
from posapp.services.on_ledger.refunds import Refunds
from posapp.services.on_ledger.sales.checkout import Checkout

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache
    from posapp.storage.ledger import Ledger

__all__ = ["CouponUnknown", "CouponWithoutCustomer", "ImportProgress", "LineProblem", "QuestionsOpen", "SalesImport"]

LINES_PER_TRANSACTION = 200
"""Enough to make the disk's wait small beside the work, few enough that the counter beside it never waits long."""


class CouponUnknown(InputError):
    """No downloaded coupon has this code."""

    field = "coupons"
    sentence = mark("errors", "Coupons: this shop's list has no coupon “{code}”. The payment is recorded without it.")


class CouponWithoutCustomer(InputError):
    """A line redeems a coupon but names no customer."""

    field = "coupons"
    sentence = mark(
        "errors", "Coupons: coupon “{code}” was redeemed without a customer. The payment is recorded without it."
    )


class QuestionsOpen(RuleError):
    """A person must say something about the file before it is used."""

    sentence = mark("errors", "The file leaves {count} questions open. Answer them first; nothing was recorded.")


class _Outcome(StrEnum):
    RECORDED = "recorded"
    ALREADY_THERE = "already there"
    REFUSED = "refused"
    REFUND = "refund"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class LineProblem:
    """The error of one line.

    Attributes:
        line: Its number in the file.
        error: The error, which names the field.
        recorded: Whether its payment was recorded nevertheless.
    """

    line: int
    error: PosappError
    recorded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportProgress:
    """The progress of an import. Everything counted here is on disk.

    Attributes:
        lines: The number of rows in the file.
        done: The number of rows processed.
        sales: The number of rows that are sales of this till; a rejected one is none.
        recorded: The number of payments recorded.
        already_there: The number of payments that were recorded before, with the same facts.
        refunds: The number of rows that are refunds; they are compared, never recorded.
        left_out: The number of rows that are no sales of this till, by their cause.
        amount: What the recorded payments come to, by currency; minor units.
        proposals: At the end, the refunds that only the POS has.
    """

    lines: int
    done: int = 0
    sales: int = 0
    recorded: int = 0
    already_there: int = 0
    refunds: int = 0
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    amount: Mapping[str, int] = field(default_factory=dict)
    proposals: tuple[RefundProposal, ...] = ()

    @property
    def refused(self) -> int:
        """The number of rows that were not understood, or whose payment was rejected."""
        return self.done - self.sales - self.refunds - sum(self.left_out.values())


Report = Callable[[ImportProgress, Sequence[LineProblem]], None]


class SalesImport:
    """Records a POS file at one till.

    Args:
        till: The till that the sales belong to.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def run(self, path: Path, options: PosFileOptions | None = None) -> ImportProgress:
        """Record a whole file and give the final progress.

        Raises:
            ColumnMissing: When its format is not known, so that its columns must be named.
            InputError: As `open_pos_file` does.
            PosappError: As `record` does.
        """
        with self._till.open_workplace() as workplace:
            file = open_pos_file(path, options or PosFileOptions(), workplace.ledger, workplace.shop)
        if isinstance(file, UnknownFile):
            needed = [each.subject for each in file.questions]
            raise ColumnMissing(column=needed[0], columns=", ".join(needed))
        return self.record(file, lambda _progress, _problems: None, lambda: False)

    def record(
        self,
        file: PosFile,
        report: Report,
        cancelled: Callable[[], bool],
    ) -> ImportProgress:
        """Record the sales of a file that are not recorded yet, some hundred in one transaction.

        Args:
            file: As `open_pos_file` gives it.
            report: Called after each transaction, when its rows are on disk, with their errors.
            cancelled: Called before each transaction; true stops, and what is on disk stays.

        Raises:
            QuestionsOpen: When a person must say something about the file first; nothing is recorded.
            NotSetUp: When the till has no shop yet.
            EnvironmentFault: When the disk refuses; what was reported until then is on disk.
            SignInNeeded: When nobody is signed in at a till with staff.
        """
        shop = self._till.shop()
        with self._till.open_ledger() as ledger, self._till.open_cache() as cache:
            workplace = self._till.workplace(ledger)
            workplace.authorization.require(Permission.RECORD_PAYMENT)
            if file.questions:
                raise QuestionsOpen(count=len(file.questions))
            book = _ImportContext(shop, ledger, cache, Checkout(workplace), RefundsInFile())
            progress = _record(book, file, report, cancelled)
            if progress.done < progress.lines:
                return progress
            last = replace(progress, proposals=tuple(book.refunds.proposals(Refunds(workplace))))
            if last.proposals:
                report(last, ())
            return last


@dataclass(slots=True)
class _BatchResult:
    """The counts that one transaction adds to the progress once it is committed."""

    outcomes: list[_Outcome] = field(default_factory=list)
    problems: list[LineProblem] = field(default_factory=list)
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    amount: Counter[str] = field(default_factory=Counter)

    def added_to(self, progress: ImportProgress) -> ImportProgress:
        recorded, known = (self.outcomes.count(each) for each in (_Outcome.RECORDED, _Outcome.ALREADY_THERE))
        return ImportProgress(
            lines=progress.lines,
            done=progress.done + len(self.outcomes),
            sales=progress.sales + recorded + known,
            recorded=progress.recorded + recorded,
            already_there=progress.already_there + known,
            refunds=progress.refunds + self.outcomes.count(_Outcome.REFUND),
            left_out=Counter(progress.left_out) + self.left_out,
            amount=Counter(progress.amount) + self.amount,
        )


@dataclass(frozen=True, slots=True)
class _ImportContext:
    """The open files in which the lines are looked up and written."""

    shop: "Shop"
    ledger: "Ledger"
    cache: "Cache"
    checkout: Checkout
    refunds: RefundsInFile

    def draft(self, line: SaleRow, *, second_time: bool) -> PaymentDraft:
        """Give the payment of a line, without its coupons yet; raises InputError naming the field."""
        moment = _moment(line.sold_at, self.shop.zone, second_time=second_time)
        customer = customer_with_number(line.customer, self.cache) if line.customer else None
        return PaymentDraft(
            money=line.money,
            receipt=line.receipt,
            method=line.tender,
            profile=customer.id if customer else "",
            customer_name=customer.name if customer else "",
            occurred_at=moment,
            source=SaleSource.IMPORT,
        )

    def coupons(self, line: SaleRow, sale: Sale) -> Iterator[Redemption | InputError]:
        """Give the redemption of each coupon of a line, whose amount was paid after it, or the coupon's error."""
        for code in line.coupons:
            known = self.cache.coupons.by_code(code)
            if known is None:
                yield CouponUnknown(code=code[:60])
            elif not sale.profile:
                yield CouponWithoutCustomer(code=code[:60])
            else:
                yield Redemption(coupon=known.id, code=known.code, discount=Money(0, sale.money.currency))


def _record(
    book: _ImportContext,
    file: PosFile,
    report: Report,
    cancelled: Callable[[], bool],
) -> ImportProgress:
    progress = ImportProgress(lines=len(file))
    second = lines_in_repeated_hour(sales_in_repeated_hour(file, book.shop.zone), book.shop.zone)
    rest = iter(file)
    while progress.done < progress.lines and not cancelled():
        tally = _BatchResult()
        with book.ledger.transaction():
            for row in islice(rest, LINES_PER_TRANSACTION):
                tally.outcomes.append(_handle_row(book, row, second, tally))
        progress = tally.added_to(progress)
        report(progress, tally.problems)
    return progress


def _handle_row(book: _ImportContext, row: PosFileRow, second: frozenset[int], tally: _BatchResult) -> _Outcome:
    if isinstance(row, InvalidLine):
        tally.problems.append(LineProblem(row.number, row.error))
        return _Outcome.REFUSED
    if isinstance(row, LeftOutRow):
        tally.left_out[row.why] += 1
        return _Outcome.LEFT_OUT
    book.refunds.note(row)
    if isinstance(row, RefundRow):
        return _Outcome.REFUND
    outcome = _record_line(book, row, second, tally.problems)
    if outcome is _Outcome.RECORDED:
        tally.amount[row.money.currency.code] += row.money.minor
    return outcome


def _record_line(book: _ImportContext, line: SaleRow, second: frozenset[int], problems: list[LineProblem]) -> _Outcome:
    try:
        sale = book.checkout.prepare(book.draft(line, second_time=line.number in second))
        if _is_recorded(book, sale):
            return _Outcome.ALREADY_THERE
    except (InputError, ReceiptUsed) as error:
        problems.append(LineProblem(line.number, error))
        return _Outcome.REFUSED
    coupons = tuple(book.coupons(line, sale))
    taken = tuple(known for known in coupons if isinstance(known, Redemption))
    try:
        book.checkout.write_payment(sale, taken, sale.recorded_at)
    except DayClosed as error:
        problems.append(LineProblem(line.number, error))
        return _Outcome.REFUSED
    problems += [LineProblem(line.number, why, recorded=True) for why in coupons if isinstance(why, InputError)]
    return _Outcome.RECORDED


def _is_recorded(book: _ImportContext, sale: Sale) -> bool:
    """Whether exactly this sale is on disk; raises ReceiptUsed when its receipt belongs to another one."""
    earlier = book.ledger.sales.by_receipt(sale.till, sale.receipt)
    if earlier is None:
        return False
    if _facts(earlier) != _facts(sale):
        raise ReceiptUsed(receipt=sale.receipt, day=earlier.day.isoformat(), amount=str(earlier.money))
    return True


def _facts(sale: Sale) -> tuple[datetime, Money, str]:
    return sale.occurred_at, sale.money, sale.profile


def _moment(text: str, zone: ZoneInfo, *, second_time: bool) -> datetime:
    if ":" not in text:  # a day alone would be read as its midnight
        raise TimeInvalid(text=text[:40])
    try:
        return local_moment(text, zone, second_time=second_time)
    except OverflowError as error:
        raise TimeInvalid(text=text[:40]) from error
