"""The head of the window: whose till this is, whether it is practice, and the menu."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.domain.staff.members import StaffMember
from posapp.ui.kit.basics import bind_key, label, quiet_button
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.plain_text import button_text
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["WindowHead"]


class WindowHead(QFrame):
    """Always in sight above the screen.

    Signals:
        switch_requested: The person leaves the till to the next.

    Args:
        shop: The shop and till.
        menu: What the button on the right opens.
    """

    switch_requested = Signal()

    def __init__(self, shop: Shop, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._row = row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(ElidedLabel(shop.name, "name"))
        row.addWidget(ElidedLabel(shop.till, "soft"))
        row.addStretch()
        row.addWidget(self._ribbon(shop))
        self._person = self._person_button()
        row.addWidget(self._person)
        row.addWidget(self._menu_button(menu))
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Take less height in a low window."""
        margin = 1 if low else 8
        self._row.setContentsMargins(20, margin, 12, margin)

    def show_person(self, member: StaffMember | None) -> None:
        """Show who is signed in; nothing where nobody is."""
        name = "" if member is None else member.name
        width = self._person.maximumWidth() - 60
        shown = self._person.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, width)
        self._person.setText(button_text(shown))
        self._person.setAccessibleName(
            self.tr("{name} is signed in; switch person or lock the till").format(name=isolated(name))
        )
        self._person.setVisible(bool(name))

    def _ribbon(self, shop: Shop) -> QWidget:
        ribbon = label(self.tr("PRACTICE"), "practice")
        ribbon.setObjectName("practiceRibbon")
        ribbon.setAccessibleName(self.tr("PRACTICE: nothing here reaches a real customer"))
        ribbon.setToolTip(self.tr("Nothing here reaches a real customer"))
        ribbon.setVisible(shop.practice)
        ribbon.setFixedHeight(32)
        return ribbon

    def _person_button(self) -> QPushButton:
        button = quiet_button("", "personButton")
        button.setToolTip(self.tr("Switch person, or lock the till"))
        button.setMaximumWidth(260)
        redraw_on_theme_change(button, lambda: button.setIcon(icon("customer", palette().accent_text, 20)))
        bind_key("F2", button)
        button.clicked.connect(self.switch_requested)
        button.hide()
        return button

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menuButton")
        button.setIconSize(QSize(24, 24))
        button.setFixedSize(46, 46)
        button.setAccessibleName(self.tr("Menu"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        redraw_on_theme_change(button, lambda: button.setIcon(icon("menu", palette().ink, 24)))
        return button
