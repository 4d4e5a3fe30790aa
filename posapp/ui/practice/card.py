"""The card of the guided round: which step it is, what to press, and the ways out."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from posapp.ui.kit.basics import named_label, quiet_button, secondary_button
from posapp.ui.kit.speech import say

__all__ = ["RoundCard"]

WIDTH = 348


class RoundCard(QFrame):
    """Stands over the window and takes no keyboard from it; Tab walks through its buttons once they have it.

    Signals:
        cable_requested: The cable is to be pulled, or plugged in.
        sale_requested: The pretended POS is to sell something.
        skipped: The step is to be left out.
        ended: The round is to end for now.
        left: The keyboard is to go back to where it was.

    Args:
        window: What it stands over.
    """

    cable_requested = Signal()
    sale_requested = Signal()
    skipped = Signal()
    ended = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("practiceCard")
        self.setVisible(False)
        self._number = named_label("roundStep", "caption")
        self._title = named_label("roundTitle", "heading")
        self._text = named_label("roundText")
        self._done = named_label("roundDone", "soft")
        self._cable = _button(secondary_button("", "roundCableButton"), self.cable_requested)
        self._sale = _button(
            secondary_button(self.tr("Let the POS sell something"), "roundSaleButton"), self.sale_requested
        )
        self._skip = _button(quiet_button(self.tr("Skip this step"), "roundSkipButton"), self.skipped)
        self._end = _button(quiet_button(self.tr("Later"), "roundLaterButton"), self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 8)
        column.setSpacing(4)
        for widget in (self._number, self._title, self._text, self._done, self._cable, self._sale):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._skip)
        row.addStretch()
        row.addWidget(self._end)
        column.addLayout(row)

    def show_step(self, number: str, title: str, text: str, *, cable: str = "", is_sale: bool = False) -> None:
        """Show a step.

        Args:
            number: Which it is of how many.
            title: What is done.
            text: What to press.
            cable: The words of the button for the cable; empty where there is none.
            is_sale: Whether there is a button that lets the pretended POS sell.
        """
        self._number.setText(number)
        self._title.setText(title)
        self._text.setText(text)
        self._done.setText("")
        self._done.hide()
        self._cable.setText(cable)
        self._cable.setVisible(bool(cable))
        self._sale.setVisible(is_sale)
        self._skip.show()
        self._end.setText(self.tr("Later"))
        say(self, self._title.text())

    def show_done(self, text: str) -> None:
        """Say that the step was done."""
        self._done.setText(text)
        self._done.show()
        self._cable.hide()
        self._sale.hide()
        self._skip.hide()
        say(self, self._done.text())

    def show_end(self, title: str, text: str) -> None:
        """Say that the round is over."""
        self.show_step("", title, text)
        self._number.hide()
        self._skip.hide()
        self._end.setText(self.tr("Close"))

    def wanted_size(self) -> QSize:
        """Give the size that its texts need."""
        self.ensurePolished()
        layout = self.layout()
        height = self.sizeHint().height() if layout is None else layout.totalHeightForWidth(WIDTH)
        return QSize(WIDTH, height)

    def take_focus(self) -> None:
        """Put the keyboard on its first button."""
        first = next(each for each in (self._cable, self._sale, self._skip, self._end) if each.isVisible())
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the keyboard back; Enter presses the button that has it."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _button(button: QPushButton, pressed: SignalInstance) -> QPushButton:
    """A click takes no keyboard from the field that somebody types in."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(pressed)
    return button
