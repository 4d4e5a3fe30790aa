"""What the packages are made of: licences, manual, icons, one version number, and the files that describe them."""

import configparser
import re
import struct
import subprocess
import sys
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

import bundle_licences
from man_page import man_page
from posapp import __version__
from posapp.cli.commands import posapp
from windows_files import icon_file

PROJECT = Path(__file__).resolve().parents[2]
INSTALLER = PROJECT / "resources" / "installer"
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+) --hash=sha256:[0-9a-f]{64}$")


def runtime_distributions() -> list[Distribution]:
    """Give posapp's dependencies and theirs, as far as they are installed here."""
    known = {_plain(each.name): each for each in distributions()}
    waiting, found = ["posapp"], dict[str, Distribution]()
    while waiting:
        each = known.get(waiting.pop())
        if each is None or _plain(each.name) in found:
            continue
        found[_plain(each.name)] = each
        wanted = [line for line in each.requires or [] if "extra ==" not in line]
        waiting += [_plain(re.split(r"[^A-Za-z0-9._-]", line)[0]) for line in wanted]
    del found["posapp"]
    return list(found.values())


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_that_the_program_stands_on_brings_the_text_of_its_licence() -> None:
    found = runtime_distributions()

    assert len(found) > 25
    for each in found:
        assert any(len(text) > 200 for text in bundle_licences.licence_texts(each)), each.name


def test_the_licences_of_a_bundle_name_each_distribution_that_a_file_of_it_comes_from() -> None:
    sources = [
        str(distribution("click").locate_file("click/core.py")),
        str(distribution("sqlcipher3").locate_file("sqlcipher3/__init__.py")),
    ]
    text = bundle_licences.licences_of_bundle(sources)

    assert f"\nclick {distribution('click').version}\n" in text
    assert "\nsqlcipher3 " in text
    assert "ZETETIC LLC" in text, "SQLCipher itself, which is inside that distribution"
    assert f"\nPython {sys.version.split()[0]}\n" in text
    assert "\nstarlette " not in text


def test_a_distribution_without_a_licence_stops_the_build(tmp_path: Path) -> None:
    metadata = tmp_path / "nobodys-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: nobodys\nVersion: 1.0\n", "utf-8")
    (metadata / "RECORD").write_text("nobodys-1.0.dist-info/METADATA,,\n", "utf-8")

    with pytest.raises(bundle_licences.LicenceMissing, match="nobodys"):
        bundle_licences.licence_texts(Distribution.at(metadata))


def test_the_manual_tells_every_command_and_every_option() -> None:
    page = man_page("2026-11-24").replace("\\-", "-")
    whole = click.Context(posapp, info_name="posapp")

    assert page.startswith(f'.TH POSAPP 1 "2026-11-24" "posapp {__version__}"')
    for name in posapp.list_commands(whole):
        command = posapp.get_command(whole, name)
        assert command is not None
        assert f".SS posapp {name}" in page
        for parameter in command.params:
            assert parameter.param_type_name != "option" or parameter.opts[0] in page, (name, parameter.opts)


def test_the_manual_holds_nothing_that_roff_takes_for_a_command() -> None:
    known = (".TH", ".SH", ".SS", ".TP", ".B ")

    assert not [
        line for line in man_page("2026-11-24").splitlines() if line.startswith((".", "'")) and line[:3] not in known
    ]


def test_the_man_page_and_the_manual_name_the_same_variables() -> None:
    page = (PROJECT / "resources" / "manual" / "en" / "scripts.md").read_text("utf-8")
    named = set(re.findall(r"^\| `(POSAPP_\w+)`", page, re.MULTILINE))

    assert set(re.findall(r"POSAPP_\w+", man_page("2026-11-24").partition(".SH ENVIRONMENT")[2])) == named


def test_the_icon_for_windows_holds_each_size(qtbot: QtBot) -> None:
    images = []
    for side in (16, 48, 256):
        image = QImage(side, side, QImage.Format.Format_ARGB32)
        image.fill(QColor(10, 110, 96))
        images.append(image)
    written = icon_file(images)

    assert struct.unpack_from("<HHH", written) == (0, 1, 3)
    entries = [struct.unpack_from("<BBBBHHII", written, 6 + 16 * place) for place in range(3)]
    assert [entry[0] for entry in entries] == [16, 48, 0]
    assert entries[-1][6] + entries[-1][7] == len(written)
    assert written[entries[-1][7] :].startswith(b"\x89PNG")
    read = QImage.fromData(written)
    assert read.pixelColor(3, 3) == QColor(10, 110, 96)


def test_the_desktop_entry_starts_the_installed_command_and_its_practice_shop() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(INSTALLER / "posapp.desktop", encoding="utf-8")

    assert entry["Desktop Entry"]["Exec"] == "posapp"
    assert entry["Desktop Action practice"]["Exec"] == "posapp demo"
    for section, key in (("Desktop Entry", "comment"), ("Desktop Action practice", "name")):
        assert {f"{key}[es]", f"{key}[pt]"} <= set(entry[section])


def test_the_description_for_software_centres_is_told_in_three_languages() -> None:
    root = ElementTree.parse(INSTALLER / "com.hellotext.posapp.metainfo.xml").getroot()  # noqa: S314 - our own file
    language = "{http://www.w3.org/XML/1998/namespace}lang"

    assert root.findtext("launchable") == "posapp.desktop"
    assert {each.get(language) for each in root.findall("summary")} == {None, "es", "pt-BR"}
    releases = root.find("releases")
    assert releases is not None
    assert [each.get("version") for each in releases] == ["@VERSION@"], "the build puts the program's own number there"


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_a_release_is_built_of_what_is_named_to_the_version_and_the_hash(system: str) -> None:
    lines = (PROJECT / "packaging" / system / "requirements.txt").read_text("utf-8").splitlines()[1:]
    named = {_plain(match[1]) for line in lines if (match := PINNED.match(line))}
    ours = {
        _plain(re.split(r"[^A-Za-z0-9._-]", line)[0])
        for line in distribution("posapp").requires or []
        if "extra" not in line
    }

    assert len(named) == len(lines)
    assert ours <= named
    assert "pyinstaller" in named


@pytest.mark.parametrize(
    "name", ["build-deb", "try-deb", "build-windows", "try-windows", "common.bash", "windows/sign"]
)
def test_the_scripts_can_be_read_by_the_shell(name: str) -> None:
    assert subprocess.run(["bash", "-n", PROJECT / "packaging" / name], check=False).returncode == 0


def test_the_installer_says_everything_in_each_of_its_languages() -> None:
    texts = (PROJECT / "packaging" / "windows" / "texts.nsh").read_text("utf-8")
    script = (PROJECT / "packaging" / "windows" / "posapp.nsi").read_text("utf-8")
    told = {
        name: re.findall(r'"([^"]+)"', body)
        for name, body in re.findall(r"^!insertmacro Text (\w+) ((?:.|\\\n)*?)$(?!\n  )", texts, re.MULTILINE)
    }

    assert len(told) > 8
    assert {name for name, languages in told.items() if len(languages) != 3} == set()
    assert set(told) == {name for name in re.findall(r"\$\((\w+)\)", script)}


def test_the_printer_in_between_starts_with_the_user_and_again_when_it_dies() -> None:
    unit = configparser.ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(PROJECT / "packaging" / "linux" / "posapp-printer.service", encoding="utf-8")
    script = (PROJECT / "packaging" / "windows" / "posapp.nsi").read_text("utf-8")

    assert unit["Service"]["ExecStart"] == "/usr/bin/posapp intake printer --unless-running"
    assert unit["Service"]["Restart"] == "always"
    assert unit["Install"]["WantedBy"] == "default.target"
    assert "/usr/lib/systemd/user/posapp-printer.service" in (PROJECT / "packaging" / "build-deb").read_text("utf-8")
    assert '"intake printer --keep-running --unless-running"' in script
    assert script.count('"$SMSTARTUP\\${NAME} printer.lnk"') == 4
