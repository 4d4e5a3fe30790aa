"""Makes the events of a payment's lines: one `product.purchased` for each product of the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from posapp.domain.catalogue.quantities import Unit
from posapp.domain.events.event import Event, EventObject, Parameter
from posapp.domain.ids import IdSource
from posapp.domain.money import Money
from posapp.domain.sales.line_items import SaleLine, allocate

__all__ = ["PRODUCT_PURCHASED", "purchase_events"]

PRODUCT_PURCHASED = "product.purchased"


def purchase_events(payment: Event, lines: Sequence[SaleLine], new_id: IdSource) -> tuple[Event, ...]:
    """Give an event for each line whose product is in the catalogue; together the lines carry what was paid.

    A coupon's discount is divided among the lines.

    Args:
        payment: The event of the payment, with what was paid.
        lines: What was bought.
        new_id: Makes the ids of events.
    """
    if payment.money is None:
        return ()
    shares = allocate(payment.money, [each.money.minor for each in lines])
    return tuple(
        _event(payment, line, share, new_id(payment.occurred_at))
        for line, share in zip(lines, shares, strict=True)
        if line.product.is_known
    )


def _event(payment: Event, line: SaleLine, share: Money, event_id: str) -> Event:
    unit = {} if line.product.unit is Unit.PIECE else {"unit": line.product.unit.value}
    return replace(
        payment,
        id=event_id,
        action=PRODUCT_PURCHASED,
        money=share,
        object=EventObject(type="product", parameters=_product(line, payment.store)),
        metadata={**payment.metadata, "quantity": str(line.quantity), **unit},
    )


def _product(line: SaleLine, store: str) -> Mapping[str, Parameter]:
    """Give the parameters that find or create the product at Hellotext, the same at all tills of the shop."""
    product = line.product
    return {
        "reference": product.sent_reference,
        "source": store,
        "name": product.name,
        **({"sku": product.sku} if product.sku else {}),
        "price": {"amount": str(product.price.decimal), "currency": product.price.currency.code},
    }
