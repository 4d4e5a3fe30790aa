"""The catalogue in the window: a file is taken, what is wrong in it is said, and the counter takes items."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QWidget

from posapp.domain.money import Money
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HEADER = "barcode;name;price;currency;unit\n"


def opens(cashier: Cashier) -> None:
    action = cashier.window.findChild(QAction, "productsAction")
    assert action is not None
    action.trigger()


def sends_purchases(till: Till) -> bool:
    with open_ledger_session(till) as session:
        return session.catalogue.sends_purchases


@pytest.fixture
def manager(cashier: Cashier) -> Cashier:
    """Somebody who has opened the products."""
    opens(cashier)
    cashier.until(lambda: cashier.sees("productsFile") and bool(cashier.reads("productCount")))
    return cashier


def takes(manager: Cashier, path: Path) -> None:
    manager.types("productsFile", str(path))
    manager.clicks("importProductsButton")


def test_a_file_gives_the_counter_its_items(manager: Cashier, tmp_path: Path) -> None:
    assert manager.reads("productCount") == "No products yet."
    assert manager.window.findChild(QWidget, "productField") is None
    path = tmp_path / "products.csv"
    path.write_text(HEADER + "4006381333931;Pan;89,90;UYU;\n4006381333930;Mal;1;UYU;\n", encoding="utf-8")
    takes(manager, path)
    manager.until(lambda: manager.reads("productCount").startswith("1 "))
    assert manager.reads("productsOutcome") == "1 new, 0 changed, 0 unchanged, 1 rejected"
    assert manager.reads("productsProblems").startswith("Line 3: Barcode")
    manager.clicks("acceptButton")
    manager.types("productField", "pan")
    manager.presses("productField")
    manager.until(lambda: manager.reads("amountField") == "89,90")


def test_a_file_of_windows_is_read_as_one_when_it_is_asked_for(manager: Cashier, tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    path.write_bytes((HEADER + "PAN;Piñón;1;UYU;\n").encode("cp1252"))
    takes(manager, path)
    manager.until(lambda: manager.sees("windowsEncodingButton"))
    assert manager.sees("productsFileError")
    manager.clicks("windowsEncodingButton")
    manager.until(lambda: manager.reads("productCount").startswith("1 "))


def test_prices_that_can_be_read_in_two_ways_are_asked(manager: Cashier, tmp_path: Path, offline_till: Till) -> None:
    path = tmp_path / "products.csv"
    path.write_text(HEADER + "PAN;Pan;15,000;UYU;\nQUESO;Queso;2,000;UYU;\n", encoding="utf-8")
    takes(manager, path)
    manager.until(lambda: manager.sees("decimalPointButton") and manager.sees("decimalCommaButton"))
    assert "15,000" in manager.reads("productsFileError")
    manager.clicks("decimalPointButton")
    manager.until(lambda: manager.reads("productCount").startswith("2 "))
    assert not manager.sees("decimalPointButton")
    with offline_till.open_ledger() as ledger:
        bread = ledger.products.by_barcode("PAN")
    assert bread is not None
    assert bread.price == Money.of(15_000_00, "UYU")


@pytest.mark.parametrize("name", ["", "nothing.csv"])
def test_a_file_that_is_not_there_is_said_beside_its_name(manager: Cashier, tmp_path: Path, name: str) -> None:
    takes(manager, tmp_path / name)
    assert manager.sees("productsFileError")


def test_items_are_sent_only_once_somebody_wants_it_and_reads_the_warning(manager: Cashier, offline_till: Till) -> None:
    box = manager.find(QCheckBox, "sendsPurchases")
    assert not box.isChecked()
    assert not manager.sees("sendsPurchasesWarning")
    box.click()
    assert manager.sees("sendsPurchasesWarning")
    manager.until(lambda: sends_purchases(offline_till))
    manager.clicks("acceptButton")
    manager.until(lambda: manager.window.findChild(QCheckBox, "sendsPurchases") is None)
    opens(manager)
    manager.until(lambda: manager.sees("sendsPurchasesWarning"))
    assert manager.find(QCheckBox, "sendsPurchases").isChecked()
