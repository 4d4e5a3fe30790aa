"""Items at the counter: scanned or typed, changed, summed up, and paid with what coupons leave."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QListView, QWidget

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier, busy_worker
from tests.ui.stocked_till import BREAD, COFFEE, stock
from tests.ui.test_scanning import the_scanner_types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Grocer(Cashier):
    """A cashier whose shop has a catalogue."""

    def items(self) -> list[str]:
        return [line.replace("\u00a0", " ") for line in self._lines("itemList", 1)]

    def takes(self, text: str, count: int | None = None) -> None:
        """Type or scan a product and wait until it stands among the items."""
        requested = len(self.items()) + 1 if count is None else count
        self.types("productField", text)
        self.presses("productField")
        self.until(lambda: len(self.items()) == requested and self.reads("productField") == "")

    def changes(self, place: int, **fields: str) -> None:
        view = self.find(QListView, "itemList")
        view.setCurrentIndex(view.model().index(place, 0))
        QTest.keyClick(view, Qt.Key.Key_Return)
        for name, text in fields.items():
            self.types(name, text)

    def records(self) -> None:
        before = len(self.day())
        self.presses("amountField")
        self.until(lambda: len(self.day()) == before + 1)


@pytest.fixture
def grocer(offline_till: Till, open_window: Callable[[Till], Cashier]) -> Grocer:
    """Somebody at the counter of a shop with a catalogue."""
    stock(offline_till)
    opened = open_window(offline_till)
    opened.until(lambda: bool(opened.reads("receiptField")))
    return Grocer(opened.window, opened.context, opened._qtbot)


def test_a_shop_without_a_catalogue_sees_no_items(cashier: Cashier) -> None:
    for name in ("productField", "itemList", "itemCount"):
        assert cashier.window.findChild(QWidget, name) is None
    cashier.sells("1234567")
    assert "$ 1.234.567,00" in cashier.day()[0].replace("\u00a0", " ")


def test_items_are_taken_by_code_by_number_and_by_a_part_of_their_name(grocer: Grocer) -> None:
    grocer.takes(BREAD.barcode)
    grocer.takes("C-500")
    grocer.types("productField", "bols")
    grocer.until(lambda: grocer.sees("productResults"))
    grocer.presses("productField")
    grocer.until(lambda: len(grocer.items()) == 3)
    assert grocer.items() == [
        "Pan de campo, $ 89,90, 1 × $ 89,90",
        "Café molido, $ 349,00, 1 × $ 349,00",
        "Bolsa, $ 8,00, 1 × $ 8,00",
    ]
    assert grocer.reads("amountField") == "446,90"


def test_the_same_product_again_is_one_more_of_it(grocer: Grocer) -> None:
    grocer.takes(BREAD.barcode)
    grocer.takes(f"3*{BREAD.barcode}", count=1)
    assert grocer.items() == ["Pan de campo, $ 359,60, 4 × $ 89,90"]


def test_a_code_with_an_x_in_it_is_no_multiplication(grocer: Grocer, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger, ledger.transaction():
        ledger.products.save(replace(BREAD, barcode="2x4", name="Listón"))
    grocer.takes("2x4")
    assert grocer.items() == ["Listón, $ 89,90, 1 × $ 89,90"]


def test_f10_leads_to_the_next_product_and_the_arrows_choose_among_those_found(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    QTest.keyClick(grocer.window.focusWidget(), Qt.Key.Key_F10)
    assert grocer.has_focus("productField")
    grocer.types_at_focus("200")
    QTest.keyClicks(grocer.window.focusWidget(), "0001")
    grocer.until(lambda: grocer.sees("productResults"))
    grocer.presses("productField", Qt.Key.Key_Down)
    grocer.presses("productField")
    grocer.until(lambda: len(grocer.items()) == 1)


def test_what_is_weighed_asks_for_its_weight(grocer: Grocer) -> None:
    grocer.takes("2000001")
    assert grocer.has_focus("itemQuantity")
    grocer.types_at_focus("0,35")
    assert grocer.reads("amountField") == "521,47"
    grocer.presses("itemQuantity")
    assert grocer.has_focus("productField")
    grocer.takes("0.350*2000001")
    assert grocer.items()[1] == "Jamón crudo, $ 521,47, 0,350 kg × $ 1.489,90 / kg"


def test_what_has_no_price_asks_for_it(grocer: Grocer) -> None:
    grocer.takes("FLETE")
    assert grocer.has_focus("itemPrice")
    grocer.types("itemPrice", "150")
    assert grocer.reads("amountField") == "150,00"


def test_quantity_price_and_discount_of_an_item_are_changed(grocer: Grocer) -> None:
    grocer.takes(BREAD.barcode)
    grocer.changes(0, itemQuantity="3", itemPrice="100", itemDiscount="10%")
    assert grocer.reads("amountField") == "270,00"
    grocer.clicks("moreButton")
    assert grocer.reads("amountField") == "360,00"
    grocer.types("itemDiscount", "50")
    assert grocer.reads("amountField") == "350,00"
    grocer.clicks("itemDoneButton")
    assert grocer.items() == ["Pan de campo, $ 350,00, 4 × $ 100,00 · −$ 50,00"]


@pytest.mark.parametrize(
    ("field", "text"), [("itemQuantity", "0,5"), ("itemQuantity", ""), ("itemPrice", "x"), ("itemDiscount", "200%")]
)
def test_what_is_wrong_in_an_item_is_said_beside_it_and_records_nothing(grocer: Grocer, field: str, text: str) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.takes(BREAD.barcode)
    grocer.changes(0, **{field: text})
    if not text:
        grocer.find(QLineEdit, field).clear()
    assert grocer.sees(f"{field}Error")
    grocer.presses("amountField")
    assert grocer.has_focus(field)
    assert grocer.reads("amountField") == "89,90"
    assert grocer.day() == []


def test_an_item_is_taken_off_by_key_and_all_of_them_by_hand(grocer: Grocer) -> None:
    for barcode in (BREAD.barcode, COFFEE.barcode, "BOLSA"):
        grocer.takes(barcode)
    view = grocer.find(QListView, "itemList")
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [line.split(",")[0] for line in grocer.items()] == ["Pan de campo", "Bolsa"]
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClicks(view, "+")
    assert grocer.reads("amountField") == "105,90"
    grocer.changes(0)
    grocer.clicks("removeItemButton")
    assert grocer.reads("amountField") == "16,00"
    grocer.clicks("clearItemsButton")
    assert grocer.items() == []
    assert grocer.reads("amountField") == ""


def test_all_that_was_taken_off_can_be_put_back_until_the_next_item(grocer: Grocer) -> None:
    grocer.takes(BREAD.barcode)
    grocer.takes("BOLSA")
    grocer.clicks("clearItemsButton")
    grocer.clicks("clearItemsButton")
    assert grocer.reads("amountField") == "97,90"
    grocer.clicks("clearItemsButton")
    grocer.takes("BOLSA")
    assert grocer.reads("clearItemsButton") == "Remove all items"
    assert grocer.reads("amountField") == "8,00"


def test_the_keyboard_is_on_the_next_product_when_one_is_scanned_over_a_weight(grocer: Grocer) -> None:
    grocer.takes("2000001")
    assert grocer.has_focus("itemQuantity")
    the_scanner_types(grocer, COFFEE.barcode)
    grocer.until(lambda: len(grocer.items()) == 2)
    assert grocer.has_focus("productField")
    assert grocer.items()[0] == "Jamón crudo, $ 1.489,90, 1 kg × $ 1.489,90 / kg"


def test_the_keypad_types_into_the_item_that_is_changed(grocer: Grocer) -> None:
    grocer.takes("2000001")
    grocer.find(QLineEdit, "itemQuantity").selectAll()
    keys = [each for each in grocer.window.findChildren(QAbstractButton) if each.property("kind") == "key"]
    for text in ("2", ",", "5"):
        next(key for key in keys if key.text() == text).click()
    assert grocer.reads("itemQuantity") == "2,5"
    assert grocer.reads("amountField") == "3724,75"


def test_a_bare_amount_is_typed_as_before(grocer: Grocer) -> None:
    grocer.is_paid("C-1001", "89,90")
    assert "item" not in grocer.day()[0]
    grocer.sells("1234567")
    assert "$ 1.234.567,00" in grocer.day()[0].replace("\u00a0", " ")


def test_items_are_recorded_with_their_payment(grocer: Grocer, offline_till: Till) -> None:
    grocer.finds("C-1001", "Ana")
    grocer.takes(f"2*{BREAD.barcode}")
    grocer.takes("0,350*2000001")
    grocer.presses("productField")
    assert grocer.has_focus("amountField")
    grocer.records()
    assert "2 items" in grocer.day()[0]
    assert grocer.items() == []
    assert not grocer.find(QLineEdit, "amountField").isReadOnly()
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-000001")
        assert sale is not None
        assert sale.money.minor == 17_980 + 52_147
        lines = ledger.lines.of_sale(sale.id)
    assert [(each.product.name, str(each.quantity)) for each in lines] == [
        ("Pan de campo", "2"),
        ("Jamón crudo", "0.350"),
    ]


def test_the_card_tells_what_the_customer_bought(grocer: Grocer) -> None:
    grocer.finds("C-1001", "Ana")
    grocer.takes(f"2*{BREAD.barcode}")
    grocer.takes("BOLSA")
    grocer.records()
    grocer.finds("C-1001", "Ana")
    grocer.until(lambda: grocer.sees("customerBought"))
    assert grocer.reads("customerBought").endswith(": 2 Pan de campo, Bolsa")


def test_coupons_apply_to_what_the_items_come_to(grocer: Grocer, offline_till: Till) -> None:
    tenth = Coupon(id="k1", code="DIEZ")
    with offline_till.open_cache() as cache:
        cache.coupons.store([tenth])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(tenth, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1000))
    grocer.finds("C-1001", "Ana")
    grocer.takes(BREAD.barcode)
    grocer.types("couponField", "DIEZ")
    grocer.presses("couponField")
    grocer.until(lambda: "81,00" in grocer.reads("couponTotal"))
    grocer.takes("BOLSA")
    grocer.until(lambda: "88,00" in grocer.reads("couponTotal"))
    grocer.records()
    assert "$ 88,11" in grocer.day()[0].replace("\u00a0", " ")


def test_a_half_typed_product_is_not_forgotten_at_the_payment(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.takes("BOLSA")
    grocer.types("productField", "pan")
    grocer.presses("amountField")
    assert grocer.sees("productError")
    assert grocer.has_focus("productField")
    assert grocer.day() == []


def test_a_payment_waits_for_the_item_that_is_still_looked_for(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.takes("BOLSA")
    with busy_worker(grocer.context.ledger):
        grocer.types("productField", COFFEE.barcode)
        grocer.presses("productField")
        grocer.presses("amountField")
    grocer.until(lambda: len(grocer.day()) == 1)
    assert "$ 357,00" in grocer.day()[0].replace("\u00a0", " ")


def test_a_payment_does_not_pass_a_scanned_code_that_nobody_knows(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.takes("BOLSA")
    grocer.find(QWidget, "recordButton").setFocus()
    with busy_worker(grocer.context.ledger):
        the_scanner_types(grocer, "99999999")
        grocer.presses("amountField")
    grocer.until(lambda: "99999999" in grocer.reads("toastText"))
    QTest.qWait(50)
    assert grocer.day() == []
    assert grocer.reads("amountField") == "8,00"


def test_who_scans_faster_than_the_disk_loses_no_item(grocer: Grocer) -> None:
    with busy_worker(grocer.context.ledger):
        for barcode in (BREAD.barcode, COFFEE.barcode, "BOLSA", BREAD.barcode):
            grocer.types("productField", barcode)
            grocer.presses("productField")
    grocer.until(lambda: grocer.reads("amountField") == "536,80")
    assert len(grocer.items()) == 3


def test_what_the_catalogue_does_not_have_is_said_and_may_be_an_item_of_its_own(grocer: Grocer) -> None:
    grocer.types("productField", "Envoltorio")
    grocer.presses("productField")
    grocer.until(lambda: grocer.sees("customItemButton"))
    assert "Envoltorio" in grocer.reads("productError")
    grocer.clicks("customItemButton")
    assert grocer.has_focus("itemPrice")
    grocer.types("itemPrice", "25,50")
    assert grocer.reads("amountField") == "25,50"


def test_a_product_in_another_currency_is_refused(grocer: Grocer) -> None:
    grocer.types("productField", "LIBRO")
    grocer.presses("productField")
    grocer.until(lambda: grocer.sees("productError"))
    assert "USD" in grocer.reads("productError")
    assert grocer.items() == []


def test_names_that_several_products_share_are_not_guessed(grocer: Grocer) -> None:
    grocer.types("productField", "a")
    grocer.presses("productField")
    grocer.until(lambda: grocer.sees("productError"))
    assert grocer.items() == []


@pytest.mark.parametrize("field", ["searchField", "amountField", "couponField", "receiptField", "productField"])
def test_a_product_is_taken_wherever_it_is_scanned(grocer: Grocer, field: str) -> None:
    if field == "amountField":
        grocer.finds("C-1001", "Ana")
    grocer.find(QLineEdit, field).setFocus()
    before = grocer.reads(field)
    for barcode in (BREAD.barcode, COFFEE.barcode, BREAD.barcode):
        the_scanner_types(grocer, barcode)
    grocer.until(lambda: grocer.reads("amountField") == "528,80")
    assert len(grocer.items()) == 2
    assert field == "amountField" or grocer.reads(field) == before
    assert grocer.day() == []


def test_a_code_that_a_slow_scanner_types_as_the_amount_is_no_amount(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    grocer.types("amountField", BREAD.barcode)
    grocer.presses("amountField")
    grocer.until(lambda: len(grocer.items()) == 1)
    assert grocer.reads("amountField") == "89,90"
    assert grocer.day() == []


def test_an_unknown_code_is_said_where_products_are_scanned(grocer: Grocer) -> None:
    grocer.find(QLineEdit, "productField").setFocus()
    the_scanner_types(grocer, "99999999")
    grocer.until(lambda: grocer.sees("productError"))
    assert grocer.items() == []


def test_every_control_of_the_items_has_a_name(grocer: Grocer) -> None:
    grocer.takes("2000001")
    for name in ("productField", "itemQuantity", "itemPrice", "itemDiscount", "fewerButton", "moreButton"):
        assert grocer.find(QWidget, name).accessibleName()
    assert grocer.find(QAbstractItemView, "itemList").accessibleName()
    assert grocer.find(QAbstractButton, "removeItemButton").accessibleName()
    for name in ("fewerButton", "moreButton", "removeItemButton", "itemDoneButton", "productField", "itemQuantity"):
        assert grocer.find(QWidget, name).height() >= 44


@pytest.mark.parametrize(("until", "said"), [("200131", "expired on"), ("600131", "good until")])
def test_a_gs1_code_finds_its_product_and_says_until_when_it_is_good(grocer: Grocer, until: str, said: str) -> None:
    the_scanner_types(grocer, f"]d201{COFFEE.barcode.zfill(14)}10L-7\x1d17{until}")
    grocer.until(lambda: len(grocer.items()) == 1)
    assert "Café molido" in grocer.items()[0]
    grocer.until(lambda: said in grocer.reads("toastText"))
    assert "L-7" in grocer.reads("toastText")


def test_an_item_is_over_by_its_own_code_also_when_the_next_is_scanned_before_it_is_found(grocer: Grocer) -> None:
    with busy_worker(grocer.context.ledger):
        the_scanner_types(grocer, f"]d201{COFFEE.barcode.zfill(14)}17200131")
        the_scanner_types(grocer, BREAD.barcode)
    grocer.until(lambda: len(grocer.items()) == 2)
    assert "expired on" in grocer.reads("toastText")
    assert "Café molido" in grocer.reads("toastText")


def test_an_item_that_is_over_is_said_also_where_a_slow_scanner_typed_its_code(grocer: Grocer) -> None:
    grocer.types("searchField", f"]d201{COFFEE.barcode.zfill(14)}17200131")
    grocer.presses("searchField")
    grocer.until(lambda: len(grocer.items()) == 1)
    assert "expired on" in grocer.reads("toastText")
