"""Putting a backup in the place of the till's file, and taking over what can still be read of the file it replaces."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.event_states import Reason
from posapp.domain.events import QueuedEvent
from posapp.domain.receipts import ReceiptUsed
from posapp.storage.belongings import read_belongings
from posapp.storage.close_series import read_closes, take_closes
from posapp.storage.connection import Connection
from posapp.storage.copies import make_checked_copy
from posapp.storage.faults import fault_of
from posapp.storage.ledger import Ledger
from posapp.storage.opening import open_ledger

__all__ = ["Restored", "put_aside", "restore_backup", "salvage"]

MOST_BEYOND = 100_000
"""So far beyond the newest event of a backup the replaced file is searched for newer ones."""
MOST_GAPS = 200


def restore_backup(
    backup: Path, ledger_file: Path, key: str, *, at: datetime, begin: Callable[[Ledger], None]
) -> Path | None:
    """Put a checked copy of a backup in the ledger's place, and look for all that seems not sent before it is sent.

    The copy is made ready before it takes the place: whoever opens the ledger afterwards may rely on it.

    Args:
        backup: One of the daily copies.
        ledger_file: Where the till's file is to be.
        key: 64 hexadecimal digits.
        at: Now, UTC.
        begin: Lets what seems unsent be looked for, and a new generation begin, inside a transaction.

    Returns:
        Where the file that was there lies now; None where there was none.

    Raises:
        FileDamaged: When the backup does not read as it was written; then nothing was changed.
        EnvironmentFault: When the disk refuses.
    """
    ready = ledger_file.with_name(f"{ledger_file.name}.restoring")
    with open_ledger(backup, key) as source:
        make_checked_copy(source.connection, ready)
    with open_ledger(ready, key) as restored, restored.transaction():
        begin(restored)
    aside = put_aside(ledger_file, at)
    try:
        ready.replace(ledger_file)
    except OSError as error:
        raise fault_of(error, ledger_file) from error
    return aside


def put_aside(ledger_file: Path, at: datetime) -> Path | None:
    """Give a file and what lies beside it other names, so that nothing is overwritten; raises EnvironmentFault.

    A log without its file goes too: it would be taken for a part of the file that comes in its place.
    """
    there = [ending for ending in ("-wal", "-shm", "") if ledger_file.with_name(ledger_file.name + ending).exists()]
    if not there:
        return None
    aside = ledger_file.with_name(f"{ledger_file.stem}.replaced-{at:%Y%m%d-%H%M%S-%f}.db")
    try:
        for ending in there:
            ledger_file.with_name(ledger_file.name + ending).rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise fault_of(error, ledger_file) from error
    return aside if "" in there else None


class Restored:
    """What was taken over from a replaced file.

    Attributes:
        sales: How many sales.
        events: How many events.
        numbers: Whether the receipts' running numbers could be read.
    """

    def __init__(self) -> None:
        self.sales = 0
        self.events = 0
        self.numbers = False


def salvage(replaced: Path, ledger: Ledger, key: str, at: datetime) -> Restored:
    """Take over what a replaced file holds beyond the restored backup, as far as it can be read.

    Taken over are events that the backup does not have, with their sales, the coupons and refunds of these, the
    receipts' running numbers, and the close reports. Where the state of such an event says that it was not sent, it is
    looked for before it is sent.

    Raises:
        EnvironmentFault: When the restored file cannot be written; a replaced file that cannot be read is no error.
    """
    restored = Restored()
    try:
        damaged = Connection(replaced, key, synchronous="NORMAL", memory=2_000)
    except EnvironmentFault:
        return restored
    try:
        old = Ledger(damaged)
        for queued in _beyond(old, ledger.events.last_position()):
            _take_over(queued, old, ledger, at, restored)
        restored.numbers = _take_over_numbers(old, ledger)
        _take_over_closes(old, ledger, at)
    finally:
        damaged.close()
    return restored


def _beyond(old: Ledger, position: int) -> Iterator[QueuedEvent]:
    """Give the events after a position one by one, leaping over what cannot be read."""
    gaps = 0
    for place in range(position + 1, position + MOST_BEYOND):
        try:
            found = old.events.at(place)
        except EnvironmentFault:
            found = None
        if found is not None:
            gaps = 0
            yield found
        else:
            gaps += 1
            if gaps > MOST_GAPS:
                return


def _take_over(queued: QueuedEvent, old: Ledger, ledger: Ledger, at: datetime, restored: Restored) -> None:
    if ledger.events.get(queued.event.id) is not None:
        return
    belongings = read_belongings(queued.event, old, damaged=True)
    is_new = belongings.sale is not None and ledger.sales.get(belongings.sale.id) is None
    try:
        with ledger.transaction():
            holder = belongings.write_into(ledger)
            ledger.events.add(queued.event, sale_id=holder, due_at=queued.due_at, at=at, reason=Reason.RESTORED)
            ledger.events.resume_from(queued, at)
    except ReceiptUsed:
        return  # that receipt was recorded again since: the sale that stands is not overwritten
    restored.events += 1
    restored.sales += is_new


def _take_over_numbers(old: Ledger, ledger: Ledger) -> bool:
    try:
        numbers = old.sales.numbers()
    except EnvironmentFault:
        return False
    with ledger.transaction():
        for prefix, number in numbers.items():
            ledger.sales.note_number(prefix, number)
    return True


def _take_over_closes(old: Ledger, ledger: Ledger, at: datetime) -> None:
    """All or none: where one cannot be read, the reports of the backup stay as they are."""
    try:
        closes = read_closes(old)
    except EnvironmentFault:
        return
    with ledger.transaction():
        take_closes(closes, ledger, tag=f"{at:%Y-%m-%d}", at=at)
