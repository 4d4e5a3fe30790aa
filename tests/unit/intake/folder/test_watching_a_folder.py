"""A folder is watched: what is new in it comes once, and only when it is whole."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.intake.folder.file_reading import FileTrouble
from posapp.intake.folder.settling import MAX_TRIES
from posapp.intake.folder.watching import MAX_TROUBLES
from tests.unit.intake.folder.shop_folder import ShopFolder
from tests.unit.intake.xml.fiscal_documents import cfe, dte, nfce, sat


@pytest.fixture
def folder(tmp_path: Path) -> ShopFolder:
    return ShopFolder(tmp_path)


def test_what_was_there_before_is_no_news(folder: ShopFolder) -> None:
    folder.write("old.xml", cfe())
    assert folder.passes() == []
    folder.write("new.xml", nfce())
    assert folder.passes() == ["1-12345"]
    assert folder.passes() == []


def test_what_came_while_posapp_was_closed_comes_at_the_start(folder: ShopFolder) -> None:
    folder.passes()
    folder.write("closed.xml", cfe())
    folder.starts_again()
    assert folder.passes() == ["A-424298"]
    folder.starts_again()
    assert folder.passes() == []


def test_a_file_is_read_once_it_stopped_growing(folder: ShopFolder) -> None:
    folder.passes()
    whole = cfe().encode()
    folder.write("slow.xml", whole[:100])
    assert folder.passes(0.5) == []
    folder.write("slow.xml", whole[:600])
    assert folder.passes(0.5) == []
    folder.write("slow.xml", whole)
    assert folder.passes() == ["A-424298"]


def test_a_half_written_file_is_tried_again_and_then_left(folder: ShopFolder) -> None:
    folder.passes()
    half = folder.write("half.xml", cfe()[:300])
    for _ in range(MAX_TRIES):
        folder.passes(200)
    assert folder.watch.waiting == 0
    assert folder.watch.troubles == {half: FileTrouble.UNFINISHED}
    folder.write("half.xml", cfe())
    assert folder.passes() == ["A-424298"]
    assert folder.watch.troubles == {}


def test_a_receipt_counts_as_read_once_it_was_taken(folder: ShopFolder) -> None:
    folder.passes()
    folder.refuses = True
    file = folder.write("sale.xml", cfe())
    assert folder.passes() == []
    assert folder.watch.troubles == {file: FileTrouble.NOT_TAKEN}
    folder.starts_again()
    folder.refuses = False
    assert folder.passes() == ["A-424298"]


def test_a_line_that_a_crash_cut_off_loses_nothing(folder: ShopFolder) -> None:
    folder.passes()
    folder.write("one.xml", cfe())
    folder.write("two.xml", sat())
    assert len(folder.passes()) == 2
    folder.memory_file.write_bytes(folder.memory_file.read_bytes()[:-20])
    folder.starts_again()
    assert len(folder.passes()) == 1
    folder.starts_again()
    assert folder.passes() == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=400) | st.just(b'{"began": 5}\n') | st.just(b"[" * 100_000 + b"\n"))
def test_a_damaged_memory_stops_nothing(tmp_path: Path, content: bytes) -> None:
    folder = ShopFolder(tmp_path)
    folder.memory_file.write_bytes(content)
    folder.starts_again()
    folder.passes()
    folder.write("sale.xml", dte())
    os.utime(folder.path / "sale.xml", ns=(1, 1_000 + len(content)))
    folder.passes()
    assert {each.number for each in folder.taken} <= {"1001"}


def test_a_folder_that_vanished_is_watched_again_when_it_is_back(folder: ShopFolder) -> None:
    folder.passes()
    away = folder.path.rename(folder.path.with_name("away"))
    folder.passes()
    assert folder.watch.is_gone
    away.rename(folder.path)
    folder.write("back.xml", cfe())
    assert folder.passes() == ["A-424298"]
    assert not folder.watch.is_gone


def test_a_file_that_vanished_is_forgotten(folder: ShopFolder) -> None:
    folder.passes()
    file = folder.write("short.xml", cfe()[:50])
    folder.passes()
    file.unlink()
    folder.passes()
    assert (folder.watch.waiting, folder.watch.troubles) == (0, {})


def test_links_are_not_followed(folder: ShopFolder, tmp_path: Path) -> None:
    folder.passes()
    (tmp_path / "elsewhere.xml").write_text(cfe())
    (folder.path / "link.xml").symlink_to(tmp_path / "elsewhere.xml")
    (folder.path / "round").symlink_to(folder.path)
    assert folder.passes() == []


@pytest.mark.parametrize("name", ["a b.xml", "ñandú 🧉.XML", "'; DROP.xml", "-rf.xml", "a\nb.xml", "deep/er/still.xml"])
def test_any_name_is_read(folder: ShopFolder, name: str) -> None:
    folder.passes()
    folder.write(name, cfe())
    assert folder.passes() == ["A-424298"]


def test_a_name_that_is_no_text_is_read(folder: ShopFolder) -> None:
    folder.passes()
    with open(os.fsencode(folder.path) + b"/\xff\xfe.xml", "wb") as stream:  # noqa: PTH123 - no Path has such a name
        stream.write(cfe().encode())
    assert folder.passes() == ["A-424298"]


@pytest.mark.parametrize("name", ["a.pdf", "a.zip", ".hidden.xml", "~$open.xlsx", "a.xml.tmp"])
def test_other_files_are_left_alone(folder: ShopFolder, name: str) -> None:
    folder.passes()
    folder.write(name, cfe())
    assert folder.passes() == []
    assert folder.watch.troubles == {}


def test_a_file_of_100_megabytes_is_refused_unread(folder: ShopFolder) -> None:
    folder.passes()
    file = folder.path / "huge.xml"
    with file.open("wb") as stream:
        stream.write(b"<?xml version='1.0'?><CFE>")
        stream.truncate(100 * 1024 * 1024)
    folder.passes()
    assert folder.watch.troubles == {file: FileTrouble.TOO_LARGE}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_tried_again(folder: ShopFolder) -> None:
    folder.passes()
    file = folder.write("locked.xml", cfe())
    file.chmod(0)
    folder.passes()
    assert folder.watch.troubles == {file: FileTrouble.UNREADABLE}
    file.chmod(0o600)
    assert folder.passes(100) == ["A-424298"]


def test_thousands_of_files_come_once_each_and_few_are_named(folder: ShopFolder) -> None:
    folder.passes()
    for number in range(1_000):
        folder.write(f"{number}.xml", cfe().replace("424298", str(number + 1)))
        folder.write(f"{number}.bad.xml", "<html/>")
    assert len(folder.passes()) == 1_000
    assert len(folder.watch.troubles) == MAX_TROUBLES
    folder.starts_again()
    assert folder.passes() == []


def test_it_ends_after_the_current_file(folder: ShopFolder) -> None:
    folder.passes()
    for number in range(5):
        folder.write(f"{number}.xml", cfe().replace("424298", str(number + 1)))
    stopping: Callable[[], bool] = lambda: bool(folder.taken)  # noqa: E731 - a name for the type
    folder.watch.is_stopped = stopping
    assert len(folder.passes()) == 1
    folder.starts_again()
    assert len(folder.passes()) == 4


def test_one_file_that_is_written_again_with_another_sale_gives_it(folder: ShopFolder) -> None:
    folder.passes()
    folder.write("last.xml", cfe())
    folder.passes()
    folder.write("last.xml", cfe().replace("424298", "424299"))
    assert folder.passes() == ["A-424299"]
