"""A sheet over the window, for what has to be read or decided."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from posapp.background.workers import Worker
from posapp.ui.kit.basics import Card, FieldError, label, primary_button, secondary_button
from posapp.ui.kit.behind import Behind
from posapp.ui.kit.room import COMPACT
from posapp.ui.kit.scrolling import pass_keys_by, scroll_area
from posapp.ui.kit.second_click import drop_second_click
from posapp.ui.kit.speech import say, sentences
from posapp.ui.labels.sentences import sentence

__all__ = ["Sheet", "is_covered", "text_sheet"]

Session = TypeVar("Session")
Result = TypeVar("Result")


class Sheet(QFrame):
    """A card on a veil that covers a window; Escape closes it.

    While it is open, everything else in the window that takes the keyboard is disabled, so that Tab goes round within
    the sheet; afterwards the keyboard is where it was.

    Signals:
        accepted: The primary button was pressed.
        cancelled: It was closed in any other way.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        title: Its heading.
        accept: The primary button's text.
        cancel: The other button's text; there is no such button where it is empty.
        width: The card's, in pixels.
        cancel_first: Whether the keyboard begins on the button that cancels, so that a key held down accepts nothing.
    """

    accepted = Signal()
    cancelled = Signal()

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        title: str,
        *,
        accept: str,
        cancel: str = "",
        width: int = 520,
        cancel_first: bool = False,
    ) -> None:
        super().__init__(window)
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._behind = Behind(self, content)
        self._is_closed = False
        self._sheet_error: FieldError | None = None
        self._previous_focus: QWidget | None = None
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.card = Card(self, margin=28)
        self.card.setFixedWidth(width)
        self.card.set_low(low=window.height() < COMPACT)
        self.card.column.addWidget(label(title, "title", wraps=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.card.column.addLayout(self.body)
        self.card.column.addLayout(self._buttons(accept, cancel))
        self.card.installEventFilter(self)
        self._first_button: QWidget = self._cancel_button if cancel_first else self._accept
        holder = QWidget()
        centred = QVBoxLayout(holder)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addWidget(self.card, alignment=Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        area = scroll_area(holder)  # in a low window a long sheet scrolls
        area.setObjectName("sheetArea")
        pass_keys_by(area, title)
        column.addWidget(area)
        self.setAccessibleName(title)

    def open(self) -> None:
        """Show it on top, with the keyboard on its first button."""
        self._previous_focus = self.window().focusWidget()
        self._behind.disable()
        self.show()
        self.raise_()
        self._first_button.setFocus()
        say(self, sentences(self.accessibleName(), self.accessibleDescription()))

    def suspend(self) -> None:
        """Hide while the window is locked, with everything that was typed."""
        self._behind.enable()
        self.hide()

    def resume(self) -> None:
        """Show it again after the window was locked."""
        self._behind.disable()
        self.show()
        self.raise_()

    def ask(
        self,
        worker: Worker[Session],
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run something beside the UI thread; its answer is dropped once the sheet is closed.

        Args:
            worker: Runs the operation.
            operation: What is read or changed.
            then: Shows the result.
            failed: Shows why not; `show_error` does where it is None.
        """
        worker.run(operation, on_success=self.if_open(then), on_failure=self.if_open(failed or self.show_error))

    def show_error(self, error: Exception) -> None:
        """Show at the foot of the sheet why something failed; a subclass may know a better place."""
        if self._sheet_error is None:
            self._sheet_error = FieldError("sheetError")
            self.body.addWidget(self._sheet_error)
        self._sheet_error.show_message(sentence(error))

    def if_open(self, call: Callable[[Result], None]) -> Callable[[Result], None]:
        """Give a call that does nothing once the sheet is closed, such as for an answer that comes late."""

        def called(value: Result) -> None:
            if not self._is_closed:
                call(value)

        return called

    def cancel(self) -> None:
        """Close it without accepting, as Escape does."""
        self.close()
        self.cancelled.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put the keyboard where it was before; what stands below gets no half of a double click."""
        super().closeEvent(event)
        self._is_closed = True
        drop_second_click(self)
        self._behind.enable()
        if self._previous_focus is not None and isValid(self._previous_focus):
            self._previous_focus.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window also after it was resized, with a card as high as its texts."""
        if watched is self.card:
            if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
                self._fit_card()
        elif event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.card.set_low(low=watched.height() < COMPACT)
        return False

    def _fit_card(self) -> None:
        """A scroll area does not ask how high wrapped texts are."""
        needed = self.card.column.totalHeightForWidth(self.card.width())
        if needed > 0 and needed != self.card.minimumHeight():
            self.card.setMinimumHeight(needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _buttons(self, accept: str, cancel: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 0)
        row.addStretch()
        self._cancel_button = secondary_button(cancel, "cancelButton")
        self._cancel_button.clicked.connect(self.cancel)
        if not cancel:
            self._cancel_button.hide()
        row.addWidget(self._cancel_button)
        self._accept = primary_button(accept, "acceptButton")
        self._accept.clicked.connect(self._submit)
        row.addWidget(self._accept)
        return row

    def _submit(self) -> None:
        self.close()
        self.accepted.emit()


def is_covered(window: QWidget) -> bool:
    """Say whether a sheet is open over a window."""
    sheets = window.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(each.isVisible() for each in sheets)


def text_sheet(
    window: QWidget,
    content: QWidget,
    title: str,
    text: str,
    *,
    accept: str,
    cancel: str = "",
    cancel_first: bool = False,
) -> Sheet:
    """Give a sheet with something to read, to cover a window whose content lies below."""
    sheet = Sheet(window, content, title, accept=accept, cancel=cancel, cancel_first=cancel_first)
    sheet.body.addWidget(label(text, "soft", wraps=True))
    sheet.setAccessibleDescription(text)
    return sheet
