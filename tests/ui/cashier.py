"""A cashier at the window of a till without a network: types, clicks and reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from posapp.background.app_context import AppContext
from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.ui.main_window import MainWindow
from tests.ui.driver import Driver

__all__ = ["ANA_PIN", "EVA_PIN", "PEOPLE", "Cashier", "busy_worker"]

Session = TypeVar("Session")
EVA_PIN, ANA_PIN = "2580", "70314"
"""The PINs of the manager and the cashier of the staffed till."""

LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff" * 3
PEOPLE = (
    Subscriber(
        id="p1",
        first_name="Ana",
        last_name="Pérez",
        phones=("+59899123451",),
        reference="C-1001",
        state=SubscriptionState.SUBSCRIBED,
    ),
    Subscriber(id="p2", first_name="Ana", last_name="Suárez", phones=("+59899123452",), reference="C-1002"),
    Subscriber(id="p3", first_name="Bruno", last_name="Ñandú", phones=("+59899123453",), reference="C-1003"),
    Subscriber(id="p4", first_name="Maximiliano", last_name=LONG_NAME, reference="C-1004"),
)


class Cashier(Driver):
    """Types, clicks and reads as a person at the counter."""

    def __init__(self, window: MainWindow, context: AppContext, qtbot: QtBot) -> None:
        self.window = window
        self.context = context
        super().__init__(lambda: self.window, qtbot)

    def types_at_focus(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), text)

    def has_focus(self, name: str) -> bool:
        return self.window.focusWidget().objectName() == name

    def results(self) -> list[str]:
        return self._lines("resultList", 1)

    def day(self) -> list[str]:
        return self._lines("dayTable", 2)

    def types_pin(self, pin: str, field: str = "pinField") -> None:
        self.until(lambda: self.find(QLineEdit, field).isEnabled())
        self.types(field, pin)
        self.presses(field)

    def types_new_pin(self, pin: str) -> None:
        """Type a new PIN into the sheet of the staff, and repeat it."""
        for field in ("memberPin", "memberPinAgain"):
            self.types(field, pin)

    def signs_in(self, name: str, pin: str) -> None:
        """Choose a name, type its PIN and wait until the counter is there."""
        self.until(lambda: self.sees(f"staffTile-{name}"))
        self.clicks(f"staffTile-{name}")
        self.types_pin(pin)
        self.until(lambda: self.sees("personButton"))

    def chooses(self, text: str) -> None:
        """Take the action of the menu that is called `text`."""
        (action,) = [each for each in self.window.findChildren(QAction) if each.text() == text]
        action.trigger()

    def finds(self, text: str, first: str) -> None:
        self.types("searchField", text)
        self.until(lambda: bool(self.results()) and first in self.results()[0])
        self.presses("searchField")

    def sells(self, amount: str) -> None:
        """Sell without a customer and wait until it stands in the day's list."""
        before = len(self.day())
        self.clicks("withoutCustomerButton")
        self.types("amountField", amount)
        self.presses("amountField")
        self.until(lambda: len(self.day()) == before + 1)

    def is_paid(self, customer: str, amount: str) -> None:
        """Take a payment of a customer and wait until it stands in the day's list."""
        before = len(self.day())
        self.finds(customer, "")
        self.types("amountField", amount)
        self.presses("amountField")
        self.until(lambda: len(self.day()) == before + 1)

    def _lines(self, name: str, columns: int) -> list[str]:
        model = self.find(QAbstractItemView, name).model()
        rows = range(model.rowCount(QModelIndex()))
        return [" ".join(str(model.index(row, column).data()) for column in range(columns)) for row in rows]


@contextmanager
def busy_worker(worker: Worker[Session]) -> Iterator[None]:
    """Keep a worker busy, as a slow disk does, until the block ends."""
    breaker, inside = Event(), Event()

    def wait(_session: Session) -> None:
        inside.set()
        breaker.wait(30)

    worker.run(wait, on_success=lambda _done: None, on_failure=lambda _error: None)
    assert inside.wait(10)
    try:
        yield
    finally:
        breaker.set()
