"""A day in a shop in which everything goes wrong, played by chance: cashier, manager, sender, network and server."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, UndoTooLate
from posapp.sandbox import ListShape, Rights, mixed_shape
from posapp.storage.databases import open_ledger
from tests.faults.fault_figures import Figures
from tests.faults.payment_model import Model, Payment
from tests.faults.till_world import KEY, UNDO_SECONDS, TillWorld, invented_shop
from tests.faults.wire import Trouble

__all__ = ["ShopMachine", "machine_telling"]

CUSTOMERS = 3
CALM_CUSTOMER = CUSTOMERS
"""Buys when everything is well again: whatever waits for proof needs a younger payment in the list."""
WITNESSES = 2
"""Few, so that a day is long enough for a lost payment to be believed lost and sent again."""
POSTS = [trouble for trouble in Trouble if trouble is not Trouble.NO_WAY]
READS = [
    Trouble.DROP_BEFORE,
    Trouble.DROP_AFTER,
    Trouble.ERROR_BEFORE,
    Trouble.THROTTLE,
    Trouble.STALL,
    Trouble.PORTAL,
    Trouble.KILL_BEFORE,
    Trouble.KILL_AFTER,
]
AMOUNTS = st.sampled_from([8990, 8990, 8990, 1250])
"""Equal ones most of the time: they are told apart with the greatest trouble."""
CUSTOMER = st.integers(0, CUSTOMERS - 1)
TROUBLES = st.lists(st.sampled_from(POSTS), min_size=1, max_size=3)
SPARED = st.lists(st.sampled_from([None, Trouble.DROP_BEFORE, Trouble.DROP_AFTER, Trouble.LATE_ARRIVAL]), max_size=4)
LOST_ANSWERS = (Trouble.DROP_AFTER, Trouble.STALL_AFTER, Trouble.LATE_ARRIVAL, Trouble.KILL_AFTER)
BACK = st.sampled_from([True, True, True, False])
"""What is broken for a while is whole again at the end of it, most of the time."""
LISTING_DELAYS = st.sampled_from([0.0, 90.0, 300.0, 300.0])
PAUSES = st.sampled_from([0.02, 0.07, 0.12, 0.3, 1.0, 5.0, 5.0, 20.0, 61.0, 61.0, 130.0, 700.0, 700.0])
"""Some end while a request is on its way, some when a look is due."""
JUMPS = st.sampled_from([-7200.0, -3600.0, -150.0, -30.0, 30.0, 150.0, 3600.0, 7200.0])
CLOCK_TURNS = st.lists(
    st.tuples(
        st.sampled_from([-7200.0, -150.0, 150.0, 3600.0, 3600.0, 7200.0]),
        st.sampled_from([1.0, 20.0, 61.0, 61.0, 130.0]),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)
"""A jump, how long it goes on then, and whether the program was off meanwhile."""
REST = 700.0
MOST_RESTS = 60
LONG_REST = 7200.0
RESTS_UNTIL_LONG_ONES = 30


class ShopMachine(RuleBasedStateMachine):
    """Plays one day, and at its end lets everything become well."""

    figures: ClassVar[Figures] = Figures("nobody asked")

    @initialize()
    def open_the_shop(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="posapp-faults-"))
        prepared = self.folder / "prepared.db"
        with open_ledger(prepared, KEY) as ledger:
            ledger.shop.save(invented_shop())
        self.world = TillWorld(self.folder, prepared, CUSTOMERS + 1, witnesses=WITNESSES)
        self.profiles = [profile["id"] for profile in self.world.hellotext.shop.profiles()]
        self.model = Model()
        self.tokens = 1

    @rule(customer=CUSTOMER, minor=AMOUNTS)
    def record(self, customer: int, minor: int) -> None:
        """A payment; two in a row are two in one second."""
        profile = self.profiles[customer]
        receipt = f"R-{len(self.model.payments)}"
        draft = PaymentDraft(money=Money.of(minor, "USD"), receipt=receipt, profile=profile)
        recorded = self.world.counter.record_payment(draft)
        self.model.record(Payment(recorded.event_id, recorded.sale.id, profile, minor))

    @rule(customer=CUSTOMER, minors=st.lists(AMOUNTS, min_size=1, max_size=3), troubles=TROUBLES, seconds=PAUSES)
    def sell_into_trouble(self, customer: int, minors: list[int], troubles: list[Trouble], seconds: float) -> None:
        """Payments of one customer in one second, and what happens to the requests that tell of them."""
        self.world.network.posts.extend(troubles)
        for minor in minors:
            self.record(customer, minor)
        self.world.pass_time(UNDO_SECONDS)
        self.world.pass_time(seconds)

    @rule(customer=CUSTOMER, troubles=SPARED, seconds=PAUSES, shown=st.booleans())
    def sell_twins_of_which_one_leaves_later(
        self, customer: int, troubles: list[Trouble | None], seconds: float, shown: bool
    ) -> None:
        """Two payments alike to the second; the list shows its metadata at first, and perhaps not at the end."""
        self.show_metadata(shown=True)
        self.world.network.posts.extend(troubles)
        self.record(customer, 8990)
        self.record(customer, 8990)
        self.world.pass_time(UNDO_SECONDS + REST)
        self.show_metadata(shown=shown)
        self.world.pass_time(seconds)

    @rule(customer=CUSTOMER, trouble=st.sampled_from(LOST_ANSWERS), delay=LISTING_DELAYS, turns=CLOCK_TURNS)
    def lose_an_answer_while_the_clock_jumps(
        self, customer: int, trouble: Trouble, delay: float, turns: list[tuple[float, float, bool]]
    ) -> None:
        """Hellotext has it, or will have it in a moment; the others go on selling, and somebody sets the clock."""
        self.list_late(delay)
        self.world.network.posts.append(trouble)
        self.record(customer, 8990)
        self.world.pass_time(UNDO_SECONDS + 1.0)
        for jump, seconds, while_off in turns:
            self.jump_the_clock(jump)
            if while_off:
                self.kill(arrives=False)
            for other in range(CUSTOMERS):
                self.record(other, 1250)
            self.world.pass_time(UNDO_SECONDS + seconds)

    @precondition(lambda self: self.model.payments)
    @rule(which=st.integers(0, 5))
    def undo(self, which: int) -> None:
        payment = list(self.model.payments.values())[-1 - which % len(self.model.payments)]
        try:
            self.world.counter.undo(payment.sale_id)
        except UndoTooLate:
            return
        self.model.acts += not payment.undone
        payment.undone = True

    @rule(seconds=PAUSES)
    def pass_time(self, seconds: float) -> None:
        self.world.pass_time(seconds)

    @rule(trouble=st.sampled_from(READS))
    def next_reading_goes_wrong(self, trouble: Trouble) -> None:
        self.world.network.reads.append(trouble)

    @rule(arrives=st.booleans())
    def kill(self, arrives: bool) -> None:
        self.figures.kills += 1
        self.world.kill(arrives=arrives)

    @rule()
    def restart(self) -> None:
        self.world.restart()

    @rule()
    def sync_now(self) -> None:
        self.world.wake()
        self.world.pass_time(0.2)

    @rule(seconds=PAUSES, back=BACK)
    def pull_the_cable(self, seconds: float, back: bool) -> None:
        self.world.network.plugged = False
        self._count("cable pulled", True)
        self.world.pass_time(seconds)
        self.world.network.plugged = back

    @rule(customer=CUSTOMER, back=BACK)
    def revoke_the_token(self, customer: int, back: bool) -> None:
        """A payment meets it; sooner or later somebody pastes another token."""
        self.world.hellotext.scenario.token = ""
        self._count("401", True)
        self.record(customer, 8990)
        self.world.pass_time(5.0)
        if back:
            self.replace_the_token()

    @precondition(lambda self: not self.world.hellotext.scenario.token)
    @rule()
    def replace_the_token(self) -> None:
        self.tokens += 1
        self.world.hellotext.scenario.token = f"practice-token-{self.tokens}"
        self.world.restart(self.world.hellotext.scenario.token)

    @rule(rights=st.sampled_from([Rights.READ_ONLY, Rights.NONE]), seconds=PAUSES, back=BACK)
    def change_the_plan(self, rights: Rights, seconds: float, back: bool) -> None:
        self.world.hellotext.scenario.rights = rights
        self._count("403", True)
        self.world.pass_time(seconds)
        self.world.hellotext.scenario.rights = Rights.FULL if back else rights

    @rule()
    def repair_everything_but_the_list(self) -> None:
        self.world.network.plugged = True
        self.world.hellotext.scenario.rights = Rights.FULL
        self.world.wake()

    @rule(shown=st.booleans())
    def show_metadata(self, shown: bool) -> None:
        self.world.hellotext.scenario.listing_metadata = shown
        self._count("metadata hidden", not shown)

    @rule()
    def change_the_metadata_between_two_pages(self) -> None:
        self.world.network.after_next_read = self._other_metadata

    @rule(seconds=LISTING_DELAYS)
    def list_late(self, seconds: float) -> None:
        self.world.hellotext.scenario.listing_delay = seconds
        self._count("listed late", seconds > 0)

    @rule(seed=st.integers(0, 1000), back=BACK, seconds=PAUSES)
    def list_as_another_server_might(self, seed: int, back: bool, seconds: float) -> None:
        """What the documentation leaves open changes, for a while or until the evening; in long pages, for speed."""
        shape = replace(mixed_shape(seed), page=ListShape().page, cursor=ListShape().cursor)
        self.world.hellotext.scenario.shape = shape
        self._count("listed otherwise", True)
        self.world.pass_time(seconds)
        if back:
            self.world.hellotext.scenario.shape = ListShape()

    @rule(seconds=JUMPS)
    def jump_the_clock(self, seconds: float) -> None:
        self.world.clock_offset += seconds
        self._count("clock jump", True)

    @rule()
    def somebody_else_sells(self) -> None:
        """Other tills and the web shop fill the list too."""
        now = int(self.world.hellotext.scenario.now())
        foreign = {"metadata": {"event_id": f"web-{len(self.world.hellotext.shop.events())}"}}
        event = {"action": "physical_store.paid", "profile": self.profiles[0], "amount": 7.77, "currency": "USD"}
        self.world.hellotext.shop.record({**event, "tracked_at": now, **foreign}, now)

    @precondition(lambda self: self._to_review())
    @rule(which=st.integers(0, 5), send=st.booleans())
    def decide(self, which: int, send: bool) -> None:
        """A manager looks at Hellotext itself, when nothing is on its way any more, and decides."""
        self.world.settle()
        waiting = self._to_review()
        if not waiting:
            return
        queued = waiting[which % len(waiting)]
        self.model.acts += 1
        self.model.payments[queued.event.id].decided = True
        if self.world.hellotext.received()[queued.event.id]:
            self.world.review.mark_delivered([queued], "seen at Hellotext")
        elif send:
            self.world.review.send_again([queued], "not there", force=True)
        else:
            self.world.review.dismiss([queued], "not there, and not to be sent")

    @invariant()
    def everything_is_where_it_should_be(self) -> None:
        received = self.world.hellotext.received()
        self.model.check(self.world.ledger, received)
        for profile in self.profiles:
            ours = [name for name in self.world.hellotext.received_of(profile) if name in self.model.payments]
            self.model.check_order(ours, self.world.ledger)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self._become_well()
            self._count_at_the_end()
        finally:
            self.world.end()
            shutil.rmtree(self.folder)

    def _become_well(self) -> None:
        """The cable is in, Hellotext is well, the list shows everything, and time passes."""
        scenario = self.world.hellotext.scenario
        self.world.network.plugged = True
        self.world.network.posts.clear()
        self.world.network.reads.clear()
        self.world.network.after_next_read = None
        scenario.rights, scenario.listing_metadata, scenario.listing_delay = Rights.FULL, True, 0.0
        scenario.shape = ListShape()
        scenario.token = "practice-token-at-last"
        self.world.restart(scenario.token)
        for number in range(MOST_RESTS):
            self.record(CALM_CUSTOMER, 1250)
            self.world.pass_time(REST if number < RESTS_UNTIL_LONG_ONES else LONG_REST)
            self.everything_is_where_it_should_be()
            counts = self.world.ledger.events.counts()
            if not counts.waiting and not counts.accepted:
                return
        stuck = [each for each in self.world.ledger.events.undelivered() if each.state.is_waiting]
        raise AssertionError(f"something does not settle: {counts}, {stuck[:2]}")

    def _count_at_the_end(self) -> None:
        verdict = self.model.verdict(self.world.ledger, self.world.hellotext.received())
        self.figures.runs += 1
        self.figures.recorded += len(self.model.payments)
        self.figures.faults.update({str(trouble): times for trouble, times in self.world.network.struck.items()})
        self.figures.kills += sum(
            times for trouble, times in self.world.network.struck.items() if trouble.startswith("killed")
        )
        self.figures.lost += len(verdict.lost)
        self.figures.doubled += len(verdict.doubled)
        self.figures.left_to_review += len(verdict.to_review)
        self.figures.further["undone"] += sum(payment.undone for payment in self.model.payments.values())
        self.figures.further["decided by a person"] += sum(each.decided for each in self.model.payments.values())
        assert not verdict.lost, "a payment is lost"
        assert not verdict.doubled, "a payment came twice"

    def _to_review(self) -> list[OutboxEvent]:
        cases = self.world.review.list()
        return [case.queued for case in cases if case.queued.state is EventState.REVIEW]

    def _other_metadata(self) -> None:
        scenario = self.world.hellotext.scenario
        scenario.listing_metadata = not scenario.listing_metadata
        self._count("metadata changed between pages", True)

    def _count(self, what: str, happened: bool) -> None:
        self.figures.faults[what] += happened


def machine_telling(figures: Figures) -> type[ShopMachine]:
    """Give the machine, with somewhere to write its figures."""
    return type("ShopMachine", (ShopMachine,), {"figures": figures})
