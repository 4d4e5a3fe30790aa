"""A browser that a test opened leaves no process behind, whatever became of the test and of the driver."""

import os
from pathlib import Path

import psutil
import pytest

from tests.e2e.browser import chromium, is_chromium_here
from tests.pretended_printer import wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="groups of processes are POSIX's"),
    pytest.mark.skipif(not is_chromium_here(), reason="chromium and its driver are not installed"),
]


def processes_with(folder: Path) -> list[psutil.Process]:
    found = []
    for each in psutil.process_iter(["cmdline", "status"]):
        command = " ".join(each.info["cmdline"] or ())
        if str(folder) in command and each.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(each)
    return found


def drivers() -> set[int]:
    return {
        each.pid
        for each in psutil.Process().children(recursive=True)
        if each.name() == "chromedriver" and each.status() != psutil.STATUS_ZOMBIE
    }


def test_nothing_is_left_when_the_test_is_over(tmp_path: Path) -> None:
    with chromium(tmp_path) as browser:
        browser.open("about:blank")
        assert processes_with(tmp_path)
    wait_for(lambda: processes_with(tmp_path) == [])
    assert drivers() == set()


def test_nothing_is_left_when_the_test_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="as a test fails"), chromium(tmp_path):
        raise AssertionError("as a test fails")
    wait_for(lambda: processes_with(tmp_path) == [])
    assert drivers() == set()


def test_nothing_is_left_when_the_driver_was_killed(tmp_path: Path) -> None:
    with chromium(tmp_path):
        (driver,) = drivers()
        psutil.Process(driver).kill()
    wait_for(lambda: processes_with(tmp_path) == [])
    assert drivers() == set()
