"""A sale that was recorded while this PC's clock was wrong shows what time it was by Hellotext's clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.clock import system_clock
from posapp.domain.clock_skew import CLOCK_SKEW, TOLERATED_SKEW, MeasuredSkew, known_skew
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, Sale, SaleSource
from posapp.domain.summary.documents import summary_document, summary_of
from posapp.domain.summary.periods import Period
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_report_session
from posapp.storage.backup.salvage import salvage
from posapp.storage.databases import open_ledger
from posapp.sync.skew_record import SkewRecord
from tests.unit.cli.running import run_for_machines, run_for_people
from tests.unit.storage.shop_records import KEY, NOON, a_sale

AHEAD = 80 * 60
Sell = Callable[..., Sale]


@pytest.fixture
def sell(till: Till, sandbox: RunningSandbox) -> Sell:
    """Record a payment at the counter of a till."""

    def made(receipt: str, *, at: datetime | None = None, source: SaleSource = SaleSource.COUNTER) -> Sale:
        profile = str(sandbox.shop.profiles()[0]["id"])
        draft = PaymentDraft(
            money=Money.of(500, "USD"), receipt=receipt, profile=profile, occurred_at=at, source=source
        )
        with open_ledger_session(till) as session:
            return session.checkout.record_payment(draft).sale

    return made


def test_a_sale_under_a_clock_that_is_ahead_shows_hellotexts_time_and_counts_for_the_day_as_recorded(
    till: Till, sandbox: RunningSandbox, sell: Sell
) -> None:
    before = sell("T1-000001")
    assert (before.clock_skew, before.hellotext_time) == (None, None)
    sandbox.scenario.clock_offset = -AHEAD
    SyncService(till).sync(timeout=20)
    sale = sell("T1-000002")
    assert sale.clock_skew is not None
    assert abs(sale.clock_skew - AHEAD) <= 3
    assert sale.hellotext_time == sale.occurred_at - timedelta(seconds=sale.clock_skew)
    assert sale.day == till.shop().days.of(sale.occurred_at)


@pytest.mark.parametrize("offset", [0, 100, -100])
def test_a_clock_within_its_allowance_is_not_remarked_upon(
    till: Till, sandbox: RunningSandbox, sell: Sell, offset: int
) -> None:
    sandbox.scenario.clock_offset = offset
    SyncService(till).sync(timeout=20)
    sell("T1-000001")
    SyncService(till).sync(timeout=20)
    sale = sell("T1-000002")
    assert sale.clock_skew is not None
    assert abs(sale.clock_skew + offset) <= 3
    assert sale.hellotext_time is None


def test_a_time_that_somebody_wrote_is_not_the_clocks(till: Till, sandbox: RunningSandbox, sell: Sell) -> None:
    sandbox.scenario.clock_offset = -AHEAD
    sell("T1-000001")
    SyncService(till).sync(timeout=20)
    written = sell("T1-000002", at=system_clock() - timedelta(hours=3), source=SaleSource.IMPORT)
    assert written.clock_skew is None


def test_commands_say_the_right_time_of_each_event_and_count_the_payments_in_the_summary(
    till: Till, sandbox: RunningSandbox, sell: Sell, capsys: pytest.CaptureFixture[str]
) -> None:
    sandbox.scenario.clock_offset = AHEAD
    sell("T1-000001")
    SyncService(till).sync(timeout=20)
    sale = sell("T1-000002")
    profile, environment = str(sandbox.shop.profiles()[1]["id"]), dict(till.environment)
    tracked = ("track", "physical_store.paid", "--profile", profile, "--amount", "5.00", "--currency", "USD")
    assert run_for_machines(environment, capsys, *tracked)[0] == 0
    _, told, _ = run_for_machines(environment, capsys, "events")
    skews = [each["clock_skew"] for each in told["events"]]
    assert [skew is not None and abs(skew + AHEAD) <= 3 for skew in skews] == [True, True, False]
    assert sale.hellotext_time is not None
    assert told["events"][1]["hellotext_time"] == sale.hellotext_time.isoformat()
    assert told["events"][2]["hellotext_time"] is None
    _, said, _ = run_for_people(environment, capsys, "events")
    assert said.count("wrong clock: by Hellotext's it was") == 2
    _, figures, _ = run_for_machines(environment, capsys, "summary")
    assert figures["payments_under_wrong_clock"] == 2


def test_an_undone_payment_is_not_counted_and_a_summary_of_before_is_read(
    till: Till, sandbox: RunningSandbox, sell: Sell
) -> None:
    sandbox.scenario.clock_offset = AHEAD
    sell("T1-000001", source=SaleSource.COMMAND)
    SyncService(till).sync(timeout=20)
    undone = sell("T1-000002")
    with open_ledger_session(till) as session:
        session.checkout.undo(undone.id)
    with open_report_session(till) as session:
        summary = session.summaries.of(Period.of_day(session.summaries.today()))
    assert summary.wrong_clock == 0
    document = dict(summary_document(summary))
    assert summary_of(document) == summary
    del document["payments_under_wrong_clock"]
    assert summary_of(document) == summary


@given(seconds=st.integers(-(10**9), 10**9), age=st.integers(-100_000, 200_000))
def test_a_measurement_counts_for_a_day_and_never_before_it_was_made(seconds: int, age: int) -> None:
    text = MeasuredSkew(seconds=seconds, at=NOON - timedelta(seconds=age)).text
    assert known_skew(text, NOON) == (seconds if 0 <= age <= 86_400 else None)


@pytest.mark.parametrize(
    "text", [None, "", "5", "[]", "{}", '{"seconds": "x", "at": ""}', '{"seconds": 1e300, "at": "2026-08-07"}', "nan"]
)
def test_what_is_no_measurement_says_nothing(text: str | None) -> None:
    assert known_skew(text, NOON) is None


@given(skew=st.integers(-(10**12), 10**12))
def test_a_clock_that_is_off_by_ages_breaks_nothing(skew: int) -> None:
    there = a_sale(clock_skew=skew).hellotext_time
    assert abs(skew) > TOLERATED_SKEW.total_seconds() or there is None


def test_the_ledger_is_written_only_where_the_clock_tells_something_new(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        record = SkewRecord(ledger.settings)
        record.note(4800.4, NOON)
        first = ledger.settings.get(CLOCK_SKEW)
        record.note(4805.0, NOON + timedelta(minutes=1))
        assert ledger.settings.get(CLOCK_SKEW) == first
        record.note(2.0, NOON + timedelta(minutes=2))
        assert known_skew(ledger.settings.get(CLOCK_SKEW), NOON + timedelta(minutes=3)) == 2
        record.note(2.0, NOON + timedelta(hours=2))
        assert known_skew(ledger.settings.get(CLOCK_SKEW), NOON + timedelta(hours=25)) == 2


def test_what_the_file_counts_as_wrong_is_what_a_sale_calls_wrong(tmp_path: Path) -> None:
    allowance = int(TOLERATED_SKEW.total_seconds())
    skews = (None, 0, allowance, -allowance, allowance + 1, -allowance - 1)
    with open_ledger(tmp_path / "ledger.db", KEY) as ledger:
        for number, skew in enumerate(skews, start=1):
            ledger.sales.add(a_sale(number, clock_skew=skew))
        day = a_sale().day
        sales = [each.sale for each in ledger.sales.of_day(day, "Till 1")]
        assert sum(each.hellotext_time is not None for each in sales) == 2
        assert ledger.sales.under_wrong_clock(day, day) == 2
        assert ledger.sales.under_wrong_clock(day + timedelta(days=1), day + timedelta(days=9)) == 0


def test_a_restore_takes_along_how_wrong_the_clock_was(tmp_path: Path) -> None:
    old = tmp_path / "old" / "ledger.db"
    with open_ledger(old, KEY) as replaced:
        replaced.sales.add(a_sale(profile="", clock_skew=AHEAD))
    with open_ledger(tmp_path / "new" / "ledger.db", KEY) as ledger:
        salvage(old, ledger, KEY, datetime(2026, 8, 9, tzinfo=UTC), lambda _replaced: False)
        restored = ledger.sales.get("sale-1")
        assert restored is not None
        assert restored.clock_skew == AHEAD
