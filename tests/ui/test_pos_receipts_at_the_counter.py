"""The receipt of the shop's POS appears by itself; one key, four digits of the phone, Enter, Enter."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.intake_worker import IntakeSink, IntakeWorker
from posapp.domain.journal.search import JournalSearch
from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.proposals import ProposalState
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, ReceiptKind, ReceiptSource, Why
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_report_session
from posapp.ui.counter.proposals.strip import UNREAD_MILLISECONDS, PosReceiptStrip
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.speech import listening
from posapp.ui.labels.pos_receipts import confidence_label, kind_label, source_label, why_label
from posapp.ui.theme import apply_style
from tests.ui.cashier import Cashier, busy_worker
from tests.ui.pos_till import a_receipt, prints
from tests.ui.stocked_till import stock
from tests.ui.test_scanning import the_scanner_types
from tests.unit.intake.fiscal_codes import uruguay

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Open = Callable[[Till], Cashier]
SETTLED = 20
"""So many measurements that are alike, some milliseconds apart, say that a layout has come to rest."""
ALT = Qt.KeyboardModifier.AltModifier


def strip_of(cashier: Cashier) -> PosReceiptStrip:
    return cashier.find(PosReceiptStrip, "posStrip")


def sees_a_receipt(cashier: Cashier, number: str) -> None:
    """Wait until it stands there, and a person has had the time to read it."""
    cashier.until(lambda: cashier.sees("posReceiptText") and number in cashier.reads("posReceiptText"))
    QTest.qWait(UNREAD_MILLISECONDS + 20)


def presses_alt(cashier: Cashier, key: Qt.Key) -> None:
    QTest.keyClick(cashier.window.focusWidget(), key, ALT)


def takes(cashier: Cashier) -> None:
    presses_alt(cashier, Qt.Key.Key_P)


def opens_the_list(cashier: Cashier) -> QAbstractItemView:
    presses_alt(cashier, Qt.Key.Key_L)
    cashier.until(lambda: cashier.sees("posReceiptList"))
    return cashier.find(QAbstractItemView, "posReceiptList")


def states(till: Till) -> list[ProposalState]:
    with till.open_ledger() as ledger:
        today = till.shop().days.of(datetime.now(UTC))
        return sorted(each.state for each in ledger.pos_receipts.of_day(till.shop().till, today))


def journal(till: Till) -> list[str]:
    with open_report_session(till) as session:
        return [each.what for each in session.journal.page(JournalSearch()).entries]


@pytest.fixture
def printed(offline_till: Till, open_window: Open) -> Cashier:
    """A cashier whose POS has printed one receipt, paid by card."""
    prints(offline_till, a_receipt("000123", "1234.50", tender="Tarjeta de débito"))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000123")
    return cashier


class Counted:
    """Counts the keys that a person presses."""

    def __init__(self, cashier: Cashier) -> None:
        self._cashier, self.keys = cashier, 0

    def presses(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self._cashier.window.focusWidget(), key, modifier)
            self.keys += 1


def test_one_key_four_digits_and_enter_twice_record_it(printed: Cashier, offline_till: Till) -> None:
    hand = Counted(printed)
    hand.presses(Qt.Key.Key_P, modifier=ALT)
    printed.until(lambda: printed.has_focus("searchField"))
    assert (printed.reads("amountField"), printed.reads("receiptField")) == ("1234,50", "000123")
    hand.presses(Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1)
    hand.presses(Qt.Key.Key_Return)
    printed.until(lambda: printed.has_focus("amountField"))
    hand.presses(Qt.Key.Key_Return)
    printed.until(lambda: len(printed.day()) == 1)
    assert hand.keys == 7
    assert "Ana Pérez" in printed.day()[0]
    assert states(offline_till) == [ProposalState.TAKEN]
    with open_ledger_session(offline_till) as session:
        (sale,) = session.day.sales(session.day.today())
    assert (sale.sale.receipt, sale.sale.money, sale.sale.method.code) == (
        "000123",
        Money.of(123_450, "UYU"),
        "debit",
    )
    assert "POS receipt changed" not in journal(offline_till)
    printed.until(lambda: printed.reads("receiptField") == "C1-000001")
    assert not printed.sees("takePosReceiptButton")


def test_a_touch_on_what_the_strip_says_takes_the_receipt_too_and_a_second_one_changes_nothing(
    printed: Cashier, offline_till: Till
) -> None:
    said = printed.find(QWidget, "posReceiptAmount")
    place = said.mapTo(strip_of(printed), said.rect().center())
    QTest.mouseClick(strip_of(printed), Qt.MouseButton.RightButton, pos=place)
    assert printed.reads("amountField") == ""
    QTest.mouseClick(said, Qt.MouseButton.LeftButton)
    printed.until(lambda: printed.reads("amountField") == "1234,50")
    QTest.mouseDClick(strip_of(printed), Qt.MouseButton.LeftButton, pos=place)
    assert printed.reads("amountField") == "1234,50"
    assert states(offline_till) == [ProposalState.WAITING]


def test_the_customer_first_and_then_a_touch(printed: Cashier, offline_till: Till) -> None:
    printed.finds("C-1001", "Ana")
    printed.clicks("takePosReceiptButton")
    printed.until(lambda: printed.reads("amountField") == "1234,50")
    assert printed.has_focus("amountField")
    printed.presses("amountField")
    printed.until(lambda: len(printed.day()) == 1)
    assert states(offline_till) == [ProposalState.TAKEN]


def test_a_double_press_takes_one_of_them(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("000123", "10"), a_receipt("000124", "20"))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000124")
    button = cashier.find(QPushButton, "takePosReceiptButton")
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    takes(cashier)
    takes(cashier)
    assert cashier.reads("receiptField") == "000124"
    assert states(offline_till) == [ProposalState.WAITING, ProposalState.WAITING]


def test_what_comes_under_the_finger_is_not_taken(printed: Cashier, offline_till: Till) -> None:
    prints(offline_till, a_receipt("000124", "20"))
    printed.window.checkout.pos_receipts.refresh()
    printed.until(lambda: "000124" in printed.reads("posReceiptText"))
    printed.clicks("takePosReceiptButton")
    assert printed.reads("receiptField") == "000123"
    assert "000123" in printed.reads("posReceiptText")


def test_escape_lets_it_wait_again(printed: Cashier, offline_till: Till) -> None:
    takes(printed)
    assert printed.reads("amountField") == "1234,50"
    assert "Esc puts it back" in printed.reads("posReceiptText")
    QTest.keyClick(printed.window.focusWidget(), Qt.Key.Key_Escape)
    printed.until(lambda: printed.reads("receiptField") == "C1-000001")
    assert printed.reads("amountField") == ""
    assert "waits again" in printed.reads("toastText")
    assert printed.sees("takePosReceiptButton")
    assert states(offline_till) == [ProposalState.WAITING]


def test_what_is_typed_is_replaced_only_where_a_person_says_so(printed: Cashier) -> None:
    printed.types("amountField", "77")
    takes(printed)
    printed.until(lambda: printed.sees("acceptButton"))
    QTest.keyClick(printed.window.focusWidget(), Qt.Key.Key_Escape)
    printed.until(lambda: not printed.window.findChildren(Sheet))
    assert (printed.reads("amountField"), printed.reads("toastText")) == ("77", "What was typed stays")
    takes(printed)
    printed.until(lambda: printed.sees("acceptButton"))
    printed.clicks("acceptButton")
    printed.until(lambda: printed.reads("amountField") == "1234,50")


def test_a_changed_amount_is_recorded_and_stands_in_the_journal(printed: Cashier, offline_till: Till) -> None:
    takes(printed)
    printed.clicks("withoutCustomerButton")
    printed.types("amountField", "1000")
    printed.presses("amountField")
    printed.until(lambda: len(printed.day()) == 1)
    assert states(offline_till) == [ProposalState.TAKEN]
    with open_report_session(offline_till) as session:
        changed = [each for each in session.journal.page(JournalSearch()).entries if each.what == "POS receipt changed"]
    assert [(each.facts["amount before"], each.facts["amount after"]) for each in changed] == [
        ("1234.50 UYU", "1000.00 UYU")
    ]


def test_another_windows_payment_comes_first_and_nothing_is_recorded_twice(
    printed: Cashier, offline_till: Till, open_window: Open
) -> None:
    other = open_window(offline_till)
    sees_a_receipt(other, "000123")
    for each in (printed, other):
        each.window.activateWindow()
        each.clicks("takePosReceiptButton")
        each.clicks("withoutCustomerButton")
        each.until(lambda each=each: each.reads("amountField") == "1234,50")  # type: ignore[misc] # bound now
    printed.types("receiptField", "other-number")
    printed.clicks("recordButton")
    printed.until(lambda: len(printed.day()) == 1)
    other.clicks("recordButton")
    other.until(lambda: other.sees("faultBanner"))
    assert "is recorded already, at" in other.reads("faultBanner")
    assert other.reads("amountField") == ""
    with open_ledger_session(offline_till) as session:
        assert len(session.day.sales(session.day.today())) == 1


def test_an_undone_payment_is_offered_again(printed: Cashier, offline_till: Till) -> None:
    takes(printed)
    printed.clicks("withoutCustomerButton")
    printed.presses("amountField")
    printed.until(lambda: printed.sees("undoButton"))
    printed.clicks("undoButton")
    sees_a_receipt(printed, "000123")
    assert states(offline_till) == [ProposalState.WAITING]


def test_pressing_record_twice_takes_it_once(printed: Cashier, offline_till: Till) -> None:
    takes(printed)
    printed.clicks("withoutCustomerButton")
    with busy_worker(printed.context.ledger):
        for _press in range(3):
            printed.presses("amountField")
    printed.until(lambda: len(printed.day()) == 1)
    assert len(printed.day()) == 1
    assert states(offline_till) == [ProposalState.TAKEN]


def test_one_of_those_that_wait_is_chosen_by_arrows_and_enter(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, *(a_receipt(f"00020{number}", f"{number}0") for number in range(1, 4)))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000203")
    assert cashier.find(QPushButton, "posListButton").text() == "3 ▾"
    opens_the_list(cashier)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(cashier.window.focusWidget(), key)
    cashier.until(lambda: cashier.reads("receiptField") == "000201")
    assert cashier.reads("amountField") == "10,00"
    cashier.until(lambda: cashier.find(QPushButton, "posListButton").text() == "2 ▾")


def test_one_is_chosen_by_a_touch_in_place_of_the_one_before(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("000201", "10"), a_receipt("000202", "20"))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000202")
    takes(cashier)
    shown = opens_the_list(cashier)
    place = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    cashier.until(lambda: cashier.reads("receiptField") == "000201")
    assert states(offline_till) == [ProposalState.WAITING, ProposalState.WAITING]


def test_a_copy_is_in_the_list_and_cannot_be_taken(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("000200", kind=ReceiptKind.COPY))
    cashier = open_window(offline_till)
    cashier.until(lambda: cashier.sees("posStrip"))
    takes(cashier)
    assert cashier.reads("toastText") == "No receipt of your POS is waiting"
    opens_the_list(cashier)
    assert not cashier.find(QPushButton, "acceptButton").isEnabled()
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    assert "not a payment" in cashier.reads("posReceiptError")
    assert cashier.reads("amountField") == ""


def test_one_that_nobody_took_is_one_tap_away(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("000200", "10", at=datetime.now(UTC) - timedelta(minutes=31)))
    cashier = open_window(offline_till)
    cashier.until(lambda: cashier.sees("posStrip"))
    cashier.until(lambda: cashier.find(QPushButton, "posListButton").isEnabled())
    opens_the_list(cashier)
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    cashier.until(lambda: cashier.reads("receiptField") == "000200")


def test_one_is_dismissed_and_offered_again(printed: Cashier, offline_till: Till) -> None:
    opens_the_list(printed)
    printed.clicks("dismissPosReceiptButton")
    printed.until(lambda: states(offline_till) == [ProposalState.DISMISSED])
    printed.until(lambda: printed.find(QPushButton, "dismissPosReceiptButton").text() == "Offer again")
    assert not printed.find(QPushButton, "acceptButton").isEnabled()
    printed.clicks("dismissPosReceiptButton")
    printed.until(lambda: states(offline_till) == [ProposalState.WAITING])
    printed.clicks("cancelButton")
    printed.until(lambda: printed.sees("takePosReceiptButton"))


@pytest.mark.parametrize("source", [ReceiptSource.FOLDER, ReceiptSource.WEB, ReceiptSource.PRINTER])
def test_one_that_was_read_wrong_is_corrected_taken_and_recorded(
    offline_till: Till, open_window: Open, source: ReceiptSource
) -> None:
    doubtful = {"confidence": Confidence.DOUBTFUL, "why": (Why.DOES_NOT_ADD_UP,)}
    prints(offline_till, a_receipt("000201", "10", source=source, **doubtful))
    cashier = open_window(offline_till)
    cashier.until(lambda: cashier.sees("posStrip") and cashier.find(QPushButton, "posListButton").isEnabled())
    opens_the_list(cashier)
    cashier.clicks("correctPosReceiptButton")
    cashier.until(lambda: cashier.has_focus("correctedTotal"))
    assert (cashier.reads("correctedTotal"), cashier.reads("correctedNumber")) == ("10,00", "000201")
    cashier.types("correctedTotal", "1.234,50")
    cashier.types("correctedNumber", "000207")
    with busy_worker(cashier.context.ledger):
        for _press in range(3):
            cashier.presses("correctedNumber")
    sees_a_receipt(cashier, "000207")
    takes(cashier)
    cashier.clicks("withoutCustomerButton")
    cashier.until(lambda: cashier.reads("amountField") == "1234,50")
    cashier.presses("amountField")
    cashier.until(lambda: states(offline_till) == [ProposalState.TAKEN])
    assert journal(offline_till).count("POS receipt corrected") == 1


def test_a_correction_that_is_no_amount_or_is_left_changes_nothing(printed: Cashier, offline_till: Till) -> None:
    opens_the_list(printed)
    printed.clicks("correctPosReceiptButton")
    printed.until(lambda: printed.has_focus("correctedTotal"))
    for typed in ("ten", "0"):
        printed.types("correctedTotal", typed)
        printed.presses("correctedTotal")
        printed.until(lambda: printed.sees("correctedTotalError"))
    QTest.keyClick(printed.window.focusWidget(), Qt.Key.Key_Escape)
    printed.until(lambda: not printed.window.findChildren(Sheet))
    assert "000123" in printed.reads("posReceiptText")
    assert "POS receipt corrected" not in journal(offline_till)


def test_what_is_dismissed_or_corrected_is_so_after_a_restart(
    printed: Cashier, offline_till: Till, open_window: Open
) -> None:
    prints(offline_till, a_receipt("000124", "20"))
    printed.window.checkout.pos_receipts.refresh()
    sees_a_receipt(printed, "000124")
    opens_the_list(printed)
    printed.clicks("dismissPosReceiptButton")
    printed.until(lambda: ProposalState.DISMISSED in states(offline_till))
    again = open_window(offline_till)
    sees_a_receipt(again, "000123")
    opens_the_list(again)
    QTest.keyClick(again.window.focusWidget(), Qt.Key.Key_Down)
    again.until(lambda: again.find(QPushButton, "dismissPosReceiptButton").text() == "Offer again")
    assert not again.find(QPushButton, "correctPosReceiptButton").isEnabled()
    again.clicks("dismissPosReceiptButton")
    again.until(lambda: states(offline_till) == [ProposalState.WAITING] * 2)


def test_a_credit_note_opens_the_refund_of_its_sale(printed: Cashier, offline_till: Till) -> None:
    takes(printed)
    printed.clicks("withoutCustomerButton")
    printed.presses("amountField")
    printed.until(lambda: len(printed.day()) == 1)
    prints(offline_till, a_receipt("NC-1", "200", kind=ReceiptKind.REFUND, of="A-000123"))
    printed.window.checkout.pos_receipts.refresh()
    sees_a_receipt(printed, "Refund NC-1")
    takes(printed)
    printed.until(lambda: printed.sees("refundAmount"))
    assert printed.reads("refundAmount") == "200,00"
    box = printed.find(QComboBox, "refundReason")
    box.setCurrentIndex(1)
    printed.clicks("refundButton")
    printed.until(lambda: states(offline_till) == [ProposalState.TAKEN, ProposalState.TAKEN])


def test_the_credit_note_of_a_sale_that_nobody_knows_opens_the_refunds(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("NC-1", "200", kind=ReceiptKind.REFUND, of="A-77"))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "Refund NC-1")
    takes(cashier)
    cashier.until(lambda: cashier.sees("refundSearch"))
    assert cashier.reads("refundSearch") == "A-77"


def test_the_items_of_the_receipt_are_the_items_of_the_sale(offline_till: Till, open_window: Open) -> None:
    stock(offline_till)
    lines = (
        PosLine(description="Yerba", amount=Money.of(10_000, "UYU")),
        PosLine(description="Pan", amount=Money.of(5_000, "UYU")),
    )
    prints(offline_till, a_receipt("000200", "150", lines=lines))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000200")
    takes(cashier)
    cashier.until(lambda: cashier.reads("amountField") == "150,00")
    cashier.types("searchField", "C-1001")
    cashier.until(lambda: bool(cashier.results()))
    cashier.presses("searchField")
    cashier.until(lambda: cashier.has_focus("amountField"))
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    with open_ledger_session(offline_till) as session:
        (sale,) = session.day.sales(session.day.today())
    assert sale.lines == 2
    assert states(offline_till) == [ProposalState.TAKEN]


def test_escape_takes_its_items_out_again(offline_till: Till, open_window: Open) -> None:
    stock(offline_till)
    prints(
        offline_till, a_receipt("000200", "100", lines=(PosLine(description="Pan", amount=Money.of(10_000, "UYU")),))
    )
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000200")
    takes(cashier)
    cashier.until(lambda: cashier.reads("amountField") == "100,00")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.reads("amountField") == "")
    assert cashier.window.checkout.items.lines == ()


def test_without_a_total_the_number_is_there_and_the_amount_is_typed(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("55", total=None, source=ReceiptSource.CODE))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "55")
    takes(cashier)
    cashier.until(lambda: cashier.reads("receiptField") == "55")
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "90")
    cashier.presses("amountField")
    cashier.until(lambda: states(offline_till) == [ProposalState.TAKEN])


def test_a_scanned_receipt_stands_in_the_fields_at_once_and_a_second_scan_says_when(
    cashier: Cashier, offline_till: Till
) -> None:
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: cashier.reads("receiptField") == "A-424298")
    cashier.clicks("withoutCustomerButton")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: "is recorded already, at" in cashier.reads("toastText"))
    assert cashier.reads("amountField") == ""
    assert len(cashier.day()) == 1


def test_the_scanned_code_of_what_the_printer_brought_is_the_same_receipt(
    offline_till: Till, open_window: Open
) -> None:
    day = datetime(2026, 7, 30, 15, tzinfo=UTC)
    prints(offline_till, a_receipt("424298", "1007", at=day))
    cashier = open_window(offline_till)
    cashier.until(lambda: bool(cashier.reads("receiptField")))
    the_scanner_types(cashier, uruguay())
    cashier.until(lambda: cashier.reads("receiptField") == "A-424298")
    cashier.clicks("withoutCustomerButton")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    with offline_till.open_ledger() as ledger:
        (kept,) = ledger.pos_receipts.of_day("Caja 1", day.date())
    assert (kept.state, len(kept.sources)) == (ProposalState.TAKEN, 2)


def test_a_restart_goes_on_with_the_receipt(printed: Cashier, offline_till: Till, open_window: Open) -> None:
    takes(printed)
    draft = printed.window.checkout.draft()
    with open_ledger_session(offline_till) as session:
        session.drafts.keep(draft)
        kept = session.drafts.offered()
    assert kept is not None
    assert kept.sale.payment.pos_receipt == draft.payment.pos_receipt != ""
    printed.window.checkout.pos_receipts.recorded()
    printed.window.checkout._resume(kept.sale)
    printed.until(lambda: "Esc puts it back" in printed.reads("posReceiptText"))
    printed.clicks("withoutCustomerButton")
    printed.presses("amountField")
    printed.until(lambda: states(offline_till) == [ProposalState.TAKEN])


def test_it_is_said_to_whoever_cannot_see_it(offline_till: Till, open_window: Open) -> None:
    prints(offline_till, a_receipt("000200", "10", kind=ReceiptKind.COPY))
    cashier = open_window(offline_till)
    cashier.until(lambda: cashier.sees("posStrip"))
    said: list[str] = []
    with listening(lambda text, _urgent: said.append(text)):
        prints(offline_till, a_receipt("000201", "10", confidence=Confidence.LIKELY))
        cashier.window.checkout.pos_receipts.refresh()
        cashier.until(lambda: any("000201" in each for each in said))
    (text,) = [each for each in said if "000201" in each]
    assert text.startswith("Receipt of the POS: Printer, 000201, $ 10,00,")
    assert text.endswith("Likely")


def test_what_was_recorded_does_not_flash_up_again(printed: Cashier) -> None:
    takes(printed)
    printed.clicks("withoutCustomerButton")
    with busy_worker(printed.context.reading):
        printed.presses("amountField")
        printed.until(lambda: printed.reads("amountField") == "")
        assert not printed.sees("takePosReceiptButton")


def test_without_a_way_in_the_strip_takes_no_room(cashier: Cashier) -> None:
    assert not cashier.sees("posStrip")
    takes(cashier)
    cashier.until(lambda: cashier.reads("toastText") == "No receipt of your POS is waiting")


def test_each_reason_kind_source_and_certainty_has_words_of_its_own(qapp: QApplication) -> None:
    words = (
        [why_label(each) for each in Why],
        [kind_label(each) for each in ReceiptKind],
        [source_label(each) for each in ReceiptSource],
        [confidence_label(each) for each in Confidence],
    )
    assert [each for each in words if "" in each or len(set(each)) < len(each)] == []


class Spool:
    """A way in that a test speaks for; it brings what was not stored again, as a spool does."""

    def __init__(self) -> None:
        self.sink: IntakeSink | None = None
        self.stored: list[str] = []

    def start(self, sink: IntakeSink) -> None:
        """Begin."""
        self.sink = sink

    def stop(self) -> None:
        """End."""
        self.sink = None

    def brings(self, arrivals: Sequence[Arrival]) -> None:
        """Bring some in a thread of its own."""
        sink = self.sink
        assert sink is not None
        keys = [each.key for each in arrivals]
        thread = Thread(target=sink, args=(arrivals, lambda: self.stored.extend(keys)))
        thread.start()
        thread.join()


def test_what_a_way_in_brings_is_kept_beside_the_window_and_told_once(
    offline_till: Till, open_window: Open, qtbot: QtBot
) -> None:
    cashier, spool = open_window(offline_till), Spool()
    intake = IntakeWorker(cashier.context.ledger, [spool])
    assert intake.has_sources
    intake.start()
    with qtbot.waitSignal(intake.arrived):
        spool.brings([Arrival(receipt=a_receipt("000201"), key="1")])
    qtbot.waitUntil(lambda: spool.stored == ["1"])
    with qtbot.assertNotEmitted(intake.arrived):
        spool.brings([Arrival(receipt=a_receipt("000201"), key="1")])
        qtbot.waitUntil(lambda: spool.stored == ["1", "1"])
        waited = Event()
        cashier.context.ledger.run(
            lambda _s: None, on_success=lambda _d: waited.set(), on_failure=lambda _e: waited.set()
        )
        qtbot.waitUntil(waited.is_set)
    intake.stop()
    assert states(offline_till) == [ProposalState.WAITING]


def test_what_nobody_took_stands_in_the_reconciliation(offline_till: Till, open_window: Open) -> None:
    late = datetime.now(UTC) - timedelta(minutes=31)
    prints(offline_till, a_receipt("000201", "10", at=late), a_receipt("000202", "20.50", at=late))
    cashier = open_window(offline_till)
    (action,) = cashier.window.findChildren(QAction, "reconciliationAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("reconciliationUntaken"))
    text = cashier.reads("reconciliationUntaken").replace("\N{NO-BREAK SPACE}", " ")
    assert text == "2 receipts of the POS without a customer · $ 30,50 · counted here, never sent"


@pytest.mark.parametrize("size", [(800, 560), (910, 472), (1024, 768), (1366, 728), (1920, 1040)])
def test_the_strip_keeps_its_place_in_every_state(
    offline_till: Till, open_window: Open, qapp: QApplication, size: tuple[int, int]
) -> None:
    """Neither the strip nor a key moves, whether something waits, stands in the payment, or nothing does."""
    prints(offline_till, a_receipt("000200", kind=ReceiptKind.COPY))
    cashier = open_window(offline_till)
    apply_style(qapp)
    cashier.window.resize(*size)
    cashier.until(lambda: cashier.sees("posStrip"))

    def measured() -> list[tuple[int, int, int, int]]:
        found = [cashier.find(QWidget, name) for name in ("posStrip", "searchField", "amountField", "recordButton")]
        where = [each.mapTo(cashier.window, QPoint(0, 0)) for each in found]
        return [(at.x(), at.y(), each.width(), each.height()) for at, each in zip(where, found, strict=True)]

    def places() -> list[tuple[int, int, int, int]]:
        """Measure until nothing moves any more."""
        seen = [measured()]

        def is_settled() -> bool:
            seen.append(measured())
            return len(seen) > SETTLED and len({tuple(each) for each in seen[-SETTLED:]}) == 1

        cashier.until(is_settled)
        return seen[-1]

    empty = places()
    prints(offline_till, a_receipt("A-000000000123456", "1234567.89"))
    cashier.window.checkout.pos_receipts.refresh()
    cashier.until(lambda: cashier.find(QPushButton, "posListButton").text() == "1 ▾")
    assert places() == empty
    QTest.qWait(UNREAD_MILLISECONDS + 20)
    takes(cashier)
    assert cashier.reads("receiptField") == "A-000000000123456"
    assert places() == empty
    assert all(each.height() >= 44 for each in strip_of(cashier).findChildren(QPushButton) if each.isVisible())


def test_the_shops_own_tender_is_chosen_by_the_name_that_the_pos_prints(offline_till: Till, open_window: Open) -> None:
    with open_ledger_session(offline_till) as session:
        session.tenders.add("Vale comida")
    prints(offline_till, a_receipt(tender="VALE COMIDA"))
    cashier = open_window(offline_till)
    sees_a_receipt(cashier, "000123")
    takes(cashier)
    cashier.until(lambda: cashier.reads("amountField") != "")
    cashier.clicks("withoutCustomerButton")
    cashier.clicks("recordButton")
    cashier.until(lambda: len(cashier.day()) == 1)
    with open_ledger_session(offline_till) as session:
        (sale,) = session.day.sales(session.day.today())

    assert sale.sale.method.name == "Vale comida"
