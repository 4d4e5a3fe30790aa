"""The counter of a till that receipts come to by themselves: a process that takes them, and what it holds."""

import subprocess
import sys
from pathlib import Path

from posapp.domain.pos_receipts.proposals import Proposal, ProposalState
from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from posapp.storage.intake_spool import IntakeSpool
from tests.e2e.program import PROJECT, Program

__all__ = ["Counter"]


class Counter:
    """The counter, whose process can be killed at any moment.

    Args:
        program: The till's program.
        shop: The shop that it is set up for.

    Attributes:
        till: The till.
    """

    def __init__(self, program: Program, shop: Shop) -> None:
        self._program = program
        self.till = Till(program.environment)
        with open_background_session(self.till) as session:
            session.setup.save(shop, program.environment["POSAPP_API_TOKEN"])
        self._process: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """Begin to take."""
        script = Path(__file__).parent / "taker.py"
        environment = {**self._program.environment, "PYTHONPATH": str(PROJECT)}
        self._process = subprocess.Popen([sys.executable, str(script)], env=environment, cwd=PROJECT)

    def kill(self) -> None:
        """Kill it, wherever it is."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def is_done(self) -> bool:
        """Say whether nothing waits in the spool."""
        path = self.till.home.intake_spool
        if not path.exists():
            return False
        with IntakeSpool(path, self.till.database_key()) as spool:
            return spool.count() == 0

    def proposals(self) -> list[Proposal]:
        """Give what it keeps, in the order in which it was printed, in whatever state."""
        with self.till.open_workplace() as workplace:
            found = workplace.ledger.pos_receipts.of_till(workplace.shop.till, tuple(ProposalState), 10_000)
        return sorted(found, key=lambda each: each.moved_at)
