"""What needs a person is decided by one, with a reason, and never sent twice behind anybody's back."""

from dataclasses import replace

import pytest

from posapp.domain.events.event import EventMove
from posapp.domain.events.states import EventState, MoveRefused, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.review import Correction, Decision, MayBeDoubled, ReasonMissing, decisions_for
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session


def sell(till: Till, profile: str, receipt: str) -> str:
    draft = PaymentDraft(
        money=Money.of(8990, "USD"),
        receipt=receipt,
        profile=profile,
        customer_name="Ana",
        source=SaleSource.COMMAND,
    )
    with open_ledger_session(till) as session:
        return session.checkout.record_payment(draft).event_id


def refused(till: Till, *receipts: str) -> None:
    """Let Hellotext refuse payments of somebody whom it does not know."""
    for receipt in receipts:
        sell(till, f"pr-gone-{receipt}", receipt)
    SyncService(till).sync(timeout=20)


def undecided(till: Till, event_id: str) -> None:
    """Leave nobody knowing whether a payment arrived."""
    with till.open_ledger() as ledger:
        now = till.clock()
        ledger.events.claim(now, 9)
        for source, target, reason in (
            (EventState.SENDING, EventState.UNCERTAIN, Reason.NO_ANSWER),
            (EventState.UNCERTAIN, EventState.REVIEW, Reason.UNDECIDABLE),
        ):
            ledger.events.move([EventMove(event_id=event_id, source=source, target=target, reason=reason)], now)


def arrived(sandbox: RunningSandbox) -> list[str]:
    return [event["metadata"]["reference"] for event in sandbox.shop.events()]


def test_what_hellotext_refused_is_listed_by_cause_with_its_facts(till: Till) -> None:
    refused(till, "R-1", "R-2")
    with open_ledger_session(till) as session:
        (cause,) = session.review.causes()
        assert (cause.reason, cause.count) == (Reason.UNKNOWN_CUSTOMER, 2)
        newest, oldest = session.review.list(Reason.UNKNOWN_CUSTOMER)
        assert session.review.list(Reason.UNDECIDABLE) == ()
    assert (newest.queued.event.reference, oldest.queued.event.reference) == ("R-2", "R-1")
    assert newest.customer_name == "Ana"
    assert newest.history[-1].reason is Reason.UNKNOWN_CUSTOMER
    assert "404" in newest.queued.explanation


def test_a_corrected_payment_arrives_once_under_its_own_id(till: Till, sandbox: RunningSandbox) -> None:
    refused(till, "R-1")
    someone = sandbox.shop.profiles()[0]["id"]
    with open_ledger_session(till) as session:
        session.staff.make_first_manager("Mara", "295173")
        (case,) = session.review.list()
        session.review.correct(case.queued, Correction(profile=someone), "merged at Hellotext")
    SyncService(till).sync(timeout=20)
    (event,) = sandbox.shop.events()
    assert (event["profile"], event["metadata"]["event_id"]) == (someone, case.queued.event.id)
    with till.open_ledger() as ledger:
        entries = list(ledger.journal.entries())
        assert first_broken(entries) is None
        assert entries[-1].what == "event corrected"
        assert entries[-1].facts["customer before"] == "pr-gone-R-1"
        assert entries[-1].who == "Mara"


def test_an_amount_can_be_corrected_and_the_sale_stays_as_it_was(till: Till, sandbox: RunningSandbox) -> None:
    refused(till, "R-1")
    correction = Correction(profile=sandbox.shop.profiles()[0]["id"], money=Money.of(990, "USD"))
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        session.review.correct(case.queued, correction, "a slip")
    SyncService(till).sync(timeout=20)
    assert sandbox.shop.events()[0]["amount"] == 9.9
    with till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 1", "R-1")
    assert sale is not None
    assert sale.money == Money.of(8990, "USD")


def test_every_decision_needs_a_reason(till: Till) -> None:
    refused(till, "R-1")
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        for decide in (session.review.send_again, session.review.dismiss, session.review.mark_delivered):
            with pytest.raises(ReasonMissing):
                decide([case.queued], "   ")
        with pytest.raises(ReasonMissing):
            session.review.correct(case.queued, Correction(), "")
        assert len(session.review.list()) == 1


def test_what_may_be_there_already_is_sent_again_only_by_somebody_who_was_told(till: Till) -> None:
    event_id = sell(till, "pr-1", "U-1")
    undecided(till, event_id)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        with pytest.raises(MayBeDoubled):
            session.review.send_again([case.queued], "the customer called")
        session.review.send_again([case.queued], "looked: not there", force=True)
        assert session.review.list() == ()
        assert session.outbox.counts().pending == 1


def test_what_may_be_there_already_is_corrected_only_by_somebody_who_was_told(till: Till) -> None:
    event_id = sell(till, "pr-1", "U-1")
    undecided(till, event_id)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        other = Correction(money=Money.of(100, "USD"))
        with pytest.raises(MayBeDoubled):
            session.review.correct(case.queued, other, "a slip")
        session.review.correct(case.queued, other, "looked: not there", force=True)
        assert session.outbox.counts().pending == 1


def test_what_a_restored_file_says_of_an_earlier_event_is_not_believed_when_it_is_sent_again(till: Till) -> None:
    event_id = sell(till, "pr-1", "U-1")
    undecided(till, event_id)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        session.review.dismiss([case.queued], "a test sale")
    with till.open_ledger() as ledger:
        ledger.events.mark_unsent_uncertain(till.clock())
    with open_ledger_session(till) as session:
        session.review.reopen([event_id], "no, it was real")
        (back,) = session.review.list()
        told = replace(back.queued, reason=Reason.REFUSED_BY_HELLOTEXT)
        with pytest.raises(MayBeDoubled):
            session.review.send_again([told], "mended there")
        session.review.send_again([told], "not there", force=True)


def test_what_somebody_saw_at_hellotext_is_delivered(till: Till) -> None:
    event_id = sell(till, "pr-1", "U-1")
    undecided(till, event_id)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        session.review.mark_delivered([case.queued], "seen in Hellotext")
        assert session.outbox.counts().confirmed == 1


def test_what_was_refused_cannot_be_called_delivered(till: Till) -> None:
    refused(till, "R-1")
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        assert Decision.MARK_DELIVERED not in decisions_for(case.queued, case.history)
        with pytest.raises(MoveRefused):
            session.review.mark_delivered([case.queued], "no")


def test_what_was_refused_after_an_attempt_of_unknown_end_can_be_marked_as_delivered(till: Till) -> None:
    """The first attempt had arrived; the second was refused, since the customer was deleted at Hellotext meanwhile."""
    event_id = sell(till, "pr-1", "U-1")
    undecided(till, event_id)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        session.review.send_again([case.queued], "not there", force=True)
    with till.open_ledger() as ledger:
        now = till.clock()
        ledger.events.claim(now, 9)
        source, target = EventState.SENDING, EventState.REJECTED
        reason = Reason.UNKNOWN_CUSTOMER
        ledger.events.move([EventMove(event_id=event_id, source=source, target=target, reason=reason)], now)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        assert Decision.MARK_DELIVERED in decisions_for(case.queued, case.history)
        session.review.mark_delivered([case.queued], "the manager saw it at Hellotext")
        assert session.outbox.counts().confirmed == 1
        assert session.review.list() == ()


def test_a_dismissal_is_taken_back_and_stays_what_it_was(till: Till) -> None:
    event_id = sell(till, "pr-1", "U-1")
    undecided(till, event_id)
    with open_ledger_session(till) as session:
        (case,) = session.review.list()
        session.review.dismiss([case.queued], "a test sale")
        assert session.review.list() == ()
        session.review.reopen([event_id], "no, it was real")
        (back,) = session.review.list()
        assert back.queued.reason is Reason.UNDECIDABLE
        with pytest.raises(MayBeDoubled):
            session.review.send_again([back.queued], "again")


def test_all_of_one_cause_go_together_or_none(till: Till, sandbox: RunningSandbox) -> None:
    refused(till, "R-1", "R-2", "R-3")
    with open_ledger_session(till) as session:
        cases = [case.queued for case in session.review.list()]
        session.review.dismiss(cases[:1], "one less")
        with pytest.raises(MoveRefused):
            session.review.send_again(cases, "all")
        assert len(session.review.list()) == 2
        session.review.send_again(cases[1:], "both")
        assert session.outbox.counts().pending == 2
    assert arrived(sandbox) == []
