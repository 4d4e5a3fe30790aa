"""Tells how a text file of another program is written."""

import codecs
from pathlib import Path

from posapp.services.files.csv_table import FileUnreadable
from posapp.storage.files.input_files import open_input

__all__ = ["encoding_of"]

PIECE = 1 << 20
SAMPLE = 4096
SHORTEST = 8
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(path: Path) -> str:
    """Give the encoding by the byte order mark, or else by the bytes.

    Without a mark it is UTF-16 where every second byte is zero, UTF-8 where every byte is valid, or else Windows-1252.

    Raises:
        FileUnreadable: When the system refuses the file.
    """
    try:
        with open_input(path) as stream:
            first = stream.read(PIECE)
            for mark, name in MARKS:
                if first.startswith(mark):
                    return name
            unmarked = _utf_16_without_mark(first)
            if unmarked:
                return unmarked
            decoder = codecs.getincrementaldecoder("utf-8")()
            piece = first
            while piece:
                decoder.decode(piece)
                piece = stream.read(PIECE)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error
    return "utf-8"


def _utf_16_without_mark(first: bytes) -> str:
    """Texts of the West have a zero in every second byte there, and nowhere else; empty where this one has not."""
    odd, even = first[1:SAMPLE:2], first[0:SAMPLE:2]
    if len(odd) < SHORTEST or (0 in odd and 0 in even):
        return ""
    if odd.count(0) * 2 > len(odd):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) * 2 > len(even) else ""
