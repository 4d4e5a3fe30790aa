"""`posapp intake watch` as a process: a receipt is printed as it is written, and Ctrl-C ends it."""

import json
import select
import signal
import sys
from pathlib import Path

import pytest

from tests.e2e.program import Program
from tests.unit.intake.xml.fiscal_documents import cfe


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A computer without a till, where XML alone is read."""
    return Program(tmp_path, "http://127.0.0.1:9", "none")


@pytest.mark.skipif(sys.platform == "win32", reason="a console's Ctrl-C cannot be sent to one process there")
def test_a_receipt_is_printed_as_it_is_written_and_ctrl_c_ends(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "pos"
    folder.mkdir()
    with program.start("intake", "watch", str(folder), "--json") as watching:
        assert watching.stdout is not None
        line = ""
        for number in range(1, 1000):  # what lies there before it first looks is no news
            (folder / f"{number}.xml").write_text(cfe().replace("424298", str(number)), encoding="utf-8")
            if _says_something(watching.stdout.fileno(), 1.0):
                line = watching.stdout.readline()
                break
        watching.send_signal(signal.SIGINT)
        watching.communicate(timeout=60)
    (receipt,) = json.loads(line)["receipts"]
    assert receipt["number"].startswith("A-")
    assert watching.returncode == 0


def _says_something(descriptor: int, seconds: float) -> bool:
    return bool(select.select([descriptor], [], [], seconds)[0])
