"""`posapp intake watch --once`: what a folder holds now."""

from pathlib import Path

import pytest

from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people
from tests.unit.intake.xml.fiscal_documents import cfe, nfce


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pos"
    made.mkdir()
    (made / "a.xml").write_text(cfe(), encoding="utf-8")
    return made


def test_a_folder_is_one_document_for_machines(
    offline_till: Till, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "b.xml").write_text(nfce(), encoding="utf-8")
    code, told, _said = run_for_machines(offline_till.environment, capsys, "intake", "watch", str(folder), "--once")
    assert code == 0
    assert {each["number"] for each in told["receipts"]} == {"A-424298", "1-12345"}
    first = next(each for each in told["receipts"] if each["number"] == "A-424298")
    assert (first["total"], first["currency"], first["at"]) == ("1007.00", "UYU", "2026-07-30T21:05:11Z")
    assert (first["source"], first["confidence"], first["why"]) == ("folder", "sure", ["xml"])


def test_folders_below_may_be_left_out(offline_till: Till, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "b.xml").write_text(nfce(), encoding="utf-8")
    _code, told, _said = run_for_machines(
        offline_till.environment, capsys, "intake", "watch", str(folder), "--once", "--flat"
    )
    assert [each["number"] for each in told["receipts"]] == ["A-424298"]


def test_what_cannot_be_read_is_named(offline_till: Till, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "half.xml").write_text(cfe()[:200], encoding="utf-8")
    code, written, said = run_for_people(offline_till.environment, capsys, "intake", "watch", str(folder), "--once")
    assert code == 0
    assert "A-424298" in written
    assert "half.xml: it is not whole yet" in said


def test_looking_twice_shows_the_same_and_keeps_nothing(
    offline_till: Till, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("intake", "watch", str(folder), "--once")
    assert run_for_machines(offline_till.environment, capsys, *words) == run_for_machines(
        offline_till.environment, capsys, *words
    )
    assert list(offline_till.home.folder.glob("intake-folder-*")) == []


def test_support_reads_xml_on_a_computer_without_a_till(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = {"POSAPP_HOME": str(tmp_path / "none")}
    code, told, _said = run_for_machines(environment, capsys, "intake", "watch", str(folder), "--once")
    assert (code, [each["number"] for each in told["receipts"]]) == (0, ["A-424298"])
    assert not (tmp_path / "none" / "ledger.db").exists()


def test_a_folder_that_is_not_there_is_a_wrong_argument(
    offline_till: Till, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _told, said = run_for_machines(offline_till.environment, capsys, "intake", "watch", str(tmp_path / "no"))
    assert code == 2
    assert "does not exist" in said
