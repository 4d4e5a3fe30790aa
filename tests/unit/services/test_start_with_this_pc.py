"""The printer in between starts when the user signs in: what each system is told, and that it says the same back."""

import configparser
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from posapp.domain.errors import EnvironmentFault
from posapp.paths import find_home
from posapp.services.on_till.printer.start_with_pc.choosing import start_entry
from posapp.services.on_till.printer.start_with_pc.entry import (
    StartEntry,
    StartNotWritten,
    autostart_entry,
    run_value,
    systemd_unit,
)
from posapp.services.on_till.printer.start_with_pc.linux import DesktopStart, SystemdStart
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding, StartWay
from posapp.services.on_till.printer.start_with_pc.windows import RunValue, startup_shortcuts

AWKWARD = '/home/the shop/caja "1" $HOME 100% `id` \\n;'
ENTRY = StartEntry(name="posapp-printer", command=("/opt/posapp/posapp", "intake", "printer", "--unless-running"))
AWKWARD_ENTRY = StartEntry(
    name="posapp-printer", command=(sys.executable, "-m", "posapp", AWKWARD), variables={"POSAPP_HOME": AWKWARD}
)


class Registry:
    """The values that Windows would run, in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def put(self, name: str, value: str) -> None:
        self.values[name] = value

    def remove(self, name: str) -> None:
        self.values.pop(name, None)


def ways(folder: Path) -> Mapping[str, StartWay]:
    shortcuts = startup_shortcuts(folder / "own", folder / "all")
    return {
        "systemd": SystemdStart(ENTRY, folder / "config", folder / "everybody", None),
        "package": SystemdStart(ENTRY, folder / "config", folder / "everybody", packaged(folder)),
        "desktop": DesktopStart(ENTRY, folder / "config"),
        "windows": RunValue(ENTRY, Registry(), shortcuts),
    }


def packaged(folder: Path) -> Path:
    unit = folder / "posapp-printer.service"
    unit.write_text("[Service]\n")
    return unit


@pytest.mark.parametrize("name", ["systemd", "package", "desktop", "windows"])
def test_it_is_switched_on_and_off_as_often_as_one_likes(name: str, tmp_path: Path) -> None:
    way = ways(tmp_path)[name]
    assert way.standing() is StartStanding.OFF
    for _twice in range(2):
        way.switch_on()
        assert way.standing() is StartStanding.ON
    for _twice in range(2):
        way.switch_off()
        assert way.standing() is StartStanding.OFF
    assert [each for each in (tmp_path / "config").rglob("*") if not each.is_dir()] == []


def test_the_unit_of_the_package_is_used_so_that_an_upgrade_renews_it(tmp_path: Path) -> None:
    ways(tmp_path)["package"].switch_on()
    (link,) = [each for each in (tmp_path / "config").rglob("*") if not each.is_dir()]

    assert link.resolve() == tmp_path / "posapp-printer.service"


def test_a_package_that_was_removed_starts_nothing(tmp_path: Path) -> None:
    way = ways(tmp_path)["package"]
    way.switch_on()
    (tmp_path / "posapp-printer.service").unlink()

    assert way.standing() is StartStanding.OFF
    way.switch_off()


def test_a_unit_that_somebody_wrote_by_hand_stays(tmp_path: Path) -> None:
    unit = tmp_path / "config" / "systemd" / "user" / "posapp-printer.service"
    unit.parent.mkdir(parents=True)
    unit.write_text("[Service]\nExecStart=/bin/true\n")
    ways(tmp_path)["package"].switch_off()

    assert unit.exists()


def test_what_an_administrator_set_for_everybody_is_said_and_left(tmp_path: Path) -> None:
    wanted = tmp_path / "everybody" / "default.target.wants" / "posapp-printer.service"
    wanted.parent.mkdir(parents=True)
    wanted.touch()
    shortcut = startup_shortcuts(tmp_path / "own", tmp_path / "all")[1]
    shortcut.parent.mkdir(parents=True)
    shortcut.touch()
    for name in ("package", "windows"):
        way = ways(tmp_path)[name]
        way.switch_off()
        assert way.standing() is StartStanding.FOR_EVERYBODY


def test_the_shortcut_of_the_installer_counts_and_is_not_started_twice(tmp_path: Path) -> None:
    shortcut = startup_shortcuts(tmp_path / "own", tmp_path / "all")[0]
    shortcut.parent.mkdir(parents=True)
    shortcut.touch()
    way = ways(tmp_path)["windows"]
    assert way.standing() is StartStanding.ON
    way.switch_on()
    assert not shortcut.exists()
    way.switch_off()
    assert way.standing() is StartStanding.OFF


@pytest.mark.skipif(os.name != "posix", reason="rights are others there")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("name", ["systemd", "desktop"])
def test_a_folder_that_refuses_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir(mode=0o500)
    with pytest.raises(EnvironmentFault):
        ways(tmp_path)[name].switch_on()


@pytest.mark.parametrize("name", ["systemd", "desktop"])
def test_a_file_in_the_place_of_the_folder_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / "config").touch()
    with pytest.raises(EnvironmentFault):
        ways(tmp_path)[name].switch_on()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("entry", [AWKWARD_ENTRY, StartEntry(name="posapp-printer", command=(sys.executable, "-V"))])
def test_systemd_reads_the_unit_as_it_is_meant(entry: StartEntry, tmp_path: Path) -> None:
    unit = tmp_path / "posapp-printer.service"
    unit.write_text(systemd_unit(entry))
    told = subprocess.run(
        ["systemd-analyze", "--user", "verify", "--man=no", str(unit)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
    )

    assert (told.returncode, told.stderr) == (0, "")


def test_a_unit_keeps_it_running_and_ends_for_good_when_it_was_told_to() -> None:
    unit = configparser.ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(systemd_unit(ENTRY))

    assert unit["Service"]["Restart"] == "always"
    assert unit["Service"]["RestartPreventExitStatus"] == "0 2"
    assert unit["Install"]["WantedBy"] == "default.target"
    assert unit["Service"]["ExecStart"] == '"/opt/posapp/posapp" "intake" "printer" "--unless-running"'


def test_a_path_is_never_read_as_a_command(tmp_path: Path) -> None:
    written = systemd_unit(AWKWARD_ENTRY)
    assert r'\"1\" $$HOME 100%% `id` \\n;"' in written.split("ExecStart=")[1]
    assert r"$HOME 100%%" in written.split("Environment=")[1]

    desktop = autostart_entry(AWKWARD_ENTRY).split("\nExec=")[1].strip()
    undone = desktop.replace("%%", "%").replace("\\\\", "\\")  # what a desktop does before it splits
    # within double quotes a shell undoes the same four characters as a desktop does
    assert shlex.split(undone.replace("\\$", "$").replace("\\`", "`")) == [
        "env",
        f"POSAPP_HOME={AWKWARD}",
        *AWKWARD_ENTRY.command,
    ]


def test_windows_is_given_a_command_line_that_it_splits_again() -> None:
    program = r"C:\Program Files\posapp\posappw.exe"
    entry = StartEntry(name="posapp-printer", command=(program, "intake", "printer", "--keep-running"))

    assert run_value(entry) == '"C:\\Program Files\\posapp\\posappw.exe" intake printer --keep-running'
    with pytest.raises(StartNotWritten, match="POSAPP_HOME"):
        run_value(AWKWARD_ENTRY)


@pytest.mark.parametrize("path", ["/home/a\nExecStartPre=/bin/rm", "/home/a\x1b[2J"])
def test_a_path_with_a_line_break_is_refused(path: str) -> None:
    with pytest.raises(StartNotWritten):
        StartEntry(name="posapp-printer", command=(path,))


def test_two_tills_of_one_user_do_not_take_each_others_entry_and_no_key_is_written(tmp_path: Path) -> None:
    usual = find_home({})
    other = {"POSAPP_HOME": str(tmp_path / "till"), "POSAPP_DATABASE_KEY": "ab" * 32}
    first, second = start_entry(usual, {}, is_kept=False), start_entry(find_home(other), other, is_kept=False)

    assert first.name == "posapp-printer"
    assert second.name != first.name
    assert second.variables == {"POSAPP_HOME": str(tmp_path / "till")}
    assert "ab" * 32 not in systemd_unit(second)
