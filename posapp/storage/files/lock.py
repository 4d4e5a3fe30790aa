"""The locks that allow one sender and one forwarder a folder; the system releases them even after a kill."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.storage.faults import fault_of
from posapp.storage.files.private_files import make_private_folder

__all__ = ["ForwarderRunning", "SenderRunning", "hold_printer_lock", "hold_sender_lock", "is_held"]

LOOK = 1.0
"""Seconds to wait for somebody who only looks whether the lock is held."""


class SenderRunning(EnvironmentFault):
    """Another program sends for this till."""

    sentence = mark(
        "errors", "Another posapp on this computer is already sending for this till. Let it finish, or close it first."
    )


class ForwarderRunning(EnvironmentFault):
    """Another program forwards to the printer for this till."""

    sentence = mark("errors", "posapp already forwards to the printer for this till. Stop it first.")


@contextmanager
def hold_printer_lock(path: Path) -> Iterator[None]:
    """Hold the forwarder's lock of a folder; a folder that refuses is no reason not to print.

    Raises:
        ForwarderRunning: When another program holds it.
    """
    lock = FileLock(path, mode=0o600)
    with suppress(OSError):
        make_private_folder(path.parent)
        try:
            lock.acquire(timeout=LOOK)
        except Timeout as error:
            raise ForwarderRunning() from error
    try:
        yield
    finally:
        lock.release()


def is_held(path: Path) -> bool:
    """Say whether some program holds a lock."""
    if not path.exists():
        return False
    lock = FileLock(path, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False


@contextmanager
def hold_sender_lock(path: Path) -> Iterator[None]:
    """Hold the sender's lock of a folder; raises SenderRunning, FolderNotWritable."""
    lock = FileLock(path, mode=0o600)
    try:
        make_private_folder(path.parent)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise SenderRunning() from error
    except OSError as error:
        raise fault_of(error, path) from error
    try:
        yield
    finally:
        lock.release()
