"""Writes and opens transfer files: what one till has not delivered, for another till to deliver."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.customers.registration import NewCustomer
from posapp.domain.errors import EnvironmentFault, InputError
from posapp.domain.events.event import OutboxEvent
from posapp.domain.shop import Shop
from posapp.domain.texts import mark
from posapp.storage.bundles.close_series import copy_closes
from posapp.storage.bundles.event_bundle import read_event_bundle
from posapp.storage.database.connection import Connection
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged, WrongKey, fault_of
from posapp.storage.files.input_files import open_input
from posapp.storage.files.output_files import OutputIsLink, put_in_place
from posapp.storage.files.private_files import make_private_file, make_private_folder
from posapp.storage.ledger import Ledger
from posapp.storage.settings import Settings

__all__ = [
    "TRANSFER_ID",
    "NoSealedFile",
    "SealedFileExists",
    "SealedFileLocked",
    "TransferContents",
    "discard_unfinished",
    "is_unfinished",
    "open_transfer_file",
    "write_transfer_file",
]

TRANSFER_ID = "hand_over"
"""The setting with a transfer's number: in a transfer file its own, in a ledger that of the last one begun."""
MIN_FILE_BYTES = 4_096
BLOCK_BYTES = 1024 * 1024
SQLITE_HEADER = b"SQLite format 3\0"
COMPANION_SUFFIXES = ("", "-journal", "-wal", "-shm")


class SealedFileExists(EnvironmentFault):
    """A file of that name is there already."""

    sentence = mark("errors", "{file} already exists and was not overwritten. Choose another name.")


class SealedFileLocked(EnvironmentFault):
    """The passphrase does not open the file, or it is none."""

    sentence = mark(
        "errors", "{file} cannot be opened with this passphrase, or it is not a transfer file. Nothing was changed."
    )


class NoSealedFile(SealedFileLocked):
    """Another program wrote it, or it is empty, a folder or a pipe."""

    sentence = mark(
        "errors",
        "{file} is not a file exported by posapp. Nothing was changed. Choose the file that the other till exported.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferContents:
    """What a transfer file holds.

    Attributes:
        shop: Whose it is.
        events: The events that are moved.
        customers: Who was registered and is not known at Hellotext yet.
        facts: What else is kept, by name.
    """

    shop: Shop
    events: Sequence[OutboxEvent]
    customers: Sequence[NewCustomer]
    facts: dict[str, str]


def write_transfer_file(
    file: Path, passphrase: Passphrase, *, ledger: Ledger, contents: TransferContents, before_rename: Callable[[], None]
) -> None:
    """Write a transfer into a new encrypted file, and verify it before it gets its name.

    That is the events with their past, their sales and refunds, and the till's close reports.

    Args:
        file: Where; never overwritten, and never through a link.
        passphrase: What opens it.
        ledger: Where the events come from.
        contents: What is moved.
        before_rename: Called once the file is whole, on disk and without its name.

    Raises:
        SealedFileExists: When there is a file of that name.
        FileDamaged: When what was written does not read back.
        EnvironmentFault: When the disk refuses; then there is no file.
    """
    _refuse_existing(file)
    unfinished = _unfinished(file)
    try:
        _remove(unfinished)
        make_private_file(unfinished)
        _write(unfinished, passphrase, ledger, contents)
        _check(unfinished, passphrase, contents.events)
        _to_disk(unfinished)
        before_rename()
        put_in_place(unfinished, file)
    except FileExistsError as error:
        raise SealedFileExists(file=file.name) from error
    except OSError as error:
        raise fault_of(error, file) from error
    finally:
        _remove(unfinished)


def discard_unfinished(file: Path) -> None:
    """Remove what is left of a file that did not get its name; raises EnvironmentFault."""
    _remove(_unfinished(file))


def is_unfinished(file: Path) -> bool:
    """Whether a file was left unfinished by a program that was killed."""
    return _unfinished(file).exists() and not os.path.lexists(file)


@contextmanager
def open_transfer_file(file: Path, passphrase: Passphrase, scratch: Path) -> Iterator[Ledger]:
    """Open a copy of a transfer file; the file itself is only read.

    Args:
        file: What somebody chose.
        passphrase: What opens it.
        scratch: Where the copy lies meanwhile; brought there into the present shape, and removed at the end.

    Raises:
        NoSealedFile: When another program wrote it, or when it is empty, a folder, a pipe or a device.
        SealedFileLocked: When the passphrase does not open it.
        FileDamaged: When it is not what was written.
        NewerFile: When a newer program wrote it.
        EnvironmentFault: When the disk has no room for the copy.
    """
    try:
        _copy_bytes(file, scratch)
        try:
            sealed = _opened(file, scratch, passphrase)
        except WrongKey as error:
            raise SealedFileLocked(file=file.name) from error
        with sealed:
            yield sealed
    finally:
        _remove(scratch)


def _copy_bytes(file: Path, scratch: Path) -> None:
    """Copy the file, and what a program that was killed left beside it to be put right."""
    _remove(scratch)
    try:
        with open_input(file) as source:
            head = source.read(len(SQLITE_HEADER))
            size = os.fstat(source.fileno()).st_size
    except InputError as error:
        raise NoSealedFile(file=file.name) from error
    if size < MIN_FILE_BYTES or size % MIN_FILE_BYTES or head == SQLITE_HEADER:
        raise NoSealedFile(file=file.name)
    try:
        make_private_folder(scratch.parent)
        for ending in ("", "-journal", "-wal"):
            part, copy = file.with_name(file.name + ending), scratch.with_name(scratch.name + ending)
            if ending == "" or part.is_file():
                make_private_file(copy)
                with open_input(part) as source, copy.open("wb") as target:
                    while block := source.read(BLOCK_BYTES):
                        target.write(block)
    except InputError as error:
        raise NoSealedFile(file=file.name) from error
    except OSError as error:
        raise fault_of(error, scratch) from error


def _opened(file: Path, scratch: Path, passphrase: Passphrase) -> Ledger:
    """Check that it is a transfer file before the copy is migrated."""
    probe = Connection(scratch, passphrase, synchronous="NORMAL", memory=2_000)
    try:
        tables = {row[0] for row in probe.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"settings", "events", "event_history"} <= tables or Settings(probe).get(TRANSFER_ID) is None:
            raise NoSealedFile(file=file.name)
    finally:
        probe.close()
    return open_ledger(scratch, passphrase, is_copy=True)


def _refuse_existing(file: Path) -> None:
    if file.is_symlink():
        raise OutputIsLink(file=file.name)
    if os.path.lexists(file):
        raise SealedFileExists(file=file.name)


def _unfinished(file: Path) -> Path:
    return file.with_name(f"{file.name}.unfinished")


def _remove(file: Path) -> None:
    for ending in COMPANION_SUFFIXES:
        try:
            file.with_name(file.name + ending).unlink(missing_ok=True)
        except OSError as error:
            raise fault_of(error, file) from error


def _write(unfinished: Path, passphrase: Passphrase, ledger: Ledger, contents: TransferContents) -> None:
    with open_ledger(unfinished, passphrase) as sealed:
        with sealed.transaction():
            sealed.shop.save(contents.shop)
            for name, value in contents.facts.items():
                sealed.settings.put(name, value)
            for prefix, number in ledger.sales.numbers().items():
                sealed.sales.note_number(prefix, number)
            for customer in contents.customers:
                sealed.new_customers.save(customer)
            for queued in contents.events:
                _copy(queued, ledger, sealed)
            copy_closes(ledger, sealed)
            sealed.drawer.merge(ledger.drawer.all())
            sealed.pos_receipts.merge(ledger.pos_receipts.rows())
        sealed.connection.execute("PRAGMA journal_mode = DELETE")


def _copy(queued: OutboxEvent, ledger: Ledger, sealed: Ledger) -> None:
    subject = read_event_bundle(queued.event, ledger).write_into(sealed)
    sealed.events.add(queued.event, subject=subject, due_at=queued.due_at, at=queued.due_at)
    sealed.events.copy_history(queued, ledger.events.history(queued.event.id))


def _check(unfinished: Path, passphrase: Passphrase, events: Sequence[OutboxEvent]) -> None:
    with open_ledger(unfinished, passphrase) as written:
        whole = written.integrity().file_is_whole
        if not whole or any(written.events.get(queued.event.id) is None for queued in events):
            raise FileDamaged(file=unfinished.name)
        written.connection.execute("PRAGMA journal_mode = DELETE")


def _to_disk(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
