"""One setting, changed where it stands: saved at once, with an undo beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from posapp.domain.errors import InputError
from posapp.domain.settings.setting import AnySetting, SettingChange, YesNoSetting
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, label, quiet_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.speech import say
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.settings.value_fields import translated, value_field

__all__ = ["SettingInPlace"]

FIELD_WIDTH = 320
"""Pixels that a field is at most wide."""


class SettingInPlace(QWidget):
    """Caption, field, and beside it whether it was saved, with an undo.

    A choice and a tick are saved as they are made; what is typed, once the keyboard leaves the field or Enter is
    pressed. What nobody touched says nothing.

    Signals:
        changed: A SettingChange that is to be stored.

    Args:
        setting: The setting.
        shop: Its currency and locale decide how money is read and written.
    """

    changed = Signal(object)

    def __init__(self, setting: AnySetting, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._value = value_field(setting, shop)
        self._stored: SettingChange | None = None
        self._earlier: SettingChange | None = None
        self._wanted: list[SettingChange] = []
        self._taken_back: SettingChange | None = None
        self.field = self._value.widget
        self._said = label("", "caption")
        self._said.setObjectName(f"{setting.name}Said")
        self._undo = quiet_button(self.tr("Undo"), f"{setting.name}Undo")
        self._undo.setAccessibleName(self.tr("Undo: {setting}").format(setting=translated(setting.caption)))
        self._undo.clicked.connect(self._take_back)
        self._keep_room(self._undo)
        self.error = FieldError(f"{self._name}Error", self._target)
        self._listen()
        self._lay_out()

    @property
    def words(self) -> str:
        """By what it is found, in the person's language."""
        return f"{translated(self.setting.caption)} {translated(self.setting.hint)}"

    def show_stored(self, stored: SettingChange) -> None:
        """Show what is stored, but not over what a person is typing or has changed meanwhile."""
        self._stored = stored
        self._show_value()

    def show_saved(self, change: SettingChange) -> None:
        """Say that a change is stored, and offer to take it back, unless it took an earlier one back."""
        was_undo = change is self._taken_back
        self._wanted.remove(change)
        self._earlier, self._stored = self._stored, change
        self._show_value()
        self.error.show_message("")
        self._said.setText(self.tr("As before") if was_undo else self.tr("Saved"))
        self._undo.setVisible(not was_undo and self._earlier is not None)
        say(self, self._said.text())

    def show_refused(self, error: Exception, change: SettingChange) -> None:
        """Say at the field why a change was not stored; a choice goes back, and what was typed can be tried again."""
        self._wanted.remove(change)
        if isinstance(self.field, QLineEdit):
            self.field.setModified(True)
        self._show_value()
        self._show_error(error)

    def take_focus(self) -> None:
        """Put the keyboard on the field."""
        self._target.setFocus()

    def read(self, session: LedgerSession) -> SettingChange:
        """Read the stored value, on the ledger's thread; give it as the change that would store it again."""
        return self._value.read(session)

    # --- what a person does

    @property
    def _target(self) -> QWidget:
        return self.field.box if isinstance(self.field, LabelledCheckBox) else self.field

    @property
    def _name(self) -> str:
        return self._target.objectName()

    def _listen(self) -> None:
        if isinstance(self.field, LabelledCheckBox):
            self.field.box.toggled.connect(lambda _on: self._commit())
        elif isinstance(self.field, QComboBox):
            self.field.activated.connect(lambda _place: self._commit())
        elif isinstance(self.field, QLineEdit):
            self.field.editingFinished.connect(self._commit)
            self.field.textEdited.connect(lambda _text: self._begin())

    def _begin(self) -> None:
        self._said.setText("")
        self.error.show_message("")

    def _commit(self) -> None:
        """Have what is in the field stored, unless it is already, or is asked for."""
        if isinstance(self.field, QLineEdit) and not self.field.isModified():
            return
        try:
            change = self._value.change()
        except InputError as error:
            self._show_error(error)
            return
        self._leave_alone()
        if self._latest is None or change.words != self._latest.words:
            self._ask_for(change)

    def _take_back(self) -> None:
        if self._earlier is not None:
            self._taken_back = self._earlier
            self._leave_alone()
            self.take_focus()
            self._ask_for(self._earlier)

    def _ask_for(self, change: SettingChange) -> None:
        self._wanted.append(change)
        self._show_value()
        self.changed.emit(change)

    @property
    def _latest(self) -> SettingChange | None:
        """What was asked for last, or else is stored; None before that is known."""
        return self._wanted[-1] if self._wanted else self._stored

    def _show_value(self) -> None:
        """Show the latest value, but not over what a person is typing."""
        if self._latest is not None and not self._is_touched():
            self._value.show_value(self._latest.value)

    def _show_error(self, error: Exception) -> None:
        self._said.setText("")
        self.error.show_message(sentence(error))

    def _is_touched(self) -> bool:
        return isinstance(self.field, QLineEdit) and self.field.isModified()

    def _leave_alone(self) -> None:
        if isinstance(self.field, QLineEdit):
            self.field.setModified(False)

    # --- how it looks

    def _lay_out(self) -> None:
        if isinstance(self.field, LabelledCheckBox):
            self.field.setMinimumWidth(FIELD_WIDTH)
        else:
            self.field.setMaximumWidth(FIELD_WIDTH)
            self.field.setMinimumHeight(44)
        beside = row(self.field, self._said, self._undo)
        beside.setStretch(0, 1)
        beside.addStretch()
        parts = [] if isinstance(self.setting, YesNoSetting) else [self._caption()]
        self.setLayout(column(*parts, beside, self.error, spacing=2))

    def _caption(self) -> QWidget:
        caption = label(translated(self.setting.caption), wraps=True)
        caption.setBuddy(self._target)
        return caption

    def _keep_room(self, button: QWidget) -> None:
        """Nothing moves when the undo appears."""
        policy = QSizePolicy(button.sizePolicy())
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.hide()
