"""A printer behind a device file: USB (/dev/usb/lp0) or a serial port set by termios."""

import os
import sys
from contextlib import suppress

__all__ = ["DeviceEnd"]


class DeviceEnd:
    """A printer behind an open device file.

    Args:
        descriptor: The file, opened without blocking; it is closed with this.
    """

    hangs_up = False

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._is_open = True

    @classmethod
    def open(cls, path: str) -> "DeviceEnd":
        """Open a device; one that cannot be read is only written to; raises OSError."""
        try:
            return cls(os.open(path, os.O_RDWR | _WITHOUT_WAITING))
        except PermissionError:
            return cls(os.open(path, os.O_WRONLY | _WITHOUT_WAITING))

    @classmethod
    def open_serial(cls, path: str, speed: int) -> "DeviceEnd":
        """Open a serial port with eight bits, no parity, one stop bit, and the printer's own flow control.

        Raises:
            OSError: When there is no such port.
        """
        end = cls(os.open(path, os.O_RDWR | _WITHOUT_WAITING))
        try:
            _set_up(end.fileno(), speed)
        except BaseException:
            end.close()
            raise
        return end

    def fileno(self) -> int:
        """Give what `select` waits for."""
        return self._descriptor

    def send(self, data: memoryview) -> int:
        """Send what can be sent at once and give how many bytes that was; raises OSError."""
        return os.write(self._descriptor, data)

    def receive(self, most: int) -> bytes:
        """Give what the printer said; empty where it says no more, as a device does that cannot answer."""
        try:
            return os.read(self._descriptor, most)
        except BlockingIOError:
            raise
        except OSError:  # opened for writing alone, or a way without an answer
            return b""

    def end_sending(self) -> None:
        """A device has no end of a conversation."""

    def unsent(self) -> int | None:
        """Give how many bytes a serial port has not sent yet; a USB printer has taken over what it was given."""
        import fcntl
        import struct
        import termios

        try:
            told = fcntl.ioctl(self._descriptor, termios.TIOCOUTQ, b"\0\0\0\0")
        except OSError:
            return 0
        return int(struct.unpack("i", told)[0])

    def close(self) -> None:
        """Close it; closing twice is closing once."""
        if self._is_open:
            self._is_open = False
            with suppress(OSError):
                os.close(self._descriptor)


_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def _set_up(descriptor: int, speed: int) -> None:
    if sys.platform == "win32":
        raise OSError("Windows has no termios")
    import termios

    rate = getattr(termios, f"B{speed}")
    flags = termios.CS8 | termios.CREAD | termios.CLOCAL | getattr(termios, "CRTSCTS", 0)
    try:
        characters = termios.tcgetattr(descriptor)[6]
        termios.tcsetattr(descriptor, termios.TCSANOW, [0, 0, flags, 0, rate, rate, characters])
    except termios.error as error:
        raise OSError(*error.args) from error
