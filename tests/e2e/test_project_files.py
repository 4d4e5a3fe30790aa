"""The project's own files say what is true: the README, the changelog, the wheel, the bundle's description."""

import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import click
import pytest

from posapp import __version__
from posapp.cli.commands import posapp
from posapp.domain.events.states import MOVES, EventState
from posapp.ui.labels.sentences import state_label

PROJECT = Path(__file__).resolve().parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")

FENCED = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
VARIABLE = re.compile(r"\bPOSAPP_[A-Z_]*[A-Z]\b")


def fenced(language: str) -> list[str]:
    """Give the README's blocks in a language."""
    return [block for found, block in FENCED.findall(README.replace("\n  ```", "\n```")) if found == language]


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
    return {
        words: command
        for name, found in commands().items()
        for words, command in (
            {f"{name} {part}": command for part, command in found.commands.items()}
            if isinstance(found, click.Group)
            else {name: found}
        ).items()
    }


def options(command: click.Command) -> set[str]:
    """Give the options of a command as they are typed."""
    context = click.Context(command, help_option_names=["--help"])
    return {option for parameter in command.get_params(context) for option in parameter.opts}


def typed_commands() -> list[list[str]]:
    """Give every posapp command that the README shows, as words."""
    inline = re.findall(r"`(posapp[ `][^`]*|posapp)`", README)
    blocks = [part for block in fenced("bash") for part in re.split(r"\n|&&", block)]
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


def test_the_readme_shows_only_commands_and_options_that_the_program_has() -> None:
    known = {**commands(), **runnable()}

    for words in typed_commands():
        if len(words) == 1 or words[1] in {"COMMAND", "--version", "--help"}:
            continue
        command = known.get(" ".join(words[1:3])) or known.get(words[1])
        assert command, f"the README shows “{' '.join(words)}”"
        shown = {word.partition("=")[0] for word in words[2:] if word.startswith("--")}
        assert shown <= options(command), f"the README shows “{' '.join(words)}”"


def test_the_readme_lists_every_command() -> None:
    listed = set(re.findall(r"^\| `posapp ([a-z]+)", README, re.MULTILINE))

    assert listed == set(commands())


def test_every_command_but_the_practice_shop_answers_machines() -> None:
    assert {name for name, command in runnable().items() if "--json" not in options(command)} == {"demo"}


def test_the_readme_names_the_variables_that_the_program_reads_and_no_others() -> None:
    read = {name for file in (PROJECT / "posapp").rglob("*.py") for name in VARIABLE.findall(file.read_text("utf-8"))}
    table = {name for line in README.splitlines() if line.startswith("| `POSAPP_") for name in VARIABLE.findall(line)}

    assert table == read
    assert set(VARIABLE.findall(README)) == read | {"POSAPP_SHARED_DATA"}


def test_the_readme_draws_the_moves_of_an_event_that_the_program_allows() -> None:
    (diagram,) = fenced("mermaid")
    drawn = set(re.findall(r"^ *(\w+) --> (\w+):", diagram, re.MULTILINE))

    assert drawn == {(source.value, target.value) for source, targets in MOVES.items() for target in targets}


def test_the_readme_explains_every_state_by_the_word_that_the_screen_shows() -> None:
    rows = {
        state: word
        for words, states in re.findall(r"^\| ([A-Z][\w, ]+) \| .* \| (`.*`) \|$", README, re.MULTILINE)
        for word, state in zip(words.split(", "), re.findall(r"`(\w+)`", states), strict=True)
    }

    assert rows == {state.value: state_label(state) for state in EventState}


def test_the_readme_tells_of_every_part_of_the_program() -> None:
    layers = README.partition("## Architecture")[2].partition("###")[0]
    parts = {path.name for path in (PROJECT / "posapp").iterdir() if (path / "__init__.py").exists()}

    assert not {part for part in parts if f"`{part}/`" not in layers and f"`posapp/{part}/`" not in layers}


def test_the_readme_names_only_files_and_folders_that_are_there() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)]+)\)", README)
    named = set(re.findall(r"`((?:posapp|tests|resources|\.ci)/[\w./]*)`", README)) - {"posapp/_resources"}

    assert targets
    assert not [name for name in (*targets, *named) if not (PROJECT / name).exists()]


def test_the_readme_names_only_tasks_that_can_be_run() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))

    assert set(re.findall(r"`(?:\.venv/bin/)?poe (\w+)`", README)) <= set(project["tool"]["poe"]["tasks"])


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
    assert not [name for name in carried if name.startswith("tests/")]

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
