"""The project's own files say what is true: the READMEs, the changelog, the wheel, the bundle's description."""

import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from posapp import __version__
from posapp.cli.commands import posapp
from posapp.domain.events.states import MOVES

PROJECT = Path(__file__).resolve().parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
PAGES = ("README.md", "posapp/README.md", "tests/README.md", "packaging/README.md")
LONGEST_README = 9_000
"""Bytes; a page that everybody reads to its end."""
CHANGELOG = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")

FENCED = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(#[^)]+)?\)")
PLACEHOLDER = re.compile(r"/(NAME|SUBJECT)\b")
NAMED_FILE = re.compile(r"`((?:posapp|tests|resources|packaging|\.ci|\.github)/[\w./-]*)(?: [^`]*)?`")


def page(name: str) -> str:
    """Give one of the pages for developers."""
    return (PROJECT / name).read_text(encoding="utf-8")


def fenced(text: str, language: str) -> list[str]:
    """Give a page's blocks in a language."""
    return [block for found, block in FENCED.findall(text.replace("\n  ```", "\n```")) if found == language]


def drawn(text: str) -> set[tuple[str, str]]:
    """Give the moves that a page's diagram draws."""
    (diagram,) = fenced(text, "mermaid")
    return set(re.findall(r"^ *(\w+) --> (\w+):", diagram, re.MULTILINE))


def allowed() -> set[tuple[str, str]]:
    """Give the moves that the program allows."""
    return {(source.value, target.value) for source, targets in MOVES.items() for target in targets}


def anchors(text: str) -> set[str]:
    """Give a page's anchors: of its headings, and those that are named."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each).strip().lower().replace(" ", "-") for each in headings} | set(
        re.findall(r'<a name="([^"]+)">', text)
    )


def marked(name: str) -> str:
    """Give the README's block below an HTML comment."""
    found = re.search(rf"<!-- {name} -->\n```bash\n(.*?)```", README, re.DOTALL)
    assert found, f"the README has no block marked “{name}”"
    return found[1]


def commands() -> dict[str, click.Command]:
    """Give the program's commands by their names."""
    context = click.Context(posapp)
    named = {name: posapp.get_command(context, name) for name in posapp.list_commands(context)}
    assert None not in named.values(), "a command that is listed cannot be imported"
    return {name: command for name, command in named.items() if command is not None}


def runnable() -> dict[str, click.Command]:
    """Give what can be run by the words that run it: a group's commands in the group's place."""
    return dict(below(commands()))


def below(named: dict[str, click.Command]) -> Iterator[tuple[str, click.Command]]:
    """Give the commands among some, and those in their groups, with the words that run them."""
    for words, command in named.items():
        if isinstance(command, click.Group):
            yield from below({f"{words} {part}": each for part, each in command.commands.items()})
        else:
            yield words, command


def options(command: click.Command) -> set[str]:
    """Give the options of a command as they are typed."""
    context = click.Context(command, help_option_names=["--help"])
    return {option for parameter in command.get_params(context) for option in parameter.opts}


def typed_commands(text: str) -> list[list[str]]:
    """Give every posapp command that a page shows, as words."""
    inline = re.findall(r"`(posapp[ `][^`]*|posapp)`", text)
    blocks = [part for block in fenced(text, "bash") for part in re.split(r"\n|&&", block)]
    return [words for text in (*inline, *blocks) if (words := text.split())[:1] == ["posapp"]]


def test_the_readme_has_two_set_up_commands_that_differ_at_their_end_only() -> None:
    practice, tests = marked("the practice shop").splitlines(), marked("the tests").splitlines()

    assert practice[:-2] == tests[:-2]
    assert practice[-1].split() == [".venv/bin/posapp", "demo"]
    assert tests[-1].split() == [".venv/bin/python", "-m", "pytest"]
    assert README.count("apt-get update") == 2


@pytest.mark.parametrize("name", ["the practice shop", "the tests"])
def test_a_set_up_command_is_one_command_that_stops_at_the_first_failure(name: str) -> None:
    lines = marked(name).rstrip("\n").splitlines()

    assert all(line.endswith("\\") for line in lines[:-1])
    assert subprocess.run(["bash", "-n"], input=marked(name), text=True, check=False).returncode == 0


def test_the_readme_can_be_read_to_its_end() -> None:
    assert len(README.encode()) <= LONGEST_README


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_only_commands_and_options_that_the_program_has(name: str) -> None:
    known = {**commands(), **runnable()}

    for words in typed_commands(page(name)):
        if len(words) == 1 or words[1] in {"COMMAND", "--version", "--help"}:
            continue
        command = known.get(" ".join(words[1:4])) or known.get(" ".join(words[1:3])) or known.get(words[1])
        assert command, f"{name} shows “{' '.join(words)}”"
        shown = {word.partition("=")[0] for word in words[2:] if word.startswith("--")}
        assert shown <= options(command), f"{name} shows “{' '.join(words)}”"


def test_every_command_but_the_practice_shop_answers_machines() -> None:
    assert {name for name, command in runnable().items() if "--json" not in options(command)} == {"demo"}


def test_the_readme_draws_only_moves_of_an_event_that_the_program_allows() -> None:
    assert drawn(README) - {("[*]", "pending")} <= allowed()


def test_the_developers_page_draws_every_move_of_an_event_that_the_program_allows() -> None:
    assert drawn(page("posapp/README.md")) == allowed()


@pytest.mark.parametrize("name", ["README.md", "posapp/README.md"])
def test_every_part_of_the_program_is_told(name: str) -> None:
    parts = {path.name for path in (PROJECT / "posapp").iterdir() if (path / "__init__.py").exists()}

    assert not {part for part in parts if not re.search(rf"`(posapp/)?{part}/?`", page(name))}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_only_files_folders_and_sections_that_are_there(name: str) -> None:
    named = {each for each in NAMED_FILE.findall(page(name)) if not PLACEHOLDER.search(each)} - {"posapp/_resources"}
    links = LINK.findall(FENCED.sub("", page(name)))

    assert named
    assert not [each for each in named if not (PROJECT / each).exists()]
    for target, section in links:
        linked = (PROJECT / name).parent / target if target else PROJECT / name
        assert linked.exists(), (name, target)
        assert not section or section.removeprefix("#") in anchors(linked.read_text("utf-8")), (name, target, section)


@pytest.mark.parametrize("constant", re.findall(r"`([A-Z_]{4,})`", README))
def test_a_constant_that_the_readme_names_is_there(constant: str) -> None:
    sources = [*(PROJECT / "posapp").rglob("*.py"), *(PROJECT / "tests").rglob("*.py")]

    assert any(re.search(rf"^ *{constant}\b", source.read_text("utf-8"), re.MULTILINE) for source in sources)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_only_tasks_that_can_be_run(name: str) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))

    assert set(re.findall(r"`(?:\.venv/bin/)?poe (\w+)`", page(name))) <= set(project["tool"]["poe"]["tasks"])


def test_the_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## \[{re.escape(__version__)}\] - (unreleased|\d{{4}}-\d\d-\d\d)$", CHANGELOG, re.MULTILINE)


def test_ci_runs_the_tests_by_the_readmes_own_command() -> None:
    script = (PROJECT / ".ci" / "run").read_text(encoding="utf-8")

    assert "<!-- the tests -->" in script
    assert "README.md" in script
    assert os.access(PROJECT / ".ci" / "run", os.X_OK)


@pytest.mark.slow
def test_a_plain_install_carries_every_resource_and_starts_outside_the_project(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(PROJECT)],
        check=True,
    )
    (wheel,) = tmp_path.glob("posapp-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    resources = {path.relative_to(PROJECT / "resources") for path in (PROJECT / "resources").rglob("*")}
    files = {path for path in resources if (PROJECT / "resources" / path).is_file()}

    assert files
    assert not {path for path in files if f"posapp/_resources/{path.as_posix()}" not in carried}
    assert "posapp/_resources/manual/en/index.md" in carried
    assert not [name for name in carried if name.startswith("tests/") or name == "posapp/README.md"]

    starts = install_beside_the_project(wheel, tmp_path / "installed")

    assert starts == f"posapp {__version__}"


def install_beside_the_project(wheel: Path, folder: Path) -> str:
    """Install a wheel where only its dependencies can be seen, and give what `posapp --version` says there."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    (packages,) = folder.rglob("site-packages")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", str(wheel)], check=True
    )
    dependencies = next(Path(path) for path in sys.path if Path(path, "click").is_dir())
    (packages / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")
    answer = subprocess.run(
        [python, "-m", "posapp", "--version"], cwd=folder, capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()
