"""Remembers what a field says and marks, to bring it back."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

__all__ = ["FieldState"]


@dataclass(frozen=True, slots=True)
class FieldState:
    """A field of one line at one moment.

    Attributes:
        text: What it says.
        cursor: Before which character the cursor stands.
        selected: Where the marked part begins; -1 where nothing is marked.
        length: How many characters are marked.
    """

    text: str = ""
    cursor: int = 0
    selected: int = -1
    length: int = 0

    @classmethod
    def of(cls, widget: QWidget | None) -> "FieldState":
        """Give the state of a field; an empty one for what is no field."""
        if not isinstance(widget, QLineEdit):
            return cls()
        marked = widget.selectedText()
        return cls(widget.text(), widget.cursorPosition(), widget.selectionStart(), len(marked))

    def restore(self, field: QLineEdit) -> None:
        """Let a field say and mark again what it did."""
        field.setText(self.text)
        field.setCursorPosition(self.cursor)
        if self.length:
            field.setSelection(self.selected, self.length)
