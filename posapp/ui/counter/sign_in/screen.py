"""The sign-in: who is there, by a tile and a PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from posapp.background.app_context import AppContext
from posapp.domain.reading_direction import isolated
from posapp.domain.staff.members import StaffMember
from posapp.domain.staff.pins import Pin
from posapp.ui.kit.basics import Card, label
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.pin_pad import PinPad
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.kit.rows_model import joined
from posapp.ui.kit.speech import spoken
from posapp.ui.labels.sentences import role_label, sentence

__all__ = ["SignInScreen"]

COLUMNS = 2


class SignInScreen(QWidget):
    """Stands where the counter was, and shows nothing of it.

    Signals:
        signed_in: The StaffMember who is there now.

    Args:
        context: Where PINs are looked at, beside the UI thread.
    """

    signed_in = Signal(StaffMember)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._chosen: StaffMember | None = None
        self._tiles = QButtonGroup(self)
        self._grid = QGridLayout()
        self._banner = ErrorBanner()
        self._who = ElidedLabel("", "heading")
        self._who.setObjectName("signInName")
        self._pad = PinPad("pin")
        self._pad.entered.connect(self._sign_in)
        self._lay_out()

    def offer(self, members: tuple[StaffMember, ...], last: StaffMember | None) -> None:
        """Show who works here, and ask who was here last first."""
        self._banner.clear()
        self._people.show()
        self._clear_tiles()
        for place, member in enumerate(members):
            tile = self._tile(member)
            self._tiles.addButton(tile)
            self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        first = next((each for each in members if last is not None and each.id == last.id), members[0])
        self._tiles.buttons()[members.index(first)].setChecked(True)
        self._choose(first)

    def wait(self) -> None:
        """Take no PIN until `offer` shows who works here: what is typed before would be lost."""
        self._people.hide()
        self._pad.set_busy(True)

    def show_failure(self, error: Exception) -> None:
        """Say why nobody can be asked."""
        self._people.show()
        self._pad.start()
        self._banner.show_message(sentence(error))

    def _choose(self, member: StaffMember) -> None:
        self._chosen = member
        self._who.setText(member.name)
        self._pad.set_owner(member.name)
        self._pad.start()
        self._context.ledger.run(
            lambda session: session.staff.seconds_locked(member.id),
            on_success=lambda seconds: self._lock(member, seconds),
            on_failure=self.show_failure,
        )

    def _lock(self, member: StaffMember, seconds: int) -> None:
        if seconds and member is self._chosen:
            self._pad.lock(seconds)

    def _sign_in(self, pin: Pin) -> None:
        member = self._chosen
        if member is None:
            return
        self._context.ledger.run(
            lambda session: session.staff.sign_in(member.id, pin),
            on_success=self._complete_sign_in,
            on_failure=lambda error: self._show_rejection(member, error),
        )

    def _complete_sign_in(self, member: StaffMember) -> None:
        self._pad.start()
        self.signed_in.emit(member)

    def _show_rejection(self, member: StaffMember, error: Exception) -> None:
        if member is self._chosen:
            self._pad.show_error(error)

    def _tile(self, member: StaffMember) -> QPushButton:
        tile = QPushButton()
        tile.setObjectName(f"staffTile-{member.name}")
        tile.setProperty("kind", "choice")
        tile.setCheckable(True)
        tile.setAutoExclusive(True)  # so that a screen reader calls it a radio button
        tile.setProperty("tile", True)
        tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        role = self._role(member)
        tile.setAccessibleName(f"{isolated(member.name)}, {spoken(role)}")
        tile.setToolTip(tooltip(one_line(member.name)))
        column = QVBoxLayout(tile)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(0)
        for text, kind in ((member.name, "heading"), (role, "soft")):
            line = ElidedLabel(text, kind)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)
        tile.clicked.connect(lambda: self._choose(member))
        return tile

    def _role(self, member: StaffMember) -> str:
        """Give the role; in the practice shop also the PIN, which everybody may know there."""
        practice, role = self._context.practice, role_label(member.role)
        pin = "" if practice is None else practice.pin_of(member.name)
        return self.tr("{role} · PIN {pin}").format(role=role, pin=pin) if pin else role

    def _clear_tiles(self) -> None:
        for tile in self._tiles.buttons():
            self._tiles.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()

    def _lay_out(self) -> None:
        self._people = people = QWidget()
        inside = QVBoxLayout(people)
        inside.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(10)
        for number in range(COLUMNS):
            self._grid.setColumnStretch(number, 1)
        inside.addLayout(self._grid)
        inside.addStretch()
        card = Card(margin=28)
        card.setFixedSize(860, 520)
        card.column.addWidget(label(self.tr("Who is at the till?"), "title"))
        card.column.addWidget(ElidedLabel(joined(self._context.shop.name, self._context.shop.till), "soft"))
        card.column.addWidget(self._banner)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(_scrolling(people), stretch=1)
        row.addLayout(self._right())
        card.column.addLayout(row, stretch=1)
        whole = QVBoxLayout(self)
        whole.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self._who)
        self._pad.setFixedWidth(300)
        column.addWidget(self._pad)
        column.addStretch()
        return column


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
