"""Paying back by item: the amount follows what comes back, and no more comes back than was bought."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.refunds.refund import RefundDraft, RefundKind, RefundReason
from posapp.domain.refunds.returned_items import LineToRefund, price_lines
from posapp.domain.sales.line_items import BasketLine, basket_total
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.theme import apply_style
from tests.ui.cashier import Cashier
from tests.ui.stocked_till import BREAD, HAM, stock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BASKET = (
    BasketLine(product=BREAD, quantity=Quantity(3000)),
    BasketLine(product=HAM, quantity=Quantity(350)),
)


@pytest.fixture
def sold_till(offline_till: Till) -> Till:
    """A till that sold three loaves and some ham to Ana."""
    stock(offline_till)
    with open_ledger_session(offline_till) as session:
        total = basket_total(BASKET, session.shop.currency)
        session.checkout.record_payment(
            PaymentDraft(money=total, receipt="C1-000001", profile="p1", customer_name="Ana Pérez", lines=BASKET)
        )
    return offline_till


@pytest.fixture
def cashier(sold_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """Somebody on the refund screen, with the sale before them."""
    opened = open_window(sold_till)
    opened.until(lambda: len(opened.day()) == 1)
    opened.window.checkout.refund_requested.emit("C1-000001")
    opened.until(lambda: opened.sees("returned0"))
    return opened


def pays_back(cashier: Cashier) -> None:
    box = cashier.find(QComboBox, "refundReason")
    box.setCurrentIndex(box.findData(RefundReason.DAMAGED.value))
    cashier.clicks("refundButton")
    cashier.until(lambda: not cashier.sees("refundWho"))
    cashier.window.checkout.refund_requested.emit("C1-000001")
    cashier.until(lambda: cashier.sees("refundWho"))


def test_each_item_is_offered_with_what_is_left_of_it(cashier: Cashier) -> None:
    assert cashier.reads("returnedName0") == "Pan de campo"
    assert cashier.reads("returnedLeft0").replace("\u00a0", " ") == "3 of 3 · $ 269,70"
    assert cashier.reads("returnedLeft1").replace("\u00a0", " ") == "0,350 kg · $ 521,47"
    assert cashier.reads("refundAmount") == ""
    assert not cashier.find(QLineEdit, "refundAmount").isReadOnly()


def test_the_amount_follows_what_comes_back(cashier: Cashier) -> None:
    cashier.clicks("returnMore0")
    assert cashier.reads("refundAmount") == "89,90"
    assert cashier.find(QLineEdit, "refundAmount").isReadOnly()
    cashier.types("returned1", "0,1")
    assert cashier.reads("refundAmount") == "238,89"
    cashier.clicks("returnFewer0")
    assert cashier.reads("refundAmount") == "148,99"
    cashier.find(QLineEdit, "returned1").clear()
    assert cashier.reads("refundAmount") == ""
    assert not cashier.find(QLineEdit, "refundAmount").isReadOnly()


def test_what_came_back_is_no_longer_offered(cashier: Cashier, sold_till: Till) -> None:
    cashier.types("returned0", "3")
    cashier.types("returned1", "0,150")
    pays_back(cashier)
    cashier.until(lambda: cashier.window.findChild(QLineEdit, "returned0") is None)
    assert cashier.reads("returnedLeft1").replace("\u00a0", " ") == "0,200 kg of 0,350 kg · $ 297,99"
    assert cashier.reads("refundAmount") == ""
    with open_ledger_session(sold_till) as session:
        (made,) = session.refunds.by_receipt("1").refunds
    assert [(each.place, str(each.quantity)) for each in made.refund.lines] == [(0, "3"), (1, "0.150")]


def test_all_of_it_is_one_touch(cashier: Cashier) -> None:
    cashier.clicks("returnAllButton")
    assert (cashier.reads("returned0"), cashier.reads("returned1")) == ("3", "0,350")
    assert cashier.reads("refundAmount") == "791,17"
    pays_back(cashier)
    cashier.until(lambda: not cashier.sees("refundButton"))


@pytest.mark.parametrize(
    ("field", "typed"), [("returned0", "4"), ("returned0", "0,5"), ("returned1", "1"), ("returned0", "x")]
)
def test_more_than_was_bought_is_refused_beside_it(cashier: Cashier, sold_till: Till, field: str, typed: str) -> None:
    cashier.types(field, typed)
    assert cashier.sees(field.replace("returned", "returnedError"))
    cashier.clicks("refundButton")
    assert cashier.has_focus(field)
    with open_ledger_session(sold_till) as session:
        assert session.refunds.by_receipt("1").refunds == ()


def test_a_part_by_amount_first_leaves_the_items_and_less_money(cashier: Cashier) -> None:
    cashier.types("refundAmount", "700")
    pays_back(cashier)
    cashier.clicks("returnAllButton")
    assert cashier.reads("refundAmount") == "91,17"


def test_what_a_customer_asked_for_is_marked_for_the_manager(
    sold_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    with open_ledger_session(sold_till) as session:
        case = session.refunds.by_receipt("1")
        lines = price_lines([LineToRefund(place=0, quantity=Quantity(2000))], case.lines, case.left)
        draft = RefundDraft(
            original=case.original,
            money=lines[0].money,
            kind=RefundKind.REQUESTED,
            reason=RefundReason.DAMAGED,
            lines=lines,
        )
        session.refunds.record(draft)
    opened = open_window(sold_till)
    opened.window.checkout.refund_requested.emit("C1-000001")
    opened.until(lambda: opened.sees("returned0"))
    assert opened.reads("returned0") == "2"
    assert opened.reads("refundAmount") == "179,80"


def test_a_bare_amount_has_no_items_to_choose(sold_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    with open_ledger_session(sold_till) as session:
        session.checkout.record_payment(PaymentDraft(money=BREAD.price, receipt="C1-000002", profile="p1"))
    opened = open_window(sold_till)
    opened.window.checkout.refund_requested.emit("C1-000002")
    opened.until(lambda: opened.sees("refundWholeButton"))
    assert not opened.sees("returnAllButton")


def test_the_name_of_an_item_has_the_whole_width(cashier: Cashier, qapp: QApplication) -> None:
    apply_style(qapp)
    cashier.window.resize(1280, 680)
    QTest.qWait(150)
    name = cashier.find(QWidget, "returnedName0")
    assert name.width() > 190
    assert name.fontMetrics().horizontalAdvance("Pan de campo con semillas") < name.width()
    left = cashier.find(QWidget, "returnedLeft0")
    assert left.fontMetrics().horizontalAdvance(cashier.reads("returnedLeft0")) <= left.width()
