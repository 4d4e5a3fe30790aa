"""What a person who watched the shop for a month would know: each payment, refund, customer, close and decision."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from posapp.domain.day.close import DayFigures

__all__ = ["Figures", "Happened", "PaidBack", "ShopModel", "Sold", "figures_told"]


@dataclass
class Happened:
    """Something of which Hellotext is to be told once.

    Attributes:
        event_id: The till's own id of it.
        till: Where it was recorded.
        what: The action.
        undone: Whether it was taken back before it was sent.
        decided: Whether a person decided about it in the review.
    """

    event_id: str
    till: str
    what: str
    undone: bool = False
    decided: bool = False


@dataclass
class Sold:
    """A payment as the cashier remembers it; amounts in minor units."""

    sale_id: str
    receipt: str
    till: str
    day: date
    at: datetime
    method: str
    paid: int
    discount: int
    profile: str
    cashier: str
    coupons: int
    coupon_ids: tuple[str, ...] = ()
    undone: bool = False
    given_back: int = 0


@dataclass
class PaidBack:
    """Money that was given back; minor units."""

    refund_id: str
    sale_id: str
    till: str
    day: date
    method: str
    minor: int
    undone: bool = False


@dataclass(frozen=True)
class Figures:
    """A day at a till; by method: payments, taken, refunds, paid back; by cashier: payments and taken."""

    gross: int = 0
    discounts: int = 0
    anonymous: int = 0
    undone: int = 0
    coupons: int = 0
    methods: tuple[tuple[str, int, int, int, int], ...] = ()
    cashiers: tuple[tuple[str, int, int], ...] = ()

    @property
    def payments(self) -> int:
        """How many payments."""
        return sum(payments for _, payments, _, _, _ in self.methods)

    @property
    def refunded(self) -> int:
        """What was paid back."""
        return sum(back for _, _, _, _, back in self.methods)


@dataclass
class ShopModel:
    """Everything that happened, to be held against the tills' files and Hellotext's list.

    Attributes:
        happened: What Hellotext is to be told, by the till's id.
        sales: Payments by id.
        refunds: What was paid back, by id.
        registered: The phone of everybody registered at a till, by the id that the till gave.
        erased: The profiles that were erased and not downloaded again since.
        closed: Which days are closed, by till.
        closes: How many closes each till made.
        sealed: The ids of what lies in a sealed file that nobody took over yet.
        once: Which coupons are redeemed once in all, by the till that has the rule.
        redemptions: How often each coupon was redeemed at each till and not taken back.
        seen: How often each kind of thing was done.
        lost: The ids of what was found to be lost, on any evening.
        doubled: The ids of what was found at Hellotext more than once.
    """

    happened: dict[str, Happened] = field(default_factory=dict)
    sales: dict[str, Sold] = field(default_factory=dict)
    refunds: dict[str, PaidBack] = field(default_factory=dict)
    registered: dict[str, str] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    closed: dict[str, set[date]] = field(default_factory=dict)
    closes: Counter[str] = field(default_factory=Counter)
    sealed: set[str] = field(default_factory=set)
    once: set[tuple[str, str]] = field(default_factory=set)
    redemptions: Counter[tuple[str, str]] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    lost: set[str] = field(default_factory=set)
    doubled: set[str] = field(default_factory=set)

    def tell_of(self, events: Iterable[tuple[str, str]], till: str) -> None:
        """Remember events, each with its action, that are now on a till's disk."""
        for event_id, what in events:
            self.happened[event_id] = Happened(event_id, till, what)

    def is_closed(self, till: str, day: date) -> bool:
        """Whether a day is closed at a till."""
        return day in self.closed.get(till, set())

    def sales_of(self, till: str) -> list[Sold]:
        """Give the payments of a till that stand, oldest first."""
        return [each for each in self.sales.values() if each.till == till and not each.undone]

    def figures(self, till: str, day: date) -> Figures:
        """Give what a day at a till came to."""
        here = [each for each in self.sales.values() if (each.till, each.day) == (till, day)]
        stand = [each for each in here if not each.undone]
        back = [each for each in self.refunds.values() if (each.till, each.day, each.undone) == (till, day, False)]
        return Figures(
            gross=sum(each.paid + each.discount for each in stand),
            discounts=sum(each.discount for each in stand),
            anonymous=sum(not each.profile for each in stand),
            undone=sum(each.undone for each in here),
            coupons=sum(each.coupons for each in stand),
            methods=_by_method(stand, back),
            cashiers=_by_cashier(stand),
        )


def figures_told(told: DayFigures) -> Figures:
    """Give what the program says that a day came to, as the model says it; raises where there are two currencies."""
    assert len(told.currencies) <= 1, "a shop of one currency has figures in two"
    if not told.currencies:
        return Figures(undone=told.undone)
    (one,) = told.currencies
    return Figures(
        gross=one.gross.minor,
        discounts=one.discounts.minor,
        anonymous=told.anonymous,
        undone=told.undone,
        coupons=told.coupons,
        methods=tuple(
            sorted(
                (each.method.code, each.payments, each.taken.minor, each.refunds, each.refunded.minor)
                for each in one.methods
            )
        ),
        cashiers=tuple(sorted((each.name, each.payments, each.taken.minor) for each in told.cashiers)),
    )


def _by_method(stand: list[Sold], back: list[PaidBack]) -> tuple[tuple[str, int, int, int, int], ...]:
    methods = sorted({each.method for each in stand} | {each.method for each in back})
    return tuple(
        (
            method,
            sum(each.method == method for each in stand),
            sum(each.paid for each in stand if each.method == method),
            sum(each.method == method for each in back),
            sum(each.minor for each in back if each.method == method),
        )
        for method in methods
    )


def _by_cashier(stand: list[Sold]) -> tuple[tuple[str, int, int], ...]:
    names = sorted({each.cashier for each in stand})
    return tuple(
        (
            name,
            sum(each.cashier == name for each in stand),
            sum(each.paid for each in stand if each.cashier == name),
        )
        for name in names
    )
