"""A real shop's year, summed up by the program and, apart from it, with nothing but the standard library.

Reads the shared folder of a real shop's sales beside the project; skipped where it is missing.
"""

import csv
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.shop import make_shop
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import BreakdownLine as SummaryLine
from posapp.domain.summary.summary import CustomerCount, SalesTotals
from posapp.services.on_ledger.pos_files.opening import PosFileOptions
from posapp.services.on_ledger.summary.summary import SummaryReports
from posapp.services.on_till.sales_import import SalesImport
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_report_session

SPRING, AUTUMN = date(2017, 3, 12), date(2017, 11, 5)
Line = tuple[date, int, Decimal, str]


@pytest.fixture(scope="module")
def year(shared_data: Path) -> list[Line]:
    """What the file says, read with the standard library: day, hour and amount as the shop's wall clock showed them."""
    with (shared_data / "store-367-sales-2017.csv").open(encoding="utf-8", newline="") as lines:
        return [_read(line) for line in csv.DictReader(lines)]


def _read(line: dict[str, str]) -> Line:
    shown = datetime.fromisoformat(line["sold_at"])
    return shown.date(), shown.hour, Decimal(line["amount"]), line["customer"]


@pytest.fixture(scope="module")
def summaries(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SummaryReports]:
    """The same file, imported as a shop would."""
    shop = make_shop(name="Store 367", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
    environment = {
        "POSAPP_HOME": str(tmp_path_factory.mktemp("year")),
        "POSAPP_API_TOKEN": "unused",
        "POSAPP_DATABASE_KEY": secrets.token_hex(32),
    }
    till = Till(environment)
    with open_background_session(till) as session:
        session.setup.save(shop, "unused")
    _know_the_customers(till, shared_data / "customers.csv")
    done = SalesImport(till).run(shared_data / "store-367-sales-2017.csv", PosFileOptions(keep_zero=True))
    assert done.recorded == 4194
    with open_report_session(till) as session:
        yield session.summaries


def _know_the_customers(till: Till, file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines, till.open_cache() as cache:
        cache.subscribers.store(
            Subscriber(id=f"p{line['customer']}", first_name=line["first_name"], reference=line["customer"])
            for line in csv.DictReader(lines)
        )


def test_every_hour_of_every_month_comes_to_what_the_file_says(summaries: SummaryReports, year: list[Line]) -> None:
    for month in range(1, 13):
        lines = [line for line in year if (line[0].year, line[0].month) == (2017, month)]
        summary = summaries.of(Period.of_month(date(2017, month, 1)))
        assert _told(summary.by_hour) == _sums((f"{hour:02d}", amount) for _day, hour, amount, _customer in lines)
        assert _told(summary.by_day) == _sums((day.isoformat(), amount) for day, _hour, amount, _customer in lines)
        assert (summary.totals[0].figures.payments, summary.totals[0].figures.net.decimal) == (
            len(lines),
            sum(line[2] for line in lines),
        )


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_the_days_of_the_clock_change_come_to_what_the_file_says(
    summaries: SummaryReports, year: list[Line], day: date
) -> None:
    for each in (day - timedelta(days=1), day, day + timedelta(days=1)):
        summary = summaries.of(Period.of_day(each))
        sums = _sums((f"{hour:02d}", amount) for on, hour, amount, _customer in year if on == each)
        assert _told(summary.by_hour) == sums
    if day == SPRING:
        assert "02" not in {line.key for line in summaries.of(Period.of_day(day)).by_hour}


def test_last_week_and_what_is_usual_come_from_the_days_that_the_file_names(
    summaries: SummaryReports, year: list[Line]
) -> None:
    day = date(2017, 6, 15)
    totals = [
        sum((amount for on, _hour, amount, _customer in year if on == day - timedelta(weeks=weeks)), Decimal(0))
        for weeks in range(5)
    ]
    summary = summaries.of(Period.of_day(day))
    line = summary.totals[0]
    assert line.before is not None
    assert line.usual is not None
    assert (line.figures.net.decimal, line.before.net.decimal, line.usual.net.decimal) == (
        totals[0],
        totals[1],
        sum(totals[1:]),
    )


def test_new_customers_are_those_whom_the_file_did_not_name_before(summaries: SummaryReports, year: list[Line]) -> None:
    may = {customer for day, _hour, _amount, customer in year if day.month == 5}
    before = {customer for day, _hour, _amount, customer in year if day.month < 5}
    payments = sum(day.month == 5 for day, *_rest in year)
    assert summaries.of(Period.of_month(date(2017, 5, 1))).customers == CustomerCount(
        served=len(may), new=len(may - before), payments=payments
    )


def _told(lines: tuple[SummaryLine[SalesTotals], ...]) -> dict[str, tuple[int, Decimal]]:
    """Give the lines with sales; the others stand there because something was usual."""
    return {line.key: (line.figures.payments, line.figures.net.decimal) for line in lines if line.figures.payments}


def _sums(amounts: Iterable[tuple[str, Decimal]]) -> dict[str, tuple[int, Decimal]]:
    sums: dict[str, tuple[int, Decimal]] = defaultdict(lambda: (0, Decimal(0)))
    for key, amount in amounts:
        number, total = sums[key]
        sums[key] = (number + 1, total + amount)
    return dict(sums)
