"""The manual says what is true: its keys, screens, commands, variables and states are those of the program."""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

from posapp.cli.commands import posapp
from posapp.domain.events.states import EventState
from posapp.domain.settings.setting import AnySetting
from posapp.domain.settings.till_settings import TILL_SETTINGS, WEB_PORT
from posapp.ui.key_sheet import counter_keys
from posapp.ui.labels.sentences import state_label
from posapp.ui.navigation import CHECKOUT_MANUAL
from posapp.ui.screens import ENTRIES

PROJECT = Path(__file__).resolve().parents[2]
MANUAL = PROJECT / "resources" / "manual"
LANGUAGES = ("en", "es", "pt_BR")
PAGES = ("index", "cashier", "manager", "pos", "tills", "install", "scripts")

ANCHOR = re.compile(r'^<a name="(screen-[\w-]+)"></a>$', re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
KEY = re.compile(r"`((?:Shift\+|Ctrl\+|Alt\+)?F\d{1,2})`")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
NO_LABELS = {"mark", "Practice shop"}
"""A word that is explained, and an entry of the desktop's own menu."""
VARIABLE = re.compile(r"\bPOSAPP_[A-Z_]*[A-Z]\b")
FENCE = re.compile(r"```\w*\n(.*?)```", re.DOTALL)


def page(language: str, name: str) -> str:
    """Give a page of the manual."""
    return (MANUAL / language / f"{name}.md").read_text(encoding="utf-8")


def whole(language: str) -> str:
    """Give all pages of a language."""
    return "\n".join(page(language, name) for name in PAGES)


def commands() -> dict[str, click.Command]:
    """Give the program's commands, and those in its groups, by the words that run them."""
    context = click.Context(posapp)
    found = {name: posapp.get_command(context, name) for name in posapp.list_commands(context)}
    named = {name: command for name, command in found.items() if command is not None}
    return named | {
        f"{name} {part}": command
        for name, group in named.items()
        if isinstance(group, click.Group)
        for part, command in group.commands.items()
    }


def options(command: click.Command) -> set[str]:
    """Give the options of a command, and of the commands in it."""
    context = click.Context(command, help_option_names=["--help"])
    own = {option for each in command.get_params(context) for option in (*each.opts, *each.secondary_opts)}
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    return own.union(*(options(each) for each in inner))


def typed_commands(text: str) -> list[str]:
    """Give every posapp command that a text shows."""
    blocks = [part.strip() for block in FENCE.findall(text) for part in re.split(r"\n|&&", block)]
    return [each for each in (*CODE.findall(FENCE.sub("", text)), *blocks) if re.match(r"posapp [a-z]", each)]


def rows(text: str) -> list[tuple[str, str]]:
    """Give the rows of a page whose first cell is a posapp command: the command, and the rest."""
    return re.findall(r"^\| `posapp ([^`]+)` \|(.*)\|$", text, re.MULTILINE)


def command_of(words: str) -> click.Command:
    """Give the command of some typed words; fails where there is none."""
    known, parts = commands(), words.split()
    found = known.get(" ".join(parts[:2])) or known.get(parts[0])
    assert found, f"the manual shows “posapp {words}”"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_in_the_manual_is_one_of_the_program_with_its_options(language: str) -> None:
    typed = typed_commands(whole(language))

    assert len(typed) > 50
    for text in typed:
        words = text.removeprefix("posapp ")
        assert set(OPTION.findall(words)) - {"--help"} <= options(command_of(words)) | {"--as"}, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_commands_name_every_command_and_only_options_that_it_has(language: str) -> None:
    text = page(language, "scripts")
    listed = {words.split()[1] for words in typed_commands(text)}

    assert listed == set(posapp.list_commands(click.Context(posapp)))
    for words, told in rows(text):
        # An option inside a longer `posapp …` belongs to the command that is named there.
        own = re.sub(r"`posapp [^`]*`", "", told)
        assert set(OPTION.findall(own)) <= options(command_of(words)), words


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_function_key_in_the_manual_does_something_and_each_of_the_window_is_told(language: str) -> None:
    known = {entry.keys for entry in ENTRIES if entry.keys} | {keys for keys, _ in counter_keys()}
    function_keys = {keys for keys in known if re.fullmatch(r"(?:Shift\+|Ctrl\+|Alt\+)?F\d{1,2}", keys)}

    assert set(KEY.findall(whole(language))) == function_keys
    assert {entry.keys for entry in ENTRIES if entry.keys} <= set(CODE.findall(page(language, "cashier")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_screen_has_its_section(language: str) -> None:
    sections = set(ANCHOR.findall(whole(language)))
    opened = {f"screen-{entry.manual}" for entry in ENTRIES} | {f"screen-{CHECKOUT_MANUAL}", "screen-sign-in"}

    assert opened <= sections


@pytest.mark.parametrize("setting", TILL_SETTINGS, ids=lambda setting: setting.name)
def test_the_manual_explains_each_setting_by_its_caption(setting: AnySetting) -> None:
    assert f"*{setting.caption}*" in whole("en")
    for language in LANGUAGES[1:]:
        assert {f"*{said}*" for said in translations(language, setting.caption) if f"*{said}*" in whole(language)}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_each_language_has_the_same_sections_keys_and_code(language: str, name: str) -> None:
    ours, english = page(language, name), page("en", name)

    assert ANCHOR.findall(ours) == ANCHOR.findall(english)
    assert KEY.findall(ours) == KEY.findall(english)
    assert set(VARIABLE.findall(ours)) == set(VARIABLE.findall(english))
    assert ours.count("\n#") == english.count("\n#")


def test_each_button_and_menu_entry_in_the_manual_is_one_of_the_program() -> None:
    named = set(labels(whole("en"))) - NO_LABELS
    known = {title for entry in ENTRIES for title in (entry.title, entry.menu_label)} | sources()

    assert len(named) > 50
    assert not {each for each in named if not {each, f"{each}…"} & known}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_each_language_calls_buttons_and_menu_entries_as_the_program_does_there(language: str, name: str) -> None:
    ours, english = labels(page(language, name)), labels(page("en", name))

    assert len(ours) == len(english)
    translated = [translations(language, each) | translations(language, bare(each)) for each in english]
    known = {bare(word) for words in translated for word in words}
    assert len([each for each in ours if bare(each) not in known]) <= translated.count(set())


def bare(label: str) -> str:
    """Give a label without the dots that say that a question follows."""
    return label.removesuffix("…")


def labels(text: str) -> list[str]:
    """Give what a text sets in bold as the words of a button or an entry; a sentence ends with a point."""
    return [each for each in BOLD.findall(text) if not each.startswith("[") and each[-1] not in ".:?"]


def sources() -> set[str]:
    """Give every text that the program shows, in English."""
    return {each.findtext("source", "") for each in messages("es")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_pages_and_sections_that_are_there(language: str) -> None:
    for name in PAGES:
        for target, section in re.findall(r"\]\((?!https?:)([\w.-]*)(?:#([\w-]+))?\)", page(language, name)):
            linked = target.removesuffix(".md") or name
            assert linked in PAGES, (name, target)
            assert not section or section in ANCHOR.findall(page(language, linked)), (name, target, section)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_the_variables_that_the_program_reads_and_no_others(language: str) -> None:
    read = {name for file in (PROJECT / "posapp").rglob("*.py") for name in VARIABLE.findall(file.read_text("utf-8"))}
    table = set(re.findall(r"^\| `(POSAPP_\w+)`", page(language, "scripts"), re.MULTILINE))

    assert table == read
    assert set(VARIABLE.findall(whole(language))) == read


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_every_state_of_an_event_as_scripts_read_it(language: str) -> None:
    page_of_scripts = page(language, "scripts")

    assert {state.value for state in EventState} <= set(CODE.findall(page_of_scripts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_explains_every_state_by_the_word_on_the_screen(language: str) -> None:
    cells = re.findall(r"^\| (\w[\w, ]+) \|", page(language, "manager"), re.MULTILINE)
    told = {word for cell in cells for word in cell.split(", ")}

    assert not {state.value for state in EventState if not translations(language, state_label(state)) & told}


def translations(language: str, text: str) -> set[str]:
    """Give what a text of the program is called in a language, by all its contexts."""
    if language == "en":
        return {text}
    return {each.findtext("translation", "") for each in messages(language) if each.findtext("source") == text}


@cache
def messages(language: str) -> list[ElementTree.Element]:
    """Give the texts of the program with their translations into a language."""
    file = PROJECT / "resources" / "translations" / f"posapp_{language}.ts"
    return list(ElementTree.parse(file).getroot().iter("message"))  # noqa: S314 - the project's own file


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_says_how_the_page_of_a_web_pos_hands_a_receipt_over(language: str) -> None:
    script = (PROJECT / "posapp" / "intake" / "web" / "posapp.js").read_text("utf-8")
    calls = re.findall(r"till\.(\w+)\((.*?)\)", page(language, "pos"))

    assert [name for name, _receipt in calls] == ["send"]
    assert all(f"    {name}(" in script for name, _receipt in calls)
    assert f"await till.send({calls[0][1]});" in script
    assert f"http://127.0.0.1:{WEB_PORT.default}/openapi.json" in page(language, "pos")
