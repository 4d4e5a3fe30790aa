"""The row of a setting that has a screen or a sheet of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from posapp.ui.kit.basics import label, secondary_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.navigation import Entry
from posapp.ui.theme import palette, pixmap, redraw_on_theme_change

__all__ = ["SettingsRow"]

ICON_WIDTH = 32


class SettingsRow(QWidget):
    """Icon, title, what is set there, and the button that opens it.

    Signals:
        requested: The name of the entry.

    Args:
        entry: What is opened.
    """

    requested = Signal(str)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign, title = QLabel(), label(entry.label)
        sign.setFixedWidth(ICON_WIDTH)
        redraw_on_theme_change(sign, lambda: sign.setPixmap(pixmap(entry.icon, palette().soft)))
        words = column(title, label(entry.explanation, "soft", wraps=True), spacing=0)
        button = secondary_button(self.tr("Open…"), f"setting-{entry.name}")
        button.setAccessibleName(f"{entry.label}: {entry.explanation}")
        button.clicked.connect(lambda _checked=False: self.requested.emit(entry.name))
        title.setBuddy(button)
        self._words = f"{entry.label} {entry.explanation}".casefold()
        made = row(sign, words, button)
        made.setStretch(1, 1)
        self.setLayout(made)

    def show_matching(self, text: str) -> bool:
        """Show it where a text is in its words, and say whether it is.

        Args:
            text: In lower case.
        """
        is_found = text in self._words
        self.setVisible(is_found)
        return is_found
