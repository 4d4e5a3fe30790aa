"""The form that matches the columns of the POS export with what they hold."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from posapp.domain.errors import PosappError
from posapp.domain.pos_files.column_map import ColumnMap, make_column_map
from posapp.domain.pos_files.questions import ASKED_COLUMNS, NO_COLUMN
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.ui.kit.basics import FieldError, label, primary_button, quiet_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.plain_text import one_line
from posapp.ui.labels.sentences import sentence

__all__ = ["ColumnMappingForm"]

MUST_BE_CHOSEN = frozenset({"receipt", "sold_at", "amount", *ASKED_COLUMNS})
"""The last of them may be said to be missing; nothing is guessed about them."""
COLUMNS, NARROW_COLUMNS = 3, 2
SHORTEST = 5
"""So many characters of a column's name are shown where there is little room."""
CLOCK = "clock"
"""The time, where the POS writes it in a column of its own."""


class ColumnMappingForm(QWidget):
    """A box for each kind of value that the reconciliation needs.

    Signals:
        columns_chosen: The ColumnMap that was chosen, and the columns that could change an amount, by ASKED_COLUMNS; an
            empty text for each that the file does not have.
        left: Cancel was pressed.
    """

    columns_chosen = Signal(ColumnMap, dict)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {name: self._box(f"column-{name}", caption) for name, caption in self._captions().items()}
        self._dates = self._box("columnDates", self.tr("Date format"))
        for order, words in self._orders().items():
            self._dates.addItem(words, order.value)
        self._error = FieldError("columnError")
        self._lay_out()

    def show_columns(self, names: tuple[str, ...], saved: ColumnMap | None) -> None:
        """Offer the columns of a file, each box on the saved column, or on the column with the default name."""
        before = saved or ColumnMap()
        for name, box in self._boxes.items():
            box.clear()
            box.addItem("" if name in MUST_BE_CHOSEN else self.tr("not in the file"), "")
            if name in ASKED_COLUMNS:
                box.addItem(self.tr("not in the file"), NO_COLUMN)
            for each in names:
                box.addItem(one_line(each), each)
            parts = before.names.get("sold_at" if name == CLOCK else name, ())
            requested = parts[1:2] if name == CLOCK else parts[:1]
            more = 1 if name in ASKED_COLUMNS else 0
            place = self._place(names, requested)
            box.setCurrentIndex(place + more if place else 0)
        self._dates.setCurrentIndex(max(0, self._dates.findData(before.dates.value)))
        self._error.show_message("")

    def take_focus(self) -> None:
        """Put the keyboard on the first box."""
        self._boxes["receipt"].setFocus()

    def fit(self, *, narrow: bool) -> None:
        """Stand in fewer columns in a narrow window."""
        columns = NARROW_COLUMNS if narrow else COLUMNS
        lines = -(-len(self._fields) // columns)
        for words, box in self._fields:
            self._grid.removeWidget(words)
            self._grid.removeWidget(box)
        for place, (words, box) in enumerate(self._fields):
            side, line = divmod(place, lines)
            self._grid.addWidget(words, 2 * line, side)
            self._grid.addWidget(box, 2 * line + 1, side)
        for side in range(COLUMNS):
            self._grid.setColumnStretch(side, int(side < columns))

    def _place(self, names: tuple[str, ...], requested: tuple[str, ...]) -> int:
        lower = [name.lower() for name in names]
        return lower.index(requested[0].lower()) + 1 if requested and requested[0].lower() in lower else 0

    def _submit(self) -> None:
        chosen = {name: str(box.currentData()) for name, box in self._boxes.items()}
        clock = chosen.pop(CLOCK)
        if clock:
            chosen["sold_at"] = f"{chosen['sold_at']} + {clock}"
        more = {name: chosen.pop(name) for name in ASKED_COLUMNS}
        try:
            columns = make_column_map(chosen, DateOrder(self._dates.currentData()))
        except PosappError as error:
            self._error.show_message(sentence(error))
            return
        untold = next((name for name, column in more.items() if not column), None)
        if untold is not None:
            text = self.tr("{column}: choose its column, or “not in the file”.")
            self._error.show_message(text.format(column=self._captions()[untold]))
            self._boxes[untold].setFocus()
            return
        self.columns_chosen.emit(columns, {name: "" if text == NO_COLUMN else text for name, text in more.items()})

    def _captions(self) -> dict[str, str]:
        return {
            "receipt": self.tr("Receipt"),
            "sold_at": self.tr("Date and time"),
            CLOCK: self.tr("Time, if separate"),
            "amount": self.tr("Amount"),
            "customer": self.tr("Customer number"),
            "currency": self.tr("Currency"),
            "kind": self.tr("Sale, refund or cancelled"),
            "register": self.tr("Register"),
            "tender": self.tr("Payment method"),
            "refunded": self.tr("Refunded later"),
            "tip": self.tr("Tip"),
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
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(SHORTEST)
        box.setAccessibleName(caption)
        return box

    def _lay_out(self) -> None:
        save = primary_button(self.tr("Save and reconcile"), "rememberColumnsButton")
        save.clicked.connect(self._submit)
        cancel = quiet_button(self.tr("Cancel"), "cancelColumnsButton")
        cancel.clicked.connect(self.left)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._fields = [(label(box.accessibleName(), "caption"), box) for box in (*self._boxes.values(), self._dates)]
        for words, box in self._fields:
            words.setBuddy(box)
        self.fit(narrow=False)
        heading = label(self.tr("Match the columns of the file"), "heading")
        explanation = self.tr("posapp asks once and remembers this for every export of this POS.")
        note = label(explanation, "soft", wraps=True)
        self.setLayout(column(heading, note, self._grid, self._error, row(None, cancel, save), None, spacing=10))
