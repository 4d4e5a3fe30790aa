"""The first start, as the person who sets a till up sees it."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import QLocale, QPoint, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.shop import Shop
from posapp.sandbox import Rights, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import BackgroundSession, open_background_session, open_search_session
from posapp.ui.setup import SetupWindow
from posapp.ui.theme import apply_style
from tests.ui.driver import Driver

# What the platform without a screen says about windows with a least size, and about lists that open.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Environment = Callable[[RunningSandbox], dict[str, str]]


class Person(Driver):
    """Somebody who sets a till up: types, clicks and reads."""

    def __init__(self, window: SetupWindow, qtbot: QtBot) -> None:
        self.window = window
        super().__init__(lambda: self.window, qtbot)
        self.until(lambda: self.button("nextButton").isEnabled())

    def clicks(self, name: str) -> None:
        self.until(lambda: self.button(name).isVisible() and self.button(name).isEnabled())
        super().clicks(name)

    def choose(self, name: str, text: str) -> None:
        """Type into a box and leave it."""
        line = self.find(QComboBox, name).lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        QTest.keyClick(line, Qt.Key.Key_Tab)

    def chosen(self, name: str) -> str:
        return self.find(QComboBox, name).currentText()

    def top_of(self, name: str) -> int:
        return self.find(QWidget, name).mapTo(self.window, QPoint(0, 0)).y()

    def bottom_of(self, name: str) -> int:
        return self.top_of(name) + self.find(QWidget, name).height()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key)

    def sees(self, name: str) -> bool:
        return self.find(QWidget, name).isVisible()

    def reads(self, name: str) -> str:
        shown = self.find(QLabel, name)
        return shown.text() if shown.isVisible() else ""

    def names_the_shop(self) -> None:
        self.types("shopNameField", "Corner Shop")
        self.clicks("nextButton")
        self.until(lambda: self.sees("tokenField"))

    def gives(self, token: str) -> None:
        self.names_the_shop()
        self.types("tokenField", token)
        self.clicks("nextButton")


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, new_environment: Environment) -> Iterator[Callable[..., Person]]:
    """Open the set-up of a new till; the token is in no variable unless it is said so."""
    workers: list[Worker[BackgroundSession]] = []

    def opened(sandbox: RunningSandbox, **variables: str) -> Person:
        lane = Worker("network", partial(open_background_session, Till(new_environment(sandbox) | variables)))
        workers.append(lane)
        window = SetupWindow(lane, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(window)
        window.show()
        return Person(window, qtbot)

    yield opened
    assert all(lane.close() for lane in workers)


@pytest.fixture
def bare_sandbox() -> Iterator[RunningSandbox]:
    """A business that lacks the action for payments."""
    with serve_in_thread(SandboxOptions(profiles=60)) as running:
        yield running


Begin = Callable[..., Person]


def test_the_language_stands_clear_of_the_help_in_a_low_window(
    begin: Begin, sandbox: RunningSandbox, qapp: QApplication
) -> None:
    person = begin(sandbox)
    apply_style(qapp)
    person.window.resize(1280, 680)
    QTest.qWait(150)
    assert person.bottom_of("languageBox") + 4 <= person.top_of("helpButton")
    assert person.bottom_of("helpButton") <= person.window.height()


def test_a_shop_is_set_up_from_its_name_to_its_customers(
    begin: Begin, sandbox: RunningSandbox, qtbot: QtBot, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    key = secrets.token_hex(32)
    person = begin(sandbox, POSAPP_HOME=str(home), POSAPP_DATABASE_KEY=key)
    person.gives(sandbox.token)
    person.until(lambda: person.sees("finishButton"))
    assert person.reads("downloadCount").startswith("60 ")
    person.clicks("finishButton")
    with qtbot.waitSignal(person.window.finished) as finished:
        person.clicks("skipManagerButton")
    shop: Shop = finished.args[0]
    till = Till({"POSAPP_HOME": str(home), "POSAPP_DATABASE_KEY": key, "POSAPP_API_URL": sandbox.url})
    assert shop == till.shop()
    assert (shop.name, shop.till, shop.practice) == ("Corner Shop", "Till 1", True)
    with open_search_session(till) as session:
        assert session.find.count() == 60


def test_the_whole_way_needs_no_mouse(begin: Begin, bare_sandbox: RunningSandbox, qtbot: QtBot) -> None:
    person = begin(bare_sandbox)
    assert person.window.focusWidget() is person.find(QLineEdit, "shopNameField")
    QTest.keyClicks(person.window.focusWidget(), "Corner Shop")
    person.press(Qt.Key.Key_Return)
    assert person.window.focusWidget() is person.find(QLineEdit, "tokenField")
    QTest.keyClicks(person.window.focusWidget(), bare_sandbox.token)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.window.focusWidget() is person.button("createActionButton"))
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.window.focusWidget() is person.button("finishButton"))
    person.press(Qt.Key.Key_Return)
    for field, text in (("managerNameField", "Eva Luz"), ("setupPinField", "2580"), ("setupPinAgainField", "2580")):
        assert person.window.focusWidget() is person.find(QLineEdit, field)
        QTest.keyClicks(person.window.focusWidget(), text)
        if field != "setupPinAgainField":
            person.press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(person.window.finished):
        person.press(Qt.Key.Key_Return)


def test_the_first_manager_is_made_at_the_end_of_the_set_up(
    begin: Begin, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    person = begin(sandbox)
    person.gives(sandbox.token)
    person.clicks("finishButton")
    person.types("managerNameField", "Eva Luz")
    person.types("setupPinField", "1111")
    person.types("setupPinAgainField", "1112")
    person.clicks("makeManagerButton")
    assert person.reads("setupPinAgainError").startswith("The PINs do not match")
    person.types("setupPinAgainField", "1111")
    person.clicks("makeManagerButton")
    person.until(lambda: "easy to guess" in person.reads("setupPinError"))
    for field in ("setupPinField", "setupPinAgainField"):
        person.types(field, "2580")
    with qtbot.waitSignal(person.window.finished):
        person.clicks("makeManagerButton")


def test_what_is_typed_while_the_countries_are_still_read_is_not_lost(
    qtbot: QtBot, tmp_path: Path, sandbox: RunningSandbox, new_environment: Environment
) -> None:
    reading = Event()

    @contextmanager
    def slowly() -> Iterator[BackgroundSession]:
        reading.wait(10)
        with open_background_session(Till(new_environment(sandbox))) as session:
            yield session

    lane = Worker("network", slowly)
    window = SetupWindow(lane, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    QTest.keyClicks(window.focusWidget(), "Corner Shop")
    reading.set()
    person = Person(window, qtbot)
    person.clicks("nextButton")
    person.until(lambda: person.sees("tokenField"))
    assert person.find(QLineEdit, "shopNameField").text() == "Corner Shop"
    assert lane.close()


def test_a_shop_without_a_name_is_said_beside_the_name(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    person.clicks("nextButton")
    assert person.reads("shopNameError") == "Shop: enter a name of 1 to 80 characters."
    assert person.window.focusWidget() is person.find(QLineEdit, "shopNameField")
    assert not person.sees("tokenField")
    person.types("shopNameField", "C")
    assert person.reads("shopNameError") == ""


def test_a_till_without_a_name_is_said_beside_the_till(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    person.types("shopNameField", "Corner Shop")
    person.find(QLineEdit, "tillField").clear()
    person.clicks("nextButton")
    assert person.reads("tillError").startswith("Till:")
    assert person.reads("shopNameError") == ""


def test_the_country_is_found_by_a_part_of_its_name_and_proposes_currency_and_zone(
    begin: Begin, sandbox: RunningSandbox
) -> None:
    person = begin(sandbox)
    person.choose("countryBox", "urug")
    assert person.chosen("countryBox") == "Uruguay"
    person.until(lambda: person.chosen("currencyBox").startswith("UYU"))
    assert person.chosen("zoneBox") == "America/Montevideo"


@pytest.mark.parametrize(
    ("box", "error", "wrong"),
    [
        ("countryBox", "countryError", "Atlantis"),
        ("currencyBox", "currencyError", "XQX"),
        ("zoneBox", "zoneError", "Mars"),
    ],
)
def test_what_stands_in_no_list_is_refused_beside_its_box(
    begin: Begin, sandbox: RunningSandbox, box: str, error: str, wrong: str
) -> None:
    person = begin(sandbox)
    person.types("shopNameField", "Corner Shop")
    person.choose(box, wrong)
    person.clicks("nextButton")
    assert wrong in person.reads(error)
    assert not person.sees("tokenField")


def test_the_countries_are_named_in_the_persons_language(begin: Begin, sandbox: RunningSandbox) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("es_UY"))
    try:
        person = begin(sandbox)
        box = person.find(QComboBox, "countryBox")
        assert box.findText("Estados Unidos") >= 0
        assert box.findText("Unión Europea") < 0
    finally:
        QLocale.setDefault(before)


def test_the_token_is_hidden_until_the_person_wants_to_see_it(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    person.names_the_shop()
    person.types("tokenField", "abc")
    field = person.find(QLineEdit, "tokenField")
    assert field.displayText() != "abc"
    person.clicks("showTokenButton")
    assert field.displayText() == "abc"
    person.clicks("showTokenButton")
    assert field.displayText() != "abc"


def test_no_token_is_asked_for_without_asking_hellotext(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    person.gives("")
    assert "paste the token" in person.reads("tokenError")


def test_a_mistyped_token_is_refused_beside_the_field_and_can_be_corrected(
    begin: Begin, sandbox: RunningSandbox
) -> None:
    person = begin(sandbox)
    person.gives("a-mistyped-token")
    person.until(lambda: "does not accept this API token" in person.reads("tokenError"))
    assert person.window.focusWidget() is person.find(QLineEdit, "tokenField")
    person.types("tokenField", sandbox.token)
    assert person.reads("tokenError") == ""
    person.clicks("nextButton")
    person.until(lambda: person.sees("finishButton"))


def test_what_is_wrong_with_the_token_stands_below_its_field(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    person.window.resize(1024, 768)
    person.gives("a-mistyped-token")
    person.until(lambda: person.sees("tokenError"))
    person.window.grab()  # what was told is laid out now
    assert person.bottom_of("tokenField") < person.top_of("tokenError")
    assert person.find(QLabel, "tokenError").height() >= person.find(QLabel, "tokenError").heightForWidth(400)


def test_without_a_network_the_person_is_told_and_can_try_again(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    with sandbox.offline():
        person.gives(sandbox.token)
        person.until(lambda: "network" in person.reads("tokenError"))
    person.clicks("nextButton")
    person.until(lambda: person.sees("finishButton"))


def test_a_business_without_permission_is_told_whom_to_ask(begin: Begin, sandbox: RunningSandbox) -> None:
    sandbox.set_rights(Rights.NONE)
    person = begin(sandbox)
    person.gives(sandbox.token)
    person.until(lambda: "Ask the administrator of the business" in person.reads("tokenError"))


def test_an_address_without_encryption_is_refused_before_the_token_leaves(
    begin: Begin, sandbox: RunningSandbox
) -> None:
    person = begin(sandbox, POSAPP_API_URL="http://api.hellotext.example")
    person.gives(sandbox.token)
    person.until(lambda: "https://" in person.reads("tokenError"))


def test_without_a_keyring_the_ways_out_are_named(begin: Begin, sandbox: RunningSandbox) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    try:
        person = begin(sandbox, POSAPP_API_TOKEN="")
        person.gives(sandbox.token)
        person.until(lambda: "no keyring" in person.reads("tokenError"))
        assert "POSAPP_API_TOKEN" in person.reads("tokenError")
    finally:
        keyring.set_keyring(before)


def test_the_window_lives_while_hellotext_takes_its_time(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    beats: list[int] = []
    heart = QTimer(person.window)
    heart.timeout.connect(lambda: beats.append(1))
    sandbox.set_latency(0.6)
    heart.start(10)
    person.gives("a-mistyped-token")
    assert not person.button("nextButton").isEnabled()
    assert not person.button("backButton").isEnabled()
    person.until(lambda: person.reads("tokenError") != "")
    assert len(beats) >= 20
    assert person.button("nextButton").text() == "Next"


def test_escape_goes_back_and_keeps_what_was_typed(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    person.names_the_shop()
    person.press(Qt.Key.Key_Escape)
    assert person.sees("shopNameField")
    assert person.find(QLineEdit, "shopNameField").text() == "Corner Shop"
    person.press(Qt.Key.Key_Escape)
    assert person.sees("shopNameField")


def test_the_missing_action_is_created_once_on_request(begin: Begin, bare_sandbox: RunningSandbox) -> None:
    person = begin(bare_sandbox)
    person.gives(bare_sandbox.token)
    bare_sandbox.set_latency(0.2)
    person.clicks("createActionButton")
    QTest.mouseClick(person.button("createActionButton"), Qt.MouseButton.LeftButton)
    person.until(lambda: person.sees("finishButton"))
    assert [action["name"] for action in bare_sandbox.shop.actions()] == ["physical_store.paid"]


def test_who_may_not_create_the_action_is_told_who_can_and_goes_on(begin: Begin, bare_sandbox: RunningSandbox) -> None:
    bare_sandbox.set_rights(Rights.READ_ONLY)
    person = begin(bare_sandbox)
    person.gives(bare_sandbox.token)
    person.clicks("createActionButton")
    person.until(lambda: "Ask the administrator of the business" in person.reads("actionError"))
    assert "stay safe on this computer" in person.reads("actionError")
    person.clicks("skipActionButton")
    person.until(lambda: person.sees("finishButton"))


def test_a_stopped_download_keeps_what_came_and_says_so(
    begin: Begin, new_environment: Environment, qtbot: QtBot
) -> None:
    with serve_in_thread(SandboxOptions(profiles=900, custom_actions=("physical_store.paid",))) as running:
        person = begin(running)
        person.gives(running.token)
        person.until(lambda: person.sees("downloadBar"))
        running.set_latency(0.15)
        person.until(lambda: "customer" in person.reads("downloadCount"))
        bar = person.find(QProgressBar, "downloadBar")
        assert (bar.minimum(), bar.maximum()) == (0, 0)
        person.clicks("cancelDownloadButton")
        person.until(lambda: person.sees("finishButton"))
        came = int(person.reads("downloadCount").split()[0].replace(",", ""))
        assert 0 < came < 900
        assert "what was downloaded is saved" in person.reads("downloadNote")
        running.set_latency(0)
        person.clicks("downloadAgainButton")
        person.until(lambda: person.sees("finishButton"))
        assert person.reads("downloadCount").startswith("900")
        person.clicks("finishButton")
        with qtbot.waitSignal(person.window.finished):
            person.clicks("skipManagerButton")


def test_a_download_that_loses_the_network_can_go_on(begin: Begin) -> None:
    with serve_in_thread(SandboxOptions(profiles=900, custom_actions=("physical_store.paid",))) as running:
        person = begin(running)
        person.gives(running.token)
        person.until(lambda: person.sees("downloadBar"))
        running.set_latency(0.15)
        person.until(lambda: "customer" in person.reads("downloadCount"))
        with running.offline():
            person.until(lambda: person.reads("downloadError") != "")
            assert "What was downloaded is saved" in person.reads("downloadNote")
            assert person.sees("finishButton")
        running.set_latency(0)
        person.clicks("downloadAgainButton")
        person.until(lambda: person.reads("downloadCount").startswith("900"))


def test_closing_before_the_end_is_told_once_and_nothing_goes_on_from_there(
    begin: Begin, sandbox: RunningSandbox, qtbot: QtBot
) -> None:
    person = begin(sandbox)
    finished: list[object] = []
    person.window.finished.connect(finished.append)
    person.gives(sandbox.token)
    with qtbot.waitSignal(person.window.closed):
        person.window.close()
    assert finished == []


def test_every_field_and_button_has_a_name_for_those_who_do_not_see(begin: Begin, sandbox: RunningSandbox) -> None:
    person = begin(sandbox)
    names = ("shopNameField", "tillField", "countryBox", "currencyBox", "zoneBox", "tokenField", "downloadBar")
    assert all(person.find(QWidget, name).accessibleName() for name in names)
    buttons = person.window.findChildren(QAbstractButton)
    assert all(button.text() for button in buttons if button.objectName())
