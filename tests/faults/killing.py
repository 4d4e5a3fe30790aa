"""Senders that are killed: real processes, a real file, real sockets, and a Hellotext that fails often."""

import random
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from posapp.domain.events.event import HistoryLine
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.entry import first_broken
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop, make_shop
from posapp.sandbox import Fault, Faults, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.e2e.program import Program
from tests.faults.fault_figures import Figures

__all__ = ["kill_senders"]

CUSTOMERS = 200
EACH_TIME = 12
"""Payments between two kills: enough that a sender is busy when it dies, few enough to be looked through."""
FAULTS = {
    Fault.DROP_BEFORE: 0.05,
    Fault.DROP_AFTER: 0.06,
    Fault.ERROR_BEFORE: 0.02,
    Fault.ERROR_AFTER: 0.04,
    Fault.HALF_ANSWER: 0.03,
    Fault.STALL: 0.01,
    Fault.STALL_AFTER: 0.02,
    Fault.THROTTLE: 0.01,
    Fault.HTML: 0.01,
    Fault.HTML_AFTER: 0.02,
    Fault.HTML_SUCCESS: 0.01,
}
LATENCY = 0.02
LISTED_AFTER = 0.4
LONGEST_LIFE = 0.6
"""Seconds from a sender's first request to its death, at most; some die earlier still, while they start."""
DIES_AT_THE_START = 0.15
LIVES_ON_EVERY = 8
LIVES_ON = 4.0
"""Now and then a sender lives on for so many seconds, long enough for two looks at what is uncertain: else, in the end,
every customer's next payment would wait behind an uncertain one and no kill would hit a request."""
PATIENCE = 60.0
MOST = 1_000_000


def kill_senders(folder: Path, figures: Figures, *, kills: int, tills: int = 2, seed: int = 1) -> Figures:
    """Kill the senders of some tills at random moments, then let them finish, and give what became of everything.

    Args:
        folder: For the tills' files.
        figures: To be filled.
        kills: How many, over all tills.
        tills: How many tills at once, each with its own Hellotext.
        seed: Makes the moments of dying the same in each run; what they hit is up to the machine.
    """
    shares = [kills // tills + (number < kills % tills) for number in range(tills)]
    failures: list[BaseException] = []

    def run(number: int) -> None:
        try:
            with _campaign(folder / f"till-{number}", random.Random(seed + number)) as campaign:
                for _ in range(shares[number]):
                    campaign.kill_once()
                campaign.finish()
                with lock:
                    campaign.tell(figures)
        except BaseException as failure:
            failures.append(failure)
            raise

    lock = threading.Lock()
    threads = [threading.Thread(target=run, args=(number,)) for number in range(tills)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    return figures


@contextmanager
def _campaign(folder: Path, rng: random.Random) -> "Iterator[_Campaign]":
    options = SandboxOptions(
        profiles=CUSTOMERS,
        custom_actions=("physical_store.paid",),
        latency=LATENCY,
        listing_delay=LISTED_AFTER,
        stall_seconds=2.0,
        faults=Faults(FAULTS),
        seed=rng.randrange(10**6),
    )
    with serve_in_thread(options) as sandbox:
        yield _Campaign(folder, sandbox, rng)


class _Campaign:
    """One till whose sender is killed again and again."""

    def __init__(self, folder: Path, sandbox: RunningSandbox, rng: random.Random) -> None:
        self._sandbox = sandbox
        self._chance = rng
        self._pause = threading.Event()
        self._program = Program(folder, sandbox.url, sandbox.token)
        self._program.environment |= {"POSAPP_HTTP_TIMEOUT": "1", "POSAPP_RECONCILE_LOOKS": "1.5,3"}
        self._program.environment["POSAPP_RECONCILE_WITNESSES"] = "5"
        self._till = Till(self._program.environment)
        self._profiles = [profile["id"] for profile in sandbox.shop.profiles()]
        self._recorded: list[str] = []
        self.kills = 0
        self.interrupted = 0
        self.killed_in_flight = 0
        with self._till.open_ledger() as ledger:
            ledger.shop.save(replace(_shop(), undo_seconds=0))

    def kill_once(self) -> None:
        """Start a sender, record payments meanwhile, kill it at a random moment."""
        life = self._chance.uniform(0.0, LONGEST_LIFE)
        life += LIVES_ON if self.kills % LIVES_ON_EVERY == LIVES_ON_EVERY - 1 else 0.0
        begins_to_send = self._chance.random() > DIES_AT_THE_START
        with self._start_sender() as sender:
            self._record()
            if begins_to_send:
                self._wait_for_a_request(sender)
            self._pause.wait(life)
            sender.kill()
            sender.wait(PATIENCE)
        self.kills += 1
        with self._till.open_ledger() as ledger:
            in_flight = ledger.events.counts().sending
        self.interrupted += in_flight
        self.killed_in_flight += in_flight > 0

    def finish(self) -> None:
        """Let Hellotext be well, and the sender bring what waits."""
        self._sandbox.set_faults(Faults())
        self._program.runs("sync", "--until-idle", "--timeout", "120")

    def tell(self, figures: Figures) -> None:
        """Add up what became of everything."""
        received = Counter(event["metadata"]["event_id"] for event in self._sandbox.shop.events())
        with self._till.open_ledger() as ledger:
            states = {queued.event.id: queued.state for queued in ledger.events.list(None, MOST)}
            assert first_broken(ledger.journal.entries()) is None
            assert ledger.marks.notice() is None, "a killed program is not a rolled-back folder"
            again = [_was_sent_again(ledger.events.history(name)) for name in self._recorded]
        figures.runs += self.kills + 1
        figures.kills += self.kills
        figures.recorded += len(self._recorded)
        figures.faults.update({fault.value: times for fault, times in self._sandbox.faults_injected.items()})
        figures.doubled += sum(times > 1 for times in received.values())
        figures.lost += sum(_is_lost(states.get(name), received[name]) for name in self._recorded)
        figures.left_to_review += sum(state.needs_a_person for state in states.values())
        figures.further["kills with requests under way"] += self.killed_in_flight
        figures.further["requests interrupted by a kill"] += self.interrupted
        figures.further["received by Hellotext"] += len(received)
        figures.further["sent again, being proved absent"] += sum(again)

    def _start_sender(self) -> "subprocess.Popen[str]":
        return self._program.start("sync", "--until-idle")

    def _wait_for_a_request(self, sender: "subprocess.Popen[str]") -> None:
        before = self._sandbox.shop.requests
        while self._sandbox.shop.requests == before and sender.poll() is None:
            self._pause.wait(0.005)

    def _record(self) -> None:
        """Payments recorded while another program sends; some are alike, to the second."""
        with open_ledger_session(self._till) as session:
            for _ in range(EACH_TIME):
                draft = PaymentDraft(
                    money=Money.of(self._chance.choice((8990, 8990, 1250)), "USD"),
                    receipt=f"R-{len(self._recorded)}",
                    profile=self._chance.choice(self._profiles),
                    source=SaleSource.COUNTER,
                )
                self._recorded.append(session.checkout.record_payment(draft).event_id)


def _was_sent_again(history: Sequence[HistoryLine]) -> bool:
    return any(line.reason is Reason.NEVER_ARRIVED for line in history)


def _shop() -> Shop:
    return make_shop(name="Corner Shop", till="Till 1", country="US", currency_code="USD", zone="America/New_York")


def _is_lost(state: EventState | None, times: int) -> bool:
    """An event is lost that is nowhere, that waits for nobody, or that only the till believes to be delivered."""
    if state is None or state.is_waiting:
        return True
    return state.is_delivered and times == 0
