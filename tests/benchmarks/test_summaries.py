"""A day and a month among a million sales: the whole summary against the bare SQL that computes the same numbers."""

import random
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from posapp.domain.business_days import BusinessDays
from posapp.domain.shop import Shop, make_shop
from posapp.domain.summary.periods import Period
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.storage.database.connection import Connection, Parameters
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from tests.benchmarks.figures import alternating, report
from tests.workplaces import a_workplace

pytestmark = pytest.mark.benchmark

SALES, BATCH = 1_000_000, 20_000
NOW = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
FIRST = datetime(2025, 11, 1, 12, 0, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
CASHIERS = ("Ana Soto", "Eva Luz", "Bruno Gil")
STATES = ("confirmed",) * 90 + ("accepted",) * 5 + ("pending", "pending", "rejected", "review", "dismissed")


@pytest.fixture(scope="module")
def corner_shop() -> Shop:
    return make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone=NEW_YORK.key)


@pytest.fixture(scope="module")
def full_ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A year of a busy shop: a million sales, seven in ten of a customer, one in twenty with a coupon."""
    with open_ledger(tmp_path_factory.mktemp("million") / "ledger.db", secrets.token_hex(32)) as ledger:
        ledger.connection.execute("PRAGMA synchronous = OFF")  # as the file is made, not as it is read
        rng = random.Random(367)
        for start in range(0, SALES, BATCH):
            _fill(ledger, rng, start)
        yield ledger


@pytest.mark.parametrize(("name", "of", "turns"), [("day", Period.of_day, 10), ("month", Period.of_month, 2)])
def test_a_summary_among_a_million_sales(
    full_ledger: Ledger, corner_shop: Shop, name: str, of: Callable[[date], Period], turns: int
) -> None:
    summaries = SummaryReports(a_workplace(full_ledger, corner_shop, lambda: NOW))
    connection = full_ledger.connection

    def bare(period: Period) -> None:
        _compute(connection, period, _TAKINGS_BY_STATE)
        for number in range(1, 5):
            _compute(connection, period.earlier(number), _TAKINGS)
        _last_days(connection, period.last)

    days = [date(2026, 10, 20) - timedelta(days=31 * number if turns < 5 else number) for number in range(turns)]
    periods = [of(day) for day in days]
    _agree(summaries, connection, periods[0])
    ours, theirs = alternating(periods, summaries.of, bare)
    report(f"A {name} among {SALES:,} sales, median", ours.median, theirs.median, "ms", "at most 2")
    report(f"A {name} among {SALES:,} sales, slowest", ours.worst, theirs.worst, "ms", "at most 2")


def _agree(summaries: SummaryReports, connection: Connection, period: Period) -> None:
    """Both compute the same: what is measured is the same work."""
    summary = summaries.of(period)
    number, paid = connection.execute(
        "SELECT count(*), sum(minor) FROM sales WHERE day BETWEEN ? AND ? AND voided_at IS NULL", _days(period)
    )[0]
    assert (summary.totals[0].figures.payments, summary.totals[0].figures.paid.minor) == (number, paid)
    assert summary.usual_of == 4


def _compute(connection: Connection, period: Period, takings: str) -> None:
    days, shop_days = _days(period), BusinessDays(NEW_YORK)
    for grouped in ("till", "cashier", "method", "occurred_at / 3600000000"):
        connection.execute(takings.format(grouped=grouped), days)
        connection.execute(_PAID_BACK.format(grouped=grouped), days)
    connection.execute(_REASONS, days)
    connection.execute(_COUPONS, days)
    connection.execute(_CUSTOMERS, (*days, to_microseconds(shop_days.begin(period.first))))
    start, end = shop_days.begin(period.first), shop_days.end(period.last)
    connection.execute(_EVENTS, (to_microseconds(start), to_microseconds(end)))


def _last_days(connection: Connection, last: date) -> None:
    days = _days(replace(Period.of_day(last), first=last - timedelta(days=29)))
    connection.execute(_TAKINGS.format(grouped="day"), days)


def _days(period: Period) -> Parameters:
    return period.first.isoformat(), period.last.isoformat()


_TAKINGS = (
    "SELECT sales.{grouped}, sales.currency, count(*), sum(sales.minor), "
    "sum((SELECT coalesce(sum(minor), 0) FROM redemptions WHERE redemptions.sale = sales.id)) FROM sales "
    "WHERE sales.day BETWEEN ?1 AND ?2 AND sales.voided_at IS NULL GROUP BY 1, 2"
)
_TAKINGS_BY_STATE = (
    "SELECT sales.{grouped}, sales.currency, events.state, count(*), sum(sales.minor), "
    "sum((SELECT coalesce(sum(minor), 0) FROM redemptions WHERE redemptions.sale = sales.id)) FROM sales "
    "LEFT JOIN events ON events.subject_id = sales.id AND events.subject_id <> '' "
    "AND events.action = 'physical_store.paid' "
    "WHERE sales.day BETWEEN ?1 AND ?2 AND sales.voided_at IS NULL GROUP BY 1, 2, 3"
)
_PAID_BACK = (
    "SELECT {grouped}, currency, count(*), sum(minor) FROM refunds "
    "WHERE day BETWEEN ?1 AND ?2 AND voided_at IS NULL AND kind = 'received' GROUP BY 1, 2"
)
_REASONS = (
    "SELECT reason, currency, count(*), sum(minor) FROM refunds "
    "WHERE day BETWEEN ?1 AND ?2 AND voided_at IS NULL GROUP BY 1, 2"
)
_COUPONS = (
    "SELECT coupon, count(*), sum(redemptions.minor), sum(sales.minor) FROM sales "
    "JOIN redemptions ON redemptions.sale = sales.id "
    "WHERE sales.day BETWEEN ?1 AND ?2 AND sales.voided_at IS NULL AND taken_back_at IS NULL GROUP BY 1"
)
_CUSTOMERS = (
    "SELECT count(*), sum(EXISTS (SELECT 1 FROM sales AS earlier WHERE earlier.profile = here.profile "
    "AND earlier.profile <> '' AND earlier.voided_at IS NULL AND earlier.occurred_at < ?3)) FROM "
    "(SELECT DISTINCT profile FROM sales WHERE day BETWEEN ?1 AND ?2 AND voided_at IS NULL AND profile <> '') AS here"
)
_EVENTS = (
    "SELECT occurred_at / 3600000000, state, count(*) FROM events WHERE occurred_at >= ? AND occurred_at < ? "
    "GROUP BY 1, 2"
)


def _fill(ledger: Ledger, rng: random.Random, start: int) -> None:
    sales, events, redemptions = [], [], []
    for number in range(start, start + BATCH):
        at = FIRST + timedelta(days=385) / SALES * number
        moment, sale = to_microseconds(at), f"{to_microseconds(at):016x}-{number:07d}"
        profile = "" if rng.random() < 0.3 else f"p{int(rng.random() ** 2 * 60_000)}"
        minor, cashier = int(rng.lognormvariate(8, 1)), rng.choice(CASHIERS)
        voided = moment if rng.random() < 0.01 else None
        day, method = at.astimezone(NEW_YORK).date().isoformat(), rng.choice(("cash", "debit", "credit"))
        sales.append((sale, f"T1-{number:07d}", minor, method, moment, day, profile, voided, f"id-{cashier}", cashier))
        if profile:
            events.append((f"e{sale}", sale, profile, minor, moment, rng.choice(STATES)))
        if rng.random() < 0.05:
            redemptions.append((sale, f"c{rng.randrange(20)}", moment))
    with ledger.transaction():
        ledger.connection.execute_many(_SALE, sales)
        ledger.connection.execute_many(_EVENT, events)
        ledger.connection.execute_many(_REDEMPTION, redemptions)


_SALE = (
    "INSERT INTO sales (id, receipt, till, minor, currency, method, occurred_at, zone, day, profile, customer_name, "
    "source, recorded_at, voided_at, cashier, cashier_name) "
    "VALUES (?1, ?2, 'Till 1', ?3, 'USD', ?4, ?5, 'America/New_York', ?6, ?7, '', 'counter', ?5, ?8, ?9, ?10)"
)
_EVENT = (
    "INSERT INTO events (id, subject_kind, subject_id, action, profile, minor, currency, occurred_at, zone, reference, "
    "store, till, body, state, attempts, due_at, looks, reason, explanation) "
    "VALUES (?1, 'sale', ?2, 'physical_store.paid', ?3, ?4, 'USD', ?5, "
    "'America/New_York', '', 'Corner Shop', 'Till 1', '{}', ?6, 1, ?5, 0, 'answered', '')"
)
_REDEMPTION = "INSERT INTO redemptions VALUES (?1, ?2, 0, 'TENTH', 100, 'USD', ?3, NULL)"
