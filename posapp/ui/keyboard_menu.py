"""The menu in which it is chosen when the keyboard on the screen is offered."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from posapp.ui.kit.screen_keyboard import ALWAYS, NEVER, ON_TOUCH, chosen_use, save_use
from posapp.ui.window_menu import ICON

__all__ = ["KeyboardMenu"]


class KeyboardMenu(QMenu):
    """Never, on a touch screen, or always; saved at once.

    Signals:
        changed: Another one was chosen.

    Args:
        preferences: Where the choice is saved.
    """

    changed = Signal()

    def __init__(self, preferences: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setTitle(self.tr("Keyboard on the screen"))
        self.setProperty(ICON, "keyboard")
        current = chosen_use(preferences)
        group = QActionGroup(self)
        names = {NEVER: self.tr("Never"), ON_TOUCH: self.tr("On a touch screen"), ALWAYS: self.tr("Always")}
        for use, name in names.items():
            action = QAction(name, self, checkable=True, checked=use == current)
            action.setObjectName(f"keyboard-{use}")
            action.triggered.connect(lambda _checked, use=use: self._choose(use))
            group.addAction(action)
            self.addAction(action)

    def _choose(self, use: str) -> None:
        save_use(self._preferences, use)
        self.changed.emit()
