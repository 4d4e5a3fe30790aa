"""What the shop of the tests sells."""

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Unit
from posapp.domain.money import Money
from posapp.services.on_till.till import Till

__all__ = ["BAG", "BREAD", "COFFEE", "HAM", "SHIPPING", "stock"]


def _priced(barcode: str, name: str, minor: int, unit: Unit = Unit.PIECE, sku: str = "") -> Product:
    return Product(barcode=barcode, name=name, price=Money.of(minor, "UYU"), unit=unit, sku=sku)


BREAD = _priced("4006381333931", "Pan de campo", 8990)
COFFEE = _priced("7730900010016", "Café molido", 34_900, sku="C-500")
HAM = _priced("2000001", "Jamón crudo", 148_990, Unit.KILOGRAM)
BAG = _priced("BOLSA", "Bolsa", 800)
SHIPPING = _priced("FLETE", "Flete", 0)
BOOK = Product(barcode="LIBRO", name="Libro importado", price=Money.of(2500, "USD"))


def stock(till: Till) -> None:
    """Put everything on the shelf."""
    with till.open_ledger() as ledger, ledger.transaction():
        for product in (BREAD, COFFEE, HAM, BAG, SHIPPING, BOOK):
            ledger.products.save(product)
