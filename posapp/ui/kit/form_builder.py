"""Builds a form: each field below its caption and above its error."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from posapp.ui.kit.basics import FieldError, label
from posapp.ui.labels.sentences import sentence

__all__ = ["GAP", "Form", "FormField"]

GAP = 12
"""Between two fields side by side, in pixels."""
CAPTION_GAP = 3
"""Above a caption, in pixels, so that it stays with its own field."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form.

    Attributes:
        widget: The field, or a widget whose focus proxy is the field.
        caption: What it is, above the field; nothing is above it where it is empty.
        name: What an error calls the field.
        error: The object name of its error; that of the field, with "Error" behind it, where it is empty.
    """

    widget: QWidget
    caption: str = ""
    name: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    error: FieldError
    widget: QWidget | None = None
    caption: QLabel | None = None

    @property
    def line(self) -> QLineEdit | None:
        return None if self.widget is None else _line_of(self.widget)


class Form(QObject):
    """Puts fields into a column.

    Signals:
        entered: Enter was pressed in a field of one line.
        edited: A field of one line holds another text, typed or not.

    Args:
        column: Where the fields go.
        parent: The widget that the form is part of.
        clears_all: Whether editing a field clears every error, or only the field's own.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, column: QBoxLayout, parent: QWidget, *, clears_all: bool = True) -> None:
        super().__init__(parent)
        self._column = column
        self._clears_all = clears_all
        self._parts: list[_Part] = []
        self._hidden: frozenset[str] = frozenset()

    @property
    def first_field(self) -> QLineEdit | None:
        """The first field of one line; None where there is none."""
        return next((part.line for part in self._parts if part.line is not None), None)

    def add(self, field: FormField) -> FieldError:
        """Add a field, and give its error."""
        return self._add_to(self._column, field)

    def add_row(self, *fields: FormField) -> None:
        """Add fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for field in fields:
            column = QVBoxLayout()
            column.setSpacing(self._column.spacing())
            self._add_to(column, field)
            column.addStretch()
            row.addLayout(column, stretch=1)
        self._column.addLayout(row)

    def add_error(self, error: str, name: str = "") -> FieldError:
        """Add an error that belongs to no field.

        Args:
            error: Its object name.
            name: What an error calls it; where it is empty, every error that names no field is shown here.
        """
        return self._add_part(self._column, _Part(name, FieldError(error)))

    def error_for(self, error: Exception) -> FieldError:
        """Give where an error is shown: at the field that it names, else at the nameless part, else at the first."""
        return self._place_of(error).error

    def show_error(self, error: Exception) -> None:
        """Show an error beside the field that it names, with the keyboard on that field."""
        _show(self._place_of(error), sentence(error))

    def show_errors(self, errors: Mapping[str, Exception]) -> FieldError:
        """Show the errors of several fields by their names, and give the first, whose field has the keyboard then."""
        wrong = [part for part in self._parts if part.name in errors]
        for part in reversed(wrong):
            _show(part, sentence(errors[part.name]))
        return wrong[0].error

    def show_message(self, name: str, text: str) -> None:
        """Show a sentence beside a field, with the keyboard on that field."""
        _show(self._named(name), text)

    def clear_errors(self) -> None:
        """Clear every error."""
        for part in self._parts:
            part.error.show_message("")

    def set_caption(self, name: str, text: str) -> None:
        """Give a field another caption."""
        part = self._named(name)
        if part.caption is not None:
            part.caption.setText(text)
        if part.widget is not None:
            _name_field(part.widget, text)

    def set_shown(self, name: str, *, is_shown: bool) -> None:
        """Show or hide a field with its caption, without an error."""
        part = self._named(name)
        part.error.show_message("")
        self._hidden = self._hidden - {name} if is_shown else self._hidden | {name}
        for widget in (part.caption, part.widget):
            if widget is not None:
                widget.setVisible(is_shown)

    def _named(self, name: str) -> _Part:
        return next(part for part in self._parts if part.name == name)

    def _place_of(self, error: Exception) -> _Part:
        shown = {part.name: part for part in reversed(self._parts) if part.name not in self._hidden}
        return shown.get(str(getattr(error, "field", ""))) or shown.get("") or self._parts[0]

    def _add_to(self, column: QBoxLayout, field: FormField) -> FieldError:
        line = _line_of(field.widget)
        caption = label(field.caption, "caption") if field.caption else None
        if caption is not None:
            caption.setContentsMargins(0, CAPTION_GAP, 0, 0)
            caption.setBuddy(line or field.widget)
            _name_field(field.widget, field.caption)
            column.addWidget(caption)
        column.addWidget(field.widget)
        name = (line or field.widget).objectName()
        part = _Part(field.name, FieldError(field.error or f"{name}Error", line), field.widget, caption)
        if line is not None:
            line.returnPressed.connect(self.entered)
            line.textChanged.connect(lambda _text: self._note_edit(part))
        return self._add_part(column, part)

    def _add_part(self, column: QBoxLayout, part: _Part) -> FieldError:
        self._parts.append(part)
        column.addWidget(part.error)
        return part.error

    def _note_edit(self, edited: _Part) -> None:
        for part in self._parts if self._clears_all else [edited]:
            part.error.show_message("")
        self.edited.emit()


def _show(part: _Part, text: str) -> None:
    part.error.show_message(text)
    field = part.line or part.widget
    if field is not None and field.isVisible():
        field.setFocus()
    if part.line is not None:
        part.line.selectAll()


def _line_of(widget: QWidget) -> QLineEdit | None:
    inner = widget if isinstance(widget, QLineEdit) else widget.focusProxy()
    return inner if isinstance(inner, QLineEdit) else None


def _name_field(widget: QWidget, caption: str) -> None:
    (_line_of(widget) or widget).setAccessibleName(caption)
