"""Writes a customer's data as one document for people and programs."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from posapp.domain.customers.registration import NewCustomer
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.data_requests import CustomerData
from posapp.domain.events.event import OutboxEvent
from posapp.domain.money import Money
from posapp.domain.orders import Order
from posapp.domain.refunds.refund import Refund
from posapp.domain.sales.sale import Sale
from posapp.domain.sales.tender import tender_document
from posapp.domain.shop import Shop

__all__ = ["Document", "customer_document"]

Document = str | int | bool | None | Mapping[str, "Document"] | Sequence["Document"]


def customer_document(record: CustomerData, shop: Shop, at: datetime) -> Mapping[str, Document]:
    """Give everything that is kept of a customer; times in UTC, amounts as texts with their currency."""
    return {
        "document": "posapp customer record",
        "version": 1,
        "written_at": at.isoformat(),
        "shop": shop.name,
        "till": shop.till,
        "customer": record.profile,
        "downloaded_from_hellotext": None if record.downloaded is None else _downloaded(record.downloaded),
        "registered_here": None if record.registered is None else _registered(record.registered),
        "note_of_staff": None if record.note is None else {"text": record.note.text, "at": record.note.at.isoformat()},
        "payments": [_sale(each) for each in record.sales],
        "refunds": [_refund(each) for each in record.refunds],
        "coupons_redeemed": [
            {"payment": each.sale, "code": each.code, "at": each.at.isoformat(), "given_back": not each.stands}
            for each in record.redeemed
        ],
        "orders": [_order(each) for each in record.orders],
        "said_about_being_written_to": [
            {"action": each.action, "wording": each.wording, "at": each.at.isoformat()} for each in record.opt_ins
        ],
        "told_to_hellotext": [_event(each) for each in record.events],
    }


def _downloaded(person: Subscriber) -> Mapping[str, Document]:
    return {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "phones": list(person.phones),
        "emails": list(person.emails),
        "number_of_the_shop": person.reference,
        "subscription": person.state.value,
        "created_at": None if person.created_at is None else person.created_at.isoformat(),
    }


def _registered(person: NewCustomer) -> Mapping[str, Document]:
    consent = person.consent
    return {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "phone": person.phone,
        "email": person.email,
        "number_of_the_shop": person.reference,
        "registered_at": person.registered_at.isoformat(),
        "consent": None if consent is None else {"wording": consent.wording, "given_at": consent.given_at.isoformat()},
    }


def _sale(sale: Sale) -> Mapping[str, Document]:
    return {
        "id": sale.id,
        "receipt": sale.receipt,
        "at": sale.occurred_at.isoformat(),
        "till": sale.till,
        **_money(sale.money),
        **tender_document(sale.method),
        "tip": str(Money(sale.tip, sale.money.currency).decimal),
        "rounding": str(Money(sale.rounding, sale.money.currency).decimal),
        "tenders": [{**tender_document(each.tender), "amount": str(each.collected.decimal)} for each in sale.tenders],
        "name_on_it": sale.customer_name,
        "undone": sale.voided_at is not None,
    }


def _refund(refund: Refund) -> Mapping[str, Document]:
    return {
        "id": refund.id,
        "receipt": refund.original.receipt,
        "reference": refund.reference,
        "kind": refund.kind.value,
        "at": refund.occurred_at.isoformat(),
        **_money(refund.money),
        **tender_document(refund.method),
        "handed_back": str(refund.handed_back.decimal),
        "reason": refund.reason.value,
        "note": refund.note,
        "name_on_it": refund.original.customer_name,
        "undone": not refund.stands,
    }


def _event(queued: OutboxEvent) -> Mapping[str, Document]:
    event = queued.event
    return {
        "id": event.id,
        "action": event.action,
        "at": event.occurred_at.isoformat(),
        "reference": event.reference,
        **({} if event.money is None else _money(event.money)),
        "metadata": dict(event.metadata),
        "state": queued.state.value,
    }


def _order(order: Order) -> Mapping[str, Document]:
    return {
        "id": order.id,
        "reference": order.reference,
        "source": order.source,
        **({} if order.money is None else _money(order.money)),
        "name_on_it": order.customer_name,
    }


def _money(money: Money) -> Mapping[str, Document]:
    return {"amount": str(money.decimal), "currency": money.currency.code}
