"""Who pays: found while typing, by a scanner that is faster than the disk, or nobody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from posapp.domain.customers.subscribers import Subscriber
from posapp.services.on_till.till import Till
from posapp.ui.customers.match_line import PAUSE
from tests.ui.cashier import LONG_NAME, Cashier, busy_worker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_customers_appear_while_their_name_is_typed_and_their_phones_stay_masked(cashier: Cashier) -> None:
    cashier.types("searchField", "ana")
    cashier.until(lambda: len(cashier.results()) == 2)
    assert "Ana Pérez" in cashier.results()[0]
    assert "••• 3451" in cashier.results()[0]
    assert "99123" not in " ".join(cashier.results())


def test_enter_chooses_the_marked_customer_and_the_keyboard_goes_to_the_amount(cashier: Cashier) -> None:
    cashier.types("searchField", "ana")
    cashier.until(lambda: len(cashier.results()) == 2)
    cashier.presses("searchField", Qt.Key.Key_Down)
    cashier.presses("searchField")
    assert cashier.reads("customerName") == "Ana Suárez"
    assert cashier.has_focus("amountField")


def test_a_click_chooses_a_customer(cashier: Cashier) -> None:
    cashier.types("searchField", "bruno")
    cashier.until(lambda: len(cashier.results()) == 1)
    results = cashier.find(QAbstractItemView, "resultList")
    results.clicked.emit(results.model().index(0, 0))
    assert cashier.reads("customerName") == "Bruno Ñandú"


def test_the_chosen_customer_shows_whether_the_shop_may_write_to_them(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana Pérez")
    assert cashier.reads("subscriptionChip") == "Subscribed"
    assert "••• 3451" in cashier.reads("customerContact")


def test_a_scanner_that_is_faster_than_the_disk_gets_its_customer(cashier: Cashier) -> None:
    with busy_worker(cashier.context.cache):
        cashier.types("searchField", "C-1003")
        cashier.presses("searchField")
        assert not cashier.sees("customerName")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Bruno Ñandú"


def test_nobody_is_chosen_unseen_where_several_are_meant(cashier: Cashier) -> None:
    with busy_worker(cashier.context.cache):
        cashier.types("searchField", "ana")
        cashier.presses("searchField")
    cashier.until(lambda: "Several customers" in cashier.reads("searchError"))
    assert not cashier.sees("customerName")
    cashier.presses("searchField")
    assert cashier.reads("customerName") == "Ana Pérez"


def test_an_answer_to_an_older_text_is_never_shown(cashier: Cashier) -> None:
    with busy_worker(cashier.context.cache):
        cashier.types("searchField", "ana")
        cashier.types("searchField", "bruno")
    cashier.until(lambda: bool(cashier.results()))
    assert ["Bruno" in line for line in cashier.results()] == [True]


def test_who_decides_to_sell_without_a_customer_is_not_overruled_by_a_late_answer(cashier: Cashier) -> None:
    with busy_worker(cashier.context.cache):
        cashier.types("searchField", "C-1003")
        cashier.presses("searchField")
        cashier.clicks("withoutCustomerButton")
    cashier.until(lambda: bool(cashier.results()))
    assert cashier.reads("customerName") == "No customer"
    assert cashier.reads("subscriptionChip") == "Not sent to Hellotext"


def test_a_text_that_means_nobody_is_said_below_the_field(cashier: Cashier) -> None:
    with busy_worker(cashier.context.cache):
        cashier.types("searchField", "C-9999")
        cashier.presses("searchField")
    cashier.until(lambda: "No customer" in cashier.reads("searchError"))
    assert cashier.has_focus("searchField")


def test_escape_goes_back_to_the_search(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana Pérez")
    cashier.presses("amountField", Qt.Key.Key_Escape)
    assert cashier.sees("searchField")
    assert cashier.has_focus("searchField")


def test_a_name_longer_than_the_window_does_not_stretch_it(cashier: Cashier) -> None:
    before = cashier.window.minimumSizeHint().width()
    cashier.finds("C-1004", "Maximiliano")
    assert LONG_NAME in cashier.reads("customerName")
    assert cashier.window.minimumSizeHint().width() == before
    panel = cashier.find(QWidget, "customerName").parentWidget()
    assert panel is not None
    assert cashier.find(QWidget, "customerName").width() <= panel.width()


def test_what_is_typed_right_after_a_key_goes_to_the_amount(cashier: Cashier) -> None:
    cashier.presses("searchField", Qt.Key.Key_F4)
    cashier.types_at_focus("12")
    assert cashier.reads("amountField") == "12"


def test_the_phone_is_shown_in_full_only_on_demand(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.sees("showPhoneButton"))
    assert "3451" in cashier.reads("customerContact")
    assert "099" not in cashier.reads("customerContact")
    cashier.clicks("showPhoneButton")
    assert cashier.reads("customerContact").startswith("099 123 451")
    cashier.clicks("showPhoneButton")
    assert "099" not in cashier.reads("customerContact")


def test_the_card_tells_a_first_visit_from_a_regular(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.reads("customerVisits") == "First visit")
    cashier.presses("searchField", Qt.Key.Key_Escape)
    for _ in range(2):
        cashier.is_paid("C-1001", "89,90")
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.reads("customerVisits").startswith("2 visit"))
    assert "89,90" in cashier.reads("customerLatest")


def writes_a_note(cashier: Cashier, text: str) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.sees("customerVisits"))
    cashier.clicks("writeNoteButton")
    cashier.types("customerNoteField", text)
    cashier.presses("customerNoteField")
    cashier.until(lambda: not cashier.sees("customerNoteField"))


def comes_back(cashier: Cashier) -> None:
    cashier.clicks("changeCustomerButton")
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.sees("customerVisits"))


def test_a_note_about_a_customer_is_there_the_next_time_and_gone_when_it_is_emptied(cashier: Cashier) -> None:
    writes_a_note(cashier, "Wants a paper bag")
    cashier.until(lambda: cashier.sees("customerNote"))
    comes_back(cashier)
    assert cashier.reads("customerNote") == "Wants a paper bag"
    cashier.clicks("changeCustomerButton")
    writes_a_note(cashier, " ")
    cashier.until(lambda: not cashier.sees("customerNote"))
    comes_back(cashier)
    assert not cashier.sees("customerNote")


# --- how many match


@pytest.fixture
def crowd(offline_till: Till) -> int:
    """Three hundred customers called Zed, twelve hundred called Yul, and twenty called Xan."""
    with offline_till.open_cache() as cache:
        for name, number in (("Zed", 300), ("Yul", 1_200), ("Xan", 20)):
            cache.subscribers.store(Subscriber(id=f"{name}{each}", first_name=name) for each in range(number))
    return 300


def test_a_long_answer_says_how_many_customers_match(crowd: int, cashier: Cashier) -> None:
    cashier.types("searchField", "zed")
    cashier.until(lambda: cashier.sees("matchLine"))
    assert len(cashier.results()) == 20
    assert cashier.reads("matchLine").startswith(f"20 of {crowd} customers shown.")
    cashier.types("searchField", "yul")
    cashier.until(lambda: cashier.sees("matchLine"))
    assert cashier.reads("matchLine").startswith("20 of 1,000+ customers shown.")


def test_an_answer_that_shows_everybody_says_no_number(crowd: int, cashier: Cashier) -> None:
    for text in ("xan", "ana"):
        cashier.types("searchField", text)
        cashier.until(lambda: bool(cashier.results()))
        QTest.qWait(2 * PAUSE)
        assert not cashier.sees("matchLine")


def test_the_number_of_an_older_text_is_never_shown(crowd: int, cashier: Cashier) -> None:
    cashier.types("searchField", "zed")
    cashier.until(lambda: bool(cashier.results()))
    with busy_worker(cashier.context.cache):
        QTest.qWait(2 * PAUSE)
        cashier.types("searchField", "ana")
        assert not cashier.sees("matchLine")
    cashier.until(lambda: len(cashier.results()) == 2)
    QTest.qWait(2 * PAUSE)
    assert not cashier.sees("matchLine")


def test_a_name_that_was_pasted_with_unseen_characters_is_found(cashier: Cashier) -> None:
    cashier.find(QLineEdit, "searchField").setText("\u2068ana pé\u200brez\u2069")
    cashier.until(lambda: len(cashier.results()) == 1)
    assert "Ana Pérez" in cashier.results()[0]
