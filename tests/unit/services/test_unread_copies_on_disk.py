"""What a killed forwarder had copied waits on disk, sealed, and is kept once by the next reader that has the key."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.printer.copy_buffer import Piece, PieceKind
from posapp.intake.printer.paper_feed import PaperFeed
from posapp.intake.printer.piece_stream import NumberedPiece
from posapp.paths import Home, find_home
from posapp.services.on_till.printer.recovering import recover_unread
from posapp.services.on_till.printer.unread_file import MOST, UnreadFile, publish_key, unread_files
from posapp.storage.intake_spool import IntakeSpool

KEY = "ab" * 32
STREAM = "0f" * 16
PAPER = b"\x1b@Corner shop\nRECEIPT %03d\nTOTAL 12.50\n\x1dV\x00"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"POSAPP_HOME": str(tmp_path / "till"), "POSAPP_DATABASE_KEY": KEY}


@pytest.fixture
def home(environment: dict[str, str]) -> Home:
    made = find_home(environment)
    publish_key(made, KEY)
    return made


def printed(*numbers: int) -> list[NumberedPiece]:
    pieces = [each for number in numbers for each in (Piece(PieceKind.DATA, PAPER % number), Piece(PieceKind.END))]
    return [NumberedPiece(place, each) for place, each in enumerate(pieces, start=1)]


def killed(home: Home, pieces: Iterable[NumberedPiece], stream: str = STREAM) -> None:
    """Write what a forwarder would have written until it was killed."""
    file = UnreadFile(home, stream)
    for each in pieces:
        file.add(each)
    file.close(is_needed=True)


def recover(environment: dict[str, str]) -> None:
    recover_unread(environment, lambda: PaperFeed(PaperReader))


def kept(home: Home) -> list[tuple[str, bool]]:
    if not home.intake_spool.exists():
        return []
    with IntakeSpool(home.intake_spool, KEY) as spool:
        documents = [json.loads(each.document) for each in spool.waiting(100)]
    return [(each["lines"][1] if len(each["lines"]) > 1 else "", each["is_cut_off"]) for each in documents]


def test_papers_of_a_killed_forwarder_are_kept_once(environment: dict[str, str], home: Home) -> None:
    killed(home, printed(1, 2))
    assert b"RECEIPT" not in home.printer_unread(STREAM).read_bytes()
    assert home.printer_unread(STREAM).stat().st_mode & 0o077 == 0
    recover(environment)
    recover(environment)
    killed(home, printed(1, 2, 3))
    recover(environment)

    assert kept(home) == [("RECEIPT 001", False), ("RECEIPT 002", False), ("RECEIPT 003", False)]
    assert list(unread_files(home, "")) == []


def test_a_paper_that_was_under_way_is_cut_off(environment: dict[str, str], home: Home) -> None:
    half = NumberedPiece(3, Piece(PieceKind.DATA, (PAPER % 2)[:-4]))
    killed(home, [*printed(1), half])
    recover(environment)

    assert kept(home) == [("RECEIPT 001", False), ("RECEIPT 002", True)]


def test_the_stream_that_is_read_now_is_left_to_its_reader(environment: dict[str, str], home: Home) -> None:
    killed(home, printed(1))
    recover({**environment, "PRINTED_STREAM": STREAM})

    assert kept(home) == []
    assert home.printer_unread(STREAM).exists()


def test_a_reader_that_outlived_its_forwarder_leaves_the_file_of_the_next_one(
    environment: dict[str, str], home: Home
) -> None:
    killed(home, printed(1), stream="0e" * 16)
    killed(home, printed(2), stream="1f" * 16)
    recover({**environment, "PRINTED_STREAM": STREAM})

    assert kept(home) == [("RECEIPT 001", False)]
    assert home.printer_unread("1f" * 16).exists()


def test_without_the_key_the_files_wait(environment: dict[str, str], home: Home) -> None:
    killed(home, printed(1))
    recover({"POSAPP_HOME": environment["POSAPP_HOME"]})
    assert home.printer_unread(STREAM).exists()
    recover(environment)
    assert kept(home) == [("RECEIPT 001", False)]


def test_without_a_published_key_nothing_is_written(environment: dict[str, str], home: Home) -> None:
    home.printer_seal.unlink()
    killed(home, printed(1))
    assert not home.printer_unread(STREAM).exists()


@pytest.mark.parametrize("public", ["", "zz", "00" * 32, "ab" * 31, 5])
def test_a_key_that_is_none_holds_nothing_up(public: object, home: Home) -> None:
    home.printer_seal.write_text(json.dumps({"public": public}))
    killed(home, printed(1))
    assert not home.printer_unread(STREAM).exists()


def test_what_readers_die_of_is_given_up(environment: dict[str, str], home: Home) -> None:
    killed(home, printed(1))

    class Deadly(PaperFeed):
        def feed(self, piece: Piece) -> tuple[()]:
            raise MemoryError(piece.kind)

    for _try in range(6):
        with pytest.raises(MemoryError):
            recover_unread(environment, lambda: Deadly(PaperReader))
    recover_unread(environment, lambda: Deadly(PaperReader))
    assert list(unread_files(home, "")) == []


def test_the_file_is_emptied_removed_and_never_grows_without_end(home: Home) -> None:
    file = UnreadFile(home, STREAM)
    for number in range(1, 30):
        file.add(NumberedPiece(number, Piece(PieceKind.DATA, bytes(500_000))))
    assert home.printer_unread(STREAM).stat().st_size <= MOST
    file.empty()
    assert home.printer_unread(STREAM).stat().st_size == 0
    file.add(NumberedPiece(30, Piece(PieceKind.END)))
    assert home.printer_unread(STREAM).stat().st_size > 0
    file.close(is_needed=False)
    assert not home.printer_unread(STREAM).exists()


def test_a_disk_that_refuses_and_a_link_in_the_place_of_the_file_change_nothing(home: Home, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    home.printer_unread(STREAM).symlink_to(tmp_path / "precious")
    killed(home, printed(1))

    assert (tmp_path / "precious").read_text() == "precious"
