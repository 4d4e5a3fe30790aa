"""Reads the PIN from the file that POSAPP_PIN_FILE names, if only its owner can read and write it."""

import errno
import os
import re
import stat

from posapp.domain.errors import RuleError
from posapp.domain.staff.pins import LONGEST_PIN, SHORTEST_PIN, Pin
from posapp.domain.texts import mark

__all__ = ["PinFileRejected", "read_pin_file"]

MAX_BYTES = 64
NO_SYMLINKS = getattr(os, "O_NOFOLLOW", 0)
NONBLOCKING = getattr(os, "O_NONBLOCK", 0)


class PinFileRejected(RuleError):
    """The PIN file is not safe to use, or holds no PIN."""

    field = "POSAPP_PIN_FILE"
    sentence = mark("errors", "POSAPP_PIN_FILE: the file was not accepted: {reason}.")


def read_pin_file(name: str) -> Pin:
    """Give the PIN that a file holds.

    It must be a regular file (no link, device or pipe) that belongs to the user who runs the command and that nobody
    else can read: mode 600 or stricter. Windows has no such modes, so only links are refused there.

    Raises:
        PinFileRejected: When the file is anything else, cannot be read, or holds no PIN.
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
        raise PinFileRejected(reason="it is not a regular file")
    if getattr(found, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0):
        raise PinFileRejected(reason="it is a link")
    if hasattr(os, "geteuid"):
        if found.st_uid != os.geteuid():
            raise PinFileRejected(reason="it belongs to another user")
        if found.st_mode & 0o177:
            raise PinFileRejected(reason="other users can read it; set its mode to 600")


def _pin(content: bytes) -> Pin:
    digits = content.strip().decode("ascii", "replace")
    if re.fullmatch(rf"[0-9]{{{SHORTEST_PIN},{LONGEST_PIN}}}", digits) is None:
        raise PinFileRejected(reason="it must hold a PIN and nothing else")
    return Pin(digits)


def _words(error: Exception) -> str:
    """Omit the file's name: the variable may hold the PIN itself by mistake."""
    number = error.errno if isinstance(error, OSError) else None
    return "it is a link" if number == errno.ELOOP else "it cannot be read"
