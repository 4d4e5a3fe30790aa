"""The rail at the window's side: the five places, each with a sign and a word."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from posapp.ui.kit.plain_text import button_text
from posapp.ui.navigation import Navigator, Place
from posapp.ui.place_menu import PlaceMenu
from posapp.ui.theme import icon, palette, redraw_on_theme_change
from posapp.ui.window_menu import WindowMenu

__all__ = ["NARROW_RAIL", "WIDE_RAIL", "SideRail"]

WIDE_RAIL, NARROW_RAIL = 68, 56
"""Pixels of the rail's width, and of that in a window that has few."""
MARGINS = {WIDE_RAIL: 4, NARROW_RAIL: 1}
HEIGHTS = {WIDE_RAIL: 58, NARROW_RAIL: 46}
ICON = 22
ICONS = {
    Place.COUNTER: "counter",
    Place.TODAY: "calendar",
    Place.CUSTOMERS: "customer",
    Place.REPORTS: "chart",
    Place.SETTINGS: "settings",
}


class SideRail(QFrame):
    """Marks the place that one is in, leads back to the counter, and opens the menus of the other places.

    A place where whoever is signed in may do nothing alone is not shown, unless it is the one in sight.

    Args:
        navigator: Opens what is chosen, and knows where one is.
        menu: The window's menu, which holds the actions.
        preferences: What else stands under the settings.
    """

    def __init__(
        self,
        navigator: Navigator,
        menu: WindowMenu,
        preferences: Sequence[QMenu | QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Places"))
        self._navigator = navigator
        self._buttons = {place: _PlaceButton(place, self._word(place)) for place in Place}
        self._menus: dict[Place, PlaceMenu] = {
            place: PlaceMenu(place, navigator, menu, preferences if place is Place.SETTINGS else ())
            for place in Place
            if place is not Place.COUNTER
        }
        self._column = QVBoxLayout(self)
        for place, button in self._buttons.items():
            if place is Place.SETTINGS:
                self._column.addStretch()
            self._column.addWidget(button)
        self._connect()
        self.set_narrow(narrow=False)
        self.refresh()

    def menu(self, place: Place) -> QMenu:
        """Give the menu of a place; the counter has none."""
        return self._menus[place]

    def set_narrow(self, *, narrow: bool) -> None:
        """Take less width."""
        width = NARROW_RAIL if narrow else WIDE_RAIL
        margin = MARGINS[width]
        self.setFixedWidth(width)
        self._column.setContentsMargins(margin, margin + 2, margin, margin + 2)
        self._column.setSpacing(2 if narrow else 4)
        for button in self._buttons.values():
            button.set_room(QSize(width - 2 * margin, HEIGHTS[width]), narrow=narrow)

    def refresh(self) -> None:
        """Show the places of whoever is signed in now, and mark the one in sight."""
        here = self._navigator.place
        for place, button in self._buttons.items():
            menu = self._menus.get(place)
            button.setVisible(menu is None or place is here or menu.offers_anything)
            button.mark(here=place is here)

    def _connect(self) -> None:
        self._navigator.place_changed.connect(lambda _place: self.refresh())
        self._buttons[Place.COUNTER].clicked.connect(self._navigator.show_counter)
        for place, menu in self._menus.items():
            button = self._buttons[place]
            button.clicked.connect(lambda _checked, menu=menu, button=button: _open_beside(button, menu))
            menu.aboutToHide.connect(lambda button=button: button.setDown(False))

    def _word(self, place: Place) -> str:
        """Each must be short enough for the narrow rail."""
        return {
            Place.COUNTER: self.tr("Counter"),
            Place.TODAY: self.tr("Today"),
            Place.CUSTOMERS: self.tr("Customers"),
            Place.REPORTS: self.tr("Reports"),
            Place.SETTINGS: self.tr("Settings"),
        }[place]


class _PlaceButton(QToolButton):
    """A sign above a word; a click leaves the keyboard where it is, so that a scanner goes on typing there."""

    def __init__(self, place: Place, word: str) -> None:
        super().__init__()
        self._icon = ICONS[place]
        self.setObjectName(f"{place}Place")
        self._word = word
        self.is_here = False
        self.setText(button_text(word))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(ICON, ICON))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        redraw_on_theme_change(self, self._draw)
        self.mark(here=False)

    def set_room(self, size: QSize, *, narrow: bool) -> None:
        """Take this size; the word is smaller where there is little."""
        self.setFixedSize(size)
        if self.property("narrow") is not narrow:
            self.setProperty("narrow", narrow)
            self.style().unpolish(self)
            self.style().polish(self)

    def mark(self, *, here: bool) -> None:
        """Show whether it is the place in sight; a screen reader says so too, and calls it a button as it is one."""
        self.is_here = here
        words = self.tr("{place}, you are here") if here else self.tr("Go to {place}")
        self.setAccessibleName(words.format(place=self._word))
        self.setProperty("here", here)
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        colour = palette().accent_text if self.is_here else palette().soft
        self.setIcon(icon(self._icon, colour, ICON))


def _open_beside(button: _PlaceButton, menu: PlaceMenu) -> None:
    button.setDown(True)
    menu.popup(button.mapToGlobal(QPoint(button.width() + 4, 0)))
