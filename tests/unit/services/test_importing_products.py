"""A shop's catalogue from a CSV file, as tills and spreadsheets write it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.amounts.errors import AmountInvalid, AmountTooLarge, CurrencySignDiffers
from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.catalogue.barcodes import CheckDigitWrong
from posapp.domain.catalogue.products import Product, ProductNameInvalid
from posapp.domain.catalogue.quantities import Unit, UnitUnknown
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.shop import Shop
from posapp.domain.staff.members import Approval
from posapp.services.files.csv_table import (
    CellCountDiffers,
    ColumnMissing,
    ColumnTwice,
    FileEmpty,
    NotReadableAsText,
    QuoteLeftOpen,
)
from posapp.services.on_ledger.catalogue.products_file import PriceMarkUnclear, read_products_file
from posapp.services.on_till.products_import import BarcodeTwice, ProductProgress, ProductsImport
from posapp.services.on_till.sales_import import LineProblem
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)
HEADER = "barcode,name,price,currency,unit,sku,category,reference\n"
BREAD = "4006381333931,Pan de campo,89.90,UYU,,P-1,Panadería,web-1\n"
HAM = "2000001,Jamón crudo,489.90,UYU,kg,,Fiambres,\n"


class Office:
    """A till, and files that were written elsewhere."""

    def __init__(self, folder: Path, shop: Shop) -> None:
        self.folder = folder
        environment = {"POSAPP_HOME": str(folder / "till"), "POSAPP_DATABASE_KEY": "1f" * 32}
        self.till = Till(environment, clock=lambda: NOON)
        with self.till.open_ledger() as ledger, ledger.transaction():
            ledger.shop.save(shop)
        self.problems: list[LineProblem] = []
        self.reports: list[ProductProgress] = []

    def imports(
        self,
        content: str | bytes,
        encoding: str = "utf-8",
        cancelled: Callable[[], bool] = lambda: False,
        mark: DecimalMark | None = None,
    ) -> ProductProgress:
        path = self.folder / "products.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.problems.clear()

        def report(progress: ProductProgress, problems: Iterable[LineProblem]) -> None:
            self.reports.append(progress)
            self.problems += problems

        return ProductsImport(self.till).record(
            read_products_file(path, encoding), report, cancelled, Approval("Eva"), mark
        )

    def products(self, text: str = "") -> tuple[Product, ...]:
        with open_ledger_session(self.till) as session:
            return session.catalogue.search(text, 1000)

    def journal(self) -> list[str]:
        with self.till.open_ledger() as ledger:
            return [entry.what for entry in ledger.journal.entries()]


@pytest.fixture
def office(tmp_path: Path, shop: Shop) -> Office:
    return Office(tmp_path, shop)


def test_each_line_becomes_a_product(office: Office) -> None:
    done = office.imports(HEADER + BREAD + HAM)
    assert (done.added, done.changed, done.already_there, done.refused) == (2, 0, 0, 0)
    assert office.products() == (
        Product(
            barcode="2000001",
            name="Jamón crudo",
            price=Money.of(48_990, "UYU"),
            unit=Unit.KILOGRAM,
            category="Fiambres",
        ),
        Product(
            barcode="4006381333931",
            name="Pan de campo",
            price=Money.of(8990, "UYU"),
            sku="P-1",
            category="Panadería",
            reference="web-1",
        ),
    )


def test_the_same_file_twice_changes_nothing_and_leaves_no_second_entry_in_the_journal(office: Office) -> None:
    office.imports(HEADER + BREAD + HAM)
    before, entries = office.products(), office.journal()
    again = office.imports(HEADER + BREAD + HAM)
    assert (again.already_there, again.added, again.changed) == (2, 0, 0)
    assert office.products() == before
    assert office.journal() == entries


def test_a_new_price_takes_the_place_of_the_old_one(office: Office) -> None:
    office.imports(HEADER + BREAD)
    done = office.imports(HEADER + BREAD.replace("89.90", "99.90").replace("campo", "masa madre"))
    assert (done.changed, done.added) == (1, 0)
    (bread,) = office.products()
    assert bread.price == Money.of(9990, "UYU")
    assert office.products("campo") == ()
    assert office.products("masa") == (bread,)


def test_columns_that_may_be_missing_are_missing_and_further_ones_are_ignored(office: Office) -> None:
    done = office.imports("Stock;Currency;PRICE;name;Barcode\n4;UYU;17,44;Café;PAN-1\n")
    assert done.added == 1
    assert office.products()[0] == Product(barcode="PAN-1", name="Café", price=Money.of(1744, "UYU"))


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("\ufeff" + HEADER + HAM, "utf-8"),
        ((HEADER + HAM).encode("latin-1"), "latin-1"),
        ((HEADER + HAM).encode("cp1252"), "cp1252"),
        ((HEADER + HAM).replace("\n", "\r\n"), "utf-8"),
        ((HEADER + HAM).replace(",", "\t"), "utf-8"),
    ],
)
def test_files_of_spreadsheets_are_read(office: Office, content: str | bytes, encoding: str) -> None:
    assert office.imports(content, encoding).added == 1
    assert office.products()[0].name == "Jamón crudo"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("", FileEmpty),
        (" \n\n", FileEmpty),
        ("barcode,name,price\n", ColumnMissing),
        ("barcode,name,price,currency,unit,unit\n", ColumnTwice),
        ((HEADER + HAM).encode("latin-1"), NotReadableAsText),
    ],
)
def test_a_file_that_cannot_be_read_leaves_nothing_half_done(
    office: Office, content: str | bytes, error: type[InputError]
) -> None:
    with pytest.raises(error):
        office.imports(content)
    assert office.products() == ()


def test_a_missing_column_is_named_with_those_that_must_be_there(office: Office) -> None:
    with pytest.raises(ColumnMissing, match=r"no column “price”. It must have barcode, name, price, currency"):
        office.imports("barcode,name,currency\n")


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("4006381333930,Pan,1,UYU,,,,\n", CheckDigitWrong),
        ("x,,1,UYU,,,,\n", ProductNameInvalid),
        ("x,Pan,,UYU,,,,\n", AmountInvalid),
        ("x,Pan,-1.00,UYU,,,,\n", AmountInvalid),
        ("x,Pan,USD 1.00,UYU,,,,\n", CurrencySignDiffers),
        ("x,Pan,7791234567898,UYU,,,,\n", AmountTooLarge),
        ("x,Pan,1,PESO,,,,\n", CurrencyUnknown),
        ("x,Pan,1,UYU,dozen,,,\n", UnitUnknown),
        ("x,Pan,1\n", CellCountDiffers),
        ('x,"Pan,1,UYU,,,,\n', QuoteLeftOpen),
        ("4006381333931,Pan otra vez,1,UYU,,,,\n", BarcodeTwice),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_rest_goes_on(
    office: Office, line: str, error: type[InputError]
) -> None:
    done = office.imports(HEADER + BREAD + line + HAM)
    assert [(problem.line, type(problem.error)) for problem in office.problems][:1] == [(3, error)]
    assert (done.lines, done.refused) == (3, 1)
    assert [each.name for each in office.products()] == ["Jamón crudo", "Pan de campo"]


def prices(office: Office) -> dict[str, int]:
    return {each.name: each.price.minor for each in office.products()}


@pytest.mark.parametrize(
    ("bread", "ham", "minors"),
    [
        ("89.90", "1500", (8990, 150000)),
        ('"89,90"', '"1.500"', (8990, 150000)),
        ('"1.234,56"', '"1.500,00"', (123456, 150000)),
        ("$89.90", '"$1,500"', (8990, 150000)),
        ('"1,500"', '"15,000"', (150000, 1500000)),
    ],
)
def test_the_prices_of_a_file_are_read_as_one_column(
    office: Office, bread: str, ham: str, minors: tuple[int, int]
) -> None:
    office.imports(f"barcode,name,price,currency\nx,Pan,{bread},USD\ny,Jamón,{ham},USD\n")
    assert prices(office) == {"Pan": minors[0], "Jamón": minors[1]}


@pytest.mark.parametrize(("price", "line"), [("1.500", 2), ('"15,50"', 2)])
def test_prices_that_can_be_read_in_two_ways_are_asked_and_nothing_is_saved(
    office: Office, price: str, line: int
) -> None:
    content = f"barcode,name,price,currency\nx,Pan,{price},USD\ny,Jamón,{'2.000' if '.' in price else '2.50'},USD\n"
    with pytest.raises(PriceMarkUnclear, match=rf"line {line} can be read in two ways") as caught:
        office.imports(content)
    assert (caught.value.field, office.products()) == ("price", ())


def test_the_mark_that_a_person_chose_is_used_and_a_line_that_contradicts_it_is_told(office: Office) -> None:
    content = 'barcode,name,price,currency\nx,Pan,2.500,USD\ny,Jamón,"15,50",USD\nz,Queso,15.50,USD\n'
    done = office.imports(content, mark=DecimalMark.COMMA)
    assert prices(office) == {"Pan": 250000, "Jamón": 1550}
    assert (done.refused, [type(each.error) for each in office.problems]) == (1, [AmountInvalid])


def test_an_upc_and_its_ean_are_one_product(office: Office) -> None:
    office.imports(HEADER + "036000291452,Pañuelos,1,UYU,,,,\n")
    done = office.imports(HEADER + "0036000291452,Pañuelos,2,UYU,,,,\n")
    assert done.changed == 1
    assert [each.price.minor for each in office.products()] == [200]
    assert office.products("036000291452") == office.products()


def test_progress_is_told_while_it_goes_on_and_what_was_taken_before_a_stop_is_kept(office: Office) -> None:
    content = HEADER + "".join(f"P-{number},Producto {number},1.00,UYU,,,,\n" for number in range(500))
    done = office.imports(content, cancelled=lambda: bool(office.reports))
    assert (done.done, done.added, len(office.products())) == (200, 200, 200)
    office.reports.clear()
    again = office.imports(content)
    assert [each.done for each in office.reports] == [200, 400, 500]
    assert (again.added, again.already_there) == (300, 200)


def test_who_imported_how_many_stands_in_the_journal(office: Office) -> None:
    office.imports(HEADER + BREAD)
    with office.till.open_ledger() as ledger:
        entry = list(ledger.journal.entries())[-1]
    assert (entry.what, entry.who, entry.facts) == ("products imported", "Eva", {"added": "1", "changed": "0"})


def test_products_are_found_by_code_number_and_parts_of_their_name(office: Office) -> None:
    office.imports(HEADER + BREAD + HAM + "2000002,Queso Colonia,390,UYU,kg,,Fiambres,\n")
    names = {
        "jamon": ["Jamón crudo"],
        "PAN camp": ["Pan de campo"],
        "fiamb": ["Jamón crudo", "Queso Colonia"],
        "P-1": ["Pan de campo"],
        "200000": ["Jamón crudo", "Queso Colonia"],
        "2000002": ["Queso Colonia"],
        '"; DROP': [],
        "zzz": [],
    }
    for typed, found in names.items():
        assert [each.name for each in office.products(typed)] == found, typed
    with open_ledger_session(office.till) as session:
        assert session.catalogue.by_code(" P-1 ") == office.products("campo")[0]
        assert session.catalogue.by_code("") is None
        assert (session.catalogue.count(), session.catalogue.has_products()) == (3, True)
