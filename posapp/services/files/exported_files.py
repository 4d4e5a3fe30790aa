"""Writes files that leave the program, whole or not at all."""

from pathlib import Path

from posapp.storage.files.output_files import (
    FileExists,
    FileNotWritten,
    OutputIsLink,
    OutputIsNoFile,
    check_output,
    write_output,
)

__all__ = [
    "FileExists",
    "FileNotWritten",
    "OutputIsLink",
    "OutputIsNoFile",
    "check_output",
    "write_new_file",
    "write_output",
]


def write_new_file(file: Path, text: str, *, overwrite: bool = False) -> None:
    """Write a text into a file that only this user can read; raises as `write_output` does."""
    write_output(file, text.encode(), overwrite=overwrite)
