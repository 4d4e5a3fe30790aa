"""The window's menu: what can be done beside selling, by mouse, touch or key."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from posapp.ui.theme import set_theme

__all__ = ["AppearanceMenu", "MenuEntry", "WindowMenu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """One line of the menu.

    Attributes:
        text: What it says.
        do: What it does.
        keys: Its shortcut, everywhere in the window; empty where it has none.
        name: By what tests and scripts find it; empty where none does.
    """

    text: str
    do: Callable[[], object]
    keys: str = ""
    name: str = ""


class WindowMenu(QMenu):
    """Groups of entries with a line between them; their keys work while the menu is shut.

    Args:
        window: Whose keys they are.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def add_group(self, *entries: MenuEntry) -> None:
        """Add entries below what is there already, apart from it."""
        if self.actions():
            self.addSeparator()
        for entry in entries:
            self._add(entry)

    def _add(self, entry: MenuEntry) -> None:
        action = QAction(entry.text, self._window)
        action.setObjectName(entry.name)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: entry.do())
        self.addAction(action)
        self._window.addAction(action)


class AppearanceMenu(QMenu):
    """Light, dark, or as the system shows itself; shown and remembered at once.

    Args:
        preferences: Where it is remembered.
    """

    def __init__(self, preferences: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setTitle(self.tr("Appearance"))
        current = str(preferences.value("theme", "system"))
        group = QActionGroup(self)
        names = {"system": self.tr("Same as system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for scheme, name in names.items():
            action = QAction(name, self, checkable=True, checked=scheme == current)
            action.triggered.connect(lambda _checked, scheme=scheme: self._choose(scheme))
            group.addAction(action)
            self.addAction(action)

    def _choose(self, scheme: str) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            set_theme(application, self._preferences, scheme)
