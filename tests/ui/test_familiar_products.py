"""What sells most stands on tiles before anything is typed: one tap adds one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import ONE
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine, basket_total
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.theme import apply_style
from tests.ui.cashier import Cashier
from tests.ui.room import cut_off, misplaced
from tests.ui.stocked_till import BAG, BREAD, COFFEE, HAM, stock
from tests.ui.test_items_at_the_counter import Grocer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Opens = Callable[[Till], Cashier]


def sold(till: Till, *baskets: tuple[Product, ...]) -> None:
    """Let the shop have sold this, one sale after the other."""
    with open_ledger_session(till) as session:
        for products in baskets:
            lines = tuple(BasketLine(product=each, quantity=ONE) for each in products)
            money = basket_total(lines, till.shop().currency)
            session.checkout.record_payment(
                PaymentDraft(money=money, receipt=session.checkout.propose_receipt(), lines=lines)
            )


@pytest.fixture
def busy_till(offline_till: Till) -> Till:
    """Bread was sold three times, coffee twice, a bag and ham once."""
    stock(offline_till)
    sold(offline_till, (HAM,), (BREAD, BAG), (BREAD, COFFEE), (COFFEE, BREAD))
    return offline_till


def grocer_of(till: Till, open_window: Opens) -> Grocer:
    opened = open_window(till)
    opened.until(lambda: bool(opened.reads("receiptField")))
    return Grocer(opened.window, opened.context, opened._qtbot)


@pytest.fixture
def grocer(busy_till: Till, open_window: Opens) -> Grocer:
    """Somebody at that shop's counter, with the tiles in sight."""
    grocer = grocer_of(busy_till, open_window)
    grocer.until(lambda: grocer.sees("productTile3"))
    return grocer


def tiles(cashier: Cashier) -> list[str]:
    shown = [each for each in cashier.window.findChildren(QAbstractButton) if each.objectName().startswith("productT")]
    return [
        " ".join(line.text().replace("\u00a0", " ") for line in each.findChildren(QLabel))
        for each in shown
        if each.isVisible()
    ]


def place(cashier: Cashier, name: str) -> QPoint:
    return cashier.find(QWidget, name).mapTo(cashier.window, QPoint(0, 0))


def test_what_sells_most_comes_first_with_its_price(grocer: Grocer) -> None:
    assert tiles(grocer) == [
        "Pan de campo $ 89,90",
        "Café molido $ 349,00",
        "Bolsa $ 8,00",
        "Jamón crudo $ 1.489,90 / kg",
    ]
    assert "Pan de campo" in grocer.button("productTile0").accessibleName()


def test_a_tap_adds_one_and_another_tap_one_more(grocer: Grocer) -> None:
    grocer.clicks("productTile0")
    grocer.clicks("productTile0")
    grocer.clicks("productTile1")
    assert grocer.items() == ["Pan de campo, $ 179,80, 2 × $ 89,90", "Café molido, $ 349,00, 1 × $ 349,00"]
    assert grocer.reads("amountField") == "528,80"


def test_a_tap_leaves_the_keyboard_where_the_next_product_is_scanned(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    QTest.keyClick(grocer.window.focusWidget(), Qt.Key.Key_F10)
    grocer.clicks("productTile0")
    assert grocer.has_focus("productField")


@pytest.mark.parametrize("size", [(800, 560), (1280, 800), (1920, 1040)])
def test_no_tile_moves_while_the_sale_grows(grocer: Grocer, size: tuple[int, int]) -> None:
    grocer.window.resize(*size)
    grocer.clicks("withoutCustomerButton")
    QTest.keyClick(grocer.window.focusWidget(), Qt.Key.Key_F10)
    QTest.qWait(100)
    before, shown = place(grocer, "productTile1").y(), tiles(grocer)
    for number, tile in enumerate(("productTile0", "productTile1", "productTile2"), start=1):
        grocer.clicks(tile)
        QTest.qWait(60)
        assert len(grocer.items()) == number
        assert place(grocer, "productTile1").y() == before
    assert tiles(grocer) == shown


def test_what_is_weighed_is_asked_for_its_weight(grocer: Grocer) -> None:
    grocer.clicks("productTile3")
    grocer.until(lambda: grocer.sees("itemQuantity"))
    assert tiles(grocer) == []


def test_what_is_typed_takes_the_place_of_the_tiles(grocer: Grocer) -> None:
    grocer.types("productField", "caf")
    grocer.until(lambda: grocer.sees("productResults"))
    assert tiles(grocer) == []
    grocer.presses("productField")
    grocer.until(lambda: len(grocer.items()) == 1)
    assert len(tiles(grocer)) == 4


def test_the_arrow_leads_from_the_field_to_the_tiles_and_back(grocer: Grocer) -> None:
    grocer.clicks("withoutCustomerButton")
    QTest.keyClick(grocer.window.focusWidget(), Qt.Key.Key_F10)
    for key, name in (
        (Qt.Key.Key_Down, "productTile0"),
        (Qt.Key.Key_Right, "productTile1"),
        (Qt.Key.Key_Return, "productTile1"),
        (Qt.Key.Key_Up, "productField"),
        (Qt.Key.Key_Down, "productTile0"),
        (Qt.Key.Key_Escape, "productField"),
    ):
        QTest.keyClick(grocer.window.focusWidget(), key)
        assert grocer.has_focus(name), name
    assert grocer.items() == ["Café molido, $ 349,00, 1 × $ 349,00"]


def test_on_the_first_day_it_is_said_how_they_come(offline_till: Till, open_window: Opens) -> None:
    stock(offline_till)
    grocer = grocer_of(offline_till, open_window)
    assert grocer.sees("familiarHint")
    assert tiles(grocer) == []
    grocer.takes(BREAD.barcode)
    assert not grocer.sees("familiarHint")
    grocer.clicks("withoutCustomerButton")
    grocer.records()
    grocer.until(lambda: tiles(grocer) == ["Pan de campo $ 89,90"])


def test_what_the_shop_no_longer_sells_is_not_offered(busy_till: Till, open_window: Opens) -> None:
    with busy_till.open_ledger() as ledger, ledger.transaction():
        ledger.products.remove(BREAD.barcode)
    grocer = grocer_of(busy_till, open_window)
    grocer.until(lambda: len(tiles(grocer)) == 3)
    assert tiles(grocer)[0] == "Café molido $ 349,00"


def test_a_sale_that_was_undone_offers_nothing(grocer: Grocer) -> None:
    grocer.takes("FLETE")
    grocer.types("itemPrice", "120")
    grocer.presses("itemPrice")
    grocer.clicks("withoutCustomerButton")
    grocer.records()
    grocer.until(lambda: len(tiles(grocer)) == 5)
    grocer.until(lambda: grocer.sees("undoButton"))
    grocer.clicks("undoButton")
    grocer.until(lambda: "Undone" in grocer.day()[0])
    grocer.takes(BREAD.barcode)
    grocer.clicks("withoutCustomerButton")
    before = len(grocer.day())
    grocer.presses("amountField")
    grocer.until(lambda: len(grocer.day()) == before + 1)
    grocer.until(lambda: len(tiles(grocer)) == 4)


def test_a_product_of_the_shelf_has_the_price_of_today(busy_till: Till, open_window: Opens) -> None:
    with busy_till.open_ledger() as ledger, ledger.transaction():
        ledger.products.save(Product(barcode=BREAD.barcode, name=BREAD.name, price=Money.of(9990, "UYU")))
    grocer = grocer_of(busy_till, open_window)
    grocer.until(lambda: grocer.sees("productTile0"))
    assert tiles(grocer)[0] == "Pan de campo $ 99,90"


@pytest.mark.parametrize("size", [(800, 560), (1024, 728), (1366, 728), (1920, 1040)])
def test_twelve_products_with_long_names_have_room_at_every_size(
    offline_till: Till, open_window: Opens, qapp: QApplication, size: tuple[int, int]
) -> None:
    shelf = tuple(
        Product(barcode=f"P-{number}", name=f"Galletitas surtidas {number} " * 4, price=Money.of(123_456, "UYU"))
        for number in range(14)
    )
    with offline_till.open_ledger() as ledger, ledger.transaction():
        for each in shelf:
            ledger.products.save(each)
    sold(offline_till, shelf)
    apply_style(qapp)
    grocer = grocer_of(offline_till, open_window)
    grocer.window.resize(*size)
    grocer.clicks("withoutCustomerButton")
    QTest.keyClick(grocer.window.focusWidget(), Qt.Key.Key_F10)
    grocer.until(lambda: grocer.sees("productTile2"))
    assert [*misplaced(grocer.window), *cut_off(grocer.window)] == []
    for number in range(3):
        grocer.clicks(f"productTile{number}")
    assert [*misplaced(grocer.window), *cut_off(grocer.window)] == []
    assert 3 <= len(tiles(grocer)) <= 12


@pytest.mark.parametrize(("width", "height", "least"), [(1280, 800, 58), (1366, 728, 44)])
def test_a_tile_keeps_its_room_for_a_finger_once_the_window_is_dressed(
    busy_till: Till, open_window: Opens, qapp: QApplication, width: int, height: int, least: int
) -> None:
    cashier = open_window(busy_till)
    apply_style(qapp)
    cashier.window.resize(width, height)
    cashier.until(lambda: cashier.sees("productTile3" if least == 58 else "productTile2"))
    QTest.qWait(100)  # what was asked of the style comes with the next turns of the loop
    tile = cashier.find(QAbstractButton, "productTile0")
    cashier.until(lambda: tile.height() == least)
    tile.setFocus()
    QApplication.processEvents()

    assert tile.height() == least
    assert tile.minimumHeight() >= least, "the style sheet lets it be squeezed"
