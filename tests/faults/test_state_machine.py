"""Exactly once in effect, over a network and an API that promise neither: played by chance against a small model."""

from tests.faults.chance_days import play_days
from tests.faults.fault_figures import Figures

DAYS = 300
STEPS = 30


def test_whatever_happens_in_a_day_each_payment_arrives_once_or_waits_for_a_person_with_a_reason() -> None:
    figures = play_days(Figures("Days by chance"), days=DAYS, steps=STEPS, same_each_time=True)
    figures.show()
    assert figures.runs >= DAYS
    assert (figures.lost, figures.doubled) == (0, 0)
