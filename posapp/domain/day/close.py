"""Closing a day: what was counted against what was recorded, under a number without gaps, and never changed again."""

from dataclasses import dataclass
from datetime import date, datetime

from posapp.domain.currency import Currency
from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentMethod
from posapp.domain.texts import mark

__all__ = [
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


class DayClosed(RuleError):
    """What was closed stays as it was reported."""

    sentence = mark(
        "errors",
        "{day} is closed at this till (report {number}), so it can no longer be changed. A manager can "
        "reopen it with a reason.",
    )


class DayNotClosed(RuleError):
    """Only the newest report of a day that is closed can be opened again."""

    sentence = mark("errors", "{day} is not closed at this till, so there is nothing to reopen.")


class DayInFuture(InputError):
    """A day is closed when it is over, or on its evening."""

    field = "day"
    sentence = mark("errors", "Day: {day} is in the future.")


class CloseUnknown(InputError):
    """A number that no report of this till has."""

    field = "close"
    sentence = mark("errors", "Close: this till has no report {number}. “posapp close list” shows the reports it has.")


class CountedTwice(InputError):
    """One amount for each method and currency."""

    field = "counted"
    sentence = mark("errors", "Counted: {method} in {currency} is given twice. Give it once.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedTender:
    """What somebody counted, or read off the till, of one method in one currency."""

    method: PaymentMethod
    money: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFigures:
    """What came in and went out by one method, in one currency.

    Attributes:
        method: The tender.
        payments: How many payments.
        taken: What they came to, after the discounts of coupons.
        refunds: How many refunds.
        refunded: What they came to.
    """

    method: PaymentMethod
    payments: int
    taken: Money
    refunds: int
    refunded: Money

    @property
    def expected(self) -> Money:
        """What should be there: taken, less what was paid back."""
        return self.taken - self.refunded


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrencyFigures:
    """A day in one currency; currencies are never added.

    Attributes:
        gross: What the payments came to before the discounts of coupons.
        discounts: What coupons took off.
        methods: By method, in the order of `PaymentMethod`; those that had nothing left out.
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
        """What was paid back that day, whatever the day of the payment."""
        return Money(sum(each.refunded.minor for each in self.methods), self.currency)

    @property
    def net(self) -> Money:
        """What is left of the day: gross, less discounts, less refunds."""
        return self.gross - self.discounts - self.refunded


@dataclass(frozen=True, slots=True, kw_only=True)
class CashierFigures:
    """What one person took in one currency; the name is empty where nobody was signed in."""

    name: str
    payments: int
    taken: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class UndeliveredFigures:
    """How many events of a day stand in a state in which Hellotext does not have them for sure."""

    state: EventState
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """What a day at one till came to; undone payments and refunds left out.

    Attributes:
        currencies: By currency, in alphabetical order.
        cashiers: By who recorded the payments.
        customers: How many different customers paid.
        anonymous: How many payments were without a customer.
        undone: How many payments were taken back.
        coupons: How many coupons were redeemed.
        first_receipt: The first payment's; empty where there was none.
        last_receipt: The last payment's; empty where there was none.
    """

    currencies: tuple[CurrencyFigures, ...] = ()
    cashiers: tuple[CashierFigures, ...] = ()
    customers: int = 0
    anonymous: int = 0
    undone: int = 0
    coupons: int = 0
    first_receipt: str = ""
    last_receipt: str = ""

    @property
    def payments(self) -> int:
        """How many payments, in every currency."""
        return sum(each.payments for each in self.currencies)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseReport:
    """A day as it is reported: an X report while it is open, the numbered one when it is closed.

    Attributes:
        number: The till's running number, from 1 and without gaps; None for a reading of a day that is open.
        shop: The shop's name.
        till: The till's name.
        day: The shop's day.
        zone: The shop's zone then, an IANA name.
        at: When it was made, UTC.
        who: Who made it, and the manager who permitted it; empty where nobody was signed in.
        figures: What the day came to.
        counted: What was counted; a method that is not in it was not counted.
        blind: Whether it was counted before the figures were shown.
        undelivered: What of the day Hellotext did not have then, by state.
        journal: The hash of the journal's last entry then.
        replaces: The number of the report that was reopened before; None where the day is closed for the first time.
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

    @property
    def differences(self) -> "tuple[OverShort, ...]":
        """What was counted beside what was recorded."""
        return differences(self.figures, self.counted)

    @property
    def undelivered_events(self) -> int:
        """How many events of the day Hellotext did not have for sure."""
        return sum(each.events for each in self.undelivered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """That a closed day was opened again.

    Attributes:
        at: When, UTC.
        who: By whom; empty where nobody was signed in.
        reason: Why.
    """

    at: datetime
    who: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRecord:
    """A close report as it is kept.

    Attributes:
        report: The report; its number is never None.
        reopened: Set when its day was opened again; the report stays readable.
    """

    report: CloseReport
    reopened: Reopening | None = None

    @property
    def number(self) -> int:
        """The till's running number."""
        return self.report.number or 0

    @property
    def stands(self) -> bool:
        """Whether its day is closed by it."""
        return self.reopened is None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverShort:
    """One method in one currency.

    Attributes:
        method: The tender.
        expected: What was recorded: taken, less what was paid back.
        counted: What was counted; None where it was not.
    """

    method: PaymentMethod
    expected: Money
    counted: Money | None

    @property
    def money(self) -> Money | None:
        """Counted, less expected: negative where something is missing; None where it was not counted."""
        return None if self.counted is None else self.counted - self.expected


def differences(figures: DayFigures, counted: tuple[CountedTender, ...]) -> tuple[OverShort, ...]:
    """Give each method that had figures or was counted, by currency and in the order of `PaymentMethod`."""
    recorded = {(each.currency.code, one.method): one.expected for each in figures.currencies for one in each.methods}
    found = {(each.money.currency.code, each.method): each.money for each in counted}
    nothing = {key: money - money for key, money in found.items()}
    expected = nothing | recorded
    order = list(PaymentMethod)
    keys = sorted(expected, key=lambda key: (key[0], order.index(key[1])))
    return tuple(OverShort(method=key[1], expected=expected[key], counted=found.get(key)) for key in keys)


def check_counted(counted: tuple[CountedTender, ...]) -> tuple[CountedTender, ...]:
    """Give what was counted; raises CountedTwice where one method stands in it twice in one currency."""
    seen: set[tuple[str, PaymentMethod]] = set()
    for each in counted:
        key = (each.money.currency.code, each.method)
        if key in seen:
            raise CountedTwice(method=each.method.value, currency=each.money.currency.code)
        seen.add(key)
    return counted
