"""Adds and edits the items of the sale, and shows their total."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.catalogue.products import PriceInOtherCurrency, Product
from posapp.domain.catalogue.quantities import ONE, Quantity
from posapp.domain.drafts.draft_sale import DraftItems
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.basket import Basket, is_open, with_item, with_line, with_step, without_line
from posapp.domain.sales.line_items import basket_total
from posapp.ui.counter.items.alike_products import AlikeProducts
from posapp.ui.counter.items.familiar_products import FamiliarProducts
from posapp.ui.counter.items.item_editor import ItemEditor
from posapp.ui.counter.items.item_list import ItemList
from posapp.ui.counter.items.product_field import ProductField
from posapp.ui.kit.basics import Card, label, quiet_button, secondary_button
from posapp.ui.kit.room import Room
from posapp.ui.kit.speech import say
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.sentences import sentence

__all__ = ["ItemsPanel"]

EDGE, TOUCH = 12, 44
SHORTEST_LIST = 62
"""Pixels of height in which a list shows a row; the editor of an item says itself what it needs."""


class ItemsPanel(Card):
    """The items of the sale; small until there are some.

    Signals:
        changed: There are other items, or others of them; what they come to as Money, None where there are none.
        left_empty: The items are complete: on to the payment.
        search_finished: What was scanned is answered.

    Args:
        context: Its ledger worker reads the catalogue.
    """

    changed = Signal(Money)
    left_empty = Signal()
    search_finished = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = context.shop
        self._ledger = context.ledger
        self._chime = context.chime
        self._lines: Basket = ()
        self._taken_off: Basket = ()
        self._edited = -1
        self._field = ProductField(context.shop, context.ledger)
        self._alike = AlikeProducts()
        self._familiar = FamiliarProducts(context.shop.locale)
        self._own = secondary_button("", "customItemButton")
        self._list = ItemList(context.shop.locale)
        self._editor = ItemEditor(context.shop)
        self._heading = label(self.tr("Items"), "heading")
        self._count = label("", "soft")
        self._count.setObjectName("itemCount")
        self._clear = quiet_button("", "clearItemsButton")
        self._pages = Stack()
        self._connect()
        self._lay_out()
        self._show()
        self._read_familiar()

    @property
    def lines(self) -> Basket:
        """The items in the order in which they were added."""
        return self._lines

    @property
    def is_searching(self) -> bool:
        """Whether something was scanned or typed that is not found yet."""
        return self._field.looking > 0

    @property
    def is_editing(self) -> bool:
        """Whether one of the items is being changed."""
        return 0 <= self._edited < len(self._lines)

    def is_complete(self) -> bool:
        """Say whether every field is complete, and focus the one that is not."""
        if self.is_editing and not self._editor.is_valid:
            self._editor.focus_error()
            return False
        if self._field.text().strip():
            self._field.error.show_message(self.tr("Press Enter to add this item, or clear the field."))
            self._field.setFocus()
            return False
        return True

    def add_scanned(self, product: Product, quantity: Quantity | None = None) -> None:
        """Add a scanned item, and end the editing of the one before."""
        self._hide_offers()
        self._field.error.show_message("")
        self._stop_editing()
        self.add(product, quantity)

    def offer(self, alike: tuple[Product, ...], code: str) -> None:
        """Offer the products of which one may be meant by a code that is none of theirs; a person chooses."""
        self._hide_offers()
        self._stop_editing()
        self._show_rejection(self.tr("No product has the code “{code}”. Did you mean …?").format(code=code))
        self._alike.show_products(alike, code)
        self._show()

    def refuse(self, error: Exception) -> None:
        """Say why what was scanned is no item."""
        self._hide_offers()
        self._show_rejection(sentence(error))

    def add(self, product: Product, quantity: Quantity | None = None) -> None:
        """Add an item: one more where its line exists, else a new line."""
        if product.price.currency != self._shop.currency:
            wrong = PriceInOtherCurrency(
                name=product.name, currency=product.price.currency.code, taken=self._shop.currency.code
            )
            self._show_rejection(sentence(wrong))
            return
        if not self._set_lines(with_item(self._lines, product, quantity or ONE)):
            return
        self._chime(Chime.ACCEPTED)
        self._say_added(product)
        if quantity is None and is_open(product):
            self._edit(len(self._lines) - 1)

    def _say_added(self, product: Product) -> None:
        """Say the item and what all come to, as a customer hears it at the counter."""
        total = basket_total(self._lines, self._shop.currency)
        said = self.tr("{item} added, {total} in all")
        say(self, said.format(item=product.name, total=format_money(total, self._shop.locale)))

    def clear(self) -> None:
        """Clear it for the next sale."""
        self._remove_all()
        self._read_familiar()

    def draft(self) -> DraftItems:
        """Give the draft of the items."""
        return DraftItems(lines=self._lines, typed=self._field.text())

    def resume(self, draft: DraftItems) -> None:
        """Resume a draft."""
        self._set_lines(draft.lines)
        self._field.setText(draft.typed)

    def type(self, text: str) -> None:
        """Type a key of the keypad into the item that is edited, or into the product field."""
        if self._editor.isVisible():
            self._editor.type(text)
            return
        self._field.setFocus()
        self._field.insert(text)

    def erase(self) -> None:
        """Erase the last character that `type` added."""
        if self._editor.isVisible():
            self._editor.erase()
        else:
            self._field.setFocus()
            self._field.backspace()

    def take_focus(self) -> None:
        """Put the keyboard where the next product is scanned or typed."""
        self._field.setFocus()

    def set_room(self, room: Room) -> None:
        """Stand closer in a low window, and offer as many products as there is room for."""
        self._familiar.set_room(room)
        low = room is Room.LOW
        self.column.setContentsMargins(*((8, 0, 8, 6) if low else (18, 18, 18, 18)))
        self.column.setSpacing(5 if low else 10)
        self._heading.setMinimumHeight(TOUCH if low else 0)  # beside the button that removes all items

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow lead from the empty field to the products that are offered."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_meant = event.key() == Qt.Key.Key_Down and self._familiar.isVisible() and not self._familiar.is_empty
            if is_meant:
                self._familiar.take_focus()
            return is_meant
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the button that removes all items beside the heading, where it moves nothing."""
        super().resizeEvent(event)
        self._place_clear()

    def _place_clear(self) -> None:
        size = self._clear.sizeHint()
        self._clear.setGeometry(self.width() - size.width() - EDGE, 2, size.width(), TOUCH)

    def _connect(self) -> None:
        self._field.taken.connect(self.add_scanned)
        self._field.not_found.connect(self._offer_custom_item)
        self._field.alike.connect(self.offer)
        self._field.refused.connect(self.refuse)
        self._alike.chosen.connect(self._take_alike)
        self._field.searching.connect(lambda _any: self._show())
        self._field.textEdited.connect(lambda _text: self._start_next())
        self._field.left_empty.connect(self.left_empty)
        self._field.search_finished.connect(self.search_finished)
        self._field.textChanged.connect(lambda _text: self._show_familiar())
        self._field.installEventFilter(self)
        self._familiar.taken.connect(self.add_scanned)
        self._familiar.left.connect(self._field.setFocus)
        self._own.clicked.connect(self._add_custom_item)
        self._list.requested.connect(self._edit)
        self._list.remove_requested.connect(self._drop)
        self._list.quantity_stepped.connect(self._step)
        self._editor.changed.connect(lambda line: self._set_lines(with_line(self._lines, self._edited, line)))
        self._editor.remove_requested.connect(lambda: self._drop(self._edited))
        self._editor.done.connect(self._finish_editing)
        self._clear.clicked.connect(self._clear_with_undo)
        QShortcut(QKeySequence("F10"), self, self._field.setFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addWidget(self._count)
        head.addStretch()
        self.column.addLayout(head)
        for page in (self._list, self._field.results, self._editor):
            self._pages.addWidget(page)
        for widget in (self._field, self._field.error, self._alike, self._own, self._familiar):
            self.column.addWidget(widget)
        self.column.addWidget(self._pages, stretch=1)
        self._clear.setParent(self)
        self._own.hide()

    def _start_next(self) -> None:
        """End the editing of an item once the next product is typed; invalid values had no effect."""
        self._hide_offers()
        if self.is_editing:
            self._stop_editing()

    def _show_rejection(self, why: str) -> None:
        self._field.error.show_message(why)
        self._chime(Chime.REFUSED)

    def _hide_offers(self) -> None:
        self._own.hide()
        self._alike.clear()

    def _take_alike(self, product: Product) -> None:
        """Take the product that a person chose; a quantity counts that was typed before its code."""
        if self._field.holds_code(self._alike.code):
            self._field.take(product)
        else:
            self.add_scanned(product)
        self._field.setFocus()

    def _offer_custom_item(self, text: str) -> None:
        self._chime(Chime.REFUSED)
        self._own.setText(self.tr("Add “{text}” as a custom item").format(text=isolated(text)))
        self._own.setProperty("item", text)
        self._own.show()

    def _add_custom_item(self) -> None:
        """Add an item that is not in the catalogue, under the typed name, and ask for its price."""
        name = str(self._own.property("item"))
        self._own.hide()
        self._field.clear()
        self.add(Product(barcode="", name=name, price=Money(0, self._shop.currency)))

    def _remove_all(self) -> None:
        self._field.clear()
        self._hide_offers()
        self._edited = -1
        self._set_lines(())

    def _read_familiar(self) -> None:
        """Read again what sells most; what cannot be read leaves the tiles as they are."""
        self._ledger.run(
            lambda session: session.catalogue.familiar(), on_success=self._take_familiar, on_failure=lambda _error: None
        )

    def _take_familiar(self, found: tuple[Product, ...]) -> None:
        """Nothing moves under a finger: once the sale has begun, the tiles stay as they are until the next one."""
        if not self._lines or self._familiar.is_empty:
            self._familiar.show_products(found)
            self._show_familiar()

    def _show_familiar(self) -> None:
        """While nothing is typed or changed; how tiles come to be here is said until the first item only."""
        is_told = not self._familiar.is_empty or not self._lines
        self._familiar.setVisible(is_told and not self._field.text() and not self.is_editing)

    def _step(self, place: int, step: int) -> None:
        self._set_lines(with_step(self._lines, place, step))
        self._list.setFocus()

    def _drop(self, place: int) -> None:
        self._edited = -1
        dropped = self._lines[place].product.name
        self._set_lines(without_line(self._lines, place))
        say(self, self.tr("{item} removed").format(item=dropped))
        self._field.setFocus()

    def _edit(self, place: int) -> None:
        self._edited = place
        self._show()
        self._editor.start(self._lines[place])

    def _finish_editing(self) -> None:
        self._stop_editing()
        self._field.setFocus()

    def _stop_editing(self) -> None:
        if self._editor.is_focused:
            self._field.setFocus()  # the editor is about to go
        self._edited = -1
        self._show()

    def _clear_with_undo(self) -> None:
        """Remove all items; they can be restored until the next item or the next sale."""
        taken_off = self._lines
        if taken_off:
            self._remove_all()
            self._taken_off = taken_off
            self._show()
            say(self, self.tr("All items removed"))
        else:
            self._set_lines(self._taken_off)
        self._field.setFocus()

    def _set_lines(self, lines: Basket) -> bool:
        """Show other lines unless their total is impossible, and say whether they are shown."""
        try:
            total = basket_total(lines, self._shop.currency)
        except PosappError as error:
            self._show_rejection(sentence(error))
            return False
        self._lines, self._taken_off = lines, ()
        self._show()
        self.changed.emit(total if lines else None)
        return True

    def _show(self) -> None:
        found = self._field.results.model().rowCount()
        if self.is_editing:
            self._editor.show_line(self._lines[self._edited])
        self._pages.setCurrentWidget(self._page(found))
        self._pages.setMinimumHeight(0 if self.is_editing and not found else SHORTEST_LIST)
        self._pages.setVisible(bool(found or self._lines))
        self._list.show_lines(self._lines, self._edited)
        self._show_familiar()
        self._count.setText(self.tr("%n item(s)", "", len(self._lines)) if self._lines else "")
        self._clear.setText(self.tr("Restore items") if self._taken_off else self.tr("Remove all items"))
        self._clear.setVisible(bool(self._lines or self._taken_off))
        self._place_clear()

    def _page(self, found: int) -> QWidget:
        if found:
            return self._field.results
        return self._editor if self.is_editing else self._list
