"""What a manager sets: gathered in one list, each kept in the journal, each slip told beside its field."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QFileDialog, QWidget

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.settings.till_settings import NAME_RETENTION, REFUND_LIMIT, UNDO_TIME
from posapp.domain.staff.members import Approval
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier, busy_worker


@pytest.fixture
def manager(offline_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """Somebody before the settings of a till without staff."""
    cashier = open_window(offline_till)
    goes_to_the_settings(cashier)
    return cashier


def goes_to_the_settings(cashier: Cashier) -> None:
    (action,) = cashier.window.findChildren(QAction, "settingsAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("setting-shop"))
    settles(cashier)


def settles(cashier: Cashier) -> None:
    """Wait until the settings were read, and what was changed is stored."""
    answered: list[bool] = []
    cashier.context.ledger.run(lambda _session: True, on_success=answered.append, on_failure=print)
    cashier.until(lambda: bool(answered))


def enters(cashier: Cashier, name: str, text: str) -> None:
    """Type a value, and go on to the next field by Tab."""
    cashier.types(name, text)
    cashier.presses(name, Qt.Key.Key_Tab)
    settles(cashier)


def leaves(cashier: Cashier) -> None:
    cashier.clicks("backFromSettingsButton")


def journal(till: Till) -> list[tuple[str, str, dict[str, str]]]:
    with till.open_ledger() as ledger:
        return [(entry.who, entry.what, dict(entry.facts)) for entry in ledger.journal.entries()]


def test_the_shop_gets_another_name_and_the_window_opens_anew_once_the_settings_are_left(
    manager: Cashier, offline_till: Till
) -> None:
    told: list[str] = []
    manager.window.reopen.connect(told.append)
    assert manager.reads("shop_nameField") == "Almacén del Puerto"
    enters(manager, "shop_nameField", "  ")
    assert manager.sees("shop_nameFieldError")
    assert offline_till.shop().name == "Almacén del Puerto"
    enters(manager, "shop_nameField", "Almacen Nuevo")
    manager.until(lambda: manager.reads("shop_nameSaid") == "Saved")
    assert not manager.sees("shop_nameFieldError")
    enters(manager, "undo_secondsField", "500")
    assert manager.sees("undo_secondsFieldError")
    enters(manager, "undo_secondsField", "20")
    manager.until(lambda: manager.reads("undo_secondsSaid") == "Saved")
    assert (offline_till.shop().name, offline_till.shop().undo_seconds) == ("Almacen Nuevo", 20)
    assert [facts for _who, what, facts in journal(offline_till) if what == "shop changed"] == [
        {"shop": "Almacen Nuevo", "shop before": "Almacén del Puerto"},
        {"undo seconds": "20", "undo seconds before": "8"},
    ]
    assert told == []
    leaves(manager)
    assert told == ["Almacen Nuevo saved"]


def test_a_change_is_taken_back_by_its_undo(manager: Cashier, offline_till: Till) -> None:
    enters(manager, "undo_secondsField", "20")
    manager.until(lambda: manager.sees("undo_secondsUndo"))
    manager.clicks("undo_secondsUndo")
    manager.until(lambda: manager.reads("undo_secondsSaid") == "As before")
    assert manager.reads("undo_secondsField") == "8"
    assert not manager.sees("undo_secondsUndo")
    assert offline_till.shop().undo_seconds == 8
    assert journal(offline_till)[-1][2] == {"undo seconds": "8", "undo seconds before": "20"}


def test_nothing_moves_when_something_is_saved(manager: Cashier) -> None:
    below = manager.find(QWidget, "undo_secondsField")
    before = below.mapTo(manager.window, below.rect().topLeft())
    enters(manager, "shop_nameField", "Almacen Nuevo")
    manager.until(lambda: manager.sees("shop_nameUndo"))
    QTest.qWait(50)
    assert below.mapTo(manager.window, below.rect().topLeft()) == before


def test_who_only_passes_by_changes_nothing(manager: Cashier, offline_till: Till) -> None:
    entries = len(journal(offline_till))
    for _ in range(30):
        QTest.keyClick(manager.window.focusWidget(), Qt.Key.Key_Tab)
    settles(manager)
    assert len(journal(offline_till)) == entries


def test_what_was_changed_elsewhere_is_not_written_over_by_a_field_that_nobody_touched(
    manager: Cashier, offline_till: Till
) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(UNDO_TIME.change(33))
    enters(manager, "shop_nameField", "Almacen Nuevo")
    manager.find(QWidget, "undo_secondsField").setFocus()
    manager.presses("undo_secondsField", Qt.Key.Key_Return)
    settles(manager)
    assert (offline_till.shop().name, offline_till.shop().undo_seconds) == ("Almacen Nuevo", 33)


def test_two_quick_changes_end_with_the_last_one(manager: Cashier, offline_till: Till) -> None:
    box = manager.find(QCheckBox, "close_blindBox")
    with busy_worker(manager.context.ledger):
        box.click()
        box.click()
        box.click()
    settles(manager)
    settles(manager)
    assert box.isChecked()
    with open_ledger_session(offline_till) as session:
        assert session.closing.is_blind


def test_a_tick_that_is_taken_back_at_once_is_not_stored(manager: Cashier, offline_till: Till) -> None:
    box = manager.find(QCheckBox, "close_blindBox")
    with busy_worker(manager.context.ledger):
        box.click()
        box.click()
    settles(manager)
    settles(manager)
    assert not box.isChecked()
    with open_ledger_session(offline_till) as session:
        assert not session.closing.is_blind


def test_what_is_changed_before_the_settings_were_read_stays_as_it_was_changed(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(offline_till)
    with busy_worker(cashier.context.ledger):
        (action,) = cashier.window.findChildren(QAction, "settingsAction")
        action.trigger()
        cashier.until(lambda: cashier.sees("shop_nameField"))
        cashier.find(QCheckBox, "close_blindBox").click()
        cashier.types("undo_secondsField", "33")
        cashier.presses("undo_secondsField")
    settles(cashier)
    settles(cashier)
    assert cashier.find(QCheckBox, "close_blindBox").isChecked()
    assert cashier.reads("undo_secondsField") == "33"
    assert offline_till.shop().undo_seconds == 33


def test_what_the_disk_refuses_is_said_and_can_be_tried_again(manager: Cashier, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("CREATE TRIGGER refuse BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END")
    box = manager.find(QCheckBox, "close_blindBox")
    box.click()
    manager.until(lambda: manager.sees("close_blindBoxError"))
    assert not box.isChecked()
    enters(manager, "undo_secondsField", "33")
    manager.until(lambda: manager.sees("undo_secondsFieldError"))
    assert manager.reads("undo_secondsField") == "33"
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse")
    manager.presses("undo_secondsField")
    manager.until(lambda: manager.reads("undo_secondsSaid") == "Saved")
    assert offline_till.shop().undo_seconds == 33


def test_who_types_before_the_settings_were_read_keeps_what_is_typed(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    cashier = open_window(offline_till)
    with busy_worker(cashier.context.ledger):
        (action,) = cashier.window.findChildren(QAction, "settingsAction")
        action.trigger()
        cashier.until(lambda: cashier.sees("shop_nameField"))
        cashier.types("shop_nameField", "Almacen Nuevo")
    settles(cashier)
    assert cashier.reads("shop_nameField") == "Almacen Nuevo"
    assert cashier.reads("undo_secondsField") == "8"
    cashier.presses("shop_nameField")
    cashier.until(lambda: offline_till.shop().name == "Almacen Nuevo")
    facts = {"shop": "Almacen Nuevo", "shop before": "Almacén del Puerto"}
    assert journal(offline_till)[-1] == ("", "shop changed", facts)


def test_the_day_ends_at_another_hour_and_the_window_opens_anew(manager: Cashier, offline_till: Till) -> None:
    told: list[str] = []
    manager.window.reopen.connect(told.append)
    ends = manager.find(QComboBox, "day_endBox")
    assert ends.currentText() == "Midnight"
    ends.setCurrentText("3:00 at night")
    ends.activated.emit(ends.currentIndex())
    manager.until(lambda: manager.reads("day_endSaid") == "Saved")
    assert offline_till.shop().days.end_hour(offline_till.shop().days.of(datetime.now(UTC))) == 3
    assert journal(offline_till)[-1][2]["day end before"] == "Midnight"
    leaves(manager)
    assert len(told) == 1


def test_how_days_are_closed_is_decided(manager: Cashier, offline_till: Till) -> None:
    assert manager.find(QCheckBox, "close_asked_forBox").isChecked()
    manager.find(QCheckBox, "close_blindBox").click()
    manager.until(lambda: manager.reads("close_blindSaid") == "Saved")
    with open_ledger_session(offline_till) as session:
        assert session.closing.is_blind
    assert journal(offline_till)[-1][1] == "closing rules changed"


def test_a_number_of_an_earlier_program_that_is_out_of_bounds_is_shown_and_can_be_replaced(
    offline_till: Till, open_window: Callable[[Till], Cashier]
) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.settings.put(NAME_RETENTION.name, "99999")
    manager = open_window(offline_till)
    goes_to_the_settings(manager)
    assert manager.reads("retention_daysField") == "99999"
    enters(manager, "retention_daysField", "999990")
    assert manager.sees("retention_daysFieldError")
    enters(manager, "retention_daysField", "365")
    manager.until(lambda: manager.reads("retention_daysSaid") == "Saved")
    with open_ledger_session(offline_till) as session:
        assert session.settings.get(NAME_RETENTION) == 365


def test_how_long_names_stay_is_decided(manager: Cashier, offline_till: Till) -> None:
    enters(manager, "retention_daysField", "never")
    assert manager.sees("retention_daysFieldError")
    enters(manager, "retention_daysField", "90")
    manager.until(lambda: manager.reads("retention_daysSaid") == "Saved")
    assert journal(offline_till)[-1][1:] == ("retention changed", {"days": "90", "days before": "forever"})


def test_a_setting_is_found_by_its_words(manager: Cashier) -> None:
    manager.types("settingSearch", "tips")
    assert manager.sees("tips_takenBox")
    assert not manager.sees("shop_nameField")
    assert not manager.sees("setting-token")
    manager.types("settingSearch", "token")
    assert manager.sees("setting-token")
    assert not manager.sees("tips_takenBox")
    manager.types("settingSearch", "zebra")
    assert manager.sees("noSetting")
    assert not manager.sees("setting-token")


def test_the_menu_leads_to_the_setting_itself(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(offline_till)
    (action,) = cashier.window.findChildren(QAction, "limitAction")
    action.trigger()
    cashier.until(lambda: cashier.has_focus("refund_limitField"))
    enters(cashier, "refund_limitField", "150")
    cashier.until(lambda: cashier.reads("refund_limitSaid") == "Saved")
    with open_ledger_session(offline_till) as session:
        assert session.settings.get(REFUND_LIMIT) == Money.of(15_000, "UYU")


def test_each_field_is_named_and_described_for_a_screen_reader(manager: Cashier) -> None:
    names = [manager.find(QWidget, name).accessibleName() for name in ("shop_nameField", "tips_takenBox", "day_endBox")]
    assert names == ["Shop name", "Take tips at the counter", "The day ends at"]


def test_a_token_of_the_environment_is_changed_there(manager: Cashier) -> None:
    manager.clicks("setting-token")
    manager.clicks("acceptButton")
    assert manager.sees("newTokenError")
    manager.types("newTokenField", "another-token")
    manager.clicks("acceptButton")
    manager.until(lambda: "POSAPP_API_TOKEN" in manager.reads("newTokenError"))


def test_backups_are_made_listed_and_gone_back_to_after_a_second_thought(manager: Cashier) -> None:
    requested: list[object] = []
    manager.window.restore.connect(lambda backup, _who: requested.append(backup))
    manager.clicks("setting-backups")
    backups = manager.find(QAbstractItemView, "backupList").model()
    manager.until(lambda: manager.sees("noBackups"))
    manager.clicks("makeBackupButton")
    manager.until(lambda: backups.rowCount() == 1 and "MB" in backups.index(0, 0).data())
    manager.clicks("restoreBackupButton")
    assert manager.sees("restoreWarning")
    assert not requested
    manager.clicks("restoreBackupButton")
    assert len(requested) == 1


@pytest.fixture
def ana_bought(offline_till: Till) -> Till:
    """Ana bought once, and Hellotext has it."""
    with open_ledger_session(offline_till) as session:
        session.checkout.record_payment(
            PaymentDraft(
                money=Money.of(100, "UYU"),
                receipt="C1-1",
                profile="p1",
                customer_name="Ana Pérez",
                source=SaleSource.COMMAND,
            )
        )
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE events SET state = 'confirmed'")
    return offline_till


def test_a_customers_data_is_saved_and_erased(
    ana_bought: Till, manager: Cashier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ana.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    manager.clicks("setting-customer")
    manager.types("customerRecordField", "C-9999")
    manager.clicks("exportCustomerButton")
    manager.until(lambda: manager.sees("customerRecordError"))
    manager.types("customerRecordField", "C-1001")
    manager.clicks("exportCustomerButton")
    manager.until(lambda: file.name in manager.reads("customerRecordMessage"))
    assert json.loads(file.read_text(encoding="utf-8"))["payments"][0]["name_on_it"] == "Ana Pérez"
    manager.clicks("eraseCustomerButton")
    assert "cannot be undone" in manager.reads("customerRecordMessage")
    manager.clicks("eraseCustomerButton")
    manager.until(lambda: manager.reads("customerRecordMessage").startswith("Erased"))
    with ana_bought.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Caja 1", "C1-1")
        assert sale is not None
        assert (sale.customer_name, sale.money) == ("", Money.of(100, "UYU"))


def test_a_cashier_is_asked_for_a_manager(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(staffed_till)
    cashier.until(lambda: cashier.sees("staffTile-Ana Soto"))
    cashier.clicks("staffTile-Ana Soto")
    cashier.types_pin(ANA_PIN)
    cashier.until(lambda: cashier.sees("personButton"))
    (action,) = cashier.window.findChildren(QAction, "settingsAction")
    action.trigger()
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.types("managerPinField", EVA_PIN)
    cashier.presses("managerPinField")
    cashier.until(lambda: cashier.sees("setting-shop"))


@pytest.fixture
def business() -> Iterator[RunningSandbox]:
    """A practice server of its own."""
    with serve_in_thread(SandboxOptions(profiles=3)) as running:
        yield running


def test_another_token_of_the_business_is_tried_and_kept(
    business: RunningSandbox, tmp_path: Path, offline_till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {
        name: value for name, value in offline_till.environment.items() if name not in {"POSAPP_API_TOKEN"}
    } | {"POSAPP_API_URL": business.url}
    till = Till(environment, clock=lambda: datetime.now(UTC))
    kept: list[str] = []
    monkeypatch.setattr(till.credentials, "token", lambda: "the present one")
    monkeypatch.setattr(till.credentials, "save_token", kept.append)
    with open_background_session(till) as session:
        session.setup.replace_token(business.token, Approval("Eva Luz"))
    assert kept == [business.token]
    assert journal(till)[-1] == ("Eva Luz", "token replaced", {})
