"""Files that leave the program: written whole or not at all, and never over another one."""

import os
from pathlib import Path

from posapp.domain.errors import EnvironmentFault

__all__ = ["FileExists", "FileNotWritten", "write_new_file"]


class FileExists(EnvironmentFault):
    """A file of that name is there already."""

    sentence = "File: {file} is there already and was not overwritten; choose another name."


class FileNotWritten(EnvironmentFault):
    """The system does not let the file be written."""

    sentence = "File: {file} cannot be written ({reason}); choose another folder."


def write_new_file(file: Path, text: str) -> None:
    """Write a text into a new file that only this user reads.

    Raises:
        FileExists: When there is a file of that name.
        FileNotWritten: When the system refuses; then there is no file.
    """
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise FileExists(file=file.name) from error
    except OSError as error:
        file.unlink(missing_ok=True)
        raise FileNotWritten(file=file.name, reason=error.strerror or "unknown reason") from error
