"""Prints through a queue of Windows in RAW mode, by winspool; a queue takes bytes and gives no answers."""

import ctypes

from posapp.intake.printer.bridge import bridge
from posapp.intake.printer.printer_end import PrinterEnd
from posapp.intake.printer.targets import WindowsQueue

__all__ = ["open_queue"]

DOCUMENT = "receipt"


def open_queue(target: WindowsQueue) -> PrinterEnd:
    """Open a queue and begin a document in it; raises OSError when there is no such queue."""
    return bridge(_Queue(target.name))


class _DocumentInfo(ctypes.Structure):
    """DOC_INFO_1W."""

    _fields_ = (("name", ctypes.c_wchar_p), ("output", ctypes.c_wchar_p), ("data_type", ctypes.c_wchar_p))


class _Queue:
    """One document on its way into a queue; `read` has nothing to give, so its thread ends at once."""

    def __init__(self, name: str) -> None:
        self._spooler = _spooler()
        self._handle = ctypes.c_void_p()
        self._is_open = True
        self._check(self._spooler.OpenPrinterW(name, ctypes.byref(self._handle), None))
        try:
            info = _DocumentInfo(DOCUMENT, None, "RAW")
            self._check(self._spooler.StartDocPrinterW(self._handle, 1, ctypes.byref(info)))
            self._check(self._spooler.StartPagePrinter(self._handle))
        except OSError:
            self._spooler.ClosePrinter(self._handle)
            raise

    def write(self, data: bytes) -> None:
        """Give bytes to the spooler; raises OSError."""
        written = ctypes.c_ulong()
        while data:
            self._check(self._spooler.WritePrinter(self._handle, data, len(data), ctypes.byref(written)))
            if not written.value:
                raise OSError("the queue took nothing")
            data = data[written.value :]

    def read(self) -> bytes:
        """Give nothing: the spooler has no answers for a RAW document."""
        return b""

    def close(self) -> None:
        """End the document, so that it is printed; closing twice is closing once."""
        if self._is_open:
            self._is_open = False
            self._spooler.EndPagePrinter(self._handle)
            self._spooler.EndDocPrinter(self._handle)
            self._spooler.ClosePrinter(self._handle)

    @staticmethod
    def _check(result: int) -> None:
        if not result:
            raise OSError("the queue refused")


def _spooler() -> ctypes.CDLL:
    """Give winspool with the types of what is called; handles are as wide as pointers."""
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        raise OSError("only Windows has queues of this kind")
    spooler: ctypes.CDLL = load("winspool.drv", use_last_error=True)
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    spooler.OpenPrinterW.argtypes = (ctypes.c_wchar_p, pointer, pointer)
    spooler.StartDocPrinterW.argtypes = (pointer, number, pointer)
    spooler.WritePrinter.argtypes = (pointer, ctypes.c_char_p, number, pointer)
    for name in ("StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "ClosePrinter"):
        getattr(spooler, name).argtypes = (pointer,)
    return spooler
