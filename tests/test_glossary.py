"""The words that must not come back, in names and in texts, and what is said instead."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import posapp
from posapp.ui.resources import resource

CODE = Path(posapp.__file__).parent
BANNED_NAMES = {
    "desk": "session",
    "duty": "authorization",
    "purse": "report context",
    "errand": "action",
    "lane": "worker",
    "handover": "transfer",
    "adopt": "import",
    "adopted": "imported",
    "mending": "fix",
    "finding": "discrepancy, or result",
    "belongings": "event bundle",
    "verdict": "status, or outcome",
    "upkeep": "maintenance",
    "signs": "characters",
}
"""By the word, which also stands for its plural: what it is called now."""
BANNED_TEXTS = {
    r"desks?|counter desk": "session",
    r"purses?": "drawer, or tender",
    r"errands?": "action",
    r"lanes?": "worker",
    r"hand-?overs?|handed over": "move to another PC, or collected",
    r"adopt(ed|s|ing)?": "import",
    r"tak(e|es|en|ing) back|took back": "cancel, or undo",
    r"turn(ed|s|ing)? down": "decline",
    r"pay(s|ing)? back|paid back": "refund",
    r"mend(s|ed|ing)?": "fix",
    r"belongings": "events",
    r"verdicts?": "outcome",
    r"findings?": "discrepancy",
    r"upkeep": "maintenance",
    r"\d+ signs|\{\w+\} signs": "characters",
}
"""By a pattern over English: what a text says now."""
BANNED_BUTTON = re.compile(r"^(Keep|Stay|Not yet)\b.{0,20}$")
"""A button says Save, or Cancel."""
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def words_of(name: str) -> set[str]:
    """Give the words of a name in snake or camel case, in small letters."""
    return {word.lower() for word in WORD.findall(name)}


def banned_in_name(name: str) -> list[str]:
    return [word for word in BANNED_NAMES if {word, f"{word}s"} & words_of(name)]


def banned_in_text(text: str) -> list[str]:
    found = [instead for old, instead in BANNED_TEXTS.items() if re.search(rf"\b(?:{old})\b", text, re.IGNORECASE)]
    return [*found, *(["Save, or Cancel"] if BANNED_BUTTON.match(text) else [])]


def names_in(source: str) -> Iterator[str]:
    """Give every name that a module makes or uses."""
    for node in ast.walk(ast.parse(source)):
        for attribute in ("id", "attr", "name", "arg", "asname"):
            name = getattr(node, attribute, None)
            if isinstance(name, str):
                yield name


def texts() -> set[str]:
    root = Xml.parse(resource("translations", "posapp_es.ts")).getroot()  # noqa: S314 - the project's own file
    return {source.text or "" for source in root.iter("source")}


def test_no_name_of_the_program_uses_a_word_that_was_replaced() -> None:
    files = sorted(CODE.rglob("*.py"))
    named = {(str(file.relative_to(CODE)), name) for file in files for name in names_in(file.read_text("utf-8"))}
    wrong = {(file, name, BANNED_NAMES[word]) for file, name in named for word in banned_in_name(name)}
    assert sorted(wrong) == []


def test_no_module_is_named_with_a_word_that_was_replaced() -> None:
    parts = {part for file in CODE.rglob("*.py") for part in file.relative_to(CODE).with_suffix("").parts}
    assert sorted(part for part in parts if banned_in_name(part)) == []


def test_no_text_of_the_window_uses_a_word_that_was_replaced() -> None:
    assert texts()
    assert sorted((text, found) for text in texts() if (found := banned_in_text(text))) == []


def test_a_word_that_comes_back_is_found() -> None:
    planted = "def open_desk(self, verdict): return LaneWorker"
    found = {name for name in names_in(planted) if banned_in_name(name)}
    assert found == {"open_desk", "LaneWorker", "verdict"}
    assert banned_in_text("The request was turned down.") == ["decline"]
    assert banned_in_text("Enter 8 signs.") == ["characters"]
    assert banned_in_text("Keep the note") == ["Save, or Cancel"]
    assert banned_in_text("Everyone signs in with a PIN.") == []
