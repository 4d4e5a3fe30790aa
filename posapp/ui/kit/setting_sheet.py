"""A sheet that shows a setting, and closes only once the new value is saved."""

from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.workers import Worker
from posapp.domain.errors import PosappError
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["SettingSheet"]

Session = TypeVar("Session")
Value = TypeVar("Value")
Saved = TypeVar("Saved")


class SettingSheet(Sheet, Generic[Session, Value, Saved]):
    """Reads a value beside the UI thread, lets it be changed, and saves it.

    A subclass adds its fields by `add_field` or to `body`, and gives `read`, `show_value`, `typed` and `write`.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        worker: Reads and saves.
        title: Its heading.
        explanation: What the setting does.
        accept: The text of the button that saves; "Save" where it is empty.
        busy: The text of that button while the value is being saved; the same as before where it is empty.
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
    ) -> None:
        self._save_text = accept or QCoreApplication.translate("SettingSheet", "Save")
        self._busy_text = busy or self._save_text
        cancel = QCoreApplication.translate("SettingSheet", "Cancel")
        super().__init__(window, content, title, accept=self._save_text, cancel=cancel)
        self._worker = worker
        self._first_field: QLineEdit | None = None
        self._error: FieldError | None = None
        if explanation:
            self.body.addWidget(label(explanation, "soft", wraps=True))

    # --- what a setting says of itself

    def read(self, session: Session) -> Value:
        """Read the value, on the worker's thread."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Show the value that was read."""
        raise NotImplementedError

    def typed(self) -> Value:
        """Give the value as it is in the fields.

        Raises:
            PosappError: It cannot be a value; the error is shown beside its field.
        """
        raise NotImplementedError

    def write(self, session: Session, value: Value) -> Saved:
        """Save the value, on the worker's thread."""
        raise NotImplementedError

    def saved(self, result: Saved) -> None:
        """Go on after the value was saved, also where the sheet was closed meanwhile."""

    # --- the sheet

    def add_field(self, field: QLineEdit, error: str) -> FieldError:
        """Add a field with its error below; Enter saves, and typing takes the error back."""
        shown = FieldError(error, field)
        field.returnPressed.connect(self._submit)
        field.textChanged.connect(lambda _text: shown.show_message(""))
        self.body.addWidget(field)
        self.body.addWidget(shown)
        self._first_field = self._first_field or field
        self._error = self._error or shown
        return shown

    def add_error(self, name: str) -> FieldError:
        """Add an error that belongs to no field of one line."""
        self._error = FieldError(name)
        self.body.addWidget(self._error)
        return self._error

    def open(self) -> None:
        """Show it on top with the keyboard on its first field, and read the value."""
        super().open()
        if self._first_field is not None:
            self._first_field.setFocus()
        self._worker.run(self.read, on_success=self.if_open(self._show_read), on_failure=self.if_open(self.show_error))

    def show_error(self, error: Exception) -> None:
        """Say what is wrong beside the first field; a subclass may choose another."""
        self._set_busy(busy=False)
        if self._error is not None:
            self._error.show_message(sentence(error))

    def _show_read(self, value: Value) -> None:
        """Whoever typed before the value arrived is not overwritten."""
        if self._first_field is None or not self._first_field.isModified():
            self.show_value(value)

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
        self.if_open(lambda _saved: super(SettingSheet, self)._submit())(result)
        self.saved(result)

    def _set_busy(self, *, busy: bool) -> None:
        self._accept.setEnabled(not busy)
        self._accept.setText(self._busy_text if busy else self._save_text)
