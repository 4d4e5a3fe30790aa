"""Rows of fields that the person adds and removes: lines of an order, or details of an action."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import quiet_button
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["FieldColumn", "FieldRows"]

TOUCH_SIZE = 46


class FieldColumn:
    """One field of each row.

    Args:
        caption: What stands in it while it is empty, and what screen readers say.
        stretch: Its share of the width.
        begins_with: What a new row says there.
        right: Whether it is written to the right, as figures are.
    """

    def __init__(self, caption: str, stretch: int, *, begins_with: str = "", right: bool = False) -> None:
        self.caption, self.stretch, self.begins_with, self.right = caption, stretch, begins_with, right


class FieldRows(QWidget):
    """Starts without rows; each row can be removed.

    Signals:
        changed: Something was typed, or a row came or went.
        field_added: The QLineEdit of a new row.

    Args:
        name: What the names of the fields begin with: "items" gives "items0x1" for row 0, column 1.
        columns: The fields of a row.
        add: What the button says that gives another row.
        most: At most so many rows.
    """

    changed = Signal()
    field_added = Signal(QLineEdit)

    def __init__(
        self, name: str, columns: Sequence[FieldColumn], add: str, *, most: int = 50, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._columns, self._most = name, columns, most
        self._rows: list[tuple[QWidget, list[QLineEdit]]] = []
        self._add = quiet_button(add, f"{name}AddButton")
        self._add.clicked.connect(self._add_and_go)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)

    def texts(self) -> list[list[str]]:
        """Give the texts of each row in order, without rows in which nothing was typed."""
        found = [[field.text().strip() for field in fields] for _row, fields in self._rows]
        untouched = [column.begins_with for column in self._columns]
        return [texts for texts in found if any(texts) and texts != untouched]

    def clear(self) -> None:
        """Remove all rows."""
        while self._rows:
            self._remove_row(self._rows[-1][0])

    def _add_and_go(self) -> None:
        fields = self._add_row()
        fields[0].setFocus()
        self.changed.emit()

    def _add_row(self) -> list[QLineEdit]:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        fields = [self._field(column, place) for place, column in enumerate(self._columns)]
        for field, column in zip(fields, self._columns, strict=True):
            line.addWidget(field, stretch=column.stretch)
        line.addWidget(self._remover(row))
        self._rows.append((row, fields))
        self._column.insertWidget(len(self._rows) - 1, row)
        self._add.setEnabled(len(self._rows) < self._most)
        return fields

    def _field(self, column: FieldColumn, place: int) -> QLineEdit:
        field = QLineEdit(column.begins_with)
        field.setObjectName(f"{self._name}{len(self._rows)}x{place}")
        field.setPlaceholderText(column.caption)
        field.setAccessibleName(column.caption)
        field.setMaxLength(200)
        field.setMinimumWidth(44)
        field.setProperty("narrow", True)
        if column.right:
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            mark_as_amount(field)
        field.textChanged.connect(self.changed)
        self.field_added.emit(field)
        return field

    def _remover(self, row: QWidget) -> QPushButton:
        button = quiet_button("", f"{self._name}{len(self._rows)}RemoveButton")
        button.setAccessibleName(self.tr("Remove this line"))
        button.setToolTip(self.tr("Remove this line"))
        button.setFixedWidth(TOUCH_SIZE)
        redraw_on_theme_change(button, lambda: button.setIcon(icon("close", palette().soft, 18)))
        button.clicked.connect(lambda: self._remove_row(row))
        return button

    def _remove_row(self, row: QWidget) -> None:
        self._rows = [each for each in self._rows if each[0] is not row]
        row.hide()
        row.deleteLater()
        self._add.setEnabled(True)
        self.changed.emit()
