"""The file that POSAPP_PIN_FILE names: read only where nobody but its owner could have read or written it."""

import errno
import os
import re
import stat

from posapp.domain.errors import RuleError
from posapp.domain.staff.pins import LONGEST_PIN, SHORTEST_PIN, Pin

__all__ = ["PinFileRejected", "read_pin_file"]

MAX_BYTES = 64
NO_SYMLINKS = getattr(os, "O_NOFOLLOW", 0)
NONBLOCKING = getattr(os, "O_NONBLOCK", 0)


class PinFileRejected(RuleError):
    """A PIN that others can read is nobody's."""

    field = "POSAPP_PIN_FILE"
    sentence = "POSAPP_PIN_FILE: the file was not accepted: {reason}."


def read_pin_file(name: str) -> Pin:
    """Give the PIN that a file holds.

    It must be a file itself (no link, no device, no pipe) of the user who runs the command, which nobody else may read:
    mode 600 or stricter. Windows has no such modes and is asked only whether it is a file and no link.

    Raises:
        PinFileRejected: When it is anything else, cannot be read, or holds no PIN.
    """
    try:
        if stat.S_ISLNK(os.lstat(name).st_mode):
            raise PinFileRejected(reason="it is a link")
        handle = os.open(name, os.O_RDONLY | NO_SYMLINKS | NONBLOCKING)
    except (OSError, ValueError) as error:
        raise PinFileRejected(reason=_words(error)) from error
    try:
        _check(os.fstat(handle))
        return _pin(os.read(handle, MAX_BYTES + 1))
    finally:
        os.close(handle)


def _check(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise PinFileRejected(reason="it is no ordinary file")
    if getattr(found, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0):
        raise PinFileRejected(reason="it is a link")
    if hasattr(os, "geteuid"):
        if found.st_uid != os.geteuid():
            raise PinFileRejected(reason="it is another user's")
        if found.st_mode & 0o177:
            raise PinFileRejected(reason="others may read it; give it mode 600")


def _pin(content: bytes) -> Pin:
    digits = content.strip().decode("ascii", "replace")
    if re.fullmatch(rf"[0-9]{{{SHORTEST_PIN},{LONGEST_PIN}}}", digits) is None:
        raise PinFileRejected(reason="it does not hold a PIN and nothing else")
    return Pin(digits)


def _words(error: Exception) -> str:
    """The name of the file may be a slip with a PIN in it, so it is not repeated."""
    number = error.errno if isinstance(error, OSError) else None
    return "it is a link" if number == errno.ELOOP else "it cannot be read"
