"""Writes files so that they are whole or not there, and tells those that a person has edited since."""

import os
import re
from hashlib import sha256
from pathlib import Path

from posapp.shop_server.own_server.errors import SettingsEdited

__all__ = ["require_unedited", "write_private", "write_settings"]

FIRST_LINE = "# Written by posapp, which refuses to overwrite it once it was edited: {digest}\n"
_WRITTEN = re.compile(re.escape(FIRST_LINE.strip()).replace(r"\{digest\}", "([0-9a-f]{64})"))


def write_private(file: Path, text: str) -> None:
    """Replace a file of this user by another text, all of it or nothing; raises OSError."""
    new = file.with_name(f".{file.name}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)


def write_settings(file: Path, text: str) -> None:
    """Replace a file of settings; raises SettingsEdited where a person has edited it, and OSError."""
    require_unedited(file)
    write_private(file, FIRST_LINE.format(digest=_digest(text)) + text)


def require_unedited(file: Path) -> None:
    """Raise SettingsEdited where a file is not as `write_settings` left it; one that is missing is no fault."""
    try:
        first, _, rest = file.read_text("utf-8", "replace").partition("\n")
    except FileNotFoundError:
        return
    written = _WRITTEN.fullmatch(first)
    if written is None or written[1] != _digest(rest):
        raise SettingsEdited(file=file)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
