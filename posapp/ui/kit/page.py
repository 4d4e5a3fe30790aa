"""A screen beside the counter: its margins, its way back, its banner and notice, and how it asks a worker."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from posapp.background.workers import Worker
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.toast import Toast
from posapp.ui.labels.sentences import sentence

__all__ = ["MARGINS", "NOTICE_SECONDS", "Failed", "Page"]

NOTICE_SECONDS = 4.0
NARROWEST_SIDE = 320
MARGINS = (16, 14, 16, 14)
Session = TypeVar("Session")
Result = TypeVar("Result")
Failed = Callable[[Exception], None]


class Page(QWidget):
    """The base of every screen beside the counter.

    A subclass builds its cards, hands them to `place`, and has an `activate` that calls `begin`.

    Signals:
        left: The person goes back to the counter.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.banner = ErrorBanner()
        self.toast = Toast(self)
        self._visit = 0
        self._notice_over: QWidget | None = None
        self._placing = QTimer(self, singleShot=True, interval=0)  # once the layout has placed the parts
        self._placing.timeout.connect(self._place_notice)
        self.left.connect(self._end_visit)

    def begin(self) -> None:
        """Start a visit: what is asked from now on counts, what was asked before does not."""
        self.banner.clear()
        self._end_visit()

    def back(self) -> None:
        """Leave the page; a subclass may leave a form first."""
        self.left.emit()

    # --- what is asked, beside the UI thread

    def ask(
        self,
        worker: Worker[Session],
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
    ) -> None:
        """Read something and show it; an answer is dropped once the person has left the page.

        Args:
            worker: Runs the operation.
            operation: What is read.
            then: Shows the result.
            failed: Shows why not; the banner does where it is None.
        """
        visit, shown = self._visit, failed or self.show_error
        worker.run(
            operation,
            on_success=lambda result: then(result) if visit == self._visit else None,
            on_failure=lambda error: shown(error) if visit == self._visit else None,
        )

    def write(
        self,
        worker: Worker[Session],
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
    ) -> None:
        """Change something; the outcome counts also when the person has left the page.

        Args:
            worker: Runs the operation.
            operation: What is changed.
            then: Goes on from the result.
            failed: Shows why not; the banner does where it is None.
        """
        worker.run(operation, on_success=then, on_failure=failed or self.show_error)

    # --- what is seen

    def show_error(self, error: Exception) -> None:
        """Show in the banner why something failed."""
        self.banner.show_message(sentence(error))

    def show_notice(self, text: str, over: QWidget, *, seconds: float = NOTICE_SECONDS, can_undo: bool = False) -> None:
        """Show for some seconds, at the foot of a part of the page, what was done."""
        self.banner.clear()
        self.toast.show_message(text, seconds, can_undo=can_undo)
        self._notice_over = over
        self._place_notice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the notice with the part of the page that it is shown over."""
        super().resizeEvent(event)
        self._placing.start()

    def _place_notice(self) -> None:
        over = self._notice_over
        if over is not None:
            self.toast.anchor_to(QRect(over.mapTo(self, QPoint(0, 0)), over.size()))

    # --- how it is put together

    def back_button(self, name: str) -> QPushButton:
        """Give the button that leaves the page, as Escape does."""
        button = secondary_button(self.tr("Back to the counter"), name)
        button.clicked.connect(self.back)
        bind_key("Esc", button)
        return button

    def side_card(self, heading: str, *parts: QWidget, back: str, stretched: QWidget | None = None) -> Card:
        """Give the card at the left: a heading, parts, and at its foot the way back.

        Args:
            heading: The page's title.
            parts: What is below it.
            back: The object name of the back button.
            stretched: The part that takes the room that is left; empty room does where it is None.
        """
        card = Card()
        card.setMinimumWidth(NARROWEST_SIDE)
        card.column.addWidget(label(heading, "heading"))
        for part in parts:
            card.column.addWidget(part, stretch=int(part is stretched))
        if stretched is None:
            card.column.addStretch()
        card.column.addWidget(self.back_button(back))
        return card

    def main_card(self, *parts: QWidget, stretched: QWidget) -> Card:
        """Give the card at the right: the banner, and below it parts of which one takes the room that is left."""
        card = Card()
        for part in (self.banner, *parts):
            card.column.addWidget(part, stretch=int(part is stretched))
        return card

    def place(self, left: QWidget, right: QWidget, *, stretches: tuple[int, int] = (4, 6)) -> None:
        """Lay two cards side by side."""
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(14)
        for card, stretch in zip((left, right), stretches, strict=True):
            row.addWidget(card, stretch=stretch)

    def _end_visit(self) -> None:
        self._visit += 1
