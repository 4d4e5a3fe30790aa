"""Adds the records and decisions of a replaced ledger that the restored backup lacks.

The two are compared record by record and never by their places: a file may itself have been restored before.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from posapp.domain.errors import EnvironmentFault
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.sales.receipts import ReceiptUsed
from posapp.storage.bundles.close_series import merge_closes, read_closes
from posapp.storage.bundles.event_bundle import read_event_bundle
from posapp.storage.database.connection import Connection
from posapp.storage.ledger import Ledger
from posapp.storage.migrations.earlier_shapes import show_in_present_shape

__all__ = ["SalvageResult", "salvage"]

Value = TypeVar("Value")

AT_ONCE = 500
IsNewest = Callable[[Ledger], bool]
"""Says of a ledger whether it is the newest one of its till."""
MAX_GAPS = 200
"""Over so many events that cannot be read the search leaps before it ends."""


class SalvageResult:
    """How much was added from a replaced ledger.

    Attributes:
        sales: How many sales.
        events: How many events.
        numbers: Whether the receipts' running numbers could be read.
    """

    def __init__(self) -> None:
        self.sales = 0
        self.events = 0
        self.numbers = False


def salvage(replaced: Path, ledger: Ledger, key: str, at: datetime, is_newest: IsNewest) -> SalvageResult:
    """Add what a replaced ledger holds and the restored backup lacks, as far as it can be read.

    Taken over are customers registered here, events with all that belongs to them, sales and refunds of which nobody
    is told, what was undone or decided since, the rules of coupons, the staff, notes about customers, the receipts'
    running numbers, the entries of the drawer, the receipts of the POS, and the close reports. What waited to be sent
    in the newest file of the till waits again; anything else that seems unsent is looked for before it is sent. Doing
    it again changes nothing.

    Args:
        replaced: The file that was in the ledger's place.
        ledger: The restored backup, in which everything that seems unsent is uncertain by now.
        key: 64 hexadecimal digits, of both.
        at: Now, UTC.
        is_newest: Says whether the replaced file is the newest one of the till, and so knows what was sent.

    Raises:
        EnvironmentFault: When the restored file cannot be written; a replaced file that cannot be read is no error.
    """
    restored = SalvageResult()
    try:
        damaged = Connection(replaced, key, synchronous="NORMAL", memory=2_000)
    except EnvironmentFault:
        return restored
    try:
        old = Ledger(damaged)
        _read(partial(show_in_present_shape, damaged))
        _copy_tenders(old, ledger)
        _copy_customers(old, ledger, at)
        waiting = _copy_events(old, ledger, at, restored)
        if _read(partial(is_newest, old)):
            _requeue(waiting, ledger, at)
        _copy_sales(old, ledger, at, restored)
        _copy_refunds(old, ledger, at)
        _copy_tables(old, ledger)
        restored.numbers = _copy_receipt_numbers(old, ledger)
        _copy_drawer(old, ledger)
        _copy_pos_receipts(old, ledger)
        _copy_closes(old, ledger, at)
    finally:
        damaged.close()
    return restored


# --- tenders and customers


def _copy_tenders(old: Ledger, ledger: Ledger) -> None:
    """The shop's own tenders are as they were last; one that only the backup knows stays."""
    own = _read(old.own_tenders.list)
    if own:
        with ledger.transaction():
            ledger.own_tenders.save(own)


def _copy_customers(old: Ledger, ledger: Ledger, at: datetime) -> None:
    """Whoever was registered since is created, or looked for where a creation was begun and cannot be repeated."""
    for ids in _ids(old, "new_customers"):
        lacking = set(ids) - _known(ledger, "new_customers", ids)
        with ledger.transaction():
            for customer_id in sorted(lacking):
                customer = _read(partial(old.new_customers.get, customer_id))
                if customer is not None:
                    ledger.new_customers.save(customer)
    ledger.new_customers.mark_unsent_uncertain(at)


# --- events


def _copy_events(old: Ledger, ledger: Ledger, at: datetime, restored: SalvageResult) -> Sequence[str]:
    """Take over events and what became of them; give the ids of those that waited to be sent."""
    waiting: list[str] = []
    for standing in _events(old):
        here = _states(ledger, tuple(standing))
        waiting += [event_id for event_id, state in standing.items() if state is EventState.PENDING]
        for event_id, state in standing.items():
            if event_id in here and not _is_further(here[event_id], state):
                continue
            there = _read(partial(old.events.get, event_id))
            if there is None or _is_only_undone_here(here.get(event_id), there):
                continue
            if event_id in here:
                _advance(there, old, ledger, at)
            else:
                _copy_event(there, old, ledger, at, restored)
    return waiting


def _requeue(waiting: Sequence[str], ledger: Ledger, at: datetime) -> None:
    """What the newest file would have sent without a look is sent without one."""
    for start in range(0, len(waiting), AT_ONCE):
        found = ledger.events.among(waiting[start : start + AT_ONCE])
        unsent = [each for each in found if (each.state, each.reason) == (EventState.UNCERTAIN, Reason.RESTORED)]
        with ledger.transaction():
            ledger.events.clear_attempt_times([each.event.id for each in unsent])
            ledger.events.move([_requeue_move(each, at) for each in unsent], at)


def _requeue_move(queued: OutboxEvent, at: datetime) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=EventState.UNCERTAIN,
        target=EventState.PENDING,
        reason=Reason.NOT_SENT_BEFORE,
        due_at=at,
    )


def _is_further(here: EventState, there: EventState) -> bool:
    """Whether something was decided about an event since the backup; what still waits is looked for in any case."""
    return here is not there and here is not EventState.CONFIRMED and not (here.is_waiting and there.is_waiting)


def _is_only_undone_here(here: EventState | None, there: OutboxEvent) -> bool:
    """Whether an event was undone before any attempt, and the other file does not know it yet: it stays undone."""
    return here is EventState.VOIDED and there.state.is_waiting and there.attempts == 0


def _copy_event(queued: OutboxEvent, old: Ledger, ledger: Ledger, at: datetime, restored: SalvageResult) -> None:
    bundle = read_event_bundle(queued.event, old, damaged=True)
    history = _read(partial(old.events.history, queued.event.id))
    is_new = bundle.sale is not None and ledger.sales.get(bundle.sale.id) is None
    try:
        with ledger.transaction():
            subject = bundle.write_into(ledger)
            ledger.events.add(queued.event, subject=subject, due_at=queued.due_at, at=at, reason=Reason.RESTORED)
            if queued.state.is_waiting or not history:
                ledger.events.copy_state(queued, at)
            else:
                ledger.events.copy_history(queued, history)
    except ReceiptUsed:
        return  # that receipt was recorded again since: the sale that stands is not overwritten
    restored.events += 1
    restored.sales += is_new


def _advance(queued: OutboxEvent, old: Ledger, ledger: Ledger, at: datetime) -> None:
    """Copy a decision: a voided event is not sent, a decided one is not asked about again, a moved one is not ours."""
    history = _read(partial(old.events.history, queued.event.id))
    if not history:
        return  # it is looked for before it is sent, as everything else
    with ledger.transaction():
        # another customer is written while the event blocks none: the next one in the outbox is then found
        if queued.state.is_waiting:
            ledger.events.correct(queued.event.id, queued.event)
        ledger.events.copy_history(queued, history)
        if not queued.state.is_waiting:
            ledger.events.correct(queued.event.id, queued.event)
        ledger.events.mark_unsent_uncertain(at)
        if queued.state is EventState.VOIDED:
            ledger.orders.void_step(queued.event.id, at)
            ledger.opt_ins.void(queued.event.id, at)


# --- sales and refunds


def _copy_sales(old: Ledger, ledger: Ledger, at: datetime, restored: SalvageResult) -> None:
    for ids in _ids(old, "sales"):
        known, undone_here = _known(ledger, "sales", ids), _known(ledger, "sales", ids, _UNDONE)
        undone = _known(old, "sales", ids, _UNDONE)
        for sale_id in ids:
            if sale_id not in known:
                restored.sales += _copy_sale(sale_id, old, ledger)
            elif sale_id in undone - undone_here:
                with ledger.transaction():
                    ledger.sales.void(sale_id, at)
                    ledger.coupons.undo_redemptions(sale_id, at)


def _copy_sale(sale_id: str, old: Ledger, ledger: Ledger) -> bool:
    """Take a sale over of which no event told; say whether it was."""
    sale = _read(lambda: old.sales.get(sale_id))
    if sale is None:
        return False
    try:
        with ledger.transaction():
            ledger.sales.add(sale)
            ledger.lines.copy(_read(lambda: old.lines.written(sale_id)) or ())
            ledger.coupons.copy(_read(lambda: old.coupons.written(sale_id)) or ())
    except ReceiptUsed:
        return False  # that receipt was recorded again since: the sale that stands is not overwritten
    return True


def _copy_refunds(old: Ledger, ledger: Ledger, at: datetime) -> None:
    for ids in _ids(old, "refunds"):
        known, undone_here = _known(ledger, "refunds", ids), _known(ledger, "refunds", ids, _UNDONE)
        undone = _known(old, "refunds", ids, _UNDONE)
        with ledger.transaction():
            for refund_id in ids:
                if refund_id in known and refund_id not in undone - undone_here:
                    continue
                recorded = _read(partial(old.refunds.recorded, refund_id))
                if recorded is None:
                    continue
                ledger.refunds.merge(recorded.refund)
                if refund_id in undone:
                    ledger.refunds.void(refund_id, at, declined=recorded.refund.declined)


# --- the small tables, numbers and closes


def _copy_tables(old: Ledger, ledger: Ledger) -> None:
    """Rules of coupons, the staff with their PINs, and notes are as they were last: who left does not come back."""
    for table in ("coupon_rules", "staff", "customer_notes"):
        rows = _read(partial(old.connection.execute, f"SELECT * FROM {table}"))
        if rows is None or not _has_same_columns(table, old, ledger):
            continue
        with ledger.transaction():
            ledger.connection.execute(f"DELETE FROM {table}")
            for row in rows:
                ledger.connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _has_same_columns(table: str, old: Ledger, ledger: Ledger) -> bool:
    """A file that an earlier program wrote may have other columns."""
    sql = "SELECT name FROM pragma_table_info(?)"
    return old.connection.execute(sql, (table,)) == ledger.connection.execute(sql, (table,))


def _copy_receipt_numbers(old: Ledger, ledger: Ledger) -> bool:
    """Leave out the receipts' numbers that were used; say whether they could be read."""
    numbers = _read(old.sales.numbers)
    with ledger.transaction():
        for prefix, number in (numbers or {}).items():
            ledger.sales.note_number(prefix, number)
    return numbers is not None


def _copy_drawer(old: Ledger, ledger: Ledger) -> None:
    """All or none; a file of an earlier program has none."""
    movements = _read(old.drawer.all)
    if movements:
        with ledger.transaction():
            ledger.drawer.merge(movements)


def _copy_pos_receipts(old: Ledger, ledger: Ledger) -> None:
    """All or none; a file of an earlier program has none."""
    rows = _read(old.pos_receipts.rows)
    if rows is not None and rows.receipts:
        with ledger.transaction():
            ledger.pos_receipts.merge(rows)


def _copy_closes(old: Ledger, ledger: Ledger, at: datetime) -> None:
    """All or none: where one cannot be read, the reports of the backup stay as they are."""
    closes = _read(lambda: read_closes(old))
    if closes is not None:
        with ledger.transaction():
            merge_closes(closes, ledger, tag=f"{at:%Y-%m-%d}", at=at)


# --- reading what may be damaged


def _read(ask: Callable[[], Value]) -> Value | None:
    """Give what can be read of a damaged file, or None."""
    try:
        return ask()
    except (EnvironmentFault, KeyError):
        return None


def _ids(old: Ledger, table: str) -> Iterator[Sequence[str]]:
    """Give the ids of a table, some at a time: from the oldest on and, where that is damaged, from the newest back."""
    if not (yield from _ids_from(old, table, "ASC", ">", "")):
        yield from _ids_from(old, table, "DESC", "<", "\U0010ffff")


def _ids_from(old: Ledger, table: str, order: str, beyond: str, start: str) -> Generator[Sequence[str], None, bool]:
    """Give the ids from one end on; returns whether the other end was reached."""
    sql, last = f"SELECT id FROM {table} WHERE id {beyond} ? ORDER BY id {order} LIMIT {AT_ONCE}", start
    while rows := _read(partial(old.connection.execute, sql, (last,))):
        ids = [str(row[0]) for row in rows]
        yield ids
        last = ids[-1]
    return rows is not None


def _known(ledger: Ledger, table: str, ids: Sequence[str], condition: str = "") -> set[str]:
    """Give which of some ids a table has, where a condition holds; none where that cannot be read."""
    places = ", ".join("?" * len(ids))
    rows = _read(lambda: ledger.connection.execute(f"SELECT id FROM {table} WHERE id IN ({places}) {condition}", ids))
    return {str(row[0]) for row in rows or ()}


def _states(ledger: Ledger, ids: Sequence[str]) -> dict[str, EventState]:
    """Give where those of some events stand that a ledger has."""
    sql = f"SELECT id, state FROM events WHERE id IN ({', '.join('?' * len(ids))})"
    return {str(row[0]): EventState(row[1]) for row in ledger.connection.execute(sql, ids)}


def _events(old: Ledger) -> Iterator[dict[str, EventState]]:
    """Give the ids and states of the events in their order, some at a time, leaping over what cannot be read."""
    place, gaps = 0, 0
    while gaps <= MAX_GAPS:
        rows = _read(partial(old.connection.execute, _NEXT_EVENTS, (place,)))
        if rows == []:
            return
        if rows is None:
            place += 1
            rows = _read(partial(old.connection.execute, _ONE_EVENT, (place,))) or []
            gaps = 0 if rows else gaps + 1
        if rows:
            place = int(rows[-1][0])
            yield {str(event_id): EventState(state) for _, event_id, state in rows}


_UNDONE = "AND voided_at IS NOT NULL"
_NEXT_EVENTS = f"SELECT position, id, state FROM events WHERE position > ? ORDER BY position LIMIT {AT_ONCE}"
_ONE_EVENT = "SELECT position, id, state FROM events WHERE position = ?"
