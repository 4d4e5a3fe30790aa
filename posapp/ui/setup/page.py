"""The base of every step of the set-up."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.form_builder import Form

__all__ = ["SetupPage"]


class SetupPage(QWidget):
    """One step: a title, an explanation, a form, and its own buttons at the foot of the window."""

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
        self.form = Form(self.column, self)

    def activate(self) -> None:
        """Put the keyboard on the first field."""
        if self.form.first_field is not None:
            self.form.first_field.setFocus()

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names."""
        self.form.show_error(error)

    def add_note(self, text: str) -> None:
        """Add a sentence below the fields."""
        self.column.addWidget(label(text, "soft", wraps=True))

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons at the foot of the window, the most likely one last."""
        for button in buttons:
            self._buttons.addWidget(button)
