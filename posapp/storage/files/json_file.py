"""Reads and writes a small private file of JSON that two processes share: each sees the old one or the new one."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from posapp.storage.faults import fault_of
from posapp.storage.files.private_files import make_private_folder

__all__ = ["read_json_file", "write_json_file"]

MAX_BYTES = 65_536


def read_json_file(file: Path) -> Mapping[str, object]:
    """Give what the file holds; empty where it is missing, unreadable or no object."""
    try:
        with file.open("rb") as opened:
            found = json.loads(opened.read(MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json_file(file: Path, values: Mapping[str, str | int | None]) -> None:
    """Write the file for this user alone, in place of an earlier one; raises EnvironmentFault."""
    unfinished = file.with_name(f"{file.name}.{token_hex(4)}")
    try:
        make_private_folder(file.parent)
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
            json.dump(values, opened)
        unfinished.replace(file)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise fault_of(error, file) from error
