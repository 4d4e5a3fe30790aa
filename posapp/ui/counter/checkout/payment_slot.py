"""Room that is always there for what is said of a payment, so that no key moves when something is."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QVBoxLayout, QWidget

__all__ = ["PaymentSlot"]

HEIGHT, LOW_HEIGHT, TALL_HEIGHT = 58, 50, 98
"""Pixels of height: of one row, of one row in a low window, and of a coupon with the change below it."""


class PaymentSlot(QScrollArea):
    """Errors, coupons, what is left to pay and the change, in a place of one height; what is more scrolls.

    Args:
        parts: What may stand there, from top to bottom; each is hidden while it has nothing to say. The last one gets
            the height that the others leave.
    """

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paymentSlot")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in parts:
            column.addWidget(part, stretch=int(part is parts[-1]))
            part.installEventFilter(self)
        column.addStretch()
        self.setWidget(inner)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.set_room(low=False, tall=False)

    def set_room(self, *, low: bool, tall: bool) -> None:
        """Take less room in a low window, and two rows where there is height for them."""
        self.setFixedHeight(TALL_HEIGHT if tall else LOW_HEIGHT if low else HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what begins to be said into sight."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 0)
        return super().eventFilter(watched, event)
