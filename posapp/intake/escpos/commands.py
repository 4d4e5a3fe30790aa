"""Holds the table of ESC/POS commands and their lengths, with what other makers' printers add to it.

The lengths are facts of Epson's public command reference for its TM printers; the additions are those of Bematech's,
Star's and of the many printers sold without a name.
"""

from posapp.intake.escpos.lengths import (
    HEAD,
    Items,
    Measure,
    blocks,
    by_byte,
    counted,
    fixed,
    rising_to_nul,
    spread,
    to_nul,
)

__all__ = ["HEAD", "items_of", "measure", "name_of"]

DLE, ESC, FS, GS, US, NUL = b"\x10", b"\x1b", b"\x1c", b"\x1d", b"\x1f", b"\0"
_LEADS = DLE + ESC + FS + GS
_MOST_ROWS = 3  # of a letter of one's own; above it the command is a drawer's on another maker's printer
_ALONE = frozenset(b"\0\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x11\x12\x13\x14\x18")


def measure(head: bytes) -> int | None:
    """Give the whole length in bytes of the command that `head` begins with: None if more is needed, 0 if unknown.

    Args:
        head: The next bytes of the stream, the first a control character; more than HEAD of them are of no use.
    """
    if head[0] in _ALONE:
        return 1
    if len(head) < 2:
        return None if head[0] in _LEADS or head[:1] == US else 0
    rule = _TABLE.get(head[:2])
    return 0 if rule is None else rule(head)


def name_of(head: bytes) -> bytes:
    """Give a command's name: one byte for a control character, two for all others."""
    return head[:1] if head[0] in _ALONE else head[:2]


def items_of(head: bytes) -> Items | None:
    """Give what follows the measured part of a whole command, for those that carry a list of items."""
    if head[:2] == ESC + b"&" and head[2] <= _MOST_ROWS:
        rows, first, last = head[2:5]
        return Items(max(0, last - first + 1), 1, lambda item: item[0] * rows)
    if head[:2] == FS + b"q":
        return Items(head[2], 4, _nv_picture)
    return None


def _nv_picture(item: bytes) -> int:
    return int.from_bytes(item[:2], "little") * int.from_bytes(item[2:4], "little") * 8


def _area_or_width(head: bytes) -> int | None:
    # Bematech and Elgin switch double width by one value; an area's second value is the high byte of a few hundred dots
    if len(head) < 4:
        return None
    return 3 if head[2] in b"\0\x0101" and head[3] >= 8 else 10


_DLE: dict[bytes, Measure] = {
    b"\x04": by_byte(2, {7: fixed(4), 8: fixed(4), 18: fixed(4)}, fixed(3)),  # EOT: status
    b"\x05": fixed(3),  # ENQ
    b"\x14": by_byte(2, {1: fixed(5), 2: fixed(5), 3: fixed(8), 6: fixed(4), 7: fixed(4), 8: fixed(10)}),  # DC4
}

_BIT_IMAGE = by_byte(
    2,
    {mode: counted(3, 2, 5, unit=3) for mode in (32, 33, 38, 39, 40)} | {71: counted(3, 2, 5, unit=6)},
    counted(3, 2, 5),
)

_STAR: dict[int, Measure] = {
    # alignment, code page, cut, places, and the codes of two dimensions
    **dict.fromkeys(b"atc", fixed(4)),
    **dict.fromkeys(b"AR", fixed(5)),
    0x03: fixed(6),
    ord("y"): by_byte(3, {ord("S"): fixed(6), ord("D"): counted(6, 2, 8), ord("P"): fixed(4)}),
    ord("x"): by_byte(
        3, {ord("S"): by_byte(4, {48: fixed(8)}, fixed(6)), ord("D"): counted(4, 2, 6), ord("P"): fixed(4)}
    ),
}

_ESC: dict[bytes, Measure] = {
    **{bytes((each,)): fixed(2) for each in b"\x0c\x0e\x0f\x12\x1424567<@FHILOPSimovxyz"},
    **{bytes((each,)): fixed(3) for each in b" !#%+-/3=>?AGJKMNQRTUV_adegjklnqrstu{|\x7f"},
    **{bytes((each,)): fixed(4) for each in b"$B\\f"},
    b"2": fixed(2),
    b"&": fixed(5),
    b"(": counted(3, 2, 5),
    b"*": _BIT_IMAGE,
    b"C": by_byte(2, {0: fixed(4)}, fixed(3)),
    b"D": rising_to_nul(2, 32),
    # Star, Bematech and Elgin switch bold on without a value, and then the next letter is text
    b"E": by_byte(2, dict.fromkeys(set(range(32, 127)) - {48, 49}, fixed(2)), fixed(3)),
    b"W": _area_or_width,
    b"Y": counted(2, 2, 4),
    b"Z": counted(5, 2, 7),
    b"b": to_nul(6, 255, last=0x1E),  # Star: barcode
    b"w": by_byte(2, dict.fromkeys(b"\0\x0101", fixed(3)), fixed(2)),  # Daruma: double height
    b"c": by_byte(2, dict.fromkeys(b"012345", fixed(4))),
    b"p": fixed(5),
    b"\x07": fixed(4),
    b"\x1d": by_byte(2, _STAR),
    b"\x1e": by_byte(2, dict.fromkeys(b"aFdrC", fixed(4)), None),
    b"\x81": counted(2, 2, 4),  # Daruma: QR code
}

_FS: dict[bytes, Measure] = {
    **{bytes((each,)): fixed(2) for each in b"&."},
    **{bytes((each,)): fixed(3) for each in b"!-CWiq"},
    b"(": counted(3, 2, 5),
    b"2": fixed(4 + 72),
    b"?": fixed(4),
    b"S": fixed(4),
    b"g": by_byte(2, {ord("1"): counted(8, 2, 10), ord("2"): fixed(10)}),
    b"p": fixed(4),
}


def _counted_or_to_nul(at: int, base: int) -> Measure:
    # one sender counts more bytes than it sends, and ends what it sends with NUL
    whole = counted(at, 2, base)

    def measure(head: bytes) -> int | None:
        length = whole(head)
        end = head.find(0, base, length or base)
        return end + 1 if end >= 0 else length if length is None or len(head) >= min(length, HEAD) else None

    return measure


_CUTS = dict.fromkeys(b"\0\x0101", fixed(3)) | dict.fromkeys(b"ABabgh", fixed(4))

_BARCODES = (
    {kind: to_nul(3, 255) for kind in range(7)}
    | {kind: counted(3, 1, 4) for kind in range(65, 80)}
    # Elgin's, those without a name, and Bematech's print a QR code by this command too
    | {11: to_nul(3, 255), 97: counted(5, 2, 7), 81: _counted_or_to_nul(7, 9)}
)

_GS: dict[bytes, Measure] = {
    **{bytes((each,)): fixed(2) for each in b":<c"},
    **{bytes((each,)): fixed(3) for each in b"!#/BEHITabefhijnrtuwx"},
    b"o": by_byte(2, {0: fixed(6)}, fixed(3)),
    **{bytes((each,)): fixed(4) for each in b"$LPW\\"},
    b"(": counted(3, 2, 5),
    b"*": blocks(2, 4, 8),
    b"8": counted(3, 4, 7),
    b"C": by_byte(
        2, dict.fromkeys(b"\x000", fixed(5)) | dict.fromkeys(b"\x011", fixed(9)) | dict.fromkeys(b"\x022", fixed(5))
    ),
    b"D": by_byte(3, {67: counted(10, 4, 8), 83: counted(10, 4, 8)}),
    b"Q": by_byte(2, {0: spread(4, 8), 48: spread(4, 8)}),
    b"V": by_byte(2, _CUTS),
    b"^": fixed(5),
    b"g": by_byte(2, dict.fromkeys(b"\x000\x022", fixed(6))),
    b"k": by_byte(2, _BARCODES),
    b"v": by_byte(2, {0: spread(4, 8), 48: spread(4, 8)}),
    b"z": fixed(5),
    b"\xf8": fixed(4),
    b"\xf9": fixed(4),
}

_TABLE: dict[bytes, Measure] = {
    lead + name: rule
    for lead, rules in ((DLE, _DLE), (ESC, _ESC), (FS, _FS), (GS, _GS))
    for name, rule in rules.items()
} | {US + bytes((each,)): fixed(2 if each in b"@" else 3) for each in b"\x01\x02\x11$@BrRv"}
