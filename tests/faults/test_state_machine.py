"""Exactly once in effect, over a network and an API that promise neither: played by chance against a small model."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.fault_figures import Figures
from tests.faults.shop_machine import machine_telling

EXAMPLES = 120
STEPS = 30


def test_whatever_happens_in_a_day_each_payment_arrives_once_or_waits_for_a_person_with_a_reason() -> None:
    figures = Figures("A shop's days by chance")
    run_state_machine_as_test(
        machine_telling(figures),
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    figures.show()
    assert figures.runs >= EXAMPLES
    assert (figures.lost, figures.doubled) == (0, 0)
