"""Checks the name of the folder that the shop's POS writes its receipts to."""

from pathlib import PurePosixPath, PureWindowsPath

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["FolderNameInvalid", "checked_folder"]

LONGEST = 1_000


class FolderNameInvalid(InputError):
    """The text names no folder from its root on."""

    field = "pos-folder"
    sentence = mark("errors", "Folder: give its whole path, such as {example}, or nothing.")


def checked_folder(text: str) -> str:
    """Give a path without blanks around it, empty for none; raises FolderNameInvalid."""
    path = text.strip()
    is_whole = PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()
    if path and not (is_whole and len(path) <= LONGEST and path.isprintable()):
        raise FolderNameInvalid(example=r"C:\POS\receipts")
    return path
