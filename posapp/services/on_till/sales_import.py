"""Imports a shop's sales: each line is a payment with its original time.

A second import of the same file records nothing: a receipt that is on disk with the same facts is left as it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from posapp.domain.amounts.reading import parse_exact_amount
from posapp.domain.clock import TimeInvalid, local_moment
from posapp.domain.coupons.coupon import Redemption
from posapp.domain.currency import currency
from posapp.domain.customers.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.day.close import DayClosed
from posapp.domain.errors import InputError, PosappError
from posapp.domain.money import Money
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import PaymentDraft, Sale, SaleSource
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.files.csv_table import InvalidLine
from posapp.services.on_ledger.reconciliation.repeated_hours import lines_in_repeated_hour
from posapp.services.on_ledger.reconciliation.sales_file import SalesFile, SalesLine, read_sales_file
from posapp.services.on_ledger.sales.checkout import Checkout

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache
    from posapp.storage.ledger import Ledger

__all__ = ["CouponUnknown", "CouponWithoutCustomer", "ImportProgress", "LineProblem", "SalesImport"]

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


class _Outcome(StrEnum):
    RECORDED = "recorded"
    ALREADY_THERE = "already there"
    REFUSED = "refused"


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
        lines: The number of lines in the file.
        done: The number of lines processed.
        recorded: The number of payments recorded.
        already_there: The number of payments that were recorded before, with the same facts.
    """

    lines: int
    done: int = 0
    recorded: int = 0
    already_there: int = 0

    @property
    def refused(self) -> int:
        """The number of lines that were not recorded."""
        return self.done - self.recorded - self.already_there


Report = Callable[[ImportProgress, Sequence[LineProblem]], None]


class SalesImport:
    """Records a file of sales at one till.

    Args:
        till: The till that the sales belong to.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def run(self, path: Path, encoding: str = "utf-8") -> ImportProgress:
        """Record a whole file and give the final progress; raises as `read_sales_file` and `record` do."""
        return self.record(read_sales_file(path, encoding), lambda _progress, _problems: None, lambda: False)

    def record(
        self,
        lines: SalesFile,
        report: Report,
        cancelled: Callable[[], bool],
    ) -> ImportProgress:
        """Record the lines of a file that are not recorded yet, some hundred in one transaction.

        Args:
            lines: As `read_sales_file` gives them.
            report: Called after each transaction, when its lines are on disk, with their errors.
            cancelled: Called before each transaction; true stops, and what is on disk stays.

        Raises:
            NotSetUp: When the till has no shop yet.
            EnvironmentFault: When the disk refuses; what was reported until then is on disk.
            SignInNeeded: When nobody is signed in at a till with staff.
        """
        shop = self._till.shop()
        with self._till.open_ledger() as ledger, self._till.open_cache() as cache:
            workplace = self._till.workplace(ledger)
            workplace.authorization.require(Permission.RECORD_PAYMENT)
            checkout = Checkout(workplace)
            return _record(_ImportContext(shop, ledger, cache, checkout), lines, report, cancelled)


@dataclass(slots=True)
class _BatchResult:
    """The counts that one transaction adds to the progress once it is committed."""

    outcomes: list[_Outcome] = field(default_factory=list)
    problems: list[LineProblem] = field(default_factory=list)

    def added_to(self, progress: ImportProgress) -> ImportProgress:
        return ImportProgress(
            lines=progress.lines,
            done=progress.done + len(self.outcomes),
            recorded=progress.recorded + self.outcomes.count(_Outcome.RECORDED),
            already_there=progress.already_there + self.outcomes.count(_Outcome.ALREADY_THERE),
        )


@dataclass(frozen=True, slots=True)
class _ImportContext:
    """The open files in which the lines are looked up and written."""

    shop: "Shop"
    ledger: "Ledger"
    cache: "Cache"
    checkout: Checkout

    def draft(self, line: SalesLine, *, second_time: bool) -> PaymentDraft:
        """Give the payment of a line, without its coupons yet; raises InputError naming the field."""
        moment = _moment(line.sold_at, self.shop.zone, second_time=second_time)
        money = _amount(line)
        customer = self._customer(line.customer) if line.customer else None
        return PaymentDraft(
            money=money,
            receipt=line.receipt,
            profile=customer.id if customer else "",
            customer_name=customer.name if customer else "",
            occurred_at=moment,
            source=SaleSource.IMPORT,
        )

    def coupons(self, line: SalesLine, sale: Sale) -> Iterator[Redemption | InputError]:
        """Give the redemption of each coupon of a line, whose amount was paid after it, or the coupon's error."""
        for code in line.coupons:
            known = self.cache.coupons.by_code(code)
            if known is None:
                yield CouponUnknown(code=code[:60])
            elif not sale.profile:
                yield CouponWithoutCustomer(code=code[:60])
            else:
                yield Redemption(coupon=known.id, code=known.code, discount=Money(0, sale.money.currency))

    def _customer(self, reference: str) -> Subscriber:
        customer = self.cache.subscribers.by_reference(reference)
        if customer is None:
            raise SubscriberUnknown(kind="number", text=reference[:60])
        return customer


def _record(
    book: _ImportContext,
    lines: SalesFile,
    report: Report,
    cancelled: Callable[[], bool],
) -> ImportProgress:
    progress = ImportProgress(lines=len(lines))
    second = lines_in_repeated_hour((line for line in lines if isinstance(line, SalesLine)), book.shop.zone)
    rest = iter(lines)
    while progress.done < progress.lines and not cancelled():
        tally = _BatchResult()
        with book.ledger.transaction():
            for line in islice(rest, LINES_PER_TRANSACTION):
                tally.outcomes.append(_record_line(book, line, second, tally.problems))
        progress = tally.added_to(progress)
        report(progress, tally.problems)
    return progress


def _record_line(
    book: _ImportContext, line: SalesLine | InvalidLine, second: frozenset[int], problems: list[LineProblem]
) -> _Outcome:
    if isinstance(line, InvalidLine):
        problems.append(LineProblem(line.number, line.error))
        return _Outcome.REFUSED
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


def _amount(line: SalesLine) -> Money:
    unit = currency(line.currency)
    text = line.amount
    # A decimal comma is taken where it can be nothing else: "17,44", and not "1,234".
    if re.fullmatch(r"[0-9]+,(?:[0-9]{1,2}|[0-9]{4})", text):
        text = text.replace(",", ".")
    return parse_exact_amount(text, unit)
