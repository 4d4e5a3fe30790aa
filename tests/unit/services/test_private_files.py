"""What a till keeps is its user's alone: files 600, folders 700, also those that were made before with wider rights."""

import os
import stat
from pathlib import Path

import pytest

from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from posapp.storage.files.log_file import LogFile
from posapp.storage.files.private_files import make_private_folder
from posapp.storage.files.report_files import ReportFiles

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in the user's profile")


def rights_below(folder: Path) -> dict[str, str]:
    everything = [folder, *folder.rglob("*")]
    return {each.name: oct(stat.S_IMODE(each.lstat().st_mode)) for each in everything}


def wide(found: dict[str, str]) -> dict[str, str]:
    return {name: mode for name, mode in found.items() if mode not in {"0o600", "0o700"}}


def test_everything_that_a_till_makes_is_its_users_alone(till: Till) -> None:
    with open_background_session(till) as session, till.open_ledger(), till.open_cache():
        session.maintenance.back_up()
        LogFile(till.home.log).append("a line")
        ReportFiles(till.home.logs).write(till.clock(), "a report")
        found = rights_below(till.home.folder)
        assert {"ledger.db", "ledger.db-wal", "cache.db", "backups", "logs", "posapp.log"} <= set(found)
        assert wide(found) == {}


def test_what_was_left_open_to_others_is_mended_when_the_till_is_opened(till: Till) -> None:
    with open_background_session(till) as session:
        session.maintenance.back_up()
    LogFile(till.home.log).append("a line")
    till.home.window_settings.write_text("[window]\n")
    for each in [till.home.folder, *till.home.folder.rglob("*")]:
        each.chmod(0o777 if each.is_dir() else 0o666)
    again = Till(till.environment)
    with again.open_ledger(), again.open_cache():
        assert wide(rights_below(till.home.folder)) == {}


def test_what_somebody_else_keeps_in_that_folder_is_left_as_it_is(till: Till, tmp_path: Path) -> None:
    script, link = till.home.folder / "print.sh", till.home.folder / "ledger.link"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    (tmp_path / "elsewhere").touch(mode=0o644)
    link.symlink_to(tmp_path / "elsewhere")
    with Till(till.environment).open_ledger():
        assert oct(stat.S_IMODE(script.stat().st_mode)) == "0o755"
        assert oct(stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode)) == "0o644"


def test_a_file_that_was_made_read_only_on_purpose_stays_so(till: Till) -> None:
    till.home.backups.mkdir(exist_ok=True)
    backup = till.home.backups / "ledger-2026-01-01.db"
    backup.touch(mode=0o444)
    with Till(till.environment).open_ledger():
        assert oct(stat.S_IMODE(backup.stat().st_mode)) == "0o400"


def test_a_folder_of_several_steps_is_made_for_this_user_alone(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "one" / "two")
    assert {oct(stat.S_IMODE(each.stat().st_mode)) for each in (tmp_path / "one").rglob("*")} == {"0o700"}
