"""A pretended printer."""

from collections.abc import Iterator

import pytest

from tests.pretended_printer import PretendedPrinter


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    with PretendedPrinter() as made:
        yield made
