"""Reads the rows of a POS file as sales, refunds, and what is left out or not understood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from posapp.domain.amounts.errors import AmountInvalid
from posapp.domain.amounts.reading import parse_in_column
from posapp.domain.currency import Currency, currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.pos_files.answers import EVERY_REGISTER, PosAnswers
from posapp.domain.pos_files.formats import FormatField, Grouping, KindReader, PosFormat, RowKind, plain_name
from posapp.domain.pos_files.questions import QuestionKind
from posapp.domain.pos_files.row_timestamps import TimeMissing
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
from posapp.domain.pos_files.tenders import tender_by_amounts, tender_of
from posapp.domain.pos_files.timestamps import iso_timestamp
from posapp.domain.pos_files.zones import zone_in_words
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.domain.texts import mark
from posapp.services.files.csv_table import InvalidLine, TableLine
from posapp.services.on_ledger.pos_files.check_sum import CheckSum
from posapp.services.on_ledger.pos_files.evidence import ColumnRules
from posapp.services.on_ledger.pos_files.row_cells import RowCells

__all__ = [
    "CopiesDiffer",
    "Part",
    "PosFileRow",
    "ReceiptIncomplete",
    "RefundUnclear",
    "RowIncomplete",
    "RowReader",
    "TotalDiffers",
]

PosFileRow = SaleRow | RefundRow | LeftOutRow | InvalidLine
"""One row of a file is one of these; InvalidLine says why it was not understood."""


class TotalDiffers(InputError):
    """A row of totals is another amount than the rows of the file come to, however they are meant."""

    field = "amount"
    sentence = mark("errors", "Total: the file says {total}, but its rows come to {sum}.")


class RowIncomplete(InputError):
    """A row ends before a cell that its format needs: the file was cut off."""

    field = "line"
    sentence = mark("errors", "The row ends before its column “{column}”. Export the file again.")


class CopiesDiffer(InputError):
    """The rows of a receipt are copies, but not of one amount."""

    field = "receipt"
    sentence = mark("errors", "Receipt: {receipt} is on line {line} too, with another amount. Neither is taken.")


class ReceiptIncomplete(InputError):
    """A row of a receipt was not understood, so nobody knows what the receipt comes to."""

    field = "receipt"
    sentence = mark("errors", "Receipt: another row of {receipt} was not understood, so its amount is not known.")


class RefundUnclear(InputError):
    """A row names a partial refund, and its amounts do not say whether the total is without it."""

    field = "amount"
    sentence = mark("errors", "Amount: it is not clear whether {total} is before or after the refund of {refund}.")


@dataclass(frozen=True, slots=True)
class Part:
    """A row of a receipt that may have several, and what its rows have in common."""

    result: SaleRow | RefundRow
    key: int
    is_continued: bool = False

    @property
    def group(self) -> tuple[int, str, bool]:
        """What tells the rows of one receipt from those of all others."""
        return self.key, self.result.receipt, isinstance(self.result, SaleRow)


class RowReader:
    """Reads the rows of one file by its rules, in their order.

    Args:
        pos_format: The file's format.
        answers: What was said about files of this format.
        header: The names of all its columns.
        rules: How its cells are read.
        shop: The till's shop.
        own_tenders: The tenders of the shop's own that it offers, by their names as `plain_name` writes them.
        keep_zero: Whether sales of nothing are sales.
        is_whole: Whether all rows of the file are read, so that a row of totals can be compared with them.
    """

    def __init__(
        self,
        pos_format: PosFormat,
        answers: PosAnswers,
        header: Sequence[str],
        rules: ColumnRules,
        shop: Shop,
        *,
        own_tenders: Mapping[str, Tender],
        keep_zero: bool,
        is_whole: bool,
    ) -> None:
        self._rules, self._answers, self._shop = rules, answers, shop
        self._keep_zero = keep_zero
        self._kinds = KindReader(pos_format, answers.kinds)
        self._row = RowCells(pos_format, header)
        self._card = Tender(answers.said.get(QuestionKind.CARD, Tender.OTHER.code))
        self._own = own_tenders
        self._three = answers.said.get(QuestionKind.THREE_DECIMALS) == "zeros"
        self._receipt_of_continued = ""
        self._kind_of_continued = RowKind.SALE
        self._register_of_continued = ""
        self._broken: set[int] = set()
        self._elsewhere: set[int] = set()
        self._totals: list[TableLine] = []
        self._sums = CheckSum() if is_whole else None

    def read(self, line: TableLine | InvalidLine) -> "Part | PosFileRow | None":
        """Give a row; None for a row of totals, which `total_rows` gives when all others were read."""
        if isinstance(line, InvalidLine):
            return line
        try:
            return self._read(line)
        except InputError as error:
            self._broken.add(self._row.key(line.cells, is_refund=False))
            self._broken.add(self._row.key(line.cells, is_refund=True))
            return InvalidLine(line.number, error)

    def merged(self, parts: Sequence[Part]) -> Iterator[PosFileRow]:
        """Give the rows of one receipt as its first with what they come to, and the others as left out."""
        first = parts[0].result
        if len(parts) > 1 or self._rules.rows_of.get(parts[0].key, 1) > 1:
            if self._rules.grouping is Grouping.SUM:
                if parts[0].key in self._broken:
                    error = ReceiptIncomplete(receipt=first.receipt)
                    yield from (InvalidLine(each.result.number, error) for each in parts)
                    return
                first = _summed([each.result for each in parts])
            elif len({each.result.money for each in parts if self._counts_as_copy(each)}) > 1:
                yield from _differing([each.result for each in parts])
                return
        yield self._without_nothing(first)
        for each in parts[1:]:
            if self._sums is not None and self._rules.grouping is not Grouping.SUM:
                self._sums.take_for_copy(each.result)
            yield LeftOutRow(number=each.result.number, why=LeftOut.SAME_RECEIPT)

    def _counts_as_copy(self, part: Part) -> bool:
        """The further items of an order may leave its total empty."""
        is_each = self._rules.grouping is Grouping.EACH_ROW and not part.is_continued
        return is_each or bool(part.result.money.minor)

    def total_rows(self) -> Iterator[PosFileRow]:
        """Give the rows of totals, each a check sum where it has an amount and the whole file was read."""
        for line in self._totals:
            try:
                yield self._total(line)
            except InputError as error:
                yield InvalidLine(line.number, error)

    def _total(self, line: TableLine) -> LeftOutRow:
        if self._sums is not None and self._row.all(line.cells, FormatField.AMOUNT):
            total = self._amount(line.cells, self._shop.currency)
            if not self._sums.may_be(total.minor):
                raise TotalDiffers(total=str(total), sum=str(Money(self._sums.net, self._shop.currency)))
        return LeftOutRow(number=line.number, why=LeftOut.TOTAL)

    def _read(self, line: TableLine) -> "Part | PosFileRow | None":
        cells = line.cells
        if self._row.is_total(cells):
            self._totals.append(line)
            return None
        receipt = self._row.first(cells, FormatField.RECEIPT)
        is_continued = self._is_continued(cells, receipt)
        if not is_continued:
            self._require_cells(cells)
        kind = self._kind(cells, receipt, is_continued=is_continued)
        left_out = _LEFT_OUT.get(kind)
        if left_out is not None:
            self._note_left_out(cells, kind)
            is_cancelled = kind is RowKind.CANCELLED and self._not_here(cells, is_continued=is_continued) is None
            return self._cancelled(line, receipt) if is_cancelled else LeftOutRow(number=line.number, why=left_out)
        elsewhere = self._not_here(cells, is_continued=is_continued)
        if elsewhere is not None:
            self._note_elsewhere(line, kind, receipt, is_continued=is_continued)
            return LeftOutRow(number=line.number, why=elsewhere)
        part = self._part(line, kind, receipt, is_continued=is_continued)
        self._note(part.result, is_here=True)
        return self._without_nothing(part.result) if self._rules.grouping is Grouping.ONE_ROW else part

    def _cancelled(self, line: TableLine, receipt: str) -> LeftOutRow:
        """Nothing in it is needed, so nothing that is wrong in it is said."""
        try:
            moment = self._moment(line.cells)
        except InputError:
            moment = ""
        return LeftOutRow(number=line.number, why=LeftOut.CANCELLED, cancelled=receipt, sold_at=moment)

    def _is_continued(self, cells: Mapping[str, str], receipt: str) -> bool:
        return self._row.continues(cells) and bool(receipt) and receipt == self._receipt_of_continued

    def _require_cells(self, cells: Mapping[str, str]) -> None:
        missing = self._row.missing(cells)
        if missing:
            raise RowIncomplete(column=missing)

    def _kind(self, cells: Mapping[str, str], receipt: str, *, is_continued: bool) -> RowKind:
        found = self._kinds.of(cells)
        kind = found if isinstance(found, RowKind) else RowKind.OTHER
        if is_continued:
            return kind if kind is not RowKind.SALE else self._kind_of_continued
        self._receipt_of_continued, self._kind_of_continued = receipt, kind
        self._register_of_continued = self._row.register(cells)
        return kind

    def _not_here(self, cells: Mapping[str, str], *, is_continued: bool) -> LeftOut | None:
        """Why a row is not this till's; None where it is."""
        found = self._register_of_continued if is_continued else self._row.register(cells)
        if not found and self._row.has_registers:
            return _WITHOUT_REGISTER.get(self._answers.said.get(QuestionKind.NO_REGISTER, ""))
        wanted = self._rules.register
        if not wanted or wanted == EVERY_REGISTER:
            return None
        return None if not found or plain_name(found) == plain_name(wanted) else LeftOut.OTHER_REGISTER

    def _part(self, line: TableLine, kind: RowKind, receipt: str, *, is_continued: bool) -> Part:
        cells = line.cells
        unit = self._unit(cells)
        money = Money(0, unit) if is_continued else self._amount(cells, unit)
        is_refund = kind is RowKind.REFUND or money.minor < 0
        key = self._row.key(cells, is_refund=kind is RowKind.REFUND or self._row.is_negative(cells))
        moment, customer = self._moment(cells), self._row.first(cells, FormatField.CUSTOMER)
        reference = self._row.first(cells, FormatField.REFERENCE)
        if is_refund:
            back = money if money.minor > 0 else -money
            refund = RefundRow(
                number=line.number,
                receipt=receipt,
                money=back,
                given_at=moment,
                customer=customer,
                reference=reference,
                tender=self._tender(cells),
            )
            return Part(refund, key, is_continued)
        paid, refunded = self._with_refund(cells, money, kind)
        sale = SaleRow(
            number=line.number,
            receipt=receipt,
            sold_at=moment,
            customer=customer,
            money=paid,
            coupons=_codes(self._row.first(cells, FormatField.COUPONS)),
            tender=self._tender(cells),
            refunded=refunded,
            reference=reference,
        )
        return Part(sale, key, is_continued)

    def _moment(self, cells: Mapping[str, str]) -> str:
        text = self._row.text(cells, FormatField.SOLD_AT)
        written = iso_timestamp(text, self._rules.dates)
        try:
            datetime.fromisoformat(written)
        except ValueError:
            return text
        if ":" not in written:
            raise TimeMissing(text=text[:40])
        zone = self._row.first(cells, FormatField.ZONE)
        return _in_zone(written, zone_in_words(zone), self._shop.zone) if zone else written

    def _tender(self, cells: Mapping[str, str]) -> Tender:
        named = self._row.first(cells, FormatField.TENDER)
        own = self._own.get(plain_name(named))
        if own is not None:
            return own
        amounts = tender_by_amounts(cells, self._row.tender_amounts)
        if len(amounts) > 1:
            return Tender.OTHER
        if amounts and amounts[0] is not None:
            return amounts[0]
        found = tender_of(named, self._card)
        return self._card if amounts and found == Tender.OTHER else found

    def _without_nothing(self, row: SaleRow | RefundRow) -> PosFileRow:
        is_nothing = not row.money.minor and not (self._keep_zero and isinstance(row, SaleRow))
        return LeftOutRow(number=row.number, why=LeftOut.ZERO) if is_nothing else row

    def _unit(self, cells: Mapping[str, str]) -> Currency:
        written = self._row.first(cells, FormatField.CURRENCY)
        return currency(written) if written else self._shop.currency

    def _amount(self, cells: Mapping[str, str], unit: Currency) -> Money:
        """What a row comes to, with the taxes and tips that belong to it."""
        written = self._row.all(cells, FormatField.AMOUNT)
        if not written:
            raise AmountInvalid(text="", example="89.90")
        minor = sum(self._read_amount(each, unit).minor for each in written)
        said = self._answers.said
        if said.get(QuestionKind.TAXES) == "added":
            minor += self._sum_of(cells, FormatField.TAX, unit)
        sign = {"added": 1, "taken_off": -1}.get(said.get(QuestionKind.TIPS, ""), 0)
        if sign:
            minor += sign * self._sum_of(cells, FormatField.TIP, unit)
        return Money(minor, unit)

    def _sum_of(self, cells: Mapping[str, str], what: FormatField, unit: Currency) -> int:
        return sum(self._read_amount(each, unit).minor for each in self._row.all(cells, what))

    def _read_amount(self, text: str, unit: Currency) -> Money:
        return parse_in_column(text, unit, self._shop.locale, self._rules.decimals, three_decimals=self._three)

    def _with_refund(self, cells: Mapping[str, str], money: Money, kind: RowKind) -> tuple[Money, Money | None]:
        """Give what was paid, and what was given back of it later."""
        unit = money.currency
        deducted = abs(self._sum_of(cells, FormatField.DEDUCTED, unit))
        if deducted:
            gross = self._sum_of(cells, FormatField.GROSS, unit)
            if gross not in {money.minor, money.minor + deducted}:
                raise RefundUnclear(total=str(money), refund=str(Money(deducted, unit)))
            return Money(gross, unit), Money(deducted, unit)
        if kind is RowKind.REPAID:
            return money, money
        written = self._row.first(cells, FormatField.REFUNDED)
        back = abs(self._read_amount(written, unit).minor) if written else 0
        return money, Money(back, unit) if back else None

    def _note_left_out(self, cells: Mapping[str, str], kind: RowKind) -> None:
        """Count what is left out for a row of totals; an amount there need not be one."""
        if self._sums is None or not self._is_first(self._row.key(cells, is_refund=False)):
            return
        try:
            minor = self._amount(cells, self._shop.currency).minor
        except InputError:
            return
        if kind is RowKind.OTHER:
            self._sums.moved += minor
        else:
            self._sums.left_out += minor

    def _note_elsewhere(self, line: TableLine, kind: RowKind, receipt: str, *, is_continued: bool) -> None:
        if self._sums is None:
            return
        try:
            part = self._part(line, kind, receipt, is_continued=is_continued)
        except InputError:
            return
        if self._is_first(part.key):
            self._note(part.result, is_here=False)

    def _is_first(self, key: int) -> bool:
        """Whether a row that is left out is the first of its receipt, where the further ones are copies."""
        if self._rules.grouping in {Grouping.SUM, Grouping.ONE_ROW}:
            return True
        is_first = key not in self._elsewhere
        self._elsewhere.add(key)
        return is_first

    def _note(self, row: SaleRow | RefundRow, *, is_here: bool) -> None:
        if self._sums is not None:
            self._sums.note(row, is_here=is_here)


def _summed(rows: Sequence[SaleRow | RefundRow]) -> SaleRow | RefundRow:
    """Several parts of one sale; how each of them was paid is not kept."""
    first = rows[0]
    total = sum((each.money for each in rows[1:]), first.money)
    tender = first.tender if len({each.tender for each in rows}) == 1 else Tender.OTHER
    if not isinstance(first, SaleRow):
        return replace(first, money=total, tender=tender)
    sales = [each for each in rows if isinstance(each, SaleRow)]
    back = sum(each.refunded.minor for each in sales if each.refunded is not None)
    return replace(
        first,
        money=total,
        customer=next((each.customer for each in sales if each.customer), ""),
        coupons=tuple(dict.fromkeys(code for each in sales for code in each.coupons)),
        tender=tender,
        refunded=Money(back, total.currency) if back else None,
    )


def _differing(rows: Sequence[SaleRow | RefundRow]) -> Iterator[InvalidLine]:
    for each in rows:
        line = next(other.number for other in rows if other.money != each.money)
        yield InvalidLine(each.number, CopiesDiffer(receipt=each.receipt, line=line))


def _in_zone(written: str, zone: ZoneInfo, shop: ZoneInfo) -> str:
    """Give a wall clock of another zone with its offset; the shop's own clock stays as it is."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return written
    if moment.tzinfo is not None:
        return written
    there, here = moment.replace(tzinfo=zone), moment.replace(tzinfo=shop)
    return written if there.utcoffset() == here.utcoffset() else there.isoformat(sep=" ")


def _codes(cell: str) -> tuple[str, ...]:
    codes = cell.replace("|", ";").replace(",", ";").split(";") if cell else []
    return tuple(dict.fromkeys(code.strip() for code in codes if code.strip()))


_LEFT_OUT = {
    RowKind.CANCELLED: LeftOut.CANCELLED,
    RowKind.FAILED: LeftOut.FAILED,
    RowKind.PENDING: LeftOut.PENDING,
    RowKind.OTHER: LeftOut.OTHER,
}
_WITHOUT_REGISTER = {"other": LeftOut.OTHER_REGISTER, "leave_out": LeftOut.NO_REGISTER}
