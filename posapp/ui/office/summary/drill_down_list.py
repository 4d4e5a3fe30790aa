"""The list behind a figure: its payments, refunds or events, by how far Hellotext has them."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

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
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.labels.collected import collected_text, paid_by_text
from posapp.ui.labels.refunds import refund_reason_label
from posapp.ui.labels.sentences import state_label
from posapp.ui.labels.summary import localizer_for, say

__all__ = ["DrillDownList"]

Item = RecordedSale | RecordedRefund | OutboxEvent


class DrillDownList(Card):
    """Shows the records that a figure counts, the newest first.

    Signals:
        requested: A DrillDown: the same of another stage.
        left: Back to the summary.

    Args:
        shop: Its zone and locale decide how each is written.
    """

    requested = Signal(DrillDown)
    left = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._list = RowsList[Item](
            "drillDownList",
            self._model,
            empty=self.tr("Nothing to show. The payments or refunds behind a figure stand here."),
        )
        self._lay_out()

    def show_listing(self, listing: Listing, title: str) -> None:
        """Show a list under the name of its figure, with the keyboard on it."""
        self._showing = True
        self._drill_down = listing.drill_down
        self._title.setText(title)
        self._list.list.setAccessibleName(title)
        self._count.setText(self._counted(listing))
        self._stages.choose(listing.drill_down.stage)
        self._list.show_unmarked((*listing.payments, *listing.refunds, *listing.events))
        if listing.shown:
            self._list.mark_row(0)
            self._list.setFocus()
        self._showing = False

    def fit(self, *, narrow: bool) -> None:
        """Let the stages stand in two rows in a narrow window."""
        self._stages.stand_in(2 if narrow else 1)
        for each in (self._stages, self):  # a page that is not shown is not measured again by itself
            each.updateGeometry()

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
        self.column.addWidget(self._list, stretch=1)


class _DrillDownModel(ShopRowsModel[Item]):
    def __init__(self, shop: Shop, parent: QWidget) -> None:
        super().__init__(shop, parent)
        self._localizer = localizer_for(shop)

    def lines(self, item: Item, /) -> Lines:
        """Give customer and amount, or the action, and below them everything else that is known."""
        if isinstance(item, RecordedSale):
            return self._payment(item)
        return self._refund(item) if isinstance(item, RecordedRefund) else self._event(item)

    def _payment(self, item: RecordedSale) -> Lines:
        sale = item.sale
        off = "" if item.discount is None else f"−{format_money(item.discount, self.shop.locale)}"
        below = (
            self._localizer.moment(sale.occurred_at),
            sale.receipt,
            paid_by_text(sale, self.shop),
            collected_text(sale, self.shop),
            off,
            sale.cashier_name,
            sale.till,
            state_label(item.state),
        )
        who = sale.customer_name or sale.profile or self.tr("No customer")
        return who, format_money(sale.money, self.shop.locale), joined(*below)

    def _refund(self, item: RecordedRefund) -> Lines:
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
        return who, format_money(-refund.money, self.shop.locale), joined(*below)

    def _event(self, item: OutboxEvent) -> Lines:
        event = item.event
        amount = "" if event.money is None else format_money(event.money, self.shop.locale)
        below = (self._localizer.moment(event.occurred_at), event.reference, event.till, state_label(item.state))
        return event.action, amount, joined(*below)
