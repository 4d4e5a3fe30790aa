"""Plays a sale by item: a catalogue is imported, items are sold, and one of them is returned."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QTableView, QWidget

from posapp.app.tour.tour import Tour
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till

__all__ = ["sell_by_item"]

CATALOGUE = (
    "4006381333931,Country bread with seeds,4.50,piece",
    "7730900010016,Ground coffee 500 g,11.90,piece",
    "2000001,Cured ham,39.80,kg",
    "2000002,Colonia cheese,24.60,kg",
    "036000291452,Paper tissues,1.25,piece",
    "BAG,Shopping bag,0.30,piece",
)
"""Invented, with prices in whatever the shop takes."""


def sell_by_item(tour: Tour, environment: Mapping[str, str], sandbox: RunningSandbox) -> None:
    """Import a catalogue, sell three items of it, and refund one loaf."""
    _import_catalogue(tour, Till(environment))
    before, receipt = len(sandbox.shop.events()), tour.find(QLineEdit, "receiptField").text()
    tour.type("searchField", str(sandbox.shop.profiles()[7]["reference"]))
    tour.until(lambda: _rows(tour, "resultList") > 0, "a customer")
    tour.press("searchField")
    for count, typed in enumerate(("2*4006381333931", "7730900010016", "0.350*2000001"), start=1):
        tour.type("productField", typed)
        tour.press("productField")
        tour.until(partial(_has_items, tour, count), "the item")
    tour.picture("items")
    sold = tour.find(QTableView, "dayTable").model().rowCount()
    tour.press("amountField")
    tour.until(lambda: tour.find(QTableView, "dayTable").model().rowCount() == sold + 1, "the payment of the items")
    tour.until(lambda: len(sandbox.shop.events()) == before + 1, "the payment of the items at Hellotext")
    _refund_item(tour, receipt)
    tour.until(lambda: len(sandbox.shop.events()) == before + 2, "the refund of the loaf at Hellotext")


def _import_catalogue(tour: Tour, till: Till) -> None:
    file, unit = Path(till.environment["POSAPP_HOME"]) / "products.csv", till.shop().currency.code
    lines = [line.rpartition(",") for line in CATALOGUE]
    file.write_text(
        "barcode,name,price,currency,unit\n" + "".join(f"{columns},{unit},{by}\n" for columns, _comma, by in lines),
        encoding="utf-8",
    )
    tour.find(QAction, "productsAction").trigger()
    tour.until(lambda: tour.screen.findChild(QLineEdit, "productsFile") is not None, "the products")
    tour.type("productsFile", str(file))
    tour.click("importProductsButton")
    tour.until(lambda: tour.find(QLabel, "productsOutcome").isVisible(), "the catalogue")
    tour.picture("products")
    tour.click("acceptButton")


def _refund_item(tour: Tour, receipt: str) -> None:
    tour.press("dayTable", Qt.Key.Key_F3)
    tour.type("refundSearch", receipt)
    tour.press("refundSearch")
    tour.until(lambda: tour.screen.findChild(QLineEdit, "returned0") is not None, "the items of the receipt")
    tour.click("returnMore0")
    tour.press("refundReason", Qt.Key.Key_Down)
    tour.picture("refund-by-item")
    tour.click("refundButton")
    tour.until(lambda: not tour.find(QWidget, "refundAmount").isVisible(), "the recorded refund of the loaf")
    tour.click("backFromRefundButton")
    tour.until(lambda: tour.find(QWidget, "productField").isVisible(), "the counter")


def _rows(tour: Tour, name: str) -> int:
    return tour.find(QListView, name).model().rowCount()


def _has_items(tour: Tour, count: int) -> bool:
    return _rows(tour, "itemList") == count
