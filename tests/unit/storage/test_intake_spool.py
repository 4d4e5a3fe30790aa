"""What the POS printed waits encrypted, within bounds, and another process may take it meanwhile."""

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posapp.storage.database.connection import Connection
from posapp.storage.faults import FileDamaged, NewerFile, WrongKey
from posapp.storage.intake.spool_repair import set_aside_damaged
from posapp.storage.intake_spool import IntakeSpool, SpoolReplaced, StreamMark

KEY = "ab" * 32
NOW = datetime(2026, 11, 27, 14, 5, tzinfo=UTC)
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from posapp.storage.intake.spool_repair import set_aside_damaged
from posapp.storage.intake_spool import IntakeSpool, SpoolReplaced
with IntakeSpool(Path(sys.argv[1]), sys.argv[2]) as spool:
    for number in range(100):
        spool.put("paper", f"receipt {number}", datetime.now(UTC))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "till" / "intake.db"


def test_a_document_waits_until_it_was_taken_also_over_a_restart(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        first = spool.put("paper", "TOTAL 12.50 ñ", NOW)
        second = spool.put("receipt", "{}", NOW + timedelta(seconds=1))
    with IntakeSpool(path, KEY) as spool:
        found = spool.waiting(10)
        assert [(each.id, each.kind, each.document) for each in found] == [
            (first, "paper", "TOTAL 12.50 ñ"),
            (second, "receipt", "{}"),
        ]
        assert found[0].received_at == NOW
        spool.remove([first])
        assert [each.id for each in spool.waiting(10)] == [second]
        spool.remove([first, second])
        assert spool.put("paper", "x", NOW) > second, "no id is used twice"


def test_nothing_of_it_can_be_read_without_the_key_and_nobody_else_opens_the_file(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        spool.put("paper", "VERDURAS DON PEPE", NOW)
        everything = b"".join(each.read_bytes() for each in path.parent.iterdir())
        assert b"VERDURAS" not in everything
        if os.name == "posix":
            assert {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {0o600}
    with pytest.raises(WrongKey):
        IntakeSpool(path, "cd" * 32)


def test_the_oldest_make_room_and_how_many_went_is_kept(path: Path) -> None:
    with IntakeSpool(path, KEY, most_documents=3) as spool:
        for number in range(5):
            spool.put("paper", str(number), NOW)
        assert [each.document for each in spool.waiting(10)] == ["2", "3", "4"]
    with IntakeSpool(path, KEY, most_bytes=4) as spool:
        spool.put("paper", "long", NOW)
        assert [each.document for each in spool.waiting(10)] == ["long"]
        assert (spool.count(), spool.dropped()) == (1, 5)


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=12))
def test_it_never_holds_more_than_its_bounds_and_loses_only_the_oldest(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with IntakeSpool(tmp_path_factory.mktemp("till") / "intake.db", KEY, most_documents=4, most_bytes=40) as spool:
        for text in texts:
            spool.put("paper", text, NOW)
        found = [each.document for each in spool.waiting(100)]
        assert found == texts[len(texts) - len(found) :]
        assert spool.dropped() == len(texts) - len(found)


def test_a_window_takes_documents_while_another_process_writes_them(path: Path) -> None:
    taken: list[str] = []
    with IntakeSpool(path, KEY) as spool:
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), KEY])
        while writer.poll() is None or spool.count():
            found = spool.waiting(7)
            taken += [each.document for each in found]
            spool.remove(each.id for each in found)

    assert taken == [f"receipt {number}" for number in range(100)]
    assert writer.returncode == 0


def test_a_damaged_file_and_one_of_a_newer_program_are_refused_and_left(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        spool._connection.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerFile):
        IntakeSpool(path, KEY)
    path.write_bytes(b"no database" * 1_000)
    with pytest.raises((FileDamaged, WrongKey)):
        IntakeSpool(path, KEY)
    assert path.read_bytes() == b"no database" * 1_000


def test_a_sound_spool_is_never_moved_aside(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        spool.put("paper", "TOTAL 12.50", NOW)
    assert not set_aside_damaged(path, KEY)
    with IntakeSpool(path, KEY) as spool:
        assert spool.count() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")
def test_who_has_the_damaged_one_open_is_told_that_a_new_one_was_begun(path: Path) -> None:
    with IntakeSpool(path, KEY) as held:
        held.put("paper", "TOTAL 12.50", NOW)
        path.write_bytes(b"no database" * 1_000)
        assert set_aside_damaged(path, KEY)
        with IntakeSpool(path, KEY) as new:
            new.put("paper", "TOTAL 7.00", NOW)
            with pytest.raises(SpoolReplaced):
                held.put("paper", "TOTAL 9.00", NOW)
            assert [each.document for each in new.waiting(10)] == ["TOTAL 7.00"]
    assert path.with_name("intake-damaged.db").read_bytes().startswith(b"no database")


def at(number: int, place: int = 0, *, ends: bool = False) -> StreamMark:
    return StreamMark(stream="a", number=number, place=place, ends=ends)


def test_what_is_read_again_is_kept_once_also_after_it_was_taken(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        assert spool.put_once("paper", "one", NOW, at(3))
        assert spool.put_once("paper", "two", NOW, at(3, 1))
        spool.remove([each.id for each in spool.waiting(9)])
    with IntakeSpool(path, KEY) as spool:
        assert not spool.put_once("paper", "one", NOW, at(3))
        assert not spool.put_once("paper", "two", NOW, at(3, 1))
        assert spool.put_once("paper", "three", NOW, at(4))
        assert [each.document for each in spool.waiting(9)] == ["three"]


def test_two_streams_do_not_know_each_other(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        assert spool.put_once("paper", "one", NOW, at(3))
        assert spool.put_once("paper", "one", NOW, StreamMark(stream="b", number=3, place=0))


def test_how_far_a_stream_was_read_to_its_end_is_known(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        spool.put_once("paper", "one", NOW, at(3, ends=True))
        spool.put_once("paper", "two", NOW, at(5))
        assert (spool.done("a"), spool.done("b")) == (3, 0)


def test_a_file_of_the_program_before_is_used_on(path: Path) -> None:
    with IntakeSpool(path, KEY) as spool:
        spool.put("paper", "one", NOW)
    old = Connection(path, KEY, synchronous="FULL", memory=1000)
    with old.transaction():
        old.execute("DROP TABLE streams")
        old.execute("PRAGMA user_version = 1")
    old.close()
    with IntakeSpool(path, KEY) as spool:
        assert [each.document for each in spool.waiting(9)] == ["one"]
        assert spool.put_once("paper", "two", NOW, at(1))
