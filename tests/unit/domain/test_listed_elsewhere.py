"""What an event's history keeps of a receipt that another till has sent is read back as it was written."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.event import HistoryLine
from posapp.domain.events.listed_elsewhere import ListedElsewhere, listed_elsewhere_in
from posapp.domain.events.states import EventState, Reason

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(9999, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda at: at.replace(microsecond=0)
)
TILLS = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=80)


@given(till=TILLS | st.just(""), at=MOMENTS | st.none(), has_receipt=st.booleans())
def test_what_was_written_is_read_back(till: str, at: datetime | None, has_receipt: bool) -> None:
    listed = ListedElsewhere(till=till, at=at, has_receipt=has_receipt)
    assert ListedElsewhere.read(listed.words) == (listed if listed.words else None)


@given(st.text())
def test_whatever_a_list_calls_a_till_stays_on_one_line_of_bounded_length(till: str) -> None:
    words = ListedElsewhere(till=till).words
    assert words.isprintable()
    assert len(words) < 100


@pytest.mark.parametrize("words", ["", "two sales", "till “”", "till “A” and more", "9999-99-99T99:99:99Z"])
def test_other_words_are_no_listed_receipt(words: str) -> None:
    assert ListedElsewhere.read(words) is None


def test_the_last_time_that_it_was_held_back_counts() -> None:
    at = datetime(2026, 8, 7, tzinfo=UTC)
    history = [
        HistoryLine(at=at, source=EventState.PENDING, target=EventState.REVIEW, reason=reason, explanation=words)
        for reason, words in (
            (Reason.LISTED_ELSEWHERE, "till “A”"),
            (Reason.DISMISSED, "till “C”"),
            (Reason.LISTED_ELSEWHERE, "till “B”"),
            (Reason.LISTED_ELSEWHERE, "dismissed by mistake"),
        )
    ]
    assert listed_elsewhere_in(history) == ListedElsewhere(till="B")
    assert listed_elsewhere_in(history[1:2]) is None


def test_a_sentence_for_a_terminal_says_what_the_list_shows() -> None:
    at = datetime(2026, 8, 7, 18, 5, tzinfo=UTC)
    assert (
        ListedElsewhere(till="Till 1", at=at)
        .sentence("000123")
        .startswith("Receipt 000123 is already in Hellotext, from till “Till 1” at 2026-08-07 18:05 UTC: ")
    )
    assert (
        ListedElsewhere(at=at, has_receipt=False)
        .sentence("000123")
        .startswith(
            "A payment of this customer with the same amount and moment is already in Hellotext at 2026-08-07 18:05 UTC"
        )
    )
