"""Sales on disk: each receipt once, each amount and moment exactly, each day quickly."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from posapp.domain.events.states import EventState
from posapp.domain.events.subject import Subject
from posapp.domain.money import Money
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.domain.sales.sale import DayTotals, SaleSource
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged, FileUnusable
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY, NOON, TILL, TODAY, a_sale, an_event, answered, queue


def test_a_sale_is_read_back_as_it_was_recorded_also_after_a_restart(ledger_file: Path) -> None:
    sale = a_sale(voided_at=NOON + timedelta(hours=1))
    with open_ledger(ledger_file, KEY) as ledger:
        ledger.sales.add(sale)
    with open_ledger(ledger_file, KEY) as ledger:
        assert ledger.sales.get(sale.id) == sale
        assert ledger.sales.by_receipt(TILL, sale.receipt) == sale
        assert ledger.sales.get("another") is None


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2017, 11, 5, 5, 59, 59, 999_999, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    ],
)
def test_a_moment_is_kept_to_the_microsecond(ledger: Ledger, moment: datetime) -> None:
    ledger.sales.add(a_sale(occurred_at=moment))
    kept = ledger.sales.recorded("sale-1").sale.occurred_at
    assert (kept, kept.tzinfo) == (moment, UTC)


def test_a_moment_given_in_the_shops_zone_comes_back_in_utc(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(occurred_at=NOON.astimezone(timezone(timedelta(hours=-3)))))
    kept = ledger.sales.recorded("sale-1").sale.occurred_at
    assert (kept, kept.tzinfo) == (NOON, UTC)


def test_a_receipt_counts_once_on_its_till_and_the_refusal_says_when_and_how_much(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    with pytest.raises(ReceiptUsed) as refused:
        ledger.sales.add(a_sale(2, receipt="T1-000001", money=Money.of(100, "USD")))
    assert refused.value.facts == {"receipt": "T1-000001", "day": "2026-08-07", "amount": str(Money.of(8990, "USD"))}
    assert ledger.sales.get("sale-2") is None


def test_the_same_receipt_may_stand_on_two_tills(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    ledger.sales.add(a_sale(2, receipt="T1-000001", till="Till 2"))
    assert ledger.sales.by_receipt("Till 2", "T1-000001") == a_sale(2, receipt="T1-000001", till="Till 2")


def test_an_undone_sale_leaves_the_figures_and_keeps_its_receipt(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    ledger.sales.void("sale-1", NOON)
    with pytest.raises(ReceiptUsed):
        ledger.sales.add(a_sale(2, receipt="T1-000001"))
    assert ledger.sales.totals(TODAY, TILL) == DayTotals(count=0, anonymous=0, totals=())
    assert ledger.sales.recorded("sale-1").sale.voided_at == NOON


def test_an_id_that_is_there_already_is_refused_without_a_raw_error(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    with pytest.raises(FileUnusable):
        ledger.sales.add(a_sale(1, receipt="T1-000009"))


def test_the_day_shows_its_own_sales_of_its_own_till_newest_first(ledger: Ledger) -> None:
    for number in (1, 3, 2):
        ledger.sales.add(a_sale(number))
    ledger.sales.add(a_sale(4, day=date(2026, 8, 8)))
    ledger.sales.add(a_sale(5, till="Till 2"))
    day = ledger.sales.of_day(TODAY, TILL)
    assert [recorded.sale.receipt for recorded in day] == ["T1-000003", "T1-000002", "T1-000001"]
    assert [recorded.sale.id for recorded in ledger.sales.of_day(TODAY, TILL, limit=1)] == ["sale-3"]


def test_the_totals_keep_currencies_apart_and_count_who_was_not_named(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    ledger.sales.add(a_sale(2, money=Money.of(10, "USD"), profile="", customer_name=""))
    ledger.sales.add(a_sale(3, money=Money.of(500, "CLP")))
    assert ledger.sales.totals(TODAY, TILL) == DayTotals(
        count=3, anonymous=1, totals=(Money.of(500, "CLP"), Money.of(9000, "USD"))
    )


def test_a_payment_can_be_undone_until_it_is_due_and_not_once_it_was_begun(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    queue(ledger, "ana:1", due_in=8, sale_id="sale-1")
    waiting = ledger.sales.recorded("sale-1")
    assert (waiting.event_id, waiting.state) == ("ana:1", EventState.PENDING)
    assert waiting.undo_until == NOON + timedelta(seconds=8)

    (partial,) = ledger.events.claim(NOON + timedelta(seconds=8), 1)
    assert ledger.sales.recorded("sale-1").undo_until is None
    ledger.events.move([answered(partial, EventState.PENDING)], NOON)
    back = ledger.sales.recorded("sale-1")
    assert (back.state, back.undo_until) == (EventState.PENDING, None)


@pytest.mark.parametrize("source", [SaleSource.IMPORT, SaleSource.COMMAND])
def test_what_no_cashier_recorded_is_not_undone_at_the_counter(ledger: Ledger, source: SaleSource) -> None:
    ledger.sales.add(a_sale(1, source=source))
    queue(ledger, "ana:1", due_in=8, sale_id="sale-1")
    assert ledger.sales.recorded("sale-1").undo_until is None


def test_a_sale_with_coupons_stands_once_in_the_day_with_its_payments_state(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    queue(ledger, "ana:1", sale_id="sale-1")
    redeemed = an_event("ana:2", action="coupon.redeemed", money=None)
    ledger.events.add(redeemed, subject=Subject.sale("sale-1"), due_at=NOON, at=NOON)
    assert [recorded.event_id for recorded in ledger.sales.of_day(TODAY, TILL)] == ["ana:1"]


def test_sales_without_a_customer_do_not_take_each_others_events(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1, profile=""))
    queue(ledger, "ana:1")
    assert ledger.sales.recorded("sale-1").event_id == ""
    assert ledger.events.of_subject("") == ()


def test_the_running_number_only_rises(ledger: Ledger) -> None:
    assert ledger.sales.next_number("T1") == 1
    for noted in (41, 7):
        ledger.sales.note_number("T1", noted)
    assert (ledger.sales.next_number("T1"), ledger.sales.next_number("T2")) == (42, 1)


@pytest.mark.parametrize(
    "change",
    [
        "currency = 'XXX'",
        "minor = 'a lot'",
        "day = 'Friday'",
        "method = 'shells'",
        "occurred_at = 'noon'",
        "till = x'00'",
    ],
)
def test_a_row_that_no_till_wrote_is_refused_as_damage(ledger: Ledger, change: str) -> None:
    ledger.sales.add(a_sale(1))
    ledger.connection.execute(f"UPDATE sales SET {change}")  # noqa: S608 - the test's own words
    with pytest.raises(FileDamaged):
        ledger.sales.get("sale-1")
