"""What the command line says before any file is opened."""

import json
import subprocess
import sys
from collections.abc import Mapping

import pytest

from posapp import __version__
from posapp.cli import main
from posapp.cli.launchers import DemoOptions, Launchers, Theme


def _no_pdf(*_what: object) -> None:
    raise AssertionError("no file is wanted")


class Doors:
    """Doors that remember who came through."""

    def __init__(self) -> None:
        self.windows: list[Mapping[str, str]] = []
        self.demos: list[DemoOptions] = []

    def open_window(self, environment: Mapping[str, str]) -> int:
        self.windows.append(environment)
        return 7

    def play_demo(self, options: DemoOptions) -> int:
        self.demos.append(options)
        return 0

    def run(self, *arguments: str, **environment: str) -> int:
        launchers = Launchers(open_window=self.open_window, play_demo=self.play_demo, write_summary_pdf=_no_pdf)
        return main(launchers, arguments, {"POSAPP_HOME": "/nonexistent/till", **environment})


@pytest.fixture
def doors() -> Doors:
    return Doors()


def test_without_a_command_the_window_opens_and_its_code_is_the_process_s(doors: Doors) -> None:
    assert doors.run() == 7
    assert doors.windows == [{"POSAPP_HOME": "/nonexistent/till"}]


def test_the_version_is_told(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.run("--version") == 0
    assert capsys.readouterr().out == f"posapp {__version__}\n"


def test_help_names_every_command_with_a_sentence(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.run("--help") == 0
    told = capsys.readouterr().out
    for command in "demo setup pull lookup track import sync status events doctor sandbox".split():
        assert f"\n  {command} " in told


@pytest.mark.parametrize("command", "demo setup pull lookup track import sync status events doctor sandbox".split())
def test_every_command_has_help(doors: Doors, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert doors.run(command, "--help") == 0
    assert f"Usage: posapp {command}" in capsys.readouterr().out


def test_an_unknown_command_is_wrong_usage(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.run("sell") == 2
    assert "No such command 'sell'" in capsys.readouterr().err


def test_the_demo_is_handed_what_was_typed(doors: Doors) -> None:
    assert doors.run("demo", "--theme", "dark", "--size", "1024x768", "--profiles", "40") == 0
    assert doors.demos == [DemoOptions(theme=Theme.DARK, size=(1024, 768), profiles=40)]


def test_the_demo_opens_the_shop_of_a_country(doors: Doors) -> None:
    assert doors.run("demo", "--country", "br") == 0
    assert [each.country for each in doors.demos] == ["BR"]
    assert doors.run("demo", "--country", "XX") == 2


@pytest.mark.parametrize("size", ["1024", "1024x", "axb", "1x1", "99999x99999", "-5x-5", ""])
def test_a_size_that_no_screen_has_is_wrong_usage(doors: Doors, size: str) -> None:
    assert doors.run("demo", "--size", size) == 2
    assert doors.demos == []


WHO = ("--profile", "p1")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--profile, --customer and --phone"),
        (("--profile", "p1", "--phone", "099"), "--profile, --customer and --phone"),
        (("--customer", "  "), "--profile, --customer and --phone"),
        ((*WHO, "--amount", "5"), "--amount and --currency go together"),
        ((*WHO, "--currency", "USD"), "--amount and --currency go together"),
        ((*WHO, "--amount", "1.234,5x", "--currency", "USD"), "Amount: “1.234,5x” is not an amount"),
        ((*WHO, "--amount", "-5", "--currency", "USD"), "Amount: “-5” is not an amount"),
        ((*WHO, "--amount", "5.001", "--currency", "USD"), "more decimals than USD allows"),
        ((*WHO, "--amount", "5", "--currency", "XXY"), "Currency: “XXY” is not a currency code"),
        ((*WHO, "--at", "2026-01-01T10:00:00"), "has no time zone"),
        ((*WHO, "--at", "yesterday"), "Time: “yesterday” is not a date and time"),
        ((*WHO, "--at", "0001-01-01T00:00:00+14:00"), "is not a date and time"),
        ((*WHO, "--object", "o1", "--param", "a=1"), "--object and --param exclude each other"),
        ((*WHO, "--param", "a"), "--param: “a” is not key=value"),
        ((*WHO, "--meta", "=1"), "--meta: “=1” is not key=value"),
    ],
)
def test_a_wrong_argument_of_track_is_one_sentence_on_stderr(
    doors: Doors, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert doors.run("track", "physical_store.paid", *arguments) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert said.out == ""


def test_machines_are_told_of_a_wrong_argument_in_json_too(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.run("track", "x.y", *WHO, "--amount", "5x", "--currency", "USD", "--json") == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["kind"], error["field"]) == ("AmountInvalid", "amount")
    assert error["sentence"].startswith("Amount: “5x”")


def test_machines_are_told_of_wrong_usage_in_json_too(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.run("events", "--json", "--state", "lost") == 2
    assert "lost" in json.loads(capsys.readouterr().out)["error"]["sentence"]


def test_a_token_is_never_an_argument(doors: Doors) -> None:
    assert doors.run("setup", "--token", "secret") == 2


def test_a_till_that_is_not_set_up_says_so(doors: Doors, capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.run("status") == 1
    assert "not set up yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value"), [("POSAPP_API_URL", "nowhere"), ("POSAPP_DATABASE_KEY", "1234"), ("POSAPP_HOME", __file__)]
)
def test_a_malformed_variable_is_one_sentence(
    doors: Doors, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    assert doors.run("status", **{name: value}) == 2
    assert capsys.readouterr().err.startswith(f"posapp: {name}: ")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["track", "--help"], ["import", "--help"]])
def test_help_and_version_load_neither_window_nor_network_nor_database(arguments: list[str]) -> None:
    program = (
        "import sys; from posapp.cli import main; from posapp.cli.launchers import Launchers\n"
        f"main(Launchers(open_window=len, play_demo=id, write_summary_pdf=id), {arguments!r}, {{}})\n"
        "heavy = {'PySide6', 'httpx', 'sqlcipher3', 'babel', 'phonenumbers', 'keyring', 'starlette', 'uvicorn'}\n"
        "sys.exit(' '.join(heavy & set(sys.modules)) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
