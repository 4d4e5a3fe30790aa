"""For each permission, the window refuses a cashier just as the command line does, and goes on for a manager."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from posapp.cli.command_permissions import COMMAND_PERMISSIONS
from posapp.domain.staff.members import ROLE_PERMISSIONS, Permission, Role
from posapp.services.on_till.till import Till
from posapp.ui.screens import ENTRIES
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier

MANAGERS = frozenset(Permission) - ROLE_PERMISSIONS[Role.CASHIER]
INSIDE_A_SCREEN = {
    Permission.UNDO_ANY_SALE: "the day's list at the counter",
    Permission.REFUND_ABOVE_LIMIT: "the refund screen",
    Permission.EXPORT: "the summary and the delivery",
    Permission.CASH_OUT: "the drawer",
    Permission.DATA_REQUESTS: "the settings",
    Permission.REDEEM_OFFLINE: "the counter, for a coupon of several tills",
}
"""Where a person meets a permission that opens nothing of the menu; each has tests of its own in tests/ui."""


@pytest.fixture
def ana(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """A cashier who has signed in."""
    person = open_window(staffed_till)
    person.signs_in("Ana Soto", ANA_PIN)
    return person


def journal(till: Till) -> list[tuple[str, str]]:
    with till.open_ledger() as ledger:
        return [(entry.who, entry.what) for entry in ledger.journal.entries()]


def chooses(person: Cashier, name: str) -> None:
    (action,) = person.window.findChildren(QAction, f"{name}Action")
    action.trigger()


def test_every_permission_of_a_manager_is_met_in_the_menu_or_inside_a_screen() -> None:
    in_menu = {entry.permission for entry in ENTRIES if entry.menu is not None}
    assert MANAGERS - in_menu == set(INSIDE_A_SCREEN)


def test_the_command_line_asks_for_every_permission_that_the_window_asks_for() -> None:
    by_commands = {need.permission for need in COMMAND_PERMISSIONS.values()}
    by_commands |= {need.otherwise for need in COMMAND_PERMISSIONS.values() if need.otherwise}
    assert {entry.permission for entry in ENTRIES if entry.permission} - by_commands == {Permission.READ_JOURNAL}


def test_a_cashier_is_asked_for_a_manager_by_every_line_of_the_menu_that_needs_one(
    ana: Cashier, staffed_till: Till
) -> None:
    guarded = [entry for entry in ENTRIES if entry.menu is not None and entry.permission in MANAGERS]
    assert len(guarded) > 10
    before = journal(staffed_till)
    for entry in guarded:
        chooses(ana, entry.name)
        ana.until(lambda: ana.sees("managerPinField"))
        ana.types_pin(ANA_PIN, "managerPinField")
        ana.until(lambda: ana.reads("managerPinError") != "")
        ana.presses("managerPinField", Qt.Key.Key_Escape)
        ana.until(lambda: not ana.sees("managerPinField"))
        assert ana.sees("searchField"), f"{entry.name} was opened"
    assert [what for _who, what in journal(staffed_till) if what == "permission lent"] == []
    assert journal(staffed_till) == before


def test_the_data_of_a_customer_needs_a_manager_also_behind_the_settings(ana: Cashier) -> None:
    chooses(ana, "settings")
    ana.until(lambda: ana.sees("managerPinField"))
    ana.types_pin(EVA_PIN, "managerPinField")
    ana.until(lambda: ana.sees("setting-customer"))
    ana.clicks("setting-customer")
    ana.until(lambda: ana.sees("managerPinField"))
    assert not ana.sees("customerRecordField")
