"""Labels of the shop's scale at the counter, and codes that differ from a known one in case or signs alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.domain.catalogue.scale_rule import ScaleRule, ScaleValue
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier, busy_worker
from tests.ui.stocked_till import BREAD, COFFEE, stock
from tests.ui.test_items_at_the_counter import Grocer
from tests.ui.test_scanning import the_scanner_types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GRAMS = ScaleRule(prefix="20", item_digits=5, value=ScaleValue.WEIGHT, value_digits=5, decimals=3)
PRICES = ScaleRule(prefix="21", item_digits=5, value=ScaleValue.PRICE, value_digits=5, decimals=2)
LABEL = GRAMS.code(1, 345)
"""0.345 kg of the ham, whose barcode is 2000001."""
MISREAD = LABEL[:-1] + str((int(LABEL[-1]) + 1) % 10)
HAM_LINE = "Jamón crudo, $ 514,02, 0,345 kg × $ 1.489,90 / kg"


@pytest.fixture
def grocer(offline_till: Till, open_window: Callable[[Till], Cashier]) -> Grocer:
    """Somebody at the counter of a shop with a scale."""
    stock(offline_till)
    with offline_till.open_ledger() as ledger, ledger.transaction():
        ledger.products.save(replace(BREAD, barcode="PAN-7", name="Pan francés", sku="7"))
        ledger.products.save(replace(BREAD, barcode="AB-1", name="Tapa & caja"))
        ledger.products.save(replace(BREAD, barcode="AB.1", name="Tapa grande"))
    with open_ledger_session(offline_till) as session:
        session.scales.save(GRAMS)
        session.scales.save(PRICES)
    opened = open_window(offline_till)
    opened.until(lambda: bool(opened.reads("receiptField")))
    return Grocer(opened.window, opened.context, opened._qtbot)


@pytest.mark.parametrize("field", ["searchField", "amountField", "couponField", "receiptField", "productField"])
def test_a_label_is_an_item_with_its_weight_wherever_it_is_scanned(grocer: Grocer, field: str) -> None:
    if field == "amountField":
        grocer.finds("C-1001", "Ana")
    grocer.find(QLineEdit, field).setFocus()
    the_scanner_types(grocer, LABEL)
    grocer.until(lambda: grocer.items() == [HAM_LINE])
    assert grocer.reads("amountField") == "514,02"
    assert not grocer.sees("itemQuantity")
    assert grocer.day() == []


def test_each_label_is_a_line_of_its_own(grocer: Grocer) -> None:
    for code in (LABEL, LABEL, GRAMS.code(1, 1000)):
        the_scanner_types(grocer, code)
    grocer.until(lambda: grocer.reads("amountField") == "2517,94")
    assert len(grocer.items()) == 3


def test_a_label_with_a_price_is_one_piece_at_that_price(grocer: Grocer) -> None:
    the_scanner_types(grocer, PRICES.code(7, 12_345))
    grocer.until(lambda: grocer.items() == ["Pan francés, $ 123,45, 1 × $ 123,45"])
    assert grocer.reads("amountField") == "123,45"


def test_a_label_that_a_slow_scanner_types_is_taken_too(grocer: Grocer) -> None:
    grocer.takes(LABEL)
    assert grocer.items() == [HAM_LINE]
    grocer.clicks("clearItemsButton")
    grocer.clicks("withoutCustomerButton")
    grocer.types("amountField", LABEL)
    grocer.presses("amountField")
    grocer.until(lambda: grocer.items() == [HAM_LINE])
    assert grocer.day() == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (MISREAD, "its check digit is wrong"),
        (GRAMS.code(99, 345), "no product has the item number 00099"),
        (GRAMS.code(7, 345), "is not sold by the kilogram"),
        (GRAMS.code(1, 0), "is zero"),
    ],
)
@pytest.mark.parametrize("field", ["searchField", "recordButton", "productField"])
def test_a_label_that_sells_nothing_says_why_and_changes_nothing(
    grocer: Grocer, code: str, said: str, field: str
) -> None:
    grocer.takes("BOLSA")
    grocer.find(QWidget, field).setFocus()
    the_scanner_types(grocer, code)
    grocer.until(lambda: said in grocer.reads("productError"))
    assert len(grocer.items()) == 1
    assert (grocer.reads("amountField"), grocer.day()) == ("8,00", [])


def test_a_payment_does_not_pass_a_label_that_was_misread(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.takes("BOLSA")
    grocer.find(QWidget, "recordButton").setFocus()
    with busy_worker(grocer.context.ledger):
        the_scanner_types(grocer, MISREAD)
        grocer.presses("amountField")
    grocer.until(lambda: "check digit" in grocer.reads("productError"))
    QTest.qWait(50)
    assert (grocer.day(), grocer.reads("amountField")) == ([], "8,00")


@pytest.mark.parametrize("field", ["amountField", "productField"])
def test_a_misread_label_that_is_typed_is_neither_an_amount_nor_an_item(grocer: Grocer, field: str) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.types(field, MISREAD)
    grocer.presses(field)
    grocer.until(lambda: "check digit" in grocer.reads("productError"))
    assert (grocer.items(), grocer.day()) == ([], [])


def test_a_receipt_number_that_looks_like_a_misread_label_stays_the_receipts(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.types("amountField", "15,00")
    grocer.types("receiptField", "")
    the_scanner_types(grocer, MISREAD)
    grocer.until(lambda: grocer.has_focus("amountField"))
    assert grocer.reads("receiptField").endswith(MISREAD)
    assert grocer.items() == []


def test_a_label_is_not_multiplied(grocer: Grocer) -> None:
    grocer.types("productField", f"3*{LABEL}")
    grocer.presses("productField")
    grocer.until(lambda: "Scan each label by itself" in grocer.reads("productError"))
    assert grocer.items() == []


def test_a_label_is_recorded_with_its_weight(grocer: Grocer, offline_till: Till) -> None:
    grocer.finds("C-1001", "Ana")
    the_scanner_types(grocer, LABEL)
    grocer.until(lambda: len(grocer.items()) == 1)
    grocer.records()
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-000001")
        assert sale is not None
        (line,) = ledger.lines.of_sale(sale.id)
    assert (sale.money.minor, str(line.quantity), line.money.minor) == (51_402, "0.345", 51_402)


@pytest.mark.parametrize("field", ["searchField", "recordButton", "productField"])
def test_a_scanned_code_that_differs_in_case_or_signs_alone_is_offered_and_not_taken(
    grocer: Grocer, field: str
) -> None:
    grocer.find(QWidget, field).setFocus()
    the_scanner_types(grocer, "c500")
    grocer.until(lambda: grocer.sees("productCorrection0"))
    assert grocer.reads("productError") == "No product has the code “c500”. Did you mean …?"
    assert grocer.reads("productCorrection0") == "Use “C-500” · Café molido"
    assert not grocer.sees("productCorrection1")
    assert grocer.items() == []
    grocer.clicks("productCorrection0")
    assert grocer.items() == ["Café molido, $ 349,00, 1 × $ 349,00"]
    assert not grocer.sees("productError")
    assert not grocer.sees("productCorrection0")
    assert grocer.has_focus("productField")


def test_a_typed_code_is_offered_with_the_quantity_before_it(grocer: Grocer) -> None:
    grocer.types("productField", "3*c 500")
    grocer.presses("productField")
    grocer.until(lambda: grocer.sees("productCorrection0"))
    grocer.clicks("productCorrection0")
    assert grocer.items() == ["Café molido, $ 1.047,00, 3 × $ 349,00"]
    assert grocer.reads("productField") == ""


def test_zeros_in_front_are_offered_too(grocer: Grocer) -> None:
    the_scanner_types(grocer, "002000001")
    grocer.until(lambda: grocer.sees("productCorrection0"))
    assert "Jamón crudo" in grocer.reads("productCorrection0")


def test_several_products_that_may_be_meant_are_all_offered(grocer: Grocer) -> None:
    grocer.find(QWidget, "recordButton").setFocus()
    the_scanner_types(grocer, "ab_1-")
    grocer.until(lambda: grocer.sees("productCorrection1"))
    said = sorted(grocer.find(QWidget, f"productCorrection{place}").accessibleName() for place in (0, 1))
    assert said == ["Use “AB-1” · Tapa & caja", "Use “AB.1” · Tapa grande"]


@pytest.mark.parametrize("then", ["a product", "another text"])
def test_what_is_offered_goes_with_the_next_item(grocer: Grocer, then: str) -> None:
    the_scanner_types(grocer, "c500")
    grocer.until(lambda: grocer.sees("productCorrection0"))
    if then == "a product":
        the_scanner_types(grocer, BREAD.barcode)
        grocer.until(lambda: len(grocer.items()) == 1)
    else:
        grocer.types("productField", "p")
    assert not grocer.sees("productCorrection0")
    assert not grocer.sees("productError")


def test_a_coupon_or_a_receipt_that_is_scanned_in_its_field_is_no_offer_of_products(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.types("receiptField", "")
    the_scanner_types(grocer, "c-5.00")
    grocer.until(lambda: grocer.has_focus("amountField"))
    assert grocer.reads("receiptField").endswith("c-5.00")
    grocer.find(QWidget, "couponField").setFocus()
    the_scanner_types(grocer, "c-5.00")
    grocer.until(lambda: grocer.sees("couponError"))
    assert not grocer.sees("productCorrection0")


def test_a_payment_waits_for_no_offer_but_does_not_pass_the_code(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.takes("BOLSA")
    grocer.find(QWidget, "recordButton").setFocus()
    with busy_worker(grocer.context.ledger):
        the_scanner_types(grocer, COFFEE.sku.lower())
        grocer.presses("amountField")
    grocer.until(lambda: grocer.sees("productCorrection0"))
    QTest.qWait(50)
    assert grocer.day() == []
