"""The catalogue and the lines in the file: found again, replaced whole, and refused where nobody here wrote them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from posapp.domain.catalogue.alike_codes import product_look
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity, Unit
from posapp.domain.money import Money
from posapp.domain.sales.line_items import SaleLine
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY

HAM = Product(barcode="2000001", name="Jamón", price=Money.of(48_990, "UYU"), unit=Unit.KILOGRAM, sku="J-1")
LINE = SaleLine(product=HAM, quantity=Quantity(350), discount=Money.of(100, "UYU"))


@pytest.fixture
def ledger(ledger_file: Path) -> Iterator[Ledger]:
    with open_ledger(ledger_file, KEY) as opened:
        yield opened


def keep(ledger: Ledger, *products: Product) -> None:
    with ledger.transaction():
        for each in products:
            ledger.products.save(each)


def test_a_product_takes_the_place_of_the_one_with_its_barcode(ledger: Ledger) -> None:
    keep(ledger, HAM, replace(HAM, name="Jamón crudo", sku="J-2"))
    assert ledger.products.count() == 1
    assert ledger.products.by_barcode("2000001") == replace(HAM, name="Jamón crudo", sku="J-2")
    assert ledger.products.by_sku("J-1") is None
    assert [each.sku for each in ledger.products.find(("crud",), 9)] == ["J-2"]


def test_a_number_that_two_products_have_means_neither(ledger: Ledger) -> None:
    keep(ledger, HAM, replace(HAM, barcode="2000002"))
    assert ledger.products.by_sku("J-1") is None
    assert ledger.products.by_sku("") is None


def test_a_product_that_is_removed_is_not_found_by_any_word(ledger: Ledger) -> None:
    keep(ledger, HAM)
    with ledger.transaction():
        assert ledger.products.remove("2000001")
        assert not ledger.products.remove("2000001")
    assert ledger.products.find(("jamon",), 9) == ()
    assert not ledger.products.has_any()


def test_lines_are_copied_into_another_file_once(ledger: Ledger) -> None:
    ledger.lines.add("sale-1", (LINE, LINE))
    ledger.lines.copy(ledger.lines.written("sale-1"))
    assert ledger.lines.of_sale("sale-1") == (LINE, LINE)
    assert ledger.lines.of_sale("sale-2") == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE sale_lines SET unit = 'dozen'",
        "UPDATE sale_lines SET currency = 'XXX'",
        "UPDATE sale_lines SET thousandths = 'many'",
        "UPDATE sale_lines SET name = x'00ff'",
    ],
)
def test_a_line_that_nobody_here_wrote_is_refused(ledger: Ledger, damage: str) -> None:
    ledger.lines.add("sale-1", (LINE,))
    ledger.connection.execute(damage)
    with pytest.raises(FileDamaged):
        ledger.lines.of_sale("sale-1")


def test_a_product_that_nobody_here_wrote_is_refused(ledger: Ledger) -> None:
    keep(ledger, HAM)
    ledger.connection.execute("UPDATE products SET unit = 'dozen'")
    with pytest.raises(FileDamaged):
        ledger.products.list(9)


@pytest.mark.parametrize("code", ["J-1", "OIL 7", "00a.b_C", "lOo-10", "2000001", "'; --", "%", "ÑO-1"])
def test_a_product_is_found_by_how_its_code_looks(ledger: Ledger, code: str) -> None:
    others = (replace(HAM, barcode="X", sku="XX"), replace(HAM, barcode=f"{code}9", sku=""))
    by_barcode, by_sku = replace(HAM, barcode=code, sku=""), replace(HAM, barcode="Y", sku=code)
    keep(ledger, by_barcode, by_sku, *others)
    found = ledger.products.looking_like(product_look(code), 9)
    assert set(found) == (set() if "Ñ" in code else {by_barcode, by_sku})


def test_a_product_is_found_by_any_of_several_codes(ledger: Ledger) -> None:
    keep(ledger, HAM, replace(HAM, barcode="7", sku=""), replace(HAM, barcode="8", sku=""))
    assert [each.barcode for each in ledger.products.with_codes(("J-1", "7", ""), 9)] == ["2000001", "7"]
    assert len(ledger.products.with_codes(("J-1", "7"), 1)) == 1
