"""The lock that allows one sender a folder; the system releases it even when the program is killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.storage.faults import fault_of
from posapp.storage.files.private_files import make_private_folder

__all__ = ["SenderRunning", "hold_sender_lock"]


class SenderRunning(EnvironmentFault):
    """Another program sends for this till."""

    sentence = mark(
        "errors", "Another posapp on this computer is already sending for this till. Let it finish, or close it first."
    )


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
