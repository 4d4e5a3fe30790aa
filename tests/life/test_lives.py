"""Months of a shop's life: whatever happens, every promise holds on each evening.

A month that fails says its seed; `POSAPP_LIFE_SEED` lives it again, but for what depends on how fast a socket was, and
`POSAPP_LIFE_STORY=1` tells all that was done. The hundred months are `POSAPP_LIFE_MONTHS`, so many of them at once as
`POSAPP_LIFE_WORKERS` says.
"""

import os
from pathlib import Path
from random import SystemRandom

import pytest

from tests.life.a_month import MonthLived, live_a_month
from tests.life.life_figures import show
from tests.life.many_months import live_many

GIVEN = os.environ.get("POSAPP_LIFE_SEED", "")
SEEDS = [int(GIVEN)] if GIVEN else [347_516, 23_018, 371_929]
"""The same three in each run, so that no change is refused by chance; the hundred are drawn."""
MONTHS = int(os.environ.get("POSAPP_LIFE_MONTHS", "100"))
WORKERS = int(os.environ.get("POSAPP_LIFE_WORKERS", "2"))


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_month_of_a_shop_loses_no_payment_and_sends_none_twice(lives: Path, seed: int) -> None:
    lived = live_a_month(lives, seed)
    show([lived])
    assert (lived.lost, lived.doubled) == (0, 0)
    assert lived.days == 30
    assert lived.done["payments"] > 20


def test_the_first_days_of_a_shop_go_well(lives: Path) -> None:
    lived = live_a_month(lives, 20_261_126, days=3)
    assert lived.days == 3


@pytest.mark.soak
def test_a_hundred_months_lose_no_payment_and_send_none_twice(lives: Path) -> None:
    seeds = SystemRandom().sample(range(10**6), MONTHS)
    months: list[MonthLived] = []
    failed: list[str] = []
    for lived, failure in live_many(lives, seeds, workers=WORKERS):
        months.append(lived)
        failed += [failure] if failure else []
        show([lived])
        print(failure)  # noqa: T201 - a soak that is broken off has told what it found
    show(months)
    assert failed == []
    assert sum(each.lost + each.doubled for each in months) == 0
