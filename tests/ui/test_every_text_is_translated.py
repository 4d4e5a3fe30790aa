"""Nothing that the window says is left in English where another language is chosen."""

import ast
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QTranslator

from posapp.domain.settings.setting import AnySetting, ChoiceSetting
from posapp.domain.settings.till_settings import TILL_SETTINGS
from posapp.ui.resources import resource
from posapp.ui.texts import LANGUAGES
from texts import update_texts

PROJECT = Path(__file__).resolve().parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]
GAP = re.compile(r"\{\w+\}|%n")
Key = tuple[str, str]


def source_file(language: str) -> Path:
    return resource("translations", f"posapp_{language}.ts")


def messages(file: Path) -> dict[Key, Xml.Element]:
    """Give every message by its context and its English text."""
    found = {}
    for context in Xml.parse(file).getroot().iter("context"):  # noqa: S314 - the project's own file
        name = context.findtext("name") or ""
        found.update({(name, each.findtext("source") or ""): each for each in context.iter("message")})
    return found


def forms(message: Xml.Element) -> list[str]:
    """Give the one text of a message, or its singular and plural; empty ones too."""
    translation = message.find("translation")
    assert translation is not None
    numbered = [each.text or "" for each in translation.iter("numerusform")]
    return numbered or [translation.text or ""]


def is_unfinished(message: Xml.Element) -> bool:
    translation = message.find("translation")
    return translation is None or "type" in translation.attrib or not all(forms(message))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_open(language: str) -> None:
    assert [key for key, message in messages(source_file(language)).items() if is_unfinished(message)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_counts_has_a_singular_and_a_plural(language: str) -> None:
    counting = {key: forms(each) for key, each in messages(source_file(language)).items() if "%n" in key[1]}
    assert counting
    assert [key for key, said in counting.items() if len(said) != 2] == []


@pytest.mark.parametrize("setting", TILL_SETTINGS, ids=lambda setting: setting.name)
@pytest.mark.parametrize("language", OTHERS)
def test_each_setting_has_its_caption_hint_and_options_in_every_language(setting: AnySetting, language: str) -> None:
    listed = {source for context, source in messages(source_file(language)) if context == "settings"}
    options = [words for _stored, words in setting.options] if isinstance(setting, ChoiceSetting) else []
    assert setting.caption
    assert {each for each in (setting.caption, setting.hint, *options) if each} <= listed


def test_every_text_that_counts_is_one_that_the_translators_tool_finds() -> None:
    """`lupdate` leaves out a text with a number that is not in a class's own `tr`."""
    listed = {text for _context, text in messages(source_file("es"))}
    counting = {
        node.args[0].value if len(node.args) == 3 else node.args[1].value
        for file in (PROJECT / "posapp").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith(("tr", "translate"))
        and any(isinstance(each, ast.Constant) and "%n" in str(each.value) for each in node.args)
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[1], ast.Constant)
    }
    assert len(counting) > 10
    assert counting - listed == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_gap_is_filled_in_every_language(language: str) -> None:
    wrong = [
        (source, said)
        for (_, source), message in messages(source_file(language)).items()
        for said in forms(message)
        if sorted(GAP.findall(source)) != sorted(GAP.findall(said))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_says_what_is_written(language: str) -> None:
    shipped = QTranslator()
    assert shipped.load(f"posapp_{language}", str(resource("translations")))
    for (context, source), message in messages(source_file(language)).items():
        said = forms(message)
        counts = (1, 2) if len(said) == 2 else (-1,)
        assert [shipped.translate(context, source, "", count) for count in counts] == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_there_and_none_that_it_no_longer_says(language: str, tmp_path: Path) -> None:
    finder = Path(sys.executable).with_name("pyside6-lupdate")
    if not finder.exists():
        pytest.skip("this PySide6 came without its tool that finds texts")
    now = tmp_path / "now.ts"
    shutil.copy(source_file(language), now)
    update_texts(now, only_plurals=language == "en")
    assert sorted(messages(now)) == sorted(messages(source_file(language)))
