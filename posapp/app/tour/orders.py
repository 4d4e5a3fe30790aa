"""Plays an order to collect: it is placed at the counter and collected later."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QWidget

from posapp.app.tour.tour import Tour
from posapp.sandbox import RunningSandbox

__all__ = ["record_order"]

STEPS = ("order.placed", "order.confirmed", "order.delivered")


def record_order(tour: Tour, _environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Offer orders, place one at the counter, and record its collection."""
    _offer_orders(tour)
    before = len(sandbox.shop.events())
    tour.find(QAction, "actionsAction").trigger()
    tour.until(lambda: bool(tour.find(QLineEdit, "orderReference").text()), "a number for the order")
    tour.type("actionSearchField", str(sandbox.shop.profiles()[3]["reference"]))
    tour.until(lambda: _rows(tour, "actionResultList") == 1, "a customer")
    tour.press("actionSearchField")
    tour.click("itemsAddButton")
    for field, text in (("items0x0", "Reading lamp"), ("items0x1", "2"), ("items0x2", "34.90")):
        tour.type(field, text)
    tour.picture("order")
    tour.click("placedStepButton")
    tour.until(lambda: tour.find(QWidget, "orderState").isVisible(), "the order, placed")
    tour.click("deliveredStepButton")
    tour.until(lambda: tour.find(QLabel, "orderNothingPossible").isVisible(), "the order, collected")
    tour.picture("order-collected")
    tour.until(lambda: len(sandbox.shop.events()) == before + 2, "both steps of the order at Hellotext")
    tour.click("backFromActionsButton")


def _offer_orders(tour: Tour) -> None:
    tour.find(QAction, "offersAction").trigger()
    tour.until(lambda: tour.screen.findChild(QLineEdit, "settingsActionSearch") is not None, "the actions")
    for name in STEPS:
        tour.type("settingsActionSearch", name)
        tour.until(partial(_shows_only, tour, name), "the action")
        tour.until_other(lambda: _first(tour), lambda: tour.click("settingsActionOffered"), "the action, offered")
    tour.picture("actions-offered")
    tour.click("backFromActionSettingsButton")


def _shows_only(tour: Tour, name: str) -> bool:
    return _rows(tour, "settingsActionList") == 1 and name in _first(tour)


def _first(tour: Tour) -> str:
    model = tour.find(QAbstractItemView, "settingsActionList").model()
    return str(model.index(0, 0).data())


def _rows(tour: Tour, name: str) -> int:
    return tour.find(QAbstractItemView, name).model().rowCount()
