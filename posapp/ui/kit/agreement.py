"""A check box beside a sentence that may be long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from posapp.ui.kit.fitting_labels import WrappedLabel

__all__ = ["LabelledCheckBox"]

TOUCH_SIZE = 44


class LabelledCheckBox(QWidget):
    """Is off at first; a click on the sentence ticks it as well.

    Args:
        sentence: What is agreed to.
        name: The object name of the box.
    """

    def __init__(self, sentence: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(sentence)
        self.box.setMinimumSize(TOUCH_SIZE, TOUCH_SIZE)
        self.sentence = WrappedLabel(sentence, "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_checked(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def show_checked(self, checked: bool) -> None:
        """Tick or untick it without a signal."""
        self.box.blockSignals(True)
        self.box.setChecked(checked)
        self.box.blockSignals(False)

    def uncheck(self) -> None:
        """Untick it."""
        self.box.setChecked(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or untick it by a click on the sentence."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.toggle()
