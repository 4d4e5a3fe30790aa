"""A worker whose session is a list of what it was asked, and that can be held up."""

from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from PySide6.QtWidgets import QApplication

from posapp.background.workers import Worker

Session = list[str]


@pytest.fixture
def session() -> Session:
    """What the worker's operations see."""
    return []


@pytest.fixture
def worker(qapp: QApplication, session: Session) -> Iterator[Worker[Session]]:
    """A worker of its own."""
    del qapp
    made = Worker[Session]("kit-test", lambda: nullcontext(session))
    yield made
    made.close()
