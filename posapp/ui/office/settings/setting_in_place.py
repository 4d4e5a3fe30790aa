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
        self.is_taking_back = False
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
        """Show what is stored, but not over what a person is typing."""
        if not self._is_touched():
            self._value.show_value(stored.value)
            self._stored = stored

    def show_saved(self, change: SettingChange, *, was_undo: bool) -> None:
        """Say that a change is stored, and offer to take it back.

        Args:
            change: The change, as it is stored.
            was_undo: Whether it took an earlier one back.
        """
        self._earlier, self._stored = self._stored, change
        self.error.show_message("")
        self._leave_alone()
        self._said.setText(self.tr("As before") if was_undo else self.tr("Saved"))
        self._undo.setEnabled(not was_undo)
        self._undo.setVisible(not was_undo and self._earlier is not None)
        say(self, self._said.text())

    def show_refused(self, error: Exception) -> None:
        """Say at the field why a change was not stored."""
        self._said.setText("")
        self.error.show_message(sentence(error))

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
        """Store what is in the field, unless it is stored already."""
        if isinstance(self.field, QLineEdit) and not self.field.isModified():
            return
        try:
            change = self._value.change()
        except InputError as error:
            self.show_refused(error)
            return
        self._leave_alone()
        if self._stored is None or change.words != self._stored.words:
            self.changed.emit(change)

    def _take_back(self) -> None:
        if self._earlier is not None:
            self._value.show_value(self._earlier.value)
            self.take_focus()
            self.is_taking_back = True
            self.changed.emit(self._earlier)
            self.is_taking_back = False

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
