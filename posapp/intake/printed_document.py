"""Writes a printed paper as a JSON document and reads it back strictly."""

from posapp.intake.printed import Ending, PrintedPaper

__all__ = [
    "MAX_CODES",
    "MAX_CODE_TEXT",
    "MAX_LINES",
    "MAX_LINE_TEXT",
    "PaperUnreadable",
    "from_document",
    "to_document",
]

MAX_LINES = 2_000
MAX_LINE_TEXT = 200
MAX_CODES = 50
MAX_CODE_TEXT = 8_000  # a QR code says 7,089 digits at most
_MAX_COUNT = 1_000_000_000
_VERSION = 1


class PaperUnreadable(ValueError):
    """A document is not one that `to_document` gives; its text is the name of the field, nothing of what it says."""


def to_document(paper: PrintedPaper) -> dict[str, object]:
    """Give a paper as plain values for JSON."""
    return {
        "version": _VERSION,
        "lines": list(paper.lines),
        "large": sorted(paper.large),
        "codes": list(paper.codes),
        "has_picture": paper.has_picture,
        "unknown": paper.unknown,
        "is_cut_off": paper.is_cut_off,
        "ending": paper.ending.value,
        "fed": paper.fed,
    }


def from_document(document: object) -> PrintedPaper:
    """Read a document that `to_document` gave; raises PaperUnreadable for anything else, and keeps no part of it."""
    if not isinstance(document, dict):
        raise PaperUnreadable("object")
    fields: dict[object, object] = document
    if fields.get("version") != _VERSION:
        raise PaperUnreadable("version")
    lines = tuple(_line(each) for each in _list(fields, "lines", MAX_LINES))
    return PrintedPaper(
        lines=lines,
        large=frozenset(_count(each, "large", len(lines)) for each in _list(fields, "large", len(lines))),
        codes=tuple(_code(each) for each in _list(fields, "codes", MAX_CODES)),
        has_picture=_truth(fields, "has_picture"),
        unknown=_count(fields.get("unknown"), "unknown", _MAX_COUNT),
        is_cut_off=_truth(fields, "is_cut_off"),
        ending=_ending(fields.get("ending")),
        fed=_count(fields.get("fed", 0), "fed", _MAX_COUNT),  # what an earlier program kept says nothing of it
    )


def _list(fields: dict[object, object], name: str, most: int) -> list[object]:
    value = fields.get(name)
    if not isinstance(value, list) or len(value) > most:
        raise PaperUnreadable(name)
    return value


def _line(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_LINE_TEXT or not value.isprintable():
        raise PaperUnreadable("lines")
    return value


def _code(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= MAX_CODE_TEXT or not _is_text(value):
        raise PaperUnreadable("codes")
    return value


def _is_text(value: str) -> bool:
    # half of a pair of surrogates passes through JSON and then cannot be stored
    return not any("\ud800" <= each <= "\udfff" for each in value)


def _truth(fields: dict[object, object], name: str) -> bool:
    value = fields.get(name)
    if not isinstance(value, bool):
        raise PaperUnreadable(name)
    return value


def _count(value: object, name: str, below: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < below:
        raise PaperUnreadable(name)
    return value


def _ending(value: object) -> Ending:
    found = next((each for each in Ending if each.value == value), None)
    if found is None:
        raise PaperUnreadable("ending")
    return found
