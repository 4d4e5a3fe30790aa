"""The menu of one place of the rail: what whoever is signed in may do, and below it what needs a manager."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from posapp.ui.navigation import Entry, MenuGroup, Navigator, Place
from posapp.ui.window_menu import ICON, WindowMenu, draw_icons

__all__ = ["PlaceMenu"]


class PlaceMenu(QMenu):
    """Built anew each time it is opened, from the actions of the window's menu.

    Args:
        place: The place.
        navigator: Knows the entries, and who may open which.
        menu: Holds their actions.
        preferences: What else stands in the place; everybody may use it.
    """

    def __init__(
        self, place: Place, navigator: Navigator, menu: WindowMenu, preferences: Iterable[QMenu | QAction] = ()
    ) -> None:
        super().__init__(navigator.window)
        self.setObjectName(f"{place}PlaceMenu")
        self._navigator, self._menu = navigator, menu
        self._preferences = [each.menuAction() if isinstance(each, QMenu) else each for each in preferences]
        self._entries = [each for each in navigator.entries if each.place is place and _stands_in_menu(each)]
        self._heading = QAction(self.tr("Needs a manager"), self)
        self._heading.setProperty(ICON, "shield")
        self._heading.setEnabled(False)
        self.aboutToShow.connect(self.fill)

    @property
    def offers_anything(self) -> bool:
        """Whether whoever is signed in may do anything here alone."""
        return bool(self._preferences) or any(map(self._navigator.may_open, self._entries))

    def fill(self) -> None:
        """Show what whoever is signed in may do now."""
        for action in self.actions():
            self.removeAction(action)
        self._add_permitted([each for each in self._entries if self._navigator.may_open(each)])
        withheld = [each for each in self._entries if not self._navigator.may_open(each)]
        if withheld:
            self._add_parts([[self._heading, *self._actions(withheld)]])
        draw_icons(self)

    def _add_permitted(self, entries: Sequence[Entry]) -> None:
        before = [each for each in entries if _is_before_preferences(each)]
        after = [each for each in entries if not _is_before_preferences(each)]
        groups = [[each for each in after if each.menu is group] for group in MenuGroup]
        self._add_parts([self._actions(before), self._preferences, *map(self._actions, groups)])

    def _add_parts(self, parts: Iterable[Sequence[QAction]]) -> None:
        """Add the parts that hold something, with a line between them."""
        for part in parts:
            if part and self.actions():
                self.addSeparator()
            self.addActions(part)

    def _actions(self, entries: Iterable[Entry]) -> list[QAction]:
        return [self._menu.action_of(each) for each in entries]


def _stands_in_menu(entry: Entry) -> bool:
    """A row of the settings is found in the settings."""
    return entry.place is not Place.SETTINGS or entry.settings is None


def _is_before_preferences(entry: Entry) -> bool:
    return entry.menu in (None, MenuGroup.COUNTER, MenuGroup.OFFICE)
