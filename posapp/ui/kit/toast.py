"""A notice that is shown for some seconds, with an undo."""

from PySide6.QtCore import Property, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import bind_key, named_label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.speech import say, sentences
from posapp.ui.theme import palette

__all__ = ["Toast"]

STEPS = 400
GAP = 12
THICKNESS = 4
UNDO_KEY = "F8"


class Toast(QFrame):
    """Says what was just done, and offers to undo it.

    Signals:
        undone: Undo was pressed.
        cleared: Clear was pressed.
    """

    undone = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setVisible(False)
        self._text = WrappedLabel(lines=3)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._text.setObjectName("toastText")
        self._figure = named_label("toastFigure", "title", lines=2)
        self._figure.hide()
        self._undo = secondary_button(self.tr("Undo"), "undoButton")
        bind_key(UNDO_KEY, self._undo)
        ActOnce(self).bind_button(self._undo, self._emit_undone)
        self._clear = secondary_button(self.tr("Clear"), "clearDraftButton")
        self._clear.setToolTip(self.tr("Esc"))
        self._clear.clicked.connect(self.cleared)
        self._left = _TimeLeft()
        self._running_out = QPropertyAnimation(self, b"left", self)
        self._running_out.finished.connect(self.hide)
        row = self._row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._undo)
        row.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 12)
        column.addWidget(self._figure)
        column.addLayout(row)
        column.addWidget(self._left)

    @property
    def offers_undo(self) -> bool:
        """Whether it is in sight with something that can still be undone."""
        return self.isVisible() and self._undo.isVisible()

    @property
    def offers_clear(self) -> bool:
        """Whether it is in sight with something that can be cleared."""
        return self.isVisible() and self._clear.isVisible()

    def show_message(
        self, text: str, seconds: float, *, can_undo: bool, can_clear: bool = False, figure: str = ""
    ) -> None:
        """Show a notice for some seconds, with an undo or a button that clears what it speaks of.

        Args:
            text: What was done.
            seconds: For how long.
            can_undo: Whether it can be undone meanwhile.
            can_clear: Whether it speaks of something that can be cleared.
            figure: What has to be seen from afar, in large letters above it.
        """
        self._figure.setText(figure)
        self._figure.setVisible(bool(figure))
        self._text.setText(text)
        self._undo.setVisible(can_undo)
        self._clear.setVisible(can_clear)
        self._running_out.stop()
        self._running_out.setDuration(max(int(seconds * 1000), 1))
        self._running_out.setStartValue(STEPS)
        self._running_out.setEndValue(0)
        self.show()
        self.raise_()
        say(self, sentences(figure, text, self._undo_words() if can_undo else ""))
        self._running_out.start()

    def anchor_to(self, area: QRect) -> None:
        """Move to the foot of an area of its parent, as high as the text needs."""
        width = area.width() - 2 * GAP
        layout = self.layout()
        self._row.invalidate()  # the text may be another one since it was last measured
        height = self.height()
        if layout is not None:
            layout.invalidate()
            height = layout.heightForWidth(width)
        self.setGeometry(area.left() + GAP, area.bottom() - height - GAP, width, height)

    def _undo_words(self) -> str:
        """Say how to undo: the button is not where the keyboard is."""
        return self.tr("{key} undoes it.").format(key=UNDO_KEY)

    def _emit_undone(self) -> None:
        self._running_out.stop()
        self.hide()
        self.undone.emit()

    def _get_left(self) -> int:
        return self._left.steps

    def _set_left(self, value: int) -> None:
        self._left.steps = value
        self._left.update()

    left = Property(int, _get_left, _set_left)


class _TimeLeft(QWidget):
    """A line that grows shorter. No progress bar: a screen reader would say each per cent."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = 0
        self.setFixedHeight(THICKNESS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is left."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette().toast_accent))
        painter.drawRoundedRect(QRect(0, 0, self.width() * self.steps // STEPS, THICKNESS), 2, 2)
