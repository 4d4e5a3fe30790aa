"""Takes from the spool as a window does, until it is ended: `python taker.py`, with the till in the environment."""

import os
from collections.abc import Callable, Sequence
from queue import SimpleQueue

from posapp.domain.pos_receipts.identity import Arrival
from posapp.services.on_till.intake.spool_source import SpoolSource
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session

__all__ = ["take"]


def take(till: Till) -> None:
    """Keep what the spool brings, and let it leave the spool once it is on the ledger's disk."""
    came: SimpleQueue[tuple[Sequence[Arrival], Callable[[], None]]] = SimpleQueue()
    source = SpoolSource(till)
    with open_ledger_session(till) as session:
        source.start(lambda arrivals, stored: came.put((arrivals, stored)))
        while True:
            arrivals, stored = came.get()
            session.proposals.receive(arrivals)
            stored()


if __name__ == "__main__":
    take(Till(dict(os.environ)))
