"""A practice server for the sentences about it, and somebody who speaks to it over a real connection."""

from collections.abc import Iterator

import pytest

from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from tests.unit.sandbox.asking import Asking, asking


@pytest.fixture(scope="module")
def running() -> Iterator[RunningSandbox]:
    """A server that the tests of one file share: 60 customers, two custom actions."""
    options = SandboxOptions(profiles=60, custom_actions=("physical_store.paid", "event.attendance"))
    with serve_in_thread(options) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def ask(running: RunningSandbox) -> Iterator[Asking]:
    """Somebody with the right token."""
    with asking(running) as somebody:
        yield somebody
