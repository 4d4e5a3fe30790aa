"""The base of every screen beside the counter: its layout, its messages, and its calls of a worker."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from posapp.background.workers import Worker
from posapp.ui.kit.basics import Card, bind_key, secondary_button
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.layouts import row
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.room import COMPACT, NARROW, Room, room_for
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.toast import Toast
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, pixmap, redraw_on_theme_change

__all__ = ["MARGINS", "NOTICE_SECONDS", "Failed", "Page"]

NOTICE_SECONDS = 4.0
NARROWEST_SIDE = 290
MARGINS, LOW_MARGINS = (16, 14, 16, 14), (8, 6, 8, 6)
SIGN_WIDTH, ANY_WIDTH = 48, 16_777_215
"""Pixels of a way back that is a sign without words, and no limit."""
Session = TypeVar("Session")
Result = TypeVar("Result")
Row = TypeVar("Row")
Failed = Callable[[Exception], None]


class Page(QWidget):
    """A screen with a way back to the counter, a banner for errors and a notice.

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
        self.toast.undone.connect(self._undo_notice)
        self._undo_of_notice: Callable[[], None] | None = None
        self._sign: QLabel | None = None
        self._heading_card: _SideCard | None = None
        self._visit = 0
        self._notice_over: QWidget | None = None
        self._placing = QTimer(self, singleShot=True, interval=0)  # once the layout has placed the parts
        self._placing.timeout.connect(self._place_notice)
        self.left.connect(self._end_visit)

    def begin(self) -> None:
        """Start a visit: answers to earlier questions are dropped."""
        self.banner.clear()
        self._end_visit()

    def back(self) -> None:
        """Leave the page; a subclass may leave a form first."""
        self.left.emit()

    # --- what the workers are asked

    def ask(
        self,
        worker: Worker[Session],
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
        *,
        fills: RowsList[Row] | None = None,
    ) -> None:
        """Read something and show it; an answer is dropped once the person has left the page.

        Args:
            worker: Runs the operation.
            operation: What is read.
            then: Shows the result.
            failed: Shows why not; the banner does where it is None.
            fills: The list that the result fills; it says that it is loading until then.
        """
        visit, shown = self._visit, failed or self.show_error
        if fills is not None:
            fills.show_loading()

        def fail(error: Exception) -> None:
            if fills is not None:
                fills.end_loading()
            if visit == self._visit:
                shown(error)

        worker.run(operation, on_success=lambda result: then(result) if visit == self._visit else None, on_failure=fail)

    def write(
        self,
        worker: Worker[Session],
        operation: Callable[[Session], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
    ) -> None:
        """Change something; the outcome is shown also after the person has left the page.

        Args:
            worker: Runs the operation.
            operation: What is changed.
            then: Goes on from the result.
            failed: Shows why not; the banner does where it is None.
        """
        worker.run(operation, on_success=then, on_failure=failed or self.show_error)

    # --- what is seen

    def show_icon(self, name: str) -> None:
        """Show an icon of resources/icons before the title, where the page has a row for it."""
        sign = self._sign
        if sign is not None:
            sign.show()
            redraw_on_theme_change(sign, lambda: sign.setPixmap(pixmap(name, palette().soft)))

    def show_error(self, error: Exception) -> None:
        """Show in the banner why something failed."""
        self.banner.show_message(sentence(error))

    def show_notice(
        self,
        text: str,
        over: QWidget,
        *,
        seconds: float = NOTICE_SECONDS,
        can_undo: bool = False,
        undo: Callable[[], None] | None = None,
        clears_banner: bool = True,
    ) -> None:
        """Show for some seconds, at the foot of a part of the page, what was done, in the place of an error before.

        Args:
            text: What was done.
            over: The part of the page.
            seconds: So long it is shown.
            can_undo: Whether it can be undone; the screen listens to `toast.undone`.
            undo: Undoes what this notice says, and nothing that an earlier one said; None where it cannot.
            clears_banner: Whether an error that stands there is gone.
        """
        if clears_banner:
            self.banner.clear()
        self._undo_of_notice = undo
        self.toast.show_message(text, seconds, can_undo=can_undo or undo is not None)
        self._notice_over = over
        self._place_notice()

    def _undo_notice(self) -> None:
        undo, self._undo_of_notice = self._undo_of_notice, None
        if undo is not None:
            undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the notice with the part of the page that it is shown over."""
        super().resizeEvent(event)
        self._placing.start()
        window = self.window()
        if self._heading_card is not None:
            self._heading_card.fit(low=window.height() < COMPACT)
        self.fit(room_for(window.height()), narrow=window.width() < NARROW)

    def fit(self, room: Room, *, narrow: bool) -> None:
        """Stand closer in a low window; a subclass may arrange its parts anew.

        Args:
            room: How much height the window has.
            narrow: Whether it is narrow.
        """
        del narrow
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*(LOW_MARGINS if room is Room.LOW else MARGINS))

    def _place_notice(self) -> None:
        over = self._notice_over
        if over is not None:
            self.toast.anchor_to(QRect(over.mapTo(self, QPoint(0, 0)), over.size()))

    # --- how it is put together

    def title_row(self, title: QLabel) -> QHBoxLayout:
        """Give the row with the title, and before it the page's icon."""
        self._sign = QLabel()
        self._sign.hide()
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        made = row(self._sign, title)
        made.setStretch(1, 1)
        return made

    def back_button(self, name: str) -> QPushButton:
        """Give the button that leaves the page, as Escape does."""
        button = secondary_button(self.tr("Back to the counter"), name)
        button.clicked.connect(self.back)
        bind_key("Esc", button)
        return button

    def side_card(self, heading: str, *parts: QWidget, back: str, stretched: QWidget | None = None) -> Card:
        """Give the card at the left: a heading, parts, and at its foot the way back, in a low window a sign above.

        Args:
            heading: The page's title.
            parts: What is below it.
            back: The object name of the back button.
            stretched: The part that takes the room that is left; empty room does where it is None.
        """
        title = self.title_row(WrappedLabel(heading, "heading", lines=2))
        self._heading_card = card = _SideCard(title, self.back_button(back))
        card.setMinimumWidth(NARROWEST_SIDE)
        for part in parts:
            card.column.addWidget(part, stretch=int(part is stretched))
        if stretched is None:
            card.column.addStretch()
        card.fit(low=False)
        return card

    def main_card(self, *parts: QWidget, stretched: QWidget) -> Card:
        """Give the card at the right: the banner, and below it parts of which one takes the room that is left."""
        card = Card()
        for part in (self.banner, *parts):
            card.column.addWidget(part, stretch=int(part is stretched))
        return card

    def place(self, left: QWidget, right: QWidget, *, stretches: tuple[int, int] = (4, 6)) -> None:
        """Lay two cards side by side."""
        cards = row(left, right, spacing=14)
        cards.setContentsMargins(*MARGINS)
        for place, stretch in enumerate(stretches):
            cards.setStretch(place, stretch)
        self.setLayout(cards)

    def _end_visit(self) -> None:
        self._visit += 1


class _SideCard(Card):
    """Holds a page's heading and its way back, which in a low window is a sign beside the heading."""

    def __init__(self, title: QHBoxLayout, back: QPushButton) -> None:
        super().__init__()
        self._title, self._back, self._words = title, back, back.text()
        self._is_low: bool | None = None
        back.setAccessibleName(self._words)
        back.setToolTip(tooltip(self._words))
        self.column.addLayout(title)
        redraw_on_theme_change(back, self._show_way_back)

    def fit(self, *, low: bool) -> None:
        """Stand closer where there is little height, or not."""
        if low is self._is_low:
            return
        self._is_low = low
        self.set_low(low=low)
        for layout in (self._title, self.column):
            layout.removeWidget(self._back)
        (self._title if low else self.column).addWidget(self._back)
        self._show_way_back()

    def _show_way_back(self) -> None:
        is_low = bool(self._is_low)
        self._back.setText("" if is_low else self._words)
        self._back.setIcon(icon("undo", palette().ink) if is_low else QIcon())
        self._back.setMaximumWidth(SIGN_WIDTH if is_low else ANY_WIDTH)
