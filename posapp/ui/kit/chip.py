"""A word on a coloured ground, with an icon for people who do not see colours."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.theme import palette, pixmap, redraw_on_theme_change

__all__ = ["Chip"]

SIGN = 16


class Chip(QFrame):
    """A state in a word, such as "Online" or "Subscribed".

    Args:
        name: The object name.
        wraps: Whether long words go on in a second line where there is no room beside.
    """

    def __init__(self, name: str, *, wraps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "chip")
        self._tone, self._icon = "soft", ""
        self._sign = QLabel()
        self._words = WrappedLabel(lines=2) if wraps else label()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 12, 5)
        row.setSpacing(7)
        row.addWidget(self._sign)
        row.addWidget(self._words, stretch=int(wraps))
        redraw_on_theme_change(self, self._draw)

    def text(self) -> str:
        """Give the words."""
        return self._words.text()

    def show_message(self, tone: str, icon: str, text: str) -> None:
        """Show a state: tone is "good", "warn", "danger", "info" or "soft"."""
        self._icon = icon
        self._words.setText(text)
        self.setAccessibleName(text)
        if tone != self._tone or self.property("tone") is None:
            self._tone = tone
            self.setProperty("tone", tone)
            for each in (self, self._words):
                each.style().unpolish(each)
                each.style().polish(each)
        self._draw()

    def _draw(self) -> None:
        if self._icon:
            self._sign.setPixmap(pixmap(self._icon, palette().named(self._tone), SIGN))
