"""Compares the refunds in a POS file with those recorded here; what is missing is proposed, never recorded."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.pos_files.pos_refunds import pos_refund_in, pos_refund_note
from posapp.domain.pos_files.row_timestamps import row_timestamp
from posapp.domain.pos_files.rows import LeftOutRow, RefundRow, SaleRow
from posapp.domain.refunds.refund import Refund, RefundablePayment, RefundKind
from posapp.domain.sales.sale import Sale
from posapp.domain.sales.tender import Tender
from posapp.services.on_ledger.refunds import ReceiptUnknown, Refunds
from posapp.services.workplace import Workplace

__all__ = ["RefundProposal", "RefundsInFile"]

LONGEST_RETURN = timedelta(days=90)
"""So long after a payment its refund is looked for."""
CLOCKS_DIFFER = timedelta(days=1)
"""The day of a refund may be so much earlier here than the POS has it, where the note names it."""
MAX_CANDIDATES = 5
MAX_LOOKED_AT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundProposal:
    """A refund that only the POS has.

    Attributes:
        line: Its line in the file.
        receipt: The receipt that the POS names.
        money: What is to be refunded: the difference between the POS and here, never more.
        is_known: Whether this till has the sale, so that it can be refunded here.
        candidates: Where the POS names no receipt of this till: the receipts that the refund may belong to, the most
            likely first.
        given_at: When it was given back, UTC; None where the file does not say it.
        pos_refund: The POS's own number of the refund, which the note of the one recorded here is to name; empty where
            it goes by the receipt of its sale.
        method: How it was given back, or else how the sale was paid.
        is_cancelled: Whether the POS cancelled the whole sale, which is recorded here.
    """

    line: int
    receipt: str
    money: Money
    is_known: bool
    candidates: tuple[str, ...] = ()
    given_at: datetime | None = None
    pos_refund: str = ""
    method: Tender = Tender.OTHER
    is_cancelled: bool = False


@dataclass(slots=True)
class _Given:
    row: RefundRow | SaleRow
    money: Money


@dataclass(slots=True)
class _Search:
    """What was found here already, so that two rows of the file never stand for one refund of this till."""

    refunds: Refunds
    workplace: Workplace
    recorded: tuple[Refund, ...]
    used: set[str] = field(default_factory=set)


class RefundsInFile:
    """Collects what a file says was given back, receipt by receipt."""

    def __init__(self) -> None:
        self._given: dict[str, _Given] = {}
        self._sold: set[str] = set()
        self._cancelled: dict[str, LeftOutRow] = {}

    def note(self, row: RefundRow | SaleRow) -> None:
        """Note what a row says was given back; a sale may say that too."""
        if isinstance(row, SaleRow):
            self._sold.add(row.receipt)
        money = row.money if isinstance(row, RefundRow) else row.refunded
        if money is None or not money.minor:
            return
        given = self._given.setdefault(row.receipt, _Given(row, Money(0, money.currency)))
        if given.money.currency == money.currency:
            given.money += money
        else:
            self._given.setdefault(f"{row.receipt} {money.currency.code}", _Given(row, money))

    def note_left_out(self, row: LeftOutRow) -> None:
        """Note a row that is left out: the sale that it cancels may be recorded here."""
        if row.cancelled:
            self._cancelled.setdefault(row.cancelled, row)

    def cancelled_here(self, workplace: Workplace) -> Iterator[tuple[LeftOutRow, Sale]]:
        """Give the sales that stand here and that the file says were cancelled on their day, each with its row.

        A sale that the file has too, under the same receipt, is not cancelled: numbers may begin again.
        """
        shop, sales = workplace.shop, workplace.ledger.sales
        for receipt, row in self._cancelled.items():
            moment = None if receipt in self._sold else _moment_of(row.sold_at, shop.zone)
            sale = None if moment is None else sales.by_receipt(shop.till, receipt)
            if moment is not None and sale is not None and sale.voided_at is None and sale.day == shop.days.of(moment):
                yield row, sale

    def proposals(self, workplace: Workplace, foreseen: Container[str] = ()) -> Iterator[RefundProposal]:
        """Give the refunds that are not recorded here, in the order of the file; raises PermissionMissing.

        Args:
            workplace: The till.
            foreseen: The receipts that would be recorded, of a dry run: a refund of one of them is known then.
        """
        yield from self._of_cancelled(workplace)
        if not self._given:
            return
        refunds = Refunds(workplace)
        search = _Search(refunds, workplace, refunds.received_since(self._first_day(workplace)))
        found = [(given, _payment_of(given.row, refunds)) for given in self._given.values()]
        for _given, payment in found:
            if payment is not None:
                search.used |= {each.refund.id for each in payment.refunds}
        for given, payment in found:
            if payment is not None:
                proposal = _difference(given, payment, search)
            elif given.row.receipt in foreseen:
                proposal = _foreseen(given, search)
            else:
                proposal = _unknown(given, search)
            if proposal is not None:
                yield proposal

    def _of_cancelled(self, workplace: Workplace) -> Iterator[RefundProposal]:
        """What is left of each sale that was cancelled."""
        refunds = Refunds(workplace)
        for row, sale in self.cancelled_here(workplace):
            left = refunds.of_sale(sale).left
            if left.minor:
                yield RefundProposal(
                    line=row.number,
                    receipt=sale.receipt,
                    money=left,
                    is_known=True,
                    given_at=sale.occurred_at,
                    method=sale.method,
                    is_cancelled=True,
                )

    def _first_day(self, workplace: Workplace) -> date:
        """The first day on which one of them can be recorded here."""
        shop = workplace.shop
        moments = [_moment(each.row, shop.zone) for each in self._given.values()]
        known = [shop.days.of(each) for each in moments if each is not None]
        return min(known) - CLOCKS_DIFFER if len(known) == len(moments) else date.min


def _payment_of(row: RefundRow | SaleRow, refunds: Refunds) -> RefundablePayment | None:
    """The payment of this till that a row names by its receipt, or by its other number."""
    for number in (row.receipt, row.reference):
        try:
            if number:
                return refunds.by_receipt(number)
        except (ReceiptUnknown, InputError):
            continue
        except RuleError:
            return None
    return None


def _difference(given: _Given, here: RefundablePayment, search: _Search) -> RefundProposal | None:
    shop = search.workplace.shop
    facts = _Facts(given, _moment(given.row, shop.zone))
    if here.left.currency != given.money.currency:
        return facts.proposal(here.original.receipt, given.money)
    missing = min(given.money.minor - _recorded(here), here.left.minor)
    if missing <= 0:
        return None
    method = _method(given.row, here.method)
    money = Money(missing, given.money.currency)
    return replace(facts.proposal(here.original.receipt, money), is_known=True, method=method)


def _foreseen(given: _Given, search: _Search) -> RefundProposal:
    facts = _Facts(given, _moment(given.row, search.workplace.shop.zone))
    return replace(facts.proposal(given.row.receipt, given.money), is_known=True)


def _recorded(here: RefundablePayment) -> int:
    """What was recorded of a payment, without what settles a refund that has a number of its own; minor units."""
    standing = (each.refund for each in here.refunds if each.refund.stands and each.refund.kind is RefundKind.RECEIVED)
    return sum(each.money.minor for each in standing if not pos_refund_in(each.note))


def _unknown(given: _Given, search: _Search) -> RefundProposal | None:
    """A refund with a number of its own: recorded here already, or of one of the earlier sales."""
    moment = _moment(given.row, search.workplace.shop.zone)
    missing = given.money - _settled(given, moment, search)
    if missing.minor <= 0 or (missing == given.money and _is_recorded(given.money, moment, search)):
        return None
    facts = replace(_Facts(given, moment).proposal(given.row.receipt, missing), pos_refund=given.row.receipt)
    if moment is None:
        return replace(facts, method=given.row.tender)
    sales = _candidates(missing, moment, search)
    method = _method(given.row, sales[0].method if sales else None)
    return replace(facts, candidates=tuple(each.receipt for each in sales), method=method)


def _method(row: RefundRow | SaleRow, of_sale: Tender | None) -> Tender:
    """How a refund was given back: as its own row says, or as the sale was paid here, or as the file says of it."""
    is_said = isinstance(row, RefundRow) and row.tender != Tender.OTHER
    return row.tender if is_said or of_sale is None else of_sale


@dataclass(frozen=True, slots=True)
class _Facts:
    given: _Given
    moment: datetime | None

    def proposal(self, receipt: str, money: Money) -> RefundProposal:
        return RefundProposal(
            line=self.given.row.number,
            receipt=receipt,
            money=money,
            is_known=False,
            given_at=self.moment,
            method=self.given.row.tender,
        )


def _settled(given: _Given, moment: datetime | None, search: _Search) -> Money:
    """What was recorded here under the POS's number of the refund; a system may use a number again years later."""
    days, note = search.workplace.shop.days, pos_refund_note(given.row.receipt)
    first = date.min if moment is None else days.of(moment) - CLOCKS_DIFFER
    named = (each for each in search.recorded if each.note == note and each.day >= first)
    unit = given.money.currency
    return Money(sum(each.money.minor for each in named if each.money.currency == unit), unit)


def _is_recorded(money: Money, moment: datetime | None, search: _Search) -> bool:
    """Whether a refund of the amount was recorded since that names no refund of the POS; it counts for one only."""
    if moment is None:
        return False
    day = search.workplace.shop.days.of(moment)
    for each in search.recorded:
        is_free = each.id not in search.used and not pos_refund_in(each.note)
        if is_free and each.day >= day and each.money == money:
            search.used.add(each.id)
            return True
    return False


def _candidates(money: Money, moment: datetime, search: _Search) -> tuple[Sale, ...]:
    """The earlier sales that are large enough: those of the same amount first, and of these the latest."""
    sales = search.workplace.ledger.sales.paid_before(
        search.workplace.shop.till, money, moment, moment - LONGEST_RETURN, MAX_LOOKED_AT
    )
    left = (each for each in sales if _has_left(each, money, search.refunds))
    return tuple(islice(left, MAX_CANDIDATES))


def _has_left(sale: Sale, money: Money, refunds: Refunds) -> bool:
    try:
        return refunds.of_sale(sale).left.minor >= money.minor
    except RuleError:
        return False


def _moment(row: RefundRow | SaleRow, zone: ZoneInfo) -> datetime | None:
    return _moment_of(row.given_at if isinstance(row, RefundRow) else row.sold_at, zone)


def _moment_of(text: str, zone: ZoneInfo) -> datetime | None:
    try:
        return row_timestamp(text, zone)
    except InputError:
        return None
