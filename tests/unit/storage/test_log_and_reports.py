"""The log never grows beyond a few files, and the newest reports are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from posapp.storage.faults import FolderNotWritable
from posapp.storage.files.log_file import LogFile
from posapp.storage.files.report_files import ReportFiles


def test_a_full_log_is_put_aside_and_the_oldest_goes(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "logs" / "posapp.log", full=100, kept=2)
    for number in range(100):
        log.append(f"line {number:03d}")

    names = sorted(file.name for file in (tmp_path / "logs").iterdir())
    assert names == ["posapp.1.log", "posapp.2.log", "posapp.log"]
    assert sum(file.stat().st_size for file in (tmp_path / "logs").iterdir()) <= 3 * 110
    assert log.last(15) == tuple(f"line {number:03d}" for number in range(85, 100))


def test_what_is_logged_stays_one_line(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "posapp.log")
    log.append("one\nforged 2026-01-01")

    assert log.last(5) == ("one forged 2026-01-01",)


def test_a_log_that_was_never_written_has_no_lines(tmp_path: Path) -> None:
    assert LogFile(tmp_path / "posapp.log").last(5) == ()


def test_a_log_where_no_folder_can_be_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")

    with pytest.raises(FolderNotWritable):
        LogFile(tmp_path / "file" / "posapp.log").append("line")


def test_the_newest_ten_reports_are_kept_and_nothing_else_is_touched(tmp_path: Path) -> None:
    reports, begin = ReportFiles(tmp_path), datetime(2026, 11, 24, 12, tzinfo=UTC)
    (tmp_path / "problem-of-mine.txt").write_text("not ours", "utf-8")
    for number in range(13):
        reports.write(begin + timedelta(minutes=number), f"report {number}")

    kept = reports.all()
    assert [reports.read(file) for _at, file in kept] == [f"report {number}" for number in range(12, 2, -1)]
    assert kept[0][0] == begin + timedelta(minutes=12)
    assert (tmp_path / "problem-of-mine.txt").exists()
