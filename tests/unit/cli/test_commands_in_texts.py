"""Whatever command a text of the program names is there, with the options that it names."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

import posapp
from posapp.cli.commands import posapp as program

CODE = Path(posapp.__file__).parent
TRANSLATIONS = CODE.parent / "resources" / "translations"
NAMED = re.compile(r"[“`]posapp ([a-z][^”`\n]*)[”`]")
OPTION = re.compile(r"--[a-z][a-z-]*")
NOT_ITS_OWN = {"--json", "--as", "--help", "--version"}
"""Options that every command has, or the program itself."""


def named_in_code() -> Iterator[tuple[str, str]]:
    """Give each command that a string or a docstring names, and where."""
    for file in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from (
                    (each, f"{file.name}:{node.lineno}") for each in NAMED.findall(" ".join(node.value.split()))
                )


def named_in_translations() -> Iterator[tuple[str, str]]:
    """Give each command that a translated text names, and in which file."""
    for file in sorted(TRANSLATIONS.glob("*.ts")):
        for text in ElementTree.parse(file).getroot().itertext():  # noqa: S314 - our own file
            yield from ((each, file.name) for each in NAMED.findall(text))


def what_is_wrong(line: str) -> str:
    """Give what the program does not have of a command line as it is named; empty where it has all of it."""
    command: click.Command | None = program
    words = line.split()
    while words and isinstance(command, click.Group) and re.fullmatch(r"[a-z][a-z-]*", words[0]):
        command = command.get_command(click.Context(command), words[0])
        if command is None:
            return f"no command “{words[0]}” in “posapp {line}”"
        words.pop(0)
    if command is None or command is program:
        return f"no command in “posapp {line}”"
    known = {option for each in command.params for option in (*each.opts, *each.secondary_opts)} | NOT_ITS_OWN
    return ", ".join(f"no {option} in “posapp {line}”" for option in OPTION.findall(line) if option not in known)


@pytest.mark.parametrize("source", [named_in_code, named_in_translations])
def test_every_command_that_a_text_names_can_be_run(source: Callable[[], Iterator[tuple[str, str]]]) -> None:
    found = list(source())
    assert len(found) > 20
    assert [f"{where}: {wrong}" for line, where in found if (wrong := what_is_wrong(line))] == []


@pytest.mark.parametrize("line", ["handover FILE", "refund turn-down R1", "transfer export FILE --take-back", "check"])
def test_a_command_or_an_option_of_an_earlier_name_is_noticed(line: str) -> None:
    assert what_is_wrong(line)
