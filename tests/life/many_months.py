"""Many months, lived side by side where this computer can."""

import multiprocessing
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.life.a_month import DayWentWrong, MonthLived, live_a_month

__all__ = ["live_many"]

MONTHS_OF_A_WORKER = 10
"""A new one then takes its place, so that memory stays flat."""


def live_many(folder: Path, seeds: Sequence[int], *, workers: int) -> Iterator[tuple[MonthLived, str]]:
    """Live a month for each seed, and give what it came to and in what it went wrong, empty where in nothing.

    Args:
        folder: An empty one for all the files; each month's are removed after it.
        seeds: One for each month.
        workers: How many months are lived at once; one where a process cannot be split, as on Windows.
    """
    places = [(folder / str(number), seed) for number, seed in enumerate(seeds)]
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_live, places)
        return
    with multiprocessing.get_context("fork").Pool(workers, maxtasksperchild=MONTHS_OF_A_WORKER) as pool:
        yield from pool.imap_unordered(_live, places)


def _live(place: tuple[Path, int]) -> tuple[MonthLived, str]:
    folder, seed = place
    folder.mkdir()
    try:
        return live_a_month(folder, seed), ""
    except DayWentWrong as error:
        return error.lived, str(error)
    finally:
        shutil.rmtree(folder)
