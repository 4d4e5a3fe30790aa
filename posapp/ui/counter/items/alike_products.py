"""Offers the products of which one may be meant by a code that none of them has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from posapp.domain.catalogue.alike_codes import MAX_ALIKE, alike_code
from posapp.domain.catalogue.products import Product
from posapp.ui.kit.fitting_button import ElidedButton
from posapp.ui.kit.layouts import column
from posapp.ui.kit.plain_text import one_line

__all__ = ["AlikeProducts"]


class AlikeProducts(QWidget):
    """A button for each product; takes no room while there is none.

    Signals:
        chosen: The Product that a person chose.

    Attributes:
        code: The code that is none of theirs; empty where nothing is offered.
    """

    chosen = Signal(Product)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._products: tuple[Product, ...] = ()
        self._buttons = tuple(self._button(place) for place in range(MAX_ALIKE))
        self.setLayout(column(*self._buttons))
        self.clear()

    def show_products(self, products: tuple[Product, ...], code: str) -> None:
        """Offer products, at most as many as there are buttons."""
        self.code, self._products = code, products[:MAX_ALIKE]
        for button, product in zip(self._buttons, self._products, strict=False):
            text = self.tr("Use “{code}” · {name}").format(
                code=one_line(alike_code(product, code)), name=one_line(product.name)
            )
            button.ensurePolished()
            button.show_text(text)
            button.show()
        self.show()

    def clear(self) -> None:
        """Offer nothing."""
        self.code, self._products = "", ()
        for button in self._buttons:
            button.hide()
        self.hide()

    def _button(self, place: int) -> ElidedButton:
        button = ElidedButton()
        button.setObjectName(f"productCorrection{place}")
        button.setProperty("kind", "secondary")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(self._products[place]))
        return button
