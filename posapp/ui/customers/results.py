"""Lists the customers found, painted without widgets, so that a keystroke costs little."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.phones import mask_phone
from posapp.domain.plain_text import without_unseen
from posapp.domain.reading_direction import isolated
from posapp.ui.kit.plain_text import one_line
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.sentences import subscription_label
from posapp.ui.theme import palette, pixmap

__all__ = ["ResultList", "ResultModel", "shown_contact", "shown_name"]

Index = QModelIndex | QPersistentModelIndex
SUBSCRIBER = Qt.ItemDataRole.UserRole + 1
HEIGHT, AVATAR, PAD, GAP, SIGN = 64, 36, 10, 10, 15


def shown_name(subscriber: Subscriber) -> str:
    """Give the name, or the number or id of a customer without a name; in a sentence it has to be isolated."""
    return one_line(without_unseen(subscriber.name or subscriber.reference or subscriber.id))


def shown_contact(subscriber: Subscriber, between: str = " · ") -> str:
    """Give the masked phone, the e-mail and the number, which distinguish customers of one name."""
    parts = [
        mask_phone(subscriber.phones[0]) if subscriber.phones else "",
        *subscriber.emails[:1],
        subscriber.reference,
    ]
    return between.join(isolated(part) for part in parts if part)


def _codes(subscriber: Subscriber) -> set[str]:
    return {each.casefold() for each in (subscriber.reference, *subscriber.phones, *subscriber.emails) if each}


class ResultModel(RowsModel[Subscriber]):
    """The customers found for the typed text."""

    def lines(self, subscriber: Subscriber, /) -> Lines:
        """Give name, contact and state."""
        return shown_name(subscriber), shown_contact(subscriber), subscription_label(subscriber.state)

    def unambiguous_match(self, text: str) -> Subscriber | None:
        """Give the one customer that a text means: the only one found, or the only one with this very number."""
        code = text.strip().casefold()
        exact = [each for each in self.rows if code in _codes(each)]
        meant = exact or list(self.rows)
        return meant[0] if len(meant) == 1 else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the customer for painting, and a sentence for screen readers."""
        return self.at(index.row()) if role == SUBSCRIBER else super().data(index, role)


class ResultList(QListView):
    """The list below the search field."""

    def __init__(self, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultList")
        self.setAccessibleName(self.tr("Customers found"))
        self.setModel(model)
        self.setItemDelegate(_ResultDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _ResultDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        subscriber = index.data(SUBSCRIBER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(2, 2, -2, -2)
        _paint_ground(painter, area, option)
        avatar = QRect(area.x() + PAD, area.center().y() - AVATAR // 2 + 1, AVATAR, AVATAR)
        _paint_avatar(painter, avatar, subscriber)
        text = area.adjusted(AVATAR + 2 * PAD, 7, -PAD, -7)
        _paint_texts(painter, text, subscriber)
        painter.restore()


def _paint_ground(painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
    colours = palette()
    state = option.state
    if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(colours.accent) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.inset))
        painter.drawRoundedRect(area, 10, 10)


def _paint_avatar(painter: QPainter, area: QRect, subscriber: Subscriber) -> None:
    colours = palette()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent_soft))
    painter.drawEllipse(area)
    initials = _initials(subscriber) or "#"
    painter.setPen(QColor(colours.accent_text))
    painter.setFont(_font(painter.font(), 14, bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials)


def _initials(subscriber: Subscriber) -> str:
    seen = (without_unseen(part).strip() for part in (subscriber.first_name, subscriber.last_name))
    return "".join(part[0] for part in seen if part).upper()


def _paint_texts(painter: QPainter, area: QRect, subscriber: Subscriber) -> None:
    colours = palette()
    painter.setFont(_font(painter.font(), 15, bold=True))
    painter.setPen(QColor(colours.ink))
    name = painter.fontMetrics().elidedText(shown_name(subscriber), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
    contact = _short_contact(subscriber)
    contact_font = _font(painter.font(), 13, bold=False)
    requested = QFontMetrics(contact_font).horizontalAdvance(contact)
    room = area.width() - _paint_state(painter, area, subscriber.state, area.width() - requested - GAP) - GAP
    painter.setFont(contact_font)
    painter.setPen(QColor(colours.soft))
    shown = painter.fontMetrics().elidedText(contact, Qt.TextElideMode.ElideRight, room)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)


def _paint_state(painter: QPainter, area: QRect, state: SubscriptionState, room: int) -> int:
    """Paint the word where it has room beside the contact, else its sign, and give the width."""
    word, tone, sign = _short_state(state), *_STATES[state]
    ink = palette().named(tone)
    painter.setFont(_font(painter.font(), 12, bold=True))
    width = painter.fontMetrics().horizontalAdvance(word)
    if width > room:
        painter.drawPixmap(area.right() - SIGN + 1, area.bottom() - SIGN, pixmap(sign, ink, SIGN))
        return SIGN
    painter.setPen(QColor(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, word)
    return width


def _short_contact(subscriber: Subscriber) -> str:
    """Give the masked phone and the number, or else the e-mail, for a narrow list."""
    parts = (mask_phone(subscriber.phones[0]) if subscriber.phones else "", subscriber.reference)
    return " · ".join(isolated(part) for part in parts if part) or "".join(map(isolated, subscriber.emails[:1]))


def _font(font: QFont, pixels: int, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def _short_state(state: SubscriptionState) -> str:
    if state is SubscriptionState.UNCONFIRMED:
        return QCoreApplication.translate("subscription", "Unconfirmed")
    return "" if state is SubscriptionState.UNKNOWN else subscription_label(state)


_STATES = {
    SubscriptionState.SUBSCRIBED: ("good", "check"),
    SubscriptionState.UNCONFIRMED: ("warn", "clock"),
    SubscriptionState.UNSUBSCRIBED: ("soft", "not-sent"),
    SubscriptionState.UNKNOWN: ("soft", "question"),
}
