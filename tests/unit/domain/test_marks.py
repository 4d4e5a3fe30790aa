"""Whether a ledger is believed: for any two moments of a till's life, only the later one is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.marks import (
    Generation,
    LedgerLocation,
    LedgerState,
    Mark,
    OutsideMarks,
    Progress,
    RollbackReason,
    RollbackSuspicion,
    doubt,
)

HERE = LedgerLocation(folder="here", machine="this")
NOTHING = OutsideMarks(mark=None, generation=None)

numbers = st.integers(0, 5)


def hash_of(entries: int) -> str:
    return f"hash {entries}"


@st.composite
def progresses(draw: st.DrawFn) -> Progress:
    entries = draw(numbers)
    return Progress(entries=entries, head=hash_of(entries), attempts=draw(numbers), events=draw(numbers))


def generation(number: int = 1, place: LedgerLocation = HERE, till: str = "till") -> Generation:
    return Generation(till=till, number=number, place=place)


def ledger(progress: Progress, *, number: int = 1, place: LedgerLocation = HERE, is_marked: bool = True) -> LedgerState:
    return LedgerState(generation=generation(number, place), is_marked=is_marked, progress=progress, head_at_mark="")


def outside(progress: Progress, number: int = 1) -> OutsideMarks:
    return OutsideMarks(mark=Mark(generation=generation(number), progress=progress), generation=None)


def judged(now: Progress, then: Progress) -> RollbackSuspicion | None:
    head = hash_of(then.entries) if then.entries <= now.entries else ""
    return doubt(replace(ledger(now), head_at_mark=head), outside(then), HERE)


@given(now=progresses(), then=progresses())
def test_a_ledger_is_believed_unless_something_of_it_is_behind_its_mark(now: Progress, then: Progress) -> None:
    is_behind = now.entries < then.entries or now.attempts < then.attempts or now.events < then.events
    found = judged(now, then)
    assert (found is not None) == is_behind
    if found is not None:
        assert found.why is RollbackReason.OLDER
        assert found.entries == max(then.entries - now.entries, 0)


@given(progresses(), progresses())
def test_of_two_marks_the_joined_one_is_behind_neither(one: Progress, other: Progress) -> None:
    merged = one.merged(other)
    assert merged == other.merged(one)
    assert judged(merged, one) is None
    assert judged(merged, other) is None


@given(progresses())
def test_a_journal_with_another_hash_at_the_marks_place_was_rewritten(progress: Progress) -> None:
    found = doubt(replace(ledger(progress), head_at_mark="another"), outside(progress), HERE)
    assert found == (RollbackSuspicion(why=RollbackReason.REWRITTEN, is_counted=True) if progress.entries else None)


@given(progresses(), progresses(), st.integers(1, 3), st.integers(1, 3))
def test_a_newer_generation_that_began_here_is_believed_and_an_older_one_never(
    now: Progress, then: Progress, number: int, marked: int
) -> None:
    found = doubt(ledger(now, number=number), outside(then, marked), HERE)
    if number > marked:
        assert found is None
    if number < marked:
        assert found is not None
        assert found.why is RollbackReason.OLDER


@given(progresses(), st.integers(1, 3), st.integers(1, 3))
def test_a_generation_that_began_elsewhere_is_not_believed_whatever_its_number(
    progress: Progress, number: int, marked: int
) -> None:
    other_folder, other_machine = replace(HERE, folder="there"), replace(HERE, machine="that")
    for place, why in ((other_folder, RollbackReason.OTHER_FOLDER), (other_machine, RollbackReason.OTHER_COMPUTER)):
        found = doubt(ledger(progress, number=number, place=place), outside(progress, marked), HERE)
        assert found is not None
        assert found.why is why


def test_a_missing_mark_tells_only_of_a_ledger_that_had_one() -> None:
    progress = Progress(entries=3, head=hash_of(3))
    assert doubt(ledger(progress, is_marked=False), NOTHING, HERE) is None
    assert doubt(ledger(progress, is_marked=True), NOTHING, HERE) == RollbackSuspicion(why=RollbackReason.NO_MARK)
    foreign = OutsideMarks(mark=Mark(generation=generation(7, till="another"), progress=progress), generation=None)
    assert doubt(ledger(progress, is_marked=True), foreign, HERE) == RollbackSuspicion(why=RollbackReason.NO_MARK)


def test_where_a_computer_has_no_id_it_is_not_taken_for_another() -> None:
    progress = Progress(entries=3, head=hash_of(3))
    for began, now in (("", "this"), ("this", ""), ("", "")):
        place = replace(HERE, machine=began)
        state = replace(ledger(progress, place=place), head_at_mark=hash_of(3))
        assert doubt(state, outside(progress), replace(HERE, machine=now)) is None
