"""Shows receipts of the shop's POS that come by themselves: one is taken with one key, two more wait."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QTableView, QWidget

from posapp.app.tour.tour import Tour
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.ui.counter.proposals.strip import UNREAD_MILLISECONDS

__all__ = ["take_receipts"]


def take_receipts(tour: Tour, environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Let the POS print a sale, take it for a customer by keyboard, and see it recorded; then list two that wait."""
    sandbox.scenario.country = Till(environment).shop().country  # the POS sells in the shop's currency, by its clock
    before = len(sandbox.shop.events())
    number = _printed(tour, sandbox)
    tour.picture("pos-receipt")
    _press_alt(tour, Qt.Key.Key_P)
    tour.until(lambda: tour.find(QLineEdit, "receiptField").text() == number, "the receipt in the payment")
    tour.type("searchField", str(sandbox.shop.profiles()[9]["reference"]))
    tour.until(lambda: tour.find(QAbstractItemView, "resultList").model().rowCount() > 0, "a customer")
    tour.press("searchField")
    tour.picture("pos-receipt-taken")
    recorded = _rows(tour)
    tour.press("amountField")
    tour.until(lambda: _rows(tour) == recorded + 1, "the payment of the receipt")
    tour.picture("pos-receipt-recorded")
    tour.until(lambda: len(sandbox.shop.events()) == before + 1, "the payment of the receipt at Hellotext")
    _see_the_list(tour, sandbox)


def _see_the_list(tour: Tour, sandbox: RunningSandbox) -> None:
    for _ in range(2):
        _printed(tour, sandbox)
    _press_alt(tour, Qt.Key.Key_L)
    tour.until(lambda: _lists(tour, 2), "the receipts that wait")
    tour.picture("pos-receipts-waiting")
    tour.press("posReceiptList", Qt.Key.Key_Escape)
    tour.until(lambda: tour.screen.findChild(QWidget, "posReceiptList") is None, "the counter")


def _printed(tour: Tour, sandbox: RunningSandbox) -> str:
    """Let the POS print, and wait until a person has read what came."""
    number = sandbox.sell_something()
    tour.until(lambda: number in tour.find(QLabel, "posReceiptText").text(), "the receipt of the POS")
    tour.pause(UNREAD_MILLISECONDS + 50)
    return number


def _press_alt(tour: Tour, key: Qt.Key) -> None:
    QTest.keyClick(tour.screen.focusWidget(), key, Qt.KeyboardModifier.AltModifier)


def _lists(tour: Tour, count: int) -> bool:
    found = tour.screen.findChild(QAbstractItemView, "posReceiptList")
    return found is not None and found.model().rowCount() == count


def _rows(tour: Tour) -> int:
    return tour.find(QTableView, "dayTable").model().rowCount()
