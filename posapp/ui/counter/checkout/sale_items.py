"""The items of the sale that is being taken, and the amount that follows them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QVBoxLayout

from posapp.background.app_context import AppContext
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.scale_codes import ScaleCodeRefused
from posapp.domain.catalogue.scanned_item import ScannedItem
from posapp.domain.drafts.draft_sale import DraftItems
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.scanned_code import ScanResolver
from posapp.ui.kit.room import Room

if TYPE_CHECKING:
    from posapp.ui.counter.items.panel import ItemsPanel

__all__ = ["SaleItems"]

MIN_CODE_LENGTH = 6
"""Digits alone where the amount stands may be a code that a slow scanner typed; a shorter one is an amount."""
SHARES = {False: (3, 2), True: (4, 3)}
"""The items' share of their column, once there are some, and the day's; by whether the window is low."""


class SaleItems(QObject):
    """Nothing but an empty place on a till whose shop has no catalogue.

    Signals:
        failed: An error of what is no field's fault.
        wanted: Items are to be seen now.

    Args:
        context: What the screens work with.
        payment: Where the amount stands.
        column: Where the items are shown, above what is there.
    """

    failed = Signal(Exception)
    wanted = Signal()

    def __init__(self, context: AppContext, payment: PaymentPanel, column: QVBoxLayout) -> None:
        super().__init__(payment)
        self._context = context
        self._payment = payment
        self._column = column
        self._panel: ItemsPanel | None = None
        self._then: Callable[[], None] | None = None
        self._scans: list[ScanResolver] = []
        self._not_a_code = ""
        self._is_asking = False
        self._room = Room.ROOMY
        self._has_items = False
        if context.has_catalogue:
            self.show_panel()

    def show_panel(self) -> None:
        """Show the place for items, once the shop has a catalogue."""
        if self._panel is None:
            from posapp.ui.counter.items.panel import ItemsPanel

            self._panel = panel = ItemsPanel(self._context)
            panel.changed.connect(self._show_computed)
            panel.left_empty.connect(self._payment.focus_amount)
            panel.search_finished.connect(self._continue)
            self._payment.key_pressed.connect(panel.type)
            self._payment.key_erased.connect(panel.erase)
            panel.set_room(self._room)
            _allow_shrinking(self._column.itemAt(0))
            self._column.insertWidget(0, panel)

    def set_room(self, room: Room) -> None:
        """Offer as many products as the window has room for."""
        self._room = room
        if self._panel is not None:
            self._panel.set_room(room)
            self._share_column()

    @property
    def lines(self) -> tuple[BasketLine, ...]:
        """The items taken; none for a bare amount."""
        return () if self._panel is None else self._panel.lines

    def add(self, scanned: ScannedItem) -> None:
        """Take an item that was scanned."""
        self.show_panel()
        if self._panel is not None:
            self._panel.add_scanned(scanned.product, scanned.quantity)
            self.wanted.emit()

    def offer(self, alike: tuple[Product, ...], code: str) -> None:
        """Offer the products of which one may be meant by a code that is none of theirs."""
        self.show_panel()
        if self._panel is not None:
            self._panel.offer(alike, code)
            self.wanted.emit()

    def refuse(self, error: Exception) -> None:
        """Say why what was scanned is no item; the items stay as they are."""
        self.show_panel()
        if self._panel is not None:
            self._panel.refuse(error)
            self.wanted.emit()

    def wait_for_scans(self, scans: ScanResolver, *, typed: bool = False) -> None:
        """Let no payment pass a code that is still looked for; one that is unknown stops it.

        Args:
            scans: Looks the codes up.
            typed: Whether they were typed into a field, where an unknown one is said; without a catalogue it was no
                item, and stops nothing.
        """
        self._scans.append(scans)
        scans.unknown.connect(lambda _code: self._stop_payment(typed=typed))
        scans.alike.connect(lambda _alike, _code: self._stop_payment(typed=typed))
        scans.refused.connect(lambda _error, _code: self._stop_payment(typed=False))
        scans.pos_receipt.connect(lambda _taken: self._stop_payment(typed=False))  # nobody has seen its amount yet
        scans.pos_receipt_refused.connect(lambda _error: self._stop_payment(typed=False))
        scans.search_finished.connect(self._continue)

    def blocks_payment(self, then: Callable[[], None]) -> bool:
        """Say whether the payment cannot be recorded yet: a code is being looked for, or an item is half typed.

        Args:
            then: Goes on with the payment once what was looked for is found.
        """
        if self.waits_for_code(then):
            return True
        if self._panel is None:
            return False
        return not self._panel.is_complete() or self._is_a_code(then)

    def waits_for_code(self, then: Callable[[], None]) -> bool:
        """Say whether a code is still looked for: a card, a coupon or an item; `then` follows once it is found."""
        searching = self._panel is not None and self._panel.is_searching
        if searching or any(each.is_searching for each in self._scans):
            self._then = then
            return True
        return False

    def open(self) -> bool:
        """Put the keyboard where a product is typed; say whether the shop has a catalogue."""
        if self._panel is None:
            return False
        self.wanted.emit()
        self._panel.take_focus()
        return True

    def take_focus(self) -> bool:
        """Put the keyboard where the next item is scanned, if there are items; say whether that was done."""
        return bool(self.lines) and self.open()

    def clear(self) -> None:
        """Clear it for the next sale."""
        self._then = None
        if self._panel is not None:
            self._panel.clear()

    def draft(self) -> DraftItems:
        """Give the draft of the items."""
        return DraftItems() if self._panel is None else self._panel.draft()

    def resume(self, draft: DraftItems) -> None:
        """Resume a draft."""
        if draft.lines:
            self.show_panel()
        if self._panel is not None:
            self._panel.resume(draft)
            if draft.lines:
                self.wanted.emit()

    def _show_computed(self, total: Money | None) -> None:
        """The items' column grows with them; the amount is their sum and nobody else's."""
        self._has_items = total is not None
        self._share_column()
        self._payment.show_computed(total)

    def _share_column(self) -> None:
        items, day = SHARES[self._room is Room.LOW]
        self._column.setStretch(0, items if self._has_items else 0)
        self._column.setStretch(1, day)

    def _stop_payment(self, *, typed: bool) -> None:
        if self._panel is not None or not typed:
            self._then = None

    def _continue(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _is_a_code(self, then: Callable[[], None]) -> bool:
        """Say whether what stands as the amount is looked up first; `then` follows where it is no product."""
        typed = self._payment.typed.strip()
        if self._is_asking:
            return True
        if self.lines or not typed.isdigit() or len(typed) < MIN_CODE_LENGTH or typed == self._not_a_code:
            return False
        self._is_asking = True
        self._context.ledger.run(
            lambda session: session.catalogue.scanned(typed),
            on_success=lambda found: self._decide(found, typed, then),
            on_failure=self._show_error,
        )
        return True

    def _show_error(self, error: Exception) -> None:
        self._is_asking = False
        if isinstance(error, ScaleCodeRefused):
            self.refuse(error)
        else:
            self.failed.emit(error)

    def _decide(self, found: ScannedItem | None, typed: str, then: Callable[[], None]) -> None:
        self._is_asking = False
        if self._payment.typed.strip() != typed:
            return
        if found is not None:
            self._payment.clear_amount()
            self.add(found)
            return
        self._not_a_code = typed
        then()
        self._not_a_code = ""


def _allow_shrinking(below: QLayoutItem | None) -> None:
    """The list below gets the room that the items leave."""
    widget = None if below is None else below.widget()
    if widget is not None:
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
