"""Imports a shop's sales: each line is a payment with its original time.

A second import of the same file records nothing: a receipt that is on disk with the same facts is left as it is.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.clock import TimeInFuture
from posapp.domain.coupons.coupon import Coupon, Redemption
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.day.close import DayClosed
from posapp.domain.errors import InputError, PosappError, RuleError
from posapp.domain.money import Money
from posapp.domain.pos_files.row_timestamps import row_timestamp
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
from posapp.domain.reconciliation.discrepancies import SAME_SALE
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, Sale, SaleSource
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.files.csv_table import ColumnMissing, InvalidLine
from posapp.services.on_ledger.coupon_claims import CouponAtAnotherTill
from posapp.services.on_ledger.coupons import Coupons
from posapp.services.on_ledger.customers.named import MAX_SHOWN, customer_with_number
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.pos_files.numbers_of_days import NumbersOfDays
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, UnknownFile, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile, PosFileRow
from posapp.services.on_ledger.pos_files.refunds_in_file import RefundProposal, RefundsInFile
from posapp.services.on_ledger.pos_files.saved_formats import SavedFormats, imported_formats, note_imported
from posapp.services.on_ledger.reconciliation.repeated_hours import lines_in_repeated_hour, sales_in_repeated_hour
from posapp.services.on_ledger.sales.checkout import Checkout

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache
    from posapp.storage.ledger import Ledger

__all__ = [
    "CouponUnknown",
    "CouponWithoutCustomer",
    "CustomerUnknown",
    "ImportProgress",
    "LineProblem",
    "QuestionsOpen",
    "SalesImport",
]

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


class CouponRedeemedElsewhere(InputError):
    """Another till of the shop redeemed it first."""

    field = "coupons"
    sentence = mark(
        "errors",
        "Coupons: coupon “{code}” was redeemed at {till} before ({at}). The payment is recorded without it.",
    )


class CustomerUnknown(InputError):
    """A line names a customer whom this till does not know, or not as one person."""

    field = "customer"
    sentence = mark(
        "errors", "Customer: this till knows no single customer “{number}”. The payment is recorded without a customer."
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
        refunded: What the rows of refunds come to, with what stands beside a sale, by currency; minor units.
        first_known: The first receipt that was recorded before; empty for none.
        is_new_format: Whether no file of this format was imported here before.
        proposals: At the end, the refunds that only the POS has; of a dry run, those that there would be.
    """

    lines: int
    done: int = 0
    sales: int = 0
    recorded: int = 0
    already_there: int = 0
    refunds: int = 0
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    amount: Mapping[str, int] = field(default_factory=dict)
    refunded: Mapping[str, int] = field(default_factory=dict)
    first_known: str = ""
    is_new_format: bool = False
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
            today = workplace.shop.days.of(workplace.clock())
            file = open_pos_file(path, options or PosFileOptions(), workplace.ledger, workplace.shop, today)
        if isinstance(file, UnknownFile):
            needed = [each.subject for each in file.questions]
            raise ColumnMissing(column=needed[0], columns=", ".join(needed))
        return self.record(file, lambda _progress, _problems: None, lambda: False)

    def record(
        self,
        file: PosFile,
        report: Report,
        cancelled: Callable[[], bool],
        *,
        is_dry: bool = False,
    ) -> ImportProgress:
        """Record the sales of a file that are not recorded yet, some hundred in one transaction.

        Args:
            file: As `open_pos_file` gives it.
            report: Called after each transaction, when its rows are on disk, with their errors.
            cancelled: Called before each transaction; true stops, and what is on disk stays.
            is_dry: Whether only to tell what would be recorded; then nothing is written.

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
            numbers, rules = NumbersOfDays(file, ledger, shop), Coupons(workplace)
            book = _ImportContext(shop, ledger, cache, Checkout(workplace), RefundsInFile(), rules, numbers, is_dry)
            progress = _record(book, file, report, cancelled)
            if progress.done < progress.lines:
                return progress
            is_new = file.format.name not in imported_formats(ledger)
            if not is_dry:
                SavedFormats(workplace).learn(file.format.name, file.learned)
                note_imported(ledger, file.format.name)
            last = replace(
                progress, is_new_format=is_new, proposals=tuple(book.refunds.proposals(workplace, numbers.foreseen))
            )
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
    refunded: Counter[str] = field(default_factory=Counter)
    first_known: str = ""

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
            refunded=Counter(progress.refunded) + self.refunded,
            first_known=progress.first_known or self.first_known,
        )


@dataclass(frozen=True, slots=True)
class _ImportContext:
    """The open files in which the lines are looked up and written."""

    shop: "Shop"
    ledger: "Ledger"
    cache: "Cache"
    checkout: Checkout
    refunds: RefundsInFile
    rules: Coupons
    numbers: NumbersOfDays
    is_dry: bool = False

    def draft(self, line: SaleRow, customer: Subscriber | None, *, second_time: bool) -> PaymentDraft:
        """Give the payment of a line, without its coupons yet; raises InputError naming the field."""
        moment = row_timestamp(line.sold_at, self.shop.zone, second_time=second_time)
        return PaymentDraft(
            money=line.money,
            receipt=line.receipt,
            method=line.tender,
            profile=customer.id if customer else "",
            customer_name=customer.name if customer else "",
            occurred_at=moment,
            source=SaleSource.IMPORT,
        )

    def customer(self, line: SaleRow) -> Subscriber | CustomerUnknown | None:
        """Give the customer of a line, or why it has none although it names one."""
        if not line.customer:
            return None
        try:
            return customer_with_number(line.customer, self.cache)
        except InputError:
            return CustomerUnknown(number=line.customer[:MAX_SHOWN])

    def coupons(self, line: SaleRow, sale: Sale) -> Iterator[Redemption | InputError]:
        """Give the redemption of each coupon of a line, whose amount was paid after it, or the coupon's error.

        One that counts once is claimed at the shop server, where the till has one.
        """
        for code in line.coupons:
            known = self.cache.coupons.by_code(code)
            if known is None:
                yield CouponUnknown(code=code[:60])
            elif not sale.profile:
                yield CouponWithoutCustomer(code=code[:60])
            else:
                yield self._redemption(known, sale)

    def _redemption(self, coupon: Coupon, sale: Sale) -> Redemption | InputError:
        if not self.is_dry:
            try:
                claim = self.rules.claim_at_once(coupon, sale.profile, happened=True)
            except CouponAtAnotherTill as error:
                return CouponRedeemedElsewhere(**error.facts)
            self.ledger.coupon_claims.sell((claim,) if claim else (), sale.id, sale.recorded_at)
        return Redemption(coupon=coupon.id, code=coupon.code, discount=Money(0, sale.money.currency))


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
        with nullcontext() if book.is_dry else book.ledger.transaction():
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
        book.refunds.note_left_out(row)
        return _Outcome.LEFT_OUT
    book.refunds.note(row)
    if isinstance(row, RefundRow):
        tally.refunded[row.money.currency.code] += row.money.minor
        return _Outcome.REFUND
    outcome = _record_line(book, row, second, tally.problems)
    if outcome is not _Outcome.REFUSED and row.refunded is not None:
        tally.refunded[row.refunded.currency.code] += row.refunded.minor
    if outcome is _Outcome.RECORDED:
        tally.amount[row.money.currency.code] += row.money.minor
    elif outcome is _Outcome.ALREADY_THERE:
        tally.first_known = tally.first_known or row.receipt
    return outcome


def _record_line(book: _ImportContext, line: SaleRow, second: frozenset[int], problems: list[LineProblem]) -> _Outcome:
    customer = book.customer(line)
    known = None if isinstance(customer, InputError) else customer
    try:
        sale = book.numbers.numbered(book.checkout.prepare(book.draft(line, known, second_time=line.number in second)))
        if _is_recorded(book, line, sale) or _is_recorded_by_reference(book, line, sale):
            return _Outcome.ALREADY_THERE
    except TimeInFuture:
        problems.append(LineProblem(line.number, TimeInFuture(text=line.sold_at[:40])))
        return _Outcome.REFUSED
    except (InputError, ReceiptUsed) as error:
        problems.append(LineProblem(line.number, error))
        return _Outcome.REFUSED
    coupons = tuple(book.coupons(line, sale))
    taken = tuple(known for known in coupons if isinstance(known, Redemption))
    try:
        _write(book, sale, taken)
    except DayClosed as error:
        problems.append(LineProblem(line.number, error))
        return _Outcome.REFUSED
    said = (customer, *coupons)
    problems += [LineProblem(line.number, why, recorded=True) for why in said if isinstance(why, InputError)]
    return _Outcome.RECORDED


def _write(book: _ImportContext, sale: Sale, taken: tuple[Redemption, ...]) -> None:
    if book.is_dry:
        require_open_day(book.ledger, sale.day, sale.till)
        book.numbers.foreseen[sale.receipt] = _facts(sale)
    else:
        book.checkout.write_payment(sale, taken, sale.recorded_at)


def _is_recorded(book: _ImportContext, line: SaleRow, sale: Sale) -> bool:
    """Whether exactly this sale is on disk; raises ReceiptUsed when its receipt belongs to another one.

    A customer whom the till did not know then, or does not know now, makes no other sale of it.
    """
    earlier = book.ledger.sales.by_receipt(sale.till, sale.receipt)
    before = book.numbers.foreseen.get(sale.receipt) if earlier is None else _facts(earlier)
    if before is None:
        return False
    moment, money, profile = before
    same_person = profile == sale.profile or (bool(line.customer) and not (profile and sale.profile))
    if (moment, money) != (sale.occurred_at, sale.money) or not same_person:
        day = book.shop.days.of(moment).isoformat()
        raise ReceiptUsed(receipt=sale.receipt, day=day, amount=str(money))
    return True


def _is_recorded_by_reference(book: _ImportContext, line: SaleRow, sale: Sale) -> bool:
    """Whether the sale is here under the other number by which its system knows it: by the counter, or an import."""
    earlier = book.ledger.sales.by_receipt(sale.till, line.reference) if line.reference else None
    if earlier is None or earlier.money != sale.money:
        return False
    return abs(earlier.occurred_at - sale.occurred_at) <= SAME_SALE


def _facts(sale: Sale) -> tuple[datetime, Money, str]:
    return sale.occurred_at, sale.money, sale.profile
