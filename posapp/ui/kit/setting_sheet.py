"""Sheets that save a value, and close only once it is saved."""

from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from posapp.background.workers import Worker
from posapp.domain.errors import PosappError
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["SavingSheet", "SettingSheet"]

Session = TypeVar("Session")
Value = TypeVar("Value")
Saved = TypeVar("Saved")


class SavingSheet(Sheet, Generic[Session, Value, Saved]):
    """Saves what is typed.

    A subclass adds its fields by `add_field` or to `body`, and gives `typed`, `write` and perhaps `saved`.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        worker: Saves.
        title: Its heading.
        explanation: What the setting does; nothing is said where it is empty.
        accept: The text of the button that saves; "Save" where it is empty.
        busy: The text of that button while the value is being saved; the same as before where it is empty.
        width: The card's, in pixels.
    """

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        worker: Worker[Session],
        title: str,
        explanation: str = "",
        *,
        accept: str = "",
        busy: str = "",
        width: int = 520,
    ) -> None:
        self._save_text = accept or QCoreApplication.translate("SettingSheet", "Save")
        self._busy_text = busy or self._save_text
        cancel = QCoreApplication.translate("SettingSheet", "Cancel")
        super().__init__(window, content, title, accept=self._save_text, cancel=cancel, width=width)
        self._worker = worker
        self.form = Form(self.body, self)
        self.form.entered.connect(self._submit)
        if explanation:
            self.body.addWidget(label(explanation, "soft", wraps=True))

    # --- what a subclass gives

    def typed(self) -> Value:
        """Give the value as it is in the fields.

        Raises:
            PosappError: It cannot be a value; `error_for` says beside which field that is shown.
        """
        raise NotImplementedError

    def write(self, session: Session, value: Value, /) -> Saved:
        """Save the value, on the worker's thread."""
        raise NotImplementedError

    def saved(self, result: Saved, /) -> None:
        """Go on after the value was saved, also where the sheet was closed meanwhile."""

    def error_for(self, error: Exception) -> FieldError:
        """Give where an error is shown: beside the field that it names, unless a subclass knows better."""
        return self.form.error_for(error)

    # --- the sheet

    def add_field(self, field: QWidget, error: str = "", *, caption: str = "", name: str = "") -> FieldError:
        """Add a field with its error below; Enter saves, and typing clears every error.

        Args:
            field: The field.
            error: The object name of its error; see `FormField`.
            caption: What is written above the field.
            name: What an error calls the field.
        """
        return self.form.add(FormField(field, caption, name, error))

    def add_error(self, name: str) -> FieldError:
        """Add an error of no single field; `name` is its object name."""
        return self.form.add_error(name)

    def open(self) -> None:
        """Show it on top, with the keyboard on its first field."""
        super().open()
        if self.form.first_field is not None:
            self.form.first_field.setFocus()

    def show_error(self, error: Exception) -> None:
        """Show why the value could not be read or saved, beside its field and with the keyboard on it."""
        self._set_busy(busy=False)
        place = self.error_for(error)
        place.show_message(sentence(error))
        place.focus_field()

    def _submit(self) -> None:
        """Save the value; the sheet closes only when it is saved."""
        if not self._accept.isEnabled():
            return
        try:
            value = self.typed()
        except PosappError as error:
            self.show_error(error)
            return
        self._set_busy(busy=True)
        self._worker.run(
            lambda session: self.write(session, value),
            on_success=self._finish,
            on_failure=self.if_open(self.show_error),
        )

    def _finish(self, result: Saved) -> None:
        self.if_open(lambda _saved: super(SavingSheet, self)._submit())(result)
        self.saved(result)

    def _set_busy(self, *, busy: bool) -> None:
        self._accept.setEnabled(not busy)
        self._accept.setText(self._busy_text if busy else self._save_text)


class SettingSheet(SavingSheet[Session, Value, Saved]):
    """Reads a value, lets it be changed, and saves it; a subclass gives also `read` and `show_value`."""

    def read(self, session: Session) -> Value:
        """Read the value, on the worker's thread."""
        raise NotImplementedError

    def show_value(self, value: Value, /) -> None:
        """Show the value that was read."""
        raise NotImplementedError

    def open(self) -> None:
        """Show it on top, and read the value."""
        super().open()
        self.ask(self._worker, self.read, self._show_read)

    def _show_read(self, value: Value) -> None:
        """Show the value, unless somebody has typed before it was read."""
        first = self.form.first_field
        if first is None or not first.isModified():
            self.show_value(value)
