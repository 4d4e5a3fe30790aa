"""Finds a product by its code or a part of its name."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.workers import Worker
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit, parse_quantity
from posapp.domain.catalogue.scale_codes import LabelMultiplied, ScaleCodeRefused
from posapp.domain.errors import PosappError
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.kit.speech import SaidSoon, marked_row, say, sentences
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.items import price_text
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["ProductField"]

MAX_SHOWN = 20
MIN_SEARCH_LENGTH = 2
Found = tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found for Enter: products, a label of the scale with its quantity, or products that look like it."""

    found: Found = ()
    quantity: Quantity | None = None
    alike: Found = ()


_DIGIT = re.compile(r"[0-9]")
_QUANTITY_PREFIX = re.compile(r"\s*(?P<quantity>[0-9]+(?:[.,][0-9]+)?)\s*[*×]\s*(?P<text>.*)")


class ProductField(QLineEdit):
    """Enter chooses the product of exactly this code, else the selected one; "3*" before it means three.

    Signals:
        taken: The Product, and the Quantity that was typed before it or None.
        not_found: What was typed, and means no product.
        alike: The Products of which one may be meant, and the code that was typed, which is none of theirs.
        refused: Why a label of the shop's scale sells nothing, or may not be multiplied.
        searching: Whether products are shown that may be meant.
        left_empty: Enter, with nothing typed: on to the payment.
        search_finished: What was looked for is answered.

    Args:
        shop: Its locale decides how prices are written.
        ledger: Finds the products.
    """

    taken = Signal(Product, Quantity)
    not_found = Signal(str)
    alike = Signal(object, str)
    refused = Signal(Exception)
    searching = Signal(bool)
    left_empty = Signal()
    search_finished = Signal()

    def __init__(self, shop: Shop, ledger: Worker[LedgerSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._ledger = shop, ledger
        self._searching = LatestSearch(ledger, parent=self)
        self._shown_for = ""
        self._soon = SaidSoon(self)
        self.looking = 0
        self.setObjectName("productField")
        self.setAccessibleName(self.tr("Product"))
        self.setPlaceholderText(self.tr("Scan or type a product"))
        self.setToolTip(self.tr("Barcode or name, then Enter; type 3* before it for three (F10)"))
        self.setMaxLength(100)
        sign = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        wipe = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        wipe.setToolTip(self.tr("Clear"))
        wipe.setVisible(False)
        wipe.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: wipe.setVisible(bool(text)))
        redraw_on_theme_change(self, lambda: sign.setIcon(icon("search", palette().soft)))
        redraw_on_theme_change(self, lambda: wipe.setIcon(icon("close", palette().soft)))
        self.error = FieldError("productError", self)
        self._found = _Products(shop)
        self.results = TwoLineList("productResults", self._found)
        self._found.setParent(self.results)
        self.results.setAccessibleName(self.tr("Products found"))
        self.results.clicked.connect(lambda index: self._choose_row(index.row()))
        self.results.activated.connect(lambda index: self._choose_row(index.row()))
        self.textChanged.connect(self._search)
        self.returnPressed.connect(self._enter)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the products while the keyboard stays in the field."""
        if watched is self and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._found.rowCount():
                row = max(0, min(self._found.rowCount() - 1, self.results.currentIndex().row() + step))
                self.results.setCurrentIndex(self._found.index(row, 0))
                self._soon.cancel()
                say(self, marked_row(self.results))
                return True
        return False

    def holds_code(self, code: str) -> bool:
        """Say whether a code stands here, with or without a quantity before it."""
        return bool(code) and _search_text(self.text()) == code

    def take(self, product: Product) -> None:
        """Choose a product for what is typed."""
        self._choose(product, self.text(), keep=False)

    def _search(self, text: str) -> None:
        self.error.show_message("")
        requested = _search_text(text)
        if len(requested) < MIN_SEARCH_LENGTH:
            self._searching.cancel()
            self._show((), "")
            return
        self._searching.ask(
            lambda session: session.catalogue.search(requested, MAX_SHOWN),
            lambda found: self._show(found, requested),
            lambda error: self.error.show_message(sentence(error)),
        )

    def _show(self, found: Found, requested: str) -> None:
        self._shown_for = requested
        self._found.show(found)
        if found:
            self.results.setCurrentIndex(self._found.index(0, 0))
        self.searching.emit(bool(found))
        if found:
            count = self.tr("%n product(s) found", "", len(found))
            self._soon.say(sentences(count, marked_row(self.results)))
        else:
            self._soon.cancel()

    def _enter(self) -> None:
        """Search for the code again and wait for the answer, since a scanner is faster."""
        text = self.text()
        if not text.strip():
            self.left_empty.emit()
            return
        requested = _search_text(text)
        marked = self._found.at(self.results.currentIndex().row()) if self._shown_for == requested else None
        self.looking += 1
        self._ledger.run(
            lambda session: _look(session, requested, marked),
            on_success=lambda found: self._decide(found, text),
            on_failure=self._show_error,
        )

    def _decide(self, answer: _Answer, text: str) -> None:
        self.looking -= 1
        # somebody who typed on began the next item before this one was found
        self._choose_match(answer, text, keep=self.text() != text)
        self.search_finished.emit()

    def _choose_match(self, answer: _Answer, text: str, *, keep: bool) -> None:
        if len(answer.found) == 1:
            self._choose(answer.found[0], text, keep=keep, measured=answer.quantity)
        elif answer.found:
            self.error.show_message(self.tr("Several products match. Choose one."))
        elif answer.alike:
            self.alike.emit(answer.alike, _search_text(text))
        else:
            self.error.show_message(
                self.tr("No product in the catalogue matches “{text}”.").format(text=isolated(_search_text(text)))
            )
            self.not_found.emit(_search_text(text))

    def _choose_row(self, row: int) -> None:
        product = self._found.at(row)
        if product is not None:
            self._choose(product, self.text(), keep=False)

    def _choose(self, product: Product, text: str, *, keep: bool, measured: Quantity | None = None) -> None:
        try:
            quantity = _quantity(text, product.unit, self._shop.locale, measured)
        except PosappError as error:
            self.error.show_message(sentence(error))
            return
        if not keep:
            self.clear()
        self.taken.emit(product, quantity)

    def _show_error(self, error: Exception) -> None:
        self.looking -= 1
        if isinstance(error, ScaleCodeRefused):
            self.selectAll()
            self.refused.emit(error)
        else:
            self.error.show_message(sentence(error))
        self.search_finished.emit()


class _Products(ShopRowsModel[Product]):
    """Name and price, and below them barcode, SKU and category."""

    def lines(self, product: Product, /) -> Lines:
        below = joined(product.barcode, product.sku, product.category)
        return product.name, price_text(product, self.shop.locale), below


def _search_text(text: str) -> str:
    match = _QUANTITY_PREFIX.fullmatch(text)
    return (match["text"] if match else text).strip()


def _quantity(text: str, unit: Unit, locale: str, measured: Quantity | None) -> Quantity | None:
    match = _QUANTITY_PREFIX.fullmatch(text)
    if match is not None and measured is not None:
        raise LabelMultiplied()
    return measured if match is None else parse_quantity(match["quantity"], unit, locale)


def _look(session: LedgerSession, requested: str, marked: Product | None) -> _Answer:
    """What looks like a code is offered before words are searched for it, unless a person chose among the results."""
    exact = session.catalogue.scanned(requested)
    if exact is not None:
        return _Answer((exact.product,), exact.quantity)
    if marked is not None:
        return _Answer((marked,))
    alike = session.catalogue.alike(requested) if _DIGIT.search(requested) else ()
    found = () if alike else session.catalogue.search(requested, 2)
    return _Answer(found, alike=alike if alike or found else session.catalogue.alike(requested))
