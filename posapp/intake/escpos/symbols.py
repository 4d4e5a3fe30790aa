"""Gives what the codes say that a printer is told to draw: barcodes and two-dimensional codes."""

__all__ = ["SymbolStore", "barcode_text", "sent_symbol_text", "star_barcode_text"]

_STORE, _PRINT = 80, 81
_SYMBOLS = range(48, 56)
_CODE_128 = (73, 74, 75, 76, 77, 78, 79)


class SymbolStore:
    """The data of two-dimensional codes that a printer was given by `GS ( k`, until it is told to print them."""

    def __init__(self) -> None:
        self._stored: dict[int, bytes] = {}

    def take(self, data: bytes) -> str:
        """Take a whole `GS ( k`; gives what the printed code says, or nothing if it prints none."""
        if len(data) < 8 or data[5] not in _SYMBOLS:
            return ""
        if data[6] == _STORE:
            self._stored[data[5]] = data[8:]
        if data[6] == _PRINT:
            return _text(self._stored.get(data[5], b""))
        return ""


def barcode_text(data: bytes) -> str:
    """Give what a whole `GS k` prints, in either form and with the QR codes that other makers' printers take by it."""
    kind = data[2]
    if kind == 97:
        return _text(data[7:])
    if kind == 81:
        return _text(data[9:].rstrip(b"\0"))
    if kind == 11:
        return _text(data[3:-1].partition(b",")[2])
    if kind < 65:
        return _text(data[3:-1])
    return _code_128(data[4:]) if kind in _CODE_128 else _text(data[4:])


def star_barcode_text(data: bytes) -> str:
    """Give what a whole `ESC b` of Star's prints."""
    return _text(data[6:-1])


def sent_symbol_text(data: bytes) -> str:
    """Give what a whole `ESC Z`, or Daruma's, or Star's commands for codes of two dimensions, print."""
    starts = {b"Z": 7, b"\x81": 6, b"\x1dyD": 8, b"\x1dxD": 6}
    return next((_text(data[start:]) for name, start in starts.items() if data[1:].startswith(name)), "")


def _code_128(data: bytes) -> str:
    said: list[str] = []
    is_pairs = False
    at = 0
    while at < len(data):
        if data[at : at + 1] == b"{" and at + 1 < len(data):
            mark = data[at + 1 : at + 2]
            is_pairs = mark == b"C" if mark in b"ABC" else is_pairs
            said.append({b"{": "{", b"1": "\x1d"}.get(mark, ""))
            at += 2
            continue
        said.append(f"{data[at]:02d}" if is_pairs else chr(data[at]))
        at += 1
    return "".join(said).lstrip("\x1d")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
