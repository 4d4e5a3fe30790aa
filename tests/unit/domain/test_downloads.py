"""When a download is due, and how long a failed one waits."""

from datetime import UTC, datetime, timedelta

import pytest

from posapp.domain.customers.downloads import DownloadFailure, DownloadProgress, DownloadState, wait_after

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def failure(times: int = 1, *, is_transient: bool = True, **facts: object) -> DownloadFailure:
    return DownloadFailure(at=NOON, sentence="It failed.", facts=facts, times=times, is_transient=is_transient)


@pytest.mark.parametrize(("times", "minutes"), [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (1000, 60)])
def test_each_failure_waits_twice_as_long_and_never_over_an_hour(times: int, minutes: int) -> None:
    assert wait_after(failure(times)) == timedelta(minutes=minutes)


def test_what_a_person_has_to_mend_is_tried_once_an_hour() -> None:
    assert wait_after(failure(is_transient=False)) == timedelta(hours=1)


def test_hellotexts_wish_to_wait_is_kept_within_the_hour() -> None:
    assert wait_after(failure(retry_after=300.0)) == timedelta(minutes=5)
    assert wait_after(failure(retry_after=1e9)) == timedelta(hours=1)
    assert wait_after(failure(retry_after=None)) == timedelta(minutes=1)


def test_a_whole_list_is_renewed_after_a_day_and_half_a_one_at_once() -> None:
    whole = DownloadProgress(kind="profiles", finished_at=NOON)
    assert DownloadState(progress=whole).due_at(NOON) == NOON + timedelta(days=1)
    assert DownloadState(progress=DownloadProgress(kind="profiles")).due_at(NOON) == NOON
    assert DownloadState(progress=whole, failure=failure()).due_at(NOON) == NOON + timedelta(minutes=1)


def test_a_list_from_the_future_is_renewed_at_once() -> None:
    ahead = DownloadProgress(kind="profiles", finished_at=NOON + timedelta(days=400))
    assert DownloadState(progress=ahead).due_at(NOON) == NOON
