"""A sheet that reads, shows and changes the settings that belong together."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.settings.setting import AnySetting, SettingChange
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.setting_sheet import SettingSheet
from posapp.ui.office.settings.value_fields import form_field, translated, value_field

__all__ = ["ValuesSheet"]

Changes = tuple[SettingChange, ...]


class ValuesSheet(SettingSheet[LedgerSession, Changes, Changes]):
    """A field for each setting.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and changes the settings.
        title: Its heading, in the person's language.
        explanation: What the settings do, in English; "{till}" is the till's name.
        settings: The settings, at least one.
        changed: Called with the changes after they are stored, also when the sheet was closed meanwhile.
    """

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        context: AppContext,
        title: str,
        explanation: str,
        settings: Sequence[AnySetting],
        changed: Callable[[Changes], None],
    ) -> None:
        words = translated(explanation).replace("{till}", context.shop.till)
        super().__init__(window, content, context.ledger, title, words)
        self._changed = changed
        self._fields = [value_field(each, context.shop) for each in settings]
        self._errors = [
            self.form.add(form_field(each, field)) for each, field in zip(settings, self._fields, strict=True)
        ]
        self._error = self._errors[0]
        self._is_read = False

    def read(self, session: LedgerSession) -> Changes:
        """Read the values, each as a change to what is stored."""
        return tuple(field.read(session) for field in self._fields)

    def show_value(self, stored: Changes, /) -> None:
        """Show the values, but in a field that somebody has changed before they were read."""
        self._is_read = True
        for field, change in zip(self._fields, stored, strict=True):
            if not _is_touched(field.widget):
                field.show_value(change.value)

    def typed(self) -> Changes:
        """Give the changes to what is in the fields; raises InputError for the first that cannot be a value.

        Before the values are read, a field that nobody has touched says nothing of its setting.
        """
        changes = []
        for field, error in zip(self._fields, self._errors, strict=True):
            self._error = error
            if self._is_read or _is_touched(field.widget):
                changes.append(field.change())
        return tuple(changes)

    def write(self, session: LedgerSession, changes: Changes, /) -> Changes:
        """Store the changes, and give those that were not so before."""
        return session.settings.change(*changes)

    def saved(self, changes: Changes, /) -> None:
        """Report what was changed."""
        self._changed(changes)

    def error_for(self, _error: Exception) -> FieldError:
        """Give the error beside the field that was read last."""
        return self._error

    def _show_read(self, value: Changes) -> None:
        self.show_value(value)


def _is_touched(field: QWidget) -> bool:
    if isinstance(field, LabelledCheckBox):
        return field.is_checked
    return isinstance(field, QLineEdit) and field.isModified()
