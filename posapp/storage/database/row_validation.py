"""What is read from a file is what it has to be, or it is refused: SQLite itself lets any column hold anything."""

from collections.abc import Mapping

__all__ = ["UNREADABLE", "mapping", "text", "texts", "whole"]

UNREADABLE = (ValueError, TypeError, KeyError, OverflowError, RecursionError)
"""What reading raises of a row that nobody here wrote."""


def text(value: object) -> str:
    """Give a text; raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def whole(value: object) -> int:
    """Give a whole number; raises TypeError for anything else."""
    if not isinstance(value, int):
        raise TypeError("not a whole number")
    return value


def mapping(value: object) -> Mapping[str, object]:
    """Give a mapping as JSON has it; raises TypeError for anything else."""
    if not isinstance(value, dict):
        raise TypeError("not a mapping")
    return value


def texts(value: object) -> Mapping[str, str]:
    """Give a mapping from texts to texts; raises TypeError for anything else."""
    return {name: text(each) for name, each in mapping(value).items()}
