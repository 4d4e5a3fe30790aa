"""The sealed file of a hand-over: what one till has not delivered, for another till to deliver."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.events import QueuedEvent
from posapp.domain.new_customers import NewCustomer
from posapp.domain.shop import Shop
from posapp.storage.belongings import read_belongings
from posapp.storage.close_series import copy_closes
from posapp.storage.faults import FileDamaged, WrongKey, fault_of
from posapp.storage.ledger import Ledger
from posapp.storage.opening import open_ledger
from posapp.storage.passphrase import Passphrase

__all__ = ["SealedFileExists", "SealedFileLocked", "open_sealed", "seal_into"]


class SealedFileExists(EnvironmentFault):
    """A file of that name is there already."""

    sentence = "{file} is there already and was not overwritten; choose another name."


class SealedFileLocked(EnvironmentFault):
    """The passphrase does not open the file, or it is none."""

    sentence = "{file} cannot be opened with this passphrase, or it is no hand-over. Nothing was changed."


def seal_into(
    file: Path,
    passphrase: Passphrase,
    *,
    ledger: Ledger,
    shop: Shop,
    events: Sequence[QueuedEvent],
    customers: Sequence[NewCustomer],
    facts: dict[str, str],
) -> None:
    """Write what is handed over into a new encrypted file, and read it back.

    That is the events with their past, their sales and refunds, and the till's close reports.

    Args:
        file: Where; never overwritten.
        passphrase: What opens it.
        ledger: Where the events come from.
        shop: Whose they are.
        events: What is handed over.
        customers: Who was registered and is not known at Hellotext yet.
        facts: What else is kept, by name.

    Raises:
        SealedFileExists: When there is a file of that name.
        FileDamaged: When what was written does not read back.
        EnvironmentFault: When the disk refuses; then there is no file.
    """
    if file.exists():
        raise SealedFileExists(file=file.name)
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        _write(unfinished, passphrase, ledger, shop, events, customers, facts)
        _check(unfinished, passphrase, events)
        _to_disk(unfinished)
        unfinished.rename(file)
    except OSError as error:
        raise fault_of(error, file) from error
    finally:
        for ending in ("", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


@contextmanager
def open_sealed(file: Path, passphrase: Passphrase) -> Iterator[Ledger]:
    """Open the file of a hand-over; raises SealedFileLocked, NewerFile, EnvironmentFault."""
    if not file.is_file():
        raise SealedFileLocked(file=file.name)
    try:
        sealed = open_ledger(file, passphrase)
    except WrongKey as error:
        raise SealedFileLocked(file=file.name) from error
    with sealed:
        yield sealed


def _write(
    unfinished: Path,
    passphrase: Passphrase,
    ledger: Ledger,
    shop: Shop,
    events: Sequence[QueuedEvent],
    customers: Sequence[NewCustomer],
    facts: dict[str, str],
) -> None:
    with open_ledger(unfinished, passphrase) as sealed:
        with sealed.transaction():
            sealed.shop.save(shop)
            for name, value in facts.items():
                sealed.settings.put(name, value)
            for prefix, number in ledger.sales.numbers().items():
                sealed.sales.note_number(prefix, number)
            for customer in customers:
                sealed.new_customers.save(customer)
            for queued in events:
                _copy(queued, ledger, sealed)
            copy_closes(ledger, sealed)
        sealed.connection.execute("PRAGMA journal_mode = DELETE")


def _copy(queued: QueuedEvent, ledger: Ledger, sealed: Ledger) -> None:
    holder = read_belongings(queued.event, ledger).write_into(sealed)
    sealed.events.add(queued.event, sale_id=holder, due_at=queued.due_at, at=queued.due_at)
    sealed.events.copy_history(queued, ledger.events.history(queued.event.id))


def _check(unfinished: Path, passphrase: Passphrase, events: Sequence[QueuedEvent]) -> None:
    with open_ledger(unfinished, passphrase) as written:
        whole = written.integrity().file_is_whole
        if not whole or any(written.events.get(queued.event.id) is None for queued in events):
            raise FileDamaged(file=unfinished.name)
        written.connection.execute("PRAGMA journal_mode = DELETE")


def _to_disk(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
