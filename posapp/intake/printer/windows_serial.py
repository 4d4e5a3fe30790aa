r"""Opens a serial port of Windows (`\\.\COM3`) by the system's own calls; no read waits for long."""

import ctypes
import threading

from posapp.intake.printer.bridge import bridge
from posapp.intake.printer.printer_end import PrinterEnd
from posapp.intake.printer.targets import SerialPrinter

__all__ = ["open_com_port"]

READ_MILLISECONDS = 100
WRITE_MILLISECONDS = 2_000
CHUNK = 256
_READ_AND_WRITE, _EXISTING = 0xC0000000, 3


def open_com_port(target: SerialPrinter) -> PrinterEnd:
    """Open a port with eight bits, no parity, one stop bit and the printer's own flow control; raises OSError."""
    return bridge(_ComPort(target))


class _Timeouts(ctypes.Structure):
    """COMMTIMEOUTS."""

    _fields_ = tuple((name, ctypes.c_ulong) for name in ("gap", "each_read", "read", "each_write", "write"))


class _ComPort:
    """An open port."""

    def __init__(self, target: SerialPrinter) -> None:
        self._system = _system()
        self._closing = threading.Event()
        path = target.path if target.path.startswith("\\\\") else f"\\\\.\\{target.path}"
        self._handle = self._system.CreateFileW(path, _READ_AND_WRITE, 0, None, _EXISTING, 0, None)
        if self._handle in (None, ctypes.c_void_p(-1).value):
            raise OSError(f"{target.path} cannot be opened")
        try:
            self._set_up(target.speed)
        except OSError:
            self._system.CloseHandle(self._handle)
            raise

    def write(self, data: bytes) -> None:
        """Send all of it; while the printer is busy the port waits, and the POS with it; raises OSError."""
        sent = ctypes.c_ulong()
        while data and not self._closing.is_set():
            if not self._system.WriteFile(self._handle, data, len(data), ctypes.byref(sent), None):
                raise OSError("the port was closed")
            data = data[sent.value :]

    def read(self) -> bytes:
        """Wait for what the printer says; empty once the port is closed."""
        room, came = ctypes.create_string_buffer(CHUNK), ctypes.c_ulong()
        while not self._closing.is_set():
            if not self._system.ReadFile(self._handle, room, CHUNK, ctypes.byref(came), None):
                return b""
            if came.value:
                return room.raw[: came.value]
        return b""

    def close(self) -> None:
        """Close the port; closing twice is closing once."""
        if not self._closing.is_set():
            self._closing.set()
            self._system.CloseHandle(self._handle)

    def _set_up(self, speed: int) -> None:
        state = ctypes.create_string_buffer(28)  # DCB, which Windows fills from the words of its MODE command
        state[0] = bytes((28,))
        words = f"baud={speed} parity=N data=8 stop=1 octs=on odsr=off to=off xon=off dtr=on rts=hs"
        waits = _Timeouts(READ_MILLISECONDS, 0, READ_MILLISECONDS, 0, WRITE_MILLISECONDS)
        for done in (
            self._system.BuildCommDCBW(words, state),
            self._system.SetCommState(self._handle, state),
            self._system.SetCommTimeouts(self._handle, ctypes.byref(waits)),
        ):
            if not done:
                raise OSError("the port cannot be set up")


def _system() -> ctypes.CDLL:
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        raise OSError("only Windows has ports of this kind")
    system: ctypes.CDLL = load("kernel32", use_last_error=True)
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    system.CreateFileW.restype = pointer
    system.CreateFileW.argtypes = (ctypes.c_wchar_p, number, number, pointer, number, number, pointer)
    system.WriteFile.argtypes = (pointer, ctypes.c_char_p, number, pointer, pointer)
    system.ReadFile.argtypes = (pointer, pointer, number, pointer, pointer)
    system.BuildCommDCBW.argtypes = (ctypes.c_wchar_p, pointer)
    system.SetCommState.argtypes = system.SetCommTimeouts.argtypes = (pointer, pointer)
    system.CloseHandle.argtypes = (pointer,)
    return system
