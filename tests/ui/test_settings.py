"""What a manager sets: gathered in one list, each kept in the journal, each slip told beside its field."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QFileDialog, QLineEdit

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.settings.till_settings import NAME_RETENTION
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


def journal(till: Till) -> list[tuple[str, str, dict[str, str]]]:
    with till.open_ledger() as ledger:
        return [(entry.who, entry.what, dict(entry.facts)) for entry in ledger.journal.entries()]


def test_the_shop_gets_another_name_and_the_window_opens_anew(manager: Cashier, offline_till: Till) -> None:
    told: list[str] = []
    manager.window.reopen.connect(told.append)
    manager.clicks("setting-shop")
    manager.types("shop_nameField", "  ")
    manager.clicks("acceptButton")
    manager.until(lambda: manager.sees("shop_nameFieldError"))
    manager.types("shop_nameField", "Almacen Nuevo")
    manager.types("undo_secondsField", "500")
    manager.clicks("acceptButton")
    manager.until(lambda: manager.sees("undo_secondsFieldError"))
    manager.types("undo_secondsField", "20")
    manager.clicks("acceptButton")
    manager.until(lambda: bool(told))
    assert (offline_till.shop().name, offline_till.shop().undo_seconds) == ("Almacen Nuevo", 20)
    facts = {
        "shop": "Almacen Nuevo",
        "shop before": "Almacén del Puerto",
        "undo seconds": "20",
        "undo seconds before": "8",
    }
    assert journal(offline_till)[-1] == ("", "shop changed", facts)


def test_who_types_before_the_settings_were_read_changes_no_other_setting(manager: Cashier, offline_till: Till) -> None:
    told: list[str] = []
    manager.window.reopen.connect(told.append)
    with busy_worker(manager.context.ledger):
        manager.clicks("setting-shop")
        manager.types("shop_nameField", "Almacen Nuevo")
        manager.clicks("acceptButton")
    manager.until(lambda: bool(told))
    facts = {"shop": "Almacen Nuevo", "shop before": "Almacén del Puerto"}
    assert journal(offline_till)[-1] == ("", "shop changed", facts)


def test_the_day_ends_at_another_hour_and_the_window_opens_anew(manager: Cashier, offline_till: Till) -> None:
    told: list[str] = []
    manager.window.reopen.connect(told.append)
    manager.clicks("setting-rules")
    manager.until(lambda: manager.find(QCheckBox, "close_asked_forBox").isChecked())
    ends = manager.find(QComboBox, "day_endBox")
    assert ends.currentText() == "Midnight"
    ends.setCurrentText("3:00 at night")
    manager.clicks("acceptButton")
    manager.until(lambda: bool(told))
    assert offline_till.shop().days.end_hour(offline_till.shop().days.of(datetime.now(UTC))) == 3
    assert journal(offline_till)[-1][2]["day end before"] == "Midnight"


def test_how_days_are_closed_is_decided(manager: Cashier, offline_till: Till) -> None:
    manager.clicks("setting-rules")
    manager.until(lambda: manager.find(QCheckBox, "close_asked_forBox").isChecked())
    manager.find(QCheckBox, "close_blindBox").click()
    manager.clicks("acceptButton")
    manager.until(lambda: not manager.sees("close_blindBox"))
    with open_ledger_session(offline_till) as session:
        assert session.closing.is_blind
    assert journal(offline_till)[-1][1] == "closing rules changed"


def test_a_number_of_an_earlier_program_that_is_out_of_bounds_is_shown_and_can_be_replaced(
    manager: Cashier, offline_till: Till
) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.settings.put(NAME_RETENTION.name, "99999")
    manager.clicks("setting-retention")
    manager.until(lambda: manager.find(QLineEdit, "retention_daysField").text() == "99999")
    manager.clicks("acceptButton")
    manager.until(lambda: manager.sees("retention_daysFieldError"))
    manager.types("retention_daysField", "365")
    manager.clicks("acceptButton")
    manager.until(lambda: not manager.sees("retention_daysField"))
    with open_ledger_session(offline_till) as session:
        assert session.settings.get(NAME_RETENTION) == 365


def test_how_long_names_stay_is_decided(manager: Cashier, offline_till: Till) -> None:
    manager.clicks("setting-retention")
    manager.types("retention_daysField", "never")
    manager.clicks("acceptButton")
    manager.until(lambda: manager.sees("retention_daysFieldError"))
    manager.types("retention_daysField", "90")
    manager.clicks("acceptButton")
    manager.until(lambda: not manager.sees("retention_daysField"))
    assert journal(offline_till)[-1][1:] == ("retention changed", {"days": "90", "days before": "forever"})


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
