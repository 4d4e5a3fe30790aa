"""Paying back by item from the command line."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from posapp.cli import main
from posapp.cli.launchers import DemoOptions, Launchers
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine, basket_total
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session

Run = Callable[..., tuple[int, Any, str]]
BREAD = Product(barcode="BREAD", name="Bread", price=Money.of(899, "USD"))
HAM = Product(barcode="HAM", name="Ham", price=Money.of(4899, "USD"), unit=Unit.KILOGRAM)


def _no_window(_environment: Mapping[str, str]) -> int:
    raise AssertionError("no window is wanted")


def _no_pdf(*_what: object) -> None:
    raise AssertionError("no file is wanted")


def _no_demo(_options: DemoOptions) -> int:
    raise AssertionError("no practice shop is wanted")


@pytest.fixture
def run(till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command of the refunds on a till that sold two loaves and some ham."""
    lines = (
        BasketLine(product=BREAD, quantity=Quantity(2000)),
        BasketLine(product=HAM, quantity=Quantity(350)),
    )
    with open_ledger_session(till) as session:
        total = basket_total(lines, session.shop.currency)
        session.checkout.record_payment(PaymentDraft(money=total, receipt="T1-000001", lines=lines))
        session.checkout.record_payment(PaymentDraft(money=total, receipt="T1-000002"))

    def ran(*arguments: str) -> tuple[int, Any, str]:
        launchers = Launchers(open_window=_no_window, play_demo=_no_demo, write_summary_pdf=_no_pdf)
        code = main(launchers, ("refund", *arguments, "--json"), till.environment)
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    return ran


def test_the_items_of_a_receipt_are_listed_with_what_is_left(run: Run) -> None:
    code, told, _ = run("items", "1")
    assert code == 0
    assert [(each["place"], each["name"], each["left"], each["worth"]) for each in told["items"]] == [
        (1, "Bread", "2", "17.98 USD"),
        (2, "Ham", "0.350", "17.15 USD"),
    ]
    assert "no items" in run("items", "2")[2]


def test_the_amount_is_what_the_items_are_worth(run: Run) -> None:
    code, told, _ = run("record", "1", "--item", "1=1", "--item", "2=0.350", "--reason", "damaged")
    assert (code, told["amount"]) == (0, "26.14 USD")
    assert told["items"] == [{"place": 1, "quantity": "1"}, {"place": 2, "quantity": "0.350"}]
    assert [each["left"] for each in run("items", "1")[1]["items"]] == ["1", "0"]


def test_no_more_comes_back_than_was_bought(run: Run) -> None:
    code, told, said = run("record", "1", "--item", "1=3", "--reason", "damaged")
    assert (code, told["error"]["kind"]) == (1, "LineExceedsSold")
    assert "Items: 2 of “Bread” can still be returned, not 3." in said


@pytest.mark.parametrize("typed", ["3=1", "0=1", "bread=1", "1", "1=half", "1=0.5", "-1=1"])
def test_what_is_no_item_of_the_receipt_is_wrong_usage(run: Run, typed: str) -> None:
    assert run("record", "1", "--item", typed, "--reason", "damaged")[0] == 2
    assert [each["left"] for each in run("items", "1")[1]["items"]] == ["2", "0.350"]


def test_an_amount_beside_items_is_wrong_usage(run: Run) -> None:
    assert run("record", "1", "--item", "1=1", "--amount", "5.00", "--reason", "damaged")[0] == 2


@pytest.fixture
def paid_by_pix(till: Till) -> Till:
    """A till where receipt 3 was paid by a tender of the shop's own."""
    with open_ledger_session(till) as session:
        pix = session.tenders.add("PIX").tender
        session.checkout.record_payment(PaymentDraft(money=Money.of(500, "USD"), receipt="T1-000003", method=pix))
    return till


@pytest.mark.parametrize(
    ("typed", "name"), [((), "PIX"), (("--tender", "cash"), "Cash"), (("--tender", "own pix"), "PIX")]
)
def test_a_refund_goes_back_as_it_was_paid_unless_another_tender_is_named(
    run: Run, paid_by_pix: Till, typed: tuple[str, ...], name: str
) -> None:
    code, told, _ = run("record", "3", "--amount", "1.00", "--reason", "price", *typed)
    assert (code, told["name"]) == (0, name)


def test_a_tender_that_the_shop_does_not_have_is_named_with_those_it_has(run: Run, paid_by_pix: Till) -> None:
    code, told, said = run("record", "3", "--amount", "1.00", "--reason", "price", "--tender", "barter")
    assert (code, told["error"]["field"]) == (2, "tender")
    assert "cash, debit, credit, transfer, other, PIX" in said
