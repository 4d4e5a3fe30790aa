"""Builds the window's menu from the table of entries, for mouse, touch and key."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from posapp.ui.navigation import Entry, MenuGroup, Navigator
from posapp.ui.theme import set_theme

__all__ = ["AppearanceMenu", "WindowMenu"]


class WindowMenu(QMenu):
    """The entries in their groups, with a line between the groups; their keys work while the menu is shut.

    Args:
        navigator: Opens the entries, whose keys are the window's.
        preferences: What stands in the menu's own part for this computer's choices.
    """

    def __init__(self, navigator: Navigator, preferences: Iterable[QMenu | QAction]) -> None:
        super().__init__(navigator.window)
        self._navigator = navigator
        for group in MenuGroup:
            if group is MenuGroup.PREFERENCES:
                self._add_preferences(preferences)
            self._add_group([each for each in navigator.entries if each.menu is group])

    def _add_preferences(self, preferences: Iterable[QMenu | QAction]) -> None:
        self.addSeparator()
        for each in preferences:
            self.addAction(each.menuAction() if isinstance(each, QMenu) else each)

    def _add_group(self, entries: Sequence[Entry]) -> None:
        if entries and self.actions():
            self.addSeparator()
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        window = self._navigator.window
        action = QAction(entry.menu_label, window)
        action.setObjectName(f"{entry.name}Action")
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: self._navigator.open(entry.name))
        self.addAction(action)
        window.addAction(action)


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
