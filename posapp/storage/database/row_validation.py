"""Checks the types of what is read from a file, since SQLite lets any column hold anything."""

from collections.abc import Mapping

__all__ = ["ROW_ERRORS", "as_int", "as_mapping", "as_text", "as_texts"]

ROW_ERRORS = (ValueError, TypeError, KeyError, OverflowError, RecursionError)
"""What reading raises of a row that nobody here wrote."""


def as_text(value: object) -> str:
    """Give a text; raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def as_int(value: object) -> int:
    """Give a whole number; raises TypeError for anything else."""
    if not isinstance(value, int):
        raise TypeError("not a whole number")
    return value


def as_mapping(value: object) -> Mapping[str, object]:
    """Give a mapping as JSON has it; raises TypeError for anything else."""
    if not isinstance(value, dict):
        raise TypeError("not a mapping")
    return value


def as_texts(value: object) -> Mapping[str, str]:
    """Give a mapping from texts to texts; raises TypeError for anything else."""
    return {name: as_text(each) for name, each in as_mapping(value).items()}
