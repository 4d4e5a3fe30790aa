"""Plays a week of the practice shop through the services of a counter, on a clock of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from posapp.app.practice.countries import PracticeCountry
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.day.close import CountedTender
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundKind, RefundReason, refundable_lines_of
from posapp.domain.refunds.returned_items import LineToRefund, price_lines
from posapp.domain.sales.line_items import BasketLine, basket_total
from posapp.domain.sales.sale import PaymentDraft, RecordedSale
from posapp.domain.sales.tender import Tender
from posapp.services.authorization import OperatorState
from posapp.services.sessions import LedgerSession

__all__ = ["DAYS", "PracticeClock", "PracticeWeek"]

DAYS = 7
"""The full days before today."""
OPENS, CLOSES = time(9), time(20, 30)
BUSY_HOURS = (9, 10, 11, 11, 12, 12, 13, 14, 15, 16, 17, 17, 18, 18, 18, 19, 19)
HOUR_AGO = timedelta(hours=1)


class PracticeClock:
    """A clock that stands where it was set.

    Args:
        now: UTC.

    Attributes:
        now: The moment that it shows, UTC.
    """

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Give the moment."""
        return self.now


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeWeek:
    """A week of sales, refunds and closed days; the same seed gives the same week.

    Attributes:
        session: The services of the till, whose clock is `clock`.
        operator: Who is signed in at the till; a PIN takes a fifth of a second to check, so none is typed here.
        deliver: Sends what is recorded to the practice server, each evening before the day is closed.
        clock: Moved from sale to sale.
        country: Whose shop it is.
        customers: Those who come.
        coupons: Those that the shop has rules for.
        chance: Draws everything.
    """

    session: LedgerSession
    operator: OperatorState
    deliver: Callable[[], object]
    clock: PracticeClock
    country: PracticeCountry
    customers: Sequence[Subscriber]
    coupons: Sequence[Coupon]
    chance: Random

    def play(self, now: datetime) -> None:
        """Record the seven days before today, each closed by the manager, and what was sold today so far.

        Args:
            now: The end, UTC.
        """
        today = now.astimezone(self.session.shop.zone).date()
        for days in range(DAYS, 0, -1):
            self._full_day(today - timedelta(days=days), number=DAYS - days)
        self._today(today, now)
        self.clock.now = now
        self.deliver()
        self.session.staff.sign_out()

    def _full_day(self, day: date, *, number: int) -> None:
        moments = self._moments(day, self.chance.randint(13, 17) + (5 if day.weekday() in {4, 5} else 0))
        half = len(moments) // 2
        sold: list[RecordedSale] = []
        for cashier, shift in enumerate((moments[:half], moments[half:]), start=1):
            self._sign_in(cashier, shift[0] - timedelta(minutes=2))
            sold += [self._sell(moment) for moment in shift]
        if number % 2:
            self._undo_one(sold)
        else:
            self._return_something(sold, RefundKind.RECEIVED)
        self._close(day)

    def _today(self, today: date, now: datetime) -> None:
        """What was sold since opening; in the first hour, and before it, a few sales of the last hour."""
        opening = datetime.combine(today, OPENS, self.session.shop.zone).astimezone(now.tzinfo)
        midnight = datetime.combine(today, time(), self.session.shop.zone).astimezone(now.tzinfo)
        begin = max(midnight, min(opening, now - HOUR_AGO))
        minutes = int((now - begin) / timedelta(minutes=1)) - 2
        count = min(8, minutes // 3)
        if count < 1:
            return
        moments = sorted(begin + timedelta(minutes=each + 1) for each in self.chance.sample(range(minutes), count))
        self._sign_in(1, moments[0])
        sold = [self._sell(moment) for moment in moments]
        self._return_something(sold, RefundKind.REQUESTED)

    def _moments(self, day: date, count: int) -> list[datetime]:
        """Give when customers pay, in order and never at the same second, UTC."""
        zone, found = self.session.shop.zone, set[time]()
        while len(found) < count:
            found.add(time(self.chance.choice(BUSY_HOURS), self.chance.randrange(3, 60), self.chance.randrange(60)))
        utc = self.clock.now.tzinfo
        return [datetime.combine(day, each, zone).astimezone(utc) for each in sorted(found)]

    def _sign_in(self, number: int, at: datetime) -> None:
        self.clock.now = at
        self.operator.member = self.session.staff.find(self.country.staff[number].name)

    def _sell(self, at: datetime) -> RecordedSale:
        self.clock.now = at
        who = self.chance.choice(self.customers) if self.chance.random() < 0.75 else None
        lines = self._basket()
        money = basket_total(lines, self.session.shop.currency)
        profile = who.id if who else ""
        return self.session.checkout.record_payment(
            PaymentDraft(
                money=money,
                receipt=self.session.checkout.propose_receipt(),
                method=self._method(),
                profile=profile,
                customer_name=who.name if who else "",
                coupons=self._coupon(money, profile) if who and self.chance.random() < 0.25 else (),
                lines=lines,
            )
        )

    def _basket(self) -> tuple[BasketLine, ...]:
        products = self.session.catalogue.search("", 100)
        chosen = self.chance.sample(products, self.chance.choice((1, 2, 2, 3, 3, 4, 5, 6)))
        return tuple(BasketLine(product=each, quantity=self._quantity(each)) for each in chosen)

    def _quantity(self, product: Product) -> Quantity:
        if product.unit is Unit.PIECE:
            return Quantity(1_000 * self.chance.choice((1, 1, 1, 2, 2, 3)))
        return Quantity(5 * self.chance.randrange(40, 300))

    def _method(self) -> Tender:
        methods = self.country.methods
        return self.chance.choices(tuple(methods), tuple(methods.values()))[0]

    def _coupon(self, money: Money, profile: str) -> tuple[AppliedCoupon, ...]:
        """Give one, where this customer can redeem it now."""
        coupon = self.chance.choice(self.coupons)
        (check,) = self.session.coupons.check([coupon], money, profile)
        return () if check.discount is None else (AppliedCoupon(coupon=coupon, discount=check.discount),)

    def _undo_one(self, sold: Sequence[RecordedSale]) -> None:
        """The last sale is undone at once and typed again, as after a slip of the finger."""
        self.clock.now += timedelta(seconds=9)
        self.session.checkout.undo(sold[-1].sale.id)
        self._sell(self.clock.now + timedelta(seconds=40))

    def _return_something(self, sold: Sequence[RecordedSale], kind: RefundKind) -> None:
        """A customer brings one item back; what is above the cashier's limit is only requested."""
        self.clock.now += timedelta(seconds=90)
        sale = next((each for each in sold if each.lines > 1), sold[0])
        payment = self.session.refunds.by_receipt(sale.sale.receipt)
        lines = refundable_lines_of(payment.original.total, payment.sold, ())
        cheapest = min(lines, key=lambda each: each.share.minor)
        returned = price_lines(
            [LineToRefund(place=cheapest.place, quantity=cheapest.line.quantity)], lines, payment.left
        )
        limit = self.session.refunds.limit()
        is_small = limit is None or returned[0].money.minor <= limit.minor
        self.session.refunds.record(
            RefundDraft(
                original=payment.original,
                money=returned[0].money,
                kind=kind if is_small else RefundKind.REQUESTED,
                reason=self.chance.choice((RefundReason.DAMAGED, RefundReason.WRONG_ITEM)),
                method=sale.sale.method,
                lines=returned if is_small and kind is RefundKind.RECEIVED else (),
            )
        )

    def _close(self, day: date) -> None:
        zone = self.session.shop.zone
        self.clock.now = datetime.combine(day, CLOSES, zone).astimezone(self.clock.now.tzinfo)
        self.deliver()
        self._sign_in(0, self.clock.now)
        self.session.closing.close(day, self._counted(day))

    def _counted(self, day: date) -> tuple[CountedTender, ...]:
        """Count what should be there; now and then some change is missing in the drawer."""
        report = self.session.closing.x_report(day)
        missing = self.chance.choice((0, 0, 0, 1_000))
        return tuple(
            CountedTender(method=each.method, money=self._short(each.method, each.expected, missing))
            for figures in report.figures.currencies
            for each in figures.methods
        )

    def _short(self, method: Tender, expected: Money, missing: int) -> Money:
        enough = method == Tender.CASH and expected.minor > missing
        return Money(expected.minor - missing, expected.currency) if enough else expected
