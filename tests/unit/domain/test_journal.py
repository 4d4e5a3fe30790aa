"""Nobody changes, removes or slips in a line of the journal unseen."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.journal.entry import GENESIS, JournalEntry, chained_entry, first_broken

NOON = datetime(2026, 8, 7, 12, tzinfo=UTC)


def a_journal(length: int) -> list[JournalEntry]:
    entries: list[JournalEntry] = []
    for number in range(1, length + 1):
        previous = entries[-1].hash if entries else GENESIS
        entries.append(chained_entry(number, NOON, "Ana", "payment recorded", {"receipt": f"T1-{number}"}, previous))
    return entries


@given(length=st.integers(min_value=0, max_value=12))
def test_an_untouched_journal_holds(length: int) -> None:
    assert first_broken(a_journal(length)) is None


@given(length=st.integers(min_value=2, max_value=12), where=st.integers(min_value=0, max_value=11))
def test_a_removed_line_is_noticed_where_it_was(length: int, where: int) -> None:
    journal = a_journal(length)
    del journal[where % (length - 1)]
    assert first_broken(journal) == where % (length - 1) + 1


@given(where=st.integers(min_value=0, max_value=4), who=st.text(max_size=5))
def test_a_changed_line_is_noticed(where: int, who: str) -> None:
    journal = a_journal(5)
    journal[where] = replace(journal[where], who=who + "!")
    assert first_broken(journal) == where + 1


@given(where=st.integers(min_value=0, max_value=4), manager=st.text(min_size=1, max_size=5))
def test_who_granted_something_is_a_fact_that_nobody_adds_or_removes_unseen(where: int, manager: str) -> None:
    journal = a_journal(5)
    journal[where] = replace(journal[where], granted_by=manager)
    assert first_broken(journal) == where + 1
    granted = [chained_entry(1, NOON, "Ana", "payment undone", {}, GENESIS, granted_by=manager)]
    assert first_broken(granted) is None
    assert first_broken([replace(granted[0], granted_by="")]) == 1
    assert first_broken([replace(granted[0], granted_by=manager + "!")]) == 1


def test_a_line_slipped_in_is_noticed() -> None:
    journal = a_journal(4)
    journal.insert(2, chained_entry(3, NOON, "Eve", "payment recorded", {}, journal[1].hash))
    assert first_broken(journal) == 4
