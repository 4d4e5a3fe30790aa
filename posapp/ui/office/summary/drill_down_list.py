"""The list behind a figure: its payments, refunds or events, by how far Hellotext has them."""

from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from posapp.domain.events.event import OutboxEvent
from posapp.domain.money import format_money
from posapp.domain.refunds.refund import RecordedRefund
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.shop import Shop
from posapp.domain.summary.drill_down import DrillDown, Listing
from posapp.domain.summary.summary import Stage
from posapp.services.on_ledger.summary.labels import stages
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES, TwoLineList
from posapp.ui.labels.refunds import refund_reason_label
from posapp.ui.labels.sentences import state_label, tender_label
from posapp.ui.labels.summary import localizer_for, say

__all__ = ["DrillDownList"]

Index = QModelIndex | QPersistentModelIndex


class DrillDownList(Card):
    """Shows what a figure counts, the newest on top.

    Signals:
        requested: A Behind: the same of another stage.
        left: Back to the summary.

    Args:
        shop: Its zone and locale tell how each is written.
    """

    requested = Signal(object)
    left = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._drill_down: DrillDown | None = None
        self._showing = False
        self._title = ElidedLabel("", "title")
        self._title.setObjectName("drillDownTitle")
        self._count = label("", "soft")
        self._count.setObjectName("drillDownCount")
        every: dict[Stage | None, str] = {None: self.tr("All")}
        self._stages = Choice[Stage | None](
            "drillDownStages", {**every, **{each: say(word) for each, word in stages().items()}}
        )
        self._stages.changed.connect(self._emit_request)
        self._model = _DrillDownModel(shop, self)
        self._list = TwoLineList("drillDownList", self._model)
        self._empty = label(self.tr("Nothing to show."), "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        self._lay_out()

    def show_listing(self, listing: Listing, title: str) -> None:
        """Show a list under the name of its figure, with the keyboard on it."""
        self._showing = True
        self._drill_down = listing.drill_down
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._count.setText(self._counted(listing))
        self._stages.choose(listing.drill_down.stage)
        self._model.show((*listing.payments, *listing.refunds, *listing.events))
        self._pages.setCurrentWidget(self._list if listing.shown else self._empty)
        if listing.shown:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.setFocus()
        self._showing = False

    def _counted(self, listing: Listing) -> str:
        if listing.number > listing.shown:
            text = self.tr("{count} in total, newest {shown} shown")
            return text.format(count=listing.number, shown=listing.shown)
        return self.tr("%n in total", "", listing.number)

    def _emit_request(self) -> None:
        if self._drill_down is not None and not self._showing:
            self.requested.emit(replace(self._drill_down, stage=self._stages.chosen))

    def _lay_out(self) -> None:
        back = secondary_button(self.tr("Back to the summary"), "backToSummaryButton")
        back.clicked.connect(self.left)
        bind_key("Esc", back)
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._count)
        head.addWidget(back)
        self.column.addLayout(head)
        self.column.addWidget(self._stages)
        self.column.addWidget(self._pages, stretch=1)


class _DrillDownModel(QAbstractListModel):
    def __init__(self, shop: Shop, parent: QWidget) -> None:
        super().__init__(parent)
        self._shop = shop
        self._localizer = localizer_for(shop)
        self._items: tuple[RecordedSale | RecordedRefund | OutboxEvent, ...] = ()

    def show(self, items: tuple[RecordedSale | RecordedRefund | OutboxEvent, ...]) -> None:
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of one for painting, and a sentence for screen readers."""
        lines = self._lines(self._items[index.row()])
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(lines))

    def _lines(self, item: RecordedSale | RecordedRefund | OutboxEvent) -> tuple[str, str, str]:
        if isinstance(item, RecordedSale):
            return self._payment(item)
        return self._refund(item) if isinstance(item, RecordedRefund) else self._event(item)

    def _payment(self, item: RecordedSale) -> tuple[str, str, str]:
        sale = item.sale
        off = "" if item.discount is None else f"−{format_money(item.discount, self._shop.locale)}"
        below = (
            self._localizer.moment(sale.occurred_at),
            sale.receipt,
            tender_label(sale.method),
            off,
            sale.cashier_name,
            sale.till,
            state_label(item.state),
        )
        who = sale.customer_name or sale.profile or self.tr("No customer")
        return who, format_money(sale.money, self._shop.locale), _joined(below)

    def _refund(self, item: RecordedRefund) -> tuple[str, str, str]:
        refund = item.refund
        below = (
            self._localizer.moment(refund.occurred_at),
            refund.reference,
            refund_reason_label(refund.reason),
            refund.note,
            refund.cashier_name,
            state_label(item.state),
        )
        who = refund.original.customer_name or refund.original.profile or self.tr("No customer")
        return who, format_money(-refund.money, self._shop.locale), _joined(below)

    def _event(self, item: OutboxEvent) -> tuple[str, str, str]:
        event = item.event
        amount = "" if event.money is None else format_money(event.money, self._shop.locale)
        below = (self._localizer.moment(event.occurred_at), event.reference, event.till, state_label(item.state))
        return event.action, amount, _joined(below)


def _joined(parts: tuple[str, ...]) -> str:
    return " · ".join(part for part in parts if part)
