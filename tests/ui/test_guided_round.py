"""The guided round of the practice shop: a card over the real window that notices what was done."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.demo import practice_environment
from posapp.app.practice.countries import COUNTRIES
from posapp.app.practice.opening import open_practice_shop
from posapp.app.practice.pos import let_pos_sell, printer_in_between
from posapp.app.window import TillWindow
from posapp.background.app_context import AppContext
from posapp.background.practice import PosPrinterAway, Practice, PracticeCable, PracticePerson, PracticePos
from posapp.background.sync_worker import SyncWorker
from posapp.background.workers import Worker
from posapp.domain.staff.members import Role
from posapp.sandbox import Language, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import (
    open_background_session,
    open_ledger_session,
    open_report_session,
    open_search_session,
)
from posapp.ui.counter.proposals.strip import UNREAD_MILLISECONDS
from posapp.ui.main_window import MainWindow
from posapp.ui.theme import apply_style, apply_theme
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier
from tests.ui.conftest import close_context, idle_sender
from tests.ui.driver import Driver

STEPS = (
    "Find a customer",
    "Record a payment",
    "Take a receipt of your POS",
    "Undo a payment",
    "Redeem a coupon",
    "Refund a payment",
    "Pull the cable",
    "Close the day",
)
STAFF = (
    PracticePerson(name="Eva Luz", role=Role.MANAGER, pin=EVA_PIN),
    PracticePerson(name="Ana Soto", role=Role.CASHIER, pin=ANA_PIN),
)
Opened = Callable[[], Cashier]


@pytest.fixture
def cables() -> list[bool]:
    """What was done to the cable: true where it was pulled."""
    return []


@pytest.fixture
def open_practice(
    staffed_till: Till, preferences: QSettings, qapp: QApplication, qtbot: QtBot, tmp_path: Path, cables: list[bool]
) -> Iterator[Opened]:
    """Open the window of a practice till of Eva and Ana, where Ana signs in."""
    contexts: list[AppContext] = []

    def opened() -> Cashier:
        apply_theme(qapp, preferences)
        with open_ledger_session(staffed_till) as session:
            staff = session.staff.members()
        context = AppContext(
            shop=staffed_till.shop(),
            ledger=Worker("ledger", partial(open_ledger_session, staffed_till)),
            cache=Worker("cache", partial(open_search_session, staffed_till)),
            network=Worker("network", partial(open_background_session, staffed_till)),
            reading=Worker("reading", partial(open_report_session, staffed_till)),
            sync=SyncWorker(idle_sender),
            staff=staff,
            practice=Practice(
                staff=STAFF,
                coupon="BIENVENIDA10",
                cable=PracticeCable(cables.append),
                pos=PracticePos(_cannot_print),
                memory=tmp_path / "round.ini",
            ),
            practice_page="http://127.0.0.1:9",
        )
        contexts.append(context)
        window = MainWindow(context, preferences)
        qtbot.addWidget(window, before_close_func=lambda _window: close_context(context))
        apply_style(qapp)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        cashier = Cashier(window, context, qtbot)
        cashier.signs_in("Ana Soto", ANA_PIN)
        return cashier

    yield opened
    for context in contexts:
        close_context(context)


def _cannot_print() -> str:
    raise PosPrinterAway


def _faults(cashier: Cashier) -> list[str]:
    return [each.text() for each in cashier.window.findChildren(QLabel, "faultBanner") if each.isVisible()]


def reads_step(cashier: Driver, title: str) -> None:
    cashier.until(lambda: cashier.sees("practiceCard") and cashier.reads("roundTitle") == title)


def skips_to(cashier: Cashier, title: str) -> None:
    for step in STEPS[: STEPS.index(title)]:
        reads_step(cashier, step)
        cashier.clicks("roundSkipButton")
    reads_step(cashier, title)


def hidden_by_the_card(window: QWidget, names: tuple[str, ...]) -> list[str]:
    card = window.findChild(QWidget, "practiceCard")
    assert card is not None
    assert card.isVisible()
    found = [each for name in names for each in window.findChildren(QWidget, name) if each.isVisible()]
    return [
        each.objectName()
        for each in found
        if card.geometry().intersects(QRect(each.mapTo(window, QPoint()), each.size()))
    ]


def test_the_names_of_the_practice_shop_are_shown_with_their_pins(open_practice: Opened) -> None:
    cashier = open_practice()
    cashier.clicks("personButton")
    cashier.until(lambda: cashier.sees("staffTile-Eva Luz"))
    tile = cashier.find(QAbstractButton, "staffTile-Eva Luz")
    assert tile.accessibleName() == f"Eva Luz, Manager, PIN {EVA_PIN}"
    assert not cashier.sees("practiceCard")


def test_a_step_is_done_by_what_happened_and_not_by_a_button(open_practice: Opened) -> None:
    cashier = open_practice()
    reads_step(cashier, "Find a customer")
    assert cashier.reads("roundStep") == "Practice · step 1 of 8"
    assert cashier.window.findChild(QWidget, "roundNextButton") is None
    cashier.finds("C-1001", "Ana Pérez")
    cashier.until(lambda: cashier.reads("roundDone") == "✓ Done")
    reads_step(cashier, "Record a payment")
    cashier.types("amountField", "100")
    cashier.presses("amountField")
    reads_step(cashier, "Take a receipt of your POS")
    cashier.clicks("roundSkipButton")
    reads_step(cashier, "Undo a payment")
    cashier.clicks("undoButton")
    reads_step(cashier, "Redeem a coupon")
    assert "BIENVENIDA10" in cashier.reads("roundText")


def test_the_card_takes_no_keyboard_from_the_field_in_which_somebody_types(open_practice: Opened) -> None:
    cashier = open_practice()
    reads_step(cashier, "Find a customer")
    assert cashier.has_focus("searchField")
    cashier.clicks("roundSkipButton")
    reads_step(cashier, "Record a payment")
    assert cashier.has_focus("searchField")


def test_the_round_is_walked_through_by_keyboard(open_practice: Opened) -> None:
    cashier = open_practice()
    reads_step(cashier, "Find a customer")
    QTest.keyClick(cashier.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.has_focus("roundSkipButton"))
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    reads_step(cashier, "Record a payment")
    assert cashier.has_focus("roundSkipButton")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Escape)
    assert cashier.has_focus("searchField")


def test_the_round_is_ended_and_goes_on_from_the_menu_where_it_was(open_practice: Opened) -> None:
    cashier = open_practice()
    skips_to(cashier, "Redeem a coupon")
    cashier.clicks("roundLaterButton")
    assert not cashier.sees("practiceCard")
    cashier.chooses("Practice: guided round")
    reads_step(cashier, "Redeem a coupon")


def test_a_round_that_was_ended_is_remembered_by_the_next_window(open_practice: Opened) -> None:
    cashier = open_practice()
    skips_to(cashier, "Refund a payment")
    cashier.clicks("roundLaterButton")
    cashier.window.close()
    later = open_practice()
    later.until(lambda: later.sees("searchField"))
    assert not later.sees("practiceCard")
    later.chooses("Practice: guided round")
    reads_step(later, "Refund a payment")


def test_after_the_last_step_the_round_begins_again_from_the_menu(open_practice: Opened) -> None:
    cashier = open_practice()
    skips_to(cashier, "Close the day")
    cashier.clicks("roundSkipButton")
    reads_step(cashier, "That was the whole round")
    cashier.clicks("roundLaterButton")
    cashier.chooses("Practice: guided round")
    reads_step(cashier, "Find a customer")


def test_while_a_manager_types_a_pin_the_card_is_away(open_practice: Opened) -> None:
    cashier = open_practice()
    skips_to(cashier, "Close the day")
    cashier.chooses("Close the day")
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.until(lambda: not cashier.sees("practiceCard"))
    assert cashier.find(QComboBox, "managerBox").currentText() == f"Eva Luz · PIN {EVA_PIN}"
    cashier.types_pin(EVA_PIN, "managerPinField")
    reads_step(cashier, "Close the day")


def test_while_a_question_is_asked_the_card_is_away_and_tab_stays_with_the_question(open_practice: Opened) -> None:
    cashier = open_practice()
    reads_step(cashier, "Find a customer")
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "0")
    cashier.presses("amountField")
    cashier.until(lambda: cashier.sees("veil"))
    visited = set()
    for _ in range(6):
        QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Tab)
        visited.add(cashier.window.focusWidget().objectName())
    assert visited == {"acceptButton", "cancelButton"}
    cashier.until(lambda: not cashier.sees("practiceCard"))
    cashier.clicks("cancelButton")
    reads_step(cashier, "Find a customer")
    assert cashier.button("roundSkipButton").isEnabled()


def test_the_cable_is_pulled_and_plugged_in_from_the_card_and_by_key(open_practice: Opened, cables: list[bool]) -> None:
    cashier = open_practice()
    skips_to(cashier, "Pull the cable")
    cashier.clicks("roundCableButton")
    cashier.until(lambda: cashier.reads("roundCableButton") == "Plug it in again")
    assert cables == [True]
    QTest.keyClick(cashier.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.reads("roundCableButton") == "Pull the cable")
    assert cables == [True, False]
    reads_step(cashier, "Pull the cable")


def test_a_pretended_pos_that_cannot_print_says_so_and_the_step_waits(open_practice: Opened) -> None:
    cashier = open_practice()
    skips_to(cashier, "Take a receipt of your POS")
    cashier.clicks("roundSaleButton")
    cashier.until(lambda: any("cannot print" in each for each in _faults(cashier)))
    reads_step(cashier, "Take a receipt of your POS")
    assert cashier.sees("roundSaleButton")


def test_only_the_step_with_the_receipt_has_the_button_that_sells(open_practice: Opened) -> None:
    cashier = open_practice()
    reads_step(cashier, "Find a customer")
    assert not cashier.sees("roundSaleButton")
    skips_to(cashier, "Take a receipt of your POS")
    assert cashier.sees("roundSaleButton")
    assert not cashier.sees("roundCableButton")


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1366, 700), (800, 560), (1920, 1080)])
def test_the_card_hides_nothing_of_what_it_speaks(open_practice: Opened, size: tuple[int, int]) -> None:
    cashier = open_practice()
    cashier.window.resize(*size)
    reads_step(cashier, "Find a customer")
    cashier.until(lambda: not hidden_by_the_card(cashier.window, ("searchField", "familiarList")))
    skips_to(cashier, "Redeem a coupon")
    payment = ("amountField", "couponField", "recordButton", "withoutCustomerButton")
    cashier.until(lambda: not hidden_by_the_card(cashier.window, payment))
    cashier.clicks("roundSkipButton")
    reads_step(cashier, "Refund a payment")
    cashier.chooses("Refund")
    cashier.until(lambda: cashier.sees("refundSearch"))
    cashier.until(lambda: not hidden_by_the_card(cashier.window, ("refundSearch", "refundButton", "refundReason")))


def test_the_card_keeps_its_place_when_the_notice_of_a_payment_goes(open_practice: Opened) -> None:
    cashier = open_practice()
    skips_to(cashier, "Record a payment")
    cashier.sells("20")
    reads_step(cashier, "Take a receipt of your POS")
    assert cashier.sees("undoButton")
    QTest.qWait(1_000)
    card = cashier.find(QWidget, "practiceCard")
    before = card.geometry()
    assert not hidden_by_the_card(cashier.window, ("undoButton", "familiarList", "searchField", "amountField"))
    cashier.find(QWidget, "toast").hide()
    QTest.qWait(1_500)
    assert card.geometry() == before


def test_a_real_till_has_no_round(cashier: Cashier) -> None:
    assert cashier.window.findChild(QWidget, "practiceCard") is None
    texts = [action.text() for action in cashier.window.actions()]
    assert not [text for text in texts if text.startswith("Practice")]


def test_in_the_practice_shop_the_cable_is_pulled_and_nothing_is_lost(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """The whole program, with its sender and the practice server."""
    country = COUNTRIES["UY"]
    options = SandboxOptions(profiles=60, country="UY", coupons=country.coupons, everyday_names=True)
    with serve_in_thread(options) as sandbox:
        environment = practice_environment(tmp_path / "till", sandbox)
        open_practice_shop(environment, sandbox, country)
        cable = PracticeCable(sandbox.set_offline)
        memory = tmp_path / "round.ini"
        settings = QSettings(str(memory), QSettings.Format.IniFormat)
        settings.setValue("round/leftBehind", "find pay take undo coupon refund")
        settings.sync()
        practice = Practice(
            staff=country.staff,
            coupon=country.coupons[0],
            cable=cable,
            pos=PracticePos(partial(let_pos_sell, sandbox)),
            memory=memory,
        )
        window = TillWindow(Till(environment), practice=practice)
        window.open()
        try:
            person = Driver(lambda: window.widget or QWidget(), qtbot)
            _signs_in(person, country.staff[1].name, country.staff[1].pin)
            reads_step(person, "Pull the cable")
            before = len(sandbox.shop.events())
            person.clicks("roundCableButton")
            person.until(lambda: cable.is_pulled)
            person.until(lambda: "record a payment" in person.reads("roundText"))
            person.types("searchField", "C-000003")
            person.until(lambda: _rows(person, "resultList") == 1)
            person.presses("searchField")
            person.types("amountField", "300")
            person.presses("amountField")
            person.until(lambda: "leaves by itself" in person.reads("roundText"))
            assert len(sandbox.shop.events()) == before
            person.clicks("roundCableButton")
            qtbot.waitUntil(lambda: len(sandbox.shop.events()) == before + 1, timeout=40_000)
            qtbot.waitUntil(lambda: person.reads("roundTitle") == "Close the day", timeout=20_000)
            assert len(sandbox.shop.events()) == before + 1
        finally:
            window.close()


def test_in_the_practice_shop_a_receipt_comes_by_itself_and_is_taken_with_one_key(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """The whole program, with its forwarder, its sender and the practice server."""
    country = COUNTRIES["BR"]
    options = SandboxOptions(
        profiles=60, country="BR", coupons=country.coupons, everyday_names=True, language=Language.PORTUGUESE
    )
    with serve_in_thread(options) as sandbox:
        environment = practice_environment(tmp_path / "till", sandbox)
        with printer_in_between(environment, sandbox):
            open_practice_shop(environment, sandbox, country)
            memory = tmp_path / "round.ini"
            settings = QSettings(str(memory), QSettings.Format.IniFormat)
            settings.setValue("round/leftBehind", "find pay")
            settings.sync()
            practice = Practice(
                staff=country.staff,
                coupon=country.coupons[0],
                cable=PracticeCable(sandbox.set_offline),
                pos=PracticePos(partial(let_pos_sell, sandbox)),
                memory=memory,
            )
            window = TillWindow(Till(environment), practice=practice)
            window.open()
            try:
                person = Driver(lambda: window.widget or QWidget(), qtbot)
                _signs_in(person, country.staff[1].name, country.staff[1].pin)
                reads_step(person, "Take a receipt of your POS")
                before = len(sandbox.shop.events())
                person.clicks("roundSaleButton")
                person.until(lambda: person.sees("posReceiptText") and "P-000001" in person.reads("posReceiptText"))
                assert hidden_by_the_card(window.widget or QWidget(), ("posStrip", "amountField", "searchField")) == []
                QTest.qWait(UNREAD_MILLISECONDS + 20)
                QTest.keyClick(person.find(QWidget, "searchField"), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
                person.until(lambda: person.reads("receiptField") == "P-000001")
                person.types("searchField", "C-000003")
                person.until(lambda: _rows(person, "resultList") == 1)
                person.presses("searchField")
                person.presses("amountField")
                reads_step(person, "Undo a payment")
                qtbot.waitUntil(lambda: len(sandbox.shop.events()) == before + 1, timeout=40_000)
                assert sandbox.shop.events()[-1]["metadata"]["reference"] == "P-000001"
            finally:
                window.close()


def _signs_in(person: Driver, name: str, pin: str) -> None:
    person.until(lambda: person.sees(f"staffTile-{name}"))
    person.clicks(f"staffTile-{name}")
    person.types("pinField", pin)
    person.presses("pinField")
    person.until(lambda: person.sees("searchField"))


def _rows(person: Driver, name: str) -> int:
    from PySide6.QtWidgets import QAbstractItemView

    return person.find(QAbstractItemView, name).model().rowCount()
