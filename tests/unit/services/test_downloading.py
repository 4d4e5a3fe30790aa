"""What was downloaded stays, is finished later, and is renewed when it is old."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from posapp.domain.clock import system_clock
from posapp.domain.customers.downloads import DownloadProgress
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import NotPermitted, Unreachable
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.customers.download import EVERYTHING, CustomerDownload
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_search_session


def heard(into: list[DownloadProgress]) -> Callable[[DownloadProgress], None]:
    return into.append


def test_a_finished_download_is_left_alone_until_it_is_a_day_old(till: Till, sandbox: RunningSandbox) -> None:
    before = sandbox.shop.requests
    assert CustomerDownload(till).download_due(lambda _progress: None, lambda: False) == ()
    assert sandbox.shop.requests == before
    till.clock = lambda: system_clock() + timedelta(days=2)
    renewed = CustomerDownload(till).download_due(lambda _progress: None, lambda: False)
    assert [each.kind for each in renewed] == list(EVERYTHING)


def test_a_cancelled_download_goes_on_where_it_stopped(till: Till) -> None:
    steps: list[DownloadProgress] = []
    till.clock = lambda: system_clock() + timedelta(days=2)
    stopped = CustomerDownload(till).download(("profiles",), heard(steps), lambda: len(steps) == 0)
    assert stopped[0].finished_at is None
    finished = CustomerDownload(till).download(("profiles",), heard(steps), lambda: False)
    assert finished[0].finished_at is not None
    assert finished[0].count == 60


def test_without_a_network_what_came_before_stays(till: Till, sandbox: RunningSandbox) -> None:
    with sandbox.offline(), pytest.raises(Unreachable):
        CustomerDownload(till).download(EVERYTHING, lambda _progress: None, lambda: False)
    with open_search_session(till) as session:
        assert session.find.count() == 60


def test_a_list_that_is_refused_does_not_keep_the_customers_away(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_asked: object) -> None:
        raise NotPermitted

    till.clock = lambda: system_clock() + timedelta(days=2)
    with monkeypatch.context() as patched:
        patched.setattr(HellotextClient, "coupons", refuse)
        with pytest.raises(NotPermitted):
            CustomerDownload(till).download(EVERYTHING, lambda _progress: None, lambda: False)
    with till.open_cache() as cache:
        states = {kind: cache.downloads.state(kind) for kind in EVERYTHING}
    assert [kind for kind, each in states.items() if each.failure is not None] == ["coupons"]
    completed = states["profiles"].completed_at
    assert completed is not None
    assert completed > system_clock() + timedelta(days=1)
