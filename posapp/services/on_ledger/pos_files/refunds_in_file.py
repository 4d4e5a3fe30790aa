"""Compares the refunds in a POS file with those recorded here; what is missing is proposed, never recorded."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.pos_files.moments import row_moment
from posapp.domain.pos_files.rows import RefundRow, SaleRow
from posapp.domain.refunds.refund import RefundablePayment, RefundKind
from posapp.domain.sales.sale import Sale
from posapp.services.on_ledger.refunds import ReceiptUnknown, Refunds
from posapp.services.workplace import Workplace

__all__ = ["RefundProposal", "RefundsInFile"]

LONGEST_RETURN = timedelta(days=90)
"""So long after a payment its refund is looked for."""
RECORDED_LATER = 3
"""A refund of the POS may be recorded here so many days later."""
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
    """

    line: int
    receipt: str
    money: Money
    is_known: bool
    candidates: tuple[str, ...] = ()
    given_at: datetime | None = None


@dataclass(slots=True)
class _Given:
    row: RefundRow | SaleRow
    money: Money


@dataclass(slots=True)
class _Search:
    """What was found here already, so that two rows of the file never stand for one refund of this till."""

    refunds: Refunds
    workplace: Workplace
    used: set[str] = field(default_factory=set)


class RefundsInFile:
    """Collects what a file says was given back, receipt by receipt."""

    def __init__(self) -> None:
        self._given: dict[str, _Given] = {}

    def note(self, row: RefundRow | SaleRow) -> None:
        """Note what a row says was given back; a sale may say that too."""
        money = row.money if isinstance(row, RefundRow) else row.refunded
        if money is None or not money.minor:
            return
        given = self._given.setdefault(row.receipt, _Given(row, Money(0, money.currency)))
        if given.money.currency == money.currency:
            given.money += money
        else:
            self._given.setdefault(f"{row.receipt} {money.currency.code}", _Given(row, money))

    def proposals(self, workplace: Workplace) -> Iterator[RefundProposal]:
        """Give the refunds that are not recorded here, in the order of the file; raises PermissionMissing.

        Args:
            workplace: The till.
        """
        search = _Search(Refunds(workplace), workplace)
        found = [(given, _payment_of(given.row, search.refunds)) for given in self._given.values()]
        for _given, payment in found:
            if payment is not None:
                search.used |= {each.refund.id for each in payment.refunds}
        for given, payment in found:
            proposal = _unknown(given, search) if payment is None else _difference(given, payment, search)
            if proposal is not None:
                yield proposal


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
        return facts.proposal(here.original.receipt, given.money, is_known=False)
    recorded = here.original.total - here.left
    missing = min(given.money.minor - recorded.minor, here.left.minor)
    if missing <= 0:
        return None
    return facts.proposal(here.original.receipt, Money(missing, given.money.currency), is_known=True)


def _unknown(given: _Given, search: _Search) -> RefundProposal | None:
    """A refund with a number of its own: recorded here with its amount and day, or of one of the earlier sales."""
    workplace = search.workplace
    moment = _moment(given.row, workplace.shop.zone)
    facts = _Facts(given, moment)
    if moment is None:
        return facts.proposal(given.row.receipt, given.money, is_known=False)
    day = workplace.shop.days.of(moment)
    if _is_recorded(given.money, day, search):
        return None
    candidates = _candidates(given, moment, search)
    return facts.proposal(given.row.receipt, given.money, is_known=False, candidates=candidates)


@dataclass(frozen=True, slots=True)
class _Facts:
    given: _Given
    moment: datetime | None

    def proposal(
        self, receipt: str, money: Money, *, is_known: bool, candidates: tuple[str, ...] = ()
    ) -> RefundProposal:
        return RefundProposal(
            line=self.given.row.number,
            receipt=receipt,
            money=money,
            is_known=is_known,
            candidates=candidates,
            given_at=self.moment,
        )


def _is_recorded(money: Money, day: date, search: _Search) -> bool:
    for by in range(RECORDED_LATER + 1):
        for each in search.refunds.of_day(day + timedelta(days=by)):
            refund = each.refund
            is_one = refund.kind is RefundKind.RECEIVED and refund.stands and refund.id not in search.used
            if is_one and refund.money == money:
                search.used.add(refund.id)
                return True
    return False


def _candidates(given: _Given, moment: datetime, search: _Search) -> tuple[str, ...]:
    """The earlier sales that are large enough: those of the same amount first, and of these the latest."""
    sales = search.workplace.ledger.sales.paid_before(
        search.workplace.shop.till, given.money, moment, moment - LONGEST_RETURN, MAX_LOOKED_AT
    )
    left = [each for each in sales if _has_left(each, given.money, search.refunds)]
    return tuple(each.receipt for each in left[:MAX_CANDIDATES])


def _has_left(sale: Sale, money: Money, refunds: Refunds) -> bool:
    try:
        return refunds.of_sale(sale).left.minor >= money.minor
    except RuleError:
        return False


def _moment(row: RefundRow | SaleRow, zone: ZoneInfo) -> datetime | None:
    try:
        return row_moment(row.given_at if isinstance(row, RefundRow) else row.sold_at, zone)
    except InputError:
        return None
