"""Shown when the till's files cannot be opened: what is wrong, that nothing was lost, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from posapp.ui.resources import resource
from posapp.ui.sentences import sentence
from posapp.ui.theme import palette, pixmap
from posapp.ui.widgets.basics import Card, label, primary_button, secondary_button

__all__ = ["FaultWindow"]


class FaultWindow(QWidget):
    """A calm window with one sentence.

    Signals:
        again: The person wants it tried again.
        closed: The person closed it.
    """

    again = Signal()
    closed = Signal()

    def __init__(self, error: Exception, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faultWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.resize(900, 560)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addLayout(_centred(self._card(error)))
        column.addStretch()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter presses the button that has the keyboard."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window was closed."""
        event.accept()
        self.closed.emit()

    def _card(self, error: Exception) -> Card:
        card = Card(margin=32)
        card.setFixedWidth(560)
        picture = QLabel()
        picture.setPixmap(pixmap("alert", palette().danger, 40))
        told = label(sentence(error), wraps=True)
        told.setObjectName("faultSentence")
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        safe = label(
            self.tr("Nothing was lost: posapp changed nothing, and what was recorded is where it was."),
            "soft",
            wraps=True,
        )
        safe.setObjectName("faultNothingLost")
        buttons = QHBoxLayout()
        close, again = (
            secondary_button(self.tr("Close"), "closeButton"),
            primary_button(self.tr("Try again"), "againButton"),
        )
        close.clicked.connect(self.close)
        again.clicked.connect(self.again)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(again)
        card.column.addWidget(picture)
        card.column.addWidget(label(self.tr("This till cannot be opened just now"), "title", wraps=True))
        card.column.addWidget(told)
        card.column.addWidget(safe)
        card.column.addSpacing(12)
        card.column.addLayout(buttons)
        self.setFocusProxy(again)
        return card


def _centred(card: Card) -> QHBoxLayout:
    """Aligned in a layout, a card would be given less height than its wrapped texts need."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(card)
    row.addStretch()
    return row
