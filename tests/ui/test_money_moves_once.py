"""A button that moves money acts once: double clicks, keys that are held down, and presses while it is written."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from shiboken6 import isValid

from posapp.domain.journal.search import JournalSearch
from posapp.domain.orders import OrderStep
from posapp.domain.refunds.refund import RefundReason
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_report_session
from posapp.ui.kit.act_once import ActOnce, MoneyButton
from tests.ui.cashier import Cashier, busy_worker
from tests.ui.test_closing_the_day import closes, opens_the_close
from tests.ui.test_drawer_screen import opens_the_drawer, records
from tests.ui.test_more_actions import begins as begins_actions
from tests.ui.test_more_actions import marks
from tests.ui.test_refund_screen import begins as begins_refunds
from tests.ui.test_refund_screen import pays_back, takes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def offline_till(offline_till: Till) -> Till:
    """A till whose manager switched on orders and forms."""
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch([*(step.action for step in OrderStep), "form.completed"], on=True)
    return offline_till


def is_ready_for_a_payment(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "10")


def is_ready_for_a_split_payment(cashier: Cashier) -> None:
    is_ready_for_a_payment(cashier)
    cashier.clicks("splitButton")
    cashier.types("splitAmount", "4")
    cashier.presses("splitAmount")
    cashier.presses("splitAmount")
    cashier.until(lambda: cashier.find(QPushButton, "recordSplitButton").isEnabled())


def is_ready_for_a_refund(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "100")
    begins_refunds(cashier)
    takes(cashier)
    box = cashier.find(QComboBox, "refundReason")
    box.setCurrentIndex(box.findData(RefundReason.DAMAGED.value))
    cashier.types("refundAmount", "10")


def is_ready_to_decline(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "100")
    begins_refunds(cashier)
    pays_back(cashier, "10", button="requestRefundButton")
    cashier.until(lambda: not cashier.sees("refundAmount"))
    takes(cashier)
    cashier.until(lambda: cashier.sees("declineButton"))
    cashier.types("refundNote", "worn for a month")


def is_ready_for_an_action(cashier: Cashier) -> None:
    begins_actions(cashier, "C-1001")
    marks(cashier, "Completed a form")
    cashier.types("actionReference", "raffle")
    cashier.clicks("factsAddButton")
    cashier.types("facts0x0", "counter")
    cashier.types("facts0x1", "bakery")


def is_ready_for_an_order(cashier: Cashier) -> None:
    begins_actions(cashier, "C-1001")
    marks(cashier, "Order")
    cashier.types("orderReference", "A-77")
    cashier.until(lambda: cashier.sees("placedStepButton"))


def is_ready_to_undo(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "10")
    cashier.until(lambda: cashier.sees("undoButton"))


def is_ready_to_close(cashier: Cashier) -> None:
    opens_the_close(cashier)
    cashier.clicks("closeDayButton")


def is_ready_to_reopen(cashier: Cashier) -> None:
    opens_the_close(cashier)
    closes(cashier)
    cashier.until(lambda: cashier.sees("reopenButton"))
    cashier.types("reopenReason", "one was missing")


def is_ready_to_record_a_float(cashier: Cashier) -> None:
    opens_the_drawer(cashier)
    cashier.types("drawerAmount", "1000")


def is_ready_to_undo_a_float(cashier: Cashier) -> None:
    opens_the_drawer(cashier)
    records(cashier, "1000")


READY: dict[MoneyButton, Callable[[Cashier], None]] = {
    MoneyButton.RECORD_PAYMENT: is_ready_for_a_payment,
    MoneyButton.RECORD_SPLIT: is_ready_for_a_split_payment,
    MoneyButton.REFUND: is_ready_for_a_refund,
    MoneyButton.REQUEST_REFUND: is_ready_for_a_refund,
    MoneyButton.DECLINE_REFUND: is_ready_to_decline,
    MoneyButton.RECORD_ACTION: is_ready_for_an_action,
    MoneyButton.UNDO: is_ready_to_undo,
    MoneyButton.CLOSE_DAY: is_ready_to_close,
    MoneyButton.REOPEN_DAY: is_ready_to_reopen,
    MoneyButton.RECORD_DRAWER: is_ready_to_record_a_float,
    MoneyButton.UNDO_DRAWER: is_ready_to_undo_a_float,
    **{button: is_ready_for_an_order for button in MoneyButton if button.value.endswith("StepButton")},
}


def acts(till: Till) -> int:
    """Count what people did at the till: everything that moves money is one entry of the journal."""
    with open_report_session(till) as session:
        return len(session.journal.page(JournalSearch(), limit=100).entries)


def double_clicks(widget: QWidget) -> None:
    """Deliver the second half of a double click, as the window system does wherever the pointer is."""
    middle = QPointF(widget.rect().center())
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind,
            middle,
            widget.mapToGlobal(middle),
            Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)


def holds_down(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Deliver a key as the keyboard repeats it while it is held down."""
    for _ in range(3):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", True)
        QApplication.sendEvent(widget, event)


def settles(cashier: Cashier) -> None:
    """Wait until the ledger has answered everything, and what that asked for."""
    for _ in range(3):
        answered: list[bool] = []
        cashier.context.ledger.run(lambda _session: True, on_success=answered.append, on_failure=_fail)
        cashier.until(lambda answered=answered: bool(answered))  # type: ignore[misc]
        QTest.qWait(20)


def _fail(error: Exception) -> None:
    raise error


def is_seen(button: QPushButton) -> bool:
    """Whether it can be pressed; the sheet that it stood in may be gone."""
    return isValid(button) and button.isVisible()


def again(cashier: Cashier, button: QPushButton) -> None:
    """Go on with the press that was begun: the rest of a double click, and keys that are still held down."""
    focused = cashier.window.focusWidget()
    if is_seen(button):
        double_clicks(button)
        holds_down(button)
    if focused.objectName() in {"refundAmount", "amountField"}:
        holds_down(focused)


@pytest.mark.parametrize("name", list(MoneyButton))
def test_it_acts_once_however_it_is_pressed(cashier: Cashier, offline_till: Till, name: MoneyButton) -> None:
    READY[name](cashier)
    settles(cashier)
    button = cashier.find(QPushButton, name)
    before = acts(offline_till)
    with busy_worker(cashier.context.ledger):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        again(cashier, button)
        if is_seen(button):
            QTest.keyClick(button, Qt.Key.Key_Return)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    cashier.until(lambda: acts(offline_till) > before)
    settles(cashier)
    again(cashier, button)
    settles(cashier)
    assert acts(offline_till) == before + 1


@pytest.mark.parametrize(
    ("name", "field"),
    [
        (MoneyButton.RECORD_PAYMENT, "amountField"),
        (MoneyButton.REFUND, "refundAmount"),
        (MoneyButton.RECORD_ACTION, "facts0x1"),
        (MoneyButton.DELIVER_ORDER, "orderSource"),
        (MoneyButton.REOPEN_DAY, "reopenReason"),
        (MoneyButton.RECORD_DRAWER, "drawerAmount"),
    ],
)
def test_enter_in_its_field_and_a_click_act_once(
    cashier: Cashier, offline_till: Till, name: MoneyButton, field: str
) -> None:
    READY[name](cashier)
    settles(cashier)
    before = acts(offline_till)
    with busy_worker(cashier.context.ledger):
        cashier.presses(field)
        cashier.presses(field)
        QTest.mouseClick(cashier.button(name), Qt.MouseButton.LeftButton)
    cashier.until(lambda: acts(offline_till) > before)
    settles(cashier)
    if cashier.sees(field):
        holds_down(cashier.find(QWidget, field))
    settles(cashier)
    assert acts(offline_till) == before + 1


def test_a_double_click_on_close_the_day_only_asks(cashier: Cashier, offline_till: Till) -> None:
    opens_the_close(cashier)
    before = acts(offline_till)
    close = cashier.button("closeDayButton")
    where = close.mapTo(cashier.window, close.rect().center())
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    QTest.qWait(20)
    below = cashier.window.childAt(where)
    assert isinstance(below, QWidget)
    assert not isinstance(below, QPushButton)
    double_clicks(below)
    holds_down(cashier.window.focusWidget())
    settles(cashier)
    assert cashier.sees("closeQuestion")
    assert acts(offline_till) == before


def test_a_guarded_button_has_to_be_on_the_list(cashier: Cashier) -> None:
    unknown = QPushButton()
    unknown.setObjectName("unlistedButton")
    with pytest.raises(ValueError, match="unlistedButton"):
        ActOnce(cashier.window).bind_button(unknown, unknown.click)
