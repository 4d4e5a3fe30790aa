"""The receipt's own code at the counter: amount and number stand there as if they were typed."""

from datetime import UTC, datetime

import pytest

from posapp.domain.settings.till_settings import TAX_ID
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.counter.checkout.screen import CheckoutScreen
from tests.ui.cashier import Cashier
from tests.ui.test_scanning import the_scanner_types
from tests.unit.domain.keyboards import PLAIN_KEYBOARDS, learned_from, scans_on
from tests.unit.intake.fiscal_codes import argentina, nfce, uruguay

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
IN_DOLLARS = argentina(moneda="DOL", ctz=1250)


def says(cashier: Cashier, words: str) -> bool:
    return words in cashier.reads("toastText")


def test_a_scanned_receipt_fills_amount_and_number(cashier: Cashier) -> None:
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: cashier.reads("amountField") != "")
    assert cashier.reads("amountField") == "1007,00"
    assert cashier.reads("receiptField") == "A-424298"
    assert cashier.reads("searchField") == ""


def test_a_receipt_is_read_also_where_the_layout_garbles_it(cashier: Cashier) -> None:
    the_scanner_types(cashier, PLAIN_KEYBOARDS["Spanish"].types(uruguay()))
    cashier.until(lambda: cashier.reads("amountField") == "1007,00")


def test_a_receipt_is_read_also_by_a_scanner_that_was_learned(cashier: Cashier) -> None:
    keyboard = PLAIN_KEYBOARDS["Spanish"]
    learning = learned_from(*scans_on(keyboard))
    screen = cashier.window.findChild(CheckoutScreen)
    assert isinstance(screen, CheckoutScreen)
    screen.use_scanner(learning.profile(datetime(2026, 8, 7, tzinfo=UTC)))
    the_scanner_types(cashier, keyboard.types(uruguay()))
    cashier.until(lambda: cashier.reads("amountField") == "1007,00")


def test_what_was_typed_is_never_written_over(cashier: Cashier, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(TAX_ID.change("219999830019"))
    cashier.types("amountField", "5")
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: says(cashier, "nothing was filled in"))
    assert cashier.reads("amountField") == "5"


def test_an_amount_in_another_currency_is_never_filled_in(cashier: Cashier) -> None:
    the_scanner_types(cashier, IN_DOLLARS)
    cashier.until(lambda: cashier.reads("receiptField") == "00005-00001234")
    assert cashier.reads("amountField") == ""
    assert says(cashier, "The shop's tax ID is now")
    cashier.types("receiptField", "")
    the_scanner_types(cashier, IN_DOLLARS)
    cashier.until(lambda: says(cashier, "Enter the amount in UYU"))


def test_a_receipt_without_an_amount_fills_its_number_alone(cashier: Cashier) -> None:
    the_scanner_types(cashier, nfce())
    cashier.until(lambda: cashier.reads("receiptField") == "1-12345")
    assert cashier.reads("amountField") == ""


def test_a_credit_note_is_no_payment(cashier: Cashier, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(TAX_ID.change("219999830019"))
    the_scanner_types(cashier, uruguay("102"))
    cashier.until(lambda: says(cashier, "credit note"))
    assert cashier.reads("amountField") == ""


def test_a_refused_receipt_says_why_and_fills_nothing(cashier: Cashier) -> None:
    the_scanner_types(cashier, uruguay("181"))
    cashier.until(lambda: says(cashier, "181"))
    assert cashier.reads("amountField") == ""


def test_the_first_receipt_teaches_the_till_its_tax_id_and_another_shops_is_named(
    cashier: Cashier, offline_till: Till
) -> None:
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: cashier.reads("amountField") == "1007,00")
    with open_ledger_session(offline_till) as session:
        assert session.settings.get(TAX_ID) == "219999830019"
    the_scanner_types(cashier, IN_DOLLARS)
    cashier.until(lambda: says(cashier, "another issuer"))
    assert cashier.reads("amountField") == "1007,00"


@pytest.mark.parametrize("code", [uruguay("181"), uruguay("102"), uruguay()])
def test_enter_right_behind_a_scan_records_nothing_that_nobody_has_seen(
    cashier: Cashier, offline_till: Till, code: str
) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(TAX_ID.change("219999830019"))
    cashier.finds("C-1001", "Ana")
    cashier.presses("searchField")
    cashier.until(lambda: cashier.has_focus("amountField"))
    cashier.types("amountField", "5")
    the_scanner_types(cashier, code)
    cashier.presses("amountField")
    cashier.until(lambda: any(says(cashier, words) for words in ("181", "credit note", "nothing was filled in")))
    assert cashier.reads("amountField") == "5"
    assert cashier.day() == []


def test_a_taken_receipt_is_recorded_with_the_customer_by_enter(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.presses("searchField")
    cashier.until(lambda: cashier.has_focus("amountField"))
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: cashier.reads("amountField") == "1007,00")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "A-424298" in cashier.day()[0]
