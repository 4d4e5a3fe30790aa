"""How many keys, clicks and scans the commonest tasks take; each is held to what it takes today, or to its aim.

`.venv/bin/python -m pytest -s tests/ui/test_keys_and_clicks.py` prints the table of tests/README.md.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit

from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier
from tests.ui.hand import Hand

RETURN, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down
DIEZ = Coupon(id="k1", code="DIEZ")
AMOUNT = "20"
"""Its two digits are among the keys."""

README = Path(__file__).parents[1] / "README.md"
BESIDE = {
    "a known customer pays cash, found by name": "a known customer pays cash, found by name",
    "a sale without a customer, in cash": "a sale without a customer",
    "a refund of a part, with its reason": "a refund of a part, by the receipt's last digit",
    "a new customer, with a first name of three letters and a phone of nine digits": (
        "a new customer, with a first name of three letters and a phone of nine digits"
    ),
    "a known customer pays cash, found by a scan": "… found by a scan",
    "the close of a day of which only cash was taken": "the close of a day of which only cash was taken",
    "a sale of today is found": "a sale of today is found, by the receipt's last digit",
    "another person takes the till, with a PIN of five digits": (
        "another person takes the till, with a PIN of five digits"
    ),
}
"""What stands beside others, and the counted task that it is."""


@pytest.fixture
def hand(cashier: Cashier) -> Hand:
    """A hand at a till without staff."""
    return Hand(cashier)


@pytest.fixture(scope="module", autouse=True)
def table() -> "Iterator[list[str]]":
    """The lines that are printed at the end."""
    lines: list[str] = []
    yield lines
    head = ("", "", "| task | keys | clicks | scans | at most |", "| --- | --- | --- | --- | --- |")
    sys.stdout.write("\n".join((*head, *lines, "")))


@pytest.fixture
def took(table: list[str]) -> "Callable[..., None]":
    """Hold a task to its maximum, and add it to the table."""

    def held(hand: Hand, task: str, *, keys: int = 0, clicks: int = 0, scans: int = 0) -> None:
        table.append(f"| {task} | {hand.keys} | {hand.clicks} | {hand.scans} | {keys} · {clicks} · {scans} |")
        assert (hand.keys <= keys, hand.clicks <= clicks, hand.scans <= scans) == (True, True, True)
        told = README.read_text(encoding="utf-8")
        assert f"| {task} | {hand.keys} | {hand.clicks} | {hand.scans} |" in told, "tests/README.md tells another count"

    return held


def finds_bruno(hand: Hand, text: str = "bru") -> None:
    """Type what finds Bruno alone, and choose him."""
    hand.types(text)
    hand.cashier.until(lambda: any("Bruno" in each for each in hand.cashier.results()))
    hand.presses(RETURN)
    hand.cashier.until(lambda: hand.cashier.has_focus("amountField"))


def is_recorded(cashier: Cashier, what: str = "20,00") -> None:
    cashier.until(lambda: bool(cashier.day()) and what in cashier.day()[0])


def test_a_known_customer_pays_cash_found_by_name(hand: Hand, took: "Callable[..., None]") -> None:
    finds_bruno(hand)
    hand.types(AMOUNT)
    hand.presses(RETURN)
    is_recorded(hand.cashier, "Bruno")
    took(hand, "a known customer pays cash, found by name", keys=8)


def test_a_known_customer_pays_cash_found_by_the_last_four_of_the_phone(
    hand: Hand, took: "Callable[..., None]"
) -> None:
    finds_bruno(hand, "3453")
    hand.types(AMOUNT)
    hand.presses(RETURN)
    is_recorded(hand.cashier, "Bruno")
    took(hand, "… found by the last four digits of the phone", keys=8)


def test_a_known_customer_pays_cash_found_by_a_scan(hand: Hand, took: "Callable[..., None]") -> None:
    hand.scans_code("C-1003")
    hand.cashier.until(lambda: hand.cashier.has_focus("amountField"))
    hand.types(AMOUNT)
    hand.presses(RETURN)
    is_recorded(hand.cashier, "Bruno")
    took(hand, "… found by a scan", keys=len(AMOUNT) + 1, scans=1)


def test_another_tender(hand: Hand, took: "Callable[..., None]") -> None:
    finds_bruno(hand)
    hand.types(AMOUNT)
    hand.presses(Qt.Key.Key_2, alt=True)
    hand.presses(RETURN)
    is_recorded(hand.cashier, "Bruno")
    with_debit = hand.cashier.day()[0]
    assert "Debit" in with_debit
    took(hand, "the same with another tender", keys=8)


def test_a_sale_without_a_customer(hand: Hand, took: "Callable[..., None]") -> None:
    hand.presses(Qt.Key.Key_F4)
    hand.types(AMOUNT)
    hand.presses(RETURN)
    is_recorded(hand.cashier)
    took(hand, "a sale without a customer", keys=4)


def test_a_coupon(offline_till: Till, hand: Hand, took: "Callable[..., None]") -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([DIEZ])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(DIEZ, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000))
    finds_bruno(hand)
    hand.types(AMOUNT)
    hand.presses(Qt.Key.Key_F7)
    hand.types("DIEZ")
    hand.presses(RETURN)
    hand.cashier.until(lambda: "18,00" in hand.cashier.reads("couponTotal"))
    hand.presses(RETURN)
    is_recorded(hand.cashier, "18,00")
    took(hand, "the same with a coupon of four letters", keys=13)


def test_an_undo(hand: Hand, took: "Callable[..., None]") -> None:
    hand.cashier.sells(AMOUNT)
    hand.cashier.until(lambda: hand.cashier.sees("undoButton"))
    hand.presses(Qt.Key.Key_F8)
    is_recorded(hand.cashier, "Undone")
    took(hand, "the undo of what was just recorded", keys=1)


def test_a_refund_of_a_part(hand: Hand, took: "Callable[..., None]") -> None:
    cashier = hand.cashier
    cashier.is_paid("C-1003", AMOUNT)
    hand.presses(Qt.Key.Key_F3)
    cashier.until(lambda: cashier.has_focus("refundSearch"))
    hand.types("1")
    hand.presses(RETURN)
    cashier.until(lambda: cashier.has_focus("refundAmount"))
    hand.types("5")
    hand.presses(RETURN)
    cashier.until(lambda: cashier.has_focus("refundReason"))
    hand.presses(DOWN)
    hand.clicks_on("refundButton")
    cashier.until(lambda: not cashier.sees("refundAmount"))
    took(hand, "a refund of a part, by the receipt's last digit", keys=6, clicks=1)


def test_a_new_customer(hand: Hand, took: "Callable[..., None]") -> None:
    cashier = hand.cashier
    hand.types("eva")
    hand.presses(Qt.Key.Key_F6)
    cashier.until(lambda: cashier.sees("newPhone"))
    hand.presses(TAB)
    assert cashier.has_focus("newPhone")
    hand.types("099555147")
    hand.clicks_on("registerButton")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Eva"
    took(hand, "a new customer, with a first name of three letters and a phone of nine digits", keys=14, clicks=1)


def test_the_close_of_a_day(hand: Hand, took: "Callable[..., None]") -> None:
    cashier = hand.cashier
    cashier.sells(AMOUNT)
    hand.presses(Qt.Key.Key_F12, shift=True)
    cashier.until(lambda: cashier.sees("countcashUYU"))
    while not cashier.has_focus("countcashUYU"):
        hand.presses(TAB)
    hand.types(AMOUNT)
    assert cashier.reads("differencecashUYU") == "Balanced"
    hand.clicks_on("closeDayButton")
    cashier.until(lambda: cashier.sees("closeForGoodButton"))
    hand.clicks_on("closeForGoodButton")
    cashier.until(lambda: cashier.sees("paper") and bool(cashier.find(QPlainTextEdit, "paper").toPlainText()))
    took(hand, "the close of a day of which only cash was taken", keys=3, clicks=2)


def test_a_sale_of_today_is_found(hand: Hand, took: "Callable[..., None]") -> None:
    cashier = hand.cashier
    for amount in ("20", "30"):
        cashier.sells(amount)
    hand.presses(Qt.Key.Key_F3)
    cashier.until(lambda: cashier.find(QAbstractItemView, "refundCases").model().rowCount() == 2)
    hand.types("1")
    hand.presses(RETURN)
    cashier.until(lambda: cashier.sees("refundWho"))
    assert "C1-000001" in cashier.reads("refundDetails")
    took(hand, "a sale of today is found, by the receipt's last digit", keys=3)


def test_another_person_takes_the_till(
    staffed_till: Till, open_window: Callable[[Till], Cashier], took: "Callable[..., None]"
) -> None:
    cashier = open_window(staffed_till)
    cashier.signs_in("Eva Luz", EVA_PIN)
    hand = Hand(cashier)
    hand.presses(Qt.Key.Key_F2)
    cashier.until(lambda: cashier.sees("staffTile-Ana Soto"))
    hand.clicks_on("staffTile-Ana Soto")
    cashier.until(lambda: cashier.has_focus("pinField"))
    hand.types(ANA_PIN)
    hand.presses(RETURN)
    cashier.until(lambda: cashier.sees("personButton") and cashier.reads("personButton") == "Ana Soto")
    took(hand, "another person takes the till, with a PIN of five digits", keys=7, clicks=1)


def test_a_note_about_a_customer(hand: Hand, took: "Callable[..., None]") -> None:
    cashier = hand.cashier
    finds_bruno(hand)
    hand.clicks_on("writeNoteButton")
    cashier.until(lambda: cashier.has_focus("customerNoteField"))
    hand.types("blue")
    hand.presses(RETURN)
    cashier.until(lambda: not cashier.sees("customerNoteField"))
    took(hand, "a note of four letters about a customer", keys=9, clicks=1)


def _cells(told: str, columns: int) -> list[list[str]]:
    rows = [[each.strip() for each in line.strip("| ").split(" | ")] for line in told.splitlines() if line[:2] == "| "]
    return [row for row in rows if len(row) == columns]


def _counted(told: str) -> dict[str, int]:
    """Give the keys, clicks and scans of each task that is told, in one number."""
    rows = [row for row in _cells(told, 5) if row[1].isdigit() and "·" in row[4]]
    return {task: sum(map(int, counts)) for task, *counts, _most in rows}


def test_every_row_of_the_table_is_driven_here_and_every_task_here_is_told() -> None:
    driven = re.findall(r'^    took\(hand, "([^"]+)"', Path(__file__).read_text(encoding="utf-8"), re.MULTILINE)
    assert list(_counted(README.read_text(encoding="utf-8"))) == driven


def test_what_is_told_beside_others_are_these_counts() -> None:
    told = README.read_text(encoding="utf-8")
    counted = _counted(told)
    beside = [row for row in _cells(told, 5) if row[1].isdigit() and "·" not in row[4]]
    assert {row[0]: int(row[1]) for row in beside} == {shown: counted[task] for shown, task in BESIDE.items()}


def test_each_source_that_is_told_beside_others_is_named_and_each_that_is_named_is_told() -> None:
    told = README.read_text(encoding="utf-8")
    beside = " ".join(" ".join(row[2:]) for row in _cells(told, 5) if row[0] in BESIDE)
    used = {int(each) for group in re.findall(r"\[([\d, ]+)\]", beside) for each in group.split(", ")}
    named = told[told.index("1 Accept cash") : told.index("No maker's guide")]
    assert used == {int(each) for each in re.findall(r"(?:^|· ?\n?)(\d+) [A-Zt]", named)}
