"""A hand-over killed before any step, at either till, or met by a full disk loses nothing and doubles nothing."""

import os
from pathlib import Path

import pytest

from tests.faults.fault_figures import Figures
from tests.faults.transferring import kill_at_steps, transfers, walk

pytestmark = pytest.mark.skipif(os.name != "posix", reason="children are forked, and limited, as only POSIX does")


def test_a_transfer_killed_at_a_few_of_its_steps_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    figures = kill_at_steps(tmp_path, Figures("Killed transfers, a few"), every=149)
    figures.show()
    assert figures.kills > 3
    assert (figures.lost, figures.doubled, figures.left_to_review) == (0, 0, 0)


@pytest.mark.slow
def test_a_transfer_killed_at_many_of_its_steps_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    figures = kill_at_steps(tmp_path, Figures("Killed transfers"), every=19)
    figures.show()
    assert figures.kills > 20
    assert (figures.lost, figures.doubled, figures.left_to_review) == (0, 0, 0)


def test_transfers_by_chance_with_two_takers_and_taking_back_double_nothing(tmp_path: Path) -> None:
    figures = walk(tmp_path, Figures("Transfers by chance"), steps=15, seed=3)
    figures.show()
    assert figures.kills > 3
    assert (figures.lost, figures.doubled) == (0, 0)


@pytest.mark.slow
def test_a_disk_that_is_full_at_any_point_of_a_transfer_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    figures = Figures("Transfers on a full disk")
    with transfers(tmp_path, figures) as world:
        for number, room in enumerate(range(0, 400_000, 20_000)):
            world.record()
            file = tmp_path / f"{number}.sealed"
            for act, till in (("hand over", world.origin), ("adopt", world.takers[0])):
                told = world.ask(act, till, file, room=room)
                figures.faults["disk full"] += told.startswith("refused")
                if not told.startswith("done"):
                    again = world.ask(act, till, file)
                    assert again.startswith("done") or again == "refused TransferAlreadyImported", (
                        act,
                        room,
                        told,
                        again,
                    )
        world.finish()
    figures.show()
    assert figures.faults["disk full"] > 4
    assert (figures.lost, figures.doubled) == (0, 0)
