"""Months of a shop's life: whatever happens, every promise holds on each evening."""

import os
import secrets
from pathlib import Path

import pytest

from tests.life.a_month import live_a_month

SEED = int(os.environ.get("POSAPP_LIFE_SEED", "0"))


@pytest.mark.parametrize("seed", [SEED or secrets.randbelow(10**6)])
def test_a_month(lives: Path, seed: int) -> None:
    lived = live_a_month(lives, seed)
    print(lived)
