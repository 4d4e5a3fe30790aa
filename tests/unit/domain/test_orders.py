"""An order goes forwards, each step once, and its lines add up."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.actions.catalogue import BUILT_IN
from posapp.domain.money import CurrenciesDiffer, Money
from posapp.domain.orders import (
    NEXT_STEPS,
    ItemInvalid,
    LaterStepRecorded,
    Order,
    OrderItem,
    OrderStep,
    OrderStepImpossible,
    RecordedStep,
    check_items,
    check_step,
    check_undo,
    current_step,
    order_parameters,
    step_of,
    total_of,
)

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
PLACE_IN_THE_WAY = {OrderStep.PLACED: 0, OrderStep.CONFIRMED: 1, OrderStep.SHIPPED: 2, OrderStep.DELIVERED: 3}

steps = st.lists(st.sampled_from(OrderStep), max_size=12)
items = st.lists(
    st.builds(
        OrderItem,
        product=st.text(min_size=1, max_size=20).filter(str.strip),
        quantity=st.integers(1, 9999),
        price=st.integers(0, 10**7).map(lambda minor: Money.of(minor, "UYU")),
    ),
    max_size=8,
).map(tuple)


def taken(wanted: list[OrderStep]) -> list[OrderStep]:
    """Give the steps that an order took of those that somebody wanted, in their order."""
    done: list[OrderStep] = []
    for each in wanted:
        try:
            done.append(check_step("P-1", done[-1] if done else None, each))
        except OrderStepImpossible:
            continue
    return done


def order(*done: OrderStep, undone: int = 0) -> Order:
    went = [
        RecordedStep(step=step, event_id=f"e{place}", at=NOON, voided_at=NOON if place >= len(done) - undone else None)
        for place, step in enumerate(done)
    ]
    return Order(id="o", reference="P-1", source="Shop", profile="ana", steps=tuple(went))


@given(steps)
def test_no_sequence_takes_a_step_twice_or_goes_back(wanted: list[OrderStep]) -> None:
    done = taken(wanted)
    assert len(set(done)) == len(done)
    places = [PLACE_IN_THE_WAY[step] for step in done if step in PLACE_IN_THE_WAY]
    assert places == sorted(places)


@given(steps)
def test_nothing_follows_a_delivery_or_a_cancellation(wanted: list[OrderStep]) -> None:
    done = taken(wanted)
    assert not any(step.is_last for step in done[:-1])


@given(steps, st.integers(0, 12))
def test_whatever_is_undone_the_order_stands_where_it_stood_before(wanted: list[OrderStep], undone: int) -> None:
    done = taken(wanted)
    left = done[: max(0, len(done) - undone)]
    it = order(*done, undone=min(undone, len(done)))
    assert it.step == (left[-1] if left else None)
    assert it.next_steps == NEXT_STEPS[it.step]
    for each in it.next_steps:
        assert taken([*left, each]) == [*left, each]


@given(steps)
def test_only_the_last_step_that_stands_can_be_undone(wanted: list[OrderStep]) -> None:
    it = order(*taken(wanted))
    for each in it.steps[:-1]:
        with pytest.raises(LaterStepRecorded):
            check_undo(it, each.event_id)
    if it.steps:
        check_undo(it, it.steps[-1].event_id)


def test_an_order_that_this_till_does_not_have_may_be_anywhere() -> None:
    assert NEXT_STEPS[None] == tuple(OrderStep)
    assert current_step(()) is None


def test_every_step_is_told_by_a_built_in_action_and_no_other_action_tells_one() -> None:
    assert {name for name in BUILT_IN if step_of(name) is not None} == {step.action for step in OrderStep}
    assert step_of("order.placed") is OrderStep.PLACED
    assert step_of("bike.repaired") is None


def test_a_delivered_order_says_so_when_it_is_to_be_cancelled() -> None:
    with pytest.raises(OrderStepImpossible, match=r"P-1 is delivered. It cannot become cancelled"):
        check_step("P-1", OrderStep.DELIVERED, OrderStep.CANCELLED)


@given(items)
def test_the_lines_come_to_what_they_cost(lines: tuple[OrderItem, ...]) -> None:
    total = total_of(check_items(lines))
    assert (0 if total is None else total.minor) == sum(each.quantity * each.price.minor for each in lines)


@pytest.mark.parametrize(
    "line",
    [
        OrderItem(product=" ", quantity=1, price=Money.of(1, "UYU")),
        OrderItem(product="Bread", quantity=0, price=Money.of(1, "UYU")),
        OrderItem(product="Bread", quantity=10_000, price=Money.of(1, "UYU")),
        OrderItem(product="Bread" * 40, quantity=1, price=Money.of(1, "UYU")),
        OrderItem(product="Bread", quantity=1, price=Money.of(-1, "UYU")),
    ],
)
def test_a_line_that_says_nothing_is_named(line: OrderItem) -> None:
    good = OrderItem(product="Milk", quantity=1, price=Money.of(100, "UYU"))
    with pytest.raises(ItemInvalid, match="line 2"):
        check_items([good, line])


def test_lines_of_two_currencies_make_no_order() -> None:
    pesos, dollars = (OrderItem(product="Bread", quantity=1, price=Money.of(1, code)) for code in ("UYU", "USD"))
    with pytest.raises(CurrenciesDiffer):
        check_items([pesos, dollars])


def test_each_step_tells_the_same_order() -> None:
    bread = OrderItem(product="Bread", quantity=2, price=Money.of(8990, "UYU"))
    it = Order(id="o", reference="P-1", source="Shop", profile="ana", items=(bread,))
    assert order_parameters(it) == {
        "reference": "P-1",
        "source": "Shop",
        "delivery": "collect",
        "items": (
            {
                "product": {"reference": "Bread", "source": "Shop", "name": "Bread"},
                "quantity": 2,
                "price": {"amount": "89.90", "currency": "UYU"},
            },
        ),
    }
