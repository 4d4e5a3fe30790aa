"""What every step of the set-up has in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from posapp.ui.widgets.basics import FieldError, label

__all__ = ["Page"]


class Page(QWidget):
    """One step: a title, a sentence, its fields.

    Signals:
        ready: Whether the step can be left forward now.
    """

    ready = Signal(bool)

    def __init__(self, title: str, explanation: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(label(title, "title", wraps=True))
        self.column.addWidget(label(explanation, "soft", wraps=True))
        self.column.addSpacing(14)

    def add_field(self, caption: str, field: QWidget, error_name: str = "") -> FieldError:
        """Put a field below its caption, with room for what is wrong with it."""
        over = label(caption, "caption")
        over.setBuddy(field)
        field.setAccessibleName(caption)
        error = FieldError(error_name, field if isinstance(field, QLineEdit) else None)
        for widget in (over, field, error):
            self.column.addWidget(widget)
        self.column.addSpacing(4)
        return error
