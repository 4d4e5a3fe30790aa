"""Plays two days of a till whose Hellotext lists in some shape, and judges what became of each payment."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.sandbox import ListShape, mixed_shape
from posapp.storage.databases import open_ledger
from posapp.sync.settings import SyncSettings
from posapp.ui.labels.sentences import reason_message
from tests.faults.till_world import KEY, UNDO_SECONDS, TillWorld, invented_shop
from tests.faults.wire import Trouble

__all__ = ["MANY_BEFORE", "PAGE_SIZES", "ListFigures", "Outcome", "Story", "blank_ledger", "mixed_story", "play"]

CUSTOMERS = 4
ROUNDS = 6
AMOUNTS = (8990, 8990, 8990, 1250)
"""Equal ones most of the time: they are told apart with the greatest trouble."""
TROUBLES = (
    None,
    None,
    Trouble.DROP_AFTER,
    Trouble.DROP_AFTER,
    Trouble.DROP_BEFORE,
    Trouble.ERROR_AFTER,
    Trouble.ERROR_BEFORE,
    Trouble.STALL_AFTER,
    Trouble.STALL,
    Trouble.PORTAL_AFTER,
    Trouble.LATE_ARRIVAL,
    Trouble.KILL_AFTER,
)
PAUSES = (1.0, 20.0, 61.0, 130.0, 700.0)
LAST_PAUSES = (130.0, 700.0, 700.0, 2000.0, 700.0, 700.0)
PAGE_SIZES = (3, 10, 100)
MANY_BEFORE = 32
"""So many delivered payments that a till may believe what its list does not show."""
MOST = 10_000
WAITING = frozenset({EventState.PENDING, EventState.SENDING, EventState.UNCERTAIN, EventState.ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Two days and their servers.

    Attributes:
        first: The shape of the list on the first day.
        second: The shape of the list on the second day.
        before: How many payments the first day begins with, while the line is good.
        page_size: How many listed events the till asks for at once.
        seed: Decides what is sold, and what goes wrong.
    """

    first: ListShape
    second: ListShape
    before: int = 0
    page_size: int = 3
    seed: int = 0

    def __str__(self) -> str:
        """Tell it in one line, from which it can be played again."""
        numbers = f"before {self.before}; page_size {self.page_size}; seed {self.seed}"
        return f"first {self.first}; second {self.second}; {numbers}"


@dataclass(slots=True)
class Outcome:
    """What became of the payments.

    Attributes:
        recorded: How many there were.
        doubled: Which ones Hellotext has twice, or will have when the till sends what it holds for never arrived.
        lost: Which ones the till takes for delivered and Hellotext does not have, or which are nowhere.
        without_reason: Which ones wait, or need a person, and nobody can read why.
        confirmed: How many are confirmed.
        waiting: How many wait.
        to_review: How many need a person.
        sent_again: How many were sent again by the till alone.
        requests: How many requests the server got.
    """

    recorded: int = 0
    doubled: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    without_reason: set[str] = field(default_factory=set)
    confirmed: int = 0
    waiting: int = 0
    to_review: int = 0
    sent_again: int = 0
    requests: int = 0

    @property
    def is_good(self) -> bool:
        """Whether nothing was doubled or lost, and each payment's whereabouts can be read."""
        return not (self.doubled or self.lost or self.without_reason)


@dataclass(slots=True)
class ListFigures:
    """The tally of many stories.

    Attributes:
        tried: How many stories were played, two lists each.
        bad: The stories in which something was doubled, lost or without a reason.
    """

    tried: int = 0
    recorded: int = 0
    doubled: int = 0
    lost: int = 0
    without_reason: int = 0
    confirmed: int = 0
    waiting: int = 0
    to_review: int = 0
    sent_again: int = 0
    bad: list[str] = field(default_factory=list)

    def add(self, story: Story, outcome: Outcome) -> None:
        """Count what became of one story."""
        self.tried += 1
        self.recorded += outcome.recorded
        self.doubled += len(outcome.doubled)
        self.lost += len(outcome.lost)
        self.without_reason += len(outcome.without_reason)
        self.confirmed += outcome.confirmed
        self.waiting += outcome.waiting
        self.to_review += outcome.to_review
        self.sent_again += outcome.sent_again
        if not outcome.is_good:
            self.bad.append(str(story))

    def show(self) -> None:
        """Print the figures; pytest shows them with -s."""
        print(  # noqa: T201 - figures are what this is for
            f"\ngarbled lists tried {self.tried}, doubled {self.doubled}, lost {self.lost}, confirmed/waiting/review "
            f"{self.confirmed}/{self.waiting}/{self.to_review} of {self.recorded}, sent again {self.sent_again}"
        )


@contextmanager
def blank_ledger() -> Iterator[Path]:
    """Give a ledger of a shop that has sold nothing."""
    with TemporaryDirectory(prefix="posapp-lists-") as folder:
        path = Path(folder) / "prepared.db"
        with open_ledger(path, KEY) as ledger:
            ledger.shop.save(invented_shop())
        yield path


def mixed_story(seed: int) -> Story:
    """Draw a story by chance; the first day's list is often as documented."""
    rng = random.Random(seed)
    first = ListShape() if rng.random() < 0.5 else mixed_shape(rng.randrange(10**6))
    second = mixed_shape(rng.randrange(10**6))
    before = rng.choice((0, MANY_BEFORE))
    return Story(first=first, second=second, before=before, page_size=rng.choice(PAGE_SIZES), seed=seed)


def play(story: Story, prepared: Path) -> Outcome:
    """Play the two days on a copy of a blank ledger, looking after each step, and give what became of the payments."""
    with TemporaryDirectory(prefix="posapp-lists-") as folder:
        witnesses = SyncSettings().witnesses
        world = TillWorld(Path(folder), prepared, CUSTOMERS + 1, page_size=story.page_size, witnesses=witnesses)
        try:
            return _Days(world, story).outcome()
        finally:
            world.end()


class _Days:
    def __init__(self, world: TillWorld, story: Story) -> None:
        self._world = world
        self._story = story
        self._chance = random.Random(story.seed)
        *self._profiles, self._calm = [profile["id"] for profile in world.hellotext.shop.profiles()]
        self._recorded: list[str] = []
        self._outcome = Outcome()

    def outcome(self) -> Outcome:
        self._begin_in_peace()
        for shape in (self._story.first, self._story.second):
            self._world.hellotext.scenario.shape = shape
            for _ in range(ROUNDS):
                self._sell_into_trouble()
                self._look()
        self._sell_in_peace()
        self._outcome.requests = self._world.hellotext.shop.requests
        self._outcome.sent_again = sum(map(self._was_sent_again, self._recorded))
        return self._outcome

    def _begin_in_peace(self) -> None:
        self._world.hellotext.scenario.shape = self._story.first
        for number in range(self._story.before):
            self._sell(self._profiles[number % CUSTOMERS], [8990])
            self._world.pass_time(UNDO_SECONDS + 1.0)
        self._world.pass_time(130.0)
        self._look()

    def _sell_into_trouble(self) -> None:
        rng = self._chance
        self._world.network.posts.extend(rng.choices(TROUBLES, k=rng.randint(0, 4)))
        self._sell(rng.choice(self._profiles), rng.choices(AMOUNTS, k=rng.randint(1, 4)))
        if rng.random() < 0.3:
            self._sell_elsewhere()
        self._world.pass_time(UNDO_SECONDS + rng.choice(PAUSES))
        if rng.random() < 0.15:
            self._world.restart()

    def _sell_in_peace(self) -> None:
        """Whatever is wrong with the list, the line is good now, and somebody buys behind whom nothing waits."""
        self._world.network.posts.clear()
        for profile, pause in zip([*self._profiles, *self._profiles[:2]], LAST_PAUSES, strict=True):
            self._sell(profile, [1250])
            self._sell(self._calm, [1250])
            self._world.pass_time(UNDO_SECONDS + pause)
            self._look()

    def _sell(self, profile: str, amounts: list[int]) -> None:
        for minor in amounts:
            receipt = f"R-{len(self._recorded)}"
            draft = PaymentDraft(money=Money.of(minor, "USD"), receipt=receipt, profile=profile)
            self._recorded.append(self._world.counter.record_payment(draft).event_id)
        self._world.wake()

    def _sell_elsewhere(self) -> None:
        """Another till and the web shop fill the list too; the web shop names its events otherwise, or not at all."""
        shop, now = self._world.hellotext.shop, int(self._world.hellotext.scenario.now())
        action, metadata = self._chance.choice(_elsewhere(len(shop.events())))
        sold = {"action": action, "profile": self._profiles[0], "amount": 7.77, "currency": "USD", "tracked_at": now}
        shop.record({**sold, "metadata": metadata}, now)

    def _look(self) -> None:
        """Judge each payment now; what was wrong once stays wrong."""
        received = self._world.hellotext.received()
        standing = {each.event.id: each for each in self._world.ledger.events.list(None, MOST)}
        self._outcome.recorded = len(self._recorded)
        self._outcome.confirmed = self._outcome.waiting = self._outcome.to_review = 0
        for event_id in self._recorded:
            self._judge(event_id, standing.get(event_id), received[event_id])

    def _was_sent_again(self, event_id: str) -> bool:
        return any(line.reason is Reason.NEVER_ARRIVED for line in self._world.ledger.events.history(event_id))

    def _judge(self, event_id: str, queued: OutboxEvent | None, times: int) -> None:
        outcome, state = self._outcome, None if queued is None else queued.state
        if times > 1 or (state is EventState.PENDING and times == 1):
            outcome.doubled.add(event_id)
        if state is None or (state.is_delivered and times == 0):
            outcome.lost.add(event_id)
        if queued is None or state is EventState.CONFIRMED:
            outcome.confirmed += queued is not None
            return
        if state not in WAITING and state is not EventState.REVIEW:
            outcome.lost.add(event_id)
        if len(reason_message(queued.reason)) < 10:
            outcome.without_reason.add(event_id)
        outcome.waiting += state in WAITING
        outcome.to_review += state is EventState.REVIEW


def _elsewhere(number: int) -> list[tuple[str, dict[str, str]]]:
    other_till = {"event_id": f"0198a2c4-7f00-7000-8000-{number:012x}", "reference": f"T2-{number}", "till": "Till 2"}
    return [
        ("physical_store.paid", other_till),
        ("physical_store.paid", other_till),
        ("physical_store.paid", other_till),
        ("app.spent", {"order": f"web-{number}"}),
        ("app.spent", {}),
        ("physical_store.paid", {"order": f"web-{number}"}),
    ]
