"""A sender killed at any moment, again and again, over a failing Hellotext: nothing is lost and nothing comes twice."""

from pathlib import Path

import pytest

from tests.faults.fault_figures import Figures
from tests.faults.killing import kill_senders

KILLS = 40


@pytest.mark.slow
def test_senders_killed_at_random_moments_lose_no_payment_and_send_none_twice(tmp_path: Path) -> None:
    figures = kill_senders(tmp_path, Figures("Senders killed with SIGKILL"), kills=KILLS)
    figures.show()
    assert figures.kills == KILLS
    assert figures.further["kills with requests under way"] > 0
    assert figures.faults.total() > 0
    assert (figures.lost, figures.doubled) == (0, 0)
