"""Reads what was typed for a refund: its options, amount, items, total and customer."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypedDict, TypeVar

import click

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

if TYPE_CHECKING:
    from posapp.domain.money import Money
    from posapp.domain.refunds.refund import RefundablePayment, RefundDraft, RefundKind
    from posapp.domain.refunds.returned_items import LineToRefund, ReturnedLine
    from posapp.domain.sales.tender import Tender
    from posapp.services.on_ledger.refunds import Refunds
    from posapp.services.on_ledger.sales.tender_settings import TenderSettings
    from posapp.services.on_till.till import Till

__all__ = ["ItemInvalid", "RefundOptions", "find_payment", "read_refund", "refund_options"]

REASONS = ("damaged", "wrong_item", "not_as_expected", "price", "paid_twice", "other")

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class ItemInvalid(InputError):
    """Text that is no place on the receipt with a quantity."""

    field = "item"
    sentence = mark(
        "errors",
        "Item: “{text}” is not an item of the receipt with a quantity. Write it like 2=1; see “posapp refund items”.",
    )


class RefundOptions(TypedDict):
    """The options of a refund or a refund request, as click passes them."""

    amount: str | None
    items: tuple[str, ...]
    reason: str
    note: str
    tender: str | None
    total: str | None
    currency: str | None
    customer: str | None


def refund_options(command: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Give a command the options of `RefundOptions`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS = (
    click.option("--amount", metavar="89.90", help="How much; everything that is left if omitted."),
    click.option(
        "--item", "items", metavar="PLACE=QUANTITY", multiple=True, help="A returned item, such as 2=1 or 1=0.350."
    ),
    click.option("--reason", type=click.Choice(REASONS), default="other", show_default=True, help="Why."),
    click.option("--note", default="", help="A remark; required with the reason “other”."),
    click.option(
        "--tender",
        metavar="cash",
        help="How it is refunded, such as cash or “own PIX”; as it was paid if omitted.",
    ),
    click.option("--total", metavar="89.90", help="The total of a receipt from elsewhere; requires --currency."),
    click.option("--currency", metavar="USD", help="The currency of --total, three letters."),
    click.option(
        "--customer", metavar="REFERENCE", help="The shop's number of the customer of a receipt from elsewhere."
    ),
)


def find_payment(refunds: "Refunds", till: "Till", receipt: str, options: RefundOptions) -> "RefundablePayment":
    """Give the payment of a receipt: the one recorded here, or with --total one from elsewhere.

    Raises:
        InputError: When the receipt, the total, the currency or the customer is not valid.
    """
    profile, name = _customer(till, options["customer"])
    total = _total(options["total"], options["currency"])
    return refunds.by_receipt(receipt) if total is None else refunds.external(receipt, total, profile, name)


def read_refund(
    payment: "RefundablePayment", options: RefundOptions, kind: "RefundKind", tenders: "TenderSettings"
) -> "RefundDraft":
    """Give the draft of a refund, or of a request for one; a refund fulfils the payment's open request.

    Raises:
        InputError: When the amount, an item or the tender is not valid.
        LineExceedsSold: When more of an item is returned than was sold.
    """
    from posapp.domain.refunds.refund import RefundDraft, RefundKind, RefundReason

    request = payment.open_request if kind is RefundKind.RECEIVED else None
    lines = _returned(options["items"], payment)
    return RefundDraft(
        original=payment.original,
        money=_worth(lines) if lines else _amount(options["amount"], payment),
        kind=kind,
        reason=RefundReason(options["reason"]),
        note=options["note"],
        method=_tender(options["tender"], payment, tenders),
        answers="" if request is None else request.id,
        lines=lines,
    )


def _tender(text: str | None, payment: "RefundablePayment", tenders: "TenderSettings") -> "Tender":
    from posapp.domain.sales.tender import Tender

    if text is None:
        return payment.method or Tender.CASH
    return tenders.named(text, also_inactive=True)


def _amount(text: str | None, payment: "RefundablePayment") -> "Money":
    from posapp.domain.amounts.reading import parse_exact_amount

    return payment.left if text is None else parse_exact_amount(text, payment.original.total.currency)


def _returned(typed: tuple[str, ...], payment: "RefundablePayment") -> "tuple[ReturnedLine, ...]":
    from posapp.domain.refunds.returned_items import price_lines

    return price_lines([_line(text, payment) for text in typed], payment.lines, payment.left)


def _line(text: str, payment: "RefundablePayment") -> "LineToRefund":
    from posapp.domain.catalogue.quantities import parse_quantity
    from posapp.domain.refunds.returned_items import LineToRefund

    place, sign, quantity = text.partition("=")
    if not sign or not place.strip().isdecimal() or not 0 < int(place) <= len(payment.sold):
        raise ItemInvalid(text=text[:40])
    unit = payment.sold[int(place) - 1].product.unit
    return LineToRefund(place=int(place) - 1, quantity=parse_quantity(quantity, unit, "en"))


def _worth(lines: "tuple[ReturnedLine, ...]") -> "Money":
    from posapp.domain.money import Money

    return sum((each.money for each in lines), Money(0, lines[0].money.currency))


def _total(text: str | None, code: str | None) -> "Money | None":
    from posapp.domain.amounts.reading import parse_exact_amount
    from posapp.domain.currency import currency

    if text is None and code is None:
        return None
    if text is None or code is None:
        raise click.UsageError("--total and --currency go together: give both or neither.")
    return parse_exact_amount(text, currency(code))


def _customer(till: "Till", reference: str | None) -> tuple[str, str]:
    from posapp.services.on_ledger.customers.named import customer_with_number

    if reference is None:
        return "", ""
    with till.open_cache() as cache:
        found = customer_with_number(reference, cache)
    return found.id, found.name
