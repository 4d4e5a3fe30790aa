"""A field's hint that becomes a small caption inside it with the first letter, where none has room above."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit

from posapp.ui.kit.fitting_labels import ElidedLabel

__all__ = ["keep_caption"]

TOP = 4
"""Pixels between the field's edge and the caption."""
PAD = 17
"""Pixels at its left and right, as the style sheet leaves beside the typed text."""
ROOM = 11
"""Pixels by which the typed text moves down for it."""


def keep_caption(field: QLineEdit, *, always: bool = False) -> QLineEdit:
    """Let a field say what it is also while something is typed in it; its accessible name is the caption.

    Args:
        field: The field.
        always: Whether the caption stands there while nothing is typed too: where the hint is an example, and the
            field has room for both.
    """
    _Caption(field, always=always)
    return field


class _Caption(ElidedLabel):
    def __init__(self, field: QLineEdit, *, always: bool) -> None:
        super().__init__(field.accessibleName(), "inside")
        self.setParent(field)
        self._field, self._always = field, always
        self.setBuddy(field)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip("")
        field.textChanged.connect(lambda _text: self._follow())
        field.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the field is, and as it is called."""
        del watched
        if event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self._place()
        return False

    def _follow(self) -> None:
        is_shown = self._always or bool(self._field.text())
        self.setVisible(is_shown)
        self._field.setTextMargins(0, ROOM if is_shown and not self._always else 0, 0, 0)
        self._place()

    def _place(self) -> None:
        self.setGeometry(PAD, TOP, max(0, self._field.width() - 2 * PAD), self.fontMetrics().height())
