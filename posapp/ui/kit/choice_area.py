"""A choice among so many that they scroll where there is no room for all of them."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from posapp.ui.kit.choice import Choice
from posapp.ui.kit.scrolling import pass_keys_by

__all__ = ["ChoiceArea"]

Value = TypeVar("Value")
KEYS_HIGH = 4 * 44 + 3 * 6
"""Pixels of a keypad at its lowest: what needs more beside it scrolls, so that each button keeps a finger's height."""


class ChoiceArea(QScrollArea):
    """Asks for the height of a choice, up to that of a keypad; what is chosen is always in sight.

    Args:
        choice: What scrolls.
    """

    def __init__(self, choice: Choice[Value], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setWidget(choice)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(choice.sizePolicy())
        pass_keys_by(self)
        choice.installEventFilter(self)
        choice.changed.connect(self._show_chosen)

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the buttons, with that of a scroll bar beside those that are too high."""
        needed = self._choice.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if needed.height() > KEYS_HIGH else 0
        return QSize(needed.width() + bar, min(needed.height(), KEYS_HIGH))

    def sizeHint(self) -> QSize:
        """Ask for all of the buttons."""
        return self._choice.sizeHint().expandedTo(self.minimumSizeHint())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew once there are other buttons, or another number of rows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _show_chosen(self) -> None:
        chosen = next((each for each in self._choice.buttons if each.isChecked()), None)
        if chosen is not None:
            self.ensureWidgetVisible(chosen, 0, 0)
