"""The long versions: many more days by chance, many more kills; run before a release for the figures they print."""

import secrets
from pathlib import Path

import pytest

from tests.faults.chance_days import play_days
from tests.faults.fault_figures import Figures
from tests.faults.garbled_lists import ListFigures, blank_ledger, mixed_story, play
from tests.faults.killing import kill_senders

pytestmark = pytest.mark.soak

DAYS = 3000
STEPS = 40
KILLS = 400
LISTS = 3000


def test_thousands_of_days_by_chance_lose_no_payment_and_send_none_twice() -> None:
    figures = play_days(Figures("Days by chance, long"), days=DAYS, steps=STEPS, same_each_time=False)
    figures.show()
    assert figures.runs >= DAYS
    assert (figures.lost, figures.doubled) == (0, 0)


def test_hundreds_of_killed_senders_lose_no_payment_and_send_none_twice(tmp_path: Path) -> None:
    figures = kill_senders(tmp_path, Figures("Killed senders, long"), kills=KILLS, seed=secrets.randbelow(10**6))
    figures.show()
    assert figures.kills == KILLS
    assert figures.further["kills with requests under way"] > KILLS // 10
    assert (figures.lost, figures.doubled) == (0, 0)


def test_thousands_of_garbled_lists_lose_no_payment_and_send_none_twice() -> None:
    figures, first = ListFigures(), secrets.randbelow(10**6)
    with blank_ledger() as blank:
        for seed in range(first, first + LISTS):
            story = mixed_story(seed)
            figures.add(story, play(story, blank))
    figures.show()
    assert figures.tried == LISTS
    assert (figures.doubled, figures.lost, figures.without_reason) == (0, 0, 0), "\n".join(figures.bad)
