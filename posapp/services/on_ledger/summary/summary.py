"""Reads the summary of a period from one state of the ledger, and the lists behind its figures."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from posapp.domain.currency import Currency
from posapp.domain.day.drawer import drawer_figures
from posapp.domain.errors import RuleError
from posapp.domain.money import Money
from posapp.domain.staff.members import Permission
from posapp.domain.summary.best import (
    BestCustomer,
    CustomerTakings,
    best_customers,
    best_products,
    masked_name,
    returning_takings,
)
from posapp.domain.summary.comparison import ComparedCustomers, LikeForLike
from posapp.domain.summary.drill_down import DrillDown, Listing, RowKind
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import USUAL, CustomerCount, DaySalesTotals, SalesTotals, Summary
from posapp.domain.summary.totals import BestOf, HourRow, PeriodRows, ReportContext, TenderRow, build_summary
from posapp.domain.texts import mark
from posapp.services.workplace import Workplace
from posapp.storage.summary.summaries import NEW_HERE

__all__ = ["SummaryProgress", "SummaryReports", "SummaryStopped"]

MAX_DAYS_PER_QUERY = 31
"""Days that are read at a time, so that a year shows its progress and can be stopped."""
LAST_DAYS = 30
MAX_LISTED = 500


class SummaryStopped(RuleError):
    """The summary was cancelled."""

    sentence = mark("errors", "The summary was stopped.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryProgress:
    """The number of parts of a summary that are read, and their total."""

    done: int
    of: int


Report = Callable[[SummaryProgress], None]


class SummaryReports:
    """The summaries of one till's file, which may hold sales of several tills.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def today(self) -> date:
        """Give the shop's day that runs now."""
        return self._shop.days.of(self._clock())

    def first_day(self) -> date | None:
        """Give the first day with a record; None where there is none."""
        return self._ledger.summaries.first_day()

    def of(
        self,
        period: Period,
        report: Report = lambda _progress: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Summary:
        """Give the summary of a period, all of it from one state of the ledger, while others write.

        Args:
            period: The days.
            report: Called with the progress.
            cancelled: Called between two parts; true stops.

        Raises:
            SummaryStopped: When it was cancelled.
            EnvironmentFault: When the file cannot be read.
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        self._authorization.require(Permission.SEE_SUMMARY)
        with self._ledger.snapshot():
            earlier = self._comparable(period)
            steps = _Progress(
                report, cancelled, sum(len(each.pieces(MAX_DAYS_PER_QUERY)) for each in (period, *earlier)) + 2
            )
            parts = [self._parts(each, steps, staged=each is period) for each in (period, *earlier)]
            takings = self._ledger.summaries.customer_takings(period)
            first, (now, *before) = self._with_customers((period, *earlier), parts, takings)
            steps.take()
            summary = build_summary(
                ReportContext(shop=self._shop.name, days=self._shop.days, unit=self._shop.currency),
                period,
                self._clock(),
                now,
                before,
                events=self._ledger.summaries.events(period, self._shop.days),
                last_days=self._last_days(period.last),
                best=self._best(period, takings, first),
            )
            summary = replace(summary, like_for_like=self._with_compared_customers(summary.like_for_like, first))
            steps.take()
            wrong = self._ledger.sales.under_wrong_clock(period.first, period.last)
            drawer = drawer_figures(self._ledger.drawer.between(period.first, period.last))
            return replace(summary, drawer=tuple(drawer), wrong_clock=wrong)

    def authorize_export(self) -> None:
        """Refuse to let a summary leave the program; whoever writes or prints one calls this first.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not.
        """
        self._authorization.authorize(Permission.EXPORT)

    def listing(self, drill_down: DrillDown, limit: int = MAX_LISTED) -> Listing:
        """Give the newest payments, refunds or events that a figure counts, and their number; raises as `of` does."""
        self._authorization.require(Permission.SEE_SUMMARY)
        with self._ledger.snapshot():
            lists, days = self._ledger.summary_lists, self._shop.days
            number = lists.number(drill_down, days)
            if drill_down.listed is RowKind.EVENTS:
                return Listing(drill_down=drill_down, number=number, events=lists.events(drill_down, days, limit))
            ids = lists.ids(drill_down, days, limit)
            if drill_down.listed is RowKind.REFUNDS:
                refunds = tuple(self._ledger.refunds.recorded(each) for each in ids)
                return Listing(drill_down=drill_down, number=number, refunds=refunds)
            payments = tuple(self._ledger.sales.recorded(each) for each in ids)
            return Listing(drill_down=drill_down, number=number, payments=payments)

    def _comparable(self, period: Period) -> tuple[Period, ...]:
        """Give the earlier periods that the till has records of; its first days have nothing to compare with."""
        first = self._ledger.summaries.first_day()
        earlier = (period.earlier(number) for number in range(1, USUAL + 1))
        return tuple(each for each in earlier if first is not None and each.first >= first)

    def _parts(self, period: Period, steps: "_Progress", *, staged: bool) -> PeriodRows:
        read = self._ledger.summaries
        places: list[TenderRow] = []
        hours: list[HourRow] = []
        for piece in period.pieces(MAX_DAYS_PER_QUERY):
            some_places, some_hours = read.takings(piece, staged=staged)
            places += some_places
            hours += some_hours
            steps.take()
        return PeriodRows(
            places=tuple(places),
            hours=tuple(hours),
            coupons=read.coupons(period, self._shop.days),
            reasons=read.reasons(period),
            customers=CustomerCount(),
        )

    def _with_customers(
        self, periods: Sequence[Period], parts: Sequence[PeriodRows], takings: Sequence[CustomerTakings]
    ) -> tuple[dict[str, datetime], list[PeriodRows]]:
        """Count the customers of all periods together, so that each one's first payment is looked up once."""
        now = frozenset(each.profile for each in takings if each.payments)
        served = [now, *(self._ledger.summaries.customers(period) for period in periods[1:])]
        first = self._ledger.summaries.first_payments(frozenset[str]().union(*served))
        counted = []
        for period, part, customers in zip(periods, parts, served, strict=True):
            counted.append(replace(part, customers=self._count(period, customers, first)))
        return first, counted

    def _count(self, period: Period, customers: Collection[str], first: Mapping[str, datetime]) -> CustomerCount:
        start = self._shop.days.begin(period.first)
        return CustomerCount(
            served=len(customers),
            new=sum(first[each] >= start for each in customers),
            unknown=sum(each.startswith(NEW_HERE) for each in customers),
        )

    def _with_compared_customers(
        self, compared: LikeForLike | None, first: Mapping[str, datetime]
    ) -> LikeForLike | None:
        """Count the customers of the compared days; they are among those whose first payment is known already."""
        if compared is None:
            return None
        now, before = (self._count_until(each, compared, first) for each in (compared.days, compared.before))
        return replace(compared, customers=ComparedCustomers(now=now, before=before))

    def _count_until(self, days: Period, compared: LikeForLike, first: Mapping[str, datetime]) -> CustomerCount:
        paid = self._ledger.summaries.payments_until(days, compared.end(days, self._shop.days))
        payments = CustomerCount(payments=sum(paid.values()), anonymous=paid.pop("", 0))
        return payments + self._count(days, paid, first)

    def _best(self, period: Period, takings: Sequence[CustomerTakings], first: Mapping[str, datetime]) -> BestOf:
        """Give who and what brought most; names are looked up for the best alone."""
        start = self._shop.days.begin(period.first)
        best = best_customers(takings)
        names = self._ledger.summaries.names({each.profile for each in best})
        return BestOf(
            returning=returning_takings(
                (each for each in takings if each.payments), {each for each in first if first[each] >= start}
            ),
            customers=tuple(
                BestCustomer(
                    profile=each.profile,
                    name=masked_name(names.get(each.profile, "")),
                    payments=each.payments,
                    money=Money.of(each.minor, each.code),
                )
                for each in best
            ),
            products=best_products(self._ledger.summaries.products(period)),
        )

    def _last_days(self, last: date) -> tuple[DaySalesTotals, ...]:
        """Give thirty days for each currency, also those without a sale."""
        days = Period(kind=PeriodKind.RANGE, first=last - timedelta(days=LAST_DAYS - 1), last=last)
        found = {(each.day, each.takings.gross.currency): each for each in self._ledger.summaries.days(days)}
        units: list[Currency] = sorted({self._shop.currency, *(unit for _day, unit in found)}, key=lambda u: u.code)
        return tuple(
            found.get((day, unit)) or DaySalesTotals(day=day, takings=SalesTotals.zero(unit))
            for unit in units
            for day in days.each_day()
        )


class _Progress:
    """Reports the progress, and stops when cancelled."""

    def __init__(self, report: Report, cancelled: Callable[[], bool], of: int) -> None:
        self._report = report
        self._cancelled = cancelled
        self._done = 0
        self._of = of

    def take(self) -> None:
        if self._cancelled():
            raise SummaryStopped()
        self._done += 1
        self._report(SummaryProgress(done=self._done, of=self._of))
