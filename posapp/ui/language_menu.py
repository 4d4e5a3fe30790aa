"""The menu in which the window's language is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from posapp.ui.texts import LANGUAGES, SYSTEM
from posapp.ui.window_menu import ICON

__all__ = ["LanguageMenu"]


class LanguageMenu(QMenu):
    """The shipped languages, and the system's own.

    Signals:
        chosen: One of the languages, or "system"; not emitted for the one that is chosen already.

    Args:
        current: What is chosen now.
    """

    chosen = Signal(str)

    def __init__(self, current: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Language"))
        self.setProperty(ICON, "language")
        group = QActionGroup(self)
        for language, name in {SYSTEM: self.tr("Same as system"), **LANGUAGES}.items():
            action = QAction(name, self, checkable=True, checked=language == current)
            if language != current:
                action.triggered.connect(lambda _checked, language=language: self.chosen.emit(language))
            group.addAction(action)
            self.addAction(action)
