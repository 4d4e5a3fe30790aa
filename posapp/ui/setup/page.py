"""What every step of the set-up has in common."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from posapp.ui.kit.basics import FieldError, label

__all__ = ["Field", "SetupPage"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its caption, and the name of the text that says what is wrong with it."""

    caption: str
    widget: QWidget
    error_name: str


class SetupPage(QWidget):
    """One step: a title, a sentence, its fields, and at the window's foot its own buttons."""

    def __init__(self, title: str, explanation: str) -> None:
        super().__init__()
        self.title = label(title, "title", wraps=True)
        self.explanation = label(explanation, "soft", wraps=True)
        self.foot = QWidget()
        self._buttons = QHBoxLayout(self.foot)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 4, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.title)
        self.column.addWidget(self.explanation)
        self.column.addSpacing(12)

    def activate(self) -> None:
        """Put the keyboard where this step begins."""

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons at the window's foot, the most likely one last."""
        for button in buttons:
            self._buttons.addWidget(button)

    def add_fields(self, *fields: Field) -> tuple[FieldError, ...]:
        """Put fields side by side, each below its caption, with room for what is wrong with it."""
        row = QHBoxLayout()
        row.setSpacing(16)
        errors = tuple(self._add_field(row, field) for field in fields)
        self.column.addLayout(row)
        self.column.addSpacing(6)
        return errors

    def _add_field(self, row: QHBoxLayout, field: Field) -> FieldError:
        over = label(field.caption, "caption")
        over.setBuddy(field.widget)
        field.widget.setAccessibleName(field.caption)
        error = FieldError(field.error_name, field.widget if isinstance(field.widget, QLineEdit) else None)
        column = QVBoxLayout()
        column.setSpacing(6)
        for widget in (over, field.widget, error):
            column.addWidget(widget)
        column.addStretch()
        row.addLayout(column, stretch=1)
        return error
