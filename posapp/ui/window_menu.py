"""Builds the window's menu from the table of entries, for mouse, touch and key."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from posapp.ui.counter.sign_in.controller import WHILE_LOCKED
from posapp.ui.navigation import Entry, MenuGroup, Navigator
from posapp.ui.theme import icon, palette, set_theme

__all__ = ["ICON", "ICON_SIZE", "AppearanceMenu", "WindowMenu", "draw_icons"]

ICON = "iconName"
"""The property of an action or a submenu that names its icon in resources/icons."""
ICON_SIZE = 20


class WindowMenu(QMenu):
    """The entries in their groups, with a line between the groups; their shortcuts work while the menu is closed.

    It makes the actions of what the rail's places open too.

    Args:
        navigator: Opens the entries; the shortcuts are those of its window.
        preferences: The actions and submenus for the settings of this computer.
    """

    def __init__(self, navigator: Navigator, preferences: Iterable[QMenu | QAction]) -> None:
        super().__init__(navigator.window)
        self._navigator = navigator
        self._made = {each.name: self._make(each) for each in navigator.entries if each.menu or each.place}
        for group in MenuGroup:
            if group is MenuGroup.PREFERENCES:
                self._add_preferences(preferences)
            self._add_group([each for each in navigator.entries if each.menu is group])
        self.aboutToShow.connect(lambda: draw_icons(self))

    def action_of(self, entry: Entry) -> QAction:
        """Give the one action of an entry that is in the menu or in a place of the rail."""
        return self._made[entry.name]

    def _add_preferences(self, preferences: Iterable[QMenu | QAction]) -> None:
        self.addSeparator()
        for each in preferences:
            self.addAction(each.menuAction() if isinstance(each, QMenu) else each)

    def _add_group(self, entries: Sequence[Entry]) -> None:
        if entries and self.actions():
            self.addSeparator()
        self.addActions([self.action_of(each) for each in entries])

    def _make(self, entry: Entry) -> QAction:
        window = self._navigator.window
        action = QAction(entry.menu_label, window)
        action.setObjectName(f"{entry.name}Action")
        action.setProperty(ICON, entry.icon)
        action.setProperty(WHILE_LOCKED, entry.while_locked)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: self._navigator.open(entry.name))
        window.addAction(action)
        return action


def draw_icons(menu: QMenu) -> None:
    """Draw a menu's icons in the colours of the current theme; before it is opened, they would only slow the start."""
    for action in menu.actions():
        below = action.menu()
        name = (below if isinstance(below, QMenu) else action).property(ICON)
        if name:
            action.setIcon(icon(str(name), palette().soft, ICON_SIZE))


class AppearanceMenu(QMenu):
    """Light, dark, high contrast, or the same as the system; applied and saved at once.

    Args:
        preferences: Where the choice is saved.
    """

    def __init__(self, preferences: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setTitle(self.tr("Appearance"))
        self.setProperty(ICON, "contrast")
        current = str(preferences.value("theme", "system"))
        group = QActionGroup(self)
        names = {
            "system": self.tr("Same as system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for scheme, name in names.items():
            action = QAction(name, self, checkable=True, checked=scheme == current)
            action.triggered.connect(lambda _checked, scheme=scheme: self._choose(scheme))
            group.addAction(action)
            self.addAction(action)

    def _choose(self, scheme: str) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            set_theme(application, self._preferences, scheme)
