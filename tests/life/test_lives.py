"""Months of a shop's life: whatever happens, every promise holds on each evening.

A month that fails says its seed; `POSAPP_LIFE_SEED` lives it again, `POSAPP_LIFE_STORY=1` tells all that was done.
"""

import os
import secrets
from pathlib import Path

import pytest

from tests.life.a_month import MonthLived, live_a_month
from tests.life.life_figures import show

GIVEN = os.environ.get("POSAPP_LIFE_SEED", "")
SEEDS = [int(GIVEN)] if GIVEN else [secrets.randbelow(10**6) for _ in range(3)]
MONTHS = int(os.environ.get("POSAPP_LIFE_MONTHS", "100"))


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_a_month_of_a_shop_loses_no_payment_and_sends_none_twice(lives: Path, seed: int) -> None:
    lived = live_a_month(lives, seed)
    show([lived])
    assert lived.days == 30
    assert lived.done["payments"] > 20


def test_the_first_days_of_a_shop_go_well(lives: Path) -> None:
    lived = live_a_month(lives, 20_261_126, days=3)
    assert lived.days == 3


@pytest.mark.soak
def test_a_hundred_months_lose_no_payment_and_send_none_twice(lives: Path) -> None:
    months: list[MonthLived] = []
    failed: list[str] = []
    for number in range(MONTHS):
        folder = lives / str(number)
        folder.mkdir()
        try:
            months.append(live_a_month(folder, secrets.randbelow(10**6)))
        except AssertionError as error:
            failed.append(str(error))
    show(months)
    assert failed == []
