"""Orders in the file: found by number, taken from another file without a second order or a step twice."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.orders import Delivery, Order, OrderItem, OrderStep, RecordedStep
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
BREAD = OrderItem(product="Bread", quantity=2, price=Money.of(450, "USD"))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Ledger]:
    """Another till's file."""
    with open_ledger(tmp_path / "other" / "ledger.db", KEY) as opened:
        yield opened


def order(order_id: str = "o1", source: str = "Shop", steps: tuple[RecordedStep, ...] = ()) -> Order:
    return Order(
        id=order_id,
        reference="P-1",
        source=source,
        profile="ana",
        customer_name="Ana",
        money=Money.of(900, "USD"),
        items=(BREAD,),
        delivery=Delivery.DELIVER,
        steps=steps,
    )


def step(event_id: str, name: OrderStep = OrderStep.PLACED) -> RecordedStep:
    return RecordedStep(step=name, event_id=event_id, at=NOON)


def test_an_order_reads_back_as_it_was_written(ledger: Ledger) -> None:
    ledger.orders.save(order())
    ledger.orders.add_step("o1", step("e1"))
    (kept,) = ledger.orders.by_reference("P-1")
    assert kept == order(steps=(step("e1"),))
    assert ledger.orders.of_event("e1") == ledger.orders.named("P-1", "Shop") == kept
    assert ledger.orders.by_reference("P-2") == ()


def test_one_number_may_come_from_two_sources(ledger: Ledger) -> None:
    ledger.orders.save(order("o1"))
    ledger.orders.save(order("o2", source="Web"))
    assert [each.source for each in ledger.orders.by_reference("P-1")] == ["Shop", "Web"]


def test_an_undone_step_stays_in_the_past_and_does_not_stand(ledger: Ledger) -> None:
    ledger.orders.save(order())
    for event, name in (("e1", OrderStep.PLACED), ("e2", OrderStep.CONFIRMED)):
        ledger.orders.add_step("o1", step(event, name))
    ledger.orders.void_step("e2", NOON + timedelta(seconds=3))
    (kept,) = ledger.orders.latest(9)
    assert kept.step is OrderStep.PLACED
    assert kept.steps[1].voided_at == NOON + timedelta(seconds=3)


def test_the_order_of_another_file_is_taken_once(ledger: Ledger, other: Ledger) -> None:
    other.orders.save(order())
    other.orders.add_step("o1", step("e1"))
    taken = other.orders.by_reference("P-1")[0]
    assert [ledger.orders.merge(taken) for _ in range(2)] == ["o1", "o1"]
    assert ledger.orders.by_reference("P-1") == (taken,)


def test_a_number_that_is_here_already_goes_on_here(ledger: Ledger, other: Ledger) -> None:
    ledger.orders.save(order("here"))
    ledger.orders.add_step("here", step("e1"))
    other.orders.save(order("there"))
    other.orders.add_step("there", step("e2", OrderStep.DELIVERED))
    assert ledger.orders.merge(other.orders.by_reference("P-1")[0]) == "here"
    (kept,) = ledger.orders.by_reference("P-1")
    assert [each.event_id for each in kept.steps] == ["e1", "e2"]
    assert kept.step is OrderStep.DELIVERED


@pytest.mark.parametrize(
    "change",
    ["items = '[{}]'", "items = 'x'", "delivery = 'pigeon'", "currency = 'XXQ'", "minor = 'many'", "reference = x'00'"],
)
def test_a_row_that_no_till_wrote_is_refused_as_damage(ledger: Ledger, change: str) -> None:
    ledger.orders.save(order())
    ledger.connection.execute(f"UPDATE orders SET {change}")  # noqa: S608 - the test's own words
    with pytest.raises(FileDamaged):
        ledger.orders.latest(9)
