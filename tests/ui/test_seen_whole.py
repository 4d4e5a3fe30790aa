"""On the screens of most shops nothing of a form, a sheet or a tile has to be scrolled to, in any language."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from posapp.domain.coupons.coupon import Coupon
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.office.summary.shares_text import SharesText
from posapp.ui.texts import LANGUAGES
from posapp.ui.theme import apply_style, set_theme
from tests.ui.cashier import Cashier
from tests.ui.room import page_scrolls
from tests.ui.test_more_actions import begins

SIZES = ((1366, 728), (1280, 680))
"""Of windows that fill 1366×768, and 1920×1080 at 150 %, less a taskbar."""

pytestmark = pytest.mark.parametrize("language", list(LANGUAGES))


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication, preferences: QSettings) -> None:
    set_theme(qapp, preferences, "light")
    apply_style(qapp)


def area_of(part: QWidget) -> QScrollArea:
    """Give the area in which a part of a screen scrolls."""
    area = part.parentWidget()
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    return area


def hidden_pixels(part: QWidget) -> int:
    """Give how many pixels have to be scrolled to around a part of a screen."""
    return area_of(part).verticalScrollBar().maximum()


@pytest.fixture
def offline_till(offline_till: Till) -> Till:
    """A till where orders can be placed, confirmed, sent out, collected and cancelled."""
    steps = ("order.placed", "order.confirmed", "order.shipped", "order.delivered", "order.cancelled")
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(steps, on=True)
    return offline_till


@pytest.mark.parametrize("size", SIZES)
def test_the_form_of_an_order_for_a_known_customer(cashier: Cashier, size: tuple[int, int]) -> None:
    cashier.window.resize(*size)
    begins(cashier, "C-1001")
    cashier.until(lambda: cashier.reads("orderReference") != "")
    QTest.qWait(150)
    assert hidden_pixels(cashier.find(QWidget, "orderAmount")) == 0


@pytest.mark.parametrize("size", SIZES)
def test_the_list_of_the_keys(cashier: Cashier, size: tuple[int, int]) -> None:
    cashier.window.resize(*size)
    QTest.keyClick(cashier.window, Qt.Key.Key_Question)
    cashier.until(lambda: cashier.sees("acceptButton"))
    QTest.qWait(150)
    assert not page_scrolls(cashier.window)


@pytest.mark.parametrize("size", [*SIZES, (1000, 680)])
def test_how_much_of_a_figure_stands_where(
    offline_till: Till, open_window: Callable[[Till], Cashier], size: tuple[int, int]
) -> None:
    with open_ledger_session(offline_till) as session:
        for number, profile in enumerate(("p1", "p2", "", "", "")):
            money, receipt = Money.of(100_000, "UYU"), f"C1-{number:06d}"
            draft = PaymentDraft(
                money=money, receipt=receipt, profile=profile, occurred_at=datetime.now(UTC), source=SaleSource.COMMAND
            )
            session.checkout.record_payment(draft)
    cashier = open_window(offline_till)
    cashier.window.resize(*size)
    QTest.keyClick(cashier.window, Qt.Key.Key_F12)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "5")
    QTest.qWait(150)
    tile, shares = cashier.button("tilePayments"), cashier.find(SharesText, "tilePaymentsStanding")
    lines = shares.lines(shares.width())
    assert " · ".join(lines) == shares.text()
    assert "40 %" in lines[0]
    assert "60 %" in lines[-1]
    assert shares.height() >= shares.heightForWidth(shares.width())
    assert tile.rect().contains(shares.geometry())
    assert all(shares.fontMetrics().horizontalAdvance(line) <= shares.width() for line in lines)


@pytest.mark.parametrize("size", SIZES)
def test_the_rules_of_a_coupon(cashier: Cashier, offline_till: Till, size: tuple[int, int]) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="k1", code="VERANO", description="Diez por ciento en todo enero")])
    cashier.window.resize(*size)
    next(each for each in cashier.window.actions() if each.objectName() == "couponsAction").trigger()
    cashier.until(lambda: cashier.reads("rulesHeading") == "VERANO")
    QTest.qWait(150)
    assert hidden_pixels(cashier.find(QWidget, "rulesStores")) == 0


def test_the_coupons_of_a_customer_scroll_with_their_card(cashier: Cashier, offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id=f"k{number}", code=f"VERANO{number}") for number in range(5)])
    cashier.window.resize(*SIZES[1])
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.sees("openCoupon4"))
    QTest.qWait(150)
    card = area_of(cashier.find(QWidget, "customerName"))
    assert card.verticalScrollBar().isVisible()
    assert area_of(cashier.find(QWidget, "openCoupon4")) is card


def test_the_name_of_an_action_s_customer_stands_beside_the_button(cashier: Cashier) -> None:
    cashier.window.resize(*SIZES[1])
    begins(cashier, "C-1001")
    QTest.qWait(150)
    name, button = cashier.find(QWidget, "actionCustomerName"), cashier.button("actionChangeCustomerButton")
    contact = cashier.find(QWidget, "actionCustomerContact")
    for shown in (True, False):
        contact.setVisible(shown)
        QTest.qWait(50)
        texts = name.geometry().united(contact.geometry()) if shown else name.geometry()
        assert abs(texts.center().y() - button.geometry().center().y()) <= 3
