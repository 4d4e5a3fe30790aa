"""One hand on the scanner: a code goes where it belongs, whichever field it was scanned into."""

import pytest
from PySide6.QtWidgets import QAbstractItemView

from posapp.domain.coupons import Coupon
from posapp.services.till import Till
from tests.ui.cashier import Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def with_a_coupon(quiet_till: Till) -> None:
    """The shop has one coupon, without rules."""
    with quiet_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c1", code="SUMMER-10", description="Ten off")])


def scans(cashier: Cashier, field: str, code: str) -> None:
    cashier.types(field, code)
    cashier.presses(field)


@pytest.mark.usefixtures("with_a_coupon")
@pytest.mark.parametrize("field", ["searchField", "amountField"])
def test_a_coupon_is_taken_wherever_it_is_scanned(cashier: Cashier, field: str) -> None:
    if field == "amountField":
        cashier.finds("C-1001", "Ana")
    scans(cashier, field, "SUMMER-10")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    assert cashier.reads(field) == ""
    assert not cashier.sees("searchError")
    assert not cashier.sees("amountError")


@pytest.mark.parametrize("field", ["searchField", "amountField"])
def test_a_scanned_receipt_leads_to_its_refund(cashier: Cashier, field: str) -> None:
    cashier.is_paid("C-1001", "89,90")
    receipt = cashier.day()[0].split("\n")[1].split(" · ")[0]
    if field == "amountField":
        cashier.finds("C-1003", "Bruno")
    scans(cashier, field, receipt)
    cashier.until(lambda: cashier.sees("refundAmount"))
    assert cashier.reads("refundWho") == "Ana Pérez"


def test_a_card_that_is_scanned_into_the_amount_is_the_customers(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    scans(cashier, "amountField", "C-1003")
    cashier.until(lambda: cashier.reads("customerName").startswith("Bruno"))
    assert cashier.reads("amountField") == ""
    assert cashier.day() == []


def test_what_means_nothing_is_said_where_it_stands(cashier: Cashier) -> None:
    scans(cashier, "searchField", "ZZZ-999")
    cashier.until(lambda: cashier.sees("searchError"))
    assert cashier.reads("searchField") == "ZZZ-999"
    cashier.clicks("withoutCustomerButton")
    scans(cashier, "amountField", "1.2.3")
    cashier.until(lambda: cashier.sees("amountError"))
    assert cashier.reads("amountField") == "1.2.3"
    assert cashier.find(QAbstractItemView, "dayTable").model().rowCount() == 0
