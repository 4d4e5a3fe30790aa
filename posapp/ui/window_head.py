"""The head of the window: whose till this is, whether it is practice, and the menu."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from posapp.domain.shop import Shop
from posapp.ui.theme import icon, keep_tinted, palette
from posapp.ui.widgets.basics import label
from posapp.ui.widgets.fitting_labels import ElidedLabel

__all__ = ["WindowHead"]


class WindowHead(QFrame):
    """Always in sight above the screen.

    Args:
        shop: The shop and till.
        menu: What the button on the right opens.
    """

    def __init__(self, shop: Shop, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(ElidedLabel(shop.name, "name"))
        row.addWidget(ElidedLabel(shop.till, "soft"))
        row.addStretch()
        row.addWidget(self._ribbon(shop))
        row.addWidget(self._menu_button(menu))

    def _ribbon(self, shop: Shop) -> QWidget:
        ribbon = label(self.tr("PRACTICE"), "practice")
        ribbon.setObjectName("practiceRibbon")
        ribbon.setAccessibleName(self.tr("PRACTICE: nothing here reaches a real customer"))
        ribbon.setToolTip(self.tr("Nothing here reaches a real customer"))
        ribbon.setVisible(shop.practice)
        ribbon.setFixedHeight(32)
        return ribbon

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menuButton")
        button.setIconSize(QSize(24, 24))
        button.setFixedSize(46, 46)
        button.setAccessibleName(self.tr("Menu"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        keep_tinted(button, lambda: button.setIcon(icon("menu", palette().ink, 24)))
        return button
