"""Plays a number of days by chance and adds up what became of everything."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.fault_figures import Figures
from tests.faults.shop_machine import machine_telling

__all__ = ["play_days"]


def play_days(figures: Figures, *, days: int, steps: int, same_each_time: bool) -> Figures:
    """Play days until one goes wrong, which is then told as short as it can be, and give the figures.

    Args:
        figures: To be filled.
        days: How many.
        steps: How much happens in each.
        same_each_time: Whether chance is to fall alike in each run.
    """
    run_state_machine_as_test(
        machine_telling(figures),
        settings=settings(
            max_examples=days,
            stateful_step_count=steps,
            deadline=None,
            derandomize=same_each_time,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return figures
