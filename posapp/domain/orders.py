"""Holds orders to collect: each moves forward through its steps, and each step is sent once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.event import Parameter
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = [
    "NEXT_STEPS",
    "Delivery",
    "ItemInvalid",
    "LaterStepRecorded",
    "Order",
    "OrderItem",
    "OrderOfAnotherCustomer",
    "OrderStep",
    "OrderStepImpossible",
    "RecordedStep",
    "check_items",
    "check_step",
    "check_undo",
    "current_step",
    "order_parameters",
    "step_of",
    "total_of",
]

MAX_ITEMS = 50
MAX_QUANTITY = 9999
MAX_PRODUCT_LENGTH = 120
ORDER = "order."


class ItemInvalid(InputError):
    """A line of an order is empty."""

    field = "items"
    sentence = mark("errors", "Items: line {line} needs a product, a whole quantity from 1 to 9999, and a unit price.")


class OrderStepImpossible(RuleError):
    """The order is at this step already, or beyond it."""

    field = "reference"
    sentence = mark("errors", "Order {reference} is {source}. It cannot become {target} now.")


class OrderOfAnotherCustomer(RuleError):
    """The order number belongs to another customer."""

    field = "reference"
    sentence = mark("errors", "Order {reference} belongs to another customer. Check the number.")


class LaterStepRecorded(RuleError):
    """The order took a later step, which must be undone first."""

    sentence = mark("errors", "Order {reference} has a later step. Undo that step first.")


class OrderStep(StrEnum):
    """The steps of an order."""

    PLACED = mark("errors", "placed")
    CONFIRMED = mark("errors", "confirmed")
    SHIPPED = mark("errors", "shipped")
    DELIVERED = mark("errors", "delivered")
    CANCELLED = mark("errors", "cancelled")

    @property
    def action(self) -> str:
        """The action that sends it."""
        return f"{ORDER}{self.value}"

    @property
    def is_last(self) -> bool:
        """Whether no other step can follow."""
        return not NEXT_STEPS[self]


NEXT_STEPS: Mapping[OrderStep | None, tuple[OrderStep, ...]] = MappingProxyType(
    {
        None: tuple(OrderStep),
        OrderStep.PLACED: (OrderStep.CONFIRMED, OrderStep.SHIPPED, OrderStep.DELIVERED, OrderStep.CANCELLED),
        OrderStep.CONFIRMED: (OrderStep.SHIPPED, OrderStep.DELIVERED, OrderStep.CANCELLED),
        OrderStep.SHIPPED: (OrderStep.DELIVERED, OrderStep.CANCELLED),
        OrderStep.DELIVERED: (),
        OrderStep.CANCELLED: (),
    }
)
"""From each step, where an order may go. One that this till does not have may be anywhere: None.

A shop that does not tell every step leaves some out; none comes twice, and none comes back.
"""


class Delivery(StrEnum):
    """How the customer gets the order, in Hellotext's words."""

    COLLECT = "collect"
    DELIVER = "deliver"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem:
    """A line of an order.

    Attributes:
        product: The product's name or number, as the shop writes it.
        quantity: How many.
        price: Of one.
    """

    product: str
    quantity: int
    price: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedStep:
    """A step that an order took.

    Attributes:
        step: Which.
        event_id: The event that tells of it.
        at: When, UTC.
        voided_at: When it was undone, UTC; None while it stands.
    """

    step: OrderStep
    event_id: str
    at: datetime
    voided_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order as this till stores it, independent of the downloaded lists.

    Attributes:
        id: UUIDv7, made on the till.
        reference: The order's own number; unique within its source.
        source: The system that it is from; Hellotext finds it again by both.
        profile: Hellotext's id of the customer.
        customer_name: The name to show; empty where there is none.
        money: The total; None where it is unknown.
        items: The lines; empty where they are unknown.
        delivery: How the customer gets it.
        steps: Its steps, oldest first, undone ones too.
    """

    id: str
    reference: str
    source: str
    profile: str
    customer_name: str = ""
    money: Money | None = None
    items: tuple[OrderItem, ...] = ()
    delivery: Delivery = Delivery.COLLECT
    steps: tuple[RecordedStep, ...] = ()

    @property
    def step(self) -> OrderStep | None:
        """The current step; None where every step was undone."""
        return current_step(self.steps)

    @property
    def next_steps(self) -> tuple[OrderStep, ...]:
        """The steps that may follow."""
        return NEXT_STEPS[self.step]

    @property
    def is_open(self) -> bool:
        """Whether a step can follow."""
        return bool(self.next_steps)


def step_of(action: str) -> OrderStep | None:
    """Give the step that an action sends; None for an action that is not about an order."""
    return OrderStep(action.removeprefix(ORDER)) if action in _ACTIONS else None


def current_step(steps: Sequence[RecordedStep]) -> OrderStep | None:
    """Give the newest step that was not undone, or None."""
    return next((each.step for each in reversed(steps) if each.voided_at is None), None)


def check_undo(order: Order, event_id: str) -> None:
    """Refuse to undo a step that a later one follows; raises LaterStepRecorded."""
    standing = [each.event_id for each in order.steps if each.voided_at is None]
    if event_id in standing and standing[-1] != event_id:
        raise LaterStepRecorded(reference=order.reference)


def check_step(reference: str, source: OrderStep | None, target: OrderStep) -> OrderStep:
    """Give the target back when an order may take this step.

    Raises:
        OrderStepImpossible: When it is there already, or beyond.
    """
    if target not in NEXT_STEPS[source]:
        raise OrderStepImpossible(reference=reference, source=str(source), target=target.value)
    return target


def check_items(items: Sequence[OrderItem]) -> tuple[OrderItem, ...]:
    """Give the lines back, cleaned; raises ItemInvalid, which names the line, and CurrenciesDiffer."""
    cleaned = []
    for line, each in enumerate(items, start=1):
        product = " ".join(each.product.split())
        fits = 0 < len(product) <= MAX_PRODUCT_LENGTH and 1 <= each.quantity <= MAX_QUANTITY
        if not fits or each.price.minor < 0 or line > MAX_ITEMS:
            raise ItemInvalid(line=line)
        cleaned.append(OrderItem(product=product, quantity=each.quantity, price=each.price))
    total_of(cleaned)
    return tuple(cleaned)


def total_of(items: Sequence[OrderItem]) -> Money | None:
    """Give the total of the lines; None without any; raises CurrenciesDiffer."""
    total: Money | None = None
    for each in items:
        line = Money(each.price.minor * each.quantity, each.price.currency)
        total = line if total is None else total + line
    return total


def order_parameters(order: Order) -> Mapping[str, Parameter]:
    """Give the parameters that find or create the order at Hellotext, the same with each step."""
    items = {"items": tuple(_item(each, order.source) for each in order.items)} if order.items else {}
    return {
        "reference": order.reference,
        "source": order.source,
        "delivery": order.delivery.value,
        **items,
    }


def _item(item: OrderItem, source: str) -> Mapping[str, Parameter]:
    return {
        "product": {"reference": item.product, "source": source, "name": item.product},
        "quantity": item.quantity,
        "price": {"amount": str(item.price.decimal), "currency": item.price.currency.code},
    }


_ACTIONS = frozenset(f"{ORDER}{step.value}" for step in OrderStep)
