"""Exactly once in effect, over a network and an API that promise neither: played by chance against a small model."""

import pytest

from tests.faults.chance_days import play_days
from tests.faults.fault_figures import Figures

STEPS = 30


@pytest.mark.parametrize("days", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_whatever_happens_in_a_day_each_payment_arrives_once_or_waits_for_a_person_with_a_reason(days: int) -> None:
    figures = play_days(Figures("Days by chance"), days=days, steps=STEPS, same_each_time=True)
    figures.show()
    assert figures.runs >= days
    assert (figures.lost, figures.doubled) == (0, 0)
