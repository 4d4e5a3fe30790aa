"""The cases of one cause, or of all, newest first."""

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from posapp.domain.money import format_money
from posapp.domain.review import ReviewCase
from posapp.domain.shop import Shop
from posapp.ui.theme import palette

__all__ = ["CaseList", "CaseModel", "shown_amount", "shown_moment", "shown_who"]

Index = QModelIndex | QPersistentModelIndex
CASE = Qt.ItemDataRole.UserRole + 1
HEIGHT, PAD = 62, 12
_IN_WORDS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})


def shown_who(case: ReviewCase) -> str:
    """Give the customer's name, or what stands for it."""
    return case.customer_name or case.queued.event.profile


def shown_amount(case: ReviewCase, shop: Shop) -> str:
    """Give the amount as the shop writes it, or the action where there is none."""
    event = case.queued.event
    return event.action if event.money is None else format_money(event.money, shop.locale)


def shown_moment(moment: datetime, shop: Shop) -> str:
    """Give a moment as the shop's calendar and clock show it."""
    from babel.dates import format_datetime

    return str(format_datetime(moment.astimezone(shop.zone), "short", locale=shop.locale))


class CaseModel(QAbstractListModel):
    """What needs a person.

    Args:
        shop: Its zone and locale tell how a case is written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._cases: tuple[ReviewCase, ...] = ()

    def show(self, cases: tuple[ReviewCase, ...]) -> None:
        """Show other cases."""
        if cases != self._cases:
            self.beginResetModel()
            self._cases = cases
            self.endResetModel()

    def at(self, row: int) -> ReviewCase:
        """Give the case of a row."""
        return self._cases[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a case for painting, and a sentence for screen readers."""
        case = self._cases[index.row()]
        lines = self._lines(case)
        if role == CASE:
            return lines
        return ", ".join(lines) if role in _IN_WORDS else None

    def _lines(self, case: ReviewCase) -> tuple[str, str, str]:
        event = case.queued.event
        below = " · ".join(part for part in (event.reference, shown_moment(event.occurred_at, self._shop)) if part)
        return shown_who(case), shown_amount(case, self._shop), below


class CaseList(QListView):
    """Shows the cases; several may be chosen for one decision."""

    def __init__(self, model: CaseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseList")
        self.setModel(model)
        self.setItemDelegate(_CaseDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _CaseDelegate(QStyledItemDelegate):
    """Two lines: who and how much, below it receipt and moment."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give one height for all."""
        del index
        return QSize(option.rect.width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one case."""
        who, amount, below = index.data(CASE)
        ground: QRect = option.rect.adjusted(2, 2, -2, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette().accent_soft))
            painter.drawRoundedRect(ground, 10, 10)
        _paint_lines(painter, ground.adjusted(PAD, 9, -PAD, -9), who, amount, below)
        painter.restore()


def _paint_lines(painter: QPainter, room: QRect, who: str, amount: str, below: str) -> None:
    strong = QFont(painter.font())
    strong.setWeight(QFont.Weight.DemiBold)
    painter.setFont(strong)
    painter.setPen(QColor(palette().ink))
    width = min(painter.fontMetrics().horizontalAdvance(amount) + 4, room.width() * 2 // 3)
    upper, lower = (
        QRect(room.left(), top, room.width(), room.height() // 2) for top in (room.top(), room.center().y())
    )
    side = Qt.AlignmentFlag.AlignVCenter
    fits = painter.fontMetrics().elidedText
    painter.drawText(upper, side | Qt.AlignmentFlag.AlignRight, fits(amount, Qt.TextElideMode.ElideRight, width))
    named = upper.adjusted(0, 0, -width - PAD, 0)
    painter.drawText(named, side, fits(who, Qt.TextElideMode.ElideRight, named.width()))
    soft = QFont(painter.font())
    soft.setWeight(QFont.Weight.Normal)
    soft.setPixelSize(13)
    painter.setFont(soft)
    painter.setPen(QColor(palette().soft))
    painter.drawText(lower, side, painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, lower.width()))
