"""Writes the values of a summary as JSON can hold them, and reads them back."""

from collections.abc import Mapping
from decimal import Decimal

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.summary.comparison import average_receipt
from posapp.domain.summary.figures import CustomerCount, SalesTotals

__all__ = [
    "Document",
    "amount",
    "customers_document",
    "customers_of",
    "mapping",
    "money",
    "sequence",
    "takings_document",
    "takings_of",
    "whole",
]

Document = str | int | float | bool | None | Mapping[str, "Document"] | list["Document"]
"""What JSON can hold."""


def takings_document(takings: SalesTotals) -> dict[str, Document]:
    """Give takings, with what follows from them."""
    average = average_receipt(takings)
    return {
        "payments": takings.payments,
        "gross": amount(takings.gross),
        "discounts": amount(takings.discounts),
        "paid": amount(takings.paid),
        "refunds": takings.refunds,
        "refunded": amount(takings.refunded),
        "net": amount(takings.net),
        "average_receipt": None if average is None else amount(average),
    }


def customers_document(count: CustomerCount) -> dict[str, Document]:
    """Give the numbers of customers."""
    return {
        "served": count.served,
        "new": count.new,
        "returning": count.returning,
        "unknown": count.unknown,
        "payments": count.payments,
        "anonymous": count.anonymous,
    }


def customers_of(document: object) -> CustomerCount:
    """Read the numbers of customers; raises ValueError, KeyError or TypeError for a wrong document."""
    read = mapping(document)
    names = ("served", "new", "unknown", "payments", "anonymous")
    return CustomerCount(**{name: whole(read[name]) for name in names})


def amount(value: Money) -> str:
    """Give an amount as a text in the currency's unit: "89.90"."""
    return str(value.decimal)


def takings_of(document: object, unit: Currency) -> SalesTotals:
    """Read takings; raises ValueError, KeyError or TypeError for a wrong document."""
    read = mapping(document)
    return SalesTotals(
        payments=whole(read["payments"]),
        gross=money(read["gross"], unit),
        discounts=money(read["discounts"], unit),
        refunds=whole(read["refunds"]),
        refunded=money(read["refunded"], unit),
    )


def money(text: object, unit: Currency) -> Money:
    """Read an amount; raises ValueError for more decimals than the currency has."""
    minor = Decimal(str(text)).scaleb(unit.exponent)
    if minor != int(minor):
        raise ValueError("more decimals than the currency has")
    return Money(int(minor), unit)


def mapping(document: object) -> Mapping[str, object]:
    """Give an object of JSON; raises TypeError for anything else."""
    if not isinstance(document, dict):
        raise TypeError("not a mapping")
    return document


def sequence(document: object) -> list[object]:
    """Give a list of JSON; raises TypeError for anything else."""
    if not isinstance(document, list):
        raise TypeError("not a list")
    return document


def whole(document: object) -> int:
    """Give a whole number of JSON; raises TypeError for anything else."""
    if not isinstance(document, int):
        raise TypeError("not a whole number")
    return document
