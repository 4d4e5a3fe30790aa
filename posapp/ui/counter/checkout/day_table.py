"""The table of one day: what was recorded on the left, its amount on the right."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from posapp.ui.counter.checkout.day_model import AMOUNT, SALE
from posapp.ui.counter.checkout.day_row import ROW_HEIGHT, DaySalesDelegate

__all__ = ["NARROWEST_AMOUNT", "day_table"]

NARROWEST_AMOUNT = 118


def day_table(name: str, model: QAbstractItemModel) -> QTableView:
    """Give the table over a model of two columns, as the sales and the other actions of the day are shown.

    Args:
        name: What tests and style sheets know it by.
        model: Gives what `DaySalesDelegate` paints.
    """
    table = QTableView()
    table.setObjectName(name)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setItemDelegate(DaySalesDelegate(table))
    _lay_out(table)
    return table


def _lay_out(table: QTableView) -> None:
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(SALE, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setSectionResizeMode(AMOUNT, QHeaderView.ResizeMode.Fixed)
    table.setColumnWidth(AMOUNT, NARROWEST_AMOUNT)
