"""Finds products in the shop's catalogue, and sets whether purchases are sent to Hellotext."""

import re

from posapp.domain.catalogue.alike_codes import MAX_ALIKE, product_look
from posapp.domain.catalogue.barcodes import spellings
from posapp.domain.catalogue.familiar import MAX_FAMILIAR, familiar_codes
from posapp.domain.catalogue.gs1 import trade_item
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.scanned_item import ScannedItem
from posapp.domain.customers.search_text import searchable
from posapp.domain.errors import InputError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.settings.till_settings import PURCHASES_ARE_SENT
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_ledger.catalogue.scale_rules import scale_item
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace

__all__ = ["ProductCatalogue", "ProductUnknown"]

MAX_WORDS = 8
SALES_READ, LINES_READ = 300, 1500
"""The latest sales, and their lines, that decide what is offered at the counter."""
CANDIDATES = 3 * MAX_FAMILIAR
"""So many of them are looked up, since some may have left the catalogue."""


class ProductUnknown(InputError):
    """No product of the catalogue has this code."""

    field = "barcode"
    sentence = mark("errors", "Barcode: no product in this till's catalogue has the code “{code}”.")


class ProductCatalogue:
    """The catalogue of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def has_products(self) -> bool:
        """Whether the shop has a catalogue; a till without one sells only bare amounts."""
        return self._ledger.products.has_any()

    def count(self) -> int:
        """Give how many products there are."""
        return self._ledger.products.count()

    def by_code(self, code: str) -> Product | None:
        """Give the product with this barcode in any spelling, also inside a GS1 code, or with this article number."""
        bare = code.strip()
        if not bare:
            return None
        known = self._ledger.products.by_barcode(*spellings(bare)) or self._ledger.products.by_sku(bare)
        item = trade_item(bare) if known is None else None
        return known if item is None else self._ledger.products.by_barcode(*spellings(item.gtin))

    def scanned(self, code: str) -> ScannedItem | None:
        """Give what a code sells: a product as `by_code` finds it, else what a label of the shop's scale says.

        Raises:
            ScaleCodeRefused: When it is a label of the scale by which nothing can be sold.
        """
        product = self.by_code(code)
        return scale_item(self._ledger, self._shop, code) if product is None else ScannedItem(product)

    def alike(self, code: str) -> tuple[Product, ...]:
        """Give the products with a code that differs from this one only in case, signs, look-alikes or leading zeros.

        At most three; none is meant for certain, so a person chooses.
        """
        look = product_look(code)
        return self._ledger.products.looking_like(look, MAX_ALIKE) if look else ()

    def search(self, text: str, limit: int = 20) -> tuple[Product, ...]:
        """Give the products that match a code, its beginning, or beginnings of words; all of them for a blank text.

        Args:
            text: What was typed so far.
            limit: At most so many; the one with exactly this code first, then by name.
        """
        bare = text.strip()
        if not bare:
            return self._ledger.products.list(limit)
        exact = self.by_code(bare)
        found = [exact] if exact is not None else []
        if " " not in bare:
            found += self._ledger.products.beginning_with(bare, limit)
        words = tuple(_WORD.findall(searchable(bare).lower())[:MAX_WORDS])
        if words:
            found += self._ledger.products.find(words, limit)
        return tuple(dict.fromkeys(found))[:limit]

    def familiar(self) -> tuple[Product, ...]:
        """Give what sold most often here lately, at most `MAX_FAMILIAR`; see `familiar_codes`.

        What the catalogue has no more, or has in a currency that this till does not take, is left out.
        """
        sold = self._ledger.lines.latest_codes(self._shop.till, SALES_READ, LINES_READ)
        known = map(self._ledger.products.by_barcode, familiar_codes(sold, CANDIDATES))
        sellable = [each for each in known if each is not None and each.price.currency == self._shop.currency]
        return tuple(sellable[:MAX_FAMILIAR])

    def remove(self, barcode: str) -> Product:
        """Remove a product from the catalogue, with an entry in the journal; sales keep their own copy of it.

        Raises:
            ProductUnknown: When there is none with this code.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        self._authorization.require(Permission.CHANGE_SETTINGS)
        product = self._ledger.products.by_barcode(*spellings(barcode.strip()))
        if product is None:
            raise ProductUnknown(code=barcode.strip()[:60])
        with self._ledger.transaction():
            who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
            self._ledger.products.remove(product.barcode)
            facts = {"barcode": product.barcode, "name": product.name, "price": str(product.price)}
            self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.PRODUCT_REMOVED, facts=facts)
        return product

    @property
    def sends_purchases(self) -> bool:
        """Whether each line is also sent as `product.purchased`; off by default, since it may count twice."""
        return setting_in(self._ledger, self._shop, PURCHASES_ARE_SENT)


_WORD = re.compile(r"[^\W_]+")
