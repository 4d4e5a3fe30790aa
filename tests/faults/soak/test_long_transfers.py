"""The long version: whoever takes part in a transfer is killed before every second step; run for its figures."""

import os
import secrets
from pathlib import Path

import pytest

from tests.faults.fault_figures import Figures
from tests.faults.transferring import kill_at_steps, walk

pytestmark = [pytest.mark.soak, pytest.mark.skipif(os.name != "posix", reason="children are forked as on POSIX")]

WALKS = 10
STEPS = 60


def test_a_transfer_killed_before_every_second_of_its_steps_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    figures = kill_at_steps(tmp_path, Figures("Killed transfers, long"), every=2)
    figures.show()
    print(f"  kills of a transfer {figures.kills}, lost {figures.lost}, doubled {figures.doubled}")  # noqa: T201
    assert (figures.lost, figures.doubled) == (0, 0)


def test_hundreds_of_transfers_by_chance_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    figures = Figures("Transfers by chance, long")
    for number in range(WALKS):
        walk(tmp_path / str(number), figures, steps=STEPS, seed=secrets.randbelow(10**6))
    figures.show()
    print(f"  kills of a transfer {figures.kills}, lost {figures.lost}, doubled {figures.doubled}")  # noqa: T201
    assert (figures.lost, figures.doubled) == (0, 0)
