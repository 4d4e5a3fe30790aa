"""The form of one of the shop's own actions: its name, its title, and what it counts for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.actions.catalogue import CustomAction, new_custom_action
from posapp.domain.errors import PosappError
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import primary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column

__all__ = ["CustomActionForm"]

LIMIT = 130


class CustomActionForm(QWidget):
    """Edits an action, or creates one; only a new one gets a name.

    Signals:
        requested: A CustomAction that can be sent, and whether it is new.

    Args:
        name: What the object names of its parts begin with.
    """

    requested = Signal(CustomAction, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: CustomAction | None = None
        self._name = line_field(f"{name}Name", "", limit=LIMIT, hint="bike.repaired")
        self._title = line_field(f"{name}Title", "", limit=LIMIT)
        goal, important = (
            self.tr("A goal: it counts as a conversion"),
            self.tr("Important: it moves the conversation up in the Inbox"),
        )
        self._goal = LabelledCheckBox(goal, f"{name}Goal")
        self._important = LabelledCheckBox(important, f"{name}Important")
        self._note = WrappedLabel("", "soft")
        self._save = primary_button("", f"{name}SaveButton")
        self._save.clicked.connect(self._submit)
        whole = column(spacing=6)
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.entered.connect(self._submit)
        self._form.add(FormField(self._name, self.tr("Name, as object.verb in lower case"), "action"))
        self._form.add(FormField(self._title, self.tr("Title in Hellotext"), "title"))
        for widget in (self._goal, self._important, self._note):
            whole.addWidget(widget)
        self._form.add_error(f"{name}Error")
        whole.addWidget(self._save)

    def show_action(self, known: CustomAction | None) -> None:
        """Show an action of the business, or an empty form for a new one."""
        self._known = known
        self._form.set_shown("action", is_shown=known is None)
        self._name.setText("" if known is None else known.name)
        self._title.setText("" if known is None else known.title)
        self._goal.box.setChecked(known is not None and known.goal)
        self._important.box.setChecked(known is not None and not known.passive)
        self._save.setText(self.tr("Create in Hellotext") if known is None else self.tr("Change in Hellotext"))
        self._form.clear_errors()
        self.set_busy(busy=False)

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        first = self._name if self._known is None else self._title
        first.setFocus()
        first.selectAll()

    def show_error(self, error: Exception) -> None:
        """Show why the action was not saved; what was typed stays."""
        self.set_busy(busy=False)
        self._form.show_error(error)

    def set_busy(self, *, busy: bool) -> None:
        """Ignore the button while Hellotext is asked, and say that it is."""
        self._save.setEnabled(not busy)
        asking, note = self.tr("Asking Hellotext…"), self.tr("Saved in Hellotext; this needs a connection.")
        self._note.setText(asking if busy else note)

    def _submit(self) -> None:
        if not self._save.isEnabled():
            return
        self._form.clear_errors()
        name = self._name.text() if self._known is None else self._known.name
        goal, passive = self._goal.is_checked, not self._important.is_checked
        try:
            action = new_custom_action(name, self._title.text(), goal=goal, passive=passive)
        except PosappError as error:
            self.take_focus()
            self.show_error(error)
            return
        self.set_busy(busy=True)
        self.requested.emit(action, self._known is None)
