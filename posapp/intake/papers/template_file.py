"""Writes a template as a JSON document and reads it back strictly: words and places, never a pattern."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.errors import InputError
from posapp.domain.texts import mark
from posapp.intake.papers.arithmetic import Check
from posapp.intake.papers.template import MAX_WORD, MAX_WORDS, Template, TemplateInvalid, Which, check_template

__all__ = [
    "MAX_FILE",
    "TemplateFileInvalid",
    "template_document",
    "template_from",
    "template_from_text",
    "template_text",
]

MAX_FILE = 64 * 1024
VERSION = 1
_KIND = "posapp receipt template"


class TemplateFileInvalid(InputError):
    """A file is not one that posapp wrote for a template."""

    field = "file"
    sentence = mark("errors", "File: this is not a receipt template of posapp ({part}). Export it again.")


def template_text(template: Template) -> str:
    """Give a template as the text of a file."""
    return json.dumps(template_document(template), indent=2, ensure_ascii=False) + "\n"


def template_from_text(text: str) -> Template:
    """Read the text of a file; raises TemplateFileInvalid for anything that `template_text` does not give."""
    if len(text) > MAX_FILE:
        raise TemplateFileInvalid(part="size")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TemplateFileInvalid(part="JSON") from error
    return template_from(document)


def template_document(template: Template) -> dict[str, object]:
    """Give a template as plain values for JSON."""
    return {
        "kind": _KIND,
        "version": VERSION,
        "name": template.name,
        "total_label": template.total_label,
        "which": template.which.value,
        "from_right": template.from_right,
        "is_below": template.is_below,
        "number_label": template.number_label,
        "delimiter": template.delimiter,
        "decimals": None if template.decimals is None else template.decimals.value,
        "begin": list(template.begin),
        "end": list(template.end),
        "exceptions": list(template.exceptions),
        "checks": sorted(each.value for each in template.checks),
        "ignored": sorted(each.value for each in template.ignored),
        "amounts_below": template.amounts_below,
        **({"date_label": template.date_label} if template.date_label else {}),
    }


def template_from(document: object) -> Template:
    """Read a document that `template_document` gave; raises TemplateFileInvalid for anything else."""
    if not isinstance(document, dict) or document.get("kind") != _KIND or document.get("version") != VERSION:
        raise TemplateFileInvalid(part="version")
    if set(document) - {"date_label"} != _KEYS:
        raise TemplateFileInvalid(part="fields")
    try:
        return check_template(
            Template(
                name=_text(document, "name"),
                total_label=_text(document, "total_label"),
                which=_member(Which, document["which"], "which"),
                from_right=_place(document["from_right"]),
                is_below=_yes_or_no(document["is_below"], "is_below"),
                number_label=_text(document, "number_label"),
                date_label=_text({"date_label": "", **document}, "date_label"),
                delimiter=_text(document, "delimiter"),
                decimals=_decimals(document["decimals"]),
                begin=_words(document, "begin"),
                end=_words(document, "end"),
                exceptions=_words(document, "exceptions"),
                checks=frozenset(_member(Check, each, "checks") for each in _words(document, "checks")),
                ignored=frozenset(_member(Check, each, "ignored") for each in _words(document, "ignored")),
                amounts_below=_yes_or_no(document["amounts_below"], "amounts_below"),
            )
        )
    except TemplateInvalid as error:
        raise TemplateFileInvalid(part=str(error.facts["part"])) from error


_Member = TypeVar("_Member", bound=StrEnum)


def _text(document: Mapping[str, object], name: str) -> str:
    value = document[name]
    if not isinstance(value, str) or len(value) > MAX_WORD:
        raise TemplateFileInvalid(part=name)
    return value


def _words(document: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = document[name]
    if not isinstance(value, list) or len(value) > MAX_WORDS:
        raise TemplateFileInvalid(part=name)
    if not all(isinstance(each, str) and len(each) <= MAX_WORD for each in value):
        raise TemplateFileInvalid(part=name)
    return tuple(value)


def _member(kind: type[_Member], value: object, name: str) -> _Member:
    found = next((each for each in kind if each.value == value), None)
    if found is None:
        raise TemplateFileInvalid(part=name)
    return found


def _decimals(value: object) -> DecimalMark | None:
    return None if value is None else _member(DecimalMark, value, "decimals")


def _yes_or_no(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise TemplateFileInvalid(part=name)
    return value


def _place(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TemplateFileInvalid(part="from_right")
    return value


_KEYS = frozenset(template_document(Template(name="", total_label="")))
