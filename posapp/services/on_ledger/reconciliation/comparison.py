"""Reconciles a day: the POS export, this till's records, and what Hellotext confirmed. It only reads."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.pos_files.column_map import ColumnMap
from posapp.domain.pos_files.row_timestamps import row_timestamp
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
from posapp.domain.pos_receipts.identity import dated_number
from posapp.domain.pos_receipts.proposals import ReceiptTally, tally
from posapp.domain.reconciliation.discrepancies import SAME_SALE, Discrepancy, DiscrepancyKind, Fix, PosSale, compare
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.files.csv_table import ColumnMissing, InvalidLine
from posapp.services.files.export_columns import load_columns
from posapp.services.files.pos_table import read_pos_table
from posapp.services.on_ledger.pos_files.opening import PosFileOptions, UnknownFile, open_pos_file
from posapp.services.on_ledger.pos_files.pos_file import PosFile, PosFileRow
from posapp.services.on_ledger.pos_files.refunds_in_file import RefundProposal, RefundsInFile
from posapp.services.on_ledger.reconciliation.repeated_hours import lines_in_repeated_hour, sales_in_repeated_hour
from posapp.services.workplace import Workplace

__all__ = ["ReceiptTwice", "ReconciledDay", "Reconciliation", "ReconciliationStopped", "UnreadableLine"]

LINES_BETWEEN_REPORTS = 2_000
MAX_SALES_OF_DAY = 1_000_000


class ReconciliationStopped(RuleError):
    """The reconciliation was cancelled."""

    sentence = mark("errors", "The reconciliation was stopped. Nothing was changed.")


class ReceiptTwice(InputError):
    """Two lines have the same receipt, so neither can be compared."""

    field = "receipt"
    sentence = mark("errors", "Receipt: {receipt} is on line {first} too. It is compared once.")


@dataclass(frozen=True, slots=True)
class UnreadableLine:
    """A line that could not be compared, and its error."""

    line: int
    error: InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciledDay:
    """The result of reconciling a day.

    Attributes:
        day: The shop's day.
        lines: The number of lines of that day in the file.
        confirmed: The number of them that are here with the same amount and confirmed by Hellotext.
        accepted: The number of them that Hellotext accepted and has not listed yet.
        never_sent: The number of them that are sales without a customer, which are never sent.
        discrepancies: The discrepancies.
        problems: The lines that could not be read.
        elsewhere: The number of lines of other days in the file.
        left_out: The number of rows that are no sales of this till, by their cause.
        proposals: The refunds of the day that only the POS has; each is one of the discrepancies.
        sold: What the POS's sales of the day come to, by currency; minor units.
        given_back: What its refunds of the day come to, with those that stand beside a sale of the day, by currency;
            minor units.
        untaken: The POS receipts of the day that came in by themselves and nobody took: sales without a customer,
            which are never sent.
    """

    day: date
    lines: int = 0
    confirmed: int = 0
    accepted: int = 0
    never_sent: int = 0
    discrepancies: tuple[Discrepancy, ...] = ()
    problems: tuple[UnreadableLine, ...] = ()
    elsewhere: int = 0
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    proposals: tuple[RefundProposal, ...] = ()
    sold: Mapping[str, int] = field(default_factory=dict)
    given_back: Mapping[str, int] = field(default_factory=dict)
    untaken: ReceiptTally = field(default_factory=ReceiptTally)


class Reconciliation:
    """Reconciles the days of one till.

    Args:
        workplace: The till with its ledger, and who works there. The ledger is only read.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._authorization = workplace.authorization
        self._workplace = workplace

    def columns(self) -> ColumnMap | None:
        """Give the saved column mapping of this shop's POS export; None where none was saved."""
        return load_columns(self._ledger)

    def column_names(self, path: Path, encoding: str) -> tuple[str, ...]:
        """Give the names of a file's columns, as they are written; raises InputError as `open_pos_file` does."""
        return read_pos_table(path, encoding, lambda _cells: False).header

    def open_file(self, path: Path, options: PosFileOptions) -> PosFile:
        """Read a POS file; it may have open questions.

        Raises:
            ColumnMissing: When its format is not known, so that its columns must be named.
            InputError: As `open_pos_file` does.
        """
        today = self._shop.days.of(self._workplace.clock())
        opened = open_pos_file(path, options, self._ledger, self._shop, today)
        if isinstance(opened, UnknownFile):
            needed = [each.subject for each in opened.questions]
            raise ColumnMissing(column=needed[0], columns=", ".join(needed))
        return opened

    def check(
        self,
        lines: PosFile,
        day: date,
        report: Callable[[int], None] = lambda _done: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ReconciledDay:
        """Compare a day of a POS export, receipt by receipt, with the records on disk.

        Args:
            lines: As `open_pos_file` gives it, without open questions; those of other days are counted and left out.
            day: The shop's day.
            report: Called with the number of lines read.
            cancelled: Called regularly; true stops.

        Raises:
            ReconciliationStopped: When it was cancelled.
            SignInNeeded, PermissionMissing: When who is signed in may not.
            EnvironmentFault: When the ledger cannot be read.
        """
        self._authorization.require(Permission.DECIDE_REVIEW)
        sold = self._read(lines, day, report, cancelled)
        sales = self._under_dated_receipts(self._under_known_receipts(sold.sales), day)
        here = self._here(sales, day)
        proposals = tuple(each for each in sold.refunds.proposals(self._workplace) if self._is_of(each, day))
        undone = {sale.receipt for _row, sale in sold.refunds.cancelled_here(self._workplace)}
        standing = [each for each in here if each.sale.receipt not in undone]
        discrepancies = (*compare(sales, standing), *map(self._refund, proposals))
        wrong = {each.receipt for each in discrepancies if not each.kind.is_refund}
        receipts = {each.receipt for each in sales}
        fitting = [each for each in here if each.sale.receipt in receipts - wrong]
        states = [each.state for each in fitting]
        return ReconciledDay(
            day=day,
            lines=len(sold.sales),
            confirmed=states.count(EventState.CONFIRMED),
            accepted=states.count(EventState.ACCEPTED),
            never_sent=states.count(None),
            discrepancies=discrepancies,
            problems=tuple(sold.problems),
            elsewhere=sold.elsewhere,
            left_out=dict(sold.left_out),
            proposals=proposals,
            sold=_totals(each.money for each in sales),
            given_back=dict(sold.given_back),
            untaken=tally(self._ledger.pos_receipts.of_day(self._shop.till, day)),
        )

    def _is_of(self, proposal: RefundProposal, day: date) -> bool:
        """A refund whose time nobody can read is shown on every day, so that it is not lost."""
        return proposal.given_at is None or self._shop.days.of(proposal.given_at) == day

    def _refund(self, proposal: RefundProposal) -> Discrepancy:
        sales = self._ledger.sales
        sale = sales.by_receipt(self._shop.till, proposal.receipt) if proposal.is_known else None
        line = PosSale(
            line=proposal.line,
            receipt=proposal.receipt,
            money=proposal.money,
            occurred_at=proposal.given_at or self._workplace.clock(),
        )
        return Discrepancy(
            kind=DiscrepancyKind.CANCELLED_IN_POS if proposal.is_cancelled else DiscrepancyKind.REFUND_ONLY_IN_POS,
            fix=Fix.REFUND,
            receipt=proposal.receipt,
            till=line,
            here=None if sale is None else sales.recorded(sale.id),
            candidates=proposal.candidates,
        )

    def _under_known_receipts(self, sales: Sequence[PosSale]) -> list[PosSale]:
        """Give the POS's sales under the other number of their system where they were recorded here under that one."""
        by_receipt, till = self._ledger.sales.by_receipt, self._shop.till
        claimed = {each.receipt for each in sales}
        found = []
        for each in sales:
            known = by_receipt(till, each.reference) if each.reference and each.reference not in claimed else None
            is_same = known is not None and known.money == each.money
            if known is not None and is_same and abs(known.occurred_at - each.occurred_at) <= SAME_SALE:
                claimed.add(each.reference)
                found.append(replace(each, receipt=each.reference))
            else:
                found.append(each)
        return found

    def _under_dated_receipts(self, sales: Sequence[PosSale], day: date) -> list[PosSale]:
        """Give the POS's sales with the day in their number where they were recorded so: its numbers begin anew."""
        by_receipt, till = self._ledger.sales.by_receipt, self._shop.till
        dated = [dated_number(each.receipt, day) for each in sales]
        return [
            each if by_receipt(till, number) is None else replace(each, receipt=number)
            for each, number in zip(sales, dated, strict=True)
        ]

    def _read(self, lines: PosFile, day: date, report: Callable[[int], None], cancelled: Callable[[], bool]) -> "_Sold":
        sold = _Sold()
        second = lines_in_repeated_hour(sales_in_repeated_hour(lines, self._shop.zone), self._shop.zone)
        done = 0
        for done, line in enumerate(lines.of_days([day]), start=1):
            if done % LINES_BETWEEN_REPORTS == 0:
                report(done)
                if cancelled():
                    raise ReconciliationStopped()
            self._read_line(line, day, sold, second)
        sold.elsewhere += len(lines) - done
        report(len(lines))
        return sold

    def _read_line(self, line: PosFileRow, day: date, sold: "_Sold", second: frozenset[int]) -> None:
        if isinstance(line, InvalidLine):
            sold.problems.append(UnreadableLine(line.number, line.error))
            return
        if isinstance(line, LeftOutRow):
            sold.left_out[line.why] += 1
            sold.refunds.note_left_out(line)
            return
        if isinstance(line, RefundRow):
            self._read_refund(line, day, sold)
            return
        try:
            sale = self._pos_sale(line, second_time=line.number in second)
        except InputError as error:
            sold.problems.append(UnreadableLine(line.number, error))
            return
        if self._shop.days.of(sale.occurred_at) != day:
            sold.elsewhere += 1
        else:
            sold.add(sale)
            sold.refunds.note(line)
            if line.refunded is not None:
                sold.given_back[line.money.currency.code] += line.refunded.minor

    def _read_refund(self, line: RefundRow, day: date, sold: "_Sold") -> None:
        sold.refunds.note(line)
        try:
            moment = row_timestamp(line.given_at, self._shop.zone)
        except InputError as error:
            sold.problems.append(UnreadableLine(line.number, error))
            return
        if self._shop.days.of(moment) == day:
            sold.given_back[line.money.currency.code] += line.money.minor
        else:
            sold.elsewhere += 1

    def _pos_sale(self, line: SaleRow, *, second_time: bool) -> PosSale:
        return PosSale(
            line=line.number,
            receipt=check_receipt(line.receipt),
            money=line.money,
            occurred_at=row_timestamp(line.sold_at, self._shop.zone, second_time=second_time),
            customer=line.customer,
            tender=line.tender,
            reference=line.reference,
        )

    def _here(self, sales: Sequence[PosSale], day: date) -> tuple[RecordedSale, ...]:
        """Give the sales of the day, and those of other days that have one of the receipts."""
        sales_here, till = self._ledger.sales, self._shop.till
        of_day = sales_here.of_day(day, till, MAX_SALES_OF_DAY)
        known = {each.sale.receipt for each in of_day}
        others = (sales_here.by_receipt(till, each.receipt) for each in sales if each.receipt not in known)
        return (*of_day, *(sales_here.recorded(each.id) for each in others if each is not None))


@dataclass(slots=True)
class _Sold:
    """The lines of a day, collected while the file is read."""

    sales: list[PosSale] = field(default_factory=list)
    problems: list[UnreadableLine] = field(default_factory=list)
    first_lines: dict[str, int] = field(default_factory=dict)
    elsewhere: int = 0
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    given_back: Counter[str] = field(default_factory=Counter)
    refunds: RefundsInFile = field(default_factory=RefundsInFile)

    def add(self, sale: PosSale) -> None:
        first = self.first_lines.setdefault(sale.receipt, sale.line)
        if first == sale.line:
            self.sales.append(sale)
        else:
            self.problems.append(UnreadableLine(sale.line, ReceiptTwice(receipt=sale.receipt, first=first)))


def _totals(amounts: Iterable[Money]) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for each in amounts:
        totals[each.currency.code] += each.minor
    return dict(totals)
