"""Reads what killed forwarders left on disk, before what the present one copies; the spool keeps nothing twice."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from posapp.intake.printer.copy_buffer import Piece, PieceKind
from posapp.intake.printer.paper_feed import PaperFeed
from posapp.intake.printer.sealed_pieces import SealedStream, open_stream, private_key_of
from posapp.paths import Home, find_home
from posapp.services.on_till.printer.reader_process import STREAM
from posapp.services.on_till.printer.reading import PaperKeeper
from posapp.services.on_till.printer.unread_file import publish_key, unread_files

__all__ = ["recover_unread"]

TRIED = ".tried"
MOST_TRIES = 6


def recover_unread(environment: Mapping[str, str], new_feed: Callable[[], PaperFeed]) -> None:
    """Keep the papers that earlier forwarders left, and say which key the present one is to seal for.

    Without a key nothing is done: the files wait for a reader that has it. What readers die of is given up.

    Args:
        environment: The process's variables, which name the till and the present stream.
        new_feed: Makes a feed that has read nothing.
    """
    from posapp.credentials import Credentials

    home, key = find_home(environment), Credentials(environment).database_key()
    if key is None:
        return
    publish_key(home, key)
    for file in unread_files(home, environment.get(STREAM, "")):
        with suppress(OSError, ValueError):
            _recover(home, key, file, new_feed())


def _recover(home: Home, key: str, file: Path, feed: PaperFeed) -> None:
    """The name says how often it was tried, before anything of it is read."""
    if file.name.count(TRIED) >= MOST_TRIES:
        file.unlink()
        return
    tried = file.rename(file.with_name(file.name + TRIED))
    with tried.open("rb") as opened:
        found = open_stream(opened.read, private_key_of(key))
        is_kept = found is None or _keep(home, key, found, feed)
    if is_kept:
        tried.unlink()


def _keep(home: Home, key: str, found: SealedStream, feed: PaperFeed) -> bool:
    """Say whether all of it is kept; a paper of which only the end is left is cut off, as one that never ended."""
    keeper = PaperKeeper(home, lambda: key, stream=found.stream)
    done, last, begins_amid = keeper.done(), 0, False
    for each in found.pieces:
        last = each.number
        if each.number <= done:
            begins_amid = each.piece.kind is not PieceKind.END
            continue
        if begins_amid:
            feed.feed(Piece(PieceKind.GAP))
            begins_amid = False
        keeper.keep(feed.feed(each.piece), each.number, ends=each.piece.kind is PieceKind.END)
    if last > done:
        keeper.keep(feed.feed(Piece(PieceKind.GAP)), last, ends=True)
    keeper.close()
    return not keeper.has_unsaved
