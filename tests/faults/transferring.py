"""Hand-overs whose every step may be the last: real processes are killed, and what becomes of all is counted."""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import make_shop
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.e2e.program import PATIENCE, PROJECT, Program
from tests.faults.fault_figures import Figures

__all__ = ["Transfers", "kill_at_steps", "transfers", "walk"]

CUSTOMERS = 60
EACH_TIME = 2
MOST_COMMANDS = 20
MOST = 1_000_000
NEVER = 0
ANY_ROOM = -1


class Transfers:
    """One till that hands over, two that adopt, and a process in which they do it and die."""

    def __init__(self, folder: Path, sandbox: RunningSandbox, figures: Figures) -> None:
        self.figures = figures
        self.folder = folder
        self._sandbox = sandbox
        self._profiles = [profile["id"] for profile in sandbox.shop.profiles()]
        self._recorded: list[str] = []
        self.origin, *self.takers = (self._till(name) for name in ("origin", "first", "second"))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.transfer_process"],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def record(self) -> None:
        """Take payments that nobody sends."""
        with open_ledger_session(self.origin) as session:
            for _ in range(EACH_TIME):
                draft = PaymentDraft(
                    money=Money.of(8990, "USD"),
                    receipt=f"R-{len(self._recorded)}",
                    profile=self._profiles[len(self._recorded) % CUSTOMERS],
                    source=SaleSource.COUNTER,
                )
                self._recorded.append(session.checkout.record_payment(draft).event_id)

    def ask(self, act: str, till: Till, file: Path | None, *, die_at: int = NEVER, room: int = ANY_ROOM) -> str:
        """Let a child do something, and give what became of it."""
        order = {
            "act": act,
            "environment": dict(till.environment),
            "file": "" if file is None else str(file),
            "die_at": die_at,
            "room": room,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline().strip()
        assert told, "the process died"
        self.figures.runs += 1
        self.figures.kills += told == "killed"
        return told

    def done(self, act: str, till: Till, file: Path | None) -> int:
        """Let a child do something to its end; give how many steps that took."""
        told = self.ask(act, till, file)
        word, _, steps = told.partition(" ")
        assert word == "done", (act, told)
        return int(steps)

    def finish(self) -> Figures:
        """Take back what no till has, let every till send, and count."""
        while self._waits_in_a_file():
            told = self.ask("take back", self.origin, None)
            assert told.startswith("done"), told
        for till in (*self.takers, self.origin):
            self._send_all(till)
        self._tell()
        return self.figures

    def _send_all(self, till: Till) -> None:
        """On a busy computer a command may end between two looks at what is uncertain."""
        for _ in range(MOST_COMMANDS):
            if not SyncService(till).sync(timeout=PATIENCE).counts.uncertain:
                return

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(PATIENCE)

    def _waits_in_a_file(self) -> bool:
        with self.origin.open_ledger() as ledger:
            return bool(ledger.events.list(EventState.TRANSFERRED, 1)) and self._lacks(ledger.events.list(None, MOST))

    def _lacks(self, events: object) -> bool:
        """Whether a till that adopts has not got something that was handed over."""
        assert isinstance(events, tuple)
        handed = {each.event.id for each in events if each.state is EventState.TRANSFERRED}
        for till in self.takers:
            with till.open_ledger() as ledger:
                handed -= {each.event.id for each in ledger.events.list(None, MOST)}
        return bool(handed)

    def _tell(self) -> None:
        received = Counter(event["metadata"]["event_id"] for event in self._sandbox.shop.events())
        found: dict[str, set[EventState]] = {name: set() for name in self._recorded}
        for till in (self.origin, *self.takers):
            with till.open_ledger() as ledger:
                assert ledger.integrity().file_is_whole
                assert first_broken(ledger.journal.entries()) is None
                for each in ledger.events.list(None, MOST):
                    found[each.event.id].add(each.state)
                    assert each.state.needs_a_person is (each.reason is Reason.MAY_BE_SENT_ELSEWHERE), each
        for name in self._recorded:
            waits = any(state.needs_a_person for state in found[name])
            self.figures.lost += not received[name] and not waits
            self.figures.left_to_review += waits and not received[name]
        self.figures.recorded += len(self._recorded)
        self.figures.doubled += sum(times > 1 for times in received.values())

    def _till(self, name: str) -> Till:
        program = Program(self.folder / name, self._sandbox.url, self._sandbox.token)
        till = Till({**program.environment, "POSAPP_RECONCILE_LOOKS": "0.2,0.6"})
        with till.open_ledger() as ledger:
            shop = make_shop(name="Corner Shop", till=name, country="US", currency_code="USD", zone="America/New_York")
            ledger.shop.save(replace(shop, undo_seconds=0))
        return till


@contextmanager
def transfers(folder: Path, figures: Figures) -> Iterator[Transfers]:
    """Open three tills of one shop over a practice server."""
    options = SandboxOptions(profiles=CUSTOMERS, custom_actions=("physical_store.paid",))
    with serve_in_thread(options) as sandbox:
        world = Transfers(folder, sandbox, figures)
        try:
            yield world
        finally:
            world.close()


def kill_at_steps(folder: Path, figures: Figures, *, every: int) -> Figures:
    """Kill whoever hands over and whoever adopts before each step, or each so-manyth, and let them do it again.

    After each death the other till tries to adopt too: it has everything or nothing.

    Args:
        folder: For the tills' files.
        figures: To be filled.
        every: 1 for each step.
    """
    with transfers(folder, figures) as world:
        for act, die in (("hand over", _dies_handing_over), ("adopt", _dies_adopting)):
            number = 1
            while die(world, folder / f"{act}-{number}.sealed", number):
                number += every
            figures.further[f"steps to {act}"] = number
        return world.finish()


def _dies_handing_over(world: Transfers, file: Path, number: int) -> bool:
    """Die before a step, hand over again, adopt; say whether it had so many steps."""
    world.record()
    told = world.ask("hand over", world.origin, file, die_at=number)
    if told == "killed":
        again = world.ask("hand over", world.origin, file)
        assert again.startswith("done") or again == "refused SealedFileExists", again
    world.done("adopt", world.takers[0], file)
    return told == "killed"


def _dies_adopting(world: Transfers, file: Path, number: int) -> bool:
    """Die before a step, let the other till try, adopt again; say whether it had so many steps."""
    world.record()
    world.done("hand over", world.origin, file)
    told = world.ask("adopt", world.takers[0], file, die_at=number)
    other = world.ask("adopt", world.takers[1], file)
    again = world.ask("adopt", world.takers[0], file)
    other_has_it, first_has_it = other.startswith("done"), told.startswith("done") or again.startswith("done")
    assert not (other_has_it and first_has_it), (told, other, again)
    assert other_has_it or first_has_it or again == "refused TransferAlreadyImported", (told, other, again)
    return told == "killed"


def walk(folder: Path, figures: Figures, *, steps: int, seed: int) -> Figures:
    """Let chance hand over, adopt at two tills and take back, and kill half of it anywhere; then count."""
    rng = random.Random(seed)
    with transfers(folder, figures) as world:
        for number in range(steps):
            files = sorted(folder.glob("*.sealed"))
            world.record()
            act = rng.choice(("hand over", "adopt", "adopt", "take back"))
            till = rng.choice(world.takers) if act == "adopt" else world.origin
            if act == "hand over" or not files:
                files.append(folder / f"{number:04}.sealed")
            file = (
                None
                if act == "take back" and rng.random() < 0.1
                else files[-1]
                if act == "hand over"
                else rng.choice(files)
            )
            told = world.ask(act, till, file, die_at=rng.choice((NEVER, rng.randrange(1, 400))))
            figures.further[told if told.startswith("refused") else act] += 1
            if rng.random() < 0.1:
                rng.choice(files).unlink(missing_ok=True)
        return world.finish()
