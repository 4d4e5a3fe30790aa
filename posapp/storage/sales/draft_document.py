"""Writes a draft of a sale as text, and reads it back."""

import json
from collections.abc import Mapping
from datetime import datetime

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.currency import currency
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.drafts.draft_sale import DraftItems, DraftPayment, DraftSale, KeptDraft
from posapp.domain.errors import PosappError
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine, LineDiscount
from posapp.domain.sales.tender import Tender
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds

__all__ = ["DraftUnreadable", "read_draft", "written_draft"]

VERSION, WITHOUT_TIPS = 2, 1
"""Goes up whenever an earlier program could misread what is written here: 1 knew no tip and no split payment."""

MAX_LENGTH = 4_000_000
"""Characters of a draft that is read; no counter writes a tenth of it."""


class DraftUnreadable(ValueError):
    """The text is damaged, or a newer program wrote it."""


def written_draft(kept: KeptDraft) -> str:
    """Give a draft as text; the sale that could be undone is left out."""
    sale = kept.sale
    fields = {
        "version": VERSION,
        "at": to_microseconds(kept.at),
        "search_text": sale.search_text,
        "customer_decided": sale.customer_decided,
        "subscriber": None if sale.subscriber is None else _subscriber_fields(sale.subscriber),
        "payment": _payment_fields(sale.payment),
        "lines": [_line_fields(each) for each in sale.items.lines],
        "product": sale.items.typed,
    }
    return json.dumps(fields, ensure_ascii=False)


def read_draft(text: str) -> KeptDraft:
    """Give the draft that was written; raises DraftUnreadable when it is none of this program's."""
    try:
        if len(text) > MAX_LENGTH:
            raise ValueError("too long")
        return _kept(as_mapping(json.loads(text)))
    except (*ROW_ERRORS, PosappError) as error:
        raise DraftUnreadable(type(error).__name__) from error


def _kept(stored: Mapping[str, object]) -> KeptDraft:
    if not WITHOUT_TIPS <= as_int(stored["version"]) <= VERSION:
        raise ValueError("another version")
    subscriber = stored["subscriber"]
    sale = DraftSale(
        search_text=as_text(stored["search_text"]),
        customer_decided=_as_flag(stored["customer_decided"]),
        subscriber=None if subscriber is None else _subscriber(subscriber),
        payment=_payment(stored["payment"]),
        items=DraftItems(
            lines=tuple(_line(each) for each in _as_list(stored["lines"])), typed=as_text(stored["product"])
        ),
        undoable=None,
    )
    return KeptDraft(sale=sale, at=from_microseconds(as_int(stored["at"])))


# --- the customer


def _subscriber_fields(subscriber: Subscriber) -> dict[str, object]:
    created_at = subscriber.created_at
    return {
        "id": subscriber.id,
        "first_name": subscriber.first_name,
        "last_name": subscriber.last_name,
        "phones": list(subscriber.phones),
        "emails": list(subscriber.emails),
        "state": subscriber.state.value,
        "reference": subscriber.reference,
        "created_at": None if created_at is None else to_microseconds(created_at),
    }


def _subscriber(value: object) -> Subscriber:
    fields = as_mapping(value)
    return Subscriber(
        id=as_text(fields["id"]),
        first_name=as_text(fields["first_name"]),
        last_name=as_text(fields["last_name"]),
        phones=tuple(as_text(each) for each in _as_list(fields["phones"])),
        emails=tuple(as_text(each) for each in _as_list(fields["emails"])),
        state=SubscriptionState(as_text(fields["state"])),
        reference=as_text(fields["reference"]),
        created_at=_moment(fields["created_at"]),
    )


# --- the payment


def _payment_fields(payment: DraftPayment) -> dict[str, object]:
    return {
        "money": None if payment.money is None else _money_fields(payment.money),
        "typed": payment.typed,
        "receipt": payment.receipt,
        "method": payment.method.text,
        "code": payment.code,
        "coupons": [_coupon_fields(each) for each in payment.coupons],
        "pos_receipt": payment.pos_receipt,
        "tip": None if payment.tip is None else _money_fields(payment.tip),
        "split": [[tender.text, *_money_fields(money)] for tender, money in payment.split],
    }


def _payment(value: object) -> DraftPayment:
    fields = as_mapping(value)
    money, tip = fields["money"], fields.get("tip")
    return DraftPayment(
        money=None if money is None else _money(money),
        typed=as_text(fields["typed"]),
        receipt=as_text(fields["receipt"]),
        method=Tender.read(as_text(fields["method"])),
        code=as_text(fields["code"]),
        coupons=tuple(_coupon(each) for each in _as_list(fields["coupons"])),
        pos_receipt=as_text(fields.get("pos_receipt", "")),
        tip=None if tip is None else _money(tip),
        split=tuple(_part(each) for each in _as_list(fields.get("split", []))),
    )


def _part(value: object) -> tuple[Tender, Money]:
    tender, *money = _as_list(value)
    return Tender.read(as_text(tender)), _money(money)


def _coupon_fields(coupon: Coupon) -> dict[str, object]:
    return {
        "id": coupon.id,
        "code": coupon.code,
        "description": coupon.description,
        "destination_url": coupon.destination_url,
        "reference": coupon.reference,
    }


def _coupon(value: object) -> Coupon:
    fields = as_mapping(value)
    return Coupon(
        id=as_text(fields["id"]),
        code=as_text(fields["code"]),
        description=as_text(fields["description"]),
        destination_url=as_text(fields["destination_url"]),
        reference=as_text(fields["reference"]),
    )


# --- the items


def _line_fields(line: BasketLine) -> dict[str, object]:
    product, discount = line.product, line.discount
    return {
        "barcode": product.barcode,
        "name": product.name,
        "price": _money_fields(product.price),
        "unit": product.unit.value,
        "sku": product.sku,
        "category": product.category,
        "reference": product.reference,
        "thousandths": line.quantity.thousandths,
        "discount": [discount.hundredths, discount.minor],
    }


def _line(value: object) -> BasketLine:
    fields = as_mapping(value)
    barcode, name, sku, category, reference = (
        as_text(fields[each]) for each in ("barcode", "name", "sku", "category", "reference")
    )
    hundredths, minor = (as_int(each) for each in _as_list(fields["discount"]))
    return BasketLine(
        product=Product(
            barcode=barcode,
            name=name,
            price=_money(fields["price"]),
            unit=Unit(as_text(fields["unit"])),
            sku=sku,
            category=category,
            reference=reference,
        ),
        quantity=Quantity(as_int(fields["thousandths"])),
        discount=LineDiscount(hundredths=hundredths, minor=minor),
    )


# --- what they are made of


def _money_fields(money: Money) -> list[object]:
    return [money.minor, money.currency.code]


def _money(value: object) -> Money:
    minor, code = _as_list(value)
    return Money(as_int(minor), currency(as_text(code)))


def _moment(value: object) -> datetime | None:
    return None if value is None else from_microseconds(as_int(value))


def _as_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither yes nor no")
    return value


def _as_list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value
