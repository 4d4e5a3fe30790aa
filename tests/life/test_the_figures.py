"""The months' figures are what was seen: a Hellotext that doubles or loses is noticed on the evening, and counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from posapp.sandbox.records import Record
from tests.life import a_month
from tests.life.a_life import Life
from tests.life.a_month import DayWentWrong, live_a_month
from tests.life.acts_of_selling import sell
from tests.life.computer import Computer


def test_what_hellotext_has_twice_is_counted(lives: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(a_month, "MIX", ((9, sell), (1, _keep_twice)))
    with pytest.raises(DayWentWrong, match="doubled") as wrong:
        live_a_month(lives, 1, days=2)
    assert (wrong.value.lived.lost, wrong.value.lived.doubled) == (0, 1)


def test_what_hellotext_never_got_is_counted(lives: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(a_month, "MIX", ((9, sell), (1, _forget)))
    with pytest.raises(DayWentWrong, match="lost") as wrong:
        live_a_month(lives, 1, days=2)
    assert (wrong.value.lived.lost, wrong.value.lived.doubled) == (1, 0)


def _keep_twice(life: Life, _at: Computer) -> str:
    for event in _own(life):
        life.hellotext.shop.record({**event}, life.time.timestamp())
        return "an event was kept a second time"
    return "there was none yet"


def _forget(life: Life, _at: Computer) -> str:
    for event in _own(life):
        life.hellotext.shop.event_records.remove(event["id"])
        return "an event was forgotten"
    return "there was none yet"


def _own(life: Life) -> Iterator[Record]:
    received = life.hellotext.received()
    if life.files:  # once is enough
        return
    for event in life.hellotext.shop.events():
        if received[event["metadata"]["event_id"]] == 1:
            life.new_file("done")
            yield event
