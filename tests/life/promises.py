"""Every promise of the program, held against what a watcher knows, after each day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.summary.periods import Period
from posapp.services.on_till.doctor import Doctor, DoctorCheck, DoctorStatus
from posapp.services.sessions import open_report_session
from posapp.ui.labels.sentences import reason_message
from tests.life.a_life import Life, as_a_manager, looking_at
from tests.life.computer import PIN, Computer
from tests.life.hellotext_side import ELSEWHERE
from tests.life.shop_model import Happened, figures_told
from tests.unit.storage.shop_records import KEY

__all__ = ["Whereabouts", "check_day", "check_end_of_month", "whereabouts"]

MOST = 10**6
DRAWN = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Moments to the microsecond and ids: among thousands of them the digits of a PIN come by chance."""
DELIVERED = frozenset({EventState.ACCEPTED, EventState.CONFIRMED})
NOT_THERE = frozenset({EventState.PENDING, EventState.REJECTED, EventState.VOIDED})


@dataclass
class Whereabouts:
    """Where each event stands at each till, and how often Hellotext has it."""

    at: dict[str, list[tuple[str, OutboxEvent]]] = field(default_factory=dict)
    received: Mapping[str, int] = field(default_factory=dict)
    steps: frozenset[tuple[str, object]] = frozenset()

    def is_told(self, event_id: str) -> bool:
        """Whether Hellotext has it; or, of a step of an order, the same step as another till told it."""
        told = (each.event for _, each in self.at.get(event_id, []))
        return bool(self.received.get(event_id)) or any(
            (each.action, each.object.parameters.get("reference")) in self.steps for each in told
        )

    def states(self, event_id: str) -> list[EventState]:
        """Give the states of an event at the tills that have it."""
        return [queued.state for _, queued in self.at.get(event_id, [])]


def whereabouts(life: Life) -> Whereabouts:
    """Look at every till and at Hellotext."""
    found = Whereabouts(received=life.hellotext.received(), steps=life.hellotext.steps_of_orders())
    for till in life.tills:
        with looking_at(till) as ledger:
            for queued in ledger.events.list(None, MOST):
                found.at.setdefault(queued.event.id, []).append((till.shop.till, queued))
    return found


def check_day(life: Life) -> None:
    """Hold everything against the model; fails with a sentence where they differ."""
    found = whereabouts(life)
    _count(life, found)
    _check_once(life, found)
    for till in life.tills:
        _check_figures(life, till)
        _check_closes(life, till)
        _check_journal(till)
        _check_doctor(life, till)
        _check_secrets(life, till)
    _check_registered(life)
    _check_coupons(life)


def check_end_of_month(life: Life) -> None:
    """When everything is well and nothing waits, all is delivered that nobody decided against."""
    found = whereabouts(life)
    _count_ends(life, found)
    for each in life.model.happened.values():
        states = found.states(each.event_id)
        final = each.undone or each.decided or any(state in DELIVERED for state in states)
        assert final or any(state.needs_a_person for state in states), f"{each} is not delivered: {states}"


def _count(life: Life, found: Whereabouts) -> None:
    """Count what is lost or doubled, for the figures, whatever the checks then make of it."""
    model = life.model
    model.seen["looks at an event"] += len(model.happened)
    model.doubled |= {each for each in model.happened if found.received.get(each, 0) > 1}
    model.lost |= {each for each, what in model.happened.items() if _is_lost(what, found)}


def _is_lost(each: Happened, found: Whereabouts) -> bool:
    """Whether nobody will ever bring it to Hellotext, which does not have it, though nobody decided so."""
    states = set(found.states(each.event_id))
    return not found.is_told(each.event_id) and (bool(states & DELIVERED) or states <= {EventState.TRANSFERRED})


def _count_ends(life: Life, found: Whereabouts) -> None:
    for each in life.model.happened.values():
        if found.received.get(each.event_id, 0):
            end = "at Hellotext"
        else:
            told_by_another = found.is_told(each.event_id)
            end = "taken back" if each.undone else "told by another till" if told_by_another else "decided against"
        life.model.seen[f"ended {end}"] += 1


def _check_once(life: Life, found: Whereabouts) -> None:
    strange = {each for each in found.received if each not in life.model.happened and not each.startswith(ELSEWHERE)}
    assert not strange, f"Hellotext has what nobody recorded: {strange}"
    for each in life.model.happened.values():
        times, states = found.received.get(each.event_id, 0), found.states(each.event_id)
        reasons = [queued.reason.value for _, queued in found.at.get(each.event_id, [])]
        told = f"{each} stands as {states} ({reasons}) and is {times} times at Hellotext"
        assert times < 2, f"doubled: {told}"
        assert states, f"lost: {told}"
        if any(state in DELIVERED for state in states):
            assert found.is_told(each.event_id), f"lost: {told}"
        if each.undone:
            assert times == 0, f"undone and sent: {told}"
            assert set(states) == {EventState.VOIDED}, f"undone and not void: {told}"
        elif times and states[0] in NOT_THERE and len(states) == 1 and not _is_of_a_deleted_customer(each, found):
            raise AssertionError(f"would be doubled or was sent though it is void: {told}")
        elif set(states) == {EventState.TRANSFERRED}:
            raise AssertionError(f"lost in a transfer: {told}")
        assert all(len(reason_message(queued.reason)) > 10 for _, queued in found.at[each.event_id])


def _is_of_a_deleted_customer(each: Happened, found: Whereabouts) -> bool:
    """Whether an earlier attempt arrived and a later one was refused, since the customer was deleted in between."""
    queued = found.at[each.event_id][0][1]
    refused = (queued.state, queued.reason) == (EventState.REJECTED, Reason.UNKNOWN_CUSTOMER)
    return refused and queued.attempts > 1


def _check_figures(life: Life, at: Computer) -> None:
    till, day = at.shop.till, at.today()
    for each in (day, day - timedelta(days=1), day - timedelta(days=7)):
        expected = life.model.figures(till, each)
        with looking_at(at) as ledger:
            assert figures_told(ledger.closes.figures(each, till)) == expected, f"{till} has other figures of {each}"
    expected = life.model.figures(till, day)
    with as_a_manager(at), open_report_session(at.till) as reading:
        summary = reading.summaries.of(Period.of_day(day))
    here = [line.figures for line in summary.by_till if line.key == till]
    told = [(each.payments, each.gross.minor, each.discounts.minor, each.refunded.minor) for each in here]
    wanted = (expected.payments, expected.gross, expected.discounts, expected.refunded)
    counted = [each for each in told if any(each)]  # what was undone in another currency has a line of zeros
    assert (counted or [(0, 0, 0, 0)]) == [wanted], f"the summary of {till} tells {told} of {day}, not {wanted}"


def _check_closes(life: Life, at: Computer) -> None:
    till = at.shop.till
    with looking_at(at) as ledger:
        records = ledger.closes.of_till(till, MOST)[::-1]
    assert [each.number for each in records] == list(range(1, life.model.closes[till] + 1)), "a report's number is gone"
    for record in records:
        day = record.report.day
        if record.stands:
            assert life.model.is_closed(till, day), f"{day} is closed and was reopened"
            assert figures_told(record.report.figures) == life.model.figures(till, day), f"{day} was closed otherwise"
    standing = {record.report.day for record in records if record.stands}
    assert standing == life.model.closed.get(till, set()), "other days are closed than were closed"


def _check_journal(at: Computer) -> None:
    with looking_at(at) as ledger:
        assert first_broken(ledger.journal.entries()) is None, "the journal does not hold"


def _check_doctor(life: Life, at: Computer) -> None:
    """The examination finds what is so, and nothing else."""
    told = {finding.check: finding for finding in Doctor(at.till).examine()}
    wrong = {check for check, finding in told.items() if finding.status is not DoctorStatus.OK}
    assert wrong == _expected_findings(life, at), f"{at.shop.till}: {[told[check].sentence for check in wrong]}"


def _expected_findings(life: Life, at: Computer) -> set[DoctorCheck]:
    expected = set()
    with looking_at(at) as ledger:
        states = [queued.state for queued in ledger.events.list(None, MOST)]
        oldest = ledger.events.counts().oldest_waiting
    is_late = oldest is not None and at.now() - oldest > timedelta(days=1)
    if is_late or any(state.needs_a_person for state in states):
        expected.add(DoctorCheck.QUEUE)
    finished = at.downloaded_at
    if finished is None or at.is_download_missed or at.now() - finished > timedelta(days=7):
        expected.add(DoctorCheck.CUSTOMERS)
    if at.is_restored:
        expected.add(DoctorCheck.MARK)
    if not life.hellotext.reachable:
        expected.add(DoctorCheck.NETWORK)
    elif abs(at.clock_offset) >= timedelta(seconds=32):
        expected.add(DoctorCheck.CLOCK)
    return expected


def _check_secrets(life: Life, at: Computer) -> None:
    """Nothing personal and no secret stands in the log."""
    logs = at.till.home.logs
    text = "".join(each.read_text("utf-8") for each in logs.glob("*")) if logs.is_dir() else ""
    text = DRAWN.sub("", text)
    people = [each for who in life.hellotext.customers() for each in (who["phone"], who["email"]) if each]
    for secret in (*people, *life.model.registered.values(), KEY, life.hellotext.scenario.token, PIN):
        found = [line for line in text.splitlines() if secret in line]
        assert not found, f"{secret} is in the log: {found[0][:300]}"


def _check_registered(life: Life) -> None:
    for phone in set(life.model.registered.values()):
        assert len(life.hellotext.holders_of(phone)) <= 1, "somebody who was registered is there twice"


def _check_coupons(life: Life) -> None:
    for key in life.model.once:
        assert life.model.redemptions[key] <= 1, f"{key} was redeemed more than once"
