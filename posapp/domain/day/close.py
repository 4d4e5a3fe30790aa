"""Holds the close of a day: recorded and counted amounts, under a number without gaps."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from posapp.domain.currency import Currency
from posapp.domain.day.denominations import PieceCount, check_pieces
from posapp.domain.day.drawer import DrawerFigures
from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.sales.tender import Tender, tender_order
from posapp.domain.texts import mark

__all__ = [
    "CLOSE_VERSION",
    "CashierFigures",
    "CloseRecord",
    "CloseReport",
    "CloseUnknown",
    "CountedTender",
    "CountedTwice",
    "CurrencyFigures",
    "DayClosed",
    "DayFigures",
    "DayInFuture",
    "DayNotClosed",
    "MethodFigures",
    "OverShort",
    "Reopening",
    "UndeliveredFigures",
    "check_counted",
    "differences",
]

CLOSE_VERSION = 4
"""The form of today's reports: 1 knew no drawer, no notes and coins, and no day that ends after midnight; 2 knew no
tenders of the shop's own; 3 knew no tips, no rounding of cash, and no POS receipts without a
customer."""


class DayClosed(RuleError):
    """The day is closed, so its records cannot change."""

    sentence = mark(
        "errors",
        "{day} is closed at this till (report {number}), so it can no longer be changed. A manager can "
        "reopen it with a reason.",
    )


class DayNotClosed(RuleError):
    """The day is not closed, or the report is not its newest one."""

    sentence = mark("errors", "{day} is not closed at this till, so there is nothing to reopen.")


class DayInFuture(InputError):
    """The day has not begun."""

    field = "day"
    sentence = mark("errors", "Day: {day} is in the future.")


class CloseUnknown(InputError):
    """No report of this till has this number."""

    field = "close"
    sentence = mark("errors", "Close: this till has no report {number}. “posapp close list” shows the reports it has.")


class CountedTwice(InputError):
    """A method was counted twice in one currency."""

    field = "counted"
    sentence = mark("errors", "Counted: {method} in {currency} is given twice. Give it once.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedTender:
    """The counted amount of one method in one currency.

    Attributes:
        method: The tender.
        money: The amount.
        pieces: The notes and coins that were counted; they may add up to less than the amount.
    """

    method: Tender
    money: Money
    pieces: tuple[PieceCount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFigures:
    """The payments and refunds of one method, in one currency.

    Attributes:
        method: The tender.
        payments: The number of payments; a split one counts with the tender of its largest part.
        taken: Their total for goods, after the discounts of coupons.
        refunds: The number of refunds.
        refunded: Their total.
        tips: The tips that were taken in minor units, less those that were given back.
        rounding: What the rounding of cash added to all of them, in minor units; negative where it took away.
    """

    method: Tender
    payments: int
    taken: Money
    refunds: int
    refunded: Money
    tips: int = 0
    rounding: int = 0

    @property
    def expected(self) -> Money:
        """The expected amount: taken, less refunded, with tips and rounding."""
        goods = self.taken - self.refunded
        return Money(goods.minor + self.tips + self.rounding, goods.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrencyFigures:
    """A day in one currency; currencies are never added.

    Attributes:
        gross: The total of the payments before the discounts of coupons.
        discounts: The discounts of coupons.
        methods: By method, in the order of `tender_order`; those that had nothing left out.
    """

    gross: Money
    discounts: Money
    methods: tuple[MethodFigures, ...]

    @property
    def currency(self) -> Currency:
        """Which currency."""
        return self.gross.currency

    @property
    def payments(self) -> int:
        """How many payments."""
        return sum(each.payments for each in self.methods)

    @property
    def refunds(self) -> int:
        """How many refunds."""
        return sum(each.refunds for each in self.methods)

    @property
    def refunded(self) -> Money:
        """The total refunded that day, whatever the day of the payment."""
        return Money(sum(each.refunded.minor for each in self.methods), self.currency)

    @property
    def net(self) -> Money:
        """The net total of the day: gross, less discounts, less refunds."""
        return self.gross - self.discounts - self.refunded

    @property
    def tips(self) -> Money:
        """The tips of the day, less those that were given back."""
        return Money(sum(each.tips for each in self.methods), self.currency)

    @property
    def rounding(self) -> Money:
        """What the rounding of cash added to the day; negative where it took away."""
        return Money(sum(each.rounding for each in self.methods), self.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class CashierFigures:
    """The takings of one operator in one currency.

    Attributes:
        name: Empty where nobody was signed in.
        payments: The number of payments.
        taken: Their total for goods.
        tips: Their tips, in minor units.
    """

    name: str
    payments: int
    taken: Money
    tips: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UndeliveredFigures:
    """The number of events of a day in a state in which they are not certainly delivered."""

    state: EventState
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """The figures of a day at one till, without undone payments and refunds.

    Attributes:
        currencies: By currency, in alphabetical order.
        cashiers: By who recorded the payments.
        customers: How many different customers paid.
        anonymous: How many payments were without a customer.
        undone: The number of undone payments.
        coupons: How many coupons were redeemed.
        first_receipt: The first payment's; empty where there was none.
        last_receipt: The last payment's; empty where there was none.
        drawer: What moved the drawer's cash besides them, by currency; those that had nothing left out.
    """

    currencies: tuple[CurrencyFigures, ...] = ()
    cashiers: tuple[CashierFigures, ...] = ()
    customers: int = 0
    anonymous: int = 0
    undone: int = 0
    coupons: int = 0
    first_receipt: str = ""
    last_receipt: str = ""
    drawer: tuple[DrawerFigures, ...] = ()

    @property
    def payments(self) -> int:
        """How many payments, in every currency."""
        return sum(each.payments for each in self.currencies)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseReport:
    """The report of a day: an X report while it is open, a numbered Z report once it is closed.

    Attributes:
        number: The till's running number, from 1 and without gaps; None for an X report.
        shop: The shop's name.
        till: The till's name.
        day: The shop's day.
        zone: The shop's zone then, an IANA name.
        at: When it was made, UTC.
        who: Who made it, and the manager who permitted it; empty where nobody was signed in.
        figures: The figures of the day.
        counted: The counted amounts; a missing method was not counted.
        blind: Whether it was counted before the figures were shown.
        undelivered: The undelivered events of the day then, by state.
        journal: The hash of the journal's last entry then.
        replaces: The number of the report that was reopened before; None where the day is closed for the first time.
        day_end: The hour at which the day ends, on the next calendar day; 0 is midnight.
        untaken: The POS receipts of the day then of which no customer is known.
        version: The form in which it is stored, which the journal's fingerprint belongs to.
    """

    number: int | None
    shop: str
    till: str
    day: date
    zone: str
    at: datetime
    who: str
    figures: DayFigures
    counted: tuple[CountedTender, ...] = ()
    blind: bool = False
    undelivered: tuple[UndeliveredFigures, ...] = ()
    journal: str
    replaces: int | None = None
    day_end: int = 0
    untaken: ReceiptTally = field(default_factory=ReceiptTally)
    version: int = CLOSE_VERSION

    @property
    def differences(self) -> "tuple[OverShort, ...]":
        """The over/short of each method."""
        return differences(self.figures, self.counted)

    @property
    def undelivered_events(self) -> int:
        """The number of events of the day that were not certainly delivered."""
        return sum(each.events for each in self.undelivered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """The reopening of a closed day.

    Attributes:
        at: When, UTC.
        who: Who did it; empty where nobody was signed in.
        reason: The reason.
    """

    at: datetime
    who: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRecord:
    """A stored close report.

    Attributes:
        report: The report; its number is never None.
        reopened: The reopening of its day, if any; the report stays readable.
    """

    report: CloseReport
    reopened: Reopening | None = None

    @property
    def number(self) -> int:
        """The till's running number."""
        return self.report.number or 0

    @property
    def stands(self) -> bool:
        """Whether its day is still closed."""
        return self.reopened is None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverShort:
    """The expected and counted amount of one method in one currency.

    Attributes:
        method: The tender.
        recorded: What was taken, less what was refunded.
        counted: The counted amount; None where it was not counted.
        drawer: What moved the drawer besides that; None for other tenders, and for cash where nobody recorded any.
        pieces: The notes and coins that were counted.
    """

    method: Tender
    recorded: Money
    counted: Money | None
    drawer: DrawerFigures | None = None
    pieces: tuple[PieceCount, ...] = ()

    @property
    def expected(self) -> Money:
        """The recorded amount; for cash with the float and with cash in, less cash out."""
        return self.recorded if self.drawer is None else self.recorded + self.drawer.added

    @property
    def money(self) -> Money | None:
        """Counted, less expected: negative where something is missing; None where it was not counted."""
        return None if self.counted is None else self.counted - self.expected


def differences(figures: DayFigures, counted: tuple[CountedTender, ...]) -> tuple[OverShort, ...]:
    """Give each method that had figures or was counted, by currency and in the order of `tender_order`."""
    recorded = {(each.currency.code, one.method): one.expected for each in figures.currencies for one in each.methods}
    drawer = {(each.currency.code, Tender.CASH): each for each in figures.drawer}
    found = {(each.money.currency.code, each.method): each for each in counted}
    nothing = {key: Money(0, each.currency) for key, each in drawer.items()}
    nothing |= {key: Money(0, each.money.currency) for key, each in found.items()}
    every = nothing | recorded
    return tuple(
        OverShort(
            method=key[1],
            recorded=every[key],
            counted=found[key].money if key in found else None,
            drawer=drawer.get(key),
            pieces=found[key].pieces if key in found else (),
        )
        for key in sorted(every, key=lambda key: (key[0], tender_order(key[1])))
    )


def check_counted(counted: tuple[CountedTender, ...]) -> tuple[CountedTender, ...]:
    """Give the counted amounts as they are stored.

    Raises:
        CountedTwice: When one method occurs twice in one currency.
        InputError: As `check_pieces` does.
    """
    seen: set[tuple[str, Tender]] = set()
    for each in counted:
        key = (each.money.currency.code, each.method)
        if key in seen:
            raise CountedTwice(method=each.method.name or each.method.code, currency=each.money.currency.code)
        seen.add(key)
    return tuple(replace(each, pieces=check_pieces(each.pieces, each.money)) for each in counted)
