"""The manager reads the journal, looks for something in it, and lets it verify itself."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from posapp.domain.journal.entry import chained_entry
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.databases import open_ledger
from tests.ui.cashier import Cashier


@pytest.fixture
def reader(offline_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """Somebody before a journal of 150 entries more than the set-up's."""
    with offline_till.open_ledger() as ledger, ledger.transaction():
        for number in range(150):
            facts = {"receipt": f"C1-{number:06d}"}
            ledger.journal.append(
                at=datetime.now(UTC), who=Approval("Eva Luz"), what=JournalVerb.PAYMENT_RECORDED, facts=facts
            )
    cashier = open_window(offline_till)
    (action,) = cashier.window.findChildren(QAction, "journalAction")
    action.trigger()
    cashier.until(lambda: len(entries(cashier)) == 100)
    return cashier


def entries(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "journalList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_older_entries_follow_below(reader: Cashier) -> None:
    assert reader.sees("olderEntriesButton")
    reader.clicks("olderEntriesButton")
    reader.until(lambda: len(entries(reader)) == 151)
    assert not reader.sees("olderEntriesButton")
    assert entries(reader)[-1].startswith("Shop set up")


def test_a_receipt_is_found_while_it_is_typed(reader: Cashier) -> None:
    reader.types("journalSearch", "C1-000042")
    reader.until(lambda: len(entries(reader)) == 1)
    assert "Eva Luz" in entries(reader)[0]
    reader.types("journalSearch", "nothing like that")
    reader.until(lambda: reader.sees("journalEmpty"))


def test_one_verb_is_chosen(reader: Cashier) -> None:
    box = reader.find(QComboBox, "journalKind")
    box.setCurrentIndex(box.findData("shop set up"))
    box.activated.emit(box.currentIndex())
    reader.until(lambda: [each.split(",")[0] for each in entries(reader)] == ["Shop set up"])


def test_the_facts_and_the_hash_of_an_entry_are_read(reader: Cashier) -> None:
    view = reader.find(QAbstractItemView, "journalList")
    view.setCurrentIndex(view.model().index(0, 0))
    assert "Receipt: C1-000149" in reader.reads("journalFacts")
    assert re.search(r"Hash: [0-9a-f]{64}", reader.reads("journalFacts"))


def test_an_action_is_named_as_at_the_counter(cashier: Cashier, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(("order.placed", "form.completed"), on=True)
    (action,) = cashier.window.findChildren(QAction, "journalAction")
    action.trigger()
    cashier.until(lambda: any("Completed a form, Order placed" in each for each in entries(cashier)))


def test_a_journal_that_holds_says_so(reader: Cashier) -> None:
    reader.clicks("verifyButton")
    reader.until(lambda: "as they were written" in reader.reads("journalResult"))


def test_the_first_entry_that_does_not_hold_is_named(reader: Cashier, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse_delete_of_journal")
        ledger.connection.execute("DELETE FROM journal WHERE number = 77")
    reader.clicks("verifyButton")
    reader.until(lambda: "Entry 77 is the first" in reader.reads("journalResult"))


def test_a_journal_that_was_sealed_again_is_told_from_the_one_that_this_till_wrote(
    reader: Cashier, offline_till: Till
) -> None:
    with open_ledger(offline_till.home.ledger, offline_till.database_key()) as ledger:
        entry = ledger.journal.entry(151)
        assert entry is not None
        facts = {"receipt": "another"}
        new = chained_entry(entry.number, entry.at, entry.who, entry.what, facts, entry.previous)
        ledger.connection.execute("DROP TRIGGER refuse_update_of_journal")
        ledger.connection.execute(
            "UPDATE journal SET facts = ?, hash = ? WHERE number = 151", (json.dumps(facts), new.hash)
        )
    reader.clicks("verifyButton")
    reader.until(lambda: "this till did not write them" in reader.reads("journalResult"))
