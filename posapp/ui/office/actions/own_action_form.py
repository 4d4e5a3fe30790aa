"""The form of one of the shop's own actions: its name, its title, and what it counts for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from posapp.domain.actions.catalogue import CustomAction, new_custom_action
from posapp.domain.errors import PosappError
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import FieldError, label, primary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.labels.sentences import sentence

__all__ = ["CustomActionForm"]


class CustomActionForm(QWidget):
    """A new action has a name; one that is there keeps it.

    Signals:
        requested: A CustomAction that can be sent, and whether it is new.

    Args:
        name: What the names of its parts begin with.
    """

    requested = Signal(CustomAction, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = name
        self._known: CustomAction | None = None
        self._name_caption = label(self.tr("Name, as object.verb in lower case"), "caption")
        self._name = self._field("Name", self._name_caption.text())
        self._name.setPlaceholderText("bike.repaired")
        self._title = self._field("Title", self.tr("Title in Hellotext"))
        self._goal = LabelledCheckBox(self.tr("A goal: it counts as a conversion"), f"{name}Goal")
        self._important = LabelledCheckBox(
            self.tr("Important: it moves the conversation up in the Inbox"), f"{name}Important"
        )
        self._errors = {
            "action": FieldError(f"{name}NameError", self._name),
            "other": FieldError(f"{name}Error"),
        }
        self._needs = WrappedLabel(self.tr("Saved in Hellotext; this needs a connection."), "soft")
        self._save = primary_button("", f"{name}SaveButton")
        self._save.clicked.connect(self._emit_request)
        self._lay_out()

    def show_action(self, known: CustomAction | None) -> None:
        """Show an action of the business, or an empty form for a new one."""
        self._known = known
        for widget in (self._name_caption, self._name):
            widget.setVisible(known is None)
        self._name.setText("" if known is None else known.name)
        self._title.setText("" if known is None else known.title)
        self._goal.box.setChecked(known is not None and known.goal)
        self._important.box.setChecked(known is not None and not known.passive)
        self._save.setText(self.tr("Create in Hellotext") if known is None else self.tr("Change in Hellotext"))
        self._clear_errors()
        self.set_busy(busy=False)

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        first = self._name if self._known is None else self._title
        first.setFocus()
        first.selectAll()

    def show_error(self, error: Exception) -> None:
        """Say what Hellotext, or the rules of names, have against it; what was typed stays."""
        self.set_busy(busy=False)
        is_name = getattr(error, "field", "") == "action" and self._known is None
        self._errors["action" if is_name else "other"].show_message(sentence(error))

    def set_busy(self, *, busy: bool) -> None:
        """Take no second press while Hellotext is asked, and say that it is."""
        self._save.setEnabled(not busy)
        asking = self.tr("Asking Hellotext…")
        self._needs.setText(asking if busy else self.tr("Saved in Hellotext; this needs a connection."))

    def _emit_request(self) -> None:
        if not self._save.isEnabled():
            return
        self._clear_errors()
        name = self._name.text() if self._known is None else self._known.name
        goal, passive = self._goal.is_checked, not self._important.is_checked
        try:
            action = new_custom_action(name, self._title.text(), goal=goal, passive=passive)
        except PosappError as error:
            self.show_error(error)
            self.take_focus()
            return
        self.set_busy(busy=True)
        self.requested.emit(action, self._known is None)

    def _clear_errors(self) -> None:
        for error in self._errors.values():
            error.show_message("")

    def _field(self, name: str, caption: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"{self._prefix}{name}")
        field.setAccessibleName(caption)
        field.setMaxLength(130)
        field.textChanged.connect(lambda _text: self._clear_errors())
        field.returnPressed.connect(self._emit_request)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        parts: tuple[QWidget, ...] = (
            *(self._name_caption, self._name, self._errors["action"]),
            *(label(self._title.accessibleName(), "caption"), self._title),
            *(self._goal, self._important, self._needs, self._errors["other"], self._save),
        )
        for widget in parts:
            column.addWidget(widget)
