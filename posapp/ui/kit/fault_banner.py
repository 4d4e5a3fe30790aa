"""A banner for an error, shown until the person dismisses it or the cause is gone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.speech import say
from posapp.ui.theme import icon, palette, pixmap, redraw_on_theme_change

__all__ = ["ErrorBanner"]


class ErrorBanner(QFrame):
    """An icon, a sentence and a button that dismisses it; takes no room while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "fault")
        self.setMinimumHeight(56)
        self._sign = QLabel()
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("faultBanner")
        self._close = QPushButton()
        self._close.setObjectName("closeFaultButton")
        self._close.setProperty("kind", "quiet")
        self._close.setFixedSize(46, 46)
        self._close.setIconSize(QSize(20, 20))
        self._close.setAccessibleName(self.tr("Dismiss this notice"))
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 6, 4)
        row.setSpacing(12)
        row.addWidget(self._sign)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, stretch=1)
        row.addWidget(self._close)
        self.hide()
        redraw_on_theme_change(self, self._draw)

    def show_message(self, sentence: str) -> None:
        """Show what is wrong and what to do, and say it."""
        self._sentence.setText(sentence)
        self.show()
        say(self, sentence, urgent=True)

    def clear(self) -> None:
        """Hide it."""
        self._sentence.setText("")
        self.hide()

    def _draw(self) -> None:
        self._sign.setPixmap(pixmap("alert", palette().danger, 22))
        self._close.setIcon(icon("close", palette().danger, 20))
