"""Runs sender and reconciler in turns, rests in between, and can be woken early."""

import asyncio
import logging
import random
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from posapp.domain.clock import Clock
from posapp.domain.errors import HellotextError
from posapp.domain.events.states import EventState
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import AnswerUnreadable, NotHellotext, NotPermitted
from posapp.storage.ledger import Ledger
from posapp.sync.backlog import BacklogCheck
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.clock_watch import ClockMonitor, Monotonic
from posapp.sync.line_watch import LineWatch, probe_timeout
from posapp.sync.other_copies import other_copy_in
from posapp.sync.receipt_check import ReceiptCheck
from posapp.sync.reconciler import Reconciler
from posapp.sync.registrations import OnCustomerKnown, RegistrationSender
from posapp.sync.sender import Sender
from posapp.sync.settings import SyncSettings
from posapp.sync.skew_record import SkewRecord
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.sync.waking import Wake

__all__ = ["SyncEngine"]

STATUS_INTERVAL_SECONDS = 0.25
MIN_SLEEP_SECONDS = 0.02
DAY = timedelta(days=1)

_log = logging.getLogger(__name__)


class SyncEngine:
    """Delivers the outbox to Hellotext, exactly once in effect.

    Args:
        ledger: The till's ledger, opened in this thread.
        client: The way to Hellotext.
        clock: Gives the present moment, UTC.
        settings: How patient and how eager it is.
        on_status: Told how sending stands, at most a few times a second.
        on_known: Told of each new customer whom Hellotext knows from now on.
        monotonic: Gives the seconds that really passed.
        random_fraction: Gives a number from 0 up to 1, for the jitter.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: HellotextClient,
        *,
        clock: Clock,
        settings: SyncSettings,
        on_status: Callable[[SyncStatus], None],
        on_known: OnCustomerKnown,
        monotonic: Monotonic = time.monotonic,
        random_fraction: Callable[[], float] = random.random,
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._clock = clock
        self._settings = settings
        self._on_status = on_status
        self._status_reported_at = 0.0
        self._logged: tuple[ConnectionState, int, bool] | None = None
        self._confirmed_at: datetime | None = None
        self._next_read_at: datetime | None = None
        self._breaker = CircuitBreaker(settings, random_fraction)
        self._sender = Sender(
            ledger, client, self._breaker, clock=clock, settings=settings, on_progress=self._report_status_if_due
        )
        self._registration_sender = RegistrationSender(
            ledger, client, self._breaker, clock=clock, settings=settings, on_known=on_known
        )
        self._backlog = BacklogCheck(ledger, client, clock, settings.page_size)
        self._skew = SkewRecord(ledger.settings)
        self._clock_monitor = ClockMonitor(clock, monotonic)
        self._reconciler = Reconciler(
            ledger, client, self._breaker, clock=clock, settings=settings, monotonic=monotonic
        )
        self._receipts = ReceiptCheck(
            ledger, client, self._breaker, clock=clock, settings=settings, monotonic=monotonic
        )

    def status(self, *, is_reply: bool = False) -> SyncStatus:
        """Give the current status; `is_reply` where a person asked for it."""
        return SyncStatus(
            connection=self._breaker.connection,
            counts=self._ledger.events.counts(),
            last_answer_at=self._breaker.last_answer_at,
            clock_skew=self._breaker.clock_skew,
            next_try_at=self._breaker.paused_until,
            blocking_error=self._breaker.blocking_error,
            waiting_for_proof=self._reconciler.waiting_for_proof(),
            other_copy=other_copy_in(self._ledger.settings, self._clock()) is not None,
            is_reply=is_reply,
        )

    def recover(self) -> None:
        """Recover the events and customers that were under way when the program stopped; raises EnvironmentFault."""
        self._ledger.events.recover(self._clock())
        self._registration_sender.recover()

    async def run_once(self) -> None:
        """Send and check everything that is due now, without waiting; raises EnvironmentFault."""
        await self._work(asyncio.Event())
        await self._confirm()

    async def run(self, stop: asyncio.Event, wake: Wake) -> None:
        """Work until `stop` is set, resting when nothing is due; `wake` ends a rest early. The line is watched beside.

        Raises:
            EnvironmentFault: When the disk refuses.
        """
        self.recover()
        watching = asyncio.create_task(self._watch(wake).run())
        try:
            while not stop.is_set():
                if watching.done():
                    watching.result()
                await self._work(stop)
                self._report_status()  # that nothing waits any more is said before the list is read
                await self._send_heartbeat_if_due()
                await self._confirm_if_due()
                self._report_status()
                await self._sleep(stop, wake)
                self._resume_if_woken(wake)
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)

    def _watch(self, wake: Wake) -> LineWatch:
        return LineWatch(
            self._client,
            self._breaker,
            wake,
            clock=self._clock,
            settings=self._settings,
            report=lambda is_reply: self._report_status(is_reply=is_reply),
        )

    async def run_until_idle(self, timeout: float | None, *, cut_after: float | None = None) -> SyncStatus:
        """Work until nothing is left to do, a person has to act, or `timeout` seconds are over; give the status.

        What is uncertain keeps it until two looks, as far apart as two that prove something together, have shown
        nothing; what then waits for proof for hours, and what waits behind it, does not.

        Args:
            timeout: Seconds after which nothing more is begun; None for never.
            cut_after: Seconds after which also what is under way is given up: a reading goes on another time, and an
                event whose request had left is uncertain. None lets all come to its end.

        Raises:
            EnvironmentFault: When the disk refuses.
        """
        loop = asyncio.get_running_loop()
        stop, wake = asyncio.Event(), Wake()
        if cut_after is not None:
            self._client.set_deadline(loop.time() + cut_after)
        self.recover()
        handle = None if timeout is None else loop.call_later(timeout, stop.set)
        try:
            while not stop.is_set():
                await self._work(stop)
                if self._breaker.connection.needs_person or self._is_idle():
                    break
                await self._sleep(stop, wake)
            if not stop.is_set():
                await self._confirm()
        finally:
            if handle is not None:
                handle.cancel()
        self._report_status()
        return self.status()

    def _is_idle(self) -> bool:
        counts, events = self._ledger.events.counts(), self._ledger.events
        ready = counts.sending or events.next_due(EventState.PENDING) is not None
        looked_for = counts.uncertain and counts.uncertain > self._reconciler.waiting_for_proof()
        held = self._receipts.is_at_work()
        return not ready and not held and not looked_for and self._ledger.new_customers.next_due() is None

    async def _work(self, stop: asyncio.Event) -> None:
        while not stop.is_set() and await self._send_and_reconcile(stop):
            pass

    async def _send_and_reconcile(self, stop: asyncio.Event) -> int:
        self._apply_clock_change()
        self._reconciler.follow()
        await self._probe_if_needed()
        await self._check_backlog()
        read = await self._look_receipts_up()
        created = await self._registration_sender.send_due()
        sent = await self._sender.drain(stop)
        return read + created + sent + (0 if stop.is_set() else await self._reconcile())

    def _apply_clock_change(self) -> None:
        """What waits goes on waiting as long as it had to, however somebody moved the clock."""
        moved = self._clock_monitor.moved()
        if not moved:
            return
        self._backlog.restart()
        self._ledger.events.shift_due(moved, self._clock())
        self._ledger.new_customers.shift_due(moved, self._clock())
        self._breaker.shift(moved)
        self._keep_skew()
        if self._next_read_at is not None:
            self._next_read_at += moved
        if self._confirmed_at is not None:
            self._confirmed_at += moved

    async def _reconcile(self) -> int:
        now = self._clock()
        if self._next_read_at is not None and now < self._next_read_at:
            return 0
        try:
            return await self._reconciler.reconcile()
        except HellotextError as error:
            await self._handle_list_failure(error)
            return 0

    async def _look_receipts_up(self) -> int:
        """What another till may have sent stays here until the list was read for it."""
        now = self._clock()
        if not self._breaker.allows_sending(now) or (self._next_read_at is not None and now < self._next_read_at):
            return 0
        try:
            return await self._receipts.step()
        except HellotextError as error:
            await self._handle_list_failure(error)
            return 0

    async def _check_backlog(self) -> None:
        """A list that cannot be read holds nothing up."""
        if not self._breaker.allows_sending(self._clock()) or not self._backlog.is_due():
            return
        try:
            await self._backlog.check()
        except HellotextError:
            await (
                self._send_heartbeat()
            )  # what answers nothing, or a page of the network to everything, gets no event either
            if self._breaker.allows_sending(self._clock()):
                self._backlog.skip()

    async def _send_heartbeat_if_due(self) -> None:
        """Know whether Hellotext is there also when nothing has been sent for a while."""
        now, heard = self._clock(), self._breaker.last_answer_at
        quiet = heard is None or now - heard >= timedelta(seconds=self._settings.heartbeat_seconds)
        if quiet and self._breaker.allows_sending(now) and not self._breaker.connection.is_trouble:
            await self._send_heartbeat()

    async def _probe_if_needed(self) -> None:
        """Where something else answered, hear Hellotext itself before an event is tried again."""
        if self._breaker.needs_probe(self._clock()):
            await self._send_heartbeat()

    async def _send_heartbeat(self) -> None:
        try:
            page = await self._client.probe(probe_timeout(self._settings))
        except HellotextError as error:
            self._handle_read_failure(error)
            self._breaker.record_probe_failure(error, self._clock())
        else:
            self._breaker.record_read_success(page.server_date, self._clock())

    async def _confirm_if_due(self) -> None:
        now = self._clock()
        due = self._confirmed_at is None or now - self._confirmed_at >= timedelta(
            seconds=self._settings.confirm_seconds
        )
        if due and self._ledger.events.counts().accepted:
            self._confirmed_at = now
            await self._confirm()

    async def _confirm(self) -> None:
        is_paused, heard = self._breaker.paused_until is not None, self._breaker.last_answer_at
        if self._breaker.connection is not ConnectionState.ONLINE and (is_paused or heard is None):
            return
        try:
            await self._reconciler.confirm()
        except HellotextError as error:
            await self._handle_list_failure(error)

    async def _handle_list_failure(self, error: HellotextError) -> None:
        """What stands before the list of events alone does not stop sending, of which is asked in another way."""
        if not isinstance(error, NotPermitted):
            self._handle_read_failure(AnswerUnreadable() if isinstance(error, NotHellotext) else error)
            return
        await self._send_heartbeat()
        again = self._clock() + timedelta(seconds=self._settings.blocked_retry_seconds)
        self._next_read_at = max(self._next_read_at or again, again)

    def _handle_read_failure(self, error: HellotextError) -> None:
        now = self._clock()
        self._next_read_at = now + timedelta(seconds=self._breaker.record_read_failure(error, now))

    def _resume_if_woken(self, wake: Wake) -> None:
        if wake.is_set() and self._breaker.wake(by_operator=wake.by_operator):
            self._next_read_at = None
        wake.clear()

    async def _sleep(self, stop: asyncio.Event, wake: asyncio.Event) -> None:
        """Wait until something is due or somebody calls."""
        waits = [asyncio.ensure_future(flag.wait()) for flag in (stop, wake)]
        try:
            await asyncio.wait(waits, timeout=self._sleep_seconds(), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    def _sleep_seconds(self) -> float:
        now = self._clock()
        moments = [now + timedelta(seconds=self._settings.heartbeat_seconds), self._breaker.paused_until or now + DAY]
        for state, pause in (
            (EventState.PENDING, self._breaker.paused_until),
            (EventState.UNCERTAIN, self._next_read_at),
        ):
            due = self._ledger.events.next_due(state)
            if due is not None:
                moments.append(due if pause is None else max(due, pause))
        if self._next_read_at is not None and self._receipts.is_at_work():
            moments.append(self._next_read_at)
        customer_due = self._ledger.new_customers.next_due()
        if customer_due is not None:
            moments.append(max(customer_due, self._breaker.paused_until or customer_due))
        return max((min(moments) - now).total_seconds(), MIN_SLEEP_SECONDS)

    def _report_status_if_due(self) -> None:
        if asyncio.get_running_loop().time() - self._status_reported_at >= STATUS_INTERVAL_SECONDS:
            self._report_status()

    def _report_status(self, *, is_reply: bool = False) -> None:
        self._status_reported_at = asyncio.get_running_loop().time()
        self._keep_skew()
        status = self.status(is_reply=is_reply)
        self._log_changes(status)
        self._on_status(status)

    def _keep_skew(self) -> None:
        """A sale that is recorded from now on shows how wrong the clock was."""
        if self._breaker.skew_measured_at is not None:
            self._skew.note(self._breaker.clock_skew, self._breaker.skew_measured_at)

    def _log_changes(self, status: SyncStatus) -> None:
        """Write into the log how sending stands when that is another story than before."""
        counts = status.counts
        summary = (status.connection, counts.in_review, counts.waiting == 0)
        if summary != self._logged:
            self._logged = summary
            _log.info("%s: %d waiting, %d to review", status.connection, counts.waiting, counts.in_review)
