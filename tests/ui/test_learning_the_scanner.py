"""The till learns from test codes how its scanner types, and from then on reads every scan as the scanner meant it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSizeF, Qt
from PySide6.QtGui import QAction, QImage, QKeyEvent, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget

from posapp.domain.coupons.coupon import Coupon
from posapp.domain.scanning.code128 import module_widths
from posapp.domain.scanning.learning import TEST_CODES
from posapp.domain.scanning.profile import ScannerProfile
from posapp.domain.settings.till_settings import SCANNER
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.office.scanner.code_picture import CodePicture
from posapp.ui.office.scanner.paper import codes_pdf, paint_test_codes
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier, busy_worker
from tests.ui.stocked_till import COFFEE, stock
from tests.ui.test_scanning import ENDS, Key, fingers_type, keys_reach_the_window, the_scanner_types
from tests.ui.test_settings import goes_to_the_settings, journal
from tests.unit.domain.keyboards import KEYBOARDS, learned_from, scans_on
from tests.unit.domain.test_scanner_learning import NOW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SPANISH, FRENCH = KEYBOARDS["Spanish"], KEYBOARDS["French"]


def opens_the_scanner(cashier: Cashier) -> None:
    goes_to_the_settings(cashier)
    cashier.clicks("setting-scanner")
    cashier.until(lambda: cashier.has_focus("scanField"))


def scans_the_test_codes(
    cashier: Cashier, codes: list[str], *, every: int = 10, end: str = "Enter", key: Qt.Key | None = None
) -> None:
    for code in codes:
        scans(cashier, code, every=every, ends=ENDS[end], key=key)
    cashier.until(lambda: cashier.sees("forgetScannerButton"))


def scans(
    cashier: Cashier, code: str, *, every: int = 10, ends: tuple[Key, ...] = ENDS["Enter"], key: Qt.Key | None = None
) -> None:
    """Scan, with a key before the code that the system offers to the window's shortcuts first."""
    if key is not None:
        window = cashier.window.windowHandle()
        QTest.keyClick(window, key)
    the_scanner_types(cashier, code, every=every, ends=ends)
    if not ends:
        cashier.until(lambda: cashier.reads("scanField") == "")


def learns(
    cashier: Cashier, codes: list[str], *, every: int = 10, end: str = "Enter", key: Qt.Key | None = None
) -> None:
    opens_the_scanner(cashier)
    scans_the_test_codes(cashier, codes, every=every, end=end, key=key)
    cashier.clicks("acceptButton")
    cashier.clicks("backFromSettingsButton")
    cashier.until(lambda: cashier.sees("searchField"))


def notices(cashier: Cashier) -> str:
    return " ".join(each.text() for each in cashier.window.findChildren(QLabel, "toastText"))


def stored(till: Till) -> ScannerProfile | None:
    with open_ledger_session(till) as session:
        return session.settings.get(SCANNER)


@pytest.fixture
def till_with_a_spanish_keyboard(offline_till: Till) -> Till:
    """A till that learned its scanner on an earlier day."""
    with open_ledger_session(offline_till) as session:
        session.settings.change(SCANNER.change(learned_from(*scans_on(SPANISH)).profile(NOW)))
    return offline_till


def finds_bruno(cashier: Cashier) -> None:
    cashier.until(lambda: cashier.sees("customerName") and cashier.reads("customerName").startswith("Bruno"))


@pytest.mark.parametrize("name", ["Spanish", "French", "Portuguese (Brazil)", "Portuguese (Portugal)"])
@pytest.mark.parametrize("field", ["searchField", "amountField"])
def test_a_card_is_found_once_the_keyboard_is_known(cashier: Cashier, name: str, field: str) -> None:
    keyboard = KEYBOARDS[name]
    learns(cashier, scans_on(keyboard))
    cashier.find(QWidget, field).setFocus()
    the_scanner_types(cashier, keyboard.types("C-1003"))
    finds_bruno(cashier)
    assert cashier.reads(field) == ""


def test_before_that_the_same_card_is_unknown(cashier: Cashier) -> None:
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, SPANISH.types("C-1003"))
    cashier.until(lambda: "C'1003" in notices(cashier))


def test_a_till_that_starts_knows_its_scanner(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, "C'1003")
    finds_bruno(cashier)


def test_a_profile_that_is_damaged_stops_nothing(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.settings.put(SCANNER.name, '{"characters": 7}')
    cashier = open_window(offline_till)
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, "C-1003")
    finds_bruno(cashier)


def test_a_product_is_found_on_a_french_keyboard(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    stock(offline_till)
    cashier = open_window(offline_till)
    learns(cashier, scans_on(FRENCH))
    cashier.find(QWidget, "searchField").setFocus()
    the_scanner_types(cashier, FRENCH.types(COFFEE.barcode))
    cashier.until(lambda: cashier.reads("amountField") == "349,00")


def test_a_coupon_is_taken_on_a_french_keyboard(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c1", code="SUMMER-10", description="Ten off")])
    cashier = open_window(offline_till)
    learns(cashier, scans_on(FRENCH))
    cashier.finds("C-1001", "Ana")
    the_scanner_types(cashier, FRENCH.types("SUMMER-10"))
    cashier.until(lambda: cashier.sees("takenCoupon0"))


def test_a_receipt_leads_to_its_refund_on_a_spanish_keyboard(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    cashier.is_paid("C-1001", "89,90")
    receipt = cashier.day()[0].split("\n")[1].split(" · ")[0]
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, SPANISH.types(receipt))
    cashier.until(lambda: cashier.sees("refundAmount"))


def test_what_fingers_type_is_never_corrected(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    cashier.find(QWidget, "searchField").setFocus()
    fingers_type(cashier, "C'1003", ends=())
    assert cashier.reads("searchField") == "C'1003"
    cashier.types("searchField", "")
    fingers_type(cashier, "C-1003", ends=())
    cashier.until(lambda: bool(cashier.results()) and "Bruno" in cashier.results()[0])


def test_what_was_learned_is_said_and_stands_in_the_activity_log(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    assert "Not learned yet" in cashier.reads("scannerField")
    scans_the_test_codes(cashier, scans_on(SPANISH, "\x02%"), end="Tab")
    said = cashier.reads("scannerField")
    assert said.startswith("Learned on ")
    assert said.endswith(": Spanish keyboard, [STX]% before each code, ends with Tab, up to 10 ms between characters.")
    who, what, facts = journal(offline_till)[-1]
    assert (who, what) == ("", "scanner learned")
    assert facts["scanner"].startswith("Spanish keyboard · ends with Tab · 20")
    assert facts["scanner before"] == "none"


def test_a_scan_is_tried_before_and_after(cashier: Cashier) -> None:
    opens_the_scanner(cashier)
    scans_the_test_codes(cashier, scans_on(FRENCH, "]C0"))
    scans(cashier, FRENCH.types("]E07501031311309"))
    assert cashier.reads("scanBefore") == 'As it arrives: $Eàè(à&à"&"&&"àç'
    assert cashier.reads("scanAfter") == "As posapp reads it: 7501031311309"


@pytest.mark.parametrize("end", ENDS)
def test_the_end_of_a_scan_is_learned(cashier: Cashier, end: str, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    scans_the_test_codes(cashier, list(TEST_CODES), end=end)
    words = {"Tab": "tab", "a line feed": "line feed", "ETX": "etx", "nothing": "silence"}
    profile = stored(offline_till)
    assert profile is not None
    assert profile.end == words.get(end, "enter")
    assert cashier.sees("scanField"), "no end of a scan closes the sheet"


def test_another_code_is_refused_and_nothing_is_learned(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    scans(cashier, "7501031311309")
    assert cashier.reads("scanError") == "This is not test code 1. Scan test code 1 of this sheet."
    scans(cashier, TEST_CODES[0])
    assert not cashier.sees("scanError")
    assert cashier.reads("testCodeCaption") == "Test code 2 of 4"
    scans(cashier, "C-1003")
    assert "test code 2" in cashier.reads("scanError")
    assert stored(offline_till) is None


def test_a_scanner_that_converts_letters_is_told_what_to_change(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    for code in TEST_CODES[:3]:
        scans(cashier, code.upper())
    assert "“A” and “a” both arrive as “A”" in cashier.reads("scanError")
    assert "switch off the conversion of letters" in cashier.reads("scanError")
    assert cashier.reads("testCodeCaption") == "Test code 3 of 4"
    assert stored(offline_till) is None


def test_a_test_code_that_is_typed_is_no_scan(cashier: Cashier) -> None:
    opens_the_scanner(cashier)
    scans(cashier, TEST_CODES[0], every=110)
    assert "as fingers do" in cashier.reads("scanError")
    assert cashier.reads("testCodeCaption") == "Test code 1 of 4"


def test_what_was_learned_is_forgotten_and_brought_back(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    scans_the_test_codes(cashier, scans_on(SPANISH))
    before = stored(offline_till)
    cashier.clicks("forgetScannerButton")
    cashier.until(lambda: cashier.sees("undoForgetButton"))
    assert cashier.sees("testCode")
    assert stored(offline_till) is None
    cashier.clicks("undoForgetButton")
    cashier.until(lambda: cashier.sees("forgetScannerButton"))
    assert stored(offline_till) == before
    assert [what for _who, what, _facts in journal(offline_till)[-3:]] == ["scanner learned"] * 3


def test_a_forgotten_scanner_is_taken_as_it_types(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    opens_the_scanner(cashier)
    cashier.until(lambda: cashier.sees("forgetScannerButton"))
    cashier.clicks("forgetScannerButton")
    cashier.until(lambda: cashier.sees("undoForgetButton"))
    cashier.clicks("acceptButton")
    cashier.clicks("backFromSettingsButton")
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, "C-1003")
    finds_bruno(cashier)


def test_the_test_codes_are_scanned_again_after_the_scanner_was_replaced(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    scans_the_test_codes(cashier, scans_on(SPANISH))
    cashier.clicks("learnAgainButton")
    assert cashier.reads("testCodeCaption") == "Test code 1 of 4"
    scans_the_test_codes(cashier, scans_on(FRENCH))
    cashier.until(lambda: "French" in cashier.reads("scannerField"))
    profile = stored(offline_till)
    assert profile is not None
    assert profile.layout == "French keyboard"


@pytest.mark.parametrize("every", [60, 80, 100])
@pytest.mark.parametrize("field", ["amountField", "searchField"])
def test_a_slow_scanners_text_is_never_an_amount(cashier: Cashier, every: int, field: str) -> None:
    learns(cashier, scans_on(SPANISH), every=every)
    cashier.find(QWidget, field).setFocus()
    the_scanner_types(cashier, SPANISH.types("C-1003"), every=every)
    finds_bruno(cashier)
    assert cashier.day() == []
    cashier.types("amountField", "25")
    the_scanner_types(cashier, "12345678", every=every)
    cashier.until(lambda: "12345678" in notices(cashier))
    assert cashier.reads("amountField") == "25"
    assert cashier.day() == []


def test_fingers_are_typing_also_beside_the_slowest_scanner(cashier: Cashier) -> None:
    learns(cashier, scans_on(SPANISH), every=100)
    cashier.clicks("withoutCustomerButton")
    cashier.find(QWidget, "amountField").setFocus()
    fingers_type(cashier, "12345678")
    cashier.until(lambda: len(cashier.day()) == 1)


@pytest.mark.parametrize("frame", ["\x02{}", "]C0{}", "\x02]C0{}", "%{}/"])
def test_a_frame_that_was_learned_is_taken_off(cashier: Cashier, frame: str) -> None:
    learns(cashier, [SPANISH.types(frame.format(code)) for code in TEST_CODES])
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, SPANISH.types(frame.format("C-1003").replace("]C0", "]C1")))
    finds_bruno(cashier)


def test_a_function_key_before_each_code_opens_nothing(cashier: Cashier, offline_till: Till) -> None:
    learns(cashier, scans_on(SPANISH), key=Qt.Key.Key_F9)
    profile = stored(offline_till)
    assert profile is not None
    assert profile.key == "F9"
    cashier.find(QWidget, "amountField").setFocus()
    scans(cashier, SPANISH.types("C-1003"), key=Qt.Key.Key_F9)
    finds_bruno(cashier)
    assert cashier.window.findChild(QWidget, "reviewList") is None
    assert cashier.sees("amountField")


@pytest.mark.parametrize(("key", "opened"), [(Qt.Key.Key_F6, "newLastName"), (Qt.Key.Key_F3, "refundSearch")])
def test_the_same_key_pressed_by_a_person_does_what_it_always_does(cashier: Cashier, key: Qt.Key, opened: str) -> None:
    learns(cashier, scans_on(SPANISH), key=key)
    cashier.find(QWidget, "searchField").setFocus()
    QTest.keyClick(cashier.window.windowHandle(), key)
    cashier.until(lambda: cashier.window.findChild(QWidget, opened) is not None and cashier.sees(opened))


def test_a_person_presses_f1_beside_the_test_codes(cashier: Cashier) -> None:
    opens_the_scanner(cashier)
    QTest.keyClick(cashier.window.windowHandle(), Qt.Key.Key_F1)
    cashier.until(lambda: bool(cashier.window.findChildren(QWidget, "manualText")))


@pytest.mark.parametrize(("text", "is_kept"), [("C", True), ("", False)])
def test_a_letter_that_the_keyboard_turns_into_a_shortcut_stays_in_its_code(
    cashier: Cashier, text: str, is_kept: bool
) -> None:
    """A French keyboard types "?" for M, which opens the list of shortcuts where a person presses it."""
    cashier.find(QWidget, "withoutCustomerButton").setFocus()
    moment = 90_000_000
    for kind, character in [*((QEvent.Type.KeyPress, each) for each in text), (QEvent.Type.ShortcutOverride, "?")]:
        event = QKeyEvent(kind, Qt.Key(0), Qt.KeyboardModifier.NoModifier, character)
        event.ignore()
        moment += 10
        event.setTimestamp(moment)
        QCoreApplication.sendEvent(cashier.window.windowHandle(), event)
    assert event.isAccepted() is is_kept


def test_an_unknown_code_stands_in_the_search_as_the_scanner_meant_it(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    cashier.find(QWidget, "searchField").setFocus()
    the_scanner_types(cashier, "ZZZ'999")
    cashier.until(lambda: cashier.sees("searchError"))
    assert cashier.reads("searchField") == "ZZZ-999"


def test_what_is_scanned_while_somebody_registers_is_corrected_too(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    cashier.clicks("newCustomerButton")
    cashier.find(QWidget, "newLastName").setFocus()
    the_scanner_types(cashier, "C'1003")
    assert cashier.reads("newLastName") == "C-1003"


def test_a_receipt_is_scanned_into_the_refund_as_the_scanner_meant_it(
    till_with_a_spanish_keyboard: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(till_with_a_spanish_keyboard)
    cashier.is_paid("C-1001", "89,90")
    receipt = cashier.day()[0].split("\n")[1].split(" · ")[0]
    QTest.keyClick(cashier.window, Qt.Key.Key_F3)
    cashier.until(lambda: cashier.sees("refundSearch"))
    cashier.find(QLineEdit, "refundSearch").setFocus()
    the_scanner_types(cashier, SPANISH.types(receipt))
    assert cashier.reads("refundSearch") == receipt


def test_a_cashier_needs_a_manager_to_teach_a_scanner(
    staffed_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(staffed_till)
    cashier.signs_in("Ana Soto", ANA_PIN)
    (action,) = cashier.window.findChildren(QAction, "settingsAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.types_pin(EVA_PIN, "managerPinField")
    cashier.until(lambda: cashier.sees("setting-scanner") and not cashier.sees("managerPinField"))
    cashier.clicks("setting-scanner")
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.types_pin(EVA_PIN, "managerPinField")
    cashier.until(lambda: cashier.sees("scanField") and cashier.has_focus("scanField"))
    scans_the_test_codes(cashier, scans_on(SPANISH))
    assert journal(staffed_till)[-1][:2] == ("Ana Soto", "scanner learned")


def test_a_scan_before_the_setting_is_read_is_not_lost(cashier: Cashier) -> None:
    goes_to_the_settings(cashier)
    with busy_worker(cashier.context.ledger):
        cashier.clicks("setting-scanner")
        cashier.until(lambda: cashier.has_focus("scanField"))
        scans(cashier, TEST_CODES[0])
    scans_the_test_codes(cashier, list(TEST_CODES[1:]))


def test_tab_and_enter_are_a_persons_where_nothing_is_scanned(cashier: Cashier) -> None:
    opens_the_scanner(cashier)
    keys_reach_the_window(cashier, "", every=1, enter_after=500, ends=ENDS["Tab"])
    assert cashier.has_focus("printTestCodes")


def test_a_scan_while_the_scanner_is_being_saved_changes_nothing(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    codes = scans_on(SPANISH)
    for code in codes[:3]:
        scans(cashier, code)
    with busy_worker(cashier.context.ledger):
        scans(cashier, codes[3])
        scans(cashier, codes[0])
        assert not cashier.sees("scanError")
    cashier.until(lambda: cashier.sees("forgetScannerButton"))
    assert [what for _who, what, _facts in journal(offline_till)].count("scanner learned") == 1


def test_scans_that_do_not_go_together_begin_again(cashier: Cashier, offline_till: Till) -> None:
    opens_the_scanner(cashier)
    for code, every in zip(TEST_CODES, (10, 10, 10, 90), strict=True):
        scans(cashier, code, every=every)
    assert "up to 90 ms" in cashier.reads("scanError")
    assert cashier.reads("testCodeCaption") == "Test code 1 of 4"
    assert stored(offline_till) is None


def drawn_widths(picture: CodePicture) -> tuple[int, ...]:
    """Read a picture as a scanner does: the widths of its bars and spaces along one line, in modules."""
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    line = [image.pixelColor(QPoint(x, image.height() // 2)).lightness() < 128 for x in range(image.width())]
    first, last = line.index(True), len(line) - line[::-1].index(True)
    assert min(first, len(line) - last) >= 10 * 2, "a quiet zone on both sides"
    widths, start = [], first
    for x in range(first + 1, last + 1):
        if x == last or line[x] != line[start]:
            widths.append(x - start)
            start = x
    module = min(widths)
    assert module >= 2
    assert [each for each in widths if each % module] == []
    return tuple(each // module for each in widths)


def test_each_test_code_is_drawn_so_that_a_scanner_reads_it(cashier: Cashier) -> None:
    opens_the_scanner(cashier)
    cashier.window.resize(1000, 680)
    picture = cashier.find(CodePicture, "testCode")
    for code in TEST_CODES:
        assert picture.text == code
        assert drawn_widths(picture) == module_widths(code)
        scans(cashier, code)


def test_the_test_codes_are_saved_as_a_pdf_of_one_page(
    cashier: Cashier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "codes.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    opens_the_scanner(cashier)
    cashier.clicks("saveTestCodes")
    cashier.until(lambda: cashier.sees("scannerFile"))
    assert cashier.reads("scannerFile") == "Saved as codes.pdf"
    content = file.read_bytes()
    assert (content[:5], content.count(b"/Type /Page\n")) == (b"%PDF-", 1)
    assert len(content) > len(codes_pdf()) // 2


@pytest.mark.parametrize("width", [58.0, 80.0, 215.9])
def test_the_test_codes_print_on_a_roll_and_on_a_sheet(cashier: Cashier, tmp_path: Path, width: float) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file = tmp_path / "codes.pdf"
    printer.setOutputFileName(str(file))
    printer.setPageSize(QPageSize(QSizeF(width, 279.4), QPageSize.Unit.Millimeter))
    paint_test_codes(printer)
    assert file.read_bytes().count(b"/Type /Page\n") == 1
