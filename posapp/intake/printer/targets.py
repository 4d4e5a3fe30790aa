"""Reads where the POS connects and where the real printer is, as a person writes them."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = [
    "PRINTER_PORT",
    "DeviceFile",
    "ListenAddress",
    "ListenInvalid",
    "NetworkPrinter",
    "SerialPrinter",
    "Target",
    "TargetInvalid",
    "WindowsQueue",
    "read_listen",
    "read_target",
]

PRINTER_PORT = 9100
_SPEEDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
_HOST = re.compile(r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<name>[A-Za-z0-9._-]{1,253}))(?::(?P<port>[0-9]{1,5}))?")
_SERIAL = re.compile(r"serial:(?P<path>[^:]+(?:[^:]|:(?![0-9]+$))*?)(?::(?P<speed>[0-9]+))?", re.IGNORECASE)
_LONGEST = 220


class TargetInvalid(InputError):
    """Text that names no printer."""

    field = "to"
    sentence = mark(
        "errors",
        "Printer: “{text}” is not one. Write the printer's address like 192.168.0.50 or 192.168.0.50:9100, a device "
        "like /dev/usb/lp0, serial:/dev/ttyS0:9600, or the name of a Windows queue like queue:Receipts.",
    )


class ListenInvalid(InputError):
    """Text that is no address of this computer."""

    field = "listen"
    sentence = mark(
        "errors", "Address for the POS: “{text}” is not one. Write it like 127.0.0.1:9100, with a port from 1 to 65535."
    )


@dataclass(frozen=True, slots=True)
class ListenAddress:
    """Where the POS connects.

    Attributes:
        host: An address of this computer; 127.0.0.1 unless a person names another.
        port: The TCP port; 0 for any free one.
    """

    host: str = "127.0.0.1"
    port: int = PRINTER_PORT

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class NetworkPrinter:
    """A printer with an address of its own."""

    host: str
    port: int = PRINTER_PORT


@dataclass(frozen=True, slots=True)
class DeviceFile:
    """A printer behind a device file of Linux, such as /dev/usb/lp0."""

    path: str


@dataclass(frozen=True, slots=True)
class SerialPrinter:
    """A printer at a serial port: a device file of Linux, or COM3 on Windows.

    Attributes:
        path: The port.
        speed: Bits a second.
    """

    path: str
    speed: int = 9600


@dataclass(frozen=True, slots=True)
class WindowsQueue:
    """A printer by the name of its queue in Windows; what is sent to it is not changed (RAW)."""

    name: str


Target: TypeAlias = NetworkPrinter | DeviceFile | SerialPrinter | WindowsQueue


def read_target(text: str) -> Target:
    """Read `HOST[:PORT]`, `/dev/usb/lp0`, `serial:PORT[:SPEED]`, or `queue:NAME` for a queue of Windows.

    A name that could be a host is a host; a blank in it, or quotes around it, make it a queue too.

    Raises:
        TargetInvalid: When it is none of these.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST or not text.isprintable():
        raise TargetInvalid(text=_shown(text))
    queue = _queue_name(text)
    if queue:
        return WindowsQueue(queue)
    if text.startswith("/"):
        return DeviceFile(text)
    if text.lower().startswith("serial:"):
        return _serial(text)
    return _network(text)


def read_listen(text: str) -> ListenAddress:
    """Read `HOST[:PORT]` or a port alone; raises ListenInvalid."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        text = f"127.0.0.1:{text}"
    found = _HOST.fullmatch(text)
    port = int(found["port"] or PRINTER_PORT) if found else 0
    if found is None or port not in range(1, 65_536):
        raise ListenInvalid(text=_shown(text))
    return ListenAddress(found["six"] or found["name"], port)


def _queue_name(text: str) -> str:
    """Give the name of a queue; empty where the text means something else."""
    if text.lower().startswith("queue:"):
        return text[len("queue:") :].strip()
    if len(text) > 2 and text[0] == text[-1] == '"':
        return text[1:-1].strip()
    is_path = text.startswith("/") or text.lower().startswith("serial:")
    return text if not is_path and (" " in text or text.startswith("\\\\")) else ""


def _network(text: str) -> NetworkPrinter:
    found = _HOST.fullmatch(text)
    port = int(found["port"] or PRINTER_PORT) if found else 0
    if found is None or port not in range(1, 65_536):
        raise TargetInvalid(text=_shown(text))
    return NetworkPrinter(found["six"] or found["name"], port)


def _serial(text: str) -> SerialPrinter:
    found = _SERIAL.fullmatch(text)
    speed = int((found["speed"] or "9600")[:7]) if found else 0
    if found is None or speed not in _SPEEDS:
        raise TargetInvalid(text=_shown(text))
    return SerialPrinter(found["path"], speed)


def _shown(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)[:80]
