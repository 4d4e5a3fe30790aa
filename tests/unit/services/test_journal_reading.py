"""Somebody looks for what was done, and whether the journal still holds."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from posapp.domain.journal.search import JournalSearch
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval
from posapp.services.on_ledger.journal import VerificationStopped
from posapp.services.on_till.till import Till
from posapp.services.sessions import ReportSession, open_report_session

NOON = datetime(2026, 8, 7, 16, tzinfo=UTC)


@pytest.fixture
def session(offline_till: Till) -> Iterator[ReportSession]:
    """A journal of 250 entries on three days, after that of the set-up."""
    with offline_till.open_ledger() as ledger, ledger.transaction():
        for number in range(250):
            ledger.journal.append(
                at=NOON + timedelta(days=number // 100),
                who=Approval("Eva Luz" if number % 50 else "Ana 100%"),
                what=JournalVerb.PAYMENT_RECORDED if number % 2 else JournalVerb.PAYMENT_UNDONE,
                facts={"receipt": f"T1-{number:06d}"},
            )
    with open_report_session(offline_till) as opened:
        yield opened


def test_pages_follow_each_other_without_gap_or_repeat(session: ReportSession) -> None:
    older, numbers = None, list[int]()
    while True:
        page = session.journal.page(JournalSearch(), older)
        numbers += [each.number for each in page.entries]
        older = page.older
        if older is None:
            break
    assert numbers == list(range(251, 0, -1))


def test_a_receipt_a_person_and_a_verb_are_found(session: ReportSession) -> None:
    (one,) = session.journal.page(JournalSearch(text="t1-000123")).entries
    assert one.facts["receipt"] == "T1-000123"
    assert len(session.journal.page(JournalSearch(text="ana 100%")).entries) == 5
    assert len(session.journal.page(JournalSearch(text="a%z")).entries) == 0
    assert {each.what for each in session.journal.page(JournalSearch(what="payment undone")).entries} == {
        "payment undone"
    }


def test_a_day_is_the_shops_day(session: ReportSession) -> None:
    second = JournalSearch(first=date(2026, 8, 8), last=date(2026, 8, 8))
    found = session.journal.page(second, limit=1000).entries
    assert len(found) == 100
    assert {each.at.date() for each in found} == {date(2026, 8, 8)}


def test_the_verbs_that_stand_in_it_are_told(session: ReportSession) -> None:
    assert session.journal.verbs() == ("payment recorded", "payment undone", "shop set up")


def test_a_journal_that_holds_is_said_to(session: ReportSession) -> None:
    told: list[tuple[int, int]] = []
    found = session.journal.verify(told.append)
    assert (found.entries, found.broken) == (251, None)
    assert told[-1] == (251, 251)


def test_the_first_broken_entry_is_named(session: ReportSession, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("DROP TRIGGER refuse_update_of_journal")
        ledger.connection.execute("UPDATE journal SET who = 'nobody' WHERE number IN (120, 200)")
    found = session.journal.verify()
    assert (found.entries, found.broken) == (119, 120)


def test_verifying_can_be_stopped(session: ReportSession) -> None:
    with pytest.raises(VerificationStopped):
        session.journal.verify(cancelled=lambda: True)
