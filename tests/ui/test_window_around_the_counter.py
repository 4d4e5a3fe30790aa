"""The head, the foot, the sheets, the look and the leaving of the till's window."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from posapp import __version__
from posapp.domain.errors import HellotextError
from posapp.domain.events.event import OutboxCounts
from posapp.hellotext.errors import CertificateExpired, NotHellotext, ProxyUnreachable
from posapp.services.on_till.till import TokenMissing
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.main_window import MainWindow
from posapp.ui.theme import set_theme
from tests.ui.cashier import Cashier, busy_worker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TOUCH_SIZE = 44
NOTHING = OutboxCounts()


def _status(
    connection: ConnectionState,
    counts: OutboxCounts = NOTHING,
    *,
    skew: float = 0,
    blocking_error: HellotextError | None = None,
    other_copy: bool = False,
) -> SyncStatus:
    return SyncStatus(
        connection=connection,
        counts=counts,
        last_answer_at=None,
        clock_skew=skew,
        next_try_at=None,
        blocking_error=blocking_error,
        other_copy=other_copy,
    )


def _menu_entry(cashier: Cashier, text: str) -> QAction:
    return next(action for menu in cashier.window.findChildren(QMenu) for action in menu.actions() if _is(action, text))


def _is(action: QAction, text: str) -> bool:
    return action.text().replace("&", "") == text


def test_the_connection_and_what_waits_are_always_in_sight(cashier: Cashier) -> None:
    show_message = cashier.context.sync.status_changed.emit
    show_message(_status(ConnectionState.OFFLINE, OutboxCounts(pending=2, uncertain=1)))
    assert "Offline" in cashier.reads("connectionChip")
    assert cashier.reads("waitingLabel").startswith("3 waiting")
    show_message(_status(ConnectionState.ONLINE))
    assert cashier.reads("connectionChip") == "Online"
    assert "Nothing waiting" in cashier.reads("waitingLabel")


@pytest.mark.parametrize(
    ("connection", "blocking_error", "chip"),
    [
        (ConnectionState.CERTIFICATE_INVALID, CertificateExpired(host="api.hellotext.com"), "Connection not trusted"),
        (ConnectionState.NOT_HELLOTEXT, NotHellotext(), "Sign-in page"),
        (ConnectionState.OFFLINE, ProxyUnreachable(proxy="proxy.example:3128", variable="HTTPS_PROXY"), "Offline"),
    ],
)
def test_what_stands_in_the_way_is_said_until_it_is_mended(
    cashier: Cashier, connection: ConnectionState, blocking_error: HellotextError, chip: str
) -> None:
    show_message = cashier.context.sync.status_changed.emit
    show_message(_status(connection, blocking_error=blocking_error))
    assert cashier.reads("connectionChip").startswith(chip)
    assert cashier.reads("syncWarning") == str(blocking_error)
    show_message(_status(ConnectionState.ONLINE))
    assert (cashier.reads("connectionChip"), cashier.sees("syncWarning")) == ("Online", False)


def test_a_second_copy_of_the_till_that_sends_is_said_until_it_no_longer_does(cashier: Cashier) -> None:
    show_message = cashier.context.sync.status_changed.emit
    show_message(_status(ConnectionState.ONLINE, other_copy=True))
    assert cashier.reads("syncWarning") == "Another copy of this till is also sending; stop it or rename it"
    show_message(_status(ConnectionState.ONLINE))
    assert not cashier.sees("syncWarning")


def test_what_needs_a_person_is_counted(cashier: Cashier) -> None:
    assert not cashier.sees("reviewLabel")
    cashier.context.sync.status_changed.emit(_status(ConnectionState.ONLINE, OutboxCounts(review=1, rejected=2)))
    assert cashier.reads("reviewLabel") == "3 payments to review"


@pytest.mark.parametrize(("skew", "said"), [(300, "5 minutes ahead"), (-180, "3 minutes behind"), (119, "")])
def test_a_clock_that_is_off_by_more_than_two_minutes_is_said(cashier: Cashier, skew: float, said: str) -> None:
    cashier.context.sync.status_changed.emit(_status(ConnectionState.ONLINE, skew=skew))
    assert said in cashier.reads("syncWarning")
    assert cashier.sees("syncWarning") is bool(said)


def test_why_nothing_is_sent_is_said_without_stretching_the_window(cashier: Cashier) -> None:
    cashier.context.sync.failed.emit(TokenMissing())
    assert cashier.reads("connectionChip") == "Token missing – ask a manager"
    assert cashier.reads("syncWarning") == str(TokenMissing())
    assert cashier.find(QWidget, "syncWarning").toolTip() == str(TokenMissing())
    assert cashier.window.minimumSizeHint().width() <= cashier.window.minimumWidth()


def test_at_the_start_the_keyboard_is_where_a_customer_is_found(cashier: Cashier) -> None:
    assert cashier.has_focus("searchField")


def test_practice_is_said(cashier: Cashier) -> None:
    assert cashier.reads("practiceRibbon") == "PRACTICE"
    assert cashier.sees("practiceRibbon")


def test_sync_now_makes_everything_due_and_says_that_it_asks(cashier: Cashier) -> None:
    _menu_entry(cashier, "Sync now").trigger()
    cashier.until(lambda: "Asking Hellotext" in cashier.reads("toastText"))


def test_a_sheet_takes_the_keys_until_escape_and_gives_the_keyboard_back(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana Pérez")
    _menu_entry(cashier, "Keyboard shortcuts").trigger()
    assert cashier.sees("veil")
    cashier.presses("acceptButton", Qt.Key.Key_Escape)
    assert cashier.window.findChild(QWidget, "veil") is None or not cashier.sees("veil")
    assert cashier.reads("customerName") == "Ana Pérez"
    assert cashier.sees("customerName")
    assert cashier.has_focus("amountField")


def test_below_a_sheet_no_key_sells_anything(cashier: Cashier) -> None:
    _menu_entry(cashier, "About posapp").trigger()
    assert any(__version__ in text for text in _texts(cashier))
    cashier.presses("acceptButton", Qt.Key.Key_F4)
    assert not cashier.sees("customerName")
    cashier.presses("acceptButton")
    assert cashier.has_focus("searchField")


def _texts(cashier: Cashier) -> list[str]:
    veil = cashier.find(QWidget, "veil")
    return [str(child.property("text")) for child in veil.findChildren(QWidget)]


def test_closing_with_payments_waiting_says_how_many_and_that_they_are_safe(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "5")
    cashier.is_paid("C-1003", "6")
    cashier.window.close()
    cashier.until(lambda: cashier.sees("veil"))
    told = " ".join(_texts(cashier))
    assert "2 payments not in Hellotext yet" in told
    assert "safe on this computer" in told
    cashier.clicks("cancelButton")
    assert cashier.window.isVisible()


def test_who_closes_all_the_same_has_closed(cashier: Cashier, qtbot: QtBot) -> None:
    cashier.is_paid("C-1001", "5")
    cashier.window.close()
    cashier.until(lambda: cashier.sees("veil"))
    with qtbot.waitSignal(cashier.window.closed):
        cashier.clicks("acceptButton")
    assert not cashier.window.isVisible()


def test_closing_with_nothing_waiting_asks_nothing(cashier: Cashier, qtbot: QtBot) -> None:
    cashier.sells("5")
    with qtbot.waitSignal(cashier.window.closed):
        cashier.window.close()


def test_a_payment_being_written_is_on_disk_before_the_window_closes(cashier: Cashier, qtbot: QtBot) -> None:
    cashier.finds("C-1001", "Ana Pérez")
    cashier.types("amountField", "5")
    with busy_worker(cashier.context.ledger):
        cashier.presses("amountField")
        cashier.window.close()
        assert cashier.window.isVisible()
    cashier.until(lambda: cashier.sees("veil"))
    assert "1 payment not in Hellotext yet" in " ".join(_texts(cashier))


def test_the_window_comes_back_as_large_as_it_was(cashier: Cashier, preferences: QSettings, qtbot: QtBot) -> None:
    cashier.window.resize(795, 733)
    with qtbot.waitSignal(cashier.window.closed):
        cashier.window.close()
    again = MainWindow(cashier.context, preferences)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (795, 733)


def test_another_look_reaches_colours_and_signs_at_once(
    cashier: Cashier, preferences: QSettings, qapp: QApplication
) -> None:
    button = cashier.find(QAbstractButton, "menuButton")
    light, sign = cashier.window.grab().toImage().pixelColor(30, 200), button.icon().pixmap(24).toImage()
    _menu_entry(cashier, "Dark").trigger()
    dark = cashier.window.grab().toImage().pixelColor(30, 200)
    assert light.lightness() > 200
    assert dark.lightness() < 60
    assert button.icon().pixmap(24).toImage() != sign
    assert preferences.value("theme") == "dark"
    set_theme(qapp, preferences, "light")


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_everything_can_be_hit_with_a_finger_and_has_a_name(cashier: Cashier, size: tuple[int, int]) -> None:
    cashier.window.resize(*size)
    cashier.sells("5")
    targets = [*cashier.window.findChildren(QAbstractButton), *cashier.window.findChildren(QLineEdit)]
    seen = [each for each in targets if each.isVisible() and not isinstance(each.parent(), QLineEdit)]
    assert len(seen) > 20
    assert [each.objectName() for each in seen if min(each.width(), each.height()) < TOUCH_SIZE] == []
    assert [each for each in seen if not (each.property("text") or each.accessibleName())] == []


def test_the_keyboard_alone_reaches_everything(cashier: Cashier) -> None:
    requested = {"searchField", "withoutCustomerButton", "amountField", "receiptField", "recordButton", "menuButton"}
    met = set()
    for _ in range(40):
        widget = cashier.window.focusWidget()
        met.add(widget.objectName())
        QApplication.sendEvent(widget, _tab())
    assert requested <= met


def _tab() -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
