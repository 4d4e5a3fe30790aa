"""Lets this till join a shop with the code of an invitation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.ui.kit.basics import primary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row

__all__ = ["JoinPanel"]

CODE_LIMIT = 700


class JoinPanel(QWidget):
    """What a till sees that shares with no other.

    Signals:
        join_requested: The code that was typed.
    """

    join_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = line_field("joinCode", self.tr("Code of the invitation"), limit=CODE_LIMIT)
        self._join = primary_button(self.tr("Join"), "joinShopButton")
        parts = column(spacing=12)
        parts.setContentsMargins(0, 0, 0, 0)
        words = self.tr(
            "Several tills of one shop can share coupons, customers, staff and the day. At a till that shares already, "
            "a manager presses Invite; type or paste the code here. It works once, and for 15 minutes. Each till goes "
            "on selling by itself while the others cannot be reached."
        )
        parts.addWidget(WrappedLabel(words, "soft", lines=8))
        self._form = Form(parts, self)
        self._form.add(FormField(self._code, self.tr("Code of the invitation"), "code"))
        parts.addLayout(row(self._join, None))
        parts.addStretch(1)
        self.setLayout(parts)
        self._join.clicked.connect(self._submit)
        self._form.entered.connect(self._submit)

    def take_focus(self) -> None:
        """Put the keyboard on the code; an earlier one is not kept."""
        self._code.clear()
        self._form.clear_errors()
        self._code.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Ignore a second press while the server is asked."""
        self._join.setEnabled(not busy)

    def show_error(self, error: Exception) -> bool:
        """Show an error of the code below its field; False for any other."""
        if getattr(error, "field", "") != "code":
            return False
        self._form.show_errors({"code": error})
        return True

    def _submit(self) -> None:
        self._form.clear_errors()
        if self._join.isEnabled():
            self.join_requested.emit(self._code.text())
