"""Which column of the till's export holds what: chosen once, and remembered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from posapp.domain.errors import PosappError
from posapp.domain.reconciliation.pos_exports import OWN_COLUMNS, ColumnMap, DateOrder, make_column_map
from posapp.ui.kit.basics import FieldError, label, primary_button, quiet_button
from posapp.ui.kit.plain_text import one_line
from posapp.ui.labels.sentences import sentence

__all__ = ["ColumnMappingForm"]

CLOCK = "clock"
"""The second column of a moment, where a till writes date and time apart."""


class ColumnMappingForm(QWidget):
    """A box for each thing that a check needs to know.

    Signals:
        columns_chosen: The ColumnMap that was chosen.
        left: Nothing is to be changed.
    """

    columns_chosen = Signal(ColumnMap)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        captions = self._captions()
        self._boxes = {name: self._box(f"column-{name}", caption) for name, caption in captions.items()}
        self._dates = self._box("columnDates", self.tr("Date format"))
        for order, words in self._orders().items():
            self._dates.addItem(words, order.value)
        self._error = FieldError("columnError")
        keep = primary_button(self.tr("Save and reconcile"), "rememberColumnsButton")
        keep.clicked.connect(self._show_message)
        cancel = quiet_button(self.tr("Cancel"), "cancelColumnsButton")
        cancel.clicked.connect(self.left)
        self._lay_out(captions, keep, cancel)

    def show_columns(self, names: tuple[str, ...], kept: ColumnMap | None) -> None:
        """Offer the columns of a file, each box on what was told before or on a column of that very name."""
        before = kept or ColumnMap()
        for name, box in self._boxes.items():
            box.clear()
            box.addItem("" if name in {"receipt", "sold_at", "amount"} else self.tr("not in the file"), "")
            for column in names:
                box.addItem(one_line(column), column)
            parts = before.names.get("sold_at" if name == CLOCK else name, ())
            requested = parts[1:2] if name == CLOCK else parts[:1]
            box.setCurrentIndex(max(0, self._place(names, requested)))
        self._dates.setCurrentIndex(max(0, self._dates.findData(before.dates.value)))
        self._error.show_message("")

    def take_focus(self) -> None:
        """Put the keyboard on the first box."""
        self._boxes["receipt"].setFocus()

    def _place(self, names: tuple[str, ...], requested: tuple[str, ...]) -> int:
        lower = [name.lower() for name in names]
        return lower.index(requested[0].lower()) + 1 if requested and requested[0].lower() in lower else 0

    def _show_message(self) -> None:
        chosen = {name: str(box.currentData()) for name, box in self._boxes.items()}
        clock = chosen.pop(CLOCK)
        if clock:
            chosen["sold_at"] = f"{chosen['sold_at']} + {clock}"
        try:
            columns = make_column_map(chosen, DateOrder(self._dates.currentData()))
        except PosappError as error:
            self._error.show_message(sentence(error))
            return
        self.columns_chosen.emit(columns)

    def _captions(self) -> dict[str, str]:
        captions = dict(
            zip(
                OWN_COLUMNS,
                (
                    self.tr("Receipt"),
                    self.tr("Date and time"),
                    self.tr("Customer number"),
                    self.tr("Amount"),
                    self.tr("Currency"),
                    self.tr("Coupons"),
                ),
                strict=True,
            )
        )
        return {
            name: captions[name] if name != CLOCK else self.tr("Time, if separate")
            for name in ("receipt", "sold_at", CLOCK, "amount", "customer", "currency")
        }

    def _orders(self) -> dict[DateOrder, str]:
        return {
            DateOrder.ISO: self.tr("year-month-day"),
            DateOrder.DAY_FIRST: self.tr("day/month/year"),
            DateOrder.MONTH_FIRST: self.tr("month/day/year"),
        }

    def _box(self, name: str, caption: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(caption)
        return box

    def _lay_out(self, captions: dict[str, str], keep: QWidget, cancel: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Match the columns of the file"), "heading"))
        columns_chosen = self.tr("posapp asks once and remembers this for every export of this POS.")
        column.addWidget(label(columns_chosen, "soft", wraps=True))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        boxes = {
            **{captions[name]: box for name, box in self._boxes.items()},
            self._dates.accessibleName(): self._dates,
        }
        for row, (caption, box) in enumerate(boxes.items()):
            words = label(caption)
            words.setBuddy(box)
            grid.addWidget(words, row, 0)
            grid.addWidget(box, row, 1)
        column.addLayout(grid)
        column.addWidget(self._error)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch()
        row_of_buttons.addWidget(cancel)
        row_of_buttons.addWidget(keep)
        column.addLayout(row_of_buttons)
        column.addStretch()
